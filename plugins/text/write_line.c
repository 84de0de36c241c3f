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

/* A line is written once, when it ends: what stands in it is most often one piece of the text, which only grows. */
struct filler {
	const struct text_writer *w;
	struct lines *to;
	const struct shape *shape;
	struct gavel_output *line;      /* what stands before the piece: a tab parts them */
	const char *piece;
	size_t len;                     /* of the piece */
	int begun;                      /* something stands in the line */
	int indent, at;                 /* column where the line begins, and where it stands */
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

static struct text_line *open_line(struct lines *lines)
{
	struct text_line *line;

	if (lines->count == lines->room)
		lines->list = memory_grow(lines->list, (lines->room = lines->room ? lines->room * 2 : 64) * sizeof *lines->list);
	line = &lines->list[lines->count++];
	*line = (struct text_line){ .at = gavel_output_len(lines->bytes) };
	return line;
}

static void close_line(struct lines *lines, struct text_line *line)
{
	line->len = gavel_output_len(lines->bytes) - line->at;
	gavel_write(lines->bytes, "\n", 1);
}

struct text_line *lines_add(struct lines *lines, int pad, const char *bytes, size_t len)
{
	struct text_line *line = open_line(lines);

	put_signs(lines->bytes, len ? pad : 0, ' ');
	gavel_write(lines->bytes, bytes, len);
	close_line(lines, line);
	return line;
}

void put_signs(struct gavel_output *out, int count, char sign)
{
	char signs[64];

	if (count <= 0)
		return;
	memset(signs, sign, sizeof signs);
	for (; count > (int)sizeof signs; count -= (int)sizeof signs)
		gavel_write(out, signs, sizeof signs);
	gavel_write(out, signs, (size_t)count);
}

void lines_put(const struct lines *lines, size_t from, size_t to, struct gavel_output *out)
{
	const struct text_line *first, *last;

	if (from >= to)
		return;
	first = &lines->list[from];
	last = &lines->list[to - 1];
	gavel_write(out, gavel_output_bytes(lines->bytes) + first->at, last->at + last->len + 1 - first->at);
}

void lines_rule(struct lines *lines, int pad, int width)
{
	struct gavel_output *rule = gavel_output_new();

	put_signs(rule, width, '_');
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

static int is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
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

/* Whether an ideograph stands in one of the two blocks that hold signs. */
static int is_sign(uint32_t c)
{
	return (c >= 0x3000 && c < 0x3020) || (c >= 0xff00 && c < 0xff20);
}

/* Signs that must not open a line, and those that must not end one; both are ideographs here. */
static int may_part(uint32_t before, uint32_t after)
{
	static const uint32_t closing[] = { 0x3001, 0x3002, 0x3009, 0x300b, 0x300d, 0x300f, 0x3011, 0x3015, 0xff01, 0xff09,
	                                    0xff0c, 0xff0e, 0xff1a, 0xff1b, 0xff1f };
	static const uint32_t opening[] = { 0x3008, 0x300a, 0x300c, 0x300e, 0x3010, 0x3014, 0xff08 };

	for (size_t i = 0; is_sign(after) && i < sizeof closing / sizeof *closing; i++)
		if (after == closing[i])
			return 0;
	for (size_t i = 0; is_sign(before) && i < sizeof opening / sizeof *opening; i++)
		if (before == opening[i])
			return 0;
	return 1;
}

/* A document symbol with blanks in it ("S/RES/2341 (2017)") is one word; it opens with capitals and a slash. */
static size_t symbol_len(const char *s, size_t len)
{
	if (len < 2 || !is_capital(s[0]) || (s[1] != '/' && !is_capital(s[1])))
		return 0;
	return gavel_symbol_scan(s, len < SYMBOL_SPAN ? len : SYMBOL_SPAN);
}

/* What may not be parted. */
struct word {
	size_t len;
	int width;              /* columns, as far as it has no codes */
	int codes;              /* a tab or a note is in it */
};

/* Bytes that take one column and that no line ends at: ASCII, but for blanks and codes, and '(' as a symbol may follow. */
static int is_plain(char c)
{
	return (unsigned char)c > ' ' && (unsigned char)c < 0x80 && c != '(';
}

/* A character of more bytes than one: 0 where a line may end before it. before: the ideograph that it follows, or 0. */
static int add_character(struct word *word, const char *s, size_t len, uint32_t *before)
{
	size_t n;
	uint32_t c = utf8_at(s, len, &n);
	int width = char_width(c), ideographic = width == 2 && is_ideographic(c);

	if (*before && ideographic && may_part(*before, c))
		return 0;
	*before = ideographic ? c : 0;
	word->width += width;
	word->len += n;
	return 1;
}

/* The word at the start of s, its columns counted on the way. Tabs hold together what stands around them. */
static struct word read_word(const char *s, size_t len)
{
	struct word word = { 0 };
	uint32_t before = 0;
	size_t i = 0, n;

	for (; i < len && s[i] != '\n' && s[i] != CODE_PARAGRAPH; word.len = i) {
		n = i == 0 || s[i - 1] == '(' || s[i - 1] == '\t' ? symbol_len(s + i, len - i) : 0;
		if (n) {
			word.width += text_width(s + i, n);
		} else if ((unsigned char)s[i] >= 0x80) {
			if (!add_character(&word, s + i, len - i, &before))
				break;
			i = word.len;
			continue;
		} else if (s[i] == ' ' && is_blank_to_break(s, i, len)) {
			break;
		} else {
			for (n = 1; is_plain(s[i]) && i + n < len && is_plain(s[i + n]); n++)
				;
			word.codes |= s[i] == '\t' || s[i] == CODE_NOTE;
			word.width += (int)n;
		}
		before = 0;
		i += n;
	}
	return word;
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
	f->len = 0;
	f->begun = 0;
	f->indent = f->at = f->shape->limited ? indent : 0;
}

static void put_piece(struct filler *f)
{
	gavel_write(f->line, f->piece, f->len);
	f->len = 0;
}

/* What follows in the text what stands in the line makes its piece longer. */
static void add_piece(struct filler *f, const char *s, size_t len, int width)
{
	if (f->len && f->piece + f->len != s)
		put_piece(f);
	if (!f->len)
		f->piece = s;
	f->len += len;
	f->begun |= len > 0;
	f->at += width;
}

static void pad_to(struct filler *f, int column)
{
	if (!f->begun) {
		f->indent = f->at = column;
	} else if (column > f->at) {
		put_piece(f);
		put_signs(f->line, column - f->at, ' ');
		f->at = column;
	}
}

static void end_line(struct filler *f, const char *mark)
{
	const struct shape *s = f->shape;
	int width = f->at - f->indent, pad = f->indent;
	struct gavel_output *bytes = f->to->bytes;
	struct text_line *line = open_line(f->to);

	if (s->limited && s->align && width < s->right - s->left) {
		if (is_end(s->align))
			pad = s->right - width;
		else if (strcmp(s->align, "center") == 0)
			pad = s->left + (s->right - s->left - width) / 2;
	}
	put_signs(bytes, f->begun || *mark ? pad : 0, ' ');
	if (gavel_output_len(f->line))
		gavel_write(bytes, gavel_output_bytes(f->line), gavel_output_len(f->line));
	gavel_write(bytes, f->piece, f->len);
	if (*mark)
		gavel_puts(bytes, mark);
	close_line(f->to, line);
	line->notes = f->notes;
	f->notes = 0;
}

/* A word with codes: what stands between them is put as other words are. */
static void put_coded(struct filler *f, const char *s, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		for (n = 0; i + n < len && s[i + n] != '\t' && s[i + n] != CODE_NOTE; n++)
			;
		if (n) {
			add_piece(f, s + i, n, text_width(s + i, n));
			continue;
		}
		n = 1;
		if (s[i] == '\t')
			pad_to(f, tab_target(f, f->at, f->begun, s + i + 1, len - i - 1));
		else
			f->notes++;
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

/* The word at s[at], and the blank before it if there is one, on this line or the next. */
static void put_word(struct filler *f, const char *s, size_t at, const struct word *word, int blank)
{
	int end = f->at + blank + word->width;

	if (f->begun && f->shape->limited && word->codes)
		end = measure(f, s + at, word->len, f->at + blank, 1);
	if (f->begun && f->shape->limited && end > f->shape->right) {
		end_line(f, "");
		begin_line(f, f->shape->left);
	} else if (blank) {
		add_piece(f, s + at - 1, 1, 1);
	}
	if (word->codes)
		put_coded(f, s + at, word->len);
	else
		add_piece(f, s + at, word->len, word->width);
}

void fill_lines(const struct text_writer *w, struct lines *to, const char *s, size_t len, const struct shape *shape)
{
	struct filler f = { .w = w, .to = to, .shape = shape, .line = w->line, .piece = s };
	size_t i = 0;

	begin_line(&f, shape->first);
	while (i < len) {
		int blank = s[i] == ' ';
		struct word word;

		i += (size_t)blank;
		if (i < len && (s[i] == '\n' || s[i] == CODE_PARAGRAPH)) {
			break_line(&f, s[i++]);
			continue;
		}
		word = read_word(s + i, len - i);
		put_word(&f, s, i, &word, blank && f.begun);
		i += word.len ? word.len : i < len;
	}
	end_line(&f, "");
}
