/* SPDX-License-Identifier: MIT
 *
 * Symbols and languages come from a document, which may be hostile, and become
 * parts of names. What a character is, is asked of Unicode's categories: no
 * list of ours would keep up with them. Names look as the United Nations names
 * its own files: the slashes of a symbol are _, and its year stands against
 * its number.
 */
#include <string.h>
#include <utf8proc.h>

#include "harmless.h"

enum { MOST = 200 };

enum role { PLAIN, BLANK, HARMFUL };

static enum role role_of(utf8proc_int32_t c)
{
	if (c < 0 || (c < 0x80 && c && strchr("/\\:*?\"<>|", (int)c)))
		return HARMFUL;
	if (c == '\t' || c == '\n' || c == '\r')
		return BLANK;
	switch (utf8proc_category(c)) {
	case UTF8PROC_CATEGORY_ZS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return BLANK;
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_CO:
	case UTF8PROC_CATEGORY_CN:
		return HARMFUL;
	default:
		return PLAIN;
	}
}

void write_harmless(struct gavel_output *to, const char *value, const char *fallback)
{
	size_t left = strlen(value), first = gavel_output_len(to);
	int blank = 0;

	while (left) {
		utf8proc_int32_t c;
		utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)value, (utf8proc_ssize_t)left, &c);
		size_t len = n > 0 ? (size_t)n : 1, used = gavel_output_len(to) - first;
		enum role role = role_of(n > 0 ? c : -1);

		if (used + (blank && used) + len > MOST)
			break;
		if (role != BLANK && blank && used && c != '(')
			gavel_puts(to, "_");
		if (role == HARMFUL || (role == PLAIN && !used && strchr("-.~", *value)))
			gavel_puts(to, "_");
		else if (role == PLAIN)
			gavel_write(to, value, len);
		blank = role == BLANK;
		value += len;
		left -= len;
	}
	if (gavel_output_len(to) == first)
		gavel_puts(to, fallback);
}
