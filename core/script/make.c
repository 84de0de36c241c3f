/* SPDX-License-Identifier: MIT
 *
 * Nodes from what a script writes.
 *
 * Wherever a node is expected it may write a string (a text; a paragraph with
 * that text where texts may not stand) or a table: { kind = "strong", "text" },
 * whose names are attributes and whose list are children. All are checked by
 * the content rules before anything is changed; errors say which child of
 * what is wrong.
 */
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "guard.h"

enum { MAX_TABLE_DEPTH = 64, MAX_ATTRS = 64 };

struct gavel_node *node_made(lua_State *L, enum gavel_kind kind)
{
	struct gavel_node *node;

	sandbox_own(L, sizeof(*node));
	node = gavel_node_new(api_document(L), kind);
	document_check(L);
	return node;
}

struct gavel_node *text_made(lua_State *L, int index)
{
	size_t len;
	const char *text = text_check(L, index, &len);
	struct gavel_node *node = node_made(L, GAVEL_TEXT);

	gavel_text_put(api_document(L), node, text, len);
	return node;
}

void node_check_below(lua_State *L, const struct gavel_node *parent, const struct gavel_node *node, const char *what)
{
	const char *inner = gavel_kind_name(node->kind), *outer = gavel_kind_name(parent->kind);

	if (!gavel_may_hold(parent->kind, node->kind))
		luaL_error(L, "%s: %s may not stand in %s", what, inner, outer);
	for (const struct gavel_node *p = parent; p; p = p->parent) {
		sandbox_charge(L, 1);
		if (p == node)
			luaL_error(L, "%s: %s may not stand in itself", what, inner);
	}
}

void node_put(lua_State *L, struct gavel_node *parent, struct gavel_node *node, struct gavel_node *before)
{
	node_check_below(L, parent, node, "insert");
	gavel_insert(api_document(L), parent, node, before);
}

/* They are a list: each is found by going through those before it. */
static void check_count(lua_State *L, const struct gavel_node *node, const char *key)
{
	int count = 0;

	for (const struct gavel_attr *a = node->attrs; a; a = a->next, count++)
		if (strcmp(a->key, key) == 0)
			return;
	if (count >= MAX_ATTRS && guard_holds(GUARD_ATTRIBUTES))
		luaL_error(L, "a node has up to %d attributes", (int)MAX_ATTRS);
}

/* (key, value) on the top */
void node_set_attr(lua_State *L, struct gavel_node *node)
{
	const char *key = string_check(L, -2), *value;

	if (!*key || strspn(key, "abcdefghijklmnopqrstuvwxyz0123456789_-") != strlen(key))
		luaL_error(L, "\"%s\" is no name of an attribute (small letters, figures, _ and -)", key);
	if (!lua_isstring(L, -1) && !lua_isboolean(L, -1) && !lua_isnil(L, -1))
		luaL_error(L, "attribute %s: a string or a number expected, not a %s", key, luaL_typename(L, -1));
	value = attr_check(L, lua_gettop(L));
	check_count(L, node, key);
	gavel_attr_put(api_document(L), node, key, value);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* In the order of their names: Lua's differs from run to run. They stay on the stack: a table that holds its values
 * weakly may lose members meanwhile. */
void node_set_attrs(lua_State *L, int index, struct gavel_node *node)
{
	const char *names[MAX_ATTRS] = { NULL };
	size_t count = 0;
	int top = lua_gettop(L);

	luaL_checkstack(L, MAX_ATTRS + LUA_MINSTACK, "attributes");
	lua_pushnil(L);
	while (lua_next(L, index) != 0) {
		lua_pop(L, 1);
		if (lua_type(L, -1) != LUA_TSTRING || strcmp(lua_tostring(L, -1), "kind") == 0)
			continue;
		if (count == MAX_ATTRS)
			luaL_error(L, "a node has up to %d attributes", (int)MAX_ATTRS);
		names[count++] = lua_tostring(L, -1);
		lua_pushvalue(L, -1);
	}
	qsort(names, count, sizeof(names[0]), by_name);
	for (size_t i = 0; i < count; i++) {
		lua_pushstring(L, names[i]);
		lua_getfield(L, index, names[i]);
		node_set_attr(L, node);
		lua_pop(L, 2);
	}
	lua_settop(L, top);
}

static struct gavel_node *node_of_table(lua_State *L, int index, const char *what, int depth);

/* A text node holds one string: that at index. */
static void text_fill(lua_State *L, struct gavel_node *node, int index, const char *what)
{
	size_t len;
	const char *text;

	if (!what || !lua_isstring(L, index))
		luaL_error(L, "%s: a text holds one string", what ? what : "text");
	text = text_check(L, index, &len);
	gavel_text_put(api_document(L), node, text, len);
}

/* Recursion goes as deep as a script nests tables, which MAX_TABLE_DEPTH bounds. */
static struct gavel_node *node_at(lua_State *L, int index, enum gavel_kind parent, const char *what, int depth)
{
	struct gavel_node *node = node_test(L, index), *holder;

	if (!node && lua_type(L, index) == LUA_TTABLE)
		node = node_of_table(L, index, what, depth + 1);
	if (!node && !lua_isstring(L, index))
		luaL_error(L, "%s: a node, a table with a kind, or a string expected, not a %s", what,
		           luaL_typename(L, index));
	if (!node) {
		node = text_made(L, index);
		if (!gavel_may_hold(parent, GAVEL_TEXT) && gavel_may_hold(parent, GAVEL_PARAGRAPH)) {
			holder = node_made(L, GAVEL_PARAGRAPH);
			gavel_insert(api_document(L), holder, node, NULL);
			node = holder;
		}
	}
	if (!gavel_may_hold(parent, node->kind))
		luaL_error(L, "%s: %s may not stand in %s", what, gavel_kind_name(node->kind),
		           gavel_kind_name(parent));
	return node;
}

/* Names of the table are attributes, its list is children; what: where the table stands, NULL for a call's argument. */
static void node_fill(lua_State *L, int index, struct gavel_node *node, const char *what, int depth)
{
	lua_Integer count = (lua_Integer)lua_rawlen(L, index);
	const char *place;

	node_set_attrs(L, index, node);
	if (node->kind == GAVEL_TEXT) {
		lua_rawgeti(L, index, 1);
		text_fill(L, node, lua_gettop(L), count > 1 ? NULL : what ? what : "text");
		lua_pop(L, 1);
		return;
	}
	for (lua_Integer i = 1; i <= count; i++) {
		place = lua_pushfstring(L, "%s%schild %I of %s", what ? what : "", what ? ", " : "", (LUAI_UACINT)i,
		                        gavel_kind_name(node->kind));
		lua_rawgeti(L, index, i);
		node_put(L, node, node_at(L, lua_gettop(L), node->kind, place, depth), NULL);
		lua_pop(L, 2);
	}
}

static struct gavel_node *node_of_table(lua_State *L, int index, const char *what, int depth)
{
	struct gavel_node *node;

	if (depth > MAX_TABLE_DEPTH)
		luaL_error(L, "%s: tables nest deeper than 64", what);
	luaL_checkstack(L, 12, "nesting");
	if (lua_getfield(L, index, "kind") != LUA_TSTRING)
		luaL_error(L, "%s: a table that stands for a node needs a kind", what);
	node = node_made(L, kind_check(L, lua_gettop(L)));
	lua_pop(L, 1);
	node_fill(L, index, node, what, depth);
	return node;
}

struct gavel_node *node_of_value(lua_State *L, int index, enum gavel_kind parent, const char *what)
{
	return node_at(L, index, parent, what, 0);
}

/* The value at index becomes the n-th child. */
static void put_child(lua_State *L, struct gavel_node *node, int index, int n)
{
	const char *what = lua_pushfstring(L, "child %d of %s", n, gavel_kind_name((enum gavel_kind)node->kind));

	if (node->kind == GAVEL_TEXT)
		text_fill(L, node, index, n > 1 ? NULL : what);
	else
		node_put(L, node, node_of_value(L, index, (enum gavel_kind)node->kind, what), NULL);
	lua_pop(L, 1);
}

/* (kind, attrs?, children ...): a table without kind and without a list is attrs. */
int gavel_make(lua_State *L)
{
	enum gavel_kind kind = kind_check(L, 1);
	struct gavel_node *node;
	int top = lua_gettop(L), first = 2;

	if (kind == GAVEL_DOCUMENT)
		return luaL_error(L, "a document cannot be made");
	node = node_made(L, kind);
	if (lua_isnil(L, 2)) {
		first = 3;
	} else if (lua_istable(L, 2) && lua_getfield(L, 2, "kind") == LUA_TNIL && lua_rawlen(L, 2) == 0) {
		node_set_attrs(L, 2, node);
		first = 3;
	}
	for (int i = first; i <= top; i++)
		put_child(L, node, i, i - first + 1);
	node_push(L, node);
	return 1;
}

int gavel_holds(lua_State *L)
{
	lua_pushboolean(L, gavel_may_hold(kind_check(L, 1), kind_check(L, 2)));
	return 1;
}

/* gavel.new.clause { label = "1.", "text" }, or with children only; upvalue 1 is the kind. */
static int make_of_kind(lua_State *L)
{
	enum gavel_kind kind = (enum gavel_kind)lua_tointeger(L, lua_upvalueindex(1));
	struct gavel_node *node = node_made(L, kind);
	int top = lua_gettop(L), first = 1;

	if (lua_istable(L, 1) && lua_getfield(L, 1, "kind") == LUA_TNIL) {
		node_fill(L, 1, node, NULL, 0);
		first = 2;
	}
	for (int i = first; i <= top; i++)
		put_child(L, node, i, i - first + 1);
	node_push(L, node);
	return 1;
}

/* Of the kinds only the document has no constructor; what is no kind is an error by name. */
static int refuse_kind(lua_State *L)
{
	kind_check(L, 2);
	return 0;
}

void constructors_open(lua_State *L)
{
	static const luaL_Reg meta[] = { { "__index", refuse_kind }, { NULL, NULL } };

	lua_getglobal(L, "gavel");
	lua_newtable(L);
	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++) {
		if (kind == GAVEL_DOCUMENT)
			continue;
		lua_pushinteger(L, kind);
		lua_pushcclosure(L, make_of_kind, 1);
		lua_setfield(L, -2, gavel_kind_name((enum gavel_kind)kind));
	}
	luaL_newlib(L, meta);
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_setmetatable(L, -2);
	lua_setfield(L, -2, "new");
	lua_pop(L, 1);
}
