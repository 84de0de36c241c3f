/* SPDX-License-Identifier: MIT
 *
 * The two halves of the HTML plugin: the reader (read.c) and the writer
 * (write.c). Both stand on common/html/, which the EPUB plugin shares.
 */
#ifndef GAVEL_HTML_H
#define GAVEL_HTML_H

#include <gavel/format.h>
#include <gavel/layout.h>

/* Fills a flow from a page: 0, or -1 after gavel_fail. */
int html_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);
/* Writes a document as one page by the layout: 0, or -1 after gavel_fail. */
int html_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out);

#endif
