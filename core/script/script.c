/* SPDX-License-Identifier: MIT
 *
 * Transforms: what a script returns, and the walk that calls it.
 *
 * The kinds that the script handles are noted in C (handlers.c): for all
 * others the walk never crosses into Lua.
 *
 * The walk goes down in document order on a stack of its own. Before a
 * handler is called the node after it is noted, so that a handler may change
 * its node and what is below it, and remove or replace the node itself. What
 * takes a node's place is not visited again. If a handler took the noted node
 * away as well, the walk goes on behind what is still there.
 */
#include "script.h"

#include <stdlib.h>
#include <string.h>

#include <gavel/document.h>
#include <gavel/format.h>

#include "arena.h"
#include "run.h"

/* ---- calling ---- */

/* Puts a list on the stack as single values: from 1 on. */
static void spread(lua_State *L, int index)
{
	lua_Integer count = (lua_Integer)lua_rawlen(L, index);

	sandbox_charge(L, (uint64_t)count);
	if (count > 100000)
		luaL_error(L, "a handler returns more than 100000 nodes");
	luaL_checkstack(L, (int)count + 20, "too many nodes");
	for (lua_Integer i = 1; i <= count; i++)
		lua_rawgeti(L, index, i);
	lua_remove(L, index);
}

/* What the handler returned, alone on the stack at 2; the node's handle is at 1. Returns whether to skip. */
static int apply_answer(lua_State *L, struct gavel_node *node, enum event event)
{
	if (event == ENTER && lua_type(L, 2) == LUA_TSTRING && strcmp(lua_tostring(L, 2), "skip") == 0)
		return 1;
	if (lua_isnil(L, 2) || node_test(L, 2) == node)
		return 0;
	if (node->kind == GAVEL_DOCUMENT)
		luaL_error(L, "a document is neither removed nor replaced: its function returns nothing");
	if (lua_isboolean(L, 2)) {
		if (lua_toboolean(L, 2))
			luaL_error(L, "a handler returns nothing, false, a node or a list of nodes; not true");
		gavel_unlink(node);
		return 1;
	}
	if (lua_istable(L, 2) && lua_getfield(L, 2, "kind") == LUA_TNIL) {
		lua_settop(L, 2);
		spread(L, 2);
	} else {
		lua_settop(L, 2);
	}
	node_replace_by(L, node, 2);
	return 1;
}

/* (run, node, event): returns true to skip */
static int call_handler(lua_State *L)
{
	struct run *run = lua_touserdata(L, 1);
	struct gavel_node *node = lua_touserdata(L, 2);
	enum event event = (enum event)lua_tointeger(L, 3);

	lua_settop(L, 0);
	if (node->kind == GAVEL_DOCUMENT)
		lua_getfield(L, LUA_REGISTRYINDEX, "gavel.handle");
	else
		node_push(L, node);
	lua_rawgetp(L, LUA_REGISTRYINDEX, &run->has[node->kind][event]);
	lua_pushvalue(L, 1);
	lua_call(L, 1, 1);
	lua_pushboolean(L, apply_answer(L, node, event));
	return 1;
}

/* 1: skip what is below; -1: failed */
static int tell(struct run *run, struct gavel_node *node, enum event event)
{
	lua_State *L = run->box->L;
	int skip;

	if (!run->has[node->kind][event])
		return 0;
	lua_pushcfunction(L, call_handler);
	lua_pushlightuserdata(L, run);
	lua_pushlightuserdata(L, node);
	lua_pushinteger(L, event);
	if (sandbox_call(run->box, 3, 1, node) != 0)
		return -1;
	skip = lua_toboolean(L, -1);
	lua_pop(L, 1);
	return skip;
}

/* ---- walking ---- */

static void push_frame(struct run *run, struct gavel_node *node)
{
	if (run->depth == run->room) {
		run->room = run->room ? run->room * 2 : 32;
		run->frames = must_realloc(run->frames, run->room * sizeof(*run->frames));
	}
	run->frames[run->depth++] = (struct frame){ node, node->kind == GAVEL_TEXT ? NULL : node->first };
}

/* Where to go on in a frame after a call for one of its children, by what still stands there. */
static struct gavel_node *settle(const struct frame *frame, struct gavel_node *child, struct gavel_node *before)
{
	if (!frame->next || frame->next->parent == frame->node)
		return frame->next;
	if (child->parent == frame->node)
		return child->next;
	return before && before->parent == frame->node ? before->next : NULL;
}

/* Enters or leaves a child of the top frame. */
static int visit(struct run *run, struct gavel_node *node, enum event event)
{
	struct frame *frame = run->depth ? &run->frames[run->depth - 1] : NULL;
	struct gavel_node *before = node->prev;
	int answer;

	if (frame && event == ENTER)
		frame->next = node->next;
	answer = tell(run, node, event);
	if (frame && answer >= 0)
		frame->next = settle(frame, node, before);
	return answer;
}

static int walk(struct run *run)
{
	struct gavel_node *node = run->doc->root;
	struct frame *top;
	int answer = visit(run, node, ENTER);

	/* A document has no "skip" below which its leave would be lost. */
	if (answer == 0 || (answer == 1 && node->kind == GAVEL_DOCUMENT))
		push_frame(run, node);
	if (answer == 1)
		run->frames[0].next = NULL;
	while (answer >= 0 && run->depth > 0) {
		top = &run->frames[run->depth - 1];
		node = top->next;
		if (node) {
			answer = visit(run, node, ENTER);
			if (answer == 0 && node->parent == run->frames[run->depth - 1].node)
				push_frame(run, node);
			continue;
		}
		node = top->node;
		run->depth--;
		answer = visit(run, node, LEAVE);
	}
	return answer < 0 ? -1 : 0;
}

/* ---- one script ---- */

/* (document) */
static int open_api(lua_State *L)
{
	api_open(L, lua_touserdata(L, 1));
	lua_setfield(L, LUA_REGISTRYINDEX, "gavel.handle");
	return 0;
}

static int run_script(struct run *run, const char *path)
{
	lua_State *L = run->box->L;

	lua_pushcfunction(L, open_api);
	lua_pushlightuserdata(L, run->doc);
	if (sandbox_call(run->box, 1, 0, NULL) != 0)
		return -1;
	if (sandbox_load(run->box, path) != 0 || sandbox_call(run->box, 0, 1, NULL) != 0)
		return -1;
	lua_pushcfunction(L, keep_handlers);
	lua_insert(L, -2);
	lua_pushlightuserdata(L, run);
	if (sandbox_call(run->box, 2, 0, NULL) != 0)
		return -1;
	return walk(run);
}

int script_run(struct gavel_job *job, struct gavel_document *doc, const char *path)
{
	struct run run = { .box = sandbox_open(job), .doc = doc };
	int result = -1;

	if (run.box)
		result = run_script(&run, path);
	sandbox_close(run.box);
	free(run.frames);
	return result;
}
