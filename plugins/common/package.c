/* SPDX-License-Identifier: MIT
 *
 * The package: what lies in it, by names.
 *
 * Readers of archives differ: of two entries of one name they take the first or
 * the last, and they decode names in their own ways. The directory was checked
 * by directory.c; here names become UTF-8 as other readers have them (the flag
 * for UTF-8, else Info-ZIP's Unicode path, else UTF-8 if it can be that, else
 * the code page of the first PC), what is no name or two of one are refused,
 * and the rest are kept sorted for look-up.
 */
#include "package.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

#include "entry_name.h"
#include "memory.h"
#include "package_inside.h"
#include "utf8.h"

/* Each OPC package (DOCX) has it, and no other. */
#define OPC_TYPES "[Content_Types].xml"

static int refuse(const struct package *package, const char *name, const char *code, const char *what)
{
	char shown[ENTRY_NAME_SHOWN];
	struct gavel_position at = { .part = name && *name ? entry_name_shown(name, shown) : NULL };

	return gavel_fail(package->job, GAVEL_UNREADABLE, code, &at,
	                  "%s; no office program writes this: do not trust the file", what);
}

/* ---- names ---- */

static int is_ascii(const char *string)
{
	while (*string && (unsigned char)*string < 0x80)
		string++;
	return *string == '\0';
}

/* Info-ZIP's Unicode path: version 1, the check sum of the name that it stands for, the name. */
static char *unicode_path(const struct directory_entry *in)
{
	const unsigned char *path = in->path;
	uint32_t sum;
	char *name;

	if (in->path_len < 5 || path[0] != 1)
		return NULL;
	sum = path[1] | (uint32_t)path[2] << 8 | (uint32_t)path[3] << 16 | (uint32_t)path[4] << 24;
	if (sum != libdeflate_crc32(0, in->name, strlen(in->name)))
		return NULL;
	name = memory_new(in->path_len - 4);
	memcpy(name, path + 5, in->path_len - 5);
	return name;
}

/* NULL where the bytes are the name. */
static char *decode(const struct directory_entry *in)
{
	char *name = in->path ? unicode_path(in) : NULL;

	if (name || is_ascii(in->name) || utf8_is(in->name, strlen(in->name)))
		return name;
	return entry_name_decode(in->name);
}

/* The name is looked at as it stands there and as it is decoded. */
static int check_name(const struct package *package, const char *raw, const char *name)
{
	const char *fault = entry_name_fault(raw);

	if (!fault && name != raw && is_ascii(raw) && strcmp(raw, name) != 0)
		return refuse(package, raw, "package-header", "an extra field gives the entry another name");
	if (!fault && name != raw)
		fault = entry_name_fault(name);
	return fault ? refuse(package, raw, "package-name", fault) : 0;
}

static int list_entry(struct package *package, const struct directory_entry *in)
{
	struct entry *entry = &package->entries[package->count++];

	entry->in = in;
	entry->decoded = decode(in);
	entry->name = entry->decoded ? entry->decoded : in->name;
	return check_name(package, in->name, entry->name);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

static int by_folded_name(const void *a, const void *b)
{
	int order = entry_name_compare(((const struct entry *)a)->name, ((const struct entry *)b)->name);

	return order ? order : by_name(a, b);
}

/* Of two that differ in case only, OPC says that they are one, and OCF that it must not be; ODF says nothing. */
static int check_twins(struct package *package)
{
	int opc = 0;

	qsort(package->entries, package->count, sizeof(*package->entries), by_folded_name);
	for (size_t i = 0; i < package->count && !opc; i++)
		opc = strcmp(package->entries[i].name, OPC_TYPES) == 0;
	for (size_t i = 1; i < package->count; i++) {
		const char *name = package->entries[i].name, *other = package->entries[i - 1].name;
		struct gavel_position at = { .part = name };

		if (strcmp(name, other) == 0)
			return refuse(package, name, "package-duplicate",
			              "two entries of the same name: readers differ in which they take");
		if (entry_name_compare(name, other) != 0)
			continue;
		if (opc)
			return refuse(package, name, "package-duplicate",
			              "two entries whose names differ in case only, which are one name in this format");
		gavel_report(package->job, GAVEL_LEVEL_WARNING, "package-case", &at,
		             "two entries whose names differ in case only: other readers may take the other one");
	}
	qsort(package->entries, package->count, sizeof(*package->entries), by_name);
	return 0;
}

static int list_entries(struct package *package)
{
	const struct directory *directory = &package->directory;

	package->entries = memory_new((directory->count + 1) * sizeof(*package->entries));
	for (size_t i = 0; i < directory->count; i++)
		if (list_entry(package, &directory->entries[i]))
			return -1;
	return check_twins(package);
}

/* ---- opening ---- */

static int is_ole(const struct gavel_input *in)
{
	return in->len >= 4 && memcmp(in->bytes, "\xD0\xCF\x11\xE0", 4) == 0;
}

int package_is(const struct gavel_input *in)
{
	return is_ole(in) || (in->len >= 2 && memcmp(in->bytes, "PK", 2) == 0) || directory_ends(in);
}

struct package *package_open(struct gavel_job *job, const struct gavel_input *in)
{
	struct package *package;

	if (is_ole(in)) {
		gavel_fail(job, GAVEL_UNREADABLE, "not-a-package", NULL, "a Word 97-2003 or password-protected file: save it "
		           "as an unprotected document of the present format first");
		return NULL;
	}
	package = memory_new(sizeof(*package));
	package->job = job;
	if (directory_read(job, in, &package->directory) || list_entries(package)) {
		package_close(package);
		return NULL;
	}
	return package;
}

void package_close(struct package *package)
{
	if (!package)
		return;
	for (size_t i = 0; i < package->count; i++)
		free(package->entries[i].decoded);
	free(package->entries);
	libdeflate_free_decompressor(package->inflater);
	directory_finish(&package->directory);
	free(package);
}

const struct entry *package_find(const struct package *package, const char *name)
{
	struct entry key = { .name = name };

	return bsearch(&key, package->entries, package->count, sizeof(key), by_name);
}

int package_has(const struct package *package, const char *entry)
{
	return package_find(package, entry) != NULL;
}

size_t package_count(const struct package *package)
{
	return package->count;
}

const char *package_entry(const struct package *package, size_t index)
{
	return index < package->count ? package->entries[index].name : NULL;
}
