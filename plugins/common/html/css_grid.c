/* SPDX-License-Identifier: MIT
 *
 * What differs from line to line of masthead and foot: rules by the number of
 * the line (l1 ...), of the piece (s1 ...), of the row and of the cell, counted
 * as render_grid.c counts them.
 */
#include <string.h>

#include "html/css.h"
#include "edges.h"

struct counts {
	int row, line, piece;
};

static struct gavel_style style_of(const struct render *r, const struct gavel_line *line)
{
	const struct gavel_style *style = line->style ? gavel_layout_style_id(r->layout, line->style) : NULL;

	return css_resolve(r, style ? style : r->layout->base);
}

/* ".masthead .l12" */
static void put_selector(struct gavel_output *out, const char *name, const char *what, int number)
{
	gavel_puts(out, name);
	gavel_puts(out, what);
	css_number(out, number);
}

static void put_piece(const struct gavel_piece *p, const char *name, int number, int size, int sheet,
                      struct gavel_output *out)
{
	if (!p->font && p->bold < 0 && p->italic < 0 && !p->font_size && !p->lowered)
		return;
	put_selector(out, name, " .s", number);
	gavel_puts(out, "{");
	css_face(out, sheet ? p->font : NULL, p->bold, p->italic);
	if (p->font_size && sheet)
		css_unit(out, "font-size", p->font_size);
	else if (p->font_size)
		css_em(out, "font-size", p->font_size, size);
	if (p->lowered && sheet) {
		gavel_puts(out, "position:relative;");
		css_unit(out, "top", p->lowered);
	}
	gavel_puts(out, "}\n");
}

static void put_line(const struct render *r, const struct gavel_line *line, const char *name, struct counts *at,
                     int sheet, struct gavel_output *out)
{
	const struct gavel_style whole = style_of(r, line), *style = &whole;
	const char *align = line->align ? line->align : style->align;

	at->line++;
	put_selector(out, name, " .l", at->line);
	gavel_puts(out, "{");
	if (sheet) {
		css_unit(out, "margin-block", line->before ? line->before : style->before);
		css_unit(out, "margin-bottom", line->after ? line->after : style->after);
		css_align(out, align ? align : "start");
		if (!line->pieces || !*line->pieces)
			css_unit(out, "min-height", style->line ? style->line : css_size(r, style) * 115 / 100);
	} else {
		gavel_puts(out, "margin:0;");
		if (strcmp(line->dir, r->layout->dir) != 0)
			css_align(out, align ? align : "start");
	}
	gavel_puts(out, "}\n");
	for (const struct gavel_piece *const *p = line->pieces; p && *p; p++) {
		at->piece++;
		put_piece(*p, name, at->piece, css_size(r, style), sheet, out);
	}
}

static void put_band(const struct gavel_band *band, const char *name, int row, int sheet, struct gavel_output *out)
{
	if (sheet && band->height) {
		put_selector(out, name, " tr:nth-child(", row);
		gavel_puts(out, "){");
		css_unit(out, "height", band->height);
		gavel_puts(out, "}\n");
	}
	if (band->rule_below) {
		put_selector(out, name, " tr:nth-child(", row);
		gavel_puts(out, sheet ? ")>td{border-bottom:" : "){border-bottom:");
		css_rule_width(out, band->rule_below);
		gavel_puts(out, "pt solid}\n");
	}
}

/* Colours of rules and pieces, which hold on light paper. */
static void put_colors(const struct gavel_grid *grid, const char *name, struct gavel_output *out)
{
	struct counts at = {0};

	gavel_puts(out, CSS_LIGHT "{\n");
	for (const struct gavel_band *const *band = grid->bands; *band; band++) {
		at.row++;
		if ((*band)->rule_below && (*band)->rule_color)
			gavel_printf(out, "%s tr:nth-child(%d),%s tr:nth-child(%d)>td{border-color:#%s}\n", name, at.row, name,
			             at.row, (*band)->rule_color);
		for (const struct gavel_box *const *box = (*band)->boxes; *box; box++)
			for (const struct gavel_line *const *line = (*box)->lines; line && *line; line++)
				for (const struct gavel_piece *const *p = (*line)->pieces; p && *p; p++)
					if (at.piece++, (*p)->color)
						gavel_printf(out, "%s .s%d{color:#%s}\n", name, at.piece, (*p)->color);
	}
	gavel_puts(out, "}\n");
}

static int has_colors(const struct gavel_grid *grid)
{
	for (const struct gavel_band *const *band = grid->bands; *band; band++) {
		if ((*band)->rule_color)
			return 1;
		for (const struct gavel_box *const *box = (*band)->boxes; *box; box++)
			for (const struct gavel_line *const *line = (*box)->lines; line && *line; line++)
				for (const struct gavel_piece *const *p = (*line)->pieces; p && *p; p++)
					if ((*p)->color)
						return 1;
	}
	return 0;
}

static void put_cell(const struct gavel_box *box, const char *name, int row, int cell, struct gavel_output *out)
{
	const char *align = !box->valign ? "top" : strcmp(box->valign, "center") == 0 ? "middle" : box->valign;

	put_selector(out, name, " tr:nth-child(", row);
	put_selector(out, ")>td", ":nth-child(", cell);
	gavel_puts(out, "){vertical-align:");
	gavel_puts(out, align);
	gavel_puts(out, "}\n");
}

static void put_columns(const struct gavel_grid *grid, const char *name, struct gavel_output *out)
{
	struct edges edges;

	edges_find(grid, &edges);
	for (int i = 1; i < edges.count; i++) {
		put_selector(out, name, " .c", i);
		gavel_puts(out, "{");
		css_unit(out, "width", edges.at[i] - edges.at[i - 1]);
		gavel_puts(out, "}\n");
	}
	gavel_puts(out, name);
	gavel_puts(out, " table{");
	css_unit(out, "width", edges.at[edges.count - 1]);
	css_unit(out, "margin-inline-start", grid->left);
	gavel_puts(out, "}\n");
}

void css_grid(struct render *r, const struct gavel_grid *grid, const char *name, int sheet, struct gavel_output *out)
{
	struct counts at = {0};

	if (sheet)
		put_columns(grid, name, out);
	for (const struct gavel_band *const *band = grid->bands; *band; band++) {
		int cell = 0;

		at.row++;
		put_band(*band, name, at.row, sheet, out);
		for (const struct gavel_box *const *box = (*band)->boxes; *box; box++) {
			cell++;
			if (sheet)
				put_cell(*box, name, at.row, cell, out);
			for (const struct gavel_line *const *line = (*box)->lines; line && *line; line++)
				put_line(r, *line, name, &at, sheet, out);
		}
	}
	if (has_colors(grid))
		put_colors(grid, name, out);
}
