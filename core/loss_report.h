/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_LOSS_REPORT_H
#define GAVEL_LOSS_REPORT_H

#include <gavel/format.h>

/* Sets --loss-report: "json", or "json:FILE". 0, or -1 after gavel_fail. */
int loss_report_ask(struct gavel_job *job, const char *value);
/* Opens the place of the report, and refuses before any work what cannot be written; then none is printed. out is NULL
 * where there is no output. 0, or -1 after gavel_fail. */
int loss_report_open(struct gavel_job *job, const char *in, const char *out);
/* Writes the report if one was asked for, with the exit status so far: 0, or -1 after gavel_fail. In the worker. */
int loss_report(struct gavel_job *job, const char *in, const char *out, int status);
/* Writes it if a worker could not, and gives its file its name. In who waits for the worker. */
void loss_report_close(struct gavel_job *job, const char *in, const char *out);

#endif
