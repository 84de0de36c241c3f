/* SPDX-License-Identifier: MIT
 *
 * What the command says about a document and about the formats.
 */
#ifndef GAVEL_INSPECT_H
#define GAVEL_INSPECT_H

#include "job.h"

/* gavel inspect: fields and outline on standard output, with the recogniser's reasons if explain, as JSON lines if json;
 * the exit status. */
int inspect(struct gavel_job *job, const char *name, int explain, int json);
/* gavel formats: a table, or JSON; the exit status. */
int list_formats(struct gavel_job *job, int json);

#endif
