/* SPDX-License-Identifier: MIT
 *
 * What lies outside of a script and its document, each only where the person
 * who runs the script has named it: files below --allow read:PATH, variables
 * of --allow env:NAME, the documents of --with.
 */
/* realpath() is of the X/Open part of POSIX. */
#define _XOPEN_SOURCE 700

#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "arena.h"
#include "input.h"
#include "job.h"

/* Non-zero if the real path is the allowed one or below it. */
static int is_below(const char *path, const char *allowed)
{
	char *real = realpath(allowed, NULL);
	size_t len = real ? strlen(real) : 0;
	int below = real && strncmp(path, real, len) == 0 && (!path[len] || path[len] == '/' || strcmp(real, "/") == 0);

	if (!real)
		die_if_spent();
	free(real);
	return below;
}

static int is_allowed(const struct gavel_job *job, const char *path)
{
	for (size_t i = 0; i < job->allowed.count; i++)
		if (strncmp(job->allowed.values[i], "read:", 5) == 0 && is_below(path, job->allowed.values[i] + 5))
			return 1;
	return 0;
}

/* The same words whether the file is there or not: a script learns nothing of what it may not read. */
static int refuse_file(lua_State *L, const char *name)
{
	return luaL_error(L, "denied: %s may not be read, or is not there (--allow read:%s)", name, name);
}

/* Bytes, or 0 where there is no limit. */
static uint64_t memory_left(const struct sandbox *box)
{
	uint64_t none = 2;      /* 0 would be no limit */

	if (!box->memory_max)
		return 0;
	return box->memory + none < box->memory_max ? box->memory_max - box->memory : none;
}

/* (path) */
int reach_read(lua_State *L)
{
	const char *name = string_check(L, 1), *why = "";
	struct sandbox *box = sandbox_of(L);
	char *path = realpath(name, NULL);
	struct gavel_input in = { 0 };
	enum input_end end = INPUT_FAILED;
	int allowed = path && is_allowed(box->job, path);

	if (!path)
		die_if_spent();
	/* For a moment it is there twice: here, and as a string of Lua. */
	if (allowed)
		end = input_take(path, memory_left(box) / 2, &in, &why);
	free(path);
	if (!allowed)
		return refuse_file(L, name);
	if (end != INPUT_READ)
		return luaL_error(L, "%s cannot be read: %s", name,
		                  end == INPUT_LONG ? "the script has not enough memory (--limit script=N)" : why);
	lua_pushlstring(L, (const char *)in.bytes, in.len);
	input_close(&in);
	return 1;
}

/* (name) */
int reach_env(lua_State *L)
{
	const char *name = string_check(L, 1);
	const struct job_list *allowed = &sandbox_of(L)->job->allowed;

	for (size_t i = 0; i < allowed->count; i++)
		if (strncmp(allowed->values[i], "env:", 4) == 0 && strcmp(allowed->values[i] + 4, name) == 0) {
			lua_pushstring(L, getenv(name));
			return 1;
		}
	return luaL_error(L, "denied: the variable %s is not for scripts (--allow env:%s)", name, name);
}

/* (n?) */
int reach_with(lua_State *L)
{
	struct gavel_job *job = sandbox_of(L)->job;
	lua_Integer n = luaL_optinteger(L, 1, 1);

	if (n < 1 || (size_t)n > job->with.count || !job->others[n - 1])
		return luaL_error(L, "the script needs %s document beside the input: name it with --with FILE",
		                  n == 1 ? "a second" : "another");
	lua_settop(L, 0);
	document_push(L, job->others[n - 1]);
	return 1;
}
