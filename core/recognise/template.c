/* SPDX-License-Identifier: MIT
 *
 * Lines of known shape: a template of the language pack is text with slots,
 * "Adopted by the {organ} at its {meeting} meeting, on {adopted}". The text
 * between slots must be there (ASCII case is folded); a slot takes as little
 * as its reader accepts. Templates come from the pack (shapes.c), so their
 * length and the number of their slots are ours and small; a text is tried once
 * an end of a slot, and a line longer than LINE_MAX_LEN fits none. Nearly every
 * text is told from a template by its first bytes or its last one.
 */
#include <string.h>

#include "arena.h"
#include "slots.h"

enum { LINE_MAX_LEN = 1200 };

/* One try: where each slot starts and how much it takes so far. */
struct slot {
	const struct shape_slot *shape;
	const char *from, *to;          /* in the text */
	size_t most;                    /* bytes that it may take */
};

/* What stands in the text and not in the pattern: marks that spelling may leave out, a stray blank in a script without
 * blanks. */
static const char *pass_over(const struct recogniser *r, const char *pattern, const char *text)
{
	size_t n;

	if (!r->marks && !r->spaceless)
		return text;
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
	c->names[c->count] = s->shape->name;
	c->printed[c->count] = arena_copy(r->arena, s->from, (size_t)(s->to - s->from));
	c->values[c->count++] = value;
}

static char *read_slot(struct recogniser *r, const struct slot *s)
{
	return s->shape->kind->read(r, s->from, (size_t)(s->to - s->from));
}

static int accept(struct recogniser *r, const struct slot *slots, int count, struct captures *captures)
{
	captures->count = 0;
	for (int i = 0; i < count; i++) {
		char *value = read_slot(r, &slots[i]);

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

/* The bytes of a text that a slot may take: where only words of a list can fill it, by how they begin. */
static size_t slot_reach(const struct recogniser *r, const struct shape_slot *shape, const char *text)
{
	const struct slot_kind *kind = shape->kind;

	return kind->opening < 0 || kind->first || kind->shapes >= 0 ? shape->most
		: word_set_reach(&r->lexicon->words[kind->opening], r, text);
}

/* Starts the slot; the smallest thing that it may take is one character, the last slot takes all. */
static int start_slot(const struct recogniser *r, struct slot *s, const struct shape_slot *shape, const char *text)
{
	size_t most = shape->kind && *text ? slot_reach(r, shape, text) : 0;

	if (!most)
		return 0;
	*s = (struct slot){ .shape = shape, .from = text, .to = *shape->rest ? behind(text) : text + strlen(text),
	                    .most = most };
	if (s->most < SIZE_MAX)
		s->most += strspn(text, "0123456789");
	return 1;
}

static int is_spent(const struct slot *s)
{
	return !*s->to || (size_t)(s->to - s->from) >= s->most;
}

static int may_follow(const struct shape_slot *shape, const char *s)
{
	return in_set(&shape->follows, *s) && ((unsigned char)*s < 0x80 || in_set(&shape->second, s[1]));
}

/* Takes more, up to where what stands behind the slot may begin. */
static void take_more(struct slot *s)
{
	do
		s->to = behind(s->to);
	while (!is_spent(s) && !may_follow(s->shape, s->to));
}

/* The deepest slot that may take more does; 0 if there is none. */
static int give_way(struct slot *slots, int depth)
{
	while (depth && is_spent(&slots[depth - 1]))
		depth--;
	if (depth)
		take_more(&slots[depth - 1]);
	return depth;
}

/*
 * Backtracking by hand over at most CAPTURES_MAX slots: a slot that does not
 * lead to a fit takes one character more; one that can take none gives way to
 * the slot before it. A slot's reader is asked as soon as what follows fits,
 * which keeps the tries few.
 */
int template_match(struct recogniser *r, const struct template *template, const char *text, struct captures *captures)
{
	struct slot slots[CAPTURES_MAX];
	const struct arena_mark mark = scratch_mark(r);
	const char *p, *t = text;
	int depth = 0;

	captures->count = 0;
	captures->pattern = template->pattern;
	if (strlen(text) > LINE_MAX_LEN || !(p = match_plain(r, template->pattern, &t, text)))
		return 0;
	if (!*p)
		return !*t;
	if (!start_slot(r, &slots[depth++], template->slots, t))
		return 0;
	while (depth) {
		struct slot *s = &slots[depth - 1];

		scratch_back(r, &mark);         /* what a try that failed has read */
		t = s->to;
		p = match_plain(r, s->shape->rest, &t, text);
		if (p && !*p && !*t && accept(r, slots, depth, captures))
			return 1;
		if (p && *p && depth < CAPTURES_MAX && read_slot(r, s) && start_slot(r, &slots[depth], &template->slots[depth], t)) {
			depth++;
			continue;
		}
		depth = give_way(slots, depth);
	}
	scratch_back(r, &mark);
	return 0;
}

/* The bytes of a text that templates are told from it by. */
struct outline {
	uint64_t key;
	char first, last;
};

static struct outline outline_of(const struct recogniser *r, const char *s, size_t len)
{
	return (struct outline){ text_key(r, s, len), *s, len ? s[len - 1] : 0 };
}

static int may_be(const struct template *t, const struct outline *o)
{
	return !((o->key ^ t->key) & t->mask) && (!t->opens || in_set(t->opens, o->first)) && in_set(&t->closes, o->last);
}

int template_may_open(const struct template *template, char first)
{
	return !template->opens || in_set(template->opens, first);
}

int template_may_be(const struct template *template, const char *s, size_t len)
{
	return !len || (template_may_open(template, *s) && in_set(&template->closes, s[len - 1]));
}

const struct template *template_find(struct recogniser *r, enum shape_list list, const char *text,
                                     struct captures *captures)
{
	const struct shapes *shapes = &r->lexicon->shapes[list];
	struct outline outline;

	captures->count = 0;
	if (!in_set(&shapes->opens, *text))
		return NULL;
	outline = outline_of(r, text, strlen(text));
	for (const struct template *t = shapes->list; t < shapes->list + shapes->count; t++)
		if (may_be(t, &outline) && template_match(r, t, text, captures))
			return t;
	return NULL;
}

int template_may_fit(const struct recogniser *r, enum shape_list list, const char *s, size_t len)
{
	const struct shapes *shapes = &r->lexicon->shapes[list];
	struct outline outline;

	if (len && (!in_set(&shapes->opens, *s) || !in_set(&shapes->closes, s[len - 1])))
		return 0;
	outline = outline_of(r, s, len);
	for (const struct template *t = shapes->list; t < shapes->list + shapes->count; t++)
		if (may_be(t, &outline))
			return 1;
	return 0;
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
	const char *of = value_string(pack_organ(r, name, strlen(name)), "of", "");

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
