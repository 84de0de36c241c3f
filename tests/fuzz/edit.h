/* SPDX-License-Identifier: MIT
 *
 * Edits of a text by chance: markup at its tags, anything else by its lines.
 */
#ifndef GAVEL_FUZZ_EDIT_H
#define GAVEL_FUZZ_EDIT_H

#include "random.h"

#define COUNT(table) (sizeof (table) / sizeof *(table))

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

/* markup.c, lines.c: one edit by chance; it may change nothing. */
void markup_edit(const struct edit *e);
void lines_edit(const struct edit *e);

/* ---- edit.c: for the two ---- */

const char *edit_word(const struct edit *e);
const char *edit_extreme(const struct edit *e);
/* Puts what in its place, unless the text would be too long. */
void edit_put(const struct edit *e, size_t from, size_t to, const char *what, size_t len);
void edit_put_string(const struct edit *e, size_t from, size_t to, const char *what);

#endif
