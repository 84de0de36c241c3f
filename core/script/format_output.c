/* SPDX-License-Identifier: MIT
 *
 * The output of a writer in Lua: out:write("a", n, "b"), which returns out.
 * Strings may hold any bytes. What is written counts as the script's memory,
 * for there it lies until all of it is done.
 */
#include <string.h>

#include "format.h"
#include "format_run.h"
#include "job.h"

static struct gavel_output *output_check(lua_State *L)
{
	return *(struct gavel_output **)luaL_checkudata(L, 1, "output");
}

int output_write(lua_State *L)
{
	struct gavel_output *out = output_check(L);
	size_t len;

	for (int i = 2, n = lua_gettop(L); i <= n; i++) {
		const char *bytes = luaL_checklstring(L, i, &len);

		sandbox_own(L, len);
		gavel_write(out, bytes, len);
	}
	lua_settop(L, 1);
	return 1;
}

static int count_bytes(lua_State *L)
{
	lua_pushinteger(L, (lua_Integer)gavel_output_len(output_check(L)));
	return 1;
}

void output_metatable(lua_State *L)
{
	luaL_newmetatable(L, "output");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pushcfunction(L, count_bytes);
	lua_setfield(L, -2, "__len");
	luaL_getsubtable(L, -1, "methods");
	lua_setfield(L, -2, "__index");
	lua_pop(L, 1);
}

void output_push(lua_State *L, struct gavel_output *out)
{
	*(struct gavel_output **)lua_newuserdatauv(L, sizeof(out), 0) = out;
	luaL_setmetatable(L, "output");
}

/* ---- options ---- */

static const struct gavel_option *option_named(lua_State *L, const struct gavel_format *f, const char *name)
{
	const struct gavel_option *const *o = f->options;

	while (*o && strcmp((*o)->name, name) != 0)
		o++;
	if (!*o)
		luaL_error(L, "format %s declares no option \"%s\"", f->name, name);
	return *o;
}

/* -O, or the default: a flag is true or false, a number a number. */
int format_option(lua_State *L)
{
	struct gavel_job *job = sandbox_of(L)->job;
	const char *name = luaL_checkstring(L, 1), *value;
	const struct gavel_option *o;

	if (!job->running || !script_format_is(job, job->running))
		return luaL_error(L, "gavel.option: only a reader or a writer that runs has options");
	o = option_named(L, job->running, name);
	value = gavel_option(job, name);
	if (o->kind == GAVEL_OPTION_FLAG)
		lua_pushboolean(L, strcmp(value, "yes") == 0);
	else if (o->kind != GAVEL_OPTION_NUMBER || !lua_stringtonumber(L, value))
		lua_pushstring(L, value);
	return 1;
}
