/* SPDX-License-Identifier: MIT
 *
 * One script over one document: find it, split its arguments off, run its
 * file, and walk the document with the table that it returns.
 */
#include "script.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <gavel/document.h>
#include <gavel/format.h>
#include <gavel/gavel.h>

#include "arena.h"
#include "guard.h"
#include "program.h"
#include "walk.h"

/* The folder that it may lie in, and what script_returns (names.h) calls its table. */
static const char *const folders[] = { [SCRIPT_TRANSFORM] = "transform", [SCRIPT_CHECK] = "check" };

/* ---- "PATH:from=3,form=roman" ---- */

static int opens_argument(const char *s)
{
	size_t len = strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_");

	return len > 0 && islower((unsigned char)*s) && s[len] == '=';
}

/* Where the arguments begin, behind their colon, or the end of the string. A file of that very name has none. */
static const char *arguments_of(const char *given)
{
	const char *end = given + strlen(given);

	if (access(given, F_OK) == 0)
		return end;
	for (const char *colon = strchr(given, ':'); colon; colon = strchr(colon + 1, ':'))
		if (opens_argument(colon + 1))
			return colon + 1;
	return end;
}

/* A name that is no path is one of the installation's scripts, unless a file of that name is here. */
static char *path_of(const struct gavel_job *job, enum script_use use, const char *given, const char *args)
{
	char *name = must_copy(given), *known;

	if (*args)
		name[args - given - 1] = '\0';
	if (strchr(name, '/') || access(name, F_OK) == 0)
		return name;
	known = script_path(job, folders[use], name, ".lua");
	if (!known)
		known = script_path(job, folders[use], name, "");
	if (!known)
		return name;
	free(name);
	return known;
}

/* ---- what the script's file returns ---- */

/* api = "0.1": the least version; "0.10" is later than "0.9". */
void version_check(lua_State *L)
{
	const char *wanted, *have = GAVEL_VERSION;
	char *end;

	if (lua_getfield(L, 1, "api") == LUA_TNIL) {
		lua_pop(L, 1);
		return;
	}
	wanted = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
	if (!*wanted || strspn(wanted, "0123456789.") != strlen(wanted))
		luaL_error(L, "api: a version expected, such as \"%s\"", GAVEL_VERSION);
	for (const char *w = wanted; *w; w = *end ? end + 1 : end) {
		unsigned long need = strtoul(w, &end, 10), is = strtoul(have, (char **)&have, 10);

		if (need > is)
			luaL_error(L, "the script needs gavel %s; this is %s", wanted, GAVEL_VERSION);
		if (need < is)
			break;
		have += *have == '.';
	}
	lua_pop(L, 1);
}

/* (table, root, use); without a root nothing is walked */
static int walk_document(lua_State *L)
{
	struct gavel_node *root = lua_touserdata(L, 2);
	const char *also = folders[lua_tointeger(L, 3)];

	if (!lua_istable(L, 1))
		return luaL_error(L, "a script returns a table of functions by the names of kinds, not a %s",
		                  luaL_typename(L, 1));
	if (lua_getfield(L, 1, "reader") != LUA_TNIL || lua_getfield(L, 1, "writer") != LUA_TNIL)
		return luaL_error(L, "this script is a format: name it with -f or -t");
	lua_settop(L, 3);
	version_check(L);
	arguments_check(L);
	rules_keep(L, 1);
	lua_settop(L, 1);
	document_push(L, api_document(L));
	if (root)
		walk_with(L, root, 1, 1, also);
	return 0;
}

/* Writers indent by depth, so that a chain of nodes would become as much text as it is long, squared. */
int depth_check(struct sandbox *box, const struct gavel_document *doc)
{
	const uint64_t max = gavel_limits(box->job)->depth;
	const struct gavel_node *n = doc->root;
	uint64_t depth = 0;

	while (max && guard_holds(GUARD_DEPTH)) {
		if (n->kind != GAVEL_TEXT && n->first) {
			n = n->first;
			depth++;
		} else {
			for (; n != doc->root && !n->next; depth--)
				n = n->parent;
			if (n == doc->root)
				break;
			n = n->next;
		}
		if (depth > max)
			return gavel_fail(box->job, GAVEL_LIMIT, "limit-depth", &(struct gavel_position){ .part = box->name },
			                  "the script nests more than %llu nodes; raise it with --limit depth=N",
			                  (unsigned long long)max);
	}
	return 0;
}

/* (document) */
static int open_api(lua_State *L)
{
	api_open(L, lua_touserdata(L, 1));
	return 0;
}

static int run(struct sandbox *box, struct gavel_document *doc, enum script_use use, const char *path, int walks)
{
	lua_State *L = box->L;

	lua_pushcfunction(L, open_api);
	lua_pushlightuserdata(L, doc);
	if (sandbox_call(box, 1, 0) != 0 || sandbox_load(box, path) != 0 || sandbox_call(box, 0, 1) != 0)
		return -1;
	lua_pushcfunction(L, walk_document);
	lua_insert(L, -2);
	lua_pushlightuserdata(L, walks ? doc->root : NULL);
	lua_pushinteger(L, use);
	return sandbox_call(box, 3, 0) == 0 ? depth_check(box, doc) : -1;
}

char *script_file(const struct gavel_job *job, enum script_use use, const char *given)
{
	return path_of(job, use, given, arguments_of(given));
}

int script_is_there(const struct gavel_job *job, enum script_use use, const char *given)
{
	char *path = script_file(job, use, given);
	int there = strchr(path, '/') || access(path, F_OK) == 0;

	free(path);
	return there;
}

static int run_given(struct gavel_job *job, struct gavel_document *doc, enum script_use use, const char *given,
                     struct sandbox *box, int walks)
{
	const char *args = arguments_of(given);
	char *path = path_of(job, use, given, args);
	int result;

	box->args = args;
	box->use = use;
	result = run(box, doc, use, path, walks);
	free(path);
	return result;
}

int script_run(struct gavel_job *job, struct gavel_document *doc, enum script_use use, const char *given)
{
	struct sandbox *box = sandbox_open(job);
	int result = box ? run_given(job, doc, use, given, box, 1) : -1;

	sandbox_close(box);
	return result;
}

int script_rules(struct gavel_job *job, const char *given, void (*each)(void *, const char *, const char *),
                 void *closure)
{
	struct sandbox *box = sandbox_open(job);
	struct gavel_document *doc = gavel_document_new(job);
	struct rule_ear ear = { each, closure };
	int result = box ? run_given(job, doc, SCRIPT_CHECK, given, box, 0) : -1;

	if (result == 0) {
		lua_pushcfunction(box->L, rules_tell);
		lua_pushlightuserdata(box->L, &ear);
		result = sandbox_call(box, 1, 0);
	}
	sandbox_close(box);
	gavel_document_free(doc);
	return result;
}
