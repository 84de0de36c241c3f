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
	int foreign;            /* 1: the name is not the user's own but came in a stream: an output never follows it out */
};

struct inputs {
	struct batch_input *all;
	size_t count;           /* of this shard, and at most --limit */
	size_t total;           /* of all shards */
	size_t most;            /* --limit, for shard_keep; 0: none */
	int unsized;            /* sizes are asked for, and wait until it is known whose */
	struct arena *memory;
};

/* Words, folders and lists: 0, or -1 after gavel_fail (status 2 for wrong use, 3 for what cannot be read). Where a
 * shard is asked for, --limit and the sizes for a --dry-run are left to shard_keep. */
int inputs_gather(struct gavel_job *job, const struct request *request, struct inputs *to);
/* What is done to those that are left: at most --limit, and sizes where they are still asked for. */
void inputs_settle(struct inputs *inputs);
/* Frees what it holds; one that was never gathered must be zeroed. */
void inputs_free(struct inputs *inputs);

#endif
