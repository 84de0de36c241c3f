/* SPDX-License-Identifier: MIT
 *
 * What the files of the tree plugin share.
 */
#ifndef GAVEL_TREE_H
#define GAVEL_TREE_H

#include <gavel/format.h>

#define TREE_MAGIC "gavel-tree 1\n"

int tree_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);
int tree_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out);

#endif
