/* SPDX-License-Identifier: MIT
 *
 * The vocabulary: a table of the words by their hash, at most half full, made
 * once a job. The words stay where the pack has them; the case of ASCII letters
 * is folded when they are compared.
 */
#include <string.h>

#include "arena.h"
#include "script/value.h"
#include "vocabulary.h"

struct known {
	const char *word;
	uint32_t hash;
	uint32_t len;
};

struct vocabulary {
	struct known *table;
	size_t room;                    /* a power of two */
};

static unsigned char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : (unsigned char)c;
}

static uint32_t hash_of(const char *word, size_t len)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < len; i++)
		hash = (hash ^ lower(word[i])) * 16777619u;
	return hash;
}

static int is_same(const struct known *k, uint32_t hash, const char *word, size_t len)
{
	if (k->hash != hash || k->len != len)
		return 0;
	for (size_t i = 0; i < len; i++)
		if (lower(k->word[i]) != lower(word[i]))
			return 0;
	return 1;
}

/* Where the word is, or has its place. */
static struct known *place_of(const struct vocabulary *v, uint32_t hash, const char *word, size_t len)
{
	size_t i = hash & (v->room - 1);

	while (v->table[i].word && !is_same(&v->table[i], hash, word, len))
		i = (i + 1) & (v->room - 1);
	return &v->table[i];
}

static size_t word_len(const char *s)
{
	return strcspn(s, " \n");
}

static size_t count_words(const char *s)
{
	size_t count = 0;

	for (; *s; s += word_len(s), s += *s != 0)
		count += word_len(s) > 0;
	return count;
}

const void *vocabulary_make(const struct value *pack, struct arena *arena)
{
	struct vocabulary *v = arena_alloc(arena, sizeof *v);
	const char *s = value_string(pack, "words", "");
	size_t count = count_words(s), len;

	for (v->room = 8; v->room < 2 * count; v->room *= 2)
		;
	v->table = arena_alloc(arena, v->room * sizeof *v->table);
	for (; *s; s += len, s += *s != 0) {
		uint32_t hash;

		len = word_len(s);
		if (!len || len > WORD_MAX)
			continue;
		hash = hash_of(s, len);
		*place_of(v, hash, s, len) = (struct known){ s, hash, (uint32_t)len };
	}
	return v;
}

int vocabulary_holds(const struct vocabulary *v, const char *word, size_t len)
{
	return place_of(v, hash_of(word, len), word, len)->word != NULL;
}
