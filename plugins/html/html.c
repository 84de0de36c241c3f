/* SPDX-License-Identifier: MIT
 *
 * HTML: one self-contained page, read and written.
 *
 * The probe looks for a page's first words: a document type, the root element,
 * or an element that only a page has. XML of another kind is not taken.
 */
#include <string.h>

#include "html.h"

enum { PROBED = 4096 };         /* bytes looked at */

static char lower(unsigned char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/* Where word (lower case) stands in the first bytes, whatever its case; len if nowhere. NUL bytes of UTF-16 are
 * passed. */
static size_t find(const unsigned char *bytes, size_t len, const char *word)
{
	for (size_t i = 0; i < len; i++) {
		size_t n = 0;

		for (size_t j = i; j < len && word[n]; j++) {
			if (bytes[j] == '\0')
				continue;
			if (lower(bytes[j]) != word[n])
				break;
			n++;
		}
		if (!word[n])
			return i;
	}
	return len;
}

static int probe(const struct gavel_input *in)
{
	static const struct {
		const char *word;
		int sure;
	} words[] = {{"<!doctype html", 95}, {"<html", 90}, {"<head>", 60}, {"<body", 60}};
	size_t len = in->len < PROBED ? in->len : PROBED, first = 0;

	while (first < len && (in->bytes[first] <= ' ' || in->bytes[first] >= 0x80))
		first++;
	if (first == len || in->bytes[first] != '<')
		return 0;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (find(in->bytes, len, words[i].word) < len)
			return words[i].sure;
	}
	return 0;
}

static const char *const extensions[] = {"html", "htm", NULL};
static const char *const mime_types[] = {"text/html", "application/xhtml+xml", NULL};

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "html",
	.title = "HTML page",
	.extensions = extensions,
	.mime_types = mime_types,
	.probe = probe,
	.read = html_read,
	.write = html_write,
	.needs_layout = 1,
};
