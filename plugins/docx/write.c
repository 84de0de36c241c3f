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
#include "kept_part.h"

/* The six places of furniture; header or footer, and Word's name for the pages. */
static const struct place {
	const char *role, *entry, *root, *reference, *type, *style;
	size_t grid;
	int first, even;
} PLACES[] = {
#define GRID(member) offsetof(struct gavel_layout, member)
	{"head-even", "header1.xml", "w:hdr", "header", "even", "head", GRID(head_even), 0, 1},
	{"head-odd", "header2.xml", "w:hdr", "header", "default", "head", GRID(head_odd), 0, 0},
	{"foot-even", "footer1.xml", "w:ftr", "footer", "even", "foot", GRID(foot_even), 0, 1},
	{"foot-odd", "footer2.xml", "w:ftr", "footer", "default", "foot", GRID(foot_odd), 0, 0},
	{"head-first", "header3.xml", "w:hdr", "header", "first", "head", GRID(masthead), 1, 0},
	{"foot-first", "footer3.xml", "w:ftr", "footer", "first", "foot", GRID(foot_first), 1, 0},
#undef GRID
};

enum { PLACE_COUNT = sizeof(PLACES) / sizeof(PLACES[0]) };

static const struct gavel_grid *grid_at(const struct gavel_layout *layout, const struct place *place)
{
	const struct gavel_grid *grid;

	memcpy(&grid, (const char *)layout + place->grid, sizeof(grid));
	return grid;
}

static int has_role(const struct gavel_node *node, const char *role)
{
	const char *own = node->kind == GAVEL_FURNITURE ? gavel_attr(node, "role") : NULL;

	return own && strcmp(own, role) == 0;
}

/* The next furniture of that role after node (NULL: the first), or NULL. */
static const struct gavel_node *next_furniture(const struct docx_writer *w, const struct gavel_node *node,
                                               const char *role)
{
	node = node ? gavel_next_beyond(node, w->doc->root) : w->doc->root;
	while (node && !has_role(node, role))
		node = gavel_next(node, w->doc->root);
	return node;
}

static int has_furniture(const struct docx_writer *w)
{
	for (int i = 0; i < PLACE_COUNT; i++) {
		if (next_furniture(w, NULL, PLACES[i].role))
			return 1;
	}
	return 0;
}

static int same_text(const struct gavel_node *a, const struct gavel_node *b)
{
	struct gavel_output *one = gavel_output_new(), *other = gavel_output_new();
	int same;

	gavel_text_of(a, one);
	gavel_text_of(b, other);
	same = strcmp(gavel_output_bytes(one), gavel_output_bytes(other)) == 0;
	gavel_output_free(one);
	gavel_output_free(other);
	return same;
}

/* A head or foot of a flow: the first of its role; the writer makes one section, so others are told. */
static void write_own(struct docx_writer *w, const struct gavel_node *node, const char *role)
{
	const struct gavel_node *other = node;

	w->no_notes = 1;
	docx_replay(w, node);
	w->no_notes = 0;
	if (!node->first || w->after_table)
		docx_empty_paragraph(w, w->layout->base);
	while ((other = next_furniture(w, other, role))) {
		if (!same_text(node, other))
			gavel_report_at(w->doc, GAVEL_LEVEL_LOSS, "furniture", other,
			                "another %s, of a later section, is left out", role);
	}
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
		write_own(w, own, place->role);
	else
		docx_write_grid(w, grid_at(w->layout, place), place->style);
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

/* A flow with a symbol is a document of the organization: what its heads and feet said is in the fields. */
static int is_by_layout(const struct docx_writer *w)
{
	if (w->doc->stage != GAVEL_FLOW) {      /* what a field says has left the furniture */
		if (has_furniture(w))
			gavel_report(w->job, GAVEL_LEVEL_LOSS, "furniture", NULL,
			             "heads and feet of the source say more than layout %s has room for: it is left out",
			             w->layout->name);
		return 1;
	}
	if (!gavel_field_printed(w->doc, "symbol")[0])
		return 0;
	if (has_furniture(w))
		gavel_report(w->job, GAVEL_LEVEL_NOTE, "furniture", NULL,
		             "the heads and feet of the source are set anew, as layout %s has them", w->layout->name);
	return 1;
}

/* Furniture of all places, referred to from the section; entries: the names of what was written, NULL-ended. */
static int write_section(struct docx_writer *w, const char **entries)
{
	struct xml_writer *x = w->body.x;
	int by_layout = is_by_layout(w), own = !by_layout && has_furniture(w), first = 0, even = 0, n = 0;
	char id[16], reference[32];

	xml_open(x, "w:sectPr");
	for (int i = 0; i < PLACE_COUNT; i++) {
		const struct place *place = &PLACES[i];
		const struct gavel_node *node = own ? next_furniture(w, NULL, place->role) : NULL;

		if (!node && !(by_layout && grid_at(w->layout, place)))
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
		even |= place->even;
		entries[n++] = place->entry;
	}
	entries[n] = NULL;
	put_size(x, w->layout->page);
	put_margins(x, w->layout->page);
	xml_leaf(x, "w:cols", "w:space", "720");
	if (first)
		xml_leaf(x, "w:titlePg", NULL, NULL);
	if (strcmp(w->layout->dir, "rtl") == 0)
		xml_leaf(x, "w:bidi", NULL, NULL);
	xml_close(x);
	return even;
}

/* ---- the whole ---- */

/* The layout's characters are what Word prints; LibreOffice draws a rule of its own where it finds the mark, which Word
 * is told to hide. */
static void put_separator(struct docx_writer *w, const char *type, const char *id, const char *mark)
{
	struct xml_writer *x = w->notes.x;

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

static size_t count_media(const struct gavel_document *doc)
{
	size_t n = 0;

	for (const struct gavel_media *m = doc->media; m; m = m->next)
		n++;
	return n;
}

static void write_parts(struct docx_writer *w)
{
	const char *entries[PLACE_COUNT + 1];
	int even;

	docx_part_open(&w->body, "w:document", 1);
	docx_part_open(&w->notes, "w:footnotes", 1);
	docx_package_begin(w);
	put_separator(w, "separator", "-1", "w:separator");
	put_separator(w, "continuationSeparator", "0", "w:continuationSeparator");
	write_body(w);
	even = write_section(w, entries);
	docx_write_kept(w);
	docx_part_close(w, &w->body, "word/document.xml");
	docx_part_close(w, &w->notes, "word/footnotes.xml");
	docx_write_styles(w);
	docx_write_settings(w, even);
	docx_package_end(w, entries);
}

int docx_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out)
{
	struct docx_writer w = {.job = job, .doc = doc, .layout = layout, .face = {.bold = -1, .italic = -1}};
	int result;

	w.media = calloc(count_media(doc) + 1, sizeof(*w.media));
	if (!w.media)
		return gavel_fail(job, GAVEL_LIMIT, "memory", NULL, "out of memory");
	w.package = package_writer_new(job);
	write_parts(&w);
	result = package_finish(w.package, out);
	docx_table_free(w.table);
	free(w.media);
	return w.failed ? -1 : result;
}
