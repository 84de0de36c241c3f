/* SPDX-License-Identifier: MIT
 *
 * EPUB: electronic publications, 2 and 3 read, 3.3 written.
 *
 * The probe looks where the standard puts the type in clear: in the first
 * entry, stored, from byte 30. Packages that break that rule show the name of
 * their container at the beginning or in the directory at the end.
 */
#include "epub.h"
#include "probe.h"

#include <string.h>

enum { PROBED = 65536, TYPE_AT = 30 };  /* bytes looked at for the type; the first entry's name */

static int probe(const struct gavel_input *in)
{
	size_t span = in->len < PROBED ? in->len : PROBED;

	if (in->len < 4 || memcmp(in->bytes, "PK\3\4", 4) != 0)
		return 0;
	if (in->len > TYPE_AT + 28 && memcmp(in->bytes + TYPE_AT, "mimetype" EPUB_TYPE, 28) == 0)
		return 100;
	if (probe_holds(in->bytes, span, EPUB_TYPE))
		return 90;
	return probe_names(in, "META-INF/container.xml") ? 60 : 0;
}

static const char *const extensions[] = { "epub", NULL };
static const char *const mime_types[] = { EPUB_TYPE, NULL };

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "epub",
	.title = "EPUB electronic publication",
	.extensions = extensions,
	.mime_types = mime_types,
	.probe = probe,
	.read = epub_read,
	.write = epub_write,
	.needs_layout = 1,
};
