/* SPDX-License-Identifier: MIT
 *
 * Lines to a paragraph: a line end is a blank, but not between ideographs, and
 * not behind the hyphen of a compound; a no-break space at a line's end is a
 * line_break; two blanks or more are a tab.
 */
#include <string.h>

#include "read.h"

void joined_init(struct joined *j, struct gavel_document *doc)
{
	*j = (struct joined){ .doc = doc, .text = gavel_output_new() };
}

static void flush_text(struct joined *j)
{
	if (gavel_output_len(j->text))
		gavel_text(j->doc, gavel_output_bytes(j->text), gavel_output_len(j->text));
	gavel_output_cut(j->text, 0);
}

void joined_finish(struct joined *j)
{
	gavel_output_free(j->text);
}

static int ends_in_break(const char *s, size_t len)
{
	size_t n = sizeof TEXT_BREAK - 1;

	return len >= n && memcmp(s + len - n, TEXT_BREAK, n) == 0;
}

static int wants_blank(const struct joined *j, const char *s, size_t len)
{
	const char *before = gavel_output_bytes(j->text);
	size_t had = gavel_output_len(j->text), n;

	if (!had || !len)
		return 0;
	if (before[had - 1] == '-' && *s >= 'a' && *s <= 'z')
		return 0;
	return !is_ideographic(last_char(before, had)) || !is_ideographic(utf8_at(s, len, &n));
}

static int is_white(char c)
{
	return c == ' ' || c == '\t';
}

/* The bytes before the next two blanks. */
static size_t words_len(const char *s, size_t len)
{
	const char *end = s + len, *at = s;

	while ((at = memchr(at, ' ', (size_t)(end - at))) && (at + 1 == end || !is_white(at[1])))
		at++;
	return at ? (size_t)(at - s) : len;
}

/* Text with tabs where two blanks or more stand. */
static void add_text(struct joined *j, const char *s, size_t len)
{
	for (size_t i = 0; i < len;) {
		size_t n = words_len(s + i, len - i);

		gavel_write(j->text, s + i, n);
		i += n;
		if (i == len)
			break;
		while (i < len && is_white(s[i]))
			i++;
		flush_text(j);
		gavel_leaf(j->doc, GAVEL_TAB);
	}
}

void join_line(struct joined *j, const char *s, size_t len, int last)
{
	int breaks = !last && ends_in_break(s, len);

	if (breaks)
		len -= sizeof TEXT_BREAK - 1;
	if (j->breaks) {
		flush_text(j);
		gavel_leaf(j->doc, GAVEL_LINE_BREAK);
	} else if (j->any && wants_blank(j, s, len)) {
		gavel_puts(j->text, " ");
	}
	j->any = 1;
	j->breaks = breaks;
	add_text(j, s, len);
}

void end_joined(struct joined *j)
{
	flush_text(j);
	j->any = j->breaks = 0;
}
