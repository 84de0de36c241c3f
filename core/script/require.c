/* SPDX-License-Identifier: MIT
 *
 * require "name": a module is a Lua file beside the script, or in scripts/lib/
 * of the installation, and nowhere else; text only, in the same sandbox. What
 * it returns is kept, so that each runs once.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <gavel/format.h>

#include "api.h"
#include "arena.h"
#include "source.h"
#include "program.h"

/* Letters, figures, - and _, with dots between: no way out of the folders. */
static const char *module_check(lua_State *L)
{
	const char *name = luaL_checkstring(L, 1);
	int good = isalnum((unsigned char)*name) != 0;

	for (const char *c = name; *c && good; c++)
		good = isalnum((unsigned char)*c) || *c == '_' || *c == '-' || (*c == '.' && isalnum((unsigned char)c[1]));
	if (!good || strlen(name) > 60)
		luaL_error(L, "require: \"%s\" is no name of a module (letters, figures, - and _)", name);
	return name;
}

/* Freed by the caller; NULL if it is nowhere. */
static char *module_path(const struct sandbox *box, const char *name)
{
	size_t room = strlen(box->folder) + strlen(name) + 8;
	char *path = must_alloc(room);

	snprintf(path, room, "%s/%s.lua", box->folder, name);
	if (access(path, R_OK) == 0)
		return path;
	free(path);
	return script_path(box->job, "lib", name, ".lua");
}

/* Pushes the chunk of the module. */
static void load_module(lua_State *L, const char *name)
{
	struct sandbox *box = sandbox_of(L);
	char *path = module_path(box, name), chunk[72];
	enum input_end end = INPUT_FAILED;
	const struct gavel_input *in = NULL;
	const char *why = "";

	if (path)
		in = source_take(box->job, path, &end, &why);
	free(path);
	if (!in)
		luaL_error(L, "require: there is no module \"%s\" beside the script or in scripts/lib", name);
	snprintf(chunk, sizeof(chunk), "%s.lua", name);
	if (sandbox_load_bytes(L, in, chunk) != LUA_OK)
		lua_error(L);
}

/* (name) */
int require_module(lua_State *L)
{
	const char *name = module_check(L);

	lua_settop(L, 1);
	luaL_getsubtable(L, LUA_REGISTRYINDEX, "gavel.modules");
	if (lua_getfield(L, 2, name) != LUA_TNIL) {
		if (lua_islightuserdata(L, 3))
			luaL_error(L, "require: the module \"%s\" requires itself, or failed before", name);
		return 1;
	}
	lua_pushlightuserdata(L, sandbox_of(L));
	lua_setfield(L, 2, name);
	load_module(L, name);
	lua_pushvalue(L, 1);
	lua_call(L, 1, 1);
	if (lua_isnil(L, -1)) {
		lua_pop(L, 1);
		lua_pushboolean(L, 1);
	}
	lua_pushvalue(L, -1);
	lua_setfield(L, 2, name);
	return 1;
}
