/* SPDX-License-Identifier: MIT
 *
 * Writing a package, by libzip and to memory.
 * The time is 1980-01-01, the earliest that a ZIP can hold: equal content
 * gives equal bytes on any day in any time zone.
 */
#include "package.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "package_zip.h"

enum { PIECES_MAX = 4 };

struct package_writer {
	struct gavel_output **taken;    /* freed when all is packed */
	size_t taken_count;
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

static int add_entry(zip_t *zip, const char *entry, zip_source_t *source, int stored)
{
	zip_int64_t index;

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

static void add_source(struct package_writer *writer, const char *entry, zip_source_t *source, int stored)
{
	writer->failed = add_entry(writer->zip, entry, source, stored) != 0;
	if (writer->failed)
		package_end_if_spent(zip_get_error(writer->zip));
}

void package_add(struct package_writer *writer, const char *entry, const char *bytes, size_t len, int stored)
{
	char *copy;

	if (writer->failed)
		return;
	errno = 0;
	copy = len ? memory_new(len) : NULL;    /* libzip would not free what has no bytes */
	if (len)
		memcpy(copy, bytes, len);
	add_source(writer, entry, zip_source_buffer(writer->zip, copy, len, 1), stored);
}

void package_take(struct package_writer *writer, const char *entry, struct gavel_output *const pieces[], size_t count)
{
	zip_buffer_fragment_t fragments[PIECES_MAX];

	writer->taken = memory_grow(writer->taken, (writer->taken_count + count) * sizeof(struct gavel_output *));
	for (size_t i = 0; i < count; i++) {
		writer->taken[writer->taken_count++] = pieces[i];
		if (i < PIECES_MAX)
			fragments[i] = (zip_buffer_fragment_t){ (zip_uint8_t *)gavel_output_bytes(pieces[i]),
			                                        gavel_output_len(pieces[i]) };
	}
	writer->failed |= count > PIECES_MAX;
	errno = 0;
	if (!writer->failed)
		add_source(writer, entry, zip_source_buffer_fragment(writer->zip, fragments, count, 0), 0);
}

static void free_taken(struct package_writer *writer)
{
	for (size_t i = 0; i < writer->taken_count; i++)
		gavel_output_free(writer->taken[i]);
	free(writer->taken);
	writer->taken_count = 0;
	writer->taken = NULL;
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
		package_end_if_spent(zip_get_error(writer->zip));
		zip_discard(writer->zip);
	}
	free_taken(writer);
	if (!failed && (failed = copy_out(writer->source, out)) != 0)
		package_end_if_spent(zip_source_error(writer->source));
	zip_source_free(writer->source);
	if (failed)
		gavel_fail(writer->job, GAVEL_UNWRITABLE, "package-unwritable", NULL, "the ZIP package cannot be made");
	free(writer);
	return failed ? -1 : 0;
}
