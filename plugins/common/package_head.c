/* SPDX-License-Identifier: MIT
 *
 * Heads are packed by zlib, which can end in the midst of a stream; libdeflate,
 * which is quicker, packs whole ones only. The state that zlib needs is a
 * quarter of a megabyte, and is had once for all heads of a package.
 */
#include "package_head.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "package_writing.h"

enum { LEVEL_HEAD = 6, RAW = -15, MEMORY_LEVEL = 8, PIECE = 4096 };

struct package_kept {
	struct package_kept *next;
	struct gavel_document *memory;
};

void package_keep(struct package_writer *writer, const char *what, const char *key, size_t key_len,
                  struct gavel_document *memory, const void *thing)
{
	struct package_kept *own;

	if (key && gavel_remember(writer->job, what, key, key_len, memory, thing))
		return;
	own = gavel_alloc(memory, sizeof(*own));
	*own = (struct package_kept){writer->kept, memory};
	writer->kept = own;
}

const struct package_head *package_head(struct package_writer *writer, const char *what, const char *key)
{
	return !key ? NULL : gavel_recall(writer->job, what, key, strlen(key));
}

static void start(struct package_writer *writer)
{
	if (writer->packer) {
		deflateReset(writer->packer);
		return;
	}
	writer->packer = memory_new(sizeof(*writer->packer));
	if (deflateInit2(writer->packer, LEVEL_HEAD, Z_DEFLATED, RAW, MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
		memory_exhausted();
}

/* All of the bytes, up to the end of a byte. */
static void pack(struct package_writer *writer, const char *bytes, size_t len, struct gavel_output *packed)
{
	unsigned char piece[PIECE];
	z_stream *z;

	start(writer);
	z = writer->packer;
	z->next_in = (unsigned char *)(uintptr_t)bytes;
	z->avail_in = (unsigned)len;
	do {
		z->next_out = piece;
		z->avail_out = sizeof(piece);
		deflate(z, Z_FULL_FLUSH);
		gavel_write(packed, piece, sizeof(piece) - z->avail_out);
	} while (z->avail_out == 0);
}

static struct package_head *head_of(struct package_writer *writer, const char *bytes, size_t len,
                                    struct gavel_document *memory)
{
	struct package_head *head = gavel_alloc(memory, sizeof(*head));
	struct gavel_output *packed = gavel_output_new();

	pack(writer, bytes, len, packed);
	head->len = len;
	head->sum = libdeflate_crc32(0, bytes, len);
	head->packed_len = gavel_output_len(packed);
	head->packed = gavel_copy(memory, gavel_output_bytes(packed), head->packed_len);
	gavel_output_free(packed);
	return head;
}

static const struct package_head *make(struct package_writer *writer, const char *what, const char *key, size_t key_len,
                                       const char *bytes, size_t len)
{
	struct gavel_document *memory = gavel_document_new(writer->job);
	struct package_head *head = head_of(writer, bytes, len, memory);

	package_keep(writer, what, key, key_len, memory, head);
	return head;
}

const struct package_head *package_head_make(struct package_writer *writer, const char *what, const char *key,
                                             struct gavel_output *bytes)
{
	const struct package_head *head = make(writer, what, key, key ? strlen(key) : 0, gavel_output_bytes(bytes),
	                                       gavel_output_len(bytes));

	gavel_output_free(bytes);
	return head;
}

const struct package_head *package_head_of(struct package_writer *writer, const char *what, const char *bytes, size_t len)
{
	const struct package_head *head = gavel_recall(writer->job, what, bytes, len);

	return head ? head : make(writer, what, bytes, len, bytes, len);
}

void package_kept_free(struct package_writer *writer)
{
	for (struct package_kept *own = writer->kept, *next; own; own = next) {
		next = own->next;
		gavel_document_free(own->memory);
	}
	if (writer->packer)
		deflateEnd(writer->packer);
	free(writer->packer);
}
