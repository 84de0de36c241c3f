/* SPDX-License-Identifier: MIT
 *
 * Drawn tables, with spans: a cell is a rectangle of borders.
 *
 * From the upper left corner of a cell its upper border is followed to each
 * corner, from there the right border down, the lower one back to the left, the
 * left one up; the first rectangle that closes is the cell, and its right and
 * lower corners are those of further cells. Columns are those of the screen, so
 * each line knows the bytes of its columns. The steps are counted: a drawing
 * that leads nowhere is no table, and stays text.
 */
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "read.h"

enum { STEPS = 64 };

struct cell {
	int top, left, bottom, right;   /* of its borders */
};

struct drawing {
	struct source *source;
	size_t first;
	int width, height;
	char *signs;            /* height x width: the sign there, 'x' for text beyond ASCII */
	struct cell *cells;
	size_t count, room;
	char *row_edge, *column_edge;   /* 1 where a border begins a row or a column */
	int header;             /* the line of equal signs, 0 if there is none */
	unsigned long steps;
};

static char sign(const struct drawing *d, int y, int x)
{
	return d->signs[(size_t)y * (size_t)d->width + (size_t)x];
}

/* ---- the lines ---- */

static int is_border(const struct source_line *line)
{
	return line->len > 2 && line->s[0] == '+' && line->s[line->len - 1] == '+';
}

int is_table(const struct source *source, size_t first, size_t end)
{
	const struct source_line *top = &source->list[first];
	int width = text_width(top->s, top->len);

	if (end - first < 3 || end - first > TEXT_TABLE_LINES || width > TEXT_TABLE_WIDTH || !is_border(top)
	    || !is_border(&source->list[end - 1]))
		return 0;
	for (size_t i = 0; i < top->len; i++)
		if (!strchr("+-=", top->s[i]))
			return 0;
	for (size_t i = first; i < end; i++) {
		const struct source_line *line = &source->list[i];

		if (!strchr("+|", line->s[0]) || !strchr("+|", line->s[line->len - 1]) || line->indent != top->indent
		    || text_width(line->s, line->len) != width)
			return 0;
	}
	return 1;
}

static void draw_line(struct drawing *d, int y)
{
	const struct source_line *line = &d->source->list[d->first + (size_t)y];
	char *to = d->signs + (size_t)y * (size_t)d->width;
	int x = 0;

	for (size_t i = 0, n; i < line->len && x < d->width; i += n) {
		uint32_t c = utf8_at(line->s + i, line->len - i, &n);

		for (int w = char_width(c); w > 0 && x < d->width; w--)
			to[x++] = c < 0x80 ? (char)c : 'x';
	}
}

/* The border below header rows is of equal signs from edge to edge. */
static void find_header(struct drawing *d)
{
	for (int y = 1; y < d->height - 1 && !d->header; y++) {
		int x = 1;

		while (x < d->width - 1 && (sign(d, y, x) == '=' || sign(d, y, x) == '+'))
			x++;
		if (x < d->width - 1 || sign(d, y, 0) != '+' || !memchr(&d->signs[(size_t)y * (size_t)d->width], '=', (size_t)d->width))
			continue;
		d->header = y;
		for (x = 1; x < d->width - 1; x++)
			if (sign(d, y, x) == '=')
				d->signs[(size_t)y * (size_t)d->width + (size_t)x] = '-';
	}
}

/* ---- cells ---- */

static int follow(struct drawing *d, int y, int x, int dy, int dx, int to, char along)
{
	while ((dy ? y : x) != to) {
		d->steps++;
		if (sign(d, y, x) != along && sign(d, y, x) != '+')
			return 0;
		y += dy;
		x += dx;
	}
	return sign(d, y, x) == '+';
}

/* With the right border at x: the bottom of the cell, 0 if none closes. */
static int find_bottom(struct drawing *d, int top, int left, int right)
{
	for (int y = top + 1; y < d->height; y++) {
		d->steps++;
		if (sign(d, y, right) == '+' && follow(d, y, right, 0, -1, left, '-') && follow(d, y, left, -1, 0, top, '|'))
			return y;
		if (sign(d, y, right) != '|' && sign(d, y, right) != '+')
			return 0;
	}
	return 0;
}

static int find_cell(struct drawing *d, int top, int left, struct cell *cell)
{
	for (int x = left + 1; x < d->width; x++) {
		int bottom = sign(d, top, x) == '+' ? find_bottom(d, top, left, x) : 0;

		d->steps++;
		if (bottom) {
			*cell = (struct cell){ top, left, bottom, x };
			return 1;
		}
		if (sign(d, top, x) != '-' && sign(d, top, x) != '+')
			return 0;
	}
	return 0;
}

static void keep_cell(struct drawing *d, const struct cell *cell)
{
	if (d->count == d->room)
		d->cells = memory_grow(d->cells, (d->room = d->room ? d->room * 2 : 64) * sizeof *d->cells);
	d->cells[d->count++] = *cell;
	d->row_edge[cell->top] = d->column_edge[cell->left] = 1;
	d->row_edge[cell->bottom] = d->column_edge[cell->right] = 1;
}

/* Goes through the corners line by line: a corner within a cell found before is none. */
static int find_cells(struct drawing *d)
{
	int *covered = memory_new((size_t)d->width * sizeof *covered);
	unsigned long most = (unsigned long)d->width * (unsigned long)d->height * STEPS;
	size_t area = 0;

	for (int y = 0; y < d->height - 1 && d->steps < most; y++)
		for (int x = 0; x < d->width - 1 && d->steps < most; x++) {
			struct cell cell;

			if (sign(d, y, x) != '+' || covered[x] > y || !find_cell(d, y, x, &cell))
				continue;
			keep_cell(d, &cell);
			for (int i = cell.left; i < cell.right; i++)
				covered[i] = cell.bottom;
			area += (size_t)(cell.right - cell.left) * (size_t)(cell.bottom - cell.top);
		}
	free(covered);
	return area == (size_t)(d->width - 1) * (size_t)(d->height - 1);
}

/* ---- the table ---- */

/* The bytes of the columns from..to of a line, without the blanks at both ends; may end in a no-break space. */
static const char *slice(const struct source_line *line, int from, int to, size_t *len)
{
	size_t i = 0, n, start = line->len, end = line->len;
	int x = 0;

	for (; i < line->len; i += n) {
		uint32_t c = utf8_at(line->s + i, line->len - i, &n);

		if (x >= from && start == line->len)
			start = i;
		if (x >= to && char_width(c)) {
			end = i;
			break;
		}
		x += char_width(c);
	}
	while (start < end && line->s[start] == ' ')
		start++;
	while (end > start && line->s[end - 1] == ' ')
		end--;
	*len = end - start;
	return line->s + start;
}

/* Blank lines part the paragraphs of a cell. */
static void read_cell(struct drawing *d, const struct cell *cell)
{
	struct gavel_document *doc = d->source->doc;
	struct gavel_node *p = NULL;
	struct joined j;

	joined_init(&j, doc);
	for (int y = cell->top + 1; y <= cell->bottom; y++) {
		const struct source_line *line = &d->source->list[d->first + (size_t)y];
		size_t len = 0, next = 0;
		const char *s = y < cell->bottom ? slice(line, cell->left + 1, cell->right, &len) : "";

		if (!len) {
			end_joined(&j);
			gavel_close(doc, p);
			p = NULL;
			continue;
		}
		gavel_place(doc, NULL, line->number);
		p = p ? p : gavel_open(doc, GAVEL_PARAGRAPH);
		if (y + 1 < cell->bottom)
			slice(line + 1, cell->left + 1, cell->right, &next);
		join_line(&j, s, len, !next);
	}
	joined_finish(&j);
}

static int edges_between(const char *edge, int from, int to)
{
	int count = 0;

	for (int i = from; i < to; i++)
		count += edge[i];
	return count;
}

static void open_cell(struct drawing *d, const struct cell *cell)
{
	struct gavel_document *doc = d->source->doc;
	struct gavel_node *node = gavel_open(doc, GAVEL_CELL);
	int columns = edges_between(d->column_edge, cell->left, cell->right);
	int rows = edges_between(d->row_edge, cell->top, cell->bottom);

	if (columns > 1)
		gavel_attr_put_number(doc, node, "colspan", columns);
	if (rows > 1)
		gavel_attr_put_number(doc, node, "rowspan", rows);
	if (cell->top < d->header)
		gavel_attr_put(doc, node, "header", "1");
	read_cell(d, cell);
	gavel_close(doc, node);
}

/* Cells were found from the top, line by line. A row in which none begins is there all the same. */
static void make_table(struct drawing *d)
{
	struct gavel_document *doc = d->source->doc;
	struct gavel_node *table = gavel_open(doc, GAVEL_TABLE);
	size_t next = 0;

	for (int y = 0; y < d->height - 1; y++) {
		struct gavel_node *row;

		if (!d->row_edge[y])
			continue;
		gavel_place(doc, NULL, d->source->list[d->first + (size_t)y].number);
		row = gavel_open(doc, GAVEL_ROW);
		while (next < d->count && d->cells[next].top == y)
			open_cell(d, &d->cells[next++]);
		gavel_close(doc, row);
	}
	gavel_close(doc, table);
}

int read_table(struct source *source, size_t first, size_t end)
{
	const struct source_line *top = &source->list[first];
	struct drawing d = { .source = source, .first = first, .width = text_width(top->s, top->len),
	                     .height = (int)(end - first) };
	int found;

	d.signs = memory_new((size_t)d.width * (size_t)d.height);
	d.row_edge = memory_new((size_t)d.height + 1);
	d.column_edge = memory_new((size_t)d.width + 1);
	for (int y = 0; y < d.height; y++)
		draw_line(&d, y);
	find_header(&d);
	if ((found = find_cells(&d)))
		make_table(&d);
	free(d.signs);
	free(d.row_edge);
	free(d.column_edge);
	free(d.cells);
	return found;
}
