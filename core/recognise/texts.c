/* SPDX-License-Identifier: MIT
 *
 * The text of blocks. A step asks many questions about a block, most of them
 * about its folded text, and each step asks again: what was folded is kept, as
 * long as the pieces that it was made of are those of the block. Texts take
 * TEXTS_MOST at most: the long loops give them back, beyond that the last few
 * are kept.
 */
#include <string.h>

#include "context.h"
#include "document.h"

enum { ROW = 16, TABLE_BITS = 8, PIECES_KEPT = 6, LEAD_LEN = 256, TEXTS_MOST = 1 << 18 };

void forget_texts(struct recogniser *r)
{
	r->doc->cursor->edits++;
}

void recycle_texts(struct recogniser *r)
{
	if (arena_size(r->texts.arena) < TEXTS_MOST / 2)
		return;
	arena_back(r->texts.arena, &r->texts.before);
	r->texts.table = NULL;
}

/* The next node of the text order: note_ref is passed over whole. */
static const struct gavel_node *step(const struct gavel_node *n, const struct gavel_node *block)
{
	return n->kind == GAVEL_NOTE_REF ? gavel_next_beyond(n, block) : gavel_next(n, block);
}

/* What a node is in the text of its block; *len 0 if it is nothing. */
static const char *piece_of(const struct gavel_node *n, size_t *len)
{
	*len = n->kind == GAVEL_TEXT ? n->len : n->kind == GAVEL_TAB || n->kind == GAVEL_LINE_BREAK;
	return n->kind == GAVEL_TEXT ? n->text : n->kind == GAVEL_TAB ? "\t" : "\n";
}

static size_t text_len(const struct gavel_node *block)
{
	size_t all = 0, len;

	for (const struct gavel_node *n = block; n; n = step(n, block), all += len)
		piece_of(n, &len);
	return all;
}

/* The block's only text, NULL if it has more than that, or nothing. */
static const struct gavel_node *only_text(const struct gavel_node *block)
{
	const struct gavel_node *n = block->first;

	return n && !n->next && n->kind == GAVEL_TEXT && !n->text[n->len] ? n : NULL;
}

const char *plain_text(struct recogniser *r, const struct gavel_node *block)
{
	const struct gavel_node *only = only_text(block);
	char *s, *to;

	if (only)
		return only->text;
	s = to = arena_alloc(r->arena, text_len(block) + 1);
	for (const struct gavel_node *n = block; n; n = step(n, block)) {
		size_t bytes;
		const char *piece = piece_of(n, &bytes);

		memcpy(to, piece, bytes);
		to += bytes;
	}
	return s;
}

/* Surely no blank, and not the end. */
static int is_dark(char c)
{
	unsigned char u = (unsigned char)c;

	return u > ' ' && u != 0xc2 && u != 0xe2;
}

/* It ends in a character that is no blank: blanks are there to their end. */
const char *plain_lead(struct recogniser *r, const struct gavel_node *block)
{
	const struct gavel_node *only = only_text(block);
	size_t len = 0;
	char *s;

	if (only)
		return only->text;
	s = arena_alloc(r->arena, LEAD_LEN + 1);
	for (const struct gavel_node *n = block; n && len < LEAD_LEN; n = step(n, block)) {
		size_t bytes;
		const char *piece = piece_of(n, &bytes);

		if (bytes > LEAD_LEN - len)
			bytes = LEAD_LEN - len;
		memcpy(s + len, piece, bytes);
		len += bytes;
	}
	return len < LEAD_LEN || (is_dark(s[len - 1]) && (s[len - 1] & 0xc0) != 0x80) ? s : plain_text(r, block);
}

int is_one_line(const struct gavel_node *block)
{
	for (const struct gavel_node *n = block; n; n = step(n, block))
		if (n->kind == GAVEL_LINE_BREAK || (n->kind == GAVEL_TEXT && memchr(n->text, '\n', n->len)))
			return 0;
	return 1;
}

/* ---- folding ---- */

/* Do these bytes fold to themselves for sure? No sign below the blank, no two blanks, nothing that may be a blank beyond
 * ASCII. There is one byte more at s; no branch depends on one, so that compilers look at all of them together. */
static int is_even(const char s[ROW + 1])
{
	unsigned char odd = 0;

	for (int i = 0; i < ROW; i++) {
		unsigned char c = (unsigned char)s[i];

		odd |= (unsigned char)((c < ' ') | ((c | 0x20) == 0xe2) | ((c == ' ') & (s[i + 1] == ' ')));
	}
	return !odd;
}

/* So many bytes at s are so, in whole rows. */
static size_t even_len(const char *s, size_t len)
{
	size_t n = 0;

	while (n + ROW < len && is_even(s + n))
		n += ROW;
	return n;
}

char *fold_on(char *start, char *to, const char *s, size_t len)
{
	for (const char *end = s + len; s < end && *s;) {
		size_t even = *s != ' ' || (to > start && to[-1] != ' ') ? even_len(s, (size_t)(end - s)) : 0, blank;

		memcpy(to, s, even);
		to += even;
		s += even;
		for (const char *odd = s + ROW; s < end && s < odd && *s; s += blank) {
			blank = is_dark(*s) ? 0 : blank_len(s);
			if (!blank)
				*to++ = *s++;
			else if (to > start && to[-1] != ' ')
				*to++ = ' ';
		}
	}
	return to;
}

void end_folded(char *start, char *to)
{
	while (to > start && to[-1] == ' ')
		to--;
	*to = 0;
}

char *fold_in(struct arena *arena, const char *s, size_t len)
{
	char *folded = arena_alloc(arena, len + 1);

	end_folded(folded, fold_on(folded, folded, s, len));
	return folded;
}

char *fold_blanks(struct recogniser *r, const char *s, size_t len)
{
	return fold_in(r->arena, s, len);
}

/* ---- folded texts ---- */

/* A piece of a block's text: its bytes never change. */
struct text_piece {
	const char *bytes;
	size_t len;
};

struct kept_text {
	const struct gavel_node *block;
	const char *text;
	unsigned long edits;            /* of the document: nothing changed since */
	size_t count;                   /* of the pieces; more than PIECES_KEPT: they are not known */
	struct text_piece pieces[PIECES_KEPT];
};

static struct kept_text *kept_for(struct recogniser *r, const struct gavel_node *block)
{
	struct texts *texts = &r->texts;
	struct kept_text **kept;

	if (!texts->table)
		texts->table = arena_alloc(texts->arena, ((size_t)1 << TABLE_BITS) * sizeof *texts->table);
	kept = &texts->table[(uint32_t)((uintptr_t)block / 8 * 2654435761u) >> (32 - TABLE_BITS)];
	if (!*kept)
		*kept = arena_alloc(texts->arena, sizeof **kept);
	return *kept;
}

/* The block's pieces: their number, and how many bytes they have. */
static size_t list_pieces(const struct gavel_node *block, struct text_piece pieces[PIECES_KEPT], size_t *all)
{
	size_t count = 0, len;

	*all = 0;
	for (const struct gavel_node *n = block; n; n = step(n, block)) {
		const char *bytes = piece_of(n, &len);

		if (len && count < PIECES_KEPT)
			pieces[count] = (struct text_piece){ bytes, len };
		count += len > 0;
		*all += len;
	}
	return count;
}

static int same_pieces(const struct kept_text *kept, const struct text_piece *pieces, size_t count)
{
	if (kept->count != count || count > PIECES_KEPT)
		return 0;
	for (size_t i = 0; i < count; i++)
		if (pieces[i].bytes != kept->pieces[i].bytes || pieces[i].len != kept->pieces[i].len)
			return 0;
	return 1;
}

/* Would folding leave the text as it is? */
static int is_folded(const char *s, size_t len)
{
	const char *end = s + len;

	if (*s == ' ' || end[-1] == ' ' || *end)
		return 0;
	while (s < end) {
		s += even_len(s, (size_t)(end - s));
		for (const char *odd = s + ROW; s < end && s < odd; s++)
			if (!is_dark(*s) && (*s == ' ' ? s[1] == ' ' : !*s || blank_len(s)))
				return 0;
	}
	return 1;
}

static const char *fold_block(struct arena *arena, const struct gavel_node *block, size_t all)
{
	char *folded = arena_alloc(arena, all + 1), *to = folded;

	for (const struct gavel_node *n = block; n; n = step(n, block)) {
		size_t len;
		const char *piece = piece_of(n, &len);

		to = fold_on(folded, to, piece, len);
	}
	end_folded(folded, to);
	return folded;
}

/* Beyond what is kept: until the loop that asked goes back to its mark. */
static const char *fold_in_scratch(struct recogniser *r, const struct gavel_node *block, size_t all)
{
	struct texts *texts = &r->texts;
	unsigned long edits = r->doc->cursor->edits;
	struct last_text *last = texts->last;

	for (; last < texts->last + TEXTS_LAST; last++)
		if (last->block == block && last->edits == edits)
			return last->text;
	last = &texts->last[texts->next++ % TEXTS_LAST];
	last->block = block;
	last->text = fold_block(r->arena, block, all);
	last->end = arena_size(r->arena);
	last->edits = edits;
	return last->text;
}

const char *folded_text(struct recogniser *r, const struct gavel_node *block)
{
	struct kept_text *kept = kept_for(r, block);
	unsigned long edits = r->doc->cursor->edits;
	struct text_piece pieces[PIECES_KEPT];
	size_t count, all;

	if (kept->block == block && kept->edits == edits)
		return kept->text;
	count = list_pieces(block, pieces, &all);
	if (kept->block == block && same_pieces(kept, pieces, count)) {
		kept->edits = edits;
		return kept->text;
	}
	if (count != 1 || !is_folded(pieces->bytes, pieces->len)) {
		if (arena_size(r->texts.arena) + all > TEXTS_MOST)
			return fold_in_scratch(r, block, all);
		kept->text = fold_block(r->texts.arena, block, all);
	} else {
		kept->text = pieces->bytes;
	}
	kept->block = block;
	kept->edits = edits;
	kept->count = count;
	memcpy(kept->pieces, pieces, (count < PIECES_KEPT ? count : PIECES_KEPT) * sizeof *pieces);
	return kept->text;
}
