/* SPDX-License-Identifier: MIT
 *
 * A name that the template makes of the input's name alone is claimed before
 * the work begins; one that has the document's symbol, language or hash in it
 * when the document has come back, in the order of the inputs, so that which of
 * two has the name is the same for any number of workers.
 */
#define _GNU_SOURCE             /* syncfs */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "outputs.h"
#include "place.h"

/* ---- places ---- */

static int make_folders(char *path)
{
	for (char *slash = path + 1; (slash = strchr(slash, '/')); slash++) {
		int bad;

		*slash = '\0';
		bad = mkdir(path, 0777) && errno != EEXIST;
		*slash = '/';
		if (bad)
			return -1;
	}
	return mkdir(path, 0777) && errno != EEXIST ? -1 : 0;
}

int outputs_folder(struct batch *batch, const char *folder)
{
	char *path;
	int bad = 0;

	if (batch->folder && strcmp(batch->folder, folder) == 0)
		return 0;
	path = must_copy(folder);
	if (*path && access(path, F_OK))
		bad = make_folders(path);
	if (bad) {
		free(path);
		return gavel_fail(batch->job, GAVEL_UNWRITABLE, "output", NULL, "cannot make the folder %s: %s", folder,
		                  strerror(errno));
	}
	free(batch->folder);
	batch->folder = path;
	return 0;
}

static int ensure_folder_of(struct batch *batch, const char *path)
{
	char *folder = must_copy(path), *slash = strrchr(folder, '/');
	int bad = 0;

	if (slash) {
		slash[slash == folder] = '\0';
		bad = outputs_folder(batch, folder);
	}
	free(folder);
	return bad;
}

/* What the input's name alone says; NULL after gavel_fail. */
static char *early_name(struct batch *batch, const struct errand *d, size_t target)
{
	return template_fill(batch->job, batch->template, d->input, batch->targets.extensions[target], NULL);
}

/* The name is known: a place in its folder. What stands there already has been asked for, but time has passed. */
static struct place *open_named(struct batch *batch, struct errand *d, size_t target)
{
	const char *path;
	struct stat st;

	path = d->names[target] = early_name(batch, d, target);
	if (!path || (batch->source && outputs_claim_name(batch, d->input, path)) || ensure_folder_of(batch, path))
		return NULL;
	if (!outputs_may_replace(batch) && *path)
		return outputs_check_free(batch, path) ? NULL : place_open_new(batch->job, path);
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode)) {
		gavel_fail(batch->job, GAVEL_UNWRITABLE, "output", NULL, "cannot write %s: it is no file", path);
		return NULL;
	}
	return place_open(batch->job, path, d->own_name ? NULL : d->input->name);
}

static struct place *open_one(struct batch *batch, struct errand *d, size_t target)
{
	const char *folder = template_folder(batch->template);

	if (batch->sink)
		return place_open_unnamed(batch->job, NULL);
	if (!template_is_late(batch->template))
		return open_named(batch, d, target);
	return outputs_folder(batch, *folder ? folder : ".") ? NULL : place_open_unnamed(batch->job, *folder ? folder : ".");
}

int outputs_open(struct batch *batch, struct errand *d)
{
	for (size_t i = 0; i < batch->targets.count; i++) {
		if (!(d->places[i] = open_one(batch, d, i)))
			return -1;
		if (!batch->sink)
			place_hurry(d->places[i]);
		if (!outputs_may_replace(batch))
			place_replace_nothing(d->places[i]);
		d->task.order.outputs[i] = place_descriptor(d->places[i]);
	}
	return 0;
}

/* ---- names ---- */

/* What has come is what the worker said. */
static int check_length(struct batch *batch, const struct errand *d, size_t target)
{
	struct stat st;

	if (fstat(d->task.order.outputs[target], &st) == 0 && (uint64_t)st.st_size == d->task.result->outputs[target].bytes)
		return 0;
	return gavel_fail(batch->job, GAVEL_CRASH, "crash", NULL, "the worker wrote another output than it said");
}

static int name_late(struct batch *batch, struct errand *d, size_t target)
{
	const struct result *r = d->task.result;
	const struct template_late late = { r->symbol, r->language, r->hash };

	free(d->names[target]);
	d->names[target] = template_fill(batch->job, batch->template, d->input, batch->targets.extensions[target], &late);
	if (!d->names[target] || outputs_claim_name(batch, d->input, d->names[target]))
		return -1;
	if (batch->sink)
		return 0;
	if (ensure_folder_of(batch, d->names[target]) || outputs_check_free(batch, d->names[target]))
		return -1;
	return place_name(batch->job, d->places[target], d->names[target], d->own_name ? NULL : d->input->name);
}

static int commit_one(struct batch *batch, struct errand *d, size_t target)
{
	if (batch->sink)
		return tar_sink_add(batch->job, batch->sink, d->names[target], d->task.order.outputs[target],
		                    d->task.result->outputs[target].bytes, d->time);
	return place_commit(batch->job, d->places[target]);
}

static int name_all(struct batch *batch, struct errand *d)
{
	for (size_t i = 0; i < batch->targets.count; i++) {
		if (check_length(batch, d, i) || (template_is_late(batch->template) && name_late(batch, d, i)))
			return -1;
		if (!d->names[i] && !(d->names[i] = early_name(batch, d, i)))
			return -1;
	}
	return 0;
}

static void record(struct batch *batch, struct errand *d)
{
	struct result *r = d->task.result;

	for (size_t i = 0; i < batch->targets.count; i++) {
		r->outputs[i].file = arena_string(r->memory, d->names[i]);
		r->outputs[i].format = batch->targets.writers[i]->name;
	}
}

int outputs_commit(struct batch *batch, struct errand *d)
{
	size_t done = 0;

	if (name_all(batch, d))
		return -1;
	while (done < batch->targets.count && commit_one(batch, d, done) == 0)
		done++;
	if (done == batch->targets.count) {
		record(batch, d);
		return 0;
	}
	while (done-- && !batch->sink)
		place_withdraw(d->places[done]);
	return -1;
}

int outputs_claim(struct batch *batch, struct errand *d)
{
	int bad = 0;

	for (size_t i = 0; i < d->before->output_count && template_is_late(batch->template); i++)
		bad |= outputs_claim_name(batch, d->input, d->before->outputs[i].file);
	return bad;
}

int outputs_sync(struct batch *batch)
{
	const char *folder = template_folder(batch->template);
	int fd, bad;

	if (batch->sink)
		return 0;
	fd = open(*folder ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return 0;       /* nothing was written */
#if defined(__linux__)
	bad = syncfs(fd);
#else
	bad = fsync(fd);
#endif
	close(fd);
	return bad ? gavel_fail(batch->job, GAVEL_UNWRITABLE, "output", NULL, "the outputs are not safe on disk: %s",
	                        strerror(errno)) : 0;
}
