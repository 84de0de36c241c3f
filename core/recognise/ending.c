/* SPDX-License-Identifier: MIT
 *
 * What ends a resolution: the line of the meeting and its date, the vote below
 * it, and the rule that closes the document. One line may name several meetings
 * and then their dates; each of them is read by the slots of templates.
 */
#include <string.h>

#include "parts.h"

enum { LINE_MAX = 600, VOTE_MAX = 200, MEETING_MAX = 64 };

/* Two lists of captures; what is beyond CAPTURES_MAX is not asked for. */
static void add_captures(struct captures *c, const struct captures *more)
{
	if (!c->pattern)
		c->pattern = more->pattern;
	for (int i = 0; i < more->count && c->count < CAPTURES_MAX; i++, c->count++) {
		c->names[c->count] = more->names[i];
		c->printed[c->count] = more->printed[i];
		c->values[c->count] = more->values[i];
	}
}

/* "(resumed)" behind a meeting. */
static const char *pass_bracket(const char *s)
{
	const char *close;

	s += strspn(s, " ,");
	close = *s == '(' ? strchr(s, ')') : NULL;
	s = close ? close + 1 : s;
	return s + strspn(s, " ,");
}

static int is_one(struct recogniser *r, const struct template *of, const char *s, size_t len, struct captures *c)
{
	return template_may_be(of, s, len) && template_match(r, of, fold_blanks(r, s, len), c);
}

/* The longest meeting or date that a line opens with: what is behind it, NULL if it opens with none. */
static const char *read_first(struct recogniser *r, const char *s, struct captures *found)
{
	const struct template *meeting = &r->lexicon->meeting, *adopted = &r->lexicon->adopted;
	size_t len = template_may_open(meeting, *s) || template_may_open(adopted, *s) ? strlen(s) : 0;
	struct captures c;

	for (size_t end = len < MEETING_MAX ? len : MEETING_MAX; end > 0; end--) {
		if ((end == len || s[end] == ' ') && (is_one(r, meeting, s, end, &c) || is_one(r, adopted, s, end, &c))) {
			add_captures(found, &c);
			return pass_bracket(s + end);
		}
	}
	return NULL;
}

/* Meetings and dates, and nothing else. */
static int is_meetings(struct recogniser *r, const char *s, struct captures *c)
{
	*c = (struct captures){ .count = 0 };
	if (!*s || strlen(s) >= LINE_MAX)
		return 0;
	while (s && *s)
		s = read_first(r, s, c);
	return s != NULL;
}

static int fits_ending(struct recogniser *r, const char *s, struct captures *c)
{
	return (strlen(s) < VOTE_MAX && template_find(r, SHAPE_CONCLUSION, s, c)) || is_meetings(r, s, c);
}

/* Lines of old resolutions end as a sentence does: "1883rd plenary meeting," and "24 October 1970." Nearly every other
 * paragraph ends in such a mark too, but is longer, or in one that no line here ends in. */
static int is_ending(struct recogniser *r, const char *s, struct captures *c)
{
	size_t len = strlen(s);
	int mark = last_mark(s);

	if (!mark || (mark == ':' && (*s == '[' || *s == ']')))
		return fits_ending(r, s, c);
	if (mark == ';' || mark == ':' || len >= VOTE_MAX)
		return 0;
	while (len && ((unsigned char)s[--len] & 0xc0) == 0x80)
		;
	return fits_ending(r, fold_blanks(r, s, len), c);
}

/* Most paragraphs begin as no line of an ending does. */
static int may_begin_ending(const struct recogniser *r, char first)
{
	return in_set(&r->lexicon->shapes[SHAPE_CONCLUSION].opens, first) || template_may_open(&r->lexicon->meeting, first)
		|| template_may_open(&r->lexicon->adopted, first);
}

/* In one line, or in several of one paragraph: what the first ones say counts. */
int is_meeting_line(struct recogniser *r, const struct gavel_node *p, struct captures *c)
{
	const char *s = folded_text(r, p);
	struct captures more;
	size_t len;

	if (!may_begin_ending(r, *s))
		return 0;
	if (is_ending(r, s, c))
		return 1;
	if (is_one_line(p))
		return 0;
	*c = (struct captures){ .count = 0 };
	for (s = plain_text(r, p); *s; s += len + (s[len] == '\n')) {
		len = strcspn(s, "\n");
		if (!is_ending(r, fold_blanks(r, s, len), &more))
			return 0;
		add_captures(c, &more);
	}
	return 1;
}

/* The rule that ends a document is set again by every writer's layout; one above notes marked by asterisks is text. */
int is_end_rule(struct recogniser *r, const struct gavel_node *p)
{
	const char *s = folded_text(r, p);
	const struct gavel_node *next = p->next;

	if (*s != '_' || strlen(s) < 6 || s[strspn(s, "_")])
		return 0;
	while (next && next->kind == GAVEL_PARAGRAPH && block_is_empty(next))
		next = next->next;
	return !next || next->kind != GAVEL_PARAGRAPH || *folded_text(r, next) != '*';
}

static int has_meeting_below(struct recogniser *r, const struct gavel_node *p)
{
	const struct arena_mark mark = scratch_mark(r);
	struct captures c;

	for (p = p->next; p; p = p->next, scratch_back(r, &mark))
		if (p->kind == GAVEL_PARAGRAPH && is_meeting_line(r, p, &c) && *captured(&c, "meeting"))
			return 1;
	return 0;
}

/* The text that the part goes up to. */
static const struct gavel_node *last_paragraph(const struct gavel_node *part)
{
	const struct gavel_node *n = part->last;

	while (n && n->kind != GAVEL_PARAGRAPH)
		n = n->last;
	return n;
}

/* Any number below would go on with the resolution. */
static int has_number_below(struct recogniser *r, const struct gavel_node *p)
{
	const struct arena_mark mark = scratch_mark(r);

	for (; p; p = p->next, scratch_back(r, &mark))
		if (p->kind == GAVEL_PARAGRAPH && (is_decimal_paragraph(r, p) || is_annex_heading(r, p)))
			return is_decimal_paragraph(r, p);
	return 0;
}

/* Each paragraph of a resolution ends in a semicolon and the last one in a stop. */
int opens_bare_annex(struct builder *b, const struct gavel_node *p)
{
	const struct gavel_node *last;

	if (!b->r->formula || b->home || b->part->kind != GAVEL_BODY || gavel_attr(p, "label") || !b->nesting.depth
	    || b->nesting.levels[0].form[0] != 'N' || !is_unended(b->r, p))
		return 0;
	last = last_paragraph(b->part);
	return last && last_mark(folded_text(b->r, last)) == '.' && !has_number_below(b->r, p) && !has_meeting_below(b->r, p);
}

/* A meeting line ends each resolution, and the vote stands below it; behind annexes only the last lines of the document
 * are one. */
int is_conclusion(struct builder *b, const struct gavel_node *p, struct captures *c)
{
	int blocks = 0;

	if (b->part == b->preamble || !is_meeting_line(b->r, p, c))
		return 0;
	if (!b->conclusion && !*captured(c, "meeting") && !*captured(c, "adopted") && has_meeting_below(b->r, p))
		return 0;
	if (!b->annex || b->home)
		return 1;
	if (b->conclusion)
		return b->part == b->conclusion;
	for (const struct gavel_node *n = p->next; n && blocks < 2; n = n->next)
		blocks += n->kind != GAVEL_PARAGRAPH || !block_is_empty(n);
	return blocks < 2 && *captured(c, "meeting");
}

/* The lines of the meeting are one paragraph; the vote is another. */
void add_conclusion(struct builder *b, struct gavel_node *p, const struct captures *c)
{
	struct gavel_document *doc = b->r->doc;
	struct gavel_node *last;

	because(b->r, p, LINE, "has the shape \"%s\"", c->pattern);
	if (!b->conclusion)
		b->conclusion = builder_part(b, GAVEL_CONCLUSION);
	keep_captures(b->r, c);
	gavel_unlink(p);
	drop_place(b->r, p);
	gavel_attr_put(doc, p, "style", NULL);
	last = b->conclusion->last;
	if (last && last->kind == GAVEL_PARAGRAPH && *folded_text(b->r, p) != '[') {
		pass_reasons(b->r, last, p);
		gavel_insert(doc, last, gavel_node_new(doc, GAVEL_LINE_BREAK), NULL);
		gavel_adopt(doc, last, p);
	} else {
		gavel_insert(doc, b->conclusion, p, NULL);
	}
}
