/* SPDX-License-Identifier: MIT
 *
 * Where a node stands, and what it is wrapped in there.
 *
 * A run's wrapper is opened when its first block is entered and closed when
 * its last is left, which the siblings tell: nothing is remembered, nothing
 * recurses. What is not written is passed over, so that it breaks no run.
 */
#include "language.h"
#include "write_body.h"

#include <string.h>

int is_kind(const struct gavel_node *n, enum gavel_kind kind)
{
	return n && n->kind == kind;
}

/* ---- siblings ---- */

int has_cells(const struct gavel_node *table)
{
	for (const struct gavel_node *row = table->first; row; row = row->next) {
		if (row->first)
			return 1;
	}
	return 0;
}

/* What is not written is not there for its siblings either. */
static int is_written(const struct gavel_node *n)
{
	switch (n->kind) {
	case GAVEL_FURNITURE:
	case GAVEL_RULE:
	case GAVEL_PAGE_BREAK:
	case GAVEL_ANNEX: return 0;
	case GAVEL_LIST: return n->first != NULL;
	case GAVEL_TABLE: return has_cells(n);
	default: return 1;
	}
}

const struct gavel_node *before(const struct gavel_node *node)
{
	do
		node = node->prev;
	while (node && !is_written(node));
	return node;
}

const struct gavel_node *after(const struct gavel_node *node)
{
	do
		node = node->next;
	while (node && !is_written(node));
	return node;
}

const struct gavel_node *first_in(const struct gavel_node *parent)
{
	const struct gavel_node *first = parent->first;

	return !first || is_written(first) ? first : after(first);
}

const struct gavel_node *last_in(const struct gavel_node *parent)
{
	const struct gavel_node *last = parent->last;

	return !last || is_written(last) ? last : before(last);
}

/* ---- where a node stands ---- */

enum place place_of(const struct writing *w, const struct gavel_node *node)
{
	const struct gavel_node *parent = node->parent;

	switch (parent ? parent->kind : GAVEL_DOCUMENT) {
	case GAVEL_DOCUMENT:
	case GAVEL_FRONT:
	case GAVEL_CONCLUSION:
	case GAVEL_PREAMBLE:
	case GAVEL_BODY:
	case GAVEL_ANNEX:
	case GAVEL_SECTION: return w->part == PART_BODY ? IN_HIERARCHY : IN_BLOCKS;
	case GAVEL_QUOTE: return IN_HIERARCHY;
	case GAVEL_CLAUSE:
	case GAVEL_ITEM: return is_hierarchic(w, parent) ? IN_CLAUSE : IN_BLOCKS;
	case GAVEL_RECITAL: return IN_RECITAL;
	default: return IN_BLOCKS;
	}
}

/* A clause, an item or a list that is written as paragraph, point, list: all that it stands in are so too. */
int is_hierarchic(const struct writing *w, const struct gavel_node *node)
{
	while (node->kind == GAVEL_ITEM)
		node = node->parent;
	return (node->kind == GAVEL_CLAUSE || node->kind == GAVEL_LIST) && place_of(w, node) == IN_HIERARCHY;
}

/* In a section, also by way of a part that is not written itself, only hierarchy may stand. */
int in_section(const struct writing *w, const struct gavel_node *node)
{
	const struct gavel_node *n = node->parent;

	while (n && n->kind != GAVEL_SECTION && gavel_kind_class((enum gavel_kind)n->kind) == GAVEL_CLASS_PART)
		n = n->parent;
	return w->part == PART_BODY && is_kind(n, GAVEL_SECTION);
}

/* The last heading found to be leading is kept, or a row of headings would be walked back at each of them. */
int is_leading_heading(const struct writing *w, const struct gavel_node *node)
{
	const struct gavel_node *n = node;

	while (is_kind(n, GAVEL_HEADING) && n != *w->leading)
		n = before(n);
	if (n && n != *w->leading)
		return 0;
	*w->leading = is_kind(node, GAVEL_HEADING) ? node : *w->leading;
	return 1;
}

int has_items_after(const struct gavel_node *node)
{
	for (const struct gavel_node *n = node->next; n; n = n->next) {
		if (n->kind == GAVEL_ITEM)
			return 1;
	}
	return 0;
}

static int has_items_before(const struct gavel_node *node)
{
	const struct gavel_node *n = node->prev;

	while (n && n->kind != GAVEL_ITEM)
		n = n->prev;
	return n != NULL;
}

static int starts_run(const struct writing *w, const struct gavel_node *node)
{
	const struct gavel_node *prev = before(node);

	return !prev || prev->kind == GAVEL_ITEM || is_leading_heading(w, prev);
}

static int ends_run(const struct gavel_node *node)
{
	const struct gavel_node *next = after(node);

	return !next || next->kind == GAVEL_ITEM;
}

/* A quotation is written into the line of the paragraph before it. */
int is_joined(const struct gavel_node *node)
{
	return is_kind(node, GAVEL_QUOTE) && is_kind(before(node), GAVEL_PARAGRAPH) &&
	       !is_kind(node->parent, GAVEL_CONCLUSION);
}

/* A heading of an item that stands before its number. */
int is_above(const struct gavel_node *node)
{
	const char *role = gavel_attr(node, "role");

	return role && strcmp(role, "above") == 0;
}

/* ---- wrappers ---- */

void put_class(struct writing *w, const struct gavel_node *node)
{
	const char *style = gavel_attr(node, "style"), *level = gavel_attr(node, "level");
	struct gavel_output *class;

	if (!style || !*style)
		style = NULL;
	if (!level || (node->kind == GAVEL_HEADING ? style || strcmp(level, "1") == 0 : node->kind != GAVEL_PARAGRAPH)) {
		if (style)
			xml_put(w->x, "class", style);
		return;
	}
	class = gavel_output_new();
	gavel_printf(class, "%s%s" AKN_LEVEL "%s", style ? style : "", style ? " " : "", level);
	xml_put(w->x, "class", gavel_output_bytes(class));
	gavel_output_free(class);
}

/* A line's alignment and direction, which have no attributes of their own, and its language. */
void put_look(struct writing *w, const struct gavel_node *node)
{
	const char *align = node->kind == GAVEL_PARAGRAPH ? gavel_attr(node, "align") : NULL;
	const char *dir = gavel_attr(node, "dir"), *lang = language_said(w->doc, node);
	struct gavel_output *style = gavel_output_new();

	if (align && (strcmp(align, "center") == 0 || strcmp(align, "end") == 0))
		gavel_printf(style, "text-align:%s", align);
	if (dir && (strcmp(dir, "rtl") == 0 || strcmp(dir, "ltr") == 0) && !(w->dir && strcmp(dir, w->dir) == 0))
		gavel_printf(style, "%sdirection:%s", gavel_output_len(style) ? ";" : "", dir);
	if (gavel_output_len(style))
		xml_put(w->x, "style", gavel_output_bytes(style));
	xml_put(w->x, "xml:lang", lang);
	gavel_output_free(style);
}

void open_paragraph(struct writing *w, const struct gavel_node *node, const char *label)
{
	xml_open(w->x, "paragraph");
	eid_for(w, node);
	eid_put(w, "para", label ? label : "", 1);
	put_class(w, node);
}

void close_paragraph(struct writing *w)
{
	xml_close(w->x);
	eid_pop(w);
}

void open_part_of(struct writing *w, const char *element)
{
	xml_open(w->x, element);
	eid_put_single(w, element, 0);
}

void write_num(struct writing *w, const struct gavel_node *node)
{
	const char *label = gavel_attr(node, "label");

	if (label && *label)
		xml_element_text(w->x, "num", label);
}

void open_list(struct writing *w)
{
	xml_open(w->x, "list");
	eid_put(w, "list", NULL, 1);
}

void close_list(struct writing *w)
{
	xml_close(w->x);
	eid_pop(w);
}

/* The wrapper of a block of a clause; and of one that stands bare in the body. */
static void enter_run(struct writing *w, const struct gavel_node *node)
{
	if (is_joined(node) || !starts_run(w, node))
		return;
	if (has_items_after(node)) {
		open_list(w);
		open_part_of(w, "intro");
	} else {
		open_part_of(w, has_items_before(node) ? "wrapUp" : "content");
	}
}

static void leave_run(struct writing *w, const struct gavel_node *node)
{
	if (!ends_run(node))
		return;
	close_filled(w);
	if (!after(node) && has_items_before(node))
		close_list(w);
}

void enter_bare(struct writing *w, const struct gavel_node *node)
{
	open_paragraph(w, node, gavel_attr(node, "label"));
	write_num(w, node);
	open_part_of(w, "content");
}

void leave_bare(struct writing *w)
{
	close_filled(w);
	close_paragraph(w);
}

void enter_wrapper(struct writing *w, const struct gavel_node *node)
{
	enum place place = place_of(w, node);

	if (place == IN_CLAUSE)
		enter_run(w, node);
	else if (place == IN_HIERARCHY && !is_joined(node))
		enter_bare(w, node);
}

void leave_wrapper(struct writing *w, const struct gavel_node *node)
{
	enum place place = place_of(w, node);

	if (place == IN_CLAUSE)
		leave_run(w, node);
	else if (place == IN_HIERARCHY)
		leave_bare(w);
}
