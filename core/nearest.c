/* SPDX-License-Identifier: MIT
 *
 * "There is no such name": which one was meant. The distance is the letters
 * that differ (Levenshtein), in one row of memory; a name is near if at most
 * half of its letters do, and names of more than MAX_NAME letters are not.
 */
#include "nearest.h"

#include <limits.h>
#include <string.h>

static unsigned distance(const char *a, const char *b)
{
	enum { MAX_NAME = 32 };
	unsigned row[MAX_NAME + 1], above, diagonal;
	size_t la = strlen(a), lb = strlen(b);

	if (la > MAX_NAME || lb > MAX_NAME)
		return UINT_MAX;
	for (size_t j = 0; j <= lb; j++)
		row[j] = (unsigned)j;
	for (size_t i = 1; i <= la; i++) {
		diagonal = row[0];
		row[0] = (unsigned)i;
		for (size_t j = 1; j <= lb; j++) {
			above = row[j];
			row[j] = diagonal + (a[i - 1] != b[j - 1]);
			if (row[j] > above + 1)
				row[j] = above + 1;
			if (row[j] > row[j - 1] + 1)
				row[j] = row[j - 1] + 1;
			diagonal = above;
		}
	}
	return row[lb];
}

const char *nearest_name(const char *name, const void *table, size_t count, size_t size)
{
	const char *best = NULL, *candidate;
	unsigned least = (unsigned)strlen(name) / 2 + 1, d;

	for (size_t i = 0; i < count; i++) {
		memcpy(&candidate, (const char *)table + i * size, sizeof(candidate));
		d = distance(name, candidate);
		if (d < least) {
			least = d;
			best = candidate;
		}
	}
	return best;
}
