/* SPDX-License-Identifier: MIT
 *
 * What gavel batch was asked for, as the command line has it; NULL or 0 where
 * nothing was said. What is about one conversion is in the job.
 */
#ifndef GAVEL_BATCH_REQUEST_H
#define GAVEL_BATCH_REQUEST_H

#include "job.h"

struct request {
	const char *const *words;       /* files and folders; NULL-ended */
	const char *out;                /* --out: the template */
	const char *targets;            /* -t: one format, or several with commas between; NULL: by the template's extension */
	const char *list, *pattern;     /* --from, --pattern */
	const char *jobs, *most;        /* --jobs, --limit N */
	const char *shard;              /* --shard */
	const char *report;             /* --report */
	int zero, recursive, by_size;   /* -0, --recursive, --shard-by-size */
	int ordered, resume, force, dry_run, fail_fast;
	int stdin_tar, stdout_tar;
	int quiet;                      /* --quiet: no progress */
};

/* Can that be done? How many workers do it: 0, or -1 after gavel_fail (status 2). */
int request_check(struct gavel_job *job, const struct request *request, unsigned *jobs);

#endif
