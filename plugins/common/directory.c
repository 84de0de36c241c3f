/* SPDX-License-Identifier: MIT
 *
 * The directory as a whole: the end record, all entries, then their places in
 * the file. Sorted by place, each entry must begin where the one before it has
 * ended, or later: entries that share bytes are how 46 MB become 4.5 PB, and
 * bytes that belong to none may be an entry that another reader sees, which is
 * a warning.
 */
#include "directory.h"

#include <stdio.h>
#include <stdlib.h>

#include "directory_record.h"
#include "entry_name.h"
#include "limit.h"
#include "memory.h"

int archive_refuse(const struct archive *a, const char *name, const char *code, const char *format, ...)
{
	struct gavel_position at = { 0 };
	char text[256], shown[ENTRY_NAME_SHOWN];
	va_list values;

	va_start(values, format);
	vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	at.part = name && *name ? entry_name_shown(name, shown) : NULL;
	return gavel_fail(a->job, GAVEL_UNREADABLE, code, &at, "%s", text);
}

static int too_many(const struct archive *a)
{
	uint64_t most = gavel_limits(a->job)->entries;

	if (!most || a->count <= most)
		return 0;
	return limit_fail(a->job, NULL, "entries", "the package has more entries than", most);
}

static int read_entries(struct archive *a, struct directory *directory)
{
	uint64_t at = a->start, end = a->start + a->size, most = a->size / 46 + 1;

	if (too_many(a))
		return -1;
	directory->entries = memory_new((size_t)(a->count < most ? a->count + 1 : most) * sizeof(*directory->entries));
	while (at < end && directory->count < a->count) {
		struct directory_entry *entry = &directory->entries[directory->count];

		entry->index = directory->count++;
		if (archive_entry(a, &at, entry) || archive_local(a, entry))
			return -1;
	}
	if (at == end && directory->count == a->count)
		return 0;
	return archive_refuse(a, NULL, "package-entries", "the end of the package tells of %llu entries, and its directory "
	                      "has %s; " TRUST_NOT, (unsigned long long)a->count, at < end ? "more" : "fewer");
}

/* ---- places ---- */

static int by_place(const void *a, const void *b)
{
	const struct directory_entry *left = *(struct directory_entry *const *)a;
	const struct directory_entry *right = *(struct directory_entry *const *)b;

	if (left->from != right->from)
		return left->from < right->from ? -1 : 1;
	return left->index < right->index ? -1 : 1;
}

/* Returns the bytes between the entry and what comes next, or -1. */
static int64_t room_behind(const struct archive *a, struct directory_entry *entry, const struct directory_entry *next)
{
	uint64_t end = next ? next->from : a->start;

	if (next && next->from == entry->from)
		return archive_refuse(a, next->name, "package-overlap",
		                      "the directory names one local header twice, for this entry and for \"%.80s\"; " TRUST_NOT,
		                      entry->name);
	if (entry->end > end)
		return archive_refuse(a, next ? next->name : entry->name, "package-overlap", "the entry shares bytes with \"%.80s\"; "
		                      TRUST_NOT, next ? entry->name : "the directory");
	if (archive_descriptor(a, entry, end))
		return -1;
	return (int64_t)(end - entry->end);
}

static void warn(const struct archive *a, const char *code, uint64_t bytes, const char *where)
{
	if (bytes)
		gavel_report(a->job, GAVEL_LEVEL_WARNING, code, NULL, "bytes %s belong to no part of the package (%llu): they are "
		             "not read", where, (unsigned long long)bytes);
}

static int check_places(struct archive *a, struct directory_entry **order, size_t count)
{
	uint64_t between = 0;

	for (size_t i = 0; i < count; i++) {
		int64_t room = room_behind(a, order[i], i + 1 < count ? order[i + 1] : NULL);

		if (room < 0)
			return -1;
		between += (uint64_t)room;
	}
	if (count)
		a->before += order[0]->from;
	warn(a, "package-before", a->before, "before the first entry");
	warn(a, "package-between", between, "between the entries");
	warn(a, "package-after", a->after, "behind the end of the package");
	return 0;
}

static int sort_places(struct archive *a, struct directory *directory)
{
	struct directory_entry **order = memory_new((directory->count + 1) * sizeof(struct directory_entry *));
	int result;

	for (size_t i = 0; i < directory->count; i++)
		order[i] = &directory->entries[i];
	qsort(order, directory->count, sizeof(*order), by_place);
	result = check_places(a, order, directory->count);
	free(order);
	return result;
}

int directory_read(struct gavel_job *job, const struct gavel_input *in, struct directory *directory)
{
	struct archive archive = { .job = job };

	*directory = (struct directory){ 0 };
	if (archive_end(&archive, in) || read_entries(&archive, directory) || sort_places(&archive, directory)) {
		directory_finish(directory);
		return -1;
	}
	directory->bytes = archive.bytes;
	directory->len = (size_t)archive.len;
	return 0;
}

void directory_finish(struct directory *directory)
{
	for (size_t i = 0; i < directory->count; i++)
		free(directory->entries[i].name);
	free(directory->entries);
	*directory = (struct directory){ 0 };
}
