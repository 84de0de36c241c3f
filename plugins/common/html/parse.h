/* SPDX-License-Identifier: MIT
 *
 * Pages as they are found, well-formed or not, in any encoding, into the
 * reader: HTML, and what an EPUB calls XHTML and is none.
 */
#ifndef GAVEL_HTML_PARSE_H
#define GAVEL_HTML_PARSE_H

#include "html/reader.h"

/* Between html_reader_open and html_reader_close; part as there. 0, or -1 after gavel_fail. */
int html_parse(struct gavel_job *job, struct html_reader *reader, const char *part, const char *bytes, size_t len);

/* A page in UTF-8, without NUL, with CDATA sections as text. */
struct gavel_output *page_text(struct gavel_job *job, const char *part, const unsigned char *bytes, size_t len);

#endif
