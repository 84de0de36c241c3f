/* SPDX-License-Identifier: MIT
 *
 * The numbers of resolutions, by their shapes: number and year "1373 (2001)",
 * session and number "60/288 B", "ES-11/1", year and number "2006/46", number
 * and session "217 A (III)", "3201 (S-VI)". How a language prints the letter of
 * a part or a session is the pack's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cited.h"

static size_t digits_at(const char *s)
{
	return strspn(s, "0123456789");
}

size_t part_letter(const struct recogniser *r, const char *s, char *letter)
{
	struct lead_walk w = lead_walk(r, LEAD_LETTERS, s);
	size_t first = 0, taken = 0, len, at;

	if (*s >= 'A' && *s <= 'Z' && ends_word(s + 1) && s[1] != '\'') {
		*letter = *s;
		return 1;
	}
	while ((at = next_lead(r, &w, &len)))
		if (at <= 26 && (!first || at < first) && ends_word(s + len)) {
			*letter = (char)('A' + at - 1);
			first = at;
			taken = len;
		}
	return taken;
}

/* "S-" or "ES-" before the number of a special session. */
static size_t special_at(const char *s, char special[4])
{
	size_t len = strncmp(s, "ES-", 3) == 0 ? 3 : strncmp(s, "S-", 2) == 0 ? 2 : 0;

	memcpy(special, s, len);
	special[len] = 0;
	return len;
}

/* The same in the language's own way ("cite_sessions"): a row may also say that no special session is meant. */
static size_t own_special_at(const struct recogniser *r, const char *s, char special[4])
{
	struct lead_walk w = lead_walk(r, LEAD_SESSIONS, s);
	size_t first = 0, taken = 0, len, at;

	while ((at = next_lead(r, &w, &len)))
		if ((!first || at < first) && digits_at(s + len)) {
			first = at;
			taken = len;
		}
	if (first)
		special_at(value_string(&w.leads->rows->items[first - 1], "prefix", ""), special);
	return taken;
}

/* The letter of a part behind a title's number: a mark that closes the number follows it, or nothing. */
static size_t titled_letter(const struct recogniser *r, const char *s, char *letter)
{
	size_t blank = blank_len(s), len = blank ? part_letter(r, s + blank, letter) : 0;
	const char *end = s + blank + len;

	if (blank_len(end) && end[blank_len(end)] == '-')
		end += blank_len(end);
	return len && (!*end || *end == '.' || (*end == '-' && !is_letter(end + 1))) ? blank + len : 0;
}

size_t titled_number(const struct recogniser *r, const char *s, char value[TITLED_NUMBER_MAX])
{
	char special[4] = "", letter = 0;
	size_t from = special_at(s, special), session, n;

	from = from ? from : own_special_at(r, s, special);
	session = digits_at(s + from);
	n = from + session;
	if (!session || session > 4 || s[n] != '/' || !digits_at(s + n + 1) || digits_at(s + n + 1) > 4)
		return 0;
	n += 1 + digits_at(s + n + 1);
	snprintf(value, TITLED_NUMBER_MAX, "%s%.*s", special, (int)(n - from), s + from);
	session = strlen(value);
	from = titled_letter(r, s + n, &letter);
	if (from)
		snprintf(value + session, TITLED_NUMBER_MAX - session, " %c", letter);
	return n + from;
}

/* The session of an old resolution: "III", "S-VI"; digits in the language's own way. */
static size_t old_session(const struct recogniser *r, const char *s, struct cited_number *number)
{
	size_t special = special_at(s, number->special), len = strspn(s + special, "IVXL");

	number->session = roman_value(s + special, len);
	if (!len && (special = own_special_at(r, s, number->special))) {
		len = digits_at(s + special);
		number->session = strtol(s + special, NULL, 10);
	}
	return len ? special + len : 0;
}

/* "1373 (2001)" */
static size_t numbered_by_year(const struct recogniser *r, const char *s, struct cited_number *number)
{
	size_t n = digits_at(s), year;

	(void)r;
	number->shape = BY_YEAR;
	if (!n || n > 4)
		return 0;
	n += blank_len(s + n);
	if (s[n] != '(')
		return 0;
	year = n + 1;
	return digits_at(s + year) == 4 && (s[year] == '1' || s[year] == '2') && s[year + 4] == ')' ? year + 5 : 0;
}

/* "60/288", "ES-11/1", "45/238 B", "2006/46" */
static size_t numbered_by_session(const struct recogniser *r, const char *s, struct cited_number *number)
{
	size_t special = special_at(s, number->special), n, m, len;
	char letter;

	if (!special)
		special = own_special_at(r, s, number->special);
	n = digits_at(s + special);
	if (!n || n > 4 || s[special + n] != '/')
		return 0;
	m = digits_at(s + special + n + 1);
	if (!m || m > 3)
		return 0;
	number->session = strtol(s + special, NULL, 10);
	number->shape = n == 4 ? BY_CALENDAR : BY_SESSION;
	n += special + 1 + m;
	m = blank_len(s + n);
	return m && (len = part_letter(r, s + n + m, &letter)) ? n + m + len : n;
}

/* "217 A (III)", "3201 (S-VI)" */
static size_t numbered_by_roman(const struct recogniser *r, const char *s, struct cited_number *number)
{
	size_t n = digits_at(s), m, session, len;
	char letter;

	number->shape = BY_ROMAN;
	if (!n || n > 4)
		return 0;
	number->number = strtol(s, NULL, 10);
	m = blank_len(s + n);
	if ((len = part_letter(r, s + n + m, &letter)))
		n += m + len;
	n += blank_len(s + n);
	if (s[n] != '(' || !(session = old_session(r, s + n + 1, number)))
		return 0;
	return s[n + 1 + session] == ')' ? n + session + 2 : 0;
}

/* What goes on behind a number as no number does: "60/288/Add.1", "12/5/2020". */
static int goes_on(const char *s)
{
	return (*s >= '0' && *s <= '9') || (*s == '/' && (is_letter(s + 1) || digits_at(s + 1)));
}

size_t cited_number(const struct recogniser *r, const char *s, struct cited_number *number)
{
	static size_t (*const shapes[])(const struct recogniser *, const char *, struct cited_number *) = {
		numbered_by_year, numbered_by_session, numbered_by_roman
	};

	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
		*number = (struct cited_number){ 0 };
		number->len = shapes[i](r, s, number);
		if (number->len)
			return goes_on(s + number->len) ? 0 : number->len;
	}
	return 0;
}

static void write_roman(long n, struct gavel_output *out)
{
	static const struct { long worth; const char *digits; } table[] = {
		{ 50, "L" }, { 40, "XL" }, { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table && n < 90; i++)
		for (; n >= table[i].worth; n -= table[i].worth)
			gavel_puts(out, table[i].digits);
}

/* A letter and a session that the language prints in its own way are put back. */
void write_number(const struct recogniser *r, const char *s, size_t len, struct gavel_output *out)
{
	const char *start = s, *end = s + len;
	struct cited_number old;
	char letter, special[4];
	size_t lead = own_special_at(r, s, special);

	if (lead)
		gavel_puts(out, special);
	s += lead;
	while (s < end) {
		size_t n = s > start && (s[-1] == ' ' || (unsigned char)s[-1] == 0xa0) ? part_letter(r, s, &letter) : 0;

		if (n) {
			gavel_write(out, &letter, 1);
		} else if (s > start && s[-1] == '(' && (n = old_session(r, s, &old))) {
			gavel_puts(out, old.special);
			write_roman(old.session, out);
		} else {
			n = 1;
			gavel_write(out, s, n);
		}
		s += n;
	}
}
