/* SPDX-License-Identifier: MIT
 *
 * The package: libzip behind a fence.
 *
 * libzip believes an archive: it gives the first of two entries of one name,
 * and goes on inflating past the size that an entry declares. So the whole
 * directory is checked when a package is opened, names are kept sorted for
 * look-up, and every byte is counted when it comes out, against the limits on
 * one part, on all parts and on the ratio to the packed size (past 1 MB, so
 * that a small repetitive part is no bomb).
 *
 * Writing goes to memory. The time is 1980-01-01, the earliest that a ZIP can
 * hold: equal content gives equal bytes on any day in any time zone.
 */
#include "package.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "memory.h"

#define RATIO_FROM 1048576

struct entry {
	const char *name;
	zip_uint64_t index;
	zip_uint64_t packed;
};

struct package {
	struct gavel_job *job;
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
};

static int fail(struct gavel_job *job, const char *part, const char *code, const char *what)
{
	struct gavel_position at = { .part = part };

	return gavel_fail(job, GAVEL_UNREADABLE, code, &at, "%s", what);
}

/* libzip had no memory: no fault of the package. It does not always say so, and calls the package damaged; but with all
 * in memory there is nothing else that could leave ENOMEM. errno was 0 before. */
static void end_if_spent(zip_error_t *error)
{
	if (errno == ENOMEM || zip_error_code_zip(error) == ZIP_ER_MEMORY)
		memory_exhausted();
}

/* ---- opening ---- */

static zip_t *open_archive(struct gavel_job *job, const struct gavel_input *in)
{
	zip_error_t error;
	zip_source_t *source;
	zip_t *zip = NULL;

	zip_error_init(&error);
	errno = 0;
	source = zip_source_buffer_create(in->bytes, in->len, 0, &error);
	if (source)
		zip = zip_open_from_source(source, ZIP_RDONLY, &error);
	if (!zip) {
		end_if_spent(&error);
		if (in->len >= 2 && memcmp(in->bytes, "PK", 2) == 0)
			gavel_fail(job, GAVEL_UNREADABLE, "damaged-package", NULL,
			           "the ZIP package is cut off or damaged (%s): take it from its source again",
			           zip_error_strerror(&error));
		else
			gavel_fail(job, GAVEL_UNREADABLE, "not-a-package", NULL,
			           "not a ZIP package: it is of another format than its name says; name that with -f");
		zip_source_free(source);
	}
	zip_error_fini(&error);
	return zip;
}

static int climbs(const char *name)
{
	for (const char *at = name; (at = strstr(at, "..")) != NULL; at += 2) {
		if ((at == name || at[-1] == '/') && (at[2] == '\0' || at[2] == '/'))
			return 1;
	}
	return 0;
}

static const char *fault_of(const char *name, const zip_stat_t *stat)
{
	if (name[0] == '\0')
		return "an entry without a name";
	if (name[0] == '/' || (name[0] != '\0' && name[1] == ':'))
		return "an entry with an absolute name";
	if (strchr(name, '\\'))
		return "an entry with a backslash in its name";
	if (climbs(name))
		return "an entry whose name leaves the package (\"..\")";
	if ((stat->valid & ZIP_STAT_ENCRYPTION_METHOD) && stat->encryption_method != ZIP_EM_NONE)
		return "an encrypted entry: save the document without a password";
	return NULL;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

static int list_entry(struct package *package, zip_uint64_t index)
{
	struct entry *entry = &package->entries[package->count];
	const char *fault;
	zip_stat_t stat;

	zip_stat_init(&stat);
	if (zip_stat_index(package->zip, index, 0, &stat) || !(stat.valid & ZIP_STAT_NAME))
		return fail(package->job, NULL, "package-damaged", "the directory of the package cannot be read");
	fault = fault_of(stat.name, &stat);
	if (fault)
		return fail(package->job, stat.name, "package-refused", fault);
	entry->name = stat.name;
	entry->index = index;
	entry->packed = stat.valid & ZIP_STAT_COMP_SIZE ? stat.comp_size : 0;
	package->count++;
	return 0;
}

static int list_entries(struct package *package)
{
	zip_int64_t count = zip_get_num_entries(package->zip, 0);
	uint64_t most = gavel_limits(package->job)->entries;

	if (most && (uint64_t)count > most)
		return gavel_fail(package->job, GAVEL_LIMIT, "limit-entries", NULL,
		                  "the package has %lld entries, the limit is %llu (--limit entries=N)", (long long)count,
		                  (unsigned long long)most);
	package->entries = memory_new(((size_t)count + 1) * sizeof(*package->entries));
	for (zip_int64_t i = 0; i < count; i++) {
		if (list_entry(package, (zip_uint64_t)i))
			return -1;
	}
	qsort(package->entries, package->count, sizeof(*package->entries), by_name);
	for (size_t i = 1; i < package->count; i++) {
		if (by_name(&package->entries[i - 1], &package->entries[i]) == 0)
			return fail(package->job, package->entries[i].name, "package-refused",
			            "two entries of the same name");
	}
	return 0;
}

struct package *package_open(struct gavel_job *job, const struct gavel_input *in)
{
	struct package *package;
	zip_t *zip;

	if (in->len >= 4 && memcmp(in->bytes, "\xD0\xCF\x11\xE0", 4) == 0) {
		fail(job, NULL, "not-a-package", "a Word 97-2003 or password-protected file: save it as an unprotected "
		     "document of the present format first");
		return NULL;
	}
	zip = open_archive(job, in);
	if (!zip)
		return NULL;
	package = memory_new(sizeof(*package));
	package->job = job;
	package->zip = zip;
	if (list_entries(package)) {
		package_close(package);
		return NULL;
	}
	return package;
}

void package_close(struct package *package)
{
	if (!package)
		return;
	zip_discard(package->zip);
	free(package->entries);
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
	file = zip_fopen_index(package->zip, entry->index, 0);
	if (!file) {
		end_if_spent(zip_get_error(package->zip));
		fail(package->job, name, "package-damaged", zip_strerror(package->zip));
		return NULL;
	}
	part = memory_new(sizeof(*part));
	part->package = package;
	part->entry = entry;
	part->file = file;
	return part;
}

static int over(const struct package_part *part, const char *limit, uint64_t most, const char *what)
{
	struct gavel_position at = { .part = part->entry->name };
	char code[32] = "limit-";

	strncat(code, limit, sizeof(code) - strlen(code) - 1);
	return gavel_fail(part->package->job, GAVEL_LIMIT, code, &at, "%s %llu (--limit %s=N)", what,
	                  (unsigned long long)most, limit);
}

static int count_bytes(struct package_part *part, uint64_t read)
{
	const struct gavel_limits *limits = gavel_limits(part->package->job);

	part->inflated += read;
	part->package->inflated += read;
	if (limits->part && part->inflated > limits->part)
		return over(part, "part", limits->part, "the part inflates to more bytes than");
	if (limits->inflated && part->package->inflated > limits->inflated)
		return over(part, "inflated", limits->inflated, "the package inflates to more bytes than");
	if (limits->ratio && part->inflated > RATIO_FROM && part->inflated / limits->ratio > part->entry->packed)
		return over(part, "ratio", limits->ratio, "the part inflates by a factor of more than");
	return 0;
}

int package_part_read(struct package_part *part, char *buffer, int size)
{
	zip_int64_t read;

	if (size <= 0)
		return 0;
	errno = 0;
	read = zip_fread(part->file, buffer, (zip_uint64_t)size);
	if (read < 0)
		end_if_spent(zip_file_get_error(part->file));
	if (read < 0)
		return fail(part->package->job, part->entry->name, "package-damaged", zip_file_strerror(part->file));
	return count_bytes(part, (uint64_t)read) ? -1 : (int)read;
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

/* ---- writing ---- */

struct package_writer {
	struct gavel_job *job;
	zip_source_t *source;
	zip_t *zip;
	int failed;
};

struct package_writer *package_writer_new(struct gavel_job *job)
{
	struct package_writer *writer = memory_new(sizeof(*writer));

	writer->job = job;
	writer->source = zip_source_buffer_create(NULL, 0, 0, NULL);
	if (writer->source) {
		zip_source_keep(writer->source);
		writer->zip = zip_open_from_source(writer->source, ZIP_TRUNCATE, NULL);
	}
	if (!writer->zip)
		memory_exhausted();     /* it is new and empty: nothing else can fail */
	return writer;
}

/* Day 1 of month 1 of year 0 after 1980, in the bits of a DOS date. */
#define DOS_1980_01_01 0x21

static int add_entry(zip_t *zip, const char *entry, const char *bytes, size_t len, int stored)
{
	zip_source_t *source;
	zip_int64_t index;
	char *copy = memory_new(len);

	if (len)
		memcpy(copy, bytes, len);
	source = zip_source_buffer(zip, copy, len, 1);
	if (!source)
		memory_exhausted();     /* there is no other reason; whether libzip has freed the copy depends on its version */
	index = zip_file_add(zip, entry, source, ZIP_FL_ENC_UTF_8);
	if (index < 0) {
		zip_source_free(source);
		return -1;
	}
	if (zip_set_file_compression(zip, (zip_uint64_t)index, stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0))
		return -1;
	return zip_file_set_dostime(zip, (zip_uint64_t)index, 0, DOS_1980_01_01, 0);
}

void package_add(struct package_writer *writer, const char *entry, const char *bytes, size_t len, int stored)
{
	if (writer->failed)
		return;
	errno = 0;
	writer->failed = add_entry(writer->zip, entry, bytes, len, stored) != 0;
	if (writer->failed)
		end_if_spent(zip_get_error(writer->zip));
}

static int copy_out(zip_source_t *source, struct gavel_output *out)
{
	char buffer[16384];
	zip_int64_t read;

	if (zip_source_open(source))
		return -1;
	while ((read = zip_source_read(source, buffer, sizeof(buffer))) > 0)
		gavel_write(out, buffer, (size_t)read);
	zip_source_close(source);
	return read < 0 ? -1 : 0;
}

int package_finish(struct package_writer *writer, struct gavel_output *out)
{
	int failed = writer->failed;

	errno = 0;
	if (!failed && zip_close(writer->zip))
		failed = 1;
	if (failed) {
		end_if_spent(zip_get_error(writer->zip));
		zip_discard(writer->zip);
	}
	if (!failed && (failed = copy_out(writer->source, out)) != 0)
		end_if_spent(zip_source_error(writer->source));
	zip_source_free(writer->source);
	if (failed)
		gavel_fail(writer->job, GAVEL_UNWRITABLE, "package-unwritable", NULL, "the ZIP package cannot be made");
	free(writer);
	return failed ? -1 : 0;
}
