/* SPDX-License-Identifier: MIT
 *
 * Quotations in office formats: paragraphs of a style for them, "Quote" in Word,
 * "Quotations" in LibreOffice.
 */
#ifndef GAVEL_QUOTED_H
#define GAVEL_QUOTED_H

#include <gavel/document.h>

/* Whether that is such a style. */
int quoted_style(const char *style);
/* Paragraphs of such a style that follow each other in the body become one quotation; a table between two of them is
 * part of it. Their style is the quotation's and goes, and so does the indent that it gives them. */
void quoted_gather(struct gavel_document *doc);

#endif
