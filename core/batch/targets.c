/* SPDX-License-Identifier: MIT
 *
 * The targets of a batch: "odt,akn", each once, or one format by the end of the
 * template.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "format_choice.h"
#include "targets.h"

static int add(struct gavel_job *job, struct targets *to, const struct gavel_format *writer)
{
	for (size_t i = 0; i < to->count; i++)
		if (to->writers[i] == writer)
			return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "format %s is named twice", writer->name);
	if (to->count == TARGETS_MAX)
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "a batch has at most %d targets", TARGETS_MAX);
	to->writers[to->count] = writer;
	to->extensions[to->count++] = *writer->extensions ? *writer->extensions : writer->name;
	return 0;
}

/* The job is asked for one after the other, as it would be without a batch. */
static int add_named(struct gavel_job *job, struct targets *to, const char *name)
{
	const struct gavel_format *writer;

	if (gavel_job_put(job, "to", name) || !(writer = format_for_output(job, name)))
		return -1;
	return add(job, to, writer);
}

static int add_list(struct gavel_job *job, struct targets *to, const char *list)
{
	char *names = must_copy(list), *at = names, *comma;
	int bad = 0;

	while (at && !bad) {
		if ((comma = strchr(at, ',')))
			*comma = '\0';
		bad = *at ? add_named(job, to, at)
		          : gavel_fail(job, GAVEL_USAGE, "usage", NULL, "-t %s: a format is missing; write -t odt,akn", list);
		at = comma ? comma + 1 : NULL;
	}
	free(names);
	return bad;
}

int targets_choose(struct gavel_job *job, const struct request *request, struct targets *to)
{
	const struct gavel_format *writer;

	*to = (struct targets){ .count = 0 };
	if (request->targets)
		return add_list(job, to, request->targets);
	if (!request->out || strstr(request->out, "{ext}"))
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "name the formats with -t FORMAT[,FORMAT]...");
	return (writer = format_for_output(job, request->out)) ? add(job, to, writer) : -1;
}
