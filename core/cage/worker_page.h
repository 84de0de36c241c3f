/* SPDX-License-Identifier: MIT
 *
 * What worker.c (one document) and worker_stay.c (many) have in common.
 */
#ifndef GAVEL_WORKER_PAGE_H
#define GAVEL_WORKER_PAGE_H

#include <sys/resource.h>
#include <sys/types.h>

#include "job.h"

/* Written by the worker, read by who waits. */
struct worker_page {
	char file[1024], doing[96];
	int done, status;       /* it came to its end, with this */
	int reported;           /* its report of losses is whole */
	int peak;               /* of one that stays: /proc/self/clear_refs, open for writing, or -1 */
};

/* In the worker: into the cage, with the inputs (NULL-ended) that it may read. 0, or -1 after gavel_fail. */
int worker_enter(struct gavel_job *job, const char *const *inputs);
/* In who waits: how a signal ended it (0: it left in the midst), as a message of the document that it was at. */
void worker_tell_end(struct gavel_job *job, const struct worker_page *page, int number, const struct rusage *used);

#endif
