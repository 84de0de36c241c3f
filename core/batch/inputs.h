/* SPDX-License-Identifier: MIT
 *
 * The documents of a batch: files named, found in folders and listed, in one
 * order that is the same on every machine that sees the same files.
 */
#ifndef GAVEL_BATCH_INPUTS_H
#define GAVEL_BATCH_INPUTS_H

#include <stdint.h>

#include "request.h"

struct batch_input {
	const char *name;       /* as it was given or found: any bytes but NUL */
	const char *below;      /* the folder that it was found in, below the one that was named ("2017/may"); "" for none */
	uint64_t bytes;         /* where sizes were asked for (--shard-by-size, --dry-run), else 0 */
	uint32_t number;        /* its place among all inputs, before a shard took its part; from 1 */
};

struct inputs {
	struct batch_input *all;
	size_t count;           /* of this shard, and at most --limit */
	size_t total;           /* of all shards */
	struct arena *memory;
};

/* Words, folders and lists: 0, or -1 after gavel_fail (status 2 for wrong use, 3 for what cannot be read). */
int inputs_gather(struct gavel_job *job, const struct request *request, struct inputs *to);
void inputs_free(struct inputs *inputs);

#endif
