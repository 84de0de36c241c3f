/* SPDX-License-Identifier: MIT
 *
 * The text reader. A text that is set in blocks is read as what it is
 * (read_block.c). Of any other it makes one paragraph a line that is not blank,
 * with role="line", its indent (columns), the blank lines before it (gap) and
 * page breaks: what belongs together there is a question of language and of the
 * page, and is answered by the recogniser (core/recognise/lines.c). UTF-8 only;
 * a byte order mark is dropped.
 */
#include <string.h>

#include "plain.h"
#include "read.h"

size_t line_len(const char *s, size_t len)
{
	size_t n = plain_len(s, len);

	for (; n < len && s[n] != '\n' && s[n] != '\r' && s[n] != '\f'; n += plain_len(s + n, len - n))
		n++;
	return n;
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

	while (len && (*s == ' ' || *s == '\t')) {
		indent = *s == '\t' ? (indent / TEXT_TAB_WIDTH + 1) * TEXT_TAB_WIDTH : indent + 1;
		s++;
		len--;
	}
	while (len && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	p = gavel_open(doc, GAVEL_PARAGRAPH);
	gavel_attr_put(doc, p, "role", "line");
	gavel_attr_put_number(doc, p, "indent", (long)indent);
	if (gap)
		gavel_attr_put_number(doc, p, "gap", (long)gap);
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

static void read_lines(struct gavel_document *doc, const char *at, size_t size)
{
	const char *end = at + size;
	unsigned gap = 0, line = 1;
	struct gavel_node *body = gavel_open(doc, GAVEL_BODY);

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
}

int text_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	const char *at = (const char *)in->bytes;
	size_t len = in->len, prefix = text_prefix(in->bytes, in->len);

	if (prefix < len)
		return refuse(job, in, prefix);
	if (len >= 3 && !memcmp(at, "\xef\xbb\xbf", 3)) {
		at += 3;
		len -= 3;
	}
	if (!read_blocks(doc, at, len))
		read_lines(doc, at, len);
	return gavel_document_failed(doc) ? -1 : 0;
}
