/* SPDX-License-Identifier: MIT
 *
 * Tables, drawn with + - = |: a border stands wherever two neighbours are not
 * the same cell, so spans draw themselves. Below the rows of header cells the
 * border is of equal signs.
 *
 * Cells are placed as a browser does. A column gets its longest word, and what
 * is left of the line by how much text it has; a table whose words have no room
 * is wider than the line, for no word is cut. What is too large to be drawn at
 * all becomes paragraphs.
 */
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "write.h"

enum { MAX_COLUMNS = 63, FRAME = 3, MARKS_MOST = 9, SHORT = 12, NONE = -1 };

struct cell {
	const struct gavel_node *node;
	size_t first, lines;    /* its lines in those of the table */
	int row, column, rows, columns;
	size_t notes;
};

struct table {
	struct text_writer *w;
	struct lines text;      /* of all cells */
	struct cell *cells;
	int count, rows, columns;
	int *at;                /* rows x columns: the cell there, or NONE */
	int widths[MAX_COLUMNS];
	int *heights;
	int *tops;              /* lines above a row, borders too */
	int headers;            /* rows of header cells at the top */
};

static int *slot(const struct table *t, int row, int column)
{
	return &t->at[(size_t)row * MAX_COLUMNS + (size_t)column];
}

static int bounded(const struct gavel_node *cell, const char *key, int most)
{
	long n = gavel_attr_number(cell, key, 1);

	return n < 1 ? 1 : n > most ? most : (int)n;
}

/* ---- placing ---- */

static int fits(const struct table *t, int row, int column, int span)
{
	for (int i = 0; i < span; i++)
		if (*slot(t, row, column + i) != NONE)
			return 0;
	return 1;
}

/* Puts a cell at the first free place of its row; returns the column behind it. */
static int place_cell(struct table *t, const struct gavel_node *node, int row, int column)
{
	struct cell *c = &t->cells[t->count];

	while (column < MAX_COLUMNS && *slot(t, row, column) != NONE)
		column++;
	if (column == MAX_COLUMNS) {
		count_loss(t->w, LOSS_COLUMNS, node);
		return column;
	}
	*c = (struct cell){ .node = node, .row = row, .column = column,
	                    .rows = bounded(node, "rowspan", t->rows - row),
	                    .columns = bounded(node, "colspan", MAX_COLUMNS - column) };
	while (c->columns > 1 && !fits(t, row, column, c->columns))
		c->columns--;
	for (int r = row; r < row + c->rows; r++)
		for (int i = column; i < column + c->columns; i++)
			*slot(t, r, i) = t->count;
	if (column + c->columns > t->columns)
		t->columns = column + c->columns;
	t->count++;
	return column + c->columns;
}

static void place_cells(struct table *t, const struct gavel_node *table)
{
	int row = 0;

	for (const struct gavel_node *r = table->first; r; r = r->next, row++) {
		int column = 0;

		for (const struct gavel_node *c = r->first; c; c = c->next)
			column = place_cell(t, c, row, column);
	}
	t->columns += t->columns == 0;
}

static void count_children(struct table *t, const struct gavel_node *table)
{
	int cells = 0;

	for (const struct gavel_node *r = table->first; r; r = r->next, t->rows++)
		for (const struct gavel_node *c = r->first; c; c = c->next)
			cells++;
	t->cells = memory_new(((size_t)cells + 1) * sizeof *t->cells);
	t->heights = memory_new(((size_t)t->rows + 1) * sizeof *t->heights);
	t->tops = memory_new(((size_t)t->rows + 1) * sizeof *t->tops);
	t->at = memory_new(((size_t)t->rows + 1) * MAX_COLUMNS * sizeof *t->at);
	for (size_t i = 0; i < (size_t)(t->rows + 1) * MAX_COLUMNS; i++)
		t->at[i] = NONE;
}

/* ---- header rows ---- */

static int is_header_row(const struct gavel_node *row)
{
	for (const struct gavel_node *c = row->first; c; c = c->next)
		if (!gavel_attr(c, "header"))
			return 0;
	return row->first != NULL;
}

/* Header rows are those at the top, if none of their cells reaches below them. */
static void find_headers(struct table *t, const struct gavel_node *table)
{
	for (const struct gavel_node *r = table->first; r && is_header_row(r); r = r->next)
		t->headers++;
	if (t->headers == t->rows)
		t->headers = 0;
	for (int i = 0; i < t->count; i++) {
		struct cell *c = &t->cells[i];

		if (c->row < t->headers && c->row + c->rows > t->headers)
			t->headers = 0;
	}
	for (int i = 0; i < t->count; i++)
		if (gavel_attr(t->cells[i].node, "header") && t->cells[i].row >= t->headers)
			count_loss(t->w, LOSS_HEADER, t->cells[i].node);
}

/* ---- text ---- */

static int is_text_block(const struct gavel_node *n)
{
	return n->kind == GAVEL_PARAGRAPH || n->kind == GAVEL_HEADING || n->kind == GAVEL_TITLE || n->kind == GAVEL_FORMULA;
}

/* Columns that the marks of notes take, about. */
static int marks_width(const struct gavel_node *cell)
{
	int width = 0;

	for (const struct gavel_node *n = cell; n; n = gavel_next(n, cell))
		width += n->kind == GAVEL_NOTE_REF ? 3 : 0;
	return width < MARKS_MOST ? width : MARKS_MOST;
}

/* Makes a cell's columns together at least so wide. */
static void widen_columns(int widths[MAX_COLUMNS], const struct cell *c, int least)
{
	int width = -FRAME, more;

	for (int i = 0; i < c->columns; i++)
		width += widths[c->column + i] + FRAME;
	more = least > width ? least - width : 0;
	for (int i = 0; i < c->columns; i++) {
		int part = more / (c->columns - i);

		widths[c->column + i] += part;
		more -= part;
	}
}

/* Adds up columns of text, and the longest word, of the paragraphs of a cell. */
static void measure_cell(struct table *t, const struct cell *c, struct gavel_output *out, int words[MAX_COLUMNS])
{
	const char *s;
	int longest = 0, marks = marks_width(c->node), all;

	gavel_output_cut(out, 0);
	gavel_text_of(c->node, out);
	for (s = gavel_output_bytes(out); *s;) {
		size_t n = strcspn(s, " \n\t");
		int width = text_width(s, n);

		longest = width > longest ? width : longest;
		s += n + (s[n] != 0);
	}
	all = text_width(gavel_output_bytes(out), gavel_output_len(out));
	if (all <= SHORT)               /* a figure, a date */
		longest = all;
	widen_columns(words, c, longest + marks);
	widen_columns(t->widths, c, all + marks);
}

/* Each column its longest word, the rest by text. */
static void share_width(struct table *t)
{
	struct gavel_output *out = gavel_output_new();
	int words[MAX_COLUMNS] = { 0 }, needed = 1, wanted = 0, room;

	for (int spans = 0; spans < 2; spans++)
		for (int i = 0; i < t->count; i++)
			if ((t->cells[i].columns > 1) == spans)
				measure_cell(t, &t->cells[i], out, words);
	for (int i = 0; i < t->columns; i++) {
		words[i] += words[i] == 0;
		t->widths[i] -= t->widths[i] > words[i] ? words[i] : t->widths[i];
		needed += words[i] + FRAME;
		wanted += t->widths[i];
	}
	room = t->w->limit ? t->w->columns - needed : TEXT_TABLE_WIDTH - needed;
	if (room < 0)
		room = 0;
	if (room > wanted)
		room = wanted;
	for (int i = 0; i < t->columns; i++)
		t->widths[i] = words[i] + (wanted ? (int)((long)room * t->widths[i] / wanted) : 0);
	gavel_output_free(out);
}

/* Columns of text between a cell's borders. */
static int inner_width(const struct table *t, const struct cell *c)
{
	int width = -FRAME;

	for (int i = 0; i < c->columns; i++)
		width += t->widths[c->column + i] + FRAME;
	return width;
}

static void fill_paragraph(struct table *t, struct cell *c, const struct gavel_node *n, struct gavel_output *out)
{
	const struct shape shape = { .right = inner_width(t, c), .limited = 1,
	                             .align = t->w->limit ? gavel_attr(n, "align") : NULL };
	const char *s;

	gavel_output_cut(out, 0);
	collect_label(n, out);
	collect_text(t->w, n, out);
	s = gavel_output_bytes(out);
	s += strspn(s, "\t");           /* an indent of the source's */
	if (!*s) {
		count_loss(t->w, LOSS_EMPTY, n);
		return;
	}
	if (t->text.count > c->first)
		lines_add(&t->text, 0, "", 0);
	fill_lines(t->w, &t->text, s, strlen(s), &shape);
}

static void fill_cell(struct table *t, struct cell *c, struct gavel_output *out)
{
	const struct gavel_node *n = gavel_next(c->node, c->node);

	c->first = t->text.count;
	while (n) {
		int block = is_text_block(n);

		if (n->kind == GAVEL_TABLE)
			count_loss(t->w, LOSS_NESTED, n);
		if (block)
			fill_paragraph(t, c, n, out);
		n = block ? gavel_next_beyond(n, c->node) : gavel_next(n, c->node);
	}
	c->lines = t->text.count - c->first;
}

static const char *line_of(const struct table *t, const struct cell *c, size_t n, size_t *len)
{
	const struct text_line *line = &t->text.list[c->first + n];

	*len = line->len;
	return gavel_output_bytes(t->text.bytes) + line->at;
}

/* The widest line of a cell that one column holds may be wider than was thought (a symbol is one word). */
static void widen(struct table *t, const struct cell *c)
{
	int over = 0;

	for (size_t i = 0; i < c->lines; i++) {
		size_t len;
		const char *s = line_of(t, c, i, &len);
		int width = text_width(s, len);

		over = width - inner_width(t, c) > over ? width - inner_width(t, c) : over;
	}
	t->widths[c->column + c->columns - 1] += over;
}

static void fill_cells(struct table *t)
{
	struct gavel_output *out = gavel_output_new();
	size_t before = t->w->ref_count;

	for (int i = 0; i < t->count; i++) {
		fill_cell(t, &t->cells[i], out);
		widen(t, &t->cells[i]);
		t->cells[i].notes = t->w->ref_count - before;
		before = t->w->ref_count;
	}
	gavel_output_free(out);
}

/* Rows take the highest of their cells; one that spans makes its last row higher. */
static void find_heights(struct table *t)
{
	for (int r = 0; r < t->rows; r++)
		t->heights[r] = 1;
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < t->count; i++) {
			const struct cell *c = &t->cells[i];
			int height = c->rows - 1;

			if ((c->rows > 1) != pass)
				continue;
			for (int r = c->row; r < c->row + c->rows; r++)
				height += t->heights[r];
			if ((int)c->lines > height)
				t->heights[c->row + c->rows - 1] += (int)c->lines - height;
		}
	for (int r = 0; r < t->rows; r++)
		t->tops[r + 1] = t->tops[r] + t->heights[r] + 1;
}

/* ---- drawing ---- */

static int cell_at(const struct table *t, int row, int column)
{
	if (row < 0 || column < 0 || row >= t->rows || column >= t->columns)
		return NONE - 1;        /* outside: different from everything within */
	return *slot(t, row, column);
}

/* Places that no cell takes are cells of their own. */
static int same_cell(const struct table *t, int row, int column, int row2, int column2)
{
	int a = cell_at(t, row, column), b = cell_at(t, row2, column2);

	return a == b && a != NONE;
}

/* The sign where four places meet: above are the rows row - 1, left the column before. */
static char corner(const struct table *t, int row, int column)
{
	int up = !same_cell(t, row - 1, column - 1, row - 1, column), down = !same_cell(t, row, column - 1, row, column);
	int left = !same_cell(t, row - 1, column - 1, row, column - 1);
	int right = !same_cell(t, row - 1, column, row, column);

	if (row == 0)
		up = 0;
	if (row == t->rows)
		down = 0;
	if (left || right)
		return up || down ? '+' : row && row == t->headers ? '=' : '-';
	return up || down ? '|' : ' ';
}

/* One line of a cell, padded to its width, with the blank before it and what fits of the blank behind it. */
static void put_cell_line(const struct table *t, const struct cell *c, int n, struct gavel_output *out)
{
	int width = inner_width(t, c) + 2, used = 1;

	gavel_puts(out, " ");
	if (n >= 0 && n < (int)c->lines) {
		size_t len;
		const char *s = line_of(t, c, (size_t)n, &len);

		gavel_write(out, s, len);
		used += text_width(s, len);
	}
	put_signs(out, width - used, ' ');
}

/* The line of a cell that stands on the border above this row (row > its first), or on line n of the row. */
static int cell_line(const struct table *t, const struct cell *c, int row, int n)
{
	return t->tops[row] - t->tops[c->row] + n;
}

static void draw_border(const struct table *t, int row, struct gavel_output *out)
{
	char sign = row && row == t->headers ? '=' : '-';

	for (int column = 0; column < t->columns;) {
		char sign_at = corner(t, row, column);

		gavel_write(out, &sign_at, 1);
		if (row > 0 && row < t->rows && same_cell(t, row - 1, column, row, column)) {
			const struct cell *c = &t->cells[cell_at(t, row, column)];

			put_cell_line(t, c, cell_line(t, c, row, -1), out);
			column += c->columns;
		} else {
			put_signs(out, t->widths[column] + 2, sign);
			column++;
		}
	}
	gavel_write(out, (char[]){ corner(t, row, t->columns) }, 1);
}

static void draw_line(const struct table *t, int row, int n, struct gavel_output *out)
{
	for (int column = 0; column < t->columns;) {
		int at = cell_at(t, row, column);

		gavel_puts(out, "|");
		if (at == NONE) {
			put_signs(out, t->widths[column] + 2, ' ');
			column++;
			continue;
		}
		put_cell_line(t, &t->cells[at], cell_line(t, &t->cells[at], row, n), out);
		column += t->cells[at].columns;
	}
	gavel_puts(out, "|");
}

static void add_drawn(struct table *t, int pad, struct gavel_output *out)
{
	lines_add(&t->w->body, pad, gavel_output_bytes(out), gavel_output_len(out));
	gavel_output_cut(out, 0);
}

/* A row's notes begin on its first line; the border above stays with the row below it. */
static void draw(struct table *t, int pad)
{
	struct gavel_output *out = gavel_output_new();
	size_t *notes = memory_new(((size_t)t->rows + 1) * sizeof *notes);

	for (int i = 0; i < t->count; i++)
		notes[t->cells[i].row] += t->cells[i].notes;
	for (int r = 0; r < t->rows; r++) {
		draw_border(t, r, out);
		add_drawn(t, pad, out);
		t->w->body.list[t->w->body.count - 1].keep = 1;
		for (int n = 0; n < t->heights[r]; n++) {
			draw_line(t, r, n, out);
			add_drawn(t, pad, out);
			t->w->body.list[t->w->body.count - 1].notes = n ? 0 : notes[r];
			t->w->body.list[t->w->body.count - 1].keep = t->heights[r] < 20 || r + 1 == t->rows;
		}
	}
	draw_border(t, t->rows, out);
	add_drawn(t, pad, out);
	gavel_output_free(out);
	free(notes);
}

static int whole_width(const struct table *t)
{
	int width = 1;

	for (int i = 0; i < t->columns && width <= TEXT_TABLE_WIDTH; i++)
		width += t->widths[i] + FRAME;
	return width;
}

/* Where the table's left edge stands: with the text if it has room there. */
static int left_edge(const struct table *t)
{
	const struct gavel_style *style = gavel_layout_style(t->w->layout, "paragraph");
	int left = style ? to_columns(t->w, style->left) : 0;

	return t->w->limit && left + whole_width(t) <= t->w->columns ? left : 0;
}

/* The lines of each cell below one another. */
static void list_cells(struct table *t)
{
	struct lines *body = &t->w->body;

	for (int i = 0; i < t->count; i++) {
		const struct cell *c = &t->cells[i];

		for (size_t n = 0; n < c->lines; n++) {
			size_t len;
			const char *s = line_of(t, c, n, &len);
			struct text_line *line = lines_add(body, 0, s, len);

			line->gap = n == 0;
			line->notes = n ? 0 : c->notes;
		}
	}
}

static void count_ragged(struct table *t)
{
	for (int r = 0; r < t->rows; r++)
		for (int i = 0; i < t->columns; i++)
			if (*slot(t, r, i) == NONE) {
				count_loss(t->w, LOSS_RAGGED, t->cells[0].node ? t->cells[0].node->parent : t->w->doc->root);
				break;
			}
}

void write_table(struct text_writer *w, const struct gavel_node *table)
{
	struct table t = { .w = w };
	size_t first = w->body.count;

	lines_init(&t.text);
	count_children(&t, table);
	if (t.rows) {
		place_cells(&t, table);
		find_headers(&t, table);
		count_ragged(&t);
		share_width(&t);
		fill_cells(&t);
		find_heights(&t);
		if (whole_width(&t) > TEXT_TABLE_WIDTH || t.tops[t.rows] > TEXT_TABLE_LINES) {
			count_loss(w, LOSS_LARGE, table);
			list_cells(&t);
		} else {
			draw(&t, left_edge(&t));
		}
		if (w->body.count > first) {
			w->body.list[first].gap = (unsigned char)(w->started ? starts_in(w, 0) : 1);
			w->body.list[first].new_page = (unsigned char)w->new_page;
			w->new_page = 0;
			w->after = 120;
			w->started = 1;
		}
		set_notes(w);
	}
	lines_finish(&t.text);
	free(t.cells);
	free(t.heights);
	free(t.tops);
	free(t.at);
}
