/* SPDX-License-Identifier: MIT
 *
 * Common styles and the page from the layout.
 *
 * The layout's styles go into the file as the template defines them, each once,
 * under their own names; a style says only what its parent does not. The page's
 * head and foot take the room between the edge of the sheet and the text, and
 * grow where they hold more.
 */
#include <stdio.h>
#include <string.h>

#include "write.h"

enum { LEAST_FURNITURE = 57 };      /* twips */

void odt_put_namespaces(struct xml_writer *x)
{
	static const char *const names[][2] = {
		{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
		{"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
		{"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
		{"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
		{"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
		{"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
		{"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
		{"xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"},
		{"xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
		{"xmlns:ooo", "http://openoffice.org/2004/office"},
		{"xmlns:xlink", "http://www.w3.org/1999/xlink"},
		{"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		xml_put(x, names[i][0], names[i][1]);
	xml_put(x, "office:version", "1.3");
}

/* ---- fonts ---- */

/* Fonts that were declared: few. */
struct fonts {
	const char *names[64];
	int count;
};

static void put_font(struct xml_writer *x, struct fonts *told, const char *font)
{
	struct gavel_output *family;

	for (int i = 0; font && i < told->count; i++) {
		if (strcmp(told->names[i], font) == 0)
			return;
	}
	if (!font || told->count == 64)
		return;
	told->names[told->count++] = font;
	family = gavel_output_new();
	gavel_printf(family, strchr(font, '\'') ? "\"%s\"" : "'%s'", font);
	xml_open(x, "style:font-face");
	xml_put(x, "style:name", font);
	xml_put(x, "svg:font-family", gavel_output_bytes(family));
	xml_close(x);
	gavel_output_free(family);
}

void odt_put_fonts(struct odt_writer *w, struct xml_writer *x)
{
	struct fonts told = {.count = 0};

	xml_open(x, "office:font-face-decls");
	for (const struct gavel_style *const *s = w->layout->styles; *s; s++) {
		if ((*s)->role)
			continue;
		put_font(x, &told, (*s)->font);
		put_font(x, &told, (*s)->font_east);
		put_font(x, &told, (*s)->font_complex);
	}
	xml_close(x);
}

/* ---- a style ---- */

#define TEXT "style:text-properties"
#define PARAGRAPH "style:paragraph-properties"

static const char *const FONTS[] = {"style:font-name", "style:font-name-asian", "style:font-name-complex"};
static const char *const SIZES[] = {"fo:font-size", "style:font-size-asian", "style:font-size-complex"};
static const char *const WEIGHTS[] = {"fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"};
static const char *const SLANTS[] = {"fo:font-style", "style:font-style-asian", "style:font-style-complex"};

static void put_thrice(struct odt_writer *w, const char *const names[3], const char *value)
{
	for (int i = 0; i < 3; i++)
		odt_look_put(w, TEXT, names[i], value);
}

static int differ(const char *a, const char *b)
{
	return a && (!b || strcmp(a, b) != 0);
}

static void put_underline(struct odt_writer *w, int on)
{
	odt_look_put(w, TEXT, "style:text-underline-style", on ? "solid" : "none");
	if (!on)
		return;
	odt_look_put(w, TEXT, "style:text-underline-width", "auto");
	odt_look_put(w, TEXT, "style:text-underline-color", "font-color");
}

static void put_width(struct odt_writer *w, const struct gavel_style *s, const struct gavel_style *from)
{
	char percent[32];

	if (s->tracking && s->tracking != from->tracking)
		odt_look_length(w, TEXT, "fo:letter-spacing", s->tracking);
	if (s->scale && s->scale != from->scale) {
		snprintf(percent, sizeof(percent), "%d%%", s->scale);
		odt_look_put(w, TEXT, "style:text-scale", percent);
	}
	if (s->kern && s->kern != from->kern)
		odt_look_put(w, TEXT, "style:letter-kerning", "true");
}

/* A script's own font or size, where the style gives one, stands for the common one. */
static void put_fonts(struct odt_writer *w, const struct gavel_style *s, const struct gavel_style *from)
{
	const char *own[] = {s->font, s->font_east, s->font_complex};
	const char *parent[] = {from->font, from->font_east, from->font_complex};

	for (int i = 0; i < 3; i++) {
		const char *font = own[i] ? own[i] : s->font;

		if (differ(font, parent[i] ? parent[i] : from->font))
			odt_look_put(w, TEXT, FONTS[i], font);
	}
}

static void put_sizes(struct odt_writer *w, const struct gavel_style *s, const struct gavel_style *from)
{
	int own[] = {s->font_size, s->font_size, s->size_complex ? s->size_complex : s->font_size};
	int parent[] = {from->font_size, from->font_size, from->size_complex ? from->size_complex : from->font_size};
	char length[ODT_LENGTH];

	for (int i = 0; i < 3; i++) {
		if (own[i] && own[i] != parent[i])
			odt_look_put(w, TEXT, SIZES[i], odt_length(length, own[i]));
	}
}

static void put_characters(struct odt_writer *w, const struct gavel_style *s, const struct gavel_style *from)
{
	char color[16];

	if (differ(s->color, from->color)) {
		snprintf(color, sizeof(color), "#%.6s", s->color);
		odt_look_put(w, TEXT, "fo:color", color);
	}
	put_fonts(w, s, from);
	put_sizes(w, s, from);
	if (s->bold >= 0 && s->bold != from->bold)
		put_thrice(w, WEIGHTS, s->bold ? "bold" : "normal");
	if (s->italic >= 0 && s->italic != from->italic)
		put_thrice(w, SLANTS, s->italic ? "italic" : "normal");
	if (s->underline >= 0 && s->underline != from->underline)
		put_underline(w, s->underline);
	if (s->strike >= 0 && s->strike != from->strike)
		odt_look_put(w, TEXT, "style:text-line-through-style", s->strike ? "solid" : "none");
	if (s->superscript && !from->superscript)
		odt_look_put(w, TEXT, "style:text-position", "super 58%");
	put_width(w, s, from);
}

static void put_stops(struct odt_writer *w, const struct gavel_stop *const *stops)
{
	odt_look_put(w, PARAGRAPH, NULL, NULL);
	xml_open(w->look, "style:tab-stops");
	for (; *stops; stops++) {
		const char *align = (*stops)->align;

		xml_open(w->look, "style:tab-stop");
		odt_put_length(w->look, "style:position", (*stops)->at);
		if (align && (strcmp(align, "end") == 0 || strcmp(align, "center") == 0))
			xml_put(w->look, "style:type", strcmp(align, "end") == 0 ? "right" : "center");
		xml_close(w->look);
	}
	xml_close(w->look);
}

static void put_paragraph(struct odt_writer *w, const struct gavel_style *s, const struct gavel_style *from)
{
	const struct {
		const char *name;
		int own, parent;
	} lengths[] = {{"fo:margin-left", s->left, from->left}, {"fo:margin-right", s->right, from->right},
	               {"fo:text-indent", s->first, from->first}, {"fo:margin-top", s->before, from->before},
	               {"fo:margin-bottom", s->after, from->after}};

	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		if (lengths[i].own && lengths[i].own != lengths[i].parent)
			odt_look_length(w, PARAGRAPH, lengths[i].name, lengths[i].own);
	}
	if (s->line && s->line != from->line)
		odt_look_length(w, PARAGRAPH, "fo:line-height", s->line);
	if (differ(s->align, from->align))
		odt_look_put(w, PARAGRAPH, "fo:text-align", odt_align(s->align, w->layout->dir));
	if (s->keep_next && !from->keep_next) {
		odt_look_put(w, PARAGRAPH, "fo:keep-with-next", "always");
		odt_look_put(w, PARAGRAPH, "fo:keep-together", "always");
	}
	if (s->new_page && !from->new_page)
		odt_look_put(w, PARAGRAPH, "fo:break-before", "page");
	if (s->stops && *s->stops)
		put_stops(w, s->stops);
}

static void put_style(struct odt_writer *w, struct xml_writer *x, const struct gavel_style *s)
{
	static const struct gavel_style none = {.bold = -1, .italic = -1, .underline = -1, .strike = -1};
	const struct gavel_style *from = s->based_on ? gavel_layout_style_id(w->layout, s->based_on) : NULL;
	int paragraph = strcmp(s->type, "character") != 0;

	xml_open(x, "style:style");
	odt_put_style(x, "style:name", s->id);
	xml_put(x, "style:display-name", s->name);
	xml_put(x, "style:family", paragraph ? "paragraph" : "text");
	if (from)
		odt_put_style(x, "style:parent-style-name", from->id);
	if (paragraph && s->outline) {
		xml_put_number(x, "style:default-outline-level", s->outline);
		xml_put(x, "style:list-style-name", "");        /* else the outline's own indents hold */
	}
	odt_look_begin(w);
	if (paragraph)
		put_paragraph(w, s, from ? from : &none);
	put_characters(w, s, from ? from : &none);
	odt_look_raw(w, x);
	xml_close(x);
}

/* ---- defaults ---- */

/* The document's language is that of its own script: Latin words among others are broken by their own rules. */
static void put_language(struct odt_writer *w)
{
	static const char *const scripts[] = {"latin", "asian", "complex"};

	for (unsigned i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++) {
		if (strcmp(w->layout->script, scripts[i]) == 0)
			odt_look_language(w, w->doc->lang, 1u << i);
	}
}

static void put_defaults(struct odt_writer *w, struct xml_writer *x)
{
	static const struct gavel_style none = {.bold = -1};
	const struct gavel_style *base = w->layout->base;

	xml_open(x, "style:default-style");
	xml_put(x, "style:family", "paragraph");
	odt_look_begin(w);
	odt_look_put(w, PARAGRAPH, "fo:orphans", "2");
	odt_look_put(w, PARAGRAPH, "fo:widows", "2");
	odt_look_length(w, PARAGRAPH, "style:tab-stop-distance", w->layout->tab);
	odt_look_put(w, PARAGRAPH, "style:writing-mode", odt_is_rtl(w->layout->dir) ? "rl-tb" : "lr-tb");
	odt_look_put(w, PARAGRAPH, "fo:text-align", odt_align("start", w->layout->dir));
	put_fonts(w, base, &none);
	put_sizes(w, base, &none);
	put_language(w);
	odt_look_raw(w, x);
	xml_close(x);
}

/* LibreOffice wants one style for a note's mark in the text and another one for that before the note: the first is
 * its own "Footnote anchor", based on the layout's style. */
static const char ANCHOR[] = "Footnote_20_anchor";

static void put_anchor(struct xml_writer *x, const struct gavel_style *mark)
{
	xml_open(x, "style:style");
	xml_put(x, "style:name", ANCHOR);
	xml_put(x, "style:display-name", "Footnote anchor");
	xml_put(x, "style:family", "text");
	odt_put_style(x, "style:parent-style-name", mark->id);
	xml_close(x);
}

/* A note's number stands between tabs. */
static void put_notes(struct odt_writer *w, struct xml_writer *x)
{
	const struct gavel_style *mark = gavel_layout_style(w->layout, "note-mark");
	const struct gavel_style *text = gavel_layout_style(w->layout, "note");

	if (mark)
		put_anchor(x, mark);
	xml_open(x, "text:notes-configuration");
	xml_put(x, "text:note-class", "footnote");
	if (mark) {
		odt_put_style(x, "text:citation-style-name", mark->id);
		xml_put(x, "text:citation-body-style-name", ANCHOR);
	}
	if (text)
		odt_put_style(x, "text:default-style-name", text->id);
	xml_put(x, "style:num-prefix", "\t");
	xml_put(x, "style:num-suffix", "\t");
	xml_put(x, "style:num-format", "1");
	xml_put(x, "text:start-value", "0");
	xml_put(x, "text:footnotes-position", "page");
	xml_put(x, "text:start-numbering-at", "document");
	xml_close(x);
}

void odt_put_styles(struct odt_writer *w, struct xml_writer *x)
{
	xml_open(x, "office:styles");
	put_defaults(w, x);
	for (const struct gavel_style *const *s = w->layout->styles; *s; s++) {
		if (!(*s)->role)
			put_style(w, x, *s);
	}
	put_notes(w, x);
	xml_close(x);
}

/* ---- the page ---- */

/* As long as the layout's characters are in its style: a stroke is half as wide as its type is high. */
static void put_note_rule(struct odt_writer *w, struct xml_writer *x)
{
	const struct gavel_layout *l = w->layout;
	const struct gavel_style *style = l->note_rule_style ? gavel_layout_style_id(l, l->note_rule_style) : NULL;
	int text = l->page->width - l->page->left - l->page->right;
	int size = style && style->font_size ? style->font_size : l->base->font_size;
	char percent[32];

	if (!l->note_rule || text <= 0)
		return;
	snprintf(percent, sizeof(percent), "%d%%", (int)((long)strlen(l->note_rule) * size * 50 / text));
	xml_open(x, "style:footnote-sep");
	xml_put(x, "style:width", "0.50pt");
	xml_put(x, "style:line-style", "solid");
	xml_put(x, "style:color", "#000000");
	xml_put(x, "style:adjustment", odt_is_rtl(l->dir) ? "right" : "left");
	xml_put(x, "style:rel-width", percent);
	xml_put(x, "style:distance-before-sep", "2.85pt");
	xml_put(x, "style:distance-after-sep", "2.85pt");
	xml_close(x);
}

/* The room of a head or foot: all between the edge's margin and the text, most of it a gap that gives way where the
 * furniture grows. */
static void put_furniture_room(struct xml_writer *x, const char *element, int room, const char *gap)
{
	room = room > LEAST_FURNITURE ? room : LEAST_FURNITURE;
	xml_open(x, element);
	xml_open(x, "style:header-footer-properties");
	odt_put_length(x, "fo:min-height", room);
	odt_put_length(x, "fo:margin-left", 0);
	odt_put_length(x, "fo:margin-right", 0);
	odt_put_length(x, gap, room - LEAST_FURNITURE);
	xml_put(x, "style:dynamic-spacing", "true");
	xml_close(x);
	xml_close(x);
}

void odt_put_page_layout(struct odt_writer *w, struct xml_writer *x)
{
	const struct gavel_page *page = w->layout->page;

	xml_open(x, "style:page-layout");
	xml_put(x, "style:name", "Page");
	xml_open(x, "style:page-layout-properties");
	odt_put_length(x, "fo:page-width", page->width);
	odt_put_length(x, "fo:page-height", page->height);
	xml_put(x, "style:print-orientation", page->width > page->height ? "landscape" : "portrait");
	odt_put_length(x, "fo:margin-top", page->header);
	odt_put_length(x, "fo:margin-bottom", page->footer);
	odt_put_length(x, "fo:margin-left", page->left);
	odt_put_length(x, "fo:margin-right", page->right);
	xml_put(x, "style:writing-mode", odt_is_rtl(w->layout->dir) ? "rl-tb" : "lr-tb");
	put_note_rule(w, x);
	xml_close(x);
	put_furniture_room(x, "style:header-style", page->top - page->header, "fo:margin-bottom");
	put_furniture_room(x, "style:footer-style", page->bottom - page->footer, "fo:margin-top");
	xml_close(x);
}
