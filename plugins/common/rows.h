/* SPDX-License-Identifier: MIT
 *
 * Arrays that grow in the document's arena, for what a reader gathers.
 */
#ifndef GAVEL_ROWS_H
#define GAVEL_ROWS_H

#include <gavel/document.h>

/* Room for one more behind count rows: the array, or a wider copy of it. */
void *more(struct gavel_document *doc, void *rows, size_t count, size_t *room, size_t size);

#endif
