/* SPDX-License-Identifier: MIT
 *
 * Plain stretches of text. Most of any text is letters, blanks and signs of
 * ASCII, which no reader and no writer does anything about: they are passed
 * over eight at a time, and only what stands between is looked at by bytes.
 */
#ifndef GAVEL_PLAIN_H
#define GAVEL_PLAIN_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* How many bytes from ' ' to 0x7F bytes begin with. A byte below ' ' borrows, which leaves its highest bit set. */
static inline size_t plain_len(const char *bytes, size_t len)
{
	const uint64_t blanks = 0x2020202020202020u, highest = 0x8080808080808080u;
	size_t n = 0;

	for (uint64_t eight; len - n >= sizeof(eight); n += sizeof(eight)) {
		memcpy(&eight, bytes + n, sizeof(eight));
		if (((eight - blanks) | eight) & highest)
			break;
	}
	while (n < len && bytes[n] >= ' ' && (unsigned char)bytes[n] < 0x80)
		n++;
	return n;
}

/* How many bytes below 0x80 bytes begin with. */
static inline size_t ascii_len(const char *bytes, size_t len)
{
	size_t n = 0;

	for (uint64_t eight; len - n >= sizeof(eight); n += sizeof(eight)) {
		memcpy(&eight, bytes + n, sizeof(eight));
		if (eight & 0x8080808080808080u)
			break;
	}
	while (n < len && (unsigned char)bytes[n] < 0x80)
		n++;
	return n;
}

#endif
