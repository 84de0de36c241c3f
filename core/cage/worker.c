/* SPDX-License-Identifier: MIT
 *
 * The worker: fork, cage, work, exit status. A page in common tells what it was
 * doing when a signal ended it, since it cannot. A log that is no file of the
 * system (a stream in memory) is reached by a pipe.
 */
#define _DEFAULT_SOURCE         /* MAP_ANONYMOUS */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#endif

#include "arena.h"
#include "cage.h"
#include "place.h"
#include "worker.h"

/* Written by the worker, read by who waits. */
struct worker_page {
	char file[1024], doing[96];
	int done;               /* it came to its end */
};

void *worker_share(size_t size)
{
	void *shared = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

	if (shared == MAP_FAILED)
		die_out_of_memory();
	return shared;
}

void worker_unshare(void *shared, size_t size)
{
	if (shared)
		munmap(shared, size);
}

void worker_stage(struct gavel_job *job, const char *stage, const char *format, const char *name)
{
	job->stage = stage;
	if (!job->page)
		return;
	snprintf(job->page->file, sizeof job->page->file, "%s", job->file ? job->file : "");
	snprintf(job->page->doing, sizeof job->page->doing, format, name);
}

/* ---- in the worker ---- */

/* Nobody waits for a worker whose maker was killed. */
static void die_with(pid_t maker)
{
#if defined(__linux__)
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
	if (getppid() != maker)
		_exit(GAVEL_CRASH);
}

static int enter(struct gavel_job *job, const char *const *inputs)
{
	struct grants grants = { 0 };
	int result;

	grants_make(job, &grants);
	for (; *inputs; inputs++)
		if (strcmp(*inputs, "-") != 0)
			grants_add(&grants, *inputs);
	result = cage_enter(job, &grants);
	grants_free(&grants);
	return result;
}

/* ---- who waits ---- */

/* The worker's end of the pipe is its log. */
static void listen_in(struct gavel_job *job, const int said[2])
{
	FILE *log;

	if (said[1] < 0)
		return;
	close(said[0]);
	log = fdopen(said[1], "w");
	if (log)
		job->log = log;
}

static void pass_on(struct gavel_job *job, const int said[2])
{
	char buffer[4096];
	ssize_t n;

	if (said[1] < 0)
		return;
	close(said[1]);
	while ((n = read(said[0], buffer, sizeof buffer)) > 0 || (n < 0 && errno == EINTR))
		if (n > 0)
			fwrite(buffer, 1, (size_t)n, job->log);
	close(said[0]);
}

/* How a signal ended it, as a message of the document that it was at. */
static void tell_end(struct gavel_job *job, const struct worker_page *page, int number)
{
	const char *before = job->file;

	if (*page->file)
		job->file = page->file;
	if (number == SIGXCPU)
		gavel_fail(job, GAVEL_LIMIT, "limit-time", NULL,
		           "%s took more than %llu seconds of processor time; raise it with --limit time=N",
		           *page->doing ? page->doing : "the worker", (unsigned long long)job->limits.time);
	else
		gavel_fail(job, GAVEL_CRASH, "crash", NULL, "%s crashed (%s): a defect of it, and nothing was written",
		           *page->doing ? page->doing : "the worker", strsignal(number));
	job->file = before;
}

static void take_status(struct gavel_job *job, const struct worker_page *page, int how)
{
	/* Who reads standard output went away: this process ends as it would have without a worker. */
	if (WIFSIGNALED(how) && WTERMSIG(how) == SIGPIPE)
		raise(SIGPIPE);
	if (WIFSIGNALED(how))
		tell_end(job, page, WTERMSIG(how));
	else if (WEXITSTATUS(how) > GAVEL_BAD)
		job->status = (enum gavel_status)WEXITSTATUS(how);
	else if (WEXITSTATUS(how) == GAVEL_BAD)
		job->worst = GAVEL_LEVEL_ERROR;
}

static int wait_for(struct gavel_job *job, const struct worker_page *page, pid_t worker, const int said[2])
{
	int how = 0;

	pass_on(job, said);
	while (waitpid(worker, &how, 0) < 0)
		if (errno != EINTR)
			return gavel_fail(job, GAVEL_CRASH, "crash", NULL, "the worker cannot be waited for: %s", strerror(errno));
	take_status(job, page, how);
	return job_status(job);
}

static int run(struct gavel_job *job, const char *const *inputs, int (*work)(void *), void *closure)
{
	const pid_t maker = getpid();
	int said[2] = { -1, -1 }, status;
	pid_t worker;

	fflush(stdout);
	fflush(job->log);
	if ((fileno(job->log) < 0 && pipe(said)) || (worker = fork()) < 0) {
		gavel_fail(job, GAVEL_USAGE, "sandbox", NULL, "no worker can be made: %s; --no-sandbox goes without",
		           strerror(errno));
		return job_status(job);
	}
	if (worker)
		return wait_for(job, job->page, worker, said);
	die_with(maker);
	listen_in(job, said);
	job->caged = 1;
	status = place_flush(job, enter(job, inputs) ? job_status(job) : work(closure));
	fflush(job->log);
	job->page->done = 1;
	_exit(status);
}

int worker_run(struct gavel_job *job, const char *const *inputs, int (*work)(void *closure), void *closure)
{
	int status;

	if (!job->sandbox || job->caged || !cage_is_built())
		return work(closure);
	job->page = worker_share(sizeof *job->page);
	status = run(job, inputs, work, closure);
	job->cut_short = !job->page->done;
	worker_unshare(job->page, sizeof *job->page);
	job->page = NULL;
	return status;
}
