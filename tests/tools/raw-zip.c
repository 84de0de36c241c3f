/* SPDX-License-Identifier: MIT
 *
 * raw-zip FORMAT [FILE]: a ZIP archive put together record by record, as no
 * packer writes it, from a short description (tests/hostile/), on standard
 * output. FORMAT (docx, odt, epub) says which parts a document has.
 *
 *     # ..., expect ...    nothing here: for the reader, and for tests/run
 *     parts                all parts of a small document but the main one
 *     main KEY=VALUE ...   the main part
 *     file NAME KEY=VALUE ...
 *     repeat N KEY=VALUE ...   N files part0.xml, part1.xml ...
 *     bytes TEXT           bytes that belong to none
 *     base                 offsets count from here on
 *     wide KEY=VALUE ...   a ZIP64 end record and its locator: at count here size start disks
 *     end KEY=VALUE ...    the end record: disk count here size start comment; it may be left away
 *     cut N                the last N bytes are left off
 *
 * Keys of a file: text (what it holds), fill=N (N times "a" at the end of it),
 * pack=deflate (else it is stored), in=local or central (else both),
 * descriptor=12, 16, 20 or 24 bytes behind the data, and the fields of its
 * headers: name crc packed size method flags extra (in hexadecimal), and in
 * the directory made mode disk offset. "local.size" and "central.size" set one
 * of the two; "later.size" sets the descriptor's. A number may be +N or -N, to
 * be added to the true one; an offset may be @NAME, the place of that file.
 * In names and texts \xHH is a byte and \s a blank; "-" is the empty name.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct bytes {
	unsigned char *at;
	size_t len, room;
};

enum { WORDS_MAX = 24 };

/* One line: its words, and the values that are set in it. */
struct line {
	char *words[WORDS_MAX];
	int count;
};

struct place {
	char name[128];
	uint64_t offset;
};

struct zip {
	const char *format;
	struct bytes out, directory;
	struct place *places;           /* of local headers */
	size_t place_count;
	uint64_t count, base;
	uint64_t start;                 /* of the directory, once it is written */
	uint64_t wide;                  /* where the ZIP64 record is */
	int finished;
};

static void *must(void *memory)
{
	if (!memory)
		exit(1);
	return memory;
}

static void put(struct bytes *b, const void *bytes, size_t len)
{
	if (b->len + len > b->room) {
		b->room = (b->len + len) * 2;
		b->at = must(realloc(b->at, b->room));
	}
	if (len)
		memcpy(b->at + b->len, bytes, len);
	b->len += len;
}

static void put_number(struct bytes *b, uint64_t value, int width)
{
	for (int i = 0; i < width; i++, value >>= 8)
		put(b, &(unsigned char){ (unsigned char)value }, 1);
}

/* ---- deflate, written bit by bit with the fixed codes ---- */

struct bits {
	struct bytes *out;
	uint32_t hold;
	int count;
};

static void put_bits(struct bits *s, uint32_t value, int width)
{
	s->hold |= value << s->count;
	for (s->count += width; s->count >= 8; s->count -= 8, s->hold >>= 8)
		put_number(s->out, s->hold & 255, 1);
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

/* How many times more the byte before that place comes, up to 258. */
static int run_at(const struct bytes *content, size_t at)
{
	int run = 0;

	while (at && run < 258 && at + (size_t)run < content->len && content->at[at + (size_t)run] == content->at[at - 1])
		run++;
	return run;
}

static void deflate(struct bytes *out, const struct bytes *content)
{
	struct bits s = { .out = out };

	put_bits(&s, 1, 1);
	put_bits(&s, 1, 2);
	for (size_t i = 0; i < content->len;) {
		if (run_at(content, i) < 258) {
			put_literal(&s, content->at[i++]);
		} else {
			put_code(&s, 0xC5, 8);          /* length 258 */
			put_code(&s, 0, 5);             /* distance 1 */
			i += 258;
		}
	}
	put_code(&s, 0, 7);
	put_bits(&s, 0, 7);
}

static uint32_t crc_of(const struct bytes *b)
{
	uint32_t table[256], crc = 0xFFFFFFFFu;

	for (uint32_t n = 0; n < 256; n++) {
		table[n] = n;
		for (int i = 0; i < 8; i++)
			table[n] = table[n] >> 1 ^ (table[n] & 1 ? 0xEDB88320u : 0);
	}
	for (size_t i = 0; i < b->len; i++)
		crc = crc >> 8 ^ table[(crc ^ b->at[i]) & 255];
	return ~crc;
}

/* ---- words ---- */

static void split(struct line *line, char *text)
{
	line->count = 0;
	for (char *word = strtok(text, " \t\n"); word && line->count < WORDS_MAX; word = strtok(NULL, " \t\n"))
		line->words[line->count++] = word;
}

static const char *value_of(const struct line *line, const char *key)
{
	size_t len = strlen(key);

	for (int i = 1; i < line->count; i++)
		if (strncmp(line->words[i], key, len) == 0 && line->words[i][len] == '=')
			return line->words[i] + len + 1;
	return NULL;
}

/* "local.size", else "size". */
static const char *field(const struct line *line, const char *header, const char *key)
{
	char full[64];
	const char *value;

	snprintf(full, sizeof full, "%s.%s", header, key);
	value = value_of(line, full);
	return value ? value : value_of(line, key);
}

static uint64_t number_or(const char *value, uint64_t fallback)
{
	if (!value)
		return fallback;
	if (*value == '+')
		return fallback + strtoull(value + 1, NULL, 0);
	if (*value == '-')
		return fallback - strtoull(value + 1, NULL, 0);
	return strtoull(value, NULL, 0);
}

static int hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : 0;
}

static void put_text(struct bytes *b, const char *text)
{
	for (; *text; text++) {
		if (text[0] == '\\' && text[1] == 'x' && text[2] && text[3]) {
			put_number(b, (uint64_t)(hex(text[2]) << 4 | hex(text[3])), 1);
			text += 3;
		} else if (text[0] == '\\' && text[1] == 's') {
			put(b, " ", 1);
			text++;
		} else {
			put(b, text, 1);
		}
	}
}

static void put_hex(struct bytes *b, const char *text)
{
	for (; text && text[0] && text[1]; text += 2)
		put_number(b, (uint64_t)(hex(text[0]) << 4 | hex(text[1])), 1);
}

/* ---- entries ---- */

struct entry {
	const struct line *line;
	const char *name;
	uint64_t crc, packed, size, method, flags, offset;
};

static void put_header(struct bytes *b, const struct entry *e, const char *header)
{
	const struct line *line = e->line;
	int central = strcmp(header, "central") == 0, later = !central && value_of(line, "descriptor");
	const char *name = field(line, header, "name"), *offset = value_of(line, "offset");
	struct bytes raw = { 0 }, extra = { 0 };
	uint64_t mode = number_or(value_of(line, "mode"), 0);

	name = name ? name : e->name;
	put_text(&raw, strcmp(name, "-") == 0 ? "" : name);
	put_hex(&extra, field(line, header, "extra"));
	put_number(b, central ? 0x02014b50 : 0x04034b50, 4);
	if (central)
		put_number(b, number_or(value_of(line, "made"), mode ? 3 << 8 | 20 : 20), 2);
	put_number(b, 20, 2);
	put_number(b, number_or(field(line, header, "flags"), e->flags), 2);
	put_number(b, number_or(field(line, header, "method"), e->method), 2);
	put_number(b, 0x00210000, 4);   /* 1 January 1980 */
	put_number(b, number_or(field(line, header, "crc"), later ? 0 : e->crc), 4);
	put_number(b, number_or(field(line, header, "packed"), later ? 0 : e->packed), 4);
	put_number(b, number_or(field(line, header, "size"), later ? 0 : e->size), 4);
	put_number(b, raw.len, 2);
	put_number(b, extra.len, 2);
	if (central) {
		put_number(b, 0, 2);
		put_number(b, number_or(value_of(line, "disk"), 0), 2);
		put_number(b, 0, 2);
		put_number(b, mode << 16, 4);
		put_number(b, offset && *offset != '@' ? number_or(offset, e->offset) : e->offset, 4);
	}
	put(b, raw.at, raw.len);
	put(b, extra.at, extra.len);
	free(raw.at);
	free(extra.at);
}

static void put_descriptor(struct bytes *b, const struct entry *e)
{
	uint64_t len = number_or(value_of(e->line, "descriptor"), 0);
	int width = len >= 20 ? 8 : 4;

	if (!len)
		return;
	if (len % 8 == 0)
		put_number(b, 0x08074b50, 4);
	put_number(b, number_or(value_of(e->line, "later.crc"), e->crc), 4);
	put_number(b, number_or(value_of(e->line, "later.packed"), e->packed), width);
	put_number(b, number_or(value_of(e->line, "later.size"), e->size), width);
}

static uint64_t place_of(const struct zip *zip, const char *name)
{
	for (size_t i = 0; i < zip->place_count; i++)
		if (strcmp(zip->places[i].name, name) == 0)
			return zip->places[i].offset;
	fprintf(stderr, "raw-zip: no file %s before\n", name);
	exit(1);
}

static void note_place(struct zip *zip, const char *name, uint64_t offset)
{
	struct place *place;

	zip->places = must(realloc(zip->places, (zip->place_count + 1) * sizeof *zip->places));
	place = &zip->places[zip->place_count++];
	snprintf(place->name, sizeof place->name, "%.127s", name);
	place->offset = offset;
}

static void put_content(struct bytes *content, const struct line *line, const char *head, const char *tail)
{
	uint64_t fill = number_or(value_of(line, "fill"), 0);
	const char *text = value_of(line, "text");

	put(content, head, strlen(head));
	if (text)
		put_text(content, text);
	while (fill--)
		put(content, "a", 1);
	put(content, tail, strlen(tail));
}

/* head and tail stand around what the line says that it holds. */
static void add(struct zip *zip, const struct line *line, const char *name, const char *head, const char *tail)
{
	const char *in = value_of(line, "in"), *offset = value_of(line, "offset");
	struct entry e = { .line = line, .name = name, .offset = zip->out.len - zip->base };
	struct bytes content = { 0 }, packed = { 0 };

	put_content(&content, line, head, tail);
	e.method = value_of(line, "pack") ? 8 : 0;
	e.flags = value_of(line, "descriptor") ? 8 : 0;
	if (e.method)
		deflate(&packed, &content);
	else
		put(&packed, content.at, content.len);
	e.crc = crc_of(&content);
	e.size = content.len;
	e.packed = packed.len;
	if (!in || strcmp(in, "local") == 0) {
		note_place(zip, name, e.offset);
		put_header(&zip->out, &e, "local");
		put(&zip->out, packed.at, packed.len);
		put_descriptor(&zip->out, &e);
	}
	if (offset && *offset == '@')
		e.offset = place_of(zip, offset + 1);
	if (!in || strcmp(in, "central") == 0) {
		put_header(&zip->directory, &e, "central");
		zip->count++;
	}
	free(content.at);
	free(packed.at);
}

/* ---- documents ---- */

#define OPC "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE "urn:oasis:names:tc:opendocument:xmlns:"

/* The parts of a document; the one with a tail is the main one. */
static const struct part {
	const char *format, *name, *head, *tail;
} PARTS[] = {
	{ "docx", "[Content_Types].xml",
	  "<?xml version=\"1.0\"?><Types xmlns=\"" OPC "content-types\">"
	  "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	  "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
	  "wordprocessingml.document.main+xml\"/></Types>", NULL },
	{ "docx", "_rels/.rels",
	  "<?xml version=\"1.0\"?><Relationships xmlns=\"" OPC "relationships\">"
	  "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	  "officeDocument\" Target=\"word/document.xml\"/></Relationships>", NULL },
	{ "docx", "word/document.xml",
	  "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
	  "<w:body><w:p><w:r><w:t>The Assembly", "</w:t></w:r></w:p></w:body></w:document>" },
	{ "odt", "mimetype", "application/vnd.oasis.opendocument.text", NULL },
	{ "odt", "META-INF/manifest.xml",
	  "<?xml version=\"1.0\"?><m:manifest xmlns:m=\"" OFFICE "manifest:1.0\" m:version=\"1.3\">"
	  "<m:file-entry m:full-path=\"/\" m:media-type=\"application/vnd.oasis.opendocument.text\"/>"
	  "<m:file-entry m:full-path=\"content.xml\" m:media-type=\"text/xml\"/></m:manifest>", NULL },
	{ "odt", "content.xml",
	  "<?xml version=\"1.0\"?><o:document-content xmlns:o=\"" OFFICE "office:1.0\" xmlns:t=\"" OFFICE "text:1.0\" "
	  "o:version=\"1.3\"><o:body><o:text><t:p>The Assembly", "</t:p></o:text></o:body></o:document-content>" },
	{ "epub", "mimetype", "application/epub+zip", NULL },
	{ "epub", "META-INF/container.xml",
	  "<?xml version=\"1.0\"?><container xmlns=\"" OFFICE "container\" version=\"1.0\"><rootfiles>"
	  "<rootfile full-path=\"p.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>", NULL },
	{ "epub", "p.opf",
	  "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><manifest>"
	  "<item id=\"a\" href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
	  "<spine><itemref idref=\"a\"/></spine></package>", NULL },
	{ "epub", "a.xhtml",
	  "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>A</title></head>"
	  "<body><p>The Assembly", "</p></body></html>" },
};

static void add_parts(struct zip *zip, const struct line *line, int main_part)
{
	for (size_t i = 0; i < sizeof PARTS / sizeof *PARTS; i++)
		if (strcmp(PARTS[i].format, zip->format) == 0 && (PARTS[i].tail != NULL) == main_part)
			add(zip, line, PARTS[i].name, PARTS[i].head, PARTS[i].tail ? PARTS[i].tail : "");
}

static void repeat(struct zip *zip, const struct line *line)
{
	char name[32];

	for (long i = 0; line->count > 1 && i < strtol(line->words[1], NULL, 10); i++) {
		snprintf(name, sizeof name, "part%ld.xml", i);
		add(zip, line, name, "", "");
	}
}

/* ---- the end ---- */

static void put_directory(struct zip *zip)
{
	if (zip->start)
		return;
	zip->start = zip->out.len - zip->base;
	put(&zip->out, zip->directory.at, zip->directory.len);
}

static void put_wide(struct zip *zip, const struct line *line)
{
	struct bytes *b = &zip->out;
	uint64_t at;

	put_directory(zip);
	at = b->len - zip->base;
	put_number(b, 0x06064b50, 4);
	put_number(b, number_or(value_of(line, "length"), 44), 8);
	put_number(b, 45, 2);
	put_number(b, 45, 2);
	put_number(b, 0, 8);
	put_number(b, number_or(value_of(line, "here"), zip->count), 8);
	put_number(b, number_or(value_of(line, "count"), zip->count), 8);
	put_number(b, number_or(value_of(line, "size"), zip->directory.len), 8);
	put_number(b, number_or(value_of(line, "start"), zip->start), 8);
	put_number(b, 0x07064b50, 4);
	put_number(b, 0, 4);
	put_number(b, number_or(value_of(line, "at"), at), 8);
	put_number(b, number_or(value_of(line, "disks"), 1), 4);
}

static void put_end(struct zip *zip, const struct line *line)
{
	struct bytes *b = &zip->out, comment = { 0 };
	uint64_t disk = number_or(value_of(line, "disk"), 0);

	put_directory(zip);
	if (value_of(line, "comment"))
		put_text(&comment, value_of(line, "comment"));
	put_number(b, 0x06054b50, 4);
	put_number(b, disk, 2);
	put_number(b, disk, 2);
	put_number(b, number_or(value_of(line, "here"), zip->count), 2);
	put_number(b, number_or(value_of(line, "count"), zip->count), 2);
	put_number(b, number_or(value_of(line, "size"), zip->directory.len), 4);
	put_number(b, number_or(value_of(line, "start"), zip->start), 4);
	put_number(b, number_or(value_of(line, "length"), comment.len), 2);
	put(b, comment.at, comment.len);
	free(comment.at);
	zip->finished = 1;
}

static int run_line(struct zip *zip, const struct line *line)
{
	const char *verb = line->words[0], *first = line->count > 1 ? line->words[1] : "";

	if (*verb == '#' || strcmp(verb, "expect") == 0)
		return 0;
	if (strcmp(verb, "parts") == 0 || strcmp(verb, "main") == 0)
		add_parts(zip, line, *verb == 'm');
	else if (strcmp(verb, "file") == 0)
		add(zip, line, first, "", "");
	else if (strcmp(verb, "repeat") == 0)
		repeat(zip, line);
	else if (strcmp(verb, "bytes") == 0)
		put_text(&zip->out, first);
	else if (strcmp(verb, "base") == 0)
		zip->base = zip->out.len;
	else if (strcmp(verb, "wide") == 0)
		put_wide(zip, line);
	else if (strcmp(verb, "end") == 0)
		put_end(zip, line);
	else if (strcmp(verb, "cut") == 0)
		zip->out.len -= (size_t)number_or(first, 0);
	else
		return fprintf(stderr, "raw-zip: what is \"%s\"?\n", verb);
	return 0;
}

int main(int argc, char **argv)
{
	struct zip zip = { .format = argc > 1 ? argv[1] : "docx" };
	FILE *in = argc > 2 ? fopen(argv[2], "r") : stdin;
	char text[4096];
	struct line line;

	while (in && fgets(text, sizeof text, in)) {
		split(&line, text);
		if (line.count && run_line(&zip, &line))
			return 2;
	}
	line.count = 0;
	if (!zip.finished)
		put_end(&zip, &line);
	fwrite(zip.out.at, zip.out.len, 1, stdout);
	free(zip.out.at);
	free(zip.directory.at);
	free(zip.places);
	return !in || fflush(stdout) ? 1 : 0;
}
