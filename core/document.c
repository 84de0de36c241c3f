/* SPDX-License-Identifier: MIT
 *
 * The document: its memory, its kinds and content rules, its nodes and how
 * they are changed. Every insert passes may_stand(), so that no reader and no
 * script can build nonsense. Events of readers are in build.c, fields in
 * fields.c, walking in walk.c.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "document.h"
#include "intern.h"

struct deferred {
	void (*done)(void *);
	void *closure;
	struct deferred *next;
};

struct rule {
	const char *name;
	unsigned cls, holds;
};

static const struct rule RULES[] = {
#define X(NAME, name, cls, holds) { name, cls, holds },
	GAVEL_KINDS(X)
#undef X
};

const char *gavel_kind_name(enum gavel_kind kind)
{
	return (unsigned)kind < GAVEL_KIND_COUNT ? RULES[kind].name : "?";
}

int gavel_kind_of(const char *name)
{
	for (int i = 0; i < GAVEL_KIND_COUNT; i++)
		if (strcmp(RULES[i].name, name) == 0)
			return i;
	return -1;
}

enum gavel_class gavel_kind_class(enum gavel_kind kind)
{
	return (enum gavel_class)RULES[kind].cls;
}

int gavel_may_hold(enum gavel_kind parent, enum gavel_kind child)
{
	return (RULES[parent].holds & RULES[child].cls) != 0;
}

struct gavel_document *gavel_document_new(struct gavel_job *job)
{
	struct arena *arena = arena_new();
	struct gavel_document *doc = arena_alloc(arena, sizeof *doc);
	struct gavel_cursor *cursor = arena_alloc(arena, sizeof *cursor);

	doc->size = sizeof *doc;
	doc->arena = (struct gavel_arena *)arena;
	doc->cursor = cursor;
	doc->lang = "";
	cursor->strings = intern_new(arena);
	doc->root = gavel_node_new(doc, GAVEL_DOCUMENT);
	cursor->drain = gavel_node_new(doc, GAVEL_DOCUMENT);
	cursor->here = doc->root;
	cursor->nodes = 2;      /* counted, but never one too many: a document may serve as memory only */
	doc->job = job;
	return doc;
}

void gavel_document_free(struct gavel_document *doc)
{
	if (!doc)
		return;
	for (struct deferred *d = doc->cursor->deferred; d; d = d->next)
		d->done(d->closure);
	free(doc->cursor->parts);
	intern_free(doc->cursor->strings);
	arena_free((struct arena *)doc->arena);
}

void gavel_document_defer(struct gavel_document *doc, void (*done)(void *), void *closure)
{
	struct deferred *d = gavel_alloc(doc, sizeof *d);

	*d = (struct deferred){ done, closure, doc->cursor->deferred };
	doc->cursor->deferred = d;
}

int gavel_document_failed(const struct gavel_document *doc)
{
	return doc->cursor->failed;
}

void *gavel_alloc(struct gavel_document *doc, size_t size)
{
	return arena_alloc((struct arena *)doc->arena, size);
}

const char *gavel_copy(struct gavel_document *doc, const char *bytes, size_t len)
{
	return arena_copy((struct arena *)doc->arena, bytes, len);
}

const char *gavel_intern(struct gavel_document *doc, const char *bytes, size_t len)
{
	return intern_string(doc->cursor->strings, bytes, len);
}

void document_fail_limit(struct gavel_document *doc, const char *name, const char *what, uint64_t limit)
{
	const struct gavel_cursor *c = doc->cursor;
	struct gavel_position at = { .part = c->part ? c->parts[c->part - 1] : NULL, .line = c->line };
	char code[32];

	if (doc->cursor->failed++)
		return;
	snprintf(code, sizeof code, "limit-%s", name);
	gavel_fail(doc->job, GAVEL_LIMIT, code, &at,
	           "%s %llu; raise it with --limit %s=N", what, (unsigned long long)limit, name);
}

void document_count_image(struct gavel_document *doc, uint64_t *count)
{
	uint64_t limit = doc->job ? gavel_limits(doc->job)->images : 0;

	if (++*count > limit && limit)
		document_fail_limit(doc, "images", "the document has more images than", limit);
}

/* Past the limit the node is made all the same (callers need one), but the document has failed. */
static void count_node(struct gavel_document *doc, enum gavel_kind kind)
{
	uint64_t limit = doc->job ? gavel_limits(doc->job)->nodes : 0;

	if (limit && ++doc->cursor->nodes > limit)
		document_fail_limit(doc, "nodes", "the document has more nodes than", limit);
	if (kind == GAVEL_IMAGE)
		document_count_image(doc, &doc->cursor->images);
}

struct gavel_node *gavel_node_new(struct gavel_document *doc, enum gavel_kind kind)
{
	struct gavel_node *node = gavel_alloc(doc, sizeof *node);

	count_node(doc, kind);
	node->kind = (uint16_t)kind;
	if (kind == GAVEL_TEXT)
		node->text = "";
	return node;
}

void gavel_text_put(struct gavel_document *doc, struct gavel_node *text, const char *bytes, size_t len)
{
	text->text = gavel_copy(doc, bytes, len);
	text->len = len;
	doc->cursor->edits++;
	if (doc->cursor->growing == text)
		doc->cursor->growing = NULL;
}

struct gavel_node *gavel_text_new(struct gavel_document *doc, const char *bytes, size_t len)
{
	struct gavel_node *node = gavel_node_new(doc, GAVEL_TEXT);

	gavel_text_put(doc, node, bytes, len);
	return node;
}

struct gavel_node *gavel_text_split(struct gavel_document *doc, struct gavel_node *text, size_t at)
{
	struct gavel_node *rest = gavel_node_new(doc, GAVEL_TEXT);

	rest->text = text->text + at;
	rest->len = text->len - at;
	rest->part = text->part;
	rest->line = text->line;
	gavel_insert(doc, text->parent, rest, text->next);
	gavel_text_put(doc, text, text->text, at);
	return rest;
}

void node_append(struct gavel_node *parent, struct gavel_node *node)
{
	node->parent = parent;
	node->prev = parent->last;
	node->next = NULL;
	*(parent->last ? &parent->last->next : &parent->first) = node;
	parent->last = node;
}

void gavel_unlink(struct gavel_node *node)
{
	struct gavel_node *parent = node->parent;

	if (!parent)
		return;
	if (node->prev)
		node->prev->next = node->next;
	else
		parent->first = node->next;
	if (node->next)
		node->next->prev = node->prev;
	else
		parent->last = node->prev;
	node->parent = node->next = node->prev = NULL;
}

/* The one content check: the kinds fit, and a node does not come to stand in itself. */
static int may_stand(struct gavel_document *doc, const struct gavel_node *parent, const struct gavel_node *node)
{
	if (!gavel_may_hold(parent->kind, node->kind)) {
		gavel_report_at(doc, GAVEL_LEVEL_ERROR, "content", parent, "%s may not stand in %s",
		                gavel_kind_name(node->kind), gavel_kind_name(parent->kind));
		return 0;
	}
	for (const struct gavel_node *p = parent; p; p = p->parent)
		if (p == node) {
			gavel_report_at(doc, GAVEL_LEVEL_ERROR, "content", node, "%s may not stand in itself",
			                gavel_kind_name(node->kind));
			return 0;
		}
	return 1;
}

int gavel_insert(struct gavel_document *doc, struct gavel_node *parent, struct gavel_node *node,
                 struct gavel_node *before)
{
	if (before && before == node)
		before = node->next;
	if (before && before->parent != parent) {
		gavel_report_at(doc, GAVEL_LEVEL_ERROR, "content", parent, "the node to insert before stands elsewhere");
		return -1;
	}
	if (!may_stand(doc, parent, node))
		return -1;
	gavel_unlink(node);
	doc->cursor->edits += gavel_kind_class(node->kind) == GAVEL_CLASS_INLINE;
	if (!before) {
		node_append(parent, node);
		return 0;
	}
	node->parent = parent;
	node->next = before;
	node->prev = before->prev;
	if (before->prev)
		before->prev->next = node;
	else
		parent->first = node;
	before->prev = node;
	return 0;
}

int gavel_adopt(struct gavel_document *doc, struct gavel_node *to, struct gavel_node *from)
{
	while (from->first)
		if (gavel_insert(doc, to, from->first, NULL))
			return -1;
	return 0;
}

int gavel_rekind(struct gavel_document *doc, struct gavel_node *node, enum gavel_kind kind)
{
	int bad = (node->kind == GAVEL_TEXT) != (kind == GAVEL_TEXT)
		|| (node->parent && !gavel_may_hold(node->parent->kind, kind));

	for (struct gavel_node *n = node->kind == GAVEL_TEXT ? NULL : node->first; n && !bad; n = n->next)
		bad = !gavel_may_hold(kind, n->kind);
	if (bad) {
		gavel_report_at(doc, GAVEL_LEVEL_ERROR, "content", node, "%s may not become %s here",
		                gavel_kind_name(node->kind), gavel_kind_name(kind));
		return -1;
	}
	node->kind = (uint16_t)kind;
	return 0;
}
