/* SPDX-License-Identifier: MIT
 *
 * ODT: OpenDocument text, read as a package or as a flat file, written as a
 * package.
 *
 * The probe reads what the format puts at the very beginning for this purpose:
 * a package begins with an entry "mimetype" that is not packed, a flat file
 * names the office namespace in its first element. Packages without that
 * entry, and the other kinds of OpenDocument, are taken with less confidence,
 * so that the reader can say what is wrong.
 */
#include <string.h>

#include "odt.h"
#include "probe.h"

/* Bytes looked at, at either end; where the first entry's name and content stand in a ZIP archive. */
enum { PROBED = 65536, NAME_AT = 30 };

#define MIMETYPE "mimetypeapplication/vnd.oasis.opendocument."
#define OFFICE_NS "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

static int starts(const struct gavel_input *in, size_t at, const char *word)
{
	size_t n = strlen(word);

	return in->len >= at + n && memcmp(in->bytes + at, word, n) == 0;
}

static int probe(const struct gavel_input *in)
{
	if (starts(in, 0, "PK\3\4")) {
		if (starts(in, NAME_AT, MIMETYPE))
			return starts(in, NAME_AT + sizeof(MIMETYPE) - 1, "text") ? 98 : 20;
		if (starts(in, NAME_AT, "mimetype"))
			return probe_names(in, "content.xml") ? 30 : 0;
		return probe_names(in, "content.xml") && probe_names(in, "META-INF/manifest.xml") ? 60 : 0;
	}
	if (!probe_holds(in->bytes, in->len < PROBED ? in->len : PROBED, OFFICE_NS))
		return 0;
	return probe_names(in, "application/vnd.oasis.opendocument.text") ? 95 : 40;
}

static const char *const extensions[] = { "odt", NULL };
static const char *const mime_types[] = {
	"application/vnd.oasis.opendocument.text",
	"application/vnd.oasis.opendocument.text-template",
	"application/vnd.oasis.opendocument.text-flat-xml",
	NULL
};

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "odt",
	.title = "OpenDocument text (LibreOffice)",
	.extensions = extensions,
	.mime_types = mime_types,
	.probe = probe,
	.read = odt_read,
	.write = odt_write,
	.needs_layout = 1,
};
