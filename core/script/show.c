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

/* The block that the text below a node begins in: a clause is shown by its first paragraph. */
static const struct gavel_node *first_line(const struct gavel_node *node)
{
	const struct gavel_node *n = node;

	while (n && n->kind != GAVEL_TEXT)
		n = gavel_next(n, node);
	while (n && n != node && (gavel_kind_class((enum gavel_kind)n->kind) & GAVEL_CLASS_INLINE))
		n = n->parent;
	return n ? n : node;
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
	gavel_text_of(first_line(node), text);
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

/* Pushes the list of the names in the table at index, in order; returns how many keys are neither names nor in 1..#t.
 * The names are held by a table of their own: one whose values are weak may lose members meanwhile. */
static size_t push_names(lua_State *L, int index)
{
	lua_Integer items = (lua_Integer)lua_rawlen(L, index), named = 0, other = 0;
	const char **names;

	lua_newtable(L);
	for (lua_pushnil(L); lua_next(L, index) != 0; lua_pop(L, 1)) {
		other += lua_type(L, -2) != LUA_TSTRING;
		if (lua_type(L, -2) == LUA_TSTRING) {
			lua_pushvalue(L, -2);
			lua_rawseti(L, -4, ++named);
		}
	}
	sandbox_charge(L, (uint64_t)(named + other));
	lua_createtable(L, (int)named, 0);
	names = lua_newuserdatauv(L, ((size_t)named + 1) * sizeof(*names), 0);
	for (lua_Integer i = 0; i < named; i++, lua_pop(L, 1)) {
		lua_rawgeti(L, -3, i + 1);
		names[i] = lua_tostring(L, -1);
	}
	qsort(names, (size_t)named, sizeof(*names), by_name);
	for (lua_Integer i = 0; i < named; i++) {
		lua_pushstring(L, names[i]);
		lua_rawseti(L, -3, i + 1);
	}
	lua_pop(L, 1);
	lua_remove(L, -2);
	return other > items ? (size_t)(other - items) : 0;
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

static void put_named(lua_State *L, int index, struct gavel_output *out, const struct setting *set)
{
	size_t other = push_names(L, index), count = lua_rawlen(L, -1);
	int names = lua_gettop(L);

	for (size_t i = 1; i <= count && i <= MEMBERS_MAX; i++) {
		gavel_puts(out, set->before);
		lua_rawgeti(L, names, (lua_Integer)i);
		put_plain(out, lua_tostring(L, -1), strlen(lua_tostring(L, -1)));
		gavel_puts(out, " = ");
		lua_rawget(L, index);
		put_member(L, out, set);
	}
	if (count > MEMBERS_MAX || other > 0)
		gavel_printf(out, "%s... %zu more%s", set->before, other + (count > MEMBERS_MAX ? count - MEMBERS_MAX : 0), set->after);
	lua_pop(L, 1);
}

static void put_members(lua_State *L, int index, struct gavel_output *out, const struct setting *set)
{
	size_t items = lua_rawlen(L, index);

	gavel_puts(out, set->open);
	for (size_t i = 1; i <= items && i <= MEMBERS_MAX; i++) {
		gavel_printf(out, set->numbers ? "%s[%zu] = " : "%s", set->before, i);
		lua_rawgeti(L, index, (lua_Integer)i);
		put_member(L, out, set);
	}
	if (items > MEMBERS_MAX)
		gavel_printf(out, "%s... %zu more%s", set->before, items - MEMBERS_MAX, set->after);
	put_named(L, index, out, set);
	gavel_puts(out, set->close);
}

static const struct setting on_a_line = { "{ ", "", ", ", "}", 0, put_value };

/* A list of strings and numbers, and nothing else. */
static int is_plain_list(lua_State *L, int index)
{
	lua_Integer count = (lua_Integer)lua_rawlen(L, index), i = 1;
	size_t other = push_names(L, index), named = lua_rawlen(L, -1);

	lua_pop(L, 1);
	if (named > 0 || other > 0)
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

	luaL_checkstack(L, 20, "to show a value");
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

/* Marks a name in the table on the top. */
static void mark_name(lua_State *L, const char *name)
{
	lua_pushboolean(L, 1);
	lua_setfield(L, -2, name);
}

/* (node, document or table): what a handle has is in its metatable. */
int gavel_names(lua_State *L)
{
	static const char *const handles[] = { "node", "document", "input", "output", NULL };
	const char *const *handle = handles;

	while (*handle && !luaL_testudata(L, 1, *handle))
		handle++;
	if (!*handle) {
		luaL_checktype(L, 1, LUA_TTABLE);
		push_names(L, 1);
		return 1;
	}
	lua_settop(L, 0);
	lua_newtable(L);
	luaL_getmetatable(L, *handle);
	luaL_getsubtable(L, -1, "methods");
	for (lua_pushnil(L); lua_next(L, 3) != 0; lua_pop(L, 1)) {
		lua_pushvalue(L, -2);
		lua_pushboolean(L, 1);
		lua_rawset(L, 1);
	}
	lua_settop(L, 1);
	for (size_t i = 0; strcmp(*handle, "document") == 0 && i < document_part_count; i++)
		mark_name(L, document_parts[i].name);
	for (size_t i = 0; strcmp(*handle, "document") == 0 && field_keys[i].key; i++)
		mark_name(L, field_keys[i].key);
	push_names(L, 1);
	return 1;
}
