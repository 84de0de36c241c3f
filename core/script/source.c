/* SPDX-License-Identifier: MIT
 *
 * A list: a job has a handful of scripts.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "source.h"

struct source {
	struct source *next;
	char *path;
	struct gavel_input in;
};

const struct gavel_input *source_take(struct gavel_job *job, const char *path, enum input_end *end, const char **why)
{
	struct source *s = job->sources;

	*end = INPUT_READ;
	while (s && strcmp(s->path, path) != 0)
		s = s->next;
	if (s)
		return &s->in;
	s = must_alloc(sizeof *s);
	s->path = must_copy(path);
	*end = input_take(s->path, SCRIPT_MAX, &s->in, why);
	if (*end == INPUT_READ) {
		s->next = job->sources;
		job->sources = s;
		return &s->in;
	}
	free(s->path);
	free(s);
	return NULL;
}

void sources_free(struct gavel_job *job)
{
	for (struct source *s = job->sources, *next; s; s = next) {
		next = s->next;
		input_close(&s->in);
		free(s->path);
		free(s);
	}
	job->sources = NULL;
}
