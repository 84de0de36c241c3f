/* SPDX-License-Identifier: MIT
 *
 * Things by kind and name, as parts of a package refer to each other: styles,
 * list styles, files of a publication. A document may have thousands of each.
 */
#ifndef GAVEL_COMMON_NAMES_H
#define GAVEL_COMMON_NAMES_H

#include <gavel/document.h>

/* Empty where it is zeroed. */
struct names {
	struct name_slot *slots;
	size_t count, room;
};

/* Takes the place of a thing of that name; name is copied. NULL: nothing is found, nothing is put. */
void names_put(struct gavel_document *doc, struct names *names, char kind, const char *name, void *thing);
/* The same, but the first of a name stays. */
void names_put_first(struct gavel_document *doc, struct names *names, char kind, const char *name, void *thing);
void *names_find(const struct names *names, char kind, const char *name);

#endif
