/* SPDX-License-Identifier: MIT
 *
 * Signs that control a terminal or turn the direction of a line are shown as
 * U+FFFD, and so are bytes that are no UTF-8.
 */
#include <string.h>

#include <utf8proc.h>

#include "show.h"

static const char ELLIPSIS[] = "\xE2\x80\xA6", INSTEAD[] = "\xEF\xBF\xBD";

struct sign {
	const char *bytes;
	int len, taken, columns;        /* what is shown, and what it stands for */
	utf8proc_int32_t c;
};

static struct sign sign_at(const char *text)
{
	utf8proc_int32_t c = -1;
	utf8proc_ssize_t len = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &c);
	utf8proc_category_t kind = len > 0 ? utf8proc_category(c) : UTF8PROC_CATEGORY_CC;

	if (kind == UTF8PROC_CATEGORY_CC || kind == UTF8PROC_CATEGORY_CF || kind == UTF8PROC_CATEGORY_ZL ||
	    kind == UTF8PROC_CATEGORY_ZP || kind == UTF8PROC_CATEGORY_CN)
		return (struct sign){ INSTEAD, 3, len > 0 ? (int)len : 1, 1, 0xFFFD };
	return (struct sign){ text, (int)len, (int)len, utf8proc_charwidth(c), c };
}

int show_width(const char *text)
{
	int width = 0;

	for (struct sign sign; *text; text += sign.taken) {
		sign = sign_at(text);
		width += sign.columns;
	}
	return width;
}

/* As many columns as there is room for: how many it took. */
static int show_signs(struct gavel_output *to, const char *text, int room)
{
	int width = 0;

	for (struct sign sign; *text; text += sign.taken) {
		sign = sign_at(text);
		if (width + sign.columns > room)
			break;
		gavel_write(to, sign.bytes, (size_t)sign.len);
		width += sign.columns;
	}
	return width;
}

void show_plain(struct gavel_output *to, const char *text, int least, int most)
{
	int fits = show_width(text) <= most, width = show_signs(to, text, fits ? most : most - 1);

	if (!fits) {
		gavel_puts(to, ELLIPSIS);
		width++;
	}
	if (width < least)
		gavel_printf(to, "%*s", least - width, "");
}

void show_name(struct gavel_output *to, const char *name, int most)
{
	int over = show_width(name) - most;

	if (over > 0)
		gavel_puts(to, ELLIPSIS);
	for (int gone = -1; over > 0 && gone < over; ) {
		struct sign sign = sign_at(name);

		gone += sign.columns;
		name += sign.taken;
	}
	show_signs(to, name, most);
}

void show_html(struct gavel_output *to, const char *text)
{
	for (struct sign sign; *text; text += sign.taken) {
		sign = sign_at(text);
		if (sign.c == '&' || sign.c == '<' || sign.c == '>' || sign.c == '"' || sign.c == '\'')
			gavel_printf(to, "&#%d;", (int)sign.c);
		else
			gavel_write(to, sign.bytes, (size_t)sign.len);
	}
}
