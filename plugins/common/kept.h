/* SPDX-License-Identifier: MIT
 *
 * Metadata of other formats that no field holds, carried in a small XML
 * document of its own: a custom XML part in DOCX, an extra file in ODT and
 * EPUB, a data block in HTML. It never holds what the page shows, so that
 * where a document was edited, what is visible wins.
 */
#ifndef GAVEL_KEPT_H
#define GAVEL_KEPT_H

#include "xml_writer.h"

#define KEPT_NS "urn:gavel:kept"
#define KEPT_ENTRY "gavel/kept.xml"     /* its name in packages that have no rule for such a file */

/* Writes all extras of doc as an XML document into out: 1, or 0 (nothing written) if there are none. */
int kept_write(const struct gavel_document *doc, struct gavel_output *out);
/* The same within an element "kept" that was just opened in x. */
void kept_put(const struct gavel_document *doc, struct xml_writer *x);
/* Adds the extras of such a document to doc (part: its name for messages): 0, or -1 after gavel_fail.
 * Bytes that do not name KEPT_NS are somebody else's: they are not parsed. */
int kept_read(struct gavel_job *job, struct gavel_document *doc, const char *part, const char *bytes, size_t len);

#endif
