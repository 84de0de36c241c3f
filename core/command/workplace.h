/* SPDX-License-Identifier: MIT
 *
 * A folder in which scripts are written.
 */
#ifndef GAVEL_WORKPLACE_H
#define GAVEL_WORKPLACE_H

struct gavel_job;

/* Writes the editor's configuration, the definitions, and a first script where there is none; -1 after gavel_fail.
 * A configuration that is there already is an error, unless force is set. */
int workplace_make(struct gavel_job *job, const char *folder, int force);

#endif
