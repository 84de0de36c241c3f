/* SPDX-License-Identifier: MIT
 *
 * Things by kind and name: open addressing, a power of two of slots, never more
 * than half of them taken. Everything lives in the document's arena; nothing is
 * removed (a table that is of no use any more is simply cleared).
 */
#include <string.h>

#include "names.h"

struct name_slot {
	const char *name;
	void *thing;
	char kind;
};

static size_t hash(char kind, const char *name)
{
	uint64_t h = 14695981039346656037u ^ (unsigned char)kind;

	for (; *name != '\0'; name++)
		h = (h ^ (unsigned char)*name) * 1099511628211u;
	return (size_t)(h ^ h >> 32);
}

static struct name_slot *slot_of(const struct names *names, char kind, const char *name)
{
	size_t at = hash(kind, name) & (names->room - 1);

	while (names->slots[at].name != NULL &&
	       (names->slots[at].kind != kind || strcmp(names->slots[at].name, name) != 0))
		at = (at + 1) & (names->room - 1);
	return &names->slots[at];
}

static void widen(struct gavel_document *doc, struct names *names)
{
	struct names wider = { .count = names->count, .room = names->room == 0 ? 64 : names->room * 2 };

	wider.slots = gavel_alloc(doc, wider.room * sizeof *wider.slots);
	memset(wider.slots, 0, wider.room * sizeof *wider.slots);
	for (size_t i = 0; i < names->room; i++)
		if (names->slots[i].name != NULL)
			*slot_of(&wider, names->slots[i].kind, names->slots[i].name) = names->slots[i];
	*names = wider;
}

void names_put(struct gavel_document *doc, struct names *names, char kind, const char *name, void *thing)
{
	struct name_slot *slot;

	if (name == NULL)
		return;
	if (names->count * 2 >= names->room)
		widen(doc, names);
	slot = slot_of(names, kind, name);
	if (slot->name == NULL) {
		names->count++;
		slot->name = gavel_copy(doc, name, strlen(name));
		slot->kind = kind;
	}
	slot->thing = thing;
}

void names_put_first(struct gavel_document *doc, struct names *names, char kind, const char *name, void *thing)
{
	if (names_find(names, kind, name) == NULL)
		names_put(doc, names, kind, name, thing);
}

void *names_find(const struct names *names, char kind, const char *name)
{
	return name == NULL || names->count == 0 ? NULL : slot_of(names, kind, name)->thing;
}
