/* SPDX-License-Identifier: MIT
 *
 * What the command line asked for, as main.c read it, and the commands that do
 * it: one file each. A command returns the exit status, or -1 after
 * command_usage or gavel_fail.
 */
#ifndef GAVEL_COMMAND_H
#define GAVEL_COMMAND_H

#include <stdio.h>

#include "batch/request.h"
#include "job.h"

struct command {
	struct gavel_job *job;
	const char *out;                /* -o, or NULL */
	const char *const *words;       /* what is no option, the command's name left out; NULL-ended */
	int count;
	const char *code;               /* -e, or NULL */
	int json, explain, list, help, version; /* flags */
	int types, manual, describe, furnish, prompt, force;    /* of gavel lua */
	int accept;                     /* of gavel test */
	struct request batch;           /* of gavel batch; the list, of gavel report merge too */
	const char *missing;            /* of gavel report merge */
	int html;                       /* of gavel report summary */
	/* Runs another command line in a job of its own, with its messages to log: its exit status. */
	int (*line)(int argc, char **argv, FILE *log);
};

/* A whole command line, with messages to log: the exit status. */
int command_line(int argc, char **argv, FILE *log);

/* Reports wrong use, with the word in the place of %s; returns -1. */
int command_usage(struct command *c, const char *format, const char *word);

/* What only a script uses is refused where there is none: 0, or -1. */
int command_scripts(struct command *c);

/* gavel --version */
void command_version(void);
/* What was printed may still be in memory, and there may be no place for it: the status to end with. */
int command_finish(struct gavel_job *job, int status);

/* gavel IN -o OUT */
int command_convert(struct command *c);
/* gavel inspect IN: fields and outline, with the recogniser's reasons if asked. */
int command_inspect(struct command *c);
/* gavel check FILE...: editorial rules, scripts/check/ or those of --check. */
int command_check(struct command *c);
/* gavel formats: a table, or JSON. */
int command_formats(struct command *c);
/* gavel lua: definitions for editors, descriptions, a prompt. */
int command_lua(struct command *c);
/* gavel batch --out TEMPLATE IN...: many documents. */
int command_batch(struct command *c);
/* gavel test FOLDER: the tests of somebody's scripts. */
int command_test(struct command *c);
/* gavel report merge, gavel report summary: reports of batches. */
int command_report(struct command *c);

#endif
