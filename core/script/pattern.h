/* SPDX-License-Identifier: MIT
 *
 * The pattern matcher that counts its steps; string.c makes find, match,
 * gmatch and gsub of it.
 */
#ifndef GAVEL_SCRIPT_PATTERN_H
#define GAVEL_SCRIPT_PATTERN_H

#include <stddef.h>

#include "sandbox.h"

enum { MAX_CAPTURES = 32 };

/* Lengths of captures that have none. */
enum { CAPTURE_OPEN = -1, CAPTURE_POSITION = -2 };

struct matcher {
	lua_State *L;
	const char *begin, *end;        /* subject */
	const char *pattern_end;
	unsigned steps, depth;
	int count;
	struct {
		const char *at;
		ptrdiff_t len;
	} captures[MAX_CAPTURES];
};

/* Matches the pattern from p on at s: where the match ends, or NULL. steps not yet charged are left in m. */
const char *pattern_match(struct matcher *m, const char *s, const char *p);

#endif
