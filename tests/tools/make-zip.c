/* SPDX-License-Identifier: MIT
 *
 * make-zip KIND: a hostile package, on standard output. No packer writes these,
 * so the bytes are put together here; the deflate streams are stored blocks and
 * runs of one byte, which need no compressor.
 *
 *     lying      word/document.xml declares 10 bytes and inflates to 50 MB
 *     ratio      ... declares the truth: 300 MB out of 300 KB
 *     twice      two entries of one name
 *     climbing   an entry named ../evil.xml
 *     absolute   an entry named /etc/evil.xml
 *     encrypted  an entry with the encryption bit
 *     many N     N empty entries
 *     cut        a package that ends in the middle of its entry
 *     ole        the first bytes of an OLE file, as a Word file with a password has them
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct bytes {
	unsigned char *at;
	size_t len, room;
};

struct entry {
	char name[64];
	uint32_t crc, packed, size, offset;
	uint16_t flags, method;
};

enum { ENTRY_MAX = 70000 };

struct zip {
	struct bytes out;
	struct entry *entries;
	size_t count;
};

static void put(struct bytes *b, const void *bytes, size_t len)
{
	if (b->len + len > b->room) {
		b->room = (b->len + len) * 2;
		b->at = realloc(b->at, b->room);
		if (!b->at)
			exit(1);
	}
	if (len)
		memcpy(b->at + b->len, bytes, len);
	b->len += len;
}

static void put_number(struct bytes *b, uint32_t value, int width)
{
	for (int i = 0; i < width; i++, value >>= 8)
		put(b, &(unsigned char){ (unsigned char)value }, 1);
}

static uint32_t crc_step(uint32_t crc, unsigned char byte)
{
	crc ^= byte;
	for (int i = 0; i < 8; i++)
		crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
	return crc;
}

static uint32_t crc_of(const char *head, size_t filler, const char *tail)
{
	uint32_t crc = 0xFFFFFFFFu;

	for (; *head; head++)
		crc = crc_step(crc, (unsigned char)*head);
	for (; filler; filler--)
		crc = crc_step(crc, 'a');
	for (; *tail; tail++)
		crc = crc_step(crc, (unsigned char)*tail);
	return ~crc;
}

static void put_header(struct zip *zip, const struct entry *e, int central)
{
	struct bytes *b = &zip->out;

	put_number(b, central ? 0x02014b50 : 0x04034b50, 4);
	if (central)
		put_number(b, 20, 2);
	put_number(b, 20, 2);
	put_number(b, e->flags, 2);
	put_number(b, e->method, 2);
	put_number(b, 0x00210000, 4); /* 1 January 1980 */
	put_number(b, e->crc, 4);
	put_number(b, e->packed, 4);
	put_number(b, e->size, 4);
	put_number(b, (uint32_t)strlen(e->name), 2);
	put_number(b, 0, 2);
	if (central) {
		put_number(b, 0, 2);
		put_number(b, 0, 2);
		put_number(b, 0, 2);
		put_number(b, 0, 4);
		put_number(b, e->offset, 4);
	}
	put(b, e->name, strlen(e->name));
}

static struct entry *add(struct zip *zip, const char *name, const struct bytes *packed, uint32_t size, uint32_t crc,
                         uint16_t method, uint16_t flags)
{
	struct entry *e = &zip->entries[zip->count++];

	snprintf(e->name, sizeof e->name, "%s", name);
	e->crc = crc;
	e->packed = (uint32_t)packed->len;
	e->size = size;
	e->method = method;
	e->flags = flags;
	e->offset = (uint32_t)zip->out.len;
	put_header(zip, e, 0);
	put(&zip->out, packed->at, packed->len);
	return e;
}

static void add_text(struct zip *zip, const char *name, const char *text, uint16_t flags)
{
	struct bytes b = { 0 };

	put(&b, text, strlen(text));
	add(zip, name, &b, (uint32_t)b.len, crc_of(text, 0, ""), 0, flags);
	free(b.at);
}

/* Deflate, written bit by bit with the fixed codes: text, then filler times "a" in runs of 258, then text. */
struct bits {
	struct bytes out;
	uint32_t hold;
	int count;
};

static void put_bits(struct bits *s, uint32_t value, int width)
{
	s->hold |= value << s->count;
	for (s->count += width; s->count >= 8; s->count -= 8, s->hold >>= 8)
		put_number(&s->out, s->hold & 255, 1);
}

static void put_code(struct bits *s, uint32_t code, int width)
{
	while (width--)
		put_bits(s, code >> width & 1, 1);
}

static void put_literal(struct bits *s, unsigned char byte)
{
	put_code(s, byte < 144 ? 0x30u + byte : 0x190u + byte - 144, byte < 144 ? 8 : 9);
}

static void deflate_text(struct bits *s, const char *text)
{
	for (; *text; text++)
		put_literal(s, (unsigned char)*text);
}

/* filler is 1 + a multiple of 258. */
static void deflate(struct bits *s, const char *head, size_t filler, const char *tail)
{
	put_bits(s, 1, 1);
	put_bits(s, 1, 2);
	deflate_text(s, head);
	put_literal(s, 'a');
	for (size_t n = 1; n < filler; n += 258) {
		put_code(s, 0xC5, 8); /* length 258 */
		put_code(s, 0, 5);    /* distance 1 */
	}
	deflate_text(s, tail);
	put_code(s, 0, 7);
	put_bits(s, 0, 7);
}

static const char TYPES[] =
	"<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
	"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	"<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
	"wordprocessingml.document.main+xml\"/></Types>";
static const char RELATIONS[] =
	"<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
	"<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	"officeDocument\" Target=\"word/document.xml\"/></Relationships>";
#define HEAD "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" \
	"<w:body><w:p><w:r><w:t>"
#define TAIL "</w:t></w:r></w:p></w:body></w:document>"

static void add_large(struct zip *zip, size_t filler, int lying)
{
	struct bits s = { 0 };
	size_t size = sizeof HEAD - 1 + filler + sizeof TAIL - 1;

	filler = filler / 258 * 258 + 1;
	size = sizeof HEAD - 1 + filler + sizeof TAIL - 1;
	deflate(&s, HEAD, filler, TAIL);
	add(zip, "word/document.xml", &s.out, lying ? 10 : (uint32_t)size, crc_of(HEAD, filler, TAIL), 8, 0);
	free(s.out.at);
}

static void finish(struct zip *zip)
{
	uint32_t start = (uint32_t)zip->out.len, size;

	for (size_t i = 0; i < zip->count; i++)
		put_header(zip, &zip->entries[i], 1);
	size = (uint32_t)zip->out.len - start;
	put_number(&zip->out, 0x06054b50, 4);
	put_number(&zip->out, 0, 4);
	put_number(&zip->out, (uint32_t)zip->count, 2);
	put_number(&zip->out, (uint32_t)zip->count, 2);
	put_number(&zip->out, size, 4);
	put_number(&zip->out, start, 4);
	put_number(&zip->out, 0, 2);
}

static void add_kind(struct zip *zip, const char *kind, long count)
{
	char name[32];

	if (strcmp(kind, "lying") == 0) {
		add_large(zip, 50000000, 1);
		return;
	}
	if (strcmp(kind, "ratio") == 0) {
		add_large(zip, 200000000, 0);
		return;
	}
	add_text(zip, "word/document.xml", HEAD "text" TAIL, strcmp(kind, "encrypted") == 0);
	if (strcmp(kind, "twice") == 0)
		add_text(zip, "word/document.xml", HEAD "other" TAIL, 0);
	if (strcmp(kind, "climbing") == 0)
		add_text(zip, "../evil.xml", "<evil/>", 0);
	if (strcmp(kind, "absolute") == 0)
		add_text(zip, "/etc/evil.xml", "<evil/>", 0);
	for (long i = 0; i < count && i < ENTRY_MAX - 10; i++) {
		snprintf(name, sizeof name, "part%ld.xml", i);
		add_text(zip, name, "", 0);
	}
}

int main(int argc, char **argv)
{
	static const unsigned char ole[512] = { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 };
	struct zip zip = { 0 };
	const char *kind = argc > 1 ? argv[1] : "";

	if (strcmp(kind, "ole") == 0)
		return fwrite(ole, sizeof ole, 1, stdout) != 1;
	zip.entries = calloc(ENTRY_MAX, sizeof(struct entry));
	add_text(&zip, "[Content_Types].xml", TYPES, 0);
	add_text(&zip, "_rels/.rels", RELATIONS, 0);
	add_kind(&zip, kind, argc > 2 ? atol(argv[2]) : 0);
	if (strcmp(kind, "cut") == 0)
		zip.out.len -= 60;
	else
		finish(&zip);
	fwrite(zip.out.at, zip.out.len, 1, stdout);
	free(zip.out.at);
	free(zip.entries);
	return fflush(stdout) ? 1 : 0;
}
