/* SPDX-License-Identifier: MIT
 *
 * The enacting formula: "The Security Council,", in the pack's patterns round
 * the organs that it names. Other bodies open their resolutions in the same
 * way, and nobody can list them all: a short line of that shape ("The
 * Conference of the Parties,") is taken for the formula of a body without a
 * name in the pack where what follows opens as a preambular paragraph does and
 * ends in a comma. Whether the document is a resolution is weighed afterwards,
 * as with any other (evidence.c).
 */
#include <string.h>

#include "context.h"

enum { FORMULA_MAX = 200, FRONT_BLOCKS = 40 };

static int has_formula_shape(struct recogniser *r, const char *text)
{
	struct captures c;

	return !r->told && strlen(text) < FORMULA_MAX && template_find(r, SHAPE_ENACTING, text, &c);
}

static int is_title_line(struct recogniser *r, const char *text)
{
	struct captures c;

	return template_find(r, SHAPE_TITLES, text, &c) != NULL;
}

int is_formula(struct recogniser *r, const char *text, const char *next)
{
	return has_formula_shape(r, text) && !is_title_line(r, next);
}

/* The paragraph that is seen below this one, NULL if there is none. */
static struct gavel_node *next_paragraph(struct recogniser *r, const struct gavel_node *p)
{
	struct gavel_node *next = p->next;

	while (next && next->kind == GAVEL_PARAGRAPH && !*folded_text(r, next))
		next = next->next;
	return next && next->kind == GAVEL_PARAGRAPH ? next : NULL;
}

int opens_preamble(struct recogniser *r, const struct gavel_node *p)
{
	const struct gavel_node *next;

	if (p->kind != GAVEL_PARAGRAPH || !has_formula_shape(r, folded_text(r, p)))
		return 0;
	next = next_paragraph(r, p);
	return !is_title_line(r, next ? folded_text(r, next) : "");
}

/* Text, which stands below a formula: no line of a title block ends in such a way. */
static int ends_as_text(struct recogniser *r, const char *text)
{
	int mark = last_mark(text);

	return mark == ';' || mark == '.' || mark == ':' || (mark == ',' && pack_opening(r, OPENS_PREAMBULAR, text));
}

/* Where a language has no article the organ's bare name in the masthead looks like a formula that has lost its comma: the
 * one with the comma is it, if only lines of a title block stand between the two. */
static struct gavel_node *formula_below(struct recogniser *r, struct gavel_node *bare)
{
	int blocks = 0;

	for (struct gavel_node *p = bare->next; p && blocks < FRONT_BLOCKS; p = p->next, blocks++) {
		const char *text = p->kind == GAVEL_PARAGRAPH ? folded_text(r, p) : "";

		if (opens_preamble(r, p))
			return last_mark(text) == ',' ? p : bare;
		if (ends_as_text(r, text))
			return bare;
	}
	return bare;
}

void find_formula(struct recogniser *r)
{
	const struct arena_mark mark = scratch_mark(r);
	struct gavel_node *n = r->body->first;

	for (; n && !opens_preamble(r, n); n = n->next)
		scratch_back(r, &mark);
	r->formula = n && last_mark(folded_text(r, n)) != ',' ? formula_below(r, n) : n;
}

/* Does this paragraph stand below a formula, by its opening phrase and its comma? */
static int is_recited(struct recogniser *r, const struct gavel_node *p)
{
	const char *text = p ? folded_text(r, p) : "";

	return pack_opening(r, OPENS_PREAMBULAR, text) > 0 && last_mark(text) == ',' && !gavel_attr(p, "label");
}

static int fits_other(struct recogniser *r, const struct gavel_node *p, struct captures *c)
{
	const char *text = folded_text(r, p);

	return strlen(text) < FORMULA_MAX && !gavel_attr(p, "label") && !pack_opening(r, OPENS_PREAMBULAR, text)
		&& template_find(r, SHAPE_ENACTING_OTHER, text, c) && is_recited(r, next_paragraph(r, p));
}

void find_other_formula(struct recogniser *r)
{
	const struct arena_mark mark = scratch_mark(r);

	for (struct gavel_node *p = r->body->first; p && !r->told; p = p->next) {
		struct captures c;

		scratch_back(r, &mark);
		if (p->kind != GAVEL_PARAGRAPH || !fits_other(r, p, &c))
			continue;
		r->formula = p;
		r->decision = NULL;
		because(r, p, LINE, "has the shape \"%s\", and a preambular paragraph follows", c.pattern);
		return;
	}
}

void keep_other_organ(struct recogniser *r)
{
	struct captures c;

	if (!r->formula || gavel_field(r->doc, "organ") || !template_find(r, SHAPE_ENACTING_OTHER, folded_text(r, r->formula), &c)
	    || opens_preamble(r, r->formula))
		return;
	gavel_field_put(r->doc, "organ", captured(&c, "body"), captured(&c, "body"));
}
