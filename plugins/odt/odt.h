/* SPDX-License-Identifier: MIT
 *
 * The two halves of the ODT plugin: the reader (read.c and what it opens) and
 * the writer (write.c). They share nothing but the format's name; odt.c ties
 * them to the contract.
 */
#ifndef GAVEL_ODT_H
#define GAVEL_ODT_H

#include <gavel/format.h>
#include <gavel/layout.h>

/* Fills a flow from a package or a flat file: 0, or -1 after gavel_fail. */
int odt_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);
/* Writes a document as a package by the layout: 0, or -1 after gavel_fail. */
int odt_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
              struct gavel_output *out);

#endif
