/* SPDX-License-Identifier: MIT
 *
 * Which format reads the input, and which writes the output.
 */
#ifndef GAVEL_FORMAT_CHOICE_H
#define GAVEL_FORMAT_CHOICE_H

#include "job.h"

/* The reader: as the user named it, else by the input's name, else by its content; NULL after gavel_fail. */
const struct gavel_format *format_for_input(struct gavel_job *job, const struct gavel_input *in);
/* The writer: as the user named it, else by the output's name; NULL after gavel_fail. */
const struct gavel_format *format_for_output(struct gavel_job *job, const char *out);
/* All formats by name, NULL-ended; free the array. One that can't be loaded is left out with a warning. */
const struct gavel_format **format_all(struct gavel_job *job);

#endif
