/* SPDX-License-Identifier: MIT
 *
 * Strings as JSON has them: UTF-8 as it is, escapes where JSON asks for them,
 * and for DEL, which a terminal obeys.
 */
#include <string.h>

#include "json.h"

/* The length that the first byte announces. */
static size_t announced(unsigned char c)
{
	return c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : c < 0xf5 ? 4 : 0;
}

/* The second byte tells what is too long, a surrogate, or past U+10FFFF. */
static int second_fits(unsigned char c, unsigned char d)
{
	switch (c) {
	case 0xe0: return d >= 0xa0;
	case 0xed: return d < 0xa0;
	case 0xf0: return d >= 0x90;
	case 0xf4: return d < 0x90;
	default: return 1;
	}
}

size_t json_character(const char *s, size_t len)
{
	size_t n = len ? announced((unsigned char)*s) : 0;

	if (n > len)
		return 0;
	for (size_t i = 1; i < n; i++)
		if (((unsigned char)s[i] & 0xc0) != 0x80)
			return 0;
	return n > 1 && !second_fits((unsigned char)s[0], (unsigned char)s[1]) ? 0 : n;
}

static int is_plain(char c)
{
	return (unsigned char)c >= 0x20 && c != 0x7f && c != '"' && c != '\\';
}

static void put_escape(struct gavel_output *out, char c)
{
	static const char letters[] = "\"\\\n\t\r\b\f", escapes[] = "\"\\ntrbf";
	const char *at = c ? strchr(letters, c) : NULL;

	if (at)
		gavel_printf(out, "\\%c", escapes[at - letters]);
	else
		gavel_printf(out, "\\u%04x", (unsigned)c);
}

size_t json_put_string(struct gavel_output *out, const char *s, size_t len)
{
	size_t at = 0, bad = 0;

	gavel_write(out, "\"", 1);
	while (at < len) {
		size_t run = at, n = 1;

		while (at < len && is_plain(s[at]) && (n = (unsigned char)s[at] < 0x80 ? 1 : json_character(s + at, len - at)))
			at += n;
		gavel_write(out, s + run, at - run);
		if (at == len)
			break;
		if (n) {
			put_escape(out, s[at]);
		} else {
			gavel_puts(out, "\xef\xbf\xbd");
			bad++;
		}
		at++;
	}
	gavel_write(out, "\"", 1);
	return bad;
}
