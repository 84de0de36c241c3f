/* SPDX-License-Identifier: MIT
 *
 * pairs and next in a fixed order. Lua's own order of names depends on a seed
 * that it takes from the time and from addresses, so that a script that
 * writes while it runs through a table would write something else each time.
 *
 * pairs notes the keys first: numbers rising, then names bytewise, then false
 * and true. Other keys have addresses and no order, so that they are refused:
 * a set of nodes is to be asked, or kept as a list too. A key that has no value any more when its turn comes
 * is left out; keys added meanwhile are not seen. next(t) remains for the one
 * use that does not depend on an order: whether a table is empty.
 */
#include <string.h>

#include "sandbox.h"

static int key_rank(lua_State *L, int index)
{
	int type = lua_type(L, index);

	return type == LUA_TNUMBER ? 0 : type == LUA_TSTRING ? 1 : 2 + lua_toboolean(L, index);
}

static int compare_strings(lua_State *L, int a, int b)
{
	size_t la, lb;
	const char *x = lua_tolstring(L, a, &la), *y = lua_tolstring(L, b, &lb);
	int order = memcmp(x, y, la < lb ? la : lb);

	return order != 0 ? order < 0 : la < lb;
}

/* (a, b): a before b */
static int key_before(lua_State *L)
{
	int a = key_rank(L, 1), b = key_rank(L, 2);

	if (a != b)
		lua_pushboolean(L, a < b);
	else if (a == 0)
		lua_pushboolean(L, lua_compare(L, 1, 2, LUA_OPLT));
	else
		lua_pushboolean(L, a == 1 && compare_strings(L, 1, 2));
	return 1;
}

/* Upvalues: table, keys, position. */
static int next_pair(lua_State *L)
{
	lua_Integer at = lua_tointeger(L, lua_upvalueindex(3));

	for (;;) {
		if (lua_rawgeti(L, lua_upvalueindex(2), ++at) == LUA_TNIL)
			return 1;
		lua_pushvalue(L, -1);
		if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
			break;
		lua_pop(L, 2);
	}
	lua_pushinteger(L, at);
	lua_replace(L, lua_upvalueindex(3));
	return 2;
}

/* [-0, +1]; non-zero if they are not in order as they came. */
static int push_keys(lua_State *L)
{
	lua_Integer n = 0;
	int mixed = 0;

	lua_newtable(L);
	lua_pushnil(L);
	while (lua_next(L, 1) != 0) {
		lua_pop(L, 1);
		if (!lua_isboolean(L, -1) && !lua_isstring(L, -1))
			luaL_error(L, "pairs: keys that are a %s have no order; keep them in a list too, for ipairs",
			           luaL_typename(L, -1));
		lua_pushvalue(L, -1);
		lua_rawseti(L, 2, ++n);
		if (!lua_isinteger(L, -1) || lua_tointeger(L, -1) != n)
			mixed = 1;
	}
	sandbox_charge(L, (uint64_t)n);
	return mixed;
}

/* Upvalue: table.sort, as it was before any script could change it. */
static int pairs(lua_State *L)
{
	luaL_checkany(L, 1);
	lua_settop(L, 1);
	if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
		lua_pushvalue(L, 1);
		lua_call(L, 1, 3);
		return 3;
	}
	luaL_checktype(L, 1, LUA_TTABLE);
	if (push_keys(L)) {
		lua_pushvalue(L, lua_upvalueindex(1));
		lua_pushvalue(L, 2);
		lua_pushcfunction(L, key_before);
		lua_call(L, 2, 0);
	}
	lua_pushinteger(L, 0);
	lua_pushcclosure(L, next_pair, 3);
	return 1;
}

static int first_pair(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	if (!lua_isnoneornil(L, 2))
		return luaL_argerror(L, 2, "next(t) says whether t is empty; to go through it, use pairs");
	lua_settop(L, 1);
	lua_pushnil(L);
	return lua_next(L, 1) != 0 ? 2 : (lua_pushnil(L), 1);
}

void sandbox_order(lua_State *L)
{
	lua_getglobal(L, "table");
	lua_getfield(L, -1, "sort");
	lua_remove(L, -2);
	lua_pushcclosure(L, pairs, 1);
	lua_setfield(L, -2, "pairs");
	lua_pushcfunction(L, first_pair);
	lua_setfield(L, -2, "next");
}
