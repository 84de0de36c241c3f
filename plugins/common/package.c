/* SPDX-License-Identifier: MIT
 *
 * The package: libzip behind a fence.
 *
 * libzip believes an archive: it gives the first of two entries of one name,
 * and goes on inflating past the size that an entry declares. So the whole
 * directory is checked by directory.c before libzip sees it, and libzip must
 * then see the same entries; names are kept sorted for look-up; and every byte
 * is counted when it comes out, against the size that was declared, the limits
 * on one part and on all parts, and the one on the ratio to the packed size
 * (past 1 MB, so that a small repetitive part is no bomb).
 */
#include "package.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "directory.h"
#include "entry_name.h"
#include "limit.h"
#include "memory.h"
#include "package_zip.h"

#define RATIO_FROM 1048576
#define BLAME_MAX 16777216

/* Each OPC package (DOCX) has it, and no other. */
#define OPC_TYPES "[Content_Types].xml"

struct entry {
	const char *name;               /* in UTF-8 */
	const struct directory_entry *in;
};

struct package {
	struct gavel_job *job;
	struct directory directory;
	zip_t *zip;
	struct entry *entries;          /* sorted by name */
	size_t count;
	uint64_t inflated;
};

struct package_part {
	struct package *package;
	const struct entry *entry;
	zip_file_t *file;
	uint64_t inflated;
	int failed;                     /* and it was said why */
};

static int fail(struct gavel_job *job, const char *part, const char *code, const char *what)
{
	struct gavel_position at = { .part = part };

	return gavel_fail(job, GAVEL_UNREADABLE, code, &at, "%s", what);
}

/* libzip had no memory: no fault of the package. It does not always say so, and calls the package damaged; but with all
 * in memory there is nothing else that could leave ENOMEM. errno was 0 before. */
void package_end_if_spent(zip_error_t *error)
{
	if (errno == ENOMEM || zip_error_code_zip(error) == ZIP_ER_MEMORY)
		memory_exhausted();
}

/* ---- opening ---- */

static zip_t *open_archive(struct gavel_job *job, const struct directory *directory)
{
	zip_error_t error;
	zip_source_t *source;
	zip_t *zip = NULL;

	zip_error_init(&error);
	errno = 0;
	source = zip_source_buffer_create(directory->bytes, directory->len, 0, &error);
	if (source)
		zip = zip_open_from_source(source, ZIP_RDONLY, &error);
	if (!zip) {
		package_end_if_spent(&error);
		gavel_fail(job, GAVEL_UNREADABLE, "package-damaged", NULL,
		           "the ZIP package is damaged (%s): take the file from its source again",
		           zip_error_strerror(&error));
		zip_source_free(source);
	}
	zip_error_fini(&error);
	return zip;
}

static int refuse(const struct package *package, const char *name, const char *code, const char *what)
{
	char shown[ENTRY_NAME_SHOWN];
	struct gavel_position at = { .part = name && *name ? entry_name_shown(name, shown) : NULL };

	return gavel_fail(package->job, GAVEL_UNREADABLE, code, &at,
	                  "%s; no office program writes this: do not trust the file", what);
}

/* libzip finds the directory by itself: it must be the one that was checked. */
static int same_entry(const struct directory_entry *entry, const zip_stat_t *stat)
{
	const zip_uint64_t all = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD;

	return (stat->valid & all) == all && stat->size == entry->size && stat->comp_size == entry->packed &&
		stat->crc == entry->crc && stat->comp_method == entry->method;
}

static int is_ascii(const char *string)
{
	while (*string && (unsigned char)*string < 0x80)
		string++;
	return *string == '\0';
}

/* libzip decodes a name, or takes it from an extra field: both are looked at. */
static int check_name(const struct package *package, const char *raw, const char *name)
{
	const char *fault = entry_name_fault(raw);

	if (!fault && is_ascii(raw) && strcmp(raw, name) != 0)
		return refuse(package, raw, "package-header", "an extra field gives the entry another name");
	if (!fault)
		fault = entry_name_fault(name);
	return fault ? refuse(package, raw, "package-name", fault) : 0;
}

static int list_entry(struct package *package, const struct directory_entry *in)
{
	struct entry *entry = &package->entries[package->count];
	zip_stat_t stat;

	zip_stat_init(&stat);
	errno = 0;
	if (zip_stat_index(package->zip, in->index, 0, &stat))
		package_end_if_spent(zip_get_error(package->zip));
	if (!same_entry(in, &stat))
		return refuse(package, in->name, "package-ambiguous", "the directory can be read in two ways");
	if (check_name(package, in->name, stat.name))
		return -1;
	entry->name = stat.name;
	entry->in = in;
	package->count++;
	return 0;
}

/* ---- names ---- */

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

	if (zip_get_num_entries(package->zip, 0) != (zip_int64_t)directory->count)
		return refuse(package, NULL, "package-ambiguous", "the directory can be read in two ways");
	package->entries = memory_new((directory->count + 1) * sizeof(*package->entries));
	for (size_t i = 0; i < directory->count; i++)
		if (list_entry(package, &directory->entries[i]))
			return -1;
	return check_twins(package);
}

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
		fail(job, NULL, "not-a-package", "a Word 97-2003 or password-protected file: save it as an unprotected "
		     "document of the present format first");
		return NULL;
	}
	package = memory_new(sizeof(*package));
	package->job = job;
	if (directory_read(job, in, &package->directory) ||
	    (package->zip = open_archive(job, &package->directory)) == NULL || list_entries(package)) {
		package_close(package);
		return NULL;
	}
	return package;
}

void package_close(struct package *package)
{
	if (!package)
		return;
	if (package->zip)
		zip_discard(package->zip);
	free(package->entries);
	directory_finish(&package->directory);
	free(package);
}

static const struct entry *find(const struct package *package, const char *name)
{
	struct entry key = { .name = name };

	return bsearch(&key, package->entries, package->count, sizeof(key), by_name);
}

int package_has(const struct package *package, const char *entry)
{
	return find(package, entry) != NULL;
}

size_t package_count(const struct package *package)
{
	return package->count;
}

const char *package_entry(const struct package *package, size_t index)
{
	return index < package->count ? package->entries[index].name : NULL;
}

/* ---- reading ---- */

struct package_part *package_part_open(struct package *package, const char *name)
{
	const struct entry *entry = find(package, name);
	struct package_part *part;
	zip_file_t *file;

	if (!entry) {
		fail(package->job, name, "part-missing", "the package has no such part");
		return NULL;
	}
	errno = 0;
	file = zip_fopen_index(package->zip, entry->in->index, 0);
	if (!file) {
		package_end_if_spent(zip_get_error(package->zip));
		gavel_fail(package->job, GAVEL_UNREADABLE, "package-damaged", &(struct gavel_position){ .part = name },
		           "the part cannot be opened (%s): take the file from its source again", zip_strerror(package->zip));
		return NULL;
	}
	part = memory_new(sizeof(*part));
	part->package = package;
	part->entry = entry;
	part->file = file;
	return part;
}

static int count_bytes(struct package_part *part, uint64_t read)
{
	const struct gavel_limits *limits = gavel_limits(part->package->job);
	struct gavel_position at = { .part = part->entry->name };

	part->inflated += read;
	part->package->inflated += read;
	if (limits->part && part->inflated > limits->part)
		return limit_fail(part->package->job, &at, "part", "the part inflates to more bytes than", limits->part);
	if (limits->inflated && part->package->inflated > limits->inflated)
		return limit_fail(part->package->job, &at, "inflated", "the package inflates to more bytes than",
		                  limits->inflated);
	if (limits->ratio && part->inflated > RATIO_FROM && part->inflated / limits->ratio > part->entry->in->packed)
		return limit_fail(part->package->job, &at, "ratio", "the part inflates by a factor of more than",
		                  limits->ratio);
	if (part->inflated > part->entry->in->size)
		return gavel_fail(part->package->job, GAVEL_UNREADABLE, "package-size", &at, "the part declares %llu bytes and "
		                  "inflates to more; no office program writes this: do not trust the file",
		                  (unsigned long long)part->entry->in->size);
	return 0;
}

static int refuse_short(const struct package_part *part)
{
	return fail(part->package->job, part->entry->name, "package-size",
	            "the part is damaged: it holds fewer bytes than it declares; take the file from its source again");
}

/* libzip compares the check sum and, in some versions, the size when all bytes have come. */
static int refuse_bytes(const struct package_part *part)
{
	struct gavel_job *job = part->package->job;
	const char *name = part->entry->name;

	switch (zip_error_code_zip(zip_file_get_error(part->file))) {
	case ZIP_ER_CRC:
		return fail(job, name, "package-crc",
		            "the part is damaged: its check sum is another one; take the file from its source again");
	case ZIP_ER_INCONS:
		return refuse_short(part);
	default:
		return gavel_fail(job, GAVEL_UNREADABLE, "package-damaged", &(struct gavel_position){ .part = name },
		                  "the part is damaged (%s): take the file from its source again", zip_file_strerror(part->file));
	}
}

static int read_part(struct package_part *part, char *buffer, int size)
{
	zip_int64_t read;

	if (size <= 0)
		return 0;
	errno = 0;
	read = zip_fread(part->file, buffer, (zip_uint64_t)size);
	if (read < 0) {
		package_end_if_spent(zip_file_get_error(part->file));
		return refuse_bytes(part);
	}
	if (read == 0 && part->inflated < part->entry->in->size)
		return refuse_short(part);
	return count_bytes(part, (uint64_t)read) ? -1 : (int)read;
}

int package_part_read(struct package_part *part, char *buffer, int size)
{
	int read = read_part(part, buffer, size);

	part->failed |= read < 0;
	return read;
}

/* Nothing is counted, as nothing is kept; what is left of a part is looked through up to what it declared. */
void package_part_blame(struct package_part *part)
{
	struct gavel_position at = { .part = part->entry->name };
	uint64_t left = part->entry->in->size < BLAME_MAX ? part->entry->in->size : BLAME_MAX;
	char buffer[16384];
	zip_int64_t read = 1;

	if (part->failed)
		return;
	for (; left && read > 0; left -= left < (uint64_t)read ? left : (uint64_t)read)
		read = zip_fread(part->file, buffer, sizeof(buffer));
	if (read == 0 || left == 0)
		read = zip_fread(part->file, buffer, 1);
	if (read < 0 && zip_error_code_zip(zip_file_get_error(part->file)) == ZIP_ER_CRC)
		gavel_report(part->package->job, GAVEL_LEVEL_WARNING, "package-crc", &at,
		             "the check sum of the part is another one: the file was damaged after it was written; "
		             "take it from its source again");
}

void package_part_close(struct package_part *part)
{
	if (!part)
		return;
	zip_fclose(part->file);
	free(part);
}

int package_load(void *package, const char *entry, struct gavel_output *out)
{
	struct package_part *part = package_part_open(package, entry);
	char buffer[16384];
	int read;

	if (!part)
		return -1;
	while ((read = package_part_read(part, buffer, sizeof(buffer))) > 0)
		gavel_write(out, buffer, (size_t)read);
	package_part_close(part);
	return read;
}
