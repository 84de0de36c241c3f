/* SPDX-License-Identifier: MIT
 *
 * Edits of XML and HTML at the level of tags.
 */
#ifndef GAVEL_FUZZ_MARKUP_H
#define GAVEL_FUZZ_MARKUP_H

#include "random.h"

/* The words of a format: names of its elements and attributes, and their values. */
struct words {
	char **at;
	size_t count;
};

struct edit {
	struct chance *chance;
	const struct words *words;
	struct bytes *text;             /* what is edited */
	const struct bytes *other;      /* where elements may come from: another part, another document, or text itself */
	size_t room;                    /* as long as text may become */
	size_t (*mutate)(uint8_t *bytes, size_t len, size_t max);      /* for what stands between tags */
};

/* One edit by chance; it may change nothing. */
void markup_edit(const struct edit *e);

#endif
