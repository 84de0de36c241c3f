/* SPDX-License-Identifier: MIT
 *
 * A worker: a process that does what a hostile document may make go wrong. It
 * enters the cage and works; the process that made it waits, and says what
 * became of it if it could not say so itself.
 */
#ifndef GAVEL_WORKER_H
#define GAVEL_WORKER_H

#include <sys/types.h>

#include "job.h"

/* Runs work(closure), which returns an exit status, in a caged worker that may read the inputs (NULL-ended) and what
 * the job names: that status, or 6 or 7 after gavel_fail where a signal ended it. Its messages go to the job's log.
 * Without a sandbox, in a worker, or where no cage is built, work is run as it is. What work changes in memory is lost,
 * but for what is in memory of worker_share. */
int worker_run(struct gavel_job *job, const char *const *inputs, int (*work)(void *closure), void *closure);

/* In a new process: it ends with the one that made it, since nobody waits for it then. */
void worker_die_with(pid_t maker);

/* Zeroed memory that a worker has in common with the process that made it. */
void *worker_share(size_t size);
void worker_unshare(void *shared, size_t size);

/* Says which step runs now ("read"), and with whose code ("the docx reader"), which is told if it crashes. */
void worker_stage(struct gavel_job *job, const char *stage, const char *format, const char *name)
	__attribute__((format(printf, 3, 0)));

#endif
