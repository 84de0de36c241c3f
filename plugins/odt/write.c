/* SPDX-License-Identifier: MIT
 *
 * The ODT writer: a document by its layout, as the template would have it.
 *
 * Heads and feet go to styles.xml, the body to content.xml; then come the other
 * entries. A resolution, and a flow that has a symbol, gets the layout's
 * furniture; any other flow keeps the heads and feet that its source had.
 */
#include <stdlib.h>
#include <string.h>

#include "edition.h"
#include "furniture.h"
#include "memory.h"
#include "odt.h"
#include "write.h"

#define MIMETYPE "application/vnd.oasis.opendocument.text"

/* The places in the order that ODF wants, the plain one of each edge before the other two, which is that of enum
 * furniture. */
static const struct {
	const char *element, *style;
} PLACES[FURNITURE_COUNT] = {
	[HEAD_ODD] = {"style:header", "head"}, [HEAD_EVEN] = {"style:header-left", "head"},
	[HEAD_FIRST] = {"style:header-first", "head"}, [FOOT_ODD] = {"style:footer", "foot"},
	[FOOT_EVEN] = {"style:footer-left", "foot"}, [FOOT_FIRST] = {"style:footer-first", "foot"},
};

enum { EDGE = FOOT_ODD - HEAD_ODD };

/* A head or foot of a flow. */
static void write_own(struct odt_writer *w, const struct gavel_node *node, enum furniture place)
{
	w->no_notes = 1;
	odt_replay(w, node);
	w->no_notes = 0;
	furniture_report_others(w->doc, node, place);
}

static void write_place(struct odt_writer *w, enum furniture place, int by_layout)
{
	const struct gavel_node *own = by_layout ? NULL : furniture_own(w->doc, place);
	const struct gavel_grid *grid = by_layout ? furniture_grid(w->layout, place) : NULL;

	xml_open(w->styles.x, PLACES[place].element);
	w->after_table = 0;
	if (own)
		write_own(w, own, place);
	else if (grid)
		odt_write_grid(w, grid, PLACES[place].style);
	xml_close(w->styles.x);
}

/* Whether something stands on such pages, at either edge. */
static int is_used(struct odt_writer *w, enum furniture head, int by_layout)
{
	enum furniture foot = head + EDGE;

	if (by_layout)
		return furniture_grid(w->layout, head) || furniture_grid(w->layout, foot);
	return furniture_own(w->doc, head) || furniture_own(w->doc, foot);
}

/* The one master page. What is left out on left or first pages is as on the others: where nothing shall stand, an
 * empty element says so. */
static void write_master(struct odt_writer *w)
{
	struct xml_writer *x = w->styles.x;
	int by_layout = furniture_by_layout(w->doc, w->layout), any = by_layout || furniture_any(w->doc);
	const int used[] = {any, is_used(w, HEAD_EVEN, by_layout), is_used(w, HEAD_FIRST, by_layout)};

	w->to = &w->styles;
	xml_open(x, "office:master-styles");
	xml_open(x, "style:master-page");
	xml_put(x, "style:name", "Standard");
	xml_put(x, "style:page-layout-name", "Page");
	for (int i = 0; i < FURNITURE_COUNT; i++) {
		if (used[i % EDGE])
			write_place(w, i, by_layout);
	}
	xml_close(x);
	xml_close(x);
}

static void write_body(struct odt_writer *w)
{
	struct xml_writer *x = w->content.x;

	w->to = &w->content;
	xml_open(x, "office:body");
	xml_open(x, "office:text");
	odt_replay(w, w->doc->root);
	if (w->page_break)
		odt_empty_paragraph(w, w->layout->base);
	if (w->layout->end_rule_weight && w->doc->stage == GAVEL_RESOLUTION && !w->after_rule)
		odt_rule(w);
	xml_close(x);
	xml_close(x);
}

static void begin(struct odt_writer *w, struct gavel_output *out)
{
	w->media = memory_new((gavel_media_count(w->doc) + 1) * sizeof(*w->media));
	w->media_numbers = memory_new((gavel_media_count(w->doc) + 1) * sizeof(*w->media_numbers));
	w->package = package_writer_new(w->job, out);
	w->look_out = gavel_output_new();
	w->look = xml_writer_new(w->look_out, 0);
	odt_part_init(&w->content);
	odt_part_init(&w->styles);
	package_add(w->package, "mimetype", MIMETYPE, sizeof(MIMETYPE) - 1, 1);
}

static void finish(struct odt_writer *w)
{
	odt_part_finish(&w->content);
	odt_part_finish(&w->styles);
	odt_table_free(w->table);
	xml_writer_free(w->look);
	gavel_output_free(w->look_out);
	free(w->media);
	free(w->media_numbers);
}

int odt_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
              struct gavel_output *out)
{
	struct odt_writer w = {.job = job, .doc = doc, .layout = layout};
	char edition[EDITION];
	int result;

	w.edition = edition_of(layout, doc->lang, edition);
	begin(&w, out);
	w.targets = targets_new(doc, targets_line, "");
	write_body(&w);
	write_master(&w);
	odt_write_content(&w);
	odt_write_styles(&w);
	odt_write_others(&w);
	result = package_finish(w.package);
	targets_free(w.targets);
	finish(&w);
	return w.failed ? -1 : result;
}
