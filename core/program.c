/* SPDX-License-Identifier: MIT
 *
 * Where the program's own files are: plugins, and scripts/. Both are found by
 * where this library lies, in a build tree as installed; no path is compiled in.
 *
 * Plugins, first found first: --plugins or gavel_job_home; $GAVEL_PLUGIN_PATH
 * (ignored when set-id); plugins/ beside libgavel (a build tree); gavel/plugins/
 * beside libgavel (installed).
 */
#define _GNU_SOURCE             /* dladdr */
#include <dirent.h>
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "program.h"

char *program_folder(void)
{
	Dl_info info;
	char *slash, *real;

	if (!dladdr((void *)(uintptr_t)plugin_folder, &info) || !info.dli_fname)
		return NULL;
	real = realpath(info.dli_fname, NULL);
	if (!real) {
		die_if_spent();
		return NULL;
	}
	slash = strrchr(real, '/');
	if (slash)
		*slash = 0;
	else
		strcpy(real, ".");
	return real;
}

int plugin_folder(const struct gavel_job *job, int n, char *path, size_t room)
{
	const char *env = getuid() == geteuid() && getgid() == getegid() ? getenv("GAVEL_PLUGIN_PATH") : NULL;
	const char *own = job->own_folder ? job->own_folder : "";

	switch (n) {
	case 0: return snprintf(path, room, "%s", job->plugins ? job->plugins : "") < 0;
	case 1: return snprintf(path, room, "%s", env ? env : "") < 0;
	case 2: return snprintf(path, room, "%s/plugins", own) < 0;
	case 3: return snprintf(path, room, "%s/gavel/plugins", own) < 0;
	default: return -1;
	}
}

int carrier_file(const char *name, char *path, size_t room)
{
	static const char *const folders[] = { "carriers", "gavel/carriers" };
	char *own = program_folder();
	int found = -1;

	/* Where that is not known, it is not the folder that one happens to stand in. */
	for (size_t i = 0; own && i < sizeof folders / sizeof *folders && found; i++) {
		snprintf(path, room, "%s/%s/%s.so", own, folders[i], name);
		found = access(path, R_OK);
	}
	free(own);
	return found ? -1 : 0;
}

size_t list_folder(const char *folder, const char *suffix, char **names, size_t count)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;

	if (!dir)
		die_if_spent();
	while (dir && (entry = readdir(dir)) && count < NAMES_MAX) {
		size_t len = strlen(entry->d_name), end = strlen(suffix), i;

		if (len <= end || strcmp(entry->d_name + len - end, suffix) != 0)
			continue;
		entry->d_name[len - end] = 0;
		for (i = 0; i < count && strcmp(names[i], entry->d_name) != 0; i++)
			;
		if (i == count)
			names[count++] = must_copy(entry->d_name);
	}
	if (dir)
		closedir(dir);
	return count;
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The n-th place of scripts/, or -1 when there are no more. */
static int script_folder(const struct gavel_job *job, int n, char *path, size_t room)
{
	const char *own = job->own_folder ? job->own_folder : ".";

	switch (n) {
	case 0: return snprintf(path, room, "%s", job->scripts_home ? job->scripts_home : "") < 0;
	case 1: return snprintf(path, room, "%s/scripts", own) < 0;
	case 2: return snprintf(path, room, "%s/../share/gavel/scripts", own) < 0;
	default: return -1;
	}
}

void program_folders(const struct gavel_job *job, void (*each)(void *closure, const char *folder), void *closure)
{
	char path[PATH_ROOM + 32];

	for (int i = 0; plugin_folder(job, i, path, sizeof path) == 0; i++)
		if (*path)
			each(closure, path);
	for (int i = 0; script_folder(job, i, path, sizeof path) == 0; i++)
		if (*path)
			each(closure, path);
}

char *script_path(const struct gavel_job *job, const char *folder, const char *name, const char *suffix)
{
	char home[PATH_ROOM + 32], path[2 * PATH_ROOM];

	for (int i = 0; script_folder(job, i, home, sizeof home) == 0; i++) {
		if (!*home)
			continue;
		snprintf(path, sizeof path, "%s/%s/%s%s", home, folder, name, suffix);
		if (access(path, R_OK) == 0)
			return must_copy(path);
	}
	return NULL;
}

char **script_names(const struct gavel_job *job, const char *folder)
{
	char home[PATH_ROOM + 32], path[2 * PATH_ROOM], **names = must_alloc((NAMES_MAX + 1) * sizeof *names);
	size_t count = 0;

	for (int i = 0; script_folder(job, i, home, sizeof home) == 0; i++) {
		snprintf(path, sizeof path, "%s/%s", home, folder);
		if (*home)
			count = list_folder(path, ".lua", names, count);
	}
	qsort(names, count, sizeof *names, compare_names);
	return names;
}
