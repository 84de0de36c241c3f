/* SPDX-License-Identifier: MIT
 *
 * Lua patterns, with an end.
 *
 * Lua's matcher backtracks in C, where no instruction hook reaches it: a few
 * "a?" or ".-" in a row run for years. This one speaks the same patterns (Lua
 * 5.4 manual, 6.4.1), and each comparison is a step of the script. Recursion
 * is as deep as a pattern has items (MAX_DEPTH); repetitions are loops.
 */
#include <ctype.h>
#include <string.h>

#include "guard.h"
#include "pattern.h"

enum { MAX_DEPTH = 200, CHARGE_EVERY = 1000 };

static const char *match(struct matcher *m, const char *s, const char *p);

static void count_step(struct matcher *m)
{
	if (++m->steps < CHARGE_EVERY)
		return;
	sandbox_charge(m->L, m->steps);
	m->steps = 0;
}

/* ---- single characters ---- */

/* The end of the item that begins at p, without its repetition. */
static const char *item_end(struct matcher *m, const char *p)
{
	if (*p == '%') {
		if (p + 1 >= m->pattern_end)
			luaL_error(m->L, "malformed pattern (ends with '%%')");
		return p + 2;
	}
	if (*p++ != '[')
		return p;
	if (p < m->pattern_end && *p == '^')
		p++;
	/* A bracket that comes first is a member. */
	do {
		if (p >= m->pattern_end)
			luaL_error(m->L, "malformed pattern (missing ']')");
		p += *p == '%' && p + 1 < m->pattern_end ? 2 : 1;
	} while (p >= m->pattern_end || *p != ']');
	return p + 1;
}

static int in_class(int c, int class)
{
	int in;

	switch (tolower(class)) {
	case 'a': in = isalpha(c); break;
	case 'c': in = iscntrl(c); break;
	case 'd': in = isdigit(c); break;
	case 'g': in = isgraph(c); break;
	case 'l': in = islower(c); break;
	case 'p': in = ispunct(c); break;
	case 's': in = isspace(c); break;
	case 'u': in = isupper(c); break;
	case 'w': in = isalnum(c); break;
	case 'x': in = isxdigit(c); break;
	default: return class == c;
	}
	return isupper(class) ? !in : in != 0;
}

/* set points to '[', last to the ']' that ends it. */
static int in_set(struct matcher *m, int c, const char *set, const char *last)
{
	int in = 1;

	if (*++set == '^') {
		in = 0;
		set++;
	}
	while (set < last) {
		count_step(m);
		if (*set == '%' && set + 1 < last) {
			if (in_class(c, (unsigned char)set[1]))
				return in;
			set += 2;
		} else if (set + 2 < last && set[1] == '-') {
			if ((unsigned char)set[0] <= c && c <= (unsigned char)set[2])
				return in;
			set += 3;
		} else if ((unsigned char)*set++ == c) {
			return in;
		}
	}
	return !in;
}

static int fits(struct matcher *m, const char *s, const char *p, const char *item_last)
{
	int c;

	count_step(m);
	if (s >= m->end)
		return 0;
	c = (unsigned char)*s;
	switch (*p) {
	case '.':
		return 1;
	case '%':
		return in_class(c, (unsigned char)p[1]);
	case '[':
		return in_set(m, c, p, item_last - 1);
	default:
		return (unsigned char)*p == c;
	}
}

/* ---- items ---- */

/* As many as possible first; then fewer. */
static const char *match_most(struct matcher *m, const char *s, const char *p, const char *after)
{
	const char *result;
	ptrdiff_t n = 0;

	while (fits(m, s + n, p, after))
		n++;
	for (; n >= 0; n--)
		if ((result = match(m, s + n, after + 1)) != NULL)
			return result;
	return NULL;
}

static const char *match_least(struct matcher *m, const char *s, const char *p, const char *after)
{
	const char *result;

	while ((result = match(m, s, after + 1)) == NULL && fits(m, s, p, after))
		s++;
	return result;
}

static const char *open_capture(struct matcher *m, const char *s, const char *p, ptrdiff_t len)
{
	const char *result;

	if (m->count >= MAX_CAPTURES)
		luaL_error(m->L, "too many captures");
	m->captures[m->count].at = s;
	m->captures[m->count++].len = len;
	result = match(m, s, p);
	if (!result)
		m->count--;
	return result;
}

static const char *close_capture(struct matcher *m, const char *s, const char *p)
{
	const char *result;
	int i = m->count;

	while (--i >= 0 && m->captures[i].len != CAPTURE_OPEN)
		;
	if (i < 0)
		luaL_error(m->L, "invalid pattern capture");
	m->captures[i].len = s - m->captures[i].at;
	result = match(m, s, p);
	if (!result)
		m->captures[i].len = CAPTURE_OPEN;
	return result;
}

/* %bxy: where the balanced run ends, or NULL */
static const char *balance(struct matcher *m, const char *s, const char *p)
{
	int depth = 0;

	if (p + 1 >= m->pattern_end)
		luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
	if (s >= m->end || *s != *p)
		return NULL;
	for (; s < m->end; s++) {
		count_step(m);
		if (*s == p[1] && depth > 0) {
			if (--depth == 0)
				return s + 1;
		} else if (*s == *p) {
			depth++;
		}
	}
	return NULL;
}

/* %1: the text of a capture again */
static const char *match_again(struct matcher *m, const char *s, int digit)
{
	int i = digit - '1';
	size_t len;

	if (i < 0 || i >= m->count || m->captures[i].len == CAPTURE_OPEN)
		luaL_error(m->L, "invalid capture index %%%d", i + 1);
	if (m->captures[i].len == CAPTURE_POSITION)
		return NULL;
	len = (size_t)m->captures[i].len;
	sandbox_charge(m->L, len / 16 + 1);
	if ((size_t)(m->end - s) < len || memcmp(m->captures[i].at, s, len) != 0)
		return NULL;
	return s + len;
}

/* %f[set]: non-zero where the set begins to hold; *next is behind it */
static int at_frontier(struct matcher *m, const char *s, const char *p, const char **next)
{
	int before = s == m->begin ? 0 : (unsigned char)s[-1], here = s < m->end ? (unsigned char)*s : 0;

	if (p >= m->pattern_end || *p != '[')
		luaL_error(m->L, "missing '[' after '%%f' in pattern");
	*next = item_end(m, p);
	return !in_set(m, before, p, *next - 1) && in_set(m, here, p, *next - 1);
}

/* %b, %f and %1: 1 with *s and *p moved on, 0 if they do not match, -1 if p is none of them */
static int match_special(struct matcher *m, const char **s, const char **p)
{
	int what = *p + 1 < m->pattern_end ? (unsigned char)(*p)[1] : 0;

	if (what == 'b') {
		*s = balance(m, *s, *p + 2);
		*p += 4;
	} else if (what == 'f') {
		return at_frontier(m, *s, *p + 2, p);
	} else if (isdigit(what)) {
		*s = match_again(m, *s, what);
		*p += 2;
	} else {
		return -1;
	}
	return *s != NULL;
}

/* One item with its repetition; *done says that the rest of the pattern was matched too. */
static const char *match_item(struct matcher *m, const char *s, const char **p, int *done)
{
	const char *item = *p, *after = item_end(m, item), *result;
	char repeat = after < m->pattern_end ? *after : '\0';

	*done = 1;
	if (repeat == '*')
		return match_most(m, s, item, after);
	if (repeat == '+')
		return fits(m, s, item, after) ? match_most(m, s + 1, item, after) : NULL;
	if (repeat == '-')
		return match_least(m, s, item, after);
	if (repeat == '?' && fits(m, s, item, after) && (result = match(m, s + 1, after + 1)) != NULL)
		return result;
	*done = 0;
	*p = repeat == '?' ? after + 1 : after;
	return repeat == '?' ? s : fits(m, s, item, after) ? s + 1 : NULL;
}

static const char *match_rest(struct matcher *m, const char *s, const char *p)
{
	int done = 0, special;

	while (s && !done && p < m->pattern_end) {
		count_step(m);
		if (*p == '(' && p + 1 < m->pattern_end && p[1] == ')')
			return open_capture(m, s, p + 2, CAPTURE_POSITION);
		if (*p == '(')
			return open_capture(m, s, p + 1, CAPTURE_OPEN);
		if (*p == ')')
			return close_capture(m, s, p + 1);
		if (*p == '$' && p + 1 == m->pattern_end)
			return s == m->end ? s : NULL;
		special = *p == '%' ? match_special(m, &s, &p) : -1;
		if (special == 0)
			return NULL;
		if (special < 0)
			s = match_item(m, s, &p, &done);
	}
	return s;
}

static const char *match(struct matcher *m, const char *s, const char *p)
{
	const char *result;

	if (++m->depth > MAX_DEPTH && guard_holds(GUARD_PATTERN_DEPTH))
		luaL_error(m->L, "pattern too complex");
	result = match_rest(m, s, p);
	m->depth--;
	return result;
}

const char *pattern_match(struct matcher *m, const char *s, const char *p)
{
	m->count = 0;
	m->depth = 0;
	return match(m, s, p);
}
