/* SPDX-License-Identifier: MIT
 *
 * libxml2 goes on after an allocation failed: a name that could not be kept is
 * taken for one that is not there, and a good document for one that is not
 * well-formed; its HTML parser does not end at all. It can be given other
 * functions, though, and these never return NULL: out of memory ends the
 * program here as everywhere. They free as before, so it does not matter what
 * was allocated earlier, and setting them again changes nothing.
 */
#include "xml_memory.h"

#include <libxml/xmlmemory.h>
#include <stdlib.h>
#include <string.h>

#include "memory.h"

static void *allocate(size_t size)
{
	void *memory = malloc(size ? size : 1);

	if (!memory)
		memory_exhausted();
	return memory;
}

static char *copy(const char *string)
{
	return strcpy(allocate(strlen(string) + 1), string);
}

void xml_memory(void)
{
	xmlMemSetup(free, allocate, memory_grow, copy);
}
