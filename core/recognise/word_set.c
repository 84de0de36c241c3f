/* SPDX-License-Identifier: MIT
 *
 * Words by what is left of them when letter case, blanks and the marks that
 * spelling may leave out are gone: equal words have that in common, so it is
 * what they are found by; whether they are equal is asked then, letter by
 * letter. Most texts are none of the words, and are known by their first byte,
 * their last one or their length.
 */
#include <string.h>

#include "arena.h"
#include "context.h"
#include "word_set.h"

enum { MARK_MOST = 3, HEAD_MOST = 8 };  /* bytes of a dash or an apostrophe; of a head */

size_t spellings_of(const char *word)
{
	size_t n = 1;

	for (; *word; word++)
		n += *word == '|';
	return n;
}

void word_set_init(struct word_set *set, struct arena *arena, size_t spellings)
{
	memset(set, 0, sizeof *set);
	set->spellings = arena_alloc(arena, (spellings + 1) * sizeof *set->spellings);
	for (set->room = 8; set->room < 2 * spellings; set->room *= 2)
		;
	set->rows = arena_alloc(arena, set->room * sizeof *set->rows);
}

static const char *next_spelling(const char *word)
{
	const char *bar = strchr(word, '|');

	return bar ? bar + 1 : NULL;
}

void word_set_add(struct word_set *set, const char *word, size_t place)
{
	for (const char *at = word; at; at = next_spelling(at))
		set->spellings[set->count++] = (struct spelling){ .text = at, .word = (uint32_t)place };
}

static uint32_t hash_on(uint32_t hash, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
	return hash;
}

static uint32_t hash_of(const struct recogniser *r, const char *s, const char *end)
{
	uint32_t hash = 2166136261u;
	char folded[2];
	size_t n, mark;

	for (; s < end; s += n)
		if ((mark = passed_over(r, s)))
			n = mark;
		else if (*s == ' ')
			n = 1;
		else
			hash = hash_on(hash, folded, folded_bytes(s, &n, folded));
	return hash;
}

/* The first bytes of what is left of a text, as many as there are, hashed to one; *len of them. What is behind those is at
 * the end that is returned. */
static const char *head_of(const struct recogniser *r, const char *s, const char *end, size_t most, size_t *len,
                           unsigned char *head)
{
	uint32_t hash = 2166136261u;
	char folded[2];
	size_t n;

	for (*len = 0; s < end; s += n) {
		size_t bytes;

		if ((n = *s == ' ' ? 1 : passed_over(r, s)))
			continue;
		if (*len == most)
			break;
		bytes = folded_bytes(s, &n, folded);
		if (bytes > most - *len)
			bytes = most - *len;
		hash = hash_on(hash, folded, bytes);
		*len += bytes;
	}
	*head = (unsigned char)(hash >> 24);
	return s;
}

/* As many bytes as the shortest word has; what is left of the longest one. */
static void list_heads(struct word_set *set, const struct recogniser *r)
{
	unsigned char head;
	size_t len;

	set->head = HEAD_MOST;
	for (size_t i = 0; i < set->count; i++) {
		const char *s = set->spellings[i].text;

		head_of(r, s, s + strcspn(s, "|"), SIZE_MAX, &len, &head);
		if (len < set->head)
			set->head = len;
		if (len > set->left_most)
			set->left_most = len;
	}
	for (size_t i = 0; i < set->count; i++) {
		const char *s = set->spellings[i].text;

		head_of(r, s, s + strcspn(s, "|"), set->head, &len, &head);
		add_byte(&set->heads, head);
	}
}

static int may_begin(const struct word_set *set, const struct recogniser *r, const char *s, const char *end)
{
	unsigned char head;
	size_t len;

	head_of(r, s, end, set->head, &len, &head);
	return len == set->head && in_set(&set->heads, (char)head);
}

size_t word_set_reach(const struct word_set *set, const struct recogniser *r, const char *s)
{
	const char *end = s + strlen(s);
	unsigned char head;
	size_t len;

	return may_begin(set, r, s, end) ? (size_t)(head_of(r, s, end, set->left_most, &len, &head) - s) : 0;
}

/* The bytes of the longest text that is folded to this one, with the spellings behind it: bars and all. */
static size_t longest(const char *s)
{
	size_t most = 0, n;
	char folded[2];

	for (; *s; s += n) {
		size_t bytes = folded_bytes(s, &n, folded);

		most += bytes == 1 && (*folded == '-' || *folded == '\'') ? MARK_MOST : bytes;
	}
	return most;
}

/* What a text must be like to be this spelling, whose leading blanks may be lost. */
static void limit(struct word_set *set, const char *s, const char *end)
{
	size_t most = longest(s), blanks = strspn(s, " "), n = 0;

	if (blanks)
		add_byte(&set->opens, ' ');
	if (s + blanks < end)
		add_openers(&set->opens, &set->second, s + blanks);
	for (; s < end; s += n)
		folded_char(s, &n);
	if (n)
		add_closers(&set->closes, s - n);
	if (most > set->most)
		set->most = most;
}

void word_set_close(struct word_set *set, const struct recogniser *r)
{
	for (size_t i = set->count; i-- > 0;) {
		struct spelling *s = &set->spellings[i];
		const char *end = s->text + strcspn(s->text, "|");
		uint32_t *row;

		s->hash = hash_of(r, s->text, end);
		row = &set->rows[s->hash & (set->room - 1)];
		s->next = *row;
		*row = (uint32_t)i + 1;
		limit(set, s->text, end);
	}
	list_heads(set, r);
	if (!r->marks)
		return;
	set->most = SIZE_MAX;
	add_set(&set->opens, &r->marks->leads);
	add_range(&set->second, 0x80, 0xbf);
	add_set(&set->closes, &r->marks->ends);
}

/* Is s[0..len) the word, up to its end or the next "|"? */
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

/* A bar in the text is a letter like any other: no row of the table is its. */
static size_t find_barred(const struct word_set *set, const struct recogniser *r, const char *s, size_t len)
{
	for (size_t i = 0; i < set->count; i++)
		if (same_spelling(r, set->spellings[i].text, s, len))
			return set->spellings[i].word + 1;
	return 0;
}

static int may_be_one(const struct word_set *set, const char *s, size_t len)
{
	if (!len)
		return 1;
	return in_set(&set->opens, *s) && in_set(&set->closes, s[len - 1])
		&& ((unsigned char)*s < 0x80 || len < 2 || in_set(&set->second, s[1]));
}

size_t word_set_find(const struct word_set *set, const struct recogniser *r, const char *s, size_t len)
{
	uint32_t hash;

	if (!set->count || len > set->most || !may_be_one(set, s, len))
		return 0;
	if (r->marks && !may_begin(set, r, s, s + len))
		return 0;               /* texts of any length come to here */
	if (memchr(s, '|', len))
		return find_barred(set, r, s, len);
	hash = hash_of(r, s, s + len);
	for (uint32_t i = set->rows[hash & (set->room - 1)]; i; i = set->spellings[i - 1].next)
		if (set->spellings[i - 1].hash == hash && same_spelling(r, set->spellings[i - 1].text, s, len))
			return set->spellings[i - 1].word + 1;
	return 0;
}
