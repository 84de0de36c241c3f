/* SPDX-License-Identifier: MIT
 *
 * Reading a tar stream. Streams that were joined (cat a.tar b.tar) are read to
 * the last one's end, so that nobody who writes is cut off and nothing behind an
 * end mark is dropped in silence.
 *
 * libarchive takes a stream that stops between two entries for whole. It is not:
 * every writer ends with zeroed blocks. Whether there was one is told by how
 * far the stream was read since its last entry, whose padding is less than one.
 */
#include "tar.h"

#include <errno.h>
#include <stdlib.h>

#include <archive.h>
#include <archive_entry.h>

#include "bytes.h"

enum { BLOCK = 512 };

struct carrier_reader {
	struct archive *archive;
	locale_t utf8;
	int begun, any;                 /* any: at least one byte came */
	int64_t after;                  /* bytes of the stream up to the end of the last entry */
	const char *problem;            /* our own, where libarchive has none */
	struct bytes bytes;
};

static la_ssize_t take(struct archive *archive, void *closure, const void **bytes)
{
	struct carrier_reader *reader = closure;
	ssize_t n = bytes_take(&reader->bytes, bytes);

	if (n < 0)
		archive_set_error(archive, reader->bytes.error ? reader->bytes.error : EILSEQ, "%s", reader->bytes.problem);
	reader->any |= n > 0;
	return n;
}

/* What libarchive was built without it would run a program for: a cage lets it not, and the stream is damaged then. */
static int choose(struct archive *a)
{
	return archive_read_support_format_tar(a) == ARCHIVE_OK
		&& archive_read_set_options(a, "tar:read_concatenated_archives") == ARCHIVE_OK
		&& archive_read_support_filter_bzip2(a) >= ARCHIVE_WARN && archive_read_support_filter_xz(a) >= ARCHIVE_WARN
		&& archive_read_support_filter_zstd(a) >= ARCHIVE_WARN;
}

struct carrier_reader *tar_open_reader(int fd)
{
	struct carrier_reader *reader = calloc(1, sizeof *reader);

	if (!reader)
		return NULL;
	bytes_open(&reader->bytes, fd);
	reader->utf8 = tar_utf8();
	reader->archive = archive_read_new();
	if (reader->archive && choose(reader->archive))
		return reader;
	tar_close_reader(reader);
	return NULL;
}

void tar_close_reader(struct carrier_reader *reader)
{
	if (!reader)
		return;
	archive_read_free(reader->archive);
	bytes_close(&reader->bytes);
	if (reader->utf8)
		freelocale(reader->utf8);
	free(reader);
}

const char *tar_reader_problem(const struct carrier_reader *reader)
{
	const char *problem = reader->problem ? reader->problem : reader->bytes.problem;

	if (!problem)
		problem = archive_error_string(reader->archive);
	return problem ? problem : "it is damaged";
}

static enum carrier_kind kind_of(struct archive_entry *e)
{
	if (archive_entry_hardlink(e) || archive_entry_hardlink_utf8(e))
		return CARRIER_HARD_LINK;
	switch (archive_entry_filetype(e)) {
	case AE_IFREG: return CARRIER_FILE;
	case AE_IFDIR: return CARRIER_FOLDER;
	case AE_IFLNK: return CARRIER_SYMBOLIC_LINK;
	case AE_IFCHR: case AE_IFBLK: return CARRIER_DEVICE;
	case AE_IFIFO: return CARRIER_FIFO;
	default: return CARRIER_OTHER;
	}
}

static int fail(struct carrier_reader *reader, const char *problem)
{
	reader->problem = problem;
	return -1;
}

static int end(struct carrier_reader *reader)
{
	if (archive_filter_bytes(reader->archive, 0) - reader->after >= BLOCK)
		return 0;
	return fail(reader, "it stops without the mark that every tar stream ends with");
}

static int open_entry(struct carrier_reader *reader, struct archive_entry *e, struct carrier_entry *entry)
{
	const char *name = archive_entry_pathname(e);
	int64_t bytes = archive_entry_size(e);

	if (!name)
		name = archive_entry_pathname_utf8(e);
	if (!name)
		return fail(reader, "an entry's name is not in the characters that its header names");
	if (bytes < 0)
		return fail(reader, "an entry's length is below zero");
	*entry = (struct carrier_entry){ kind_of(e), name, (uint64_t)bytes, (int64_t)archive_entry_mtime(e) };
	return 1;
}

static int begin(struct carrier_reader *reader)
{
	int result;

	if (reader->begun)
		return ARCHIVE_OK;
	reader->begun = 1;
	result = archive_read_open(reader->archive, reader, NULL, take, NULL);
	if (!reader->any && !reader->bytes.problem)
		fail(reader, "it is empty");
	else if (result == ARCHIVE_FATAL && !reader->bytes.problem && archive_errno(reader->archive) == EILSEQ)
		fail(reader, "it is no tar stream");    /* of no format that was asked for */
	return result;
}

static int next_entry(struct carrier_reader *reader, struct carrier_entry *entry)
{
	struct archive_entry *e = NULL;
	int result = begin(reader);

	if (result < ARCHIVE_WARN || reader->problem)
		return -1;
	result = archive_read_next_header(reader->archive, &e);
	if (result == ARCHIVE_EOF)
		return end(reader);
	return result < ARCHIVE_WARN ? -1 : open_entry(reader, e, entry);
}

int tar_next_entry(struct carrier_reader *reader, struct carrier_entry *entry)
{
	locale_t before = tar_enter(reader->utf8);
	int result = next_entry(reader, entry);

	tar_leave(before);
	return result;
}

int tar_piece(struct carrier_reader *reader, struct carrier_piece *piece)
{
	la_int64_t at = 0;
	int result = archive_read_data_block(reader->archive, &piece->bytes, &piece->len, &at);

	if (result == ARCHIVE_EOF) {
		reader->after = archive_filter_bytes(reader->archive, 0);
		return 0;
	}
	piece->at = (uint64_t)at;
	return result < ARCHIVE_WARN || at < 0 ? -1 : 1;
}
