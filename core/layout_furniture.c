/* SPDX-License-Identifier: MIT
 *
 * Masthead, running heads and feet: grids of bands, boxes, lines and pieces.
 *
 * In the script each is the list part of the one around it, so that a grid
 * reads as it looks. What has nothing to show is left out here, once for all
 * writers: an image that the document has not, a piece whose text came out
 * empty, a line whose placeholders are all empty.
 */
#include "layout_evaluate.h"

static int fill_piece(struct evaluation *e, struct gavel_piece *piece, struct layout_filling *filling)
{
	if (piece->kind != GAVEL_PIECE_TEXT)
		return 1;
	piece->text = layout_fill(e->job, e->doc, e->layout->name, piece->text ? piece->text : "", filling);
	e->bad |= !piece->text;
	return piece->text && piece->text[0];
}

/* A piece, or NULL where it shows nothing. */
static struct gavel_piece *read_piece(struct evaluation *e, const struct value *v, struct layout_filling *filling)
{
	struct gavel_piece *piece = gavel_alloc(e->doc, sizeof(*piece));

	*piece = (struct gavel_piece){.size = sizeof(*piece), .bold = -1, .italic = -1};
	if (v->kind == VALUE_STRING) {
		piece->text = v->string;
		return fill_piece(e, piece, filling) ? piece : NULL;
	}
	layout_read(v, &PIECE_SHAPE, piece);
	if (value_flag(v, "page", 0))
		piece->kind = GAVEL_PIECE_PAGE;
	else if (value_flag(v, "pages", 0))
		piece->kind = GAVEL_PIECE_PAGES;
	else if (value_flag(v, "tab", 0))
		piece->kind = GAVEL_PIECE_TAB;
	else if (value_string(v, "image", NULL)) {
		piece->kind = GAVEL_PIECE_IMAGE;
		piece->text = value_string(v, "image", "");
	}
	if (piece->kind == GAVEL_PIECE_IMAGE && !gavel_media(e->doc, piece->text))
		return NULL;
	return fill_piece(e, piece, filling) ? piece : NULL;
}

/* A line, or NULL if it holds placeholders and all of them are empty. */
static struct gavel_line *read_line(struct evaluation *e, const struct value *v)
{
	struct gavel_line *line = gavel_alloc(e->doc, sizeof(*line));
	struct layout_filling filling = {0, 0};
	size_t count = v->kind == VALUE_STRING ? 1 : v->count, n = 0;
	void **pieces = layout_array(e, count);

	*line = (struct gavel_line){.size = sizeof(*line)};
	layout_read(v, &LINE_SHAPE, line);
	layout_check_id(e, "the style of a line", "", line->style);
	for (size_t i = 0; i < count; i++) {
		pieces[n] = read_piece(e, v->kind == VALUE_STRING ? v : &v->items[i], &filling);
		n += pieces[n] != NULL;
	}
	line->pieces = (const struct gavel_piece *const *)(void *)pieces;
	layout_tell_line(e, line);
	return filling.seen && !filling.filled ? NULL : line;
}

static struct gavel_box *read_box(struct evaluation *e, const struct value *v)
{
	struct gavel_box *box = gavel_alloc(e->doc, sizeof(*box));
	void **lines = layout_array(e, v->count);
	size_t n = 0;

	*box = (struct gavel_box){.size = sizeof(*box), .valign = "top"};
	layout_read(v, &BOX_SHAPE, box);
	for (size_t i = 0; i < v->count; i++) {
		lines[n] = read_line(e, &v->items[i]);
		n += lines[n] != NULL;
	}
	box->lines = (const struct gavel_line *const *)(void *)lines;
	return box;
}

static struct gavel_band *read_band(struct evaluation *e, const struct value *v)
{
	struct gavel_band *band = gavel_alloc(e->doc, sizeof(*band));
	void **boxes = layout_array(e, v->count);

	*band = (struct gavel_band){.size = sizeof(*band)};
	layout_read(v, &BAND_SHAPE, band);
	for (size_t i = 0; i < v->count; i++)
		boxes[i] = read_box(e, &v->items[i]);
	band->boxes = (const struct gavel_box *const *)(void *)boxes;
	return band;
}

/* The grid of that name: the one that the document's language has of its own, else the common one. */
static const struct gavel_grid *read_grid(struct evaluation *e, const struct value *script, const char *name)
{
	const struct value *own = value_of(layout_language(e, script), name);
	const struct value *v = own->kind != VALUE_NIL ? own : value_of(script, name);
	struct gavel_grid *grid = gavel_alloc(e->doc, sizeof(*grid));
	void **bands = layout_array(e, v->count);

	if (v->kind != VALUE_TABLE)
		return NULL;
	*grid = (struct gavel_grid){.size = sizeof(*grid)};
	layout_read(v, &GRID_SHAPE, grid);
	for (size_t i = 0; i < v->count; i++)
		bands[i] = read_band(e, &v->items[i]);
	grid->bands = (const struct gavel_band *const *)(void *)bands;
	return grid;
}

void layout_furniture(struct evaluation *e, const struct value *script)
{
	struct gavel_layout *layout = e->layout;

	layout->masthead = read_grid(e, script, "masthead");
	layout->head_even = read_grid(e, script, "head_even");
	layout->head_odd = read_grid(e, script, "head_odd");
	layout->foot_first = read_grid(e, script, "foot_first");
	layout->foot_even = read_grid(e, script, "foot_even");
	layout->foot_odd = read_grid(e, script, "foot_odd");
}
