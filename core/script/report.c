/* SPDX-License-Identifier: MIT
 *
 * Diagnostics from a script: gavel.note, loss, warn, error, and print.
 */
#include <string.h>

#include "api.h"

enum { STEPS_A_REPORT = 1000, CODE_MAX = 40 };

static int is_code(const char *code)
{
	return *code && strlen(code) <= CODE_MAX && strspn(code, "abcdefghijklmnopqrstuvwxyz0123456789-_") == strlen(code);
}

/* The table of the script, at index: what it may report is named in rules, if it is a check. */
void rules_keep(lua_State *L, int index)
{
	if (sandbox_of(L)->use != SCRIPT_CHECK)
		return;
	if (lua_getfield(L, index, "rules") != LUA_TTABLE)
		luaL_error(L, "a check names what it may report: rules = { [\"code\"] = \"what is asked\" }");
	lua_pushnil(L);
	while (lua_next(L, -2) != 0) {
		if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TSTRING)
			luaL_error(L, "rules: a sentence for each code expected: [\"code\"] = \"what is asked\"");
		if (!is_code(lua_tostring(L, -2)))
			luaL_error(L, "rules: a code is small letters, figures, - and _, up to %d of them", (int)CODE_MAX);
		string_check(L, -1);
		lua_pop(L, 1);
	}
	lua_setfield(L, LUA_REGISTRYINDEX, "gavel.rules");
}

/* (struct rule_ear *) */
int rules_tell(lua_State *L)
{
	struct rule_ear *ear = lua_touserdata(L, 1);

	if (lua_getfield(L, LUA_REGISTRYINDEX, "gavel.rules") != LUA_TTABLE)
		return 0;
	lua_pushnil(L);
	while (lua_next(L, 2) != 0) {
		ear->each(ear->closure, lua_tostring(L, -2), lua_tostring(L, -1));
		lua_pop(L, 1);
	}
	return 0;
}

static void check_rule(lua_State *L, const char *code)
{
	if (lua_getfield(L, LUA_REGISTRYINDEX, "gavel.rules") != LUA_TTABLE || lua_getfield(L, -1, code) != LUA_TSTRING)
		luaL_error(L, "the rules of this check do not name \"%s\"", code);
	lua_pop(L, 2);
}

/* (node or document or nil, code, message) */
static int report(lua_State *L, enum gavel_level level)
{
	struct gavel_document *doc = api_document(L);
	const struct gavel_node *node = NULL;
	const char *code = luaL_checkstring(L, 2), *message = luaL_checkstring(L, 3);

	if (!lua_isnil(L, 1) && !luaL_testudata(L, 1, "document"))
		node = node_check(L, 1);
	if (!is_code(code))
		return luaL_argerror(L, 2, "a short code of small letters, figures, - and _ expected");
	if (sandbox_of(L)->use == SCRIPT_CHECK)
		check_rule(L, code);
	sandbox_charge(L, STEPS_A_REPORT);
	if (node)
		gavel_report_at(doc, level, code, node, "%s", message);
	else
		gavel_report(doc->job, level, code, NULL, "%s", message);
	return 0;
}

int report_note(lua_State *L)
{
	return report(L, GAVEL_LEVEL_NOTE);
}

int report_loss(lua_State *L)
{
	return report(L, GAVEL_LEVEL_LOSS);
}

int report_warning(lua_State *L)
{
	return report(L, GAVEL_LEVEL_WARNING);
}

int report_error(lua_State *L)
{
	return report(L, GAVEL_LEVEL_ERROR);
}

int print_note(lua_State *L)
{
	struct gavel_position at = { .part = sandbox_of(L)->name };
	int n = lua_gettop(L);
	lua_Debug caller;
	luaL_Buffer text;

	luaL_buffinit(L, &text);
	for (int i = 1; i <= n; i++) {
		luaL_addstring(&text, i > 1 ? " " : "");
		lua_getglobal(L, "tostring");
		lua_pushvalue(L, i);
		lua_call(L, 1, 1);
		if (!lua_isstring(L, -1))
			return luaL_error(L, "tostring does not return a string");
		luaL_addvalue(&text);
	}
	luaL_pushresult(&text);
	if (lua_getstack(L, 1, &caller) && lua_getinfo(L, "l", &caller) && caller.currentline > 0)
		at.line = (uint32_t)caller.currentline;
	sandbox_charge(L, STEPS_A_REPORT);
	gavel_report(sandbox_of(L)->job, GAVEL_LEVEL_NOTE, "print", &at, "%s", lua_tostring(L, -1));
	return 0;
}
