/* SPDX-License-Identifier: MIT
 *
 * Text and formatting: from runs, each with all its properties, to nested
 * inline nodes.
 *
 * Text of equal formatting is gathered and becomes one node. Blanks, tabs and
 * breaks wait until the next text shows what formatting they stand between, so
 * that an emphasised word does not carry the blank after it, and those at the
 * end of a paragraph fall away.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

static const struct { unsigned mark; enum gavel_kind kind; } wrappers[MARK_KINDS] = {
	{ MARK_STRONG, GAVEL_STRONG }, { MARK_EMPHASIS, GAVEL_EMPHASIS }, { MARK_UNDERLINE, GAVEL_UNDERLINE },
	{ MARK_STRIKE, GAVEL_STRIKE }, { MARK_SMALL_CAPS, GAVEL_SMALL_CAPS }, { MARK_SUBSCRIPT, GAVEL_SUBSCRIPT },
	{ MARK_SUPERSCRIPT, GAVEL_SUPERSCRIPT },
};

static void count_language(struct reader *r, const char *bytes, size_t len)
{
	r->all_text += len;
	if (r->frame->para.is[PARA_BIDI] == 1)
		r->rtl_text += len;
	for (size_t i = 0; i < len; i++)
		r->east_text += (unsigned char)bytes[i] >= 0xE4 && (unsigned char)bytes[i] <= 0xE9 ? 3 : 0;
}

void flush_inline(struct reader *r)
{
	struct frame *f = r->frame;
	size_t len = gavel_output_len(f->text);

	if (len == 0)
		return;
	if (f->story == STORY_MAIN)
		count_language(r, gavel_output_bytes(f->text), len);
	gavel_text(r->doc, gavel_output_bytes(f->text), len);
	gavel_output_cut(f->text, 0);
}

static unsigned marks_open(const struct frame *f)
{
	unsigned marks = 0;

	for (unsigned i = 0; i < f->open_count; i++)
		marks |= f->open_marks[i];
	return marks;
}

static void close_wrappers(struct reader *r, unsigned keep)
{
	struct frame *f = r->frame;

	while (f->open_count > keep)
		gavel_close(r->doc, f->open[--f->open_count]);
}

static void switch_link(struct reader *r, const char *link)
{
	struct frame *f = r->frame;

	if (f->open_link == link)
		return;
	close_wrappers(r, 0);
	if (f->link_node != NULL)
		gavel_close(r->doc, f->link_node);
	f->link_node = NULL;
	f->open_link = link;
	if (link == NULL)
		return;
	f->link_node = gavel_open(r->doc, GAVEL_LINK);
	gavel_attr_put(r->doc, f->link_node, "href", link);
}

/* Makes the open wrappers those of link and marks. */
static void shift(struct reader *r, const char *link, unsigned marks)
{
	struct frame *f = r->frame;
	unsigned keep = 0;

	if (f->open_link == link && marks_open(f) == marks)
		return;
	flush_inline(r);
	switch_link(r, link);
	while (keep < f->open_count && (f->open_marks[keep] & marks) != 0)
		keep++;
	close_wrappers(r, keep);
	for (unsigned i = 0; i < MARK_KINDS; i++) {
		if ((wrappers[i].mark & marks & ~marks_open(f)) == 0)
			continue;
		f->open[f->open_count] = gavel_open(r->doc, wrappers[i].kind);
		f->open_marks[f->open_count++] = wrappers[i].mark;
	}
}

void close_inline(struct reader *r)
{
	shift(r, NULL, 0);
	flush_inline(r);
	gavel_output_cut(r->frame->blanks, 0);
}

/* What waited, in the formatting that it shares with what stands before and after it. */
static void put_blanks(struct reader *r, const char *link, unsigned marks)
{
	struct frame *f = r->frame;
	size_t len = gavel_output_len(f->blanks);
	const char *blanks = gavel_output_bytes(f->blanks);

	if (len == 0)
		return;
	shift(r, f->open_link == link ? link : NULL, f->open_link == link ? marks_open(f) & marks : 0);
	for (size_t i = 0; i < len; i++) {
		if (blanks[i] == ' ') {
			gavel_write(f->text, " ", 1);
			continue;
		}
		flush_inline(r);
		gavel_leaf(r->doc, blanks[i] == '\t' ? GAVEL_TAB : GAVEL_LINE_BREAK);
	}
	gavel_output_cut(f->blanks, 0);
}

void put_blank(struct reader *r, char blank)
{
	struct frame *f = r->frame;

	if (f->custom != NULL || f->after_mark || f->hidden || in_instruction(f))
		return;
	if (blank == ' ' && f->node == NULL && gavel_output_len(f->blanks) == 0)
		return;
	gavel_write(f->blanks, &blank, 1);
}

/* After a note's own mark come blanks, and in some languages what closes its bracket. */
static size_t after_mark(const char *bytes, size_t len)
{
	size_t at = 0;

	while (at < len && strchr(" ).]", bytes[at]) != NULL)
		at++;
	return at;
}

static void put_word(struct reader *r, const char *bytes, size_t len)
{
	struct frame *f = r->frame;
	const char *link = f->link;
	unsigned marks = link != NULL ? f->marks & ~(unsigned)MARK_UNDERLINE : f->marks;

	paragraph_node(r);
	put_blanks(r, link, marks);
	shift(r, link, marks);
	gavel_write(f->text, bytes, len);
}

void put_text(struct reader *r, const char *bytes, size_t len)
{
	struct frame *f = r->frame;

	if (f->hidden && len > 0)
		lose(r, LOSS_HIDDEN, NULL);
	if (!f->in_paragraph || f->hidden || in_instruction(f) || len == 0)
		return;
	if (f->custom != NULL) {
		gavel_write(f->custom_label, bytes, len);
		return;
	}
	if (f->after_mark) {
		size_t skipped = after_mark(bytes, len);

		bytes += skipped;
		len -= skipped;
		f->after_mark = len == 0;
	}
	while (len > 0) {
		size_t word = len;

		while (word > 0 && bytes[word - 1] == ' ')
			word--;
		if (word > 0 && bytes[0] == ' ') {
			put_blank(r, ' ');
			word = 1;
		} else if (word > 0) {
			put_word(r, bytes, word);
		} else {
			put_blank(r, ' ');
			word = 1;
		}
		bytes += word;
		len -= word;
	}
}

/* Before a node without text (image, note mark): in the formatting that is open, as far as it shares it. */
void put_leaf_here(struct reader *r, unsigned marks)
{
	struct frame *f = r->frame;

	paragraph_node(r);
	put_blanks(r, f->link, marks & marks_open(f));
	shift(r, f->link, f->link == f->open_link ? marks & marks_open(f) : 0);
	flush_inline(r);
}

void start_text(struct reader *r, const struct xml_element *element)
{
	const char *space = xml_attribute(element, NULL, "space");

	r->preserve = space != NULL && strcmp(space, "preserve") == 0;
	gavel_output_cut(r->piece, 0);
	r->collect = r->piece;
}

void end_text(struct reader *r)
{
	size_t len, from = 0;
	char *bytes;

	r->collect = NULL;
	gavel_output_cut(r->mapped, 0);
	if (symbol_text(r->frame->font, gavel_output_bytes(r->piece), gavel_output_len(r->piece), r->mapped) > 0)
		lose(r, LOSS_SYMBOL, NULL);
	len = gavel_output_len(r->mapped);
	bytes = (char *)gavel_output_bytes(r->mapped);
	for (size_t i = 0; i < len; i++)
		if (bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')
			bytes[i] = ' ';
	if (!r->preserve) {
		while (from < len && bytes[from] == ' ')
			from++;
		while (len > from && bytes[len - 1] == ' ')
			len--;
	}
	put_text(r, bytes + from, len - from);
}

void put_hyphen(struct reader *r, const struct xml_element *element)
{
	const char *hyphen = element->name[0] == 'n' ? "\xE2\x80\x91" : "\xC2\xAD";

	put_text(r, hyphen, strlen(hyphen));
}

void put_tab(struct reader *r, const struct xml_element *element)
{
	(void)element;
	if (r->frame->in_paragraph)
		put_blank(r, '\t');
}

/* A paragraph that goes on after the break is not cut in two: the break comes after it. */
static void put_page_break(struct reader *r)
{
	if (r->frame->node != NULL)
		add_waiting(r, gavel_node_new(r->doc, GAVEL_PAGE_BREAK));
	else
		gavel_leaf(r->doc, GAVEL_PAGE_BREAK);
}

void put_break(struct reader *r, const struct xml_element *element)
{
	const char *type = xml_attribute(element, NULL, "type");

	if (!r->frame->in_paragraph || in_instruction(r->frame))
		return;
	if (type != NULL && strcmp(type, "page") == 0)
		put_page_break(r);
	else if (type != NULL && strcmp(type, "column") == 0)
		lose(r, LOSS_COLUMN, NULL);
	else
		put_blank(r, '\n');
}

void put_symbol(struct reader *r, const struct xml_element *element)
{
	const char *font = xml_attribute(element, NULL, "font"), *code = xml_attribute(element, NULL, "char");
	unsigned long value = code != NULL ? strtoul(code, NULL, 16) : 0;
	enum symbol_font known = symbol_font_of(font);
	uint32_t c = 0;

	if (value < 0x20 || value > 0xFFFD || (value >= 0xD800 && value < 0xE000))
		c = 0;
	else if (known != FONT_TEXT)
		c = symbol_char(known, (uint32_t)value);
	else if (value < 0xE000 || value > 0xF8FF)
		c = (uint32_t)value;
	if (c == 0) {
		lose(r, LOSS_SYMBOL, font);
		c = 0xFFFD;
	}
	gavel_output_cut(r->piece, 0);
	put_utf8(r->piece, c);
	put_text(r, gavel_output_bytes(r->piece), gavel_output_len(r->piece));
}

void start_math(struct reader *r, const struct xml_element *element)
{
	(void)element;
	lose(r, LOSS_MATH, NULL);
}
