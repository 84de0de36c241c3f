/* SPDX-License-Identifier: MIT
 *
 * A line of a report, which anybody may have edited. What was read is written,
 * read again and written again: both are the same bytes. Then it is summed up.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "batch/report_read.h"
#include "fuzz.h"
#include "summary/summary.h"

void fuzz_begin(void)
{
}

static struct gavel_output *write_line(const struct report_line *line)
{
	struct gavel_output *out = gavel_output_new();

	result_print(out, &line->result, &line->run);
	return out;
}

static void go_round(const struct report_line *line, struct arena *memory)
{
	struct gavel_output *first = write_line(line), *second;
	struct report_line again;
	char why[WHY_ROOM];

	if (report_line_read(gavel_output_bytes(first), gavel_output_len(first), memory, &again, why))
		abort();
	second = write_line(&again);
	if (strcmp(gavel_output_bytes(first), gavel_output_bytes(second)) != 0)
		abort();
	gavel_output_free(first);
	gavel_output_free(second);
}

static void sum_up(const struct report_line *line, struct arena *memory)
{
	struct summary *summary = calloc(1, sizeof *summary);
	struct gavel_output *out = gavel_output_new();

	if (!summary)
		abort();
	summary->memory = memory;
	summary_add(summary, line);
	summary_add(summary, line);
	summary_text(out, summary);
	summary_page(out, summary);
	for (size_t i = 0; i < summary->slow.count; i++)
		free(summary->slow.entries[i].name);
	for (size_t i = 0; i < summary->large.count; i++)
		free(summary->large.entries[i].name);
	gavel_output_free(out);
	free(summary);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	char *text = fuzz_string(bytes, len), why[WHY_ROOM];
	struct arena *memory = arena_new();
	struct report_line line;

	if (report_line_read(text, len, memory, &line, why) == 0) {
		go_round(&line, memory);
		sum_up(&line, memory);
	}
	arena_free(memory);
	free(text);
	return 0;
}
