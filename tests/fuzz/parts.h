/* SPDX-License-Identifier: MIT
 *
 * A package whose entries are stored, taken apart and put together again.
 */
#ifndef GAVEL_FUZZ_PARTS_H
#define GAVEL_FUZZ_PARTS_H

#include "random.h"

enum { PARTS_MAX = 64 };

struct part {
	struct bytes name, body;
};

struct parts {
	struct part part[PARTS_MAX];
	size_t count;
};

/* 0, or -1 if these bytes are no package of stored entries; parts_free in either case. */
int parts_take(struct parts *p, const uint8_t *bytes, size_t len);
void parts_free(struct parts *p);
/* The package, appended to out. */
void parts_pack(const struct parts *p, struct bytes *out);

#endif
