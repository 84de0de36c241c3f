/* SPDX-License-Identifier: MIT
 *
 * The parts of a resolution: from the enacting formula to the first operative
 * paragraph goes the preamble; then the operative part, up to the meeting line
 * (conclusion) and the annexes. Numbered paragraphs become clauses, what is
 * lettered below them items, nested by the row that their labels continue.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "context.h"

enum { NESTING_MAX = 16 };

/* An open paragraph of a row of labels. */
struct level {
	struct gavel_node *node;
	char form[8];
	char scheme[8];
	long number;
};

struct builder {
	struct recogniser *r;
	struct gavel_node *preamble, *operative, *conclusion, *annex;   /* parts, made when they are needed */
	struct gavel_node *part;                                        /* where blocks go now */
	struct gavel_node *first_operative;                             /* the paragraph that opens the operative part */
	struct level levels[NESTING_MAX];
	int depth;
	int annexes;
};

static char *folded(struct builder *b, const struct gavel_node *n)
{
	size_t len;
	const char *s = plain_text(b->r, n, &len);

	return fold_blanks(b->r, s, len);
}

static struct gavel_node *part_new(struct builder *b, enum gavel_kind kind)
{
	struct gavel_node *part = gavel_node_new(b->r->doc, kind);

	gavel_insert(b->r->doc, b->r->doc->root, part, b->r->body);
	b->part = part;
	b->depth = 0;
	return part;
}

static void place(struct builder *b, struct gavel_node *node)
{
	gavel_insert(b->r->doc, b->part, node, NULL);
}

static void move_attr(struct builder *b, struct gavel_node *to, struct gavel_node *from, const char *key)
{
	const char *value = gavel_attr(from, key);

	if (!value)
		return;
	gavel_attr_put(b->r->doc, to, key, value);
	gavel_attr_put(b->r->doc, from, key, NULL);
}

/* A paragraph becomes the first one of a new recital, clause or item that takes its label and style. */
static struct gavel_node *wrap(struct builder *b, struct gavel_node *p, enum gavel_kind kind)
{
	static const char *const moved[] = { "label", "number", "scheme", "style", NULL };
	static const char *const dropped[] = { "gap", "page", "column", "indent", "first", "align", "level", NULL };
	struct gavel_node *node = gavel_node_new(b->r->doc, kind);

	node->line = p->line;
	node->part = p->part;
	for (size_t i = 0; moved[i]; i++)
		move_attr(b, node, p, moved[i]);
	for (size_t i = 0; dropped[i]; i++)
		gavel_attr_put(b->r->doc, p, dropped[i], NULL);
	gavel_insert(b->r->doc, node, p, NULL);
	return node;
}

static void form_of(const struct gavel_node *p, struct level *level, long *roman)
{
	const char *label = gavel_attr(p, "label"), *scheme = gavel_attr(p, "scheme");
	struct label read;

	*roman = 0;
	level->number = gavel_attr_number(p, "number", 0);
	snprintf(level->scheme, sizeof level->scheme, "%s", scheme ? scheme : "");
	snprintf(level->form, sizeof level->form, "?");
	if (label && label_read(label, &read)) {
		snprintf(level->form, sizeof level->form, "%s", read.form);
		*roman = read.roman;
	}
}

static int same_row(const struct level *a, const struct level *b)
{
	return strcmp(a->form, b->form) == 0 && strcmp(a->scheme, b->scheme) == 0;
}

/* The level that this label continues, by its value, or -1. */
static int continued(const struct builder *b, const struct level *l)
{
	for (int i = b->depth - 1; i >= 0; i--)
		if (same_row(&b->levels[i], l)
		    && (l->number == b->levels[i].number + 1 || strcmp(l->scheme, "bullet") == 0))
			return i;
	return -1;
}

static int same_form(const struct builder *b, const struct level *l)
{
	for (int i = b->depth - 1; i >= 0; i--)
		if (same_row(&b->levels[i], l))
			return i;
	return -1;
}

/* The label that follows, to tell (i) after (h) from (i) that opens a row of its own. */
static long next_roman(const struct gavel_node *p)
{
	struct label read;

	for (p = p->next; p; p = p->next) {
		const char *label = gavel_attr(p, "label");

		if (label)
			return label_read(label, &read) ? read.roman : 0;
	}
	return 0;
}

/* Where a label stands: the level that it continues, else a new one below, else the nearest of its form. */
static int find_level(struct builder *b, const struct gavel_node *p, struct level *l)
{
	struct level as_roman;
	long roman;
	int i, k;

	form_of(p, l, &roman);
	as_roman = *l;
	if (roman) {
		snprintf(as_roman.scheme, sizeof as_roman.scheme, "%s", *l->scheme == 'A' || *l->scheme == 'R' ? "ROMAN" : "roman");
		as_roman.number = roman;
	}
	i = continued(b, l);
	k = roman ? continued(b, &as_roman) : -1;
	if (i >= 0 && roman == 1 && l->number != 1 && next_roman(p) == 2 && k < 0)
		i = -1;
	if (k > i || (i < 0 && roman == 1)) {
		*l = as_roman;
		i = k;
	}
	if (i < 0 && l->number != 1 && strcmp(l->scheme, "bullet") != 0)
		i = same_form(b, l);
	return i >= 0 ? i : b->depth;
}

/* Decimal numbers with a stop are paragraphs of the part itself; all others nest below the open one. */
static int is_paragraph_number(const struct level *l)
{
	return strcmp(l->scheme, "decimal") == 0 && strcmp(l->form, "(N)") != 0;
}

static int has_paragraph_number(const struct builder *b)
{
	for (int i = 0; i < b->depth; i++)
		if (is_paragraph_number(&b->levels[i]))
			return 1;
	return 0;
}

static void add_labelled(struct builder *b, struct gavel_node *p)
{
	struct level l;
	int at = find_level(b, p, &l);

	if (at >= NESTING_MAX)
		at = NESTING_MAX - 1;
	if (is_paragraph_number(&l) && !has_paragraph_number(b))
		at = 0;
	gavel_unlink(p);
	if (at == 0 || !b->depth) {
		at = 0;
		l.node = wrap(b, p, b->part == b->preamble ? GAVEL_RECITAL : GAVEL_CLAUSE);
		place(b, l.node);
	} else {
		l.node = wrap(b, p, GAVEL_ITEM);
		gavel_attr_put(b->r->doc, l.node, "scheme", l.scheme);
		gavel_insert(b->r->doc, b->levels[at - 1].node, l.node, NULL);
	}
	if (*l.scheme && strcmp(l.scheme, "roman") == 0) {
		char number[24];

		snprintf(number, sizeof number, "%ld", l.number);
		gavel_attr_put(b->r->doc, l.node, "number", number);
		gavel_attr_put(b->r->doc, l.node, "scheme", "roman");
	}
	b->levels[at] = l;
	b->depth = at + 1;
}

/* An unlabelled paragraph opens a row of its own: what is lettered below it nests there. */
static void add_unlabelled(struct builder *b, struct gavel_node *p, enum gavel_kind kind)
{
	struct gavel_node *node = wrap(b, p, kind);

	place(b, node);
	b->levels[0] = (struct level){ .node = node, .form = "?", .scheme = "?" };
	b->depth = 1;
}

static void add_heading(struct builder *b, struct gavel_node *p, int rank)
{
	static const char *const dropped[] = { "gap", "page", "column", "indent", "first", "align", NULL };
	char level[16];

	for (size_t i = 0; dropped[i]; i++)
		gavel_attr_put(b->r->doc, p, dropped[i], NULL);
	gavel_rekind(b->r->doc, p, GAVEL_HEADING);
	snprintf(level, sizeof level, "%d", rank);
	gavel_attr_put(b->r->doc, p, "level", level);
	place(b, p);
	b->depth = 0;
}

/* Set apart by blank lines, short, and not ended as a paragraph is: a heading of text that has no styles. */
static int looks_like_heading(struct builder *b, const struct gavel_node *p)
{
	const char *s = folded(b, p), *scheme = gavel_attr(p, "scheme");
	size_t len = strlen(s);
	int apart = gavel_attr_number(p, "gap", 0) > 0 && (!p->next || gavel_attr_number(p->next, "gap", 0) > 0);

	if (!b->r->from_lines || !apart || !len || len > 300 || strchr(",.", s[len - 1]))
		return 0;
	if (scheme && strcmp(scheme, "ALPHA") != 0 && strcmp(scheme, "ROMAN") != 0)
		return 0;
	return !pack_opening(b->r, "operative", s) && !pack_opening(b->r, "preambular", s);
}

static int rank_of(struct builder *b, const struct gavel_node *p)
{
	const char *style = gavel_attr(p, "style");
	int rank = style ? heading_rank(style) : 0;

	if (rank)
		return rank;
	return looks_like_heading(b, p) ? 4 : 0;
}

static int is_annex_heading(struct builder *b, const struct gavel_node *p)
{
	struct captures c;

	return !gavel_attr(p, "label") && template_find(b->r, "annex", folded(b, p), &c) != NULL;
}

static int is_meeting_line(struct builder *b, const struct gavel_node *p, struct captures *c)
{
	const char *text = folded(b, p);

	return strlen(text) < 200 && template_find(b->r, "conclusion", text, c) != NULL;
}

static int is_decimal_paragraph(const struct gavel_node *p)
{
	const char *label = gavel_attr(p, "label");
	struct label read;

	return label && label_read(label, &read) && strcmp(read.scheme, "decimal") == 0 && read.form[0] == 'N';
}

static int opens_as_operative(struct builder *b, const struct gavel_node *p)
{
	const char *text = plain_text(b->r, p, NULL);

	return !gavel_attr(p, "label") && pack_opening(b->r, "operative", text) > pack_opening(b->r, "preambular", text);
}

/* A preambular paragraph ends in a comma: ASCII, Arabic or full-width (un-layout.md section 4.1). */
static int ends_in_comma(struct builder *b, const struct gavel_node *p)
{
	static const char *const commas[] = { ",", "\xd8\x8c", "\xef\xbc\x8c", NULL };
	const char *s = folded(b, p);
	size_t len = strlen(s);

	for (size_t i = 0; commas[i]; i++) {
		size_t n = strlen(commas[i]);

		if (len >= n && strcmp(s + len - n, commas[i]) == 0)
			return 1;
	}
	return 0;
}

static int is_heading_style(const struct gavel_node *p)
{
	const char *style = gavel_attr(p, "style");

	return style && heading_rank(style);
}

static int is_empty(const struct gavel_node *p)
{
	const struct gavel_node *n = p;

	while ((n = gavel_next(n, p)))
		if (n->kind == GAVEL_IMAGE || n->kind == GAVEL_NOTE_REF
		    || (n->kind == GAVEL_TEXT && strspn(n->text, " \t\n") < n->len))
			return 0;
	return 1;
}

/* "I" alone: the number of a section, which belongs to what follows it. */
static int is_section_number(struct builder *b, const struct gavel_node *p)
{
	const char *s = p && p->kind == GAVEL_PARAGRAPH ? folded(b, p) : "";
	size_t len = strlen(s);

	return (len && len < 6 && strspn(s, "IVX") == len) || (len == 1 && *s >= 'A' && *s <= 'Z');
}

static struct gavel_node *with_section_number(struct builder *b, struct gavel_node *p)
{
	while (p->prev && p->prev != b->r->formula && (is_section_number(b, p->prev) || is_empty(p->prev)))
		p = p->prev;
	return p;
}

/*
 * The paragraph that opens the operative part: the first numbered one, or one
 * before it that opens as only operative paragraphs do and is followed by no
 * preambular one; without numbers the first that opens so; without such a one,
 * what follows the last paragraph that ends in a comma.
 */
static struct gavel_node *find_operative(struct builder *b)
{
	struct gavel_node *by_opening = NULL, *by_comma = NULL, *before = NULL;
	int has_numbers = 0;
	struct captures c;

	for (struct gavel_node *p = b->r->formula->next; p && !has_numbers; p = p->next)
		has_numbers = p->kind == GAVEL_PARAGRAPH && is_decimal_paragraph(p);
	for (struct gavel_node *p = b->r->formula->next; p; p = p->next) {
		if (p->kind != GAVEL_PARAGRAPH || is_heading_style(p))
			continue;
		if (is_decimal_paragraph(p))
			return with_section_number(b, by_opening ? by_opening : p);
		if (is_annex_heading(b, p) || is_meeting_line(b, p, &c))
			break;
		if (by_opening && has_numbers && ends_in_comma(b, p))
			by_opening = NULL;
		else if (!by_opening && opens_as_operative(b, p) && !(has_numbers && ends_in_comma(b, p)))
			by_opening = p;
		if (before && ends_in_comma(b, before) && *folded(b, p))
			by_comma = ends_in_comma(b, p) ? NULL : p;
		before = *folded(b, p) ? p : before;
	}
	return by_opening ? by_opening : by_comma;
}

static void start_annex(struct builder *b, struct gavel_node *p)
{
	int rank = rank_of(b, p);

	b->annex = part_new(b, GAVEL_ANNEX);
	b->annexes++;
	gavel_unlink(p);
	add_heading(b, p, rank && rank < 4 ? rank : 3);
}

static void add_conclusion(struct builder *b, struct gavel_node *p, const struct captures *c)
{
	static const char *const dropped[] = { "gap", "page", "column", "indent", "first", "align", "style", NULL };

	if (!b->conclusion)
		b->conclusion = part_new(b, GAVEL_CONCLUSION);
	keep_captures(b->r, c);
	gavel_unlink(p);
	for (size_t i = 0; dropped[i]; i++)
		gavel_attr_put(b->r->doc, p, dropped[i], NULL);
	if (b->conclusion->last && b->conclusion->last->kind == GAVEL_PARAGRAPH) {
		struct gavel_node *line = b->conclusion->last;

		gavel_insert(b->r->doc, line, gavel_node_new(b->r->doc, GAVEL_LINE_BREAK), NULL);
		gavel_adopt(b->r->doc, line, p);
	} else {
		gavel_insert(b->r->doc, b->conclusion, p, NULL);
	}
}

static void add_body_paragraph(struct builder *b, struct gavel_node *p)
{
	int rank = rank_of(b, p);

	if (gavel_attr(p, "label") && !rank) {
		add_labelled(b, p);
		return;
	}
	gavel_unlink(p);
	if (rank)
		add_heading(b, p, rank);
	else
		add_unlabelled(b, p, b->part == b->preamble ? GAVEL_RECITAL : GAVEL_CLAUSE);
}

/* The rule that ends a document is set again by every writer's layout. */
static int is_end_rule(struct builder *b, const struct gavel_node *p)
{
	const char *s = folded(b, p);

	return strlen(s) >= 6 && !s[strspn(s, "_")];
}

static void add_paragraph(struct builder *b, struct gavel_node *p)
{
	struct captures c;

	if ((is_empty(p) && !gavel_attr(p, "label")) || is_end_rule(b, p)) {
		gavel_unlink(p);
		return;
	}
	if (p == b->first_operative)
		b->operative = part_new(b, GAVEL_BODY);
	if (b->part != b->preamble && is_annex_heading(b, p))
		start_annex(b, p);
	else if (!b->annex && b->part != b->preamble && is_meeting_line(b, p, &c))
		add_conclusion(b, p, &c);
	else
		add_body_paragraph(b, p);
}

/* Furniture in the body (framed notes, text boxes) stays beside what it stood beside. */
static void add_block(struct builder *b, struct gavel_node *p)
{
	if (p->kind == GAVEL_PARAGRAPH) {
		add_paragraph(b, p);
		return;
	}
	gavel_unlink(p);
	if (p->kind != GAVEL_PAGE_BREAK && p->kind != GAVEL_RULE)
		place(b, p);
}

static void add_formula(struct builder *b)
{
	struct gavel_node *formula = b->r->formula;

	gavel_unlink(formula);
	gavel_rekind(b->r->doc, formula, GAVEL_FORMULA);
	for (const char *const *key = (const char *const[]){ "gap", "page", "column", "indent", "first", "align", NULL }; *key;
	     key++)
		gavel_attr_put(b->r->doc, formula, *key, NULL);
	trim_block(b->r, formula);
	place(b, formula);
}

int build_parts(struct recogniser *r)
{
	struct builder b = { .r = r };

	if (r->formula) {
		b.first_operative = find_operative(&b);
		b.preamble = part_new(&b, GAVEL_PREAMBLE);
		add_formula(&b);
	} else {
		b.operative = part_new(&b, GAVEL_BODY);
	}
	while (r->body->first)
		add_block(&b, r->body->first);
	gavel_unlink(r->body);
	r->doc->stage = GAVEL_RESOLUTION;
	return 0;
}
