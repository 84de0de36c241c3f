/* SPDX-License-Identifier: MIT
 *
 * Finding and loading formats, and where the program's own files are.
 */
#ifndef GAVEL_PLUGIN_H
#define GAVEL_PLUGIN_H

#include "job.h"

/* Can the folder that the user named (--plugins) be opened? 0, or -1 after gavel_fail (status 2). */
int plugin_check(struct gavel_job *job);
/* The format of that name, or NULL after gavel_fail (status 2). Stays loaded. */
const struct gavel_format *plugin_named(struct gavel_job *job, const char *name);
/* The format for a file's name by its extension, or NULL (nothing reported). */
const struct gavel_format *plugin_for_name(struct gavel_job *job, const char *file);
/* The format whose probe scores highest on the content, or NULL after gavel_fail (status 3). */
const struct gavel_format *plugin_probe(struct gavel_job *job, const struct gavel_input *in);
/* All formats by name, NULL-ended; free the array. */
const struct gavel_format **plugin_all(struct gavel_job *job);
/* Path of a file under scripts/, freed by the caller; NULL if it is not there (nothing reported). */
char *script_path(const struct gavel_job *job, const char *folder, const char *name, const char *suffix);

#endif
