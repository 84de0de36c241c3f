/* SPDX-License-Identifier: MIT
 *
 * The worker: fork, cage, work, exit status. A page in common tells what it was
 * doing when a signal ended it, since it cannot. A log that is no file of the
 * system (a stream in memory) is reached by a pipe.
 */
#define _DEFAULT_SOURCE         /* MAP_ANONYMOUS */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#endif

#include "arena.h"
#include "cage.h"
#include "place.h"
#include "worker.h"
#include "worker_page.h"

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

void worker_die_with(pid_t maker)
{
#if defined(__linux__)
	prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
	if (getppid() != maker)
		_exit(GAVEL_CRASH);
}

int worker_enter(struct gavel_job *job, const char *const *inputs)
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

/* The worker's end of the pipe is its log. */
static void listen_in(struct gavel_job *job, const int said[2])
{
	FILE *log;

	if (said[1] < 0)
		return;
	close(said[0]);
	log = fdopen(said[1], "w");
	if (!log)
		_exit(GAVEL_CRASH);
	job->log = log;
}

/* A worker of one document has its limit on processor time from within, one of many from who waits: worker_allow(). */
static _Noreturn void live(struct gavel_job *job, const char *const *inputs, int (*work)(void *), void *closure)
{
	int status;

	signal(SIGXFSZ, SIG_IGN);
	job->caged = 1;
	descriptors_close(job, inputs, NULL);
	status = place_flush(job, worker_enter(job, inputs) ? job_status(job) : work(closure));
	fflush(job->log);
	job->page->reported = job->reported;
	job->page->status = status;
	job->page->done = 1;
	_exit(status);
}

/* ---- in who waits: nothing that a worker wrote is believed further than it reaches ---- */

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

/* Past its time the system stops it by a signal of its own, or at last as anybody may. */
static int spent_its_time(const struct gavel_job *job, int number, const struct rusage *used)
{
	uint64_t seconds = (uint64_t)used->ru_utime.tv_sec + (uint64_t)used->ru_stime.tv_sec;

	return number == SIGXCPU || (number == SIGKILL && job->limits.time && seconds >= job->limits.time);
}

/* How a signal ended it (0: it left in the midst), as a message of the document that it was at. */
void worker_tell_end(struct gavel_job *job, const struct worker_page *page, int number, const struct rusage *used)
{
	const char *before = job->file, *who = *page->doing ? page->doing : "the worker";

	if (*page->file)
		job->file = page->file;
	if (spent_its_time(job, number, used))
		gavel_fail(job, GAVEL_LIMIT, "limit-time", NULL,
		           "%s took more than %llu seconds of processor time; raise it with --limit time=N", who,
		           (unsigned long long)job->limits.time);
	else if (number == SIGKILL || number == SIGTERM)
		gavel_fail(job, GAVEL_CRASH, "killed", NULL, "%s was stopped from outside (%s); the system may have run out of memory",
		           who, strsignal(number));
	else
		gavel_fail(job, GAVEL_CRASH, "crash", NULL, "%s crashed (%s): this is a defect of it, whatever the document is", who,
		           number ? strsignal(number) : "it ended in the midst");
	job->file = before;
}

static int reader_is_gone(void)
{
	struct pollfd out = { .fd = STDOUT_FILENO, .events = POLLOUT };

	return poll(&out, 1, 0) > 0 && (out.revents & POLLERR);
}

static void take_end(struct gavel_job *job, const struct worker_page *page, int how, const struct rusage *used)
{
	/* Who reads standard output went away: this process ends as it would have without a worker. */
	if (WIFSIGNALED(how) && WTERMSIG(how) == SIGPIPE && reader_is_gone())
		raise(SIGPIPE);
	if (WIFSIGNALED(how))
		worker_tell_end(job, page, WTERMSIG(how), used);
	else if (!page->done && WEXITSTATUS(how) != GAVEL_LIMIT)        /* that one said that it is out of memory */
		worker_tell_end(job, page, 0, used);
	else if (WEXITSTATUS(how) > GAVEL_CRASH)
		job->status = GAVEL_CRASH;
	else if (WEXITSTATUS(how) > GAVEL_BAD)
		job->status = (enum gavel_status)WEXITSTATUS(how);
	else if (WEXITSTATUS(how) == GAVEL_BAD)
		job->worst = GAVEL_LEVEL_ERROR;
}

/* A program that has its children waited for by another still learns how a worker ended that came to its end. */
static int wait_for(struct gavel_job *job, struct worker_page *page, pid_t worker, const int said[2])
{
	struct rusage used = { 0 };
	int how = 0;

	pass_on(job, said);
	while (wait4(worker, &how, 0, &used) < 0)
		if (errno != EINTR) {
			how = page->done ? (page->status & 0xff) << 8 : GAVEL_CRASH << 8;
			break;
		}
	page->file[sizeof page->file - 1] = page->doing[sizeof page->doing - 1] = '\0';
	take_end(job, page, how, &used);
	return job_status(job);
}

static int run(struct gavel_job *job, const char *const *inputs, int (*work)(void *), void *closure)
{
	const pid_t maker = getpid();
	int said[2] = { -1, -1 };
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
	worker_die_with(maker);
	listen_in(job, said);
	live(job, inputs, work, closure);
}

int worker_run(struct gavel_job *job, const char *const *inputs, int (*work)(void *closure), void *closure)
{
	int status;

	if (!job->sandbox || job->caged || !cage_is_built())
		return work(closure);
	job->page = worker_share(sizeof *job->page);
	status = run(job, inputs, work, closure);
	job->cut_short = !job->page->done;
	job->reported = job->page->reported != 0;
	worker_unshare(job->page, sizeof *job->page);
	job->page = NULL;
	return status;
}
