/* SPDX-License-Identifier: MIT
 *
 * The tables that the command line is read by.
 */
#ifndef GAVEL_COMMAND_OPTIONS_H
#define GAVEL_COMMAND_OPTIONS_H

#include <stddef.h>

#include "command.h"

/* Which commands take an option. */
enum {
	CONVERT = 1, INSPECT = 2, FORMATS = 4, LUA = 8, CHECK = 16, TEST = 64, REPORT = 128, BATCH = 256,
	WRITES = CONVERT | BATCH, CHANGES = WRITES | INSPECT | LUA, READS = CHANGES | CHECK,
	ALL = 511, JOB = ALL & ~TEST    /* the cases of a test have jobs of their own */
};

struct command_row {
	const char *name, *usage, *help;
	int (*run)(struct command *c);
	unsigned bit;
};

struct option {
	const char *flag, *name;        /* "-o", "--output" */
	const char *value;              /* what the value is, NULL: none */
	const char *job;                /* option of the job, NULL: one of struct command, */
	size_t at;                      /* which is there: a string, or a flag (int); beside job: of a value without "=" */
	unsigned commands;
	const char *help;
};

/* Both end with a row without a name. The first command is that of a line that names none. */
extern const struct command_row COMMANDS[];
extern const struct option OPTIONS[];

/* gavel --help */
void command_help(void);

#endif
