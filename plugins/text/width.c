/* SPDX-License-Identifier: MIT
 *
 * Characters on a screen of fixed pitch: their bytes and their columns.
 *
 * The ranges are those of Unicode's East Asian Width (W and F) and of its
 * combining marks and format characters (and of its punctuation), as far as the scripts go in which
 * the United Nations publishes and those that its names and terms come from.
 */
#include <string.h>

#include "text.h"

struct range {
	uint32_t from, to;
};

static const struct range ZERO[] = {
	{ 0x0300, 0x036f }, { 0x0483, 0x0489 }, { 0x0591, 0x05bd }, { 0x05bf, 0x05bf }, { 0x05c1, 0x05c2 },
	{ 0x05c4, 0x05c5 }, { 0x05c7, 0x05c7 }, { 0x0610, 0x061a }, { 0x061c, 0x061c }, { 0x064b, 0x065f },
	{ 0x0670, 0x0670 }, { 0x06d6, 0x06dc }, { 0x06df, 0x06e4 }, { 0x06e7, 0x06e8 }, { 0x06ea, 0x06ed },
	{ 0x0900, 0x0902 }, { 0x093a, 0x093a }, { 0x093c, 0x093c }, { 0x0941, 0x0948 }, { 0x094d, 0x094d },
	{ 0x0951, 0x0957 }, { 0x0e31, 0x0e31 }, { 0x0e34, 0x0e3a }, { 0x0e47, 0x0e4e }, { 0x1ab0, 0x1aff },
	{ 0x1dc0, 0x1dff }, { 0x200b, 0x200f }, { 0x202a, 0x202e }, { 0x2060, 0x2064 }, { 0x2066, 0x206f },
	{ 0x20d0, 0x20f0 }, { 0x302a, 0x302d }, { 0x3099, 0x309a }, { 0xfe00, 0xfe0f }, { 0xfe20, 0xfe2f },
	{ 0xfeff, 0xfeff }, { 0xe0100, 0xe01ef },
};

static const struct range WIDE[] = {
	{ 0x1100, 0x115f }, { 0x2e80, 0x3029 }, { 0x302e, 0x303e }, { 0x3041, 0x3098 }, { 0x309b, 0x33ff },
	{ 0x3400, 0x4dbf }, { 0x4e00, 0x9fff }, { 0xa000, 0xa4cf }, { 0xa960, 0xa97f }, { 0xac00, 0xd7a3 },
	{ 0xf900, 0xfaff }, { 0xfe30, 0xfe6f }, { 0xff00, 0xff60 }, { 0xffe0, 0xffe6 }, { 0x1f300, 0x1f64f },
	{ 0x1f900, 0x1f9ff }, { 0x20000, 0x3fffd },
};

/* Punctuation, signs and blanks beyond ASCII, next to which no letters and digits that words are made of stand. */
static const struct range SIGNS[] = {
	{ 0x0080, 0x00a9 }, { 0x00ab, 0x00b4 }, { 0x00b6, 0x00b9 }, { 0x00bb, 0x00bf }, { 0x00d7, 0x00d7 },
	{ 0x00f7, 0x00f7 }, { 0x0589, 0x058a }, { 0x05be, 0x05be }, { 0x0609, 0x060d }, { 0x061b, 0x061f },
	{ 0x066a, 0x066d }, { 0x06d4, 0x06d4 }, { 0x0964, 0x0965 }, { 0x2000, 0x206f }, { 0x207a, 0x207e },
	{ 0x208a, 0x208e }, { 0x20a0, 0x20cf }, { 0x2190, 0x245f }, { 0x2500, 0x2bff }, { 0x2e00, 0x2e7f },
	{ 0x3000, 0x3004 }, { 0x3008, 0x3020 }, { 0x3030, 0x3030 }, { 0x30fb, 0x30fb }, { 0xe000, 0xf8ff },
	{ 0xfe10, 0xfe1f }, { 0xfe30, 0xfe6f }, { 0xff00, 0xff0f }, { 0xff1a, 0xff20 }, { 0xff3b, 0xff40 },
	{ 0xff5b, 0xff65 }, { 0xffe0, 0xffff },
};

const char *const SUPERSCRIPTS[10] = {
	"\xe2\x81\xb0", "\xc2\xb9", "\xc2\xb2", "\xc2\xb3", "\xe2\x81\xb4", "\xe2\x81\xb5", "\xe2\x81\xb6",
	"\xe2\x81\xb7", "\xe2\x81\xb8", "\xe2\x81\xb9",
};

static int is_in(const struct range *ranges, size_t count, uint32_t c)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (c > ranges[middle].to)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && c >= ranges[low].from;
}

int char_width(uint32_t c)
{
	if (c < 0x300)
		return c != 0xad;
	if (c >= 0x4e00 && c <= 0x9fff)         /* the ideographs, which Chinese consists of */
		return 2;
	if (is_in(ZERO, sizeof ZERO / sizeof *ZERO, c))
		return 0;
	return is_in(WIDE, sizeof WIDE / sizeof *WIDE, c) ? 2 : 1;
}

int text_width(const char *s, size_t len)
{
	int width = 0;

	for (size_t i = 0, n; i < len; i += n) {
		for (n = 0; i + n < len && (unsigned char)s[i + n] < 0x80; n++)
			;
		if (n)
			width += (int)n;
		else
			width += char_width(utf8_at(s + i, len - i, &n));
	}
	return width;
}

int is_ideographic(uint32_t c)
{
	int hangul = (c >= 0x1100 && c <= 0x115f) || (c >= 0xa960 && c <= 0xa97f) || (c >= 0xac00 && c <= 0xd7a3);

	return c >= 0x2e80 && !hangul && c < 0x1f300 && char_width(c) == 2;
}

int is_word_char(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
	return !is_in(SIGNS, sizeof SIGNS / sizeof *SIGNS, c);
}

uint32_t last_char(const char *s, size_t len)
{
	size_t i = len, n;

	while (i && (s[i - 1] & 0xc0) == 0x80 && len - i < 3)
		i--;
	return i ? utf8_at(s + i - 1, len - i + 1, &n) : 0;
}

int superscript_at(const char *s, size_t left, size_t *len)
{
	const unsigned char *u = (const unsigned char *)s;

	if (!left || (*u != 0xc2 && *u != 0xe2))
		return -1;
	for (int i = 0; i < 10; i++) {
		size_t n = strlen(SUPERSCRIPTS[i]);

		if (left >= n && memcmp(s, SUPERSCRIPTS[i], n) == 0) {
			*len = n;
			return i;
		}
	}
	return -1;
}
