/* SPDX-License-Identifier: MIT
 *
 * A list of words that a whole text is looked up in, as a language pack has
 * it: "second|deuxième" is one word in two spellings. Made once, only read then.
 */
#ifndef GAVEL_RECOGNISE_WORD_SET_H
#define GAVEL_RECOGNISE_WORD_SET_H

#include "chars.h"

struct arena;
struct recogniser;

/* One spelling of a word; its place in the list is the word's. */
struct spelling {
	const char *text;               /* up to its end or the next "|" */
	uint32_t hash, word;
	uint32_t next;                  /* of its row in the table, from 1; in the order of the list */
};

struct word_set {
	struct spelling *spellings;
	size_t count;
	uint32_t *rows;
	size_t room;                    /* a power of two */
	size_t most;                    /* no text that is longer is one of the words; SIZE_MAX: any may be */
	size_t left_most;               /* bytes that are left of the longest word */
	struct byte_set opens, closes;  /* the first byte and the last one of such a text */
	struct byte_set second;         /* behind a first one beyond ASCII */
	struct byte_set heads;          /* what the words begin with, so many bytes of what is left of them, hashed */
	size_t head;
};

/* Room for the spellings of all words, which are added in their order; then it is closed. r has the pack's marks. */
void word_set_init(struct word_set *set, struct arena *arena, size_t spellings);
void word_set_add(struct word_set *set, const char *word, size_t place);
void word_set_close(struct word_set *set, const struct recogniser *r);
/* The number of spellings in a word. */
size_t spellings_of(const char *word);
/* The place of s[0..len) in the list, from 1; 0 if it is not there. Letter case is folded, what the language's spelling
 * may leave out is passed over, and so is a blank of the word that was lost where formatting changes. */
size_t word_set_find(const struct word_set *set, const struct recogniser *r, const char *s, size_t len);
/* How many bytes of a text may be one of the words at most; 0 if it surely begins with none. */
size_t word_set_reach(const struct word_set *set, const struct recogniser *r, const char *s);

#endif
