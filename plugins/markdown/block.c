/* SPDX-License-Identifier: MIT
 *
 * Blocks on their lines: the prefix of a quote or a note before each, an empty
 * line between them, and a backslash where a line would begin something else.
 */
#include <string.h>

#include "markdown.h"

enum { NOTE_INDENT = 4 };        /* of the prefix: the mark of a note stands in its place */

static void put_prefix(struct markdown *m, int trimmed)
{
	const char *prefix = gavel_output_bytes(m->prefix);
	size_t len = gavel_output_len(m->prefix);

	if (m->lead[0]) {
		gavel_puts(m->out, m->lead);
		m->lead[0] = 0;
		prefix += NOTE_INDENT;
		len -= NOTE_INDENT;
	}
	while (trimmed && len && prefix[len - 1] == ' ')
		len--;
	gavel_write(m->out, prefix, len);
}

void markdown_part(struct markdown *m)
{
	if (m->started) {
		put_prefix(m, 1);
		gavel_puts(m->out, "\n");
	}
	m->started = m->raw = 0;
}

static void put_line(struct markdown *m, const char *line, size_t len, int guarded, int continued)
{
	int at = guarded ? markdown_guard(line, len, continued) : -1;

	put_prefix(m, 0);
	if (at >= 0) {
		gavel_write(m->out, line, (size_t)at);
		gavel_puts(m->out, "\\");
		line += at;
		len -= (size_t)at;
	}
	gavel_write(m->out, line, len);
	gavel_puts(m->out, "\n");
}

static void put_block(struct markdown *m, int guarded)
{
	const char *at = gavel_output_bytes(m->line), *end = at + gavel_output_len(m->line);

	markdown_part(m);
	for (int n = 0; at < end; n++) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		stop = stop ? stop : end;
		put_line(m, at, (size_t)(stop - at), guarded, n > 0);
		at = stop + 1;
	}
	m->started = 1;
	gavel_output_cut(m->line, 0);
}

void markdown_block(struct markdown *m)
{
	put_block(m, 1);
}

void markdown_block_raw(struct markdown *m)
{
	put_block(m, 0);
}

void markdown_tag(struct markdown *m, const char *tag)
{
	if (!m->raw)
		markdown_part(m);
	put_line(m, tag, strlen(tag), 0, 0);
	m->started = m->raw = 1;
}
