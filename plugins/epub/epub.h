/* SPDX-License-Identifier: MIT
 *
 * The two halves of the EPUB plugin: the reader (read.c: container, package
 * document, spine) and the writer (write.c). What is in the content documents
 * is read and rendered by common/html/.
 */
#ifndef GAVEL_EPUB_H
#define GAVEL_EPUB_H

#include <gavel/format.h>
#include <gavel/layout.h>

#define EPUB_TYPE "application/epub+zip"

/* Fills a flow from a publication of EPUB 2 or 3: 0, or -1 after gavel_fail. */
int epub_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);
/* Writes a document as a publication of EPUB 3.3 by the layout: 0, or -1 after gavel_fail. */
int epub_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out);

#endif
