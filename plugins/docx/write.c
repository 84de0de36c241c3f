/* SPDX-License-Identifier: MIT
 *
 * The DOCX writer: a document by its layout, as the template would have it.
 *
 * The order of the parts is here: notes and body first (they gather what the
 * rest must name), then heads and feet, styles, settings, properties, and the
 * list of all. A resolution, and a flow that has a symbol, gets the layout's
 * furniture; any other flow keeps the heads and feet that its source had.
 */
#include <stdlib.h>
#include <string.h>

#include "docx.h"
#include "edition.h"
#include "furniture.h"
#include "kept_part.h"
#include "memory.h"

/* The six places of furniture in the package; header or footer, and Word's name for the pages. */
static const struct place {
	enum furniture place;
	const char *entry, *root, *reference, *type, *style;
	int first, even;
} PLACES[] = {
	{HEAD_EVEN, "header1.xml", "w:hdr", "header", "even", "head", 0, 1},
	{HEAD_ODD, "header2.xml", "w:hdr", "header", "default", "head", 0, 0},
	{FOOT_EVEN, "footer1.xml", "w:ftr", "footer", "even", "foot", 0, 1},
	{FOOT_ODD, "footer2.xml", "w:ftr", "footer", "default", "foot", 0, 0},
	{HEAD_FIRST, "header3.xml", "w:hdr", "header", "first", "head", 1, 0},
	{FOOT_FIRST, "footer3.xml", "w:ftr", "footer", "first", "foot", 1, 0},
};

/* A head or foot of a flow. */
static void write_own(struct docx_writer *w, const struct gavel_node *node, enum furniture place)
{
	w->no_notes = 1;
	docx_replay(w, node);
	w->no_notes = 0;
	if (!node->first || w->after_table)
		docx_empty_paragraph(w, w->layout->base);
	furniture_report_others(w->doc, node, place);
}

static void write_place(struct docx_writer *w, const struct place *place, const struct gavel_node *own)
{
	struct docx_part part;
	char entry[48] = "word/";

	strcat(entry, place->entry);
	docx_part_open(&part, place->root, 1);
	w->to = &part;
	w->after_table = 0;
	if (own)
		write_own(w, own, place->place);
	else
		docx_write_grid(w, furniture_grid(w->layout, place->place), place->style);
	docx_part_close(w, &part, entry);
	w->to = &w->body;
}

/* ---- section ---- */

static void put_size(struct xml_writer *x, const struct gavel_page *page)
{
	xml_open(x, "w:pgSz");
	xml_put_number(x, "w:w", page->width);
	xml_put_number(x, "w:h", page->height);
	xml_close(x);
}

static void put_margins(struct xml_writer *x, const struct gavel_page *page)
{
	const struct {
		const char *name;
		int value;
	} sides[] = {{"w:top", page->top}, {"w:right", page->right}, {"w:bottom", page->bottom}, {"w:left", page->left},
	             {"w:header", page->header}, {"w:footer", page->footer}, {"w:gutter", 0}};

	xml_open(x, "w:pgMar");
	for (size_t i = 0; i < sizeof(sides) / sizeof(sides[0]); i++)
		xml_put_number(x, sides[i].name, sides[i].value);
	xml_close(x);
}

/* Word asks for it in the section and in the settings. */
static void put_first_note(const struct docx_writer *w, struct xml_writer *x)
{
	if (w->first_note == 1)
		return;
	xml_open(x, "w:footnotePr");
	docx_put_number(x, "w:numStart", w->first_note);
	xml_close(x);
}

/* Furniture of all places, referred to from the section; entries: the names of what was written, NULL-ended. */
static void write_section(struct docx_writer *w, const char **entries)
{
	struct xml_writer *x = w->body.x;
	int by_layout = furniture_by_layout(w->doc, w->layout), first = 0, n = 0;
	char id[16], reference[32];

	xml_open(x, "w:sectPr");
	for (int i = 0; i < FURNITURE_COUNT; i++) {
		const struct place *place = &PLACES[i];
		const struct gavel_node *node = by_layout ? NULL : furniture_own(w->doc, place->place);

		if (!node && !(by_layout && furniture_grid(w->layout, place->place)))
			continue;
		write_place(w, place, node);
		docx_relate(&w->body, place->reference, place->entry, 0, id);
		strcpy(reference, "w:");
		strcat(strcat(reference, place->reference), "Reference");
		xml_open(x, reference);
		xml_put(x, "w:type", place->type);
		xml_put(x, "r:id", id);
		xml_close(x);
		first |= place->first;
		w->even_pages |= place->even;
		entries[n++] = place->entry;
	}
	entries[n] = NULL;
	put_first_note(w, x);
	put_size(x, w->layout->page);
	put_margins(x, w->layout->page);
	xml_leaf(x, "w:cols", "w:space", "720");
	if (first)
		xml_leaf(x, "w:titlePg", NULL, NULL);
	if (strcmp(w->layout->dir, "rtl") == 0)
		xml_leaf(x, "w:bidi", NULL, NULL);
	xml_close(x);
}

/* ---- the whole ---- */

/* The layout's characters are what Word prints; LibreOffice draws a rule of its own where it finds the mark, which Word
 * is told to hide. */
static void put_separator(struct docx_writer *w, struct xml_writer *x, const char *type, const char *id,
                          const char *mark)
{
	xml_open(x, "w:footnote");
	xml_put(x, "w:type", type);
	xml_put(x, "w:id", id);
	xml_open(x, "w:p");
	xml_inline(x, 1);
	if (w->layout->note_rule_style) {
		xml_open(x, "w:pPr");
		docx_put(x, "w:pStyle", w->layout->note_rule_style);
		xml_close(x);
	}
	if (w->layout->note_rule) {
		xml_open(x, "w:r");
		xml_element_text(x, "w:t", w->layout->note_rule);
		xml_close(x);
	}
	xml_open(x, "w:r");
	if (w->layout->note_rule) {
		xml_open(x, "w:rPr");
		xml_leaf(x, "w:vanish", NULL, NULL);
		xml_close(x);
	}
	xml_leaf(x, mark, NULL, NULL);
	xml_close(x);
	xml_inline(x, 0);
	xml_close(x);
	xml_close(x);
}

static void put_separators(struct docx_writer *w, struct xml_writer *x)
{
	put_separator(w, x, "separator", "-1", "w:separator");
	put_separator(w, x, "continuationSeparator", "0", "w:continuationSeparator");
}

static void write_body(struct docx_writer *w)
{
	w->to = &w->body;
	xml_open(w->body.x, "w:body");
	docx_replay(w, w->doc->root);
	if (w->page_break)
		docx_empty_paragraph(w, w->layout->base);
	if (w->layout->end_rule_weight && w->doc->stage == GAVEL_RESOLUTION && !w->after_rule)
		docx_rule(w);
	if (w->after_table)
		docx_empty_paragraph(w, w->layout->base);
}

static void write_parts(struct docx_writer *w)
{
	const char *entries[FURNITURE_COUNT + 1];

	docx_part_open(&w->body, "w:document", 1);
	docx_part_open_behind(w, &w->notes, "w:footnotes", "docx notes", w->edition, put_separators);
	docx_package_begin(w);
	write_body(w);
	write_section(w, entries);
	docx_write_kept(w);
	docx_part_close(w, &w->body, "word/document.xml");
	docx_part_close(w, &w->notes, "word/footnotes.xml");
	docx_write_styles(w);
	docx_write_settings(w);
	docx_package_end(w, entries);
}

int docx_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out)
{
	struct docx_writer w = {.job = job, .doc = doc, .layout = layout, .face = {.bold = -1, .italic = -1}};
	char edition[EDITION];
	int result;

	w.edition = edition_of(layout, doc->lang, edition);
	w.tracked = strcmp(gavel_option(job, "changes"), "tracked") == 0;

	w.media_numbers = memory_new((gavel_media_count(doc) + 1) * sizeof(*w.media_numbers));
	w.targets = targets_new(doc, targets_line, "");
	w.first_note = 1;
	w.package = package_writer_new(job, out);
	write_parts(&w);
	result = package_finish(w.package);
	targets_free(w.targets);
	docx_table_free(w.table);
	free(w.media_numbers);
	return w.failed ? -1 : result;
}
