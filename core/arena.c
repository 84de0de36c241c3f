/* SPDX-License-Identifier: MIT
 *
 * The arena: blocks that double in size up to 1 MB, each a bump allocator. An
 * allocation larger than a quarter of a block has a block of its own, so that
 * a few large texts do not waste the rest of a block.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

enum { BLOCK_MIN = 4096, BLOCK_MAX = 1 << 20, ALIGN = 16 };

struct block {
	struct block *next;
	size_t used, size;
	_Alignas(16) unsigned char bytes[];
};

struct arena {
	struct block *blocks;           /* the first one is being filled */
	size_t next_size, total;
};

_Noreturn void die_out_of_memory(void)
{
	fputs("gavel: error: out of memory\n", stderr);
	exit(6);
}

void die_if_spent(void)
{
	if (errno == ENOMEM)
		die_out_of_memory();
}

void *must_alloc(size_t size)
{
	void *p = calloc(1, size ? size : 1);

	if (!p)
		die_out_of_memory();
	return p;
}

void *must_realloc(void *old, size_t size)
{
	void *p = realloc(old, size ? size : 1);

	if (!p)
		die_out_of_memory();
	return p;
}

char *must_copy(const char *string)
{
	size_t len = strlen(string) + 1;

	return memcpy(must_alloc(len), string, len);
}

struct arena *arena_new(void)
{
	struct arena *arena = must_alloc(sizeof *arena);

	arena->next_size = BLOCK_MIN;
	return arena;
}

void arena_free(struct arena *arena)
{
	struct block *next;

	for (struct block *b = arena ? arena->blocks : NULL; b; b = next) {
		next = b->next;
		free(b);
	}
	free(arena);
}

static struct block *block_new(size_t size)
{
	struct block *b;

	if (size > SIZE_MAX - sizeof *b)
		die_out_of_memory();
	b = must_alloc(sizeof *b + size);
	b->size = size;
	return b;
}

/* A block of its own goes behind the one being filled. */
static void *alloc_alone(struct arena *arena, size_t size)
{
	struct block *b = block_new(size);

	b->used = size;
	if (arena->blocks) {
		b->next = arena->blocks->next;
		arena->blocks->next = b;
	} else {
		arena->blocks = b;
	}
	return b->bytes;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	struct block *b = arena->blocks;
	void *p;

	if (size > SIZE_MAX - ALIGN)
		die_out_of_memory();
	size = (size + ALIGN - 1) / ALIGN * ALIGN;
	arena->total += size;
	if (size > arena->next_size / 4)
		return alloc_alone(arena, size);
	if (!b || b->size - b->used < size) {
		b = block_new(arena->next_size);
		b->next = arena->blocks;
		arena->blocks = b;
		if (arena->next_size < BLOCK_MAX)
			arena->next_size *= 2;
	}
	p = b->bytes + b->used;
	b->used += size;
	return p;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t len)
{
	char *p = arena_alloc(arena, len + 1);

	if (len)
		memcpy(p, bytes, len);
	return p;
}

char *arena_string(struct arena *arena, const char *string)
{
	return arena_copy(arena, string, strlen(string));
}

size_t arena_size(const struct arena *arena)
{
	return arena->total;
}
