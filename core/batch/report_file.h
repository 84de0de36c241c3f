/* SPDX-License-Identifier: MIT
 *
 * The open report, for report.c (adding to it) and report_again.c (going on in
 * one that is there, and leaving one line a document).
 */
#ifndef GAVEL_BATCH_REPORT_FILE_H
#define GAVEL_BATCH_REPORT_FILE_H

#include "latest.h"
#include "report.h"

struct report {
	char *path, *key;
	struct report_run run;
	int fd;
	int whole;                      /* a file, of which a part can be cut off: no device, FIFO or standard output */
	uint64_t size;                  /* of such a file, as far as it holds whole lines */
	int superseded;                 /* a line in it has a later one */
	struct latest there;            /* lines of what was there when it was opened */
	struct gavel_output *line;      /* the one that is being written */
};

/* "cannot write the report PATH: WHAT", status 4. */
int report_fail(struct gavel_job *job, const struct report *report, const char *what);
/* Indexes the lines that are there, and cuts off a last one without an end: 0, or -1 after gavel_fail. */
int report_resume(struct gavel_job *job, struct report *report);
/* Leaves the last line of each document: 0, or -1 after gavel_fail. */
int report_compact(struct gavel_job *job, struct report *report);

#endif
