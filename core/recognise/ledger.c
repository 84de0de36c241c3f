/* SPDX-License-Identifier: MIT
 *
 * The ledger: a table from what a reason is about (a node's address, or that of
 * an interned key) to its list of reasons. Nodes outlive the ledger's use: they
 * die with their document. Addresses decide only where an entry lies in the
 * table, never an order that is seen.
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "intern.h"
#include "ledger.h"

enum { ROOM = 1024, WORDS_MAX = 240, BRIEF_MAX = 48 };

struct entry {
	const void *about;
	struct reason *first, *last;
	struct entry *next;
};

struct ledger {
	struct arena *arena;
	struct intern *keys;
	struct entry **table;
	size_t room, count;
};

static const struct { const char *code; int weight; } SIGNS[] = {
#define X(NAME, code, weight) { code, weight },
	GAVEL_SIGNS(X)
#undef X
};

struct ledger *ledger_new(void)
{
	struct ledger *l = must_alloc(sizeof *l);

	l->arena = arena_new();
	l->keys = intern_new(l->arena);
	l->room = ROOM;
	l->table = must_alloc(l->room * sizeof *l->table);
	return l;
}

void ledger_free(struct ledger *l)
{
	if (!l)
		return;
	intern_free(l->keys);
	arena_free(l->arena);
	free(l->table);
	free(l);
}

static struct entry **slot_of(const struct ledger *l, const void *about)
{
	return &l->table[(size_t)((uintptr_t)about / 16 * 2654435761u) & (l->room - 1)];
}

static struct entry *find(const struct ledger *l, const void *about)
{
	struct entry *e = *slot_of(l, about);

	while (e && e->about != about)
		e = e->next;
	return e;
}

static void grow(struct ledger *l)
{
	struct entry **old = l->table;
	size_t room = l->room;

	l->room = room * 4;
	l->table = must_alloc(l->room * sizeof *l->table);
	for (size_t i = 0; i < room; i++)
		for (struct entry *e = old[i], *next; e; e = next) {
			struct entry **slot = slot_of(l, e->about);

			next = e->next;
			e->next = *slot;
			*slot = e;
		}
	free(old);
}

static struct entry *entry_of(struct ledger *l, const void *about)
{
	struct entry *e = find(l, about), **slot;

	if (e)
		return e;
	if (l->count++ >= l->room)
		grow(l);
	slot = slot_of(l, about);
	e = arena_alloc(l->arena, sizeof *e);
	*e = (struct entry){ .about = about, .next = *slot };
	return *slot = e;
}

/* The length of the longest whole characters in s that take up to max bytes. */
static size_t whole_len(const char *s, size_t max)
{
	size_t len = strlen(s);

	if (len > max)
		for (len = max; len && ((unsigned char)s[len] & 0xc0) == 0x80; len--)
			;
	return len;
}

const char *ledger_brief(struct ledger *l, const char *text)
{
	size_t len = whole_len(text, BRIEF_MAX);
	char *brief = arena_alloc(l->arena, len + 4);

	snprintf(brief, len + 4, "%.*s%s", (int)len, text, text[len] ? "..." : "");
	return brief;
}

static void add(struct ledger *l, const void *about, struct reason reason, const char *format, va_list list)
{
	struct entry *e = entry_of(l, about);
	struct reason *made;
	char words[2 * WORDS_MAX];

	vsnprintf(words, sizeof words, format, list);
	words[whole_len(words, WORDS_MAX)] = 0;
	if (e->last && !e->last->reading == !reason.reading && strcmp(e->last->words, words) == 0)
		return;                 /* two steps that say the same say it once */
	made = arena_alloc(l->arena, sizeof *made);
	*made = reason;
	made->words = arena_string(l->arena, words);
	made->reading = reason.reading ? ledger_key(l, reason.reading) : NULL;
	if (e->last)
		e->last->next = made;
	else
		e->first = made;
	e->last = made;
}

void ledger_note(struct ledger *l, const void *about, const char *reading, enum sign sign, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	add(l, about, (struct reason){ SIGNS[sign].code, NULL, reading, SIGNS[sign].weight, NULL }, format, list);
	va_end(list);
}

void ledger_weigh(struct ledger *l, const void *about, const char *reading, const char *code, int weight,
                  const char *format, ...)
{
	va_list list;

	va_start(list, format);
	add(l, about, (struct reason){ code, NULL, reading, weight, NULL }, format, list);
	va_end(list);
}

const void *ledger_key(struct ledger *l, const char *key)
{
	return intern_string(l->keys, key, strlen(key));
}

void ledger_pass(struct ledger *l, const void *to, const void *from)
{
	struct entry *a, *b = find(l, from);

	if (!b || !b->first || to == from)
		return;
	a = entry_of(l, to);
	if (a->last)
		a->last->next = b->first;
	else
		a->first = b->first;
	a->last = b->last;
	b->first = b->last = NULL;
}

const struct reason *ledger_reasons(const struct ledger *l, const void *about)
{
	const struct entry *e = find(l, about);

	return e ? e->first : NULL;
}
