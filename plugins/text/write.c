/* SPDX-License-Identifier: MIT
 *
 * The text writer: options, and the whole in its order. Blocks become lines
 * (write_block.c, write_table.c), lines become the page (write_page.c).
 */
#include <stdlib.h>
#include <string.h>

#include "write.h"

enum { WIDTH_LEAST = 40, WIDTH_MOST = 200, WIDTH_USUAL = 80 };

static int read_options(struct text_writer *w)
{
	long width = strtol(gavel_option(w->job, "width"), NULL, 10);

	if (width && (width < WIDTH_LEAST || width > WIDTH_MOST))
		return gavel_fail(w->job, GAVEL_USAGE, "option", NULL,
		                  "text:width=%ld is no width: give %d to %d columns, or 0 for one line a paragraph", width,
		                  WIDTH_LEAST, WIDTH_MOST);
	w->limit = (int)width;
	w->columns = width ? (int)width : WIDTH_USUAL;
	w->paged = strcmp(gavel_option(w->job, "pages"), "yes") == 0;
	return 0;
}

int text_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out)
{
	struct text_writer w = { .job = job, .doc = doc, .layout = layout, .out = out };

	if (read_options(&w))
		return -1;
	lines_init(&w.body);
	lines_init(&w.notes);
	w.text = gavel_output_new();
	w.line = gavel_output_new();
	choose_marks(&w);
	write_blocks(&w);
	write_pages(&w);
	lines_finish(&w.body);
	lines_finish(&w.notes);
	gavel_output_free(w.text);
	gavel_output_free(w.line);
	free(w.note_ends);
	free(w.refs);
	return 0;
}
