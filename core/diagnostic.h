/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_DIAGNOSTIC_H
#define GAVEL_DIAGNOSTIC_H

#include <gavel/format.h>

/* Says a finished text: prints it, or lets the listener of the job hear it. at may be NULL. */
void diagnostic_tell(struct gavel_job *job, enum gavel_level level, const char *code, const struct gavel_position *at,
                     const char *text);

#endif
