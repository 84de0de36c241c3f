/* SPDX-License-Identifier: MIT
 *
 * Text goes to the open formatting (inlines.h) word by word.
 *
 * White space collapses as ODF has it: a run of blanks and line ends is one
 * blank, also across elements, and none at the beginning and the end of a
 * paragraph. Bold and italic may differ by script, so a word is of one script.
 */
#include <string.h>

#include "plain.h"
#include "read.h"

enum { SPACES_MAX = 1000 };

/* A stretch of text in one formatting: its bytes, how many are blanks, how many begin an East Asian character. */
struct stretch {
	size_t len, blanks, east;
};

static void count_language(struct reader *r, const struct stretch *stretch)
{
	r->east_text += 3 * stretch->east;
	r->all_text += stretch->len - stretch->blanks;
	if (r->frame->para.is[PARA_RTL] == 1)
		r->rtl_text += stretch->len - stretch->blanks;
}

void put_blank(struct reader *r, char blank)
{
	struct frame *f = r->frame;

	if (r->collect != NULL)
		gavel_write(r->collect, " ", 1);
	if (r->collect != NULL || !f->in_paragraph || f->hidden || f->after_mark || r->deleted > 0)
		return;
	if (blank == ' ' && f->node == NULL && !inlines_waiting(&f->inlines))
		return;
	inlines_wait(&f->inlines, blank);
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

static void put_stretch(struct reader *r, const char *bytes, const struct stretch *stretch)
{
	struct frame *f = r->frame;

	paragraph_node(r);
	if (f->story == STORY_MAIN)
		count_language(r, stretch);
	inlines_put(&f->inlines, f->link, f->marks[f->script], bytes, stretch->len);
	f->after_blank = 0;
}

/* Bytes that are more than a part of a word: blanks, the first of an East Asian character, of a symbol perhaps. */
enum { BLANK = 1, EAST = 2, SYMBOL = 4 };

static const unsigned char kinds[256] = {
	[' '] = BLANK, ['\n'] = BLANK, ['\t'] = BLANK, ['\r'] = BLANK, [0xE4] = EAST, [0xE5] = EAST, [0xE6] = EAST,
	[0xE7] = EAST, [0xE8] = EAST, [0xE9] = EAST, [0xEF] = SYMBOL,
};

static int kind_of(char c)
{
	return kinds[(unsigned char)c];
}

static int is_blank(char c)
{
	return kind_of(c) == BLANK;
}

static void count_byte(struct stretch *stretch, char c)
{
	stretch->len++;
	stretch->blanks += c == ' ';
	stretch->east += kind_of(c) == EAST;
}

static size_t put_symbol(struct reader *r, const char *bytes, size_t len)
{
	int font = r->frame->now.is[TEXT_FONT];
	struct stretch stretch = { 0 };

	gavel_output_cut(r->piece, 0);
	if (put_sign(font != UNSET ? (enum symbol_font)font : FONT_TEXT, bytes, len, r->piece) != 0) {
		lose(r, LOSS_SYMBOL, NULL);
		gavel_write(r->piece, bytes, 3);
	}
	while (stretch.len < gavel_output_len(r->piece))
		count_byte(&stretch, gavel_output_bytes(r->piece)[stretch.len]);
	put_stretch(r, gavel_output_bytes(r->piece), &stretch);
	return 3;
}

static int is_symbol(const char *bytes, size_t len)
{
	return (unsigned char)bytes[0] == 0xEF && symbol_code(bytes, len) != 0;
}

/* One word of one script. */
static struct stretch measure_word(const struct frame *f, const char *bytes, size_t len)
{
	struct stretch word = { 0 };

	while (word.len < len && !is_blank(bytes[word.len]) && !is_symbol(bytes + word.len, len - word.len) &&
	       script_of((const unsigned char *)bytes + word.len, f->script) == f->script)
		count_byte(&word, bytes[word.len]);
	return word;
}

/* One blank, and a letter of ours behind it: what nearly all words begin with. */
static int begins_latin(const char *bytes, size_t len)
{
	return bytes[0] == ' ' && len > 1 && (unsigned char)((bytes[1] | 0x20) - 'a') < 26;
}

/* A blank that other words than a symbol stand behind. */
static int joins_words(const char *bytes, size_t len)
{
	return bytes[0] == ' ' && len > 1 && !is_blank(bytes[1]) && !is_symbol(bytes + 1, len - 1);
}

/* The next byte that is more than a part of a word, or end. */
static const char *skip_plain(const char *at, const char *end)
{
	while (at < end && !kind_of(*at))
		at++;
	return at;
}

/* Words of ASCII: those that do not begin with a letter are of the script before them. */
static const char *skip_words(struct frame *f, const char *at, const char *end, size_t *blanks)
{
	size_t len = plain_words(at, (size_t)(end - at), blanks);

	for (size_t i = len; i > 1 && f->script != SCRIPT_WESTERN; i--) {
		if (begins_latin(at + i - 2, 2))
			f->script = SCRIPT_WESTERN;
	}
	return skip_plain(at + len, end);
}

/* Words with single blanks between them, whatever their scripts: nearly all text. */
static struct stretch measure_words(struct frame *f, const char *bytes, size_t len)
{
	const char *end = bytes + len, *at;
	struct stretch words = { 0 };

	for (at = skip_words(f, bytes, end, &words.blanks); at < end; at = skip_words(f, at + 1, end, &words.blanks)) {
		size_t left = (size_t)(end - at);

		if (begins_latin(at, left)) {
			words.blanks++;
			f->script = SCRIPT_WESTERN;
		} else if (kind_of(*at) == EAST) {
			words.east++;
		} else if (joins_words(at, left)) {
			words.blanks++;
			f->script = script_of((const unsigned char *)at + 1, f->script);
		} else if (kind_of(*at) == BLANK || is_symbol(at, left)) {
			break;
		}
	}
	words.len = (size_t)(at - bytes);
	return words;
}

static int is_alike(const struct frame *f)
{
	return f->marks[SCRIPT_WESTERN] == f->marks[SCRIPT_COMPLEX] && f->marks[SCRIPT_WESTERN] == f->marks[SCRIPT_ASIAN];
}

static size_t put_visible(struct reader *r, const char *bytes, size_t len)
{
	struct frame *f = r->frame;
	struct stretch stretch;

	if (f->hidden) {
		lose(r, LOSS_HIDDEN, NULL);
		return len;
	}
	if (is_symbol(bytes, len))
		return put_symbol(r, bytes, len);
	f->script = script_of((const unsigned char *)bytes, f->script);
	stretch = is_alike(f) ? measure_words(f, bytes, len) : measure_word(f, bytes, len);
	put_stretch(r, bytes, &stretch);
	return stretch.len;
}

/* At the beginning of a note: blanks that set its mark apart, which ODF holds elsewhere. */
static size_t after_mark(struct frame *f, const char *bytes, size_t len)
{
	size_t at = 0;

	while (f->after_mark && at < len && is_blank(bytes[at]))
		at++;
	f->after_mark = f->after_mark && at == len;
	return at;
}

/* Paragraphs do not hold paragraphs: what follows the inner one stands in none. */
static void report_stray(struct reader *r, const char *bytes, size_t len)
{
	while (len > 0 && is_blank(bytes[len - 1]))
		len--;
	if (len > 0 && r->in_body)
		lose(r, LOSS_STRAY, NULL);
}

void put_text(struct reader *r, const char *bytes, size_t len)
{
	struct frame *f = r->frame;
	size_t mark = f->in_paragraph ? after_mark(f, bytes, len) : 0;

	if (r->deleted > 0)
		return;
	if (!f->in_paragraph) {
		report_stray(r, bytes, len);
		return;
	}
	bytes += mark;
	len -= mark;
	while (len > 0) {
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

	paragraph_node(r);
	inlines_before_leaf(&f->inlines, f->link, f->marks[f->script] & (MARK_STRONG | MARK_EMPHASIS));
	f->after_blank = f->after_mark = 0;
}

void put_spaces(struct reader *r, const struct xml_element *element)
{
	long count = number_of(xml_attribute(element, NULL, "c"), 1);

	for (long i = 0; i < count && i < SPACES_MAX; i++)
		put_blank(r, ' ');
	if (count > SPACES_MAX)
		lose(r, LOSS_REPEATED, NULL);
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
