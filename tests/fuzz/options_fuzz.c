/* SPDX-License-Identifier: MIT
 *
 * Options: a line is NAME=VALUE, as gavel_job_put takes it; a script's
 * arguments are taken from a line that begins with ":". What options name is
 * not opened.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "plugin.h"
#include "script/script.h"

void fuzz_begin(void)
{
	plugin_named(fuzz_job(), "akn");
}

static void run_with(struct gavel_job *job, const char *arguments)
{
	struct gavel_document *doc = gavel_document_new(job);
	char *given = fuzz_string(NULL, strlen(arguments) + sizeof "renumber");

	sprintf(given, "renumber%s", arguments);
	script_run(job, doc, SCRIPT_TRANSFORM, given);
	fuzz_check(doc);
	free(given);
	gavel_document_free(doc);
}

static void put_line(struct gavel_job *job, char *line)
{
	char *eq = strchr(line, '=');

	if (*line == ':') {
		run_with(job, line);
	} else if (eq) {
		*eq = 0;
		gavel_job_put(job, line, eq + 1);
	}
}

static void ask(struct gavel_job *job, const struct gavel_format *format)
{
	job->status = GAVEL_OK;
	job_check_options(job, format, &format, 1);
	job->running = format;
	for (const struct gavel_option *const *o = format->options; o && *o; o++)
		gavel_option(job, (*o)->name);
	job->running = NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	char *text = fuzz_string(bytes, len), *rest = text, *line;
	struct gavel_job *job = gavel_job_new();

	job->log = fuzz_job()->log;
	gavel_job_put(job, "limit", "instructions=200000");
	while ((line = strtok_r(rest, "\n", &rest)))
		put_line(job, line);
	ask(job, plugin_named(fuzz_job(), "akn"));
	gavel_job_free(job);
	free(text);
	return 0;
}
