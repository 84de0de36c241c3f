/* SPDX-License-Identifier: MIT
 *
 * Where the line of a document stands in a report: 24 bytes a line. A name is
 * kept as half of its SHA-256, which no two names share but by a miracle, so
 * that a report of millions of lines fits in memory.
 */
#ifndef GAVEL_BATCH_REPORT_INDEX_H
#define GAVEL_BATCH_REPORT_INDEX_H

#include <stddef.h>
#include <stdint.h>

struct report_entry {
	uint64_t name[2];
	uint64_t offset;
};

struct report_index {
	struct report_entry *entries;
	size_t count, room;
};

void index_add(struct report_index *index, const char *name, uint64_t offset);
/* After the last one was added: leaves the last line of each name, in an order to be searched. How many went. */
size_t index_settle(struct report_index *index);
/* NULL: no line has it. */
const struct report_entry *index_find(const struct report_index *index, const char *name);
/* In the order of the file: to be searched no more. */
void index_by_offset(struct report_index *index);
void index_free(struct report_index *index);

#endif
