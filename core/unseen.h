/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_CORE_UNSEEN_H
#define GAVEL_CORE_UNSEEN_H

#include <gavel/layout.h>

/* Before a page is written: fields that it does not show become extras. */
void unseen_keep(struct gavel_document *doc, const struct gavel_layout *layout);
/* After a document was read and recognised: such extras become fields again, unless the page says otherwise. */
void unseen_restore(struct gavel_document *doc);

#endif
