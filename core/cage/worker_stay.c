/* SPDX-License-Identifier: MIT
 *
 * A worker that stays: forked and caged once, it has one document after the
 * other handed to it by who made it (core/batch/pool.c), which also watches its
 * time, since what happens within cannot be asked of a process that a document
 * may have taken over.
 */
#define _GNU_SOURCE             /* prlimit */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cage.h"
#include "worker.h"
#include "worker_page.h"

static const char *const NO_INPUTS[] = { NULL };

/* Who writes a 5 there has Linux count the largest resident size anew; no cage lets it be opened. */
static int open_peak(void)
{
#if defined(__linux__)
	return open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC);
#else
	return -1;
#endif
}

void worker_forget_peak(const struct gavel_job *job)
{
	if (job->page && job->page->peak >= 0 && write(job->page->peak, "5", 1) != 1)
		job->page->peak = -1;
}

/* Standard input and output may be streams of documents, which are no worker's. */
static int leave_streams(struct gavel_job *job)
{
	int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
	int bad = nothing < 0 || dup2(nothing, STDIN_FILENO) < 0 || dup2(nothing, STDOUT_FILENO) < 0;

	if (bad)
		return gavel_fail(job, GAVEL_USAGE, "sandbox", NULL, "cannot open /dev/null: %s", strerror(errno));
	close(nothing);
	return 0;
}

static _Noreturn void stay(struct gavel_job *job, const int *kept, int (*work)(void *), void *closure)
{
	int status = GAVEL_OK;

	signal(SIGXFSZ, SIG_IGN);
	job->caged = 1;
	job->trying = 0;                /* that a worker is made may be a try; what it does is none */
	descriptors_close(job, NO_INPUTS, kept);
	job->page->peak = open_peak();
	if (leave_streams(job))
		status = job_status(job);
	if (!status && job->sandbox && cage_is_built()) {
		job->limits.time = 0;
		status = worker_enter(job, NO_INPUTS) ? job_status(job) : GAVEL_OK;
	}
	_exit(status ? status : work(closure));
}

int worker_start(struct gavel_job *job, struct worker *worker, const int *kept, int (*work)(void *), void *closure)
{
	const pid_t maker = getpid();

	if (!worker->page)
		worker->page = worker_share(sizeof *worker->page);
	memset(worker->page, 0, sizeof *worker->page);
	worker->allowed = 0;
	fflush(stdout);
	fflush(job->log);
	worker->process = fork();
	if (worker->process < 0)
		return gavel_fail(job, GAVEL_USAGE, "sandbox", NULL, "no worker can be made: %s", strerror(errno));
	if (worker->process)
		return 0;
	worker_die_with(maker);
	job->page = worker->page;
	stay(job, kept, work, closure);
}

/* A worker does many documents a second: its limit is moved once in that time. */
void worker_allow(const struct gavel_job *job, struct worker *worker)
{
#if defined(__linux__)
	struct rlimit most = { RLIM_INFINITY, RLIM_INFINITY };
	struct timespec now, used;
	clockid_t clock;

	if (!job->limits.time || clock_gettime(CLOCK_MONOTONIC, &now) || now.tv_sec == worker->allowed)
		return;
	worker->allowed = now.tv_sec;
	if (prlimit(worker->process, RLIMIT_CPU, NULL, &most)
	    || clock_getcpuclockid(worker->process, &clock) || clock_gettime(clock, &used))
		return;
	most.rlim_cur = (rlim_t)used.tv_sec + job->limits.time + 2;
	if (most.rlim_cur < most.rlim_max)
		prlimit(worker->process, RLIMIT_CPU, &most, NULL);
#else
	(void)job;
	(void)worker;
#endif
}

int worker_has_ended(const struct worker *worker)
{
	const struct timespec moment = { 0, 1000000 };

	for (int i = 0; i < 1000; i++) {
		siginfo_t end = { .si_pid = 0 };

		if (waitid(P_PID, (id_t)worker->process, &end, WEXITED | WNOHANG | WNOWAIT) || end.si_pid)
			return 1;
		nanosleep(&moment, NULL);
	}
	return 0;
}

/* One that has no more memory ends with the status of a limit, from wherever it is. */
static void tell_memory(struct gavel_job *job, const struct worker_page *page)
{
	gavel_fail(job, GAVEL_LIMIT, "limit-memory", NULL, "%s wants more memory than %llu bytes; raise it with --limit memory=N",
	           *page->doing ? page->doing : "the worker", (unsigned long long)job->limits.memory);
}

void worker_end(struct gavel_job *job, struct worker *worker, enum worker_was was)
{
	struct worker_page *page = worker->page;
	struct rusage used = { 0 };
	int how = 0;

	while (wait4(worker->process, &how, 0, &used) < 0 && errno == EINTR)
		;
	worker->process = 0;
	page->file[sizeof page->file - 1] = page->doing[sizeof page->doing - 1] = '\0';
	if (was == WORKER_ASKED)
		return;
	if (WIFSIGNALED(how))
		worker_tell_end(job, page, WTERMSIG(how), &used);
	else if (was == WORKER_STARTING)
		job->status = WEXITSTATUS(how) ? (enum gavel_status)WEXITSTATUS(how) : GAVEL_CRASH;
	else if (WEXITSTATUS(how) == GAVEL_LIMIT)
		tell_memory(job, page);
	else
		worker_tell_end(job, page, 0, &used);
}

void worker_free(struct worker *worker)
{
	worker_unshare(worker->page, sizeof *worker->page);
	worker->page = NULL;
}
