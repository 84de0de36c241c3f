/* SPDX-License-Identifier: MIT
 *
 * Marks the citations and the addresses of text without links: each block is
 * read as one text, so that a list goes on over a note's mark or a word in
 * italics, and the piece that holds a citation is cut. A source that carries
 * links is taken at its word.
 */
#include <stdio.h>
#include <string.h>

#include "arena.h"
#include "cited.h"

/* The parts of a resolution ("217 A (III)") stand in one document: its address has no letters. */
static void whole_of(const struct gavel_symbol *part, struct gavel_symbol *whole)
{
	const char *letters = *part->letters && strcmp(part->kind, "RES") == 0 ? strstr(part->text, part->letters) : NULL;
	char text[sizeof part->text];

	*whole = *part;
	while (letters && (letters == part->text || letters[-1] != ' '))
		letters = strstr(letters + 1, part->letters);
	if (!letters)
		return;
	snprintf(text, sizeof text, "%.*s%s", (int)(letters - part->text - 1), part->text, letters + strlen(part->letters));
	if (gavel_symbol_parse(text, strlen(text), whole))
		*whole = *part;
}

static void put_web_address(struct recogniser *r, struct gavel_node *link)
{
	struct gavel_output *url = gavel_output_new();
	const char *printed = link->first->text;

	gavel_printf(url, "%s%s", strncmp(printed, "http", 4) == 0 ? "" : "https://", printed);
	gavel_attr_put(r->doc, link, "href", gavel_output_bytes(url));
	gavel_output_free(url);
}

static void put_address(struct recogniser *r, struct gavel_node *citation, const struct gavel_symbol *symbol)
{
	struct gavel_output *url = gavel_output_new();
	struct gavel_symbol whole;

	whole_of(symbol, &whole);
	gavel_symbol_url(&whole, r->doc->lang, url);
	gavel_attr_put(r->doc, citation, "href", gavel_output_bytes(url));
	gavel_attr_put(r->doc, citation, "symbol", symbol->text);
	because(r, citation, CITED, "%s", symbol->text);
	gavel_output_free(url);
}

/* A piece of the block's text: its node, and where that begins in the text. */
struct piece {
	struct gavel_node *text;
	size_t from;
	int linked;
};

static int is_linked(const struct gavel_node *n, const struct gavel_node *block)
{
	for (; n != block; n = n->parent)
		if (n->kind == GAVEL_LINK || n->kind == GAVEL_CITATION)
			return 1;
	return 0;
}

/* The pieces of plain_text(), in its order; *count of them. */
static struct piece *list_pieces(struct recogniser *r, struct gavel_node *block, size_t *count)
{
	struct piece *pieces;
	struct gavel_node *n;
	size_t nodes = 0, at = 0;

	for (n = block; n; n = gavel_next(n, block))
		nodes += n->kind == GAVEL_TEXT;
	pieces = arena_alloc(r->arena, (nodes + 1) * sizeof *pieces);
	*count = 0;
	for (n = block; n; n = n->kind == GAVEL_NOTE_REF ? gavel_next_beyond(n, block) : gavel_next(n, block)) {
		if (n->kind == GAVEL_TEXT)
			pieces[(*count)++] = (struct piece){ n, at, is_linked(n, block) };
		at += n->kind == GAVEL_TEXT ? n->len : n->kind == GAVEL_TAB || n->kind == GAVEL_LINE_BREAK;
	}
	return pieces;
}

/* The piece is cut at the citation; what is left of it is the node behind. One that goes over several pieces is formatted
 * in parts and stays text. */
static void mark(struct recogniser *r, struct piece *p, const struct cited *found)
{
	size_t from = found->from - p->from, to = found->to - p->from, len = p->text->len;
	struct gavel_node *citation;

	if (p->linked || found->from < p->from || to > len
	    || !(citation = wrap_text(r, p->text, from, to, found->address ? GAVEL_LINK : GAVEL_CITATION)))
		return;
	if (found->address)
		put_web_address(r, citation);
	else
		put_address(r, citation, &found->symbol);
	p->linked = to == len;          /* nothing is left of it */
	p->from = found->to;
	if (to < len)
		p->text = citation->next;
}

static void mark_block(struct recogniser *r, struct gavel_node *block)
{
	const struct arena_mark mark_before = scratch_mark(r);
	struct cited_scan c = { .r = r, .s = plain_text(r, block) };
	struct cited found;
	size_t count, i = 0;
	struct piece *pieces = list_pieces(r, block, &count);

	while (next_citation(&c, &found)) {
		while (i + 1 < count && pieces[i + 1].from <= found.from)
			i++;
		mark(r, &pieces[i], &found);
	}
	scratch_back(r, &mark_before);
}

static int holds_text(const struct gavel_node *n)
{
	return n->kind != GAVEL_TITLE && n->first && gavel_kind_class(n->kind) != GAVEL_CLASS_INLINE
		&& gavel_kind_class(n->first->kind) & (GAVEL_CLASS_INLINE | GAVEL_CLASS_TEXT);
}

/* The title block and the furniture are the document's own. */
void mark_citations(struct recogniser *r)
{
	struct gavel_node *root = r->doc->root, *n = root;

	while (n) {
		if (n->kind == GAVEL_FRONT || n->kind == GAVEL_FURNITURE) {
			n = gavel_next_beyond(n, root);
			continue;
		}
		if (holds_text(n))
			mark_block(r, n);
		n = gavel_next(n, root);
	}
}
