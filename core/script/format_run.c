/* SPDX-License-Identifier: MIT
 *
 * Calling a reader or a writer in Lua. A reader gets its input and the
 * document to fill; a writer the document, its output and the layout. A writer
 * that is a table of functions by kind gets each node, the output and the
 * layout, in the order of the document. Bytes go to the same struct
 * gavel_output as a plugin's, so that a script that fails half way leaves no
 * file.
 */
#include "format_run.h"

#include "job.h"
#include "walk.h"

/* (document) */
static int open_api(lua_State *L)
{
	api_open(L, lua_touserdata(L, 1));
	return 0;
}

static int run(struct sandbox *box, struct format_call *call, lua_CFunction function)
{
	lua_State *L = box->L;

	lua_pushcfunction(L, open_api);
	lua_pushlightuserdata(L, call->doc);
	if (sandbox_call(box, 1, 0) != 0 || sandbox_load(box, call->format->path) != 0 || sandbox_call(box, 0, 1) != 0)
		return -1;
	lua_pushcfunction(L, function);
	lua_insert(L, -2);
	lua_pushlightuserdata(L, call);
	return sandbox_call(box, 2, 0) == 0 ? depth_check(box, call->doc) : -1;
}

int format_call(struct format_call *call, lua_CFunction function, uint64_t steps_max)
{
	struct sandbox *box = sandbox_open(call->job);
	int result = -1;

	if (box && steps_max && (!box->steps_max || box->steps_max > steps_max))
		box->steps_max = steps_max;
	if (box)
		result = run(box, call, function);
	sandbox_close(box);
	return result;
}

/* Nothing, or the document, which is what it filled. */
static void check_answer(lua_State *L, const char *who, const char *way)
{
	if (!lua_isnil(L, -1) && !luaL_testudata(L, -1, "document"))
		luaL_error(L, "the %s returns a %s; it returns nothing, and says by %s what is wrong", who,
		           luaL_typename(L, -1), way);
}

/* (table, call) */
static int call_reader(lua_State *L)
{
	const struct format_call *call = lua_touserdata(L, 2);

	sandbox_of(L)->use = SCRIPT_READER;
	lua_getfield(L, 1, "reader");
	input_push(L, call->in);
	document_push(L, call->doc);
	lua_call(L, 2, 1);
	check_answer(L, "reader", "input:fail");
	return 0;
}

int format_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	const struct script_format *f = (const struct script_format *)job->running;
	struct format_call call = { .job = job, .format = f, .in = in, .doc = doc };

	return format_call(&call, call_reader, 0) != 0 || gavel_document_failed(doc) ? -1 : 0;
}

/* (table, call) */
static int call_writer(lua_State *L)
{
	const struct format_call *call = lua_touserdata(L, 2);

	sandbox_of(L)->use = SCRIPT_WRITER;
	if (lua_getfield(L, 1, "writer") == LUA_TTABLE) {
		output_push(L, call->out);
		layout_push(L, call->layout);
		walk_with(L, call->doc->root, -3, 2, NULL);
		return 0;
	}
	document_push(L, call->doc);
	output_push(L, call->out);
	layout_push(L, call->layout);
	lua_call(L, 3, 1);
	check_answer(L, "writer", "out:fail");
	return 0;
}

/* No call changes a document that is being written. */
int format_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
                 struct gavel_output *out)
{
	const struct script_format *f = (const struct script_format *)job->running;
	struct format_call call = { .job = job, .format = f, .doc = (struct gavel_document *)(uintptr_t)doc,
	                            .out = out, .layout = layout };

	return format_call(&call, call_writer, 0);
}
