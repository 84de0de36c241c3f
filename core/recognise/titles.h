/* SPDX-License-Identifier: MIT
 *
 * What titles.c asks of title_line.c.
 */
#ifndef GAVEL_RECOGNISE_TITLES_H
#define GAVEL_RECOGNISE_TITLES_H

#include "context.h"

/* Makes a paragraph of the flow the last line of the title block. */
void move_to_front(struct recogniser *r, struct gavel_node *front, struct gavel_node *p, const char *role);
/* The letter of a decision's part that was taken later and stands by itself; "" if the line is no such letter. With "A"
 * begins a document of several parts. */
const char *later_letter(struct recogniser *r, const struct gavel_node *p);

#endif
