/* SPDX-License-Identifier: MIT
 *
 * The custom XML part that carries other formats' metadata: written and read.
 */
#ifndef GAVEL_DOCX_KEPT_PART_H
#define GAVEL_DOCX_KEPT_PART_H

#include "write.h"

/* Writes the part and its relationship, if the document has extras. */
void docx_write_kept(struct docx_writer *w);
/* Adds the extras of such parts to the document: 0, or -1 after gavel_fail. */
int docx_read_kept(struct gavel_job *job, struct package *package, struct gavel_document *doc);

#endif
