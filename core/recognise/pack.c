/* SPDX-License-Identifier: MIT
 *
 * What the recogniser asks a language pack (scripts/lang/CODE.lua, data only;
 * language.c says which): opening phrases, organs, lists of words. Letter case
 * is folded, letters of another script that look alike count as alike.
 */
#include <string.h>

#include "arena.h"
#include "context.h"

/* Cyrillic letters that look Latin, with what they look like. */
static char latin_look(const unsigned char *s)
{
	static const struct { unsigned char a, b; char c; } table[] = {
		{ 0xd0, 0x90, 'A' }, { 0xd0, 0x92, 'B' }, { 0xd0, 0x95, 'E' }, { 0xd0, 0x9a, 'K' }, { 0xd0, 0x9c, 'M' },
		{ 0xd0, 0x9d, 'H' }, { 0xd0, 0x9e, 'O' }, { 0xd0, 0xa0, 'P' }, { 0xd0, 0xa1, 'C' }, { 0xd0, 0xa2, 'T' },
		{ 0xd0, 0xa5, 'X' }, { 0xd0, 0xb0, 'a' }, { 0xd0, 0xb5, 'e' }, { 0xd0, 0xbe, 'o' }, { 0xd1, 0x80, 'p' },
		{ 0xd1, 0x81, 'c' }, { 0xd1, 0x83, 'y' }, { 0xd1, 0x85, 'x' },
	};

	for (size_t i = 0; (s[0] == 0xd0 || s[0] == 0xd1) && i < sizeof table / sizeof *table; i++)
		if (s[0] == table[i].a && s[1] == table[i].b)
			return table[i].c;
	return 0;
}

size_t mark_len(const struct spelling_marks *marks, const char *s)
{
	const struct value *list = marks->list;
	const unsigned char *u = (const unsigned char *)s;

	if (!(marks->second[*u - 0x80] >> (u[1] & 0x3f) & 1))
		return 0;               /* asked at each letter of a text */
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].kind == VALUE_STRING && strncmp(s, list->items[i].string, list->items[i].len) == 0)
			return list->items[i].len;
	return 0;
}

/* Apostrophes and hyphens are printed in several ways. */
static int is_written_variously(unsigned folded)
{
	return folded == '\'' || folded == '-';
}

/* A letter or a digit that only itself matches. */
static int is_plain(char c)
{
	return (unsigned char)((c | 0x20) - 'a') < 26 || (unsigned char)(c - '0') < 10;
}

/* The bytes of s that match the phrase, 0 if they do not: a homoglyph counts as its letter, any blank as a blank, and
 * what the language's spelling may leave out is passed over. */
static size_t phrase_len(const struct recogniser *r, const char *phrase, const char *s)
{
	const char *start = s;

	while (*phrase) {
		size_t blank = blank_len(s), mark, n, m;

		if (*phrase == ' ' && blank) {
			s += blank;
			phrase++;
		} else if (strncmp(phrase, s, char_len(phrase)) == 0) {
			s += char_len(phrase);
			phrase += char_len(phrase);
		} else if (is_written_variously(folded_char(phrase, &n)) && folded_char(phrase, &n) == folded_char(s, &m)) {
			phrase += n;
			s += m;
		} else if ((unsigned char)*phrase < 0x80 && latin_look((const unsigned char *)s) == *phrase) {
			s += 2;
			phrase++;
		} else if ((mark = passed_over(r, s))) {
			s += mark;
		} else {
			return 0;
		}
	}
	for (size_t mark; (mark = passed_over(r, s)); s += mark)
		;
	return (size_t)(s - start);
}

/* A phrase that a text opens with, and how many bytes of it that takes. */
struct opening {
	size_t phrase, len;
};

enum { OPENINGS_MAX = 32 };

/* The openings of a text as the tree is walked along it. */
struct openings_met {
	struct opening list[OPENINGS_MAX];
	size_t count;
	int unclear;                    /* more than one way goes on, or too many end: the list is tried phrase by phrase */
};

/* A phrase ends here: it goes into the order of the list. */
static void meet(const struct recogniser *r, struct openings_met *met, size_t phrase, const char *start, const char *s)
{
	size_t i = met->count, mark;

	if (met->count == OPENINGS_MAX) {
		met->unclear = 1;
		return;
	}
	while ((mark = passed_over(r, s)))
		s += mark;
	for (; i && met->list[i - 1].phrase > phrase; i--)
		met->list[i] = met->list[i - 1];
	met->list[i] = (struct opening){ phrase, (size_t)(s - start) };
	met->count++;
}

/* The characters that a phrase may have where the text has an apostrophe or a hyphen. */
static const char *const APOSTROPHES[] = { "'", "\xe2\x80\x98", "\xe2\x80\x99", NULL };
static const char *const HYPHENS[] = { "-", "\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x92", "\xe2\x80\x93",
                                       "\xe2\x80\x94", "\xe2\x80\x95", NULL };

/* All that phrases may have for the character at s: how many of them go on so; the place is behind one of those. */
static int go_on(const struct tree *tree, struct tree_place *place, const char *s, size_t len)
{
	const struct tree_place from = *place;
	size_t n;
	unsigned folded = folded_char(s, &n);
	const char *const *like = folded == '-' ? HYPHENS : folded == '\'' ? APOSTROPHES : NULL;
	char look = latin_look((const unsigned char *)s);
	int ways = like ? 0 : tree_step(tree, place, s, len);

	for (; like && *like; like++) {
		struct tree_place p = from;

		if (tree_step(tree, &p, *like, strlen(*like))) {
			*place = p;
			ways++;
		}
	}
	for (int i = 0; i < 2; i++) {
		struct tree_place p = from;
		const char *as = i ? &look : " ";

		if ((i ? look != 0 : *s != ' ' && blank_len(s)) && tree_step(tree, &p, as, 1)) {
			*place = p;
			ways++;
		}
	}
	return ways;
}

/* Letters, digits and blanks that are those of the branch: nothing else may be meant by them. */
static size_t go_along(const struct tree *tree, struct tree_place *place, const char *s)
{
	const struct branch *b = &tree->branches[place->branch];
	const char *bytes = b->bytes + place->at;
	size_t most = b->len - place->at, n = 0;

	while (n < most && bytes[n] == s[n] && (is_plain(s[n]) || s[n] == ' '))
		n++;
	place->at += (uint32_t)n;
	return n;
}

static void walk(const struct recogniser *r, const struct tree *tree, const char *s, struct openings_met *met)
{
	struct tree_place place = { 0, 0 };
	const char *start = s;
	size_t entry, mark;

	while (*s && !met->unclear) {
		size_t len = place.branch ? go_along(tree, &place, s) : 0;
		int ways = len > 0;

		if (!len) {
			len = (unsigned char)*s < 0x80 ? 1 : char_len(s);
			ways = is_plain(*s) || *s == ' ' ? tree_step(tree, &place, s, 1) : go_on(tree, &place, s, len);
		}
		mark = passed_over(r, s);
		if (ways > 1 || (ways && mark))
			met->unclear = 1;
		else if (!ways && !mark)
			return;
		s += ways ? len : mark;
		if (ways && (entry = tree_entry(tree, &place)))
			meet(r, met, entry - 1, start, s);
	}
}

/* Each phrase by itself, as it would be without the tree. */
static void try_each(const struct recogniser *r, const struct value *phrases, const char *s, size_t *longest)
{
	for (size_t i = 0; i < phrases->count; i++) {
		size_t len;

		if (phrases->items[i].kind != VALUE_STRING || phrases->items[i].len <= *longest)
			continue;
		len = phrase_len(r, phrases->items[i].string, s);
		if (len > *longest && (r->spaceless || !is_letter(s + len)))
			*longest = len;
	}
}

size_t pack_opening(const struct recogniser *r, enum opening_list list, const char *s)
{
	const struct openings *openings = &r->lexicon->openings[list];
	struct openings_met met;
	size_t longest = 0;

	met.count = 0;
	met.unclear = openings->odd;
	walk(r, &openings->tree, s, &met);
	if (met.unclear)
		try_each(r, openings->list, s, &longest);
	for (size_t i = 0; i < met.count && !met.unclear; i++) {
		size_t len = met.list[i].len;

		if (openings->list->items[met.list[i].phrase].len > longest && len > longest
		    && (r->spaceless || !is_letter(s + len)))
			longest = len;
	}
	return longest;
}

const struct value *pack_organ(const struct recogniser *r, const char *name, size_t len)
{
	size_t place = word_set_find(&r->lexicon->words[WORDS_ORGANS], r, name, len);

	return place ? &value_of(r->pack, "organs")->items[place - 1] : NULL;
}

size_t pack_lists(const struct recogniser *r, enum word_list list, const char *s, size_t len)
{
	return word_set_find(&r->lexicon->words[list], r, s, len);
}
