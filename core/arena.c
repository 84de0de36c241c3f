/* SPDX-License-Identifier: MIT
 *
 * The arena: blocks that double in size up to 1 MB, each a bump allocator. An
 * allocation larger than a quarter of a block has a block of its own, so that
 * a few large texts do not waste the rest of a block.
 *
 * Going back to a mark frees the blocks made since; the largest is kept, so that
 * a loop on the edge of a block does not ask for one each turn.
 * Bytes that were in use are zeroed when they are handed out again. Sanitizer
 * builds poison them until then: a string used past its mark is found.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "sanitized.h"

#if SANITIZED
#include <sanitizer/asan_interface.h>
#define poison(bytes, len) __asan_poison_memory_region(bytes, len)
#define unpoison(bytes, len) __asan_unpoison_memory_region(bytes, len)
#else
#define poison(bytes, len) ((void)0)
#define unpoison(bytes, len) ((void)0)
#endif

enum { BLOCK_MIN = 4096, BLOCK_WIDE = 1 << 16, BLOCK_MAX = 1 << 20, ALIGN = 8, ALIGN_MOST = 16 };

struct block {
	struct block *next;
	size_t used, size;
	int alone;                      /* made for one piece */
	size_t touched;                 /* bytes behind used that are not zero any more end here */
	_Alignas(16) unsigned char bytes[];
};

struct arena {
	struct block *blocks;           /* the first one is being filled */
	struct block *spare;            /* to be filled next, or NULL */
	size_t next_size, total;
};

struct arena *arena_new(void)
{
	struct arena *arena = must_alloc(sizeof *arena);

	arena->next_size = BLOCK_MIN;
	return arena;
}

struct arena *arena_new_wide(void)
{
	struct arena *arena = arena_new();

	arena->next_size = BLOCK_WIDE;
	return arena;
}

void arena_free(struct arena *arena)
{
	struct block *next;

	for (struct block *b = arena ? arena->blocks : NULL; b; b = next) {
		next = b->next;
		free(b);
	}
	if (arena)
		free(arena->spare);
	free(arena);
}

/* Bytes are zeroed when they are handed out: most of a block never is, in a short document. */
static struct block *block_new(size_t size)
{
	struct block *b = must_realloc(NULL, sizeof *b + size);

	*b = (struct block){ .size = size, .touched = size };
	return b;
}

/* A block of its own goes behind the one being filled. */
static void *alloc_alone(struct arena *arena, size_t size)
{
	struct block *b;

	if (size > SIZE_MAX - sizeof *b)
		die_out_of_memory();
	b = must_alloc(sizeof *b + size);
	b->size = b->used = size;
	b->alone = 1;
	if (arena->blocks) {
		b->next = arena->blocks->next;
		arena->blocks->next = b;
	} else {
		arena->blocks = b;
	}
	return b->bytes;
}

static size_t whole_size(size_t size)
{
	if (size > SIZE_MAX / 4)
		die_out_of_memory();
	return (size + ALIGN - 1) / ALIGN * ALIGN;
}

/* The block to be filled next. */
static struct block *add_block(struct arena *arena)
{
	struct block *b = arena->spare;

	arena->spare = NULL;
	if (!b) {
		b = block_new(arena->next_size);
		if (arena->next_size < BLOCK_MAX)
			arena->next_size *= 2;
	}
	b->next = arena->blocks;
	arena->blocks = b;
	return b;
}

/* Where a piece of that size begins in a block: the size of a type is a multiple of its alignment. */
static size_t place_of(const struct block *b, size_t size)
{
	return size % ALIGN_MOST ? b->used : (b->used + ALIGN_MOST - 1) / ALIGN_MOST * ALIGN_MOST;
}

static int fits(const struct block *b, size_t size)
{
	return b && place_of(b, size) <= b->size && b->size - place_of(b, size) >= size;
}

static void *take(struct block *b, size_t size, size_t zeroed)
{
	unsigned char *p;

	b->used = place_of(b, size);
	p = b->bytes + b->used;
	unpoison(p, size);
	if (b->touched > b->used)
		memset(p, 0, b->touched - b->used < zeroed ? b->touched - b->used : zeroed);
	b->used += size;
	return p;
}

static void *alloc(struct arena *arena, size_t size, size_t zeroed)
{
	struct block *b = arena->blocks;

	arena->total += size;
	if (size > arena->next_size / 4)
		return alloc_alone(arena, size);
	if (!fits(b, size))
		b = add_block(arena);
	return take(b, size, zeroed);
}

void *arena_alloc(struct arena *arena, size_t size)
{
	size = whole_size(size);
	return alloc(arena, size, size);
}

char *arena_bytes(struct arena *arena, size_t len)
{
	return alloc(arena, whole_size(len), 0);
}

/* The block of its own that was made last, if it holds this piece. */
static struct block **find_alone(struct arena *arena, const char *piece)
{
	struct block **at = &arena->blocks;

	if (*at && !(*at)->alone)
		at = &(*at)->next;
	return *at && (*at)->alone && (*at)->bytes == (const unsigned char *)piece ? at : NULL;
}

/* It moves, if it must, without being in memory twice. */
static char *grow_alone(struct block **at, size_t size)
{
	struct block *b = *at = must_realloc(*at, sizeof *b + size);

	b->used = b->size = size;
	return (char *)b->bytes;
}

char *arena_grow(struct arena *arena, char *piece, size_t len, size_t *room, size_t size)
{
	struct block *b = arena->blocks, **alone = piece ? find_alone(arena, piece) : NULL;
	size_t old = whole_size(*room);
	char *grown;

	size = whole_size(size);
	if (piece && b && (unsigned char *)piece + old == b->bytes + b->used && b->size - b->used >= size - old) {
		unpoison(piece + old, size - old);
		b->used += size - old;
		arena->total += size - old;
		*room = size;
		return piece;
	}
	*room = piece ? whole_size(size * 2) : size;
	if (alone) {
		arena->total += *room - old;
		return grow_alone(alone, *room);
	}
	grown = arena_alloc(arena, *room);
	if (piece && len)
		memcpy(grown, piece, len);
	return grown;
}

struct arena_mark arena_mark(const struct arena *arena)
{
	struct block *b = arena->blocks;

	return (struct arena_mark){ b, b ? b->next : NULL, b ? b->used : 0, arena->total };
}

/* Nothing behind the first `used` bytes is in use any more. */
static void empty(struct block *b, size_t used)
{
	if (b->touched < b->used)
		b->touched = b->used;
	poison(b->bytes + used, b->touched - used);
	b->used = used;
}

static void drop(struct arena *arena, struct block *b)
{
	if (b->alone || (arena->spare && arena->spare->size >= b->size)) {
		free(b);
		return;
	}
	free(arena->spare);
	empty(b, 0);
	arena->spare = b;
}

void arena_back(struct arena *arena, const struct arena_mark *mark)
{
	struct block *b, *filled = mark->filled;

	while ((b = arena->blocks) != filled) {
		arena->blocks = b->next;
		drop(arena, b);
	}
	while (filled && (b = filled->next) != mark->next) {
		filled->next = b->next;
		drop(arena, b);
	}
	if (filled)
		empty(filled, mark->used);
	arena->total = mark->total;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t len)
{
	char *p = arena_bytes(arena, len + 1);

	if (len)
		memcpy(p, bytes, len);
	p[len] = 0;
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
