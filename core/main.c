/* SPDX-License-Identifier: MIT
 *
 * The command: gavel IN [-o OUT], gavel inspect IN, gavel formats. Options are
 * one table, from which parsing and --help come. What they mean is gavel(1).
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "convert.h"
#include "inspect.h"
#include "plugin.h"

struct option {
	const char *flag, *name;        /* "-o", "--output" */
	const char *value;              /* what the value is, NULL: none */
	const char *job;                /* option of the job, NULL: main's own */
	const char *fixed;              /* value put where the option has none */
	const char *help;
};

static const struct option OPTIONS[] = {
	{ "-o", "--output", "FILE", NULL, NULL, "write to FILE; - is standard output" },
	{ "-f", "--from", "FORMAT", "from", NULL, "format of the input (else by its name, then by its content)" },
	{ "-t", "--to", "FORMAT", "to", NULL, "format of the output (else by its name)" },
	{ "-s", "--script", "FILE", "script", NULL, "run a Lua transform; may be repeated, runs in this order" },
	{ NULL, "--layout", "NAME", "layout", NULL, "the page to set (else by the symbol); a path with / is a file" },
	{ NULL, "--lang", "CODE", "lang", NULL, "the language of the document (else recognised)" },
	{ NULL, "--emblem", "FILE", "emblem", NULL, "image for the masthead; none is supplied" },
	{ NULL, "--no-mend", NULL, "mend", "no", "leave damage from text extraction as it is" },
	{ NULL, "--no-recognise", NULL, "recognise", "no", "convert as an ordinary document" },
	{ "-O", "--option", "[FORMAT:]NAME=VALUE", "option", NULL, "an option of a format; see gavel formats" },
	{ NULL, "--limit", "NAME=N", "limit", NULL, "raise or lower a limit; 0 is none" },
	{ NULL, "--fail-on", "LEVEL", "fail-on", NULL, "exit 1 from this level on: note loss warning error" },
	{ NULL, "--diagnostics", "text|json", "diagnostics", NULL, "how messages are printed" },
	{ NULL, "--plugins", "FOLDER", "plugins", NULL, "look here for formats first" },
	{ NULL, "--explain", NULL, NULL, NULL, "gavel inspect: with the reasons of the recogniser, and their weights" },
	{ NULL, "--json", NULL, NULL, NULL, "gavel formats: as JSON; gavel inspect: as JSON lines" },
	{ "-h", "--help", NULL, NULL, NULL, "this text" },
	{ NULL, "--version", NULL, NULL, NULL, "the version" },
};

enum { OPTION_COUNT = sizeof OPTIONS / sizeof *OPTIONS };

struct command {
	struct gavel_job *job;
	const char *out;
	const char *words[2];           /* what is no option */
	int count;
	int json, explain, help, version;
};

static void print_help(void)
{
	puts("gavel converts United Nations resolutions and sets them in the official page.\n\n"
	     "  gavel IN [-o OUT] [-f FORMAT] [-t FORMAT] [-s SCRIPT]...   convert\n"
	     "  gavel inspect IN [--explain]                              outline: kinds, labels, openings, reasons\n"
	     "  gavel formats                                             what can be read and written\n\n"
	     "IN or OUT may be - for standard input or output.\n");
	for (int i = 0; i < OPTION_COUNT; i++) {
		const struct option *o = &OPTIONS[i];
		char left[64];

		snprintf(left, sizeof left, "%s%s%s%s%s", o->flag ? o->flag : "", o->flag ? ", " : "    ", o->name,
		         o->value ? " " : "", o->value ? o->value : "");
		printf("  %-36s %s\n", left, o->help);
	}
	puts("\nLimits:");
#define X(name, value, what) printf("  %-13s %11llu  %s\n", #name, (unsigned long long)value, what);
	GAVEL_LIMITS(X)
#undef X
	puts("\nExit status: 0 done; 1 a message reached --fail-on; 2 wrong use; 3 input unreadable;\n"
	     "4 output unwritable; 5 a script failed; 6 a limit was hit.");
}

static int usage(struct command *c, const char *format, const char *word)
{
	gavel_report(c->job, GAVEL_LEVEL_ERROR, "usage", NULL, format, word);
	c->job->status = GAVEL_USAGE;
	return -1;
}

/* "-oFILE", "-o FILE", "--output=FILE", "--output FILE": *inside is the value in the same word, if there is one. */
static const struct option *match(const char *word, const char **inside)
{
	for (int i = 0; i < OPTION_COUNT; i++) {
		const struct option *o = &OPTIONS[i];
		size_t len = strlen(o->name);

		*inside = NULL;
		if (strcmp(word, o->name) == 0)
			return o;
		if (strncmp(word, o->name, len) == 0 && word[len] == '=') {
			*inside = word + len + 1;
			return o;
		}
		if (o->flag && strncmp(word, o->flag, 2) == 0) {
			*inside = word[2] ? word + 2 : NULL;
			return o;
		}
	}
	return NULL;
}

static int apply(struct command *c, const struct option *o, const char *value)
{
	if (o->job)
		return gavel_job_put(c->job, o->job, o->value ? value : o->fixed);
	if (strcmp(o->name, "--output") == 0)
		c->out = value;
	else if (strcmp(o->name, "--json") == 0)
		c->json = 1;
	else if (strcmp(o->name, "--explain") == 0)
		c->explain = 1;
	else if (strcmp(o->name, "--help") == 0)
		c->help = 1;
	else
		c->version = 1;
	return 0;
}

static int take_word(struct command *c, const char *word)
{
	if (c->count == 2)
		return usage(c, "one input at a time: \"%s\" is one too many", word);
	c->words[c->count++] = word;
	return 0;
}

static int parse(struct command *c, int argc, char **argv)
{
	int only_words = 0;

	for (int i = 1; i < argc; i++) {
		const char *inside;
		const struct option *o;

		if (only_words || argv[i][0] != '-' || !argv[i][1]) {
			if (take_word(c, argv[i]))
				return -1;
			continue;
		}
		if (strcmp(argv[i], "--") == 0) {
			only_words = 1;
			continue;
		}
		o = match(argv[i], &inside);
		if (!o)
			return usage(c, "there is no option \"%s\"; gavel --help lists them", argv[i]);
		if (o->value && !inside && !(inside = argv[++i]))
			return usage(c, "%s wants a value", o->name);
		if (!o->value && inside)
			return usage(c, "%s takes no value", o->name);
		if (apply(c, o, inside))
			return -1;
	}
	return 0;
}

static int convert(struct command *c)
{
	const char *out = c->out ? c->out : "-";

	if (c->count == 2)
		return usage(c, "one input at a time: \"%s\" is one too many (the output is named by -o)", c->words[1]);
	if (!c->out && !c->job->to)
		return usage(c, "%s: name an output with -o FILE, or a format with -t FORMAT", c->words[0]);
	return gavel_convert(c->job, c->words[0], out);
}

/* An option that the command would pass over is refused. */
static int takes_none(struct command *c, const char *format, int scripts)
{
	if (c->out)
		return usage(c, format, "-o");
	if (c->job->to)
		return usage(c, format, "-t");
	if (scripts && c->job->scripts.count)
		return usage(c, format, "-s");
	return 0;
}

static int run_formats(struct command *c)
{
	return takes_none(c, "gavel formats takes no %s: it prints a list", 1) ? -1 : list_formats(c->job, c->json);
}

static int run_inspect(struct command *c)
{
	if (c->count == 1)
		return usage(c, "inspect wants an input%s", "");
	if (takes_none(c, "gavel inspect takes no %s: it prints an outline", 0))
		return -1;
	return inspect(c->job, c->words[1], c->explain, c->json);
}

static int run(struct command *c)
{
	if (c->help) {
		print_help();
		return 0;
	}
	if (c->version) {
		puts("gavel " GAVEL_VERSION);
		return 0;
	}
	if (c->count == 0)
		return usage(c, "name an input%s; gavel --help tells how", "");
	if (strcmp(c->words[0], "formats") == 0 && c->count == 1)
		return run_formats(c);
	if (strcmp(c->words[0], "inspect") == 0)
		return run_inspect(c);
	return convert(c);
}

/* What was printed may still be in memory, and there may be no place for it. */
static int finish(struct gavel_job *job, int status)
{
	errno = 0;
	if ((fflush(stdout) == 0 && !ferror(stdout)) || status >= GAVEL_USAGE)
		return status;
	gavel_fail(job, GAVEL_UNWRITABLE, "output", NULL, "cannot write standard output: %s", strerror(errno ? errno : EIO));
	return GAVEL_UNWRITABLE;
}

int main(int argc, char **argv)
{
	struct command c = { .job = gavel_job_new() };
	int status;

	status = parse(&c, argc, argv) ? GAVEL_USAGE : run(&c);
	if (status < 0)
		status = c.job->status ? (int)c.job->status : GAVEL_USAGE;
	status = finish(c.job, status);
	gavel_job_free(c.job);
	return status;
}
