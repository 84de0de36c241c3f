/* SPDX-License-Identifier: MIT
 *
 * A worker: a process that does what a hostile document may make go wrong. It
 * enters the cage and works; the process that made it waits, and says what
 * became of it if it could not say so itself.
 */
#ifndef GAVEL_WORKER_H
#define GAVEL_WORKER_H

#include <sys/types.h>
#include <time.h>

#include "job.h"

/* Runs work(closure), which returns an exit status, in a caged worker that may read the inputs (NULL-ended) and what
 * the job names: that status, or 6 or 7 after gavel_fail where a signal ended it. Its messages go to the job's log.
 * Without a sandbox, in a worker, or where no cage is built, work is run as it is. What work changes in memory is lost,
 * but for what is in memory of worker_share. */
int worker_run(struct gavel_job *job, const char *const *inputs, int (*work)(void *closure), void *closure);

/* In a new process: it ends with the one that made it, since nobody waits for it then. */
void worker_die_with(pid_t maker);

/* A worker that stays, for one document after the other. Zeroed before it is started. */
struct worker {
	pid_t process;          /* 0: none */
	struct worker_page *page;
	time_t allowed;         /* when it was last allowed time, in seconds of a clock that only goes on */
};

/* Forks one that runs work(closure) and ends with the status that it returns; of what is open it has kept (-1 ended).
 * Caged like others where there is a sandbox, but for the limit on processor time. 0, or -1 after gavel_fail. */
int worker_start(struct gavel_job *job, struct worker *worker, const int *kept, int (*work)(void *closure), void *closure);
/* From now on it may use the time of one document, give or take a second or two. */
void worker_allow(const struct gavel_job *job, struct worker *worker);
/* In a worker that stays: the largest resident size is counted anew, where the system can. */
void worker_forget_peak(const struct gavel_job *job);
/* Its files are closed, as they are a moment before a process ends: does it, within a second? One that does not will
 * never be heard of again. */
int worker_has_ended(const struct worker *worker);

enum worker_was {
	WORKER_ASKED,           /* to end, or stopped by who waits */
	WORKER_STARTING,        /* what kept it from its work, it has said itself */
	WORKER_WORKING
};

/* Waits until it has ended, and says why it did by gavel_fail (status 6 or 7) where it could not. */
void worker_end(struct gavel_job *job, struct worker *worker, enum worker_was was);
void worker_free(struct worker *worker);

/* Zeroed memory that a worker has in common with the process that made it. */
void *worker_share(size_t size);
void worker_unshare(void *shared, size_t size);

/* Says which step runs now ("read"), and with whose code ("the docx reader"), which is told if it crashes. */
void worker_stage(struct gavel_job *job, const char *stage, const char *format, const char *name)
	__attribute__((format(printf, 3, 0)));

#endif
