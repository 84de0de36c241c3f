/* SPDX-License-Identifier: MIT
 *
 * Bytes of a stream. What gzip packed is a row of members, each with its length
 * and sum at its end (zlib compares them); behind the last one there may be
 * zeros, as tapes have them.
 */
#include "bytes.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { MEMBER = 15 + 16 };      /* zlib: the largest window, and a head and an end as gzip writes them */

void bytes_open(struct bytes *b, int fd)
{
	memset(b, 0, sizeof *b);
	b->fd = fd;
}

void bytes_close(struct bytes *b)
{
	if (b->packed)
		inflateEnd(&b->unpacker);
	b->packed = 0;
}

static ssize_t fail(struct bytes *b, const char *problem)
{
	b->problem = problem;
	return -1;
}

/* Reads behind what is there already. */
static ssize_t fill(struct bytes *b, size_t have)
{
	ssize_t n;

	while ((n = read(b->fd, b->from + have, sizeof b->from - have)) < 0 && errno == EINTR)
		;
	if (n < 0) {
		b->error = errno;
		return fail(b, strerror(errno));
	}
	b->unpacker.next_in = b->from;
	b->unpacker.avail_in = (unsigned)(have + (size_t)n);
	return n;
}

/* The first bytes tell whether it is packed. */
static ssize_t begin(struct bytes *b)
{
	ssize_t n = fill(b, 0);

	if (n == 1)
		n = fill(b, 1) < 0 ? -1 : (ssize_t)b->unpacker.avail_in;
	b->begun = 1;
	if (n < 2 || b->from[0] != 0x1f || b->from[1] != 0x8b)
		return n;
	if (inflateInit2(&b->unpacker, MEMBER) != Z_OK)
		return fail(b, "out of memory");
	b->packed = b->inside = 1;
	return n;
}

/* Behind a member: another one (1), the end (0), or what does not belong there (-1). */
static int begin_member(struct bytes *b)
{
	z_stream *z = &b->unpacker;

	for (;;) {
		while (z->avail_in && *z->next_in == 0) {
			z->next_in++;
			z->avail_in--;
		}
		if (z->avail_in)
			break;
		if (fill(b, 0) <= 0)
			return b->problem ? -1 : 0;
	}
	b->inside = 1;
	return inflateReset(z) == Z_OK ? 1 : (int)fail(b, "out of memory");
}

static ssize_t unpack(struct bytes *b)
{
	z_stream *z = &b->unpacker;

	z->next_out = b->to;
	z->avail_out = sizeof b->to;
	while (z->avail_out == sizeof b->to) {
		int result = b->inside ? 1 : begin_member(b);

		if (result <= 0)
			return result;
		if (z->avail_in == 0 && fill(b, 0) <= 0)
			return b->problem ? -1 : fail(b, "it stops in the midst of what gzip packed");
		result = inflate(z, Z_NO_FLUSH);
		if (result == Z_MEM_ERROR)
			return fail(b, "out of memory");
		if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
			return fail(b, "what gzip packed is damaged");
		b->inside = result != Z_STREAM_END;
	}
	return (ssize_t)(sizeof b->to - z->avail_out);
}

ssize_t bytes_take(struct bytes *b, const void **taken)
{
	ssize_t n;

	if (b->problem)
		return -1;
	n = !b->begun ? begin(b) : b->packed ? 1 : fill(b, 0);
	*taken = b->packed ? b->to : b->from;
	return n > 0 && b->packed ? unpack(b) : n;
}
