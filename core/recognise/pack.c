/* SPDX-License-Identifier: MIT
 *
 * What the recogniser asks a language pack (scripts/lang/CODE.lua, data only;
 * language.c says which): opening phrases, organs, lists of words. Letter case
 * is folded, letters of another script that look alike count as alike.
 */
#include <string.h>
#include <strings.h>

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

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (s[0] == table[i].a && s[1] == table[i].b)
			return table[i].c;
	return 0;
}

size_t passed_over(const struct recogniser *r, const char *s)
{
	const struct value *marks = r->marks;

	if ((unsigned char)*s < 0x80 || !marks)
		return 0;               /* asked at each letter of a text */
	for (size_t i = 0; i < marks->count; i++)
		if (marks->items[i].kind == VALUE_STRING && strncmp(s, marks->items[i].string, marks->items[i].len) == 0)
			return marks->items[i].len;
	return 0;
}

/* The bytes of the character at s. */
static size_t char_len(const char *s)
{
	unsigned char c = (unsigned char)*s;
	size_t len = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;

	return strnlen(s, len);
}

/* Apostrophes and hyphens are printed in several ways. */
static int is_written_variously(unsigned folded)
{
	return folded == '\'' || folded == '-';
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

int is_spaceless(const struct recogniser *r)
{
	return r->spaceless;
}

/* A letter or a digit that only itself matches: most phrases are passed by their first one. */
static int is_plain(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

size_t pack_opening(const struct recogniser *r, const char *list, const char *s)
{
	const struct value *phrases = value_of(value_of(r->pack, "openings"), list);
	size_t longest = 0;
	int spaceless = is_spaceless(r), plain = is_plain(*s);

	for (size_t i = 0; i < phrases->count; i++) {
		size_t len;

		if (phrases->items[i].kind != VALUE_STRING || phrases->items[i].len <= longest)
			continue;
		if (plain && *phrases->items[i].string != *s)
			continue;
		len = phrase_len(r, phrases->items[i].string, s);
		if (len > longest && (spaceless || !is_letter(s + len)))
			longest = len;
	}
	return longest;
}

/* Is s[0..len) the word, up to its end or the next "|"? Letter case is folded, what the language's spelling may leave
 * out is passed over, and so is a blank of the word that was lost where formatting changes. */
static int same_spelling(const struct recogniser *r, const char *word, const char *s, size_t len)
{
	const char *end = s + len;
	size_t mark, n, m;

	while (s < end) {
		if (*word && folded_char(word, &n) == folded_char(s, &m)) {
			word += n;
			s += m;
		} else if ((mark = passed_over(r, s))) {
			s += mark;
		} else if (*word == ' ') {
			word++;
		} else {
			return 0;
		}
	}
	return s == end && (!*word || *word == '|');
}

/* A word of the pack may have several spellings: "second|deuxième". */
static int same_word(const struct recogniser *r, const char *word, const char *s, size_t len)
{
	while (!same_spelling(r, word, s, len)) {
		word = strchr(word, '|');
		if (!word)
			return 0;
		word++;
	}
	return 1;
}

/* Its name, or one of the forms that it has inside a sentence. */
static int organ_is(const struct recogniser *r, const struct value *organ, const char *name)
{
	const struct value *forms = value_of(organ, "forms");
	size_t len = strlen(name);

	if (same_word(r, value_string(organ, "name", ""), name, len))
		return 1;
	for (size_t i = 0; i < forms->count; i++)
		if (forms->items[i].kind == VALUE_STRING && same_word(r, forms->items[i].string, name, len))
			return 1;
	return 0;
}

const struct value *pack_organ(const struct recogniser *r, const char *name)
{
	const struct value *organs = value_of(r->pack, "organs");

	for (size_t i = 0; i < organs->count; i++)
		if (organ_is(r, &organs->items[i], name))
			return &organs->items[i];
	return NULL;
}

size_t pack_lists(const struct recogniser *r, const char *list, const char *s, size_t len)
{
	const struct value *words = value_of(r->pack, list), *w;

	for (size_t i = 0; i < words->count; i++)
		if ((w = &words->items[i])->kind == VALUE_STRING && same_word(r, w->string, s, len))
			return i + 1;
	return 0;
}
