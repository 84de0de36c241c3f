/* SPDX-License-Identifier: MIT
 *
 * Symbol fonts: codes 0x20-0xFF (written plainly or as U+F020-U+F0FF) that
 * stand for characters of their own. A font is a row: its names and its table
 * (symbols_tables.c); a 0 there means that no Unicode character is known.
 */
#include "symbols.h"

#include <string.h>

static const struct { const char *name; enum symbol_font font; } fonts[] = {
	{ "Symbol", FONT_SYMBOL }, { "Wingdings", FONT_WINGDINGS }, { "Wingdings 2", FONT_WINGDINGS_2 },
	{ "Wingdings 3", FONT_WINGDINGS_3 }, { "Webdings", FONT_WEBDINGS }, { "Monotype Sorts", FONT_DINGBATS },
	{ "ZapfDingbats", FONT_DINGBATS }, { "Zapf Dingbats", FONT_DINGBATS }, { "ITC Zapf Dingbats", FONT_DINGBATS },
};

static const uint32_t *const tables[] = {
	[FONT_TEXT] = symbol_codes, [FONT_SYMBOL] = symbol_codes, [FONT_WINGDINGS] = symbol_wingdings,
	[FONT_WINGDINGS_2] = symbol_wingdings_2,
	[FONT_WINGDINGS_3] = symbol_wingdings_3, [FONT_WEBDINGS] = symbol_webdings, [FONT_DINGBATS] = symbol_dingbats,
};

static int lower(int c)
{
	return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

enum symbol_font symbol_font_of(const char *name)
{
	for (size_t i = 0; name != NULL && i < sizeof fonts / sizeof *fonts; i++) {
		size_t at = 0;

		while (name[at] != '\0' && lower((unsigned char)name[at]) == lower((unsigned char)fonts[i].name[at]))
			at++;
		if (name[at] == '\0' && fonts[i].name[at] == '\0')
			return fonts[i].font;
	}
	return FONT_TEXT;
}

uint32_t symbol_char(enum symbol_font font, uint32_t code)
{
	if (code >= 0xF000)
		code -= 0xF000;
	if (code < 0x20 || code > 0xFF)
		return 0;
	return tables[font][code - 0x20];
}

void symbol_put(struct gavel_output *out, uint32_t c)
{
	char bytes[4];
	size_t len = 0;

	if (c < 0x80) {
		bytes[len++] = (char)c;
	} else if (c < 0x800) {
		bytes[len++] = (char)(0xC0 | c >> 6);
		bytes[len++] = (char)(0x80 | (c & 0x3F));
	} else if (c < 0x10000) {
		bytes[len++] = (char)(0xE0 | c >> 12);
		bytes[len++] = (char)(0x80 | (c >> 6 & 0x3F));
		bytes[len++] = (char)(0x80 | (c & 0x3F));
	} else {
		bytes[len++] = (char)(0xF0 | (c >> 18 & 7));
		bytes[len++] = (char)(0x80 | (c >> 12 & 0x3F));
		bytes[len++] = (char)(0x80 | (c >> 6 & 0x3F));
		bytes[len++] = (char)(0x80 | (c & 0x3F));
	}
	gavel_write(out, bytes, len);
}

/* U+F020 to U+F0FF are EF 80 A0 to EF 83 BF in UTF-8. */
uint32_t symbol_code(const char *bytes, size_t len)
{
	const unsigned char *u = (const unsigned char *)bytes;

	if (len < 3 || u[0] != 0xEF || u[1] < 0x80 || u[1] > 0x83)
		return 0;
	return 0xF000u | (uint32_t)(u[1] & 3) << 6 | (u[2] & 0x3Fu);
}

int symbol_text(enum symbol_font font, const char *bytes, size_t len, struct gavel_output *out)
{
	int unknown = 0;
	size_t from = 0;

	for (size_t i = 0; i + 2 < len; i++) {
		const char *next = memchr(bytes + i, 0xEF, len - i);
		uint32_t code, c;

		if (next == NULL)
			break;
		i = (size_t)(next - bytes);
		code = symbol_code(next, len - i);
		c = code != 0 ? symbol_char(font, code) : 0;
		if (c == 0) {
			unknown += code != 0;
			continue;
		}
		gavel_write(out, bytes + from, i - from);
		symbol_put(out, c);
		from = i + 3;
		i += 2;
	}
	gavel_write(out, bytes + from, len - from);
	return unknown;
}

/* Plain text in a symbol font: U+0021 to U+00FF are codes, too. */
int symbol_run(enum symbol_font font, const char *bytes, size_t len, struct gavel_output *out)
{
	const unsigned char *u = (const unsigned char *)bytes;
	int unknown = 0;

	if (font == FONT_TEXT)
		return symbol_text(font, bytes, len, out);
	for (size_t i = 0; i < len;) {
		int is_latin = (u[i] == 0xC2 || u[i] == 0xC3) && i + 1 < len;
		uint32_t code = is_latin ? (u[i] & 3u) << 6 | (u[i + 1] & 0x3Fu) : u[i];
		size_t n = u[i] < 0x80 ? 1 : u[i] < 0xE0 ? 2 : u[i] < 0xF0 ? 3 : 4;
		uint32_t c = u[i] > 0x20 && (u[i] < 0x80 || is_latin) ? symbol_char(font, code) : 0;

		n = n < len - i ? n : len - i;
		if (c != 0)
			symbol_put(out, c);
		else
			unknown += symbol_text(font, bytes + i, n, out);
		i += n;
	}
	return unknown;
}
