/* SPDX-License-Identifier: MIT
 *
 * Registers the list of api.h in a state: methods of node and document go
 * into the method tables of their metatables, the rest into global tables.
 */
#include "api.h"

#include <math.h>
#include <string.h>

const struct script_call script_calls[] = {
#define X(where, name, function, signature, help) { where, name, function, signature, help },
	SCRIPT_CALLS(X)
#undef X
};
const size_t script_call_count = sizeof(script_calls) / sizeof(script_calls[0]);

/* Tables of functions by their place; a dot is a table in a table. */
static void push_place(lua_State *L, const char *where)
{
	const char *dot = strchr(where, '.');

	if (strcmp(where, "_G") == 0) {
		lua_pushglobaltable(L);
		return;
	}
	if (!dot) {
		/* A handle's methods are not global: they are kept under the name of its metatable. */
		if (strcmp(where, "gavel") != 0) {
			luaL_getmetatable(L, where);
			luaL_getsubtable(L, -1, "methods");
			lua_remove(L, -2);
			return;
		}
		lua_pushglobaltable(L);
		luaL_getsubtable(L, -1, where);
		lua_remove(L, -2);
		return;
	}
	lua_getglobal(L, "gavel");
	luaL_getsubtable(L, -1, dot + 1);
	lua_remove(L, -2);
}

void api_open(lua_State *L, struct gavel_document *doc)
{
	lua_pushlightuserdata(L, doc);
	lua_setfield(L, LUA_REGISTRYINDEX, "gavel.document");
	node_open(L);
	document_open(L);
	input_metatable(L);
	output_metatable(L);
	layout_metatable(L);
	for (size_t i = 0; i < script_call_count; i++) {
		push_place(L, script_calls[i].where);
		lua_pushcfunction(L, script_calls[i].call);
		lua_setfield(L, -2, script_calls[i].name);
		lua_pop(L, 1);
	}
	constructors_open(L);
	document_push(L, doc);
	lua_pop(L, 1);
}

struct gavel_document *api_document(lua_State *L)
{
	struct gavel_document *doc;

	lua_getfield(L, LUA_REGISTRYINDEX, "gavel.document");
	doc = lua_touserdata(L, -1);
	lua_pop(L, 1);
	return doc;
}

void document_check(lua_State *L)
{
	struct sandbox *box = sandbox_of(L);

	if (gavel_document_failed(api_document(L)) && box->end == SANDBOX_FREE)
		box->end = SANDBOX_REPORTED;
	sandbox_check(L);
}

/* ---- arguments ---- */

enum gavel_kind kind_check(lua_State *L, int index)
{
	const char *names[GAVEL_KIND_COUNT];
	const char *name = luaL_checkstring(L, index), *near;
	int kind = gavel_kind_of(name);

	if (kind >= 0)
		return (enum gavel_kind)kind;
	for (int i = 0; i < GAVEL_KIND_COUNT; i++)
		names[i] = gavel_kind_name((enum gavel_kind)i);
	near = nearest_name(name, names, GAVEL_KIND_COUNT, sizeof(names[0]));
	luaL_error(L, "there is no kind \"%s\"%s%s%s", name, near ? " (" : "", near ? near : "", near ? "?)" : "");
	return GAVEL_DOCUMENT;
}

const char *utf8_check(lua_State *L, int index, size_t *len)
{
	const char *text = luaL_checklstring(L, index, len);

	if (!text_is_utf8(text, *len))
		luaL_error(L, "a string is not valid UTF-8");
	return text;
}

/* Ends the script, as every other limit does. */
static void text_refuse(lua_State *L, uint64_t limit)
{
	struct sandbox *box = sandbox_of(L);
	const struct gavel_position at = { .part = box->name };

	gavel_fail(box->job, GAVEL_LIMIT, "limit-text", &at, "a text has more bytes than %llu; raise it with --limit text=N",
	           (unsigned long long)limit);
	box->end = SANDBOX_REPORTED;
	sandbox_check(L);
}

const char *text_check(lua_State *L, int index, size_t *len)
{
	const char *text = luaL_checklstring(L, index, len);
	uint64_t limit = gavel_limits(sandbox_of(L)->job)->text;

	if (limit && *len > limit)
		text_refuse(L, limit);
	utf8_check(L, index, len);
	sandbox_own(L, *len + 1);
	return text;
}

const char *string_check(lua_State *L, int index)
{
	size_t len;
	const char *string = text_check(L, index, &len);

	if (strlen(string) != len)
		luaL_error(L, "a string holds a NUL");
	return string;
}

const char *attr_check(lua_State *L, int index)
{
	int whole;
	lua_Integer n;

	if (lua_isnoneornil(L, index) || (lua_isboolean(L, index) && !lua_toboolean(L, index)))
		return NULL;
	if (lua_isboolean(L, index))
		return "1";
	if (lua_type(L, index) == LUA_TNUMBER) {
		/* What C prints for it differs from system to system. */
		if (!isfinite(lua_tonumber(L, index)))
			luaL_error(L, "the value of an attribute is no finite number");
		n = lua_tointegerx(L, index, &whole);
		if (whole) {
			lua_pushinteger(L, n);
			lua_replace(L, index);
		}
		return lua_tostring(L, index);
	}
	return string_check(L, index);
}
