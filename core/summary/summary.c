/* SPDX-License-Identifier: MIT
 *
 * Reading the reports. A report that a killed run left, and reports of a shard
 * that ran twice, have two lines of a document, of which the later holds: that
 * is seen when all are read, and only then they are read once more.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "batch/latest.h"
#include "batch/report_scan.h"
#include "place.h"
#include "summary.h"

struct summing {
	struct gavel_job *job;
	const struct summary_request *asked;
	struct summary *summary;
	struct latest latest;
	size_t reading;                 /* which report */
	int again;                      /* read once more: only lines that hold count */
	int only_once;                  /* one of them cannot be */
};

static void empty_top(struct top *top)
{
	for (size_t i = 0; i < top->count; i++)
		free(top->entries[i].name);
}

static void summary_free(struct summary *summary)
{
	if (!summary)
		return;
	empty_top(&summary->slow);
	empty_top(&summary->large);
	arena_free(summary->memory);
	free(summary);
}

static struct summary *summary_new(void)
{
	struct summary *summary = must_alloc(sizeof *summary);

	summary->memory = arena_new();
	return summary;
}

static int holds(const struct summing *s, const char *input, uint64_t offset)
{
	const struct latest_line *last = latest_find(&s->latest, input);

	return last && last->source == s->reading && last->offset == offset;
}

static int take_line(void *closure, const struct report_line *line, const struct report_lines *at)
{
	struct summing *s = closure;
	const char *input = line->result.input;

	if (!s->again)
		latest_add(&s->latest, &(struct latest_line){ .name = latest_name(input), .offset = at->offset,
		                                              .source = (uint32_t)s->reading & INT32_MAX });
	if (!s->again || holds(s, input, at->offset))
		summary_add(s->summary, line);
	return 0;
}

static int read_report(struct summing *s, const char *path)
{
	int standard = strcmp(path, "-") == 0, fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY), bad;
	const char *name = standard ? "standard input" : path;
	struct report_scan found;

	if (fd < 0)
		return gavel_fail(s->job, GAVEL_UNREADABLE, "report", NULL, "cannot read the report %s: %s", path, strerror(errno));
	s->only_once |= lseek(fd, 0, SEEK_CUR) < 0;
	bad = report_scan(s->job, name, fd, take_line, s, &found);
	if (!bad && !s->again)
		report_scan_warn(s->job, name, &found, "counts for nothing");
	if (!standard)
		close(fd);
	return bad;
}

static int read_reports(struct summing *s)
{
	summary_free(s->summary);
	s->summary = summary_new();
	for (s->reading = 0; s->reading < s->asked->count; s->reading++)
		if (read_report(s, s->asked->reports[s->reading]))
			return -1;
	return 0;
}

static int read_what_holds(struct summing *s)
{
	if (read_reports(s))
		return -1;
	if (!latest_settle(&s->latest))
		return 0;
	if (s->only_once)
		return gavel_fail(s->job, GAVEL_UNREADABLE, "report", NULL, "a document has two lines, and what comes through a pipe "
		                  "cannot be read again: join the reports with gavel report merge");
	s->again = 1;
	return read_reports(s);
}

int report_summary(struct gavel_job *job, const struct summary_request *asked)
{
	struct summing s = { .job = job, .asked = asked };
	struct gavel_output *out = gavel_output_new();
	int bad = 0;

	for (size_t i = 0; i < asked->count && !bad; i++)
		bad = place_check(job, asked->out, asked->reports[i]);
	bad = bad || read_what_holds(&s);
	if (!bad) {
		(asked->html ? summary_page : summary_text)(out, s.summary);
		bad = place_write(job, out, asked->out);
	}
	gavel_output_free(out);
	summary_free(s.summary);
	latest_free(&s.latest);
	return bad ? -1 : 0;
}
