/* SPDX-License-Identifier: MIT
 *
 * Formats that are scripts: a script that returns a reader or a writer is to
 * the rest of the core a struct gavel_format as a plugin's is.
 */
#ifndef GAVEL_SCRIPT_FORMAT_H
#define GAVEL_SCRIPT_FORMAT_H

struct gavel_format;
struct gavel_input;
struct gavel_job;

/* The format in the file: run once a job, which owns it. NULL after gavel_fail (GAVEL_SCRIPT or GAVEL_LIMIT). */
const struct gavel_format *script_format(struct gavel_job *job, const char *path);
/* Is it one of script_format's? */
int script_format_is(const struct gavel_job *job, const struct gavel_format *format);
/* What the script says of the content, 0 to 100; 0 where it says nothing or fails. */
int script_format_probe(struct gavel_job *job, const struct gavel_format *format, const struct gavel_input *in);
void script_formats_free(struct gavel_job *job);

#endif
