/* SPDX-License-Identifier: MIT
 *
 * Scratch memory, and the text of blocks that is made in it. A step asks many
 * questions about a block, most of them about its folded text: the last few
 * are kept, until the loop that asked goes back to its mark or the text of
 * anything in the document changes. So a document of any length takes the
 * scratch memory of one of its blocks and those beside it.
 */
#include <string.h>

#include "context.h"
#include "document.h"

struct arena_mark scratch_mark(const struct recogniser *r)
{
	return arena_mark(r->arena);
}

void scratch_back(struct recogniser *r, const struct arena_mark *mark)
{
	if (arena_size(r->arena) == mark->total)
		return;                 /* nothing was made */
	arena_back(r->arena, mark);
	for (size_t i = 0; i < TEXTS_KEPT; i++)
		if (r->texts[i].end > mark->total)
			r->texts[i].block = NULL;
}

void forget_texts(struct recogniser *r)
{
	r->doc->cursor->edits++;
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

char *plain_text(struct recogniser *r, const struct gavel_node *block, size_t *len)
{
	char *s = arena_alloc(r->arena, text_len(block) + 1), *to = s;

	for (const struct gavel_node *n = block; n; n = step(n, block)) {
		size_t bytes;
		const char *piece = piece_of(n, &bytes);

		memcpy(to, piece, bytes);
		to += bytes;
	}
	if (len)
		*len = (size_t)(to - s);
	return s;
}

int is_one_line(const struct gavel_node *block)
{
	for (const struct gavel_node *n = block; n; n = step(n, block))
		if (n->kind == GAVEL_LINE_BREAK || (n->kind == GAVEL_TEXT && memchr(n->text, '\n', n->len)))
			return 0;
	return 1;
}

/* The bytes at s that are surely no blank. */
static size_t dark_len(const char *s, const char *end)
{
	const char *start = s;

	while (s < end && (unsigned char)*s > ' ' && (unsigned char)*s != 0xc2 && (unsigned char)*s != 0xe2)
		s++;
	return (size_t)(s - start);
}

/* Adds a piece to what was folded so far, from start up to to; returns the new end. */
static char *fold_on(char *start, char *to, const char *s, size_t len)
{
	for (const char *end = s + len; s < end && *s;) {
		size_t dark = dark_len(s, end), blank;

		memmove(to, s, dark);
		to += dark;
		s += dark;
		if (s == end || !*s)
			break;
		blank = blank_len(s);
		if (!blank)
			*to++ = *s++;
		else if (to > start && to[-1] != ' ')
			*to++ = ' ';
		s += blank;
	}
	return to;
}

static void end_folded(char *start, char *to)
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

static const char *kept_text(const struct recogniser *r, const struct gavel_node *block)
{
	for (size_t i = 0; i < TEXTS_KEPT; i++)
		if (r->texts[i].block == block && r->texts[i].edits == r->doc->cursor->edits)
			return r->texts[i].text;
	return NULL;
}

const char *folded_text(struct recogniser *r, const struct gavel_node *block)
{
	const char *kept = kept_text(r, block);
	char *folded, *to;

	if (kept)
		return kept;
	folded = to = arena_alloc(r->arena, text_len(block) + 1);
	for (const struct gavel_node *n = block; n; n = step(n, block)) {
		size_t len;
		const char *piece = piece_of(n, &len);

		to = fold_on(folded, to, piece, len);
	}
	end_folded(folded, to);
	r->texts[r->next_text++ % TEXTS_KEPT] = (struct kept_text){ block, folded, arena_size(r->arena), r->doc->cursor->edits };
	return folded;
}
