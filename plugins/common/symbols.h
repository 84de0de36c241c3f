/* SPDX-License-Identifier: MIT
 *
 * Symbol fonts: what their codes look like as characters. A word processor
 * writes such a code as a private character, U+F020 to U+F0FF.
 */
#ifndef GAVEL_COMMON_SYMBOLS_H
#define GAVEL_COMMON_SYMBOLS_H

#include <string.h>

#include <gavel/format.h>

enum symbol_font {
	FONT_TEXT, FONT_SYMBOL, FONT_WINGDINGS, FONT_WINGDINGS_2, FONT_WINGDINGS_3, FONT_WEBDINGS, FONT_DINGBATS
};
enum { SYMBOL_CODES = 0xE0 };   /* from 0x20 */

extern const uint32_t symbol_codes[SYMBOL_CODES], symbol_wingdings[SYMBOL_CODES], symbol_wingdings_2[SYMBOL_CODES],
	symbol_wingdings_3[SYMBOL_CODES], symbol_webdings[SYMBOL_CODES], symbol_dingbats[SYMBOL_CODES];

/* FONT_TEXT for a font that is none, and for NULL. */
enum symbol_font symbol_font_of(const char *name);
/* The character of a symbol font's code (0x20-0xFF or U+F020-F0FF), or 0. In a text font it is taken for Symbol's. */
uint32_t symbol_char(enum symbol_font font, uint32_t code);
/* The code that bytes begin with if they are a private character of a symbol font (three bytes), or 0. */
uint32_t symbol_code(const char *bytes, size_t len);
/* Whether there can be such a character in a text: its first byte. */
static inline int symbol_may_be_in(const char *bytes, size_t len)
{
	return memchr(bytes, 0xEF, len) != NULL;
}
/* Appends text with the private-use characters of symbol fonts mapped: the number of those not known. */
int symbol_text(enum symbol_font font, const char *bytes, size_t len, struct gavel_output *out);
/* The same of text whose font is known to be that one where it was written: its plain characters are codes, too. */
int symbol_run(enum symbol_font font, const char *bytes, size_t len, struct gavel_output *out);
void symbol_put(struct gavel_output *out, uint32_t c);

#endif
