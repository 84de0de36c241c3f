/* SPDX-License-Identifier: MIT
 *
 * Tables: Word wants a grid of columns, spans as counts of them, and a cell in
 * every row for what a cell above covers.
 *
 * A first pass places the cells as a browser does and takes the longest text of
 * each column; the widths follow from that. The second, during the replay,
 * places them again and writes. A table stands on a stack (a cell may hold
 * one), so no table is ever written by recursion.
 */
#include <stdlib.h>
#include <string.h>

#include "write.h"

/* Word's own limit; cells beyond it share the last column. */
enum { MAX_COLUMNS = 63, WIDEST = 400, SHORT = 12, A_CHARACTER = 115, MARGIN = 57 };

struct docx_table {
	struct docx_table *outer;
	int columns, column;
	int widths[MAX_COLUMNS];        /* first the longest text, in characters; then twips */
	int words[MAX_COLUMNS];         /* the longest word: a column is never narrower */
	int covered[MAX_COLUMNS];       /* rows still covered from above */
	int spans[MAX_COLUMNS];         /* columns of the cell that covers, at its first column */
	int cells;                      /* written in this row */
	int full;                       /* as wide as the page's text box */
};

void docx_table_free(struct docx_table *table)
{
	while (table) {
		struct docx_table *outer = table->outer;

		free(table);
		table = outer;
	}
}

static int bounded(const struct gavel_node *cell, const char *key)
{
	long n = gavel_attr_number(cell, key, 1);

	return n < 1 ? 1 : n > MAX_COLUMNS ? MAX_COLUMNS : (int)n;
}

/* Columns that a cell at t->column may take: up to the table's edge and the next covered column. */
static int span_at(const struct docx_table *t, int wanted, int edge)
{
	int span = 1;

	while (span < wanted && t->column + span < edge && t->covered[t->column + span] == 0)
		span++;
	return span;
}

static void cover(struct docx_table *t, int span, long rows)
{
	for (int i = 0; i < span; i++)
		t->covered[t->column + i] = rows > 100000 ? 100000 : (int)rows;
	t->spans[t->column] = span;
}

/* ---- first pass ---- */

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

static void place_cell(struct docx_table *t, const struct gavel_node *cell, struct gavel_output *out)
{
	int span, word, length = text_length(cell, out, &word);

	while (t->column < MAX_COLUMNS - 1 && t->covered[t->column] > 0)
		t->covered[t->column++]--;
	span = span_at(t, bounded(cell, "colspan"), MAX_COLUMNS);
	cover(t, span, gavel_attr_number(cell, "rowspan", 1) - 1);
	if (span == 1 && length > t->widths[t->column])
		t->widths[t->column] = length;
	if (span == 1 && word > t->words[t->column])
		t->words[t->column] = word;
	t->column += span;
	if (t->column > t->columns)
		t->columns = t->column;
	if (t->column >= MAX_COLUMNS)
		t->column = MAX_COLUMNS - 1;
}

static void end_row(struct docx_table *t)
{
	for (; t->column < MAX_COLUMNS; t->column++) {
		if (t->covered[t->column] > 0)
			t->covered[t->column]--;
	}
	t->column = 0;
}

static void measure(struct docx_table *t, const struct gavel_node *table)
{
	struct gavel_output *out = gavel_output_new();

	for (const struct gavel_node *row = table->first; row; row = row->next) {
		for (const struct gavel_node *cell = row->first; cell; cell = cell->next)
			place_cell(t, cell, out);
		end_row(t);
	}
	gavel_output_free(out);
	memset(t->covered, 0, sizeof(t->covered));
	t->columns += t->columns == 0;
}

/* Twips that a table may take: its cell's, the column of text, or the page's text box where words need it. */
static int room_of(struct docx_writer *w, struct docx_table *t, int needed)
{
	const struct gavel_page *page = w->layout->page;
	const struct gavel_style *text = gavel_layout_style(w->layout, "paragraph");
	const struct gavel_style *plain = text ? gavel_layout_style_id(w->layout, text->id) : w->layout->base;
	int box = page->width - page->left - page->right, column = box - plain->left - plain->right;

	if (t->outer)
		return t->outer->widths[t->outer->column] - 2 * MARGIN;
	t->full = t->columns > 4 || needed > column;
	return t->full ? box : column;
}

/* Each column gets its longest word; what is left is shared by how much more text each has. */
static void share_width(struct docx_writer *w, struct docx_table *t)
{
	int needed = 0, more = 0, room, left;

	for (int i = 0; i < t->columns; i++) {
		int word = t->words[i] > 40 ? 40 : t->words[i] < 2 ? 2 : t->words[i];

		t->widths[i] = t->widths[i] > word ? t->widths[i] - word + 1 : 1;
		t->words[i] = word * A_CHARACTER + 2 * MARGIN;
		more += t->widths[i];
		needed += t->words[i];
	}
	room = room_of(w, t, needed);
	if (room < 20 * t->columns)
		room = 20 * t->columns;
	left = room > needed ? room - needed : 0;
	for (int i = 0; i < t->columns; i++) {
		int least = needed > room ? (int)((long)t->words[i] * room / needed) : t->words[i];

		t->widths[i] = least + (int)((long)left * t->widths[i] / more);
	}
}

/* ---- second pass ---- */

static void put_width(struct xml_writer *x, const char *element, int width)
{
	xml_open(x, element);
	xml_put_number(x, "w:w", width);
	xml_put(x, "w:type", "dxa");
	xml_close(x);
}

static void put_border(struct xml_writer *x, const char *side, int weight)
{
	xml_open(x, side);
	xml_put(x, "w:val", "single");
	xml_put_number(x, "w:sz", weight);
	xml_put(x, "w:space", "0");
	xml_put(x, "w:color", "auto");
	xml_close(x);
}

static void put_properties(struct docx_writer *w, const struct docx_table *t)
{
	struct xml_writer *x = w->to->x;
	const struct gavel_style *text = gavel_layout_style(w->layout, "paragraph");
	int width = 0;

	for (int i = 0; i < t->columns; i++)
		width += t->widths[i];
	xml_open(x, "w:tblPr");
	if (strcmp(w->layout->dir, "rtl") == 0)
		xml_leaf(x, "w:bidiVisual", NULL, NULL);
	put_width(x, "w:tblW", width);
	put_width(x, "w:tblInd", t->full || t->outer ? 0 : gavel_layout_style_id(w->layout, text->id)->left);
	xml_open(x, "w:tblBorders");
	put_border(x, "w:top", 4);
	put_border(x, "w:bottom", 4);
	xml_close(x);
	docx_put_layout(x, MARGIN);
	xml_close(x);
	xml_open(x, "w:tblGrid");
	for (int i = 0; i < t->columns; i++) {
		xml_open(x, "w:gridCol");
		xml_put_number(x, "w:w", t->widths[i]);
		xml_close(x);
	}
	xml_close(x);
}

void docx_put_layout(struct xml_writer *x, int margin)
{
	xml_leaf(x, "w:tblLayout", "w:type", "fixed");
	xml_open(x, "w:tblCellMar");
	put_width(x, "w:left", margin);
	put_width(x, "w:right", margin);
	xml_close(x);
}

static enum gavel_walk enter_table(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	struct docx_table *t;

	if (!node->first)
		return GAVEL_SKIP;
	if (w->after_table || w->page_break)
		docx_empty_paragraph(w, w->layout->base);       /* two tables would be one */
	t = calloc(1, sizeof(*t));
	if (!t) {
		w->failed = gavel_fail(w->job, GAVEL_LIMIT, "memory", NULL, "out of memory");
		return GAVEL_SKIP;
	}
	t->outer = w->table;
	measure(t, node);
	share_width(w, t);
	w->table = t;
	xml_open(w->to->x, "w:tbl");
	put_properties(w, t);
	return GAVEL_DESCEND;
}

static void leave_table(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	struct docx_table *t = w->table;

	if (!node->first || !t)
		return;
	xml_close(w->to->x);
	w->table = t->outer;
	free(t);
	w->after_table = 1;
	w->after_rule = 0;
}

static int is_header(const struct gavel_node *row)
{
	const struct gavel_node *cell = row->first;

	while (cell && gavel_attr_number(cell, "header", 0))
		cell = cell->next;
	return row->first && !cell;
}

/* Header rows repeat on each page only from the top on. */
static int heads_table(const struct gavel_node *row)
{
	while (row && is_header(row))
		row = row->prev;
	return !row;
}

static enum gavel_walk enter_row(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;

	w->table->cells = 0;
	xml_open(w->to->x, "w:tr");
	xml_open(w->to->x, "w:trPr");
	xml_leaf(w->to->x, "w:cantSplit", NULL, NULL);
	if (heads_table(node))
		xml_leaf(w->to->x, "w:tblHeader", NULL, NULL);
	xml_close(w->to->x);
	return GAVEL_DESCEND;
}

/* Opens a cell; merge: "restart", "continue" or NULL. */
static void open_cell(struct docx_writer *w, int span, const char *merge, int header)
{
	struct docx_table *t = w->table;
	struct xml_writer *x = w->to->x;
	int width = 0;

	for (int i = 0; i < span && t->column + i < t->columns; i++)
		width += t->widths[t->column + i];
	t->cells++;
	xml_open(x, "w:tc");
	xml_open(x, "w:tcPr");
	put_width(x, "w:tcW", width);
	if (span > 1)
		docx_put_number(x, "w:gridSpan", span);
	if (merge)
		docx_put(x, "w:vMerge", merge);
	if (header) {
		xml_open(x, "w:tcBorders");
		put_border(x, "w:bottom", 8);
		xml_close(x);
		docx_put(x, "w:vAlign", "bottom");
	}
	xml_close(x);
	w->after_table = 0;
}

static void put_empty(struct docx_writer *w)
{
	docx_empty_paragraph(w, gavel_layout_style(w->layout, "cell"));
}

/* Cells for what is covered from above, at t->column and on. */
static void continue_cells(struct docx_writer *w)
{
	struct docx_table *t = w->table;

	while (t->column < t->columns && t->covered[t->column] > 0) {
		int span = t->spans[t->column] > 0 ? t->spans[t->column] : 1;

		open_cell(w, span, "continue", 0);
		put_empty(w);
		xml_close(w->to->x);
		for (int i = 0; i < span && t->column < t->columns; i++)
			t->covered[t->column++]--;
	}
}

static enum gavel_walk enter_cell(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	struct docx_table *t = w->table;
	long rows = gavel_attr_number(node, "rowspan", 1);
	int span;

	continue_cells(w);
	if (t->column >= t->columns)
		t->column = t->columns - 1;
	span = span_at(t, bounded(node, "colspan"), t->columns);
	open_cell(w, span, rows > 1 ? "restart" : NULL, is_header(node->parent));
	cover(t, span, rows > 1 ? rows : 0);
	return GAVEL_DESCEND;
}

/* A cell ends with a paragraph, always. */
static void leave_cell(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	struct docx_table *t = w->table;
	int span = t->spans[t->column];

	if (!node->first || w->after_table)
		put_empty(w);
	xml_close(w->to->x);
	w->after_table = 0;
	for (int i = 0; i < span && t->column < t->columns; i++, t->column++)
		t->covered[t->column] -= t->covered[t->column] > 0;
}

static void leave_row(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	struct docx_table *t = w->table;

	(void)node;
	while (t->column < t->columns) {
		continue_cells(w);
		if (t->column < t->columns) {
			open_cell(w, 1, NULL, 0);
			put_empty(w);
			xml_close(w->to->x);
			t->column++;
		}
	}
	t->column = 0;
	xml_close(w->to->x);
}

const struct gavel_visit docx_table = {sizeof(struct gavel_visit), enter_table, leave_table};
const struct gavel_visit docx_row = {sizeof(struct gavel_visit), enter_row, leave_row};
const struct gavel_visit docx_cell = {sizeof(struct gavel_visit), enter_cell, leave_cell};
