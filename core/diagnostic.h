/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_DIAGNOSTIC_H
#define GAVEL_DIAGNOSTIC_H

#include <stdio.h>

#include <gavel/format.h>

/* Says a finished text: prints it, or lets the listener of the job hear it. at may be NULL. */
void diagnostic_tell(struct gavel_job *job, enum gavel_level level, const char *code, const struct gavel_position *at,
                     const char *text);

/* Text of a document or a name, with ? for what a terminal would take as more than text. */
void print_plain(FILE *to, const char *s);

#endif
