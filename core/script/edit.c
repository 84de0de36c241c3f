/* SPDX-License-Identifier: MIT
 *
 * Changing the tree from a script: putting, moving, removing, replacing.
 * What is put is made by make.c of whatever the script wrote, and checked by
 * the content rules first. A node that stands elsewhere is moved.
 */
#include <string.h>

#include "api.h"
#include "document.h"

/* Puts the arguments from 2 on into parent before `before`, in their order; leaves the handle of the first. */
static int put_all(lua_State *L, struct gavel_node *parent, struct gavel_node *before)
{
	struct gavel_node *node, *first = NULL;
	int top = lua_gettop(L);

	edit_check(L);
	for (int i = 2; i <= top; i++) {
		const char *what = lua_pushfstring(L, "argument %d", i - 1);

		node = node_of_value(L, i, parent->kind, what);
		node_check_below(L, parent, node, what);
		/* What follows goes after the ones before, even if the place itself moves. */
		if (node == before)
			before = node->next;
		gavel_insert(api_document(L), parent, node, before);
		first = first ? first : node;
		lua_settop(L, top);
	}
	node_push(L, first);
	return 1;
}

static struct gavel_node *parent_of(lua_State *L, const struct gavel_node *node)
{
	if (!node->parent)
		luaL_error(L, "this %s stands in no other node", gavel_kind_name(node->kind));
	return node->parent;
}

int node_append_to(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1);

	return put_all(L, node, NULL);
}

int node_prepend(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1);

	return put_all(L, node, node->kind == GAVEL_TEXT ? NULL : node->first);
}

int node_insert_before(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1);

	return put_all(L, parent_of(L, node), node);
}

int node_insert_after(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1);

	return put_all(L, parent_of(L, node), node->next);
}

int node_remove(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1);

	if (node->kind == GAVEL_DOCUMENT)
		return luaL_error(L, "a document cannot be removed");
	edit_check(L);
	gavel_unlink(node);
	lua_settop(L, 1);
	return 1;
}

/* The node itself may be among the values: it stays, between those before and those after it. */
void node_replace_by(lua_State *L, struct gavel_node *node, int first)
{
	struct gavel_node *parent = parent_of(L, node), *last = node, *made;
	int top = lua_gettop(L), kept = 0;

	edit_check(L);
	for (int i = first; i <= top; i++) {
		const char *what = lua_pushfstring(L, "node %d", i - first + 1);

		made = node_of_value(L, i, parent->kind, what);
		if (made != node)
			node_check_below(L, parent, made, what);
		lua_settop(L, top);
		if (made == node) {
			kept = 1;
			continue;
		}
		if (!kept) {
			gavel_insert(api_document(L), parent, made, node);
			continue;
		}
		gavel_insert(api_document(L), parent, made, last->next);
		last = made;
	}
	if (!kept)
		gavel_unlink(node);
}

int node_replace(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1);

	node_replace_by(L, node, 2);
	return 0;
}

int node_wrap(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1), *parent = parent_of(L, node), *wrapper;
	enum gavel_kind kind = kind_check(L, 2);

	edit_check(L);
	if (!gavel_may_hold(parent->kind, kind) || !gavel_may_hold(kind, node->kind))
		return luaL_error(L, "wrap: %s with %s in it may not stand in %s", gavel_kind_name(kind),
		                  gavel_kind_name(node->kind), gavel_kind_name(parent->kind));
	lua_settop(L, 3);
	wrapper = node_made(L, kind);
	wrapper->part = node->part;
	wrapper->line = node->line;
	if (lua_istable(L, 3))
		node_set_attrs(L, 3, wrapper);
	gavel_insert(api_document(L), parent, wrapper, node);
	gavel_insert(api_document(L), wrapper, node, NULL);
	node_push(L, wrapper);
	return 1;
}

int node_unwrap(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1), *parent = parent_of(L, node);

	edit_check(L);
	if (node->kind == GAVEL_TEXT)
		return luaL_error(L, "unwrap: a text has no children");
	for (const struct gavel_node *n = node->first; n; n = n->next)
		if (!gavel_may_hold(parent->kind, n->kind))
			return luaL_error(L, "unwrap: %s may not stand in %s", gavel_kind_name(n->kind),
			                  gavel_kind_name(parent->kind));
	while (node->first)
		gavel_insert(api_document(L), parent, node->first, node);
	gavel_unlink(node);
	return 0;
}

/* Cuts a text before that byte; the new text follows it. */
static struct gavel_node *split_text(lua_State *L, struct gavel_node *text, lua_Integer at, const char *what)
{
	struct gavel_document *doc = api_document(L);
	struct gavel_node *right;

	if (text->kind != GAVEL_TEXT)
		luaL_error(L, "%s: a text expected, not %s", what, gavel_kind_name(text->kind));
	if (at < 1 || (uint64_t)at > text->len + 1 || (text->text[at - 1] & 0xC0) == 0x80)
		luaL_error(L, "%s: byte %I is outside the text or within a character", what, (LUAI_UACINT)at);
	sandbox_own(L, text->len + 2);
	right = node_made(L, GAVEL_TEXT);
	right->part = text->part;
	right->line = text->line;
	gavel_text_put(doc, right, text->text + at - 1, text->len - (size_t)at + 1);
	gavel_text_put(doc, text, text->text, (size_t)at - 1);
	gavel_insert(doc, parent_of(L, text), right, text->next);
	return right;
}

int node_split(lua_State *L)
{
	struct gavel_node *text = node_check(L, 1);

	edit_check(L);
	parent_of(L, text);
	node_push(L, split_text(L, text, luaL_checkinteger(L, 2), "split"));
	return 1;
}

/* (text, from, to, kind, attrs?): returns the new node and the text behind it; no empty text is left over. */
int node_mark(lua_State *L)
{
	struct gavel_node *text = node_check(L, 1), *parent = parent_of(L, text), *marked = text, *rest = NULL;
	lua_Integer from = luaL_checkinteger(L, 2), to = luaL_checkinteger(L, 3);
	enum gavel_kind kind = kind_check(L, 4);

	edit_check(L);
	if (text->kind != GAVEL_TEXT)
		return luaL_error(L, "mark: a text expected, not %s", gavel_kind_name((enum gavel_kind)text->kind));
	if (from < 1 || (to > 0 && (uint64_t)to > text->len))
		return luaL_error(L, "mark: byte %I is outside the text", (LUAI_UACINT)(from < 1 ? from : to));
	if (from > to)
		return luaL_error(L, "mark: there is no text from byte %I to %I", (LUAI_UACINT)from, (LUAI_UACINT)to);
	if (!gavel_may_hold(parent->kind, kind) || !gavel_may_hold(kind, GAVEL_TEXT))
		return luaL_error(L, "mark: %s with a text in it may not stand in %s", gavel_kind_name(kind),
		                  gavel_kind_name(parent->kind));
	if ((uint64_t)to != text->len)
		rest = split_text(L, text, to + 1, "mark");
	if (from != 1)
		marked = split_text(L, text, from, "mark");
	lua_settop(L, 5);
	lua_remove(L, 2);
	lua_remove(L, 2);
	node_push(L, marked);
	lua_replace(L, 1);
	node_wrap(L);
	node_push(L, rest);
	return 2;
}

/* Of a state; an error may leave from here: what is copied belongs to the document. */
static struct gavel_node *copy_one(void *state, const struct gavel_node *from)
{
	lua_State *L = state;
	struct gavel_document *doc = api_document(L);
	struct gavel_node *to = node_made(L, from->kind);

	to->part = from->part;
	to->line = from->line;
	for (const struct gavel_attr *a = from->attrs; a; a = a->next) {
		sandbox_own(L, sizeof(*a));
		gavel_attr_put(doc, to, a->key, a->value);
	}
	if (from->kind == GAVEL_TEXT) {
		sandbox_own(L, from->len + 1);
		gavel_text_put(doc, to, from->text, from->len);
	}
	return to;
}

int node_copy(lua_State *L)
{
	const struct gavel_node *node = node_check(L, 1);

	if (node->kind == GAVEL_DOCUMENT)
		return luaL_error(L, "a document cannot be copied");
	node_push(L, tree_copy(node, copy_one, L));
	return 1;
}

int node_attr(lua_State *L)
{
	struct gavel_node *node = node_check(L, 1);
	const char *key = luaL_checkstring(L, 2);

	if (lua_gettop(L) > 2) {
		edit_check(L);
		lua_settop(L, 3);
		node_set_attr(L, node);
	}
	lua_pushstring(L, gavel_attr(node, key));
	return 1;
}
