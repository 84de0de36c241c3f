/* SPDX-License-Identifier: MIT
 *
 * The arena: memory that is given back all at once, or back to a mark. Out of
 * memory ends the program in die_out_of_memory() (memory.c), and nowhere else.
 */
#ifndef GAVEL_ARENA_H
#define GAVEL_ARENA_H

#include <stddef.h>

struct arena;
struct block;

/* How far an arena was filled; private. */
struct arena_mark {
	struct block *filled, *next;
	size_t used, total;
};

struct arena *arena_new(void);
/* For one that is used again and again: texts of usual length have no block of their own there. */
struct arena *arena_new_wide(void);
void arena_free(struct arena *arena);
/* Zeroed, aligned for any type whose size that is a multiple of, at least to 8 bytes; never NULL. */
void *arena_alloc(struct arena *arena, size_t size);
/* Not zeroed: for bytes that are written at once. */
char *arena_bytes(struct arena *arena, size_t len);
/* A NUL-terminated copy. */
char *arena_copy(struct arena *arena, const char *bytes, size_t len);
char *arena_string(struct arena *arena, const char *string);
/* Room for `size` bytes where a piece (NULL: none yet) with *room has its first len in use: in its place, or elsewhere.
 * Bytes added to a piece are not zeroed; *room is what it has now, more than was asked for if it had to move. */
char *arena_grow(struct arena *arena, char *piece, size_t len, size_t *room, size_t size);
/* Bytes handed out so far. */
size_t arena_size(const struct arena *arena);
/* Going back to a mark gives back all that was handed out since; marks taken since then are none any more. */
struct arena_mark arena_mark(const struct arena *arena);
void arena_back(struct arena *arena, const struct arena_mark *mark);

/* malloc family that never returns NULL. */
void *must_alloc(size_t size);
void *must_realloc(void *old, size_t size);
char *must_copy(const char *string);
_Noreturn void die_out_of_memory(void);
/* The same if errno tells that the call which just failed (opendir, realpath ...) had none. */
void die_if_spent(void);

#endif
