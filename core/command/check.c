/* SPDX-License-Identifier: MIT
 *
 * gavel check FILE...: reads each file and runs the checks over it. All of
 * scripts/check/ are run, by name, or those of --check. Each is loaded before
 * the first file is read, so that one that does not run is told at once. Of
 * what reading says only errors are passed on: a conversion tells the rest. A
 * file that cannot be read does not stop the others; the worst status is the
 * command's.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "cage/worker.h"
#include "command.h"
#include "program.h"
#include "sarif.h"
#include "script/script.h"

enum { LEVELS = GAVEL_LEVEL_ERROR + 1 };

struct rule {
	char *check, *code, *sentence;
};

/* What the workers of the files count, in memory that they share with who waits: numbers, which it does not trust. */
struct tally {
	unsigned heard[LEVELS];
	int results;                    /* of the log */
};

struct checking {
	struct gavel_job *job;
	const char *file;               /* that is being checked */
	char **checks;                  /* names or paths, with arguments */
	size_t check_count;
	struct rule *rules;
	size_t rule_count;
	const char *check;              /* whose rules are being told */
	int reading;                    /* what reading has to say is left to a conversion, but for errors */
	struct tally *tally;
	struct sarif log;
};

static int by_code(const void *a, const void *b)
{
	const struct rule *x = a, *y = b;
	int order = strcmp(x->check, y->check);

	return order ? order : strcmp(x->code, y->code);
}

/* ---- which checks, and their rules ---- */

/* Twice the same is once. */
static void add_check(struct checking *c, const char *name)
{
	for (size_t i = 0; i < c->check_count; i++)
		if (strcmp(c->checks[i], name) == 0)
			return;
	c->checks = must_realloc(c->checks, (c->check_count + 1) * sizeof *c->checks);
	c->checks[c->check_count++] = must_copy(name);
}

static int find_checks(struct checking *c)
{
	char **names = script_names(c->job, "check");

	for (size_t i = 0; names[i]; i++) {
		add_check(c, names[i]);
		free(names[i]);
	}
	free(names);
	return c->check_count ? 0 : gavel_fail(c->job, GAVEL_USAGE, "usage", NULL, "no checks are installed");
}

static void add_rule(void *closure, const char *code, const char *sentence)
{
	struct checking *c = closure;

	c->rules = must_realloc(c->rules, (c->rule_count + 1) * sizeof *c->rules);
	c->rules[c->rule_count++] = (struct rule){ must_copy(c->check), must_copy(code), must_copy(sentence) };
}

/* A path, a file that is here, or a name of scripts/check/; what follows a colon are arguments. */
static int add_named(struct checking *c, const char *given)
{
	if (!script_is_there(c->job, SCRIPT_CHECK, given))
		return gavel_fail(c->job, GAVEL_USAGE, "usage", NULL,
		                  "there is no check \"%s\"; gavel check --list tells which there are", given);
	add_check(c, given);
	return 0;
}

static int load_checks(struct checking *c)
{
	for (size_t i = 0; i < c->job->checks.count; i++)
		if (add_named(c, c->job->checks.values[i]))
			return -1;
	if (!c->check_count && find_checks(c))
		return -1;
	for (size_t i = 0; i < c->check_count; i++) {
		c->check = c->checks[i];
		if (script_rules(c->job, c->check, add_rule, c))
			return -1;
	}
	if (c->rule_count)
		qsort(c->rules, c->rule_count, sizeof *c->rules, by_code);
	return 0;
}

static int list_checks(const struct checking *c)
{
	for (size_t i = 0; i < c->rule_count; i++) {
		if (i == 0 || strcmp(c->rules[i].check, c->rules[i - 1].check) != 0)
			printf("%s%s\n", i ? "\n" : "", c->rules[i].check);
		printf("  %-18s  %s\n", c->rules[i].code, c->rules[i].sentence);
	}
	return GAVEL_OK;
}

static void free_checks(struct checking *c)
{
	for (size_t i = 0; i < c->check_count; i++)
		free(c->checks[i]);
	for (size_t i = 0; i < c->rule_count; i++) {
		free(c->rules[i].check);
		free(c->rules[i].code);
		free(c->rules[i].sentence);
	}
	free(c->checks);
	free(c->rules);
}

/* ---- running them ---- */

static int hear(void *listener, const struct message *message)
{
	struct checking *c = listener;

	if (c->reading && message->level < GAVEL_LEVEL_ERROR)
		return 1;
	c->tally->heard[message->level]++;
	if (c->job->sarif) {
		sarif_result(&c->log, c->job->file, message);
		fflush(c->log.to);
		c->tally->results = c->log.results;
	}
	return c->job->sarif;
}

/* The exit status of one file. */
static int check_read(void *checking)
{
	struct checking *c = checking;
	struct gavel_document *doc;
	int status;

	c->reading = 1;
	doc = gavel_read(c->job, c->file, &status);
	c->reading = 0;
	if (c->job->worst < GAVEL_LEVEL_ERROR)
		c->job->worst = -1;
	for (size_t i = 0; doc && i < c->check_count; i++) {
		worker_stage(c->job, "check", "the check %s", c->checks[i]);
		script_run(c->job, doc, SCRIPT_CHECK, c->checks[i]);
	}
	gavel_document_free(doc);
	return job_status(c->job);
}

static int check_file(struct checking *c, const char *name)
{
	const char *const inputs[] = { name, NULL };
	int status;

	c->file = name;
	c->job->status = GAVEL_OK;
	c->job->worst = -1;
	status = worker_run(c->job, inputs, check_read, c);
	c->log.results = c->tally->results;
	return status;
}

static void print_count(FILE *to, unsigned n, const char *what)
{
	fprintf(to, ", %u %s%s", n, what, n == 1 ? "" : "s");
}

static void print_summary(const struct checking *c, int files)
{
	FILE *to = c->job->log;

	fprintf(to, "%d file%s", files, files == 1 ? "" : "s");
	if (c->tally->heard[GAVEL_LEVEL_ERROR])
		print_count(to, c->tally->heard[GAVEL_LEVEL_ERROR], "error");
	print_count(to, c->tally->heard[GAVEL_LEVEL_WARNING], "warning");
	if (c->tally->heard[GAVEL_LEVEL_NOTE] + c->tally->heard[GAVEL_LEVEL_LOSS])
		print_count(to, c->tally->heard[GAVEL_LEVEL_NOTE] + c->tally->heard[GAVEL_LEVEL_LOSS], "note");
	fputc('\n', to);
}

/* A code that two checks have is one rule of the log. */
static void begin_log(struct checking *c)
{
	sarif_open(&c->log, stdout);
	for (size_t i = 0, k; i < c->rule_count; i++) {
		for (k = 0; k < i && strcmp(c->rules[k].code, c->rules[i].code) != 0; k++)
			;
		if (k == i)
			sarif_rule(&c->log, c->rules[i].code, c->rules[i].sentence);
	}
	sarif_results(&c->log);
}

static int check_files(struct checking *c, const char *const *names, int count)
{
	int status = GAVEL_OK, of_file;

	if (c->job->sarif)
		begin_log(c);
	c->job->listen = hear;
	c->job->listener = c;
	for (int i = 0; i < count; i++) {
		of_file = check_file(c, names[i]);
		status = of_file > status ? of_file : status;
	}
	c->job->listen = NULL;
	if (c->job->sarif)
		sarif_close(&c->log, status);
	else if (!c->job->json)
		print_summary(c, count);
	return status;
}

int command_check(struct command *command)
{
	struct checking c = { .job = command->job };
	int status;

	if (!command->count && !command->list)
		return command_usage(command, "check wants files%s; gavel check --list tells what is checked", "");
	if (command->count && command->list)
		return command_usage(command, "--list reads no file: \"%s\" is one too many", command->words[0]);
	if (!c.job->fail_on_given)
		c.job->fail_on = GAVEL_LEVEL_WARNING;
	c.tally = worker_share(sizeof *c.tally);
	status = load_checks(&c);
	if (status == 0)
		status = command->list ? list_checks(&c) : check_files(&c, command->words, command->count);
	free_checks(&c);
	worker_unshare(c.tally, sizeof *c.tally);
	return status;
}
