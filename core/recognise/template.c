/* SPDX-License-Identifier: MIT
 *
 * Lines of known shape: a template of the language pack is text with slots,
 * "Adopted by the {organ} at its {meeting} meeting, on {adopted}". The text
 * between slots must be there (ASCII case is folded); a slot takes as little
 * as its reader accepts. Templates come from the pack, so their length and the
 * number of their slots are ours and small; a text is tried once an end of a
 * slot, and a line longer than LINE_MAX_LEN fits none.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "arena.h"
#include "context.h"

enum { LINE_MAX_LEN = 1200 };

/* A slot's reader: the normal form of s[0..len) in scratch memory, or NULL if it is no such thing. */
typedef char *slot_reader(struct recogniser *r, const char *s, size_t len);

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

/* "7882nd", or an ordinal in words: its length, 0 if there is none. */
static size_t ordinal_len(struct recogniser *r, const char *s, size_t len)
{
	size_t digits = strspn(s, "0123456789"), end = 0;

	while (end < len && s[end] != ' ')
		end++;
	if (digits && digits < end && end <= digits + 6)
		return end;
	return !digits && pack_lists(r, "ordinals", s, end) ? end : 0;
}

/* "7882nd meeting", "55th (resumed) plenary meeting": the ordinal is its value. */
static char *read_meeting(struct recogniser *r, const char *s, size_t len)
{
	size_t ordinal = len < 100 ? ordinal_len(r, s, len) : 0;

	if (!ordinal || ordinal + 1 >= len || !pack_lists(r, "meetings", s + ordinal + 1, len - ordinal - 1))
		return NULL;
	return arena_copy(r->arena, s, ordinal);
}

static char *decimal_or_null(struct recogniser *r, size_t n)
{
	char number[32];

	snprintf(number, sizeof number, "%zu", n);
	return n ? arena_string(r->arena, number) : NULL;
}

/* An ordinal in words ("Seventy-third") to its number. */
static char *read_session(struct recogniser *r, const char *s, size_t len)
{
	return decimal_or_null(r, pack_lists(r, "ordinals", s, len));
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

/* "79/224", "ES-11/5", "2025/10", "72/261 A-C" */
static char *read_number(struct recogniser *r, const char *s, size_t len)
{
	const char *slash = memchr(s, '/', len);

	if (!slash || slash == s || len > 24 || slash + 1 >= s + len || slash[1] < '0' || slash[1] > '9')
		return NULL;
	if (strspn(s, "ES-0123456789") < (size_t)(slash - s))
		return NULL;
	if (strspn(slash + 1, "0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ-") < (size_t)(s + len - slash - 1))
		return NULL;
	return arena_copy(r->arena, s, len);
}

/* Day, month and year in the order and with the words of the language ("{day} {month} {year}"). */
static char *read_date(struct recogniser *r, const char *s, size_t len)
{
	const struct value *forms = value_of(r->pack, "dates");
	char *text = arena_copy(r->arena, s, len), iso[32];

	for (size_t i = 0; len && len < 64 && i < forms->count; i++) {
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

/* "I", "IV", "B", "2": the number of an annex */
static char *read_numeral(struct recogniser *r, const char *s, size_t len)
{
	int digits = strspn(s, "0123456789") >= len, roman = strspn(s, "IVX") >= len;
	int letter = len == 1 && *s >= 'A' && *s <= 'Z';

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
	{ "numeral", read_numeral }, { "meeting", read_meeting },
	{ "session", read_session }, { "agenda", read_agenda }, { "organ", read_organ },
	{ "number", read_number }, { "adopted", read_date }, { "date", read_date }, { "symbol", read_symbol },
};

static slot_reader *reader_of(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof SLOTS / sizeof *SLOTS; i++)
		if (strlen(SLOTS[i].name) == len && strncmp(SLOTS[i].name, name, len) == 0)
			return SLOTS[i].read;
	return read_any;
}

/* One try: where each slot starts and how much it takes so far. */
struct slot {
	const char *name;
	size_t name_len;
	const char *from, *to;          /* in the text */
	const char *rest;               /* of the pattern, behind the slot */
};

/* Eats the pattern's plain text; returns the pattern at a slot or its end, NULL if the text differs. A line end that
 * was lost between a word and a number ("on19 January") is forgiven. */
static const char *match_plain(const char *pattern, const char **text)
{
	for (; *pattern && *pattern != '{'; pattern++, (*text)++) {
		char a = *pattern, b = **text;

		if (a == ' ' && pattern[1] == '{' && b >= '0' && b <= '9')
			return pattern + 1;
		if (a >= 'A' && a <= 'Z')
			a = (char)(a + 32);
		if (b >= 'A' && b <= 'Z')
			b = (char)(b + 32);
		if (a != b)
			return NULL;
	}
	return pattern;
}

static void capture(struct recogniser *r, struct captures *c, const struct slot *s, char *value)
{
	c->names[c->count] = arena_copy(r->arena, s->name, s->name_len);
	c->printed[c->count] = arena_copy(r->arena, s->from, (size_t)(s->to - s->from));
	c->values[c->count++] = value;
}

static int accept(struct recogniser *r, const struct slot *slots, int count, struct captures *captures)
{
	captures->count = 0;
	for (int i = 0; i < count; i++) {
		char *value = reader_of(slots[i].name, slots[i].name_len)(r, slots[i].from, (size_t)(slots[i].to - slots[i].from));

		if (!value)
			return 0;
		capture(r, captures, &slots[i], value);
	}
	return 1;
}

/* Starts the slot at the pattern; the smallest thing that it may take is one byte, the last slot takes all. */
static int start_slot(struct slot *s, const char *pattern, const char *text)
{
	const char *close = strchr(pattern, '}');

	if (!close || !*text)
		return 0;
	*s = (struct slot){ .name = pattern + 1, .name_len = (size_t)(close - pattern - 1), .from = text, .rest = close + 1,
	                    .to = text + (close[1] ? 1 : strlen(text)) };
	return 1;
}

/*
 * Backtracking by hand over at most CAPTURES_MAX slots: a slot that does not
 * lead to a fit takes one byte more; one at the end of the text gives way to
 * the slot before it. A slot's reader is asked as soon as what follows fits,
 * which keeps the tries few.
 */
int template_match(struct recogniser *r, const char *pattern, const char *text, struct captures *captures)
{
	struct slot slots[CAPTURES_MAX];
	const char *p, *t = text;
	int depth = 0;

	captures->count = 0;
	if (strlen(text) > LINE_MAX_LEN || !(p = match_plain(pattern, &t)))
		return 0;
	if (!*p)
		return !*t;
	if (!start_slot(&slots[depth++], p, t))
		return 0;
	while (depth) {
		struct slot *s = &slots[depth - 1];

		t = s->to;
		p = match_plain(s->rest, &t);
		if (p && !*p && !*t && accept(r, slots, depth, captures))
			return 1;
		if (p && *p && depth < CAPTURES_MAX
		    && reader_of(s->name, s->name_len)(r, s->from, (size_t)(s->to - s->from))
		    && start_slot(&slots[depth], p, t)) {
			depth++;
			continue;
		}
		while (depth && !*slots[depth - 1].to)
			depth--;
		if (depth)
			slots[depth - 1].to++;
	}
	return 0;
}

const struct value *template_find(struct recogniser *r, const char *list, const char *text,
                                  struct captures *captures)
{
	const struct value *templates = value_of(r->pack, list);

	for (size_t i = 0; i < templates->count; i++)
		if (template_match(r, value_string(&templates->items[i], "pattern", ""), text, captures))
			return &templates->items[i];
	return NULL;
}

const char *captured(const struct captures *captures, const char *name)
{
	for (int i = 0; i < captures->count; i++)
		if (strcmp(captures->names[i], name) == 0)
			return captures->values[i];
	return "";
}

void keep_captures(struct recogniser *r, const struct captures *captures)
{
	static const char *const kept[] = { "meeting", "session", "agenda", "organ", "adopted", "date", "number", "title",
	                                    "proponent", "sponsors" };

	for (int i = 0; i < captures->count; i++)
		for (size_t k = 0; k < sizeof kept / sizeof *kept; k++)
			if (strcmp(captures->names[i], kept[k]) == 0 && !gavel_field(r->doc, kept[k]))
				gavel_field_put(r->doc, kept[k], captures->values[i], captures->printed[i]);
}
