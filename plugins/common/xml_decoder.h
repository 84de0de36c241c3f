/* SPDX-License-Identifier: MIT
 *
 * The bytes of an XML document as UTF-8, chunk by chunk, so that libxml2 sees
 * nothing else. The encoding is what the first bytes are (a byte order mark, a
 * "<" of two or four bytes), else what the XML declaration names, else UTF-8.
 *
 * Refused by name: EBCDIC, encodings that are not known (encoding.h), bytes
 * that are no characters of theirs (line and offset are told).
 */
#ifndef GAVEL_XML_DECODER_H
#define GAVEL_XML_DECODER_H

#include <iconv.h>

#include <gavel/format.h>

/* LEAST: room that one character needs, however it is encoded. */
enum { DECODER_CHUNK = 32768, DECODER_LEAST = 32 };

/* Where bytes come from. fill gives up to size of them: how many, 0 at the end, -1 after gavel_fail. */
struct xml_source {
	int (*fill)(void *closure, char *buffer, int size);
	int (*show)(void *closure, const char **bytes, int most);       /* where they lie, until the next call; or NULL */
	void *closure;
};

/* What is wrong with a document, for the one who asked for it; told to nobody. */
struct xml_complaint {
	int made;
	int withheld;                           /* nor was a lesser thing told that the one who reads is told */
	const char *code;
	struct gavel_position at;
	char text[240];
};

struct xml_decoder {
	struct gavel_job *job;
	const char *part;
	struct xml_source source;
	struct xml_complaint complaint;         /* what is wrong: told by the one who reads */
	int quiet;                              /* what only deserves a warning is withheld */
	const char *name;                       /* of the encoding; NULL before the first bytes */
	int converting, failed, ended;
	iconv_t converter;
	uint64_t offset;                        /* of raw in the document */
	uint32_t line;
	const char *bytes;                      /* what waits: in raw, or where the source shows it */
	size_t at, len;                         /* ... from at on */
	char *chunk;                            /* what is handed out, if it cannot be shown where it lies */
	size_t chunk_room;
	char raw[DECODER_CHUNK];
};

void xml_decoder_open(struct xml_decoder *d, struct gavel_job *job, const char *part, const struct xml_source *source);
void xml_decoder_close(struct xml_decoder *d);
/* The next bytes in UTF-8, up to want (at least DECODER_LEAST), there until the next call: how many, 0 at the end, -1 after
 * gavel_fail or with a complaint. What came before something was wrong comes first. */
int xml_decoder_next(struct xml_decoder *d, size_t want, const char **bytes);
/* The first complaint counts. */
void xml_complain(struct xml_complaint *complaint, const char *code, const struct gavel_position *at,
                  const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif
