/* SPDX-License-Identifier: MIT
 *
 * The table that a script returns, read once: functions by kind, or tables
 * { enter =, leave = } of them. A plain function is an enter; that of the
 * document is a leave. A name that is no kind is an error with the nearest
 * one; of several, always the same is named, whatever Lua's order is.
 */
#include <string.h>

#include "run.h"

static const char *const events[] = { "enter", "leave" };

static void keep_handler(lua_State *L, struct run *run, int kind, enum event event)
{
	run->has[kind][event] = 1;
	lua_pushlightuserdata(L, &run->has[kind][event]);
	lua_insert(L, -2);
	lua_rawset(L, LUA_REGISTRYINDEX);
}

static int event_of(const char *name)
{
	return strcmp(name, events[ENTER]) == 0 ? ENTER : strcmp(name, events[LEAVE]) == 0 ? LEAVE : -1;
}

/* The first name, bytewise, in the table on the top that `known` does not know, or NULL; "" for a key that is none. */
static const char *stray_name(lua_State *L, int (*known)(const char *))
{
	const char *stray = NULL, *name;

	lua_pushnil(L);
	while (lua_next(L, -2) != 0) {
		lua_pop(L, 1);
		name = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
		if (known(name) < 0 && (!stray || strcmp(name, stray) < 0))
			stray = name;
	}
	return stray;
}

/* The value on the top is { enter =, leave = }. */
static void keep_events(lua_State *L, struct run *run, int kind)
{
	const char *name = stray_name(L, event_of);

	for (int event = ENTER; event <= LEAVE && !name; event++)
		if (lua_getfield(L, -1, events[event]) == LUA_TFUNCTION)
			keep_handler(L, run, kind, (enum event)event);
		else if (!lua_isnil(L, -1))
			name = events[event];
		else
			lua_pop(L, 1);
	if (name)
		luaL_error(L, "%s: a function, or { enter = function, leave = function } expected; not \"%s\"",
		           gavel_kind_name((enum gavel_kind)kind), name);
}

/* The handler of a kind is on the top; popped. */
static void keep_kind(lua_State *L, struct run *run, int kind)
{
	if (lua_isfunction(L, -1)) {
		keep_handler(L, run, kind, kind == GAVEL_DOCUMENT ? LEAVE : ENTER);
		return;
	}
	if (lua_istable(L, -1))
		keep_events(L, run, kind);
	else if (!lua_isnil(L, -1))
		luaL_error(L, "%s: a function expected, not a %s", gavel_kind_name((enum gavel_kind)kind),
		           luaL_typename(L, -1));
	lua_pop(L, 1);
}

int keep_handlers(lua_State *L)
{
	struct run *run = lua_touserdata(L, 2);
	const char *stray;

	if (!lua_istable(L, 1))
		return luaL_error(L, "a script returns a table of functions by the names of kinds, not a %s",
		                  luaL_typename(L, 1));
	lua_settop(L, 1);
	stray = stray_name(L, gavel_kind_of);
	if (stray && !*stray)
		return luaL_error(L, "a script returns a table of functions by the names of kinds, not a list");
	if (stray) {
		lua_pushstring(L, stray);
		kind_check(L, 2);
	}
	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++) {
		lua_getfield(L, 1, gavel_kind_name((enum gavel_kind)kind));
		keep_kind(L, run, kind);
	}
	return 0;
}
