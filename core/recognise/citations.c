/* SPDX-License-Identifier: MIT
 *
 * Finds the citations in a text: a document symbol anywhere, and the numbers
 * that follow a word like "resolution" ("resolutions 1373 (2001), 1963 (2010)
 * and 2322 (2016)", "General Assembly resolution 60/288"). A list goes on to
 * the end of its paragraph: past titles and other words a number counts that
 * carries its year or its date. A word like "decision" ends it. Whose number it
 * is series.c says; where nothing says it, nothing is invented.
 */
#include <string.h>

#include "cited.h"

enum { SYMBOL_MAX = 128, TAIL_MAX = 600 };         /* no symbol, no list is longer */

/* A letter of two bytes (Latin-1, Cyrillic, Arabic) ends before this place. */
static int ends_letter(const char *s, const char *at)
{
	return at - s > 1 && ((unsigned char)at[-1] & 0xc0) == 0x80 && (unsigned char)at[-2] >= 0xc3
		&& (unsigned char)at[-2] < 0xe0;
}

static int is_word_start(const char *s, const char *at)
{
	return at == s || !(is_letter(at - 1) || (at[-1] >= '-' && at[-1] <= '9') || ends_letter(s, at));
}

/* What the text around the number here says. */
static struct surroundings weigh(struct cited_scan *c)
{
	struct surroundings e = look_behind(c->r, c->s + c->at);

	if (c->organ && (!e.named || e.listed || !c->listed)) {
		e.named = c->organ;
		e.listed = c->listed;
	}
	if (!e.year && c->tail)
		e.year = year_before(c->r, c->s, c->s + c->lead);
	*(c->seen_at >= c->last ? &e.near : &e.far) = c->seen;
	return e;
}

/* Goes past a number and what parts it from the next one of its list. */
static void pass_number(struct cited_scan *c, size_t len, const char *organ)
{
	struct cited_number next;
	size_t between = between_cited(c->r, c->s + c->at + len);

	c->at += len;
	c->organ = organ;
	c->listed = 1;
	c->direct = cited_number(c->r, c->s + c->at + between, &next) > 0;
	if (c->direct)
		c->at += between;
}

/* Takes the number here, if it is one and the text says whose. One that does not follow the word or another number of
 * the list must have its date, if it is no other way to be known. */
static int try_number(struct cited_scan *c, struct cited *found)
{
	struct cited_number number;
	struct surroundings e;
	int direct = c->direct, cited;

	c->direct = 0;
	if (!cited_number(c->r, c->s + c->at, &number))
		return 0;
	e = weigh(c);
	if (!direct && !e.year && (number.shape == BY_SESSION || number.shape == BY_CALENDAR))
		return 0;
	cited = cited_symbol(c->r, &e, c->s + c->at, &number, &found->symbol);
	found->from = c->at;
	found->to = c->at + number.len;
	if (cited || direct)
		pass_number(c, number.len, e.named);
	if (cited)
		c->last = found->to;
	return cited;
}

/* "https://www.un.org/ldcportal": up to a blank or a letter beyond ASCII, without the marks that end the sentence. */
static int try_address(struct cited_scan *c, struct cited *found)
{
	static const char *const starts[] = { "https://", "http://", "www." };
	const char *s = c->s + c->at, *open;
	size_t len = 0;

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (strncmp(s, starts[i], strlen(starts[i])) == 0)
			len = strlen(starts[i]);
	if (!len)
		return 0;
	len += strspn(s + len, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%");
	open = memchr(s, '(', len);
	while (strchr(".,;:!?'*(", s[len - 1]) || (s[len - 1] == ')' && (!open || open >= s + len)))
		len--;
	found->address = 1;
	found->from = c->at;
	found->to = c->at += len;
	return memchr(s, '.', len) != NULL;
}

static unsigned letter_of(char c)
{
	return (unsigned char)((c | 0x20) - 'a');
}

/* May a citation, or what is said of one, begin with the two bytes at s? In capitals it may be a symbol. */
static int may_begin(const struct lexicon *l, const char *s)
{
	unsigned first = letter_of(*s), second = letter_of(s[1]);

	if (!in_set(&l->cites, *s))
		return 0;
	return first >= 26 || second >= 26 || l->cite_pairs[first] >> second & 1 || !((*s | s[1]) & 0x20);
}

/* Of the bytes at the cursor those at which nothing may begin. */
static size_t dull_len(const struct cited_scan *c)
{
	const struct lexicon *l = c->r->lexicon;
	const char *s = c->s + c->at;

	for (; *s && !(may_begin(l, s) && (l->cites_inside || is_word_start(c->s, s))); s++)
		if (!l->cites_inside && letter_of(*s) < 26)
			while (letter_of(s[1]) < 26)    /* the rest of a word starts none */
				s++;
	return (size_t)(s - c->s) - c->at;
}

static int try_symbol(struct cited_scan *c, struct cited *found)
{
	size_t len = gavel_symbol_scan(c->s + c->at, strnlen(c->s + c->at, SYMBOL_MAX));

	if (!len || gavel_symbol_parse(c->s + c->at, len, &found->symbol))
		return 0;
	found->from = c->at;
	found->to = c->last = c->at += len;
	return 1;
}

/* Numbers, dates and the words between them ("cite_fill"), up to the word that says what they are of. */
static int tail_follows(const struct recogniser *r, const char *s)
{
	const struct value *tail = value_of(r->pack, "cite_tail");
	const char *end = s + strnlen(s, TAIL_MAX);
	size_t n;

	for (; s < end && tail->kind == VALUE_STRING; s += n) {
		if (strncmp(s, tail->string, tail->len) == 0)
			return 1;
		n = strchr("0123456789/()- ABCDEFGHIJKLMNOPQRSTUVWXYZ", *s) ? 1 : listed_at(r, LEAD_FILL, s);
		if (!n)
			return 0;
	}
	return 0;
}

/* Where the word stands behind its numbers (the pack's "cite_tail"): the bytes of the word before the first of them, if a
 * list begins at s that the tail ends. */
static size_t cited_by_tail(const struct recogniser *r, const char *s)
{
	size_t before = listed_at(r, LEAD_BEFORE, s);
	struct cited_number number;

	return before && cited_number(r, s + before, &number) && tail_follows(r, s + before) ? before : 0;
}

static void see(struct cited_scan *c, const char *name)
{
	if (!is_organ(c->r, name))
		return;
	c->seen = name;
	c->seen_at = c->at;
}

static void open_list(struct cited_scan *c, size_t len, const char *organ, int tail)
{
	see(c, organ);
	c->lead = c->at;
	c->tail = tail;
	c->at += len;
	c->open = c->direct = 1;
	c->listed = 0;
	c->organ = organ;
}

/* The word at this place opens a list ("resolution", also with its organ behind) or ends one ("decision"). */
static int try_lead(struct cited_scan *c)
{
	const char *s = c->s + c->at, *organ = c->before && c->before_end == c->at ? c->before : NULL;
	size_t len = cited_by_tail(c->r, s);

	if (len) {
		int named = organ != NULL;

		open_list(c, len, named ? organ : c->seen, 1);
		c->listed = !named;
		return 1;
	}
	if (!is_word_start(c->s, s))
		return 0;
	if ((len = listed_at(c->r, LEAD_WORDS, s)) && ends_word(s + len)) {
		if (!organ)
			len += organ_after(c->r, s + len, &organ);
		open_list(c, len + blank_len(s + len), organ, 0);
		return 1;
	}
	len = listed_at(c->r, LEAD_STOPS, s);
	if (len)
		c->open = 0;
	c->at += len;
	return len > 0;
}

/* Remembers the organ whose name stands here. */
static int try_name(struct cited_scan *c)
{
	const char *name;
	size_t len = is_word_start(c->s, c->s + c->at) || is_spaceless(c->r) ? body_at(c->r, c->s + c->at, &name) : 0;

	if (!len)
		return 0;
	see(c, name);
	c->at += len;
	c->at += blank_len(c->s + c->at);
	c->before = name;
	c->before_end = c->at;
	return 1;
}

int next_citation(struct cited_scan *c, struct cited *found)
{
	while (c->s[c->at += c->direct ? 0 : dull_len(c)]) {
		const char *s = c->s + c->at;

		found->symbol.size = sizeof found->symbol;
		found->address = 0;
		if ((*s == 'h' || *s == 'w') && is_word_start(c->s, s) && try_address(c, found))
			return 1;
		if (c->direct || (c->open && is_word_start(c->s, s))) {
			if (try_number(c, found))
				return 1;
			if (c->s + c->at > s)
				continue;
		}
		if (try_lead(c))
			continue;
		if (*s >= 'A' && *s <= 'Z' && is_word_start(c->s, s) && try_symbol(c, found))
			return 1;
		if (!try_name(c))
			c->at++;
	}
	return 0;
}
