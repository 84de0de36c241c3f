/* SPDX-License-Identifier: MIT
 *
 * Numbers and bullets that are text.
 *
 * Published files have paragraphs whose number was typed into the text beside
 * those that have it as their number. On a page both look alike, so a page
 * that is read again would give every one as a label. Before a page is set,
 * what only looks like a label is put into a span of the role "typed-number"
 * (a character style in office files, a class in HTML): rare, and nothing where
 * numbers are what they seem. The recogniser leaves such a number in its text;
 * the span goes when the document has become a resolution, whose labels are
 * attributes.
 */
#include <string.h>

#include "arena.h"
#include "context.h"
#include "job.h"
#include "recognise.h"

static const char ROLE[] = "typed-number";

static int is_mark(const struct gavel_node *n)
{
	const char *role = n->kind == GAVEL_SPAN ? gavel_attr(n, "role") : NULL;

	return role && strcmp(role, ROLE) == 0;
}

/* ---- before a page is set ---- */

/* The first of the paragraphs that a number stands before has it as its label. */
static int has_label(const struct gavel_node *p)
{
	return gavel_attr(p, "label") || (!p->prev && p->parent && gavel_attr(p->parent, "label"));
}

static struct gavel_node *first_text(const struct gavel_node *p)
{
	struct gavel_node *n = p->first;

	while (n && n->kind != GAVEL_TEXT)
		n = n->kind == GAVEL_NOTE_REF ? NULL : gavel_next(n, p);
	return n;
}

static void mark_number(struct recogniser *r, const struct gavel_node *p)
{
	struct gavel_node *text = first_text(p);
	struct label label;

	if (!text || text->parent->kind == GAVEL_SPAN || !label_read(r, plain_lead(r, p), &label))
		return;
	text = wrap_text(r, text, 0, label.len < text->len ? label.len : text->len, GAVEL_SPAN);
	if (text)
		gavel_attr_put(r->doc, text, "role", ROLE);
}

/* Title lines, cells and notes are not searched for labels. */
static const struct gavel_node *next_paragraph(const struct gavel_node *n, const struct gavel_node *root)
{
	do {
		int closed = n->kind == GAVEL_FRONT || n->kind == GAVEL_TABLE || n->kind == GAVEL_FURNITURE
			|| (n != root && gavel_may_hold((enum gavel_kind)n->kind, GAVEL_TEXT));

		n = closed ? gavel_next_beyond(n, root) : gavel_next(n, root);
	} while (n && n->kind != GAVEL_PARAGRAPH && n->kind != GAVEL_HEADING);
	return n;
}

void mark_typed_numbers(struct gavel_job *job, struct gavel_document *doc)
{
	struct recogniser r = { .job = job, .doc = doc, .body = doc->root, .quiet = 1 };
	const struct gavel_node *p = doc->root;
	struct arena_mark mark;
	int known;

	if (!job->recognise)
		return;
	scratch_open(&r);
	r.pack = pack_load(&r, &known);
	mark = scratch_mark(&r);
	for (; known && (p = next_paragraph(p, doc->root)); scratch_back(&r, &mark))
		if (!has_label(p))
			mark_number(&r, p);
	scratch_close(&r);
}

/* ---- after a page was read ---- */

int is_typed_number(const struct gavel_node *p)
{
	const struct gavel_node *text = first_text(p);

	for (const struct gavel_node *n = text ? text->parent : NULL; n && n != p; n = n->parent)
		if (is_mark(n))
			return 1;
	return 0;
}

/* The text of the span goes to the text behind it, so that it is one again. */
static void unwrap(struct gavel_document *doc, struct gavel_node *span)
{
	struct gavel_node *inside = span->first, *after = span->next;

	if (inside && inside == span->last && inside->kind == GAVEL_TEXT && after && after->kind == GAVEL_TEXT) {
		size_t len = inside->len + after->len;
		char *joined = gavel_alloc(doc, len + 1);

		memcpy(joined, inside->text, inside->len);
		memcpy(joined + inside->len, after->text, after->len);
		gavel_text_put(doc, after, joined, len);
	} else {
		while (span->first)
			gavel_insert(doc, span->parent, span->first, span);
	}
	gavel_unlink(span);
}

void release_typed_numbers(struct gavel_document *doc)
{
	struct gavel_node *next;

	if (doc->stage != GAVEL_RESOLUTION)
		return;
	for (struct gavel_node *n = gavel_next(doc->root, doc->root); n; n = next) {
		next = gavel_next(n, doc->root);
		if (!is_mark(n))
			continue;
		next = gavel_next_beyond(n, doc->root);
		unwrap(doc, n);
	}
}
