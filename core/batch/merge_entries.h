/* SPDX-License-Identifier: MIT
 *
 * What a merge keeps of the lines: for merge.c, which reads and writes them,
 * and merge_missing.c, which tells what is not there.
 */
#ifndef GAVEL_BATCH_MERGE_ENTRIES_H
#define GAVEL_BATCH_MERGE_ENTRIES_H

#include <stdint.h>

#include "merge.h"
#include "report_read.h"

/* A line: 24 bytes, so that 20 million of them fit in half a gigabyte. */
struct merge_entry {
	uint64_t name;                  /* of the SHA-256 of the input's name */
	uint64_t offset;
	uint32_t number;
	uint32_t failed : 1, source : 31;
};

struct merge {
	struct gavel_job *job;
	const struct merge_request *asked;
	int *sources;                   /* open reports, as many as were asked for */
	size_t reading;                 /* which of them is read */
	struct merge_entry *entries;
	size_t count, room;
	struct report_run run;          /* of the first line, the key copied */
	size_t first;                   /* the report that has it */
	unsigned char *shards;          /* by number: is there a line of it? NULL where there are no shards */
};

uint64_t merge_name(const char *name);
/* Tells what is missing of the lines that hold, which are sorted by name: how many, or -1 after gavel_fail. */
long long merge_check_names(struct merge *m);
/* The same for numbers and shards; sorted by number. */
long long merge_check_numbers(struct merge *m);

#endif
