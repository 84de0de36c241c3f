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

enum { TABLE_BITS = 8, PLACES = 4, PIECES_KEPT = 6, LEAD_LEN = 256, TEXTS_MOST = 1 << 18 };

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
	s = to = arena_bytes(r->arena, text_len(block) + 1);
	for (const struct gavel_node *n = block; n; n = step(n, block)) {
		size_t bytes;
		const char *piece = piece_of(n, &bytes);

		memcpy(to, piece, bytes);
		to += bytes;
	}
	*to = 0;
	return s;
}

/* It ends in a character that is no blank: blanks are there to their end. */
const char *plain_lead(struct recogniser *r, const struct gavel_node *block)
{
	const struct gavel_node *only = only_text(block);
	size_t len = 0;
	char *s;

	if (only)
		return only->text;
	s = arena_bytes(r->arena, LEAD_LEN + 1);
	for (const struct gavel_node *n = block; n && len < LEAD_LEN; n = step(n, block)) {
		size_t bytes;
		const char *piece = piece_of(n, &bytes);

		if (bytes > LEAD_LEN - len)
			bytes = LEAD_LEN - len;
		memcpy(s + len, piece, bytes);
		len += bytes;
	}
	s[len] = 0;
	return len < LEAD_LEN || (is_dark(s[len - 1]) && (s[len - 1] & 0xc0) != 0x80) ? s : plain_text(r, block);
}

const char *first_piece(const struct gavel_node *block, size_t *len)
{
	for (const struct gavel_node *n = block; n; n = step(n, block)) {
		const char *piece = piece_of(n, len);

		if (*len)
			return piece;
	}
	return NULL;
}

int is_one_line(const struct gavel_node *block)
{
	for (const struct gavel_node *n = block; n; n = step(n, block))
		if (n->kind == GAVEL_LINE_BREAK || (n->kind == GAVEL_TEXT && memchr(n->text, '\n', n->len)))
			return 0;
	return 1;
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

/* Where the block's text is kept, or will be: in one of a few places, so that blocks that would have the same one do not
 * take it from each other at each question. */
static struct kept_text *kept_for(struct recogniser *r, const struct gavel_node *block)
{
	struct texts *texts = &r->texts;
	uint32_t at = (uint32_t)((uintptr_t)block / 8 * 2654435761u) >> (32 - TABLE_BITS);

	if (!texts->table)
		texts->table = arena_alloc(texts->arena, (((size_t)1 << TABLE_BITS) + PLACES) * sizeof *texts->table);
	for (uint32_t i = at; i < at + PLACES; i++) {
		struct kept_text **kept = &texts->table[i];

		if (!*kept)
			*kept = arena_alloc(texts->arena, sizeof **kept);
		if ((*kept)->block == block || !(*kept)->block)
			return *kept;
	}
	return texts->table[at];
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

static const char *fold_block(struct arena *arena, const struct gavel_node *block, size_t all)
{
	char *folded = arena_bytes(arena, all + 1), *to = folded;

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
