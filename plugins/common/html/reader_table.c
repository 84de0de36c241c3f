/* SPDX-License-Identifier: MIT
 *
 * Tables. The node is made with the first row, so that a caption stands before
 * it; a table within a cell is another one on a stack. Spans that go down are
 * held to their group of rows, and rowspan="0" reaches to its end.
 */
#include <stdlib.h>

#include "html/reader_parts.h"

enum { COLUMNS_MAX = 1000, ROWS_MAX = 65534 };

void start_table(struct html_reader *r, const struct start *start)
{
	struct table *table = gavel_alloc(r->doc, sizeof *table);

	(void)start;
	settle_label(r);
	settle_cell(r);
	memset(table, 0, sizeof *table);
	table->outer = r->table;
	r->table = table;
	start->open->flags |= OPEN_TABLE;
	r->now.style = NULL;
	r->now.indent = r->now.first = 0;
	r->now.align = NULL;
}

static void close_cell(struct html_reader *r, struct table *table)
{
	end_paragraph(r);
	if (table->cell != NULL)
		gavel_close(r->doc, table->cell);
	table->cell = NULL;
}

static void close_row(struct html_reader *r, struct table *table)
{
	close_cell(r, table);
	if (table->row != NULL)
		gavel_close(r->doc, table->row);
	table->row = NULL;
}

/* The rows that a tall cell has are those that its group has. */
static void close_group(struct html_reader *r, struct table *table)
{
	close_row(r, table);
	for (size_t i = 0; i < table->tall_count; i++) {
		const struct span_row *tall = &table->tall[i];
		long left = table->rows - tall->row, span = tall->span == 0 || tall->span > left ? left : tall->span;

		if (span > 1)
			gavel_attr_put_number(r->doc, tall->cell, "rowspan", span);
	}
	table->tall_count = 0;
	table->group = table->rows;
}

void end_table(struct html_reader *r, struct open *open)
{
	struct table *table = r->table;

	if (!(open->flags & OPEN_TABLE) || table == NULL)
		return;
	close_group(r, table);
	if (table->node != NULL)
		gavel_close(r->doc, table->node);
	r->table = table->outer;
}

void start_group(struct html_reader *r, const struct start *start)
{
	if (r->table == NULL)
		return;
	close_group(r, r->table);
	r->table->head = strcmp(start->name, "thead") == 0;
}

void end_group(struct html_reader *r, struct open *open)
{
	(void)open;
	if (r->table == NULL)
		return;
	close_group(r, r->table);
	r->table->head = 0;
}

static void open_row(struct html_reader *r, struct table *table)
{
	close_row(r, table);
	gavel_place(r->doc, r->part, r->line);
	if (table->node == NULL)
		table->node = gavel_open(r->doc, GAVEL_TABLE);
	table->row = gavel_open(r->doc, GAVEL_ROW);
	table->rows++;
}

void start_row(struct html_reader *r, const struct start *start)
{
	(void)start;
	if (r->table != NULL)
		open_row(r, r->table);
}

void end_row(struct html_reader *r, struct open *open)
{
	(void)open;
	if (r->table != NULL)
		close_row(r, r->table);
}

static struct gavel_node *open_cell(struct html_reader *r, struct table *table)
{
	if (table->row == NULL)
		open_row(r, table);
	close_cell(r, table);
	gavel_place(r->doc, r->part, r->line);
	table->cell = gavel_open(r->doc, GAVEL_CELL);
	return table->cell;
}

static long bounded(const struct start *start, const char *key, long most)
{
	const char *value = attribute(start, key);
	long n = value != NULL ? strtol(value, NULL, 10) : 1;

	return n < 0 ? 1 : n > most ? most : n;
}

void start_cell(struct html_reader *r, const struct start *start)
{
	struct table *table = r->table;
	long columns = bounded(start, "colspan", COLUMNS_MAX), rows = bounded(start, "rowspan", ROWS_MAX);
	struct gavel_node *cell;

	start_division(r, start);
	r->now.style = NULL;
	if (table == NULL)
		return;
	cell = open_cell(r, table);
	if (columns > 1)
		gavel_attr_put_number(r->doc, cell, "colspan", columns);
	if (strcmp(start->name, "th") == 0 || table->head)
		gavel_attr_put(r->doc, cell, "header", "1");
	if (rows == 1 && attribute(start, "rowspan") == NULL)
		return;
	table->tall = more(r->doc, table->tall, table->tall_count, &table->tall_room, sizeof *table->tall);
	table->tall[table->tall_count++] = (struct span_row){ cell, table->rows - 1, rows };
}

void end_cell(struct html_reader *r, struct open *open)
{
	(void)open;
	if (r->table != NULL)
		close_cell(r, r->table);
}

void settle_cell(struct html_reader *r)
{
	struct table *table = r->table;

	if (table != NULL && table->node != NULL && table->cell == NULL)
		open_cell(r, table);
}
