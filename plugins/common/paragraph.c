/* SPDX-License-Identifier: MIT
 *
 * Paragraphs by the layout: indents, spaces, alignment, label and tabs.
 *
 * A resolution is set by the layout alone. A flow keeps its own indents and
 * tabs; what takes a layout's style there gets the layout's tabs, hanging
 * headings above all.
 */
#include "paragraph.h"

#include <string.h>

/* Bytes of a number before its tab. */
enum { LABEL_MAX = 12 };

static int is_flow(const struct gavel_document *doc)
{
	return doc->stage == GAVEL_FLOW;
}

static int holds_image(const struct gavel_node *root)
{
	for (const struct gavel_node *n = root; n; n = gavel_next(n, root)) {
		if (n->kind == GAVEL_IMAGE)
			return 1;
	}
	return 0;
}

static int differ(const char *a, const char *b)
{
	return a != b && (!a || !b || strcmp(a, b) != 0);
}

/* Whether a flow's paragraph stands elsewhere than its style puts it. */
static int has_own_indents(const struct gavel_document *doc, const struct gavel_node *node,
                           const struct gavel_style *s)
{
	if (!is_flow(doc) || !node || !(gavel_attr(node, "indent") || gavel_attr(node, "first")))
		return 0;
	return gavel_attr_number(node, "indent", 0) != s->left || gavel_attr_number(node, "first", 0) != s->first;
}

static int bounded(long twips)
{
	return twips < -31680 ? -31680 : twips > 31680 ? 31680 : (int)twips;
}

static const char *align_of(const struct gavel_document *doc, const struct gavel_node *node,
                            const struct gavel_style *s, const struct gavel_style *plain, int in_table)
{
	const char *own = node ? gavel_attr(node, "align") : NULL;

	if (own && (is_flow(doc) || in_table || strcmp(own, "center") == 0 || strcmp(own, "end") == 0))
		return own;
	return differ(s->align, plain->align) ? s->align : NULL;
}

static int is_same_heading(const struct gavel_layout *layout, const struct gavel_node *node,
                           const struct gavel_style *s)
{
	return node && node->kind == GAVEL_HEADING && strcmp(gavel_layout_style_of(layout, node)->id, s->id) == 0;
}

/* Headings of one style that follow each other stand together. */
static void settle_heading(struct paragraph *p, const struct gavel_layout *layout, const struct gavel_node *node,
                           const struct gavel_style *s)
{
	if (!gavel_attr(node, "label") && is_same_heading(layout, node->prev, s))
		p->before = p->plain->before;
	if (is_same_heading(layout, node->next, s) && !gavel_attr(node->next, "label"))
		p->after = p->plain->after;
}

/* What stands at an edge by itself: a line of the title block, a cell's text. In running text a lone symbol is a
 * sentence like all others, with its full stop at the left. */
static int stands_alone(const struct gavel_node *node)
{
	if (node->kind == GAVEL_PARAGRAPH)
		return node->parent && node->parent->kind == GAVEL_CELL;
	return node->kind == GAVEL_TITLE && !gavel_attr(node, "label");
}

int paragraph_is_foreign(const struct gavel_layout *layout, const struct gavel_node *node)
{
	const char *own = node ? gavel_attr(node, "dir") : NULL;
	struct gavel_output *text;
	int foreign;

	if (!node || strcmp(layout->dir, "rtl") != 0 || (own && strcmp(own, "rtl") == 0) || !stands_alone(node))
		return 0;
	text = gavel_output_new();
	gavel_text_of(node, text);
	foreign = gavel_output_len(text) > 0 && !gavel_has_rtl(gavel_output_bytes(text), gavel_output_len(text));
	gavel_output_free(text);
	return foreign;
}

/* The same edge of the page, as the other direction calls it. */
static const char *turned(const char *align)
{
	return strcmp(align, "end") == 0 ? "start" : strcmp(align, "center") == 0 ? "center" : "end";
}

/* A line that runs the other way stays at its place on the page, which that direction calls by the other names. It has
 * no label to hang, and no tabs: they would stand at the other edge. */
static void settle_direction(struct paragraph *p, const struct gavel_layout *layout, const struct gavel_node *node)
{
	const char *own = node ? gavel_attr(node, "dir") : NULL, *align;

	p->dir = own ? own : layout->dir;
	if (!paragraph_is_foreign(layout, node))
		return;
	align = own && p->align ? turned(p->align) : p->align ? p->align : gavel_layout_align(layout, p->plain);
	p->dir = "ltr";
	p->left = p->plain->right;
	p->right = p->plain->left;
	p->first = 0;
	p->align = turned(align);
}

void paragraph_settle(struct paragraph *p, const struct gavel_document *doc, const struct gavel_layout *layout,
                      const struct gavel_node *node, const struct gavel_style *s, int in_table, int after_table)
{
	*p = (struct paragraph){.plain = gavel_layout_style_id(layout, s->id), .left = s->left, .right = s->right,
	                        .first = s->first, .before = s->before, .after = s->after};
	p->align = align_of(doc, node, s, p->plain, in_table);
	settle_direction(p, layout, node);
	if (!node)
		return;
	p->image = holds_image(node);
	if (has_own_indents(doc, node, s)) {
		p->left = bounded(gavel_attr_number(node, "indent", s->left));
		p->first = bounded(gavel_attr_number(node, "first", 0));
	}
	if (after_table && !in_table && p->before < layout->table_after)
		p->before = layout->table_after;        /* below a table no word processor makes room of its own */
	if (node->kind == GAVEL_HEADING)
		settle_heading(p, layout, node, s);
}

/* ---- the label ---- */

static int wants_tabs(const struct gavel_document *doc, const struct gavel_node *node, const struct gavel_style *style)
{
	if (!is_flow(doc))
		return 1;
	if ((node->first && node->first->kind == GAVEL_TAB) || has_own_indents(doc, node, style))
		return 0;
	return style->first < 0 || !gavel_attr(node, "style");
}

/* A heading above an item's number stands before the paragraph that the number begins. */
static int is_above(const struct gavel_node *n)
{
	const char *role = n->kind == GAVEL_HEADING ? gavel_attr(n, "role") : NULL;

	return role && strcmp(role, "above") == 0;
}

int paragraph_holds_label(const struct gavel_node *node)
{
	const struct gavel_node *first = node->first;

	while (first && is_above(first))
		first = first->next;
	return first && first->kind == GAVEL_PARAGRAPH;
}

/* The node whose label a paragraph begins with: its clause, recital or item, if it is the first there; else itself. */
static const struct gavel_node *labelled(const struct gavel_node *node)
{
	const struct gavel_node *up = node->parent, *prev = node->prev;

	if (node->kind != GAVEL_PARAGRAPH || !up ||
	    (up->kind != GAVEL_CLAUSE && up->kind != GAVEL_RECITAL && up->kind != GAVEL_ITEM))
		return node;
	while (prev && is_above(prev))
		prev = prev->prev;
	return prev ? NULL : up;
}

/* A number that was typed before a tab and never split off. */
static int has_typed_label(const struct gavel_node *node)
{
	const struct gavel_node *text = node->first;

	if (!text || text->kind != GAVEL_TEXT || !text->next || text->next->kind != GAVEL_TAB)
		return 0;
	return text->len <= LABEL_MAX;
}

int paragraph_label_tabs(const struct gavel_document *doc, const struct gavel_node *node,
                         const struct gavel_style *style)
{
	return wants_tabs(doc, node, style) ? style->label_tabs : 0;
}

const char *paragraph_start(const struct gavel_document *doc, const struct gavel_layout *layout,
                            const struct gavel_node *node, const struct gavel_style *style, int *tabs)
{
	const struct gavel_node *of = labelled(node);
	const char *label = of ? gavel_attr(of, "label") : NULL;

	if (!label && of && of->kind == GAVEL_ITEM && of->parent && of->parent->kind == GAVEL_LIST)
		label = layout->bullet;
	*tabs = 0;
	if (label && label[0]) {
		*tabs = paragraph_label_tabs(doc, node, style);
		return label;
	}
	if (of && wants_tabs(doc, node, style) && !paragraph_is_foreign(layout, node))
		*tabs = has_typed_label(node) ? style->label_tabs : style->lead_tabs;
	return NULL;
}
