/* SPDX-License-Identifier: MIT
 *
 * A shard: the part of the documents that one of many processes has, the same
 * whoever asks, so that a scheduler that knows nothing of gavel can deal them out.
 */
#ifndef GAVEL_BATCH_SHARD_H
#define GAVEL_BATCH_SHARD_H

#include "inputs.h"

struct shard {
	unsigned index, of;     /* from 1; 0/0: all documents */
	int by_size;
};

/* "3/8", "auto" (what a job array says in the environment), "auto/8" (its index, and the number that it does not say).
 * NULL is no shard. 0, or -1 after gavel_fail (status 2). */
int shard_read(struct gavel_job *job, const char *text, int by_size, struct shard *to);
/* Leaves the inputs of this shard, in their order, and of these at most --limit. The part of a shard is that of a hash of
 * the name's bytes (name_hash.h); by size the longest is dealt out first, to the shard that has least. */
void shard_keep(const struct shard *shard, struct inputs *inputs);

#endif
