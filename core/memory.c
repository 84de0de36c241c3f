/* SPDX-License-Identifier: MIT
 *
 * Memory that is there: who asks here need not ask whether it got some. Out of
 * memory ends the program in one place.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

_Noreturn void die_out_of_memory(void)
{
	fputs("gavel: error: out of memory (--limit memory=N is what one document may use)\n", stderr);
	_Exit(6);       /* a worker's copies of its maker's streams are not its to write */
}

void die_if_spent(void)
{
	if (errno == ENOMEM)
		die_out_of_memory();
}

void *must_alloc(size_t size)
{
	void *p = calloc(1, size ? size : 1);

	if (!p)
		die_out_of_memory();
	return p;
}

void *must_realloc(void *old, size_t size)
{
	void *p = realloc(old, size ? size : 1);

	if (!p)
		die_out_of_memory();
	return p;
}

char *must_copy(const char *string)
{
	size_t len = strlen(string) + 1;

	return memcpy(must_alloc(len), string, len);
}
