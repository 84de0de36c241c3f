/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_CORE_LAYOUT_CHOICE_H
#define GAVEL_CORE_LAYOUT_CHOICE_H

#include <gavel/layout.h>

/* A layout that was asked for must be there, even where the writer sets no page: 0, or -1 after gavel_fail. */
int layout_check(struct gavel_job *job);
/* The layout of the document, evaluated; it belongs to the document. NULL after gavel_fail. */
struct gavel_layout *layout_choose(struct gavel_job *job, struct gavel_document *doc);

#endif
