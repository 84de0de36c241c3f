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

#endif
