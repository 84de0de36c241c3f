/* SPDX-License-Identifier: MIT
 *
 * DOCX: Office Open XML word processing documents, read and written.
 *
 * The probe looks for the names that a ZIP archive shows in clear: the local
 * headers at its beginning and the directory at its end. A package whose parts
 * are named otherwise is still taken, with less confidence, and an OLE file
 * too: Word wraps a document with a password that way, and the reader says so.
 */
#include <string.h>

#include "docx.h"
#include "probe.h"

static int probe(const struct gavel_input *in)
{
	if (in->len >= 8 && memcmp(in->bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0)
		return 10;
	if (in->len < 4 || memcmp(in->bytes, "PK\3\4", 4) != 0)
		return 0;
	if (probe_names(in, "word/"))
		return 95;
	if (!probe_names(in, "[Content_Types].xml"))
		return 0;
	return probe_names(in, "xl/workbook") || probe_names(in, "ppt/presentation") ? 20 : 40;
}

static const char *const extensions[] = { "docx", NULL };
static const char *const mime_types[] = {
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.template",
	"application/vnd.ms-word.document.macroEnabled.12",
	"application/vnd.ms-word.template.macroEnabled.12",
	NULL
};

static const char *const change_forms[] = { "styles", "tracked", NULL };

static const struct gavel_option changes = {
	.size = sizeof(changes),
	.name = "changes",
	.kind = GAVEL_OPTION_CHOICE,
	.fallback = "styles",
	.choices = change_forms,
	.help = "what is inserted and deleted, in character styles (styles) or as changes that Word tracks (tracked)",
};

static const struct gavel_option *const options[] = { &changes, NULL };

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "docx",
	.title = "Office Open XML document (Word)",
	.extensions = extensions,
	.mime_types = mime_types,
	.options = options,
	.probe = probe,
	.read = docx_read,
	.write = docx_write,
	.needs_layout = 1,
};
