/* SPDX-License-Identifier: MIT
 *
 * Filling lines.
 *
 * A line takes words as long as they fit, and never less: the reader tells by
 * this that lines belong together. A line may end at a blank, except where the
 * reader could not know that there was one (after a hyphen, between ideographs)
 * or where it would part what belongs together (a document symbol); and between
 * ideographs. A word too long for a line has one of its own, uncut.
 */
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "write.h"

enum { SYMBOL_SPAN = 128, TAB_LEAST = 2, NUMBER_MOST = 8, ROOM_LEAST = 12 };

struct filler {
	const struct text_writer *w;
	struct lines *to;
	const struct shape *shape;
	struct gavel_output *line;
	int indent, at;         /* column where the line begins, and where it stands */
	size_t notes;
};

void lines_init(struct lines *lines)
{
	*lines = (struct lines){ .bytes = gavel_output_new() };
}

void lines_finish(struct lines *lines)
{
	gavel_output_free(lines->bytes);
	free(lines->list);
}

struct text_line *lines_add(struct lines *lines, int pad, const char *bytes, size_t len)
{
	struct text_line *line;

	if (lines->count == lines->room)
		lines->list = memory_grow(lines->list, (lines->room = lines->room ? lines->room * 2 : 64) * sizeof *lines->list);
	line = &lines->list[lines->count++];
	*line = (struct text_line){ .at = gavel_output_len(lines->bytes) };
	while (len && pad-- > 0)
		gavel_write(lines->bytes, " ", 1);
	gavel_write(lines->bytes, bytes, len);
	line->len = gavel_output_len(lines->bytes) - line->at;
	return line;
}

void lines_rule(struct lines *lines, int pad, int width)
{
	struct gavel_output *rule = gavel_output_new();

	while (width-- > 0)
		gavel_write(rule, "_", 1);
	lines_add(lines, pad, gavel_output_bytes(rule), gavel_output_len(rule));
	gavel_output_free(rule);
}

/* The text box of the page is as wide as a line; an indent never takes more than half of it. */
int to_columns(const struct text_writer *w, int twips)
{
	const struct gavel_page *page = w->layout->page;
	long box = page ? page->width - page->left - page->right : 0;

	if (box <= 0 || twips <= 0)
		return 0;
	if (twips > box)
		return w->columns;
	return (int)(((long)twips * w->columns + box / 2) / box);
}

/* ---- words ---- */

static int is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Is the blank at s[i] one that a line may end at? */
static int is_blank_to_break(const char *s, size_t i, size_t len)
{
	size_t n;

	if (i == 0 || i + 1 >= len)
		return 1;
	if (s[i - 1] == '-' && is_small(s[i + 1]))
		return 0;
	if ((unsigned char)s[i + 1] < 0x80)
		return 1;
	return !is_ideographic(last_char(s, i)) || !is_ideographic(utf8_at(s + i + 1, len - i - 1, &n));
}

/* Signs that must not open a line, and those that must not end one. */
static int may_part(uint32_t before, uint32_t after)
{
	static const uint32_t closing[] = { 0x3001, 0x3002, 0x3009, 0x300b, 0x300d, 0x300f, 0x3011, 0x3015, 0xff01, 0xff09,
	                                    0xff0c, 0xff0e, 0xff1a, 0xff1b, 0xff1f };
	static const uint32_t opening[] = { 0x3008, 0x300a, 0x300c, 0x300e, 0x3010, 0x3014, 0xff08 };

	if (!is_ideographic(before) || !is_ideographic(after))
		return 0;
	for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
		if (after == closing[i])
			return 0;
	for (size_t i = 0; i < sizeof opening / sizeof *opening; i++)
		if (before == opening[i])
			return 0;
	return 1;
}

/* A document symbol with blanks in it ("S/RES/2341 (2017)") is one word. */
static size_t symbol_len(const char *s, size_t len)
{
	return *s >= 'A' && *s <= 'Z' ? gavel_symbol_scan(s, len < SYMBOL_SPAN ? len : SYMBOL_SPAN) : 0;
}

/* The length of the word at the start of s: what may not be parted. Tabs hold together what stands around them. */
static size_t word_len(const char *s, size_t len)
{
	uint32_t before = 0, c;
	size_t i = 0, n;

	while (i < len && s[i] != '\n' && s[i] != CODE_PARAGRAPH) {
		size_t symbol = i == 0 || s[i - 1] == '(' || s[i - 1] == '\t' ? symbol_len(s + i, len - i) : 0;

		if (symbol) {
			i += symbol;
			before = 0;
			continue;
		}
		if (s[i] == ' ' && is_blank_to_break(s, i, len))
			break;
		c = utf8_at(s + i, len - i, &n);
		if (before && may_part(before, c))
			break;
		before = c;
		i += n;
	}
	return i;
}

/* ---- tabs ---- */

/* The columns of the text up to the next tab or the word's end. */
static int chunk_width(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && s[n] != '\t')
		n++;
	return text_width(s, n) - (n && s[0] == CODE_NOTE);
}

static int is_end(const char *align)
{
	return align && strcmp(align, "end") == 0;
}

/* The column that a tab leads to; what follows it may end there (a number set to the right). */
static int tab_target(const struct filler *f, int at, int started, const char *next, size_t len)
{
	const struct gavel_stop *const *stop = f->shape->stops;
	int least = at + (started ? TAB_LEAST : 1), left = f->shape->left, target = 0, end = 0;

	if (!f->shape->limited)
		return started ? at + TAB_LEAST : at;
	for (; stop && *stop && !target; stop++) {
		int column = to_columns(f->w, (*stop)->at);

		if (column > at) {
			target = column;
			end = is_end((*stop)->align);
		}
	}
	if (left > at && (!target || left < target)) {
		target = left;
		end = 0;
	}
	if (end)
		target -= chunk_width(next, len);
	if (started && target > least + 1 && at - f->indent < NUMBER_MOST)
		return least;           /* a long number does not push its text to the next stop */
	return target < least || target > f->shape->right - ROOM_LEAST ? least : target;
}

/* The column after a word that begins at this one. */
static int measure(const struct filler *f, const char *s, size_t len, int at, int started)
{
	for (size_t i = 0, n; i < len; i += n) {
		uint32_t c = utf8_at(s + i, len - i, &n);

		if (c == '\t')
			at = tab_target(f, at, started, s + i + 1, len - i - 1);
		else if (c != CODE_NOTE)
			at += char_width(c), started = 1;
	}
	return at;
}

/* ---- lines ---- */

static void begin_line(struct filler *f, int indent)
{
	gavel_output_cut(f->line, 0);
	f->indent = f->at = f->shape->limited ? indent : 0;
}

static void pad_to(struct filler *f, int column)
{
	if (!gavel_output_len(f->line))
		f->indent = f->at = column;
	for (; f->at < column; f->at++)
		gavel_write(f->line, " ", 1);
}

static void end_line(struct filler *f, const char *mark)
{
	const struct shape *s = f->shape;
	int width = f->at - f->indent, pad = f->indent;

	if (s->limited && s->align && width < s->right - s->left) {
		if (is_end(s->align))
			pad = s->right - width;
		else if (strcmp(s->align, "center") == 0)
			pad = s->left + (s->right - s->left - width) / 2;
	}
	gavel_puts(f->line, mark);
	lines_add(f->to, pad, gavel_output_bytes(f->line), gavel_output_len(f->line))->notes = f->notes;
	f->notes = 0;
}

static void put_word(struct filler *f, const char *s, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		uint32_t c = utf8_at(s + i, len - i, &n);

		if (c == CODE_NOTE) {
			f->notes++;
		} else if (c == '\t') {
			pad_to(f, tab_target(f, f->at, gavel_output_len(f->line) > 0, s + i + 1, len - i - 1));
		} else {
			gavel_write(f->line, s + i, n);
			f->at += char_width(c);
		}
	}
}

/* A line_break or the end of a note's paragraph: ends the line with its sign. */
static void break_line(struct filler *f, char code)
{
	end_line(f, code == '\n' ? TEXT_BREAK : "");
	begin_line(f, f->shape->left);
	if (code == CODE_PARAGRAPH) {
		end_line(f, TEXT_BREAK);
		begin_line(f, f->shape->left);
	}
}

void fill_lines(const struct text_writer *w, struct lines *to, const char *s, size_t len, const struct shape *shape)
{
	struct filler f = { .w = w, .to = to, .shape = shape, .line = gavel_output_new() };
	size_t i = 0;

	begin_line(&f, shape->first);
	while (i < len) {
		int blank = s[i] == ' ' && gavel_output_len(f.line), started = gavel_output_len(f.line) > 0;
		size_t n;

		i += s[i] == ' ';
		if (i < len && (s[i] == '\n' || s[i] == CODE_PARAGRAPH)) {
			break_line(&f, s[i++]);
			continue;
		}
		n = word_len(s + i, len - i);
		if (started && shape->limited && measure(&f, s + i, n, f.at + blank, 1) > shape->right) {
			end_line(&f, "");
			begin_line(&f, shape->left);
		} else if (blank) {
			pad_to(&f, f.at + 1);
		}
		put_word(&f, s + i, n);
		i += n ? n : i < len;
	}
	end_line(&f, "");
	gavel_output_free(f.line);
}
