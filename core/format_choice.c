/* SPDX-License-Identifier: MIT
 *
 * Choosing formats: plugins, and scripts that are formats (scripts/format/).
 *
 * By name a path that ends in .lua is a script, anything else a plugin, else a
 * script of that name. By extension a plugin comes first: only where none
 * claims it are scripts run to be asked. By content all are asked, and of two
 * that are equally sure the plugin has it. A script that nobody named and that
 * fails is a warning, as a plugin is that can't be loaded.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "format_choice.h"
#include "plugin.h"
#include "program.h"
#include "script/format.h"

static const char FOLDER[] = "format", SUFFIX[] = ".lua";

static const struct gavel_format *known_script(struct gavel_job *job, const char *name)
{
	char *path = strchr(name, '/') ? NULL : script_path(job, FOLDER, name, SUFFIX);
	const struct gavel_format *f = path ? script_format(job, path) : NULL;

	free(path);
	return f;
}

static const struct gavel_format *named(struct gavel_job *job, const char *name)
{
	size_t len = strlen(name), end = strlen(SUFFIX);
	const struct gavel_format *f;

	if (len > end && strcmp(name + len - end, SUFFIX) == 0)
		return script_format(job, name);
	f = plugin_named(job, name);
	if (!f && !job->status)
		f = known_script(job, name);
	if (!f && !job->status)
		gavel_fail(job, GAVEL_USAGE, "unknown-format", NULL,
		           "there is no format named \"%s\"; \"gavel formats\" lists them", name);
	return f;
}

/* The scripts that nobody named, NULL-ended; free the array. */
static const struct gavel_format **all_scripts(struct gavel_job *job)
{
	char **names = script_names(job, FOLDER);
	const struct gavel_format **all;
	size_t count = 0, n = 0;

	while (names[count])
		count++;
	all = must_alloc((count + 1) * sizeof *all);
	job->trying = 1;
	for (size_t i = 0; i < count; i++) {
		all[n] = known_script(job, names[i]);
		n += all[n] != NULL;
		free(names[i]);
	}
	job->trying = 0;
	free(names);
	return all;
}

static const struct gavel_format *script_for_name(struct gavel_job *job, const char *file)
{
	const char *slash = strrchr(file, '/'), *dot = strrchr(slash ? slash : file, '.');
	const struct gavel_format **all, *found = NULL;

	if (!dot || !dot[1])
		return NULL;
	all = all_scripts(job);
	for (size_t i = 0; all[i] && !found; i++)
		if (format_claims(all[i], dot + 1))
			found = all[i];
	free(all);
	return found;
}

static const struct gavel_format *for_name(struct gavel_job *job, const char *file)
{
	const struct gavel_format *f = plugin_for_name(job, file);

	return f ? f : script_for_name(job, file);
}

static int compare_formats(const void *a, const void *b)
{
	return strcmp((*(const struct gavel_format *const *)a)->name, (*(const struct gavel_format *const *)b)->name);
}

/* A script of a plugin's name is not among them: by its name nobody reaches it. */
const struct gavel_format **format_all(struct gavel_job *job)
{
	const struct gavel_format **all = plugin_all(job), **scripts = all_scripts(job);
	size_t count = 0, more = 0, plugins;

	while (all[count])
		count++;
	while (scripts[more])
		more++;
	plugins = count;
	all = must_realloc(all, (count + more + 1) * sizeof *all);
	for (size_t i = 0; i < more; i++) {
		size_t k = 0;

		while (k < plugins && strcmp(all[k]->name, scripts[i]->name) != 0)
			k++;
		if (k == plugins)
			all[count++] = scripts[i];
	}
	all[count] = NULL;
	qsort(all, count, sizeof *all, compare_formats);
	free(scripts);
	return all;
}

static int score(struct gavel_job *job, const struct gavel_format *f, const struct gavel_input *in)
{
	if (!f->read)
		return 0;
	if (script_format_is(job, f))
		return script_format_probe(job, f, in);
	return f->probe ? f->probe(in) : 0;
}

static const struct gavel_format *by_content(struct gavel_job *job, const struct gavel_input *in)
{
	const struct gavel_format **all = format_all(job), *best = NULL;
	int most = 0;

	for (size_t i = 0; all[i]; i++) {
		int s = score(job, all[i], in);

		if (s > most || (s && s == most && script_format_is(job, best) && !script_format_is(job, all[i]))) {
			most = s;
			best = all[i];
		}
	}
	free(all);
	if (!best)
		gavel_fail(job, GAVEL_UNREADABLE, "unknown-content", NULL,
		           "the content is of no known format; name one with -f (\"gavel formats\" lists them)");
	return best;
}

const struct gavel_format *format_for_output(struct gavel_job *job, const char *out)
{
	const struct gavel_format *f;

	if (job->to)
		f = named(job, job->to);
	else if (!(f = for_name(job, out)))
		gavel_fail(job, GAVEL_USAGE, "unknown-format", NULL,
		           "the name \"%s\" says no format; name one with -t (\"gavel formats\" lists them)", out);
	if (f && !f->write) {
		gavel_fail(job, GAVEL_USAGE, "unknown-format", NULL, "format %s can be read but not written", f->name);
		return NULL;
	}
	return f;
}

const struct gavel_format *format_for_input(struct gavel_job *job, const struct gavel_input *in)
{
	const struct gavel_format *f = job->from ? named(job, job->from) : for_name(job, in->name);

	if (!f && job->from)
		return NULL;
	if (!f || (!f->read && !job->from))
		return by_content(job, in);
	if (!f->read) {
		gavel_fail(job, GAVEL_USAGE, "unknown-format", NULL, "format %s can be written but not read", f->name);
		return NULL;
	}
	return f;
}
