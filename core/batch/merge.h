/* SPDX-License-Identifier: MIT
 *
 * gavel report merge: the reports of many shards as one, and what is missing.
 */
#ifndef GAVEL_BATCH_MERGE_H
#define GAVEL_BATCH_MERGE_H

#include "job.h"

struct merge_request {
	const char *const *reports;     /* in this order: of two lines with one input the later one holds */
	size_t count;
	const char *out;                /* "-" is standard output */
	const char *list, *missing;     /* the names that shall be there, and where those go that are not; or NULL */
	int zero, force;
};

/* The exit status: 0, or 1 where a document has no line; or -1 after gavel_fail. */
int report_merge(struct gavel_job *job, const struct merge_request *asked);

#endif
