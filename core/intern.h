/* SPDX-License-Identifier: MIT
 *
 * Interned strings: one copy of equal strings, kept in an arena.
 */
#ifndef GAVEL_INTERN_H
#define GAVEL_INTERN_H

#include <stddef.h>

struct arena;
struct intern;

/* A table whose strings live in the arena (which must outlive it). */
struct intern *intern_new(struct arena *arena);
void intern_free(struct intern *table);
const char *intern_string(struct intern *table, const char *bytes, size_t len);
/* The table's copy of this string, or NULL; nothing is added. */
const char *intern_find(const struct intern *table, const char *bytes, size_t len);
size_t intern_count(const struct intern *table);

#endif
