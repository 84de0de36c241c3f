/* SPDX-License-Identifier: MIT
 *
 * JSON: the whole model, for programs in other languages and for jq.
 *
 *     {
 *       "format": "gavel",
 *       "version": 1,
 *       "stage": "resolution",
 *       "lang": "en",
 *       "fields": {
 *         "symbol": [{"value": "S/RES/2341 (2017)", "printed": "S/RES/2341 (2017)"}]
 *       },
 *       "document": {"kind": "document", "children": [
 *         {"kind": "clause", "label": "1.", "number": "1", "children": [ ... "text" ... ]}
 *       ]},
 *       "extras": [], "media": []
 *     }
 *
 * A node is an object, a text is a string; the attributes that the model names
 * stand beside "kind". A field is always a list, for a key may occur more than
 * once: .fields.symbol[0].value. Nothing of a document is lost: what is read is
 * what was written. gavel.schema.json beside this file is the reference.
 */
#include <string.h>

#include "json.h"

static const char *const EXTENSIONS[] = { "json", NULL };
static const char *const TYPES[] = { "application/json", NULL };
static const struct gavel_option LINES = {
	.size = sizeof LINES, .name = "lines", .kind = GAVEL_OPTION_FLAG, .fallback = "no",
	.help = "write where in its source each node stood",
};
static const struct gavel_option MEDIA = {
	.size = sizeof MEDIA, .name = "media", .kind = GAVEL_OPTION_FLAG, .fallback = "yes",
	.help = "write the bytes of images (no: their names only)",
};
static const struct gavel_option *const OPTIONS[] = { &LINES, &MEDIA, NULL };

enum { PROBED = 1024 };

static int holds(const unsigned char *bytes, size_t len, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= len; i++)
		if (memcmp(bytes + i, word, n) == 0)
			return 1;
	return 0;
}

/* An object is taken, even if it is not ours: the reader says so better than that no format fits. */
static int json_probe(const struct gavel_input *in)
{
	size_t at = in->len >= 3 && memcmp(in->bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	size_t len = in->len < PROBED ? in->len : PROBED;

	while (at < len && strchr(" \t\r\n", in->bytes[at]) && in->bytes[at])
		at++;
	if (at == len || in->bytes[at] != '{')
		return 0;
	for (at++; at < len && in->bytes[at] && strchr(" \t\r\n", in->bytes[at]);)
		at++;
	if (at == len || (in->bytes[at] != '"' && in->bytes[at] != '}'))
		return 0;
	return holds(in->bytes, len, "\"" JSON_FORMAT_NAME "\"") ? 100 : 60;
}

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "json",
	.title = "The document as JSON, for programs",
	.extensions = EXTENSIONS,
	.mime_types = TYPES,
	.options = OPTIONS,
	.probe = json_probe,
	.read = json_read,
	.write = json_write,
};
