/* SPDX-License-Identifier: MIT
 *
 * Pages of the system, given back a megabyte at a time: that is a multiple of
 * any size that a page has.
 */
#define _DEFAULT_SOURCE         /* MAP_ANONYMOUS */
#include "pages.h"

#include <sys/mman.h>

#include "memory.h"

enum { STEP = 1 << 20 };

void pages_open(struct pages *pages, size_t size)
{
	void *bytes = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (bytes == MAP_FAILED)
		memory_exhausted();
	*pages = (struct pages){ .bytes = bytes, .size = size };
}

void pages_use_up(struct pages *pages, size_t used)
{
	size_t more = (used - pages->gone) / STEP * STEP;

	if (more)
		munmap(pages->bytes + pages->gone, more);
	pages->gone += more;
}

void pages_close(struct pages *pages)
{
	if (pages->gone < pages->size)
		munmap(pages->bytes + pages->gone, pages->size - pages->gone);
	*pages = (struct pages){ 0 };
}
