/* SPDX-License-Identifier: MIT
 *
 * A package whose entries are stored, taken apart and put together again. The
 * seeds are packed so (tests/fuzz/seeds): an edit then changes as many bytes as
 * it should, and no compressor is needed here. Entries are taken in the order
 * in which they lie, by their own headers; one that is packed or written as a
 * stream ends the reading, and such a package is left to libFuzzer's own edits.
 */
#include <string.h>

#include "parts.h"

enum { LOCAL = 0x04034b50, CENTRAL = 0x02014b50, END = 0x06054b50, LOCAL_SIZE = 30 };

static uint32_t number_at(const uint8_t *at, int width)
{
	uint32_t n = 0;

	while (width--)
		n = n << 8 | at[width];
	return n;
}

/* One entry: its length with the header, 0 if there is none that can be taken. */
static size_t take_one(struct part *part, const uint8_t *at, size_t len)
{
	size_t name, extra, body;

	if (len < LOCAL_SIZE || number_at(at, 4) != LOCAL || number_at(at + 6, 2) & 9 || number_at(at + 8, 2))
		return 0;
	body = number_at(at + 18, 4);
	name = number_at(at + 26, 2);
	extra = number_at(at + 28, 2);
	if (name + extra > len - LOCAL_SIZE || body > len - LOCAL_SIZE - name - extra)
		return 0;
	part->name = bytes_copy((const char *)at + LOCAL_SIZE, name);
	part->body = bytes_copy((const char *)at + LOCAL_SIZE + name + extra, body);
	return LOCAL_SIZE + name + extra + body;
}

int parts_take(struct parts *p, const uint8_t *bytes, size_t len)
{
	size_t taken;

	p->count = 0;
	while (p->count < PARTS_MAX && (taken = take_one(&p->part[p->count], bytes, len))) {
		p->count++;
		bytes += taken;
		len -= taken;
	}
	return p->count && len >= 4 && number_at(bytes, 4) == CENTRAL ? 0 : -1;
}

void parts_free(struct parts *p)
{
	for (size_t i = 0; i < p->count; i++) {
		bytes_free(&p->part[i].name);
		bytes_free(&p->part[i].body);
	}
	p->count = 0;
}

static uint32_t crc_of(const struct bytes *b)
{
	uint32_t crc = 0xFFFFFFFF;

	for (size_t i = 0; i < b->len; i++) {
		crc ^= (unsigned char)b->at[i];
		for (int k = 0; k < 8; k++)
			crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
	}
	return ~crc;
}

static void put_number(struct bytes *out, uint32_t value, int width)
{
	for (; width--; value >>= 8)
		bytes_put(out, &(char){ (char)(value & 0xff) }, 1);
}

/* What the header of an entry and its row in the directory have in common. */
static void put_row(struct bytes *out, const struct part *part, uint32_t crc)
{
	put_number(out, 20, 2);
	put_number(out, 0, 4);
	put_number(out, 0x00210000, 4);         /* 1 January 1980 */
	put_number(out, crc, 4);
	put_number(out, (uint32_t)part->body.len, 4);
	put_number(out, (uint32_t)part->body.len, 4);
	put_number(out, (uint32_t)part->name.len, 2);
	put_number(out, 0, 2);
}

static void put_directory(struct bytes *out, const struct parts *p, const uint32_t *crcs, const uint32_t *offsets)
{
	uint32_t start = (uint32_t)out->len, len;

	for (size_t i = 0; i < p->count; i++) {
		put_number(out, CENTRAL, 4);
		put_number(out, 20, 2);
		put_row(out, &p->part[i], crcs[i]);
		put_number(out, 0, 2);
		put_number(out, 0, 4);
		put_number(out, 0, 4);
		put_number(out, offsets[i], 4);
		bytes_put(out, p->part[i].name.at, p->part[i].name.len);
	}
	len = (uint32_t)out->len - start;
	put_number(out, END, 4);
	put_number(out, 0, 4);
	put_number(out, (uint32_t)p->count, 2);
	put_number(out, (uint32_t)p->count, 2);
	put_number(out, len, 4);
	put_number(out, start, 4);
	put_number(out, 0, 2);
}

void parts_pack(const struct parts *p, struct bytes *out)
{
	uint32_t crcs[PARTS_MAX], offsets[PARTS_MAX];

	for (size_t i = 0; i < p->count; i++) {
		const struct part *part = &p->part[i];

		offsets[i] = (uint32_t)out->len;
		crcs[i] = crc_of(&part->body);
		put_number(out, LOCAL, 4);
		put_row(out, part, crcs[i]);
		bytes_put(out, part->name.at, part->name.len);
		bytes_put(out, part->body.at, part->body.len);
	}
	put_directory(out, p, crcs, offsets);
}
