/* SPDX-License-Identifier: MIT
 *
 * Tables: with pipes, as GitHub and most programs have them, where each cell is
 * one paragraph of its own row and column, and headers are the first row. Any
 * other table is HTML (see write.c).
 */
#include <string.h>

#include "markdown.h"

static int is_simple_cell(const struct gavel_node *cell)
{
	const struct gavel_node *p = cell->first;

	return gavel_attr_number(cell, "colspan", 1) == 1 && gavel_attr_number(cell, "rowspan", 1) == 1
		&& (!p || (p->kind == GAVEL_PARAGRAPH && !p->next && !gavel_attr(p, "label")));
}

static int is_header(const struct gavel_node *cell)
{
	const char *header = gavel_attr(cell, "header");

	return header && strcmp(header, "0") != 0;
}

static size_t count_cells(const struct gavel_node *row)
{
	size_t n = 0;

	for (const struct gavel_node *cell = row->first; cell; cell = cell->next)
		n++;
	return n;
}

/* Are all cells of the row (head not 0) or none headers, and all of them simple? */
static int fits(const struct gavel_node *row, int head)
{
	for (const struct gavel_node *cell = row->first; cell; cell = cell->next)
		if (!is_simple_cell(cell) || is_header(cell) != head)
			return 0;
	return 1;
}

static void put_row(struct markdown *m, const struct gavel_node *row, size_t columns)
{
	const struct gavel_node *cell = row ? row->first : NULL;

	for (size_t i = 0; i < columns; i++) {
		gavel_puts(m->line, "| ");
		if (cell && cell->first && markdown_inlines(m, cell->first, IN_CELL, 0))
			gavel_puts(m->line, " ");
		cell = cell ? cell->next : NULL;
	}
	gavel_puts(m->line, "|\n");
}

int markdown_pipes(struct markdown *m, const struct gavel_node *table)
{
	const struct gavel_node *row = table->first;
	size_t columns = row ? count_cells(row) : 0;
	int head = columns && is_header(row->first);

	for (const struct gavel_node *r = row; r; r = r->next)
		if (!columns || count_cells(r) != columns || !fits(r, head && r == row))
			return 0;
	put_row(m, head ? row : NULL, columns);
	for (size_t i = 0; i < columns; i++)
		gavel_puts(m->line, "| --- ");
	gavel_puts(m->line, "|\n");
	for (row = head ? row->next : row; row; row = row->next)
		put_row(m, row, columns);
	markdown_block_raw(m);
	return 1;
}
