/* SPDX-License-Identifier: MIT
 *
 * Tables: Word wants a grid of columns, spans as counts of them, and a cell in
 * every row for what a cell above covers.
 *
 * Columns and their widths are planned first (columns.h); the replay places
 * the cells again and writes them. A table stands on a stack (a cell may hold
 * one), so no table is ever written by recursion.
 */
#include <stdlib.h>
#include <string.h>

#include "columns.h"
#include "memory.h"
#include "write.h"

struct docx_table {
	struct docx_table *outer;
	struct columns columns;
};

void docx_table_free(struct docx_table *table)
{
	while (table) {
		struct docx_table *outer = table->outer;

		free(table);
		table = outer;
	}
}

static void put_width(struct xml_writer *x, const char *element, int width)
{
	xml_open(x, element);
	xml_put_number(x, "w:w", width);
	xml_put(x, "w:type", "dxa");
	xml_close(x);
}

static void put_border(struct xml_writer *x, const char *side, int weight)
{
	if (weight <= 0)
		return;
	xml_open(x, side);
	xml_put(x, "w:val", "single");
	xml_put_number(x, "w:sz", weight);
	xml_put(x, "w:space", "0");
	xml_put(x, "w:color", "auto");
	xml_close(x);
}

static void put_properties(struct docx_writer *w, const struct columns *c)
{
	struct xml_writer *x = w->to->x;

	xml_open(x, "w:tblPr");
	if (strcmp(w->layout->dir, "rtl") == 0)
		xml_leaf(x, "w:bidiVisual", NULL, NULL);
	put_width(x, "w:tblW", columns_total(c));
	put_width(x, "w:tblInd", c->left);
	xml_open(x, "w:tblBorders");
	put_border(x, "w:top", w->layout->table_rule_above);
	put_border(x, "w:bottom", w->layout->table_rule_below);
	xml_close(x);
	docx_put_layout(x, w->layout->table_padding);
	xml_close(x);
	xml_open(x, "w:tblGrid");
	for (int i = 0; i < c->count; i++) {
		xml_open(x, "w:gridCol");
		xml_put_number(x, "w:w", c->widths[i]);
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
	t = memory_new(sizeof(*t));
	t->outer = w->table;
	columns_plan(&t->columns, node, w->layout, w->table ? &w->table->columns : NULL);
	w->table = t;
	xml_open(w->to->x, "w:tbl");
	put_properties(w, &t->columns);
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

/* Header rows repeat on each page only from the top on. */
static int heads_table(const struct gavel_node *row)
{
	while (row && columns_is_header(row))
		row = row->prev;
	return !row;
}

/* A row all of whose paragraphs are inserted, or deleted, is so itself. */
static void put_change(struct docx_writer *w, const struct gavel_node *row)
{
	unsigned all = 0;

	for (const struct gavel_node *n = w->tracked ? gavel_next(row, row) : NULL; n; n = gavel_next(n, row)) {
		unsigned mark = n->kind == GAVEL_PARAGRAPH ? docx_whole_change(w, n) : 0;

		if (n->kind != GAVEL_PARAGRAPH || (!mark && !n->first))
			continue;
		if (!mark || (all && all != mark))
			return;
		all = mark;
	}
	if (!all)
		return;
	docx_open_change(w, all);
	xml_close(w->to->x);
}

static enum gavel_walk enter_row(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;

	xml_open(w->to->x, "w:tr");
	xml_open(w->to->x, "w:trPr");
	xml_leaf(w->to->x, "w:cantSplit", NULL, NULL);
	if (heads_table(node))
		xml_leaf(w->to->x, "w:tblHeader", NULL, NULL);
	put_change(w, node);
	xml_close(w->to->x);
	return GAVEL_DESCEND;
}

/* Opens a cell; merge: "restart", "continue" or NULL. */
static void open_cell(struct docx_writer *w, int span, const char *merge, int header)
{
	struct xml_writer *x = w->to->x;

	xml_open(x, "w:tc");
	xml_open(x, "w:tcPr");
	put_width(x, "w:tcW", columns_width(&w->table->columns, span));
	if (span > 1)
		docx_put_number(x, "w:gridSpan", span);
	if (merge)
		docx_put(x, "w:vMerge", merge);
	if (header) {
		xml_open(x, "w:tcBorders");
		put_border(x, "w:bottom", w->layout->table_rule_head);
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

/* Cells for what is covered from above, from here on. */
static void continue_cells(struct docx_writer *w)
{
	struct columns *c = &w->table->columns;

	for (int span; (span = columns_covered(c)) > 0; columns_pass(c, span)) {
		open_cell(w, span, "continue", 0);
		put_empty(w);
		xml_close(w->to->x);
	}
}

static enum gavel_walk enter_cell(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	long rows;
	int span;

	continue_cells(w);
	span = columns_span(&w->table->columns, node, &rows);
	open_cell(w, span, rows > 1 ? "restart" : NULL, columns_is_header(node->parent));
	return GAVEL_DESCEND;
}

/* A cell ends with a paragraph, always. */
static void leave_cell(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	struct columns *c = &w->table->columns;

	if (!node->first || w->after_table)
		put_empty(w);
	xml_close(w->to->x);
	w->after_table = 0;
	columns_pass(c, c->spans[c->at]);
}

static void leave_row(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	struct columns *c = &w->table->columns;

	(void)node;
	for (continue_cells(w); c->at < c->count; continue_cells(w)) {
		open_cell(w, 1, NULL, 0);
		put_empty(w);
		xml_close(w->to->x);
		columns_pass(c, 1);
	}
	columns_end_row(c);
	xml_close(w->to->x);
}

const struct gavel_visit docx_table = {sizeof(struct gavel_visit), enter_table, leave_table};
const struct gavel_visit docx_row = {sizeof(struct gavel_visit), enter_row, leave_row};
const struct gavel_visit docx_cell = {sizeof(struct gavel_visit), enter_cell, leave_cell};
