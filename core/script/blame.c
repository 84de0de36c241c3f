/* SPDX-License-Identifier: MIT
 *
 * What is said when a script fails: its line, and the place in the document
 * where it was at work.
 *
 *     renumber.lua:12: error: attempt to index a nil value (at clause "4.", line 37)
 *     renumber.lua:12: note: in function 'count'
 *     renumber.lua:30: note: called in the function from line 28 on
 *
 * The notes are the functions of the script that were at work, innermost
 * first; there are none if that was one. Functions in C are left out.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gavel/document.h>
#include <gavel/format.h>

#include "sandbox.h"

static int report_end(struct sandbox *box)
{
	const struct gavel_position at = { .part = box->name };

	if (box->end == SANDBOX_REPORTED)
		return -1;
	if (box->end == SANDBOX_MEMORY)
		return gavel_fail(box->job, GAVEL_LIMIT, "limit-script", &at,
		                  "the script needs more than %llu bytes: raise --limit script=N if you trust it",
		                  (unsigned long long)box->memory_max);
	return gavel_fail(box->job, GAVEL_LIMIT, "limit-instructions", &at,
	                  "the script takes more %s %llu steps: raise --limit instructions=N if you trust it",
	                  box->end == SANDBOX_TIME ? "time than" : "than", (unsigned long long)box->steps_max);
}

/* Cuts "NAME:LINE: " off a message into a position, if NAME is that of a chunk that was at work. */
static const char *split_place(const struct sandbox *box, const char *message, struct gavel_position *at)
{
	const char *name = box->frame_count > 0 ? box->frames[0].source : box->name;
	size_t len = strlen(name);
	char *end;
	unsigned long line;

	at->part = name;
	if (strncmp(message, name, len) != 0 || message[len] != ':')
		return message;
	line = strtoul(message + len + 1, &end, 10);
	if (end == message + len + 1 || strncmp(end, ": ", 2) != 0)
		return message;
	at->line = (uint32_t)line;
	return end + 2;
}

/* ' (at text in clause "4.", line 37)', or nothing. */
static void describe_place(const struct sandbox *box, const struct gavel_node *node, char *to, size_t room)
{
	const struct gavel_node *labelled = node, *placed = node;
	char label[96] = "", line[32] = "";

	to[0] = '\0';
	if (box->line != 0)
		snprintf(to, room, " (at line %lu of the input)", (unsigned long)box->line);
	if (node == NULL || node->kind == GAVEL_DOCUMENT)
		return;
	while (labelled != NULL && gavel_attr(labelled, "label") == NULL)
		labelled = labelled->parent;
	if (labelled != NULL)
		snprintf(label, sizeof(label), "%s%s \"%.40s\"", labelled != node ? " in " : "",
		         labelled != node ? gavel_kind_name(labelled->kind) : "", gavel_attr(labelled, "label"));
	while (placed->line == 0 && placed->parent != NULL)
		placed = placed->parent;
	if (placed->line != 0)
		snprintf(line, sizeof(line), ", line %lu", (unsigned long)placed->line);
	snprintf(to, room, " (at %s%s%s)", gavel_kind_name(node->kind), label, line);
}

/* ---- the functions that were at work ---- */

static void name_function(const lua_Debug *ar, char *to, size_t room)
{
	if (*ar->what == 'm')
		snprintf(to, room, "the main part of the script");
	else if (ar->name && *ar->namewhat && strcmp(ar->name, "?") != 0)
		snprintf(to, room, "%s '%.50s'", *ar->namewhat == 'm' ? ar->namewhat : "function", ar->name);
	else
		snprintf(to, room, "the function from line %d on", ar->linedefined);
}

/* 1 if the function at that level is one of the script, which is noted then. */
static int note_frame(struct sandbox *box, lua_State *L, int level)
{
	struct sandbox_frame *f = &box->frames[box->frame_count];
	lua_Debug ar;

	if (!lua_getstack(L, level, &ar) || !lua_getinfo(L, "Snl", &ar) || *ar.what == 'C')
		return 0;
	snprintf(f->source, sizeof(f->source), "%s", ar.short_src);
	name_function(&ar, f->what, sizeof(f->what));
	f->line = ar.currentline;
	box->frame_count++;
	return 1;
}

/* Lua counts down from the top to find a level, so that going through all of a deep recursion would take for ever. */
static int outermost_level(lua_State *L)
{
	int there = 0, beyond = 1;
	lua_Debug ar;

	while (lua_getstack(L, beyond, &ar)) {
		there = beyond;
		beyond *= 2;
	}
	while (beyond - there > 1) {
		int middle = there + (beyond - there) / 2;

		if (lua_getstack(L, middle, &ar))
			there = middle;
		else
			beyond = middle;
	}
	return there;
}

/* Notes the innermost ones, from the caller of this function in C on, and the outermost. */
static void note_frames(struct sandbox *box, lua_State *L)
{
	int last = outermost_level(L), level = 1;

	box->frame_count = 0;
	for (; level <= last && box->frame_count < SANDBOX_FRAMES - 1; level++)
		note_frame(box, L, level);
	while (last >= level && !note_frame(box, L, last))
		last--;
	box->frames_left_out = last > level ? last - level : 0;
}

static void report_frames(const struct sandbox *box)
{
	const char *code = "traceback";

	for (int i = 0; i < box->frame_count && box->frame_count > 1; i++) {
		const struct sandbox_frame *f = &box->frames[i];
		const struct gavel_position at = { .part = f->source, .line = f->line > 0 ? (uint32_t)f->line : 0 };

		if (i == box->frame_count - 1 && box->frames_left_out)
			gavel_report(box->job, GAVEL_LEVEL_NOTE, code, NULL, "%d calls more", box->frames_left_out);
		gavel_report(box->job, GAVEL_LEVEL_NOTE, code, &at, "%s %s", i ? "called in" : "in", f->what);
	}
}

/* After the end of the script nothing of it runs: the hook may have ended it, and no hook would run here. */
int sandbox_explain(lua_State *L)
{
	struct sandbox *box = sandbox_of(L);

	if (box->end != SANDBOX_FREE)
		return 1;
	note_frames(box, L);
	if (lua_isstring(L, 1)) {
		lua_tostring(L, 1);
		return 1;
	}
	if (box->frame_count > 0)
		lua_pushfstring(L, "%s:%d: ", box->frames[0].source, box->frames[0].line);
	else
		lua_pushliteral(L, "");
	if (!luaL_callmeta(L, 1, "__tostring") || !lua_isstring(L, -1)) {
		lua_settop(L, 2);
		lua_pushfstring(L, "the error is not a string but a %s", luaL_typename(L, 1));
	}
	lua_concat(L, 2);
	return 1;
}

int sandbox_report(struct sandbox *box, int status)
{
	struct gavel_position at = { 0 };
	const char *message = lua_type(box->L, -1) == LUA_TSTRING ? lua_tostring(box->L, -1) : "fails";
	char place[256];

	if (status == LUA_ERRMEM && box->end == SANDBOX_FREE)
		box->end = SANDBOX_MEMORY;
	if (box->end != SANDBOX_FREE) {
		lua_pop(box->L, 1);
		return report_end(box);
	}
	message = split_place(box, message, &at);
	describe_place(box, box->at, place, sizeof(place));
	gavel_fail(box->job, GAVEL_SCRIPT, "script", &at, "%s%s", message, place);
	report_frames(box);
	lua_pop(box->L, 1);
	return -1;
}
