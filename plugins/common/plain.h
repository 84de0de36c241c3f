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

/*
 * How many bytes from ' ' to 0x7F, with single blanks only, they begin with, in eights and less a blank at the end; the
 * blanks are counted. No word's end is waited for: that is where a processor guesses wrong, once a word.
 */
static inline size_t plain_words(const char *bytes, size_t len, size_t *blanks)
{
	const uint64_t each = 0x0101010101010101u, highest = 0x80 * each;
	size_t n = 0;

	for (uint64_t eight, found; len - n >= sizeof(eight); n += sizeof(eight)) {
		memcpy(&eight, bytes + n, sizeof(eight));
		if (((eight - 0x20 * each) | eight) & highest)
			break;
		found = (highest - (eight ^ 0x20 * each)) & highest;    /* a blank's highest bit alone stays set */
		if (found & found << 8 || (n > 0 && bytes[n - 1] == ' ' && bytes[n] == ' '))
			break;
		*blanks += (found >> 7) * each >> 56;
	}
	if (n > 0 && bytes[n - 1] == ' ') {
		n--;
		--*blanks;
	}
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
