/* SPDX-License-Identifier: MIT
 *
 * The price of library functions. A hook counts instructions of Lua only:
 * table.move({}, 1, math.maxinteger, 2) is one, and never ends. So each
 * function that loops in C is charged first, by the size of its arguments.
 */
#include "meter.h"

#include <string.h>

/* A wrapped function is a closure: [1] is the function of Lua's library. */
void call_original(lua_State *L)
{
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_insert(L, 1);
	lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
}

int by_length(lua_State *L)
{
	uint64_t bytes = 0;
	int i;

	for (i = 1; i <= lua_gettop(L); i++)
		if (lua_type(L, i) == LUA_TSTRING)
			bytes += lua_rawlen(L, i);
	sandbox_charge(L, bytes / METER_BYTES);
	call_original(L);
	return lua_gettop(L);
}

/* Loops over a table are as long as the table says: a plain table cannot lie. */
static void check_plain(lua_State *L, int index)
{
	static const char *const events[] = { "__len", "__index", "__newindex" };

	for (size_t i = 0; lua_istable(L, index) && i < sizeof(events) / sizeof(events[0]); i++)
		if (luaL_getmetafield(L, index, events[i]) != LUA_TNIL)
			luaL_argerror(L, index, "table without __len, __index and __newindex expected");
}

/* insert(t, at, value), remove(t, at): what follows moves by one. Upvalue 2 is how many arguments there are with at. */
int by_shift(lua_State *L)
{
	lua_Integer count, at;
	int whole;

	luaL_checktype(L, 1, LUA_TTABLE);
	check_plain(L, 1);
	if (lua_gettop(L) == (int)lua_tointeger(L, lua_upvalueindex(2))) {
		count = (lua_Integer)lua_rawlen(L, 1);
		at = lua_tointegerx(L, 2, &whole);
		if (whole && at > 0 && at < count)
			sandbox_charge(L, (uint64_t)(count - at));
	}
	call_original(L);
	return lua_gettop(L);
}

int by_sort(lua_State *L)
{
	uint64_t n, depth = 1, i;

	luaL_checktype(L, 1, LUA_TTABLE);
	check_plain(L, 1);
	n = lua_rawlen(L, 1);
	for (i = n; i > 1; i /= 2)
		depth++;
	sandbox_charge(L, n * depth);
	call_original(L);
	return lua_gettop(L);
}

static void charge_range(lua_State *L, lua_Integer from, lua_Integer to)
{
	if (from <= to)
		sandbox_charge(L, (uint64_t)to - (uint64_t)from);
}

int by_move(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	check_plain(L, 1);
	check_plain(L, 5);
	charge_range(L, luaL_checkinteger(L, 2), luaL_checkinteger(L, 3));
	call_original(L);
	return lua_gettop(L);
}

/* concat(t, separator, i, j): upvalue 2 is where i stands. */
int by_range(lua_State *L)
{
	int at = (int)lua_tointeger(L, lua_upvalueindex(2));

	luaL_checktype(L, 1, LUA_TTABLE);
	check_plain(L, 1);
	charge_range(L, luaL_optinteger(L, at, 1), luaL_optinteger(L, at + 1, (lua_Integer)lua_rawlen(L, 1)));
	call_original(L);
	return lua_gettop(L);
}

/* Where a place of Lua, which may count from the end, is in a string of len bytes; what is outside is cut off. */
static lua_Integer place_in(lua_Integer at, lua_Integer len)
{
	if (at < 0)
		at = at < -len ? 1 : len + at + 1;
	return at > len ? len : at;
}

int by_bytes(lua_State *L)
{
	size_t len;
	lua_Integer from, to;

	luaL_checklstring(L, 1, &len);
	from = luaL_optinteger(L, 2, 1);
	to = luaL_optinteger(L, 3, from);
	charge_range(L, place_in(from, (lua_Integer)len), place_in(to, (lua_Integer)len));
	call_original(L);
	return lua_gettop(L);
}

int by_repeat(lua_State *L)
{
	lua_Integer n = luaL_checkinteger(L, 2);

	if (n > 0)
		sandbox_charge(L, (uint64_t)n / METER_COPIES);
	call_original(L);
	return lua_gettop(L);
}
