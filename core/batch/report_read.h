/* SPDX-License-Identifier: MIT
 *
 * A line of a report, read back. Any program may have edited it: what it says
 * is checked, and members that nobody here knows are passed over.
 */
#ifndef GAVEL_BATCH_REPORT_READ_H
#define GAVEL_BATCH_REPORT_READ_H

#include "report.h"

enum { MICRO = 1000000, WHY_ROOM = 200 };

/* By enum gavel_level. */
extern const char *const REPORT_LEVELS[GAVEL_LEVEL_ERROR + 1];

struct report_line {
	struct result result;           /* what a line does not say is "" or 0; its memory is the one given */
	struct report_run run;
	const char *version;
};

/* 0, or -1 with why the line is none, for a message. */
int report_line_read(const char *line, size_t len, struct arena *memory, struct report_line *to, char why[WHY_ROOM]);

#endif
