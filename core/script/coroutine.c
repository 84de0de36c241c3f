/* SPDX-License-Identifier: MIT
 *
 * coroutine.resume, wrap and close, with three ways out closed.
 *
 * resume answers false where a coroutine failed: that may be the end of the
 * script, which is raised again. A coroutine that the hook ended is never
 * closed: Lua would run its __close functions with hooks switched off. And
 * coroutines that close one another recurse in C without being counted by
 * Lua 5.4.4, so they are counted here.
 */
#include "guard.h"
#include "sandbox.h"

enum { MAX_CLOSING = 10 };      /* one within another; each may hold 200 calls in C */

static void check(lua_State *L, enum guard guard)
{
	if (guard_holds(guard))
		sandbox_check(L);
}

static lua_State *coroutine_at(lua_State *L, int index)
{
	lua_State *co = lua_tothread(L, index);

	luaL_argexpected(L, co, index, "coroutine");
	return co;
}

/* Gives the uppermost arguments to co: how many results are on the stack then, or -1 with an error value. */
static int run(lua_State *L, lua_State *co, int args)
{
	struct sandbox *box = sandbox_of(L);
	int status, results = 0;

	if (!lua_checkstack(co, args)) {
		lua_pushliteral(L, "too many arguments to resume");
		return -1;
	}
	lua_xmove(L, co, args);
	box->running = co;
	sandbox_watch(co);
	status = lua_resume(co, L, args, &results);
	box->running = L;
	sandbox_watch(L);
	if (status != LUA_OK && status != LUA_YIELD) {
		lua_xmove(co, L, 1);
		return -1;
	}
	if (!lua_checkstack(L, results + 1)) {
		lua_pop(co, results);
		lua_pushliteral(L, "too many results to resume");
		return -1;
	}
	lua_xmove(co, L, results);
	return results;
}

/* Runs the __close functions of co; its state afterwards, and an error value is on its top if that is not LUA_OK. */
static int shut(lua_State *L, lua_State *co)
{
	struct sandbox *box = sandbox_of(L);
	int status;

	if (box->closing == MAX_CLOSING && guard_holds(GUARD_CLOSING))
		luaL_error(L, "more than %d coroutines close one another", (int)MAX_CLOSING);
	box->closing++;
	box->running = co;
	sandbox_watch(co);
	status = lua_resetthread(co);
	box->running = L;
	box->closing--;
	sandbox_watch(L);
	return status;
}

static int resume(lua_State *L)
{
	lua_State *co = coroutine_at(L, 1);
	int results;

	check(L, GUARD_RESUME);
	results = run(L, co, lua_gettop(L) - 1);
	check(L, GUARD_RESUME);
	lua_pushboolean(L, results >= 0);
	lua_insert(L, results >= 0 ? -(results + 1) : -2);
	return results >= 0 ? results + 1 : 2;
}

/* Upvalue: the coroutine. An error passes through it; a string gets the place of the call. */
static int call_wrapped(lua_State *L)
{
	lua_State *co = lua_tothread(L, lua_upvalueindex(1));
	int results, status;

	check(L, GUARD_WRAP);
	results = run(L, co, lua_gettop(L));
	if (results >= 0)
		return results;
	check(L, GUARD_WRAP);
	status = lua_status(co);
	if (status != LUA_OK && status != LUA_YIELD) {
		lua_pop(L, 1);
		status = shut(L, co);
		check(L, GUARD_WRAP);
		lua_xmove(co, L, 1);
	}
	if (status != LUA_ERRMEM && lua_type(L, -1) == LUA_TSTRING) {
		luaL_where(L, 1);
		lua_insert(L, -2);
		lua_concat(L, 2);
	}
	return lua_error(L);
}

static int wrap(lua_State *L)
{
	lua_State *co;

	luaL_checktype(L, 1, LUA_TFUNCTION);
	co = lua_newthread(L);
	lua_pushvalue(L, 1);
	lua_xmove(L, co, 1);
	lua_pushcclosure(L, call_wrapped, 1);
	return 1;
}

/* One that is running, or that waits for one that it resumed, cannot be closed. */
static int close(lua_State *L)
{
	lua_State *co = coroutine_at(L, 1);
	lua_Debug ar;

	check(L, GUARD_RESUME);
	if (co == L || (lua_status(co) == LUA_OK && lua_getstack(co, 0, &ar)))
		return luaL_error(L, "cannot close a %s coroutine", co == L ? "running" : "normal");
	if (shut(L, co) == LUA_OK) {
		check(L, GUARD_RESUME);
		lua_pushboolean(L, 1);
		return 1;
	}
	check(L, GUARD_RESUME);
	lua_pushboolean(L, 0);
	lua_xmove(co, L, 1);
	return 2;
}

void sandbox_coroutines(lua_State *L)
{
	static const luaL_Reg functions[] = {
		{ "resume", resume },
		{ "wrap", wrap },
		{ "close", close },
		{ NULL, NULL },
	};

	luaL_setfuncs(L, functions, 0);
}
