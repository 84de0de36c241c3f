/* SPDX-License-Identifier: MIT
 *
 * Heads of entries: what stands at the start of an entry in document after
 * document (a layout's styles, namespaces, a list of parts) is written and
 * packed once a job, and its packed bytes are put before those of the rest.
 * Deflated data may be parted so at any byte (RFC 1951, 3.2.4: an empty stored
 * block ends on one), so an entry has the same bytes whether its head was
 * remembered or made for it.
 */
#ifndef GAVEL_PACKAGE_HEAD_H
#define GAVEL_PACKAGE_HEAD_H

#include "package.h"

struct package_head;

/* The head that was made before of that kind (a literal) for that key, which names all that the bytes depend on; NULL:
 * there is none yet. No key: only for this package. */
const struct package_head *package_head(struct package_writer *writer, const char *what, const char *key);
/* Makes and remembers what package_head did not find, and frees the bytes. A head lives as long as the writer at least. */
const struct package_head *package_head_make(struct package_writer *writer, const char *what, const char *key,
                                             struct gavel_output *bytes);
/* The head that has these bytes and no other key: for what is often the same, and must be made to be known. */
const struct package_head *package_head_of(struct package_writer *writer, const char *what, const char *bytes,
                                           size_t len);
/* Adds an entry that is up to two heads (the second one or NULL) and the rest (NULL: nothing more), which is freed. */
void package_take_behind(struct package_writer *writer, const char *entry, const struct package_head *head,
                         const struct package_head *second, struct gavel_output *rest);

#endif
