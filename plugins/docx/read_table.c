/* SPDX-License-Identifier: MIT
 *
 * Tables: the grid of Word into cells that span.
 *
 * A cell is opened when its properties are known. One that continues a vertical
 * merge is not opened at all: it adds a row to the cell above it, which is
 * found by its first grid column. Rows that were deleted under change tracking
 * are left out whole.
 */
#include <stdio.h>
#include <string.h>

#include "read.h"

enum { COLUMNS_MAX = 1024 };    /* Word allows 63 */

static void put_span(struct reader *r, struct gavel_node *cell, const char *key, long span)
{
	char digits[32];

	if (span < 2)
		return;
	snprintf(digits, sizeof digits, "%ld", span);
	gavel_attr_put(r->doc, cell, key, digits);
}

void start_table(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;
	struct table *t = gavel_alloc(r->doc, sizeof *t);

	finish_paragraph(r);
	end_frame_note(r);
	open_cell(r);
	memset(t, 0, sizeof *t);
	gavel_place(r->doc, r->part, element->line);
	t->node = gavel_open(r->doc, GAVEL_TABLE);
	t->outer = f->table;
	f->table = t;
}

/* Columns that run from the right, and the text that stands for the table where it cannot be seen. */
void take_table_property(struct reader *r, const struct xml_element *element)
{
	struct table *t = r->frame->table;
	const char *value = value_of(element);

	if (t == NULL || t->state != CELL_NONE)
		return;
	if (strcmp(element->name, "bidiVisual") == 0)
		gavel_attr_put(r->doc, t->node, "dir", value_is_on(element) ? "rtl" : NULL);
	else if (value != NULL && value[0] != '\0')
		gavel_attr_put(r->doc, t->node, "alt", value);
}

static void end_merge(struct reader *r, struct merge *merge)
{
	if (merge->cell != NULL)
		put_span(r, merge->cell, "rowspan", merge->rows);
	merge->cell = NULL;
}

void end_table(struct reader *r)
{
	struct table *t = r->frame->table;

	if (t == NULL)
		return;
	finish_paragraph(r);
	for (size_t i = 0; i < t->merge_room; i++)
		end_merge(r, &t->merges[i]);
	gavel_close(r->doc, t->node);
	if (t->node->first == NULL)
		gavel_unlink(t->node);
	r->frame->table = t->outer;
}

void start_row(struct reader *r, const struct xml_element *element)
{
	struct table *t = r->frame->table;

	(void)element;
	if (t == NULL)
		return;
	t->row = NULL;
	t->column = t->before = 0;
	t->header = t->row_dropped = 0;
	for (size_t i = 0; i < t->merge_room; i++)
		t->merges[i].seen = 0;
}

void drop_row(struct reader *r)
{
	if (r->frame->table != NULL)
		r->frame->table->row_dropped = 1;
}

void end_row(struct reader *r)
{
	struct table *t = r->frame->table;

	if (t == NULL || t->row_dropped)
		return;
	for (size_t i = 0; i < t->merge_room; i++)
		if (!t->merges[i].seen)
			end_merge(r, &t->merges[i]);
	if (t->row != NULL)
		gavel_close(r->doc, t->row);
	t->row = NULL;
}

void take_row_property(struct reader *r, const struct xml_element *element)
{
	struct table *t = r->frame->table;

	if (t == NULL || !is_inside(r, "trPr"))
		return;
	if (strcmp(element->name, "tblHeader") == 0)
		t->header = value_is_on(element);
	else
		t->before = value_number(element, "val", 0);
}

/* Columns left free before the first cell are a cell without content. */
static void open_row(struct reader *r, struct table *t)
{
	struct gavel_node *cell;

	gavel_place(r->doc, r->part, r->line);
	t->row = gavel_open(r->doc, GAVEL_ROW);
	if (t->before < 1 || t->before > COLUMNS_MAX)
		return;
	cell = gavel_leaf(r->doc, GAVEL_CELL);
	put_span(r, cell, "colspan", t->before);
	t->column = t->before;
}

void start_cell(struct reader *r, const struct xml_element *element)
{
	struct table *t = r->frame->table;

	(void)element;
	if (t == NULL)
		return;
	if (t->row_dropped || t->column > COLUMNS_MAX) {
		skip_content(r);
		return;
	}
	if (t->row == NULL)
		open_row(r, t);
	t->span = 1;
	t->merge = t->hmerge = 0;
	t->cell = NULL;
	t->state = CELL_WAITING;
}

enum { MERGE_NONE, MERGE_RESTART, MERGE_CONTINUE };

void take_cell_property(struct reader *r, const struct xml_element *element)
{
	struct table *t = r->frame->table;
	const char *value = value_of(element);
	int merge = value != NULL && strcmp(value, "restart") == 0 ? MERGE_RESTART : MERGE_CONTINUE;

	if (t == NULL || t->state != CELL_WAITING || !is_inside(r, "tcPr"))
		return;
	if (strcmp(element->name, "gridSpan") == 0)
		t->span = value_number(element, "val", 1);
	else if (strcmp(element->name, "vMerge") == 0)
		t->merge = merge;
	else
		t->hmerge = merge;
}

static struct merge *merge_at(struct reader *r, struct table *t)
{
	size_t column = (size_t)t->column, had = t->merge_room;

	while (column >= t->merge_room) {
		t->merges = more(r->doc, t->merges, t->merge_room, &t->merge_room, sizeof *t->merges);
		memset(t->merges + had, 0, (t->merge_room - had) * sizeof *t->merges);
		had = t->merge_room;
	}
	return &t->merges[column];
}

/* A cell of the old horizontal merge widens the one before it. */
static int widen_previous(struct reader *r, struct table *t)
{
	struct gavel_node *last = t->row->last;

	if (t->hmerge != MERGE_CONTINUE || last == NULL)
		return 0;
	put_span(r, last, "colspan", gavel_attr_number(last, "colspan", 1) + 1);
	return 1;
}

static void make_cell(struct reader *r, struct table *t)
{
	struct merge *merge = merge_at(r, t);

	if (t->merge == MERGE_CONTINUE && merge->cell != NULL) {
		merge->rows++;
		merge->seen = 1;
		t->state = CELL_HIDDEN;
		return;
	}
	if (widen_previous(r, t)) {
		t->state = CELL_HIDDEN;
		return;
	}
	end_merge(r, merge);
	t->cell = gavel_open(r->doc, GAVEL_CELL);
	t->state = CELL_OPEN;
	put_span(r, t->cell, "colspan", t->span);
	if (t->header)
		gavel_attr_put(r->doc, t->cell, "header", "1");
	if (t->merge != MERGE_NONE)
		*merge = (struct merge){ .cell = t->cell, .rows = 1, .seen = 1 };
}

void open_cell(struct reader *r)
{
	struct table *t = r->frame->table;

	if (t == NULL || t->state != CELL_WAITING)
		return;
	if (t->span < 1 || t->span > COLUMNS_MAX)
		t->span = 1;
	make_cell(r, t);
	t->column += t->span;
}

/* The content of a hidden cell is not read: everything below the cell, which is the parent of its properties. */
void end_cell_properties(struct reader *r)
{
	struct table *t = r->frame->table;

	open_cell(r);
	if (t != NULL && t->state == CELL_HIDDEN)
		r->skip = r->depth - 1;
}

void end_cell(struct reader *r)
{
	struct table *t = r->frame->table;

	if (t == NULL || t->state == CELL_NONE)
		return;
	open_cell(r);
	finish_paragraph(r);
	end_frame_note(r);
	if (t->cell != NULL)
		gavel_close(r->doc, t->cell);
	t->cell = NULL;
	t->state = CELL_NONE;
}
