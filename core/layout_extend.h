/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_CORE_LAYOUT_EXTEND_H
#define GAVEL_CORE_LAYOUT_EXTEND_H

#include <gavel/format.h>

#include "script/value.h"

struct arena;

/* The table of a layout file, laid over those that it extends: the job's, until the next call. NULL after gavel_fail. */
const struct value *layout_load(struct gavel_job *job, const char *path);
void layout_files_free(struct gavel_job *job);
/* Lays a file's table, which has the shape of a layout, over the whole so far: 0, or -1 after gavel_fail. */
int layout_lay(struct gavel_job *job, struct arena *arena, const char *path, const struct value *file,
               struct value *whole);

#endif
