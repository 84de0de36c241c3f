/* SPDX-License-Identifier: MIT
 *
 * Folding: every run of blanks becomes one. Nearly all bytes of a text stay as
 * they are, so that is asked of a row of them at once; what is odd in a row is
 * looked at byte by byte.
 */
#include <string.h>

#include "context.h"

enum { ROW = 32, BEHIND = 2 };     /* bytes looked at together, and those behind them that may belong to their last one */

/* Do the bytes of a row fold to themselves for sure? No sign below the blank, no two blanks, nothing that may be a blank
 * beyond ASCII. No branch depends on one of them, so that compilers look at all together. */
static inline int is_even(const unsigned char s[ROW + BEHIND])
{
	unsigned char odd = 0;

	for (int i = 0; i < ROW; i++) {
		unsigned char c = s[i], next = s[i + 1], last = s[i + 2];

		odd |= (unsigned char)((c < ' ') | ((c == ' ') & (next == ' ')) | ((c == 0xc2) & (next == 0xa0))
		                       | ((c == 0xe2) & ((last < 0x8b) | (last == 0xaf))));
	}
	return !odd;
}

/* So many bytes at s do, in whole rows; the last row overlaps the one before it. */
static size_t even_len(const char *s, size_t len)
{
	size_t n = 0, most = len < ROW + BEHIND ? 0 : len - BEHIND;

	while (n < most) {
		size_t from = n + ROW <= most ? n : most - ROW;

		if (!is_even((const unsigned char *)s + from))
			break;
		n = from + ROW;
	}
	return n;
}

char *fold_on(char *start, char *to, const char *s, size_t len)
{
	for (const char *end = s + len; s < end && *s;) {
		size_t even = *s != ' ' || (to > start && to[-1] != ' ') ? even_len(s, (size_t)(end - s)) : 0, blank;

		memcpy(to, s, even);
		to += even;
		s += even;
		for (const char *odd = s + ROW; s < end && s < odd && *s; s += blank) {
			blank = is_dark(*s) ? 0 : blank_len(s);
			if (!blank)
				*to++ = *s++;
			else if (to > start && to[-1] != ' ')
				*to++ = ' ';
		}
	}
	return to;
}

void end_folded(char *start, char *to)
{
	while (to > start && to[-1] == ' ')
		to--;
	*to = 0;
}

char *fold_in(struct arena *arena, const char *s, size_t len)
{
	char *folded = arena_bytes(arena, len + 1);

	end_folded(folded, fold_on(folded, folded, s, len));
	return folded;
}

char *fold_blanks(struct recogniser *r, const char *s, size_t len)
{
	return fold_in(r->arena, s, len);
}

int is_folded(const char *s, size_t len)
{
	const char *end = s + len;

	if (*s == ' ' || end[-1] == ' ' || *end)
		return 0;
	while (s < end) {
		s += even_len(s, (size_t)(end - s));
		for (const char *odd = s + ROW; s < end && s < odd; s++)
			if (!is_dark(*s) && (*s == ' ' ? s[1] == ' ' : !*s || blank_len(s)))
				return 0;
	}
	return 1;
}
