/* SPDX-License-Identifier: MIT
 *
 * text: plain text, as extracted from a page or typed.
 *
 * The reader makes one paragraph a line that is not blank, with role="line",
 * its indent (columns), the blank lines before it (gap) and page breaks: what
 * belongs together is a question of language and of the page, and is answered
 * by the recogniser (core/recognise/lines.c), not here. UTF-8 only; a byte order
 * mark is dropped; lines end at LF, CR or CR LF, and at a form feed, which ends a page.
 */
#include <stdio.h>
#include <string.h>

#include <gavel/format.h>

static const char *const EXTENSIONS[] = { "txt", "text", NULL };
static const char *const TYPES[] = { "text/plain", NULL };

enum { TAB_WIDTH = 8 };

/* The length of a well-formed UTF-8 character at s, or 0 (RFC 3629: no surrogates, no overlong forms). */
static size_t utf8_len(const unsigned char *s, size_t len)
{
	size_t n = s[0] < 0x80 ? 1 : s[0] >= 0xc2 && s[0] < 0xe0 ? 2 : s[0] >= 0xe0 && s[0] < 0xf0 ? 3
		: s[0] >= 0xf0 && s[0] < 0xf5 ? 4 : 0;

	if (!n || n > len)
		return 0;
	for (size_t i = 1; i < n; i++)
		if ((s[i] & 0xc0) != 0x80)
			return 0;
	if ((s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xed && s[1] > 0x9f) || (s[0] == 0xf0 && s[1] < 0x90)
	    || (s[0] == 0xf4 && s[1] > 0x8f))
		return 0;
	return n;
}

/* The offset of the first byte that is no text (ill-formed UTF-8 or a control character), or len. */
static size_t text_prefix(const unsigned char *s, size_t len)
{
	size_t i = 0, n;

	while (i < len) {
		if (s[i] < 0x20 && s[i] != '\n' && s[i] != '\r' && s[i] != '\t' && s[i] != '\f')
			break;
		if (!(n = utf8_len(s + i, len - i)))
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

static int refuse(struct gavel_job *job, const struct gavel_input *in, size_t offset)
{
	struct gavel_position at = { .line = 1 };

	for (size_t i = 0; i < offset; i++)
		at.line += in->bytes[i] == '\n';
	return gavel_fail(job, GAVEL_UNREADABLE, "not-text", &at,
	                  "byte %zu (0x%02x) is no UTF-8 text; convert the file to UTF-8, or name its format with -f",
	                  offset, in->bytes[offset]);
}

static void add_line(struct gavel_document *doc, const char *s, size_t len, unsigned gap)
{
	struct gavel_node *p;
	unsigned indent = 0;
	char number[16];

	while (len && (*s == ' ' || *s == '\t')) {
		indent = *s == '\t' ? (indent / TAB_WIDTH + 1) * TAB_WIDTH : indent + 1;
		s++;
		len--;
	}
	while (len && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	p = gavel_open(doc, GAVEL_PARAGRAPH);
	gavel_attr_put(doc, p, "role", "line");
	snprintf(number, sizeof number, "%u", indent);
	gavel_attr_put(doc, p, "indent", number);
	if (gap) {
		snprintf(number, sizeof number, "%u", gap);
		gavel_attr_put(doc, p, "gap", number);
	}
	gavel_text(doc, s, len);
	gavel_close(doc, p);
}

static int is_blank(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (s[i] != ' ' && s[i] != '\t')
			return 0;
	return 1;
}

/* A line ends at LF, CR, CR LF or a form feed. */
static size_t line_len(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && s[n] != '\n' && s[n] != '\r' && s[n] != '\f')
		n++;
	return n;
}

static int text_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	const char *at = (const char *)in->bytes, *end = at + in->len;
	size_t prefix = text_prefix(in->bytes, in->len);
	unsigned gap = 0, line = 1;
	struct gavel_node *body;

	if (prefix < in->len)
		return refuse(job, in, prefix);
	if (in->len >= 3 && !memcmp(at, "\xef\xbb\xbf", 3))
		at += 3;
	body = gavel_open(doc, GAVEL_BODY);
	while (at < end && !gavel_document_failed(doc)) {
		size_t len = line_len(at, (size_t)(end - at));

		gavel_place(doc, NULL, line);
		if (is_blank(at, len)) {
			gap += at + len == end || at[len] != '\f';
		} else {
			add_line(doc, at, len, gap);
			gap = 0;
		}
		at += len;
		if (at < end && *at == '\f') {
			gavel_leaf(doc, GAVEL_PAGE_BREAK);
			gap = 0;
			at++;
		} else if (at < end) {
			at += 1 + (at + 1 < end && at[0] == '\r' && at[1] == '\n');
			line++;
		}
	}
	gavel_close(doc, body);
	return gavel_document_failed(doc) ? -1 : 0;
}

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "text",
	.title = "Plain text, as extracted from a page or typed",
	.extensions = EXTENSIONS,
	.mime_types = TYPES,
	.probe = text_probe,
	.read = text_read,
};
