/* SPDX-License-Identifier: MIT
 *
 * Masthead, running heads and feet: a layout's grid as a table.
 *
 * The edges of all boxes of all bands are the columns of the table; a box spans
 * those between its own. What a piece shows may be a document variable, as in
 * the template: the field then shows it, and settings.xml holds its value.
 */
#include <stdio.h>
#include <string.h>

#include "edges.h"
#include "write.h"

/* ---- pieces ---- */

static int is_rtl(const struct gavel_piece *p)
{
	return p->kind == GAVEL_PIECE_TEXT && gavel_has_rtl(p->text, strlen(p->text));
}

static void put_properties(struct xml_writer *x, const struct gavel_piece *p)
{
	xml_open(x, "w:rPr");
	docx_put_fonts(x, p->font, NULL, NULL);
	docx_put_toggle(x, "w:b", "w:bCs", p->bold);
	docx_put_toggle(x, "w:i", "w:iCs", p->italic);
	if (p->color)
		docx_put(x, "w:color", p->color);
	if (p->lowered)
		docx_put_number(x, "w:position", -docx_half_points(p->lowered));
	docx_put_size(x, p->font_size, 0);
	if (is_rtl(p))
		xml_leaf(x, "w:rtl", NULL, NULL);
	xml_close(x);
}

static void open_run(struct xml_writer *x, const struct gavel_piece *p)
{
	xml_open(x, "w:r");
	if (p->font || p->bold >= 0 || p->italic >= 0 || p->lowered || p->font_size || p->color || is_rtl(p))
		put_properties(x, p);
}

static void put_text(struct xml_writer *x, const struct gavel_piece *p, const char *text)
{
	open_run(x, p);
	xml_open(x, "w:t");
	xml_put(x, "xml:space", "preserve");
	xml_string(x, text);
	xml_close(x);
	xml_close(x);
}

static void put_field_mark(struct xml_writer *x, const struct gavel_piece *p, const char *kind)
{
	open_run(x, p);
	xml_leaf(x, "w:fldChar", "w:fldCharType", kind);
	xml_close(x);
}

static void put_field(struct xml_writer *x, const struct gavel_piece *p, const char *code, const char *shown)
{
	put_field_mark(x, p, "begin");
	open_run(x, p);
	xml_open(x, "w:instrText");
	xml_put(x, "xml:space", "preserve");
	xml_string(x, code);
	xml_close(x);
	xml_close(x);
	put_field_mark(x, p, "separate");
	put_text(x, p, shown);
	put_field_mark(x, p, "end");
}

static void put_variable(struct xml_writer *x, const struct gavel_piece *p)
{
	char code[96];

	snprintf(code, sizeof(code), " DOCVARIABLE \"%.40s\" \\* MERGEFORMAT ", p->variable);
	put_field(x, p, code, p->text);
}

static void put_piece(struct docx_writer *w, const struct gavel_piece *p)
{
	struct xml_writer *x = w->to->x;
	const struct gavel_media *media;

	switch (p->kind) {
	case GAVEL_PIECE_TEXT:
		if (p->variable)
			put_variable(x, p);
		else
			put_text(x, p, p->text);
		break;
	case GAVEL_PIECE_PAGE: put_field(x, p, " PAGE \\* Arabic \\* MERGEFORMAT ", "2"); break;
	case GAVEL_PIECE_PAGES: put_field(x, p, " NUMPAGES \\* Arabic \\* MERGEFORMAT ", "2"); break;
	case GAVEL_PIECE_IMAGE:
		media = gavel_media(w->doc, p->text);
		if (media)
			docx_draw(w, media, p->width, p->height, p->text, NULL);
		break;
	case GAVEL_PIECE_TAB: docx_tabs(w, 1); break;
	}
}

/* ---- lines, boxes, bands ---- */

static void put_line(struct docx_writer *w, const struct gavel_line *line, const char *fallback)
{
	struct xml_writer *x = w->to->x;
	const char *style = line->style ? line->style : fallback;

	xml_open(x, "w:p");
	xml_inline(x, 1);
	xml_open(x, "w:pPr");
	if (style && strcmp(style, w->layout->base->id) != 0)
		docx_put(x, "w:pStyle", style);
	docx_put_direction(w, line->dir);
	docx_put_spacing(x, line->before ? line->before : -1, line->after ? line->after : -1, 0, 0);
	if (docx_justify(line->align))
		docx_put(x, "w:jc", docx_justify(line->align));
	xml_close(x);
	for (const struct gavel_piece *const *p = line->pieces; p && *p; p++)
		put_piece(w, *p);
	xml_inline(x, 0);
	xml_close(x);
}

static void put_width(struct xml_writer *x, const char *element, int width)
{
	xml_open(x, element);
	xml_put_number(x, "w:w", width);
	xml_put(x, "w:type", "dxa");
	xml_close(x);
}

static void put_rule(struct xml_writer *x, const struct gavel_band *band)
{
	xml_open(x, "w:tcBorders");
	xml_open(x, "w:bottom");
	xml_put(x, "w:val", "single");
	xml_put_number(x, "w:sz", band->rule_below);
	xml_put(x, "w:space", "0");
	xml_put(x, "w:color", band->rule_color ? band->rule_color : "000000");
	xml_close(x);
	xml_close(x);
}

static void put_box(struct docx_writer *w, const struct gavel_box *box, int columns,
                    const struct gavel_band *band, const char *style)
{
	const struct gavel_line none = {.size = sizeof(none), .dir = w->layout->dir};
	struct xml_writer *x = w->to->x;

	xml_open(x, "w:tc");
	xml_open(x, "w:tcPr");
	put_width(x, "w:tcW", box->width);
	if (columns > 1)
		docx_put_number(x, "w:gridSpan", columns);
	if (band->rule_below)
		put_rule(x, band);
	if (box->valign && strcmp(box->valign, "top") != 0)
		docx_put(x, "w:vAlign", box->valign);
	xml_close(x);
	for (const struct gavel_line *const *line = box->lines; line && *line; line++)
		put_line(w, *line, style);
	if (!box->lines || !*box->lines)
		put_line(w, &none, style);
	xml_close(x);
}

static void put_band(struct docx_writer *w, const struct gavel_band *band, const struct edges *edges, const char *style)
{
	struct xml_writer *x = w->to->x;
	int at = 0;

	if (!*band->boxes)
		return;
	xml_open(x, "w:tr");
	if (band->height) {
		xml_open(x, "w:trPr");
		xml_open(x, "w:trHeight");
		xml_put_number(x, "w:val", band->height);
		xml_put(x, "w:hRule", "exact");
		xml_close(x);
		xml_close(x);
	}
	for (const struct gavel_box *const *box = band->boxes; *box; at += (*box)->width, box++)
		put_box(w, *box, edges_between(edges, at, at + (*box)->width), band, style);
	xml_close(x);
}

static void put_table_properties(struct docx_writer *w, const struct gavel_grid *grid, const struct edges *edges)
{
	struct xml_writer *x = w->to->x;

	xml_open(x, "w:tblPr");
	if (strcmp(w->layout->dir, "rtl") == 0)
		xml_leaf(x, "w:bidiVisual", NULL, NULL);
	put_width(x, "w:tblW", edges->at[edges->count - 1]);
	put_width(x, "w:tblInd", grid->left);
	docx_put_layout(x, 0);
	xml_close(x);
	xml_open(x, "w:tblGrid");
	for (int i = 1; i < edges->count; i++) {
		xml_open(x, "w:gridCol");
		xml_put_number(x, "w:w", edges->at[i] - edges->at[i - 1]);
		xml_close(x);
	}
	xml_close(x);
}

/* Word asks for a paragraph after a table: one of a point, which moves nothing. */
static const char LAST[] = "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
                           "<w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>";

void docx_write_grid(struct docx_writer *w, const struct gavel_grid *grid, const char *role)
{
	const struct gavel_style *style = gavel_layout_style(w->layout, role);
	struct edges edges;

	edges_find(grid, &edges);
	if (edges.count > 1) {
		xml_open(w->to->x, "w:tbl");
		put_table_properties(w, grid, &edges);
		for (const struct gavel_band *const *band = grid->bands; *band; band++)
			put_band(w, *band, &edges, style ? style->id : NULL);
		xml_close(w->to->x);
	}
	xml_raw(w->to->x, LAST, sizeof(LAST) - 1);
}

/* ---- document variables ---- */

/* The n-th piece of a grid that has a variable, or NULL. */
static const struct gavel_piece *variable_of(const struct gavel_grid *grid, int n)
{
	for (const struct gavel_band *const *band = grid->bands; *band; band++) {
		for (const struct gavel_box *const *box = (*band)->boxes; *box; box++) {
			for (const struct gavel_line *const *line = (*box)->lines; *line; line++) {
				for (const struct gavel_piece *const *p = (*line)->pieces; *p; p++) {
					if ((*p)->kind == GAVEL_PIECE_TEXT && (*p)->variable && n-- == 0)
						return *p;
				}
			}
		}
	}
	return NULL;
}

static int is_told(const struct gavel_piece *const *told, int count, const struct gavel_piece *p)
{
	while (count-- > 0) {
		if (strcmp(told[count]->variable, p->variable) == 0)
			return 1;
	}
	return 0;
}

void docx_put_variables(struct docx_writer *w, struct xml_writer *x)
{
	const struct gavel_layout *l = w->layout;
	const struct gavel_grid *grids[] = {l->masthead, l->head_even, l->head_odd,
	                                    l->foot_first, l->foot_even, l->foot_odd};
	const struct gavel_piece *told[32], *p;
	int count = 0;

	for (size_t i = 0; i < sizeof(grids) / sizeof(grids[0]); i++) {
		for (int n = 0; grids[i] && (p = variable_of(grids[i], n)); n++) {
			if (count == 32 || is_told(told, count, p))
				continue;
			if (count == 0)
				xml_open(x, "w:docVars");
			told[count++] = p;
			xml_open(x, "w:docVar");
			xml_put(x, "w:name", p->variable);
			xml_put(x, "w:val", p->text);
			xml_close(x);
		}
	}
	if (count)
		xml_close(x);
}
