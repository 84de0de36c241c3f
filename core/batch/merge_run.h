/* SPDX-License-Identifier: MIT
 *
 * A merge while it runs: for merge.c, which reads and writes them,
 * and merge_missing.c, which tells what is not there.
 */
#ifndef GAVEL_BATCH_MERGE_RUN_H
#define GAVEL_BATCH_MERGE_RUN_H

#include "latest.h"
#include "merge.h"
#include "report_read.h"

struct merge {
	struct gavel_job *job;
	const struct merge_request *asked;
	int *sources;                   /* open reports, as many as were asked for */
	size_t reading;                 /* which of them is read */
	struct latest latest;           /* the lines */
	struct report_run run;          /* of the first line, the key copied */
	size_t first;                   /* the report that has it */
	unsigned char *shards;          /* by number: is there a line of it? NULL where there are no shards */
};

/* Tells what is missing of the lines that hold, which are sorted by name: how many, or -1 after gavel_fail. */
long long merge_check_names(struct merge *m);
/* The same for numbers and shards; sorted by number. */
long long merge_check_numbers(struct merge *m);

#endif
