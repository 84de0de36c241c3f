/* SPDX-License-Identifier: MIT
 *
 * Runs by their direction. Word asks of each run which way it runs, and by that
 * sets its font and its size: so a text is cut where words of the script that
 * runs the other way begin and end. Among Arabic words a symbol or a name in
 * Latin letters keeps its numbers and brackets ("A/79/390/Add.1", "S/RES/2341
 * (2017)"); all that is neither (numbers, blanks, brackets) goes with the text
 * around it.
 */
#include <string.h>

#include "plain.h"
#include "write.h"

/* The length of the character at s, and its code. */
static size_t decode(const unsigned char *s, size_t len, unsigned long *c)
{
	size_t n = s[0] < 0x80 ? 1 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : 4;

	if (n > len || s[0] < 0x80) {
		*c = s[0];
		return 1;
	}
	*c = s[0] & (0xFFUL >> (n + 1));
	for (size_t i = 1; i < n; i++)
		*c = *c << 6 | (s[i] & 0x3F);
	return n;
}

/* Letters that run from left to right: Latin, Greek, Cyrillic, Armenian; the scripts of East Asia. */
static int is_ltr_letter(unsigned long c)
{
	if (c < 0x80)
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x58F) ||
	       (c >= 0x1E00 && c <= 0x1FFF) || (c >= 0x3040 && c <= 0xD7FF);
}

static int is_digit(unsigned long c)
{
	return c >= '0' && c <= '9';
}

/* What stands within a symbol or a number: it belongs to a letter that follows without a blank. */
static int joins(char c)
{
	return is_digit((unsigned char)c) || c == '/' || c == '.' || c == '-';
}

/* Where the first word in letters of that kind begins; len if there is none. */
static size_t find_ltr(const char *bytes, size_t len)
{
	size_t i = 0, start = 0;

	while (i < len) {
		unsigned long c;
		size_t n = decode((const unsigned char *)bytes + i, len - i, &c);

		if (is_ltr_letter(c))
			return start;
		i += n;
		if (!joins(bytes[i - 1]))
			start = i;
	}
	return len;
}

/* Where the words that begin here end: with the last letter or digit before the other script, and its bracket. */
static size_t end_ltr(const char *bytes, size_t len)
{
	size_t i = 0, end = 0;
	int open = 0;

	while (i < len) {
		unsigned long c;
		size_t n = decode((const unsigned char *)bytes + i, len - i, &c);

		if (gavel_has_rtl(bytes + i, n))
			break;
		i += n;
		open += c == '(';
		if (is_ltr_letter(c) || is_digit(c) || (c == ')' && open > 0))
			end = i;
		open -= c == ')' && open > 0;
	}
	return end;
}

/* In a text from left to right: the words from the first letter of the other script to the last one; 0: none is first. */
static size_t end_rtl(const char *bytes, size_t len)
{
	size_t i = 0, end = 0;

	while (i < len) {
		unsigned long c;
		size_t n = decode((const unsigned char *)bytes + i, len - i, &c);
		int rtl = gavel_has_rtl(bytes + i, n);

		if (is_ltr_letter(c) || (!rtl && end == 0))
			break;
		i += n;
		if (rtl)
			end = i;
	}
	return end;
}

static size_t find_rtl(const char *bytes, size_t len)
{
	size_t i = 0, n;
	unsigned long c;

	while (i < len) {
		if ((unsigned char)bytes[i] < 0x80) {
			n = plain_len(bytes + i, len - i);
			i += n ? n : 1;
			continue;
		}
		n = decode((const unsigned char *)bytes + i, len - i, &c);
		if (gavel_has_rtl(bytes + i, n))
			return i;
		i += n;
	}
	return len;
}

size_t docx_stretch(const struct docx_writer *w, const char *bytes, size_t len, int *rtl)
{
	size_t first = w->face.rtl ? find_ltr(bytes, len) : find_rtl(bytes, len), end;

	*rtl = w->face.rtl ? first > 0 : first == 0;
	if (first > 0)
		return first;
	end = w->face.rtl ? end_ltr(bytes, len) : end_rtl(bytes, len);
	return end > 0 ? end : len;     /* bytes that are no UTF-8 */
}
