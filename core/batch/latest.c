/* SPDX-License-Identifier: MIT
 *
 * A table that is filled and then sorted has no empty places, and the two
 * orders that are needed are of one table. Where two names share their number,
 * a document counts as missing: that is told, and nothing is lost in silence.
 */
#include <stdlib.h>
#include <string.h>

#include <nettle/sha2.h>

#include "arena.h"
#include "latest.h"

uint64_t latest_name(const char *name)
{
	struct sha256_ctx hash;
	uint8_t digest[SHA256_DIGEST_SIZE];
	uint64_t key;

	sha256_init(&hash);
	sha256_update(&hash, strlen(name), (const uint8_t *)name);
	sha256_digest(&hash, sizeof digest, digest);
	memcpy(&key, digest, sizeof key);
	return key;
}

void latest_add(struct latest *latest, const struct latest_line *line)
{
	if (latest->count == latest->room) {
		latest->room = latest->room ? latest->room * 2 : 256;
		latest->lines = must_realloc(latest->lines, latest->room * sizeof *latest->lines);
	}
	latest->lines[latest->count++] = *line;
}

static int by_place(const void *a, const void *b)
{
	const struct latest_line *x = a, *y = b;

	if (x->source != y->source)
		return x->source > y->source ? 1 : -1;
	return (x->offset > y->offset) - (x->offset < y->offset);
}

static int by_name(const void *a, const void *b)
{
	const struct latest_line *x = a, *y = b;

	return x->name != y->name ? (x->name > y->name ? 1 : -1) : by_place(x, y);
}

static int by_number(const void *a, const void *b)
{
	const struct latest_line *x = a, *y = b;

	return x->number != y->number ? (x->number > y->number ? 1 : -1) : by_place(x, y);
}

static void sort(struct latest *latest, int (*compare)(const void *a, const void *b))
{
	if (latest->count)
		qsort(latest->lines, latest->count, sizeof *latest->lines, compare);
}

size_t latest_settle(struct latest *latest)
{
	size_t kept = 0, all = latest->count;

	sort(latest, by_name);
	for (size_t i = 0; i < all; i++)
		if (i + 1 == all || latest->lines[i].name != latest->lines[i + 1].name)
			latest->lines[kept++] = latest->lines[i];
	latest->count = kept;
	return all - kept;
}

const struct latest_line *latest_find(const struct latest *latest, const char *name)
{
	uint64_t key = latest_name(name);
	size_t low = 0, high = latest->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (latest->lines[middle].name == key)
			return &latest->lines[middle];
		if (latest->lines[middle].name < key)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

void latest_by_number(struct latest *latest)
{
	sort(latest, by_number);
}

void latest_by_place(struct latest *latest)
{
	sort(latest, by_place);
}

void latest_free(struct latest *latest)
{
	free(latest->lines);
	*latest = (struct latest){ NULL, 0, 0 };
}
