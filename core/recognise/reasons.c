/* SPDX-License-Identifier: MIT
 *
 * Why a block is placed where it is, told to the ledger: the signs that
 * operative.c, nesting.c and parts.c go by, each for the reading that it speaks
 * for, also where another one was taken. Nothing is decided here.
 */
#include <string.h>

#include "lines.h"
#include "parts.h"

static const char *const RECITAL = "recital", *const CLAUSE = "clause";

/* A sign that speaks for one of two readings, of which `taken` is the one that was taken. */
#define speaks(r, p, reading, taken, sign, ...) \
	ledger_note((r)->ledger, p, strcmp(reading, taken) ? (reading) : NULL, SIGN_##sign, __VA_ARGS__)

static void tell_words(struct builder *b, const struct gavel_node *p, const char *taken)
{
	struct recogniser *r = b->r;
	const char *s = folded_text(r, p);
	int recital = (int)pack_opening(r, OPENS_PREAMBULAR, s), clause = (int)pack_opening(r, OPENS_OPERATIVE, s);
	int mark = last_mark(s);

	if (recital)
		speaks(r, p, RECITAL, taken, OPENING, "\"%.*s\" opens preambular paragraphs", recital, s);
	if (clause)
		speaks(r, p, CLAUSE, taken, OPENING, "\"%.*s\" opens operative paragraphs", clause, s);
	if (mark)
		speaks(r, p, mark == ',' ? RECITAL : CLAUSE, taken, MARK, "ends in \"%c\"", mark);
}

static void tell_place(struct builder *b, const struct gavel_node *p)
{
	const char *where = b->reciting ? "in a section, before its first number"
		: b->part == b->preamble ? "between the enacting formula and the operative part"
		: b->annex && b->part == b->annex ? "in an annex" : "in the operative part";

	because(b->r, p, PLACE, "%s", where);
	if (p != b->first_operative)
		return;
	if (gavel_attr(p, "label"))
		because(b->r, p, PLACE, "opens the operative part: it has the first number");
	else if (pack_opening(b->r, OPENS_OPERATIVE, folded_text(b->r, p)))
		because(b->r, p, PLACE, "opens the operative part: no preambular paragraph follows it");
	else
		because(b->r, p, PLACE, "opens the operative part: it follows the last paragraph that ends in a comma");
}

static const char *label_at(const struct builder *b, int at)
{
	const char *label = gavel_attr(b->nesting.levels[at].node, "label");

	return label ? label : "the paragraph above";
}

static void tell_row(struct builder *b, const struct gavel_node *p, int at, const struct level *l)
{
	const struct nesting *n = &b->nesting;

	if (at < n->depth)
		because(b->r, p, ROW, "%s %s", l->number == n->levels[at].number + 1 ? "follows" : "is of the row of",
		        label_at(b, at));
	else if (at)
		because(b->r, p, ROW, "opens a row below %s", label_at(b, at - 1));
	if (strcmp(l->scheme, gavel_attr(p, "scheme") ? gavel_attr(p, "scheme") : l->scheme) != 0)
		instead(b->r, p, "letter", LABEL, "%s may be a letter as well", gavel_attr(p, "label"));
}

void reason_labelled(struct builder *b, const struct gavel_node *p, int at, const struct level *l)
{
	if (!b->r->ledger)
		return;
	tell_row(b, p, at, l);
	if (at)
		return;
	tell_place(b, p);
	tell_words(b, p, is_reciting(b) ? RECITAL : CLAUSE);
}

void reason_unlabelled(struct builder *b, const struct gavel_node *p)
{
	if (!b->r->ledger)
		return;
	tell_place(b, p);
	tell_words(b, p, is_reciting(b) ? RECITAL : CLAUSE);
}

void reason_heading(struct builder *b, const struct gavel_node *p, int rank)
{
	const char *style = gavel_attr(p, "style");

	if (style && heading_rank(style))
		because(b->r, p, STYLE, "style %s is of headings", style);
	else if (gavel_attr(p, "level"))
		because(b->r, p, STYLE, "the source has it at level %d", rank);
	else
		because(b->r, p, LAYOUT, "stands apart, is short, and ends in no mark that ends a paragraph");
}

void reason_begins(struct lines *l, const struct line *prev, const struct line *line, int base)
{
	struct recogniser *r = l->r;
	struct label label;
	size_t phrase;

	if (!r->ledger || !prev)
		return;
	if (label_read(r, line->text, &label))
		because(r, line->node, BEGINS, "a line that opens with \"%.*s\"", (int)label.len, line->text);
	else if (line->indent - base >= 3 || line->indent - base <= -3)
		because(r, line->node, BEGINS, "a line that stands %+d columns from wrapped ones", line->indent - base);
	else if (line->gap)
		because(r, line->node, BEGINS, "a line below a blank one");
	else if ((phrase = pack_opening(r, OPENS_PREAMBULAR, line->text)) || (phrase = pack_opening(r, OPENS_OPERATIVE, line->text)))
		because(r, line->node, BEGINS, "a line that opens with \"%.*s\"", (int)phrase, line->text);
	else
		because(r, line->node, BEGINS, "a line below \"%s\"", brief(r, prev->text));
}

void reason_title(struct recogniser *r, const struct gavel_node *p, const char *role, const char *pattern,
                  const char *before)
{
	if (pattern) {
		because(r, p, LINE, "has the shape \"%s\"", pattern);
		because_of(r, role, LINE, "a line has the shape \"%s\"", pattern);
	} else if (role) {
		because(r, p, STYLE, "style %s is of such lines", gavel_attr(p, "style"));
		because_of(r, role, STYLE, "a line has the style %s", gavel_attr(p, "style"));
	} else {
		because(r, p, PLACE, "stands in the title block%s%s", before ? ", below the line of: " : "", before ? before : "");
	}
}

void reason_annex(struct builder *b, const struct gavel_node *p)
{
	struct captures c;

	if (!b->r->ledger)
		return;
	if (template_find(b->r, SHAPE_ANNEX, folded_text(b->r, p), &c))
		because(b->r, p, LINE, "has the shape \"%s\"", c.pattern);
	else
		because(b->r, p, PLACE, "a heading below the meeting line");
}

void reason_formula(struct builder *b, const struct gavel_node *formula)
{
	struct captures c;

	if (b->r->ledger && template_find(b->r, SHAPE_ENACTING, folded_text(b->r, formula), &c))
		because(b->r, formula, LINE, "has the shape \"%s\", and no line of a title block follows", c.pattern);
}
