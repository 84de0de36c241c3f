/* SPDX-License-Identifier: MIT
 *
 * What can't be asked for together, or not so.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "request.h"

static int read_jobs(struct gavel_job *job, const char *text, unsigned *jobs)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	char *end;
	unsigned long n = text ? strtoul(text, &end, 10) : cores > 0 ? (unsigned long)cores : 1;

	if (text && (*text < '1' || *text > '9' || *end || n > 1024))
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "--jobs %s: write a number from 1 to 1024", text);
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
