/* SPDX-License-Identifier: MIT
 *
 * Into the cage: limits first, then the file system, then the system calls,
 * each wall built while what it needs still works.
 */
#include <errno.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cage.h"
#include "sanitized.h"

int cage_is_built(void)
{
	return !SANITIZED;
}

/* Never more than what this process was given. 0: none of our own. */
static int limit(int resource, uint64_t most, uint64_t hard_room)
{
	struct rlimit now;

	if (most == 0 || most >= RLIM_INFINITY - hard_room)
		return 0;
	if (getrlimit(resource, &now))
		return -1;
	if (now.rlim_max > most + hard_room)
		now.rlim_max = most + hard_room;
	if (now.rlim_cur > most)
		now.rlim_cur = most;
	return setrlimit(resource, &now);
}

/* What messages may take of a file, beside what an output may: the limit is one for all files, and a log may be long. */
#define LOG_ROOM ((uint64_t)64 << 20)

static uint64_t log_room(const struct gavel_job *job)
{
	const int logs[] = { STDOUT_FILENO, STDERR_FILENO, fileno(job->log) };
	uint64_t longest = 0;
	struct stat st;

	for (size_t i = 0; i < sizeof logs / sizeof *logs; i++)
		if (fstat(logs[i], &st) == 0 && (uint64_t)st.st_size > longest)
			longest = (uint64_t)st.st_size;
	return longest + LOG_ROOM;
}

/* A crash makes no core file; past the soft limit of time comes a signal that says why. The length of the output is
 * asked before it is written: the limit of the system stands behind that. */
static int set_limits(const struct gavel_job *job)
{
	const struct gavel_limits *limits = &job->limits;
	const struct rlimit none = { 0, 0 };
	uint64_t room = log_room(job), file = limits->output < RLIM_INFINITY - room ? limits->output + room : 0;

	return setrlimit(RLIMIT_CORE, &none) || limit(RLIMIT_CPU, limits->time, 1) || limit(RLIMIT_AS, limits->memory, 0)
		|| (limits->output && limit(RLIMIT_FSIZE, file, 0)) ? -1 : 0;
}

int cage_enter(struct gavel_job *job, const struct grants *grants)
{
	const char *wall = "limits";
	int bad = set_limits(job);

	if (!bad) {
		wall = "Landlock";
		bad = landlock_enter(grants);
	}
	if (!bad && seccomp_is_there()) {
		wall = "seccomp";
		bad = seccomp_enter();
	}
	if (!bad)
		return 0;
	return gavel_fail(job, GAVEL_USAGE, "sandbox", NULL,
	                  "the sandbox can't be made (%s: %s); --no-sandbox goes without, if you trust the document", wall,
	                  strerror(errno));
}

void cage_describe(FILE *to)
{
	int version = landlock_version();

	if (!cage_is_built()) {
		fputs("sandbox: none in a build with sanitizers\n", to);
		return;
	}
	fputs("sandbox: ", to);
	if (version)
		fprintf(to, "Landlock %d, ", version);
	fputs(seccomp_is_there() ? "seccomp, limits" : "limits", to);
	if (!version)
		fputs(" (this kernel has no Landlock)", to);
	fputc('\n', to);
}
