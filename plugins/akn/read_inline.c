/* SPDX-License-Identifier: MIT
 *
 * Reading what stands in a line: text, formatting, links, notes.
 *
 * White space: a run of blanks, tabs and line ends is one blank, but a tab in
 * the middle of a preserved line stays a tab (but behind a number). The blank is held until
 * something visible comes, and put before the element that it stood before, so
 * that no block begins or ends with one.
 */
#include "read.h"

#include <stdlib.h>
#include <string.h>

#include "data_address.h"

static int can_hold_text(struct reading *r)
{
	return gavel_may_hold((enum gavel_kind)gavel_here(r->doc)->kind, GAVEL_TEXT);
}

static void ensure_block(struct reading *r)
{
	if (can_hold_text(r))
		return;
	open_block(r, NULL);
	r->blank = 0;
	r->fresh = 1;
}

void start_block(struct reading *r)
{
	r->blank = 0;
	r->spaced = 0;
	r->fresh = 1;
	if (!r->notes && !r->muted)
		gavel_output_cut(r->heard, 0);
}

/* Is what the block says so far a number, "(a)" or "3."? Then the source has it as text and the tab behind it is the
 * distance to the words: kept as a tab it would make the number a label in other formats. */
static int says_number(const struct reading *r)
{
	const char *s = gavel_output_bytes(r->heard);
	size_t len = gavel_output_len(r->heard);

	return len >= 2 && len <= 6 && (s[len - 1] == ')' || s[len - 1] == '.') && !memchr(s, ' ', len);
}

void flush_blank(struct reading *r)
{
	if (r->blank && !r->fresh) {
		if (says_number(r))
			r->blank = ' ';
		r->spaced = 1;
		if (!r->notes || r->muted)
			gavel_write(r->heard, " ", 1);
		if (!r->muted && can_hold_text(r)) {
			if (r->blank == '\t')
				gavel_leaf(r->doc, GAVEL_TAB);
			else
				gavel_text(r->doc, " ", 1);
		}
	}
	r->blank = 0;
}

static int is_blank(char c)
{
	return (unsigned char)c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r');
}

static void hold(struct reading *r, const char *bytes, size_t len)
{
	int tab = memchr(bytes, '\t', len) != NULL, line = memchr(bytes, '\n', len) != NULL;

	if (!r->spaced && (r->blank == 0 || line))
		r->blank = tab && !line && r->preserve ? '\t' : ' ';
}

static void visible(struct reading *r, const char *bytes, size_t len)
{
	if (!r->muted)
		ensure_block(r);
	flush_blank(r);
	if (!r->muted)
		gavel_text(r->doc, bytes, len);
	if (!r->notes || r->muted)
		gavel_write(r->heard, bytes, len);
	r->fresh = r->spaced = 0;
}

/* The length of the piece at the start that has single blanks only, and no blank at its end. */
static size_t piece(const char *bytes, size_t len)
{
	size_t i = 0;

	while (i < len && (!is_blank(bytes[i]) || (bytes[i] == ' ' && i + 1 < len && !is_blank(bytes[i + 1]))))
		i++;
	return i;
}

void add_text(struct reading *r, const char *bytes, size_t len)
{
	while (len) {
		size_t take = is_blank(bytes[0]) ? 0 : piece(bytes, len);

		if (take) {
			visible(r, bytes, take);
		} else {
			while (take < len && is_blank(bytes[take]))
				take++;
			hold(r, bytes, take);
		}
		bytes += take;
		len -= take;
	}
}

void trim_block(struct reading *r, struct gavel_node *block)
{
	struct gavel_node *last = block;

	r->blank = 0;
	while (last && last->kind != GAVEL_TEXT && last->kind != GAVEL_NOTE_REF)
		last = last->last;
	if (last && last->kind == GAVEL_TEXT) {
		size_t len = last->len;

		while (len && last->text[len - 1] == ' ')
			len--;
		if (len < last->len)
			gavel_text_put(r->doc, last, last->text, len);
	}
}

/* ---- formatting ---- */

static struct gavel_node *open_inline(struct reading *r, enum gavel_kind kind)
{
	if (r->muted)
		return NULL;
	ensure_block(r);
	flush_blank(r);
	return gavel_open(r->doc, kind);
}

void enter_format(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	(void)element;
	frame->node = open_inline(r, (enum gavel_kind)frame->row->value);
}

void enter_change(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	frame->node = open_inline(r, GAVEL_SPAN);
	if (frame->node)
		gavel_attr_put(r->doc, frame->node, "role", strcmp(element->name, "ins") == 0 ? "inserted" : "deleted");
	if (frame->node && says_language(element))
		take_language(r, frame->node, element);
}

static const struct { const char *word; enum gavel_kind kind; } classes[] = {
	{ "bold", GAVEL_STRONG }, { "italic", GAVEL_EMPHASIS }, { "underline", GAVEL_UNDERLINE },
	{ "strike", GAVEL_STRIKE }, { "smallCaps", GAVEL_SMALL_CAPS }, { "superscript", GAVEL_SUPERSCRIPT },
	{ "subscript", GAVEL_SUBSCRIPT },
};

static int has_word(const char *list, const char *word)
{
	size_t len = strlen(word);

	for (const char *at = list; (at = strstr(at, word)) != NULL; at += len) {
		if ((at == list || at[-1] == ' ') && (at[len] == '\0' || at[len] == ' '))
			return 1;
	}
	return 0;
}

void enter_span(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *class = xml_attribute(element, "", "class"), *name = xml_attribute(element, "", "name");

	if (says_language(element)) {
		frame->node = open_inline(r, GAVEL_SPAN);
		if (frame->node)
			take_language(r, frame->node, element);
	}
	for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++) {
		if ((class && has_word(class, classes[i].word)) || (name && strcmp(name, classes[i].word) == 0)) {
			struct gavel_node *node = open_inline(r, classes[i].kind);

			frame->node = frame->node ? frame->node : node;
		}
	}
	if (strcmp(element->name, "inline") == 0)
		enter_value(r, frame, element);
}

void enter_link(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *to = xml_attribute(element, "", "href");

	if (!to || !to[0])
		return;
	frame->node = open_inline(r, GAVEL_LINK);
	if (frame->node)
		gavel_attr_put(r->doc, frame->node, "href", to);
}

/* ---- notes ---- */

void enter_note(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *mark = xml_attribute(element, "", "marker");

	frame->node = open_inline(r, GAVEL_NOTE_REF);
	r->notes++;
	if (!frame->node) {
		warn(r, GAVEL_LEVEL_LOSS, "note-in-number", "the note %s stands in a number: it is left out", mark ? mark : "");
		return;
	}
	if (mark && mark[0])
		gavel_attr_put(r->doc, frame->node, "label", mark);
	gavel_open(r->doc, GAVEL_NOTE);
	r->fresh = 1;
}

void leave_note(struct reading *r, struct frame *frame)
{
	(void)frame;
	r->notes--;
	r->blank = 0;
	r->fresh = r->spaced = 0;
}

void enter_note_mark(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *mark = xml_attribute(element, "", "marker"), *to = xml_attribute(element, "", "href");

	(void)frame;
	if (!mark || r->muted || !open_inline(r, GAVEL_SUPERSCRIPT))
		return;
	gavel_text(r->doc, mark, strlen(mark));
	gavel_close(r->doc, gavel_here(r->doc));
	r->fresh = 0;
	warn(r, GAVEL_LEVEL_NOTE, "note-mark", "the mark of the note \"%s\" is read as text: its note stands elsewhere", to ? to : mark);
}

/* ---- quotations ---- */

/* The marks of a quotation in the line are attributes: they are words of the text all the same. */
void enter_quoted(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *start = xml_attribute(element, "", "startQuote"), *end = xml_attribute(element, "", "endQuote");

	if (start)
		add_text(r, start, strlen(start));
	frame->label = end ? gavel_intern(r->doc, end, strlen(end)) : NULL;
}

void leave_quoted(struct reading *r, struct frame *frame)
{
	if (frame->label)
		add_text(r, frame->label, strlen(frame->label));
	frame->label = NULL;
}

/* ---- leaves ---- */

void enter_break(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	(void)frame, (void)element;
	if (r->muted)
		return;
	r->blank = 0;
	ensure_block(r);
	gavel_leaf(r->doc, GAVEL_LINE_BREAK);
	if (!r->notes || r->muted)
		gavel_write(r->heard, " ", 1);
	r->fresh = 1;
}

/* Sizes are dots of CSS: 96 an inch. */
static void take_size(struct reading *r, struct gavel_node *image, const struct xml_element *element, const char *key)
{
	const char *value = xml_attribute(element, "", key);
	long dots = value && strspn(value, "0123456789") == strlen(value) && strlen(value) < 6 ? strtol(value, NULL, 10) : 0;

	if (dots > 0)
		gavel_attr_put_number(r->doc, image, key, dots * TWIPS_A_DOT);
}

void enter_image(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *source = xml_attribute(element, "", "src"), *alt = xml_attribute(element, "", "alt");
	const char *held = source ? data_media(r->doc, source) : NULL;
	struct gavel_node *node;

	(void)frame;
	if (r->zone == ZONE_COVER || r->muted)          /* the emblem: the layout's affair */
		return;
	ensure_block(r);
	flush_blank(r);
	node = gavel_leaf(r->doc, GAVEL_IMAGE);
	gavel_attr_put(r->doc, node, "name", held ? held : source && source[0] ? source : NULL);
	gavel_attr_put(r->doc, node, "alt", alt && alt[0] ? alt : NULL);
	take_size(r, node, element, "width");
	take_size(r, node, element, "height");
	r->fresh = r->spaced = 0;
}

/* An annex may be a file of its own: it is no part of the input. The id of a component, or "...!annex_1", is in it. */
void enter_document_reference(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *href = xml_attribute(element, "", "href");

	(void)frame;
	if (href && href[0] != '#' && strpbrk(href, "/:.") && !strchr(href, '!'))
		warn(r, GAVEL_LEVEL_LOSS, "document-reference", "a document that stands in a file of its own is not read: %s",
		     href);
}
