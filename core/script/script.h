/* SPDX-License-Identifier: MIT
 *
 * Transforms: Lua scripts that change a document. The rest of the core calls
 * this and never sees Lua.
 */
#ifndef GAVEL_SCRIPT_H
#define GAVEL_SCRIPT_H

struct gavel_job;
struct gavel_document;

/* Runs the script in the file over the document; -1 after gavel_fail (GAVEL_SCRIPT or GAVEL_LIMIT). */
int script_run(struct gavel_job *job, struct gavel_document *doc, const char *path);

#endif
