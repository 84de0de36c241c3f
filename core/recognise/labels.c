/* SPDX-License-Identifier: MIT
 *
 * Printed labels at the start of a paragraph (label_read.c) are split off as
 * its label, with value and scheme. A document that sets tabs after its labels
 * is held to that: there, "1990. The year" without a tab is text.
 */
#include <string.h>

#include "parts.h"

/* Most paragraphs begin with a word, a capital and a small letter: no label does. */
static int begins_with_word(const struct gavel_node *p)
{
	size_t len;
	const char *s = first_piece(p, &len);

	return s && len > 1 && (unsigned char)(*s - 'A') < 26 && (unsigned char)(s[1] - 'a') < 26;
}

/* Reads the label that a paragraph is printed with: the paragraph's text, NULL if there is none. */
static const char *read_printed(struct recogniser *r, const struct gavel_node *p, struct label *label)
{
	const char *s;

	if (begins_with_word(p) || is_typed_number(p))
		return NULL;
	s = plain_lead(r, p);
	return label_read(r, s + blanks_len(s), label) ? s : NULL;
}

static int has_tabbed_label(struct recogniser *r, const struct gavel_node *p)
{
	struct label label;

	return read_printed(r, p, &label) && label.tab;
}

static void put_label(struct recogniser *r, struct gavel_node *p, const char *s, const struct label *label)
{
	because(r, p, LABEL, "\"%.*s\" is printed at its start", (int)label->len, s);
	gavel_attr_put(r->doc, p, "label", gavel_copy(r->doc, s, label->len));
	gavel_attr_put_number(r->doc, p, "number", label->number);
	gavel_attr_put(r->doc, p, "scheme", label->scheme);
}

/* In a heading only a label with a tab behind it is one: "A. Introduction" may be its text. A number with nothing
 * behind it lost its tab. */
static int counts_as_label(const struct recogniser *r, const struct gavel_node *p, const struct label *label, int alone)
{
	const char *style = gavel_attr(p, "style");

	if (label->tab)
		return 1;
	if ((style && heading_rank(style)) || (r->blocks && gavel_attr(p, "level")))
		return 0;
	return (r->from_lines && !r->blocks) || ((!r->tabbed_labels || alone) && strcmp(label->form, "*") != 0);
}

void split_label(struct recogniser *r, struct gavel_node *p)
{
	const char *given = gavel_attr(p, "label"), *typed = gavel_attr(p, "typed"), *s;
	struct captures c;
	struct label label;
	size_t lead;

	if (given)
		because(r, p, LABEL, "\"%s\" is its number in the source", given);
	if (typed)
		because(r, p, LABEL, "no tab stands behind what looks like a label, as it does behind others: it is text");
	s = given || typed ? NULL : read_printed(r, p, &label);
	lead = s ? blanks_len(s) : 0;
	if (s && counts_as_label(r, p, &label, !s[lead + label.skip]) && !is_meeting_line(r, p, &c)) {  /* "28. Plenarsitzung" */
		put_label(r, p, s + lead, &label);
		cut_lead(r, p, lead + label.skip);
	}
	trim_block(r, p);
}

void split_labels(struct recogniser *r)
{
	const struct arena_mark mark = scratch_mark(r);

	for (struct gavel_node *p = r->body->first; p && !r->tabbed_labels; p = p->next, scratch_back(r, &mark))
		if (p->kind == GAVEL_PARAGRAPH && has_tabbed_label(r, p))
			r->tabbed_labels = 1;
	for (struct gavel_node *p = r->body->first; p; p = p->next, scratch_back(r, &mark))
		if (p->kind == GAVEL_PARAGRAPH)
			split_label(r, p);
}

/* The rest of a style's name behind its stem is the place that the template is of, if any. */
static int is_place(const char *rest)
{
	static const char *const places[] = { "", "G", "GA", "GC", NULL };

	for (size_t i = 0; places[i]; i++)
		if (strcmp(rest, places[i]) == 0)
			return 1;
	return 0;
}

int is_text_style(const char *style)
{
	return style && strncmp(style, "SingleTxt", 9) == 0 && is_place(style + 9);
}

/* By the first letters of the stems below: nearly every style is another one. */
static int may_be_heading(const char *style)
{
	switch (*style) {
	case 'H':
		return 1;
	case 'T':
		return style[1] == 'i';
	case 'B':
		return style[1] == 'L' || style[1] == 'l';
	default:
		return *style == 'h' && style[1] == 'e';
	}
}

/* The templates' heading styles, by rank: New York and Geneva share the stems. */
int heading_rank(const char *style)
{
	static const struct { const char *stem; int rank; } ranks[] = {
		{ "HM", 1 }, { "HCh", 2 }, { "HCH", 2 }, { "TitleHCH", 2 }, { "TitleH1", 2 }, { "H1", 3 }, { "TitleH2", 3 },
		{ "H2", 4 }, { "H23", 4 }, { "H3", 4 }, { "H4", 5 }, { "H56", 6 }, { "BLUEHeadingH1", 3 },
		{ "BLUEHeadingH2", 4 }, { "BlueHeadingH1", 3 }, { "BlueHeadingH2", 4 },
		{ "Heading1", 1 }, { "Heading2", 2 }, { "Heading3", 3 }, { "Heading4", 4 }, { "Heading5", 5 },
		{ "Heading6", 6 }, { "heading1", 1 }, { "heading2", 2 }, { "heading3", 3 }, { "heading4", 4 },
		{ "heading5", 5 }, { "heading6", 6 }, { "Title", 1 },
	};

	for (size_t i = 0; may_be_heading(style) && i < sizeof ranks / sizeof *ranks; i++) {
		size_t len = style[1] == ranks[i].stem[1] ? strlen(ranks[i].stem) : 0;

		if (len && strncmp(style, ranks[i].stem, len) == 0 && is_place(style + len))
			return ranks[i].rank;
	}
	return 0;
}
