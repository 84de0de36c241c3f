/* SPDX-License-Identifier: MIT
 *
 * A layout file held against its shape, before anything is read from it: each
 * unknown key and each value of another type is told by its path
 * ("styles[3].font_size"), with the nearest key. Lua keeps no lines for data,
 * so the line is told where the key's name stands once in the file's text,
 * as a misspelt one does. Recursion goes as deep as shapes do.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "input.h"
#include "layout_shape.h"
#include "nearest.h"

enum { FILE_MAX = 1 << 20 };    /* of a text that is searched for a key */

/* Of numbers; those of Word, whose page is 22 inches at most. */
static const struct {
	int least, most;
} BOUNDS[] = {
	[PLACE] = {-31680, 31680}, [LENGTH] = {0, 31680}, [WEIGHT] = {0, 96}, [PERCENT] = {1, 600}, [COUNT] = {0, 9},
};

struct check {
	struct gavel_job *job;
	const char *file;
	char path[240];
	size_t len;
	int bad;
};

static void check_table(struct check *c, const struct value *v, const struct shape *shape);

/* ---- messages ---- */

static int is_word(int c)
{
	return isalnum(c) || c == '_';
}

/* The line of the only place where the name stands in the file, else 0. */
static uint32_t line_of(const char *file, const char *name)
{
	struct gavel_input in;
	const char *why, *text;
	uint32_t line = 1, found = 0;
	size_t len = strlen(name), times = 0;

	if (!len || input_take(file, FILE_MAX, &in, &why) != INPUT_READ)
		return 0;
	text = (const char *)in.bytes;
	for (size_t i = 0; i + len <= in.len; i++) {
		int apart = (i == 0 || !is_word((unsigned char)text[i - 1])) && !is_word((unsigned char)text[i + len]);

		line += text[i] == '\n';
		if (apart && memcmp(text + i, name, len) == 0) {
			found = line;
			times++;
		}
	}
	input_close(&in);
	return times == 1 ? found : 0;
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static void tell(struct check *c, const char *key, const char *what, const char *detail, const char *end)
{
	const struct gavel_position at = {.part = base_name(c->file), .line = key ? line_of(c->file, key) : 0};

	gavel_fail(c->job, GAVEL_SCRIPT, "layout", &at, "%s%s%s%s%s", c->path, c->len ? ": " : "", what, detail, end);
	c->bad = 1;
}

/* "a number expected, not a text" */
static void expected(struct check *c, const char *key, const char *what, const struct value *v)
{
	static const char *const kinds[] = {"nothing", "true or false", "", "", "a table"};
	char not[64];

	if (v->kind == VALUE_STRING)
		snprintf(not, sizeof(not), " expected, not \"%.32s\"", v->string);
	else if (v->kind == VALUE_NUMBER)
		snprintf(not, sizeof(not), " expected, not %.0f", v->number);
	else
		snprintf(not, sizeof(not), " expected, not %s", kinds[v->kind]);
	tell(c, key, what, not, "");
}

/* ---- the path ---- */

static size_t enter_name(struct check *c, const char *name)
{
	size_t before = c->len;
	int plain = (name[0] < '0' || name[0] > '9') && name[0];

	for (const char *s = name; *s; s++)
		plain = plain && is_word((unsigned char)*s);
	snprintf(c->path + c->len, sizeof(c->path) - c->len, plain ? "%s%s" : "%s[\"%s\"]",
	         c->len && plain ? "." : "", name);
	c->len = strlen(c->path);
	return before;
}

static size_t enter_index(struct check *c, size_t index)
{
	size_t before = c->len;

	snprintf(c->path + c->len, sizeof(c->path) - c->len, "[%zu]", index);
	c->len = strlen(c->path);
	return before;
}

static void leave(struct check *c, size_t before)
{
	c->len = before;
	c->path[before] = '\0';
}

/* ---- values ---- */

/* Whether a word is one of a list with blanks between. */
static int is_one_of(const char *word, const char *words)
{
	size_t len = strlen(word), n;

	for (; *words; words += n + (words[n] == ' ')) {
		n = strcspn(words, " ");
		if (n == len && memcmp(word, words, n) == 0)
			return 1;
	}
	return 0;
}

static int is_color(const struct value *v)
{
	return v->kind == VALUE_STRING && v->len == 6 && strspn(v->string, "0123456789ABCDEFabcdef") == 6;
}

static int fits(const struct key *key, const struct value *v)
{
	switch (key->kind) {
	case PLACE: case LENGTH: case WEIGHT: case PERCENT: case COUNT:
		return v->kind == VALUE_NUMBER && v->number >= BOUNDS[key->kind].least && v->number <= BOUNDS[key->kind].most;
	case FLAG: case TRISTATE: return v->kind == VALUE_BOOLEAN;
	case WORD: return v->kind == VALUE_STRING && is_one_of(v->string, key->words);
	case COLOR: return is_color(v);
	default: return v->kind == VALUE_STRING && strlen(v->string) == v->len;
	}
}

static void check_scalar(struct check *c, const struct key *key, const struct value *v)
{
	static const char *const expects[] = {
		[TEXT] = "a text", [FLAG] = "true or false", [TRISTATE] = "true or false",
		[COLOR] = "a colour of six hexadecimal digits (\"0000FF\")",
	};
	char words[64];

	if (fits(key, v))
		return;
	if (key->kind == WORD)
		snprintf(words, sizeof(words), "one of %s", key->words);
	else if (key->kind < TEXT && v->kind == VALUE_NUMBER)
		snprintf(words, sizeof(words), "a number from %d to %d", BOUNDS[key->kind].least, BOUNDS[key->kind].most);
	else
		snprintf(words, sizeof(words), "%s", key->kind < TEXT ? "a number" : expects[key->kind]);
	expected(c, key->name, words, v);
}

/* ---- tables ---- */

static int is_false(const struct value *v)
{
	return v->kind == VALUE_BOOLEAN && !v->boolean;
}

/* A number that stands for a table: a tab stop's place. */
static const struct key PLACE_KEY = {.name = "", .kind = PLACE};

static void check_part(struct check *c, const char *key, const struct value *v, const struct shape *shape)
{
	if (!(shape->may_be & 1U << v->kind))
		expected(c, key, shape->expected, v);
	else if (v->kind == VALUE_NUMBER)
		check_scalar(c, &PLACE_KEY, v);
	else if (v->kind == VALUE_TABLE)
		check_table(c, v, shape);
}

/* A role that nobody asks for is no error: a format from elsewhere may. */
static void check_role(struct check *c, const char *name)
{
	struct gavel_position at = {.part = base_name(c->file)};
	const char *near;

	if (layout_is_role(name))
		return;
	near = layout_nearest_role(name);
	at.line = line_of(c->file, name);
	gavel_report(c->job, GAVEL_LEVEL_WARNING, "layout-role", &at, "%s: no document asks for this role%s%s", c->path,
	             near ? "; the nearest is " : "", near ? near : "");
}

static const struct key *key_named(const struct shape *shape, const char *name)
{
	for (size_t i = 0; i < shape->count; i++) {
		if (strcmp(shape->keys[i].name, name) == 0)
			return &shape->keys[i];
	}
	return NULL;
}

static void tell_unknown(struct check *c, const char *name, const struct shape *shape)
{
	const char *near = nearest_name(name, shape->keys, shape->count, sizeof(shape->keys[0]));

	tell(c, name, "there is no such key", near ? "; the nearest is " : "", near ? near : "");
}

static void check_member(struct check *c, const char *name, const struct value *v, const struct shape *shape)
{
	const struct key *key = key_named(shape, name);

	if (!key && !shape->named)
		tell_unknown(c, name, shape);
	else if (key && key->kind != PART && (!is_false(v) || key->kind == FLAG || key->kind == TRISTATE))
		check_scalar(c, key, v);
	else if (!is_false(v))          /* false: taken out of what it extends */
		check_part(c, name, v, key ? key->shape : shape->named);
}

static void check_table(struct check *c, const struct value *v, const struct shape *shape)
{
	size_t before;

	for (size_t i = 0; i < v->member_count; i++) {
		before = enter_name(c, v->members[i].name);
		if (shape->roles)
			check_role(c, v->members[i].name);
		check_member(c, v->members[i].name, &v->members[i].value, shape);
		leave(c, before);
	}
	for (size_t i = 0; i < v->count; i++) {
		before = enter_index(c, i + 1);
		if (shape->item)
			check_part(c, NULL, &v->items[i], shape->item);
		else if (i == 0)
			tell(c, NULL, "no list here: write KEY = VALUE", "", "");
		leave(c, before);
	}
}

int layout_check_shape(struct gavel_job *job, const char *path, const struct value *file)
{
	struct check c = {.job = job, .file = path};

	check_table(&c, file, &LAYOUT_SHAPE);
	return c.bad ? -1 : 0;
}
