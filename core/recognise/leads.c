/* SPDX-License-Identifier: MIT
 *
 * The words that say what a citation is, where they stand inside a text. A
 * list of the pack is a tree (lexicon.c), so the text is read once for all of
 * its words; most places are passed by at their first byte.
 */
#include <string.h>

#include "cited.h"

/* The bytes of s that say these words, 0 if it says something else. */
static size_t words_at(const struct recogniser *r, const char *words, const char *s)
{
	const char *start = s;
	size_t n, m;

	for (; *words; words += n) {
		n = 1;
		while (s > start && (m = passed_over(r, s)))
			s += m;
		m = blank_len(s);
		if (!(*words == ' ' && m) && (!*s || folded_char(words, &n) != folded_char(s, &m)))
			return 0;
		s += m;
	}
	return (size_t)(s - start);
}

/* Tries the words one by one. */
static size_t next_odd(const struct recogniser *r, struct lead_walk *w, size_t *len)
{
	while (w->tried < w->leads->count) {
		const char *word = w->leads->list[w->tried++].word;

		if (word && (*len = words_at(r, word, w->start)))
			return w->tried;
	}
	return 0;
}

struct lead_walk lead_walk(const struct recogniser *r, enum lead_list list, const char *s)
{
	const struct leads *leads = &r->lexicon->leads[list];

	return (struct lead_walk){ .leads = leads, .start = s, .s = in_set(&leads->opens, *s) ? s : "" };
}

size_t next_lead(const struct recogniser *r, struct lead_walk *w, size_t *len)
{
	size_t entry, n, bytes;

	if (w->leads->odd)
		return next_odd(r, w, len);
	while (*w->s) {
		char folded[2] = { ' ' };

		while (w->s > w->start && (n = passed_over(r, w->s)))
			w->s += n;
		n = blank_len(w->s);
		bytes = n ? 1 : folded_bytes(w->s, &n, folded);
		if (!tree_step(&w->leads->tree, &w->place, folded, bytes))
			break;
		w->s += n;
		if ((entry = tree_entry(&w->leads->tree, &w->place))) {
			*len = (size_t)(w->s - w->start);
			return entry;
		}
	}
	w->s = "";
	return 0;
}

size_t listed_at(const struct recogniser *r, enum lead_list list, const char *s)
{
	struct lead_walk w = lead_walk(r, list, s);
	size_t longest = 0, len;

	while (next_lead(r, &w, &len))
		longest = len > longest ? len : longest;
	return longest;
}

/* Quotation marks and dashes are three bytes from U+2000 on, no-break blanks and guillemets two. */
int ends_word(const char *s)
{
	static const char *const marks[] = { "\xc2", "\xe2\x80", "\xe2\x81", "\xd8\x8c", "\xd8\x9b", "\xd8\x9f", "\xef\xbc" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (strncmp(s, marks[i], strlen(marks[i])) == 0)
			return 1;
	return !is_letter(s);
}
