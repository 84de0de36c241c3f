/* SPDX-License-Identifier: MIT
 *
 * Texts of a report, which anybody may have written, on a terminal and in a
 * page: no sign of them may do anything there but stand for itself.
 */
#ifndef GAVEL_SUMMARY_SHOW_H
#define GAVEL_SUMMARY_SHOW_H

#include <gavel/format.h>

/* Columns that it takes on a terminal. */
int show_width(const char *text);
/* In at most `most` columns: what is too long loses its end, or its beginning (of a name, the end tells more). Padded
 * with blanks to `least` columns. */
void show_plain(struct gavel_output *to, const char *text, int least, int most);
void show_name(struct gavel_output *to, const char *name, int most);
/* As text of HTML or SVG, and as a value in quotation marks. */
void show_html(struct gavel_output *to, const char *text);

#endif
