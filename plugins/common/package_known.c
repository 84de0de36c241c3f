/* SPDX-License-Identifier: MIT
 *
 * Parts that document after document has, byte for byte: content types,
 * relationships, the styles of a template. One that was read before in this job
 * is neither inflated nor parsed again. It is known by its packed bytes, since
 * equal ones inflate to equal ones, with the size and check sum that are
 * declared for them; and what it inflates to is counted as if it were read.
 */
#include "package_inside.h"

enum { SMALL = 256 << 10 };

struct known {
	uint64_t size;
	uint32_t crc;
	uint16_t method;
	const void *thing;
};

/* A part that is short, and that no limit forbids. */
static const struct directory_entry *short_entry(const struct package *package, const char *name)
{
	const struct entry *entry = package_find(package, name);

	return entry && entry->in->size <= SMALL && package_may_hold(package, entry->in->size) ? entry->in : NULL;
}

const void *package_recall(struct package *package, const char *name, const char *what)
{
	const struct directory_entry *in = short_entry(package, name);
	const struct known *known = in ? gavel_recall(package->job, what, package->directory.bytes + in->data,
	                                              (size_t)in->packed) : NULL;

	if (!known || known->size != in->size || known->crc != in->crc || known->method != in->method)
		return NULL;
	package->inflated += in->size;
	return known->thing;
}

int package_remember(struct package *package, const char *name, const char *what, struct gavel_document *memory,
                     const void *thing)
{
	const struct entry *entry = package_find(package, name);
	const struct directory_entry *in = entry ? entry->in : NULL;
	struct known *known = NULL;

	if (!in || in->size > SMALL)
		return 0;
	if (memory) {
		known = gavel_alloc(memory, sizeof *known);
		*known = (struct known){ in->size, in->crc, in->method, thing };
	}
	return gavel_remember(package->job, what, package->directory.bytes + in->data, (size_t)in->packed, memory, known);
}
