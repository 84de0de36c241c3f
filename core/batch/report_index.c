/* SPDX-License-Identifier: MIT
 *
 * A sorted table and no hash table: it is filled once and searched afterwards,
 * and has no empty places.
 */
#include <stdlib.h>
#include <string.h>

#include <nettle/sha2.h>

#include "arena.h"
#include "report_index.h"

static void name_key(const char *name, uint64_t key[2])
{
	struct sha256_ctx hash;
	uint8_t digest[SHA256_DIGEST_SIZE];

	sha256_init(&hash);
	sha256_update(&hash, strlen(name), (const uint8_t *)name);
	sha256_digest(&hash, sizeof digest, digest);
	memcpy(key, digest, 2 * sizeof *key);
}

static int by_name(const void *a, const void *b)
{
	const struct report_entry *x = a, *y = b;
	int order = memcmp(x->name, y->name, sizeof x->name);

	return order ? order : (x->offset > y->offset) - (x->offset < y->offset);
}

static int by_offset(const void *a, const void *b)
{
	const struct report_entry *x = a, *y = b;

	return (x->offset > y->offset) - (x->offset < y->offset);
}

void index_add(struct report_index *index, const char *name, uint64_t offset)
{
	struct report_entry *entry;

	if (index->count == index->room) {
		index->room = index->room ? index->room * 2 : 256;
		index->entries = must_realloc(index->entries, index->room * sizeof *index->entries);
	}
	entry = &index->entries[index->count++];
	name_key(name, entry->name);
	entry->offset = offset;
}

size_t index_settle(struct report_index *index)
{
	size_t kept = 0, all = index->count;

	if (all)
		qsort(index->entries, all, sizeof *index->entries, by_name);
	for (size_t i = 0; i < all; i++) {
		const struct report_entry *e = &index->entries[i];

		if (i + 1 == all || memcmp(e->name, e[1].name, sizeof e->name) != 0)
			index->entries[kept++] = *e;
	}
	index->count = kept;
	return all - kept;
}

const struct report_entry *index_find(const struct report_index *index, const char *name)
{
	uint64_t key[2];
	size_t low = 0, high = index->count;

	name_key(name, key);
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = memcmp(index->entries[middle].name, key, sizeof key);

		if (order == 0)
			return &index->entries[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

void index_by_offset(struct report_index *index)
{
	if (index->count)
		qsort(index->entries, index->count, sizeof *index->entries, by_offset);
}

void index_free(struct report_index *index)
{
	free(index->entries);
	*index = (struct report_index){ NULL, 0, 0 };
}
