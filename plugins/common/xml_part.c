/* SPDX-License-Identifier: MIT
 *
 * XML read out of a package while it is inflated: no part is ever in memory
 * as a whole.
 */
#include "package.h"
#include "xml_stream.h"

static int fill(void *source, char *buffer, int size)
{
	return package_part_read(source, buffer, size);
}

int xml_read_part(struct gavel_job *job, struct package *package, const char *entry, const struct xml_handler *handler,
                  void *state)
{
	struct package_part *part = package_part_open(package, entry);
	int result;

	if (!part)
		return -1;
	result = xml_read_stream(job, entry, fill, part, handler, state);
	if (result != 0)
		package_part_blame(part);
	package_part_close(part);
	return result;
}
