/* SPDX-License-Identifier: MIT
 *
 * text: plain text, as extracted from a page, typed, or set by gavel.
 *
 * The writer sets the official page on a screen of fixed pitch, by the layout
 * as data; the reader knows its signs again (text.h). Any other text is read
 * as lines. UTF-8 only; a byte order mark is dropped; lines end at LF, CR or
 * CR LF, and at a form feed, which ends a page.
 */
#include <stdio.h>
#include <string.h>

#include "plain.h"
#include "text.h"

static const char *const EXTENSIONS[] = { "txt", "text", NULL };
static const char *const TYPES[] = { "text/plain", NULL };

/* Header cells and furniture are kept in most places; the writer tells where they are not. */
static const char *const KEEPS[] = {
	"document", "front", "preamble", "body", "conclusion", "annex", "title", "formula", "recital", "clause", "item",
	"heading", "paragraph", "table", "row", "cell", "note", "rule", "furniture", "text", "emphasis:words",
	"citation:words", "note_ref", "line_break", "tab", NULL
};

static const struct gavel_option WIDTH = {
	.size = sizeof WIDTH,
	.name = "width",
	.kind = GAVEL_OPTION_NUMBER,
	.fallback = "80",
	.help = "columns of a line, 40 to 200; 0 sets one line a paragraph",
};

static const struct gavel_option PAGES = {
	.size = sizeof PAGES,
	.name = "pages",
	.kind = GAVEL_OPTION_FLAG,
	.fallback = "no",
	.help = "set pages: form feeds, running heads and feet, notes at the foot of their page",
};

static const struct gavel_option *const OPTIONS[] = { &WIDTH, &PAGES, NULL };

/* The offset of the first byte that is no text (ill-formed UTF-8 or a control character), or len. */
size_t text_prefix(const unsigned char *s, size_t len)
{
	size_t i = 0, n;

	while ((i += plain_len((const char *)s + i, len - i)) < len) {
		if (s[i] < 0x20 && s[i] != '\n' && s[i] != '\r' && s[i] != '\t' && s[i] != '\f')
			break;
		n = s[i] < 0x80 ? 1 : utf8_len(s + i, len - i);
		if (!n)
			break;
		i += n;
	}
	return i;
}

/* Any other format that is text as well knows its own better. */
static int text_probe(const struct gavel_input *in)
{
	return text_prefix(in->bytes, in->len) == in->len ? 10 : 0;
}

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "text",
	.title = "Plain text, as extracted from a page or typed",
	.extensions = EXTENSIONS,
	.mime_types = TYPES,
	.keeps = KEEPS,
	.options = OPTIONS,
	.probe = text_probe,
	.read = text_read,
	.write = text_write,
	.needs_layout = 1,
};
