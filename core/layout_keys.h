/* SPDX-License-Identifier: MIT
 *
 * What the files that evaluate a layout share: tables of keys, and reading by them.
 */
#ifndef GAVEL_CORE_LAYOUT_KEYS_H
#define GAVEL_CORE_LAYOUT_KEYS_H

#include "layout.h"

enum key_kind { INTEGER, TEXT, FLAG, TRISTATE, NESTED };

struct key {
	const char *name;
	enum key_kind kind;
	size_t at;
};

#define KEY(type, kind, member) {#member, kind, offsetof(struct type, member)}
#define KEYS(table) table, sizeof(table) / sizeof(table[0])

struct evaluation {
	struct gavel_job *job;
	struct gavel_document *doc;
	struct gavel_layout *layout;
	int bad;
};

/* Reads the named part of v into to; list: v may have a list part, which the caller reads. */
void layout_read(struct evaluation *e, const char *where, const struct value *v, const struct key *keys, size_t count,
                 int list, void *to);
/* A NULL-ended array of pointers, to be filled. */
void **layout_array(struct evaluation *e, size_t count);
const char *layout_keep(struct evaluation *e, const char *text);
/* The script's part for the document's language: { styles = { ID = ... }, roles = ..., masthead = ... }, or nothing.
 * The document's direction and writing system into the layout; and those of a line of furniture (layout_script.c). */
const struct value *layout_language(struct evaluation *e, const struct value *script);
void layout_tell_script(struct evaluation *e, const struct value *script);
void layout_tell_line(struct evaluation *e, struct gavel_line *line);
/* masthead, head_even ... foot_odd into the layout (layout_furniture.c). */
void layout_furniture(struct evaluation *e, const struct value *script);

#endif
