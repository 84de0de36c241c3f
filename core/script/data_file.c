/* SPDX-License-Identifier: MIT
 *
 * Data files of scripts/, each run once a job: the recogniser and the step
 * that marks typed numbers before a page is set ask for the same language
 * pack, which costs more to run than a short document to convert.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "data_file.h"
#include "job.h"
#include "program.h"

/* Something that was made of a file's value. */
struct made {
	const void *(*make)(const struct value *value, struct arena *arena);
	const void *thing;
	struct made *next;
};

/* The file, its values and what was made of them die with their arena. */
struct data_file {
	const char *path;
	const char *folder, *name;      /* below scripts/; NULL: so far nobody asked for it by these */
	const struct value *value;
	struct arena *arena;
	struct data_file *next;
	struct made *made;
};

const struct value *data_file_read(struct gavel_job *job, const char *path)
{
	struct arena *arena;
	struct data_file *file;

	for (file = job->data_files; file; file = file->next)
		if (strcmp(file->path, path) == 0)
			return file->value;
	arena = arena_new();
	file = arena_alloc(arena, sizeof *file);
	*file = (struct data_file){ .path = arena_string(arena, path), .value = value_read(job, arena, path), .arena = arena,
	                            .next = job->data_files };
	if (!file->value) {
		arena_free(arena);
		return NULL;
	}
	job->data_files = file;
	return file->value;
}

static struct data_file *file_of(struct gavel_job *job, const struct value *value)
{
	struct data_file *file = job->data_files;

	while (file->value != value)
		file = file->next;
	return file;
}

const struct value *data_file_named(struct gavel_job *job, const char *folder, const char *name, int *found)
{
	const struct value *value;
	struct data_file *file;
	char *path;

	*found = 1;
	for (file = job->data_files; file; file = file->next)
		if (file->name && strcmp(file->name, name) == 0 && strcmp(file->folder, folder) == 0)
			return file->value;
	path = script_path(job, folder, name, ".lua");
	*found = path != NULL;
	value = path ? data_file_read(job, path) : NULL;
	free(path);
	if (value) {
		file = file_of(job, value);
		file->folder = arena_string(file->arena, folder);
		file->name = arena_string(file->arena, name);
	}
	return value;
}

const void *data_file_made(struct gavel_job *job, const struct value *value,
                           const void *(*make)(const struct value *value, struct arena *arena))
{
	struct data_file *file = file_of(job, value);
	struct made *made;

	for (made = file->made; made; made = made->next)
		if (made->make == make)
			return made->thing;
	made = arena_alloc(file->arena, sizeof *made);
	*made = (struct made){ make, make(value, file->arena), file->made };
	file->made = made;
	return made->thing;
}

void data_files_free(struct gavel_job *job)
{
	for (struct data_file *file = job->data_files, *next; file; file = next) {
		next = file->next;
		arena_free(file->arena);
	}
	job->data_files = NULL;
}
