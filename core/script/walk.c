/* SPDX-License-Identifier: MIT
 *
 * The walk: calls a script's handlers for the nodes below a root in document
 * order, enter before what is below a node and leave after it. Which kinds
 * have handlers is noted in C (handlers.c): for all others the walk never
 * crosses into Lua.
 *
 * A handler may change anything. What that means for the walk:
 *
 *   - What is put into the node by its enter is walked; what is put before
 *     the node, right behind it or in its place is not.
 *   - A node that is not where it was after its enter (removed, moved,
 *     replaced) is neither gone into nor left.
 *   - Siblings that are taken out before their turn are not walked; those put
 *     behind the next one are. If the next one is moved to another place in
 *     the same parent, the walk goes on there, and a node may be met again.
 *   - If an ancestor is taken out or moved, the walk goes on behind the place
 *     where it was; what is left of it is neither walked nor left.
 *   - If the node and the one behind it are both gone, the walk goes on behind
 *     the last node before them that still stands there, else with the first.
 *
 * Frames are in a userdata on the stack: an error may leave at any call.
 */
#include "walk.h"

#include <string.h>

enum { MAX_ANSWER = 100000, FIRST_ROOM = 32 };

struct frame {
	struct gavel_node *node;
	struct gavel_node *child, *before, *next;       /* being visited; what stood before and behind it */
};

/* In the frame of the C function: the places on its stack of the list of handlers and of the userdata. */
struct walk {
	lua_State *L;
	struct sandbox *box;
	struct handlers handlers;
	int table, more;                /* further arguments stand above the table */
	int list, memory;
	struct frame *frames;
	size_t depth, room;
};

/* ---- what a handler answers ---- */

/* Puts a list on the stack as single values, in the place of the list, which is on the top. */
static void spread(lua_State *L)
{
	int list = lua_gettop(L);
	lua_Integer count = (lua_Integer)lua_rawlen(L, list);

	sandbox_charge(L, (uint64_t)count);
	if (count > MAX_ANSWER)
		luaL_error(L, "a handler returns more than %d nodes", MAX_ANSWER);
	luaL_checkstack(L, (int)count + LUA_MINSTACK, "too many nodes");
	for (lua_Integer i = 1; i <= count; i++)
		lua_rawgeti(L, list, i);
	lua_remove(L, list);
}

/* The answer is on the top: returns whether to skip what is below the node. */
static int apply_answer(lua_State *L, struct gavel_node *node, enum event event)
{
	int answer = lua_gettop(L);

	if (lua_isnil(L, answer) || node_test(L, answer) == node)
		return 0;
	if (lua_type(L, answer) == LUA_TSTRING && strcmp(lua_tostring(L, answer), "skip") == 0) {
		if (event == LEAVE)
			luaL_error(L, "leave is called after what is below the node: only enter can answer \"skip\"");
		return 1;
	}
	if (node->kind == GAVEL_DOCUMENT)
		luaL_error(L, "a document is neither removed nor replaced: its function returns nothing");
	edit_check(L);
	if (lua_isboolean(L, answer)) {
		if (lua_toboolean(L, answer))
			luaL_error(L, "a handler returns nothing, false, a node or a list of nodes; not true");
		gavel_unlink(node);
		return 1;
	}
	if (lua_istable(L, answer)) {
		int is_list = lua_getfield(L, answer, "kind") == LUA_TNIL;

		lua_pop(L, 1);
		if (is_list)
			spread(L);
	}
	node_replace_by(L, node, answer);
	return 1;
}

static int calls(const struct walk *w, const struct gavel_node *node, enum event event)
{
	return w->handlers.has[node->kind][event];
}

/* Calls a handler, if there is one; returns whether to skip what is below. */
static int tell(struct walk *w, struct gavel_node *node, enum event event)
{
	lua_State *L = w->L;
	int skip;

	if (!calls(w, node, event))
		return 0;
	w->box->at = node;
	lua_rawgeti(L, w->list, handler_place((enum gavel_kind)node->kind, event));
	handle_push(L, node);
	for (int i = 1; i <= w->more; i++)
		lua_pushvalue(L, w->table + i);
	lua_call(L, 1 + w->more, 1);
	w->box->at = node;
	skip = apply_answer(L, node, event);
	lua_settop(L, w->memory);
	return skip;
}

/* ---- the frames ---- */

static void push_frame(struct walk *w, struct gavel_node *node)
{
	if (w->depth == w->room) {
		size_t room = w->room ? 2 * w->room : FIRST_ROOM;
		struct frame *frames = lua_newuserdatauv(w->L, room * sizeof(*frames), 0);

		if (w->depth)
			memcpy(frames, w->frames, w->depth * sizeof(*frames));
		lua_replace(w->L, w->memory);
		w->frames = frames;
		w->room = room;
	}
	w->frames[w->depth++] = (struct frame){ .node = node, .next = node->kind == GAVEL_TEXT ? NULL : node->first };
}

/* Where a frame goes on, by what still stands there. */
static struct gavel_node *settle(const struct frame *f)
{
	if (!f->next || f->next->parent == f->node)
		return f->next;
	if (f->child->parent == f->node)
		return f->child->next;
	if (f->before && f->before->parent == f->node)
		return f->before->next;
	return f->node->first;
}

/* After a call: frames of nodes that are not where they were go, and the one that is left settles. */
static void settle_frames(struct walk *w)
{
	size_t kept = 1;

	while (kept < w->depth && w->frames[kept].node->parent == w->frames[kept - 1].node)
		kept++;
	w->depth = kept;
	w->frames[kept - 1].next = settle(&w->frames[kept - 1]);
	sandbox_charge(w->L, kept / 4);
}

/* Enters the next child of the frame on the top. */
static void enter(struct walk *w)
{
	struct frame *f = &w->frames[w->depth - 1];
	struct gavel_node *node = f->next, *parent = f->node;
	int skip, called = calls(w, node, ENTER);

	f->child = node;
	f->before = node->prev;
	f->next = node->next;
	skip = tell(w, node, ENTER);
	if (called)
		settle_frames(w);
	if (!skip && node->parent == parent && w->frames[w->depth - 1].node == parent)
		push_frame(w, node);
}

static void leave(struct walk *w)
{
	struct gavel_node *node = w->frames[w->depth - 1].node;
	int called = calls(w, node, LEAVE);

	w->depth--;
	if (w->depth == 0)
		return;
	tell(w, node, LEAVE);
	/* What stands above was settled by the calls below. */
	if (called)
		settle_frames(w);
	else
		w->frames[w->depth - 1].next = settle(&w->frames[w->depth - 1]);
}

void walk_with(lua_State *L, struct gavel_node *root, int index, int more, const char *also)
{
	struct walk w = { .L = L, .box = sandbox_of(L), .table = lua_absindex(L, index), .more = more };
	const struct gavel_node *outer = w.box->at;
	int skip = 0;

	handlers_read(L, w.table, also, &w.handlers);
	w.list = lua_gettop(L);
	lua_pushnil(L);
	w.memory = w.list + 1;
	if (root->kind == GAVEL_DOCUMENT)
		skip = tell(&w, root, ENTER);
	if (!skip)
		push_frame(&w, root);
	while (w.depth > 0) {
		sandbox_charge(L, 1);
		if (w.frames[w.depth - 1].next)
			enter(&w);
		else
			leave(&w);
	}
	if (root->kind == GAVEL_DOCUMENT)
		tell(&w, root, LEAVE);
	w.box->at = outer;
	lua_settop(L, w.list - 1);
}
