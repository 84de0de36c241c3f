/* SPDX-License-Identifier: MIT
 *
 * What the files of formats in Lua share: format.c keeps them, format_table.c
 * reads what the script returns, format_run.c calls it.
 */
#ifndef GAVEL_SCRIPT_FORMAT_RUN_H
#define GAVEL_SCRIPT_FORMAT_RUN_H

#include <gavel/format.h>
#include <gavel/layout.h>

#include "api.h"

/* The format comes first: a pointer to it is one to all of this. */
struct script_format {
	struct gavel_format format;
	const char *path;
	int has_probe;
	struct arena *arena;            /* all of it lies here */
	struct script_format *next;
};

/* One call of one of the script's functions: what it gets. */
struct format_call {
	struct gavel_job *job;
	const struct script_format *format;
	const struct gavel_input *in;
	struct gavel_document *doc;
	struct gavel_output *out;
	const struct gavel_layout *layout;
	int score;                      /* what probe answered */
};

/* (table, format): what the script returned becomes the format's data; raises errors that name the field. */
int format_take(lua_State *L);

/* As struct gavel_format has them: the script is that of job->running. */
int format_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);
int format_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
                 struct gavel_output *out);
/* Runs the script in a state of its own and calls the function on the table that it returns, and call (light). */
int format_call(struct format_call *call, lua_CFunction function, uint64_t steps_max);

/* The handles: [-0, +1] (format_input.c, format_output.c, layout_table.c) */
void input_push(lua_State *L, const struct gavel_input *in);
void output_push(lua_State *L, struct gavel_output *out);
void layout_push(lua_State *L, const struct gavel_layout *layout);

#endif
