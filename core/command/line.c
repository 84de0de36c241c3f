/* SPDX-License-Identifier: MIT
 *
 * A command line: its options into the job and struct command, its command
 * found and run.
 */
#include <stdlib.h>
#include <string.h>

#include "options.h"

/* "-oFILE", "-o FILE", "--output=FILE", "--output FILE": *inside is the value in the same word, if there is one. */
static int is_named(const struct option *o, const char *word, const char **inside)
{
	size_t len = strlen(o->name);

	*inside = NULL;
	if (strncmp(word, o->name, len) == 0 && (!word[len] || word[len] == '=')) {
		*inside = word[len] ? word + len + 1 : NULL;
		return 1;
	}
	if (!o->flag || strncmp(word, o->flag, 2) != 0)
		return 0;
	*inside = word[2] ? word + 2 : NULL;
	return 1;
}

/* That of the command, else the first; a word that names two takes a value with both. */
static const struct option *match(const char *word, unsigned bit, const char **inside)
{
	const struct option *found = NULL;
	const char *value;

	for (int i = 0; OPTIONS[i].name; i++) {
		const struct option *o = &OPTIONS[i];

		if (!is_named(o, word, &value) || (found && !(o->commands & bit)))
			continue;
		found = o;
		*inside = value;
		if (o->commands & bit)
			break;
	}
	return found;
}

static int apply(struct command *c, const struct option *o, const char *value)
{
	char name[32] = "";
	const char *eq;

	if (o->job && o->value && !(o->at && !strchr(value, '=')))
		return gavel_job_put(c->job, o->job, value);
	if (o->job && !o->value) {
		eq = strchr(o->job, '=');
		strncat(name, o->job, (size_t)(eq - o->job));
		return gavel_job_put(c->job, name, eq + 1);
	}
	if (o->value)
		memcpy((char *)c + o->at, &value, sizeof value);
	else
		memcpy((char *)c + o->at, &(int){ 1 }, sizeof(int));
	return 0;
}

/* The options and words of a command line, in its order; both as long as argc. */
struct line {
	const struct option **options;
	const char **words;
	int option_count;
};

/* The command that the first word names, 0: none. A file of that name is ./inspect. */
static int named(const struct command *c)
{
	for (int i = 1; COMMANDS[i].name; i++)
		if (c->count && strcmp(c->words[0], COMMANDS[i].name) == 0)
			return i;
	return 0;
}

static int parse(struct command *c, struct line *line, int argc, char **argv)
{
	int only_words = 0;

	for (int i = 1; i < argc; i++) {
		const char *inside;
		const struct option *o;

		if (only_words || argv[i][0] != '-' || !argv[i][1]) {
			line->words[c->count++] = argv[i];
			continue;
		}
		if (strcmp(argv[i], "--") == 0) {
			only_words = 1;
			continue;
		}
		o = match(argv[i], COMMANDS[named(c)].bit, &inside);
		if (!o)
			return command_usage(c, "there is no option \"%s\"; gavel --help lists them", argv[i]);
		if (o->value && !inside && !(inside = argv[++i]))
			return command_usage(c, "%s wants a value", o->name);
		if (!o->value && inside)
			return command_usage(c, "%s takes no value", o->name);
		if (apply(c, o, inside))
			return -1;
		line->options[line->option_count++] = o;
	}
	return 0;
}

static int run(struct command *c, const struct line *line)
{
	int chosen = named(c);
	char format[96];

	c->words += chosen > 0;
	c->count -= chosen > 0;
	if (c->help) {
		command_help();
		return 0;
	}
	if (c->version) {
		command_version();
		return 0;
	}
	for (int i = 0; i < line->option_count; i++) {
		const struct option *o = line->options[i];

		if (o->commands & COMMANDS[chosen].bit)
			continue;
		snprintf(format, sizeof format, "gavel %s%stakes no %%s", COMMANDS[chosen].name, chosen ? " " : "");
		return command_usage(c, format, o->flag ? o->flag : o->name);
	}
	if (c->job->sarif && COMMANDS[chosen].bit != CHECK)
		return command_usage(c, "--diagnostics=sarif is for gavel check%s", "");
	return COMMANDS[chosen].run(c);
}

int command_line(int argc, char **argv, FILE *log)
{
	struct line line = { calloc((size_t)argc + 1, sizeof(void *)), calloc((size_t)argc + 1, sizeof(char *)), 0 };
	struct command c = { .job = gavel_job_new(), .words = line.words, .line = command_line };
	int status;

	if (!line.options || !line.words) {
		fputs("gavel: error: out of memory\n", stderr);
		gavel_job_free(c.job);
		free(line.options);
		free(line.words);
		return GAVEL_LIMIT;
	}
	gavel_job_log(c.job, log);
	gavel_job_put(c.job, "sandbox", "yes");
	status = parse(&c, &line, argc, argv) ? GAVEL_USAGE : run(&c, &line);
	if (status < 0)
		status = c.job->status ? (int)c.job->status : GAVEL_USAGE;
	status = command_finish(c.job, status);
	gavel_job_free(c.job);
	free(line.options);
	free(line.words);
	return status;
}
