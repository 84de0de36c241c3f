/* SPDX-License-Identifier: MIT
 *
 * The parts of a resolution: from the enacting formula to the first operative
 * paragraph (operative.c) goes the preamble; then the operative part, up to the
 * meeting line (conclusion) and the annexes. Numbered paragraphs become clauses,
 * what is lettered below them items (nesting.c).
 */
#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "parts.h"

void drop_place(struct recogniser *r, struct gavel_node *p)
{
	static const char *const placed[] = { "indent", "first", "align", NULL };

	drop_attrs(r, p, placed);
}

struct gavel_node *builder_part(struct builder *b, enum gavel_kind kind)
{
	struct gavel_node *part = gavel_node_new(b->r->doc, kind);

	if (b->home)
		gavel_insert(b->r->doc, b->home, part, NULL);
	else
		gavel_insert(b->r->doc, b->r->doc->root, part, b->r->body);
	b->part = part;
	b->reciting = 0;
	b->nesting.depth = 0;
	return part;
}

void builder_place(struct builder *b, struct gavel_node *node)
{
	gavel_insert(b->r->doc, b->part, node, NULL);
}

/* A paragraph becomes the first one of a new recital, clause or item that takes its label and style. */
static struct gavel_node *wrap(struct builder *b, struct gavel_node *p, enum gavel_kind kind)
{
	static const char *const moved[] = { "label", "number", "scheme", "style", NULL };
	struct gavel_node *node = gavel_node_new(b->r->doc, kind);

	node->line = p->line;
	node->part = p->part;
	for (size_t i = 0; moved[i]; i++)
		node_move_attr(node, p, moved[i]);
	drop_place(b->r, p);
	gavel_attr_put(b->r->doc, p, "level", NULL);
	gavel_insert(b->r->doc, node, p, NULL);
	return node;
}

int is_reciting(const struct builder *b)
{
	return b->part == b->preamble || b->reciting;
}

/* "58." above "(a)": the number has no text of its own. */
static void drop_empty(struct builder *b, struct gavel_node *p, const struct gavel_node *next)
{
	if (block_is_empty(p) && next && next->kind == GAVEL_PARAGRAPH && gavel_attr(next, "label")
	    && !is_decimal_paragraph(b->r, next))
		gavel_unlink(p);
}

static void add_labelled(struct builder *b, struct gavel_node *p)
{
	struct gavel_node *next = p->next;
	struct level l;
	int at = nesting_find(&b->nesting, p, &l);

	reason_labelled(b, p, at, &l);
	if (b->reciting)
		at = 0;                 /* the recitals of a section hold no lists */
	gavel_unlink(p);
	if (at == 0) {
		l.node = wrap(b, p, b->part == b->preamble ? GAVEL_RECITAL : GAVEL_CLAUSE);
		builder_place(b, l.node);
	} else {
		l.node = wrap(b, p, GAVEL_ITEM);
		gavel_insert(b->r->doc, b->nesting.levels[at - 1].node, l.node, NULL);
	}
	gavel_attr_put(b->r->doc, l.node, "scheme", l.scheme);
	if (strcmp(l.scheme, "roman") == 0 || strcmp(l.scheme, "upper-roman") == 0)
		gavel_attr_put_number(b->r->doc, l.node, "number", l.number);
	nesting_open(&b->nesting, at, &l);
	drop_empty(b, p, next);
}

/* An unlabelled paragraph opens a row of its own: what is lettered below it nests there. */
static void add_unlabelled(struct builder *b, struct gavel_node *p, enum gavel_kind kind)
{
	struct gavel_node *node = wrap(b, p, kind);

	reason_unlabelled(b, p);
	builder_place(b, node);
	nesting_open(&b->nesting, 0, &(struct level){ .node = node, .form = "?", .scheme = "?" });
}

void builder_heading(struct builder *b, struct gavel_node *p, int rank)
{
	drop_place(b->r, p);
	gavel_rekind(b->r->doc, p, GAVEL_HEADING);
	gavel_attr_put_number(b->r->doc, p, "level", rank);
	builder_place(b, p);
	b->nesting.depth = 0;
}

void builder_annex(struct builder *b)
{
	b->home = NULL;
	b->annex = builder_part(b, GAVEL_ANNEX);
}

/* Set in the template's style of body text, its heading is a paragraph like the others. */
static void start_annex(struct builder *b, struct gavel_node *p)
{
	int rank = block_rank(b->r, p);

	reason_annex(b, p);
	builder_annex(b);
	gavel_unlink(p);
	drop_place(b->r, p);
	if (!rank && is_text_style(gavel_attr(p, "style")))
		builder_place(b, p);
	else
		builder_heading(b, p, rank && rank < 4 ? rank : 3);
}

/* Text that begins in the middle of a sentence ends the numbered paragraph above it. */
static int closes_clause(struct builder *b, const struct gavel_node *p)
{
	const char *s = folded_text(b->r, p);

	return b->nesting.depth > 1 && is_lower(s) && b->nesting.levels[0].form[0] == 'N'
		&& !pack_opening(b->r, OPENS_OPERATIVE, s);
}

static void add_closing(struct builder *b, struct gavel_node *p)
{
	because(b->r, p, PLACE, "begins in the middle of a sentence: the paragraph above goes on below its list");
	drop_place(b->r, p);
	gavel_insert(b->r->doc, b->nesting.levels[0].node, p, NULL);
	b->nesting.depth = 1;           /* a list below it is another one */
}

void builder_paragraph(struct builder *b, struct gavel_node *p)
{
	int rank = block_rank(b->r, p);

	if (gavel_attr(p, "label") && !rank) {
		add_labelled(b, p);
		return;
	}
	gavel_unlink(p);
	if (rank) {
		reason_heading(b, p, rank);
		builder_heading(b, p, rank);
	} else if (closes_clause(b, p)) {
		add_closing(b, p);
	} else {
		add_unlabelled(b, p, is_reciting(b) ? GAVEL_RECITAL : GAVEL_CLAUSE);
	}
}

void builder_formula(struct builder *b, struct gavel_node *formula)
{
	reason_formula(b, formula);
	gavel_unlink(formula);
	gavel_rekind(b->r->doc, formula, GAVEL_FORMULA);
	drop_place(b->r, formula);
	trim_block(b->r, formula);
	builder_place(b, formula);
}

/* What a paragraph opens or closes; 0 if it only goes on. */
static int changes_part(struct builder *b, struct gavel_node *p)
{
	struct captures c;

	if (p != b->r->formula && opens_preamble(b->r, p) && last_mark(folded_text(b->r, p)) == ',')
		start_enacted(b, p);
	else if (b->part != b->preamble && is_annex_heading(b->r, p))
		start_annex(b, p);
	else if (is_conclusion(b, p, &c))
		add_conclusion(b, p, &c);
	else if (opens_decision(b, p))
		start_decision(b, p);
	else if ((b->conclusion && b->part == b->conclusion && block_rank(b->r, p)) || opens_bare_annex(b, p))
		start_annex(b, p);      /* one that says no "Annex" */
	else if ((b->part->kind == GAVEL_BODY || b->part->kind == GAVEL_SECTION) && opens_section(b->r, p))
		start_section(b, p);
	else
		return 0;
	return 1;
}

static void add_paragraph(struct builder *b, struct gavel_node *p)
{
	if ((block_is_empty(p) && !gavel_attr(p, "label")) || is_end_rule(b->r, p)) {
		gavel_unlink(p);
		return;
	}
	if (p == b->first_operative)
		builder_part(b, GAVEL_BODY);
	if (changes_part(b, p))
		return;
	b->reciting &= !is_decimal_paragraph(b->r, p);
	builder_paragraph(b, p);
}

void builder_block(struct builder *b, struct gavel_node *p)
{
	struct gavel_node *at = nesting_goes_on(&b->nesting, p) ? b->nesting.levels[b->nesting.depth - 1].node : b->part;

	gavel_unlink(p);
	gavel_insert(b->r->doc, at, p, NULL);
}

/* Furniture in the body (framed notes, text boxes) stays beside what it stood beside. */
static void add_block(struct builder *b, struct gavel_node *p)
{
	if (p->kind == GAVEL_PARAGRAPH) {
		add_paragraph(b, p);
		return;
	}
	if (p->kind == GAVEL_PAGE_BREAK || p->kind == GAVEL_RULE)
		gavel_unlink(p);
	else
		builder_block(b, p);
	if (p->kind == GAVEL_QUOTE)
		build_quoted(b->r, p);
}

/* A paragraph without a number and without items below it is a paragraph of the body, operative or not. */
void release_unnumbered(struct recogniser *r)
{
	struct gavel_node *root = r->doc->root, *next;

	for (struct gavel_node *n = root; n; n = next) {
		struct gavel_node *p = n->kind == GAVEL_CLAUSE ? n->first : NULL;

		next = gavel_next(n, root);
		if (!p || p->next || p->kind != GAVEL_PARAGRAPH || gavel_attr(n, "label"))
			continue;
		next = p;
		pass_reasons(r, p, n);
		because(r, p, REST, "has neither a number nor a list below it: text of the part");
		node_move_attr(p, n, "style");
		gavel_insert(r->doc, n->parent, p, n);
		gavel_unlink(n);
	}
}

int build_parts(struct recogniser *r)
{
	const struct arena_mark mark = scratch_mark(r);
	struct builder b = { .r = r, .nesting.r = r };

	if (r->formula) {
		b.first_operative = find_operative(r, r->formula);
		b.preamble = builder_part(&b, GAVEL_PREAMBLE);
		builder_formula(&b, r->formula);
	} else {
		builder_part(&b, GAVEL_BODY);
	}
	for (; r->body->first; scratch_back(r, &mark)) {
		recycle_texts(r);
		add_block(&b, r->body->first);
	}
	gavel_unlink(r->body);
	r->doc->stage = GAVEL_RESOLUTION;
	return 0;
}
