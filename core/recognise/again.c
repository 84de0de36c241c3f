/* SPDX-License-Identifier: MIT
 *
 * What would come back if only the words of a resolution were kept.
 *
 * Text has no signs for emphasis and citations: the recogniser finds them again
 * by the language pack. Whether it finds the same is not guessed: a copy with
 * words alone goes through the same steps, and what they mark there is held
 * against what the document marks, block by block.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "context.h"
#include "recognise.h"

/* ---- the copy ---- */

static int is_kept(const struct gavel_node *n)
{
	return gavel_kind_class(n->kind) != GAVEL_CLASS_INLINE || n->kind == GAVEL_NOTE_REF || n->kind == GAVEL_TAB
		|| n->kind == GAVEL_LINE_BREAK;
}

/* An image is its alternative text there. */
static void copy_image(struct gavel_document *copy, const struct gavel_node *image)
{
	const char *alt = gavel_attr(image, "alt");

	if (!alt || !*alt)
		return;
	gavel_text(copy, "[", 1);
	gavel_text(copy, alt, strlen(alt));
	gavel_text(copy, "]", 1);
}

/* Openings are marked while a paragraph of the body still is a clause without a number (release_unnumbered()). */
static int was_clause(const struct gavel_node *n)
{
	return n->kind == GAVEL_PARAGRAPH && n->parent->kind == GAVEL_BODY;
}

static enum gavel_walk enter(void *state, const struct gavel_node *n)
{
	struct gavel_document *copy = state;

	if (n->kind == GAVEL_TEXT)
		gavel_text(copy, n->text, n->len);
	else if (n->kind == GAVEL_IMAGE)
		copy_image(copy, n);
	else if (was_clause(n))
		gavel_open(copy, GAVEL_CLAUSE);
	if (is_kept(n) && n->kind != GAVEL_DOCUMENT)
		gavel_open(copy, (enum gavel_kind)n->kind);
	return GAVEL_DESCEND;
}

static void leave(void *state, const struct gavel_node *n)
{
	struct gavel_document *copy = state;

	if (is_kept(n) && n->kind != GAVEL_DOCUMENT)
		gavel_close(copy, gavel_here(copy));
	if (was_clause(n))
		gavel_close(copy, gavel_here(copy));
}

static void copy_words(const struct gavel_document *doc, struct gavel_document *copy)
{
	static const struct gavel_visit every = { sizeof every, enter, leave };
	const struct gavel_visit *rows[GAVEL_KIND_COUNT];

	for (int i = 0; i < GAVEL_KIND_COUNT; i++)
		rows[i] = &every;
	gavel_replay(doc->root, rows, GAVEL_KIND_COUNT, copy);
}

/* ---- the marks of a block ---- */

struct marks {
	const struct gavel_node *block, *at;    /* the mark, NULL behind the last */
	enum gavel_kind kind;
	size_t offset;                          /* bytes of text before it */
};

static size_t own_len(const struct gavel_node *n)
{
	const char *alt = n->kind == GAVEL_IMAGE ? gavel_attr(n, "alt") : NULL;

	if (n->kind == GAVEL_TEXT)
		return n->len;
	return alt && *alt ? strlen(alt) + 2 : n->kind == GAVEL_TAB || n->kind == GAVEL_LINE_BREAK;
}

static const struct gavel_node *next_inline(const struct gavel_node *n, const struct gavel_node *block)
{
	return n->kind == GAVEL_NOTE_REF ? gavel_next_beyond(n, block) : gavel_next(n, block);
}

static void next_mark(struct marks *m)
{
	do {
		m->offset += own_len(m->at);
		m->at = next_inline(m->at, m->block);
	} while (m->at && m->at->kind != m->kind);
}

static struct marks first_mark(const struct gavel_node *block, enum gavel_kind kind)
{
	struct marks m = { .block = block, .at = block, .kind = kind };

	next_mark(&m);
	return m;
}

static size_t length_of(const struct gavel_node *mark)
{
	size_t len = 0;

	for (const struct gavel_node *n = mark; n; n = next_inline(n, mark))
		len += own_len(n);
	return len;
}

static int same_attr(const struct gavel_node *a, const struct gavel_node *b, const char *key)
{
	const char *one = gavel_attr(a, key), *other = gavel_attr(b, key);

	return strcmp(one ? one : "", other ? other : "") == 0;
}

/* What is looked for, and who is told of each that would not come back. */
struct search {
	const struct gavel_document *doc;
	enum gavel_kind kind;
	lost_again *lost;
	void *closure;
};

/* Both lists go from the start of the block to its end. */
static void compare(const struct gavel_node *block, const struct gavel_node *other, const struct search *s)
{
	struct marks a = first_mark(block, s->kind), b = first_mark(other, s->kind);

	while (a.at || b.at) {
		int first = a.at && (!b.at || a.offset <= b.offset), second = b.at && (!a.at || b.offset <= a.offset);

		if (!first || !second || length_of(a.at) != length_of(b.at) || !same_attr(a.at, b.at, "href")
		    || !same_attr(a.at, b.at, "symbol"))
			s->lost(s->closure, s->doc, first ? a.at : block, s->kind);
		if (first)
			next_mark(&a);
		if (second)
			next_mark(&b);
	}
}

static const struct gavel_node *next_block(const struct gavel_node *n, const struct gavel_node *root)
{
	do
		n = gavel_next(n, root);
	while (n && !(gavel_kind_class(n->kind) == GAVEL_CLASS_BLOCK && gavel_may_hold(n->kind, GAVEL_TEXT)));
	return n;
}

struct again {
	const struct gavel_document *doc;
	struct gavel_document *copy;
};

struct again *again_new(const struct gavel_document *doc)
{
	struct again *again = must_alloc(sizeof *again);
	struct gavel_document *copy = gavel_document_new(doc->job);
	struct recogniser r = { .job = doc->job, .doc = copy, .body = copy->root, .from_lines = 1, .quiet = 1 };
	int known;

	*again = (struct again){ doc, copy };
	scratch_open(&r);
	copy_words(doc, copy);
	r.pack = pack_load(&r, &known);
	if (known) {
		keep_language(&r);
		mark_openings(&r);
		mark_citations(&r);
	}
	scratch_close(&r);
	return again;
}

void again_free(struct again *again)
{
	if (again)
		gavel_document_free(again->copy);
	free(again);
}

void again_lost(const struct again *again, enum gavel_kind kind, lost_again *lost, void *closure)
{
	const struct search search = { again->doc, kind, lost, closure };
	const struct gavel_node *root = again->doc->root, *copied = again->copy->root;
	const struct gavel_node *block = next_block(root, root), *other = next_block(copied, copied);

	while (block && other) {
		compare(block, other, &search);
		block = next_block(block, root);
		other = next_block(other, copied);
	}
}
