/* SPDX-License-Identifier: MIT
 *
 * A table of chains. Texts come from reports that anybody may have written:
 * how many kinds are kept has an end, and so has each of their parts.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "tally.h"

enum { BUCKETS = 4096, KINDS_MOST = 20000, PART_MOST = 400 };

static uint32_t hash_parts(const char *const parts[TALLY_PARTS])
{
	uint32_t hash = 2166136261u;

	for (int i = 0; i < TALLY_PARTS; i++) {
		for (const char *s = parts[i] ? parts[i] : ""; *s && s - parts[i] < PART_MOST; s++)
			hash = (hash ^ (unsigned char)*s) * 16777619u;
		hash = (hash ^ 0x1f) * 16777619u;
	}
	return hash;
}

static int is_same(const struct tally_entry *entry, const char *const parts[TALLY_PARTS])
{
	for (int i = 0; i < TALLY_PARTS; i++)
		if (strncmp(entry->parts[i], parts[i] ? parts[i] : "", PART_MOST) != 0)
			return 0;
	return 1;
}

static struct tally_entry *find(struct tally *tally, struct arena *memory, const char *const parts[TALLY_PARTS])
{
	struct tally_entry **at, *entry;

	if (!tally->table)
		tally->table = arena_alloc(memory, BUCKETS * sizeof(struct tally_entry *));
	for (at = &tally->table[hash_parts(parts) % BUCKETS]; *at; at = &(*at)->next)
		if (is_same(*at, parts))
			return *at;
	if (tally->kinds == KINDS_MOST)
		return &tally->rest;
	tally->kinds++;
	*at = entry = arena_alloc(memory, sizeof *entry);
	for (int i = 0; i < TALLY_PARTS; i++)
		entry->parts[i] = parts[i] ? arena_copy(memory, parts[i], strnlen(parts[i], PART_MOST)) : "";
	return entry;
}

struct tally_entry *tally_add(struct tally *tally, struct arena *memory, const char *const parts[TALLY_PARTS],
                              uint64_t count, uint64_t document)
{
	struct tally_entry *entry = find(tally, memory, parts);

	entry->count += count;
	entry->documents += entry->last != document;
	entry->last = document;
	return entry;
}

struct tally_entry *tally_word(struct tally *tally, struct arena *memory, const char *word, uint64_t document)
{
	const char *const parts[TALLY_PARTS] = { word };

	return tally_add(tally, memory, parts, 1, document);
}

static int compare(const void *a, const void *b)
{
	const struct tally_entry *x = *(const struct tally_entry *const *)a, *y = *(const struct tally_entry *const *)b;
	int order = 0;

	if (x->documents != y->documents)
		return x->documents < y->documents ? 1 : -1;
	if (x->count != y->count)
		return x->count < y->count ? 1 : -1;
	for (int i = 0; !order && i < TALLY_PARTS; i++)
		order = strcmp(x->parts[i], y->parts[i]);
	return order;
}

const struct tally_entry **tally_sorted(const struct tally *tally)
{
	const struct tally_entry **sorted = must_alloc((tally->kinds + 1) * sizeof(struct tally_entry *));
	size_t n = 0;

	for (size_t i = 0; tally->table && i < BUCKETS; i++)
		for (const struct tally_entry *e = tally->table[i]; e; e = e->next)
			sorted[n++] = e;
	if (n)
		qsort(sorted, n, sizeof *sorted, compare);
	return sorted;
}
