/* SPDX-License-Identifier: MIT
 *
 * An ordinary document in Akoma Ntoso: <doc name="document"> with a main body
 * and neither preamble nor preface. It is the flow that such a document is in
 * every other format, so the hierarchy that the schema asked for is taken out
 * again: numbers go to the paragraphs that they stand before, headings are
 * paragraphs of a level, sections give their place to what they hold.
 */
#include "read.h"

#include <stdlib.h>
#include <string.h>

static int is_extra(const struct gavel_document *doc, const char *name, const char *value)
{
	const struct gavel_extra *extra = gavel_extra(doc, "akn", name);

	return extra && strcmp(extra->bytes, value) == 0;
}

static int is_ordinary(const struct gavel_document *doc)
{
	if (!is_extra(doc, "root", "doc") || !is_extra(doc, "root-name", "document"))
		return 0;
	for (const struct gavel_node *part = doc->root->first; part; part = part->next) {
		if (part->kind != GAVEL_BODY && part->first)
			return 0;
	}
	return 1;
}

static void move_attr(struct gavel_document *doc, struct gavel_node *to, struct gavel_node *from, const char *key)
{
	const char *value = gavel_attr(from, key);

	if (!value)
		return;
	if (!gavel_attr(to, key))
		gavel_attr_put(doc, to, key, value);
	gavel_attr_put(doc, from, key, NULL);
}

/* "Heading2 level-2": the level, which the writer put beside the name of the style. */
static void take_level(struct gavel_document *doc, struct gavel_node *node)
{
	const char *style = gavel_attr(node, "style"), *mark = style ? strstr(style, AKN_LEVEL) : NULL;
	size_t len;

	if (!mark || (mark > style && mark[-1] != ' '))
		return;
	len = (size_t)(mark - style);
	gavel_attr_put(doc, node, "level", mark + strlen(AKN_LEVEL));
	gavel_attr_put(doc, node, "style", len > 1 ? gavel_intern(doc, style, len - 1) : NULL);
}

/* A clause (an item becomes one when its list is dissolved): its first paragraph gets what it had. */
static void give_away(struct gavel_document *doc, struct gavel_node *unit)
{
	static const char *const keys[] = { "style", "label", "number", "scheme" };
	struct gavel_node *first = unit->first;

	if (!first || first->kind != GAVEL_PARAGRAPH) {
		first = gavel_node_new(doc, GAVEL_PARAGRAPH);
		gavel_insert(doc, unit, first, unit->first);
	}
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		move_attr(doc, first, unit, keys[i]);
}

/* Puts what node holds in its place; the first of it, or what came after node. */
static struct gavel_node *dissolve(struct gavel_document *doc, struct gavel_node *node)
{
	struct gavel_node *next = gavel_next_beyond(node, doc->root), *first = node->first;

	while (node->first) {
		struct gavel_node *child = node->first;

		gavel_unlink(child);
		if (child->kind == GAVEL_ITEM)          /* stands where a block may; its turn comes */
			gavel_rekind(doc, child, GAVEL_CLAUSE);
		if (gavel_insert(doc, node->parent, child, node))
			return NULL;
	}
	gavel_unlink(node);
	return first ? first : next;
}

/* What the schema asked for and nothing printed. */
static int is_filler(const struct gavel_node *node)
{
	return node->kind == GAVEL_PARAGRAPH && !node->first && !gavel_attr(node, "label") &&
	       node->parent->kind == GAVEL_BODY;
}

/* One node: the next to look at. */
static struct gavel_node *flatten(struct gavel_document *doc, struct gavel_node *node)
{
	if (node->kind == GAVEL_CLAUSE)
		give_away(doc, node);
	if (node->kind == GAVEL_CLAUSE || node->kind == GAVEL_LIST || node->kind == GAVEL_SECTION)
		return dissolve(doc, node);
	if (node->kind == GAVEL_HEADING)
		gavel_rekind(doc, node, GAVEL_PARAGRAPH);
	if (node->kind == GAVEL_PARAGRAPH)
		take_level(doc, node);
	if (is_filler(node))
		return dissolve(doc, node);
	return gavel_next(node, doc->root);
}

void settle_stage(struct reading *r)
{
	if (!is_ordinary(r->doc))
		return;
	r->doc->stage = GAVEL_FLOW;
	for (struct gavel_node *n = r->doc->root; n;)
		n = flatten(r->doc, n);
}
