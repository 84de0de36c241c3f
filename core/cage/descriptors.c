/* SPDX-License-Identifier: MIT
 *
 * Open files that a worker inherits: no cage looks at what is open already, so
 * all are closed but the standard streams, the log, the places of outputs and
 * what an input is named by (/dev/fd/N).
 */
#define _GNU_SOURCE             /* syscall */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cage.h"
#include "place.h"

enum { KEPT_MAX = 16, TRIED_MAX = 65536 };

struct kept {
	int numbers[KEPT_MAX], count;
};

static void keep(struct kept *kept, int fd)
{
	if (fd > STDERR_FILENO && kept->count < KEPT_MAX)
		kept->numbers[kept->count++] = fd;
}

/* The descriptor that a path of /dev/fd or /proc names, or -1. */
static int number_of(const char *path)
{
	static const char *const folders[] = { "/dev/fd/", "/proc/self/fd/" };

	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		if (strncmp(path, folders[i], strlen(folders[i])) == 0)
			return (int)strtol(path + strlen(folders[i]), NULL, 10);
	return -1;
}

static int by_number(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

static void close_between(unsigned from, unsigned to)
{
	if (from > to)
		return;
#ifdef SYS_close_range
	if (syscall(SYS_close_range, from, to, 0) == 0)
		return;
#endif
	for (unsigned fd = from; fd <= to && fd < TRIED_MAX; fd++)
		close((int)fd);
}

void descriptors_close_from(unsigned first)
{
	close_between(first, ~0U);
}

void descriptors_close(const struct gavel_job *job, const char *const *inputs, const int *also)
{
	struct kept kept = { .count = 0 };
	unsigned next = STDERR_FILENO + 1;

	keep(&kept, fileno(job->log));
	keep(&kept, place_descriptor(job->output_place));
	keep(&kept, place_descriptor(job->report_place));
	for (; also && *also >= 0; also++)
		keep(&kept, *also);
	for (; *inputs; inputs++)
		keep(&kept, number_of(*inputs));
	for (size_t i = 0; i < job->with.count; i++)
		keep(&kept, number_of(job->with.values[i]));
	qsort(kept.numbers, (size_t)kept.count, sizeof *kept.numbers, by_number);
	for (int i = 0; i < kept.count; i++) {
		close_between(next, (unsigned)kept.numbers[i] - 1);
		next = (unsigned)kept.numbers[i] + 1;
	}
	descriptors_close_from(next);
}
