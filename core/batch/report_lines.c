/* SPDX-License-Identifier: MIT
 *
 * Lines of a file that may have millions of them, and may be anything: a line
 * has a longest length, so that a file of another kind fills no memory. The
 * file is read through its descriptor and not through a second one, since a
 * lock on it (report.c) ends when any of its descriptors is closed.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "report_lines.h"

enum { READ_AT_ONCE = 256 << 10 };

void lines_open(struct report_lines *lines, int fd)
{
	*lines = (struct report_lines){ .fd = fd };
}

void lines_close(struct report_lines *lines)
{
	free(lines->buffer);
	*lines = (struct report_lines){ .fd = -1 };
}

int lines_seek(struct report_lines *lines, uint64_t offset)
{
	if (lseek(lines->fd, (off_t)offset, SEEK_SET) < 0)
		return -1;
	*lines = (struct report_lines){ .fd = lines->fd, .buffer = lines->buffer, .room = lines->room, .base = offset };
	return 0;
}

/* Room behind what was not yet given out, which moves to the front. */
static void make_room(struct report_lines *lines)
{
	size_t kept = lines->end - lines->begin;

	if (lines->begin)
		memmove(lines->buffer, lines->buffer + lines->begin, kept);
	lines->base += lines->begin;
	lines->begin = 0;
	lines->end = kept;
	if (lines->room - kept > READ_AT_ONCE)
		return;
	lines->room = 2 * (lines->room + READ_AT_ONCE);
	lines->buffer = must_realloc(lines->buffer, lines->room);
}

/* Reads on: 0, or -1 with errno. */
static int fill(struct report_lines *lines)
{
	ssize_t n;

	if (lines->end - lines->begin > LINE_MOST) {
		errno = EFBIG;
		return -1;
	}
	make_room(lines);
	do
		n = read(lines->fd, lines->buffer + lines->end, lines->room - lines->end - 1);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		return -1;
	lines->end += (size_t)n;
	lines->at_end = n == 0;
	return 0;
}

static enum line_read give(struct report_lines *lines, size_t len, enum line_read how, char **line, size_t *to)
{
	*line = lines->buffer + lines->begin;
	*to = len;
	(*line)[len] = '\0';
	lines->offset = lines->base + lines->begin;
	lines->number++;
	lines->begin += len + (how == LINE_READ);
	return how;
}

enum line_read lines_next(struct report_lines *lines, char **line, size_t *len)
{
	size_t seen = 0;

	for (;;) {
		size_t there = lines->end - lines->begin;
		char *from = lines->buffer + lines->begin, *feed = there > seen ? memchr(from + seen, '\n', there - seen) : NULL;

		if (feed)
			return give(lines, (size_t)(feed - from), LINE_READ, line, len);
		if (lines->at_end)
			return there ? give(lines, there, LINE_CUT, line, len) : LINE_NONE;
		seen = there;
		if (fill(lines))
			return LINE_FAILED;
	}
}
