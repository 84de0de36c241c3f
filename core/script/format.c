/* SPDX-License-Identifier: MIT
 *
 * Formats that are scripts. The table that a script returns is read once a
 * job, in a state that is closed at once: what remains is data, the same
 * struct as a plugin's. Each probe, read and write runs the script anew in a
 * state of its own, so nothing passes from one to the next, and each has a
 * budget of its own.
 *
 * struct gavel_format has no closure. The core says in job->running whose turn
 * it is, and the format is the first member of what this file keeps.
 */
#include "format.h"

#include <string.h>

#include "arena.h"
#include "format_run.h"
#include "job.h"

enum { PROBE_STEPS = 10000000 };

/* (table, call): reads the table into the format that the call is for. */
static int describe(lua_State *L)
{
	const struct format_call *call = lua_touserdata(L, 2);

	lua_pushlightuserdata(L, (void *)(uintptr_t)call->format);
	lua_replace(L, 2);
	return format_take(L);
}

/* A document of nothing: functions of the API that a script calls at its top find one. */
static int call_on_nothing(struct format_call *call, lua_CFunction function, uint64_t steps_max)
{
	int result;

	call->doc = gavel_document_new(call->job);
	result = format_call(call, function, steps_max);
	gavel_document_free(call->doc);
	return result;
}

const struct gavel_format *script_format(struct gavel_job *job, const char *path)
{
	struct script_format *f;
	struct format_call call = { .job = job };
	struct arena *arena;

	for (f = job->script_formats; f; f = f->next)
		if (strcmp(f->path, path) == 0)
			return &f->format;
	arena = arena_new();
	f = arena_alloc(arena, sizeof *f);
	*f = (struct script_format){ .path = arena_string(arena, path), .arena = arena, .next = job->script_formats };
	call.format = f;
	if (call_on_nothing(&call, describe, 0) != 0) {
		arena_free(arena);
		return NULL;
	}
	job->script_formats = f;
	return &f->format;
}

int script_format_is(const struct gavel_job *job, const struct gavel_format *format)
{
	const struct script_format *f = job->script_formats;

	while (f && &f->format != format)
		f = f->next;
	return f != NULL;
}

/* (table, call) */
static int ask(lua_State *L)
{
	struct format_call *call = lua_touserdata(L, 2);
	lua_Number score;

	sandbox_of(L)->use = SCRIPT_PROBE;
	lua_getfield(L, 1, "probe");
	input_push(L, call->in);
	lua_call(L, 1, 1);
	if (!lua_isnumber(L, -1))
		return luaL_error(L, "probe: a number from 0 to 100 expected, not a %s", luaL_typename(L, -1));
	score = lua_tonumber(L, -1);
	call->score = score >= 100 ? 100 : score > 0 ? (int)score : 0;
	return 0;
}

/* Nobody asked for this script: where it fails, that is a warning. */
int script_format_probe(struct gavel_job *job, const struct gavel_format *format, const struct gavel_input *in)
{
	const struct script_format *f = (const struct script_format *)format;
	struct format_call call = { .job = job, .format = f, .in = in };
	int before = job->trying;

	if (!f->has_probe)
		return 0;
	job->trying = 1;
	call_on_nothing(&call, ask, PROBE_STEPS);
	job->trying = before;
	return call.score;
}

void script_formats_free(struct gavel_job *job)
{
	for (struct script_format *f = job->script_formats, *next; f; f = next) {
		next = f->next;
		arena_free(f->arena);
	}
	job->script_formats = NULL;
}
