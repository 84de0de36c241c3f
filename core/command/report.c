/* SPDX-License-Identifier: MIT
 *
 * gavel report merge REPORT...: one report of many. gavel report summary
 * REPORT...: what a batch was, as text or as a page.
 */
#include <string.h>

#include "batch/merge.h"
#include "command.h"
#include "summary/summary.h"

static int merge(struct command *c)
{
	const struct merge_request asked = {
		.reports = c->words + 1, .count = (size_t)c->count - 1, .out = c->out ? c->out : "-",
		.list = c->batch.list, .missing = c->missing, .zero = c->batch.zero, .force = c->force,
	};

	if (c->html)
		return command_usage(c, "gavel report merge takes no %s", "--html");
	if ((c->missing || c->batch.zero) && !c->batch.list)
		return command_usage(c, "%s wants the names that shall be there: --from LIST", c->missing ? "--missing" : "-0");
	if (c->missing && strcmp(c->missing, asked.out) == 0)
		return command_usage(c, "the report and the missing names cannot both go to \"%s\"", asked.out);
	return report_merge(c->job, &asked);
}

static int summarise(struct command *c)
{
	const struct summary_request asked = {
		.reports = c->words + 1, .count = (size_t)c->count - 1, .out = c->out ? c->out : "-", .html = c->html
	};

	if (c->batch.list || c->batch.zero || c->missing || c->force)
		return command_usage(c, "gavel report summary takes no %s", c->force ? "--force" : "--from");
	return report_summary(c->job, &asked) ? -1 : GAVEL_OK;
}

static const struct {
	const char *name;
	int (*run)(struct command *c);
} KINDS[] = {
	{ "merge", merge },
	{ "summary", summarise },
};

int command_report(struct command *c)
{
	for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) {
		if (!c->count || strcmp(c->words[0], KINDS[i].name) != 0)
			continue;
		if (c->count < 2)
			return command_usage(c, "gavel report %s wants reports", KINDS[i].name);
		return KINDS[i].run(c);
	}
	return command_usage(c, "gavel report wants merge or summary, and reports%s", "");
}
