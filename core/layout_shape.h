/* SPDX-License-Identifier: MIT
 *
 * The shape of a layout file: which keys each of its tables has, and what they
 * hold. It is the one place where a key is named: files are checked by it, and
 * structs filled by it. man/gavel-layout.5 tells the same to people, and
 * tests/command/layout-manual.test compares the two.
 */
#ifndef GAVEL_CORE_LAYOUT_SHAPE_H
#define GAVEL_CORE_LAYOUT_SHAPE_H

#include "layout.h"

/* PLACE to COUNT are numbers, within bounds (layout_check.c); up to COLOR a key sets a member, a PART is read by its owner. */
enum key_kind { PLACE, LENGTH, WEIGHT, PERCENT, COUNT, TEXT, FLAG, TRISTATE, WORD, COLOR, PART };

struct shape;

struct key {
	const char *name;
	enum key_kind kind;
	size_t at;                      /* offset of the member */
	const char *words;              /* of a WORD: "start end" */
	const struct shape *shape;      /* of a PART */
};

/* A table, or what may stand for it. */
struct shape {
	const struct key *keys;
	size_t count;
	const struct shape *item;       /* of its list part, or NULL: none */
	const struct shape *named;      /* of any name that is no key, or NULL: none */
	unsigned may_be;                /* 1 << value_kind */
	const char *expected;           /* the same in words: "a table" */
	int roles;                      /* its names are roles */
	const char *class;              /* its name in an editor's definitions, or NULL: told where it stands */
};

extern const struct shape LAYOUT_SHAPE, PAGE_SHAPE, STYLE_SHAPE, ROLE_SHAPE, STOP_SHAPE, GRID_SHAPE, BAND_SHAPE,
	BOX_SHAPE, LINE_SHAPE, PIECE_SHAPE, END_RULE_SHAPE, NOTE_RULE_SHAPE, TABLES_SHAPE, LANGUAGE_SHAPE;

/* Whether a file's table has the layout's shape: 0, or -1 after a diagnostic for each place that has not. */
int layout_check_shape(struct gavel_job *job, const char *path, const struct value *file);

/* What an editor completes a layout file from: LuaCATS, class gavel.layout_file. */
void layout_file_types(struct gavel_output *out);

/* Whether a node or a writer may ask for that role, and the one that is most like it, or NULL (layout_style.c). */
int layout_is_role(const char *name);
const char *layout_nearest_role(const char *name);

#endif
