/* SPDX-License-Identifier: MIT
 *
 * A document beside the input, made part of the input's memory.
 */
#ifndef GAVEL_GRAFT_H
#define GAVEL_GRAFT_H

#include <gavel/document.h>

/*
 * Copies the tree of other, read from the file of that name, into the memory of doc, where it is other->root from now
 * on: nodes may be moved between the two. Media of other are doc's as well. other is freed with doc.
 */
void graft(struct gavel_document *doc, struct gavel_document *other, const char *name);

/* Before: how many media are doc's own. After the scripts: drops the others that no image of doc shows. */
size_t graft_own(const struct gavel_document *doc);
void graft_clear(struct gavel_document *doc, size_t own);

#endif
