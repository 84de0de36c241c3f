/* SPDX-License-Identifier: MIT
 *
 * The records of a ZIP archive, for directory.c alone: the end record with its
 * ZIP64 twin (directory_end.c), the entries of the central directory
 * (directory_entry.c), and the local headers with the data descriptors
 * (directory_local.c).
 */
#ifndef GAVEL_PLUGIN_DIRECTORY_RECORD_H
#define GAVEL_PLUGIN_DIRECTORY_RECORD_H

#include "directory.h"

enum { CENTRAL_SIGNATURE = 0x02014b50, LOCAL_SIGNATURE = 0x04034b50 };
enum { FLAG_ENCRYPTED = 1 << 0, FLAG_DESCRIPTOR = 1 << 3, FLAG_PATCH = 1 << 5, FLAG_STRONG = 1 << 6,
       FLAG_UTF8 = 1 << 11, FLAG_MASKED = 1 << 13 };

struct archive {
	struct gavel_job *job;
	const unsigned char *bytes;     /* from where its offsets count */
	uint64_t len;                   /* to the end of the end record */
	uint64_t start, size, count;    /* of the central directory, as the end record says */
	uint64_t before, after;         /* bytes of the input that are none of the archive's */
};

/* What a reader of the file can do about it. */
#define TAKE_AGAIN "take the file from its source again"
#define SAVE_AGAIN "save the document again in the program that made it"
#define TRUST_NOT "no office program writes this: do not trust the file"

/* A little-endian number; the caller has seen that its bytes are there. */
static inline uint64_t number_at(const unsigned char *at, int width)
{
	uint64_t value = 0;

	while (width--)
		value = value << 8 | at[width];
	return value;
}

/* There are len bytes at this offset. */
static inline int archive_holds(const struct archive *a, uint64_t at, uint64_t len)
{
	return at <= a->len && a->len - at >= len;
}

static inline int archive_signed(const struct archive *a, uint64_t at, uint32_t signature)
{
	return archive_holds(a, at, 4) && number_at(a->bytes + at, 4) == signature;
}

/* Refuses the package for an entry (name NULL: for itself): status 3, returns -1. */
int archive_refuse(const struct archive *a, const char *name, const char *code, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* Finds the end record (and ZIP64's) in the input and fills a: 0 or -1. */
int archive_end(struct archive *a, const struct gavel_input *in);
/* Reads the entry of the central directory at *at, which then is behind it: 0 or -1. */
int archive_entry(const struct archive *a, uint64_t *at, struct directory_entry *entry);
/* Compares the local header with it, and finds where its data end: 0 or -1. */
int archive_local(const struct archive *a, struct directory_entry *entry);
/* Finds the descriptor behind the data, if there is one: next is where the next header begins. 0 or -1. */
int archive_descriptor(const struct archive *a, struct directory_entry *entry, uint64_t next);

/* ---- extra fields ---- */

enum { EXTRA_ZIP64 = 0x0001, EXTRA_AES = 0x9901, EXTRA_STRONG = 0x0017, EXTRA_PATH = 0x7075 };

struct extra {
	const unsigned char *bytes;
	size_t len;
};

/* The field of that id: 1; 0 if there is none; -1 if the fields do not fill their room or it is there twice. */
int extra_find(struct extra all, unsigned id, struct extra *field);
/* Takes the next 8 bytes of a ZIP64 field in place of a number that is all ones: 0, or -1 if there are none. */
int extra_widen(struct extra *zip64, uint64_t *number);

#endif
