/* SPDX-License-Identifier: MIT
 *
 * The table that a format in Lua returns, as the struct that plugins define.
 * Its functions are noted and taken out; what is left is plain data, copied
 * by value.c and checked here. An error names the field, and of a name that
 * is unknown the nearest one that is known.
 */
#include <string.h>

#include "arena.h"
#include "format_run.h"
#include "names.h"
#include "value.h"

struct reading {
	lua_State *L;
	struct script_format *to;
};

static const char *const OPTION_FIELDS[] = { "name", "default", "choices", "help" };

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static void check_name(lua_State *L, const char *name, const char *const *known, size_t count, const char *of)
{
	const char *near = nearest_name(name, known, count, sizeof(known[0]));

	for (size_t i = 0; i < count; i++)
		if (strcmp(known[i], name) == 0)
			return;
	luaL_error(L, "%s has no field \"%s\"%s%s%s", of, name, near ? " (" : "", near ? near : "", near ? "?)" : "");
}

/* One of the functions, taken out of the table at 1: whether it was there. */
static int take_function(lua_State *L, const char *name, int tables)
{
	int type = lua_getfield(L, 1, name);

	if (type != LUA_TNIL && type != LUA_TFUNCTION && !(tables && type == LUA_TTABLE))
		luaL_error(L, "%s: a function%s expected, not a %s", name, tables ? ", or a table of them by kind," : "",
		           luaL_typename(L, -1));
	lua_pop(L, 1);
	lua_pushnil(L);
	lua_setfield(L, 1, name);
	return type != LUA_TNIL;
}

/* One line of text: these strings are printed in lists. */
static int is_line(const struct value *v)
{
	int good = v->kind == VALUE_STRING && text_is_utf8(v->string, v->len);

	for (size_t i = 0; good && i < v->len; i++)
		good = (unsigned char)v->string[i] >= ' ' && v->string[i] != 0x7F;
	return good;
}

static const char *string_of(struct reading *r, const struct value *v, const char *name, const char *fallback)
{
	const struct value *s = value_of(v, name);

	if (s->kind != VALUE_NIL && !is_line(s))
		luaL_error(r->L, "%s: a string of one line expected", name);
	return s->kind == VALUE_STRING ? s->string : fallback;
}

/* NULL-ended. */
static const char *const *strings_of(struct reading *r, const struct value *v, const char *name)
{
	const struct value *list = value_of(v, name);
	const char **to = arena_alloc(r->to->arena, (list->count + 1) * sizeof(*to));

	if (list->kind != VALUE_NIL && (list->kind != VALUE_TABLE || list->member_count))
		luaL_error(r->L, "%s: a list of strings expected", name);
	for (size_t i = 0; i < list->count; i++)
		if (!is_line(&list->items[i]))
			luaL_error(r->L, "%s[%d]: a string of one line expected", name, (int)i + 1);
		else
			to[i] = list->items[i].string;
	return to;
}

static int is_plain(const char *name)
{
	return *name && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_-") == strlen(name);
}

/* A name that messages and options can carry: small letters, figures, _ and -. */
static const char *plain_of(struct reading *r, const struct value *v, const char *fallback)
{
	const char *name = string_of(r, v, "name", fallback);

	if (!name || !is_plain(name))
		luaL_error(r->L, "name: small letters, figures, _ and - expected, not \"%s\"", name ? name : "");
	return name;
}

/* "clause", "emphasis:words", "metadata" */
static void check_keeps(struct reading *r, const char *const *keeps)
{
	for (; *keeps; keeps++) {
		size_t len = strcspn(*keeps, ":");

		if (strcmp(*keeps, "metadata") == 0)
			continue;
		lua_pushlstring(r->L, *keeps, len);
		kind_check(r->L, lua_gettop(r->L));
		lua_pop(r->L, 1);
		if ((*keeps)[len] && strcmp(*keeps + len, ":words") != 0)
			luaL_error(r->L, "keeps: behind a kind stands nothing or \":words\", not \"%s\"", *keeps + len);
	}
}

/* The default says what an option is: yes or no, a number, a text or one of the choices. */
static void read_default(struct reading *r, const struct value *v, struct gavel_option *o)
{
	const struct value *d = value_of(v, "default");
	size_t i = 0;

	o->kind = o->choices ? GAVEL_OPTION_CHOICE : GAVEL_OPTION_TEXT;
	o->fallback = o->choices && o->choices[0] ? o->choices[0] : "";
	if (d->kind == VALUE_STRING)
		o->fallback = string_of(r, v, "default", "");
	if (d->kind == VALUE_BOOLEAN) {
		o->kind = GAVEL_OPTION_FLAG;
		o->fallback = d->boolean ? "yes" : "no";
	} else if (d->kind == VALUE_NUMBER) {
		if (!(d->number >= 0 && d->number <= 999999999) || d->number != (double)(long)d->number)
			luaL_error(r->L, "option %s: its default is no whole number of up to 9 figures", o->name);
		o->kind = GAVEL_OPTION_NUMBER;
		o->fallback = arena_string(r->to->arena, lua_pushfstring(r->L, "%d", (int)d->number));
		lua_pop(r->L, 1);
	}
	while (o->choices && o->choices[i] && strcmp(o->choices[i], o->fallback) != 0)
		i++;
	if (d->kind == VALUE_TABLE || (o->choices && (o->kind != GAVEL_OPTION_CHOICE || !o->choices[i])))
		luaL_error(r->L, "option %s: its default is none of its choices", o->name);
}

static const struct gavel_option *read_option(struct reading *r, const struct value *v)
{
	struct gavel_option *o = arena_alloc(r->to->arena, sizeof(*o));

	if (v->kind != VALUE_TABLE)
		luaL_error(r->L, "options: a list of tables { name =, default =, choices =, help = } expected");
	for (size_t i = 0; i < v->member_count; i++)
		check_name(r->L, v->members[i].name, OPTION_FIELDS, COUNT(OPTION_FIELDS), "an option");
	o->size = sizeof(*o);
	o->name = plain_of(r, v, NULL);
	o->help = string_of(r, v, "help", "");
	if (value_of(v, "choices")->kind != VALUE_NIL)
		o->choices = strings_of(r, v, "choices");
	read_default(r, v, o);
	return o;
}

static const struct gavel_option *const *options_of(struct reading *r, const struct value *v)
{
	const struct value *list = value_of(v, "options");
	const struct gavel_option **to = arena_alloc(r->to->arena, (list->count + 1) * sizeof(*to));

	if (list->kind != VALUE_NIL && (list->kind != VALUE_TABLE || list->member_count))
		luaL_error(r->L, "options: a list of tables { name =, default =, choices =, help = } expected");
	for (size_t i = 0; i < list->count; i++)
		to[i] = read_option(r, &list->items[i]);
	return to;
}

/* "my-format" of a/my-format.lua: the name, where the table gives none. */
static const char *name_of_file(struct reading *r)
{
	const char *slash = strrchr(r->to->path, '/'), *name = slash ? slash + 1 : r->to->path, *dot = strrchr(name, '.');

	return arena_copy(r->to->arena, name, dot ? (size_t)(dot - name) : strlen(name));
}

static void read_data(struct reading *r, const struct value *v)
{
	struct gavel_format *f = &r->to->format;
	const char *known[RETURNED_MAX];
	size_t count = returned_names("format", known);

	for (size_t i = 0; i < v->member_count; i++)
		check_name(r->L, v->members[i].name, known, count, "a format");
	f->size = sizeof(*f);
	f->name = plain_of(r, v, name_of_file(r));
	f->title = string_of(r, v, "title", f->name);
	f->extensions = strings_of(r, v, "extensions");
	for (const char *const *e = f->extensions; *e; e++)
		if (!is_plain(*e))
			luaL_error(r->L, "extensions: small letters and figures without a dot expected, not \"%s\"", *e);
	f->mime_types = strings_of(r, v, "mime_types");
	if (value_of(v, "keeps")->kind != VALUE_NIL)
		check_keeps(r, f->keeps = strings_of(r, v, "keeps"));
	f->options = options_of(r, v);
	if (value_of(v, "needs_layout")->kind != VALUE_NIL && value_of(v, "needs_layout")->kind != VALUE_BOOLEAN)
		luaL_error(r->L, "needs_layout: true or false expected");
	f->needs_layout = value_flag(v, "needs_layout", 0);
}

int format_take(lua_State *L)
{
	struct reading r = { L, lua_touserdata(L, 2) };
	struct value *data;

	if (!lua_istable(L, 1))
		return luaL_error(L, "a format returns a table, not a %s", luaL_typename(L, 1));
	version_check(L);
	if (take_function(L, "reader", 0))
		r.to->format.read = format_read;
	if (take_function(L, "writer", 1))
		r.to->format.write = format_write;
	if (!r.to->format.read && !r.to->format.write)
		return luaL_error(L, "this is no format: it returns neither a reader nor a writer");
	r.to->has_probe = take_function(L, "probe", 0);
	lua_settop(L, 1);
	data = arena_alloc(r.to->arena, sizeof(*data));
	value_take(L, r.to->arena, data);
	if (data->count)
		return luaL_error(L, "a format returns a table of names, not a list");
	read_data(&r, data);
	return 0;
}
