/* SPDX-License-Identifier: MIT
 *
 * Options of formats (-O): each must be known to a format that runs, and have
 * one of the values that the format declares.
 */
#include <string.h>

#include "job.h"

/* Is it one of the option's values? */
static int fits(const struct gavel_option *option, const char *value)
{
	size_t i = 0;

	if (option->kind == GAVEL_OPTION_NUMBER)
		return *value && strspn(value, "0123456789") == strlen(value) && strlen(value) < 10;
	if (option->kind == GAVEL_OPTION_FLAG)
		return strcmp(value, "yes") == 0 || strcmp(value, "no") == 0;
	while (option->choices && option->choices[i] && strcmp(option->choices[i], value) != 0)
		i++;
	return !option->choices || option->choices[i];
}

/* 1: it is one of this format; 0: it is none of it, and may be of another; -1 after gavel_fail. */
static int check_option(struct gavel_job *job, const struct gavel_format *format, const char *given)
{
	const char *colon = strchr(given, ':'), *eq = strchr(given, '='), *name = given;
	size_t len;

	if (!eq)
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "-O %s: write [FORMAT:]NAME=VALUE", given);
	if (colon && colon < eq) {
		if ((size_t)(colon - given) != strlen(format->name) || strncmp(given, format->name, (size_t)(colon - given)) != 0)
			return 0;
		name = colon + 1;
	}
	len = (size_t)(eq - name);
	for (const struct gavel_option *const *o = format->options; o && *o; o++) {
		if (strlen((*o)->name) != len || strncmp((*o)->name, name, len) != 0)
			continue;
		if (!fits(*o, eq + 1))
			return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "-O %s: there is no such value", given);
		return 1;
	}
	return colon && colon < eq
		? gavel_fail(job, GAVEL_USAGE, "usage", NULL, "-O %s: format %s has no such option", given, format->name)
		: 0;
}

/* Is it an option of one of the writers? 1, 0 or, after gavel_fail, -1. */
static int is_of_writers(struct gavel_job *job, const struct gavel_format *const *writers, size_t count,
                         const char *given)
{
	int known = 0;

	for (size_t i = 0; i < count && known >= 0; i++) {
		int of_this = check_option(job, writers[i], given);

		known = of_this < 0 ? -1 : known || of_this;
	}
	return known;
}

/* Every -O must be meant for one of the formats that run. */
int job_check_options(struct gavel_job *job, const struct gavel_format *reader,
                      const struct gavel_format *const *writers, size_t count)
{
	for (size_t i = 0; i < job->options.count; i++) {
		const char *given = job->options.values[i];
		int of_reader = check_option(job, reader, given);
		int of_writer = of_reader < 0 ? -1 : is_of_writers(job, writers, count, given);

		if (of_writer < 0)
			return -1;
		if (!of_reader && !of_writer)
			return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "-O %s: neither %s nor %s has such an option", given,
			                  reader->name, writers[0]->name);
	}
	return 0;
}
