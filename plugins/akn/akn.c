/* SPDX-License-Identifier: MIT
 *
 * Akoma Ntoso for United Nations documents (AKN4UN): the format.
 *
 * Two dialects are read alike and can be written: the files that the United
 * Nations publishes ("unxml", the default) and the guidelines of the High-Level
 * Committee on Management ("guidelines").
 *
 * How the reading goes: read.c drives, elements.c says which element does
 * what, read_block.c, read_inline.c, read_value.c and read_meta.c do it.
 * How the writing goes: write.c sets the parts in order, write_body.c and
 * write_inline.c replay the tree, write_front.c the masthead and the title
 * block, write_meta.c the metadata; eid.c makes the identifiers.
 */
#include "akn.h"

#include <string.h>

static const char *const extensions[] = { "xml", "akn", NULL };
static const char *const mime_types[] = { "application/akn+xml", NULL };
static const char *const dialects[] = { "unxml", "guidelines", NULL };

static const char *const keeps[] = {
	"document", "front", "preamble", "body", "conclusion", "annex", "section", "title", "formula", "recital",
	"clause", "item", "heading", "paragraph", "list", "quote", "table", "row", "cell", "note", "text", "emphasis",
	"strong", "underline", "subscript", "superscript", "small_caps", "span", "link", "citation", "note_ref",
	"image", "line_break", "tab", "metadata", NULL
};

static const struct gavel_option dialect = {
	.size = sizeof(dialect),
	.name = "dialect",
	.kind = GAVEL_OPTION_CHOICE,
	.fallback = "unxml",
	.choices = dialects,
	.help = "which form to write: as the United Nations publishes (unxml) or as its guidelines say",
};

static const struct gavel_option *const options[] = { &dialect, NULL };

static int contains(const struct gavel_input *in, size_t most, const char *word)
{
	size_t len = strlen(word), end = in->len < most ? in->len : most;

	for (size_t i = 0; i + len <= end; i++) {
		if (in->bytes[i] == (unsigned char)word[0] && memcmp(in->bytes + i, word, len) == 0)
			return 1;
	}
	return 0;
}

static int probe(const struct gavel_input *in)
{
	if (contains(in, 4096, "<akomaNtoso") || contains(in, 4096, ":akomaNtoso"))
		return 100;
	if (contains(in, 4096, "legaldocml") || contains(in, 4096, "akomantoso.org"))
		return 60;
	return contains(in, 64, "<?xml") ? 5 : 0;
}

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "akn",
	.title = "Akoma Ntoso XML (AKN4UN)",
	.extensions = extensions,
	.mime_types = mime_types,
	.keeps = keeps,
	.options = options,
	.probe = probe,
	.read = akn_read,
	.write = akn_write,
};
