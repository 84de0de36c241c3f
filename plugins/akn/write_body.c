/* SPDX-License-Identifier: MIT
 *
 * Writing blocks. What element a node becomes depends on where it stands:
 *
 *   in the body or a section   hierarchy: paragraph, container, section
 *   in a clause or its items   a run of blocks is content, or, if items follow,
 *                              the intro of a list; after items it is wrapUp
 *   in a recital               blocks, items in a blockList
 *   anywhere else              blocks only
 *
 * write_place.c tells which; write_list.c has what is numbered, and tables.
 */
#include "write_body.h"

#include <string.h>

/* ---- lines ---- */

static int has_tab(const struct gavel_node *line)
{
	for (const struct gavel_node *n = line; n; n = gavel_next(n, line)) {
		if (n->kind == GAVEL_TAB)
			return 1;
	}
	return 0;
}

/* A line that a link leads to, and that has no eId around it. */
static void put_line_eid(struct writing *w, const char *name, const struct gavel_node *line)
{
	if (eid_for(w, line))
		eid_put(w, name, NULL, 0);
}

void open_line(struct writing *w, const char *name, const struct gavel_node *line)
{
	xml_open(w->x, name);
	put_line_eid(w, name, line);
	put_look(w, line);
	if (strcmp(name, "p") == 0 && has_tab(line))
		xml_put(w->x, "xml:space", "preserve");
	xml_inline(w->x, 1);
}

void close_line(struct writing *w)
{
	xml_inline(w->x, 0);
	xml_close(w->x);
}

static int is_title_line(const struct gavel_node *node)
{
	const char *role = gavel_attr(node, "role");

	return role && strcmp(role, "title") == 0 && node->kind == GAVEL_PARAGRAPH;
}

/* A plain block where only blocks may stand keeps its class on the line itself. */
static void open_plain_line(struct writing *w, const struct gavel_node *node)
{
	int bare = place_of(w, node) == IN_HIERARCHY;
	const char *label = bare ? NULL : gavel_attr(node, "label");

	xml_open(w->x, "p");
	put_line_eid(w, "p", node);
	if (!bare)
		put_class(w, node);
	put_look(w, node);
	if (has_tab(node))
		xml_put(w->x, "xml:space", "preserve");
	xml_inline(w->x, 1);
	if (label && *label) {                          /* a heading where none may stand */
		xml_string(w->x, label);
		xml_string(w->x, " ");
	}
	if (is_title_line(node)) {
		xml_open(w->x, "docTitle");
		refer(w, "title1");
	}
}

/* The line that introduces the items of a recital. */
int introduces(const struct writing *w, const struct gavel_node *node)
{
	return place_of(w, node) == IN_RECITAL && node->kind == GAVEL_PARAGRAPH && !before(node) &&
	       is_kind(after(node), GAVEL_ITEM);
}

void open_block_list(struct writing *w)
{
	xml_open(w->x, "blockList");
	eid_put(w, "list", NULL, 1);
}

static enum gavel_walk enter_paragraph(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (introduces(w, node)) {
		open_block_list(w);
		open_line(w, "listIntroduction", node);
		return GAVEL_DESCEND;
	}
	enter_wrapper(w, node);
	open_plain_line(w, node);
	return GAVEL_DESCEND;
}

static void leave_paragraph(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (is_title_line(node) && !introduces(w, node))
		xml_close(w->x);
	if (node->kind == GAVEL_PARAGRAPH && after(node) && is_joined(after(node)))
		return;                                 /* the quotation goes on in this line */
	close_line(w);
	if (!introduces(w, node))
		leave_wrapper(w, node);
}

static enum gavel_walk enter_quote(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (!is_joined(node)) {
		enter_wrapper(w, node);
		open_line(w, "p", node);
	}
	xml_open(w->x, "embeddedStructure");
	eid_put(w, "embeddedStructure", NULL, 0);
	xml_block(w->x, 1);
	return GAVEL_DESCEND;
}

static void leave_quote(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	close_filled(w);
	xml_block(w->x, 0);
	close_line(w);
	leave_wrapper(w, node);
}

/* ---- headings and sections ---- */

static int belongs_to_holder(const struct writing *w, const struct gavel_node *node)
{
	const struct gavel_node *parent = node->parent;

	if (!is_leading_heading(w, node))
		return 0;
	if (place_of(w, node) == IN_CLAUSE)
		return 1;
	return is_kind(parent, GAVEL_SECTION) && w->part == PART_BODY;
}

static enum gavel_walk enter_heading(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	if (belongs_to_holder(w, node)) {
		if (is_kind(node->parent, GAVEL_SECTION))
			write_num(w, node);
		open_line(w, before(node) ? "subheading" : "heading", node);
	} else if (place_of(w, node) == IN_HIERARCHY) {
		open_paragraph(w, node, NULL);
		write_num(w, node);
		open_line(w, "heading", node);
	} else {
		enter_wrapper(w, node);
		open_plain_line(w, node);
	}
	return GAVEL_DESCEND;
}

/* The number of an item stands after the headings that were above it. */
static int ends_headings_above(const struct gavel_node *node)
{
	const struct gavel_node *next = after(node);

	return is_above(node) && !(is_kind(next, GAVEL_HEADING) && is_above(next));
}

static void leave_heading(void *state, const struct gavel_node *node)
{
	struct writing *w = state;
	int holder = belongs_to_holder(w, node);

	close_line(w);
	if (holder && node->parent->kind != GAVEL_SECTION && ends_headings_above(node))
		write_num(w, node->parent);
	else if (!holder && place_of(w, node) == IN_HIERARCHY)
		close_paragraph(w);
	else if (!holder)
		leave_wrapper(w, node);
}

static const struct { const char *role, *stem; } groups[] = {
	{ "part", "part" }, { "chapter", "chp" }, { "division", "dvs" }, { "title", "title" }, { "article", "art" },
	{ "book", "book" }, { "tome", "tome" }, { "subsection", "subsec" }, { "subpart", "subpart" },
	{ "subchapter", "subchp" }, { "subtitle", "subtitle" }, { "subdivision", "subdvs" }, { "section", "sec" },
};

static enum gavel_walk enter_section(void *state, const struct gavel_node *node)
{
	struct writing *w = state;
	const char *role = gavel_attr(node, "role");
	const struct gavel_node *first = first_in(node);
	const char *label = is_kind(first, GAVEL_HEADING) ? gavel_attr(first, "label") : NULL;
	size_t i = 0, last = sizeof(groups) / sizeof(groups[0]) - 1;

	if (w->part != PART_BODY)
		return GAVEL_DESCEND;
	while (i < last && !(role && strcmp(role, groups[i].role) == 0))
		i++;
	xml_open(w->x, groups[i].role);
	eid_for(w, node);
	eid_put(w, groups[i].stem, label ? label : "", 1);
	put_class(w, node);
	return GAVEL_DESCEND;
}

static void leave_section(void *state, const struct gavel_node *node)
{
	struct writing *w = state;

	(void)node;
	if (w->part != PART_BODY)
		return;
	xml_close(w->x);
	eid_pop(w);
}

/* ---- the rest ---- */

static enum gavel_walk enter_figure(void *state, const struct gavel_node *node)
{
	enter_wrapper(state, node);
	return GAVEL_DESCEND;
}

static void leave_figure(void *state, const struct gavel_node *node)
{
	fill_blocks(state, node);
	leave_wrapper(state, node);
}

static enum gavel_walk skip(void *state, const struct gavel_node *node)
{
	(void)state, (void)node;
	return GAVEL_SKIP;
}

#define ROW(enter_, leave_) { .size = sizeof(struct gavel_visit), .enter = enter_, .leave = leave_ }

static const struct gavel_visit row_paragraph = ROW(enter_paragraph, leave_paragraph),
	row_quote = ROW(enter_quote, leave_quote), row_heading = ROW(enter_heading, leave_heading),
	row_section = ROW(enter_section, leave_section), row_figure = ROW(enter_figure, leave_figure),
	row_skip = ROW(skip, NULL);

void block_rows(const struct gavel_visit *rows[GAVEL_KIND_COUNT])
{
	rows[GAVEL_PARAGRAPH] = rows[GAVEL_TITLE] = &row_paragraph;
	rows[GAVEL_QUOTE] = &row_quote;
	rows[GAVEL_HEADING] = &row_heading;
	rows[GAVEL_SECTION] = &row_section;
	rows[GAVEL_FIGURE] = &row_figure;
	list_rows(rows);
	rows[GAVEL_ANNEX] = rows[GAVEL_FURNITURE] = rows[GAVEL_RULE] = rows[GAVEL_PAGE_BREAK] = &row_skip;
}

void write_blocks(struct writing *w, const struct gavel_node *from)
{
	const struct gavel_visit *rows[GAVEL_KIND_COUNT] = { NULL };

	inline_rows(rows);
	block_rows(rows);
	gavel_replay(from, rows, GAVEL_KIND_COUNT, w);
}

/* ---- the closing lines ---- */

static void write_conclusion_line(struct writing *w, const struct gavel_node *n)
{
	unsigned bits = MARK_MEETING | MARK_ADOPTED;

	if (n->kind != GAVEL_PARAGRAPH) {
		write_blocks(w, n);
		return;
	}
	open_line(w, "p", n);
	write_line(w, n, bits);
	close_line(w);
}

void write_conclusions(struct writing *w, const struct gavel_node *parent)
{
	int open = 0;

	w->part = PART_CONCLUSION;
	for (const struct gavel_node *part = parent->first; part; part = part->next) {
		if (part->kind != GAVEL_CONCLUSION)
			continue;
		if (!open) {
			xml_open(w->x, "conclusions");
			eid_put_single(w, "conclusions", 0);
		}
		open = 1;
		for (const struct gavel_node *n = part->first; n; n = n->next)
			write_conclusion_line(w, n);
	}
	if (open)
		close_filled(w);
}
