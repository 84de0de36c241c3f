/* SPDX-License-Identifier: MIT
 *
 * Values as the prompt prints them: a node as its kind, its label and how its
 * text begins; a table with a line for each member, or on one line if that is
 * short; one in it on one line, one in that as { ... }; names in order; text
 * as it is, but for control characters, which would let a document write to
 * the terminal.
 */
#include <stdlib.h>
#include <string.h>

#include "names.h"
#include "show.h"

enum { TEXT_MAX = 60, MEMBERS_MAX = 100, ON_A_LINE_MAX = 78 };

static void put_plain(struct gavel_output *out, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		gavel_write(out, (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f ? " " : s + i, 1);
	}
}

/* The text, on one line, cut at a character. */
static void put_opening(struct gavel_output *out, const char *s, size_t len)
{
	size_t end = len;

	if (len > TEXT_MAX)
		for (end = TEXT_MAX; end > 0 && ((unsigned char)s[end] & 0xc0) == 0x80;)
			end--;
	for (size_t i = 0; i < end; i++)
		put_plain(out, s[i] == '\n' || s[i] == '\t' ? " " : s + i, 1);
	gavel_puts(out, end < len ? "..." : "");
}

static void put_node(struct gavel_output *out, const struct gavel_node *node)
{
	struct gavel_output *text = gavel_output_new();
	const char *label = gavel_attr(node, "label"), *role = gavel_attr(node, "role");

	gavel_puts(out, gavel_kind_name(node->kind));
	if (role)
		gavel_printf(out, " %s", role);
	if (label) {
		gavel_puts(out, " \"");
		put_plain(out, label, strlen(label));
		gavel_puts(out, "\"");
	}
	gavel_text_of(node, text);
	if (gavel_output_len(text)) {
		gavel_puts(out, "  ");
		put_opening(out, gavel_output_bytes(text), gavel_output_len(text));
	}
	gavel_output_free(text);
}

static void put_document(lua_State *L, struct gavel_output *out)
{
	const struct gavel_document *doc = api_document(L);

	gavel_printf(out, "document %s (%s, %s)", gavel_field_printed(doc, "symbol"),
	             doc->stage == GAVEL_RESOLUTION ? "resolution" : "flow", *doc->lang ? doc->lang : "language unknown");
}

/* A value that is no handle; of a table only that it is one. */
static void put_single(lua_State *L, int index, struct gavel_output *out, int quoted)
{
	const char *s;
	size_t len;

	switch (lua_type(L, index)) {
	case LUA_TSTRING:
		s = lua_tolstring(L, index, &len);
		gavel_puts(out, quoted ? "\"" : "");
		put_plain(out, s, len);
		gavel_puts(out, quoted ? "\"" : "");
		break;
	case LUA_TNIL:
	case LUA_TBOOLEAN:
	case LUA_TNUMBER:
		s = luaL_tolstring(L, index, &len);
		gavel_write(out, s, len);
		lua_pop(L, 1);
		break;
	case LUA_TTABLE:
		gavel_puts(out, "{ ... }");
		break;
	default:
		gavel_puts(out, luaL_typename(L, index));
	}
}

static void put_value(lua_State *L, int index, struct gavel_output *out, int quoted)
{
	if (node_test(L, index))
		put_node(out, node_test(L, index));
	else if (luaL_testudata(L, index, "document"))
		put_document(L, out);
	else
		put_single(L, index, out, quoted);
}

/* ---- tables ---- */

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The names of the table at index, in order; how many there are is returned, of which up to MEMBERS_MAX are kept. */
static size_t take_names(lua_State *L, int index, const char **names)
{
	size_t count = 0;

	lua_pushnil(L);
	while (lua_next(L, index) != 0) {
		lua_pop(L, 1);
		if (lua_type(L, -1) != LUA_TSTRING)
			continue;
		if (count < MEMBERS_MAX)
			names[count] = lua_tostring(L, -1);
		count++;
	}
	qsort(names, count < MEMBERS_MAX ? count : MEMBERS_MAX, sizeof(*names), by_name);
	return count;
}

/* How the members of a table are set: each on a line, or all on one. */
struct setting {
	const char *open, *before, *after, *close;
	int numbers;                    /* whether items stand with their numbers */
	void (*put)(lua_State *L, int index, struct gavel_output *out, int quoted);
};

/* The member on the top, which is popped. */
static void put_member(lua_State *L, struct gavel_output *out, const struct setting *set)
{
	set->put(L, lua_gettop(L), out, 1);
	gavel_puts(out, set->after);
	lua_pop(L, 1);
}

static void put_members(lua_State *L, int index, struct gavel_output *out, const struct setting *set)
{
	const char *names[MEMBERS_MAX];
	size_t named = take_names(L, index, names), items = lua_rawlen(L, index), i;

	gavel_puts(out, set->open);
	for (i = 1; i <= items && i <= MEMBERS_MAX; i++) {
		gavel_printf(out, set->numbers ? "%s[%zu] = " : "%s", set->before, i);
		lua_rawgeti(L, index, (lua_Integer)i);
		put_member(L, out, set);
	}
	for (i = 0; i < named && i < MEMBERS_MAX; i++) {
		gavel_printf(out, "%s%s = ", set->before, names[i]);
		lua_pushstring(L, names[i]);
		lua_rawget(L, index);
		put_member(L, out, set);
	}
	if (items > MEMBERS_MAX || named > MEMBERS_MAX)
		gavel_printf(out, "%s... of %zu%s", set->before, items + named, set->after);
	gavel_puts(out, set->close);
}

static const struct setting on_a_line = { "{ ", "", ", ", "}", 0, put_value };

/* A list of strings and numbers, and nothing else. */
static int is_plain_list(lua_State *L, int index)
{
	const char *names[MEMBERS_MAX];
	lua_Integer count = (lua_Integer)lua_rawlen(L, index), i = 1;

	if (take_names(L, index, names) > 0)
		return 0;
	for (; i <= count && (lua_rawgeti(L, index, i) == LUA_TSTRING || lua_type(L, -1) == LUA_TNUMBER); i++)
		lua_pop(L, 1);
	if (i <= count)
		lua_pop(L, 1);
	return count > 0 && i > count;
}

static void put_inner(lua_State *L, int index, struct gavel_output *out, int quoted)
{
	if (lua_istable(L, index))
		put_members(L, index, out, &on_a_line);
	else
		put_value(L, index, out, quoted);
}

void show_value(lua_State *L, int index, struct gavel_output *out)
{
	static const struct setting lines = { "{\n", "  ", "\n", "}", 1, put_inner };

	size_t before = gavel_output_len(out);

	luaL_checkstack(L, 10, "to show a value");
	if (!lua_istable(L, index)) {
		put_value(L, index, out, 0);
		return;
	}
	put_members(L, index, out, &on_a_line);
	if (gavel_output_len(out) - before <= ON_A_LINE_MAX || is_plain_list(L, index))
		return;
	gavel_output_cut(out, before);
	put_members(L, index, out, &lines);
}

/* ---- gavel.names ---- */

/* Adds the names of the table on the top, which is popped, to the list at index 2. */
static void add_names(lua_State *L)
{
	lua_pushnil(L);
	while (lua_next(L, -2) != 0) {
		lua_pop(L, 1);
		if (lua_type(L, -1) != LUA_TSTRING)
			continue;
		lua_pushvalue(L, -1);
		lua_rawseti(L, 2, (lua_Integer)lua_rawlen(L, 2) + 1);
		sandbox_charge(L, 1);
	}
	lua_pop(L, 1);
}

static void add_document_names(lua_State *L)
{
	lua_Integer count = (lua_Integer)lua_rawlen(L, 2);

	for (size_t i = 0; i < document_part_count; i++) {
		lua_pushstring(L, document_parts[i].name);
		lua_rawseti(L, 2, ++count);
	}
	for (size_t i = 0; field_keys[i].key; i++) {
		lua_pushstring(L, field_keys[i].key);
		lua_rawseti(L, 2, ++count);
	}
}

/* (node, document or table): what a handle has is in its metatable. */
int gavel_names(lua_State *L)
{
	static const char *const handles[] = { "node", "document", "input", "output", NULL };
	const char *const *h = handles, *handle;

	while (*h && !luaL_testudata(L, 1, *h))
		h++;
	handle = *h;
	if (!handle)
		luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 1);
	lua_newtable(L);
	if (handle) {
		luaL_getmetatable(L, handle);
		luaL_getsubtable(L, -1, "methods");
		lua_remove(L, -2);
	} else {
		lua_pushvalue(L, 1);
	}
	add_names(L);
	if (handle && *handle == 'd')
		add_document_names(L);
	lua_getglobal(L, "table");
	lua_getfield(L, -1, "sort");
	lua_pushvalue(L, 2);
	lua_call(L, 1, 0);
	lua_settop(L, 2);
	return 1;
}
