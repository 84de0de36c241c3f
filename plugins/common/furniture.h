/* SPDX-License-Identifier: MIT
 *
 * Heads and feet of pages: whether a document's are set by its layout or are
 * those that its source had, and where these stand in the tree.
 */
#ifndef GAVEL_FURNITURE_H
#define GAVEL_FURNITURE_H

#include <gavel/format.h>
#include <gavel/layout.h>

/* The six places, in the order odd, even, first of each edge. */
enum furniture { HEAD_ODD, HEAD_EVEN, HEAD_FIRST, FOOT_ODD, FOOT_EVEN, FOOT_FIRST, FURNITURE_COUNT };

/* The role of a place: "head-odd"; and what the layout has there (NULL: nothing). */
const char *furniture_role(enum furniture place);
const struct gavel_grid *furniture_grid(const struct gavel_layout *layout, enum furniture place);
/* The document's own of that place: the first one, or NULL; others that say something else are reported as a loss. */
const struct gavel_node *furniture_own(const struct gavel_document *doc, enum furniture place);
void furniture_report_others(const struct gavel_document *doc, const struct gavel_node *own, enum furniture place);
/* Whether it has any. */
int furniture_any(const struct gavel_document *doc);
/* Whether the layout's furniture is to be written; reports what becomes of the document's own. */
int furniture_by_layout(const struct gavel_document *doc, const struct gavel_layout *layout);

/* As a reader gathers it: non-zero if node is empty, or if one of this role with the same text stands before the body. */
int furniture_repeated(const struct gavel_document *doc, const struct gavel_node *body, const char *role,
                       const struct gavel_node *node);

#endif
