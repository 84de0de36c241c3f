/* SPDX-License-Identifier: MIT
 *
 * Tables: ODF wants the columns first, spans on the cell, and a covered cell
 * for every place that a span takes.
 *
 * Rules stand at the cells: above the first row, below the last one, below
 * headers. A table stands on a stack (a cell may hold one), so no table is
 * ever written by recursion.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "write.h"

#define TABLE "style:table-properties"
#define CELL "style:table-cell-properties"

enum { NO_HEADS, HEADS_OPEN, HEADS_CLOSED };

void odt_table_free(struct odt_table *table)
{
	while (table) {
		struct odt_table *outer = table->outer;

		free(table);
		table = outer;
	}
}

static void put_properties(struct odt_writer *w, const struct columns *c)
{
	odt_look_begin(w);
	odt_look_length(w, TABLE, "style:width", columns_total(c));
	odt_look_length(w, TABLE, "fo:margin-left", c->left);
	odt_look_put(w, TABLE, "table:align", "left");
	odt_look_put(w, TABLE, "table:border-model", "collapsing");
	if (w->page_break && !w->table->outer && !w->in_note) {
		odt_look_put(w, TABLE, "fo:break-before", "page");
		w->page_break = 0;
	}
	if (odt_is_rtl(w->layout->dir))
		odt_look_put(w, TABLE, "style:writing-mode", "rl-tb");
	odt_look_end(w, ODT_TABLE, NULL, "table:style-name");
}

static void put_columns(struct odt_writer *w, const struct columns *c)
{
	for (int i = 0; i < c->count; i++) {
		xml_open(w->to->x, "table:table-column");
		odt_look_begin(w);
		odt_look_length(w, "style:table-column-properties", "style:column-width", c->widths[i]);
		odt_look_end(w, ODT_COLUMN, NULL, "table:style-name");
		xml_close(w->to->x);
	}
}

static enum gavel_walk enter_table(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;
	struct odt_table *t;
	char name[32];

	if (!node->first)
		return GAVEL_SKIP;
	t = memory_new(sizeof(*t));
	t->outer = w->table;
	columns_plan(&t->columns, node, w->layout, w->table ? &w->table->columns : NULL);
	w->table = t;
	snprintf(name, sizeof(name), "Table%d", ++w->tables);
	xml_open(w->to->x, "table:table");
	xml_put(w->to->x, "table:name", name);
	put_properties(w, &t->columns);
	put_columns(w, &t->columns);
	return GAVEL_DESCEND;
}

static void leave_table(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;
	struct odt_table *t = w->table;

	if (!node->first || !t)
		return;
	if (t->heads == HEADS_OPEN)
		xml_close(w->to->x);
	xml_close(w->to->x);
	w->table = t->outer;
	free(t);
	w->after_table = 1;
	w->after_rule = 0;
}

/* Header rows repeat on each page only from the top on. */
static void enter_heads(struct odt_writer *w)
{
	struct odt_table *t = w->table;

	if (t->heads == NO_HEADS && t->header) {
		xml_open(w->to->x, "table:table-header-rows");
		t->heads = HEADS_OPEN;
	} else if (!t->header) {
		if (t->heads == HEADS_OPEN)
			xml_close(w->to->x);
		t->heads = HEADS_CLOSED;
	}
}

static enum gavel_walk enter_row(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;

	w->table->header = columns_is_header(node);
	enter_heads(w);
	xml_open(w->to->x, "table:table-row");
	odt_look_begin(w);
	odt_look_put(w, "style:table-row-properties", "fo:keep-together", "always");
	odt_look_end(w, ODT_ROW, NULL, "table:style-name");
	return GAVEL_DESCEND;
}

static void put_look(struct odt_writer *w, long rows, int header)
{
	const struct columns *c = &w->table->columns;
	const struct gavel_layout *l = w->layout;
	int below = header ? l->table_rule_head : c->row + rows >= c->rows ? l->table_rule_below : 0;

	odt_look_begin(w);
	odt_look_length(w, CELL, "fo:padding-left", w->layout->table_padding);
	odt_look_length(w, CELL, "fo:padding-right", w->layout->table_padding);
	odt_look_length(w, CELL, "fo:padding-top", 0);
	odt_look_length(w, CELL, "fo:padding-bottom", 0);
	if (c->row == 0 && l->table_rule_above > 0)
		odt_look_rule(w, CELL, "fo:border-top", l->table_rule_above, NULL);
	if (below > 0)
		odt_look_rule(w, CELL, "fo:border-bottom", below, NULL);
	if (header)
		odt_look_put(w, CELL, "style:vertical-align", "bottom");
	odt_look_end(w, ODT_CELL, NULL, "table:style-name");
}

static void open_cell(struct odt_writer *w, int span, long rows, int header)
{
	struct xml_writer *x = w->to->x;

	xml_open(x, "table:table-cell");
	put_look(w, rows, header);
	if (span > 1)
		xml_put_number(x, "table:number-columns-spanned", span);
	if (rows > 1)
		xml_put_number(x, "table:number-rows-spanned", rows);
	xml_put(x, "office:value-type", "string");
	w->after_table = 0;
}

static void put_covered(struct odt_writer *w, int count)
{
	while (count-- > 0)
		xml_leaf(w->to->x, "table:covered-table-cell", NULL, NULL);
}

static void put_empty(struct odt_writer *w)
{
	odt_empty_paragraph(w, gavel_layout_style(w->layout, "cell"));
}

/* Places that cells above cover, from here on. */
static void cover(struct odt_writer *w)
{
	struct columns *c = &w->table->columns;

	for (int span; (span = columns_covered(c)) > 0; columns_pass(c, span))
		put_covered(w, span);
}

static enum gavel_walk enter_cell(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;
	struct columns *c = &w->table->columns;
	long rows;
	int span;

	cover(w);
	span = columns_span(c, node, &rows);
	open_cell(w, span, rows, w->table->header);
	return GAVEL_DESCEND;
}

static void leave_cell(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;
	struct columns *c = &w->table->columns;
	int span = c->spans[c->at];

	if (!node->first)
		put_empty(w);
	xml_close(w->to->x);
	put_covered(w, span - 1);
	w->after_table = 0;
	columns_pass(c, span);
}

/* Rows shorter than the table are filled. */
static void leave_row(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;
	struct columns *c = &w->table->columns;

	(void)node;
	for (cover(w); c->at < c->count; cover(w)) {
		open_cell(w, 1, 1, 0);
		put_empty(w);
		xml_close(w->to->x);
		columns_pass(c, 1);
	}
	columns_end_row(c);
	xml_close(w->to->x);
}

const struct gavel_visit odt_table = {sizeof(struct gavel_visit), enter_table, leave_table};
const struct gavel_visit odt_row = {sizeof(struct gavel_visit), enter_row, leave_row};
const struct gavel_visit odt_cell = {sizeof(struct gavel_visit), enter_cell, leave_cell};
