/* SPDX-License-Identifier: MIT
 *
 * Writing systems: direction, the scripts that have fonts of their own in word
 * processors, and what a layout changes for a language.
 *
 * Which languages run from right to left, and which are East Asian, are lists
 * of the layout script; Unicode says which letters run from right to left. In a
 * page that does, a line of furniture without any such letter ("24 December
 * 2024", "2/19", a symbol) runs from left to right at the place where it is:
 * among lines that go to the left its numbers would change places.
 */
#include <string.h>

#include "layout_evaluate.h"

/* Hebrew to Arabic Extended-A, and the presentation forms of both. */
static int is_rtl(unsigned long c)
{
	return (c >= 0x590 && c <= 0x8FF && !(c >= 0x660 && c <= 0x669) && !(c >= 0x6F0 && c <= 0x6F9)) ||
	       (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

int gavel_has_rtl(const char *bytes, size_t len)
{
	const unsigned char *s = (const unsigned char *)bytes;

	for (size_t i = 0; i + 1 < len; i++) {
		unsigned long c = 0;

		if ((s[i] & 0xE0) == 0xC0)
			c = (s[i] & 0x1FUL) << 6 | (s[i + 1] & 0x3F);
		else if ((s[i] & 0xF0) == 0xE0 && i + 2 < len)
			c = (s[i] & 0x0FUL) << 12 | (s[i + 1] & 0x3FUL) << 6 | (s[i + 2] & 0x3F);
		if (is_rtl(c))
			return 1;
	}
	return 0;
}

/* Whether a list of languages has that of the document. */
static int lists(const struct value *list, const char *lang)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct value *v = &list->items[i];

		if (v->kind == VALUE_STRING && v->len && strncmp(lang, v->string, v->len) == 0)
			return 1;
	}
	return 0;
}

/* The document's own direction, else rtl if the script's list has its language. */
void layout_tell_script(struct evaluation *e, const struct value *script)
{
	const char *own = gavel_attr(e->doc->root, "dir"), *lang = e->doc->lang;
	int rtl = lists(value_of(script, "rtl"), lang);

	e->layout->dir = own ? own : rtl ? "rtl" : "ltr";
	e->layout->script = rtl ? "complex" : lists(value_of(script, "asian"), lang) ? "asian" : "latin";
}

const struct value *layout_language(struct evaluation *e, const struct value *script)
{
	char code[16] = "";

	strncat(code, e->doc->lang, strcspn(e->doc->lang, "-") < sizeof(code) ? strcspn(e->doc->lang, "-") : 0);
	return value_of(value_of(script, "languages"), code);
}

/* ---- lines of furniture ---- */

static int has_rtl_piece(const struct gavel_line *line)
{
	for (const struct gavel_piece *const *p = line->pieces; p && *p; p++) {
		if ((*p)->kind == GAVEL_PIECE_TEXT && gavel_has_rtl((*p)->text, strlen((*p)->text)))
			return 1;
	}
	return 0;
}

/* The same edge of the page, named as the other direction names it. */
static const char *turned(const char *align)
{
	return strcmp(align, "end") == 0 ? "start" : strcmp(align, "center") == 0 ? "center" : "end";
}

void layout_tell_line(struct evaluation *e, struct gavel_line *line)
{
	int rtl = strcmp(e->layout->dir, "rtl") == 0;
	const struct gavel_style *style;

	if (line->dir || !rtl || has_rtl_piece(line) || !line->pieces || !line->pieces[0]) {
		line->dir = line->dir ? line->dir : e->layout->dir;
		return;
	}
	style = line->style ? gavel_layout_style_id(e->layout, line->style) : NULL;
	line->dir = "ltr";
	line->align = turned(line->align ? line->align : gavel_layout_align(e->layout, style));
}
