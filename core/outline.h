/* SPDX-License-Identifier: MIT
 *
 * A document as its outline: which nodes are lines of it, and what each shows.
 */
#ifndef GAVEL_OUTLINE_H
#define GAVEL_OUTLINE_H

#include <gavel/format.h>

/* The next line of the outline behind node, or NULL; the first one is behind the root. */
const struct gavel_node *outline_next(const struct gavel_node *node, const struct gavel_node *root);
int outline_depth(const struct gavel_node *node);
/* How the block's own text opens, cut at a character. */
void outline_opening(const struct gavel_node *node, struct gavel_output *out);
/* The next node whose reasons are those of this line: itself, the paragraph that carries its text, its inlines. */
const struct gavel_node *outline_part(const struct gavel_node *at, const struct gavel_node *line);

#endif
