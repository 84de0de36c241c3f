/* SPDX-License-Identifier: MIT
 *
 * Lines of known shape: a template of the language pack is text with slots,
 * "Adopted by the {organ} at its {meeting} meeting, on {adopted}". The text
 * between slots must be there (ASCII case is folded); a slot takes as little
 * as its reader accepts. Templates come from the pack, so their length and the
 * number of their slots are ours and small; a text is tried once an end of a
 * slot, and a line longer than LINE_MAX_LEN fits none.
 */
#include <string.h>

#include "arena.h"
#include "slots.h"

enum { LINE_MAX_LEN = 1200 };

/* One try: where each slot starts and how much it takes so far. */
struct slot {
	const char *name;
	size_t name_len;
	const char *from, *to;          /* in the text */
	const char *rest;               /* of the pattern, behind the slot */
};

/* What stands in the text and not in the pattern: marks that spelling may leave out, a stray blank in a script without
 * blanks. */
static const char *pass_over(const struct recogniser *r, const char *pattern, const char *text)
{
	size_t n;

	while ((n = passed_over(r, text)) || (*pattern != ' ' && (n = blank_len(text)) && is_spaceless(r)))
		text += n;
	return text;
}

static int is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Eats the pattern's plain text; returns the pattern at a slot or its end, NULL if the text differs. A line end that
 * was lost between a word and a number ("on19 January") is forgiven. */
static const char *match_plain(const struct recogniser *r, const char *pattern, const char **text, const char *head)
{
	size_t n, m;

	for (; *pattern && *pattern != '{'; pattern += n, *text += m) {
		*text = pass_over(r, pattern, *text);
		if (*pattern == ' ' && pattern[1] == '{' && is_digit(**text) && !(*text > head && is_digit((*text)[-1])))
			return pattern + 1;
		if (!**text || folded_char(pattern, &n) != folded_char(*text, &m))
			return NULL;
	}
	if (!*pattern || is_spaceless(r))
		*text = pass_over(r, pattern, *text);
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
		char *value = slot_find(slots[i].name, slots[i].name_len)(r, slots[i].from, (size_t)(slots[i].to - slots[i].from));

		if (!value)
			return 0;
		capture(r, captures, &slots[i], value);
	}
	return 1;
}

/* Behind the character at text. */
static const char *behind(const char *text)
{
	do
		text++;
	while (((unsigned char)*text & 0xc0) == 0x80);
	return text;
}

/* Starts the slot at the pattern; the smallest thing that it may take is one character, the last slot takes all. */
static int start_slot(struct slot *s, const char *pattern, const char *text)
{
	const char *close = strchr(pattern, '}');

	if (!close || !*text)
		return 0;
	*s = (struct slot){ .name = pattern + 1, .name_len = (size_t)(close - pattern - 1), .from = text, .rest = close + 1,
	                    .to = close[1] ? behind(text) : text + strlen(text) };
	return 1;
}

/*
 * Backtracking by hand over at most CAPTURES_MAX slots: a slot that does not
 * lead to a fit takes one character more; one at the end of the text gives way to
 * the slot before it. A slot's reader is asked as soon as what follows fits,
 * which keeps the tries few.
 */
int template_match(struct recogniser *r, const char *pattern, const char *text, struct captures *captures)
{
	struct slot slots[CAPTURES_MAX];
	const struct arena_mark mark = scratch_mark(r);
	const char *p, *t = text;
	int depth = 0;

	captures->count = 0;
	captures->pattern = pattern;
	if (strlen(text) > LINE_MAX_LEN || !(p = match_plain(r, pattern, &t, text)))
		return 0;
	if (!*p)
		return !*t;
	if (!start_slot(&slots[depth++], p, t))
		return 0;
	while (depth) {
		struct slot *s = &slots[depth - 1];

		scratch_back(r, &mark);         /* what a try that failed has read */
		t = s->to;
		p = match_plain(r, s->rest, &t, text);
		if (p && !*p && !*t && accept(r, slots, depth, captures))
			return 1;
		if (p && *p && depth < CAPTURES_MAX
		    && slot_find(s->name, s->name_len)(r, s->from, (size_t)(s->to - s->from))
		    && start_slot(&slots[depth], p, t)) {
			depth++;
			continue;
		}
		while (depth && !*slots[depth - 1].to)
			depth--;
		if (depth)
			slots[depth - 1].to = behind(slots[depth - 1].to);
	}
	scratch_back(r, &mark);
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

static void keep(struct recogniser *r, const char *key, const char *value, const char *printed, const char *pattern)
{
	if (gavel_field(r->doc, key))
		return;
	because_of(r, key, LINE, "a line has the shape \"%s\"", pattern);
	gavel_field_put(r->doc, key, value, printed);
}

/* The organ of the document is the one that a subsidiary organ belongs to. */
static void keep_organ(struct recogniser *r, const char *name, const char *pattern)
{
	const char *of = value_string(pack_organ(r, name), "of", "");

	if (*of) {
		keep(r, "subsidiary", name, name, pattern);
		keep(r, "organ", of, of, pattern);
	} else {
		keep(r, "organ", name, name, pattern);  /* inside a sentence it may be declined */
	}
}

void keep_captures(struct recogniser *r, const struct captures *captures)
{
	static const char *const kept[] = { "meeting", "session", "agenda", "adopted", "date", "number", "title",
	                                    "proponent", "sponsors" };

	for (int i = 0; i < captures->count; i++) {
		const char *name = strcmp(captures->names[i], "meeting_number") == 0 ? "meeting" : captures->names[i];

		if (strcmp(name, "organ") == 0 || strcmp(name, "subsidiary") == 0)
			keep_organ(r, captures->values[i], captures->pattern);
		for (size_t k = 0; k < sizeof kept / sizeof *kept; k++)
			if (strcmp(name, kept[k]) == 0)
				keep(r, name, captures->values[i], captures->printed[i], captures->pattern);
	}
}
