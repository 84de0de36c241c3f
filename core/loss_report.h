/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_LOSS_REPORT_H
#define GAVEL_LOSS_REPORT_H

#include <gavel/format.h>

/* Sets --loss-report: "json", or "json:FILE". 0, or -1 after gavel_fail. */
int loss_report_ask(struct gavel_job *job, const char *value);
/* Refuses before any work what cannot be written after it; then none is printed. out is NULL where there is no output. */
int loss_report_check(struct gavel_job *job, const char *in, const char *out);
/* Prints the report if one was asked for, with the exit status so far: 0, or -1 after gavel_fail. */
int loss_report(struct gavel_job *job, const char *in, const char *out, int status);

#endif
