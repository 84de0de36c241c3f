/* SPDX-License-Identifier: MIT
 *
 * Writing a package: local headers and data go to the output at once, the
 * directory (APPNOTE 4.3.12) waits until the end. An entry is deflated by
 * libdeflate in one piece, which takes a quarter of zlib's time for the same
 * size; what does not become shorter is stored.
 *
 * The time is 1980-01-01, the earliest that a ZIP can hold: equal content
 * gives equal bytes on any day in any time zone. Neither ZIP64 nor data
 * descriptors are needed: a package of 4 GB or of 65,535 entries is refused.
 */
#include "package_head.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "package_writing.h"

enum { STORED = 0, DEFLATED = 8 };
/*
 * Level 4 takes two thirds of the time of level 6, the usual one, to 4 % more bytes. A short part is packed in a third of
 * the time, to a tenth more bytes: there are many of them, and not many bytes.
 */
enum { LEVEL = 4, LEVEL_SHORT = 1, SHORT = 65536 };
enum { LOCAL_SIGNATURE = 0x04034b50, CENTRAL_SIGNATURE = 0x02014b50, END_SIGNATURE = 0x06054b50 };
enum { COMMON_LEN = 26, DOS_1980_01_01 = 0x21, FLAG_UTF8 = 1 << 11 };

struct packed {
	const struct package_head *heads[2];    /* stand before the bytes; or NULL */
	const char *bytes;
	size_t len, full;
	uint32_t sum;
	int method;
	char *made;
};

struct package_writer *package_writer_new(struct gavel_job *job, struct gavel_output *out)
{
	struct package_writer *writer = memory_new(sizeof(*writer));

	writer->job = job;
	writer->out = out;
	writer->start = gavel_output_len(out);
	writer->directory = gavel_output_new();
	return writer;
}

/* ---- records ---- */

static unsigned char *put_number(unsigned char *to, uint64_t number, int width)
{
	for (; width > 0; width--, number >>= 8)
		*to++ = (unsigned char)number;
	return to;
}

static int is_ascii(const char *name)
{
	while (*name && (unsigned char)*name < 0x80)
		name++;
	return *name == '\0';
}

static size_t packed_len(const struct packed *packed)
{
	size_t len = packed->len;

	for (int i = 0; i < 2; i++)
		len += packed->heads[i] ? packed->heads[i]->packed_len : 0;
	return len;
}

/* What a local header and an entry of the directory have in common, from the version that is needed to read it. */
static void put_common(struct gavel_output *out, const char *entry, const struct packed *packed)
{
	unsigned char record[COMMON_LEN], *at = record;

	at = put_number(at, packed->method == STORED ? 10 : 20, 2);
	at = put_number(at, is_ascii(entry) ? 0 : FLAG_UTF8, 2);
	at = put_number(at, (uint64_t)packed->method, 2);
	at = put_number(at, 0, 2);
	at = put_number(at, DOS_1980_01_01, 2);
	at = put_number(at, packed->sum, 4);
	at = put_number(at, packed_len(packed), 4);
	at = put_number(at, packed->full, 4);
	at = put_number(at, strlen(entry), 2);
	put_number(at, 0, 2);
	gavel_write(out, record, sizeof(record));
}

static void put_local(struct package_writer *writer, const char *entry, const struct packed *packed)
{
	unsigned char signature[4];

	put_number(signature, LOCAL_SIGNATURE, 4);
	gavel_write(writer->out, signature, sizeof(signature));
	put_common(writer->out, entry, packed);
	gavel_puts(writer->out, entry);
	for (int i = 0; i < 2; i++) {
		if (packed->heads[i])
			gavel_write(writer->out, packed->heads[i]->packed, packed->heads[i]->packed_len);
	}
	gavel_write(writer->out, packed->bytes, packed->len);
}

/* No comment, the first disk, no attributes. */
static void put_central(struct package_writer *writer, const char *entry, const struct packed *packed, size_t place)
{
	unsigned char before[6], behind[14], *at = put_number(before, CENTRAL_SIGNATURE, 4);

	put_number(at, 20, 2);
	gavel_write(writer->directory, before, sizeof(before));
	put_common(writer->directory, entry, packed);
	at = put_number(behind, 0, 8);
	at = put_number(at, 0, 2);
	put_number(at, place, 4);
	gavel_write(writer->directory, behind, sizeof(behind));
	gavel_puts(writer->directory, entry);
}

static void put_end(struct package_writer *writer)
{
	size_t size = gavel_output_len(writer->directory), place = gavel_output_len(writer->out) - writer->start;
	unsigned char record[22], *at = put_number(record, END_SIGNATURE, 4);

	at = put_number(at, 0, 4);
	at = put_number(at, writer->count, 2);
	at = put_number(at, writer->count, 2);
	at = put_number(at, size, 4);
	at = put_number(at, place, 4);
	put_number(at, 0, 2);
	gavel_write(writer->out, gavel_output_bytes(writer->directory), size);
	gavel_write(writer->out, record, sizeof(record));
}

/* ---- entries ---- */

static void free_deflater(void *deflater)
{
	libdeflate_free_compressor(deflater);
}

/* It is of the size of a short document, with tables to be filled in: the job has one for all of them. */
static struct libdeflate_compressor *kept_deflater(struct package_writer *writer, char level)
{
	struct libdeflate_compressor *deflater = (void *)(uintptr_t)gavel_recall(writer->job, "deflater", &level, 1);
	struct gavel_document *memory;

	if (deflater)
		return deflater;
	if (!(deflater = libdeflate_alloc_compressor(level)))
		memory_exhausted();
	memory = gavel_document_new(writer->job);
	gavel_document_defer(memory, free_deflater, deflater);
	package_keep(writer, "deflater", &level, 1, memory, deflater);
	return deflater;
}

static struct libdeflate_compressor *deflater_for(struct package_writer *writer, size_t len)
{
	struct libdeflate_compressor **at = len <= SHORT ? &writer->fast : &writer->good;

	if (!*at)
		*at = kept_deflater(writer, len <= SHORT ? LEVEL_SHORT : LEVEL);
	return *at;
}

static struct packed pack(struct package_writer *writer, const char *bytes, size_t len, int stored)
{
	struct packed packed = { .bytes = bytes, .len = len, .full = len, .sum = libdeflate_crc32(0, bytes, len) };
	size_t got;

	if (stored || len == 0)
		return packed;
	packed.made = memory_grow(NULL, len);
	got = libdeflate_deflate_compress(deflater_for(writer, len), bytes, len, packed.made, len);
	if (got == 0)           /* there was no room: it does not become shorter */
		return packed;
	packed.bytes = packed.made;
	packed.len = got;
	packed.method = DEFLATED;
	return packed;
}

static struct packed pack_rest(struct package_writer *writer, const char *bytes, size_t len)
{
	struct libdeflate_compressor *deflater = deflater_for(writer, len);
	size_t room = libdeflate_deflate_compress_bound(deflater, len);
	struct packed packed = { .full = len, .method = DEFLATED, .made = memory_grow(NULL, room) };

	packed.len = libdeflate_deflate_compress(deflater, bytes, len, packed.made, room);
	packed.bytes = packed.made;
	return packed;
}

static uint32_t sum_of(const struct package_head *head, const struct package_head *second, const char *bytes, size_t len)
{
	z_off_t second_len = second ? (z_off_t)second->len : 0;
	uint32_t sum = second ? (uint32_t)crc32_combine(head->sum, second->sum, second_len) : head->sum;

	return libdeflate_crc32(sum, bytes, len);
}

/* The numbers of a record are of 4 bytes, the count of entries of 2; all ones would mean ZIP64. */
static int fits(const struct package_writer *writer, const char *entry, size_t len)
{
	uint64_t so_far = gavel_output_len(writer->out) - writer->start + gavel_output_len(writer->directory);

	return writer->count < UINT16_MAX - 1 && strlen(entry) < UINT16_MAX && len < UINT32_MAX &&
	       so_far + len + 2 * (uint64_t)UINT16_MAX < UINT32_MAX;
}

static void put_entry(struct package_writer *writer, const char *entry, struct packed packed)
{
	size_t place = gavel_output_len(writer->out) - writer->start;

	put_local(writer, entry, &packed);
	put_central(writer, entry, &packed, place);
	writer->count++;
	free(packed.made);
}

void package_add(struct package_writer *writer, const char *entry, const char *bytes, size_t len, int stored)
{
	writer->failed |= !fits(writer, entry, len);
	if (!writer->failed)
		put_entry(writer, entry, pack(writer, bytes, len, stored));
}

void package_take_behind(struct package_writer *writer, const char *entry, const struct package_head *head,
                         const struct package_head *second, struct gavel_output *rest)
{
	const char *bytes = rest ? gavel_output_bytes(rest) : "";
	size_t len = rest ? gavel_output_len(rest) : 0, second_len = second ? second->len : 0;
	struct packed packed;

	writer->failed |= !fits(writer, entry, head->len + second_len + len);
	if (!writer->failed) {
		packed = pack_rest(writer, bytes, len);
		packed.heads[0] = head;
		packed.heads[1] = second;
		packed.full += head->len + second_len;
		packed.sum = sum_of(head, second, bytes, len);
		put_entry(writer, entry, packed);
	}
	gavel_output_free(rest);
}

void package_take(struct package_writer *writer, const char *entry, struct gavel_output *bytes)
{
	package_add(writer, entry, gavel_output_bytes(bytes), gavel_output_len(bytes), 0);
	gavel_output_free(bytes);
}

int package_finish(struct package_writer *writer)
{
	int failed = writer->failed;

	if (!failed)
		put_end(writer);
	else
		gavel_fail(writer->job, GAVEL_UNWRITABLE, "package-unwritable", NULL,
		           "the package would have 4 GB or 65,535 entries, and is not made");
	gavel_output_free(writer->directory);
	package_kept_free(writer);
	free(writer);
	return failed ? -1 : 0;
}
