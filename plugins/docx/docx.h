/* SPDX-License-Identifier: MIT
 *
 * The two halves of the DOCX plugin: the reader (read.c and what it opens:
 * relations, styles, numbering, story ...) and the writer (write.c). They
 * share nothing but the format's name; docx.c ties them to the contract.
 */
#ifndef GAVEL_DOCX_H
#define GAVEL_DOCX_H

#include <gavel/format.h>
#include <gavel/layout.h>

/* Fills a flow from a package: 0, or -1 after gavel_fail. */
int docx_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);
/* Writes a document as a package by the layout: 0, or -1 after gavel_fail. */
int docx_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out);

#endif
