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

/* After the scripts: drops the media past doc's own (so many they were) that no image of doc shows. */
void graft_clear(struct gavel_document *doc, size_t own);

#endif
