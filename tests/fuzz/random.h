/* SPDX-License-Identifier: MIT
 *
 * Bytes that grow and numbers by chance, for the mutator. A run with the same
 * -seed makes the same inputs.
 */
#ifndef GAVEL_FUZZ_RANDOM_H
#define GAVEL_FUZZ_RANDOM_H

#include <stddef.h>
#include <stdint.h>

struct bytes {
	char *at;               /* NUL-terminated, NULL where nothing was put yet */
	size_t len, room;
};

/* Replaces what stands from `from` to `to` (no further than the end). what must not lie in b. */
void bytes_splice(struct bytes *b, size_t from, size_t to, const char *what, size_t len);
void bytes_put(struct bytes *b, const void *what, size_t len);
struct bytes bytes_copy(const char *at, size_t len);
void bytes_free(struct bytes *b);

struct chance {
	uint64_t state;
};

struct chance chance_of(unsigned seed);
/* 0 to n - 1; 0 where n is 0. */
size_t below(struct chance *c, size_t n);
/* Mostly small, up to most. */
size_t few(struct chance *c, size_t most);

#endif
