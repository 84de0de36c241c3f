/* SPDX-License-Identifier: MIT
 *
 * The key of a run. Two runs with one key make the same outputs of the same
 * input; limits, jobs and how messages are printed are not in it, since they
 * change none that is made.
 */
#include <stdlib.h>

#include "hash.h"
#include "input.h"
#include "run_key.h"
#include "script/script.h"

static void add(struct gavel_output *to, const char *name, const char *value)
{
	gavel_printf(to, "%s=%s\n", name, value ? value : "");
}

/* A file that can't be read is told by who needs it. */
static void add_file(struct gavel_output *to, const char *name, const char *path)
{
	struct gavel_input in = { 0 };
	char hash[HASH_ROOM] = "";
	const char *why;

	if (path && input_take(path, 0, &in, &why) == INPUT_READ)
		hash_bytes(in.bytes, in.len, hash);
	input_close(&in);
	add(to, name, hash);
}

static void add_list(struct gavel_output *to, const char *name, const struct job_list *list, int files)
{
	for (size_t i = 0; i < list->count; i++) {
		add(to, name, list->values[i]);
		if (files)
			add_file(to, name, list->values[i]);
	}
}

static void add_scripts(struct gavel_output *to, const struct gavel_job *job)
{
	for (size_t i = 0; i < job->scripts.count; i++) {
		char *path = script_file(job, SCRIPT_TRANSFORM, job->scripts.values[i]);

		add(to, "script", job->scripts.values[i]);
		add_file(to, "script", path);
		free(path);
	}
}

void run_key(const struct batch *batch, char key[HASH_ROOM])
{
	const struct gavel_job *job = batch->job;
	struct gavel_output *all = gavel_output_new();

	add(all, "version", GAVEL_VERSION);
	for (size_t i = 0; i < batch->targets.count; i++)
		add(all, "to", batch->targets.writers[i]->name);
	add(all, "out", batch->request->out);
	add(all, "from", job->from);
	add(all, "lang", job->lang);
	add(all, "layout", job->layout);
	add_file(all, "layout", job->layout);
	add_file(all, "emblem", job->emblem);
	gavel_printf(all, "mend=%d\nrecognise=%d\n", job->mend, job->recognise);
	add_list(all, "option", &job->options, 0);
	add_list(all, "allow", &job->allowed, 0);
	add_list(all, "with", &job->with, 1);
	add_scripts(all, job);
	hash_bytes(gavel_output_bytes(all), gavel_output_len(all), key);
	gavel_output_free(all);
}
