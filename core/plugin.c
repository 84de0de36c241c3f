/* SPDX-License-Identifier: MIT
 *
 * Formats are shared objects in a folder, one a format, named by it. One is
 * opened when it is asked for by name; by extension, when the manifest beside
 * it (NAME.manifest: its extensions) lists it; only to tell a content by itself
 * are all opened and asked. A loaded object stays mapped until the program ends:
 * libraries below it may have registered what an unload would cut off.
 */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "arena.h"
#include "batch/carrier.h"
#include "manifest.h"
#include "plugin.h"
#include "program.h"

#define ENTRY "gavel_format_1"

/* What a format of the first release had: nothing shorter was ever built. */
#define FIRST_SIZE (offsetof(struct gavel_format, needs_layout) + sizeof(int))

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

/* ---- what a job has found ---- */

/* By its name, or by an extension with its dot. A job that converts many documents asks for the same few. */
struct known_format {
	char *key;
	const struct gavel_format *format;
	struct known_format *next;
};

static const struct gavel_format *recall(const struct gavel_job *job, const char *key)
{
	const struct known_format *known = job->known_formats;

	while (known && strcmp(known->key, key) != 0)
		known = known->next;
	return known ? known->format : NULL;
}

/* What was found with a word about it is looked for again, so that the word is said of each document. */
static const struct gavel_format *remember(struct gavel_job *job, const char *key, const struct gavel_format *format,
                                           size_t told)
{
	struct known_format *known;

	if (!format || told != job->told)
		return format;
	known = must_alloc(sizeof *known);
	*known = (struct known_format){ must_copy(key), format, job->known_formats };
	job->known_formats = known;
	return format;
}

void plugin_forget(struct gavel_job *job)
{
	for (struct known_format *known = job->known_formats, *next; known; known = next) {
		next = known->next;
		free(known->key);
		free(known);
	}
	job->known_formats = NULL;
}

/* ---- looking for them ---- */

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
	const struct gavel_format *known = recall(job, name);
	size_t told = job->told;

	return known ? known : remember(job, name, find(job, name, 1), told);
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
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
	char *names[NAMES_MAX] = { NULL };
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
static const struct gavel_format *find_claiming(struct gavel_job *job, const char *extension)
{
	const struct gavel_format *found = NULL;
	char *names[NAMES_MAX] = { NULL };
	size_t count = list_names(job, names);

	for (size_t i = 0; i < count; i++) {
		if (!found && manifest_lists(job, names[i], extension)) {
			found = find(job, names[i], 0);
			if (found && !format_claims(found, extension))
				found = NULL;
		}
		free(names[i]);
	}
	return found;
}

const struct gavel_format *plugin_for_name(struct gavel_job *job, const char *file)
{
	const char *slash = strrchr(file, '/'), *dot = strrchr(slash ? slash : file, '.');
	const struct gavel_format *known = dot ? recall(job, dot) : NULL;
	size_t told = job->told;

	if (known || !dot || !dot[1])
		return known;
	return remember(job, dot, find_claiming(job, dot + 1), told);
}

static int each_of_manifest(const struct gavel_job *job, const char *name,
                            void (*each)(void *closure, const char *format, const char *extension), void *closure)
{
	char folder[PATH_ROOM], path[PATH_ROOM + 300];
	int found = -1;

	for (int i = 0; found && plugin_folder(job, i, folder, sizeof folder) == 0; i++) {
		snprintf(path, sizeof path, "%s/%s.manifest", folder, name);
		if (*folder)
			found = manifest_each(path, name, each, closure);
	}
	return found;
}

void plugin_claims(struct gavel_job *job, void (*each)(void *closure, const char *format, const char *extension),
                   void *closure)
{
	char *names[NAMES_MAX] = { NULL };
	size_t count = list_names(job, names);

	for (size_t i = 0; i < count; i++) {
		const struct gavel_format *f = each_of_manifest(job, names[i], each, closure) ? find(job, names[i], 0) : NULL;

		for (const char *const *e = f ? f->extensions : NULL; e && *e; e++)
			each(closure, f->name, *e);
		free(names[i]);
	}
}

/* ---- carriers ---- */

const struct carrier *carrier_named(struct gavel_job *job, const char *name)
{
	const struct carrier *carrier;
	char path[PATH_ROOM + 32];
	void *object;

	if (carrier_file(name, path, sizeof path)) {
		gavel_fail(job, GAVEL_USAGE, "carrier", NULL, "%s streams are not built in here: there is no carriers/%s.so", name, name);
		return NULL;
	}
	object = (errno = 0, dlopen(path, RTLD_NOW | RTLD_LOCAL));
	if (!object) {
		not_opened(job, path, 1);
		return NULL;
	}
	carrier = dlsym(object, CARRIER_SYMBOL);
	if (carrier && carrier->size == sizeof *carrier)
		return carrier;
	wrong_object(job, path, 1, "this is no carrier of this version of gavel");
	return NULL;
}
