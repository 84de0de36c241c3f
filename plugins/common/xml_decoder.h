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

/* LEAST: room that a call needs. */
enum { DECODER_CHUNK = 32768, DECODER_LEAST = 32 };

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
	int (*fill)(void *source, char *buffer, int size);
	void *source;
	struct xml_complaint complaint;         /* what is wrong: told by the one who reads */
	int quiet;                              /* what only deserves a warning is withheld */
	const char *name;                       /* of the encoding; NULL before the first bytes */
	int converting, failed, ended;
	iconv_t converter;
	uint64_t offset;                        /* of raw in the document */
	uint32_t line;
	size_t at, len;                         /* of what waits in raw */
	char raw[DECODER_CHUNK];
};

void xml_decoder_open(struct xml_decoder *d, struct gavel_job *job, const char *part,
                      int (*fill)(void *source, char *buffer, int size), void *source);
void xml_decoder_close(struct xml_decoder *d);
/* Up to size bytes of UTF-8 (at least DECODER_LEAST): how many, 0 at the end, -1 after gavel_fail or with a complaint. */
int xml_decoder_fill(struct xml_decoder *d, char *buffer, int size);
/* The first complaint counts. */
void xml_complain(struct xml_complaint *complaint, const char *code, const struct gavel_position *at,
                  const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif
