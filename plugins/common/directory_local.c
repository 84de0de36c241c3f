/* SPDX-License-Identifier: MIT
 *
 * The local header of an entry (APPNOTE 4.3.7) and the data descriptor behind
 * its data (4.3.9), compared with what the central directory says.
 *
 * A writer that does not know the sizes yet leaves them 0, sets bit 3 of the
 * flags, and puts them behind the data: with or without a signature, in 4 or
 * 8 bytes each. Some leave that descriptor away. The flag that tells names in
 * UTF-8 stands in one place only in real files, and bits 1 and 2 say how hard
 * the packer tried: neither is compared.
 */
#include <string.h>

#include "directory_record.h"

enum { LOCAL_LEN = 30, DESCRIPTOR_SIGNATURE = 0x08074b50 };
enum { FLAGS_COMPARED = FLAG_ENCRYPTED | FLAG_PATCH | FLAG_STRONG | FLAG_MASKED };

static int disagrees(const struct archive *a, const struct directory_entry *e, const char *what, const char *where)
{
	return archive_refuse(a, e->name, "package-header", "the entry has one %s in the directory and another %s its data: "
	                      "readers differ in which they take; " TRUST_NOT, what, where);
}

/* Equal; or 0, where the true number comes behind the data. */
static int same(uint64_t local, uint64_t central, int later)
{
	return local == central || (later && local == 0);
}

static int compare_numbers(const struct archive *a, const struct directory_entry *e, const unsigned char *local,
                           struct extra extra)
{
	int later = number_at(local + 6, 2) & FLAG_DESCRIPTOR ? 1 : 0;
	uint64_t packed = number_at(local + 18, 4), size = number_at(local + 22, 4);
	struct extra zip64 = { NULL, 0 };

	if (extra_find(extra, EXTRA_ZIP64, &zip64) < 0)
		return archive_refuse(a, e->name, "package-damaged", "the extra fields before the data of the entry are "
		                      "damaged: " TAKE_AGAIN);
	if (extra_widen(&zip64, &size) || extra_widen(&zip64, &packed))
		return archive_refuse(a, e->name, "package-zip64", "the header before the data of the entry refers to ZIP64 "
		                      "numbers that are missing; " TRUST_NOT);
	if (!same(packed, e->packed, later) || !same(size, e->size, later))
		return disagrees(a, e, "size", "before");
	if (!same(number_at(local + 14, 4), e->crc, later))
		return disagrees(a, e, "check sum", "before");
	return 0;
}

static int compare(const struct archive *a, const struct directory_entry *e, const unsigned char *local, size_t name)
{
	if ((number_at(local + 6, 2) ^ e->flags) & FLAGS_COMPARED)
		return disagrees(a, e, "kind of encryption", "before");
	if (number_at(local + 8, 2) != e->method)
		return disagrees(a, e, "way of packing", "before");
	if (name != strlen(e->name) || memcmp(local + LOCAL_LEN, e->name, name) != 0)
		return disagrees(a, e, "name", "before");
	return 0;
}

int archive_local(const struct archive *a, struct directory_entry *e)
{
	const unsigned char *local = a->bytes + e->from;
	uint64_t room = a->start - e->from, name, extra;

	if (room < LOCAL_LEN || number_at(local, 4) != LOCAL_SIGNATURE)
		return archive_refuse(a, e->name, "package-damaged", "the entry is not where the directory says: the package is "
		                      "damaged; " TAKE_AGAIN);
	name = number_at(local + 26, 2);
	extra = number_at(local + 28, 2);
	if (room - LOCAL_LEN < name + extra || room - LOCAL_LEN - name - extra < e->packed)
		return archive_refuse(a, e->name, "package-overlap", "the data of the entry reach into the directory; " TRUST_NOT);
	if (compare(a, e, local, (size_t)name) ||
	    compare_numbers(a, e, local, (struct extra){ local + LOCAL_LEN + name, (size_t)extra }))
		return -1;
	e->data = e->from + LOCAL_LEN + name + extra;
	e->end = e->data + e->packed;
	return 0;
}

/* ---- the descriptor ---- */

/* How long it is in that form: check sum and sizes of that width, with or without signature; 0 if it is not that. */
static uint64_t descriptor_len(const struct directory_entry *e, const unsigned char *at, uint64_t room, int width,
                               int with_signature)
{
	uint64_t len = (uint64_t)(with_signature ? 4 : 0) + 4 + 2 * (uint64_t)width;

	if (room < len || (with_signature && number_at(at, 4) != DESCRIPTOR_SIGNATURE))
		return 0;
	at += with_signature ? 4 : 0;
	if (number_at(at, 4) != e->crc || number_at(at + 4, width) != e->packed || number_at(at + 4 + width, width) != e->size)
		return 0;
	return len;
}

int archive_descriptor(const struct archive *a, struct directory_entry *e, uint64_t next)
{
	const unsigned char *local = a->bytes + e->from, *at = a->bytes + e->end;
	uint64_t room = next - e->end;

	if (!(number_at(local + 6, 2) & FLAG_DESCRIPTOR) || room == 0)
		return 0;
	for (int form = 0; form < 4; form++) {
		uint64_t len = descriptor_len(e, at, room, form & 2 ? 8 : 4, !(form & 1));

		if (len) {
			e->end += len;
			return 0;
		}
	}
	return room >= 4 && number_at(at, 4) == DESCRIPTOR_SIGNATURE ? disagrees(a, e, "size or check sum", "behind") : 0;
}
