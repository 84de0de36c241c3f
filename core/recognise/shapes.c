/* SPDX-License-Identifier: MIT
 *
 * The shapes of lines that a pack lists, as template.c holds a text to them:
 * patterns with their slots told apart, and what the first bytes and the last
 * one of a text must be that fits. These are there to say no at once: what
 * they let through is held against the pattern itself.
 */
#include <string.h>

#include "arena.h"
#include "context.h"
#include "slots.h"

enum { KEY_LEN = 8, ORDINAL_MARK = 6 };

static int is_slot(const char *pattern)
{
	return *pattern == '{' || (*pattern == ' ' && pattern[1] == '{');
}

uint64_t text_key(const struct recogniser *r, const char *s, size_t len)
{
	const char *end = s + len;
	uint64_t key = 0;
	size_t n, bytes, at = 0;
	char folded[2];

	for (; s < end && at < KEY_LEN; s += n) {
		if ((n = passed_over(r, s)) || (r->spaceless && (n = blank_len(s))))
			continue;
		bytes = folded_bytes(s, &n, folded);
		for (size_t i = 0; i < bytes && at < KEY_LEN; i++)
			key |= (uint64_t)(unsigned char)folded[i] << 8 * at++;
	}
	return key;
}

/* The text that the pattern opens with; a blank before a slot may be lost. */
static size_t head_len(const char *pattern)
{
	size_t len = 0;

	while (pattern[len] && !is_slot(pattern + len))
		len++;
	return len;
}

static void init_key(struct template *t, const struct recogniser *r)
{
	t->key = text_key(r, t->pattern, head_len(t->pattern));
	for (uint64_t byte = 0xff; byte && t->key & byte; byte <<= 8)
		t->mask |= byte;
}

/* What may stand in the text besides the pattern. */
static void add_loose(struct byte_set *set, const struct recogniser *r)
{
	if (r->marks)
		add_set(set, &r->marks->leads);
	if (r->spaceless)
		add_blanks(set);
}

static void add_chars(struct byte_set *set, const char *s)
{
	for (; s && *s; s++)
		add_byte(set, (unsigned char)*s);
}

/* The shapes that a slot may have; *known 0 if they are not made yet. */
static const struct shapes *shapes_of(const struct slot_kind *kind, const struct recogniser *r, int *known)
{
	const struct shapes *shapes = kind->shapes < 0 ? NULL : &r->lexicon->shapes[kind->shapes];

	*known = !shapes || shapes->ready;
	return shapes;
}

/* The bytes that a slot may begin with: 0 if it may be any. */
static int slot_opens(const struct slot_kind *kind, const struct recogniser *r, struct byte_set *opens)
{
	int known;
	const struct shapes *shapes = shapes_of(kind, r, &known);

	if (!known || (!kind->first && !shapes && kind->opening < 0))
		return 0;
	add_chars(opens, kind->first);
	if (kind->opening >= 0)
		add_set(opens, &r->lexicon->words[kind->opening].opens);
	if (shapes)
		add_set(opens, &shapes->opens);
	add_loose(opens, r);
	return 1;
}

/* And what it may end with. */
static int slot_closes(const struct slot_kind *kind, const struct recogniser *r, struct byte_set *closes)
{
	int known;
	const struct shapes *shapes = shapes_of(kind, r, &known);

	if (!known || (!kind->last && !shapes && kind->closing < 0))
		return 0;
	add_chars(closes, kind->last);
	if (kind->closing >= 0)
		add_set(closes, &r->lexicon->words[kind->closing].closes);
	if (shapes)
		add_set(closes, &shapes->closes);
	return 1;
}

/* The second bytes of what may stand in the text besides the pattern, beyond ASCII. */
static void add_loose_second(struct byte_set *second, const struct recogniser *r)
{
	for (size_t i = 0; r->marks && i < 128; i++)
		second->bits[0x80 / 64] |= r->marks->second[i];
	if (r->spaceless) {
		add_byte(second, 0xa0);
		add_byte(second, 0x80);
	}
}

/* Where the text behind a slot may begin. */
static void init_follows(struct shape_slot *slot, const struct recogniser *r)
{
	if (*slot->rest == '{') {
		add_range(&slot->follows, 0, 0xff);
		add_range(&slot->second, 0, 0xff);
	} else if (*slot->rest) {
		add_openers(&slot->follows, &slot->second, slot->rest);
	}
	if (is_slot(slot->rest))
		add_range(&slot->follows, '0', '9');
	add_loose(&slot->follows, r);
	add_loose_second(&slot->second, r);
}

static size_t slot_most(const struct slot_kind *kind, const struct recogniser *r)
{
	size_t words = kind->opening < 0 ? SIZE_MAX : r->lexicon->words[kind->opening].most;

	if (kind->most)
		return kind->most;
	return words < ORDINAL_MARK ? ORDINAL_MARK : words;
}

/* What stands behind the slot at the pattern; one without an end is none that a text fits. */
static const char *init_slot(struct shape_slot *slot, const struct recogniser *r, struct arena *arena,
                             const char *pattern)
{
	const char *close = strchr(pattern, '}');

	if (!close)
		return NULL;
	slot->name = arena_copy(arena, pattern + 1, (size_t)(close - pattern - 1));
	slot->kind = slot_find(slot->name, strlen(slot->name));
	slot->most = slot_most(slot->kind, r);
	slot->rest = close + 1;
	init_follows(slot, r);
	return close + 1;
}

/* The slots, as far as a text may have them. */
static void init_slots(struct template *t, const struct recogniser *r, struct arena *arena)
{
	int count = 0;

	for (const char *s = t->pattern; *s; s++)
		count += *s == '{';
	t->slots = arena_alloc(arena, (size_t)(count + 1) * sizeof *t->slots);
	for (const char *s = strchr(t->pattern, '{'); s && t->slot_count < CAPTURES_MAX; s = s ? strchr(s, '{') : NULL)
		s = init_slot(&t->slots[t->slot_count++], r, arena, s);
}

/* What stands behind the last slot, where the pattern ends in text. */
static void add_tail(struct byte_set *closes, const struct recogniser *r, const char *last)
{
	size_t len, bytes = strlen(last);

	if ((unsigned char)*last >= 0xe0 && folded_char(last, &len) >= 0x80)
		add_byte(closes, (unsigned char)last[bytes - 1]);
	else
		add_closers(closes, last);
	if (r->spaceless)
		add_blank_ends(closes);
	if (r->marks)
		add_set(closes, &r->marks->ends);
}

static void init_closes(struct template *t, const struct recogniser *r)
{
	const struct shape_slot *slot = t->slot_count ? &t->slots[t->slot_count - 1] : NULL;
	const char *last = t->pattern + strlen(t->pattern);

	while (last > t->pattern && ((unsigned char)*--last & 0xc0) == 0x80)
		;
	if (slot && slot->kind && !*slot->rest && slot_closes(slot->kind, r, &t->closes))
		return;
	if (!*last || *last == '}')
		add_range(&t->closes, 0, 0xff);
	else
		add_tail(&t->closes, r, last);
}

void template_init(struct template *t, const struct recogniser *r, struct arena *arena, const char *pattern)
{
	struct byte_set opens = { { 0 } };

	*t = (struct template){ .pattern = pattern, .role = "line" };
	init_key(t, r);
	init_slots(t, r, arena);
	init_closes(t, r);
	if (*pattern != '{' || !t->slots->kind || !slot_opens(t->slots->kind, r, &opens))
		return;
	t->opens = memcpy(arena_alloc(arena, sizeof opens), &opens, sizeof opens);
}

/* The first byte of what fits the template. */
static void add_template_opens(struct byte_set *set, const struct template *t, const struct recogniser *r)
{
	struct byte_set second = { { 0 } };

	if (t->opens)
		add_set(set, t->opens);
	else if (t->mask)
		add_openers(set, &second, t->pattern);
	else
		add_range(set, 0, 0xff);
	add_loose(set, r);
}

void shapes_init(struct shapes *shapes, const struct recogniser *r, struct arena *arena, const struct value *list,
                 enum patterns patterns)
{
	shapes->list = arena_alloc(arena, (list->count + 1) * sizeof *shapes->list);
	for (size_t i = 0; i < list->count; i++) {
		const struct value *row = &list->items[i];
		const char *pattern = patterns == IN_ROWS ? value_string(row, "pattern", "") : row->string;
		struct template *t = &shapes->list[shapes->count];

		if (patterns != IN_ROWS && (row->kind != VALUE_STRING || (patterns == WITH_SLOTS && !strchr(pattern, '{'))))
			continue;
		template_init(t, r, arena, pattern);
		t->row = row;
		t->role = value_string(row, "role", "line");
		add_template_opens(&shapes->opens, t, r);
		add_set(&shapes->closes, &t->closes);
		shapes->count++;
	}
	shapes->ready = 1;
}
