/* SPDX-License-Identifier: MIT
 *
 * The sandbox: a Lua state that can use neither more memory nor more time
 * than the job's limits allow, and that sees nothing but its own values.
 * Opened, loaded, called and closed here; what may be used is counted in
 * budget.c, the libraries are made safe in safe.c, what fails is told in
 * blame.c, and guard.h lists what holds a script in.
 */
#include "sandbox.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gavel/document.h>
#include <gavel/format.h>

#include "arena.h"
#include "guard.h"
#include "source.h"

enum {
	STEPS_A_SECOND = 10000000
};

struct sandbox *sandbox_of(lua_State *L)
{
	struct sandbox *box;

	memcpy(&box, lua_getextraspace(L), sizeof(box));
	return box;
}

static int furnish(lua_State *L)
{
	sandbox_libraries(L);
	return 0;
}

static int begin(struct sandbox *box)
{
	int status;

	memcpy(lua_getextraspace(box->L), &box, sizeof(box));
	lua_pushcfunction(box->L, furnish);
	status = lua_pcall(box->L, 0, 0, 0);
	if (status != LUA_OK)
		return sandbox_report(box, status);
	/* Coroutines inherit the hook. */
	box->running = box->L;
	sandbox_watch(box->L);
	return 0;
}

struct sandbox *sandbox_open(struct gavel_job *job)
{
	struct sandbox *box = must_alloc(sizeof(*box));
	const struct gavel_limits *limits = gavel_limits(job);

	memset(box, 0, sizeof(*box));
	box->job = job;
	box->args = "";
	box->memory_max = limits->script;
	box->steps_max = limits->instructions;
	box->begin = clock();
	if (limits->instructions != 0)
		box->time_max = (clock_t)(((double)limits->instructions / STEPS_A_SECOND + 1) * CLOCKS_PER_SEC);
	/* Numbers have a full stop, whatever the program that uses the library set. */
	box->own = newlocale(LC_ALL_MASK, "C", (locale_t)0);
	box->before = box->own != (locale_t)0 ? uselocale(box->own) : (locale_t)0;
	box->L = lua_newstate(sandbox_allocate, box);
	if (box->L == NULL)
		gavel_fail(job, GAVEL_LIMIT, "limit-script", NULL, "a script needs more memory than --limit script=%llu",
		           (unsigned long long)limits->script);
	if (box->L == NULL || begin(box) != 0) {
		sandbox_close(box);
		return NULL;
	}
	return box;
}

void sandbox_renew(struct sandbox *box)
{
	box->steps = 0;
	box->begin = clock();
	box->end = SANDBOX_FREE;
	box->refused = 0;
	sandbox_watch(box->L);
	lua_gc(box->L, LUA_GCCOLLECT);
}

void sandbox_close(struct sandbox *box)
{
	if (box == NULL)
		return;
	if (box->L != NULL)
		lua_close(box->L);
	if (box->before != (locale_t)0)
		uselocale(box->before);
	if (box->own != (locale_t)0)
		freelocale(box->own);
	free(box->folder);
	free(box);
}

/* What luaL_loadfile leaves out as well: a byte order mark, and a first line for the shell (its end stays). */
static size_t opening(const char *bytes, size_t len)
{
	size_t at = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

	if (at < len && bytes[at] == '#')
		while (at < len && bytes[at] != '\n')
			at++;
	return at;
}

/* The bytes of a script; NULL after gavel_fail, which says what is in the way. */
static const struct gavel_input *take_script(struct gavel_job *job, const char *path)
{
	const struct gavel_position at = { .part = path };
	const char *why = "";
	enum input_end end;
	const struct gavel_input *in = source_take(job, path, &end, &why);

	if (end == INPUT_LONG)
		gavel_fail(job, GAVEL_SCRIPT, "script", &at, "the script is longer than %d bytes", (int)SCRIPT_MAX);
	else if (!in && !strchr(path, '/') && !strstr(path, ".lua"))
		gavel_fail(job, GAVEL_SCRIPT, "script", &at,
		           "there is no script of that name; gavel lua --describe lists those that come with gavel");
	else if (!in)
		gavel_fail(job, GAVEL_SCRIPT, "script", &at, "the script cannot be read: %s", why);
	return in;
}

int sandbox_load_bytes(lua_State *L, const struct gavel_input *in, const char *name)
{
	const char *bytes = (const char *)in->bytes;
	char chunk[sizeof(sandbox_of(L)->name) + 1];
	size_t from = opening(bytes, in->len);

	snprintf(chunk, sizeof(chunk), "@%s", name);
	return luaL_loadbufferx(L, bytes + from, in->len - from, chunk, guard_holds(GUARD_BYTECODE) ? "t" : "bt");
}

int sandbox_load(struct sandbox *box, const char *path)
{
	const char *slash = strrchr(path, '/');
	const struct gavel_input *in = take_script(box->job, path);
	int status;

	if (!in)
		return -1;
	snprintf(box->name, sizeof(box->name), "%s", slash != NULL ? slash + 1 : path);
	free(box->folder);
	box->folder = must_copy(slash != NULL ? path : ".");
	if (slash != NULL)
		box->folder[slash - path] = '\0';
	box->frame_count = 0;
	status = sandbox_load_bytes(box->L, in, box->name);
	return status == LUA_OK ? 0 : sandbox_report(box, status);
}

int sandbox_call(struct sandbox *box, int args, int results)
{
	int handler = lua_gettop(box->L) - args;
	int status;

	box->frame_count = box->frames_left_out = 0;
	lua_pushcfunction(box->L, sandbox_explain);
	lua_insert(box->L, handler);
	status = lua_pcall(box->L, args, results, handler);
	lua_remove(box->L, handler);
	/* A coroutine that is thrown away may have hidden the end. */
	if (status == LUA_OK && box->end == SANDBOX_FREE)
		return 0;
	if (status == LUA_OK)
		lua_pushnil(box->L);
	return sandbox_report(box, status);
}
