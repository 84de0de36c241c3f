/* SPDX-License-Identifier: MIT
 *
 * The job: its options by name, from one table, which main.c reads for --help
 * as well.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "job.h"
#include "layout_extend.h"
#include "loss.h"
#include "loss_report.h"
#include "plugin.h"
#include "program.h"
#include "remember.h"
#include "script/data_file.h"
#include "script/format.h"
#include "script/source.h"

struct gavel_job *gavel_job_new(void)
{
	struct gavel_job *job = must_alloc(sizeof *job);

	job->mend = job->recognise = 1;
	job->fail_on = GAVEL_LEVEL_ERROR;
	job->worst = -1;
	job->log = stderr;
	job->own_folder = program_folder();
	job->limits.size = sizeof job->limits;
#define X(name, value, what) job->limits.name = value;
	GAVEL_LIMITS(X)
#undef X
	return job;
}

static void list_free(struct job_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->values[i]);
}

void gavel_job_free(struct gavel_job *job)
{
	if (!job)
		return;
	free(job->from);
	free(job->to);
	free(job->layout);
	free(job->lang);
	free(job->emblem);
	free(job->plugins);
	free(job->scripts_home);
	free(job->own_folder);
	free(job->loss_report);
	losses_forget(job);
	list_free(&job->scripts);
	list_free(&job->options);
	list_free(&job->allowed);
	list_free(&job->checks);
	list_free(&job->with);
	data_files_free(job);
	sources_free(job);
	remembered_forget(job);
	layout_files_free(job);
	plugin_forget(job);
	arena_free(job->scratch);
	arena_free(job->texts);
	script_formats_free(job);
	free(job);
}

void gavel_job_log(struct gavel_job *job, FILE *stream)
{
	job->log = stream;
}

static int put_string(char **at, const char *value)
{
	free(*at);
	*at = value ? must_copy(value) : NULL;
	return 0;
}

void gavel_job_home(struct gavel_job *job, const char *plugins, const char *scripts)
{
	put_string(&job->plugins, plugins);
	put_string(&job->scripts_home, scripts);
	plugin_forget(job);
	layout_files_free(job);         /* these are of the place before */
	data_files_free(job);
	sources_free(job);
	remembered_forget(job);
}

static int wrong(struct gavel_job *job, const char *name, const char *value, const char *want)
{
	return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "\"%s\" is wrong for %s: %s", value, name, want);
}

static int add(struct gavel_job *job, struct job_list *list, const char *name, const char *value)
{
	if (list->count == JOB_LIST_MAX)
		return wrong(job, name, value, "it may be given 64 times");
	list->values[list->count++] = must_copy(value);
	return 0;
}

static int put_limit(struct gavel_job *job, const char *name, const char *value)
{
	const char *eq = strchr(value, '=');
	size_t len = eq ? (size_t)(eq - value) : 0;
	unsigned long long n;
	char *end;

	if (!eq || eq[1] < '0' || eq[1] > '9')
		return wrong(job, name, value, "write NAME=NUMBER (0: no limit)");
	errno = 0;
	n = strtoull(eq + 1, &end, 10);
	if (errno || *end)
		return wrong(job, name, value, "write NAME=NUMBER (0: no limit)");
#define X(limit, fallback, what)                                        \
	if (len == strlen(#limit) && !strncmp(value, #limit, len)) {    \
		job->limits.limit = n;                                  \
		remembered_forget(job); /* was made under others */     \
		return 0;                                               \
	}
	GAVEL_LIMITS(X)
#undef X
	return wrong(job, name, value, "there is no such limit; gavel(1) lists them");
}

/* What scripts may reach, each by its name: nothing else is theirs. */
static int put_allowed(struct gavel_job *job, const char *value)
{
	if ((strncmp(value, "read:", 5) != 0 || !value[5]) && (strncmp(value, "env:", 4) != 0 || !value[4]))
		return wrong(job, "allow", value, "write read:FOLDER, read:FILE or env:NAME");
	return add(job, &job->allowed, "allow", value);
}

static int put_fail_on(struct gavel_job *job, const char *value)
{
	static const char *const names[] = { "note", "loss", "warning", "error" };

	for (int i = 0; i < 4; i++)
		if (strcmp(value, names[i]) == 0) {
			job->fail_on = (enum gavel_level)i;
			job->fail_on_given = 1;
			return 0;
		}
	return wrong(job, "fail-on", value, "it is note, loss, warning or error");
}

static int put_flag(struct gavel_job *job, int *flag, const char *name, const char *value, const char *on,
                    const char *off)
{
	char want[32];

	snprintf(want, sizeof want, "it is %s or %s", off, on);
	if (strcmp(value, on) != 0 && strcmp(value, off) != 0)
		return wrong(job, name, value, want);
	*flag = strcmp(value, on) == 0;
	return 0;
}

static int put_diagnostics(struct gavel_job *job, const char *value)
{
	job->json = strcmp(value, "json") == 0;
	job->sarif = strcmp(value, "sarif") == 0;
	if (!job->json && !job->sarif && strcmp(value, "text") != 0)
		return wrong(job, "diagnostics", value, "it is text or json, of gavel check also sarif");
	return 0;
}

int gavel_job_put(struct gavel_job *job, const char *name, const char *value)
{
	const struct { const char *name; char **at; } strings[] = {
		{ "from", &job->from }, { "to", &job->to }, { "layout", &job->layout }, { "lang", &job->lang },
		{ "emblem", &job->emblem }, { "plugins", &job->plugins },
	};

	const struct { const char *name; struct job_list *at; } lists[] = {
		{ "script", &job->scripts }, { "option", &job->options }, { "with", &job->with }, { "check", &job->checks },
	};

	if (strcmp(name, "plugins") == 0)
		plugin_forget(job);
	for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
		if (strcmp(name, strings[i].name) == 0)
			return put_string(strings[i].at, value);
	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (strcmp(name, lists[i].name) == 0)
			return add(job, lists[i].at, name, value);
	if (strcmp(name, "allow") == 0)
		return put_allowed(job, value);
	if (strcmp(name, "limit") == 0)
		return put_limit(job, name, value);
	if (strcmp(name, "fail-on") == 0)
		return put_fail_on(job, value);
	if (strcmp(name, "mend") == 0)
		return put_flag(job, &job->mend, name, value, "yes", "no");
	if (strcmp(name, "recognise") == 0)
		return put_flag(job, &job->recognise, name, value, "yes", "no");
	if (strcmp(name, "sandbox") == 0)
		return put_flag(job, &job->sandbox, name, value, "yes", "no");
	if (strcmp(name, "diagnostics") == 0)
		return put_diagnostics(job, value);
	if (strcmp(name, "loss-report") == 0)
		return loss_report_ask(job, value);
	return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "there is no option \"%s\"", name);
}

int job_status(const struct gavel_job *job)
{
	if (job->status)
		return job->status;
	return job->worst >= (int)job->fail_on ? GAVEL_BAD : GAVEL_OK;
}

const struct gavel_limits *gavel_limits(const struct gavel_job *job)
{
	return &job->limits;
}

/* [FORMAT:]NAME=VALUE: the value if it is for this format and name, else NULL. */
static const char *option_value(const char *given, const char *format, const char *name)
{
	const char *colon = strchr(given, ':'), *eq = strchr(given, '=');

	if (!eq)
		return NULL;
	if (colon && colon < eq) {
		if ((size_t)(colon - given) != strlen(format) || strncmp(given, format, strlen(format)) != 0)
			return NULL;
		given = colon + 1;
	}
	return (size_t)(eq - given) == strlen(name) && strncmp(given, name, strlen(name)) == 0 ? eq + 1 : NULL;
}

const char *gavel_option(const struct gavel_job *job, const char *name)
{
	const struct gavel_option *const *o = job->running ? job->running->options : NULL;
	const char *value;

	for (size_t i = job->options.count; job->running && i-- > 0;)
		if ((value = option_value(job->options.values[i], job->running->name, name)))
			return value;
	for (; o && *o; o++)
		if (strcmp((*o)->name, name) == 0)
			return (*o)->fallback;
	return "";
}
