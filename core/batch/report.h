/* SPDX-License-Identifier: MIT
 *
 * The report of a batch: a line of JSON for each document, written by one call
 * when it is done. Of two lines with one input the later one holds; a last line
 * without an end is of a run that was killed, and is none.
 */
#ifndef GAVEL_BATCH_REPORT_H
#define GAVEL_BATCH_REPORT_H

#include <stddef.h>

#include "result.h"

struct report;

enum report_mode {
	REPORT_NEW,             /* refused (status 4) where a report is there */
	REPORT_REPLACE,
	REPORT_RESUME           /* goes on in one that is there; a line without an end is cut off */
};

/* What every line says of its run. */
struct report_run {
	const char *key;        /* hash of what an output depends on beside the input: version, options, scripts */
	unsigned shard, shards; /* 0, 0: none */
	size_t of;              /* documents of all shards */
};

/* path "-" is standard output (REPORT_NEW only). NULL after gavel_fail. */
struct report *report_open(struct gavel_job *job, const char *path, enum report_mode mode, const struct report_run *run);
/* 0, or -1 after gavel_fail (status 4). */
int report_add(struct gavel_job *job, struct report *report, const struct result *result);
/* What a resumed report says of an input, NULL where it says nothing or that it failed, or where the run's key is
 * another; freed by result_free. Its number is 0 where the line is of another number of documents or another shard:
 * then the list was another, and the line is to be added again with the number that it has now. */
struct result *report_done(struct report *report, const char *input);
/* Leaves one line for each document (the report is replaced as a whole, and only where lines are to go):
 * 0, or -1 after gavel_fail. Frees it; NULL is allowed. */
int report_close(struct gavel_job *job, struct report *report);

/* Zeroed, and part of its own memory. */
struct result *result_new(void);
void result_free(struct result *result);

/* Prints one line of JSON, with its end: for report_add, and for a --dry-run. */
void result_print(struct gavel_output *to, const struct result *result, const struct report_run *run);

#endif
