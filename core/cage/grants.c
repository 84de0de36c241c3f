/* SPDX-License-Identifier: MIT
 *
 * What a worker may read: what the command line names, and what gavel is made
 * of. A script brings the Lua files beside it (it may require them), not its
 * whole folder: that is often where other documents lie.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "cage.h"
#include "program.h"
#include "script/script.h"

/* Where libraries lie, for those that are loaded when they are first needed (and iconv's tables). */
static const char *const LIBRARIES[] = {
	"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/nix/store", "/gnu/store", "/etc/ld.so.cache",
};

static const char LUA[] = ".lua";

static int is_lua(const char *name)
{
	size_t len = strlen(name), end = strlen(LUA);

	return len > end && strcmp(name + len - end, LUA) == 0;
}

void grants_add(struct grants *grants, const char *path)
{
	if ((grants->count & (grants->count + 1)) == 0)
		grants->paths = must_realloc(grants->paths, 2 * (grants->count + 1) * sizeof *grants->paths);
	grants->paths[grants->count++] = must_copy(path);
}

void grants_free(struct grants *grants)
{
	for (size_t i = 0; i < grants->count; i++)
		free(grants->paths[i]);
	free(grants->paths);
}

static void add_in(struct grants *grants, const char *folder, size_t len, const char *name)
{
	char *path = must_alloc(len + strlen(name) + 2);

	memcpy(path, folder, len);
	strcat(strcat(path, "/"), name);
	grants_add(grants, path);
	free(path);
}

/* A file of Lua, and those beside it. */
static void add_script(struct grants *grants, const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t len = slash ? (size_t)(slash - path) : 1;
	char *folder = must_copy(slash ? path : ".");
	const struct dirent *entry;
	DIR *dir;

	grants_add(grants, path);
	folder[len] = '\0';
	dir = opendir(len ? folder : "/");
	while (dir && (entry = readdir(dir)))
		if (is_lua(entry->d_name))
			add_in(grants, folder, len, entry->d_name);
	if (dir)
		closedir(dir);
	free(folder);
}

static void add_scripts(struct gavel_job *job, struct grants *grants, enum script_use use, const struct job_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		char *path = script_file(job, use, list->values[i]);

		add_script(grants, path);
		free(path);
	}
}

static void add_allowed(struct grants *grants, const struct job_list *allowed)
{
	for (size_t i = 0; i < allowed->count; i++)
		if (strncmp(allowed->values[i], "read:", 5) == 0)
			grants_add(grants, allowed->values[i] + 5);
}

/* Folders that the dynamic linker was told of. */
static void add_linker_path(struct grants *grants)
{
	const char *given = getenv("LD_LIBRARY_PATH");
	char *list = must_copy(given ? given : ""), *save = NULL;

	for (char *folder = strtok_r(list, ":;", &save); folder; folder = strtok_r(NULL, ":;", &save))
		grants_add(grants, folder);
	free(list);
}

static void add_own(void *grants, const char *folder)
{
	grants_add(grants, folder);
}

void grants_make(struct gavel_job *job, struct grants *grants)
{
	const char *const named[] = { job->from, job->to, job->layout };

	for (size_t i = 0; i < sizeof LIBRARIES / sizeof *LIBRARIES; i++)
		grants_add(grants, LIBRARIES[i]);
	add_linker_path(grants);
	program_folders(job, add_own, grants);
	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		if (named[i] && (is_lua(named[i]) || strchr(named[i], '/')))
			add_script(grants, named[i]);
	add_scripts(job, grants, SCRIPT_TRANSFORM, &job->scripts);
	add_scripts(job, grants, SCRIPT_CHECK, &job->checks);
	add_allowed(grants, &job->allowed);
	for (size_t i = 0; i < job->with.count; i++)
		grants_add(grants, job->with.values[i]);
	if (job->emblem)
		grants_add(grants, job->emblem);
}
