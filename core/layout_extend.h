/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_CORE_LAYOUT_EXTEND_H
#define GAVEL_CORE_LAYOUT_EXTEND_H

#include <gavel/format.h>

#include "script/value.h"

struct arena;
struct layout_styles;

/* A layout as a job keeps it: what does not depend on a document. All of it, and what is put into it, dies with its arena. */
struct layout_file {
	const char *path, *name;        /* name: by which it was asked for first */
	const struct value *whole;      /* the file's table, laid over those that it extends */
	struct layout_styles *styles;   /* evaluated so far (layout.c) */
	struct arena *arena;
	int told;                       /* there was a word about it, which is said of each document */
	struct layout_file *next;
};

/* NULL after gavel_fail. It is the job's; one about which there was a word goes when it is loaded again. */
struct layout_file *layout_load(struct gavel_job *job, const char *path, const char *name);
/* One that was loaded by that name before, and about which there is nothing to say; or NULL. */
struct layout_file *layout_known(struct gavel_job *job, const char *name);
void layout_files_free(struct gavel_job *job);
/* Lays a file's table, which has the shape of a layout, over the whole so far: 0, or -1 after gavel_fail. */
int layout_lay(struct gavel_job *job, struct arena *arena, const char *path, const struct value *file,
               struct value *whole);

#endif
