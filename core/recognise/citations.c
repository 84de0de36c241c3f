/* SPDX-License-Identifier: MIT
 *
 * Citations in text without links: a document symbol anywhere, and the numbers
 * that follow a word like "resolution" ("resolutions 1373 (2001), 1963 (2010)
 * and 2322 (2016)", "General Assembly resolution 60/288"). Which series a bare
 * number belongs to is said by the organ named before the word, else by the
 * number's shape; where nothing says it, nothing is invented. A source that
 * carries links is taken at its word.
 */
#include <stdio.h>
#include <string.h>

#include "cited.h"

enum { SYMBOL_MAX = 128 };         /* no symbol is longer */

struct cited {
	size_t from, to;
	struct gavel_symbol symbol;
};

/* A letter of two bytes (Latin-1, Cyrillic, Arabic) ends before this place. */
static int ends_letter(const char *s, const char *at)
{
	return at - s > 1 && ((unsigned char)at[-1] & 0xc0) == 0x80 && (unsigned char)at[-2] >= 0xc3
		&& (unsigned char)at[-2] < 0xe0;
}

static int is_word_start(const char *s, const char *at)
{
	return at == s || !(is_letter(at - 1) || (at[-1] >= '0' && at[-1] <= '9') || at[-1] == '/' || at[-1] == '-'
	                    || ends_letter(s, at));
}

/* The lead word at s ("resolution", "resolutions", "decision"): its length with the blank behind. */
static size_t lead_word(const struct recogniser *r, const char *s)
{
	const struct value *leads = value_of(r->pack, "cite_words");

	for (size_t i = 0; i < leads->count; i++) {
		size_t len = leads->items[i].kind == VALUE_STRING ? words_at(leads->items[i].string, s) : 0;

		if (len && blank_len(s + len))
			return len + blank_len(s + len);
	}
	return 0;
}

/* The first citation at or after *from; list: still inside a list that a lead word opened. */
struct scan {
	struct recogniser *r;
	const char *s;
	size_t at;
	int in_list;
	const char *organ;
};

static int try_number(struct scan *c, struct cited *found)
{
	int shape;
	size_t len = cited_number(c->r, c->s + c->at, &shape);
	const char *organ = c->organ ? c->organ : organ_behind(c->r, c->s + c->at);

	if (!len || !cited_symbol(c->r, organ, c->s + c->at, len, shape, &found->symbol))
		return 0;
	found->from = c->at;
	found->to = c->at + len;
	c->at += len;
	len = between_cited(c->r, c->s + c->at);
	c->in_list = len && cited_number(c->r, c->s + c->at + len, &shape);
	c->at += c->in_list ? len : 0;
	return 1;
}

static int try_symbol(struct scan *c, struct cited *found)
{
	size_t len = gavel_symbol_scan(c->s + c->at, strnlen(c->s + c->at, SYMBOL_MAX));

	if (!len || gavel_symbol_parse(c->s + c->at, len, &found->symbol))
		return 0;
	found->from = c->at;
	found->to = c->at += len;
	return 1;
}

static int next_citation(struct scan *c, struct cited *found)
{
	while (c->s[c->at]) {
		const char *s = c->s + c->at;
		size_t lead;

		found->symbol.size = sizeof found->symbol;
		if (c->in_list) {
			c->in_list = 0;
			if (try_number(c, found))
				return 1;
		}
		if ((lead = cited_by_tail(c->r, c->s, s, &c->organ))) {
			c->in_list = 1;
			c->at += lead;
			continue;
		}
		if (!is_word_start(c->s, s)) {
			c->at++;
			continue;
		}
		if ((lead = lead_word(c->r, s))) {
			c->organ = organ_before(c->r, c->s, s);
			c->in_list = 1;
			c->at += lead;
			if (!c->organ)
				c->at += organ_at(c->r, c->s + c->at, &c->organ);
			continue;
		}
		if (*s >= 'A' && *s <= 'Z' && try_symbol(c, found))
			return 1;
		c->at++;
	}
	return 0;
}

/* The parts of a resolution ("217 A (III)") stand in one document: its address has no letters. */
static void whole_of(const struct gavel_symbol *part, struct gavel_symbol *whole)
{
	const char *letters = *part->letters && strcmp(part->kind, "RES") == 0 ? strstr(part->text, part->letters) : NULL;
	char text[sizeof part->text];

	*whole = *part;
	while (letters && letters[-1] != ' ')
		letters = strstr(letters + 1, part->letters);
	if (!letters)
		return;
	snprintf(text, sizeof text, "%.*s%s", (int)(letters - part->text - 1), part->text, letters + strlen(part->letters));
	if (gavel_symbol_parse(text, strlen(text), whole))
		*whole = *part;
}

static void put_address(struct recogniser *r, struct gavel_node *citation, const struct gavel_symbol *symbol)
{
	struct gavel_output *url = gavel_output_new();
	struct gavel_symbol whole;

	whole_of(symbol, &whole);
	gavel_symbol_url(&whole, r->doc->lang, url);
	gavel_attr_put(r->doc, citation, "href", gavel_output_bytes(url));
	gavel_attr_put(r->doc, citation, "symbol", symbol->text);
	gavel_output_free(url);
}

/* The text is cut at each citation; what is left of it is the node behind. */
static void mark_text(struct recogniser *r, struct gavel_node *text)
{
	struct scan c = { .r = r, .s = text->text };
	struct cited found;
	struct gavel_node *rest = text;
	size_t done = 0;

	while (next_citation(&c, &found)) {
		struct gavel_node *citation = wrap_text(r, rest, found.from - done, found.to - done, GAVEL_CITATION);

		if (!citation)
			return;
		put_address(r, citation, &found.symbol);
		rest = citation->next;
		done = found.to;
		if (!rest)
			return;
	}
}

static int is_linked(const struct gavel_node *n)
{
	for (; n; n = n->parent)
		if (n->kind == GAVEL_LINK || n->kind == GAVEL_CITATION || n->kind == GAVEL_FURNITURE || n->kind == GAVEL_FRONT)
			return 1;
	return 0;
}

void mark_citations(struct recogniser *r)
{
	struct gavel_node *root = r->doc->root, *next;

	for (struct gavel_node *n = root; n; n = next) {
		next = gavel_next(n, root);
		if (n->kind == GAVEL_TEXT && !is_linked(n))
			mark_text(r, n);
	}
}
