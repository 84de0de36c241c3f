/* SPDX-License-Identifier: MIT
 *
 * Formats are shared objects in a folder, one a format, named by it. One is
 * opened when it is asked for by name; by extension, when the manifest beside
 * it (NAME.manifest: its extensions) lists it; only to tell a content by itself
 * are all opened and asked. A loaded object stays mapped until the program ends:
 * libraries below it may have registered what an unload would cut off.
 *
 * Folders, first found first: --plugins or gavel_job_home; $GAVEL_PLUGIN_PATH
 * (ignored when set-id); plugins/ beside libgavel (a build tree); gavel/plugins/
 * beside libgavel (installed).
 */
#define _GNU_SOURCE             /* dladdr */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "arena.h"
#include "manifest.h"
#include "plugin.h"

#define ENTRY "gavel_format_1"

/* What a format of the first release had: nothing shorter was ever built. */
#define FIRST_SIZE (offsetof(struct gavel_format, needs_layout) + sizeof(int))

enum { PATH_ROOM = 4096, FORMATS_MAX = 256 };

/* The folder that this library (or the program, linked statically) lies in. */
static int own_folder(char *path, size_t room)
{
	Dl_info info;
	char *slash, *real;

	if (!dladdr((void *)(uintptr_t)plugin_named, &info) || !info.dli_fname)
		return -1;
	real = realpath(info.dli_fname, NULL);
	if (!real) {
		die_if_spent();
		return -1;
	}
	slash = strrchr(real, '/');
	if (slash)
		*slash = 0;
	snprintf(path, room, "%s", slash ? real : ".");
	free(real);
	return 0;
}

/* The n-th folder to look in, or -1 when there are no more. */
static int plugin_folder(const struct gavel_job *job, int n, char *path, size_t room)
{
	const char *env = getuid() == geteuid() && getgid() == getegid() ? getenv("GAVEL_PLUGIN_PATH") : NULL;
	char own[PATH_ROOM] = "";

	if (n >= 2)
		own_folder(own, sizeof own - 32);
	switch (n) {
	case 0: return snprintf(path, room, "%s", job->plugins ? job->plugins : "") < 0;
	case 1: return snprintf(path, room, "%s", env ? env : "") < 0;
	case 2: return snprintf(path, room, "%s/plugins", own) < 0;
	case 3: return snprintf(path, room, "%s/gavel/plugins", own) < 0;
	default: return -1;
	}
}

/* The other folders may be missing; one that the user names may not. */
int plugin_check(struct gavel_job *job)
{
	DIR *dir = job->plugins ? opendir(job->plugins) : NULL;

	if (job->plugins && !dir)
		return gavel_fail(job, GAVEL_USAGE, "plugins", NULL, "cannot open the folder of plugins \"%s\": %s",
		                  job->plugins, strerror(errno));
	if (dir)
		closedir(dir);
	return 0;
}

/* asked: somebody named this format, so that its failing is an error; else it is left out with a warning. */
static void wrong_object(struct gavel_job *job, const char *path, int asked, const char *why)
{
	struct gavel_position at = { .part = path };

	if (asked)
		gavel_fail(job, GAVEL_USAGE, "plugin", &at, "%s", why);
	else
		gavel_report(job, GAVEL_LEVEL_WARNING, "plugin", &at, "%s", why);
}

/* glibc's loader tells a want of memory by errno or, where it could not map an object, by words with no reason behind. */
static void not_opened(struct gavel_job *job, const char *path, int asked)
{
	int error = errno;
	const char *why = dlerror(), *words = strstr(why, "failed to map segment from shared object");

	if (error == ENOMEM || (words && !strchr(words, ':')))
		die_out_of_memory();
	wrong_object(job, path, asked, why);
}

/* A format from a newer header may be longer than ours: what we know is at its start. */
static const struct gavel_format *load(struct gavel_job *job, const char *path, int asked)
{
	const struct gavel_format *format;
	void *object = (errno = 0, dlopen(path, RTLD_NOW | RTLD_LOCAL));

	if (!object) {
		not_opened(job, path, asked);
		return NULL;
	}
	format = dlsym(object, ENTRY);
	if (!format)
		wrong_object(job, path, asked, "this is no plugin for this version of gavel: it has no " ENTRY);
	else if (format->size >= FIRST_SIZE && format->name && format->extensions)
		return format;
	else
		wrong_object(job, path, asked, "this is no plugin: its " ENTRY " is too short, or names no format");
	return NULL;
}

static int name_is_plain(const char *name)
{
	return *name && strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == strlen(name);
}

/* The object of that name in the first folder that has it, or NULL. */
static const struct gavel_format *find(struct gavel_job *job, const char *name, int asked)
{
	char folder[PATH_ROOM], path[PATH_ROOM + 300];

	for (int i = 0; name_is_plain(name) && strlen(name) < 256 && plugin_folder(job, i, folder, sizeof folder) == 0; i++) {
		if (!*folder)
			continue;
		snprintf(path, sizeof path, "%s/%s.so", folder, name);
		if (access(path, R_OK) == 0)
			return load(job, path, asked);
	}
	return NULL;
}

const struct gavel_format *plugin_named(struct gavel_job *job, const char *name)
{
	return find(job, name, 1);
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Adds the names of the files in a folder that end so, and are not in the list yet. */
static size_t list_folder(const char *folder, const char *suffix, char **names, size_t count)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;

	if (!dir)
		die_if_spent();
	while (dir && (entry = readdir(dir)) && count < FORMATS_MAX) {
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

static size_t list_names(const struct gavel_job *job, char **names)
{
	char folder[PATH_ROOM];
	size_t count = 0;

	for (int i = 0; plugin_folder(job, i, folder, sizeof folder) == 0; i++)
		if (*folder)
			count = list_folder(folder, ".so", names, count);
	qsort(names, count, sizeof *names, compare_names);
	return count;
}

/* A plugin that can't be loaded is a warning here: it was not asked for. */
const struct gavel_format **plugin_all(struct gavel_job *job)
{
	char *names[FORMATS_MAX];
	size_t count = list_names(job, names), n = 0;
	const struct gavel_format **all = must_alloc((count + 1) * sizeof *all);

	for (size_t i = 0; i < count; i++) {
		const struct gavel_format *f = find(job, names[i], 0);

		if (f)
			all[n++] = f;
		free(names[i]);
	}
	return all;
}

int format_claims(const struct gavel_format *format, const char *extension)
{
	for (const char *const *e = format->extensions; *e; e++)
		if (strcasecmp(*e, extension) == 0)
			return 1;
	return 0;
}

/* Does NAME.manifest beside the object list the extension? 1, 0, or -1 if there is none. */
static int manifest_lists(const struct gavel_job *job, const char *name, const char *extension)
{
	char folder[PATH_ROOM], path[PATH_ROOM + 300];
	int found = -1;

	for (int i = 0; found < 0 && plugin_folder(job, i, folder, sizeof folder) == 0; i++) {
		snprintf(path, sizeof path, "%s/%s.manifest", folder, name);
		if (*folder)
			found = manifest_ask(path, extension);
	}
	return found;
}

/* Only a plugin without a manifest has to be opened to be asked. */
const struct gavel_format *plugin_for_name(struct gavel_job *job, const char *file)
{
	const char *slash = strrchr(file, '/'), *dot = strrchr(slash ? slash : file, '.');
	const struct gavel_format *found = NULL;
	char *names[FORMATS_MAX];
	size_t count = dot && dot[1] ? list_names(job, names) : 0;

	for (size_t i = 0; i < count; i++) {
		if (!found && manifest_lists(job, names[i], dot + 1)) {
			found = find(job, names[i], 0);
			if (found && !format_claims(found, dot + 1))
				found = NULL;
		}
		free(names[i]);
	}
	return found;
}

/* The n-th place of scripts/, or -1 when there are no more. */
static int script_folder(const struct gavel_job *job, int n, char *path, size_t room)
{
	char own[PATH_ROOM] = ".";

	if (n > 0)
		own_folder(own, sizeof own);
	switch (n) {
	case 0: return snprintf(path, room, "%s", job->scripts_home ? job->scripts_home : "") < 0;
	case 1: return snprintf(path, room, "%s/scripts", own) < 0;
	case 2: return snprintf(path, room, "%s/../share/gavel/scripts", own) < 0;
	default: return -1;
	}
}

void plugin_folders(const struct gavel_job *job, void (*each)(void *closure, const char *folder), void *closure)
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
	char home[PATH_ROOM + 32], path[2 * PATH_ROOM], **names = must_alloc((FORMATS_MAX + 1) * sizeof *names);
	size_t count = 0;

	for (int i = 0; script_folder(job, i, home, sizeof home) == 0; i++) {
		snprintf(path, sizeof path, "%s/%s", home, folder);
		if (*home)
			count = list_folder(path, ".lua", names, count);
	}
	qsort(names, count, sizeof *names, compare_names);
	return names;
}
