/* SPDX-License-Identifier: MIT
 *
 * gavel lua: what helps to write scripts. One table says which option does what.
 */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cage/worker.h"
#include "command.h"
#include "place.h"
#include "script/prompt.h"
#include "script/reference.h"
#include "workplace.h"

static int print(struct command *c, struct gavel_output *out)
{
	int result = place_write(c->job, out, "-");

	gavel_output_free(out);
	return result != 0 ? -1 : job_status(c->job);
}

static int print_types(struct command *c)
{
	struct gavel_output *out = gavel_output_new();

	reference_types(out);
	return print(c, out);
}

static int print_manual(struct command *c)
{
	struct gavel_output *out = gavel_output_new();

	reference_manual(out);
	return print(c, out);
}

static int describe(struct command *c)
{
	struct gavel_output *out = gavel_output_new();

	if (c->count == 0) {
		reference_list(c->job, out);
		return print(c, out);
	}
	if (reference_describe(c->job, c->words[0], out) == 0)
		return print(c, out);
	reference_nearest(c->job, c->words[0], out);
	gavel_fail(c->job, GAVEL_USAGE, "usage", NULL, "nothing is called \"%s\"%s%s", c->words[0],
	           gavel_output_len(out) ? "; near to it: " : "; gavel lua --describe lists what there is",
	           gavel_output_bytes(out));
	gavel_output_free(out);
	return -1;
}

static int furnish(struct command *c)
{
	return workplace_make(c->job, c->count ? c->words[0] : ".", c->force) != 0 ? -1 : job_status(c->job);
}

/* What is said while a document is read would stand in the way of what is asked: only a failure is told. */
static struct gavel_document *read_quietly(struct command *c, int *status)
{
	char *said = NULL;
	size_t len = 0;
	FILE *log = open_memstream(&said, &len), *before = c->job->log;
	struct gavel_document *doc;

	gavel_job_log(c->job, log ? log : stderr);
	doc = gavel_read(c->job, c->words[0], status);
	gavel_job_log(c->job, before);
	if (log)
		fclose(log);
	if (!doc)
		fwrite(said, 1, len, before);
	free(said);
	return doc;
}

/* The exit status. */
static int work_over(void *command)
{
	struct command *c = command;
	struct gavel_document *doc;
	int status, result;

	doc = read_quietly(c, &status);
	if (!doc)
		return status;
	c->job->worst = -1;
	result = c->code ? prompt_once(c->job, doc, c->code) : 0;
	if (result == 0 && c->prompt)
		result = prompt_run(c->job, doc);
	gavel_document_free(doc);
	if (result != 0 && !c->job->status)
		return GAVEL_USAGE;
	return job_status(c->job);
}

/* -e CODE FILE, -i FILE */
static int over_document(struct command *c)
{
	if (c->count == 0)
		return command_usage(c, "gavel lua %s wants a document", c->code ? "-e" : "-i");
	if (c->prompt && strcmp(c->words[0], "-") == 0)
		return command_usage(c, "gavel lua -i reads standard input itself: name a file%s", "");
	return worker_run(c->job, c->words, work_over, c);
}

static const struct action {
	size_t flag;            /* in struct command */
	int words;              /* that it takes at most */
	int (*run)(struct command *c);
} ACTIONS[] = {
	{ offsetof(struct command, types), 0, print_types },
	{ offsetof(struct command, manual), 0, print_manual },
	{ offsetof(struct command, describe), 1, describe },
	{ offsetof(struct command, furnish), 1, furnish },
	{ offsetof(struct command, prompt), 1, over_document },
};

/* The one that was asked for; NULL if none was, or several. */
static const struct action *choose(const struct command *c)
{
	const struct action *chosen = NULL;
	int asked = 0;

	for (size_t i = 0; i < sizeof(ACTIONS) / sizeof(ACTIONS[0]); i++) {
		int flag;

		memcpy(&flag, (const char *)c + ACTIONS[i].flag, sizeof(flag));
		if (flag || (ACTIONS[i].run == over_document && c->code)) {
			chosen = &ACTIONS[i];
			asked++;
		}
	}
	return asked == 1 ? chosen : NULL;
}

int command_lua(struct command *c)
{
	const struct action *action = choose(c);

	if (!action)
		return command_usage(c, "gavel lua wants one of --types, --manual, --init, --describe, -i and -e%s", "");
	if (c->count > action->words)
		return command_usage(c, "\"%s\" is one too many", c->words[action->words]);
	if (c->force && !c->furnish)
		return command_usage(c, "%s goes with --init", "--force");
	return action->run(c);
}
