/* SPDX-License-Identifier: MIT
 *
 * Gathers what has a name: functions, fields and kinds from the tables of the
 * API, and the scripts that lie in the folders of the installation, each with
 * the line that its opening comment begins with: "-- renumber: numbers ...".
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "arena.h"
#include "entries.h"
#include "names.h"
#include "program.h"

static void add(struct entries *to, struct entry e)
{
	if (to->count == to->room) {
		to->room = to->room ? to->room * 2 : 64;
		to->list = must_realloc(to->list, to->room * sizeof(*to->list));
	}
	to->list[to->count++] = e;
}

static void add_calls(struct entries *to, const char *where)
{
	for (size_t i = 0; i < script_call_count; i++) {
		const struct script_call *c = &script_calls[i];

		if (strcmp(c->where, where) == 0)
			add(to, (struct entry){ ENTRY_CALL, c->where, c->name, c->signature, c->help, NULL, 0 });
	}
}

static void add_fields(struct entries *to)
{
	for (size_t i = 0; i < node_field_count; i++) {
		const struct script_field *f = &node_fields[i];

		add(to, (struct entry){ ENTRY_FIELD, "node", f->name, f->type, f->help, NULL, !f->write });
	}
}

static void add_document(struct entries *to)
{
	for (size_t i = 0; i < document_part_count; i++)
		add(to, (struct entry){ ENTRY_FIELD, "document", document_parts[i].name, document_parts[i].type,
		                        document_parts[i].help, NULL, 0 });
	for (size_t i = 0; field_keys[i].key; i++)
		add(to, (struct entry){ ENTRY_FIELD, "document", field_keys[i].key, "string?", field_keys[i].help, NULL, 0 });
}

static void add_symbol(struct entries *to)
{
	for (size_t i = 0; i < symbol_part_count; i++)
		add(to, (struct entry){ ENTRY_FIELD, "parts", symbol_parts[i].name, "string?", symbol_parts[i].help, NULL, 0 });
}

/* What the tables may hold that scripts return. */
static void add_returns(struct entries *to)
{
	for (size_t i = 0; i < script_return_count; i++) {
		const struct script_return *r = &script_returns[i];
		char place[32];

		snprintf(place, sizeof(place), "gavel.%s", r->of);
		add(to, (struct entry){ ENTRY_FIELD, arena_string(to->arena, place),
		                        r->name, r->type, r->help, NULL, 0 });
	}
}

/* Each table of functions, once. */
static void add_tables(struct entries *to)
{
	const char *last = "";

	for (size_t i = 0; i < script_call_count; i++) {
		const char *where = script_calls[i].where;

		if (strcmp(where, "node") == 0 || strcmp(where, "document") == 0 || strcmp(where, last) == 0)
			continue;
		last = where;
		add_calls(to, where);
	}
}

static void add_kinds(struct entries *to)
{
	for (int kind = 0; kind < GAVEL_KIND_COUNT; kind++)
		add(to, (struct entry){ ENTRY_KIND, "kind", gavel_kind_name((enum gavel_kind)kind), "", kind_words[kind].help,
		                        NULL, 0 });
}

/* ---- scripts ---- */

/* What stands behind "NAME:" in the opening comment's first line, or "". */
static const char *first_words(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "r");
	char line[256];
	const char *words = "", *colon;

	if (!file)
		die_if_spent();
	while (file && !*words && fgets(line, sizeof(line), file) && strncmp(line, "--", 2) == 0) {
		line[strcspn(line, "\n")] = '\0';
		colon = strstr(line, ": ");
		if (colon && !strstr(line, "SPDX"))
			words = arena_string(arena, colon + 2);
	}
	if (file)
		fclose(file);
	return words;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

static void add_script(struct entries *to, const char *folder, const char *path, const char *file)
{
	size_t len = strlen(file);
	char whole[4096];

	if (len < 5 || file[0] == '.' || strcmp(file + len - 4, ".lua") != 0)
		return;
	snprintf(whole, sizeof(whole), "%s%s", path, file);
	add(to, (struct entry){ ENTRY_SCRIPT, folder, arena_copy(to->arena, file, len - 4), "",
	                        first_words(to->arena, whole), arena_string(to->arena, whole), 0 });
}

static void add_scripts(struct gavel_job *job, struct entries *to, const char *folder)
{
	char *path = script_path(job, folder, "", "");
	DIR *dir = path ? opendir(path) : NULL;
	size_t first = to->count;
	struct dirent *file;

	if (path && !dir)
		die_if_spent();
	while (dir && (file = readdir(dir)))
		add_script(to, folder, path, file->d_name);
	if (dir)
		closedir(dir);
	free(path);
	if (to->count > first)
		qsort(to->list + first, to->count - first, sizeof(*to->list), by_name);
}

void entries_gather(struct gavel_job *job, struct entries *to)
{
	*to = (struct entries){ .arena = arena_new() };
	add_fields(to);
	add_calls(to, "node");
	add_document(to);
	add_symbol(to);
	add_calls(to, "document");
	add_tables(to);
	add_returns(to);
	add_kinds(to);
	add_scripts(job, to, "transform");
	add_scripts(job, to, "check");
	add_scripts(job, to, "format");
	add_scripts(job, to, "lib");
}

void entries_free(struct entries *entries)
{
	free(entries->list);
	arena_free(entries->arena);
}
