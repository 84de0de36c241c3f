/* SPDX-License-Identifier: MIT
 *
 * Node handles: what n.label, n.text = "..." and n[1] do.
 *
 * A handle is a userdata that holds a pointer. The document outlives the
 * state, and nodes are not freed before the document, so a handle never
 * dangles: a node that was removed is a node in no document. Handles are kept
 * in a table with weak values, so one node has one handle and n == n holds.
 * A name that is neither a field nor a method is an error with the nearest.
 */
#include <string.h>

#include "api.h"

struct gavel_node *node_test(lua_State *L, int index)
{
	struct gavel_node **handle = luaL_testudata(L, index, "node");

	return handle ? *handle : NULL;
}

struct gavel_node *node_check(lua_State *L, int index)
{
	return *(struct gavel_node **)luaL_checkudata(L, index, "node");
}

void node_push(lua_State *L, struct gavel_node *node)
{
	if (!node) {
		lua_pushnil(L);
		return;
	}
	lua_getfield(L, LUA_REGISTRYINDEX, "gavel.handles");
	if (lua_rawgetp(L, -1, node) == LUA_TNIL) {
		lua_pop(L, 1);
		*(struct gavel_node **)lua_newuserdatauv(L, sizeof(node), 0) = node;
		luaL_setmetatable(L, "node");
		lua_pushvalue(L, -1);
		lua_rawsetp(L, -3, node);
	}
	lua_remove(L, -2);
}

void handle_push(lua_State *L, struct gavel_node *node)
{
	if (node && node->kind == GAVEL_DOCUMENT) {
		lua_getfield(L, LUA_REGISTRYINDEX, "gavel.documents");
		if (lua_rawgetp(L, -1, node) != LUA_TNIL) {
			lua_remove(L, -2);
			return;
		}
		lua_pop(L, 2);
	}
	node_push(L, node);
}

void edit_check(lua_State *L)
{
	if (sandbox_of(L)->use == SCRIPT_CHECK)
		luaL_error(L, "a check reports, and changes nothing");
	if (sandbox_of(L)->use == SCRIPT_WRITER)
		luaL_error(L, "a writer writes the document, and changes nothing");
}

static struct gavel_node *first_of(const struct gavel_node *node)
{
	return node->kind == GAVEL_TEXT ? NULL : node->first;
}

/* n[1], n[-1] */
static int read_child(lua_State *L, const struct gavel_node *node, lua_Integer at)
{
	struct gavel_node *n = node->kind == GAVEL_TEXT ? NULL : at < 0 ? node->last : node->first;
	lua_Integer steps = at < 0 ? -(at + 1) : at - 1;

	if (at == 0)
		n = NULL;
	for (; n && steps > 0; steps--) {
		n = at < 0 ? n->prev : n->next;
		sandbox_charge(L, 1);
	}
	node_push(L, n);
	return 1;
}

static int refuse_name(lua_State *L, const char *name)
{
	const char *near = nearest_name(name, node_fields, node_field_count, sizeof(node_fields[0]));

	return luaL_error(L, "a node has no field \"%s\"%s%s%s; other attributes: n:attr(\"%s\")", name,
	                  near ? " (" : "", near ? near : "", near ? "?)" : "", name);
}

/* Upvalue 1: names to methods, and to fields (light userdata). */
static const struct script_field *look_up(lua_State *L)
{
	lua_pushvalue(L, 2);
	lua_rawget(L, lua_upvalueindex(1));
	return lua_islightuserdata(L, -1) ? lua_touserdata(L, -1) : NULL;
}

static int read_node(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1);
	const struct script_field *field;

	if (lua_isinteger(L, 2))
		return read_child(L, node, lua_tointeger(L, 2));
	field = look_up(L);
	if (field)
		field->read(L, node, field->name);
	else if (lua_isnil(L, -1))
		return refuse_name(L, luaL_checkstring(L, 2));
	return 1;
}

static int write_node(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1);
	const struct script_field *field = look_up(L);

	if (!field)
		return refuse_name(L, luaL_checkstring(L, 2));
	if (!field->write)
		return luaL_error(L, "the field \"%s\" of a node can only be read", field->name);
	edit_check(L);
	field->write(L, node, field->name, 3);
	return 0;
}

static int count_children(lua_State *L)
{
	const struct gavel_node *node = node_check(L, 1);
	lua_Integer count = 0;

	for (const struct gavel_node *n = first_of(node); n; n = n->next)
		count++;
	sandbox_charge(L, (uint64_t)count);
	lua_pushinteger(L, count);
	return 1;
}

static int name_node(lua_State *L)
{
	const struct gavel_node *node = node_check(L, 1);
	const char *label = gavel_attr(node, "label");

	lua_pushfstring(L, label ? "%s \"%s\"" : "%s", gavel_kind_name(node->kind), label);
	return 1;
}

static void set_with_names(lua_State *L, const char *event, lua_CFunction function)
{
	luaL_getsubtable(L, -1, "methods");
	lua_pushcclosure(L, function, 1);
	lua_setfield(L, -2, event);
}

void node_open(lua_State *L)
{
	lua_newtable(L);
	lua_createtable(L, 0, 1);
	lua_pushliteral(L, "v");
	lua_setfield(L, -2, "__mode");
	lua_setmetatable(L, -2);
	lua_setfield(L, LUA_REGISTRYINDEX, "gavel.handles");
	luaL_newmetatable(L, "node");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pushcfunction(L, count_children);
	lua_setfield(L, -2, "__len");
	lua_pushcfunction(L, name_node);
	lua_setfield(L, -2, "__tostring");
	set_with_names(L, "__index", read_node);
	set_with_names(L, "__newindex", write_node);
	luaL_getsubtable(L, -1, "methods");
	for (size_t i = 0; i < node_field_count; i++) {
		lua_pushlightuserdata(L, (void *)(uintptr_t)&node_fields[i]);
		lua_setfield(L, -2, node_fields[i].name);
	}
	lua_pop(L, 2);
}
