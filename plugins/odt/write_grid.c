/* SPDX-License-Identifier: MIT
 *
 * Masthead, running heads and feet: a layout's grid as a table.
 *
 * The edges of all boxes of all bands are the columns of the table; a box spans
 * those between its own. Page numbers are fields; so is a piece that shows a
 * property of the file, which then stands in meta.xml (write_part.c).
 */
#include <stdio.h>
#include <string.h>

#include "edges.h"
#include "write.h"

#define TABLE "style:table-properties"
#define ROW "style:table-row-properties"
#define CELL "style:table-cell-properties"
#define PARAGRAPH "style:paragraph-properties"
#define TEXT "style:text-properties"

/* ---- pieces ---- */

static void describe_piece(struct odt_writer *w, const struct gavel_piece *p, const struct gavel_style *style)
{
	const char *weight = p->bold ? "bold" : "normal", *slant = p->italic ? "italic" : "normal";
	int size = p->font_size ? p->font_size : style->font_size ? style->font_size : w->layout->base->font_size;
	char text[64];

	if (p->font) {
		snprintf(text, sizeof(text), "'%.60s'", p->font);
		odt_look_put(w, TEXT, "fo:font-family", text);
	}
	if (p->font_size) {
		odt_look_length(w, TEXT, "fo:font-size", size);
		odt_look_length(w, TEXT, "style:font-size-asian", size);
		odt_look_length(w, TEXT, "style:font-size-complex", size);
	}
	if (p->bold >= 0) {
		odt_look_put(w, TEXT, "fo:font-weight", weight);
		odt_look_put(w, TEXT, "style:font-weight-asian", weight);
		odt_look_put(w, TEXT, "style:font-weight-complex", weight);
	}
	if (p->italic >= 0) {
		odt_look_put(w, TEXT, "fo:font-style", slant);
		odt_look_put(w, TEXT, "style:font-style-asian", slant);
		odt_look_put(w, TEXT, "style:font-style-complex", slant);
	}
	if (p->color) {
		snprintf(text, sizeof(text), "#%.6s", p->color);
		odt_look_put(w, TEXT, "fo:color", text);
	}
	if (p->lowered && size) {
		snprintf(text, sizeof(text), "%d%% 100%%", -(p->lowered * 100 + size / 2) / size);
		odt_look_put(w, TEXT, "style:text-position", text);
	}
}

static int open_piece(struct odt_writer *w, const struct gavel_piece *p, const struct gavel_style *style)
{
	if (!p->font && p->bold < 0 && p->italic < 0 && !p->lowered && !p->font_size && !p->color)
		return 0;
	xml_open(w->to->x, "text:span");
	odt_look_begin(w);
	describe_piece(w, p, style);
	odt_look_end(w, ODT_TEXT, NULL, "text:style-name");
	return 1;
}

/* The property of the file that a piece shows, or NULL: one that holds exactly its text. */
static const char *property_of(const struct odt_writer *w, const struct gavel_piece *p)
{
	const struct gavel_layout *l = w->layout;

	if ((!p->field && !p->variable) || !l->property_names)
		return NULL;
	for (size_t i = 0; l->property_names[i]; i++) {
		if (strcmp(l->property_values[i], p->text) == 0)
			return l->property_names[i];
	}
	return NULL;
}

static void put_text(struct odt_writer *w, const struct gavel_piece *p)
{
	const char *property = property_of(w, p);

	if (!property) {
		odt_text(w, p->text, strlen(p->text), 0);
		return;
	}
	xml_open(w->to->x, "text:user-defined");
	xml_put(w->to->x, "text:name", property);
	xml_string(w->to->x, p->text);
	xml_close(w->to->x);
	w->blank = 0;
}

static void put_field(struct odt_writer *w, const char *element, const char *attribute, const char *value)
{
	xml_open(w->to->x, element);
	xml_put(w->to->x, attribute, value);
	xml_string(w->to->x, "2");
	xml_close(w->to->x);
	w->blank = 0;
}

static void put_piece(struct odt_writer *w, const struct gavel_piece *p, const struct gavel_style *style)
{
	const struct gavel_media *media;
	int opened;

	if (p->kind == GAVEL_PIECE_IMAGE) {
		media = gavel_media(w->doc, p->text);
		if (media)
			odt_draw(w, media, p->width, p->height, p->text, NULL);
		return;
	}
	opened = open_piece(w, p, style);
	switch (p->kind) {
	case GAVEL_PIECE_PAGE: put_field(w, "text:page-number", "text:select-page", "current"); break;
	case GAVEL_PIECE_PAGES: put_field(w, "text:page-count", "style:num-format", "1"); break;
	case GAVEL_PIECE_TAB: odt_tabs(w, 1); break;
	default: put_text(w, p);
	}
	if (opened)
		xml_close(w->to->x);
}

/* ---- lines, boxes, bands ---- */

static void put_line(struct odt_writer *w, const struct gavel_line *line, const char *fallback)
{
	struct xml_writer *x = w->to->x;
	const char *id = line->style ? line->style : fallback;
	const struct gavel_style *style = id ? gavel_layout_style_id(w->layout, id) : NULL;

	if (!style)
		style = w->layout->base;
	xml_open(x, "text:p");
	xml_inline(x, 1);
	odt_look_begin(w);
	if (line->before || line->after) {
		odt_look_length(w, PARAGRAPH, "fo:margin-top", line->before ? line->before : style->before);
		odt_look_length(w, PARAGRAPH, "fo:margin-bottom", line->after ? line->after : style->after);
	}
	odt_look_direction(w, line->dir, line->align, style);
	odt_look_end(w, ODT_PARAGRAPH, style->id, "text:style-name");
	w->blank = 1;
	for (const struct gavel_piece *const *p = line->pieces; p && *p; p++)
		put_piece(w, *p, style);
	xml_inline(x, 0);
	xml_close(x);
}

static void put_cell_look(struct odt_writer *w, const struct gavel_box *box, const struct gavel_band *band)
{
	odt_look_begin(w);
	odt_look_put(w, CELL, "fo:padding", "0pt");
	if (band->rule_below)
		odt_look_rule(w, CELL, "fo:border-bottom", band->rule_below, band->rule_color);
	if (box->valign && strcmp(box->valign, "bottom") == 0)
		odt_look_put(w, CELL, "style:vertical-align", "bottom");
	else if (box->valign && strcmp(box->valign, "center") == 0)
		odt_look_put(w, CELL, "style:vertical-align", "middle");
	odt_look_end(w, ODT_CELL, NULL, "table:style-name");
}

static void put_box(struct odt_writer *w, const struct gavel_box *box, int columns,
                    const struct gavel_band *band, const char *style)
{
	const struct gavel_line none = {.size = sizeof(none), .dir = w->layout->dir};
	struct xml_writer *x = w->to->x;

	xml_open(x, "table:table-cell");
	put_cell_look(w, box, band);
	if (columns > 1)
		xml_put_number(x, "table:number-columns-spanned", columns);
	xml_put(x, "office:value-type", "string");
	for (const struct gavel_line *const *line = box->lines; line && *line; line++)
		put_line(w, *line, style);
	if (!box->lines || !*box->lines)
		put_line(w, &none, style);
	xml_close(x);
	while (--columns > 0)
		xml_leaf(x, "table:covered-table-cell", NULL, NULL);
}

static void put_band(struct odt_writer *w, const struct gavel_band *band, const struct edges *edges, const char *style)
{
	int at = 0;

	if (!*band->boxes)
		return;
	xml_open(w->to->x, "table:table-row");
	odt_look_begin(w);
	if (band->height)
		odt_look_length(w, ROW, "style:row-height", band->height);
	odt_look_end(w, ODT_ROW, NULL, "table:style-name");
	for (const struct gavel_box *const *box = band->boxes; *box; at += (*box)->width, box++)
		put_box(w, *box, edges_between(edges, at, at + (*box)->width), band, style);
	for (int left = edges_between(edges, at, edges->at[edges->count - 1]); left > 0; left--)
		xml_leaf(w->to->x, "table:table-cell", NULL, NULL);
	xml_close(w->to->x);
}

static void open_table(struct odt_writer *w, const struct gavel_grid *grid, const struct edges *edges)
{
	struct xml_writer *x = w->to->x;
	char name[32];

	snprintf(name, sizeof(name), "Table%d", ++w->tables);
	xml_open(x, "table:table");
	xml_put(x, "table:name", name);
	odt_look_begin(w);
	odt_look_length(w, TABLE, "style:width", edges->at[edges->count - 1]);
	odt_look_length(w, TABLE, "fo:margin-left", grid->left);
	odt_look_put(w, TABLE, "table:align", "left");
	if (odt_is_rtl(w->layout->dir))
		odt_look_put(w, TABLE, "style:writing-mode", "rl-tb");
	odt_look_end(w, ODT_TABLE, NULL, "table:style-name");
	for (int i = 1; i < edges->count; i++) {
		xml_open(x, "table:table-column");
		odt_look_begin(w);
		odt_look_length(w, "style:table-column-properties", "style:column-width",
		                edges->at[i] - edges->at[i - 1]);
		odt_look_end(w, ODT_COLUMN, NULL, "table:style-name");
		xml_close(x);
	}
}

/* A head ends with a paragraph, asked for or not: one of a point, which moves nothing. */
static void put_last(struct odt_writer *w)
{
	xml_open(w->to->x, "text:p");
	odt_look_begin(w);
	odt_look_put(w, PARAGRAPH, "fo:line-height", "1pt");
	odt_look_put(w, PARAGRAPH, "fo:margin-top", "0pt");
	odt_look_put(w, PARAGRAPH, "fo:margin-bottom", "0pt");
	odt_look_put(w, TEXT, "fo:font-size", "1pt");
	odt_look_end(w, ODT_PARAGRAPH, w->layout->base->id, "text:style-name");
	xml_close(w->to->x);
}

void odt_write_grid(struct odt_writer *w, const struct gavel_grid *grid, const char *role)
{
	const struct gavel_style *style = gavel_layout_style(w->layout, role);
	struct edges edges;

	edges_find(grid, &edges);
	if (edges.count > 1) {
		open_table(w, grid, &edges);
		for (const struct gavel_band *const *band = grid->bands; *band; band++)
			put_band(w, *band, &edges, style ? style->id : NULL);
		xml_close(w->to->x);
	}
	put_last(w);
}
