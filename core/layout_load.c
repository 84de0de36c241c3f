/* SPDX-License-Identifier: MIT
 *
 * The files of a layout. extends = "plain" names another one, which is looked
 * for beside the file that says so, then among the installed; that may extend
 * one more. The chain is read from the top, each file held against the shape of
 * layouts, then laid over each other from the ground up. What comes of it does
 * not depend on the document, and is kept for the next ones of the job.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "layout_extend.h"
#include "layout_shape.h"
#include "program.h"
#include "script/data_file.h"

enum { DEEPEST = 8 };   /* files that extend each other */

struct chain {
	char *paths[DEEPEST];
	const struct value *files[DEEPEST];
	size_t count;
};

static char *beside(const char *path, const char *name)
{
	const char *slash = strrchr(path, '/');
	size_t folder = slash ? (size_t)(slash - path) + 1 : 0;
	char *file = must_alloc(folder + strlen(name) + sizeof(".lua"));

	memcpy(file, path, folder);
	strcpy(file + folder, name);
	strcat(file, ".lua");
	if (access(file, R_OK) == 0 && strcmp(file, path) != 0)
		return file;
	free(file);
	return NULL;
}

static int fail_extends(struct gavel_job *job, const struct chain *chain, const char *name, const char *why)
{
	const char *path = chain->paths[chain->count - 1], *slash = strrchr(path, '/');
	const struct gavel_position at = {.part = slash ? slash + 1 : path};

	return gavel_fail(job, GAVEL_SCRIPT, "layout", &at, "extends: \"%s\" %s", name, why);
}

static int is_in(const struct chain *chain, const char *path)
{
	for (size_t i = 0; i < chain->count; i++) {
		if (strcmp(chain->paths[i], path) == 0)
			return 1;
	}
	return 0;
}

/* The file that the last of the chain extends, or NULL; the caller frees it, also where it fails. */
static int find_next(struct gavel_job *job, struct chain *chain, char **next)
{
	const char *name = value_string(chain->files[chain->count - 1], "extends", NULL);

	*next = NULL;
	if (!name)
		return 0;
	if (!*name || strchr(name, '/'))
		return fail_extends(job, chain, name, "is no name: write that of a file beside this one, or of an installed layout");
	*next = beside(chain->paths[chain->count - 1], name);
	if (!*next)
		*next = script_path(job, "layout", name, ".lua");
	if (!*next)
		return fail_extends(job, chain, name, "is no layout: there is none of that name beside this file, nor installed");
	if (is_in(chain, *next))
		return fail_extends(job, chain, name, "extends this one: it would end nowhere");
	if (chain->count >= DEEPEST)
		return fail_extends(job, chain, name, "is one too many: at most 8 layouts extend each other");
	return 0;
}

/* Takes the path, also where it fails. */
static int read_file(struct gavel_job *job, struct chain *chain, char *path)
{
	const struct value *file = data_file_read(job, path);

	chain->paths[chain->count] = path;
	chain->files[chain->count++] = file;
	return file ? layout_check_shape(job, path, file) : -1;
}

static int read_chain(struct gavel_job *job, struct chain *chain, const char *path)
{
	char *next = must_copy(path);
	int result = 0;

	while (next && result == 0) {
		result = read_file(job, chain, next);
		next = NULL;
		if (result == 0)
			result = find_next(job, chain, &next);
	}
	free(next);
	return result;
}

/* A layout that gives itself no name has its file's, not that of what it extends. */
static struct value name_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/'), *from = slash ? slash + 1 : path;
	size_t len = strlen(from);

	len -= len > 4 && strcmp(from + len - 4, ".lua") == 0 ? 4 : 0;
	return (struct value){.kind = VALUE_STRING, .string = arena_copy(arena, from, len), .len = len};
}

static const struct value *lay_chain(struct gavel_job *job, struct arena *arena, const char *path)
{
	struct chain chain = {.count = 0};
	struct value *whole = arena_alloc(arena, sizeof(*whole));
	struct member name = {.name = "name", .value = name_of(arena, path)};
	const struct value named = {.kind = VALUE_TABLE, .members = &name, .member_count = 1};
	int result = read_chain(job, &chain, path);

	*whole = (struct value){.kind = VALUE_TABLE};
	for (size_t i = chain.count; i-- > 0 && result == 0;)
		result = layout_lay(job, arena, chain.paths[i], chain.files[i], whole);
	if (result == 0 && value_of(chain.files[0], "name")->kind != VALUE_STRING)
		result = layout_lay(job, arena, path, &named, whole);
	for (size_t i = 0; i < chain.count; i++)
		free(chain.paths[i]);
	return result ? NULL : whole;
}

/* ---- once a job ---- */

static struct layout_file **find_file(struct gavel_job *job, const char *path)
{
	struct layout_file **at = &job->layout_files;

	while (*at && strcmp((*at)->path, path) != 0)
		at = &(*at)->next;
	return at;
}

static void drop(struct layout_file **at)
{
	struct layout_file *file = *at;

	*at = file->next;
	arena_free(file->arena);
}

void layout_files_free(struct gavel_job *job)
{
	while (job->layout_files)
		drop(&job->layout_files);
}

struct layout_file *layout_known(struct gavel_job *job, const char *name)
{
	struct layout_file *file = job->layout_files;

	while (file && (file->told || strcmp(file->name, name) != 0))
		file = file->next;
	return file;
}

struct layout_file *layout_load(struct gavel_job *job, const char *path, const char *name)
{
	struct layout_file **at = find_file(job, path), *file = *at;
	size_t told = job->told;
	struct arena *arena;

	if (file && !file->told)
		return file;
	if (file)
		drop(at);
	arena = arena_new();
	file = arena_alloc(arena, sizeof *file);
	*file = (struct layout_file){ .path = arena_string(arena, path), .name = arena_string(arena, name),
	                              .whole = lay_chain(job, arena, path), .arena = arena,
	                              .next = job->layout_files };
	file->told = job->told != told;
	if (!file->whole) {
		arena_free(arena);
		return NULL;
	}
	job->layout_files = file;
	return file;
}
