/* SPDX-License-Identifier: MIT
 *
 * Writing what holds blocks: recitals, clauses, lists and their items, tables.
 */
#include "write_body.h"

#include <string.h>

/* ---- recitals and formulas ---- */

/* The name of a recital's container: its opening words, which are emphasised. */
static void put_opening(struct writing *w, const struct gavel_node *node)
{
	const struct gavel_node *line = first_in(node), *first = line ? line->first : NULL;
	struct gavel_output *words = gavel_output_new();
	const char *bytes;
	size_t len;

	while (first && first->kind == GAVEL_TAB)
		first = first->next;
	if (first && first->kind != GAVEL_NOTE_REF)
		gavel_text_of(first, words);
	bytes = gavel_output_bytes(words);
	len = gavel_output_len(words);
	if (is_kind(first, GAVEL_TEXT))
		len = strcspn(bytes, " ,");
	while (len && strchr(" ,", bytes[len - 1]))
		len--;
	gavel_output_cut(words, len);
	while (*gavel_output_bytes(words) == ' ' && len--)
		gavel_output_cut(words, len);
	xml_put(w->x, "name", gavel_output_len(words) ? gavel_output_bytes(words) : "recital");
	gavel_output_free(words);
}

/* In a section the published files set preambular paragraphs as cross headings. */
static int is_cross_heading(const struct writing *w, const struct gavel_node *node)
{
	const struct gavel_node *line = first_in(node);

	return in_section(w, node) && is_kind(line, GAVEL_PARAGRAPH) &&
	       !after(line);
}

static void open_container(struct writing *w, const struct gavel_node *node)
{
	xml_open(w->x, "container");
	put_opening(w, node);
	eid_for(w, node);
	eid_put(w, "container", NULL, 1);
}

/* A preambular paragraph with a printed number: a container has no room for one, a recital has. */
static int is_numbered_recital(const struct gavel_node *node)
{
	const char *label = gavel_attr(node, "label");

	return label && *label && is_kind(node->parent, GAVEL_PREAMBLE);
}

static void open_recital(struct writing *w, const struct gavel_node *node)
{
	const char *label = gavel_attr(node, "label");

	xml_open(w->x, "recitals");
	eid_put(w, "recs", NULL, 0);
	xml_open(w->x, "recital");
	eid_for(w, node);
	eid_put(w, "rec", label, 1);
	xml_element_text(w->x, "num", label);
}

static void close_recital(struct writing *w)
{
	close_filled(w);
	eid_pop(w);
	xml_close(w->x);
}

static enum gavel_walk enter_recital(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (is_cross_heading(w, node)) {
		open_line(w, "crossHeading", first_in(node));
		refer(w, "preamble");
		eid_for(w, node);
		eid_put(w, "preamble", NULL, 0);
		write_line(w, first_in(node), 0);
		return GAVEL_SKIP;
	}
	if (in_section(w, node))
		enter_bare(w, node);
	else if (is_numbered_recital(node))
		open_recital(w, node);
	else if (place_of(w, node) == IN_HIERARCHY || is_kind(node->parent, GAVEL_PREAMBLE))
		open_container(w, node);
	else
		enter_wrapper(w, node);
	return GAVEL_DESCEND;
}

/* A block that is written by its content alone is never nothing. */
void fill_blocks(struct writing *w, const struct gavel_node *node)
{
	if (!last_in(node))
		xml_leaf(w->x, "p", NULL, NULL);
}

static void leave_recital(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (is_cross_heading(w, node)) {
		close_line(w);
	} else if (in_section(w, node)) {
		leave_bare(w);
	} else if (is_numbered_recital(node)) {
		close_recital(w);
	} else if (place_of(w, node) == IN_HIERARCHY || is_kind(node->parent, GAVEL_PREAMBLE)) {
		close_filled(w);
		eid_pop(w);
	} else {
		fill_blocks(w, node);
		leave_wrapper(w, node);
	}
}

static enum gavel_walk enter_formula(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (w->part == PART_PREAMBLE && is_kind(node->parent, GAVEL_PREAMBLE)) {
		xml_open(w->x, "formula");
		xml_put(w->x, "name", "enactingFormula");
		eid_for(w, node);
		eid_put(w, "formula", NULL, 0);
	} else if (place_of(w, node) == IN_HIERARCHY && !in_section(w, node)) {
		xml_open(w->x, "container");
		xml_put(w->x, "name", "formula");
		eid_for(w, node);
		eid_put(w, "container", NULL, 0);
	} else {
		enter_wrapper(w, node);
	}
	open_line(w, "p", node);
	return GAVEL_DESCEND;
}

static void leave_formula(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	close_line(w);
	if ((w->part == PART_PREAMBLE && is_kind(node->parent, GAVEL_PREAMBLE)) ||
	    (place_of(w, node) == IN_HIERARCHY && !in_section(w, node)))
		xml_close(w->x);
	else
		leave_wrapper(w, node);
}

/* ---- clauses, lists, items ---- */

/* Its number is written after headings that were above it. */
static int starts_above(const struct gavel_node *node)
{
	const struct gavel_node *first = first_in(node);

	return is_kind(first, GAVEL_HEADING) && is_above(first);
}

static enum gavel_walk enter_clause(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (is_hierarchic(w, node)) {
		open_paragraph(w, node, gavel_attr(node, "label"));
	} else {
		enter_wrapper(w, node);
		open_block_list(w);
		xml_open(w->x, "item");
		eid_for(w, node);
		eid_put(w, "item", gavel_attr(node, "label"), 1);
	}
	if (!starts_above(node))
		write_num(w, node);
	return GAVEL_DESCEND;
}

/* A clause or a point without a block has an empty one: its number was printed. */
static void fill_holder(struct writing *w, const struct gavel_node *node)
{
	if (first_in(node))
		return;
	open_part_of(w, "content");
	close_filled(w);
}

static void leave_clause(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (is_hierarchic(w, node)) {
		fill_holder(w, node);
		close_paragraph(w);
		return;
	}
	if (!first_in(node))
		xml_leaf(w->x, "p", NULL, NULL);
	xml_close(w->x);
	eid_pop(w);
	close_list(w);
	leave_wrapper(w, node);
}

static enum gavel_walk enter_list(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (!node->first)
		return GAVEL_SKIP;
	if (place_of(w, node) == IN_HIERARCHY)
		open_paragraph(w, node, NULL);
	else
		enter_wrapper(w, node);
	return GAVEL_DESCEND;
}

static void leave_list(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (!node->first)
		return;
	if (place_of(w, node) == IN_HIERARCHY)
		close_paragraph(w);
	else
		leave_wrapper(w, node);
}

static int list_is_open(const struct writing *w, const struct gavel_node *item)
{
	const struct gavel_node *prev = before(item);

	if (!prev)
		return 0;
	if (is_hierarchic(w, item))
		return !is_leading_heading(w, prev);
	return prev->kind == GAVEL_ITEM || (prev->kind == GAVEL_PARAGRAPH && introduces(w, prev));
}

static enum gavel_walk enter_item(void *state, const struct gavel_node *node)
{
	struct writing *w = state;
	int point = is_hierarchic(w, node);

	if (!list_is_open(w, node)) {
		if (point)
			open_list(w);
		else
			open_block_list(w);
	}
	xml_open(w->x, point ? "point" : "item");
	eid_for(w, node);
	eid_put(w, point ? "point" : "item", gavel_attr(node, "label"), 1);
	put_class(w, node);
	if (!starts_above(node))
		write_num(w, node);
	return GAVEL_DESCEND;
}

static void leave_item(void *state, const struct gavel_node *node)
{
	struct writing *w = state;
	int point = is_hierarchic(w, node);

	if (point)
		fill_holder(w, node);
	else if (!first_in(node))
		xml_leaf(w->x, "p", NULL, NULL);
	xml_close(w->x);
	eid_pop(w);
	if (is_kind(after(node), GAVEL_ITEM))
		return;
	if (!point || !after(node) || has_items_after(node))
		close_list(w);
}

/* ---- tables ---- */

static void put_foreign(struct writing *w, const struct gavel_node *node)
{
	static const char name_characters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

	for (const struct gavel_attr *a = node->attrs; a; a = a->next) {
		if (strncmp(a->key, "akn4un:", 7) == 0 && a->key[7 + strspn(a->key + 7, name_characters)] == '\0')
			xml_put(w->x, a->key, a->value);
	}
}

static enum gavel_walk enter_table(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (!has_cells(node))
		return GAVEL_SKIP;
	if (place_of(w, node) == IN_HIERARCHY && !in_section(w, node)) {
		xml_open(w->x, "container");
		xml_put(w->x, "name", "table");
		eid_put(w, "container", NULL, 0);
	} else {
		enter_wrapper(w, node);
	}
	xml_open(w->x, "table");
	eid_for(w, node);
	eid_put(w, "table", NULL, 0);
	put_foreign(w, node);
	return GAVEL_DESCEND;
}

static void leave_table(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (!has_cells(node))
		return;
	xml_close(w->x);
	if (place_of(w, node) == IN_HIERARCHY && !in_section(w, node))
		xml_close(w->x);
	else
		leave_wrapper(w, node);
}

static enum gavel_walk enter_row(void *state, const struct gavel_node *node)
{
	if (!node->first)
		return GAVEL_SKIP;
	xml_open(((struct writing *)state)->x, "tr");
	return GAVEL_DESCEND;
}

static void leave_row(void *state, const struct gavel_node *node)
{
	if (node->first)
		xml_close(((struct writing *)state)->x);
}

static enum gavel_walk enter_cell(void *state, const struct gavel_node *node)
{
	static const char *const spans[] = { "colspan", "rowspan" };
	struct writing *w = state;

	xml_open(w->x, gavel_attr(node, "header") ? "th" : "td");
	for (size_t i = 0; i < 2; i++) {
		long span = gavel_attr_number(node, spans[i], 1);

		if (span > 1)
			xml_put_number(w->x, spans[i], span);
	}
	put_foreign(w, node);
	return GAVEL_DESCEND;
}

static void leave_cell(void *state, const struct gavel_node *node)
{
	(void)node;
	close_filled(state);
}

#define ROW(enter_, leave_) { .size = sizeof(struct gavel_visit), .enter = enter_, .leave = leave_ }

static const struct gavel_visit row_recital = ROW(enter_recital, leave_recital),
	row_formula = ROW(enter_formula, leave_formula), row_clause = ROW(enter_clause, leave_clause),
	row_list = ROW(enter_list, leave_list), row_item = ROW(enter_item, leave_item),
	row_table = ROW(enter_table, leave_table), row_row = ROW(enter_row, leave_row),
	row_cell = ROW(enter_cell, leave_cell);

void list_rows(const struct gavel_visit *rows[GAVEL_KIND_COUNT])
{
	rows[GAVEL_RECITAL] = &row_recital;
	rows[GAVEL_FORMULA] = &row_formula;
	rows[GAVEL_CLAUSE] = &row_clause;
	rows[GAVEL_LIST] = &row_list;
	rows[GAVEL_ITEM] = &row_item;
	rows[GAVEL_TABLE] = &row_table;
	rows[GAVEL_ROW] = &row_row;
	rows[GAVEL_CELL] = &row_cell;
}
