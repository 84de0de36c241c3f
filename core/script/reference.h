/* SPDX-License-Identifier: MIT
 *
 * What people and editors are told about the API of scripts. All of it is
 * printed from the tables that the API itself is made from (api.h), so it
 * cannot say anything else. Nothing here needs a Lua state.
 */
#ifndef GAVEL_SCRIPT_REFERENCE_H
#define GAVEL_SCRIPT_REFERENCE_H

#include <gavel/format.h>

/* types.c: definitions for the Lua language server (LuaCATS). */
void reference_types(struct gavel_output *out);
/* manual.c: the sections of gavel-lua(3) that list functions, fields and kinds. */
void reference_manual(struct gavel_output *out);
/* describe.c: everything, a line each; what is called so (0, or -1 if nothing is); the names nearest to one. */
void reference_list(struct gavel_job *job, struct gavel_output *out);
int reference_describe(struct gavel_job *job, const char *name, struct gavel_output *out);
void reference_nearest(struct gavel_job *job, const char *name, struct gavel_output *out);

#endif
