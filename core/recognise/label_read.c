/* SPDX-License-Identifier: MIT
 *
 * Reading a printed label: "1.", "(a)", "(iv)", "1 -", "a)", "II.", with the
 * digits of any script that the UN prints; the label stays as it is printed.
 * The signs that a language counts with besides digits and Latin letters, its
 * quotation marks round a number and what ends its numbers are the pack's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "context.h"

long roman_value(const char *s, size_t len)
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
	for (size_t i = 0; (unsigned char)*s >= 0x80 && BULLETS[i]; i++) {
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

/* One of the pack's signs ("labels"), the longest that fits: its bytes, 0 if there is none; *row is the one it is of. */
static size_t read_sign(const struct recogniser *r, const char *s, struct label *label, const struct value **row)
{
	const struct tree *tree = &r->lexicon->sign_tree;
	struct tree_place place = { 0, 0 };
	size_t longest = 0, found = 0, entry;

	for (size_t len = 1; s[len - 1] && tree_step(tree, &place, s + len - 1, 1); len++)
		if ((entry = tree_entry(tree, &place))) {
			found = entry;
			longest = len;
		}
	if (!found)
		return 0;
	*row = r->lexicon->signs[found - 1].row;
	label->scheme = value_string(*row, "scheme", "alpha");
	label->number = r->lexicon->signs[found - 1].number;
	label->roman = 0;
	return longest;
}

/* Digits of other scripts, by the bytes before a zero's last one: Arabic-Indic, its eastern form, full-width. */
static const struct { const char *lead; unsigned char zero; } DIGITS[] = {
	{ "\xd9", 0xa0 }, { "\xdb", 0xb0 }, { "\xef\xbc", 0x90 },
};

/* A number of up to four such digits: its bytes, 0 if there is none. */
static size_t read_digits(const char *s, struct label *label)
{
	for (size_t i = 0; i < sizeof DIGITS / sizeof *DIGITS; i++) {
		size_t lead = strlen(DIGITS[i].lead), len = 0;

		label->number = 0;
		while (len < 4 * (lead + 1) && strncmp(s + len, DIGITS[i].lead, lead) == 0
		       && (unsigned char)((unsigned char)s[len + lead] - DIGITS[i].zero) < 10) {
			label->number = 10 * label->number + (unsigned char)s[len + lead] - DIGITS[i].zero;
			len += lead + 1;
		}
		if (len) {
			label->scheme = "decimal";
			label->roman = 0;
			return len;
		}
	}
	return 0;
}

/* Digits, Latin letters or a sign of the pack: the bytes of the number, 0 if there is none. */
static size_t number_len(const struct recogniser *r, const char *s, struct label *label, const struct value **row)
{
	size_t len = strspn(s, "0123456789");

	if (!len)
		while (len < 8 && ((s[len] | 0x20) >= 'a' && (s[len] | 0x20) <= 'z'))
			len++;
	if (len)
		return read_number(s, len, label) ? len : 0;
	len = read_digits(s, label);
	return len ? len : read_sign(r, s, label, row);
}

/* A number between two of the language's marks ("label_quotes"): the bytes of the label, 0 if there is none. */
static size_t read_quoted(const struct recogniser *r, const char *s, struct label *label)
{
	const struct value *pairs = r->lexicon->label_quotes, *row = NULL;

	for (size_t i = 0; i < pairs->count; i++) {
		const char *open = value_string(&pairs->items[i], "open", ""), *close;
		size_t before = strlen(open), after, len;

		if (!before || strncmp(s, open, before) != 0)
			continue;
		close = value_string(&pairs->items[i], "close", "");
		after = strlen(close);
		if (!after)
			continue;
		len = number_len(r, s + before, label, &row);
		if (len && strncmp(s + before + len, close, after) == 0) {
			snprintf(label->form, sizeof label->form, "'N'");
			return before + len + after;
		}
	}
	return 0;
}

/* What ends a number in this language besides a stop and a bracket ("label_ends"): its bytes, 0 if it is not there. */
static size_t end_len(const struct recogniser *r, const char *s)
{
	const struct value *ends = r->lexicon->label_ends;

	for (size_t i = 0; i < ends->count; i++)
		if (ends->items[i].kind == VALUE_STRING && strncmp(s, ends->items[i].string, ends->items[i].len) == 0)
			return ends->items[i].len;
	return 0;
}

/* "(N)" "N)" "N." "N -": the bytes of the label, 0 if there is none. */
static size_t read_shape(const struct recogniser *r, const char *s, struct label *label)
{
	const struct value *row = NULL;
	int open = *s == '(';
	size_t len = number_len(r, s + open, label, &row), end;

	if (!len)
		return 0;
	end = open + len;
	if (!open && row && value_flag(row, "alone", 0)) {
		snprintf(label->form, sizeof label->form, "N");
		return end;
	}
	end += strcmp(label->scheme, "decimal") == 0 ? insertion_len(s + end) : 0;
	if (row && value_flag(row, "bracket", 0) && s[end] != ')')
		return 0;
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
	len = s[end] == ' ' && s[end + 1] == '-' ? 2 : end_len(r, s + end);
	if (strcmp(label->scheme, "decimal") != 0 || !len)
		return 0;
	snprintf(label->form, sizeof label->form, "N -");
	return end + len;
}

int label_read(const struct recogniser *r, const char *s, struct label *label)
{
	size_t n;

	label->len = read_bullet(s, label);
	if (!label->len)
		label->len = read_quoted(r, s, label);
	if (!label->len)
		label->len = read_shape(r, s, label);
	if (!label->len)
		return 0;
	label->skip = label->len;
	label->tab = 0;
	if (s[label->len] && !blank_len(s + label->len) && !(is_spaceless(r) && (s[label->len - 1] & 0x80)))
		return 0;
	while ((n = blank_len(s + label->skip))) {
		label->tab |= s[label->skip] == '\t';
		label->skip += n;
	}
	return 1;
}
