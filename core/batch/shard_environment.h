/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_BATCH_SHARD_ENVIRONMENT_H
#define GAVEL_BATCH_SHARD_ENVIRONMENT_H

#include "shard.h"

/* What the job array that this process is a task of says. of: the number that was given ("auto/8"), or 0 where the array
 * has to say it. 0, or -1 after gavel_fail (status 2). */
int shard_of_array(struct gavel_job *job, size_t of, struct shard *to);

#endif
