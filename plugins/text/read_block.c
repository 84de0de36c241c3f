/* SPDX-License-Identifier: MIT
 *
 * Text that is set in blocks: a blank line between paragraphs, lines that are
 * filled. It is known by its lines: none of them ends where the next word had
 * still had room, which no page of proportional type looks like. Or it has a
 * head that ends in a rule, as our writer sets it.
 *
 * Such a text yields whole paragraphs, headings (underlined), tables, notes,
 * heads and feet; the recogniser has nothing to guess of them. Anything else is
 * left to it as lines (read.c).
 */
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "read.h"

enum { RULE_LEAST = 6, PAIRS_LEAST = 3, BAD_SHARE = 20, INDENT_SLACK = 3 };

/* ---- lines ---- */

static void add_line(struct source *source, const char *s, size_t len, int gap, uint32_t number)
{
	struct source_line *line;

	if (source->count == source->room)
		source->list = memory_grow(source->list, (source->room = source->room ? source->room * 2 : 256)
		                           * sizeof *source->list);
	line = &source->list[source->count++];
	*line = (struct source_line){ .gap = gap, .number = number, .page = source->pages + 1 };
	while (len && (*s == ' ' || *s == '\t')) {
		line->indent = *s == '\t' ? (line->indent / TEXT_TAB_WIDTH + 1) * TEXT_TAB_WIDTH : line->indent + 1;
		s++;
		len--;
	}
	while (len && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	line->s = s;
	line->len = len;
}

static int is_blank(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (s[i] != ' ' && s[i] != '\t')
			return 0;
	return 1;
}

static void split(struct source *source, const char *at, size_t len)
{
	const char *end = at + len;
	uint32_t number = 1;
	int gap = 0;

	while (at < end) {
		size_t n = line_len(at, (size_t)(end - at));

		if (!is_blank(at, n)) {
			add_line(source, at, n, gap, number);
			gap = 0;
		} else {
			gap += at + n == end || at[n] != '\f';
		}
		at += n;
		if (at < end && *at == '\f') {
			source->pages++;
			gap = 0;
			at++;
		} else if (at < end) {
			at += 1 + (at + 1 < end && at[0] == '\r' && at[1] == '\n');
			number++;
		}
	}
}

int is_row_of(const struct source_line *line, char sign, size_t least)
{
	if (line->len < least)
		return 0;
	for (size_t i = 0; i < line->len; i++)
		if (line->s[i] != sign)
			return 0;
	return 1;
}

static int is_rule(const struct source_line *line)
{
	return is_row_of(line, '_', RULE_LEAST);
}

size_t block_end(const struct source *source, size_t first)
{
	size_t end = first + 1;

	while (end < source->count && !source->list[end].gap && source->list[end].place == source->list[first].place
	       && (source->list[end].page == source->list[first].page || source->list[first].place == PLACE_BODY))
		end++;
	return end;
}

/* ---- furniture ---- */

static void put_place(struct source *source, size_t first, size_t end, enum place place)
{
	for (size_t i = first; i < end; i++)
		source->list[i].place = place;
}

static size_t page_end(const struct source *source, size_t first)
{
	size_t end = first;

	while (end < source->count && source->list[end].page == source->list[first].page)
		end++;
	return end;
}

/* The first block of a page up to its last rule without a blank line before it. */
static size_t head_end(const struct source *source, size_t first, size_t end)
{
	size_t head = first;

	for (size_t i = first; i < end && (i == first || !source->list[i].gap); i++)
		if (is_row_of(&source->list[i], '_', TEXT_HEAD_RULE))
			head = i + 1;
	return head;
}

/* Below a rule, without a blank line: the mark of a note. */
static int begins_notes(const struct source *source, size_t i)
{
	const struct source_line *next = source->list + i + 1;

	return is_row_of(&source->list[i], '_', TEXT_NOTE_RULE) && i + 1 < source->count && !next->gap
		&& next->page == source->list[i].page && mark_len(next->s, next->len);
}

static void mark_notes(struct source *source, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		size_t last = i + 1;

		if (!begins_notes(source, i))
			continue;
		while (last < end && !source->list[last].gap)
			last++;
		put_place(source, i, last, PLACE_NOTES);
		source->list[i].gap += source->list[i].gap == 0;
		i = last - 1;
	}
}

static size_t last_block(const struct source *source, size_t first, size_t end)
{
	size_t i = end - 1;

	while (i > first && !source->list[i].gap)
		i--;
	return i;
}

/* A page's last block, far below the one before it; on one long page what stands below the end rule. */
static void mark_foot(struct source *source, size_t first, size_t end)
{
	size_t foot = last_block(source, first, end);
	const struct source_line *line = &source->list[foot];

	if (foot == first || line->place != PLACE_BODY)
		return;
	if (source->pages) {
		if (line->gap >= TEXT_FOOT_GAP && line->page <= source->pages)
			put_place(source, foot, end, PLACE_FOOT);
	} else if (is_rule(line - 1) && line[-1].place == PLACE_BODY && line[-1].gap) {
		put_place(source, foot - 1, end, PLACE_FOOT);
	}
}

/* The blank line below a head is the head's; what follows it without another goes on from the page before. */
static void mark_furniture(struct source *source)
{
	for (size_t first = 0, end; first < source->count; first = end) {
		size_t head = head_end(source, first, end = page_end(source, first));

		put_place(source, first, head, PLACE_HEAD);
		if (head > first && head < end && source->list[head].gap)
			source->list[head].gap--;
		mark_notes(source, head, end);
		if (head < end)
			mark_foot(source, head, end);
	}
}

/* ---- is it set in blocks? ---- */

static size_t first_word(const struct source_line *line)
{
	const char *blank = memchr(line->s, ' ', line->len);

	return blank ? (size_t)(blank - line->s) : line->len;
}

static int ends_in_break(const struct source_line *line)
{
	size_t n = sizeof TEXT_BREAK - 1;

	return line->len >= n && memcmp(line->s + line->len - n, TEXT_BREAK, n) == 0;
}

/* The columns that the longest line of a block reaches; a line of one word says nothing of it. */
static int block_width(const struct source *source, size_t first, size_t end)
{
	int widest = 0;

	for (size_t i = first; i < end; i++) {
		const struct source_line *line = &source->list[i];
		int width = line->indent + text_width(line->s, line->len);

		if (first_word(line) < line->len && width > widest)
			widest = width;
	}
	return widest;
}

/* Counts the ends of lines within a block, and those where the next word had room or the indent changes. */
static void count_ends(const struct source *source, size_t first, size_t end, size_t *pairs, size_t *bad)
{
	int widest = block_width(source, first, end);

	for (size_t i = first; i + 1 < end; i++) {
		const struct source_line *line = &source->list[i], *next = line + 1;
		int width = line->indent + text_width(line->s, line->len) + 1 + text_width(next->s, first_word(next));
		int step = i > first ? next->indent - line->indent : 0;

		if (ends_in_break(line))
			continue;
		++*pairs;
		*bad += width <= widest || step > INDENT_SLACK || step < -INDENT_SLACK;
	}
}

/* The level of the heading that a block is, 0 if it is none: its last line is one sign, as long as the others. */
static int underlined(const struct source *source, size_t first, size_t end)
{
	const struct source_line *rule = &source->list[end - 1];
	const char *level = rule->len ? strchr(TEXT_UNDERLINES, rule->s[0]) : NULL;
	int from = 1 << 20, to = 0;

	if (end - first < 2 || !level || !is_row_of(rule, rule->s[0], 1))
		return 0;
	for (size_t i = first; i + 1 < end; i++) {
		const struct source_line *line = &source->list[i];
		int width = line->indent + text_width(line->s, line->len) - (ends_in_break(line) && i + 2 < end);

		from = line->indent < from ? line->indent : from;
		to = width > to ? width : to;
	}
	return rule->indent == from && to - from - (int)rule->len <= 1 && (int)rule->len - (to - from) <= 1
		? (int)(level - TEXT_UNDERLINES) + 1 : 0;
}

/* All lines begin as those of a drawing do. */
static int is_drawn(const struct source *source, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		if (source->list[i].s[0] != '+' && source->list[i].s[0] != '|')
			return 0;
	return end > first + 1;
}

static int is_set_in_blocks(const struct source *source)
{
	size_t pairs = 0, bad = 0, blocks = 0;
	int signs = 0;

	if (source->count && source->list[0].place == PLACE_HEAD)
		return 1;
	for (size_t i = 0, end; i < source->count; i = end) {
		end = block_end(source, i);
		signs |= source->list[i].place == PLACE_NOTES;
		if (is_table(source, i, end) || underlined(source, i, end))
			signs = 1;
		else if (source->list[i].place == PLACE_BODY && !is_drawn(source, i, end))
			count_ends(source, i, end, &pairs, &bad);
		blocks++;
	}
	return !source->pages && blocks > 1 && bad * BAD_SHARE <= pairs && (signs || pairs >= PAIRS_LEAST);
}

/* ---- heads and feet ---- */

static void put_piece(struct gavel_document *doc, const char *s, size_t len)
{
	struct gavel_node *p = gavel_open(doc, GAVEL_PARAGRAPH);
	struct joined j;

	joined_init(&j, doc);
	join_line(&j, s, len, 1);
	end_joined(&j);
	joined_finish(&j);
	gavel_close(doc, p);
}

/* A head's columns are paragraphs of their own; a foot's line is one. */
static void put_furniture_line(struct gavel_document *doc, const struct source_line *line)
{
	const char *s = line->s, *end = s + line->len;

	if (is_rule(line))
		return;
	gavel_place(doc, NULL, line->number);
	while (line->place == PLACE_HEAD && s < end) {
		const char *gap = s;

		while (gap < end && (end - gap < TEXT_COLUMN_GAP || memcmp(gap, "   ", TEXT_COLUMN_GAP) != 0))
			gap++;
		put_piece(doc, s, (size_t)(gap - s));
		for (s = gap; s < end && *s == ' '; s++)
			;
	}
	if (line->place == PLACE_FOOT)
		put_piece(doc, line->s, line->len);
}

/* Each role's first one; those of other pages say the same. */
static void put_furniture(struct source *source, enum place place)
{
	static const char *const roles[2][3] = { { "head-first", "head-even", "head-odd" },
	                                         { "foot-first", "foot-even", "foot-odd" } };
	struct gavel_document *doc = source->doc;
	int seen[3] = { 0 };

	for (size_t i = 0, end; i < source->count; i = end) {
		long page = source->list[i].page;
		int side = page == 1 ? 0 : page % 2 ? 2 : 1;
		struct gavel_node *furniture;

		end = block_end(source, i);
		if (source->list[i].place != place || seen[side] || (end == i + 1 && is_rule(&source->list[i])))
			continue;
		seen[side] = 1;
		furniture = gavel_open(doc, GAVEL_FURNITURE);
		gavel_attr_put(doc, furniture, "role", roles[place == PLACE_FOOT][side]);
		for (; i < end; i++)
			put_furniture_line(doc, &source->list[i]);
		gavel_close(doc, furniture);
	}
}

/* ---- the body ---- */

/* The next block of the body, over pages: lines that begin no new block, with what stands between left out. */
static size_t body_block(struct source *source, size_t first, struct source *block)
{
	size_t i = first;

	block->count = 0;
	for (; i < source->count; i++) {
		if (source->list[i].place != PLACE_BODY)
			continue;
		if (block->count && source->list[i].gap)
			break;
		if (block->count == block->room)
			block->list = memory_grow(block->list, (block->room = block->room ? block->room * 2 : 64)
			                          * sizeof *block->list);
		block->list[block->count++] = source->list[i];
	}
	return i;
}

/* A heading of text that has no underlined ones is known by the blank lines around it: the recogniser's question. */
static void put_paragraph(struct source *block, int level, int gap)
{
	struct gavel_document *doc = block->doc;
	struct gavel_node *p;
	struct joined j;
	size_t count = block->count - (level > 0);
	int drawn = is_drawn(block, 0, block->count);   /* a table that does not close: its lines stay lines */

	gavel_place(doc, NULL, block->list[0].number);
	p = gavel_open(doc, GAVEL_PARAGRAPH);
	if (level)
		gavel_attr_put_number(doc, p, "level", level);
	if (gap)
		gavel_attr_put_number(doc, p, "gap", gap);
	joined_init(&j, doc);
	for (size_t i = 0; i < count; i++) {
		j.breaks |= drawn && i;
		join_line(&j, block->list[i].s, block->list[i].len, i + 1 == count);
	}
	end_joined(&j);
	joined_finish(&j);
	gavel_close(doc, p);
}

static void put_block(struct source *block, int plain)
{
	int level = underlined(block, 0, block->count);

	if (block->count == 1 && is_rule(&block->list[0]))
		gavel_leaf(block->doc, GAVEL_RULE);
	else if (!is_table(block, 0, block->count) || !read_table(block, 0, block->count))
		put_paragraph(block, level, plain);
}

/* Has the text signs of its own for headings, or a head that says that it would have them? */
static int is_plain(const struct source *source)
{
	if (source->list[0].place == PLACE_HEAD)
		return 0;
	for (size_t i = 0, end; i < source->count; i = end) {
		end = block_end(source, i);
		if (underlined(source, i, end))
			return 0;
	}
	return 1;
}

static void read_body(struct source *source)
{
	struct source block = { .doc = source->doc };
	struct gavel_node *body = gavel_open(source->doc, GAVEL_BODY);
	int plain = is_plain(source);

	gavel_attr_put(source->doc, body, "role", "blocks");
	for (size_t i = 0; i < source->count && !gavel_document_failed(source->doc);) {
		i = body_block(source, i, &block);
		if (block.count)
			put_block(&block, plain);
	}
	bind_notes(source, body);
	gavel_resume(source->doc, body);
	gavel_close(source->doc, body);
	free(block.list);
}

int read_blocks(struct gavel_document *doc, const char *s, size_t len)
{
	struct source source = { .doc = doc };
	int found;

	split(&source, s, len);
	mark_furniture(&source);
	found = is_set_in_blocks(&source);
	if (found) {
		put_furniture(&source, PLACE_HEAD);
		put_furniture(&source, PLACE_FOOT);
		read_body(&source);
	}
	free(source.list);
	return found;
}
