/* SPDX-License-Identifier: MIT
 *
 * Plain values from a Lua data file: run in the sandbox, then copied into the
 * arena, where no Lua is left. A table that stands in two places is copied
 * twice, so what is copied counts against the script's memory: a file cannot
 * unfold a small table into a huge value. Recursion goes as deep as tables
 * nest, which MAX_DEPTH bounds (and it is what stops a cycle).
 */
#include "value.h"

#include <stdlib.h>
#include <string.h>

#include <gavel/format.h>

#include "arena.h"
#include "sandbox.h"

enum { MAX_DEPTH = 32 };

static const struct value nil = { .kind = VALUE_NIL };

/* Where the copy stands, for messages: styles[3].font */
struct copying {
	lua_State *L;
	struct arena *arena;
	int depth;
	struct {
		const char *name;       /* NULL: an index */
		lua_Integer index;
	} path[MAX_DEPTH + 1];
};

static void copy_value(struct copying *c, struct value *to);

static int refuse(struct copying *c, const char *what)
{
	luaL_Buffer path;
	int i;

	luaL_buffinit(c->L, &path);
	for (i = 0; i < c->depth; i++) {
		if (c->path[i].name == NULL) {
			lua_pushfstring(c->L, "[%I]", (LUAI_UACINT)c->path[i].index);
			luaL_addvalue(&path);
			continue;
		}
		luaL_addstring(&path, i > 0 ? "." : "");
		luaL_addstring(&path, c->path[i].name);
	}
	luaL_pushresult(&path);
	return luaL_error(c->L, "%s: %s", c->depth > 0 ? lua_tostring(c->L, -1) : "the table", what);
}

static void *alloc(struct copying *c, size_t count, size_t size)
{
	sandbox_own(c->L, count * size);
	return arena_alloc(c->arena, count > 0 ? count * size : size);
}

static const char *copy_string(struct copying *c, int index, size_t *len)
{
	const char *string = lua_tolstring(c->L, index, len);

	sandbox_own(c->L, *len + 1);
	return arena_copy(c->arena, string, *len);
}

static int by_name(const void *a, const void *b)
{
	const struct member *x = a, *y = b;

	return strcmp(x->name, y->name);
}

/* The names of the table on the top; anything else that is no index of its list is refused. */
static size_t count_members(struct copying *c, lua_Integer items)
{
	size_t count = 0;
	lua_Integer found = 0;

	lua_pushnil(c->L);
	while (lua_next(c->L, -2) != 0) {
		lua_pop(c->L, 1);
		if (lua_type(c->L, -1) == LUA_TSTRING)
			count++;
		else if (!lua_isinteger(c->L, -1) || lua_tointeger(c->L, -1) < 1 || lua_tointeger(c->L, -1) > items)
			refuse(c, "a key is neither a name nor an index of a list without gaps");
		else
			found++;
	}
	if (found != items)
		refuse(c, "a list has gaps");
	return count;
}

static void copy_items(struct copying *c, struct value *to, lua_Integer count)
{
	struct value *items = alloc(c, (size_t)count, sizeof(*items));
	lua_Integer i;

	for (i = 1; i <= count; i++) {
		lua_rawgeti(c->L, -1, i);
		c->path[c->depth].name = NULL;
		c->path[c->depth++].index = i;
		copy_value(c, &items[i - 1]);
		c->depth--;
		lua_pop(c->L, 1);
	}
	to->items = items;
	to->count = (size_t)count;
}

static void copy_members(struct copying *c, struct value *to, size_t count)
{
	struct member *members = alloc(c, count, sizeof(*members));
	size_t len, n = 0;

	lua_pushnil(c->L);
	while (lua_next(c->L, -2) != 0) {
		lua_pop(c->L, 1);
		if (lua_type(c->L, -1) != LUA_TSTRING)
			continue;
		members[n].name = copy_string(c, -1, &len);
		if (strlen(members[n++].name) != len)
			refuse(c, "a name holds a NUL");
	}
	/* Sorted first: which mistake is found first must not depend on Lua's order. */
	if (count > 0)
		qsort(members, count, sizeof(*members), by_name);
	for (n = 0; n < count; n++) {
		lua_pushstring(c->L, members[n].name);
		lua_rawget(c->L, -2);
		c->path[c->depth++].name = members[n].name;
		copy_value(c, &members[n].value);
		c->depth--;
		lua_pop(c->L, 1);
	}
	to->members = members;
	to->member_count = count;
}

static void copy_table(struct copying *c, struct value *to)
{
	lua_Integer items = (lua_Integer)lua_rawlen(c->L, -1);

	if (c->depth >= MAX_DEPTH)
		refuse(c, "tables nest deeper than 32, or a table holds itself");
	luaL_checkstack(c->L, 8, "nesting");
	to->kind = VALUE_TABLE;
	copy_members(c, to, count_members(c, items));
	copy_items(c, to, items);
}

/* The value on the top stays there. */
static void copy_value(struct copying *c, struct value *to)
{
	switch (lua_type(c->L, -1)) {
	case LUA_TNIL:
		break;
	case LUA_TBOOLEAN:
		to->kind = VALUE_BOOLEAN;
		to->boolean = lua_toboolean(c->L, -1);
		break;
	case LUA_TNUMBER:
		to->kind = VALUE_NUMBER;
		to->number = lua_tonumber(c->L, -1);
		break;
	case LUA_TSTRING:
		to->kind = VALUE_STRING;
		to->string = copy_string(c, -1, &to->len);
		break;
	case LUA_TTABLE:
		copy_table(c, to);
		break;
	default:
		refuse(c, "data holds plain values only: strings, numbers, true and false, tables");
	}
}

void value_take(lua_State *L, struct arena *arena, struct value *to)
{
	struct copying c = { .L = L, .arena = arena };

	copy_value(&c, to);
}

/* (table, arena, value) */
static int copy_result(lua_State *L)
{
	struct arena *arena = lua_touserdata(L, 2);
	struct value *to = lua_touserdata(L, 3);

	if (lua_type(L, 1) != LUA_TTABLE)
		return luaL_error(L, "a data file returns a table; this one returns %s", luaL_typename(L, 1));
	lua_settop(L, 1);
	value_take(L, arena, to);
	return 0;
}

static int run_data(struct sandbox *box, struct arena *arena, const char *path, struct value *to)
{
	if (sandbox_load(box, path) != 0 || sandbox_call(box, 0, 1) != 0)
		return -1;
	lua_pushcfunction(box->L, copy_result);
	lua_insert(box->L, 1);
	lua_pushlightuserdata(box->L, arena);
	lua_pushlightuserdata(box->L, to);
	return sandbox_call(box, 3, 0);
}

const struct value *value_read(struct gavel_job *job, struct arena *arena, const char *path)
{
	struct value *value = arena_alloc(arena, sizeof(*value));
	struct sandbox *box = sandbox_open(job);

	if (box != NULL && run_data(box, arena, path, value) != 0)
		value = NULL;
	if (box == NULL)
		return NULL;
	sandbox_close(box);
	return value;
}

static int compare_name(const void *key, const void *member)
{
	return strcmp(key, ((const struct member *)member)->name);
}

const struct value *value_of(const struct value *v, const char *name)
{
	const struct member *found = NULL;

	if (v != NULL && v->member_count > 0)
		found = bsearch(name, v->members, v->member_count, sizeof(*found), compare_name);
	return found != NULL ? &found->value : &nil;
}

const char *value_string(const struct value *v, const char *name, const char *fallback)
{
	const struct value *found = value_of(v, name);

	return found->kind == VALUE_STRING ? found->string : fallback;
}

double value_number(const struct value *v, const char *name, double fallback)
{
	const struct value *found = value_of(v, name);

	return found->kind == VALUE_NUMBER ? found->number : fallback;
}

int value_flag(const struct value *v, const char *name, int fallback)
{
	const struct value *found = value_of(v, name);

	return found->kind == VALUE_BOOLEAN ? found->boolean : fallback;
}
