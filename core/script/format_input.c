/* SPDX-License-Identifier: MIT
 *
 * The input of a reader in Lua.
 *
 *     input.name          as given; "-" for standard input
 *     input.bytes         all of it, a string; #input is its length
 *     input:text()        all of it as text: UTF-8 without NUL, lines that end in "\n", no byte order mark
 *     input:lines()       for line, number in input:lines() do ...; nodes made meanwhile stand at that line
 *     input:fail(...)     the input is not what it should be: ends the reader, exit status 3
 *
 * The strings are made once, when first asked for, and kept in the handle.
 */
#include <string.h>

#include "format_run.h"

enum { BYTES = 1, TEXT };               /* user values of the handle */

static const struct gavel_input *input_check(lua_State *L)
{
	return *(const struct gavel_input **)luaL_checkudata(L, 1, "input");
}

/* Reports, once for all: no pcall catches this. A probe that fails says nothing: it is none of its own. */
static int give_up(lua_State *L, enum gavel_status status, const char *code, const struct gavel_position *at,
                   const char *message)
{
	struct sandbox *box = sandbox_of(L);

	if (box->use != SCRIPT_PROBE)
		gavel_fail(box->job, status, code, at, "%s", message);
	box->end = SANDBOX_REPORTED;
	return luaL_error(L, "%s", message);
}

int input_fail(lua_State *L)
{
	const char *message = luaL_checkstring(L, 2);
	lua_Integer line = luaL_optinteger(L, 3, sandbox_of(L)->line);
	struct gavel_position at = { .line = line > 0 && line <= UINT32_MAX ? (uint32_t)line : 0 };

	input_check(L);
	return give_up(L, GAVEL_UNREADABLE, "unreadable", &at, message);
}

/* The handle of an output has the same way out. */
int output_fail(lua_State *L)
{
	const char *message = luaL_checkstring(L, 2);

	luaL_checkudata(L, 1, "output");
	return give_up(L, GAVEL_UNWRITABLE, "unwritable", NULL, message);
}

/* Leaves the user value, made by make from the input, on the top. */
static int kept(lua_State *L, int which, void (*make)(lua_State *L, const struct gavel_input *in))
{
	const struct gavel_input *in = input_check(L);

	if (lua_getiuservalue(L, 1, which) != LUA_TNIL)
		return 1;
	lua_pop(L, 1);
	sandbox_charge(L, in->len / 16);
	make(L, in);
	lua_pushvalue(L, -1);
	lua_setiuservalue(L, 1, which);
	return 1;
}

static void make_bytes(lua_State *L, const struct gavel_input *in)
{
	lua_pushlstring(L, (const char *)in->bytes, in->len);
}

static const char *end_of_line(const char *s, const char *end)
{
	const char *nl = memchr(s, '\n', (size_t)(end - s));

	return nl ? nl : end;
}

static int is_text(const char *s, size_t len)
{
	return text_is_utf8(s, len) && (!len || !memchr(s, '\0', len));
}

static void refuse_encoding(lua_State *L, const char *s, const char *end)
{
	struct gavel_position at = { .line = 1 };

	for (const char *e; (e = end_of_line(s, end)) < end && is_text(s, (size_t)(e - s)); at.line++)
		s = e + 1;
	give_up(L, GAVEL_UNREADABLE, "encoding", &at, "the input is not text in UTF-8");
}

static void push_with_line_ends(lua_State *L, const char *s, const char *end)
{
	luaL_Buffer text;

	luaL_buffinit(L, &text);
	while (s < end) {
		const char *cr = memchr(s, '\r', (size_t)(end - s));

		luaL_addlstring(&text, s, (size_t)((cr ? cr : end) - s));
		if (cr)
			luaL_addchar(&text, '\n');
		s = !cr ? end : cr + 1 < end && cr[1] == '\n' ? cr + 2 : cr + 1;
	}
	luaL_pushresult(&text);
}

static void make_text(lua_State *L, const struct gavel_input *in)
{
	const char *s = (const char *)in->bytes, *end = s + in->len;

	if (in->len >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0)
		s += 3;
	if (!is_text(s, (size_t)(end - s)))
		refuse_encoding(L, s, end);
	if (in->len && memchr(s, '\r', (size_t)(end - s)))
		push_with_line_ends(L, s, end);
	else
		lua_pushlstring(L, s, (size_t)(end - s));
}

int input_text(lua_State *L)
{
	return kept(L, TEXT, make_text);
}

/* Upvalues: the text, where the next line begins, the number of lines so far. */
static int next_line(lua_State *L)
{
	size_t len;
	const char *text = lua_tolstring(L, lua_upvalueindex(1), &len), *end = text + len;
	const char *line = text + lua_tointeger(L, lua_upvalueindex(2)), *to;
	lua_Integer number = lua_tointeger(L, lua_upvalueindex(3)) + 1;

	if (line >= end)
		return 0;
	to = end_of_line(line, end);
	sandbox_charge(L, (uint64_t)(to - line) / 16 + 1);
	lua_pushinteger(L, to + 1 - text);
	lua_replace(L, lua_upvalueindex(2));
	lua_pushinteger(L, number);
	lua_replace(L, lua_upvalueindex(3));
	if (sandbox_of(L)->use == SCRIPT_READER) {
		sandbox_of(L)->line = (uint32_t)number;
		gavel_place(api_document(L), NULL, (uint32_t)number);
	}
	lua_pushlstring(L, line, (size_t)(to - line));
	lua_pushinteger(L, number);
	return 2;
}

int input_lines(lua_State *L)
{
	input_text(L);
	lua_pushinteger(L, 0);
	lua_pushinteger(L, 0);
	lua_pushcclosure(L, next_line, 3);
	return 1;
}

static int count_bytes(lua_State *L)
{
	lua_pushinteger(L, (lua_Integer)input_check(L)->len);
	return 1;
}

/* Upvalue: the methods. */
static int read_input(lua_State *L)
{
	const struct gavel_input *in = input_check(L);
	const char *name = luaL_checkstring(L, 2);

	if (strcmp(name, "name") == 0) {
		lua_pushstring(L, in->name);
		return 1;
	}
	if (strcmp(name, "bytes") == 0)
		return kept(L, BYTES, make_bytes);
	lua_getfield(L, lua_upvalueindex(1), name);
	return 1;
}

void input_metatable(lua_State *L)
{
	luaL_newmetatable(L, "input");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pushcfunction(L, count_bytes);
	lua_setfield(L, -2, "__len");
	luaL_getsubtable(L, -1, "methods");
	lua_pushcclosure(L, read_input, 1);
	lua_setfield(L, -2, "__index");
	lua_pop(L, 1);
}

void input_push(lua_State *L, const struct gavel_input *in)
{
	*(const struct gavel_input **)lua_newuserdatauv(L, sizeof(in), 2) = in;
	luaL_setmetatable(L, "input");
}
