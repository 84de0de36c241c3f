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
#include <strings.h>

#include "context.h"

enum { SYMBOL_MAX = 128 };         /* no symbol is longer */

struct cited {
	size_t from, to;
	struct gavel_symbol symbol;
};

static int is_word_start(const char *s, const char *at)
{
	return at == s || !(is_letter(at - 1) || (at[-1] >= '0' && at[-1] <= '9') || at[-1] == '/' || at[-1] == '-');
}

/* "1373 (2001)": its length. */
static size_t numbered_by_year(const char *s)
{
	size_t n = strspn(s, "0123456789"), blank, year;

	if (!n || n > 4)
		return 0;
	blank = blank_len(s + n);
	if (s[n + blank] != '(')
		return 0;
	year = n + blank + 1;
	return strspn(s + year, "0123456789") == 4 && (s[year] == '1' || s[year] == '2') && s[year + 4] == ')' ? year + 5 : 0;
}

/* "60/288", "ES-11/1", "45/238 B": its length. */
static size_t numbered_by_session(const char *s)
{
	size_t n = strspn(s, "ES-0123456789"), m;

	if (!n || n > 6 || s[n] != '/' || !strpbrk(s, "0123456789"))
		return 0;
	m = strspn(s + n + 1, "0123456789");
	if (!m || m > 4)
		return 0;
	n += 1 + m;
	m = blank_len(s + n);
	if (m && s[n + m] >= 'A' && s[n + m] <= 'H' && !is_letter(s + n + m + 1) && !strchr("'", s[n + m + 1]))
		return n + m + 1;
	return n;
}

/* "217 A (III)", "3201 (S-VI)": its length. */
static size_t numbered_by_roman(const char *s)
{
	size_t n = strspn(s, "0123456789"), m, roman;

	if (!n || n > 4)
		return 0;
	if ((m = blank_len(s + n)) && s[n + m] >= 'A' && s[n + m] <= 'F' && blank_len(s + n + m + 1))
		n += m + 1;
	m = blank_len(s + n);
	if (!m || s[n + m] != '(')
		return 0;
	roman = strspn(s + n + m + 1, "ES-IVXL");
	return roman && s[n + m + 1 + roman] == ')' ? n + m + roman + 2 : 0;
}

/* The symbol that a number cites after this lead ("General Assembly resolution"), by the pack's table. */
static int resolve(const struct recogniser *r, const char *organ, const char *s, size_t len, int shape,
                   struct gavel_symbol *symbol)
{
	static const char *const shapes[] = { "year", "session", "roman" };
	const struct value *rows = value_of(r->pack, "citations");
	char text[128];

	for (size_t i = 0; i < rows->count; i++) {
		const char *wants = value_string(&rows->items[i], "organ", "");

		if (strcmp(value_string(&rows->items[i], "shape", ""), shapes[shape]) != 0)
			continue;
		if (*wants ? !organ || strcasecmp(wants, organ) != 0 : organ != NULL)
			continue;
		snprintf(text, sizeof text, "%s%.*s", value_string(&rows->items[i], "series", ""), (int)(len < 60 ? len : 60), s);
		return gavel_symbol_parse(text, strlen(text), symbol) == 0;
	}
	return 0;
}

/* A number of any of the three shapes. */
static size_t cited_number(const char *s, int *shape)
{
	static size_t (*const shapes[])(const char *) = { numbered_by_year, numbered_by_session, numbered_by_roman };
	size_t len = 0;

	for (*shape = 0; *shape < 3 && !(len = shapes[*shape](s)); (*shape)++)
		;
	return len;
}

/* The lead word at s ("resolution", "resolutions", "decision"): its length with the blank behind. */
static size_t lead_word(const struct recogniser *r, const char *s)
{
	const struct value *leads = value_of(r->pack, "cite_words");

	for (size_t i = 0; i < leads->count; i++) {
		size_t len = leads->items[i].len;

		if (strncasecmp(s, leads->items[i].string, len) == 0 && blank_len(s + len))
			return len + blank_len(s + len);
	}
	return 0;
}

/* The organ that is named right before s, in the words of the pack. */
static const char *organ_before(const struct recogniser *r, const char *start, const char *s)
{
	const struct value *organs = value_of(r->pack, "organs");

	while (s > start && s[-1] == ' ')
		s--;
	for (size_t i = 0; i < organs->count; i++) {
		const char *name = value_string(&organs->items[i], "name", "");
		size_t len = strlen(name);

		if (len && (size_t)(s - start) >= len && strncasecmp(s - len, name, len) == 0)
			return name;
	}
	return NULL;
}

/* What may stand between two numbers of one list: ", ", " and ", " of 18 December 1997, ". */
static size_t between(const struct recogniser *r, const char *s)
{
	const struct value *joins = value_of(r->pack, "cite_joins");
	size_t at = 0, steps;

	for (steps = 0; steps < 6; steps++) {
		size_t n = 0;

		for (size_t i = 0; i < joins->count && !n; i++)
			if (strncasecmp(s + at, joins->items[i].string, joins->items[i].len) == 0)
				n = joins->items[i].len;
		if (!n) {
			const char *comma = strpbrk(s + at, ",;.(");
			size_t of = value_of(r->pack, "cite_date")->kind == VALUE_STRING ? value_of(r->pack, "cite_date")->len : 0;

			if (!of || strncmp(s + at, value_of(r->pack, "cite_date")->string, of) != 0)
				break;
			n = of + strspn(s + at + of, "0123456789 \xc2\xa0" "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
			if (comma && (size_t)(comma - s - (ptrdiff_t)at) < n)
				n = (size_t)(comma - s) - at;
			while (n > of && !(s[at + n - 1] >= '0' && s[at + n - 1] <= '9'))
				n--;
			if (n > of + 30)
				n = of + strcspn(s + at + of, "12") + 4;
			if (n <= of || n > of + 30)
				break;
		}
		at += n;
	}
	return steps ? at : 0;
}

/* The first citation at or after *from; list: still inside a list that a lead word opened. */
struct scan {
	const struct recogniser *r;
	const char *s;
	size_t at;
	int in_list;
	const char *organ;
};

static int try_number(struct scan *c, struct cited *found)
{
	int shape;
	size_t len = cited_number(c->s + c->at, &shape);

	if (!len || !resolve(c->r, c->organ, c->s + c->at, len, shape, &found->symbol))
		return 0;
	found->from = c->at;
	found->to = c->at + len;
	c->at += len;
	len = between(c->r, c->s + c->at);
	c->in_list = len > 0;
	c->at += len;
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
		if (!is_word_start(c->s, s)) {
			c->at++;
			continue;
		}
		if ((lead = lead_word(c->r, s))) {
			c->organ = organ_before(c->r, c->s, s);
			c->in_list = 1;
			c->at += lead;
			continue;
		}
		if (*s >= 'A' && *s <= 'Z' && try_symbol(c, found))
			return 1;
		c->at++;
	}
	return 0;
}

static void put_address(struct recogniser *r, struct gavel_node *citation, const struct gavel_symbol *symbol)
{
	struct gavel_output *url = gavel_output_new();

	gavel_symbol_url(symbol, r->doc->lang, url);
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
