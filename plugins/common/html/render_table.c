/* SPDX-License-Identifier: MIT
 *
 * Tables: the rows of headers at the top are a head that every printed page
 * repeats; spans are held to what is there, as a browser would. A table stands
 * on a stack, for a cell may hold one, in a box that scrolls where the screen
 * is narrower than it.
 */
#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "memory.h"
#include "html/render_parts.h"

struct open_table {
	struct open_table *outer;
	struct columns columns;
	long heads;             /* rows of the head */
	int in_head;
	char begins[COLUMNS_MAX];       /* columns in which any cell begins: HTML has no others */
};

void render_tables_free(struct render *r)
{
	while (r->table) {
		struct open_table *outer = r->table->outer;

		free(r->table);
		r->table = outer;
	}
}

static void pass_covered(struct columns *c)
{
	int span;

	while ((span = columns_covered(c)) > 0)
		columns_pass(c, span);
}

static void find_columns(struct open_table *t, const struct gavel_node *table)
{
	struct columns c = t->columns;
	long rows;

	for (const struct gavel_node *row = table->first; row; row = row->next) {
		for (const struct gavel_node *cell = row->first; cell; cell = cell->next) {
			int span;

			pass_covered(&c);
			span = columns_span(&c, cell, &rows);
			t->begins[c.at] = 1;
			columns_pass(&c, span);
		}
		pass_covered(&c);
		columns_end_row(&c);
	}
}

/* Columns that a cell at the table's place covers and in which some cell begins. */
static int real_span(const struct open_table *t, int span)
{
	int count = 0;

	for (int i = t->columns.at; i < t->columns.at + span && i < t->columns.count; i++)
		count += t->begins[i];
	return count > 0 ? count : 1;
}

/* Rows of headers at the top, from which no cell reaches down into the others. */
static long head_rows(const struct gavel_node *table)
{
	const struct gavel_node *row = table->first;
	long count = 0, reach = 0, all = 0;

	for (const struct gavel_node *n = table->first; n; n = n->next)
		all++;
	for (; row && columns_is_header(row); row = row->next, count++) {
		for (const struct gavel_node *cell = row->first; cell; cell = cell->next) {
			long span = gavel_attr_number(cell, "rowspan", 1);

			if (count + span > reach)
				reach = count + span;
		}
	}
	return reach > count && count < all ? 0 : count;
}

static enum gavel_walk enter_table(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	struct open_table *t;

	if (!node->first)
		return GAVEL_SKIP;
	t = memory_new(sizeof(*t));
	columns_plan(&t->columns, node, r->layout, r->table ? &r->table->columns : NULL);
	t->outer = r->table;
	find_columns(t, node);
	t->heads = head_rows(node);
	r->table = t;
	xml_open(r->x, "div");
	xml_put(r->x, "class", t->columns.left ? "table" : "table wide");
	xml_open(r->x, "table");
	render_put_language(r, node);
	xml_open(r->x, t->heads ? "thead" : "tbody");
	t->in_head = t->heads > 0;
	return GAVEL_DESCEND;
}

static void leave_table(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	struct open_table *t = r->table;

	if (!node->first || !t)
		return;
	xml_close(r->x);
	xml_close(r->x);
	xml_close(r->x);
	r->table = t->outer;
	free(t);
}

static enum gavel_walk enter_row(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	struct open_table *t = r->table;

	(void)node;
	if (t->in_head && t->columns.row >= t->heads) {
		xml_close(r->x);
		xml_open(r->x, "tbody");
		t->in_head = 0;
	}
	xml_open(r->x, "tr");
	return GAVEL_DESCEND;
}

static void leave_row(void *render, const struct gavel_node *node)
{
	struct render *r = render;

	(void)node;
	pass_covered(&r->table->columns);
	columns_end_row(&r->table->columns);
	xml_close(r->x);
}

static void put_scope(struct render *r, int span, long rows)
{
	if (r->table->in_head)
		xml_put(r->x, "scope", span > 1 ? "colgroup" : "col");
	else
		xml_put(r->x, "scope", rows > 1 ? "rowgroup" : "row");
}

static enum gavel_walk enter_cell(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	struct open_table *t = r->table;
	int span, shown, header = gavel_attr_number(node, "header", 0) != 0;
	long rows;

	pass_covered(&t->columns);
	span = columns_span(&t->columns, node, &rows);
	shown = real_span(t, span);
	if (shown < span)
		gavel_report_at(r->doc, GAVEL_LEVEL_LOSS, "table-span", node,
		                "%d of the %d columns of a cell are left out: no cell begins in them", span - shown, span);
	columns_pass(&t->columns, span);
	span = shown;
	if (t->in_head && !node->first)
		header = 0;     /* a header of nothing; what stands in a head is one all the same when it is read */
	xml_open(r->x, header ? "th" : "td");
	if (header)
		put_scope(r, span, rows);
	if (span > 1)
		xml_put_number(r->x, "colspan", span);
	if (rows > 1)
		xml_put_number(r->x, "rowspan", rows);
	render_put_id(r, node);
	render_put_language(r, node);
	return GAVEL_DESCEND;
}

static void leave_cell(void *render, const struct gavel_node *node)
{
	(void)node;
	xml_close(((struct render *)render)->x);
}

const struct gavel_visit render_table = {sizeof(struct gavel_visit), enter_table, leave_table};
const struct gavel_visit render_row = {sizeof(struct gavel_visit), enter_row, leave_row};
const struct gavel_visit render_cell = {sizeof(struct gavel_visit), enter_cell, leave_cell};
