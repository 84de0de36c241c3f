/* SPDX-License-Identifier: MIT
 *
 * Finding and loading plugins, and carriers.
 */
#ifndef GAVEL_PLUGIN_H
#define GAVEL_PLUGIN_H

#include "job.h"

/* Can the folder that the user named (--plugins) be opened? 0, or -1 after gavel_fail (status 2). */
int plugin_check(struct gavel_job *job);
/* The plugin of that name, or NULL: there is none (nothing reported), or it can't be loaded (status 2). Stays loaded. */
const struct gavel_format *plugin_named(struct gavel_job *job, const char *name);
/* The plugin for a file's name by its extension, or NULL (nothing reported). */
const struct gavel_format *plugin_for_name(struct gavel_job *job, const char *file);
/* Is it one of the format's extensions? */
int format_claims(const struct gavel_format *format, const char *extension);
/* Calls each with every extension of every plugin. Only one without a manifest is opened to be asked. */
void plugin_claims(struct gavel_job *job, void (*each)(void *closure, const char *format, const char *extension),
                   void *closure);
/* What a job has found is not looked for again until its folders are others. */
void plugin_forget(struct gavel_job *job);
/* All plugins by name, NULL-ended; free the array. */
const struct gavel_format **plugin_all(struct gavel_job *job);

struct carrier;

/* The carrier of that name (batch/carrier.h), or NULL after gavel_fail (status 2). Stays loaded. */
const struct carrier *carrier_named(struct gavel_job *job, const char *name);

#endif
