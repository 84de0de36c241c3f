/* SPDX-License-Identifier: MIT
 *
 * Lua by hand, over one document.
 */
#ifndef GAVEL_SCRIPT_PROMPT_H
#define GAVEL_SCRIPT_PROMPT_H

struct gavel_job;
struct gavel_document;

/* Runs the code, and prints its values if it is an expression; -1 after gavel_fail. */
int prompt_once(struct gavel_job *job, struct gavel_document *doc, const char *code);
/* Reads standard input line by line until its end. What fails is reported, and ends nothing. */
int prompt_run(struct gavel_job *job, struct gavel_document *doc);

#endif
