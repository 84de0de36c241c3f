/* SPDX-License-Identifier: MIT
 *
 * XML's bytes to UTF-8: the first bytes decide (XML 1.0, appendix F), then
 * they are handed on as they are, and where they lie if the source shows that,
 * or iconv converts each chunk. A character that a chunk cuts through waits in
 * raw for its rest.
 *
 * libxml2 could convert too, but it drops the rest of a text where a byte is
 * wrong, prints what it thinks of that, and knows UTF-7.
 */
#include "xml_decoder.h"

#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "encoding.h"
#include "memory.h"

enum { DECLARATION_MOST = 1024, NAME_MOST = 40 };

void xml_complain(struct xml_complaint *complaint, const char *code, const struct gavel_position *at,
                  const char *format, ...)
{
	va_list arguments;

	if (complaint->made)
		return;
	complaint->made = 1;
	complaint->code = code;
	complaint->at = *at;
	va_start(arguments, format);
	vsnprintf(complaint->text, sizeof complaint->text, format, arguments);
	va_end(arguments);
}

void xml_decoder_open(struct xml_decoder *d, struct gavel_job *job, const char *part,
                      const struct xml_source *source)
{
	memset(d, 0, offsetof(struct xml_decoder, raw));        /* raw is large, and filled before it is read */
	d->job = job;
	d->part = part;
	d->source = *source;
	d->bytes = d->raw;
	d->line = 1;
}

void xml_decoder_close(struct xml_decoder *d)
{
	if (d->converting)
		iconv_close(d->converter);
	d->converting = 0;
	free(d->chunk);
}

/* ---- which encoding ---- */

static const struct sign {
	const char *bytes;
	size_t len, mark;       /* mark: bytes that are no text */
	const char *name;       /* NULL: it is refused */
} signs[] = {
	{ "\xEF\xBB\xBF", 3, 3, "UTF-8" },
	{ "\xFF\xFE\0\0", 4, 4, "UTF-32LE" }, { "\0\0\xFE\xFF", 4, 4, "UTF-32BE" },
	{ "\xFF\xFE", 2, 2, "UTF-16LE" }, { "\xFE\xFF", 2, 2, "UTF-16BE" },
	{ "<\0\0\0", 4, 0, "UTF-32LE" }, { "\0\0\0<", 4, 0, "UTF-32BE" },
	{ "<\0", 2, 0, "UTF-16LE" }, { "\0<", 2, 0, "UTF-16BE" },
	{ "\x4C\x6F\xA7\x94", 4, 0, NULL },
};

static int is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The name in the XML declaration: its length, 0 if there is none. */
static size_t declared(const char *s, size_t len, const char **name)
{
	const char *end, *at = s;
	size_t n = 0;

	if (len < 6 || memcmp(s, "<?xml", 5) != 0 || !is_blank(s[5]))
		return 0;
	end = memchr(s, '>', len < DECLARATION_MOST ? len : DECLARATION_MOST);
	while (end && at + 8 < end && !(is_blank(at[-(at > s)]) && memcmp(at, "encoding", 8) == 0))
		at++;
	if (!end || at + 8 >= end)
		return 0;
	for (at += 8; at < end && (is_blank(*at) || *at == '='); at++)
		;
	if (at == end || (*at != '"' && *at != '\''))
		return 0;
	*name = at + 1;
	while (at + 1 + n < end && at[1 + n] != *at)
		n++;
	return n;
}

static int refuse(struct xml_decoder *d, const char *what, const char *name, size_t len)
{
	struct gavel_position at = { .part = d->part, .line = d->line };

	xml_complain(&d->complaint, "encoding", &at, what, (int)(len < NAME_MOST ? len : NAME_MOST), name);
	return -1;
}

static int choose(struct xml_decoder *d)
{
	const char *label = NULL;
	size_t len;

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		const struct sign *sign = &signs[i];

		if (d->len < sign->len || memcmp(d->bytes, sign->bytes, sign->len) != 0)
			continue;
		if (!sign->name)
			return refuse(d, "the text is encoded in %.*s, which is not read: convert it to UTF-8", "EBCDIC", 6);
		d->at = sign->mark;
		d->name = sign->name;
		return 0;
	}
	len = declared(d->bytes, d->len, &label);
	d->name = label ? encoding_name(label, len) : "UTF-8";
	if (!d->name)
		return refuse(d, "the text says that it is encoded in \"%.*s\", which is not known", label, len);
	if (encoding_is_wide(d->name)) {
		struct gavel_position at = { .part = d->part, .line = 1 };

		d->complaint.withheld |= d->quiet;
		if (!d->quiet)
			gavel_report(d->job, GAVEL_LEVEL_WARNING, "encoding", &at,
			             "the text says that it is encoded in %.*s, but its characters are single bytes: it is read as UTF-8",
			             (int)len, label);
		d->name = "UTF-8";
	}
	return 0;
}

/* More of it, behind what waits in raw. */
static int fill_raw(struct xml_decoder *d)
{
	int read = d->source.fill(d->source.closure, d->raw + d->len, (int)(sizeof d->raw - d->len));

	if (read < 0)
		return -1;
	d->ended = read == 0;
	d->len += (size_t)read;
	return 0;
}

/* Looks at all of a declaration: what is shown ends before it only where the document does. */
static int look(struct xml_decoder *d)
{
	int read;

	if (d->source.show) {
		read = d->source.show(d->source.closure, &d->bytes, sizeof d->raw);
		d->len = read > 0 ? (size_t)read : 0;
		return read < 0 ? -1 : 0;
	}
	while (!d->ended && d->len < DECLARATION_MOST)
		if (fill_raw(d) != 0)
			return -1;
	return 0;
}

static int begin(struct xml_decoder *d)
{
	if (look(d) != 0 || choose(d) != 0)
		return -1;
	if (strcmp(d->name, "UTF-8") == 0)
		return 0;
	if (d->bytes != d->raw)
		d->bytes = memcpy(d->raw, d->bytes, d->len);
	d->converter = iconv_open("UTF-8", d->name);
	if (d->converter == (iconv_t)-1)
		return refuse(d, "the text is encoded in %.*s, which this system cannot convert", d->name, strlen(d->name));
	d->converting = 1;
	return 0;
}

/* ---- bytes ---- */

static int hand_on(struct xml_decoder *d, char *buffer, int size)
{
	size_t waiting = d->len - d->at, take = waiting < (size_t)size ? waiting : (size_t)size;

	if (waiting == 0)
		return d->ended ? 0 : d->source.fill(d->source.closure, buffer, size);
	memcpy(buffer, d->bytes + d->at, take);
	d->at += take;
	return (int)take;
}

static int wrong_bytes(struct xml_decoder *d)
{
	struct gavel_position at = { .part = d->part, .line = d->line };
	unsigned long long offset = d->offset;

	offset += d->at;
	xml_complain(&d->complaint, "not-well-formed", &at,
	             "not well-formed XML: the byte 0x%02X at offset %llu is no character of %s, in which the text is",
	             (unsigned char)d->raw[d->at], offset, d->name);
	return -1;
}

static int read_more(struct xml_decoder *d)
{
	memmove(d->raw, d->raw + d->at, d->len - d->at);
	d->offset += d->at;
	d->len -= d->at;
	d->at = 0;
	return fill_raw(d);
}

static int convert(struct xml_decoder *d, char *buffer, int size)
{
	char *to = buffer;
	size_t room = (size_t)size;

	for (;;) {
		char *from = d->raw + d->at;
		size_t left = d->len - d->at, done = left > 0 ? iconv(d->converter, &from, &left, &to, &room) : 0;
		int why = errno;

		d->at = d->len - left;
		if (to > buffer)
			break;
		if (done == (size_t)-1 && (why == EILSEQ || d->ended))
			return wrong_bytes(d);
		if (d->ended)
			return 0;
		if (read_more(d) != 0)
			return -1;
	}
	for (const char *s = buffer; s < to; s++)
		d->line += *s == '\n';
	return (int)(to - buffer);
}

static int show(struct xml_decoder *d, size_t want, const char **bytes)
{
	size_t waiting = d->len - d->at, take = waiting < want ? waiting : want;

	if (waiting == 0)
		return d->source.show(d->source.closure, bytes, (int)want);
	*bytes = d->bytes + d->at;
	d->at += take;
	return (int)take;
}

/* As many bytes as there is room for, or there are. */
static int gather(struct xml_decoder *d, size_t want, const char **bytes)
{
	size_t len = 0;
	int read = 1;

	if (want > d->chunk_room)
		d->chunk = memory_grow(d->chunk, d->chunk_room = want);
	while (read > 0 && want - len >= DECODER_LEAST) {
		char *to = d->chunk + len;
		int room = (int)(want - len);

		read = d->converting ? convert(d, to, room) : hand_on(d, to, room);
		len += read > 0 ? (size_t)read : 0;
	}
	*bytes = d->chunk;
	d->failed = read < 0;
	return read < 0 && len == 0 ? -1 : (int)len;
}

int xml_decoder_next(struct xml_decoder *d, size_t want, const char **bytes)
{
	if (!d->failed && !d->name)
		d->failed = begin(d) != 0;
	if (d->failed)
		return -1;
	return d->source.show && !d->converting ? show(d, want, bytes) : gather(d, want, bytes);
}
