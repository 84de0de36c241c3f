/* SPDX-License-Identifier: MIT
 *
 * What all that a layout's styles are written as depends on, in a word: the
 * key of heads that hold styles (package_head.h).
 */
#ifndef GAVEL_EDITION_H
#define GAVEL_EDITION_H

#include <gavel/layout.h>

enum { EDITION = 64 };

/* name, or NULL where the layout does not tell. */
const char *edition_of(const struct gavel_layout *layout, const char *lang, char name[EDITION]);

#endif
