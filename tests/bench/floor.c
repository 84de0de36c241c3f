/* SPDX-License-Identifier: MIT
 *
 * floor OUT FILE...: the least that any converter of zipped XML must do, to
 * compare converters with. Of each FILE it reads what holds the text, inflates
 * it, parses it with handlers that do nothing, deflates the same bytes again
 * and writes them over OUT. Nothing is understood and nothing is built.
 *
 * What holds the text is: of DOCX word/document.xml, of ODT content.xml, of
 * EPUB every part that is XML (it has a file for each chapter, and must be
 * looked at whole to know which); an .xml or .html file as it is; a .txt file
 * too, of which nothing is parsed. Styles, notes and media are left out.
 *
 * The fastest tools that Debian has: libdeflate (level 6, zlib's usual one),
 * libxml2's push parser, SAX2. Buffers are kept from one file to the next. It
 * prints nothing: what it takes is measured from outside, as with all others.
 */
#include <libdeflate.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { CHUNK = 65536, LEVEL = 6, END_SIZE = 22, ENTRY_SIZE = 46, LOCAL_SIZE = 30 };

struct bytes {
	unsigned char *data;
	size_t len, room;
};

struct tools {
	struct libdeflate_decompressor *inflater;
	struct libdeflate_compressor *deflater;
	struct bytes file, part, packed;
	FILE *out;
};

/* An entry of a package's directory. */
struct entry {
	const unsigned char *name, *data;
	size_t name_len, packed, len;
	unsigned method, crc;
};

static _Noreturn void give_up(const char *file, const char *why)
{
	fprintf(stderr, "floor: %s: %s\n", file, why);
	exit(1);
}

static void make_room(struct bytes *b, size_t room)
{
	if (b->data && room <= b->room)
		return;
	free(b->data);
	b->data = malloc(room);
	if (!b->data)
		give_up("malloc", "out of memory");
	b->room = room;
}

static void read_file(const char *name, struct bytes *b)
{
	FILE *from = fopen(name, "rb");
	long size = -1;

	if (!from || fseek(from, 0, SEEK_END) || (size = ftell(from)) < 0)
		give_up(name, "cannot be read");
	rewind(from);
	make_room(b, (size_t)size + 1);
	b->len = fread(b->data, 1, (size_t)size, from);
	fclose(from);
}

/* ---- parsing with handlers that do nothing ---- */

static void start_ns(void *c, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **ns, int attributes, int defaulted, const xmlChar **values)
{
	(void)c, (void)name, (void)prefix, (void)uri, (void)namespaces, (void)ns, (void)attributes, (void)defaulted;
	(void)values;
}

static void end_ns(void *c, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	(void)c, (void)name, (void)prefix, (void)uri;
}

static void start(void *c, const xmlChar *name, const xmlChar **values) { (void)c, (void)name, (void)values; }
static void end(void *c, const xmlChar *name) { (void)c, (void)name; }
static void text(void *c, const xmlChar *s, int len) { (void)c, (void)s, (void)len; }

static int take_chunk(const struct bytes *b, size_t at)
{
	return (int)(b->len - at < CHUNK ? b->len - at : CHUNK);
}

static int parse_xml(const struct bytes *b)
{
	xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC, .startElementNs = start_ns, .endElementNs = end_ns,
	                          .characters = text };
	xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
	int well_formed;

	xmlCtxtUseOptions(parser, XML_PARSE_HUGE | XML_PARSE_NONET);
	for (size_t at = 0; at < b->len; at += CHUNK)
		xmlParseChunk(parser, (const char *)b->data + at, take_chunk(b, at), 0);
	xmlParseChunk(parser, NULL, 0, 1);
	well_formed = parser->wellFormed;
	xmlFreeParserCtxt(parser);
	return well_formed;
}

static int parse_html(const struct bytes *b)
{
	htmlSAXHandler handler = { .startElement = start, .endElement = end, .characters = text };
	htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);

	for (size_t at = 0; at < b->len; at += CHUNK)
		htmlParseChunk(parser, (const char *)b->data + at, take_chunk(b, at), 0);
	htmlParseChunk(parser, NULL, 0, 1);
	htmlFreeParserCtxt(parser);
	return 1;
}

static int parse_nothing(const struct bytes *b)
{
	return b->data != NULL;
}

/* What follows the inflating, for a part or a file that is no package. */
static void pass_on(struct tools *t, const char *file, const struct bytes *b, int (*parse)(const struct bytes *))
{
	size_t packed;

	if (!parse(b))
		give_up(file, "is not well-formed");
	make_room(&t->packed, libdeflate_deflate_compress_bound(t->deflater, b->len));
	packed = libdeflate_deflate_compress(t->deflater, b->data, b->len, t->packed.data, t->packed.room);
	libdeflate_crc32(0, b->data, b->len);
	if (fwrite(t->packed.data, 1, packed, t->out) != packed)
		give_up(file, "the output cannot be written");
}

/* ---- packages ---- */

static unsigned le16(const unsigned char *p) { return p[0] | (unsigned)p[1] << 8; }
static unsigned le32(const unsigned char *p) { return le16(p) | le16(p + 2) << 16; }

static int is_named(const struct entry *e, const char *name)
{
	return e->name_len == strlen(name) && memcmp(e->name, name, e->name_len) == 0;
}

static int is_document_xml(const struct entry *e) { return is_named(e, "word/document.xml"); }
static int is_content_xml(const struct entry *e) { return is_named(e, "content.xml"); }

static int is_any_xml(const struct entry *e)
{
	static const char *const suffixes[] = { ".xhtml", ".html", ".opf", ".ncx", ".xml" };

	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
		size_t len = strlen(suffixes[i]);

		if (e->name_len > len && memcmp(e->name + e->name_len - len, suffixes[i], len) == 0)
			return 1;
	}
	return 0;
}

/* Reads the entry at *at of the directory, and moves on; 0 if it is none, or leads out of the file. */
static int next_entry(const struct bytes *file, size_t *at, struct entry *e)
{
	const unsigned char *p = file->data + *at;
	size_t local;

	if (file->len < ENTRY_SIZE || *at > file->len - ENTRY_SIZE || le32(p) != 0x02014b50)
		return 0;
	*e = (struct entry){ .name = p + ENTRY_SIZE, .name_len = le16(p + 28), .method = le16(p + 10),
	                     .crc = le32(p + 16), .packed = le32(p + 20), .len = le32(p + 24) };
	local = le32(p + 42);
	*at += ENTRY_SIZE + e->name_len + le16(p + 30) + le16(p + 32);
	if (*at > file->len || local > file->len - LOCAL_SIZE)
		return 0;
	local += LOCAL_SIZE + le16(file->data + local + 26) + le16(file->data + local + 28);
	e->data = file->data + local;
	return local <= file->len && e->packed <= file->len - local;
}

static size_t find_directory(const struct bytes *file)
{
	size_t at = file->len < END_SIZE ? 0 : file->len - END_SIZE;

	while (at && le32(file->data + at) != 0x06054b50)
		at--;
	return at ? le32(file->data + at + 16) : file->len;
}

static void inflate_entry(struct tools *t, const char *file, const struct entry *e)
{
	size_t got = e->len;

	make_room(&t->part, e->len + 1);
	t->part.len = e->len;
	if (e->method == 0 && e->packed == e->len)
		memcpy(t->part.data, e->data, e->len);
	else if (libdeflate_deflate_decompress(t->inflater, e->data, e->packed, t->part.data, e->len, &got))
		give_up(file, "a part cannot be inflated");
	if (got != e->len || libdeflate_crc32(0, t->part.data, got) != e->crc)
		give_up(file, "a part has a wrong checksum");
}

static void pass_parts(struct tools *t, const char *file, int (*wanted)(const struct entry *))
{
	size_t at = find_directory(&t->file), parts = 0;
	struct entry e;

	while (next_entry(&t->file, &at, &e)) {
		if (!wanted(&e))
			continue;
		inflate_entry(t, file, &e);
		pass_on(t, file, &t->part, parse_xml);
		parts++;
	}
	if (!parts)
		give_up(file, "has no part that holds text");
}

/* ---- one file ---- */

static const struct form {
	const char *extension;
	int (*wanted)(const struct entry *);            /* of a package */
	int (*parse)(const struct bytes *);             /* of a file that is none */
} forms[] = {
	{ "docx", is_document_xml, NULL },
	{ "odt", is_content_xml, NULL },
	{ "epub", is_any_xml, NULL },
	{ "xml", NULL, parse_xml },
	{ "html", NULL, parse_html },
	{ "txt", NULL, parse_nothing },
};

static const struct form *find_form(const char *file)
{
	const char *dot = strrchr(file, '.');

	for (size_t i = 0; dot && i < sizeof forms / sizeof *forms; i++)
		if (strcasecmp(dot + 1, forms[i].extension) == 0)
			return &forms[i];
	give_up(file, "is of no format that has a floor");
}

static void pass(struct tools *t, const char *out, const char *file)
{
	const struct form *form = find_form(file);

	t->out = fopen(out, "wb");
	if (!t->out)
		give_up(out, "cannot be written");
	read_file(file, &t->file);
	if (form->wanted)
		pass_parts(t, file, form->wanted);
	else
		pass_on(t, file, &t->file, form->parse);
	if (fclose(t->out))
		give_up(out, "cannot be written");
}

int main(int argc, char **argv)
{
	struct tools t = { .inflater = libdeflate_alloc_decompressor(), .deflater = libdeflate_alloc_compressor(LEVEL) };

	if (argc < 3 || !t.inflater || !t.deflater) {
		fputs("usage: floor OUT FILE...\n", stderr);
		return 2;
	}
	for (int i = 2; i < argc; i++)
		pass(&t, argv[1], argv[i]);
	libdeflate_free_decompressor(t.inflater);
	libdeflate_free_compressor(t.deflater);
	free(t.file.data);
	free(t.part.data);
	free(t.packed.data);
	return 0;
}
