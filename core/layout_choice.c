/* SPDX-License-Identifier: MIT
 *
 * Which layout a document is set in: the one that was asked for (--layout), or
 * what scripts/layout.lua says of its symbol. A document that is no resolution
 * and has no symbol is set in the default layout if it was written with its
 * styles, else in the one for ordinary documents.
 */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "job.h"
#include "layout.h"
#include "layout_choice.h"
#include "layout_extend.h"
#include "nearest.h"
#include "program.h"
#include "script/data_file.h"

enum { LAYOUTS_MAX = 64 };

/* scripts/layout.lua: { default = NAME, ordinary = NAME, { match = "A/HRC/", layout = NAME } ... } */
static const struct value *layout_list(struct gavel_job *job)
{
	int found;
	const struct value *list = data_file_named(job, ".", "layout", &found);

	if (!found)
		gavel_fail(job, GAVEL_SCRIPT, "layout", NULL, "scripts/layout.lua is missing: gavel is not installed whole");
	return list;
}

static const char *layout_by_symbol(const struct value *list, const char *symbol)
{
	for (size_t i = 0; i < list->count; i++) {
		const char *match = value_string(&list->items[i], "match", "");

		if (*match && strncmp(symbol, match, strlen(match)) == 0)
			return value_string(&list->items[i], "layout", "");
	}
	return value_string(list, "default", "");
}

/* ---- which there are ---- */

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The names in the folder of layouts, sorted, as many as there is room for. */
static size_t list_names(struct gavel_job *job, char *names[LAYOUTS_MAX])
{
	char *folder = script_path(job, "layout", "", "");
	DIR *dir = folder ? opendir(folder) : NULL;
	const struct dirent *entry;
	size_t count = 0;

	if (folder && !dir)
		die_if_spent();
	while (dir && count < LAYOUTS_MAX && (entry = readdir(dir)) != NULL) {
		size_t len = strlen(entry->d_name);

		if (len > 4 && strcmp(entry->d_name + len - 4, ".lua") == 0) {
			names[count] = must_copy(entry->d_name);
			names[count++][len - 4] = '\0';
		}
	}
	if (dir)
		closedir(dir);
	free(folder);
	qsort(names, count, sizeof(names[0]), by_name);
	return count;
}

static void fail_unknown(struct gavel_job *job, const char *name)
{
	struct gavel_output *all = gavel_output_new();
	char *names[LAYOUTS_MAX];
	size_t count = list_names(job, names);
	const char *near = nearest_name(name, names, count, sizeof(names[0]));

	for (size_t i = 0; i < count; i++)
		gavel_printf(all, "%s%s", i ? ", " : "", names[i]);
	gavel_fail(job, GAVEL_USAGE, "unknown-layout", NULL,
	           "there is no layout \"%s\"%s%s%s; name one of %s, or a file with a \"/\" in its path", name,
	           near ? " (" : "", near ? near : "", near ? "?)" : "", gavel_output_bytes(all));
	while (count > 0)
		free(names[--count]);
	gavel_output_free(all);
}

/* The file of a layout, freed by the caller; NULL after gavel_fail. A name with a slash is a file's own. */
static char *layout_path(struct gavel_job *job, const char *name)
{
	char *path = strchr(name, '/') ? must_copy(name) : script_path(job, "layout", name, ".lua");

	if (path && access(path, R_OK) == 0)
		return path;
	if (path)
		gavel_fail(job, GAVEL_USAGE, "unknown-layout", NULL, "cannot read the layout %s: %s", path, strerror(errno));
	else
		fail_unknown(job, name);
	free(path);
	return NULL;
}

/* A layout that was asked for must be there, even where this writer sets no page. */
int layout_check(struct gavel_job *job)
{
	char *path = job->layout ? layout_path(job, job->layout) : NULL;

	free(path);
	return job->layout && !path ? -1 : 0;
}

static struct gavel_layout *evaluate(struct gavel_job *job, struct gavel_document *doc, const char *name)
{
	struct layout_file *file = layout_known(job, name);
	char *path = file ? NULL : layout_path(job, name);

	if (path)
		file = layout_load(job, path, name);
	free(path);
	return file ? layout_evaluate(job, doc, file) : NULL;
}

/* A document of the organization's that is no resolution shows it by its styles: half of its paragraphs or more. Heads,
 * feet and notes have the same styles everywhere. */
static int knows_styles(const struct gavel_layout *layout, const struct gavel_document *doc)
{
	size_t all = 0, known = 0;

	for (const struct gavel_node *n = doc->root, *next; n; n = next) {
		const char *style = n->kind == GAVEL_PARAGRAPH ? gavel_attr(n, "style") : NULL;
		int apart = n->kind == GAVEL_FURNITURE || n->kind == GAVEL_NOTE_REF;

		next = apart ? gavel_next_beyond(n, doc->root) : gavel_next(n, doc->root);
		if (!style)
			continue;
		all++;
		known += strcmp(style, layout->base->id) != 0 && gavel_layout_style_id(layout, style) != NULL;
	}
	return all > 0 && 2 * known >= all;
}

struct gavel_layout *layout_choose(struct gavel_job *job, struct gavel_document *doc)
{
	const char *symbol = gavel_field_value(doc, "symbol");
	const struct value *list;
	struct gavel_layout *layout;

	if (job->layout)
		return evaluate(job, doc, job->layout);
	if (!(list = layout_list(job)))
		return NULL;
	layout = evaluate(job, doc, layout_by_symbol(list, symbol));
	if (!layout || doc->stage == GAVEL_RESOLUTION || *symbol || knows_styles(layout, doc))
		return layout;
	return evaluate(job, doc, value_string(list, "ordinary", layout->name));
}
