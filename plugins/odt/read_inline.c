/* SPDX-License-Identifier: MIT
 *
 * Text and formatting: from spans, which may overlap what they say, to nested
 * inline nodes.
 *
 * White space collapses as ODF has it: a run of blanks and line ends is one
 * blank, also across elements, and none at the beginning and the end of a
 * paragraph. Text of equal formatting is gathered and becomes one node.
 * Blanks, tabs and breaks wait until the next text shows what formatting they
 * stand between, so that an emphasised word does not carry the blank after it.
 */
#include <string.h>

#include "read.h"

enum { SPACES_MAX = 1000 };

static const struct { unsigned mark; enum gavel_kind kind; } wrappers[MARK_KINDS] = {
	{ MARK_STRONG, GAVEL_STRONG }, { MARK_EMPHASIS, GAVEL_EMPHASIS }, { MARK_UNDERLINE, GAVEL_UNDERLINE },
	{ MARK_STRIKE, GAVEL_STRIKE }, { MARK_SMALL_CAPS, GAVEL_SMALL_CAPS }, { MARK_SUBSCRIPT, GAVEL_SUBSCRIPT },
	{ MARK_SUPERSCRIPT, GAVEL_SUPERSCRIPT },
};

static void count_language(struct reader *r, const char *bytes, size_t len)
{
	r->all_text += len;
	if (r->frame->para.is[PARA_RTL] == 1)
		r->rtl_text += len;
	for (size_t i = 0; i < len; i++)
		r->east_text += (unsigned char)bytes[i] >= 0xE4 && (unsigned char)bytes[i] <= 0xE9 ? 3 : 0;
}

static void flush(struct reader *r)
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
	flush(r);
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
	flush(r);
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
		flush(r);
		gavel_leaf(r->doc, blanks[i] == '\t' ? GAVEL_TAB : GAVEL_LINE_BREAK);
	}
	gavel_output_cut(f->blanks, 0);
}

void put_blank(struct reader *r, char blank)
{
	struct frame *f = r->frame;

	if (!f->in_paragraph || f->hidden || f->after_mark)
		return;
	if (blank == ' ' && f->node == NULL && gavel_output_len(f->blanks) == 0)
		return;
	gavel_write(f->blanks, &blank, 1);
}

/* Bold and italic are said for three scripts; characters of none go with those before them. */
static enum script script_of(const unsigned char *c, enum script otherwise)
{
	unsigned wide = (unsigned)c[0] << 8 | (c[0] >= 0xC0 ? c[1] : 0u);

	if ((c[0] >= 'A' && c[0] <= 'Z') || (c[0] >= 'a' && c[0] <= 'z') || (wide >= 0xC380 && wide <= 0xD5FF))
		return SCRIPT_WESTERN;
	if ((wide >= 0xD690 && wide <= 0xDFBF) || (wide >= 0xE0A0 && wide <= 0xE0BF) || wide == 0xEFAD || wide == 0xEFAE ||
	    wide == 0xEFAF || wide == 0xEFB9 || wide == 0xEFBA || wide == 0xEFBB)
		return SCRIPT_COMPLEX;
	if (wide >= 0xE2BA && wide < 0xEE80)
		return SCRIPT_ASIAN;
	return otherwise;
}

static void put_word(struct reader *r, const char *bytes, size_t len)
{
	struct frame *f = r->frame;
	const char *link = f->link;
	unsigned marks = f->marks[f->script];

	if (link != NULL)
		marks &= ~(unsigned)MARK_UNDERLINE;
	paragraph_node(r);
	put_blanks(r, link, marks);
	shift(r, link, marks);
	gavel_write(f->text, bytes, len);
	f->after_blank = 0;
}

static int is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Codes of symbol fonts are private characters, U+F020 to U+F0FF. */
static int is_symbol(const char *bytes, size_t len)
{
	return len >= 3 && memcmp(bytes, "\xEF\x80", 2) >= 0 && memcmp(bytes, "\xEF\x84", 2) < 0;
}

static size_t put_symbol(struct reader *r, const char *bytes, size_t len)
{
	const char *sign = sign_of(bytes, len);

	if (sign == NULL)
		lose(r, LOSS_SYMBOL, NULL);
	put_word(r, sign != NULL ? sign : bytes, sign != NULL ? strlen(sign) : 3);
	return 3;
}

/* One word of one script: its length. */
static size_t word_length(struct frame *f, const char *bytes, size_t len)
{
	size_t at = 0;
	int split = f->marks[SCRIPT_WESTERN] != f->marks[SCRIPT_COMPLEX] || f->marks[SCRIPT_WESTERN] != f->marks[SCRIPT_ASIAN];

	f->script = script_of((const unsigned char *)bytes, f->script);
	while (at < len && !is_blank(bytes[at]) && !is_symbol(bytes + at, len - at)) {
		if (split && script_of((const unsigned char *)bytes + at, f->script) != f->script)
			break;
		at++;
	}
	return at;
}

static size_t put_visible(struct reader *r, const char *bytes, size_t len)
{
	struct frame *f = r->frame;
	size_t word;

	if (f->hidden) {
		lose(r, LOSS_HIDDEN, NULL);
		return len;
	}
	if (is_symbol(bytes, len))
		return put_symbol(r, bytes, len);
	word = word_length(f, bytes, len);
	put_word(r, bytes, word);
	return word;
}

/* After a note's mark come blanks, and in some languages what closes its bracket. */
static size_t after_mark(struct frame *f, const char *bytes, size_t len)
{
	size_t at = 0;

	while (f->after_mark && at < len && strchr(" \t\r\n).]", bytes[at]) != NULL)
		at++;
	f->after_mark = f->after_mark && at == len;
	return at;
}

void put_text(struct reader *r, const char *bytes, size_t len)
{
	struct frame *f = r->frame;
	size_t mark = f->in_paragraph ? after_mark(f, bytes, len) : 0;

	bytes += mark;
	len -= mark;
	while (len > 0 && f->in_paragraph) {
		size_t word = 1;

		if (is_blank(bytes[0])) {
			if (!f->after_blank)
				put_blank(r, ' ');
			f->after_blank = 1;
		} else {
			word = put_visible(r, bytes, len);
		}
		bytes += word;
		len -= word;
	}
}

/* Before a node without text (image, note mark): in the formatting that is open, as far as it shares it. */
void put_leaf_here(struct reader *r)
{
	struct frame *f = r->frame;
	unsigned marks = f->marks[f->script] & (MARK_STRONG | MARK_EMPHASIS) & marks_open(f);

	paragraph_node(r);
	put_blanks(r, f->link, marks);
	shift(r, f->link, f->link == f->open_link ? marks : 0);
	flush(r);
	f->after_blank = f->after_mark = 0;
}

void put_spaces(struct reader *r, const struct xml_element *element)
{
	long count = number_of(xml_attribute(element, NULL, "c"), 1);

	for (long i = 0; i < count && i < SPACES_MAX; i++)
		put_blank(r, ' ');
	r->frame->after_blank = 0;
}

void put_tab(struct reader *r, const struct xml_element *element)
{
	(void)element;
	put_blank(r, '\t');
	r->frame->after_blank = 0;
}

void put_line_break(struct reader *r, const struct xml_element *element)
{
	(void)element;
	put_blank(r, '\n');
	r->frame->after_blank = 0;
}
