/* SPDX-License-Identifier: MIT
 *
 * The steps of a conversion, for main.c.
 */
#ifndef GAVEL_CONVERT_H
#define GAVEL_CONVERT_H

#include "job.h"

/* The exit status that a job ends with: gavel_fail's, else 1 if the worst level reached --fail-on, else 0. */
int job_status(const struct gavel_job *job);

#endif
