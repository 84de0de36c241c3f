/* SPDX-License-Identifier: MIT
 *
 * A table of handlers, read once: functions by kind, or tables
 * { enter =, leave = } of them. A plain function is an enter; that of the
 * document is a leave. A name that is no kind is an error with the nearest
 * one; of several, always the same is named, whatever Lua's order is.
 */
#include <string.h>

#include "names.h"
#include "walk.h"

static const char *const events[] = { "enter", "leave" };

int handler_place(enum gavel_kind kind, enum event event)
{
	return EVENT_COUNT * (int)kind + (int)event + 1;
}

/* The function on the top goes into the list, which is below the handlers' value. */
static void keep_handler(lua_State *L, int list, struct handlers *h, int kind, enum event event)
{
	h->has[kind][event] = 1;
	lua_rawseti(L, list, handler_place((enum gavel_kind)kind, event));
}

static int is_in(const char *const *names, size_t count, const char *name)
{
	while (count > 0 && strcmp(names[count - 1], name) != 0)
		count--;
	return count > 0;
}

/* The first name, bytewise, in the table on the top that is none of those; "" for a key that is no name. */
static const char *stray_name(lua_State *L, const char *const *names, size_t count, int kinds)
{
	const char *stray = NULL, *name;

	lua_pushnil(L);
	while (lua_next(L, -2) != 0) {
		lua_pop(L, 1);
		name = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
		if (!is_in(names, count, name) && !(kinds && gavel_kind_of(name) >= 0) && (!stray || strcmp(name, stray) < 0))
			stray = name;
	}
	return stray;
}

/* The value on the top is { enter =, leave = }. */
static void keep_events(lua_State *L, int list, struct handlers *h, int kind)
{
	const char *name = stray_name(L, events, EVENT_COUNT, 0);

	for (int event = ENTER; event <= LEAVE && !name; event++)
		if (lua_getfield(L, -1, events[event]) == LUA_TFUNCTION)
			keep_handler(L, list, h, kind, (enum event)event);
		else if (!lua_isnil(L, -1))
			name = events[event];
		else
			lua_pop(L, 1);
	if (name)
		luaL_error(L, "%s: a function, or { enter = function, leave = function } expected; not \"%s\"",
		           gavel_kind_name((enum gavel_kind)kind), name);
}

static int answer(lua_State *L)
{
	lua_pushvalue(L, lua_upvalueindex(1));
	return 1;
}

/* "skip" or false on the top: what a function would always answer stands for the function. */
static void make_answer(lua_State *L)
{
	int skip = lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), "skip") == 0;

	if (skip || (lua_isboolean(L, -1) && !lua_toboolean(L, -1)))
		lua_pushcclosure(L, answer, 1);
}

/* The handler of a kind is on the top; popped. */
static void keep_kind(lua_State *L, int list, struct handlers *h, int kind)
{
	if (kind != GAVEL_DOCUMENT)
		make_answer(L);
	if (lua_isfunction(L, -1)) {
		keep_handler(L, list, h, kind, kind == GAVEL_DOCUMENT ? LEAVE : ENTER);
		return;
	}
	if (lua_istable(L, -1))
		keep_events(L, list, h, kind);
	else if (!lua_isnil(L, -1))
		luaL_error(L, "%s: a function expected, not a %s", gavel_kind_name((enum gavel_kind)kind),
		           luaL_typename(L, -1));
	lua_pop(L, 1);
}

void handlers_read(lua_State *L, int index, const char *also, struct handlers *h)
{
	const char *names[RETURNED_MAX], *stray;
	int list;

	lua_pushvalue(L, index);
	stray = stray_name(L, names, also ? returned_names(also, names) : 0, 1);
	if (stray && !*stray)
		luaL_error(L, "a table of functions by the names of kinds expected, not a list");
	if (stray) {
		lua_pushstring(L, stray);
		kind_check(L, lua_gettop(L));
	}
	lua_newtable(L);
	lua_replace(L, -2);
	list = lua_gettop(L);
	memset(h, 0, sizeof(*h));
	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++) {
		lua_getfield(L, index, gavel_kind_name((enum gavel_kind)kind));
		keep_kind(L, list, h, kind);
	}
}
