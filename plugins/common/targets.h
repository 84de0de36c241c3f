/* SPDX-License-Identifier: MIT
 *
 * Where the links within a document lead, for writers: the nodes that have an
 * id, and a name for each that any format allows.
 *
 * A format has no place for an anchor at some kinds of node (a part, a clause
 * of a word processor): the id's place is then the first node below that has
 * one. Ids that meet at one place share its name.
 */
#ifndef GAVEL_TARGETS_H
#define GAVEL_TARGETS_H

#include <gavel/format.h>

struct targets;

/* Where the format puts an anchor for a node: at the node itself or one around it; NULL: somewhere below. */
typedef const struct gavel_node *targets_place(const struct gavel_document *doc, const struct gavel_node *node);

/* also: characters that a name may hold besides letters, digits and "_" ("-." or ""). */
struct targets *targets_new(const struct gavel_document *doc, targets_place *place, const char *also);
void targets_free(struct targets *t);
/* The name of the anchor at this very node, or NULL. */
const char *targets_name(const struct targets *t, const struct gavel_node *node);
/* Of a link within the document that leads somewhere: the name of its target and (if not NULL) the node; else NULL. */
const char *targets_link(const struct targets *t, const struct gavel_node *link, const struct gavel_node **target);
/* The places are counted from 0: their number, that of a node (-1 if it is none), and the name of one. */
size_t targets_count(const struct targets *t);
long targets_index(const struct targets *t, const struct gavel_node *node);
const char *targets_at(const struct targets *t, size_t index);
/* The lines of text of a word processor: paragraphs, headings, titles, formulas. */
targets_place targets_line;

#endif
