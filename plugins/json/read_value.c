/* SPDX-License-Identifier: MIT
 *
 * Values of a loaded JSON text, and what is said where they break the schema.
 * The path of what is being read is kept as text: it grows on the way in and
 * is cut on the way out, so that any message can name its place.
 */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "read.h"

enum { PATH_SHOWN = 400, TAIL_SHOWN = 360 };

/* A member whose name is no plain word is shown as JSONPath has it: $.fields["a b"]. */
size_t json_into(struct json_reader *r, const char *member)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
	size_t before = gavel_output_len(r->path), len = strlen(member);

	if (len && strspn(member, plain) == len) {
		gavel_printf(r->path, ".%s", member);
	} else {
		gavel_puts(r->path, "[");
		json_put_string(r->path, member, len);
		gavel_puts(r->path, "]");
	}
	return before;
}

size_t json_into_index(struct json_reader *r, size_t index)
{
	size_t before = gavel_output_len(r->path);

	gavel_printf(r->path, "[%zu]", index);
	return before;
}

void json_back(struct json_reader *r, size_t before)
{
	gavel_output_cut(r->path, before);
}

int json_refuse(struct json_reader *r, const char *format, ...)
{
	const char *path = gavel_output_bytes(r->path);
	size_t len = gavel_output_len(r->path);
	char text[512];
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	if (len > PATH_SHOWN)
		return gavel_fail(r->job, GAVEL_UNREADABLE, "schema", NULL, "$...%s: %s", path + len - TAIL_SHOWN, text);
	return gavel_fail(r->job, GAVEL_UNREADABLE, "schema", NULL, "%s: %s", path, text);
}

int json_refuse_name(struct json_reader *r, const char *what, const char *name, json_names *names)
{
	const char *meant = json_nearest(name, names);

	if (meant)
		return json_refuse(r, "there is no %s \"%.80s\" (did you mean \"%s\"?)", what, name, meant);
	return json_refuse(r, "there is no %s \"%.80s\"", what, name);
}

static const char *type_name(const json_t *value)
{
	switch (json_typeof(value)) {
	case JSON_OBJECT: return "an object";
	case JSON_ARRAY: return "an array";
	case JSON_STRING: return "a string";
	case JSON_INTEGER: case JSON_REAL: return "a number";
	case JSON_NULL: return "null";
	default: return "true or false";
	}
}

static const char *refuse_type(struct json_reader *r, const json_t *value, const char *wanted)
{
	json_refuse(r, "this must be %s, not %s", wanted, type_name(value));
	return NULL;
}

static int is_over(struct json_reader *r, size_t len)
{
	uint64_t limit = gavel_limits(r->job)->text;

	if (!limit || len <= limit)
		return 0;
	gavel_fail(r->job, GAVEL_LIMIT, "limit-text", NULL,
	           "%s: a text has more bytes than %llu; raise it with --limit text=N",
	           gavel_output_bytes(r->path), (unsigned long long)limit);
	return 1;
}

const char *json_bytes(struct json_reader *r, const json_t *value, size_t *len)
{
	if (!json_is_string(value))
		return refuse_type(r, value, "a string");
	*len = json_string_length(value);
	return is_over(r, *len) ? NULL : json_string_value(value);
}

const char *json_word(struct json_reader *r, const json_t *value, int decimal)
{
	const char *s;
	size_t len;

	if (decimal && json_is_integer(value)) {
		snprintf(r->number, sizeof r->number, "%lld", (long long)json_integer_value(value));
		return r->number;
	}
	if (decimal && !json_is_string(value))
		return refuse_type(r, value, "a string or a whole number");
	if (!(s = json_bytes(r, value, &len)))
		return NULL;
	if (strlen(s) == len)
		return s;
	json_refuse(r, "the character NUL (\\u0000) may stand in the text of the document only");
	return NULL;
}

int json_whole(struct json_reader *r, const json_t *value, json_int_t least, json_int_t most, json_int_t *to)
{
	*to = json_integer_value(value);
	if (!json_is_integer(value))
		return refuse_type(r, value, "a whole number"), -1;
	if (*to < least || *to > most)
		return json_refuse(r, "this must be a whole number from %lld to %lld", (long long)least, (long long)most);
	return 0;
}

/* The member of the table that is most like name. */
static const char *nearest_member(const char *name, const struct json_member *table, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (json_slips(name, table[i].name) < 3)
			return table[i].name;
	}
	return NULL;
}

static int read_member(struct json_reader *r, const char *name, json_t *value, const struct json_member *table,
                       size_t count, void *state)
{
	const char *meant;

	for (size_t i = 0; i < count; i++)
		if (strcmp(table[i].name, name) == 0)
			return table[i].read ? table[i].read(r, value, state) : 0;
	if ((meant = nearest_member(name, table, count)))
		return json_refuse(r, "there is no such member here (did you mean \"%s\"?)", meant);
	return json_refuse(r, "there is no such member here");
}

int json_members(struct json_reader *r, json_t *value, const struct json_member *table, size_t count, void *state)
{
	const char *name;
	json_t *member;

	if (!json_is_object(value))
		return refuse_type(r, value, "an object"), -1;
	for (size_t i = 0; i < count; i++)
		if (table[i].needed && !json_object_get(value, table[i].name))
			return json_refuse(r, "the member \"%s\" is missing", table[i].name);
	json_object_foreach(value, name, member) {
		size_t before = json_into(r, name);

		if (read_member(r, name, member, table, count, state))
			return -1;
		json_back(r, before);
	}
	return 0;
}

int json_elements(struct json_reader *r, const json_t *value, int (*read)(struct json_reader *, json_t *))
{
	if (!json_is_array(value))
		return refuse_type(r, value, "an array"), -1;
	for (size_t i = 0; i < json_array_size(value); i++) {
		size_t before = json_into_index(r, i);

		if (read(r, json_array_get(value, i)))
			return -1;
		json_back(r, before);
	}
	return 0;
}
