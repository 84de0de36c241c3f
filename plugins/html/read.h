/* SPDX-License-Identifier: MIT
 *
 * What the files of the HTML reader's front share: a page as clean UTF-8.
 */
#ifndef GAVEL_HTML_READ_H
#define GAVEL_HTML_READ_H

#include <gavel/format.h>

int html_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);

/* The page in UTF-8, without NUL, with CDATA sections as text. */
struct gavel_output *page_text(struct gavel_job *job, const struct gavel_input *in);
#endif
