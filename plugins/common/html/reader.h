/* SPDX-License-Identifier: MIT
 *
 * Reading HTML and XHTML: the events of any parser (start, end, text) fill a
 * document's flow. A page is one content document, an EPUB has many; ids and
 * links are held per document, so a note may stand in another file than its
 * mark.
 *
 * It knows HTML, not gavel's own pages: what those carry beyond HTML (a style
 * as first class, labels, furniture by data-role) is read where it is found.
 */
#ifndef GAVEL_HTML_READER_H
#define GAVEL_HTML_READER_H

#include <gavel/format.h>

struct html_attribute {
	const char *name, *value;       /* "epub:type" with its prefix; value never NULL */
};

struct html_source {
	/* The document's media for the address of an image, or NULL if the input does not hold it. */
	const char *(*media)(void *closure, const char *part, const char *address);
	/* Appends the style sheet at an address: 0, 1 if the input does not hold it, or -1 after gavel_fail. NULL: the input
	 * holds none but those in its pages. */
	int (*sheet)(void *closure, const char *part, const char *address, struct gavel_output *to);
	void *closure;
	int packaged;                   /* an address without a scheme is another file of the input */
};

struct html_reader;

struct html_reader *html_reader_new(struct gavel_job *job, struct gavel_document *doc,
                                    const struct html_source *source);
void html_reader_free(struct html_reader *r);
/* A content document begins (part: its name for messages and links, NULL for the input itself), and ends. */
void html_reader_open(struct html_reader *r, const char *part);
void html_reader_close(struct html_reader *r);
/* Once, at the end: notes go to their marks, what was lost is told. 0, or -1 after gavel_fail. */
int html_reader_finish(struct html_reader *r);

/* Events: non-zero stops the parser (after gavel_fail). */
int html_start(struct html_reader *r, const char *name, const struct html_attribute *attributes, size_t count,
               uint32_t line);
int html_end(struct html_reader *r, const char *name, uint32_t line);
int html_text(struct html_reader *r, const char *bytes, size_t len, uint32_t line);

/* base and the address in it, without "." and ".."; fragment and query are kept. NULL if it leaves the package. */
const char *html_resolve(struct gavel_document *doc, const char *base, const char *address);
/* "%20" and its like decoded. */
const char *html_decode(struct gavel_document *doc, const char *address, size_t len);

#endif
