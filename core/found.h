/* SPDX-License-Identifier: MIT
 *
 * What a job has found before: files of the installation by their names, and
 * formats by extensions. Looking them up asks the file system a hundred things,
 * which one document does not notice and a million do.
 */
#ifndef GAVEL_FOUND_H
#define GAVEL_FOUND_H

#include "job.h"

/* The path, or NULL. */
const char *found_path(const struct gavel_job *job, const char *folder, const char *name, const char *suffix);
/* Keeps a copy. */
void found_path_keep(const struct gavel_job *job, const char *folder, const char *name, const char *suffix,
                     const char *path);
/* The format that claims an extension (no dot), or NULL. */
const struct gavel_format *found_format(const struct gavel_job *job, const char *extension);
void found_format_keep(const struct gavel_job *job, const char *extension, const struct gavel_format *format);
/* Other places are looked in from now on. Also frees. */
void found_forget(struct gavel_job *job);

#endif
