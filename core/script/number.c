/* SPDX-License-Identifier: MIT
 *
 * Numbers as labels print them: gavel.number. One row a scheme; upper case is
 * the lower one, raised. Letters go on after z as aa, bb ... zz, aaa, as
 * United Nations documents do (and Word).
 *
 * A lone letter is ambiguous: "(i)" is the ninth letter or Roman one. Without
 * a scheme, i, v and x are read as Roman and the rest as letters; who
 * knows the list asks for its scheme.
 */
#include <ctype.h>
#include <string.h>

#include "api.h"

enum { MAX_LABEL = 64, MAX_NUMBER = 9999, MAX_ALPHA = 26 * (MAX_LABEL - 1) };

struct scheme {
	const char *name, *also;        /* also: the other name that readers use */
	void (*print)(int n, char *to);
	int (*parse)(const char *s, size_t len);        /* 0: not of this scheme */
	int upper, max;
};

static void print_decimal(int n, char *to)
{
	char digits[12];
	int i = 0;

	do
		digits[i++] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	while (i > 0)
		*to++ = digits[--i];
	*to = '\0';
}

static void print_alpha(int n, char *to)
{
	int times = (n - 1) / 26 + 1;

	memset(to, 'a' + (n - 1) % 26, (size_t)times);
	to[times] = '\0';
}

static const struct {
	int value;
	const char *numeral;
} roman[] = {
	{ 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" }, { 50, "l" },
	{ 40, "xl" }, { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" },
};

static void print_roman(int n, char *to)
{
	for (size_t i = 0; i < sizeof(roman) / sizeof(roman[0]); i++)
		for (; n >= roman[i].value; n -= roman[i].value) {
			memcpy(to, roman[i].numeral, strlen(roman[i].numeral));
			to += strlen(roman[i].numeral);
		}
	*to = '\0';
}

static int parse_decimal(const char *s, size_t len)
{
	int n = 0;

	for (size_t i = 0; i < len; i++) {
		if (s[i] < '0' || s[i] > '9' || n > MAX_NUMBER)
			return 0;
		n = n * 10 + (s[i] - '0');
	}
	return n <= MAX_NUMBER ? n : 0;
}

static int parse_alpha(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (s[i] < 'a' || s[i] > 'z' || s[i] != s[0])
			return 0;
	return (int)(len - 1) * 26 + (s[0] - 'a') + 1;
}

/* Only the one right spelling counts: what prints back as it was. */
static int parse_roman(const char *s, size_t len)
{
	char again[MAX_LABEL];
	size_t at = 0;
	int n = 0;

	for (size_t i = 0; i < sizeof(roman) / sizeof(roman[0]); i++) {
		size_t l = strlen(roman[i].numeral);

		for (; at + l <= len && memcmp(s + at, roman[i].numeral, l) == 0 && n < 4000; at += l)
			n += roman[i].value;
	}
	if (at != len || n == 0 || n >= 4000)
		return 0;
	print_roman(n, again);
	return strlen(again) == len && memcmp(again, s, len) == 0 ? n : 0;
}

static const struct scheme schemes[] = {
	{ "decimal", "decimal", print_decimal, parse_decimal, 0, MAX_NUMBER },
	{ "alpha", "alpha", print_alpha, parse_alpha, 0, MAX_ALPHA },
	{ "roman", "roman", print_roman, parse_roman, 0, 3999 },
	{ "upper-alpha", "ALPHA", print_alpha, parse_alpha, 1, MAX_ALPHA },
	{ "upper-roman", "ROMAN", print_roman, parse_roman, 1, 3999 },
};

static const struct scheme *find_scheme(const char *name)
{
	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
		if (strcmp(schemes[i].name, name) == 0 || strcmp(schemes[i].also, name) == 0)
			return &schemes[i];
	return NULL;
}

int number_format(lua_State *L)
{
	lua_Integer n = luaL_checkinteger(L, 1);
	const char *name = luaL_checkstring(L, 2);
	const struct scheme *scheme = find_scheme(name);
	char label[MAX_LABEL];

	if (!scheme)
		return luaL_error(L, "there is no scheme \"%s\" (decimal alpha roman upper-alpha upper-roman)", name);
	if (n < 1 || n > scheme->max)
		return luaL_argerror(L, 1, "out of the range of the scheme");
	scheme->print((int)n, label);
	for (char *c = label; scheme->upper && *c; c++)
		*c = (char)toupper((unsigned char)*c);
	lua_pushstring(L, label);
	return 1;
}

static int parse_as(const struct scheme *scheme, const char *s, size_t len)
{
	char lower[MAX_LABEL];

	for (size_t i = 0; i < len; i++) {
		if (scheme->parse != parse_decimal && !isupper((unsigned char)s[i]) != !scheme->upper)
			return 0;
		lower[i] = (char)tolower((unsigned char)s[i]);
	}
	return scheme->parse(lower, len);
}

/* The scheme that a numeral is read in when none was asked for. */
static const struct scheme *guess(const char *s, size_t len)
{
	int upper = isupper((unsigned char)s[0]) != 0;
	const struct scheme *as_roman = &schemes[upper ? 4 : 2], *as_alpha = &schemes[upper ? 3 : 1];

	if (isdigit((unsigned char)s[0]))
		return &schemes[0];
	if ((len > 1 || strchr("ivxIVX", s[0])) && parse_as(as_roman, s, len))
		return as_roman;
	return as_alpha;
}

/* (label, scheme?): the number is the last run of letters or figures: "(b)" "1 (c)" "Annex II". */
int number_parse(lua_State *L)
{
	size_t end, begin;
	const char *label = luaL_checklstring(L, 1, &end), *name = luaL_optstring(L, 2, NULL);
	const struct scheme *scheme = name ? find_scheme(name) : NULL;
	size_t len = end;
	int n = 0;

	while (end > 0 && !isalnum((unsigned char)label[end - 1]))
		end--;
	for (begin = end; begin > 0 && isalnum((unsigned char)label[begin - 1]); begin--)
		;
	if (begin == end || end - begin >= MAX_LABEL || (name && !scheme))
		return 0;
	if (!scheme)
		scheme = guess(label + begin, end - begin);
	n = parse_as(scheme, label + begin, end - begin);
	if (n == 0)
		return 0;
	lua_pushinteger(L, n);
	lua_pushstring(L, scheme->name);
	lua_pushlstring(L, label, begin);
	lua_pushlstring(L, label + end, len - end);
	return 4;
}
