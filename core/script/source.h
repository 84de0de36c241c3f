/* SPDX-License-Identifier: MIT
 *
 * The text of scripts and modules, read once a job: a batch runs the same few
 * over a million documents, and all of them by the same text.
 */
#ifndef GAVEL_SOURCE_H
#define GAVEL_SOURCE_H

#include "input.h"

/* The longest script that is read. */
enum { SCRIPT_MAX = 16 << 20 };

/* The file's bytes, borrowed until the job ends; NULL with *end and, where that is INPUT_FAILED, *why: then it is read
 * again when it is asked for again. */
const struct gavel_input *source_take(struct gavel_job *job, const char *path, enum input_end *end, const char **why);
void sources_free(struct gavel_job *job);

#endif
