/* SPDX-License-Identifier: MIT
 *
 * Tables. A cell says what it spans, and those that it covers follow as empty
 * ones; their text, if they have any, is not seen. Rows and cells that are
 * repeated are copied, up to a sane number. What reaches beyond the last row
 * is cut back when the table ends.
 */
#include <string.h>

#include "read.h"

enum { COLUMNS_MAX = 1024, REPEATS_MAX = 256, ROWS_MAX = 100000, COPIED_MAX = 1 << 24 };

static long bounded(const struct xml_element *element, const char *name, long most)
{
	long value = number_of(xml_attribute(element, NULL, name), 1);

	return value < 1 ? 1 : value > most ? most : value;
}

void start_table(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;
	const struct style *style = style_find(r, FAMILY_TABLE, xml_attribute(element, NULL, "style-name"));
	struct table *t = gavel_alloc(r->doc, sizeof *t);
	int rtl;

	finish_paragraph(r);
	begin_page(r, style, style != NULL ? style->para.is[PARA_BREAK_BEFORE] : UNSET);
	rtl = style != NULL ? style->para.is[PARA_RTL] : UNSET;
	if (rtl == UNSET && r->page != NULL)
		rtl = r->page->rtl;
	memset(t, 0, sizeof *t);
	gavel_place(r->doc, r->part, element->line);
	t->node = gavel_open(r->doc, GAVEL_TABLE);
	if (rtl == 1)
		gavel_attr_put(r->doc, t->node, "dir", "rtl");
	t->outer = f->table;
	t->list = f->list;
	f->list = NULL;
	f->table = t;
}

static void cut_spans(struct reader *r, struct gavel_node *table, long rows)
{
	for (struct gavel_node *row = table->first; row != NULL; row = row->next, rows--)
		for (struct gavel_node *cell = row->first; cell != NULL; cell = cell->next)
			if (gavel_attr_number(cell, "rowspan", 1) > rows) {
				gavel_attr_put(r->doc, cell, "rowspan", NULL);
				if (rows > 1)
					gavel_attr_put_number(r->doc, cell, "rowspan", rows);
			}
}

void end_table(struct reader *r)
{
	struct frame *f = r->frame;
	struct table *t = f->table;

	if (t == NULL)
		return;
	finish_paragraph(r);
	gavel_close(r->doc, t->node);
	f->table = t->outer;
	f->list = t->list;
	if (t->node->first == NULL)
		gavel_unlink(t->node);
	else
		cut_spans(r, t->node, t->row_count);
}

/* A table's title or description stands for it where it cannot be seen. */
void end_table_text(struct reader *r)
{
	struct table *t = r->frame->table;
	const char *text = collected(r);

	if (t != NULL && t->row == NULL && text[0] != '\0')
		gavel_attr_put(r->doc, t->node, "alt", text);
}

/* ---- columns ---- */

void take_column(struct reader *r, const struct xml_element *element)
{
	struct table *t = r->frame->table;

	if (t == NULL)
		return;
	t->columns += bounded(element, "number-columns-repeated", COLUMNS_MAX);
	if (t->in_head_columns)
		t->head_columns = t->columns;
}

void start_head_columns(struct reader *r, const struct xml_element *element)
{
	struct table *t = r->frame->table;

	(void)element;
	if (t != NULL)
		t->in_head_columns = t->columns == 0;
}

void end_head_columns(struct reader *r)
{
	if (r->frame->table != NULL)
		r->frame->table->in_head_columns = 0;
}

/* ---- rows ---- */

void start_head_rows(struct reader *r, const struct xml_element *element)
{
	(void)element;
	if (r->frame->table != NULL)
		r->frame->table->header = 1;
}

void end_head_rows(struct reader *r)
{
	if (r->frame->table != NULL)
		r->frame->table->header = 0;
}

void start_row(struct reader *r, const struct xml_element *element)
{
	struct table *t = r->frame->table;

	if (t == NULL)
		return;
	if (t->row_count >= ROWS_MAX) {
		lose(r, LOSS_REPEATED, NULL);
		skip_content(r);
		return;
	}
	gavel_place(r->doc, r->part, element->line);
	t->row = gavel_open(r->doc, GAVEL_ROW);
	t->column = 0;
	t->row_times = bounded(element, "number-rows-repeated", ROWS_MAX);
	open_here(r)->kept = t->row;
}

/* A copy of node and all below it, in no tree. */
static struct gavel_node *copy(struct reader *r, const struct gavel_node *root)
{
	struct gavel_node *made = NULL, *parent = NULL;

	for (const struct gavel_node *n = root; n != NULL; n = gavel_next(n, root)) {
		struct gavel_node *twin = n->kind == GAVEL_TEXT ? gavel_text_new(r->doc, n->text, n->len)
		                                                : gavel_node_new(r->doc, n->kind);
		const struct gavel_node *up = n;

		r->copied += n->kind == GAVEL_TEXT ? n->len : 0;
		for (const struct gavel_attr *a = n->attrs; a != NULL; a = a->next)
			gavel_attr_put(r->doc, twin, a->key, a->value);
		if (made == NULL)
			made = twin;
		else
			gavel_insert(r->doc, parent, twin, NULL);
		if (n->kind != GAVEL_TEXT && n->first != NULL) {
			parent = twin;
			continue;
		}
		for (; up != root && up->next == NULL; up = up->parent)
			parent = parent != NULL ? parent->parent : NULL;
	}
	return made;
}

/* Nothing that is repeated has content in real files, but for a few. Returns how many there are in the end. */
static long repeat(struct reader *r, const struct gavel_node *node, long times)
{
	long made = 1;

	for (; made < times && made < REPEATS_MAX && r->copied < COPIED_MAX && !gavel_document_failed(r->doc); made++)
		gavel_insert(r->doc, node->parent, copy(r, node), NULL);
	if (made < times)
		lose(r, LOSS_REPEATED, NULL);
	return made;
}

void end_row(struct reader *r)
{
	struct table *t = r->frame->table;

	if (t == NULL || open_here(r)->kept == NULL || t->row == NULL)
		return;
	gavel_close(r->doc, t->row);
	if (t->row->first != NULL)
		t->row_count += repeat(r, t->row, t->row_times);
	else
		gavel_unlink(t->row);
	t->row = NULL;
}

/* ---- cells ---- */

static void put_span(struct reader *r, struct gavel_node *cell, const char *key, long span)
{
	if (span > 1)
		gavel_attr_put_number(r->doc, cell, key, span);
}

void start_cell(struct reader *r, const struct xml_element *element)
{
	struct table *t = r->frame->table;
	long columns = bounded(element, "number-columns-spanned", COLUMNS_MAX);

	if (t == NULL || t->row == NULL)
		return;
	if (t->column >= COLUMNS_MAX) {
		lose(r, LOSS_REPEATED, NULL);
		skip_content(r);
		return;
	}
	gavel_place(r->doc, r->part, element->line);
	t->cell = gavel_open(r->doc, GAVEL_CELL);
	put_span(r, t->cell, "colspan", columns);
	put_span(r, t->cell, "rowspan", bounded(element, "number-rows-spanned", ROWS_MAX));
	if (t->header || t->column < t->head_columns)
		gavel_attr_put(r->doc, t->cell, "header", "1");
	t->cell_times = bounded(element, "number-columns-repeated", COLUMNS_MAX - t->column);
	t->column += t->cell_times;
	open_here(r)->kept = t->cell;
}

/* A covered cell is read where it does not show, to know whether it has text. */
void start_covered_cell(struct reader *r, const struct xml_element *element)
{
	struct table *t = r->frame->table;
	struct gavel_node *aside;

	if (t == NULL || t->row == NULL)
		return;
	t->column += bounded(element, "number-columns-repeated", COLUMNS_MAX);
	aside = gavel_node_new(r->doc, GAVEL_FURNITURE);
	open_here(r)->kept = aside;
	frame_push(r, STORY_BOX, aside);
}

void end_cell(struct reader *r)
{
	struct gavel_node *kept = (struct gavel_node *)open_here(r)->kept;
	struct table *t = r->frame->table;

	if (kept == NULL)
		return;
	if (kept->kind == GAVEL_FURNITURE) {
		frame_pop(r);
		if (kept->first != NULL)
			lose(r, LOSS_MERGED, NULL);
		return;
	}
	finish_paragraph(r);
	gavel_close(r->doc, kept);
	if (t != NULL && t->cell == kept && t->cell_times > 1)
		repeat(r, kept, t->cell_times);
}
