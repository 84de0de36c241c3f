/* SPDX-License-Identifier: MIT
 *
 * UTF-8 as RFC 3629 has it: no surrogates, no overlong forms, nothing past
 * U+10FFFF. For readers of formats that have no parser of their own to see to
 * it; documents hold nothing else.
 */
#include "utf8.h"

size_t utf8_len(const unsigned char *s, size_t len)
{
	size_t n = s[0] < 0x80 ? 1 : s[0] >= 0xc2 && s[0] < 0xe0 ? 2 : s[0] >= 0xe0 && s[0] < 0xf0 ? 3
		: s[0] >= 0xf0 && s[0] < 0xf5 ? 4 : 0;

	if (!n || n > len)
		return 0;
	for (size_t i = 1; i < n; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	if ((s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] > 0x9f) || (s[0] == 0xf0 && s[1] < 0x90)
	    || (s[0] == 0xf4 && s[1] > 0x8f))
		return 0;
	return n;
}

int utf8_is(const char *s, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		n = (unsigned char)s[i] < 0x80 ? 1 : utf8_len((const unsigned char *)s + i, len - i);
		if (!n)
			return 0;
	}
	return 1;
}

uint32_t utf8_at(const char *s, size_t left, size_t *len)
{
	const unsigned char *u = (const unsigned char *)s;
	uint32_t c;

	*len = utf8_len(u, left);
	if (!*len) {
		*len = 1;
		return 0xfffd;
	}
	c = *len == 1 ? u[0] : u[0] & (0xffu >> (*len + 1));
	for (size_t i = 1; i < *len; i++)
		c = c << 6 | (u[i] & 0x3f);
	return c;
}
