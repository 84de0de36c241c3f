/* SPDX-License-Identifier: MIT
 *
 * A list, met first first: there are some twenty files, and each is asked for
 * more often than all before it together.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "found.h"

enum { KEY_ROOM = 96 };         /* a longer name is looked up each time */

struct found {
	struct found *next;
	char key[KEY_ROOM];
	char *path;                     /* NULL: a format */
	const struct gavel_format *format;
};

static int make_key(char key[KEY_ROOM], const char *folder, const char *name, const char *suffix)
{
	int len = snprintf(key, KEY_ROOM, "%s/%s%s", folder, name, suffix);

	return len > 0 && len < KEY_ROOM;
}

static struct found *look_up(const struct gavel_job *job, const char *key)
{
	struct found *f = *job->found;

	while (f && strcmp(f->key, key) != 0)
		f = f->next;
	return f;
}

static struct found *keep(const struct gavel_job *job, const char *key)
{
	struct found **last = job->found;

	while (*last)
		last = &(*last)->next;
	*last = must_alloc(sizeof **last);
	snprintf((*last)->key, KEY_ROOM, "%s", key);
	return *last;
}

const char *found_path(const struct gavel_job *job, const char *folder, const char *name, const char *suffix)
{
	char key[KEY_ROOM];
	const struct found *f = make_key(key, folder, name, suffix) ? look_up(job, key) : NULL;

	return f ? f->path : NULL;
}

void found_path_keep(const struct gavel_job *job, const char *folder, const char *name, const char *suffix,
                     const char *path)
{
	char key[KEY_ROOM];

	if (make_key(key, folder, name, suffix))
		keep(job, key)->path = must_copy(path);
}

const struct gavel_format *found_format(const struct gavel_job *job, const char *extension)
{
	char key[KEY_ROOM];
	const struct found *f = make_key(key, "", ".", extension) ? look_up(job, key) : NULL;

	return f ? f->format : NULL;
}

void found_format_keep(const struct gavel_job *job, const char *extension, const struct gavel_format *format)
{
	char key[KEY_ROOM];

	if (make_key(key, "", ".", extension))
		keep(job, key)->format = format;
}

void found_forget(struct gavel_job *job)
{
	while (*job->found) {
		struct found *f = *job->found;

		*job->found = f->next;
		free(f->path);
		free(f);
	}
}
