/* SPDX-License-Identifier: MIT
 *
 * A number made of a name's bytes: FNV-1a (64 bits), and a last mix (that of
 * SplitMix64), since FNV's low bits alone deal names that differ in their last
 * letter out unevenly. Shards depend on it: it never changes.
 */
#ifndef GAVEL_BATCH_NAME_HASH_H
#define GAVEL_BATCH_NAME_HASH_H

#include <stdint.h>

static inline uint64_t name_hash(const char *name)
{
	uint64_t h = 0xCBF29CE484222325;

	for (; *name; name++)
		h = (h ^ (unsigned char)*name) * 0x100000001B3;
	h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9;
	h = (h ^ (h >> 27)) * 0x94D049BB133111EB;
	return h ^ (h >> 31);
}

#endif
