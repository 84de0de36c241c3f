/* SPDX-License-Identifier: MIT
 *
 * Runs: text with the formatting of the inlines that are open.
 *
 * The tree nests (strong in link in emphasis), Word does not: entering an
 * inline counts it up, leaving counts it down, and each text becomes a run with
 * what is counted. A note's text goes to the notes part while the paragraph
 * that calls it stays open in its own.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "address.h"
#include "inlines.h"
#include "plain.h"
#include "write.h"

static void put_flag(struct xml_writer *x, const char *element, int on)
{
	if (on >= 0)
		xml_leaf(x, element, on ? NULL : "w:val", "0");
}

/* Quotation marks and dashes that Latin and East Asian fonts share: Word asks which of them is meant. */
static int has_shared_marks(const char *bytes, size_t len)
{
	for (size_t i = 0; i + 2 < len; i++) {
		unsigned char last = (unsigned char)bytes[i + 2];

		if (memcmp(bytes + i, "\xE2\x80", 2) == 0 && last >= 0x94 && last <= 0xA6)
			return 1;
	}
	return 0;
}

/* Whichever script the text is in. */
static void put_language(struct xml_writer *x, const char *lang)
{
	xml_open(x, "w:lang");
	xml_put(x, "w:val", lang);
	xml_put(x, "w:eastAsia", lang);
	xml_put(x, "w:bidi", lang);
	xml_close(x);
}

static void put_properties(struct docx_writer *w, const char *style, int rtl, int east)
{
	const struct docx_face *f = &w->face;
	struct xml_writer *x = w->to->x;
	int bold = f->strong ? 1 : f->bold, italic = f->emphasis ? 1 : f->italic;

	xml_open(x, "w:rPr");
	if (style)
		docx_put(x, "w:rStyle", style);
	if (east)
		xml_leaf(x, "w:rFonts", "w:hint", "eastAsia");
	put_flag(x, "w:b", bold);
	put_flag(x, "w:bCs", rtl ? bold : -1);
	put_flag(x, "w:i", italic);
	put_flag(x, "w:iCs", rtl ? italic : -1);
	put_flag(x, "w:smallCaps", f->small_caps ? 1 : -1);
	put_flag(x, "w:strike", f->strike ? 1 : -1);
	if (f->underline)
		docx_put(x, "w:u", "single");
	if (f->superscript || f->subscript)
		docx_put(x, "w:vertAlign", f->superscript ? "superscript" : "subscript");
	put_flag(x, "w:rtl", rtl ? 1 : -1);
	if (f->lang)
		put_language(x, f->lang);
	xml_close(x);
}

static const char *role_id(const struct docx_writer *w, const char *role)
{
	const struct gavel_style *style = gavel_layout_style(w->layout, role);

	return style ? style->id : NULL;
}

/* Without a date: the same document gives the same bytes. */
void docx_open_change(struct docx_writer *w, unsigned mark)
{
	xml_open(w->to->x, mark == MARK_DELETED ? "w:del" : "w:ins");
	xml_put_number(w->to->x, "w:id", ++w->change_count);
	xml_put(w->to->x, "w:author", "gavel");
}

/* rtl: it runs from right to left; east: its marks are East Asian ones. */
static void open_run(struct docx_writer *w, const char *style, int rtl, int east)
{
	const struct docx_face *f = &w->face;

	w->run_change = w->tracked ? f->role & MARK_CHANGED : 0;
	if (w->run_change)
		docx_open_change(w, w->run_change);
	if (!style && !w->run_change && f->role & MARK_CHANGED)
		style = role_id(w, inlines_role(f->role));
	if (!style && (f->link || f->role & ~(unsigned)MARK_CHANGED))
		style = role_id(w, f->link ? "link" : inlines_role(f->role));
	if (!style && f->strong)
		style = role_id(w, "strong");
	xml_open(w->to->x, "w:r");
	if (style || rtl || east || f->lang || f->strong || f->emphasis || f->underline || f->strike || f->subscript ||
	    f->superscript || f->small_caps || f->bold >= 0 || f->italic >= 0)
		put_properties(w, style, rtl, east);
}

void docx_run_open(struct docx_writer *w)
{
	open_run(w, NULL, 0, 0);
}

void docx_run_close(struct docx_writer *w)
{
	xml_close(w->to->x);
	if (w->run_change)
		xml_close(w->to->x);
	w->run_change = 0;
}

void docx_tabs(struct docx_writer *w, int count)
{
	if (count <= 0)
		return;
	docx_run_open(w);
	while (count-- > 0)
		xml_leaf(w->to->x, "w:tab", NULL, NULL);
	docx_run_close(w);
}

static void put_text(struct docx_writer *w, const char *bytes, size_t len)
{
	struct xml_writer *x = w->to->x;

	if (len == 0)
		return;
	xml_open(x, w->run_change == MARK_DELETED ? "w:delText" : "w:t");
	if (bytes[0] == ' ' || bytes[len - 1] == ' ' || memchr(bytes, '\n', len) || memchr(bytes, '\r', len))
		xml_put(x, "xml:space", "preserve");
	xml_chars(x, bytes, len);
	xml_close(x);
}

/* Characters that are elements in Word: its fonts have the hyphens in no other way. */
static const struct {
	const char *bytes, *element;
	size_t len;
} SPECIALS[] = {{"\xE2\x80\x91", "w:noBreakHyphen", 3}, {"\xC2\xAD", "w:softHyphen", 2}, {"\t", "w:tab", 1}};

/* Where one of them may begin: most text has none of these bytes. */
static size_t before_special(const char *bytes, size_t len)
{
	size_t n = plain_len(bytes, len);

	while (n < len && bytes[n] != '\t' && bytes[n] != '\xE2' && bytes[n] != '\xC2') {
		n++;
		if (n < len && (unsigned char)bytes[n] < 0x80)
			n += plain_len(bytes + n, len - n);
	}
	return n;
}

static size_t special_at(const char *bytes, size_t len, const char **element)
{
	for (size_t i = 0; i < sizeof(SPECIALS) / sizeof(SPECIALS[0]); i++) {
		if (len >= SPECIALS[i].len && memcmp(bytes, SPECIALS[i].bytes, SPECIALS[i].len) == 0) {
			*element = SPECIALS[i].element;
			return SPECIALS[i].len;
		}
	}
	return 0;
}

static void write_run(struct docx_writer *w, const char *bytes, size_t len, int rtl)
{
	size_t start = 0, i = 0;

	open_run(w, NULL, rtl, strcmp(w->layout->script, "asian") == 0 && has_shared_marks(bytes, len));
	while ((i += before_special(bytes + i, len - i)) < len) {
		const char *element = NULL;
		size_t skip = special_at(bytes + i, len - i, &element);

		if (skip) {
			put_text(w, bytes + start, i - start);
			xml_leaf(w->to->x, element, NULL, NULL);
			start = i + skip;
		}
		i += skip ? skip : 1;
	}
	put_text(w, bytes + start, len - start);
	docx_run_close(w);
}

static int is_upright(const struct docx_writer *w, char c)
{
	return w->face.upright && c && strchr(w->face.upright, c) != NULL;
}

static void write_runs(struct docx_writer *w, const char *bytes, size_t len)
{
	while (len) {
		int rtl;
		size_t n = docx_stretch(w, bytes, len, &rtl);

		write_run(w, bytes, n, rtl);
		bytes += n;
		len -= n;
	}
}

/* Text in runs: what the style keeps upright in an italic line is a run of its own. */
void docx_text(struct docx_writer *w, const char *bytes, size_t len)
{
	int italic = w->face.italic;

	while (len) {
		int upright = is_upright(w, bytes[0]);
		size_t n = w->face.upright ? 1 : len;

		while (n < len && is_upright(w, bytes[n]) == upright)
			n++;
		w->face.italic = upright ? 0 : italic;
		write_runs(w, bytes, n);
		bytes += n;
		len -= n;
	}
	w->face.italic = italic;
}

void docx_words(struct docx_writer *w, const char *text)
{
	if (text[0])
		docx_text(w, text, strlen(text));
}

static enum gavel_walk enter_text(void *writer, const struct gavel_node *node)
{
	if (node->len)
		docx_text(writer, node->text, node->len);
	return GAVEL_SKIP;
}

const struct gavel_visit docx_text_visit = {sizeof(struct gavel_visit), enter_text, NULL};

/* A pair that counts one member of the face up and down. */
#define COUNTED(member)                                                                        \
	static enum gavel_walk enter_##member(void *writer, const struct gavel_node *node)     \
	{                                                                                      \
		(void)node;                                                                    \
		((struct docx_writer *)writer)->face.member++;                                 \
		return GAVEL_DESCEND;                                                          \
	}                                                                                      \
	static void leave_##member(void *writer, const struct gavel_node *node)                \
	{                                                                                      \
		(void)node;                                                                    \
		((struct docx_writer *)writer)->face.member--;                                 \
	}                                                                                      \
	const struct gavel_visit docx_##member = {sizeof(struct gavel_visit), enter_##member, leave_##member};

COUNTED(strong)
COUNTED(emphasis)
COUNTED(underline)
COUNTED(strike)
COUNTED(subscript)
COUNTED(superscript)
COUNTED(small_caps)

const char *docx_language(const struct docx_writer *w, const struct gavel_node *node)
{
	const char *lang = NULL;

	while (node && !(lang = gavel_attr(node, "lang")) &&
	       gavel_kind_class((enum gavel_kind)node->kind) == GAVEL_CLASS_INLINE)
		node = node->parent;
	return lang && lang[0] && strcmp(lang, w->doc->lang ? w->doc->lang : "") != 0 ? lang : NULL;
}

/* Where the layout has no style for what is inserted or deleted, a line shows it. */
static void draw_change(struct docx_writer *w, const struct gavel_node *span, int step)
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
	struct docx_writer *w = writer;

	w->face.lang = docx_language(w, node);
	w->face.role = inlines_mark_at(node);
	draw_change(w, node, 1);
	return GAVEL_DESCEND;
}

static void leave_span(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;

	w->face.lang = docx_language(w, node->parent);
	w->face.role = inlines_mark_at(node->parent);
	draw_change(w, node, -1);
}

const struct gavel_visit docx_span = {sizeof(struct gavel_visit), enter_span, leave_span};

static enum gavel_walk enter_tab(void *writer, const struct gavel_node *node)
{
	(void)node;
	docx_tabs(writer, 1);
	return GAVEL_SKIP;
}

static enum gavel_walk enter_line_break(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;

	(void)node;
	docx_run_open(w);
	xml_leaf(w->to->x, "w:br", NULL, NULL);
	docx_run_close(w);
	return GAVEL_SKIP;
}

const struct gavel_visit docx_tab = {sizeof(struct gavel_visit), enter_tab, NULL};
const struct gavel_visit docx_line_break = {sizeof(struct gavel_visit), enter_line_break, NULL};

/* ---- links ---- */

/* Links do not nest in Word: the outer one holds. */
static enum gavel_walk enter_link(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	const char *bookmark = targets_link(w->targets, node, NULL);
	struct gavel_output *address = gavel_output_new();
	char id[16];

	if (w->face.link == 0 && !bookmark)
		address_put(w->doc, node, address);
	if (gavel_output_len(address) > 0)
		docx_relate(w->to, "hyperlink", gavel_output_bytes(address), 1, id);
	if (w->face.link == 0 && (bookmark || gavel_output_len(address) > 0)) {
		xml_open(w->to->x, "w:hyperlink");
		xml_put(w->to->x, bookmark ? "w:anchor" : "r:id", bookmark ? bookmark : id);
		w->link = node;
		w->face.link = 1;
	}
	gavel_output_free(address);
	return GAVEL_DESCEND;
}

static void leave_link(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;

	if (w->link != node)
		return;
	xml_close(w->to->x);
	w->link = NULL;
	w->face.link = 0;
}

const struct gavel_visit docx_link = {sizeof(struct gavel_visit), enter_link, leave_link};

/* ---- notes ---- */

static void put_mark(struct docx_writer *w, const char *label)
{
	open_run(w, role_id(w, "note-mark"), 0, 0);
	put_text(w, label, strlen(label));
	docx_run_close(w);
}

/* A document that is a part of another one counts its notes on: its first one may be 2. */
static int first_note(const struct gavel_document *doc)
{
	for (const struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root)) {
		const char *label = n->kind == GAVEL_NOTE_REF ? gavel_attr(n, "label") : NULL;
		size_t digits = label ? strspn(label, "0123456789") : 0;

		if (digits && digits <= 4 && !label[digits] && label[0] != '0')
			return (int)strtol(label, NULL, 10);
	}
	return 1;
}

/* Where the first note is called, as a text without notes need not be walked for it. */
static void begin_notes(struct docx_writer *w)
{
	w->first_note = first_note(w->doc);
	w->auto_notes = w->first_note - 1;
}

/* Whether Word would count this note as its label says; else the label is printed as given. */
static int is_automatic(struct docx_writer *w, const char *label)
{
	char next[16];

	snprintf(next, sizeof(next), "%d", w->auto_notes + 1);
	if (label && strcmp(label, next) != 0)
		return 0;
	w->auto_notes++;
	return 1;
}

static enum gavel_walk enter_note_ref(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	const char *label = gavel_attr(node, "label");
	struct xml_writer *x = w->to->x;

	if (w->note_ref || w->no_notes || !node->first) {
		if (node->first)
			gavel_lose_at(w->doc, GAVEL_LEVEL_LOSS, "note", node, "a note can't stand in a note, a head or a foot", "");
		put_mark(w, label ? label : "*");
		return GAVEL_SKIP;
	}
	if (w->notes_count == 0)
		begin_notes(w);
	w->mark = is_automatic(w, label) ? "" : label;
	open_run(w, role_id(w, "note-mark"), 0, 0);
	xml_open(x, "w:footnoteReference");
	if (w->mark[0])
		xml_put(x, "w:customMarkFollows", "1");
	xml_put_number(x, "w:id", ++w->notes_count);
	xml_close(x);
	put_text(w, w->mark, strlen(w->mark));
	docx_run_close(w);
	w->note_ref = node;
	return GAVEL_DESCEND;
}

static void leave_note_ref(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;

	if (w->note_ref == node)
		w->note_ref = NULL;
}

const struct gavel_visit docx_note_ref = {sizeof(struct gavel_visit), enter_note_ref, leave_note_ref};

static enum gavel_walk enter_note(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;

	w->note_from = w->to;
	w->to = &w->notes;
	w->outer_face = w->face;
	w->outer_link = w->link;
	w->face = (struct docx_face){.bold = -1, .italic = -1};
	w->link = NULL;
	xml_open(w->to->x, "w:footnote");
	xml_put_number(w->to->x, "w:id", w->notes_count);
	return docx_enter_children(w, node);
}

static void leave_note(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;

	(void)node;
	if (w->mark || w->after_table)
		docx_empty_paragraph(w, gavel_layout_style(w->layout, "note"));
	xml_close(w->to->x);
	w->to = w->note_from;
	w->face = w->outer_face;
	w->link = w->outer_link;
}

const struct gavel_visit docx_note = {sizeof(struct gavel_visit), enter_note, leave_note};

/* ---- images ---- */

static enum gavel_walk enter_image(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	const char *name = gavel_attr(node, "name"), *alt = gavel_attr(node, "alt");
	const struct gavel_media *media = name ? gavel_media(w->doc, name) : NULL;

	if (!media)
		gavel_lose_at(w->doc, GAVEL_LEVEL_LOSS, "image", node, "an image is not in the document", name ? name : "");
	if (media && docx_draw(w, media, gavel_attr_number(node, "width", 0), gavel_attr_number(node, "height", 0), alt,
	                       node))
		return GAVEL_SKIP;
	if (alt)
		docx_words(w, alt);
	return GAVEL_SKIP;
}

const struct gavel_visit docx_image = {sizeof(struct gavel_visit), enter_image, NULL};
