/* SPDX-License-Identifier: MIT
 *
 * Output: a buffer that becomes a file only when all of it is there.
 */
#ifndef GAVEL_OUTPUT_H
#define GAVEL_OUTPUT_H

#include "job.h"

/* Writes out beside path (what it links to) and renames it over that; "-" is standard output. 0, or -1 after gavel_fail
 * (status 4, or 2 for no name).
 * input (may be NULL, "-") is the file that was read: it is never written over. */
int output_commit(struct gavel_job *job, const struct gavel_output *out, const char *path, const char *input);
/* Refuses before any work what output_commit would refuse after it. */
int output_check(struct gavel_job *job, const char *path, const char *input);

#endif
