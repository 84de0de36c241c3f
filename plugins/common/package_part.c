/* SPDX-License-Identifier: MIT
 *
 * The bytes of an entry, counted while they come out: against the size that
 * was declared, the limits on one part and on all parts, and the one on the
 * ratio to the packed size (past 1 MB, so that a small repetitive part is no
 * bomb).
 *
 * A part of up to 64 MB that is sound comes out whole, by libdeflate, which is
 * three times as fast as zlib: it inflates to the size declared and not a byte
 * more, and the check sum is compared before anyone sees a byte. What was handed
 * out of a long one is given back at once, so that the part and the document
 * made of it are not in memory together. A longer part, and one with anything
 * wrong about it, is streamed by zlib: all that can be read is handed out, then
 * it is told what is wrong.
 */
#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "limit.h"
#include "memory.h"
#include "package_inside.h"
#include "pages.h"

#define RATIO_FROM 1048576
#define BLAME_MAX 16777216

enum { STORED = 0, WHOLE_MOST = 64 << 20, LONG = 1 << 20, FED_MOST = 1 << 30 };

struct package_part {
	struct package *package;
	const struct entry *entry;
	uint64_t inflated;              /* and handed out */
	const unsigned char *whole;     /* all of it, or NULL: it is streamed */
	unsigned char *made;            /* freed at the end; NULL where the package itself or pages have the whole */
	struct pages pages;             /* of a long part */
	const unsigned char *packed;    /* what zlib has not been fed with */
	uint64_t left;
	uint32_t sum;                   /* of the bytes streamed */
	z_stream stream;
	int begun, ended, damage;       /* inflateInit; no more bytes come; what zlib says */
	int failed;                     /* and it was said why */
};

static int fail(const struct package_part *part, const char *code, const char *what)
{
	struct gavel_position at = { .part = part->entry->name };

	return gavel_fail(part->package->job, GAVEL_UNREADABLE, code, &at, "%s", what);
}

/* ---- whole ---- */

int package_may_hold(const struct package *package, uint64_t size)
{
	const struct gavel_limits *limits = gavel_limits(package->job);

	return (!limits->part || size <= limits->part) &&
	       (!limits->inflated || (package->inflated <= limits->inflated && size <= limits->inflated - package->inflated));
}

static struct libdeflate_decompressor *inflater_of(struct package *package)
{
	if (!package->inflater && !(package->inflater = libdeflate_alloc_decompressor()))
		memory_exhausted();
	return package->inflater;
}

static unsigned char *room_for(struct package_part *part, size_t size)
{
	if (size < LONG)
		return part->made = memory_grow(NULL, size);
	pages_open(&part->pages, size);
	return part->pages.bytes;
}

static void free_room(struct package_part *part)
{
	free(part->made);
	part->made = NULL;
	pages_close(&part->pages);
}

/* What is not what was declared is left to the stream, which tells. */
static void take_whole(struct package_part *part)
{
	const struct directory_entry *in = part->entry->in;
	size_t size = (size_t)in->size, got = 0;
	unsigned char *room;

	if (in->size == 0 || in->size > WHOLE_MOST || !package_may_hold(part->package, in->size))
		return;
	if (in->method == STORED) {
		part->whole = part->packed;
	} else {
		part->whole = room = room_for(part, size);
		if (libdeflate_deflate_decompress(inflater_of(part->package), part->packed, (size_t)in->packed, room, size,
		                                  &got) || got != size)
			part->whole = NULL;
	}
	if (part->whole && libdeflate_crc32(0, part->whole, size) != in->crc)
		part->whole = NULL;
	if (!part->whole)
		free_room(part);
}

/* ---- streamed ---- */

static void begin(struct package_part *part)
{
	if (inflateInit2(&part->stream, -MAX_WBITS) != Z_OK)
		memory_exhausted();
	part->begun = 1;
}

static void feed(struct package_part *part)
{
	z_stream *stream = &part->stream;

	if (stream->avail_in)
		return;
	stream->next_in = (Bytef *)(uintptr_t)part->packed;
	stream->avail_in = part->left < FED_MOST ? (uInt)part->left : FED_MOST;
	part->packed += stream->avail_in;
	part->left -= stream->avail_in;
}

/* Data that end too early have fewer bytes than they declare, or another sum: that is told later. */
static size_t inflate_some(struct package_part *part, unsigned char *to, size_t room)
{
	z_stream *stream = &part->stream;
	int result = Z_OK;

	if (!part->begun)
		begin(part);
	stream->next_out = to;
	stream->avail_out = (uInt)room;
	while (stream->avail_out && result == Z_OK) {
		feed(part);
		result = inflate(stream, Z_NO_FLUSH);
	}
	if (result == Z_MEM_ERROR)
		memory_exhausted();
	if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
		part->damage = result;
	part->ended = result != Z_OK;
	return room - stream->avail_out;
}

static size_t copy_some(struct package_part *part, unsigned char *to, size_t room)
{
	size_t take = part->left < room ? (size_t)part->left : room;

	memcpy(to, part->packed, take);
	part->packed += take;
	part->left -= take;
	part->ended = part->left == 0;
	return take;
}

static size_t stream_some(struct package_part *part, void *to, size_t room)
{
	size_t got = 0;

	if (part->ended)
		return 0;
	got = part->entry->in->method == STORED ? copy_some(part, to, room) : inflate_some(part, to, room);
	part->sum = libdeflate_crc32(part->sum, to, got);
	return got;
}

/* ---- counted ---- */

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

/* After the last byte. */
static int check_end(const struct package_part *part)
{
	if (part->damage)
		return gavel_fail(part->package->job, GAVEL_UNREADABLE, "package-damaged",
		                  &(struct gavel_position){ .part = part->entry->name },
		                  "the part is damaged (Zlib error: %s): take the file from its source again", zError(part->damage));
	if (part->sum != part->entry->in->crc)
		return fail(part, "package-crc",
		            "the part is damaged: its check sum is another one; take the file from its source again");
	if (part->inflated < part->entry->in->size)
		return fail(part, "package-size",
		            "the part is damaged: it holds fewer bytes than it declares; take the file from its source again");
	return 0;
}

static int read_stream(struct package_part *part, char *buffer, int size)
{
	size_t read = size > 0 ? stream_some(part, buffer, (size_t)size) : 0;

	if (read == 0 && size > 0)
		return check_end(part);
	return count_bytes(part, read) ? -1 : (int)read;
}

/* What was shown before is not looked at any more. */
static int show_whole(struct package_part *part, const char **bytes, int most)
{
	uint64_t left = part->entry->in->size - part->inflated;
	int take = most <= 0 ? 0 : left < (uint64_t)most ? (int)left : most;

	if (part->pages.bytes)
		pages_use_up(&part->pages, (size_t)part->inflated);
	*bytes = (const char *)part->whole + part->inflated;
	return count_bytes(part, (uint64_t)take) ? -1 : take;
}

static int read_whole(struct package_part *part, char *buffer, int size)
{
	const char *bytes;
	int take = show_whole(part, &bytes, size);

	if (take > 0)
		memcpy(buffer, bytes, (size_t)take);
	return take;
}

/* ---- the part ---- */

struct package_part *package_part_open(struct package *package, const char *name)
{
	const struct entry *entry = package_find(package, name);
	struct package_part *part;

	if (!entry) {
		gavel_fail(package->job, GAVEL_UNREADABLE, "part-missing", &(struct gavel_position){ .part = name },
		           "the package has no such part");
		return NULL;
	}
	part = memory_new(sizeof(*part));
	part->package = package;
	part->entry = entry;
	part->packed = package->directory.bytes + entry->in->data;
	part->left = entry->in->packed;
	take_whole(part);
	return part;
}

int package_part_read(struct package_part *part, char *buffer, int size)
{
	int read = part->whole ? read_whole(part, buffer, size) : read_stream(part, buffer, size);

	if (read < 0)
		part->failed = 1;
	return read;
}

int package_part_is_whole(const struct package_part *part)
{
	return part->whole != NULL;
}

int package_part_show(struct package_part *part, const char **bytes, int most)
{
	int shown = show_whole(part, bytes, most);

	if (shown < 0)
		part->failed = 1;
	return shown;
}

void package_part_blame(struct package_part *part)
{
	struct gavel_position at = { .part = part->entry->name };
	char buffer[16384];
	int left = BLAME_MAX / (int)sizeof(buffer);

	if (part->failed || part->whole)
		return;
	while (left-- > 0 && stream_some(part, buffer, sizeof(buffer)) > 0)
		;
	if (part->ended && !part->damage && part->sum != part->entry->in->crc)
		gavel_report(part->package->job, GAVEL_LEVEL_WARNING, "package-crc", &at,
		             "the check sum of the part is another one: the file was damaged after it was written; "
		             "take it from its source again");
}

void package_part_close(struct package_part *part)
{
	if (!part)
		return;
	if (part->begun)
		inflateEnd(&part->stream);
	free_room(part);
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
