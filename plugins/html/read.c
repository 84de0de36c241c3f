/* SPDX-License-Identifier: MIT
 *
 * Reading a page: the parser and the reader that EPUB has too (common/html/).
 */
#include "data_address.h"
#include "html.h"
#include "html/parse.h"

/* A page has no other files: images are those in its own addresses. */
static const char *media(void *doc, const char *part, const char *address)
{
	(void)part;
	return data_media(doc, address);
}

int html_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	struct html_source source = { .media = media, .closure = doc };
	struct html_reader *reader = html_reader_new(job, doc, &source);
	int result;

	html_reader_open(reader, NULL);
	result = html_parse(job, reader, NULL, (const char *)in->bytes, in->len);
	if (result == 0) {
		html_reader_close(reader);
		result = html_reader_finish(reader);
	}
	html_reader_free(reader);
	return result;
}
