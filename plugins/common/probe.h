/* SPDX-License-Identifier: MIT
 *
 * Probing: what the bytes of an input show without being parsed. A ZIP archive
 * has the names of its entries in clear at its beginning and at its end.
 */
#ifndef GAVEL_PROBE_H
#define GAVEL_PROBE_H

#include <gavel/format.h>

/* Non-zero if the bytes hold the word; and if the first or the last 64 KB of an input do. */
int probe_holds(const unsigned char *bytes, size_t len, const char *word);
int probe_names(const struct gavel_input *in, const char *word);

#endif
