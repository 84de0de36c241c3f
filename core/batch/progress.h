/* SPDX-License-Identifier: MIT
 *
 * How far a batch is: a line that is written over on a terminal, a line now and
 * then elsewhere, nothing where messages are JSON.
 */
#ifndef GAVEL_BATCH_PROGRESS_H
#define GAVEL_BATCH_PROGRESS_H

#include <stdio.h>
#include <time.h>

#include "job.h"

struct progress {
	FILE *to;               /* NULL: nobody is told */
	int terminal, colour;
	int shown;              /* a line stands on the terminal */
	size_t total;           /* 0: not known */
	size_t converted, failed, before;       /* before: done in an earlier run */
	struct timespec begun, told;
};

void progress_begin(struct progress *p, const struct gavel_job *job, int quiet);
/* Tells, if it is time. */
void progress_show(struct progress *p);
/* Takes the line off, so that something else can be written. */
void progress_hide(struct progress *p);
/* The last line; how is "interrupted" or NULL. */
void progress_end(struct progress *p, const char *how);

#endif
