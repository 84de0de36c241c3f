/* SPDX-License-Identifier: MIT
 *
 * Input: a file or standard input, read whole into memory.
 */
#ifndef GAVEL_INPUT_H
#define GAVEL_INPUT_H

#include "job.h"

/* Reads name ("-": standard input) into *in: 0, or -1 after gavel_fail (status 3, or 6 past the limit). */
int input_open(struct gavel_job *job, const char *name, struct gavel_input *in);
void input_close(struct gavel_input *in);

#endif
