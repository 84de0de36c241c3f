/* SPDX-License-Identifier: MIT
 *
 * A report that is there: going on in it, and leaving one line a document in
 * it. A file that was named by mistake is left as it is: nothing is cut off or
 * left out unless every line is one of a report. Two kinds of damage are no
 * mistake: a last line without its end, of a run that was killed, and lines of
 * NUL bytes, which a machine that lost its power leaves in the middle of a file.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "place.h"
#include "place_file.h"
#include "report_file.h"
#include "report_lines.h"
#include "report_read.h"

/* Did a run begin to write this, or lose it to NUL bytes? */
static int is_begun(const char *line, size_t len)
{
	static const char BEGIN[] = "{\"input\":\"";

	return !*line || memcmp(line, BEGIN, len < sizeof BEGIN - 1 ? len : sizeof BEGIN - 1) == 0;
}

static int wrong_line(struct gavel_job *job, const struct report *report, const struct report_lines *lines, const char *why)
{
	const struct gavel_position at = { .part = report->path, .line = (uint32_t)lines->number };

	return gavel_fail(job, GAVEL_UNREADABLE, "report", &at, "this is no line of a report: %s", why);
}

struct again {
	struct gavel_job *job;
	struct report *report;
	struct report_lines lines;
	struct arena *memory;
	struct arena_mark empty;
	size_t damaged;
	uint64_t end;                   /* of the last whole line */
};

static int take_line(struct again *a, const char *line, size_t len)
{
	struct report_line read;
	char why[WHY_ROOM];
	int bad;

	a->end = a->lines.offset + len + 1;
	if (memchr(line, '\0', len)) {
		a->damaged++;
		return 0;
	}
	bad = report_line_read(line, len, a->memory, &read, why);
	if (!bad)
		index_add(&a->report->index, read.result.input, a->lines.offset);
	arena_back(a->memory, &a->empty);
	return bad ? wrong_line(a->job, a->report, &a->lines, why) : 0;
}

/* All lines: 0, or -1 after gavel_fail. */
static int take_lines(struct again *a)
{
	enum line_read how;
	char *line;
	size_t len;

	while ((how = lines_next(&a->lines, &line, &len)) == LINE_READ)
		if (take_line(a, line, len))
			return -1;
	if (how == LINE_FAILED)
		return report_fail(a->job, a->report, errno == EFBIG ? "a line in it is too long for a report" : strerror(errno));
	if (how == LINE_CUT && !is_begun(line, len))
		return wrong_line(a->job, a->report, &a->lines, "it has no end, and does not begin as one");
	if (a->damaged && !a->report->index.count)
		return report_fail(a->job, a->report, "there are NUL bytes in it, and no line of a report");
	return 0;
}

/* What is there, and how far it goes. */
static int read_all(struct gavel_job *job, struct report *report, struct again *a)
{
	int bad;

	*a = (struct again){ .job = job, .report = report, .memory = arena_new() };
	a->empty = arena_mark(a->memory);
	lines_open(&a->lines, report->fd);
	index_free(&report->index);
	bad = lines_seek(&a->lines, 0) ? report_fail(job, report, strerror(errno)) : take_lines(a);
	lines_close(&a->lines);
	arena_free(a->memory);
	return bad;
}

int report_resume(struct gavel_job *job, struct report *report)
{
	struct again a;

	if (read_all(job, report, &a))
		return -1;
	if (a.damaged)
		gavel_report(job, GAVEL_LEVEL_WARNING, "report", &(struct gavel_position){ .part = report->path },
		             "%zu line%s hold%s NUL bytes, as after a loss of power, and count%s for nothing", a.damaged,
		             a.damaged == 1 ? "" : "s", a.damaged == 1 ? "s" : "", a.damaged == 1 ? "s" : "");
	if (ftruncate(report->fd, (off_t)a.end))
		return report_fail(job, report, strerror(errno));
	report->size = a.end;
	report->superseded = index_settle(&report->index) || a.damaged;
	return 0;
}

/* ---- one line a document ---- */

/* The lines of the index, which is in the order of the file. */
static int copy_lines(const struct report *report, int to)
{
	struct report_lines lines;
	enum line_read how = LINE_READ;
	char *line;
	size_t len, i = 0;
	int bad;

	lines_open(&lines, report->fd);
	bad = lines_seek(&lines, 0);
	while (!bad && i < report->index.count && (how = lines_next(&lines, &line, &len)) == LINE_READ) {
		if (lines.offset != report->index.entries[i].offset)
			continue;
		line[len] = '\n';
		bad = place_put(to, line, len + 1);
		i++;
	}
	lines_close(&lines);
	return bad || how == LINE_FAILED ? -1 : 0;
}

int report_compact(struct gavel_job *job, struct report *report)
{
	struct again a;
	struct place *place;
	int bad;

	if (read_all(job, report, &a))
		return -1;
	index_settle(&report->index);
	index_by_offset(&report->index);
	if (!(place = place_open(job, report->path, NULL)))
		return -1;
	bad = copy_lines(report, place_descriptor(place)) ? report_fail(job, report, strerror(errno)) :
	                                                    place_commit(job, place);
	place_close(place);
	return bad;
}
