/* SPDX-License-Identifier: MIT
 *
 * The slots of templates: what stands in one is known by its reader, which
 * gives the normal form or says that it is no such thing. Words, names and the
 * order of dates are the pack's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "slots.h"

/* Longer texts are none of these. */
enum { DIGITS_MAX = 6, YEAR_LEN = 4, NUMERAL_MAX = 5, NTH_MAX = 60, DATE_MAX = 64, AGENDA_MAX = 80, MEETING_MAX = 100 };

static const char DIGITS[] = "0123456789";

static char *read_any(struct recogniser *r, const char *s, size_t len)
{
	return len ? arena_copy(r->arena, s, len) : NULL;
}

static char *read_digits(struct recogniser *r, const char *s, size_t len)
{
	if (!len || len > DIGITS_MAX || strspn(s, DIGITS) < len)
		return NULL;
	return arena_copy(r->arena, s, len);
}

static char *read_year(struct recogniser *r, const char *s, size_t len)
{
	return len == YEAR_LEN && (s[0] == '1' || s[0] == '2') ? read_digits(r, s, len) : NULL;
}

static char *decimal_or_null(struct recogniser *r, size_t n)
{
	char number[32], *at = number + sizeof number;

	*--at = 0;
	for (size_t left = n; left; left /= 10)
		*--at = (char)('0' + left % 10);
	return n ? arena_string(r->arena, at) : NULL;
}

/* "7882nd", "57º", "48": digits and what is written behind them; their count, 0 if it is no such thing. */
static size_t ordinal_digits(const char *s, size_t len)
{
	size_t digits = strspn(s, "0123456789");

	return digits <= len && len <= digits + 6 && !memchr(s, ' ', len) ? digits : 0;
}

static int is_ordinal(struct recogniser *r, const char *s, size_t len)
{
	return ordinal_digits(s, len) || pack_lists(r, WORDS_ORDINALS, s, len);
}

/* A number in digits or an ordinal in words: its value in digits. */
static char *read_ordinal(struct recogniser *r, const char *s, size_t len)
{
	return len && strspn(s, "0123456789") >= len ? read_digits(r, s, len)
		: decimal_or_null(r, pack_lists(r, WORDS_ORDINALS, s, len));
}

/* Where the number stands inside, the language's meetings are patterns round an {ordinal}. */
static char *read_meeting_pattern(struct recogniser *r, const char *s, size_t len)
{
	struct captures c;

	if (len >= MEETING_MAX || !template_may_fit(r, SHAPE_MEETINGS, s, len)
	    || !template_find(r, SHAPE_MEETINGS, arena_copy(r->arena, s, len), &c))
		return NULL;
	return arena_string(r->arena, captured(&c, *captured(&c, "nth") ? "nth" : "ordinal"));
}

/* What a language counts meetings with, where that is more than a number ("nth"): as it is printed. */
static char *read_nth(struct recogniser *r, const char *s, size_t len)
{
	struct captures c;
	char *text;

	if (len >= NTH_MAX || !template_may_fit(r, SHAPE_NTH, s, len))
		return NULL;
	text = arena_copy(r->arena, s, len);
	return template_find(r, SHAPE_NTH, text, &c) ? text : NULL;
}

/* "7882nd meeting", "55th (resumed) plenary meeting": the ordinal is its value. */
static char *read_meeting(struct recogniser *r, const char *s, size_t len)
{
	int named = len && len < MEETING_MAX && in_set(&r->lexicon->words[WORDS_MEETINGS].closes, s[len - 1]);

	for (size_t end = 1; named && end + 1 < len; end++)
		if (s[end] == ' ' && pack_lists(r, WORDS_MEETINGS, s + end + 1, len - end - 1) && is_ordinal(r, s, end))
			return arena_copy(r->arena, s, end);
	return read_meeting_pattern(r, s, len);
}

/* An ordinal in words ("Seventy-third") or with digits ("73rd") to its number. */
static char *read_session(struct recogniser *r, const char *s, size_t len)
{
	size_t digits = ordinal_digits(s, len);

	return digits && digits < len ? arena_copy(r->arena, s, digits) : decimal_or_null(r, pack_lists(r, WORDS_ORDINALS, s, len));
}

/* "129", "22 (d)", "13 and 117" */
static char *read_agenda(struct recogniser *r, const char *s, size_t len)
{
	return len && len < AGENDA_MAX && *s >= '0' && *s <= '9' ? arena_copy(r->arena, s, len) : NULL;
}

static char *read_organ(struct recogniser *r, const char *s, size_t len)
{
	const struct value *organ = pack_organ(r, s, len);

	return organ ? arena_string(r->arena, value_string(organ, "name", "")) : NULL;
}

/* An organ that belongs to another one ("of"). */
static char *read_subsidiary(struct recogniser *r, const char *s, size_t len)
{
	const struct value *organ = pack_organ(r, s, len);

	return organ && *value_string(organ, "of", "") ? read_organ(r, s, len) : NULL;
}

size_t roman_session_len(const char *s)
{
	size_t n = strspn(s, "0123456789"), digits = n;

	if (!digits || digits > 4)
		return 0;
	n += blank_len(s + n);
	if (n > digits && s[n] >= 'A' && s[n] <= 'Z' && blank_len(s + n + 1))
		n += 1 + blank_len(s + n + 1);
	if (n == digits || s[n] != '(' || !strchr("IVXLSE", s[n + 1]))
		return 0;
	n += 1 + strspn(s + n + 1, "IVXLSE-");
	return s[n] == ')' ? n + 1 : 0;
}

/* "79/224", "ES-11/5", "2025/10", "72/261 A-C", "2625 (XXV)"; also as the language prints it */
static char *read_number(struct recogniser *r, const char *s, size_t len)
{
	const char *slash = memchr(s, '/', len);
	char value[TITLED_NUMBER_MAX];

	if (len && roman_session_len(s) == len)
		return arena_copy(r->arena, s, len);
	if (slash && titled_number(r, arena_copy(r->arena, s, len), value) == len)
		return arena_string(r->arena, value);
	if (!slash || slash == s || len > 24 || slash + 1 >= s + len || slash[1] < '0' || slash[1] > '9')
		return NULL;
	if (strspn(s, "ES-0123456789") < (size_t)(slash - s))
		return NULL;
	if (strspn(slash + 1, "0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ-") < (size_t)(s + len - slash - 1))
		return NULL;
	return arena_copy(r->arena, s, len);
}

/* Four digits: no date is without them, and nearly every other text is. */
static int has_year(const char *s, size_t len)
{
	size_t digits = 0;

	for (size_t i = 0; i < len && digits < 4; i++)
		digits = s[i] >= '0' && s[i] <= '9' ? digits + 1 : 0;
	return digits == 4;
}

/* The date that a form says, as ISO has it; NULL if there is no such day. */
static char *date_of(struct recogniser *r, const struct captures *c)
{
	long day = strtol(captured(c, "day"), NULL, 10), month = strtol(captured(c, "month"), NULL, 10);
	long year = strtol(captured(c, "year"), NULL, 10);
	char iso[32];

	if (day < 1 || day > 31 || !month || year < 1945 || year > 2999)
		return NULL;
	snprintf(iso, sizeof iso, "%04ld-%02ld-%02ld", year, month, day);
	return arena_string(r->arena, iso);
}

/* Day, month and year in the order and with the words of the language ("{day} {month} {year}"). */
static char *read_date(struct recogniser *r, const char *s, size_t len)
{
	const struct shapes *forms = &r->lexicon->shapes[SHAPE_DATES];
	char *text, *date = NULL;
	struct captures c;

	if (len >= DATE_MAX || !has_year(s, len) || !template_may_fit(r, SHAPE_DATES, s, len))
		return NULL;
	text = arena_copy(r->arena, s, len);
	for (size_t i = 0; i < forms->count && !date; i++)
		if (template_match(r, &forms->list[i], text, &c))
			date = date_of(r, &c);
	return date;
}

static char *read_month(struct recogniser *r, const char *s, size_t len)
{
	return decimal_or_null(r, pack_lists(r, WORDS_MONTHS, s, len));
}

/* "I", "IV", "B", "2": the number of an annex; its letter also as the language prints it */
static char *read_numeral(struct recogniser *r, const char *s, size_t len)
{
	int digits = strspn(s, "0123456789") >= len, roman = strspn(s, "IVX") >= len;
	int letter = len == 1 && *s >= 'A' && *s <= 'Z';

	letter |= len > 1 && len <= NUMERAL_MAX && pack_lists(r, WORDS_LETTERS, s, len) > 0;
	return len && len <= NUMERAL_MAX && (digits || roman || letter) ? arena_copy(r->arena, s, len) : NULL;
}

static char *read_symbol(struct recogniser *r, const char *s, size_t len)
{
	struct gavel_symbol symbol = { .size = sizeof symbol };

	return gavel_symbol_parse(s, len, &symbol) ? NULL : arena_string(r->arena, symbol.text);
}

/* The limits are those of the readers above. */
static const struct slot_kind SLOTS[] = {
	{ "any", read_any, 0, NULL, NULL, -1, -1, -1 },
	{ "title", read_any, 0, NULL, NULL, -1, -1, -1 },
	{ "proponent", read_any, 0, NULL, NULL, -1, -1, -1 },
	{ "sponsors", read_any, 0, NULL, NULL, -1, -1, -1 },
	{ "distribution", read_any, 0, NULL, NULL, -1, -1, -1 },
	{ "original", read_any, 0, NULL, NULL, -1, -1, -1 },
	{ "language", read_any, 0, NULL, NULL, -1, -1, -1 },
	{ "digits", read_digits, DIGITS_MAX, DIGITS, DIGITS, -1, -1, -1 },
	{ "year", read_year, YEAR_LEN, DIGITS, DIGITS, -1, -1, -1 },
	{ "day", read_digits, DIGITS_MAX, DIGITS, DIGITS, -1, -1, -1 },
	{ "month", read_month, 0, NULL, NULL, WORDS_MONTHS, WORDS_MONTHS, -1 },
	{ "numeral", read_numeral, NUMERAL_MAX, NULL, NULL, -1, -1, -1 },
	{ "meeting", read_meeting, MEETING_MAX, DIGITS, NULL, WORDS_ORDINALS, WORDS_MEETINGS, SHAPE_MEETINGS },
	{ "meeting_number", read_ordinal, 0, DIGITS, DIGITS, WORDS_ORDINALS, WORDS_ORDINALS, -1 },
	{ "nth", read_nth, NTH_MAX, NULL, NULL, -1, -1, SHAPE_NTH },
	{ "ordinal", read_ordinal, 0, DIGITS, DIGITS, WORDS_ORDINALS, WORDS_ORDINALS, -1 },
	{ "session", read_session, 0, DIGITS, NULL, WORDS_ORDINALS, -1, -1 },
	{ "agenda", read_agenda, AGENDA_MAX, DIGITS, NULL, -1, -1, -1 },
	{ "organ", read_organ, 0, NULL, NULL, WORDS_ORGANS, WORDS_ORGANS, -1 },
	{ "subsidiary", read_subsidiary, 0, NULL, NULL, WORDS_ORGANS, WORDS_ORGANS, -1 },
	{ "number", read_number, 0, NULL, NULL, -1, -1, -1 },
	{ "adopted", read_date, DATE_MAX, NULL, NULL, -1, -1, SHAPE_DATES },
	{ "date", read_date, DATE_MAX, NULL, NULL, -1, -1, SHAPE_DATES },
	{ "symbol", read_symbol, 0, NULL, NULL, -1, -1, -1 },
};

const struct slot_kind *slot_find(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof SLOTS / sizeof *SLOTS; i++)
		if (strlen(SLOTS[i].name) == len && strncmp(SLOTS[i].name, name, len) == 0)
			return &SLOTS[i];
	return &SLOTS[0];
}
