/* SPDX-License-Identifier: MIT
 *
 * Messages as one SARIF log (OASIS SARIF 2.1.0), which code hosts and editors
 * show beside the text. Call in this order: open, rule..., results, result...,
 * close.
 */
#ifndef GAVEL_SARIF_H
#define GAVEL_SARIF_H

#include "job.h"

struct sarif {
	FILE *to;
	int rules, results;             /* written so far */
};

void sarif_open(struct sarif *log, FILE *to);
void sarif_rule(struct sarif *log, const char *code, const char *sentence);
void sarif_results(struct sarif *log);
/* file is the name of the input as it was given, or NULL. */
void sarif_result(struct sarif *log, const char *file, const struct message *message);
void sarif_close(struct sarif *log, int status);

#endif
