/* SPDX-License-Identifier: MIT
 *
 * Where the operative part begins, and what ends it. Numbers, opening phrases
 * and the comma that ends a preambular paragraph are weighed in this order:
 * a verb alone does not tell the parts apart in every language.
 */
#include <string.h>

#include "parts.h"

enum { UNENDED_MAX = 200, HEADING_MAX = 300, LIST_LEAST = 6 };

/* Set apart by blank lines, short, and not ended as a paragraph is: so a heading stands in text that has no styles. */
static int stands_as_heading(struct recogniser *r, const struct gavel_node *p)
{
	const char *s, *scheme = gavel_attr(p, "scheme");
	size_t len;
	int mark;

	if (!r->from_lines || gavel_attr_number(p, "gap", 0) <= 0
	    || (p->next && p->next->kind == GAVEL_PARAGRAPH && gavel_attr_number(p->next, "gap", 0) <= 0))
		return 0;
	s = folded_text(r, p);
	len = strlen(s);
	mark = last_mark(s);
	if (!s[strspn(s, "_* ")] || len > HEADING_MAX || (mark && strchr(r->spaced || scheme ? ",;.:" : ",.", mark)))
		return 0;
	return !scheme || (*gavel_attr(p, "label") != '(' && strncmp(scheme, "upper", 5) == 0);
}

static int heads(struct recogniser *r, const struct gavel_node *p)
{
	return p && p->kind == GAVEL_PARAGRAPH && stands_as_heading(r, p);
}

/* The last of the lines that look like headings from p on; asked of one after the other, it is looked for once. */
static const struct gavel_node *end_of_run(struct recogniser *r, const struct gavel_node *p)
{
	const struct gavel_node *end = p;

	if (p == r->run_at || p == r->run_next)
		end = r->run_end;
	else
		while (heads(r, end->next))
			end = end->next;
	r->run_at = p;
	r->run_next = p == end ? NULL : p->next;
	r->run_end = end;
	return end;
}

/* Several of these one behind the other, with no text between, are no headings but a list. Those at its head may have left
 * the body already: the end of the list is kept. */
static int is_listed(struct recogniser *r, const struct gavel_node *p)
{
	const struct gavel_node *end = end_of_run(r, p);
	int count = 1;

	for (const struct gavel_node *n = p->prev; count < LIST_LEAST && heads(r, n); n = n->prev)
		count++;
	for (const struct gavel_node *n = p; count < LIST_LEAST && n && n != end; n = n->next)
		count++;
	if (count >= LIST_LEAST)
		r->list_end = end;
	return r->list_end == end;
}

static int looks_like_heading(struct recogniser *r, const struct gavel_node *p)
{
	const char *s = folded_text(r, p);

	return stands_as_heading(r, p) && !pack_opening(r, OPENS_OPERATIVE, s) && !pack_opening(r, OPENS_PREAMBULAR, s)
		&& !(r->decision && pack_opening(r, OPENS_DECIDED, s))
		&& !is_listed(r, p);
}

int block_rank(struct recogniser *r, const struct gavel_node *p)
{
	const char *style = gavel_attr(p, "style");
	int rank = style ? heading_rank(style) : 0;

	if (!rank && *folded_text(r, p) == '[')
		return 0;               /* the vote, below the meeting line */
	if (!rank && r->blocks)
		rank = (int)gavel_attr_number(p, "level", 0);
	if (rank)
		return rank;
	return looks_like_heading(r, p) ? 4 : 0;
}

int is_annex_heading(struct recogniser *r, const struct gavel_node *p)
{
	struct captures c;

	return !gavel_attr(p, "label") && template_find(r, SHAPE_ANNEX, folded_text(r, p), &c) != NULL;
}

int is_decimal_paragraph(const struct recogniser *r, const struct gavel_node *p)
{
	const char *label = gavel_attr(p, "label");
	struct label read;

	return label && label_read(r, label, &read) && strcmp(read.scheme, "decimal") == 0 && read.form[0] == 'N';
}

static int is_numbered(const struct recogniser *r, const struct gavel_node *p)
{
	return p->kind == GAVEL_PARAGRAPH && is_decimal_paragraph(r, p);
}

static int opens_as_operative(struct recogniser *r, const struct gavel_node *p)
{
	const char *text;
	size_t operative;

	if (gavel_attr(p, "label"))
		return 0;
	text = plain_lead(r, p);
	operative = pack_opening(r, OPENS_OPERATIVE, text);
	return operative && operative > pack_opening(r, OPENS_PREAMBULAR, text);
}

/* A preambular paragraph ends in a comma: ASCII, Arabic or full-width. */
static int ends_in_comma(struct recogniser *r, const struct gavel_node *p)
{
	return last_mark(folded_text(r, p)) == ',';
}

int block_is_empty(const struct gavel_node *p)
{
	const struct gavel_node *n = p;

	while ((n = gavel_next(n, p)))
		if (n->kind == GAVEL_IMAGE || n->kind == GAVEL_NOTE_REF
		    || (n->kind == GAVEL_TEXT && strspn(n->text, " \t\n") < n->len))
			return 0;
	return 1;
}

/* Ended by no mark and opened by no phrase: a heading, in whatever style. */
int is_unended(struct recogniser *r, const struct gavel_node *p)
{
	const char *s = folded_text(r, p);

	return *s && strlen(s) < UNENDED_MAX && !last_mark(s) && !pack_opening(r, OPENS_PREAMBULAR, s)
		&& !pack_opening(r, OPENS_OPERATIVE, s);
}

/* "I" alone: the number of a section, which belongs to what follows it, as a heading does. */
int is_section_number(struct recogniser *r, const struct gavel_node *p)
{
	const char *s = p && (p->kind == GAVEL_PARAGRAPH || p->kind == GAVEL_HEADING) ? folded_text(r, p) : "";
	size_t len = strlen(s);

	return (len && len < 6 && strspn(s, "IVX") == len) || (len == 1 && *s >= 'A' && *s <= 'Z')
		|| pack_lists(r, WORDS_SECTIONS, s, len);
}

static struct gavel_node *with_section_number(struct recogniser *r, struct gavel_node *formula,
                                              struct gavel_node *p)
{
	while (p->prev && p->prev != formula && p->prev->kind == GAVEL_PARAGRAPH
	       && (is_section_number(r, p->prev) || block_is_empty(p->prev) || block_rank(r, p->prev)
	           || is_unended(r, p->prev)))
		p = p->prev;
	return p;
}

/* U+200E, U+200F: they say the direction of what stands around them. */
static size_t direction_len(const char *s)
{
	return strncmp(s, "\xe2\x80\x8e", 3) == 0 || strncmp(s, "\xe2\x80\x8f", 3) == 0 ? 3 : 0;
}

/* What opens with a quotation mark goes on from what stands above it. */
static int is_quoted(struct recogniser *r, const struct gavel_node *p)
{
	const char *s = folded_text(r, p);
	size_t n;

	while ((n = blank_len(s)) || (n = passed_over(r, s)) || (n = direction_len(s)))
		s += n;
	return opens_quote(s);
}

/* The meeting line, the heading of an annex, another formula: the numbers of an annex say nothing of the operative part. */
static int ends_operative(struct recogniser *r, const struct gavel_node *p)
{
	struct captures c;

	return p->kind == GAVEL_PARAGRAPH && (is_annex_heading(r, p) || is_meeting_line(r, p, &c) || opens_preamble(r, p));
}

/* The first numbered paragraph below a formula, or what ends the operative part before one; NULL if nothing does. */
static const struct gavel_node *number_or_end(struct recogniser *r, const struct gavel_node *formula)
{
	const struct arena_mark mark = scratch_mark(r);
	const struct gavel_node *p = formula->next;

	for (; p && !is_numbered(r, p) && !ends_operative(r, p); p = p->next)
		scratch_back(r, &mark);
	return p;
}

/*
 * The paragraph that opens the operative part: the first numbered one, or one
 * before it that opens as only operative paragraphs do and is followed by no
 * preambular one; without numbers the first that opens so; without such a one,
 * what follows the last paragraph that ends in a comma.
 */
static struct gavel_node *look_for_operative(struct recogniser *r, struct gavel_node *formula)
{
	const struct arena_mark mark = scratch_mark(r);
	struct gavel_node *by_opening = NULL, *by_comma = NULL, *before = formula;
	const struct gavel_node *end = number_or_end(r, formula);
	int has_numbers = end && is_numbered(r, end) && !ends_operative(r, end), past = 0;

	for (struct gavel_node *p = formula->next; p; p = p->next) {
		scratch_back(r, &mark);
		past |= p == end;
		if (opens_section(r, p))
			return p;
		if (p->kind != GAVEL_PARAGRAPH || block_rank(r, p))
			continue;
		if (is_decimal_paragraph(r, p))
			return with_section_number(r, formula, by_opening ? by_opening : p);
		if (past && ends_operative(r, p))
			break;
		if (by_comma && is_quoted(r, p))
			continue;
		if (by_opening && has_numbers && ends_in_comma(r, p))
			by_opening = NULL;
		else if (!by_opening && !(has_numbers && ends_in_comma(r, p)) && opens_as_operative(r, p))
			by_opening = p;
		if ((before == formula || ends_in_comma(r, before)) && *folded_text(r, p))
			by_comma = ends_in_comma(r, p) ? NULL : p;
		before = *folded_text(r, p) ? p : before;
	}
	return by_opening ? by_opening : by_comma;
}

/* Asked when the evidence is weighed and again when the parts are built: what stands below the formula is the same then.
 * Lines of text are looked at again, as those that are lists are remembered (is_listed()). */
struct gavel_node *find_operative(struct recogniser *r, struct gavel_node *formula)
{
	if (r->from_lines)
		return look_for_operative(r, formula);
	if (r->operative_of != formula) {
		r->operative = look_for_operative(r, formula);
		r->operative_of = formula;
	}
	return r->operative;
}
