/* SPDX-License-Identifier: MIT
 *
 * What package.c (opening, names) and package_part.c (the bytes of an entry)
 * share. Only they, and package_writer.c, see libdeflate and zlib.
 */
#ifndef GAVEL_PLUGIN_PACKAGE_INSIDE_H
#define GAVEL_PLUGIN_PACKAGE_INSIDE_H

#include "directory.h"
#include "package.h"

struct entry {
	const char *name;               /* in UTF-8 */
	char *decoded;                  /* that name, where it is not the directory's; or NULL */
	const struct directory_entry *in;
};

struct package {
	struct gavel_job *job;
	struct directory directory;
	struct entry *entries;          /* sorted by name */
	size_t count;
	uint64_t inflated;
	struct libdeflate_decompressor *inflater;       /* made when a part is first asked for */
};

const struct entry *package_find(const struct package *package, const char *name);
/* Whether no limit stands against inflating that many bytes more. */
int package_may_hold(const struct package *package, uint64_t size);

#endif
