/* SPDX-License-Identifier: MIT
 *
 * A report that is there: going on in it, and leaving one line a document in
 * it. A file that was named by mistake is left as it is: nothing is cut off or
 * left out before all of it was read as a report.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "place.h"
#include "place_file.h"
#include "report_file.h"
#include "report_scan.h"

static int note_line(void *closure, const struct report_line *line, const struct report_lines *at)
{
	struct report *report = closure;

	latest_add(&report->there, &(struct latest_line){ .name = latest_name(line->result.input), .offset = at->offset });
	return 0;
}

int report_resume(struct gavel_job *job, struct report *report)
{
	struct report_scan found;

	if (report_scan(job, report->path, report->fd, note_line, report, &found))
		return -1;
	found.cut = 0;          /* that a run was killed is why this one goes on */
	report_scan_warn(job, report->path, &found, "");
	if (ftruncate(report->fd, (off_t)found.end))
		return report_fail(job, report, strerror(errno));
	report->size = found.end;
	report->superseded = latest_settle(&report->there) || found.damaged;
	return 0;
}

/* ---- one line a document ---- */

/* The lines that hold, which are in the order of the file. */
static int copy_lines(const struct report *report, int to)
{
	struct report_lines lines;
	enum line_read how = LINE_READ;
	char *line;
	size_t len, i = 0;
	int bad;

	lines_open(&lines, report->fd);
	bad = lines_seek(&lines, 0);
	while (!bad && i < report->there.count && (how = lines_next(&lines, &line, &len)) == LINE_READ) {
		if (lines.offset != report->there.lines[i].offset)
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
	struct report_scan found;
	struct place *place;
	int bad;

	latest_free(&report->there);
	if (report_scan(job, report->path, report->fd, note_line, report, &found))
		return -1;
	latest_settle(&report->there);
	latest_by_place(&report->there);
	if (!(place = place_open(job, report->path, NULL)))
		return -1;
	bad = copy_lines(report, place_descriptor(place)) ? report_fail(job, report, strerror(errno)) :
	                                                    place_commit(job, place);
	place_close(place);
	return bad;
}
