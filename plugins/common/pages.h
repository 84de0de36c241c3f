/* SPDX-License-Identifier: MIT
 *
 * Memory for many megabytes that are read once from their beginning on: what was read is given back on the way, so that
 * what is made of it can take its place. (malloc takes a piece back as a whole only.)
 */
#ifndef GAVEL_PLUGIN_PAGES_H
#define GAVEL_PLUGIN_PAGES_H

#include <stddef.h>

struct pages {
	unsigned char *bytes;
	size_t size, gone;              /* as asked for; bytes that were given back */
};

/* Zeroed; out of memory ends the program. */
void pages_open(struct pages *pages, size_t size);
/* Nobody looks at the first `used` bytes any more. */
void pages_use_up(struct pages *pages, size_t used);
void pages_close(struct pages *pages);

#endif
