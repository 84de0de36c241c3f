/* SPDX-License-Identifier: MIT
 *
 * What is said when a script fails: its line, and the place in the document
 * where it was at work.
 *
 *     renumber.lua:12: error: attempt to index a nil value (at clause "4.", line 37)
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
		return gavel_fail(box->job, GAVEL_LIMIT, "limit", &at,
		                  "the script needs more than %llu bytes: raise --limit memory=N if you trust it",
		                  (unsigned long long)box->memory_max);
	return gavel_fail(box->job, GAVEL_LIMIT, "limit", &at,
	                  "the script takes more %s %llu steps: raise --limit instructions=N if you trust it",
	                  box->end == SANDBOX_TIME ? "time than" : "than", (unsigned long long)box->steps_max);
}

/* Cuts "NAME:LINE: " off a message into a position. */
static const char *split_place(const struct sandbox *box, const char *message, struct gavel_position *at)
{
	size_t len = strlen(box->name);
	char *end;
	unsigned long line;

	at->part = box->name;
	if (strncmp(message, box->name, len) != 0 || message[len] != ':')
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
	lua_pop(box->L, 1);
	return -1;
}
