/* SPDX-License-Identifier: MIT
 *
 * What stands around a cited number says whose it is and whether the list goes
 * on: the organ between word and number, or behind the numbers ("resolutions
 * 60/1 and 61/2 of the General Assembly"); dates, sections and joins between
 * the numbers. All words come from the pack: the names of organs, the forms
 * they take inside a sentence, the short ones ("the Council") and those of
 * other bodies that number their resolutions in the same way ("bodies").
 */
#include <stdlib.h>
#include <string.h>

#include "cited.h"

enum { DATE_MAX = 72, LIST_MAX = 64, ASIDE_MAX = 64, STEPS_MAX = 8 };

/* The name is one only where a word ends. Of names that are the same, the first one in the pack counts. */
size_t body_at(const struct recogniser *r, const char *s, const char **name)
{
	struct lead_walk w = lead_walk(r, LEAD_BODIES, s);
	size_t longest = 0, first = 0, len, at;

	while ((at = next_lead(r, &w, &len)))
		if ((len > longest || (len == longest && at < first)) && (is_spaceless(r) || ends_word(s + len))) {
			longest = len;
			first = at;
		}
	if (first)
		*name = w.leads->list[first - 1].as;
	return longest;
}

int is_organ(const struct recogniser *r, const char *name)
{
	const struct value *bodies = value_of(r->pack, "bodies");

	for (size_t i = 0; name && i < bodies->count; i++)
		if (bodies->items[i].kind == VALUE_STRING && strcmp(bodies->items[i].string, name) == 0)
			return 0;
	return name != NULL;
}

/* Of the words that may stand before an organ the first one in the pack counts that has one behind it. */
size_t organ_after(const struct recogniser *r, const char *s, const char **name)
{
	size_t blank = blank_len(s), first = 0, after = 0, word, len, at;
	struct lead_walk w = lead_walk(r, LEAD_OF, s);
	const char *found;

	if (blank && (len = body_at(r, s + blank, name)))
		return blank + len;
	while ((at = next_lead(r, &w, &word)))
		if ((!first || at < first) && (len = body_at(r, s + word, &found))) {
			first = at;
			after = word + len;
			*name = found;
		}
	return after;
}

static int is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The longest date of the language's forms at s. */
static size_t date_at(struct recogniser *r, const char *s, long *year)
{
	const struct arena_mark mark = scratch_mark(r);
	size_t longest = 0;
	struct captures c;

	if (!is_digit(*s))
		return 0;
	for (size_t n = 1; n < DATE_MAX && s[n - 1] && !strchr(",;(", s[n - 1]); n++, scratch_back(r, &mark))
		if ((ends_word(s + n) || is_spaceless(r)) && ((unsigned char)s[n] & 0xc0) != 0x80 && !is_digit(s[n])
		    && template_match(r, &r->lexicon->date, fold_blanks(r, s, n), &c)) {
			longest = n;
			*year = strtol(captured(&c, "date"), NULL, 10);
		}
	return longest;
}

/* " of 18 December 1997" */
static size_t date_after(struct recogniser *r, const char *s, long *year)
{
	size_t of = listed_at(r, LEAD_DATE, s), len = of ? date_at(r, s + of, year) : 0;

	return len ? of + len : 0;
}

/* The comma at s, in any script. */
static size_t comma_at(const char *s)
{
	static const char *const commas[] = { ",", "\xd8\x8c", "\xef\xbc\x8c" };

	for (size_t i = 0; i < sizeof commas / sizeof *commas; i++)
		if (strncmp(s, commas[i], strlen(commas[i])) == 0)
			return strlen(commas[i]);
	return 0;
}

/* ", section VI, of 21 December 1990": words between commas, and the date that belongs to the number before. */
static size_t aside_and_date(struct recogniser *r, const char *s, long *year)
{
	size_t at = comma_at(s), len, end;

	for (end = at; at && end < ASIDE_MAX && s[end] && !strchr(",;0123456789", s[end]) && !comma_at(s + end); end++)
		;
	if (!at || end == ASIDE_MAX || !s[end] || strchr(";0123456789", s[end]))
		return 0;
	if ((len = date_after(r, s + end, year)))
		return end + len;
	end += comma_at(s + end);
	len = date_after(r, s + end, year);
	return len ? end + len : 0;
}

/* The brackets of a note's mark, which the note left behind; and " and B" behind "74/232 A". */
static size_t rest_of_number(const struct recogniser *r, const char *s)
{
	size_t len = strncmp(s, "()", 2) == 0 ? 2 : listed_at(r, LEAD_JOINS, s), letter;
	char c;

	if (!len || *s == '(')
		return len;
	letter = part_letter(r, s + len, &c);
	return letter ? len + letter : 0;
}

/* One step on behind a number: a date, an organ, what is left of the number itself. */
static size_t step_behind(struct recogniser *r, const char *s, const char **organ, long *year)
{
	size_t len = date_after(r, s, year);    /* first: a date may stand behind a comma that would join */

	if (!len)
		len = organ_after(r, s, organ);
	if (!len)
		len = rest_of_number(r, s);
	return len ? len : aside_and_date(r, s, year);
}

struct surroundings look_behind(struct recogniser *r, const char *s)
{
	struct surroundings e = { 0 };
	struct cited_number number;

	for (int i = 0; i < LIST_MAX && cited_number(r, s, &number); i++) {
		const char *name = NULL;
		long year = 0;
		size_t len;

		s += number.len;
		for (int steps = 0; steps < STEPS_MAX && (len = step_behind(r, s, &name, &year)); steps++)
			s += len;
		if (name && !e.named) {
			e.named = name;
			e.listed = i > 0;
		}
		if (year && !e.year) {
			e.year = year;
			e.shared = i > 0;
		}
		if ((e.named && e.year) || !(len = listed_at(r, LEAD_JOINS, s)))
			break;
		s += len;
	}
	return e;
}

long year_before(struct recogniser *r, const char *start, const char *s)
{
	long year = 0;

	for (const char *at = s; at > start && s - at < DATE_MAX / 2;) {
		at--;
		if (is_digit(*at) && (at == start || !is_digit(at[-1]))
		    && date_at(r, at, &year) == (size_t)(s - at))
			return year;
	}
	return 0;
}

/* ", sect. III, para. 12; " up to the next number of the list: words that count parts, and what they count. */
static size_t parts_between(struct recogniser *r, const char *s)
{
	struct cited_number number;
	size_t len, at = comma_at(s);

	while (at && at < ASIDE_MAX && s[at]) {
		size_t join = listed_at(r, LEAD_JOINS, s + at);

		if (join && cited_number(r, s + at + join, &number))
			return at + join;
		len = strchr("0123456789IVXLABCDEFGH(), ", s[at]) ? 1 : blank_len(s + at);
		len = len ? len : listed_at(r, LEAD_COUNTED, s + at);
		if (!len)
			return 0;
		at += len;
	}
	return 0;
}

size_t between_cited(struct recogniser *r, const char *s)
{
	const char *name;
	struct cited_number next;
	size_t at = 0, len = 1;
	long year;

	for (int steps = 0; len && steps < STEPS_MAX; steps++, at += len) {
		len = step_behind(r, s + at, &name, &year);
		if (!len && (len = listed_at(r, LEAD_JOINS, s + at)) && !cited_number(r, s + at + len, &next))
			len = 0;
		if (!len)
			len = parts_between(r, s + at);
		if (!len)
			len = listed_at(r, LEAD_JOINS, s + at);
	}
	return at;
}
