/* SPDX-License-Identifier: MIT
 *
 * Documents that scripts use beside the input (--with).
 *
 * A node may be put into a document only if it lives as long as that, so the
 * tree of the other document is copied once into the memory of the input's.
 * Positions then name the other file; images have the names that are free
 * here, and those that no image of the input shows in the end are dropped.
 * Nodes count against the limits of the document that they are in.
 */
#include "graft.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "document.h"
#include "intern.h"

struct grafting {
	struct gavel_document *doc, *other;
	uint16_t *parts;                /* by the other's number: this one's */
	const char **media;             /* in the order of the other's media: names here */
};

static void map_parts(struct grafting *g, const char *name)
{
	struct gavel_cursor *cursor = g->doc->cursor;
	uint16_t part = cursor->part;
	uint32_t line = cursor->line;
	size_t count = g->other->cursor->part_count;
	char with[512];

	g->parts = must_alloc((count + 1) * sizeof *g->parts);
	for (size_t i = 0; i <= count; i++) {
		const char *own = gavel_part_name(g->other, (unsigned)i);

		snprintf(with, sizeof with, "%.200s%s%.200s", name, *own ? " " : "", own);
		gavel_place(g->doc, with, 0);
		g->parts[i] = cursor->part;
	}
	cursor->part = part;
	cursor->line = line;
}

static void map_media(struct grafting *g)
{
	size_t i = 0;

	g->media = must_alloc((gavel_media_count(g->other) + 1) * sizeof *g->media);
	for (const struct gavel_media *m = g->other->media; m; m = m->next)
		g->media[i++] = gavel_media_add(g->doc, m->name, m->mime, m->load, m->source, m->entry)->name;
}

static const char *media_name(const struct grafting *g, const char *name)
{
	const struct gavel_media *m = gavel_media(g->other, name);

	return m ? g->media[m->number - 1] : name;
}

static struct gavel_node *copy_node(void *closure, const struct gavel_node *from)
{
	const struct grafting *g = closure;
	struct gavel_node *to = gavel_node_new(g->doc, (enum gavel_kind)from->kind);
	const char *image = from->kind == GAVEL_IMAGE ? gavel_attr(from, "name") : NULL;

	to->part = g->parts[from->part <= g->other->cursor->part_count ? from->part : 0];
	to->line = from->line;
	for (const struct gavel_attr *a = from->attrs; a; a = a->next)
		gavel_attr_put(g->doc, to, a->key, a->value);
	if (image)
		gavel_attr_put(g->doc, to, "name", media_name(g, image));
	if (from->kind == GAVEL_TEXT)
		gavel_text_put(g->doc, to, from->text, from->len);
	return to;
}

static void free_other(void *other)
{
	gavel_document_free(other);
}

void graft(struct gavel_document *doc, struct gavel_document *other, const char *name)
{
	struct grafting g = { .doc = doc, .other = other };

	map_parts(&g, name);
	map_media(&g);
	other->root = tree_copy(other->root, copy_node, &g);
	free(g.parts);
	free(g.media);
	gavel_document_defer(doc, free_other, other);
}

void graft_clear(struct gavel_document *doc, size_t own)
{
	struct arena *arena;
	struct intern *shown;

	if (gavel_media_count(doc) <= own)
		return;
	arena = arena_new();
	shown = intern_new(arena);
	for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root)) {
		const char *image = n->kind == GAVEL_IMAGE ? gavel_attr(n, "name") : NULL;

		if (image)
			intern_string(shown, image, strlen(image));
	}
	media_drop(doc, own, shown);
	intern_free(shown);
	arena_free(arena);
}
