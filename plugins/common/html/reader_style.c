/* SPDX-License-Identifier: MIT
 *
 * What any element may carry: language, direction, class, and the style
 * attribute, of which those properties are read that the document can hold.
 * Properties are a table from name and value to what they set.
 */
#include <stdlib.h>

#include "html/reader_parts.h"

enum { DOT = 15, EM = 240, FAR = 20000 };

static const struct { const char *unit; long twips; } units[] = {
	{ "pt", 20 }, { "px", DOT }, { "in", 1440 }, { "cm", 567 }, { "mm", 57 }, { "pc", 240 }, { "rem", EM },
	{ "em", EM }, { "ex", EM / 2 }, { "q", 14 },
};

long css_length(const char *s)
{
	char *end;
	long whole, part = 0, scale = 1, twips = 0;
	int minus;

	s += strspn(s, " \t\r\n");
	minus = *s == '-';
	s += minus || *s == '+';
	whole = strtol(s, &end, 10);
	if ((end == s && *s != '.') || whole > FAR || whole < 0)
		return 0;
	if (*end == '.')
		for (end++; *end >= '0' && *end <= '9'; end++)
			if (scale < 10000) {
				part = part * 10 + *end - '0';
				scale *= 10;
			}
	if (*end == '\0' || strchr(" ;!", *end) != NULL)
		twips = whole * DOT + part * DOT / scale;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (same_start(end, units[i].unit)) {
			twips = whole * units[i].twips + part * units[i].twips / scale;
			break;
		}
	return minus ? -twips : twips;
}

/* value is one word of the declaration, lower case; 0 if the row has any value. */
static const struct {
	const char *property, *value;
	unsigned set, marks;
} formats[] = {
	{ "font-weight", "bold", MARK_STRONG, MARK_STRONG }, { "font-weight", "bolder", MARK_STRONG, MARK_STRONG },
	{ "font-weight", "600", MARK_STRONG, MARK_STRONG }, { "font-weight", "700", MARK_STRONG, MARK_STRONG },
	{ "font-weight", "800", MARK_STRONG, MARK_STRONG }, { "font-weight", "900", MARK_STRONG, MARK_STRONG },
	{ "font-weight", "normal", MARK_STRONG, 0 }, { "font-weight", "400", MARK_STRONG, 0 },
	{ "font-style", "italic", MARK_EMPHASIS, MARK_EMPHASIS }, { "font-style", "oblique", MARK_EMPHASIS, MARK_EMPHASIS },
	{ "font-style", "normal", MARK_EMPHASIS, 0 },
	{ "text-decoration", "underline", MARK_UNDERLINE, MARK_UNDERLINE },
	{ "text-decoration-line", "underline", MARK_UNDERLINE, MARK_UNDERLINE },
	{ "text-decoration", "line-through", MARK_STRIKE, MARK_STRIKE },
	{ "text-decoration-line", "line-through", MARK_STRIKE, MARK_STRIKE },
	{ "text-decoration", "none", MARK_UNDERLINE | MARK_STRIKE, 0 },
	{ "vertical-align", "super", MARK_RAISED, MARK_SUPERSCRIPT }, { "vertical-align", "sub", MARK_RAISED, MARK_SUBSCRIPT },
	{ "vertical-align", "baseline", MARK_RAISED, 0 },
	{ "font-variant", "small-caps", MARK_SMALL_CAPS, MARK_SMALL_CAPS },
	{ "font-variant-caps", "small-caps", MARK_SMALL_CAPS, MARK_SMALL_CAPS },
	{ "font-variant", "normal", MARK_SMALL_CAPS, 0 },
	{ "font", "bold", MARK_STRONG, MARK_STRONG }, { "font", "italic", MARK_EMPHASIS, MARK_EMPHASIS },
};

static const struct { const char *value, *align; } aligns[] = {
	{ "left", "left" }, { "right", "right" }, { "center", "center" }, { "justify", "both" }, { "start", "start" },
	{ "end", "end" },
};

static void take_word(struct gavel_document *doc, const char *property, const char *value, struct css *css)
{
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
		if (strcmp(formats[i].property, property) == 0 && strcmp(formats[i].value, value) == 0) {
			css->set |= formats[i].set;
			css->marks = (css->marks & ~formats[i].set) | formats[i].marks;
		}
	for (size_t i = 0; i < sizeof aligns / sizeof *aligns; i++)
		if (strcmp(property, "text-align") == 0 && strcmp(aligns[i].value, value) == 0)
			css->align = aligns[i].align;
	if (strcmp(property, "display") == 0 || strcmp(property, "visibility") == 0) {
		css->hidden = strcmp(value, "none") == 0 || strcmp(value, "hidden") == 0;
		css->shown = !css->hidden;
	} else if (strcmp(property, "white-space") == 0) {
		css->pre = strncmp(value, "pre", 3) == 0 && strcmp(value, "pre-line") != 0;
	} else if (strncmp(property, "list-style", 10) == 0 && strcmp(value, "inside") != 0 && strcmp(value, "outside") != 0) {
		css->list = gavel_intern(doc, value, strlen(value));
	}
}

static void take_whole(const char *property, const char *value, struct css *css)
{
	if (strcmp(property, "page-break-before") == 0 || strcmp(property, "break-before") == 0) {
		css->breaks = strcmp(value, "auto") != 0 && strncmp(value, "avoid", 5) != 0;
	} else if (strcmp(property, "margin-left") == 0 || strcmp(property, "margin-inline-start") == 0) {
		css->has_indent = 1;
		css->indent = css_length(value);
	} else if (strcmp(property, "text-indent") == 0) {
		css->has_first = 1;
		css->first = css_length(value);
	} else if (strcmp(property, "width") == 0) {
		css->width = css_length(value);
	} else if (strcmp(property, "height") == 0) {
		css->height = css_length(value);
	} else if (strcmp(property, "mso-tab-count") == 0) {
		css->tab = 1;
	} else if (strcmp(property, "mso-list") == 0) {
		css->label = strcmp(value, "ignore") == 0;
	}
}

/* Copies bytes in lower case; cut at what a buffer holds. */
static void lower(char *to, size_t room, const char *from, size_t len)
{
	size_t n = 0;

	while (len > 0 && strchr(" \t\r\n", *from) != NULL)
		from++, len--;
	while (len > 0 && strchr(" \t\r\n", from[len - 1]) != NULL)
		len--;
	for (; n < len && n + 1 < room; n++)
		to[n] = from[n] >= 'A' && from[n] <= 'Z' ? (char)(from[n] + 32) : from[n];
	to[n] = '\0';
}

void css_read(struct gavel_document *doc, const char *style, struct css *css)
{
	memset(css, 0, sizeof *css);
	css->pre = -1;
	css_add(doc, style, css);
}

void css_add(struct gavel_document *doc, const char *style, struct css *css)
{
	char property[32], value[96];

	while (style != NULL && *style != '\0') {
		size_t len = strcspn(style, ";"), colon = strcspn(style, ":;");

		if (style[colon] == ':') {
			char *word = value;

			lower(property, sizeof property, style, colon);
			lower(value, sizeof value, style + colon + 1, len - colon - 1);
			take_whole(property, value, css);
			while (*word != '\0') {
				size_t n = strcspn(word, " !");
				char end = word[n];

				word[n] = '\0';
				take_word(doc, property, word, css);
				word += n + (end != '\0');
			}
		}
		style += len + (style[len] == ';');
	}
}

void css_over(const struct css *later, struct css *css)
{
	css->marks = (css->marks & ~later->set) | later->marks;
	css->set |= later->set;
	css->align = later->align != NULL ? later->align : css->align;
	if (later->hidden || later->shown) {
		css->hidden = later->hidden;
		css->shown = later->shown;
	}
	if (later->pre >= 0)
		css->pre = later->pre;
}

/* ---- what an element says of the text in it ---- */

/* "en-GB" is "en", and so is "EN". */
static const char *language(struct gavel_document *doc, const char *tag)
{
	char code[4];
	size_t len = strcspn(tag, "-_");

	if (len < 2 || len > 3)
		return NULL;
	lower(code, sizeof code, tag, len);
	return strspn(code, "abcdefghijklmnopqrstuvwxyz") == len ? gavel_intern(doc, code, len) : NULL;
}

static const char *direction(const char *dir, const char *before)
{
	return same(dir, "rtl") ? "rtl" : same(dir, "ltr") ? "ltr" : before;
}

static const char *alignment(const char *align, const char *dir)
{
	int rtl = dir != NULL && strcmp(dir, "rtl") == 0;

	if (strcmp(align, "left") == 0)
		return rtl ? "end" : NULL;
	if (strcmp(align, "right") == 0)
		return rtl ? NULL : "end";
	return strcmp(align, "start") == 0 ? NULL : align;
}

static void apply_block(struct html_reader *r, const struct start *start, const struct css *css)
{
	const char *align = css->align != NULL ? css->align : attribute(start, "align");

	r->now.block_lang = r->now.lang;
	r->now.block_dir = r->now.dir;
	if (align != NULL && strcmp(start->name, "table") != 0 && strcmp(start->name, "hr") != 0)
		for (size_t i = 0; i < sizeof aligns / sizeof *aligns; i++)
			if (same(align, aligns[i].value) || strcmp(align, aligns[i].align) == 0)
				r->now.align = alignment(aligns[i].align, r->now.dir);
	if (css->has_indent)
		r->now.indent += (int)css->indent;
	if (css->has_first)
		r->now.first = (int)css->first;
	if (css->breaks && r->note == NULL && r->table == NULL)
		gavel_leaf(r->doc, GAVEL_PAGE_BREAK);
}

void css_apply(struct html_reader *r, const struct start *start, const struct css *css, int block)
{
	const char *lang = attribute(start, "lang"), *dir = attribute(start, "dir"), *code;

	if (lang == NULL)
		lang = attribute(start, "xml:lang");
	if (lang != NULL && (code = language(r->doc, lang)) != NULL)
		r->now.lang = code;
	if (dir != NULL)
		r->now.dir = direction(dir, r->now.dir);
	if (css->set)
		r->now.marks = (r->now.marks & ~css->set) | css->marks;
	if (css->pre >= 0)
		r->now.pre = css->pre;
	if (block)
		apply_block(r, start, css);
}
