/* SPDX-License-Identifier: MIT
 *
 * Values of a line: strings, whole numbers, seconds, hashes, and names, which
 * are bytes. What is there must be of its type.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "report_member.h"

enum { HASH_LEN = HASH_ROOM - 1 };

int member_fail(struct reading *r, const char *name, const char *what)
{
	snprintf(r->why, WHY_ROOM, "its member \"%s\" %s", name, what);
	return -1;
}

int read_text(struct reading *r, const json_t *object, const char *name, const char **to)
{
	const json_t *value = json_object_get(object, name);

	if (!value)
		return 0;
	if (!json_is_string(value))
		return member_fail(r, name, "is no string");
	*to = arena_copy(r->memory, json_string_value(value), json_string_length(value));
	return 0;
}

int read_texts(struct reading *r, const json_t *object, const struct text_member *members, void *to)
{
	for (const struct text_member *m = members; m->name; m++) {
		const char *text = "";

		if (read_text(r, object, m->name, &text))
			return -1;
		memcpy((char *)to + m->at, &text, sizeof text);
	}
	return 0;
}

int read_number(struct reading *r, const json_t *object, const char *name, uint64_t most, uint64_t *to)
{
	const json_t *value = json_object_get(object, name);

	if (!value)
		return 0;
	if (!json_is_integer(value) || json_integer_value(value) < 0 || (uint64_t)json_integer_value(value) > most)
		return member_fail(r, name, "is no whole number, or out of its range");
	*to = (uint64_t)json_integer_value(value);
	return 0;
}

int read_small(struct reading *r, const json_t *object, const char *name, uint32_t *to)
{
	uint64_t number = *to;

	if (read_number(r, object, name, UINT32_MAX, &number))
		return -1;
	*to = (uint32_t)number;
	return 0;
}

/* Up to 30 years. */
int read_seconds(struct reading *r, const json_t *object, const char *name, uint64_t *to)
{
	const json_t *value = json_object_get(object, name);
	double seconds = json_number_value(value);

	if (!value)
		return 0;
	if (!json_is_number(value) || !(seconds >= 0 && seconds < 1e9))
		return member_fail(r, name, "is no number of seconds");
	*to = (uint64_t)llround(seconds * MICRO);
	return 0;
}

int read_hash(struct reading *r, const json_t *object, char to[HASH_ROOM])
{
	const char *text = "";

	if (read_text(r, object, "sha256", &text))
		return -1;
	if (*text && (strlen(text) != HASH_LEN || strspn(text, "0123456789abcdef") != HASH_LEN))
		return member_fail(r, "sha256", "is no SHA-256 in hexadecimal digits");
	memcpy(to, text, strlen(text) + 1);
	return 0;
}

/* ---- names ---- */

static int digit(char c)
{
	const char *digits = "0123456789abcdef", *at = c ? strchr(digits, c) : NULL;

	return at ? (int)(at - digits) : -1;
}

/* NULL if these are no digits, or of a NUL. */
static const char *bytes_of(struct arena *memory, const char *digits)
{
	size_t len = strlen(digits);
	char *name = arena_alloc(memory, len / 2 + 1);

	for (size_t i = 0; i + 1 < len; i += 2) {
		int high = digit(digits[i]), low = digit(digits[i + 1]);

		if (high < 0 || low < 0 || !(high | low))
			return NULL;
		name[i / 2] = (char)(high << 4 | low);
	}
	return len % 2 ? NULL : name;
}

int read_name(struct reading *r, const json_t *object, const char *name, const char **to)
{
	const char *bytes = NULL;
	char member[32];

	snprintf(member, sizeof member, "%s_bytes", name);
	*to = "";
	if (read_text(r, object, name, to) || read_text(r, object, member, &bytes))
		return -1;
	if (bytes && !(*to = bytes_of(r->memory, bytes)))
		return member_fail(r, member, "is no name in hexadecimal digits");
	return **to ? 0 : member_fail(r, name, "is missing");
}
