/* SPDX-License-Identifier: MIT
 *
 * Memory of the plugins' common files that dies before the document does.
 * Neither function returns NULL: out of memory ends the program.
 */
#ifndef GAVEL_PLUGIN_MEMORY_H
#define GAVEL_PLUGIN_MEMORY_H

#include <stddef.h>

/* Zeroed; and grown as realloc does. Freed by free(). */
void *memory_new(size_t size);
void *memory_grow(void *old, size_t size);
/* Says so and ends the program, for those that were told by a library. */
_Noreturn void memory_exhausted(void);

#endif
