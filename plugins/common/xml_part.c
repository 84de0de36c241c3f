/* SPDX-License-Identifier: MIT
 *
 * XML read out of a package, where it lies if it was inflated whole, else while
 * it is inflated.
 */
#include "package.h"
#include "xml_stream.h"

static int fill(void *source, char *buffer, int size)
{
	return package_part_read(source, buffer, size);
}

static int show(void *source, const char **bytes, int most)
{
	return package_part_show(source, bytes, most);
}

int xml_read_part(struct gavel_job *job, struct package *package, const char *entry, const struct xml_handler *handler,
                  void *state)
{
	struct package_part *part = package_part_open(package, entry);
	struct xml_source source;
	int result;

	if (!part)
		return -1;
	source = (struct xml_source){ fill, package_part_is_whole(part) ? show : NULL, part };
	result = xml_read_stream(job, entry, &source, handler, state);
	if (result != 0)
		package_part_blame(part);
	package_part_close(part);
	return result;
}
