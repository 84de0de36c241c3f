/* SPDX-License-Identifier: MIT
 *
 * All lines of a report, read and checked. Two kinds of damage are no error: a
 * last line without its end, of a run that was killed, and lines with NUL bytes
 * in them, which a machine that lost its power leaves in the middle of a file.
 */
#ifndef GAVEL_BATCH_REPORT_SCAN_H
#define GAVEL_BATCH_REPORT_SCAN_H

#include "report_lines.h"
#include "report_read.h"

struct report_scan {
	size_t damaged;                 /* lines with NUL bytes */
	int cut;                        /* there is a last line without its end */
	uint64_t end;                   /* where the last whole line ends */
};

/* What a line says, and where it stands; what it points to is gone after the call. 0, or -1 after gavel_fail. */
typedef int report_take(void *closure, const struct report_line *line, const struct report_lines *at);

/* From the beginning, where the file has one: 0, or -1 after gavel_fail (status 3, with the line). */
int report_scan(struct gavel_job *job, const char *path, int fd, report_take *take, void *closure,
                struct report_scan *found);
/* Warns of the damage; what is done with the last line is said by the caller ("is cut off"). */
void report_scan_warn(struct gavel_job *job, const char *path, const struct report_scan *found, const char *done);

#endif
