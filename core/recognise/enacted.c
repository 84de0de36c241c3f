/* SPDX-License-Identifier: MIT
 *
 * More than one resolution in a document: several that were adopted together
 * ("A", "B"), or one that is recommended to another organ for adoption. Each
 * becomes an annex with parts of its own: preamble, body, conclusion. Parts of
 * a decision, which has no formula, are told by their letters: each begins
 * where the one above it was concluded.
 */
#include <string.h>

#include "parts.h"

static int has_only_headings(const struct gavel_node *part)
{
	for (const struct gavel_node *n = part->first; n; n = n->next)
		if (n->kind != GAVEL_HEADING)
			return 0;
	return 1;
}

/* The first of several resolutions in one document is what its fellows are; the last line of the title block is its
 * own title, if the number's line stands above. */
static void enclose_first(struct builder *b)
{
	struct gavel_document *doc = b->r->doc;
	struct gavel_node *first = gavel_node_new(doc, GAVEL_ANNEX), *front = doc->root->first, *title;

	while (front && front->kind != GAVEL_FRONT)
		front = front->next;
	title = front ? front->last : NULL;
	gavel_insert(doc, doc->root, first, b->preamble);
	gavel_attr_put(doc, first, "role", "component");
	while (first->next && first->next->kind != GAVEL_ANNEX && first->next != b->r->body)
		gavel_insert(doc, first, first->next, NULL);
	if (title && title->prev && gavel_attr(title->prev, "label") && gavel_rekind(doc, title, GAVEL_HEADING) == 0) {
		gavel_attr_put_number(doc, title, "level", 1);
		gavel_insert(doc, first, title, first->first);
	}
}

/* What stands above the next formula is the head of its resolution: headings, or "B" and the title below it. */
static void take_headings(struct builder *b, struct gavel_node *above)
{
	struct gavel_node *n = above->last, *next;

	while (n && n->kind == GAVEL_HEADING)
		n = n->prev;
	for (struct gavel_node *p = n; p; p = p->prev)
		if (is_section_number(b->r, p->kind == GAVEL_CLAUSE ? p->first : p))
			n = p->prev;
	for (n = n ? n->next : above->first; n; n = next) {
		struct gavel_node *p = n->kind == GAVEL_CLAUSE ? n->first : n;

		next = n->next;
		gavel_insert(b->r->doc, b->annex, p, NULL);
		if (p != n)
			gavel_unlink(n);
		if (p->kind != GAVEL_HEADING && gavel_rekind(b->r->doc, p, GAVEL_HEADING) == 0)
			gavel_attr_put_number(b->r->doc, p, "level", 1);
	}
}

/* "ANNEX": a declaration with a preamble of its own, not one more resolution. */
static int says_annex(struct builder *b, const struct gavel_node *part)
{
	return part == b->annex && part->first && is_annex_heading(b->r, part->first);
}

/* The first resolution is the document's own until it is one of several; behind an annex of a later one it is that already. */
static int stands_alone(const struct builder *b)
{
	return b->preamble && b->preamble->parent == b->r->doc->root;
}

/* Another formula opens a resolution in the document: the next of several ("A", "B"), or one that is recommended to
 * another organ. It is an annex with parts of its own; headings right above it are its. */
void start_enacted(struct builder *b, struct gavel_node *formula)
{
	struct gavel_node *above = b->part;

	if (b->conclusion && !b->home && stands_alone(b) && !says_annex(b, above))
		enclose_first(b);
	if (above != b->annex || !has_only_headings(above)) {
		builder_annex(b);
		take_headings(b, above);
	}
	if (b->annex->prev && b->annex->prev->kind == GAVEL_ANNEX && gavel_attr(b->annex->prev, "role"))
		gavel_attr_put(b->r->doc, b->annex, "role", "component");
	b->home = b->annex;
	b->conclusion = NULL;
	b->first_operative = find_operative(b->r, formula);
	b->preamble = builder_part(b, GAVEL_PREAMBLE);
	builder_formula(b, formula);
}

/* ---- the parts of a decision ---- */

static struct gavel_node *part_of(struct gavel_document *doc, enum gavel_kind kind)
{
	struct gavel_node *n = doc->root->first;

	while (n && n->kind != (int)kind)
		n = n->next;
	return n;
}

int opens_decision(struct builder *b, const struct gavel_node *p)
{
	const struct gavel_node *above = b->home ? b->home : part_of(b->r->doc, GAVEL_BODY);

	return !b->r->formula && b->conclusion && b->part == b->conclusion && is_section_number(b->r, p) && above
		&& above->first && above->first->kind == GAVEL_HEADING && is_section_number(b->r, above->first);
}

/* The first part is what its fellows are. */
static void enclose_first_part(struct builder *b)
{
	struct gavel_document *doc = b->r->doc;
	struct gavel_node *body = part_of(doc, GAVEL_BODY), *first = gavel_node_new(doc, GAVEL_ANNEX);

	gavel_insert(doc, doc->root, first, body);
	gavel_attr_put(doc, first, "role", "component");
	gavel_adopt(doc, first, body);
	gavel_unlink(body);
	gavel_insert(doc, first, b->conclusion, NULL);
}

void start_decision(struct builder *b, struct gavel_node *letter)
{
	int rank = block_rank(b->r, letter);

	if (!b->home)
		enclose_first_part(b);
	builder_annex(b);
	gavel_attr_put(b->r->doc, b->annex, "role", "component");
	b->home = b->annex;
	b->conclusion = NULL;
	gavel_unlink(letter);
	builder_heading(b, letter, rank ? rank : 1);
}
