/* SPDX-License-Identifier: MIT
 *
 * An entry of the central directory (APPNOTE 4.3.12) and its extra fields
 * (4.5): what can be said of it without its local header. What kind of file it
 * is, how it is packed and whether it is encrypted decide here; its name is
 * judged by entry_name.c once it is decoded.
 */
#include <string.h>

#include "directory_record.h"
#include "memory.h"
#include "utf8.h"

enum { CENTRAL_LEN = 46 };
enum { HOST_UNIX = 3, HOST_MACOS = 19 };

/* ---- extra fields ---- */

int extra_find(struct extra all, unsigned id, struct extra *field)
{
	int found = 0;

	while (all.len >= 4) {
		size_t len = (size_t)number_at(all.bytes + 2, 2);

		if (len > all.len - 4)
			return -1;
		if (number_at(all.bytes, 2) == id) {
			if (found++)
				return -1;
			*field = (struct extra){ all.bytes + 4, len };
		}
		all.bytes += 4 + len;
		all.len -= 4 + len;
	}
	while (all.len && *all.bytes == 0)      /* zipalign fills up with zeros */
		all.bytes++, all.len--;
	return all.len ? -1 : found;
}

int extra_widen(struct extra *zip64, uint64_t *number)
{
	if (*number != UINT32_MAX)
		return 0;
	if (zip64->len < 8)
		return -1;
	*number = number_at(zip64->bytes, 8);
	zip64->bytes += 8;
	zip64->len -= 8;
	return 0;
}

/* ---- how it is packed ---- */

/* APPNOTE 4.4.5. OPC, ODF and OCF allow 0 and 8, and nothing else. */
static const struct {
	unsigned method;
	const char *name;
} METHODS[] = {
	{ 1, "Shrink" }, { 2, "Reduce" }, { 3, "Reduce" }, { 4, "Reduce" }, { 5, "Reduce" }, { 6, "Implode" },
	{ 9, "Deflate64" }, { 10, "PKWARE DCL Implode" }, { 12, "bzip2" }, { 14, "LZMA" }, { 16, "CMPSC" },
	{ 18, "TERSE" }, { 19, "LZ77" }, { 20, "Zstandard" }, { 93, "Zstandard" }, { 94, "MP3" }, { 95, "xz" },
	{ 96, "JPEG" }, { 97, "WavPack" }, { 98, "PPMd" },
};

static int check_method(const struct archive *a, const struct directory_entry *e)
{
	const char *name = "an unknown method";

	if (e->method == 8)
		return 0;
	if (e->method == 0 && e->packed == e->size)
		return 0;
	if (e->method == 0)
		return archive_refuse(a, e->name, "package-size", "the entry is stored as it is but declares two sizes, %llu and "
		                      "%llu bytes; " TRUST_NOT, (unsigned long long)e->packed, (unsigned long long)e->size);
	for (size_t i = 0; i < sizeof(METHODS) / sizeof(*METHODS); i++)
		if (METHODS[i].method == e->method)
			name = METHODS[i].name;
	return archive_refuse(a, e->name, "package-method", "the entry is packed with %s (number %u): office documents are "
	                      "stored or deflated only; " SAVE_AGAIN, name, e->method);
}

static int check_encryption(const struct archive *a, const struct directory_entry *e, struct extra extra)
{
	struct extra field;
	const char *how = NULL;

	if (e->method == 99 || extra_find(extra, EXTRA_AES, &field) == 1)
		how = "AES";
	else if (e->flags & (FLAG_STRONG | FLAG_MASKED) || extra_find(extra, EXTRA_STRONG, &field) == 1)
		how = "strong encryption";
	else if (e->flags & FLAG_ENCRYPTED)
		how = "the traditional ZIP encryption";
	if (how)
		return archive_refuse(a, e->name, "package-encrypted",
		                      "an encrypted entry (%s): save the document without a password", how);
	if (e->flags & FLAG_PATCH)
		return archive_refuse(a, e->name, "package-method", "the entry is a patch of another one; " TRUST_NOT);
	return 0;
}

/* ---- what kind of file it is ---- */

static const struct {
	unsigned type;
	const char *name;
} SPECIAL[] = {
	{ 0120000, "a symbolic link" }, { 0060000, "a block device" }, { 0020000, "a character device" },
	{ 0010000, "a FIFO" }, { 0140000, "a socket" },
};

static int check_type(const struct archive *a, const struct directory_entry *e, const unsigned char *record)
{
	unsigned host = record[5], type = (unsigned)number_at(record + 40, 2) & 0170000;

	if (host != HOST_UNIX && host != HOST_MACOS)
		return 0;
	for (size_t i = 0; i < sizeof(SPECIAL) / sizeof(*SPECIAL); i++)
		if (SPECIAL[i].type == type)
			return archive_refuse(a, e->name, "package-special", "the entry is %s and no file: refused; " TRUST_NOT,
			                      SPECIAL[i].name);
	return 0;
}

/* ---- the record ---- */

static int take_name(const struct archive *a, const unsigned char *bytes, size_t len, struct directory_entry *e)
{
	e->name = memory_new(len + 1);
	memcpy(e->name, bytes, len);
	if (strlen(e->name) != len)
		return archive_refuse(a, e->name, "package-name", "the name of the entry holds a NUL; " TRUST_NOT);
	return 0;
}

/* Its name in UTF-8, where there is one beside the name: which counts is for package.c to say. */
static int take_path(const struct archive *a, struct extra extra, struct directory_entry *e)
{
	struct extra path = { NULL, 0 };

	if (e->flags & FLAG_UTF8 && !utf8_is(e->name, strlen(e->name)))
		return archive_refuse(a, e->name, "package-damaged",
		                      "the name of the entry is said to be in UTF-8, and is not: " TAKE_AGAIN);
	if (extra_find(extra, EXTRA_PATH, &path) < 0)
		return archive_refuse(a, e->name, "package-damaged",
		                      "the extra fields of the entry are damaged: " TAKE_AGAIN);
	e->path = path.bytes;
	e->path_len = path.len;
	return 0;
}

/* Sizes and offset: 4 bytes each, or 8 in the extra field. */
static int take_numbers(const struct archive *a, const unsigned char *record, struct extra extra,
                        struct directory_entry *e)
{
	struct extra zip64 = { NULL, 0 };
	int wide = extra_find(extra, EXTRA_ZIP64, &zip64);

	e->crc = (uint32_t)number_at(record + 16, 4);
	e->packed = number_at(record + 20, 4);
	e->size = number_at(record + 24, 4);
	e->from = number_at(record + 42, 4);
	if (wide < 0)
		return archive_refuse(a, e->name, "package-damaged",
		                      "the extra fields of the entry are damaged: " TAKE_AGAIN);
	if (extra_widen(&zip64, &e->size) || extra_widen(&zip64, &e->packed) || extra_widen(&zip64, &e->from))
		return archive_refuse(a, e->name, "package-zip64",
		                      "the entry refers to ZIP64 numbers that are missing; " TRUST_NOT);
	if (e->from >= a->start || e->packed > a->start - e->from)
		return archive_refuse(a, e->name, wide ? "package-zip64" : "package-damaged",
		                      "the entry lies outside the package: damaged, or forged; " TAKE_AGAIN);
	return 0;
}

int archive_entry(const struct archive *a, uint64_t *at, struct directory_entry *e)
{
	const unsigned char *record = a->bytes + *at;
	uint64_t left = a->start + a->size - *at, name, extra, comment;
	struct extra fields;
	unsigned disk;

	if (left < CENTRAL_LEN || number_at(record, 4) != CENTRAL_SIGNATURE)
		return archive_refuse(a, NULL, "package-damaged", "the directory of the package is damaged: " TAKE_AGAIN);
	name = number_at(record + 28, 2);
	extra = number_at(record + 30, 2);
	comment = number_at(record + 32, 2);
	if (left - CENTRAL_LEN < name + extra + comment)
		return archive_refuse(a, NULL, "package-damaged", "the directory of the package is cut off: " TAKE_AGAIN);
	if (take_name(a, record + CENTRAL_LEN, (size_t)name, e))
		return -1;
	fields = (struct extra){ record + CENTRAL_LEN + name, (size_t)extra };
	e->flags = (uint16_t)number_at(record + 8, 2);
	e->method = (uint16_t)number_at(record + 10, 2);
	disk = (unsigned)number_at(record + 34, 2);
	if (disk && disk != UINT16_MAX)
		return archive_refuse(a, e->name, "package-split", "the entry lies in another part of an archive that is split "
		                      "over several files: join them first");
	*at += CENTRAL_LEN + name + extra + comment;
	if (check_encryption(a, e, fields) || take_numbers(a, record, fields, e) || take_path(a, fields, e) ||
	    check_type(a, e, record))
		return -1;
	return check_method(a, e);
}
