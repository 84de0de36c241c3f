/* SPDX-License-Identifier: MIT
 *
 * gavel IN -o OUT: one conversion, from the command line.
 */
#include "command.h"

int command_usage(struct command *c, const char *format, const char *word)
{
	gavel_report(c->job, GAVEL_LEVEL_ERROR, "usage", NULL, format, word);
	c->job->status = GAVEL_USAGE;
	return -1;
}

int command_scripts(struct command *c)
{
	const struct gavel_job *job = c->job;

	if (job->scripts.count)
		return 0;
	if (job->with.count)
		return command_usage(c, "--with %s is for scripts: name one with -s", job->with.values[0]);
	if (job->allowed.count)
		return command_usage(c, "--allow %s is for scripts: name one with -s", job->allowed.values[0]);
	return 0;
}

int command_convert(struct command *c)
{
	const char *out = c->out ? c->out : "-";

	if (c->count == 0)
		return command_usage(c, "name an input%s; gavel --help tells how", "");
	if (c->count > 1)
		return command_usage(c, "one input at a time: \"%s\" is one too many (the output is named by -o)", c->words[1]);
	if (!c->out && !c->job->to)
		return command_usage(c, "%s: name an output with -o FILE, or a format with -t FORMAT", c->words[0]);
	if (command_scripts(c))
		return -1;
	return gavel_convert(c->job, c->words[0], out);
}
