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

static char *read_any(struct recogniser *r, const char *s, size_t len)
{
	return len ? arena_copy(r->arena, s, len) : NULL;
}

static char *read_digits(struct recogniser *r, const char *s, size_t len)
{
	if (!len || len > 6 || strspn(s, "0123456789") < len)
		return NULL;
	return arena_copy(r->arena, s, len);
}

static char *read_year(struct recogniser *r, const char *s, size_t len)
{
	return len == 4 && (s[0] == '1' || s[0] == '2') ? read_digits(r, s, len) : NULL;
}

static char *decimal_or_null(struct recogniser *r, size_t n)
{
	char number[32];

	snprintf(number, sizeof number, "%zu", n);
	return n ? arena_string(r->arena, number) : NULL;
}

/* "7882nd", "57º", "48": digits and what is written behind them; their count, 0 if it is no such thing. */
static size_t ordinal_digits(const char *s, size_t len)
{
	size_t digits = strspn(s, "0123456789");

	return digits <= len && len <= digits + 6 && !memchr(s, ' ', len) ? digits : 0;
}

static int is_ordinal(struct recogniser *r, const char *s, size_t len)
{
	return ordinal_digits(s, len) || pack_lists(r, "ordinals", s, len);
}

/* A number in digits or an ordinal in words: its value in digits. */
static char *read_ordinal(struct recogniser *r, const char *s, size_t len)
{
	return len && strspn(s, "0123456789") >= len ? read_digits(r, s, len)
		: decimal_or_null(r, pack_lists(r, "ordinals", s, len));
}

/* Where the number stands inside, the language's meetings are patterns round an {ordinal}. */
static char *read_meeting_pattern(struct recogniser *r, const char *s, size_t len)
{
	const struct value *forms = value_of(r->pack, "meetings");
	char *text = arena_copy(r->arena, s, len);
	struct captures c;

	for (size_t i = 0; len < 100 && i < forms->count; i++)
		if (forms->items[i].kind == VALUE_STRING && strchr(forms->items[i].string, '{')
		    && template_match(r, forms->items[i].string, text, &c))
			return arena_string(r->arena, captured(&c, *captured(&c, "nth") ? "nth" : "ordinal"));
	return NULL;
}

/* What a language counts meetings with, where that is more than a number ("nth"): as it is printed. */
static char *read_nth(struct recogniser *r, const char *s, size_t len)
{
	const struct value *forms = value_of(r->pack, "nth");
	char *text = arena_copy(r->arena, s, len);
	struct captures c;

	for (size_t i = 0; len < 60 && i < forms->count; i++)
		if (forms->items[i].kind == VALUE_STRING && template_match(r, forms->items[i].string, text, &c))
			return text;
	return NULL;
}

/* "7882nd meeting", "55th (resumed) plenary meeting": the ordinal is its value. */
static char *read_meeting(struct recogniser *r, const char *s, size_t len)
{
	for (size_t end = 1; len < 100 && end + 1 < len; end++)
		if (s[end] == ' ' && pack_lists(r, "meetings", s + end + 1, len - end - 1) && is_ordinal(r, s, end))
			return arena_copy(r->arena, s, end);
	return read_meeting_pattern(r, s, len);
}

/* An ordinal in words ("Seventy-third") or with digits ("73rd") to its number. */
static char *read_session(struct recogniser *r, const char *s, size_t len)
{
	size_t digits = ordinal_digits(s, len);

	return digits && digits < len ? arena_copy(r->arena, s, digits) : decimal_or_null(r, pack_lists(r, "ordinals", s, len));
}

/* "129", "22 (d)", "13 and 117" */
static char *read_agenda(struct recogniser *r, const char *s, size_t len)
{
	return len && len < 80 && *s >= '0' && *s <= '9' ? arena_copy(r->arena, s, len) : NULL;
}

static char *read_organ(struct recogniser *r, const char *s, size_t len)
{
	char *name = arena_copy(r->arena, s, len);
	const struct value *organ = pack_organ(r, name);

	return organ ? arena_string(r->arena, value_string(organ, "name", "")) : NULL;
}

/* An organ that belongs to another one ("of"). */
static char *read_subsidiary(struct recogniser *r, const char *s, size_t len)
{
	const struct value *organ = pack_organ(r, arena_copy(r->arena, s, len));

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

/* Day, month and year in the order and with the words of the language ("{day} {month} {year}"). */
static char *read_date(struct recogniser *r, const char *s, size_t len)
{
	const struct value *forms = value_of(r->pack, "dates");
	char *text, iso[32];

	if (len >= 64 || !has_year(s, len))
		return NULL;
	text = arena_copy(r->arena, s, len);
	for (size_t i = 0; i < forms->count; i++) {
		struct captures c;
		long day, month, year;

		if (forms->items[i].kind != VALUE_STRING || !template_match(r, forms->items[i].string, text, &c))
			continue;
		day = strtol(captured(&c, "day"), NULL, 10);
		month = strtol(captured(&c, "month"), NULL, 10);
		year = strtol(captured(&c, "year"), NULL, 10);
		if (day < 1 || day > 31 || !month || year < 1945 || year > 2999)
			continue;
		snprintf(iso, sizeof iso, "%04ld-%02ld-%02ld", year, month, day);
		return arena_string(r->arena, iso);
	}
	return NULL;
}

static char *read_month(struct recogniser *r, const char *s, size_t len)
{
	return decimal_or_null(r, pack_lists(r, "months", s, len));
}

/* "I", "IV", "B", "2": the number of an annex; its letter also as the language prints it */
static char *read_numeral(struct recogniser *r, const char *s, size_t len)
{
	int digits = strspn(s, "0123456789") >= len, roman = strspn(s, "IVX") >= len;
	int letter = len == 1 && *s >= 'A' && *s <= 'Z';

	letter |= len > 1 && len < 6 && pack_lists(r, "cite_letters", s, len) > 0;
	return len && len < 6 && (digits || roman || letter) ? arena_copy(r->arena, s, len) : NULL;
}

static char *read_symbol(struct recogniser *r, const char *s, size_t len)
{
	struct gavel_symbol symbol = { .size = sizeof symbol };

	return gavel_symbol_parse(s, len, &symbol) ? NULL : arena_string(r->arena, symbol.text);
}

static const struct { const char *name; slot_reader *read; } SLOTS[] = {
	{ "any", read_any }, { "title", read_any }, { "proponent", read_any }, { "sponsors", read_any },
	{ "distribution", read_any }, { "original", read_any }, { "language", read_any },
	{ "digits", read_digits }, { "year", read_year }, { "day", read_digits }, { "month", read_month },
	{ "numeral", read_numeral }, { "meeting", read_meeting }, { "meeting_number", read_ordinal }, { "nth", read_nth },
	{ "ordinal", read_ordinal }, { "session", read_session }, { "agenda", read_agenda }, { "organ", read_organ },
	{ "subsidiary", read_subsidiary },
	{ "number", read_number }, { "adopted", read_date }, { "date", read_date }, { "symbol", read_symbol },
};

slot_reader *slot_find(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof SLOTS / sizeof *SLOTS; i++)
		if (strlen(SLOTS[i].name) == len && strncmp(SLOTS[i].name, name, len) == 0)
			return SLOTS[i].read;
	return read_any;
}
