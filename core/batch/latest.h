/* SPDX-License-Identifier: MIT
 *
 * Which line of a document holds, in reports of millions of lines: 24 bytes a
 * line. Of lines with one input it is the last, reports being in their order.
 */
#ifndef GAVEL_BATCH_LATEST_H
#define GAVEL_BATCH_LATEST_H

#include <stddef.h>
#include <stdint.h>

struct latest_line {
	uint64_t name;                  /* latest_name */
	uint64_t offset;
	uint32_t number;
	uint32_t failed : 1, source : 31;       /* which report */
};

struct latest {
	struct latest_line *lines;
	size_t count, room;
};

/* The first bytes of the SHA-256 of a name: of 20 million names no two share them but in one run of 90,000. */
uint64_t latest_name(const char *name);
void latest_add(struct latest *latest, const struct latest_line *line);
/* After the last one was added: leaves those that hold, by name. How many went. */
size_t latest_settle(struct latest *latest);
/* NULL: there is none. Only while they are by name. */
const struct latest_line *latest_find(const struct latest *latest, const char *name);
void latest_by_number(struct latest *latest);
/* In the order of the reports. */
void latest_by_place(struct latest *latest);
void latest_free(struct latest *latest);

#endif
