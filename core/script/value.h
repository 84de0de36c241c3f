/* SPDX-License-Identifier: MIT
 *
 * A plain value read from a Lua data file (language pack, layout): the rest of
 * the core reads these and never sees Lua.
 */
#ifndef GAVEL_SCRIPT_VALUE_H
#define GAVEL_SCRIPT_VALUE_H

#include <stddef.h>

struct gavel_job;
struct arena;

enum value_kind { VALUE_NIL, VALUE_BOOLEAN, VALUE_NUMBER, VALUE_STRING, VALUE_TABLE };

/* A table keeps its list part in order, and its named part in the order of the names (bytewise). */
struct value {
	enum value_kind kind;
	int boolean;
	double number;
	const char *string;
	size_t len;
	const struct value *items;      /* list part: [1] is items[0] */
	size_t count;
	const struct member *members;
	size_t member_count;
};

struct member {
	const char *name;
	struct value value;
};

/*
 * Runs a Lua file in the sandbox and copies the table that it returns into the
 * arena. NULL after a diagnostic (file, line) and status GAVEL_SCRIPT if it
 * can't be read, runs wrong, returns no table, or holds anything but plain
 * values (no functions, no cycles; nesting up to 32).
 */
const struct value *value_read(struct gavel_job *job, struct arena *arena, const char *path);

/* A member, or a value of kind VALUE_NIL; never NULL. v may be nil itself. */
const struct value *value_of(const struct value *v, const char *name);
/* A member as a string or number, or the fallback where it is missing or of another kind. */
const char *value_string(const struct value *v, const char *name, const char *fallback);
double value_number(const struct value *v, const char *name, double fallback);
int value_flag(const struct value *v, const char *name, int fallback);

#endif
