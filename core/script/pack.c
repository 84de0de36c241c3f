/* SPDX-License-Identifier: MIT
 *
 * gavel.language: a language pack as a plain table, the phrases by which the
 * recogniser knows a language. Each call makes a table of its own. Recursion
 * goes as deep as data files nest, which value.c bounds.
 */
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "data_file.h"
#include "program.h"

static void push_value(lua_State *L, const struct value *v)
{
	int whole;

	luaL_checkstack(L, 4, "nesting");
	sandbox_charge(L, 1);
	switch (v->kind) {
	case VALUE_NIL:
		lua_pushnil(L);
		break;
	case VALUE_BOOLEAN:
		lua_pushboolean(L, v->boolean);
		break;
	case VALUE_NUMBER:
		lua_pushnumber(L, v->number);
		if (lua_tointegerx(L, -1, &whole), whole) {
			lua_pushinteger(L, lua_tointeger(L, -1));
			lua_remove(L, -2);
		}
		break;
	case VALUE_STRING:
		lua_pushlstring(L, v->string, v->len);
		break;
	case VALUE_TABLE:
		lua_createtable(L, (int)v->count, (int)v->member_count);
		for (size_t i = 0; i < v->count; i++) {
			push_value(L, &v->items[i]);
			lua_rawseti(L, -2, (lua_Integer)i + 1);
		}
		for (size_t i = 0; i < v->member_count; i++) {
			push_value(L, &v->members[i].value);
			lua_setfield(L, -2, v->members[i].name);
		}
	}
}

/* (code?) */
int language_pack(lua_State *L)
{
	struct gavel_job *job = sandbox_of(L)->job;
	const char *code = luaL_optstring(L, 1, api_document(L)->lang);
	const struct value *pack = NULL;
	char name[16] = "", *path;

	strncat(name, code, strcspn(code, "-") < sizeof(name) ? strcspn(code, "-") : 0);
	if (!*name || strspn(name, "abcdefghijklmnopqrstuvwxyz") != strlen(name))
		return 0;
	path = script_path(job, "lang", name, ".lua");
	if (path)
		pack = data_file_read(job, path);
	free(path);
	if (!pack)
		return 0;
	push_value(L, pack);
	return 1;
}
