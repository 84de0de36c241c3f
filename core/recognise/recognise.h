/* SPDX-License-Identifier: MIT
 *
 * The recogniser: a flow (paragraphs as the source has them) becomes a
 * resolution (title block, preamble, operative part, annexes), where it is one.
 */
#ifndef GAVEL_RECOGNISE_H
#define GAVEL_RECOGNISE_H

#include <gavel/document.h>

/* 0, or -1 after gavel_fail. A document that is no resolution stays a flow. */
int recognise(struct gavel_job *job, struct gavel_document *doc);

/* Emphasis and citations of a resolution that would not come back as they are if only its words were kept: what those
 * give is found once, and each kind is asked for then. */
struct again;
typedef void lost_again(void *closure, const struct gavel_document *doc, const struct gavel_node *at, enum gavel_kind kind);

struct again *again_new(const struct gavel_document *doc);
void again_free(struct again *again);
void again_lost(const struct again *again, enum gavel_kind kind, lost_again *lost, void *closure);

/* Numbers that are text are marked before a page is set, so that none is read back as a label. */
void mark_typed_numbers(struct gavel_job *job, struct gavel_document *doc);
/* Takes those marks away from a resolution, where they say nothing. */
void release_typed_numbers(struct gavel_document *doc);

#endif
