/* SPDX-License-Identifier: MIT
 *
 * A script's arguments, "from=3,form=roman": gavel.args { from = 1, form = "decimal" }
 * declares them by their defaults and returns their values.
 *
 * The default says the type: a whole number, a number, a string, a boolean
 * (yes, no), or a list of strings, of which the first is the default and one
 * must be given. A wrong argument is wrong use of the command, not an error of
 * the script.
 */
#include <stdlib.h>
#include <string.h>

#include <gavel/format.h>

#include "api.h"

enum { WRONG = 3 };             /* a place on the stack of gavel.args: a name whose default is of no use */

/* Ends the script: the person who gave the argument is told, by status 2. */
static int refuse(lua_State *L, const char *format, const char *a, const char *b)
{
	struct sandbox *box = sandbox_of(L);
	const struct gavel_position at = { .part = box->name };

	gavel_fail(box->job, GAVEL_USAGE, "usage", &at, format, a, b);
	box->end = SANDBOX_REPORTED;
	sandbox_check(L);
	return 0;
}

/* Pushes the value of the next argument, and returns its name, pushed before it; NULL at the end. "\," is a comma. */
static const char *next_argument(lua_State *L, const char **at)
{
	const char *s = *at, *eq = strchr(s, '=');
	luaL_Buffer value;

	if (!*s)
		return NULL;
	if (!eq) {
		refuse(L, "\"%s\" is no argument: write NAME=VALUE%s", s, "");
		return NULL;
	}
	lua_pushlstring(L, s, (size_t)(eq - s));
	luaL_buffinit(L, &value);
	for (s = eq + 1; *s && *s != ','; s++) {
		s += *s == '\\' && s[1] == ',';
		luaL_addchar(&value, *s);
	}
	luaL_pushresult(&value);
	*at = *s ? s + 1 : s;
	return lua_tostring(L, -2);
}

static void take_boolean(lua_State *L, const char *name, const char *given)
{
	int yes = strcmp(given, "yes") == 0 || strcmp(given, "true") == 0;

	if (!yes && strcmp(given, "no") != 0 && strcmp(given, "false") != 0)
		refuse(L, "argument %s: yes or no expected, not \"%s\"", name, given);
	lua_pushboolean(L, yes);
}

static void take_number(lua_State *L, const char *name, const char *given, int whole)
{
	if (lua_stringtonumber(L, given) == 0 || (whole && !lua_isinteger(L, -1)))
		refuse(L, whole ? "argument %s: a whole number expected, not \"%s\""
		                : "argument %s: a number expected, not \"%s\"", name, given);
}

/* The list of choices is at index. */
static void take_choice(lua_State *L, const char *name, const char *given, int index)
{
	lua_Integer count = (lua_Integer)lua_rawlen(L, index);

	for (lua_Integer i = 1; i <= count; i++) {
		lua_rawgeti(L, index, i);
		if (lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), given) == 0)
			return;
		lua_pop(L, 1);
	}
	refuse(L, "argument %s: there is no choice \"%s\"", name, given);
}

/* Pushes the value that was given, in the type of the default at index. */
static void take_value(lua_State *L, const char *name, const char *given, int index)
{
	switch (lua_type(L, index)) {
	case LUA_TBOOLEAN:
		take_boolean(L, name, given);
		break;
	case LUA_TNUMBER:
		take_number(L, name, given, lua_isinteger(L, index));
		break;
	case LUA_TTABLE:
		take_choice(L, name, given, index);
		break;
	default:
		lua_pushstring(L, given);
	}
}

/* Copies the defaults at 1 into the result at 2; a list of choices stands for its first. Of several that are wrong the
 * first by name is told, whatever Lua's order is. */
static void copy_defaults(lua_State *L)
{
	const char *name;

	lua_settop(L, WRONG);
	lua_pushnil(L);
	while (lua_next(L, 1) != 0) {
		int type = lua_type(L, -1);

		if (lua_type(L, -2) != LUA_TSTRING)
			luaL_error(L, "args: names with their defaults expected");
		if (type == LUA_TTABLE)
			type = lua_rawgeti(L, -1, 1);
		else
			lua_pushvalue(L, -1);
		name = lua_tostring(L, -3);
		if (type != LUA_TSTRING && type != LUA_TNUMBER && type != LUA_TBOOLEAN &&
		    (lua_isnil(L, WRONG) || strcmp(name, lua_tostring(L, WRONG)) < 0)) {
			lua_pushvalue(L, -3);
			lua_replace(L, WRONG);
		}
		lua_setfield(L, 2, name);
		lua_pop(L, 1);
	}
	if (!lua_isnil(L, WRONG))
		luaL_error(L, "args: %s: the default is a string, a number, a boolean or a list of strings",
		           lua_tostring(L, WRONG));
	lua_pop(L, 1);
}

/* (message): for what the types do not say, "keep=last" where a number is meant. */
int gavel_refuse(lua_State *L)
{
	return refuse(L, "%s%s", string_check(L, 1), "");
}

/* (defaults) */
int gavel_take_args(lua_State *L)
{
	struct sandbox *box = sandbox_of(L);
	const char *at = box->args ? box->args : "", *name;

	luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 1);
	lua_newtable(L);
	copy_defaults(L);
	box->args_taken = 1;
	while ((name = next_argument(L, &at))) {
		if (lua_getfield(L, 1, name) == LUA_TNIL)
			refuse(L, "the script has no argument \"%s\"%s", name, "");
		take_value(L, name, lua_tostring(L, -2), lua_gettop(L));
		lua_setfield(L, 2, name);
		lua_settop(L, 2);
	}
	return 1;
}

void arguments_check(lua_State *L)
{
	struct sandbox *box = sandbox_of(L);

	if (box->args && *box->args && !box->args_taken)
		refuse(L, "the script takes no arguments (\"%s\")%s", box->args, "");
}
