/* SPDX-License-Identifier: MIT
 *
 * The numbers of resolutions and decisions: their shapes ("1373 (2001)",
 * "60/288", "217 A (III)"), and the series of symbols that a number belongs to,
 * by the organ and the pack's tables. Both citations and the symbol of a
 * document without a masthead are found so.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cited.h"

static size_t part_letter(const struct recogniser *r, const char *s, char *letter)
{
	const struct value *names = value_of(r->pack, "cite_letters");

	if (*s >= 'A' && *s <= 'Z' && !is_letter(s + 1) && s[1] != '\'') {
		*letter = *s;
		return 1;
	}
	for (size_t i = 0; i < names->count && i < 26; i++) {
		size_t len = names->items[i].kind == VALUE_STRING ? words_at(names->items[i].string, s) : 0;

		if (len && !is_letter(s + len)) {
			*letter = (char)('A' + i);
			return len;
		}
	}
	return 0;
}

/* The session of an old resolution: "III", "S-VI"; or in the language's own way ("cite_sessions"), "S-" and digits. */
static size_t old_session(const struct recogniser *r, const char *s, const char **prefix)
{
	const struct value *rows = value_of(r->pack, "cite_sessions");

	*prefix = NULL;
	for (size_t i = 0; i < rows->count; i++) {
		size_t len = words_at(value_string(&rows->items[i], "printed", "?"), s);

		if (len && s[len] >= '0' && s[len] <= '9') {
			*prefix = value_string(&rows->items[i], "prefix", "");
			return len + strspn(s + len, "0123456789");
		}
	}
	return strspn(s, "ES-IVXL");
}

/* "1373 (2001)": its length. */
static size_t numbered_by_year(const struct recogniser *r, const char *s)
{
	size_t n = strspn(s, "0123456789"), blank, year;

	(void)r;
	if (!n || n > 4)
		return 0;
	blank = blank_len(s + n);
	if (s[n + blank] != '(')
		return 0;
	year = n + blank + 1;
	return strspn(s + year, "0123456789") == 4 && (s[year] == '1' || s[year] == '2') && s[year + 4] == ')' ? year + 5 : 0;
}

/* "60/288", "ES-11/1", "45/238 B": its length. */
static size_t numbered_by_session(const struct recogniser *r, const char *s)
{
	size_t n = strspn(s, "ES-0123456789"), m, len;
	char letter;

	if (!n || n > 6 || s[n] != '/' || !strpbrk(s, "0123456789"))
		return 0;
	m = strspn(s + n + 1, "0123456789");
	if (!m || m > 4)
		return 0;
	n += 1 + m;
	m = blank_len(s + n);
	return m && (len = part_letter(r, s + n + m, &letter)) ? n + m + len : n;
}

/* "217 A (III)", "3201 (S-VI)": its length. */
static size_t numbered_by_roman(const struct recogniser *r, const char *s)
{
	size_t n = strspn(s, "0123456789"), m, roman, len;
	const char *prefix;
	char letter;

	if (!n || n > 4)
		return 0;
	if ((m = blank_len(s + n)) && (len = part_letter(r, s + n + m, &letter)) && blank_len(s + n + m + len))
		n += m + len;
	m = blank_len(s + n);
	if (!m || s[n + m] != '(')
		return 0;
	roman = old_session(r, s + n + m + 1, &prefix);
	return roman && s[n + m + 1 + roman] == ')' ? n + m + roman + 2 : 0;
}

enum { BY_YEAR, BY_SESSION, BY_ROMAN, BY_CALENDAR };

/* The series of a number of this shape, of this organ or, with organ NULL, whatever body is meant; NULL if the pack's
 * table has none. */
static const char *series_of(const struct recogniser *r, const char *list, int shape, const char *organ)
{
	static const char *const shapes[] = { "year", "session", "roman", "calendar" };
	const struct value *rows = value_of(r->pack, list);

	for (size_t i = 0; i < rows->count; i++) {
		const char *wants = value_string(&rows->items[i], "organ", "");

		if (strcmp(value_string(&rows->items[i], "shape", ""), shapes[shape]) == 0
		    && (organ ? strcmp(wants, organ) == 0 : !*wants))
			return value_string(&rows->items[i], "series", "");
	}
	return NULL;
}

static void write_roman(long n, struct gavel_output *out)
{
	static const struct { long worth; const char *digits; } table[] = {
		{ 50, "L" }, { 40, "XL" }, { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table && n < 90; i++)
		for (; n >= table[i].worth; n -= table[i].worth)
			gavel_puts(out, table[i].digits);
}

/* The number as symbols have it: a letter and a session that the language prints in its own way are put back. */
static void write_number(const struct recogniser *r, const char *s, size_t len, struct gavel_output *out)
{
	const char *start = s, *end = s + len, *prefix;
	char letter;

	while (s < end) {
		size_t n = s > start && (s[-1] == ' ' || (unsigned char)s[-1] == 0xa0) ? part_letter(r, s, &letter) : 0;

		if (n) {
			gavel_write(out, &letter, 1);
		} else if (s > start && s[-1] == '(' && (n = old_session(r, s, &prefix)) && prefix) {
			gavel_puts(out, prefix);
			write_roman(strtol(s + strcspn(s, "0123456789"), NULL, 10), out);
		} else {
			n = 1;
			gavel_write(out, s, n);
		}
		s += n;
	}
}

/* The symbol that a number cites after this lead ("General Assembly resolution"), by the pack's table: of the organ
 * that is named, else of the one that adopts the document itself. */
int cited_symbol(struct recogniser *r, const char *organ, const char *s, size_t len, int shape,
                   struct gavel_symbol *symbol)
{
	const char *series = NULL;
	struct gavel_output *text;
	int cited;

	if (shape == BY_SESSION && strspn(s, "0123456789") == 4)
		series = series_of(r, "citations", BY_CALENDAR, organ);
	if (!series && (organ || (*s >= '0' && *s <= '9')))     /* special sessions are the Assembly's */
		series = series_of(r, "citations", shape, organ ? organ : adopting_organ(r));
	if (!series && !organ)
		series = series_of(r, "citations", shape, NULL);
	if (!series)
		return 0;
	text = gavel_output_new();
	gavel_puts(text, series);
	write_number(r, s, len, text);
	cited = gavel_symbol_parse(gavel_output_bytes(text), gavel_output_len(text), symbol) == 0;
	gavel_output_free(text);
	return cited;
}

/* A number of any of the three shapes. */
size_t cited_number(const struct recogniser *r, const char *s, int *shape)
{
	static size_t (*const shapes[])(const struct recogniser *, const char *) = { numbered_by_year, numbered_by_session, numbered_by_roman };
	size_t len = 0;

	for (*shape = 0; *shape < 3 && !(len = shapes[*shape](r, s)); (*shape)++)
		;
	return len;
}

/* The organ that decides by numbers of this shape, where the pack knows one ("decisions"). */
static const char *deciding_organ(const struct recogniser *r, int shape)
{
	static const char *const shapes[] = { "year", "session", "roman", "calendar" };
	const struct value *rows = value_of(r->pack, "decisions");

	for (size_t i = 0; i < rows->count; i++)
		if (strcmp(value_string(&rows->items[i], "shape", ""), shapes[shape]) == 0)
			return value_string(&rows->items[i], "organ", NULL);
	return NULL;
}

/* A text without a masthead: number and organ say the symbol ("79/224" of the General Assembly). */
void complete_symbol(struct recogniser *r)
{
	const char *number = gavel_field_value(r->doc, "number"), *series, *organ = adopting_organ(r);
	struct gavel_symbol symbol = { .size = sizeof symbol };
	int shape, decision = !r->formula;
	char text[128];

	if (gavel_field(r->doc, "symbol") || !cited_number(r, number, &shape))
		return;
	if (shape == BY_SESSION && strspn(number, "0123456789") == 4)
		shape = BY_CALENDAR;
	organ = decision ? deciding_organ(r, shape) : organ;
	series = organ ? series_of(r, decision ? "decisions" : "citations", shape, organ) : NULL;
	if (!series && organ && shape == BY_CALENDAR)
		series = series_of(r, decision ? "decisions" : "citations", BY_SESSION, organ);
	snprintf(text, sizeof text, "%s%.60s", series ? series : "", number);
	if (!series || gavel_symbol_parse(text, strlen(text), &symbol))
		return;
	because_of(r, "symbol", WORDS, "the document prints none: number %s and organ %s say it", number, organ);
	gavel_field_put(r->doc, "symbol", symbol.text, symbol.text);
	if (!gavel_field(r->doc, "organ"))
		gavel_field_put(r->doc, "organ", organ, organ);
	gavel_report(r->job, GAVEL_LEVEL_NOTE, "symbol", NULL, "the symbol %s is taken from number and organ", symbol.text);
}
