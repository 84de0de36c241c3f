/* SPDX-License-Identifier: MIT
 *
 * What a document is made of, in words: for each kind what it is and which
 * attributes it has, and the keys of a document's fields.
 */
#ifndef GAVEL_SCRIPT_NAMES_H
#define GAVEL_SCRIPT_NAMES_H

#include <gavel/document.h>

struct kind_words {
	const char *help;
	const char *fields;     /* the node fields (node_fields.c) that are its own, with a blank between */
};

struct key_words {
	const char *key, *help;
};

/* What the table that a script returns may hold besides functions by kind: of a transform, a check, a format. */
struct script_return {
	const char *of, *name;
	int needed;
	const char *type, *help;
};

extern const struct kind_words kind_words[GAVEL_KIND_COUNT];
extern const struct key_words field_keys[];     /* ends with a NULL key */
extern const struct script_return script_returns[];
extern const size_t script_return_count;

enum { RETURNED_MAX = 32 };
/* The names that such a table may have: how many, up to RETURNED_MAX. */
size_t returned_names(const char *of, const char **names);

/* Are the functions of that place methods of a handle (node, document, input ...)? */
int is_handle(const char *where);
/* Is name one of the words in list? */
int listed(const char *list, const char *name);
/* Is the node field one that only some kinds have? */
int kinds_own(const char *field);

#endif
