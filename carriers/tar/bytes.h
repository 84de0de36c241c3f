/* SPDX-License-Identifier: MIT
 *
 * The bytes of a stream, unpacked where gzip packed them. libarchive would do
 * that too, but does not compare the sum at the end of what gzip packed (3.6), so
 * that a damaged stream of documents would pass for whole.
 */
#ifndef GAVEL_CARRIER_BYTES_H
#define GAVEL_CARRIER_BYTES_H

#include <sys/types.h>
#include <zlib.h>

enum { BYTES_ROOM = 65536 };

struct bytes {
	int fd, begun, packed;
	int inside;             /* a packed piece has begun and has not ended */
	int error;              /* errno of a read that failed, else 0 */
	const char *problem;    /* why bytes_take gave -1 */
	z_stream unpacker;
	unsigned char from[BYTES_ROOM], to[BYTES_ROOM];
};

void bytes_open(struct bytes *b, int fd);
/* Bytes that stay until the next call; 0 at the end, -1 where the stream is damaged. */
ssize_t bytes_take(struct bytes *b, const void **taken);
void bytes_close(struct bytes *b);

#endif
