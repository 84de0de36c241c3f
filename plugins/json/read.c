/* SPDX-License-Identifier: MIT
 *
 * Reading JSON: the text is loaded whole by jansson (its depth is bounded, and
 * duplicate members are refused), then each part of it is read by a table. All
 * that breaks the schema is an error that names its path: what a program wrote
 * by mistake would else be lost in silence.
 */
#include <stdlib.h>
#include <string.h>

#include "memory.h"
#include "read.h"

/* jansson gives an offset in bytes: line and column are counted from it, a byte order mark aside. */
static void locate(const struct gavel_input *in, size_t from, int offset, struct gavel_position *at)
{
	size_t end = from + (offset > 0 ? (size_t)offset : 0), start = 0;

	at->line = 1;
	for (size_t i = 0; i < end && i < in->len; i++)
		if (in->bytes[i] == '\n' && i + 1 < end) {
			at->line++;
			start = i + 1;
		}
	at->column = (uint32_t)(end > start ? end - start : 1);
}

static int refuse_text(struct json_reader *r, const struct gavel_input *in, size_t from, const json_error_t *error)
{
	struct gavel_position at = { 0 };

	locate(in, from, error->position, &at);
	if (json_error_code(error) == json_error_stack_overflow)
		return gavel_fail(r->job, GAVEL_LIMIT, "limit-depth", &at,
		                  "the JSON is nested deeper than %d, which no --limit depth=N raises", JSON_PARSER_MAX_DEPTH);
	return gavel_fail(r->job, GAVEL_UNREADABLE, "not-well-formed", &at, "this is no JSON: %s", error->text);
}

/* ---- the outermost object ---- */

static int read_format(struct json_reader *r, json_t *value, void *state)
{
	const char *name = json_word(r, value, 0);

	(void)state;
	if (name && strcmp(name, JSON_FORMAT_NAME) != 0)
		return json_refuse(r, "this is \"%.80s\"; a document of gavel says \"" JSON_FORMAT_NAME "\"", name);
	return name ? 0 : -1;
}

static int read_version(struct json_reader *r, json_t *value, void *state)
{
	(void)state;
	if (!json_is_integer(value) || json_integer_value(value) < 1)
		return json_refuse(r, "this must be the number %d", JSON_FORMAT_VERSION);
	if (json_integer_value(value) != JSON_FORMAT_VERSION)
		return json_refuse(r, "this is version %lld of the format; this gavel reads version %d",
		                   (long long)json_integer_value(value), JSON_FORMAT_VERSION);
	return 0;
}

static int read_stage(struct json_reader *r, json_t *value, void *state)
{
	const char *stage = json_word(r, value, 0);

	(void)state;
	if (!stage)
		return -1;
	if (strcmp(stage, "resolution") != 0 && strcmp(stage, "flow") != 0)
		return json_refuse(r, "this must be \"resolution\" or \"flow\"");
	r->doc->stage = strcmp(stage, "flow") == 0 ? GAVEL_FLOW : GAVEL_RESOLUTION;
	return 0;
}

static int read_lang(struct json_reader *r, json_t *value, void *state)
{
	const char *lang = json_word(r, value, 0);

	(void)state;
	if (lang)
		r->doc->lang = gavel_intern(r->doc, lang, strlen(lang));
	return lang ? 0 : -1;
}

static int read_fields(struct json_reader *r, json_t *value, void *state)
{
	(void)state;
	return json_read_fields(r, value);
}

static int read_tree(struct json_reader *r, json_t *value, void *state)
{
	(void)state;
	return json_read_tree(r, value);
}

static int read_extras(struct json_reader *r, json_t *value, void *state)
{
	(void)state;
	return json_read_extras(r, value);
}

static int read_media(struct json_reader *r, json_t *value, void *state)
{
	(void)state;
	return json_read_media(r, value);
}

/* "$schema" is for editors. */
static const struct json_member ROOT[] = {
	{ "format", read_format, 1 }, { "version", read_version, 1 }, { "stage", read_stage, 1 },
	{ "lang", read_lang, 0 }, { "fields", read_fields, 0 }, { "document", read_tree, 1 },
	{ "extras", read_extras, 0 }, { "media", read_media, 0 }, { "$schema", NULL, 0 },
};

/* Another version may have other members: what this is comes before what is wrong with it. */
static int check_version(struct json_reader *r, const json_t *root)
{
	for (size_t i = 0; i < 2; i++) {
		json_t *value = json_object_get(root, ROOT[i].name);
		size_t before;

		if (!value)
			return json_refuse(r, "the member \"%s\" is missing: this is no document of gavel", ROOT[i].name);
		before = json_into(r, ROOT[i].name);
		if (ROOT[i].read(r, value, NULL))
			return -1;
		json_back(r, before);
	}
	return 0;
}

static int read_root(struct json_reader *r, json_t *root)
{
	if (!json_is_object(root))
		return json_refuse(r, "this must be an object");
	return check_version(r, root) ? -1 : json_members(r, root, ROOT, sizeof ROOT / sizeof *ROOT, NULL);
}

int json_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	struct json_reader r = { .job = job, .doc = doc };
	size_t from = in->len >= 3 && memcmp(in->bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	json_error_t error;
	json_t *root;
	int result;

	json_set_alloc_funcs(memory_new, free);         /* out of memory is no fault of the text */
	root = json_loadb((const char *)in->bytes + from, in->len - from, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, &error);
	if (!root)
		return refuse_text(&r, in, from, &error);
	r.path = gavel_output_new();
	gavel_puts(r.path, "$");
	result = read_root(&r, root);
	gavel_output_free(r.path);
	json_decref(root);
	return result;
}
