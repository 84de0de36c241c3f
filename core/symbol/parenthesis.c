/* SPDX-License-Identifier: MIT
 *
 * What follows a number in parentheses, and the letters of a composite resolution:
 * (2017), (XXX), (Vol. I), COP(13); A, A-C, "A and B".
 * In running text a parenthesis may belong to the sentence: what is no part of
 * the symbol beyond doubt is left alone.
 */
#include <stdio.h>
#include <string.h>

#include "symbol.h"

static size_t span_roman(const char *text)
{
	return strspn(text, "IVXLC");
}

static int is_roman(const char *text)
{
	return *text && text[span_roman(text)] == 0;
}

/* "I", "12", "8A", "I and II" after the word in parentheses. */
static int is_ordinal_list(const char *text)
{
	for (;;) {
		size_t n = span_roman(text);
		if (n == 0)
			n = strspn(text, "0123456789");
		if (n == 0)
			return 0;
		text += n;
		if (symbol_upper(*text))
			text++;
		if (*text == 0)
			return 1;
		if (strncmp(text, " and ", 5) == 0)
			text += 5;
		else if (strncmp(text, "-", 1) == 0)
			text++;
		else
			return 0;
	}
}

static const char *const alone[][2] = {
	{ "Supp.", "Supp." }, { "Supp", "Supp." }, { "Summary", "Summary" }, { "Introduction", "Introduction" }
};

/* "IandII", as an address has it: puts the blanks back. */
static void part_ordinals(char *text, size_t cap)
{
	char *and = strstr(text, "and");

	if (!and || and == text || and[-1] == ' ' || strlen(text) + 3 > cap)
		return;
	memmove(and + 4, and + 3, strlen(and + 3) + 1);
	and[3] = ' ';
	memmove(and + 1, and, strlen(and) + 1);
	*and = ' ';
}

/* The normal form of what stands in parentheses with a word: "vol i" is "Vol. I". -1 if it is none of ours. */
static int name_parenthesis(const struct symbol_scan *s, char *inner, size_t cap)
{
	for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
		if (symbol_equal(inner, alone[i][0])) {
			snprintf(inner, cap, "%s", alone[i][1]);
			return 0;
		}
	for (const char *const *p = symbol_parentheses; *p; p++) {
		size_t n = 0, i = 0;
		for (; (*p)[n]; n++) /* the dot may be missing, in an address also the blank */
			if (symbol_raised(inner[i]) == symbol_raised((*p)[n]))
				i++;
			else if ((*p)[n] != '.' && ((*p)[n] != ' ' || s->strict))
				break;
		if ((*p)[n])
			continue;
		if (!s->strict)
			part_ordinals(inner + i, cap - i);
		if (!s->strict && !strstr(inner + i, " and "))
			symbol_raise(inner + i);
		if (!is_ordinal_list(inner + i))
			return -1;
		if (strlen(*p) + strlen(inner + i) >= cap)
			return -1;
		memmove(inner + strlen(*p), inner + i, strlen(inner + i) + 1);
		memcpy(inner, *p, strlen(*p));
		return 0;
	}
	return -1;
}

static void print_parenthesis(struct symbol_scan *s, const char *inner, const char *blank)
{
	SYMBOL_APPEND(s, text, blank);
	SYMBOL_APPEND(s, text, "(");
	SYMBOL_APPEND(s, text, inner);
	SYMBOL_APPEND(s, text, ")");
}

static void file_modifier(struct symbol_scan *s, const char *inner)
{
	if (*s->symbol->modifiers)
		SYMBOL_APPEND(s, modifiers, " ");
	SYMBOL_APPEND(s, modifiers, "(");
	SYMBOL_APPEND(s, modifiers, inner);
	SYMBOL_APPEND(s, modifiers, ")");
}

static int is_session(const char *inner)
{
	const char *at = inner + (*inner == 'E');
	return is_roman(inner) || (at[0] == 'S' && at[1] == '-' && is_roman(at + 2));
}

/* Files "(2017)", "(XXX)", "(Vol. I)"; -1 if it does not belong to the symbol. */
static int file_parenthesis(struct symbol_scan *s, char *inner, size_t cap, int spaced, enum symbol_form before)
{
	size_t digits = strspn(inner, "0123456789"), len = strlen(inner);
	char upper[40];

	snprintf(upper, sizeof upper, "%s", inner);
	if (!s->strict)
		symbol_raise(upper);
	if (before == SYMBOL_WORD) { /* COP(13): part of the body's name */
		if (spaced || len == 0 || (digits != len && !is_roman(upper)))
			return -1;
		print_parenthesis(s, upper, "");
		SYMBOL_APPEND(s, subsidiary, "(");
		SYMBOL_APPEND(s, subsidiary, upper);
		SYMBOL_APPEND(s, subsidiary, ")");
		return 0;
	}
	if (digits == 4 && len == 4 && !*s->symbol->year) {
		SYMBOL_APPEND(s, year, inner);
	} else if (is_session(upper) && !*s->symbol->session) {
		SYMBOL_APPEND(s, session, upper);
		strcpy(inner, upper);
	} else if (name_parenthesis(s, inner, cap) == 0) {
		file_modifier(s, inner);
	} else {
		return -1;
	}
	print_parenthesis(s, inner, " ");
	return 0;
}

int symbol_read_parenthesis(struct symbol_scan *s, enum symbol_form before)
{
	struct symbol_scan saved = *s;
	char inner[40] = "";
	size_t n = 0;
	int spaced = symbol_accept(s, ' ');

	while (!s->strict && symbol_accept(s, ' '))
		continue;
	if (symbol_accept(s, '(')) {
		while (n + 1 < 32 && symbol_peek(s) && symbol_peek(s) != ')')
			inner[n++] = symbol_take(s);
		inner[n] = 0;
		if (symbol_accept(s, ')') && symbol_at_boundary(s) && file_parenthesis(s, inner, 32, spaced, before) == 0)
			return 1;
	}
	*s = saved;
	return 0;
}

/* What may stand between two letters of a composite resolution, and how it is printed. */
static const struct { const char *read, *print; } between[] = {
	{ "-", "-" }, { " - ", "-" }, { " to ", "-" }, { " and ", " and " }, { ", ", ", " }
};

static int take_literal(struct symbol_scan *s, const char *text)
{
	struct symbol_scan ahead = *s;

	for (; *text; text++)
		if (symbol_take(&ahead) != *text)
			return 0;
	*s = ahead;
	return 1;
}

static int take_letter(struct symbol_scan *s, char *to, int upper)
{
	struct symbol_scan ahead = *s;
	char c = symbol_take(&ahead);

	if (!symbol_letter(c) || (upper && !symbol_upper(c)) || !symbol_at_boundary(&ahead) || symbol_peek(&ahead) == '/')
		return 0;
	*s = ahead;
	symbol_append(s, to, 16, (char[]){ (char)symbol_raised(c), 0 });
	return 1;
}

static void take_more_letters(struct symbol_scan *s, char *letters, int upper)
{
	for (size_t i = 0; i < sizeof between / sizeof *between;) {
		struct symbol_scan saved = *s;
		char next[16] = "";
		if (take_literal(s, between[i].read) && take_letter(s, next, upper)) {
			symbol_append(s, letters, 16, between[i].print);
			symbol_append(s, letters, 16, next);
			i = 0;
		} else {
			*s = saved;
			i++;
		}
	}
}

/* The letters of a composite resolution; only letters glued on may have lost their case. */
void symbol_read_letters(struct symbol_scan *s)
{
	struct symbol_scan saved = *s;
	const char *kind = s->symbol->kind;
	int spaced = symbol_accept(s, ' ');
	char letters[16] = "";

	if ((spaced && s->strict && strcmp(kind, "RES") != 0 && strcmp(kind, "DEC") != 0) ||
	    !take_letter(s, letters, spaced)) {
		*s = saved;
		return;
	}
	take_more_letters(s, letters, spaced);
	SYMBOL_APPEND(s, text, " ");
	SYMBOL_APPEND(s, text, letters);
	SYMBOL_APPEND(s, letters, letters);
}
