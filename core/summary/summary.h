/* SPDX-License-Identifier: MIT
 *
 * gavel report summary: what a batch was. Lines are added up in one go, in
 * memory that does not grow with their number but by the 24 bytes that tell
 * whether a document has a later line; then it is shown, as text or as a page.
 */
#ifndef GAVEL_SUMMARY_H
#define GAVEL_SUMMARY_H

#include "batch/report_read.h"
#include "spread.h"
#include "tally.h"

enum { TOP = 10, DECADES = 12, IN_DECADE = 8, BINS = DECADES * IN_DECADE, STATUSES = 256, FOLDED = 400 };

/* The documents that have most of something, the first first. */
struct top {
	size_t count;
	struct top_entry {
		uint64_t value, bytes;
		char *name;             /* to be freed */
	} entries[TOP];
};

struct summary {
	struct arena *memory;
	uint64_t documents, failed, of;
	uint64_t statuses[STATUSES];
	uint64_t outputs, dropped;      /* written; messages that a line had no room for */
	struct tally kinds, formats, targets, languages, shards;
	struct tally runs, versions;
	struct tally losses;            /* stage, format, code, text */
	struct tally messages;          /* level, code */
	struct tally failures;          /* status, code, folded text; with an example */
	struct spread wall, cpu, peak, in, out;
	struct top slow, large;
	uint64_t times[BINS][2];        /* converted, failed; by the logarithm of their microseconds */
	uint64_t grid[BINS][BINS];      /* by those of bytes and microseconds */
};

struct summary_request {
	const char *const *reports;
	size_t count;
	const char *out;                /* "-" is standard output */
	int html;
};

/* 0, or -1 after gavel_fail. */
int report_summary(struct gavel_job *job, const struct summary_request *asked);

/* Adds a line. */
void summary_add(struct summary *summary, const struct report_line *line);
/* A message without what differs from document to document: numbers, quoted parts, the input's name. */
void summary_fold(const char *text, const char *input, char to[FOLDED]);
/* What an exit status means. */
const char *summary_status(int status);

void summary_text(struct gavel_output *to, const struct summary *summary);
void summary_page(struct gavel_output *to, const struct summary *summary);

#endif
