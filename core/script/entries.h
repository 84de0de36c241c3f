/* SPDX-License-Identifier: MIT
 *
 * Everything about scripts that has a name, in one list: what gavel lua --describe goes through.
 */
#ifndef GAVEL_SCRIPT_ENTRIES_H
#define GAVEL_SCRIPT_ENTRIES_H

#include <stddef.h>

struct gavel_job;
struct arena;

enum entry_sort { ENTRY_CALL, ENTRY_FIELD, ENTRY_KIND, ENTRY_SCRIPT };

struct entry {
	enum entry_sort sort;
	const char *place;      /* "node", "document", "gavel.symbol", "kind", "transform" ... */
	const char *name;
	const char *signature;  /* of a function, or the type of a field */
	const char *help;       /* one line */
	const char *path;       /* of a script */
	int fixed;              /* a field that can only be read */
};

struct entries {
	struct entry *list;
	size_t count, room;
	struct arena *arena;
};

/* All of them, place by place; free with entries_free. */
void entries_gather(struct gavel_job *job, struct entries *to);
void entries_free(struct entries *entries);

#endif
