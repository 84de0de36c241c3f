/* SPDX-License-Identifier: MIT
 *
 * Interned strings: an open hash table with linear probing, FNV-1a, kept at
 * most half full. Style names, keys and parts repeat thousands of times in a
 * document; with one copy each a node costs a pointer.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "intern.h"

struct slot {
	const char *string;
	size_t len;
	uint32_t hash;
};

struct intern {
	struct arena *arena;
	struct slot *slots;
	size_t room, count;             /* room is a power of two */
};

static uint32_t hash_bytes(const char *bytes, size_t len)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)bytes[i]) * 16777619u;
	return h;
}

struct intern *intern_new(struct arena *arena)
{
	struct intern *table = must_alloc(sizeof *table);

	table->arena = arena;
	table->room = 64;
	table->slots = must_alloc(table->room * sizeof *table->slots);
	return table;
}

void intern_free(struct intern *table)
{
	if (!table)
		return;
	free(table->slots);
	free(table);
}

static struct slot *find_slot(struct slot *slots, size_t room, uint32_t hash, const char *bytes, size_t len)
{
	size_t i = hash & (room - 1);

	while (slots[i].string && (slots[i].hash != hash || slots[i].len != len || memcmp(slots[i].string, bytes, len) != 0))
		i = (i + 1) & (room - 1);
	return &slots[i];
}

static void grow(struct intern *table)
{
	size_t room = table->room * 2;
	struct slot *slots = must_alloc(room * sizeof *slots);

	for (size_t i = 0; i < table->room; i++) {
		struct slot *s = &table->slots[i];

		if (s->string)
			*find_slot(slots, room, s->hash, s->string, s->len) = *s;
	}
	free(table->slots);
	table->slots = slots;
	table->room = room;
}

const char *intern_string(struct intern *table, const char *bytes, size_t len)
{
	uint32_t hash = hash_bytes(bytes, len);
	struct slot *s = find_slot(table->slots, table->room, hash, bytes, len);

	if (s->string)
		return s->string;
	if (table->count * 2 >= table->room) {
		grow(table);
		s = find_slot(table->slots, table->room, hash, bytes, len);
	}
	*s = (struct slot){ arena_copy(table->arena, bytes, len), len, hash };
	table->count++;
	return s->string;
}

const char *intern_find(const struct intern *table, const char *bytes, size_t len)
{
	return find_slot(table->slots, table->room, hash_bytes(bytes, len), bytes, len)->string;
}

size_t intern_count(const struct intern *table)
{
	return table->count;
}
