/* SPDX-License-Identifier: MIT
 *
 * The media of a document: a list in the order in which they came, and two
 * indexes beside it, so that a thousand images are found as fast as ten: by
 * name (what the images of the text say) and by what they come from (what
 * readers ask, lest a picture that is shown twice is held twice). Strings are
 * interned, so keys are pointers. The indexes live in the arena: what they grow
 * out of is less than what they are.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "document.h"
#include "intern.h"

/* By name: source is NULL. number: the last that was given to those that asked for this name, 0 if none did. */
struct media_slot {
	const char *string;
	const void *source;
	struct gavel_media *media;      /* NULL: the name was asked for and another one was given */
	unsigned number;
};

struct media_index {
	struct media_slot *slots;
	size_t room, count;             /* room is a power of two, at least half of it free */
};

struct media_table {
	struct media_index names, entries;
};

static struct media_slot *slot_of(const struct media_index *index, const char *string, const void *source)
{
	uint64_t hash = ((uint64_t)(uintptr_t)string ^ (uint64_t)(uintptr_t)source << 1) * 0x9e3779b97f4a7c15u;
	size_t i = (size_t)(hash >> 32) & (index->room - 1);

	while (index->slots[i].string && (index->slots[i].string != string || index->slots[i].source != source))
		i = (i + 1) & (index->room - 1);
	return &index->slots[i];
}

static void widen(struct gavel_document *doc, struct media_index *index)
{
	struct media_index wider = { .count = index->count, .room = index->room ? index->room * 2 : 16 };

	wider.slots = gavel_alloc(doc, wider.room * sizeof *wider.slots);
	for (size_t i = 0; i < index->room; i++)
		if (index->slots[i].string)
			*slot_of(&wider, index->slots[i].string, index->slots[i].source) = index->slots[i];
	*index = wider;
}

/* The slot of that key, made if there is none. */
static struct media_slot *take_slot(struct gavel_document *doc, struct media_index *index, const char *string,
                                    const void *source)
{
	struct media_slot *slot;

	if (index->count * 2 >= index->room)
		widen(doc, index);
	slot = slot_of(index, string, source);
	if (!slot->string) {
		slot->string = string;
		slot->source = source;
		index->count++;
	}
	return slot;
}

static const struct gavel_media *find(const struct gavel_document *doc, const struct media_index *index,
                                      const char *string, const void *source)
{
	string = intern_find(doc->cursor->strings, string, strlen(string));
	return string ? slot_of(index, string, source)->media : NULL;
}

const struct gavel_media *gavel_media(const struct gavel_document *doc, const char *name)
{
	return doc->media ? find(doc, &doc->cursor->media_table->names, name, NULL) : NULL;
}

const struct gavel_media *gavel_media_from(const struct gavel_document *doc, const void *source, const char *entry)
{
	return doc->media ? find(doc, &doc->cursor->media_table->entries, entry, source) : NULL;
}

size_t gavel_media_count(const struct gavel_document *doc)
{
	return doc->cursor->last_media ? doc->cursor->last_media->number : 0;
}

/* The name asked for, or image-2.png, image-3.png: one past the last that this name got. */
static const char *unique_name(struct gavel_document *doc, struct media_index *names, const char *asked)
{
	const char *dot = strrchr(asked, '.');
	int stem = (int)(dot ? dot - asked : (ptrdiff_t)strlen(asked));
	struct media_slot *slot = take_slot(doc, names, asked, NULL);
	char with[256];

	slot->number++;
	if (slot->number == 1 && !slot->media)
		return asked;
	for (slot->number += slot->number == 1;; slot->number++) {
		snprintf(with, sizeof with, "%.*s-%u%s", stem > 200 ? 200 : stem, asked, slot->number,
		         dot && strlen(dot) < 32 ? dot : "");
		if (!gavel_media(doc, with))
			return gavel_intern(doc, with, strlen(with));
	}
}

struct gavel_media *gavel_media_add(struct gavel_document *doc, const char *name, const char *mime,
                                    int (*load)(void *, const char *, struct gavel_output *), void *source,
                                    const char *entry)
{
	struct gavel_cursor *cursor = doc->cursor;
	struct gavel_media *m = gavel_alloc(doc, sizeof *m);
	struct media_slot *from;

	document_count_image(doc, &cursor->media);
	if (!cursor->media_table)
		cursor->media_table = gavel_alloc(doc, sizeof *cursor->media_table);
	m->name = unique_name(doc, &cursor->media_table->names, gavel_intern(doc, name, strlen(name)));
	m->mime = gavel_intern(doc, mime, strlen(mime));
	m->load = load;
	m->source = source;
	m->entry = gavel_intern(doc, entry, strlen(entry));
	m->number = gavel_media_count(doc) + 1;
	*(cursor->last_media ? &cursor->last_media->next : &doc->media) = m;
	cursor->last_media = m;
	take_slot(doc, &cursor->media_table->names, m->name, NULL)->media = m;
	from = take_slot(doc, &cursor->media_table->entries, m->entry, source);
	if (!from->media)
		from->media = m;
	return m;
}

/* Its name and its entry are free again. */
static void forget(struct media_table *table, const struct gavel_media *m)
{
	struct media_slot *name = slot_of(&table->names, m->name, NULL);
	struct media_slot *from = slot_of(&table->entries, m->entry, m->source);

	name->media = NULL;
	name->number = 0;
	if (from->media == m)
		from->media = NULL;
}

void media_drop(struct gavel_document *doc, size_t own, const struct intern *shown)
{
	struct gavel_media **at = &doc->media, *last = NULL;
	size_t number = 0;

	while (*at) {
		if ((*at)->number > own && !intern_find(shown, (*at)->name, strlen((*at)->name))) {
			forget(doc->cursor->media_table, *at);
			*at = (*at)->next;
			continue;
		}
		last = *at;
		at = &last->next;
	}
	doc->cursor->last_media = last;
	for (struct gavel_media *m = doc->media; m; m = m->next)
		m->number = ++number;
}
