/* SPDX-License-Identifier: MIT
 *
 * gavel formats: the formats with their extensions and options, as a table or
 * as JSON.
 */
#include <stdlib.h>

#include "command.h"
#include "format_choice.h"
#include "plugin.h"

static void print_strings(const char *const *list, const char *between)
{
	for (size_t i = 0; list && list[i]; i++)
		printf("%s%s", i ? between : "", list[i]);
}

/* No control characters are in it: of a script's strings that is asked (script/format_table.c). */
static void print_quoted(const char *string)
{
	putchar('"');
	for (; *string; string++)
		printf(*string == '"' || *string == '\\' ? "\\%c" : "%c", *string);
	putchar('"');
}

static void print_list(const char *const *list)
{
	putchar('[');
	for (size_t i = 0; list && list[i]; i++) {
		printf("%s", i ? "," : "");
		print_quoted(list[i]);
	}
	putchar(']');
}

static void print_json(const struct gavel_format *f, int first)
{
	printf("%s\n {\"name\":", first ? "[" : ",");
	print_quoted(f->name);
	printf(",\"title\":");
	print_quoted(f->title);
	printf(",\"read\":%s,\"write\":%s,\"extensions\":", f->read ? "true" : "false", f->write ? "true" : "false");
	print_list(f->extensions);
	printf(",\"types\":");
	print_list(f->mime_types);
	printf(",\"keeps\":");
	if (f->keeps)
		print_list(f->keeps);
	else
		printf("true");
	putchar('}');
}

static void print_option(const struct gavel_format *f, const struct gavel_option *o)
{
	printf("            -O %s:%s=", f->name, o->name);
	switch (o->kind) {
	case GAVEL_OPTION_CHOICE: print_strings(o->choices, "|"); break;
	case GAVEL_OPTION_FLAG: printf("yes|no"); break;
	case GAVEL_OPTION_NUMBER: printf("N"); break;
	case GAVEL_OPTION_TEXT: printf("TEXT"); break;
	}
	printf("  %s (default: %s)\n", o->help, o->fallback);
}

static void print_row(const struct gavel_format *f)
{
	int width = 0;

	printf("%-9s %-5s %-6s ", f->name, f->read ? "read" : "", f->write ? "write" : "");
	for (size_t i = 0; f->extensions[i]; i++)
		width += printf("%s%s", i ? " " : "", f->extensions[i]);
	printf("%*s %s\n", width < 12 ? 12 - width : 0, "", f->title);
	for (const struct gavel_option *const *o = f->options; o && *o; o++)
		print_option(f, *o);
}

int command_formats(struct command *c)
{
	const struct gavel_format **all;

	if (c->count)
		return command_usage(c, "gavel formats takes no \"%s\": it prints a list", c->words[0]);
	if (plugin_check(c->job))
		return job_status(c->job);
	all = format_all(c->job);
	for (size_t i = 0; all[i]; i++)
		if (c->json)
			print_json(all[i], i == 0);
		else
			print_row(all[i]);
	if (c->json)
		puts(all[0] ? "\n]" : "[]");
	free(all);
	return job_status(c->job);
}
