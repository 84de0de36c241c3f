/* SPDX-License-Identifier: MIT
 *
 * What stands around a cited number says whose it is and whether the list goes
 * on: the organ before the word ("General Assembly resolution 60/1"), between
 * word and number, or behind the numbers ("resolutions 60/1 and 61/2 of the
 * General Assembly"); dates and joins between the numbers. All words come from
 * the pack, also the forms that an organ's name takes inside a sentence.
 */
#include <string.h>

#include "cited.h"

enum { DATE_MAX = 48, LIST_MAX = 64, TAIL_MAX = 600 };

size_t words_at(const char *words, const char *s)
{
	const char *start = s;
	size_t n, m;

	for (; *words; words += n) {
		m = blank_len(s);
		n = 1;
		if (!(*words == ' ' && m) && (!*s || folded_char(words, &n) != folded_char(s, &m)))
			return 0;
		s += m;
	}
	return (size_t)(s - start);
}

/* The form of an organ's name at s: its length, 0 if it is another's. */
static size_t form_at(const struct value *organ, const char *s)
{
	const struct value *forms = value_of(organ, "forms");
	size_t len = words_at(value_string(organ, "name", ""), s);

	for (size_t i = 0; i < forms->count && !len; i++)
		if (forms->items[i].kind == VALUE_STRING)
			len = words_at(forms->items[i].string, s);
	return len;
}

/* The longest name at s: one organ's may begin another's. */
static size_t name_at(const struct recogniser *r, const char *s, const char **name)
{
	const struct value *organs = value_of(r->pack, "organs");
	size_t longest = 0;

	for (size_t i = 0; i < organs->count; i++) {
		size_t len = form_at(&organs->items[i], s);

		if (len > longest && (is_spaceless(r) || !is_letter(s + len))) {
			longest = len;
			*name = value_string(&organs->items[i], "name", "");
		}
	}
	return longest;
}

size_t organ_at(const struct recogniser *r, const char *s, const char **name)
{
	size_t len = name_at(r, s, name);

	return len + blank_len(s + len) * (len > 0);
}

/* A name that ends right before s begins at one of the bytes before it. */
const char *organ_before(const struct recogniser *r, const char *start, const char *s)
{
	const char *name = NULL;

	while (s > start && s[-1] == ' ')
		s--;
	for (const char *at = s; at > start && s - at < 120; at--)
		if (name_at(r, at - 1, &name) == (size_t)(s - at + 1))
			return name;
	return NULL;
}

/* " of the General Assembly" behind a number: its length with the pack's words between. */
static size_t organ_after(const struct recogniser *r, const char *s, const char **name)
{
	const struct value *of = value_of(r->pack, "cite_of");
	size_t blank = blank_len(s), len;

	if (blank && (len = name_at(r, s + blank, name)))
		return blank + len;
	for (size_t i = 0; i < of->count; i++) {
		size_t word = of->items[i].kind == VALUE_STRING ? words_at(of->items[i].string, s) : 0;

		if (word && (len = name_at(r, s + word, name)))
			return word + len;
	}
	return 0;
}

/* The word before a date: "cite_date" is one or a list. */
static size_t date_word(const struct recogniser *r, const char *s)
{
	const struct value *words = value_of(r->pack, "cite_date");
	size_t len = words->kind == VALUE_STRING ? words_at(words->string, s) : 0;

	for (size_t i = 0; i < words->count && !len; i++)
		if (words->items[i].kind == VALUE_STRING)
			len = words_at(words->items[i].string, s);
	return len;
}

/* " of 18 December 1997": the longest date of the language's forms behind its word. */
static size_t date_after(struct recogniser *r, const char *s)
{
	size_t of = date_word(r, s), longest = 0;
	struct captures c;

	if (!of || s[of] < '0' || s[of] > '9')
		return 0;
	for (size_t n = 1; n < DATE_MAX && s[of + n - 1] && !strchr(",;(", s[of + n - 1]); n++)
		if (!is_letter(s + of + n) && ((unsigned char)s[of + n] & 0xc0) != 0x80
		    && template_match(r, "{date}", fold_blanks(r, s + of, n), &c))
			longest = n;
	return longest ? of + longest : 0;
}

static size_t join_at(const struct recogniser *r, const char *s)
{
	const struct value *joins = value_of(r->pack, "cite_joins");
	size_t len = 0;

	for (size_t i = 0; i < joins->count && !len; i++)
		if (joins->items[i].kind == VALUE_STRING)
			len = words_at(joins->items[i].string, s);
	return len;
}

const char *organ_behind(struct recogniser *r, const char *s)
{
	const char *name = NULL;
	int shape;

	for (int i = 0; i < LIST_MAX; i++) {
		size_t len = cited_number(r, s, &shape), join;

		if (!len)
			return NULL;
		s += len;
		if (organ_after(r, s, &name))
			return name;
		s += date_after(r, s);
		if (organ_after(r, s, &name))
			return name;
		if (!(join = join_at(r, s)))
			return NULL;
		s += join;
	}
	return NULL;
}

const char *adopting_organ(struct recogniser *r)
{
	const char *s = r->formula ? folded_text(r, r->formula) : "", *name = NULL;

	for (; *s; s++)
		if (name_at(r, s, &name))
			return name;
	return NULL;
}

size_t between_cited(struct recogniser *r, const char *s)
{
	const char *name;
	size_t at = 0;

	for (int steps = 0; steps < 6; steps++) {
		size_t len = date_after(r, s + at);     /* first: a date may stand behind a comma that would join */

		if (!len)
			len = organ_after(r, s + at, &name);
		if (!len)
			len = join_at(r, s + at);
		if (!len)
			break;
		at += len;
	}
	return at;
}

static size_t listed_at(const struct recogniser *r, const char *list, const char *s)
{
	const struct value *words = value_of(r->pack, list);

	for (size_t i = 0; i < words->count; i++)
		if (words->items[i].kind == VALUE_STRING && strncmp(s, words->items[i].string, words->items[i].len) == 0)
			return words->items[i].len;
	return 0;
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
		n = strspn(s, "0123456789/()- ABCDEFGHIJKLMNOPQRSTUVWXYZ");
		if (!n && !(n = listed_at(r, "cite_fill", s)))
			return 0;
	}
	return 0;
}

size_t cited_by_tail(const struct recogniser *r, const char *start, const char *s, const char **organ)
{
	size_t before = listed_at(r, "cite_before", s);
	int shape;

	if (!before || !cited_number(r, s + before, &shape) || !tail_follows(r, s + before))
		return 0;
	*organ = NULL;
	for (const char *at = s; at > start && !*organ; at--)
		name_at(r, at - 1, organ);
	return before;
}
