/* SPDX-License-Identifier: MIT
 *
 * A terminal sees one line, ten times a second at most, written in one piece
 * and no longer than the terminal is wide, so that it neither flickers nor
 * wraps. A log sees one each ten seconds.
 */
#define _DEFAULT_SOURCE         /* TIOCGWINSZ */
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "progress.h"

enum { LINE_ROOM = 256, WIDE = 80 };

static double since(const struct timespec *then)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - then->tv_sec) + (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

void progress_begin(struct progress *p, const struct gavel_job *job, int quiet)
{
	const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");
	int fd = fileno(job->log);

	*p = (struct progress){ .to = quiet || job->json ? NULL : job->log };
	p->terminal = fd >= 0 && isatty(fd) && terminal && strcmp(terminal, "dumb") != 0;
	p->colour = p->terminal && !(no_colour && *no_colour);
	clock_gettime(CLOCK_MONOTONIC, &p->begun);
	p->told = p->begun;
}

static int width(const struct progress *p)
{
	struct winsize size;

	if (ioctl(fileno(p->to), TIOCGWINSZ, &size) || !size.ws_col)
		return WIDE;
	return size.ws_col < LINE_ROOM ? size.ws_col : LINE_ROOM;
}

static void add(char *line, const char *format, double a, double b)
{
	size_t len = strlen(line);

	snprintf(line + len, LINE_ROOM - len, format, a, b);
}

static void add_time(char *line, double seconds)
{
	unsigned long s = (unsigned long)seconds;
	size_t len = strlen(line);

	if (s >= 3600)
		snprintf(line + len, LINE_ROOM - len, ", %lu:%02lu:%02lu left", s / 3600, s / 60 % 60, s % 60);
	else
		snprintf(line + len, LINE_ROOM - len, ", %lu:%02lu left", s / 60, s % 60);
}

/* "412 of 1000 done, 3 failed, 512/s, 1:12 left": what matters most stands first, since the end may be cut. */
static void compose(const struct progress *p, char *line)
{
	size_t done = p->converted + p->failed + p->before;
	double seconds = since(&p->begun), rate = seconds > 0 ? (double)(p->converted + p->failed) / seconds : 0;

	*line = '\0';
	if (p->total)
		add(line, "%.0f of %.0f done", (double)done, (double)p->total);
	else
		add(line, "%.0f done", (double)done, 0);
	if (p->failed)
		add(line, ", %.0f failed", (double)p->failed, 0);
	if (rate > 0)
		add(line, rate < 10 ? ", %.1f/s" : ", %.0f/s", rate, 0);
	if (p->total > done && rate > 0)
		add_time(line, (double)(p->total - done) / rate);
}

static void show_on_terminal(struct progress *p)
{
	const char *on = p->colour ? p->failed ? "\033[33m" : "\033[36m" : "", *off = p->colour ? "\033[0m" : "";
	char line[LINE_ROOM];

	compose(p, line);
	line[width(p) - 1] = '\0';
	fprintf(p->to, "\r%s%s%s\033[K", on, line, off);
	fflush(p->to);
	p->shown = 1;
}

void progress_show(struct progress *p)
{
	char line[LINE_ROOM];

	if (!p->to || since(&p->told) < (p->terminal ? 0.1 : 10))
		return;
	clock_gettime(CLOCK_MONOTONIC, &p->told);
	if (p->terminal) {
		show_on_terminal(p);
		return;
	}
	compose(p, line);
	fprintf(p->to, "gavel batch: %s\n", line);
	fflush(p->to);
}

void progress_hide(struct progress *p)
{
	if (p->shown)
		fputs("\r\033[K", p->to);
	p->shown = 0;
}

void progress_end(struct progress *p, const char *how)
{
	size_t done = p->converted + p->failed + p->before;
	double seconds = since(&p->begun);

	progress_hide(p);
	if (!p->to)
		return;
	fprintf(p->to, "gavel batch: %s%s%zu converted, %zu failed", how ? how : "", how ? ": " : "", p->converted, p->failed);
	if (p->before)
		fprintf(p->to, ", %zu done before", p->before);
	if (p->total > done)
		fprintf(p->to, ", %zu not begun", p->total - done);
	fprintf(p->to, " in %.1f s\n", seconds);
	fflush(p->to);
}
