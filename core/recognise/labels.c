/* SPDX-License-Identifier: MIT
 *
 * Printed labels: "1.", "(a)", "(iv)", "1 -", "a)", "II." at the start of a
 * paragraph are split off as its label, with value and scheme. A document that
 * sets tabs after its labels is held to that: there, "1990. The year" without
 * a tab is text.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "context.h"

/* The value of a roman numeral in one case, 0 if it is none. */
static long roman_value(const char *s, size_t len)
{
	static const char digits[] = "ivxlc";
	static const long worth[] = { 1, 5, 10, 50, 100 };
	long total = 0, last = 0;

	for (size_t i = len; i-- > 0;) {
		const char *d = s[i] ? strchr(digits, s[i] | 0x20) : NULL;
		long w = d ? worth[d - digits] : 0;

		if (!w)
			return 0;
		total += w < last ? -w : w;
		last = w > last ? w : last;
	}
	return total;
}

/* a to z, aa (27), bb ... */
static long alpha_value(const char *s, size_t len)
{
	for (size_t i = 1; i < len; i++)
		if (s[i] != s[0])
			return 0;
	return len <= 3 ? (long)(26 * (len - 1)) + ((s[0] | 0x20) - 'a' + 1) : 0;
}

/* Reads the number between s and its end; 0 if it is none. */
static int read_number(const char *s, size_t len, struct label *label)
{
	int upper = *s >= 'A' && *s <= 'Z', lower = *s >= 'a' && *s <= 'z';

	label->roman = 0;
	if (strspn(s, "0123456789") >= len && len <= 4) {
		label->scheme = "decimal";
		label->number = strtol(s, NULL, 10);
		return 1;
	}
	for (size_t i = 0; i < len; i++)
		if (!(upper ? s[i] >= 'A' && s[i] <= 'Z' : lower && s[i] >= 'a' && s[i] <= 'z'))
			return 0;
	label->number = alpha_value(s, len);
	label->roman = roman_value(s, len);
	label->scheme = upper ? "upper-alpha" : "alpha";
	if (!label->number) {
		label->scheme = upper ? "upper-roman" : "roman";
		label->number = label->roman;
	}
	return label->number > 0;
}

static const char *const BULLETS[] = { "\xe2\x80\xa2", "\xe2\x80\x93", "\xe2\x80\x94", "\xc2\xb7", "\xe2\x97\xa6",
                                       "\xe2\x96\xaa", NULL };

static size_t read_bullet(const char *s, struct label *label)
{
	for (size_t i = 0; BULLETS[i]; i++) {
		size_t len = strlen(BULLETS[i]);

		if (strncmp(s, BULLETS[i], len) == 0) {
			label->scheme = "bullet";
			label->number = 0;
			label->roman = 0;
			snprintf(label->form, sizeof label->form, "*");
			return len;
		}
	}
	return 0;
}

/* " bis" behind a number: what was put between two numbers later on (Latin in every language). */
static size_t insertion_len(const char *s)
{
	static const char *const words[] = { "bis", "ter", "quater", "quinquies", "sexies", NULL };
	size_t blank = blank_len(s);

	for (size_t i = 0; words[i]; i++) {
		size_t len = strlen(words[i]);

		if (strncmp(s + blank, words[i], len) == 0 && (s[blank + len] == '.' || s[blank + len] == ')'))
			return blank + len;
	}
	return 0;
}

/* "(N)" "N)" "N." "N -": the bytes of the label, 0 if there is none. */
static size_t read_shape(const char *s, struct label *label)
{
	int open = *s == '(';
	size_t len = strspn(s + open, "0123456789"), end;

	if (!len)
		while (len < 5 && ((s[open + len] | 0x20) >= 'a' && (s[open + len] | 0x20) <= 'z'))
			len++;
	if (!len || !read_number(s + open, len, label))
		return 0;
	end = open + len;
	end += strcmp(label->scheme, "decimal") == 0 ? insertion_len(s + end) : 0;
	if (s[end] == ')') {
		snprintf(label->form, sizeof label->form, open ? "(N)" : "N)");
		return end + 1;
	}
	if (open)
		return 0;
	if (s[end] == '.') {
		snprintf(label->form, sizeof label->form, "N.");
		return end + 1;
	}
	if (strcmp(label->scheme, "decimal") == 0 && s[end] == ' ' && s[end + 1] == '-') {
		snprintf(label->form, sizeof label->form, "N -");
		return end + 2;
	}
	return 0;
}

int label_read(const char *s, struct label *label)
{
	size_t n;

	label->len = read_bullet(s, label);
	if (!label->len)
		label->len = read_shape(s, label);
	if (!label->len)
		return 0;
	label->skip = label->len;
	label->tab = 0;
	if (s[label->len] && !blank_len(s + label->len))
		return 0;
	while ((n = blank_len(s + label->skip))) {
		label->tab |= s[label->skip] == '\t';
		label->skip += n;
	}
	return 1;
}

static size_t lead_blanks(const char *s)
{
	size_t n, len = 0;

	while ((n = blank_len(s + len)))
		len += n;
	return len;
}

static int has_tabbed_label(struct recogniser *r, const struct gavel_node *p)
{
	const char *s = plain_text(r, p, NULL);
	struct label label;

	return label_read(s + lead_blanks(s), &label) && label.tab;
}

static void put_label(struct recogniser *r, struct gavel_node *p, const char *s, const struct label *label)
{
	gavel_attr_put(r->doc, p, "label", gavel_copy(r->doc, s, label->len));
	gavel_attr_put_number(r->doc, p, "number", label->number);
	gavel_attr_put(r->doc, p, "scheme", label->scheme);
}

/* In a heading only a label with a tab behind it is one: "A. Introduction" may be its text. */
static int counts_as_label(const struct recogniser *r, const struct gavel_node *p, const struct label *label)
{
	const char *style = gavel_attr(p, "style");

	if (label->tab)
		return 1;
	if ((style && heading_rank(style)) || (r->blocks && gavel_attr(p, "level")))
		return 0;
	return (r->from_lines && !r->blocks) || (!r->tabbed_labels && strcmp(label->form, "*") != 0);
}

static void split_label(struct recogniser *r, struct gavel_node *p)
{
	const char *s = plain_text(r, p, NULL);
	size_t lead = lead_blanks(s);
	struct label label;

	if (gavel_attr(p, "label") || !label_read(s + lead, &label) || !counts_as_label(r, p, &label)) {
		trim_block(r, p);
		return;
	}
	put_label(r, p, s + lead, &label);
	cut_lead(r, p, lead + label.skip);
	trim_block(r, p);
}

void split_labels(struct recogniser *r)
{
	for (struct gavel_node *p = r->body->first; p && !r->tabbed_labels; p = p->next)
		if (p->kind == GAVEL_PARAGRAPH && has_tabbed_label(r, p))
			r->tabbed_labels = 1;
	for (struct gavel_node *p = r->body->first; p; p = p->next)
		if (p->kind == GAVEL_PARAGRAPH)
			split_label(r, p);
}

/* The templates' heading styles, by rank (un-docx.md 2c): New York and Geneva share the stems. */
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
	static const char *const suffixes[] = { "", "G", "GA", "GC", NULL };

	for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++) {
		size_t len = strlen(ranks[i].stem);

		if (strncmp(style, ranks[i].stem, len) != 0)
			continue;
		for (size_t k = 0; suffixes[k]; k++)
			if (strcmp(style + len, suffixes[k]) == 0)
				return ranks[i].rank;
	}
	return 0;
}
