/* SPDX-License-Identifier: MIT
 *
 * Columns: cells are placed as a browser places them. Each column gets its
 * longest word, and what is left of the width is shared by how much more text
 * each has.
 */
#include "columns.h"

#include <string.h>

enum { WIDEST = 400, SHORT = 12, A_CHARACTER = 115, MAX_ROWS = 100000 };

static int bounded(const struct gavel_node *cell, const char *key, long most)
{
	long n = gavel_attr_number(cell, key, 1);

	return n < 1 ? 1 : (int)(n > most ? most : n);
}

/* Columns that a cell at c->at may take: up to the table's edge and the next covered column. */
static int span_at(const struct columns *c, int wanted, int edge)
{
	int span = 1;

	while (span < wanted && c->at + span < edge && c->covered[c->at + span] == 0)
		span++;
	return span;
}

static void cover(struct columns *c, int span, int rows)
{
	for (int i = 0; i < span; i++)
		c->covered[c->at + i] = rows;
	c->spans[c->at] = span;
}

/* ---- the plan ---- */

/* Characters of a cell's text, and of its longest word; a short text (a figure, a date) counts as one word. */
static int text_length(const struct gavel_node *cell, struct gavel_output *out, int *word)
{
	int length = 0, run = 0;

	gavel_output_cut(out, 0);
	gavel_text_of(cell, out);
	*word = 0;
	for (const char *s = gavel_output_bytes(out); *s && length < WIDEST; s++) {
		run = *s == ' ' || *s == '\n' ? 0 : run + ((*s & 0xC0) != 0x80);
		length += (*s & 0xC0) != 0x80;
		if (run > *word)
			*word = run;
	}
	if (length <= SHORT)
		*word = length;
	return length;
}

static void place_cell(struct columns *c, const struct gavel_node *cell, struct gavel_output *out)
{
	int span, word, length = text_length(cell, out, &word);

	while (c->at < COLUMNS_MAX - 1 && c->covered[c->at] > 0)
		c->covered[c->at++]--;
	span = span_at(c, bounded(cell, "colspan", COLUMNS_MAX), COLUMNS_MAX);
	cover(c, span, bounded(cell, "rowspan", MAX_ROWS) - 1);
	if (span == 1 && length > c->widths[c->at])
		c->widths[c->at] = length;
	if (span == 1 && word > c->words[c->at])
		c->words[c->at] = word;
	c->at += span;
	if (c->at > c->count)
		c->count = c->at;
	if (c->at >= COLUMNS_MAX)
		c->at = COLUMNS_MAX - 1;
}

static void end_planned_row(struct columns *c)
{
	for (; c->at < COLUMNS_MAX; c->at++) {
		if (c->covered[c->at] > 0)
			c->covered[c->at]--;
	}
	c->at = 0;
	c->rows++;
}

static void place_all(struct columns *c, const struct gavel_node *table)
{
	struct gavel_output *out = gavel_output_new();

	for (const struct gavel_node *row = table->first; row; row = row->next) {
		for (const struct gavel_node *cell = row->first; cell; cell = cell->next)
			place_cell(c, cell, out);
		end_planned_row(c);
	}
	gavel_output_free(out);
	memset(c->covered, 0, sizeof(c->covered));
	c->count += c->count == 0;
}

/* Twips that a table may take: its cell's, the column of text, or the page's text box where words need it. */
static int room_of(struct columns *c, const struct gavel_layout *layout, const struct columns *outer, int needed)
{
	const struct gavel_page *page = layout->page;
	const struct gavel_style *text = gavel_layout_style(layout, "paragraph");
	const struct gavel_style *plain = text ? gavel_layout_style_id(layout, text->id) : layout->base;
	int box = page->width - page->left - page->right, column = box - plain->left - plain->right;

	if (outer)
		return outer->widths[outer->at] - 2 * layout->table_padding;
	if (c->count > 4 || needed > column)
		return box;
	c->left = plain->left;
	return column;
}

void columns_plan(struct columns *c, const struct gavel_node *table, const struct gavel_layout *layout,
                  const struct columns *outer)
{
	int needed = 0, more = 0, room, left;

	*c = (struct columns){0};
	place_all(c, table);
	for (int i = 0; i < c->count; i++) {
		int word = c->words[i] > 40 ? 40 : c->words[i] < 2 ? 2 : c->words[i];

		c->widths[i] = c->widths[i] > word ? c->widths[i] - word + 1 : 1;
		c->words[i] = word * A_CHARACTER + 2 * layout->table_padding;
		more += c->widths[i];
		needed += c->words[i];
	}
	room = room_of(c, layout, outer, needed);
	if (room < 20 * c->count)
		room = 20 * c->count;
	left = room > needed ? room - needed : 0;
	for (int i = 0; i < c->count; i++) {
		int least = needed > room ? (int)((long)c->words[i] * room / needed) : c->words[i];

		c->widths[i] = least + (int)((long)left * c->widths[i] / more);
	}
}

/* ---- writing ---- */

int columns_span(struct columns *c, const struct gavel_node *cell, long *rows)
{
	int span;

	if (c->at >= c->count)
		c->at = c->count - 1;
	span = span_at(c, bounded(cell, "colspan", COLUMNS_MAX), c->count);
	*rows = bounded(cell, "rowspan", MAX_ROWS);
	if (*rows > c->rows - c->row)
		*rows = c->rows - c->row;
	cover(c, span, *rows > 1 ? (int)*rows : 0);
	return span;
}

int columns_covered(const struct columns *c)
{
	if (c->at >= c->count || c->covered[c->at] == 0)
		return 0;
	return c->spans[c->at] > 0 ? c->spans[c->at] : 1;
}

void columns_pass(struct columns *c, int span)
{
	for (int i = 0; i < span && c->at < c->count; i++, c->at++)
		c->covered[c->at] -= c->covered[c->at] > 0;
}

void columns_end_row(struct columns *c)
{
	c->at = 0;
	c->row++;
}

int columns_width(const struct columns *c, int span)
{
	int width = 0;

	for (int i = 0; i < span && c->at + i < c->count; i++)
		width += c->widths[c->at + i];
	return width;
}

int columns_total(const struct columns *c)
{
	int width = 0;

	for (int i = 0; i < c->count; i++)
		width += c->widths[i];
	return width;
}

int columns_is_header(const struct gavel_node *row)
{
	const struct gavel_node *cell = row->first;

	while (cell && gavel_attr_number(cell, "header", 0))
		cell = cell->next;
	return row->first && !cell;
}
