/* SPDX-License-Identifier: MIT
 *
 * A set of strings: open addressing over one array, FNV-1a, copies in one
 * growing buffer. The identifiers of a document (tens of thousands) are asked
 * for once each.
 */
#include "akn.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"

struct names {
	struct gavel_output *bytes;     /* "a\0b\0" */
	size_t *slots;                  /* offset in bytes + 1; 0 is free */
	unsigned *counts;               /* of the same slots */
	size_t room, count;             /* room is a power of two */
};

struct names *names_new(void)
{
	struct names *names = memory_new(sizeof(*names));

	names->bytes = gavel_output_new();
	names->room = 64;
	names->slots = memory_new(names->room * sizeof(*names->slots));
	names->counts = memory_new(names->room * sizeof(*names->counts));
	return names;
}

void names_free(struct names *names)
{
	if (!names)
		return;
	gavel_output_free(names->bytes);
	free(names->slots);
	free(names->counts);
	free(names);
}

static size_t hash(const char *name, size_t len)
{
	uint64_t sum = 1469598103934665603u;

	for (size_t i = 0; i < len; i++)
		sum = (sum ^ (unsigned char)name[i]) * 1099511628211u;
	return (size_t)(sum ^ sum >> 32);
}

/* The slot of a name, or the free one where it would go. */
static size_t *find(const struct names *names, const char *name, size_t len)
{
	const char *bytes = gavel_output_bytes(names->bytes);
	size_t at = hash(name, len) & (names->room - 1);

	while (names->slots[at]) {
		const char *other = bytes + names->slots[at] - 1;

		if (strncmp(other, name, len) == 0 && other[len] == '\0')
			break;
		at = (at + 1) & (names->room - 1);
	}
	return &names->slots[at];
}

static void grow(struct names *names)
{
	size_t *old = names->slots, room = names->room;
	unsigned *counts = names->counts;
	const char *bytes = gavel_output_bytes(names->bytes);

	names->room *= 2;
	names->slots = memory_new(names->room * sizeof(*names->slots));
	names->counts = memory_new(names->room * sizeof(*names->counts));
	for (size_t i = 0; i < room; i++) {
		size_t *slot = old[i] ? find(names, bytes + old[i] - 1, strlen(bytes + old[i] - 1)) : NULL;

		if (slot) {
			*slot = old[i];
			names->counts[slot - names->slots] = counts[i];
		}
	}
	free(old);
	free(counts);
}

int names_add(struct names *names, const char *name, size_t len)
{
	size_t *slot = find(names, name, len);

	if (*slot)
		return 0;
	*slot = gavel_output_len(names->bytes) + 1;
	gavel_write(names->bytes, name, len);
	gavel_write(names->bytes, "", 1);
	if (++names->count * 2 > names->room)
		grow(names);
	return 1;
}

int names_has(const struct names *names, const char *name, size_t len)
{
	return *find(names, name, len) != 0;
}

unsigned names_count(struct names *names, const char *name, size_t len)
{
	names_add(names, name, len);
	return names->counts[find(names, name, len) - names->slots]++;
}
