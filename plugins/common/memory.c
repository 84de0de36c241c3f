/* SPDX-License-Identifier: MIT
 *
 * The one place of the plugins' common files where memory can run out. A
 * converter that has no memory left can do nothing useful: it says so and ends.
 */
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>

_Noreturn void memory_exhausted(void)
{
	fputs("gavel: error: out of memory\n", stderr);
	exit(6);
}

static void *checked(void *memory)
{
	if (!memory)
		memory_exhausted();
	return memory;
}

void *memory_new(size_t size)
{
	return checked(calloc(1, size ? size : 1));
}

void *memory_grow(void *old, size_t size)
{
	return checked(realloc(old, size ? size : 1));
}
