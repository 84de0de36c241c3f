/* SPDX-License-Identifier: MIT
 *
 * A file that was named by mistake is told from a damaged report: what is left
 * of a last line has to begin as a line does, and a file in which nothing but
 * NUL bytes is to be seen is none.
 */
#include <errno.h>
#include <string.h>

#include "report_scan.h"

struct scan {
	struct gavel_job *job;
	const char *path;
	report_take *take;
	void *closure;
	struct report_lines lines;
	struct arena *memory;
	struct arena_mark empty;
	struct report_scan *found;
	size_t good;
};

/* Did a run begin to write this, or lose it to NUL bytes? */
static int is_begun(const char *line, size_t len)
{
	static const char BEGIN[] = "{\"input\":\"";

	return !*line || memcmp(line, BEGIN, len < sizeof BEGIN - 1 ? len : sizeof BEGIN - 1) == 0;
}

static int wrong_line(const struct scan *s, const char *why)
{
	const struct gavel_position at = { .part = s->path, .line = (uint32_t)s->lines.number };

	return gavel_fail(s->job, GAVEL_UNREADABLE, "report", &at, "this is no line of a report: %s", why);
}

static int fail(const struct scan *s, const char *what)
{
	return gavel_fail(s->job, GAVEL_UNREADABLE, "report", NULL, "cannot read the report %s: %s", s->path, what);
}

static int take_line(struct scan *s, const char *line, size_t len)
{
	struct report_line read;
	char why[WHY_ROOM];
	int bad;

	s->found->end = s->lines.offset + len + 1;
	if (strspn(line, " \t\r") == len)      /* an editor may leave empty lines, and CR at the ends of all */
		return 0;
	if (memchr(line, '\0', len)) {
		s->found->damaged++;
		return 0;
	}
	s->good++;
	if (report_line_read(line, len, s->memory, &read, why))
		return wrong_line(s, why);
	bad = s->take(s->closure, &read, &s->lines);
	arena_back(s->memory, &s->empty);
	return bad;
}

static int take_lines(struct scan *s)
{
	enum line_read how;
	char *line;
	size_t len;

	while ((how = lines_next(&s->lines, &line, &len)) == LINE_READ)
		if (take_line(s, line, len))
			return -1;
	if (how == LINE_FAILED)
		return fail(s, errno == EFBIG ? "a line in it is too long for a report" : strerror(errno));
	if (how == LINE_CUT && !is_begun(line, len))
		return wrong_line(s, "it has no end, and does not begin as one");
	s->found->cut = how == LINE_CUT;
	return s->found->damaged && !s->good ? fail(s, "there are NUL bytes in it, and no line of a report") : 0;
}

int report_scan(struct gavel_job *job, const char *path, int fd, report_take *take, void *closure,
                struct report_scan *found)
{
	struct scan s = { .job = job, .path = path, .take = take, .closure = closure, .memory = arena_new(), .found = found };
	int bad;

	s.empty = arena_mark(s.memory);
	*found = (struct report_scan){ 0 };
	lines_open(&s.lines, fd);
	bad = lines_seek(&s.lines, 0) && errno != ESPIPE ? fail(&s, strerror(errno)) : take_lines(&s);
	lines_close(&s.lines);
	arena_free(s.memory);
	return bad;
}

void report_scan_warn(struct gavel_job *job, const char *path, const struct report_scan *found, const char *done)
{
	const struct gavel_position at = { .part = path };
	size_t n = found->damaged;

	if (found->cut)
		gavel_report(job, GAVEL_LEVEL_WARNING, "report", &at, "its last line has no end, as of a run that was killed: it %s",
		             done);
	if (n)
		gavel_report(job, GAVEL_LEVEL_WARNING, "report", &at,
		             "%zu line%s NUL bytes, as after a loss of power, and count%s for nothing", n,
		             n == 1 ? " holds" : "s hold", n == 1 ? "s" : "");
}
