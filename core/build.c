/* SPDX-License-Identifier: MIT
 *
 * Building a document by events, as readers do. The cursor is the open node.
 * An event that the content rules forbid there climbs to the nearest open
 * node that allows it; where none does, the node goes into the drain, a root
 * of its own that is never written, and the first one is reported.
 */
#include <string.h>

#include "arena.h"
#include "document.h"

/* The open node that will hold the kind, or the drain. */
static struct gavel_node *climb(struct gavel_document *doc, enum gavel_kind kind)
{
	struct gavel_cursor *c = doc->cursor;
	struct gavel_node *p = c->here;

	while (p && !gavel_may_hold(p->kind, kind))
		p = p->parent;
	if (p)
		return p;
	if (!c->drained++)
		gavel_report_at(doc, GAVEL_LEVEL_LOSS, "misplaced", c->here, "%s stands where it may not, and is left out",
		                gavel_kind_name(kind));
	return c->drain;
}

static unsigned depth_of(const struct gavel_node *node)
{
	unsigned depth = 0;

	for (; node->parent; node = node->parent)
		depth++;
	return depth;
}

struct gavel_node *gavel_open(struct gavel_document *doc, enum gavel_kind kind)
{
	struct gavel_cursor *c = doc->cursor;
	struct gavel_node *parent = climb(doc, kind);
	struct gavel_node *node = gavel_node_new(doc, kind);

	node->part = c->part;
	node->line = c->line;
	if (parent != c->here)
		c->depth = depth_of(parent);
	if (doc->job && gavel_limits(doc->job)->depth && c->depth >= gavel_limits(doc->job)->depth) {
		document_fail_limit(doc, "depth", "nodes are nested deeper than", gavel_limits(doc->job)->depth);
		parent = c->drain;
		c->depth = 0;
	}
	node_append(parent, node);
	if (kind != GAVEL_TEXT) {
		c->here = node;
		c->depth++;
	}
	return node;
}

void gavel_close(struct gavel_document *doc, struct gavel_node *node)
{
	struct gavel_cursor *c = doc->cursor;
	unsigned up = 0;

	for (struct gavel_node *p = c->here; p; p = p->parent, up++) {
		if (p != node)
			continue;
		c->here = node->parent ? node->parent : node;
		c->depth -= c->depth > up ? up + 1 : c->depth;
		if (c->here == c->drain) {
			c->here = doc->root;
			c->depth = 0;
		}
		return;
	}
}

struct gavel_node *gavel_leaf(struct gavel_document *doc, enum gavel_kind kind)
{
	struct gavel_node *node = gavel_open(doc, kind);

	gavel_close(doc, node);
	return node;
}

static int text_too_long(struct gavel_document *doc, size_t len)
{
	uint64_t limit = doc->job ? gavel_limits(doc->job)->text : 0;

	if (!limit || len <= limit)
		return 0;
	document_fail_limit(doc, "text", "a text has more bytes than", limit);
	return 1;
}

/* Room for len bytes more behind a text that gavel_text made, so that many pieces cost linear time. */
static char *grow_text(struct gavel_document *doc, struct gavel_node *text, size_t len)
{
	struct gavel_cursor *c = doc->cursor;
	size_t needed = text->len + len + 1;

	if (c->growing == text && needed <= c->room)
		return (char *)text->text;
	if (c->growing != text) {
		char *own;

		c->room = 0;
		own = arena_grow((struct arena *)doc->arena, NULL, 0, &c->room, needed);
		if (text->len)
			memcpy(own, text->text, text->len);
		c->growing = text;
		return own;
	}
	return arena_grow((struct arena *)doc->arena, (char *)text->text, text->len, &c->room, needed);
}

/* Text that follows text is joined to it: readers get it in pieces. */
void gavel_text(struct gavel_document *doc, const char *bytes, size_t len)
{
	struct gavel_node *here = doc->cursor->here, *text = here->last;
	char *room;

	if (!len)
		return;
	if (!text || text->kind != GAVEL_TEXT || !gavel_may_hold(here->kind, GAVEL_TEXT))
		text = gavel_open(doc, GAVEL_TEXT);
	if (text_too_long(doc, text->len + len))
		return;
	room = grow_text(doc, text, len);
	memcpy(room + text->len, bytes, len);
	text->len += len;
	room[text->len] = 0;
	text->text = room;
}

struct gavel_node *gavel_here(const struct gavel_document *doc)
{
	return doc->cursor->here;
}

void gavel_resume(struct gavel_document *doc, struct gavel_node *node)
{
	doc->cursor->here = node;
	doc->cursor->depth = depth_of(node);
}

static uint16_t part_index(struct gavel_document *doc, const char *part)
{
	struct gavel_cursor *c = doc->cursor;

	for (size_t i = 0; i < c->part_count; i++)
		if (strcmp(c->parts[i], part) == 0)
			return (uint16_t)(i + 1);
	if (c->part_count >= UINT16_MAX)
		return 0;
	c->parts = must_realloc(c->parts, (c->part_count + 1) * sizeof *c->parts);
	c->parts[c->part_count++] = gavel_intern(doc, part, strlen(part));
	return (uint16_t)c->part_count;
}

/* Readers say the part again with each line: asking for the one that is current is the usual case. */
void gavel_place(struct gavel_document *doc, const char *part, uint32_t line)
{
	struct gavel_cursor *c = doc->cursor;

	c->line = line;
	if (!part || !*part)
		c->part = 0;
	else if (!c->part || strcmp(c->parts[c->part - 1], part) != 0)
		c->part = part_index(doc, part);
}

const char *gavel_part_name(const struct gavel_document *doc, unsigned part)
{
	return part && part <= doc->cursor->part_count ? doc->cursor->parts[part - 1] : "";
}
