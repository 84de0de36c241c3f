/* SPDX-License-Identifier: MIT
 *
 * The libraries of a script: base, table, string, math, utf8 and coroutine,
 * made safe.
 *
 * Out: what reads files, prints, loads bytecode or makes it, and what depends
 * on addresses or time. Replaced: what could catch the end of the script, what
 * loops in C for as long as it is told to (meter.c), and what lets a finaliser
 * in, which runs where no hook can stop it. One table says which function is
 * treated how, and why (guard.h).
 */
#include <string.h>

#include "guard.h"
#include "input.h"
#include "meter.h"

/* ---- pcall and xpcall ---- */

static int caught(lua_State *L, int status, lua_KContext extra)
{
	struct sandbox *box = sandbox_of(L);

	if (status == LUA_ERRMEM && box->end == SANDBOX_FREE)
		box->end = SANDBOX_MEMORY;
	sandbox_check(L);
	if (status != LUA_OK && status != LUA_YIELD) {
		lua_pushboolean(L, 0);
		lua_insert(L, -2);
		return 2;
	}
	return lua_gettop(L) - (int)extra;
}

static int protect(lua_State *L)
{
	luaL_checkany(L, 1);
	lua_pushboolean(L, 1);
	lua_insert(L, 1);
	return caught(L, lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, caught), 0);
}

/* Upvalue: the script's handler, not for the end of the script: that may come from the hook, and none runs then. */
static int handle(lua_State *L)
{
	if (sandbox_of(L)->end != SANDBOX_FREE)
		return 1;
	lua_pushvalue(L, lua_upvalueindex(1));
	lua_insert(L, 1);
	lua_call(L, lua_gettop(L) - 1, 1);
	return 1;
}

/* xpcall(f, handler, ...): handler f | true f ... */
static int protect_with(lua_State *L)
{
	int n = lua_gettop(L);

	luaL_checktype(L, 2, LUA_TFUNCTION);
	lua_pushvalue(L, 2);
	lua_pushcclosure(L, handle, 1);
	lua_replace(L, 2);
	lua_pushboolean(L, 1);
	lua_pushvalue(L, 1);
	lua_rotate(L, 3, 2);
	return caught(L, lua_pcallk(L, n - 2, LUA_MULTRET, 2, 2, caught), 2);
}

/* ---- single functions ---- */

/* load(chunk, name, mode, env): text only. */
static int load_text(lua_State *L)
{
	if (lua_type(L, 1) == LUA_TSTRING)
		sandbox_charge(L, lua_rawlen(L, 1) / METER_BYTES);
	if (lua_gettop(L) < 3)
		lua_settop(L, 3);
	lua_pushliteral(L, "t");
	lua_replace(L, 3);
	call_original(L);
	/* It answers nil where the reader of its pieces failed. */
	sandbox_check(L);
	return lua_gettop(L);
}

static int set_metatable(lua_State *L)
{
	if (lua_istable(L, 2)) {
		lua_pushliteral(L, "__gc");
		if (lua_rawget(L, 2) != LUA_TNIL)
			return luaL_argerror(L, 2, "a script has no finalisers (__gc)");
		lua_pop(L, 1);
	}
	call_original(L);
	return lua_gettop(L);
}

/* Addresses differ from run to run: a table is "table". */
static void push_string(lua_State *L, int index)
{
	int type = lua_type(L, index);

	if (type == LUA_TSTRING || type == LUA_TNUMBER || type == LUA_TBOOLEAN || type == LUA_TNIL ||
	    luaL_getmetafield(L, index, "__tostring") != LUA_TNIL) {
		luaL_tolstring(L, index, NULL);
		return;
	}
	if (luaL_getmetafield(L, index, "__name") != LUA_TSTRING)
		lua_pushstring(L, luaL_typename(L, index));
}

static int to_string(lua_State *L)
{
	luaL_checkany(L, 1);
	push_string(L, 1);
	return 1;
}

/* %p shows an address; %% does not, nor %%p. */
static int shows_address(const char *format)
{
	while ((format = strchr(format, '%')) != NULL) {
		format += 1 + strspn(format + 1, "-+ #.0123456789");
		if (*format == 'p')
			return 1;
		if (*format)
			format++;
	}
	return 0;
}

/* A format may hold NUL, as Lua's does. */
static int format_string(lua_State *L)
{
	int i, n = lua_gettop(L);
	size_t len, at;
	const char *format = luaL_checklstring(L, 1, &len);

	for (at = 0; at < len; at += strlen(format + at) + 1)
		if (shows_address(format + at))
			return luaL_argerror(L, 1, "'%p' is not for scripts: addresses differ from run to run");
	for (i = 2; i <= n; i++) {
		int type = lua_type(L, i);

		if (type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TUSERDATA || type == LUA_TTHREAD) {
			push_string(L, i);
			lua_replace(L, i);
			lua_settop(L, n);
		}
	}
	return by_length(L);
}

/* Without a seed Lua takes the time and an address. */
static int seed_random(lua_State *L)
{
	struct sandbox *box = sandbox_of(L);

	if (lua_gettop(L) == 0)
		lua_pushinteger(L, (lua_Integer)input_hash(box->job->input));
	box->seeded = 1;
	call_original(L);
	return 0;
}

/* Seeded when it is first called: few scripts do, and the hash reads the whole input. */
static int random_number(lua_State *L)
{
	if (!sandbox_of(L)->seeded) {
		lua_getfield(L, LUA_REGISTRYINDEX, "gavel.randomseed");
		lua_call(L, 0, 0);
	}
	call_original(L);
	return lua_gettop(L);
}

/* ---- opening ---- */

struct wrapping {
	const char *library, *name;
	lua_CFunction with;     /* NULL: taken out */
	enum guard guard;
	int extra;              /* second upvalue */
};

static const struct wrapping wrappings[] = {
	{ "_G", "dofile", NULL, GUARD_FILES, 0 },
	{ "_G", "loadfile", NULL, GUARD_FILES, 0 },
	{ "_G", "collectgarbage", NULL, GUARD_COLLECTOR, 0 },
	{ "_G", "print", NULL, GUARD_LIBRARIES, 0 },
	{ "_G", "warn", NULL, GUARD_LIBRARIES, 0 },
	{ "_G", "next", NULL, GUARD_ORDER, 0 },
	{ "_G", "pcall", protect, GUARD_PCALL, 0 },
	{ "_G", "xpcall", protect_with, GUARD_XPCALL, 0 },
	{ "_G", "load", load_text, GUARD_BYTECODE, 0 },
	{ "_G", "setmetatable", set_metatable, GUARD_FINALISER, 0 },
	{ "_G", "tostring", to_string, GUARD_ADDRESSES, 0 },
	{ "_G", "tonumber", by_length, GUARD_PRICE, 0 },
	{ "math", "random", random_number, GUARD_SEED, 0 },
	{ "math", "randomseed", seed_random, GUARD_SEED, 0 },
	{ "table", "concat", by_range, GUARD_PRICE, 3 },
	{ "table", "unpack", by_range, GUARD_PRICE, 2 },
	{ "table", "insert", by_shift, GUARD_LENGTH, 3 },
	{ "table", "remove", by_shift, GUARD_LENGTH, 2 },
	{ "table", "move", by_move, GUARD_MOVE, 0 },
	{ "table", "sort", by_sort, GUARD_LENGTH, 0 },
	{ "string", "dump", NULL, GUARD_BYTECODE, 0 },
	{ "string", "rep", by_repeat, GUARD_REPEAT, 0 },
	{ "string", "format", format_string, GUARD_ADDRESSES, 0 },
	{ "string", "byte", by_bytes, GUARD_PRICE, 0 },
	{ "string", "lower", by_length, GUARD_PRICE, 0 },
	{ "string", "upper", by_length, GUARD_PRICE, 0 },
	{ "string", "reverse", by_length, GUARD_PRICE, 0 },
	{ "string", "pack", by_length, GUARD_PRICE, 0 },
	{ "string", "packsize", by_length, GUARD_PRICE, 0 },
	{ "string", "unpack", by_length, GUARD_PRICE, 0 },
	{ "utf8", "codepoint", by_bytes, GUARD_PRICE, 0 },
	{ "utf8", "len", by_length, GUARD_PRICE, 0 },
	{ "utf8", "offset", by_length, GUARD_PRICE, 0 },
};

static void wrap(lua_State *L, const struct wrapping *row)
{
	if (!guard_holds(row->guard))
		return;
	luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
	lua_getfield(L, -1, row->library);
	if (row->with == NULL) {
		lua_pushnil(L);
	} else {
		lua_getfield(L, -1, row->name);
		lua_pushinteger(L, row->extra);
		lua_pushcclosure(L, row->with, 2);
	}
	lua_setfield(L, -2, row->name);
	lua_pop(L, 2);
}

/* getmetatable("").__index would be the library of every string. */
static void hide_string_metatable(lua_State *L)
{
	if (!guard_holds(GUARD_METATABLE))
		return;
	lua_pushliteral(L, "");
	lua_getmetatable(L, -1);
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 2);
}

static void fill(lua_State *L, const char *library, void (*functions)(lua_State *))
{
	lua_getglobal(L, library);
	functions(L);
	lua_pop(L, 1);
}

/* For random_number; a script may take math.randomseed away. */
static void keep_randomseed(lua_State *L)
{
	lua_getglobal(L, "math");
	lua_getfield(L, -1, "randomseed");
	lua_setfield(L, LUA_REGISTRYINDEX, "gavel.randomseed");
	lua_pop(L, 1);
}

void sandbox_libraries(lua_State *L)
{
	static const luaL_Reg libraries[] = {
		{ "_G", luaopen_base },
		{ "coroutine", luaopen_coroutine },
		{ "math", luaopen_math },
		{ "string", luaopen_string },
		{ "table", luaopen_table },
		{ "utf8", luaopen_utf8 },
	};
	size_t i;

	if (!guard_holds(GUARD_LIBRARIES))
		luaL_openlibs(L);
	for (i = 0; i < sizeof(libraries) / sizeof(libraries[0]); i++) {
		luaL_requiref(L, libraries[i].name, libraries[i].func, 1);
		lua_pop(L, 1);
	}
	for (i = 0; i < sizeof(wrappings) / sizeof(wrappings[0]); i++)
		wrap(L, &wrappings[i]);
	keep_randomseed(L);
	hide_string_metatable(L);
	fill(L, "coroutine", sandbox_coroutines);
	if (guard_holds(GUARD_ORDER))
		fill(L, "_G", sandbox_order);
	if (guard_holds(GUARD_PATTERN))
		fill(L, "string", sandbox_patterns);
}
