/* SPDX-License-Identifier: MIT
 *
 * Going through a tree from a script. The loop may change anything:
 *
 *   - walk and select go on behind the node that they gave out, in the order
 *     of the document as it is now: what was put into it or right behind it is
 *     met, and whoever moves it goes on where it was moved to.
 *   - If it stands no more below the root, they go on with the node that
 *     followed when it was given out; if that is gone as well, they end. What
 *     was put in the place of a node is not met.
 *   - children note the child that follows when they give one out, and go on
 *     with it, or behind the one they gave out if it is gone.
 */
#include <string.h>

#include "selector.h"
#include "walk.h"

/* Kept in a userdata, an upvalue of the iterator. */
struct walk {
	struct gavel_node *root, *last, *beyond;
	int kind;                               /* -1: all */
	const struct selector *selector;        /* NULL: all; the second upvalue */
};

/* Non-zero if the node stands below root. */
static int stands_below(lua_State *L, const struct gavel_node *node, const struct gavel_node *root)
{
	while (node && node != root) {
		sandbox_charge(L, 1);
		node = node->parent;
	}
	return node != NULL;
}

static struct gavel_node *step(lua_State *L, struct walk *w)
{
	struct gavel_node *n;

	if (!w->last)
		return NULL;
	if (stands_below(L, w->last, w->root))
		n = gavel_next(w->last, w->root);
	else
		n = w->beyond && stands_below(L, w->beyond, w->root) ? w->beyond : NULL;
	w->last = n;
	return n;
}

static int next_in_walk(lua_State *L)
{
	struct walk *w = lua_touserdata(L, lua_upvalueindex(1));
	struct gavel_node *n;

	do {
		n = step(L, w);
		w->beyond = n ? gavel_next_beyond(n, w->root) : NULL;
		sandbox_charge(L, 1);
	} while (n && ((w->kind >= 0 && n->kind != w->kind) || (w->selector && !selector_matches(L, w->selector, n))));
	node_push(L, n);
	return 1;
}

static int begin_walk(lua_State *L, struct gavel_node *root, int kind)
{
	struct walk *w = lua_newuserdatauv(L, sizeof(*w), 0);

	*w = (struct walk){ .root = root, .last = root, .kind = kind };
	lua_pushcclosure(L, next_in_walk, 1);
	return 1;
}

static int optional_kind(lua_State *L)
{
	return lua_isnoneornil(L, 2) ? -1 : (int)kind_check(L, 2);
}

/* walk("clause") is an iterator; walk { clause = function } calls, with the node and the document. */
static int walk_from(lua_State *L, struct gavel_node *root, struct gavel_document *doc)
{
	if (!lua_istable(L, 2))
		return begin_walk(L, root, optional_kind(L));
	lua_settop(L, 2);
	document_push(L, doc);
	walk_with(L, root, 2, 1, NULL);
	return 0;
}

int node_walk(lua_State *L)
{
	return walk_from(L, node_check(L, 1), api_document(L));
}

int document_walk(lua_State *L)
{
	struct gavel_document *doc = document_of(L, 1);

	return walk_from(L, doc->root, doc);
}

static int next_child(lua_State *L)
{
	struct walk *w = lua_touserdata(L, lua_upvalueindex(1));
	struct gavel_node *n = w->beyond;

	if (n && n->parent != w->root)
		n = w->last && w->last->parent == w->root ? w->last->next : NULL;
	while (n && w->kind >= 0 && n->kind != w->kind) {
		n = n->next;
		sandbox_charge(L, 1);
	}
	w->last = n;
	w->beyond = n ? n->next : NULL;
	node_push(L, n);
	return 1;
}

int node_children(lua_State *L)
{
	struct gavel_node *root = node_check(L, 1);
	int kind = optional_kind(L);
	struct walk *w = lua_newuserdatauv(L, sizeof(*w), 0);

	*w = (struct walk){ .root = root, .beyond = root->kind == GAVEL_TEXT ? NULL : root->first, .kind = kind };
	lua_pushcclosure(L, next_child, 1);
	return 1;
}

/* ---- selectors ---- */

static int select_from(lua_State *L, struct gavel_node *root)
{
	const struct selector *selector = selector_push(L, 2);
	struct walk *w = lua_newuserdatauv(L, sizeof(*w), 0);

	*w = (struct walk){ .root = root, .last = root, .kind = -1, .selector = selector };
	lua_insert(L, -2);
	lua_pushcclosure(L, next_in_walk, 2);
	return 1;
}

static int find_from(lua_State *L, struct gavel_node *root)
{
	const struct selector *selector = selector_push(L, 2);
	struct gavel_node *n = gavel_next(root, root);

	while (n && !selector_matches(L, selector, n))
		n = gavel_next(n, root);
	node_push(L, n);
	return 1;
}

int node_select(lua_State *L)
{
	return select_from(L, node_check(L, 1));
}

int document_select(lua_State *L)
{
	return select_from(L, document_of(L, 1)->root);
}

int node_find(lua_State *L)
{
	return find_from(L, node_check(L, 1));
}

int document_find(lua_State *L)
{
	return find_from(L, document_of(L, 1)->root);
}

int node_matches(lua_State *L)
{
	const struct gavel_node *node = node_check(L, 1);

	lua_pushboolean(L, selector_matches(L, selector_push(L, 2), node));
	return 1;
}

int node_ancestor(lua_State *L)
{
	struct gavel_node *n = node_check(L, 1)->parent;
	const struct selector *selector = selector_push(L, 2);

	while (n && !selector_matches(L, selector, n))
		n = n->parent;
	node_push(L, n);
	return 1;
}
