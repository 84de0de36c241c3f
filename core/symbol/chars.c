/* SPDX-License-Identifier: MIT
 *
 * Characters of a document symbol: the cursor of the scanner and the strings it
 * fills. Dashes and blanks that print like the ASCII ones count as these.
 * A string that overflows is noted once in the scan and asked for at the end.
 */
#include <string.h>

#include "symbol.h"

/* Blanks and dashes that print like the ASCII ones. */
static const struct { const char *bytes; char as; } folded[] = {
	{ "\xC2\xA0", ' ' }, { "\xE2\x80\xAF", ' ' }, { "\xE2\x80\x90", '-' }, { "\xE2\x80\x91", '-' },
	{ "\xE2\x80\x93", '-' }, { "\xEF\xBC\x88", '(' }, { "\xEF\xBC\x89", ')' }
};

int symbol_digit(int c) { return c >= '0' && c <= '9'; }
int symbol_upper(int c) { return c >= 'A' && c <= 'Z'; }
int symbol_letter(int c) { return symbol_upper(c) || (c >= 'a' && c <= 'z'); }
int symbol_raised(int c) { return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c; }

static char peek_wide(const struct symbol_scan *s, size_t *width)
{
	size_t left = (size_t)(s->end - s->at);

	if (left == 0)
		return 0;
	*width = 1;
	if ((unsigned char)*s->at < 0x80)
		return *s->at ? *s->at : '\1';
	for (size_t i = 0; i < sizeof folded / sizeof *folded; i++) {
		size_t n = strlen(folded[i].bytes);
		if (n <= left && memcmp(s->at, folded[i].bytes, n) == 0) {
			*width = n;
			return folded[i].as;
		}
	}
	return '\1';
}

char symbol_peek(const struct symbol_scan *s)
{
	size_t width;
	return peek_wide(s, &width);
}

char symbol_take(struct symbol_scan *s)
{
	size_t width = 0;
	char c = peek_wide(s, &width);
	s->at += width;
	return c;
}

int symbol_accept(struct symbol_scan *s, char c)
{
	if (symbol_peek(s) != c)
		return 0;
	symbol_take(s);
	return 1;
}

/* The character after the next one. */
char symbol_peek_second(const struct symbol_scan *s)
{
	struct symbol_scan ahead = *s;
	symbol_take(&ahead);
	return symbol_peek(&ahead);
}

int symbol_at_boundary(const struct symbol_scan *s)
{
	char c = symbol_peek(s);
	return !symbol_letter(c) && !symbol_digit(c);
}

int symbol_equal(const char *a, const char *b)
{
	while (*a && symbol_raised(*a) == symbol_raised(*b))
		a++, b++;
	return *a == *b;
}

void symbol_append(struct symbol_scan *s, char *to, size_t cap, const char *bytes)
{
	size_t n = strlen(to), more = strlen(bytes);

	if (n + more >= cap)
		s->overflow = 1;
	else
		memcpy(to + n, bytes, more + 1);
}

void symbol_append_joined(struct symbol_scan *s, char *to, size_t cap, const char *glue, const char *bytes)
{
	if (*to)
		symbol_append(s, to, cap, glue);
	symbol_append(s, to, cap, bytes);
}

/* Copies the characters of a class; what does not fit is left in the input, so that no boundary follows. */
size_t symbol_take_run(struct symbol_scan *s, int (*class)(int), char *to, size_t cap)
{
	size_t n = strlen(to), start = n;

	while (class(symbol_peek(s)) && n + 1 < cap)
		to[n++] = symbol_take(s);
	to[n] = 0;
	return n - start;
}

void symbol_take_range(struct symbol_scan *s, char *to, size_t cap)
{
	if (symbol_peek(s) != '-' || !symbol_digit(symbol_peek_second(s)))
		return;
	symbol_append(s, to, cap, "-");
	symbol_take(s);
	symbol_take_run(s, symbol_digit, to, cap);
}

const struct symbol_word *symbol_find_word(const char *text, int dotted)
{
	for (const struct symbol_word *w = symbol_words; w->text; w++)
		if (w->dotted == dotted && symbol_equal(w->text, text))
			return w;
	return NULL;
}

int symbol_all_upper(const char *text)
{
	for (; *text; text++)
		if (symbol_letter(*text) && !symbol_upper(*text))
			return 0;
	return 1;
}

void symbol_raise(char *text)
{
	for (; *text; text++)
		*text = (char)symbol_raised(*text);
}
