/* SPDX-License-Identifier: MIT
 *
 * What a package says it is: the entry "mimetype", and the manifest, which
 * lists the parts, their types, and those that are encrypted. A package of
 * another kind is refused by its name; what is missing but does no harm is a
 * warning.
 */
#include <string.h>

#include "read.h"

#define TYPE "application/vnd.oasis.opendocument."

static const struct { const char *type, *name; } others[] = {
	{ TYPE "spreadsheet", "an OpenDocument spreadsheet" }, { TYPE "presentation", "an OpenDocument presentation" },
	{ TYPE "graphics", "an OpenDocument drawing" }, { TYPE "chart", "an OpenDocument chart" },
	{ TYPE "formula", "an OpenDocument formula" }, { TYPE "image", "an OpenDocument image" },
	{ TYPE "base", "an OpenDocument database" }, { TYPE "database", "an OpenDocument database" },
	{ "application/epub+zip", "an EPUB" }, { "application/vnd.sun.xml.", "a file of OpenOffice.org 1.x" },
};

int check_media_type(struct reader *r, const char *type)
{
	if (strncmp(type, TYPE "text", sizeof TYPE "text" - 1) == 0)
		return 0;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (strncmp(type, others[i].type, strlen(others[i].type)) == 0)
			return gavel_fail(r->job, GAVEL_UNREADABLE, "not-text", NULL,
			                  "this is %s, not an OpenDocument text (%.80s)", others[i].name, type);
	return gavel_fail(r->job, GAVEL_UNREADABLE, "not-text", NULL,
	                  "the package says that it is \"%.80s\": this is no OpenDocument text", type);
}

/* ---- the manifest ---- */

struct manifest {
	struct reader *r;
	const char *type;               /* of the package */
	size_t rows;
	int encrypted;
};

enum { ROWS_MAX = 100000 };

static int start_entry(void *state, const struct xml_element *element)
{
	struct manifest *m = state;
	struct reader *r = m->r;
	const char *path, *type;

	m->encrypted |= strcmp(element->name, "encryption-data") == 0;
	if (strcmp(element->name, "file-entry") != 0 || m->rows++ >= ROWS_MAX)
		return 0;
	path = xml_attribute(element, NULL, "full-path");
	type = xml_attribute(element, NULL, "media-type");
	if (path == NULL || type == NULL)
		return 0;
	if (strcmp(path, "/") == 0)
		m->type = keep(r, type);
	else
		names_put(r->doc, &r->types, 't', path, (void *)keep(r, type));
	return 0;
}

static int read_manifest(struct reader *r, struct manifest *manifest)
{
	static const struct xml_handler handler = { .start = start_entry, .optional = 1 };
	static const char entry[] = "META-INF/manifest.xml";

	if (!package_has(r->package, entry)) {
		gavel_report(r->job, GAVEL_LEVEL_WARNING, "no-manifest", NULL,
		             "the package has no manifest (%s); its parts are read all the same", entry);
		return 0;
	}
	if (xml_read_part(r->job, r->package, entry, &handler, manifest) < 0)
		return -1;
	if (manifest->encrypted)
		return gavel_fail(r->job, GAVEL_UNREADABLE, "encrypted", &(struct gavel_position){ .part = entry },
		                  "the document has a password: open it in its program and save it without one");
	return 0;
}

/* ---- the mimetype entry ---- */

static int read_mimetype(struct reader *r)
{
	struct gavel_output *bytes;
	int result;

	if (!package_has(r->package, "mimetype"))
		return 1;
	bytes = gavel_output_new();
	result = package_load(r->package, "mimetype", bytes);
	if (result == 0) {
		const char *type = gavel_output_bytes(bytes);

		type += strspn(type, " \t\r\n");
		gavel_output_cut(bytes, (size_t)(type - gavel_output_bytes(bytes)) + strcspn(type, " \t\r\n"));
		result = type[0] != '\0' ? check_media_type(r, type) : 1;
	}
	gavel_output_free(bytes);
	return result;
}

int package_check(struct reader *r)
{
	struct manifest manifest = { .r = r };
	int mimetype = read_mimetype(r);

	if (mimetype < 0 || read_manifest(r, &manifest) != 0)
		return -1;
	if (mimetype > 0 && manifest.type != NULL && check_media_type(r, manifest.type) != 0)
		return -1;
	if (!package_has(r->package, "content.xml"))
		return gavel_fail(r->job, GAVEL_UNREADABLE, "no-content", NULL,
		                  "the package has no content.xml: it is not an ODT file, or it is damaged");
	if (mimetype > 0)
		gavel_report(r->job, GAVEL_LEVEL_WARNING, "no-mimetype", NULL,
		             "the package does not say what it is (entry \"mimetype\"); it is read as an OpenDocument text");
	return 0;
}
