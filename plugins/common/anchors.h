/* SPDX-License-Identifier: MIT
 *
 * Links within a document, for readers. A source marks many places that no
 * link leads to, before and after the links that do: names and links are
 * gathered, and meet at the end. Only then a block gets an id.
 */
#ifndef GAVEL_ANCHORS_H
#define GAVEL_ANCHORS_H

#include <gavel/format.h>

struct anchor_row;

/* All zero but for doc to begin with; its memory is the document's. */
struct anchors {
	struct gavel_document *doc;
	struct anchor_row *rows;
	size_t count, room, settled;
};

/* A name stands at a node: in an inline one it is that of the block around it. NULL: it stands before the next block. */
void anchors_mark(struct anchors *a, const char *name, struct gavel_node *node);
/* A block begins: it has the names that wait. */
void anchors_block(struct anchors *a, struct gavel_node *block);
/* A name stands before whatever is read next: behind what the open node holds. */
void anchors_mark_here(struct anchors *a, const char *name);
/* The end: each link "#name" (gavel_attr href) leads to the id of the node that was marked so. Where nothing was, lost
 * is told of the link, and its text takes its place; and the lines below links are dropped, by which word processors
 * show them. lost NULL: links are left as they are. */
void anchors_settle(struct anchors *a, void (*lost)(void *closure, const struct gavel_node *link), void *closure);
/* After that: each name that no link leads to, in the order of the source; node is NULL where no block is left. */
void anchors_unused(struct anchors *a, void (*tell)(void *closure, const struct gavel_node *node), void *closure);

/* Makes a link lead to a node: the id that the node has, else this one. */
void anchors_lead(struct gavel_document *doc, struct gavel_node *link, struct gavel_node *node, const char *id);
/* What an inline node holds takes its place. */
void anchors_dissolve(struct gavel_document *doc, struct gavel_node *node);
/* Text beside text, and formatting beside the same formatting, become one. */
void anchors_join(struct gavel_document *doc, struct gavel_node *root);

#endif
