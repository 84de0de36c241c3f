/* SPDX-License-Identifier: MIT
 *
 * What document.c, build.c and fields.c share of a document's private side.
 */
#ifndef GAVEL_CORE_DOCUMENT_H
#define GAVEL_CORE_DOCUMENT_H

#include "job.h"

struct intern;
struct media_table;

struct gavel_cursor {
	struct intern *strings;
	struct gavel_node *here;        /* the open node */
	struct gavel_node *drain;       /* where nodes go that may not stand in the tree */
	struct gavel_node *growing;     /* the text whose bytes have room behind them ... */
	size_t room;                    /* ... in all */
	unsigned depth;                 /* of here */
	uint64_t nodes, images, media;  /* as many as the limits look at; images are nodes */
	int failed;                     /* a limit was hit and reported */
	int drained;                    /* a misplaced node was reported */
	uint16_t part;
	uint32_t line;
	const char **parts;
	size_t part_count;
	struct gavel_extra *last_extra;
	struct gavel_field *last_field;
	struct gavel_media *last_media;
	struct media_table *media_table;        /* NULL before the first of them */
	struct deferred *deferred;
	unsigned long edits;            /* of texts and inlines: what was read of a block's text holds until the next one */
};

/* The document fails, and it is said once: past a limit that --limit NAME=N raises. what says which. */
void document_fail_limit(struct gavel_document *doc, const char *name, const char *what, uint64_t limit);
/* One more image is shown, or held: the document fails past the limit. */
void document_count_image(struct gavel_document *doc, uint64_t *count);
/* Takes out all metadata kept of that source format (NULL: of any). */
void extras_drop(struct gavel_document *doc, const char *format);
/* Takes out the media past the first own of them whose names are not among those shown. */
void media_drop(struct gavel_document *doc, size_t own, const struct intern *shown);
/* An attribute goes from one node to another, which has none of that key. */
void node_move_attr(struct gavel_node *to, struct gavel_node *from, const char *key);
/* Links node as the last child of parent, unchecked. */
void node_append(struct gavel_node *parent, struct gavel_node *node);
/* A copy of root and all below it, in no tree: copy() makes each node, without what is below. Nothing is checked: what may
 * stand there did already. */
struct gavel_node *tree_copy(const struct gavel_node *root,
                             struct gavel_node *(*copy)(void *, const struct gavel_node *), void *closure);

#endif
