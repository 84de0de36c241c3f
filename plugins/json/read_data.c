/* SPDX-License-Identifier: MIT
 *
 * What stands beside the tree: fields, extras, media.
 *
 * Fields come grouped by key; where they say a place, that is their order. The
 * bytes of extras and media are decoded into the document, for the loaded text
 * is gone when they are asked for.
 */
#include <stdlib.h>
#include <string.h>

#include "base64.h"
#include "memory.h"
#include "read.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* ---- fields ---- */

struct value {
	const char *key, *value, *printed;
	json_int_t place;
	size_t index;
};

static const char *keep(struct json_reader *r, const char *word)
{
	return word ? gavel_intern(r->doc, word, strlen(word)) : NULL;
}

static int read_value(struct json_reader *r, json_t *json, void *state)
{
	struct value *v = state;

	return (v->value = keep(r, json_word(r, json, 1))) ? 0 : -1;
}

static int read_printed(struct json_reader *r, json_t *json, void *state)
{
	struct value *v = state;

	return (v->printed = keep(r, json_word(r, json, 1))) ? 0 : -1;
}

static int read_order(struct json_reader *r, json_t *json, void *state)
{
	struct value *v = state;

	return json_whole(r, json, 1, INT32_MAX, &v->place);
}

static const struct json_member FIELD[] = {
	{ "value", read_value, 0 }, { "printed", read_printed, 0 }, { "place", read_order, 0 },
};

static int by_place(const void *a, const void *b)
{
	const struct value *one = a, *other = b;

	if (one->place != other->place)
		return one->place < other->place ? -1 : 1;
	return one->index < other->index ? -1 : one->index > other->index;
}

static int read_values(struct json_reader *r, const char *key, json_t *list, struct value *values, size_t *count)
{
	if (!json_is_array(list))
		return json_refuse(r, "this must be an array of objects with \"value\" and \"printed\"");
	for (size_t i = 0; i < json_array_size(list); i++) {
		struct value *v = &values[*count];
		size_t before = json_into_index(r, i);

		*v = (struct value){ .key = keep(r, key), .place = INT32_MAX, .index = *count };
		if (json_members(r, json_array_get(list, i), FIELD, COUNT(FIELD), v))
			return -1;
		if (!v->value && !v->printed)
			return json_refuse(r, "the member \"value\" is missing");
		json_back(r, before);
		++*count;
	}
	return 0;
}

static int gather(struct json_reader *r, json_t *object, struct value *values, size_t *count)
{
	const char *key;
	json_t *list;

	json_object_foreach(object, key, list) {
		size_t before = json_into(r, key);

		if (read_values(r, key, list, values, count))
			return -1;
		json_back(r, before);
	}
	return 0;
}

int json_read_fields(struct json_reader *r, json_t *object)
{
	size_t total = 0, count = 0;
	struct value *values;
	const char *key;
	json_t *list;
	int result;

	if (!json_is_object(object))
		return json_refuse(r, "this must be an object: a list of values by each key");
	json_object_foreach(object, key, list)
		total += json_array_size(list);
	values = memory_new((total + 1) * sizeof *values);
	result = gather(r, object, values, &count);
	qsort(values, count, sizeof *values, by_place);
	for (size_t i = 0; i < count && !result; i++)
		gavel_field_add(r->doc, values[i].key, values[i].value, values[i].printed);
	free(values);
	return result;
}

/* ---- extras and media ---- */

struct thing {
	const char *name, *kind, *bytes;        /* kind: the format of an extra, the type of a media */
	size_t len;
};

static int read_name(struct json_reader *r, json_t *json, void *state)
{
	struct thing *t = state;

	t->name = keep(r, json_word(r, json, 0));
	if (t->name && !*t->name)
		return json_refuse(r, "a name may not be empty");
	return t->name ? 0 : -1;
}

static int read_kind(struct json_reader *r, json_t *json, void *state)
{
	struct thing *t = state;

	return (t->kind = keep(r, json_word(r, json, 0))) ? 0 : -1;
}

static int read_text(struct json_reader *r, json_t *json, void *state)
{
	struct thing *t = state;

	if (t->bytes)
		return json_refuse(r, "\"text\" and \"base64\" exclude each other");
	return (t->bytes = json_bytes(r, json, &t->len)) ? 0 : -1;
}

static int read_base64(struct json_reader *r, json_t *json, void *state)
{
	struct thing *t = state;
	size_t len = json_string_length(json);
	char *room;

	if (t->bytes)
		return json_refuse(r, "\"text\" and \"base64\" exclude each other");
	if (!json_is_string(json))
		return json_refuse(r, "this must be a string in base64");
	room = gavel_alloc(r->doc, len / 4 * 3 + 1);
	t->len = base64_decode(json_string_value(json), len, room);
	if (t->len == (size_t)-1)
		return json_refuse(r, "this is no base64 (RFC 4648, section 4, on one line, padded with \"=\")");
	t->bytes = room;
	return 0;
}

static int read_extra(struct json_reader *r, json_t *value)
{
	static const struct json_member members[] = {
		{ "format", read_kind, 1 }, { "name", read_name, 1 }, { "text", read_text, 0 }, { "base64", read_base64, 0 },
	};
	struct thing t = { 0 };

	if (json_members(r, value, members, COUNT(members), &t))
		return -1;
	if (!t.bytes)
		return json_refuse(r, "the member \"text\" is missing");
	gavel_extra_add(r->doc, t.kind, t.name, t.bytes, t.len);
	return 0;
}

int json_read_extras(struct json_reader *r, const json_t *value)
{
	return json_elements(r, value, read_extra);
}

static int load(void *source, const char *entry, struct gavel_output *to)
{
	const struct thing *t = source;

	(void)entry;
	gavel_write(to, t->bytes, t->len);
	return 0;
}

static int read_one_media(struct json_reader *r, json_t *value)
{
	static const struct json_member members[] = {
		{ "name", read_name, 1 }, { "mime", read_kind, 1 }, { "base64", read_base64, 0 },
	};
	struct thing *t = gavel_alloc(r->doc, sizeof *t);

	*t = (struct thing){ 0 };
	if (json_members(r, value, members, COUNT(members), t))
		return -1;
	if (gavel_media(r->doc, t->name))
		return json_refuse(r, "there are two media of the name \"%.80s\"", t->name);
	if (!t->bytes) {
		gavel_report(r->job, GAVEL_LEVEL_LOSS, "media", NULL, "%s: \"%s\" has no bytes: it is left out",
		             gavel_output_bytes(r->path), t->name);
		return 0;
	}
	gavel_media_add(r->doc, t->name, t->kind, load, t, t->name);
	return 0;
}

int json_read_media(struct json_reader *r, const json_t *value)
{
	return json_elements(r, value, read_one_media);
}
