/* SPDX-License-Identifier: MIT
 *
 * Text: what a run holds goes to the open formatting (inlines.h) word by word.
 * Symbols and hyphens are characters of their own; hidden text, field codes and
 * a note's own mark are none.
 */
#include <stdlib.h>
#include <string.h>

#include "plain.h"
#include "read.h"

static void count_language(struct reader *r, const char *bytes, size_t len)
{
	r->all_text += len;
	if (r->frame->para.is[PARA_BIDI] == 1)
		r->rtl_text += len;
	for (size_t i = 0; (i += plain_len(bytes + i, len - i)) < len; i++)
		r->east_text += (unsigned char)bytes[i] >= 0xE4 && (unsigned char)bytes[i] <= 0xE9 ? 3 : 0;
}

void put_blank(struct reader *r, char blank)
{
	struct frame *f = r->frame;

	r->put_count++;
	if (r->math.nesting > 0) {
		math_put(r, " ", 1);
		return;
	}
	f->after_mark = f->after_mark ? MARK_AND_BLANKS_LEFT : 0;
	if (f->custom != NULL || f->after_mark || f->hidden || in_instruction(f))
		return;
	if (blank == ' ' && f->node == NULL && !inlines_waiting(&f->inlines))
		return;
	inlines_wait(&f->inlines, blank);
}

static size_t closing(const char *bytes, size_t len)
{
	size_t at = 0;

	while (at < len && strchr(").]", bytes[at]) != NULL)
		at++;
	return at;
}

/* After a note's own mark comes what closes its bracket, in some languages, and blanks. */
static size_t after_mark(struct frame *f, const char *bytes, size_t len)
{
	size_t at = f->after_mark == MARK_JUST_LEFT ? closing(bytes, len) : 0;

	while (at < len && bytes[at] == ' ')
		at++;
	f->after_mark = at == len ? MARK_AND_BLANKS_LEFT : 0;
	return at;
}

static void put_word(struct reader *r, const char *bytes, size_t len)
{
	struct frame *f = r->frame;

	paragraph_node(r);
	if (f->story == STORY_MAIN)
		count_language(r, bytes, len);
	inlines_put(&f->inlines, f->link, f->marks, bytes, len);
}

void put_text(struct reader *r, const char *bytes, size_t len)
{
	struct frame *f = r->frame;

	if (f->hidden && len > 0)
		lose(r, LOSS_HIDDEN, NULL);
	r->put_count += len > 0;
	if (!f->in_paragraph)
		lose_stray_text(r, bytes, len, r->line);
	if (!f->in_paragraph || f->hidden || in_instruction(f) || len == 0)
		return;
	if (r->math.nesting > 0) {
		math_put(r, bytes, len);
		return;
	}
	if (f->custom != NULL) {
		gavel_write(f->custom_label, bytes, len);
		return;
	}
	if (f->after_mark) {
		size_t skipped = after_mark(f, bytes, len);

		bytes += skipped;
		len -= skipped;
	}
	while (len > 0) {
		size_t word = len;

		while (word > 0 && bytes[word - 1] == ' ')
			word--;
		if (word > 0 && bytes[0] != ' ') {
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
	r->put_count++;
	inlines_before_leaf(&f->inlines, f->link, marks);
}

void start_text(struct reader *r, const struct xml_element *element)
{
	const char *space = xml_attribute(element, NULL, "space");

	r->preserve = space != NULL && strcmp(space, "preserve") == 0;
	gavel_output_cut(r->piece, 0);
	r->collect = r->piece;
}

/* DrawingML keeps blanks without being told. */
void start_drawn_text(struct reader *r, const struct xml_element *element)
{
	start_text(r, element);
	r->preserve = 1;
}

/* The text that was collected, with characters of symbol fonts mapped: most has none, and stays where it is. */
static struct gavel_output *mapped_text(struct reader *r)
{
	const char *bytes = gavel_output_bytes(r->piece);
	size_t len = gavel_output_len(r->piece);

	if (r->frame->font == FONT_TEXT && !symbol_may_be_in(bytes, len))
		return r->piece;
	gavel_output_cut(r->mapped, 0);
	if (symbol_run(r->frame->font, bytes, len, r->mapped) > 0)
		lose(r, LOSS_SYMBOL, NULL);
	return r->mapped;
}

void end_text(struct reader *r)
{
	struct gavel_output *text = mapped_text(r);
	size_t len = gavel_output_len(text), from = 0;
	char *bytes = (char *)gavel_output_bytes(text);

	r->collect = NULL;
	for (size_t i = 0; (i += strcspn(bytes + i, "\n\r\t")) < len; i++)
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
	symbol_put(r->piece, c);
	put_text(r, gavel_output_bytes(r->piece), gavel_output_len(r->piece));
}
