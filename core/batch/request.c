/* SPDX-License-Identifier: MIT
 *
 * What can't be asked for together, or not so.
 */
#define _GNU_SOURCE             /* sched_getaffinity */
#include <sched.h>
#include <string.h>
#include <unistd.h>

#include "count.h"
#include "request.h"

enum { JOBS_MOST = 1024 };

/* A scheduler gives a process some of a machine's cores. */
static unsigned long count_cores(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
#if defined(__linux__)
	cpu_set_t ours;

	if (sched_getaffinity(0, sizeof ours, &ours) == 0)
		cores = CPU_COUNT(&ours);
#endif
	return cores > 0 ? (unsigned long)cores : 1;
}

static int read_jobs(struct gavel_job *job, const char *text, unsigned *jobs)
{
	size_t n = count_cores();
	const char *end = text ? count_read(text, JOBS_MOST, &n) : "";

	if (!end || *end || n < 1 || (text && *text == '0'))
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "--jobs %s: write a number from 1 to %d", text, JOBS_MOST);
	*jobs = (unsigned)n;
	return 0;
}

static int check_streams(struct gavel_job *job, const struct request *r)
{
	if (!r->out)
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "name the outputs with --out, such as out/{stem}.{ext}");
	if (r->stdin_tar && (r->resume || r->dry_run))
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "a stream can't be looked at before or gone on with: "
		                  "no --resume and no --dry-run with --stdin-tar");
	if (r->stdout_tar && r->resume)
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "a stream can't be gone on with: no --resume with --stdout-tar");
	if (r->stdout_tar && r->report && strcmp(r->report, "-") == 0)
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "standard output is the stream's: name a file for --report");
	return 0;
}

int request_check(struct gavel_job *job, const struct request *request, unsigned *jobs)
{
	return check_streams(job, request) || read_jobs(job, request->jobs, jobs) ? -1 : 0;
}
