/* SPDX-License-Identifier: MIT
 *
 * Spans: text with the formatting of the inlines that are open.
 *
 * Entering an inline counts it up, leaving counts it down, and each text that
 * has any formatting becomes one span in a style of all that is counted. Notes
 * stand where they are called, within the paragraph.
 *
 * ODF drops blanks at either end of a paragraph and takes several for one, so
 * those that would be lost are elements.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "address.h"
#include "inlines.h"
#include "write.h"

#define TEXT "style:text-properties"

static const char *role_id(const struct odt_writer *w, const char *role)
{
	const struct gavel_style *style = gavel_layout_style(w->layout, role);

	return style ? style->id : NULL;
}

/* ---- spans ---- */

static void look_thrice(struct odt_writer *w, const char *name, const char *asian, const char *complex,
                        const char *value)
{
	odt_look_put(w, TEXT, name, value);
	odt_look_put(w, TEXT, asian, value);
	odt_look_put(w, TEXT, complex, value);
}

static void describe(struct odt_writer *w, int upright)
{
	const struct odt_face *f = &w->face;

	if (f->strong)
		look_thrice(w, "fo:font-weight", "style:font-weight-asian", "style:font-weight-complex", "bold");
	if (f->emphasis || upright)
		look_thrice(w, "fo:font-style", "style:font-style-asian", "style:font-style-complex",
		            upright ? "normal" : "italic");
	if (f->small_caps)
		odt_look_put(w, TEXT, "fo:font-variant", "small-caps");
	if (f->strike)
		odt_look_put(w, TEXT, "style:text-line-through-style", "solid");
	if (f->underline) {
		odt_look_put(w, TEXT, "style:text-underline-style", "solid");
		odt_look_put(w, TEXT, "style:text-underline-width", "auto");
		odt_look_put(w, TEXT, "style:text-underline-color", "font-color");
	}
	if (f->superscript || f->subscript)
		odt_look_put(w, TEXT, "style:text-position", f->superscript ? "super 58%" : "sub 58%");
	odt_look_language(w, f->lang, ODT_ALL_SCRIPTS);
}

/* Opens a span if the text needs one: whether it did. style: a character style's id, or NULL. */
static int open_span(struct odt_writer *w, const char *style, int upright)
{
	const struct odt_face *f = &w->face;

	if (!style && f->role & MARK_CHANGED)
		style = role_id(w, inlines_role(f->role));
	if (!style && (f->link || f->role))
		style = role_id(w, f->link ? "link" : inlines_role(f->role));
	if (!style && f->strong)
		style = role_id(w, "strong");
	if (!style && !upright && !f->strong && !f->emphasis && !f->underline && !f->strike && !f->subscript &&
	    !f->superscript && !f->small_caps && !f->lang)
		return 0;
	xml_open(w->to->x, "text:span");
	odt_look_begin(w);
	describe(w, upright);
	odt_look_end(w, ODT_TEXT, style, "text:style-name");
	return 1;
}

static void close_span(struct odt_writer *w, int opened)
{
	if (opened)
		xml_close(w->to->x);
}

/* ---- characters ---- */

static void put_blanks(struct xml_writer *x, size_t count)
{
	if (count == 0)
		return;
	xml_open(x, "text:s");
	if (count > 1)
		xml_put_number(x, "text:c", (long)count);
	xml_close(x);
}

static int is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\r';
}

/* A run of blanks: the first one as it is, unless it would be lost there. */
static size_t put_space(struct odt_writer *w, const char *bytes, size_t len, int ends)
{
	size_t n = 1;

	while (n < len && is_blank(bytes[n]))
		n++;
	if (w->blank || (ends && n == len)) {
		put_blanks(w->to->x, n);
	} else {
		xml_chars(w->to->x, " ", 1);
		put_blanks(w->to->x, n - 1);
	}
	w->blank = 1;
	return n;
}

static int ends_word(char c)
{
	return c == '\t' || is_blank(c);
}

/* How many of the first eight bytes are words with single blanks between them: 0, 8, or 7 where a blank is the last. */
static size_t eight_in_words(const char *bytes)
{
	const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones * 0x80;
	uint64_t eight, from_blank, blanks;

	memcpy(&eight, bytes, sizeof(eight));
	from_blank = eight ^ ones * ' ';
	blanks = ~(((from_blank & ~highs) + ~highs) | from_blank | ~highs);     /* the high bit of each blank */
	if (((eight - ones * ' ') & ~eight & highs) | (blanks & blanks >> 8))
		return 0;
	return bytes[7] == ' ' ? 7 : 8;
}

/* As far as no blank stands at an end, or beside another: those within are written as they are. */
static size_t words_len(const char *bytes, size_t len)
{
	size_t n = 0, more;

	for (; n < len; n++) {
		while (len - n >= 8 && (more = eight_in_words(bytes + n)) != 0)
			n += more;
		if (n == len)
			break;
		if ((unsigned char)bytes[n] > ' ')
			continue;
		if (ends_word(bytes[n]) && (bytes[n] != ' ' || n + 1 == len || ends_word(bytes[n + 1])))
			break;
	}
	return n;
}

static void put_characters(struct odt_writer *w, const char *bytes, size_t len, int ends)
{
	while (len) {
		size_t n = 0;

		if (bytes[0] == '\t') {
			xml_leaf(w->to->x, "text:tab", NULL, NULL);
			w->blank = 1;
			n = 1;
		} else if (is_blank(bytes[0])) {
			n = put_space(w, bytes, len, ends);
		} else {
			n = words_len(bytes, len);
			xml_chars(w->to->x, bytes, n);
			w->blank = 0;
		}
		bytes += n;
		len -= n;
	}
}

static int is_upright(const struct odt_writer *w, char c)
{
	return w->face.upright && c && strchr(w->face.upright, c) != NULL;
}

/* Text in spans: what the style keeps upright in an italic line is a span of its own. ends: the paragraph, with it. */
void odt_text(struct odt_writer *w, const char *bytes, size_t len, int ends)
{
	while (len) {
		int upright = is_upright(w, bytes[0]), opened;
		size_t n = w->face.upright ? 1 : len;

		while (n < len && is_upright(w, bytes[n]) == upright)
			n++;
		opened = open_span(w, NULL, upright);
		put_characters(w, bytes, n, ends && n == len);
		close_span(w, opened);
		bytes += n;
		len -= n;
	}
}

void odt_words(struct odt_writer *w, const char *text)
{
	odt_text(w, text, strlen(text), 0);
}

void odt_tabs(struct odt_writer *w, int count)
{
	int opened;

	if (count <= 0)
		return;
	opened = open_span(w, NULL, 0);
	while (count-- > 0)
		xml_leaf(w->to->x, "text:tab", NULL, NULL);
	close_span(w, opened);
	w->blank = 1;
}

static int ends_paragraph(const struct gavel_node *node)
{
	while (!node->next && node->parent && gavel_kind_class(node->parent->kind) == GAVEL_CLASS_INLINE)
		node = node->parent;
	return !node->next;
}

static enum gavel_walk enter_text(void *writer, const struct gavel_node *node)
{
	odt_text(writer, node->text, node->len, ends_paragraph(node));
	return GAVEL_SKIP;
}

const struct gavel_visit odt_text_visit = {sizeof(struct gavel_visit), enter_text, NULL};

/* A pair that counts one member of the face up and down. */
#define COUNTED(member)                                                                        \
	static enum gavel_walk enter_##member(void *writer, const struct gavel_node *node)     \
	{                                                                                      \
		(void)node;                                                                    \
		((struct odt_writer *)writer)->face.member++;                                  \
		return GAVEL_DESCEND;                                                          \
	}                                                                                      \
	static void leave_##member(void *writer, const struct gavel_node *node)                \
	{                                                                                      \
		(void)node;                                                                    \
		((struct odt_writer *)writer)->face.member--;                                  \
	}                                                                                      \
	const struct gavel_visit odt_##member = {sizeof(struct gavel_visit), enter_##member, leave_##member};

COUNTED(strong)
COUNTED(emphasis)
COUNTED(underline)
COUNTED(strike)
COUNTED(subscript)
COUNTED(superscript)
COUNTED(small_caps)

/* The language of the node or the nearest inline that it stands in; NULL where only the paragraph has one. */
static const char *lang_of(const struct gavel_node *node)
{
	for (; node && gavel_kind_class(node->kind) == GAVEL_CLASS_INLINE; node = node->parent) {
		const char *lang = gavel_attr(node, "lang");

		if (lang)
			return lang;
	}
	return NULL;
}

/* Where the layout has no style for what is inserted or deleted, a line shows it. */
static void draw_change(struct odt_writer *w, const struct gavel_node *span, int step)
{
	unsigned mark = inlines_mark_of(span);

	if (!(mark & MARK_CHANGED) || role_id(w, inlines_role(mark)))
		return;
	if (mark == MARK_INSERTED)
		w->face.underline += step;
	else
		w->face.strike += step;
}

static enum gavel_walk enter_span(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;

	w->face.lang = lang_of(node);
	w->face.role = inlines_mark_at(node);
	draw_change(w, node, 1);
	return GAVEL_DESCEND;
}

static void leave_span(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;

	w->face.lang = lang_of(node->parent);
	w->face.role = inlines_mark_at(node->parent);
	draw_change(w, node, -1);
}

const struct gavel_visit odt_span = {sizeof(struct gavel_visit), enter_span, leave_span};

static enum gavel_walk enter_tab(void *writer, const struct gavel_node *node)
{
	(void)node;
	odt_tabs(writer, 1);
	return GAVEL_SKIP;
}

static enum gavel_walk enter_line_break(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;

	(void)node;
	xml_leaf(w->to->x, "text:line-break", NULL, NULL);
	w->blank = 1;
	return GAVEL_SKIP;
}

const struct gavel_visit odt_tab = {sizeof(struct gavel_visit), enter_tab, NULL};
const struct gavel_visit odt_line_break = {sizeof(struct gavel_visit), enter_line_break, NULL};

/* ---- links ---- */

/* Links do not nest: the outer one holds. */
static enum gavel_walk enter_link(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;
	const char *bookmark = targets_link(w->targets, node, NULL);
	struct gavel_output *address = gavel_output_new();
	const char *style = role_id(w, "link");

	if (w->face.link == 0 && bookmark)
		gavel_printf(address, "#%s", bookmark);
	else if (w->face.link == 0)
		address_put(w->doc, node, address);
	if (gavel_output_len(address) > 0) {
		xml_open(w->to->x, "text:a");
		xml_put(w->to->x, "xlink:type", "simple");
		xml_put(w->to->x, "xlink:href", gavel_output_bytes(address));
		if (style) {
			odt_put_style(w->to->x, "text:style-name", style);
			odt_put_style(w->to->x, "text:visited-style-name", style);
		}
		w->link = node;
		w->face.link = 1;
	}
	gavel_output_free(address);
	return GAVEL_DESCEND;
}

static void leave_link(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;

	if (w->link != node)
		return;
	xml_close(w->to->x);
	w->link = NULL;
	w->face.link = 0;
}

const struct gavel_visit odt_link = {sizeof(struct gavel_visit), enter_link, leave_link};

/* ---- notes ---- */

static void put_mark(struct odt_writer *w, const char *label)
{
	int opened = open_span(w, role_id(w, "note-mark"), 0);

	put_characters(w, label, strlen(label), 0);
	close_span(w, opened);
}

/* Whether this note would be counted as its label says; else the label is printed as given. */
static int is_automatic(struct odt_writer *w, const char *label)
{
	char next[16];

	snprintf(next, sizeof(next), "%d", w->auto_notes + 1);
	if (label && strcmp(label, next) != 0)
		return 0;
	w->auto_notes++;
	return 1;
}

static void open_note(struct odt_writer *w, const char *label)
{
	struct xml_writer *x = w->to->x;
	char id[24], number[16];
	int automatic = is_automatic(w, label);

	snprintf(id, sizeof(id), "note%d", ++w->notes_count);
	snprintf(number, sizeof(number), "%d", w->auto_notes);
	xml_open(x, "text:note");
	xml_put(x, "text:id", id);
	xml_put(x, "text:note-class", "footnote");
	xml_open(x, "text:note-citation");
	if (!automatic)
		xml_put(x, "text:label", label);
	xml_string(x, automatic ? number : label);
	xml_close(x);
	w->mark = automatic ? NULL : label;
}

static enum gavel_walk enter_note_ref(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;
	const char *label = gavel_attr(node, "label");

	if (w->note_ref || w->no_notes || !node->first) {
		if (node->first)
			gavel_lose_at(w->doc, GAVEL_LEVEL_LOSS, "note", node, "a note can't stand in a note, a head or a foot", "");
		put_mark(w, label ? label : "*");
		return GAVEL_SKIP;
	}
	open_note(w, label);
	w->note_ref = node;
	return GAVEL_DESCEND;
}

static void leave_note_ref(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;

	if (w->note_ref != node)
		return;
	xml_close(w->to->x);
	w->note_ref = NULL;
	w->blank = 0;
}

const struct gavel_visit odt_note_ref = {sizeof(struct gavel_visit), enter_note_ref, leave_note_ref};

static enum gavel_walk enter_note(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;

	(void)node;
	w->outer_face = w->face;
	w->outer_link = w->link;
	w->outer_table = w->table;
	w->face = (struct odt_face){0};
	w->link = NULL;
	w->table = NULL;
	w->after_table = 0;
	w->in_note = 1;
	xml_open(w->to->x, "text:note-body");
	return GAVEL_DESCEND;
}

static void leave_note(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;

	if (!node->first)
		odt_empty_paragraph(w, gavel_layout_style(w->layout, "note"));
	xml_close(w->to->x);
	w->face = w->outer_face;
	w->link = w->outer_link;
	w->table = w->outer_table;
	w->mark = NULL;
	w->in_note = w->after_table = 0;
}

const struct gavel_visit odt_note = {sizeof(struct gavel_visit), enter_note, leave_note};

/* ---- images ---- */

static enum gavel_walk enter_image(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;
	const char *name = gavel_attr(node, "name"), *alt = gavel_attr(node, "alt");
	const struct gavel_media *media = name ? gavel_media(w->doc, name) : NULL;

	if (!media)
		gavel_lose_at(w->doc, GAVEL_LEVEL_LOSS, "image", node, "an image is not in the document", name ? name : "");
	if (media && odt_draw(w, media, gavel_attr_number(node, "width", 0), gavel_attr_number(node, "height", 0), alt,
	                      node))
		return GAVEL_SKIP;
	if (alt)
		odt_words(w, alt);
	return GAVEL_SKIP;
}

const struct gavel_visit odt_image = {sizeof(struct gavel_visit), enter_image, NULL};
