/* SPDX-License-Identifier: MIT
 *
 * Bytes that grow and numbers by chance, for the mutator: every edit is one
 * splice, and the numbers are those of SplitMix64, which any seed starts well.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "random.h"

void bytes_splice(struct bytes *b, size_t from, size_t to, const char *what, size_t len)
{
	if (to > b->len)
		to = b->len;
	if (from > to)
		from = to;
	if (!b->at || b->len + len + 1 > b->room) {
		b->room = (b->len + len + 1) * 2;
		b->at = must_realloc(b->at, b->room);
	}
	memmove(b->at + from + len, b->at + to, b->len - to);
	if (len)
		memcpy(b->at + from, what, len);
	b->len += len - (to - from);
	b->at[b->len] = 0;
}

void bytes_put(struct bytes *b, const void *what, size_t len)
{
	bytes_splice(b, b->len, b->len, what, len);
}

struct bytes bytes_copy(const char *at, size_t len)
{
	struct bytes b = { 0 };

	bytes_put(&b, at, len);
	return b;
}

void bytes_free(struct bytes *b)
{
	free(b->at);
	*b = (struct bytes){ 0 };
}

struct chance chance_of(unsigned seed)
{
	return (struct chance){ seed };
}

size_t below(struct chance *c, size_t n)
{
	uint64_t z = c->state += 0x9E3779B97F4A7C15;

	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
	z = (z ^ z >> 27) * 0x94D049BB133111EB;
	z ^= z >> 31;
	return n ? (size_t)(z % n) : 0;
}

size_t few(struct chance *c, size_t most)
{
	size_t n = (size_t)1 << below(c, 12);

	return below(c, n < most ? n : most + 1);
}
