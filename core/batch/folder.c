/* SPDX-License-Identifier: MIT
 *
 * The documents of a folder. Folders that are still to be read wait on a heap
 * of their own, so that depth costs no stack, and one is open at a time; what
 * they held is sorted when the last was read.
 *
 * Names that begin with a dot are passed over. So is the folder of the outputs
 * where it lies among the inputs: a batch that is run again, or gone on with,
 * would convert what it made. A link to a file is that file; a link to a folder
 * is not followed (two ways to one folder would make its documents twice, and a
 * link upwards would have no end), which is noted.
 */
#define _GNU_SOURCE             /* d_type */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "gather.h"

struct waiting {
	char *path;
	const char *below;
};

struct walk {
	struct gathering *g;
	struct waiting *waiting;
	size_t count, room;
};

enum kind { A_FILE, A_FOLDER, A_LINK_TO_FOLDER, NONE };

static void wait_for(struct walk *w, char *path, const char *below)
{
	if (w->count == w->room)
		w->waiting = must_realloc(w->waiting, (w->room = w->room ? w->room * 2 : 16) * sizeof *w->waiting);
	w->waiting[w->count++] = (struct waiting){ path, below };
}

static char *join(const char *folder, const char *name)
{
	char *path = must_alloc(strlen(folder) + strlen(name) + 2), *at = stpcpy(path, folder);

	if (at > path && at[-1] != '/')
		*at++ = '/';
	strcpy(at, name);
	return path;
}

static void add_folder(struct walk *w, const struct waiting *in, const char *name)
{
	char *below = join(in->below, name);

	wait_for(w, join(in->path, name), arena_string(w->g->to->memory, below));
	free(below);
}

/* Most file systems say the kind with the name; others, and links, are asked. A link to nothing is a file: opening it
 * will fail and say so. */
static enum kind kind_of(int folder, const struct dirent *entry)
{
	const char *name = entry->d_name;
	struct stat st;
	int link;

	if (entry->d_type == DT_REG || entry->d_type == DT_DIR)
		return entry->d_type == DT_REG ? A_FILE : A_FOLDER;
	if (fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW))
		return A_FILE;
	link = S_ISLNK(st.st_mode);
	if (link && fstatat(folder, name, &st, 0))
		return A_FILE;
	if (S_ISDIR(st.st_mode))
		return link ? A_LINK_TO_FOLDER : A_FOLDER;
	return S_ISREG(st.st_mode) ? A_FILE : NONE;
}

static int is_wanted(const struct gathering *g, const char *name)
{
	if (!g->patterns)
		return extensions_claim(g->extensions, name, g->job->from);
	for (char *const *p = g->patterns; *p; p++)
		if (fnmatch(*p, name, 0) == 0)
			return 1;
	return 0;
}

static void pass_over(struct gathering *g, const char *folder, const char *name, const char *why)
{
	char *path;

	if (++g->passed > TOLD_MOST)
		return;
	path = join(folder, name);
	gavel_report(g->job, GAVEL_LEVEL_NOTE, "passed-over", NULL, "%s is passed over: %s", path, why);
	free(path);
}

static int holds_outputs(const struct gathering *g, int folder, const char *name)
{
	struct stat st;

	return g->outputs.st_ino && fstatat(folder, name, &st, 0) == 0 && st.st_ino == g->outputs.st_ino &&
	       st.st_dev == g->outputs.st_dev;
}

static void meet_folder(struct walk *w, const struct waiting *in, int folder, const char *name, enum kind kind)
{
	if (kind == A_LINK_TO_FOLDER)
		pass_over(w->g, in->path, name, "it is a link to a folder, and such are not followed");
	else if (holds_outputs(w->g, folder, name))
		pass_over(w->g, in->path, name, "it is the folder of the outputs");
	else
		add_folder(w, in, name);
}

static void meet(struct walk *w, const struct waiting *in, int folder, const struct dirent *entry)
{
	enum kind kind = kind_of(folder, entry);
	const char *name = entry->d_name;

	if (kind == A_FOLDER || kind == A_LINK_TO_FOLDER) {
		if (w->g->request->recursive)
			meet_folder(w, in, folder, name, kind);
		return;
	}
	if (!is_wanted(w->g, name))
		return;
	if (kind == A_FILE)
		gather_add(w->g, in->path, name, strlen(name), in->below);
	else
		pass_over(w->g, in->path, name, "it is no file");
}

static int fail(const struct walk *w, const char *path)
{
	die_if_spent();
	return gavel_fail(w->g->job, GAVEL_UNREADABLE, "input", NULL, "cannot read the folder %s: %s", path,
	                  strerror(errno));
}

static int read_folder(struct walk *w, const struct waiting *in)
{
	DIR *dir = opendir(in->path);
	struct dirent *entry;
	int error;

	if (!dir)
		return fail(w, in->path);
	while (errno = 0, (entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			meet(w, in, dirfd(dir), entry);
	error = errno;
	closedir(dir);
	errno = error;
	return error ? fail(w, in->path) : 0;
}

static int compare(const void *a, const void *b)
{
	return strcmp(((const struct batch_input *)a)->name, ((const struct batch_input *)b)->name);
}

static int walk_all(struct walk *w)
{
	int result = 0;

	while (w->count && result == 0) {
		struct waiting in = w->waiting[--w->count];

		result = read_folder(w, &in);
		free(in.path);
	}
	while (w->count)
		free(w->waiting[--w->count].path);
	free(w->waiting);
	return result;
}

/* The word without the slashes at its end, but "/". */
static char *plain(const char *word)
{
	char *path = must_copy(word);
	size_t len = strlen(path);

	while (len > 1 && path[len - 1] == '/')
		path[--len] = 0;
	return path;
}

int gather_folder(struct gathering *g, const char *word)
{
	struct walk w = { .g = g };
	size_t first = g->to->count;

	if (!g->patterns && !g->extensions)
		g->extensions = extensions_new(g->job);
	wait_for(&w, plain(word), "");
	if (walk_all(&w))
		return -1;
	if (g->to->count > first)
		qsort(g->to->all + first, g->to->count - first, sizeof *g->to->all, compare);
	else
		gavel_report(g->job, GAVEL_LEVEL_WARNING, "no-documents", NULL, "the folder %s has no documents%s%s", word,
		             g->patterns ? " of that --pattern" : "; --pattern says which files are",
		             g->request->recursive ? "" : ", --recursive looks into the folders in it");
	return 0;
}
