/* SPDX-License-Identifier: MIT
 *
 * Writing a tar stream: pax where an entry needs it (a long name, other
 * characters than ASCII), else the plain old header that everything reads. No
 * owner, one mode: the same entries give the same bytes on every machine.
 *
 * Of what could not be written libarchive is not told: it would leave what it
 * holds for the stream allocated. Nothing more is written then, and each call
 * says so.
 */
#include "tar.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>

enum { MODE = 0644, RECORD = 10240 };

struct carrier_writer {
	struct archive *archive;
	locale_t utf8;
	int fd;
	const char *problem;            /* nothing is written any more */
};

static la_ssize_t give(struct archive *archive, void *closure, const void *bytes, size_t len)
{
	struct carrier_writer *writer = closure;
	ssize_t n = 0;

	(void)archive;
	if (!writer->problem)
		while ((n = write(writer->fd, bytes, len)) < 0 && errno == EINTR)
			;
	if (n < 0)
		writer->problem = strerror(errno);
	return writer->problem ? (la_ssize_t)len : n;
}

static int begin(struct carrier_writer *writer)
{
	struct archive *a = writer->archive;

	return archive_write_set_format_pax_restricted(a) == ARCHIVE_OK
		&& archive_write_set_bytes_per_block(a, RECORD) == ARCHIVE_OK
		&& archive_write_set_bytes_in_last_block(a, RECORD) == ARCHIVE_OK
		&& archive_write_open(a, writer, NULL, give, NULL) == ARCHIVE_OK;
}

struct carrier_writer *tar_open_writer(int fd)
{
	struct carrier_writer *writer = calloc(1, sizeof *writer);

	if (!writer)
		return NULL;
	writer->fd = fd;
	writer->utf8 = tar_utf8();
	writer->archive = archive_write_new();
	if (writer->archive && begin(writer))
		return writer;
	tar_close_writer(writer);
	return NULL;
}

/* What was not ended is left as it is: an end mark behind half an entry would make it look whole. */
void tar_close_writer(struct carrier_writer *writer)
{
	if (!writer)
		return;
	if (!writer->problem)
		writer->problem = "it was given up";
	archive_write_free(writer->archive);
	if (writer->utf8)
		freelocale(writer->utf8);
	free(writer);
}

const char *tar_writer_problem(const struct carrier_writer *writer)
{
	const char *problem = writer->problem ? writer->problem : archive_error_string(writer->archive);

	return problem ? problem : "the tar stream cannot be written";
}

static int put_header(struct carrier_writer *writer, const struct carrier_entry *entry)
{
	struct archive_entry *e = archive_entry_new();
	int result;

	if (!e) {
		writer->problem = "out of memory";
		return -1;
	}
	archive_entry_copy_pathname(e, entry->name);
	archive_entry_set_filetype(e, AE_IFREG);
	archive_entry_set_perm(e, MODE);
	archive_entry_set_size(e, (la_int64_t)entry->bytes);
	archive_entry_set_mtime(e, (time_t)entry->time, 0);
	result = archive_write_header(writer->archive, e);
	archive_entry_free(e);
	/* It warns of names that are no UTF-8, and writes them as they are. */
	return result < ARCHIVE_WARN || writer->problem ? -1 : 0;
}

int tar_put_entry(struct carrier_writer *writer, const struct carrier_entry *entry)
{
	locale_t before = tar_enter(writer->utf8);
	int result = put_header(writer, entry);

	tar_leave(before);
	return result;
}

int tar_put_bytes(struct carrier_writer *writer, const void *bytes, size_t len)
{
	la_ssize_t n = archive_write_data(writer->archive, bytes, len);

	if (!writer->problem && n >= 0 && (size_t)n < len)
		writer->problem = "an entry has more bytes than its header says";
	return n < 0 || writer->problem ? -1 : 0;
}

int tar_end(struct carrier_writer *writer)
{
	return archive_write_close(writer->archive) < ARCHIVE_WARN || writer->problem ? -1 : 0;
}
