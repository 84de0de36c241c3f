/* SPDX-License-Identifier: MIT
 *
 * What fails before a worker has the document, or after, is said in its result
 * as what fails within is: the job listens for it meanwhile.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "errand.h"
#include "heard.h"
#include "outputs.h"
#include "place.h"

static void listen(struct batch *batch, struct errand *d)
{
	struct gavel_job *job = batch->job;

	job->file = d->input->name;
	job->listen = result_listen;
	job->listener = d->task.result;
	job->status = GAVEL_OK;
}

/* The status of what was said meanwhile is the document's, and no longer the job's. */
static int hush(struct batch *batch, struct errand *d)
{
	struct gavel_job *job = batch->job;
	int status = job->status;

	job->file = NULL;
	job->listen = NULL;
	job->listener = NULL;
	job->status = GAVEL_OK;
	if (status)
		d->task.result->status = status;
	return status;
}

/* Only files: a FIFO would hold up all others. */
static int open_input(struct batch *batch, struct errand *d)
{
	int fd = open(d->input->name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	const char *why = NULL;
	struct stat st;

	if (fd < 0 || fstat(fd, &st))
		why = strerror(errno);
	else if (S_ISDIR(st.st_mode))
		why = "it is a directory";
	else if (!S_ISREG(st.st_mode))
		why = "it is no file";
	d->task.order.input = fd;
	if (why)
		return gavel_fail(batch->job, GAVEL_UNREADABLE, "input", NULL, "cannot read the input: %s", why);
	d->task.result->bytes = (uint64_t)st.st_size;
	return 0;
}

/* An entry of a stream has its bytes or none: its name is no file of this system's. */
static int take_entry(struct batch *batch, const struct errand *d)
{
	if (d->task.order.input >= 0)
		return 0;
	return gavel_fail(batch->job, GAVEL_LIMIT, "limit-input", NULL,
	                  "the input is longer than %llu bytes; raise it with --limit input=N",
	                  (unsigned long long)batch->job->limits.input);
}

/* The report's word counts where all outputs are still there, as long as they were. */
static int are_there(const struct result *r)
{
	struct stat st;

	for (size_t i = 0; i < r->output_count; i++)
		if (stat(r->outputs[i].file, &st) || !S_ISREG(st.st_mode) || (uint64_t)st.st_size != r->outputs[i].bytes)
			return 0;
	return 1;
}

static void look_back(struct batch *batch, struct errand *d)
{
	struct result *before = batch->report ? report_done(batch->report, d->input->name) : NULL;

	if (before && (before->output_count != batch->targets.count || !are_there(before))) {
		result_free(before);
		before = NULL;
	}
	d->before = before;
	if (before)
		memcpy(d->task.order.done, before->hash, sizeof before->hash);
}

static struct errand *errand_new(struct batch *batch, const struct batch_input *input)
{
	struct errand *d = must_alloc(sizeof *d);

	d->input = input ? input : &d->own;
	d->turn = batch->begun++;
	d->task.order.input = -1;
	return d;
}

/* What comes before a worker: 0, or -1 where the result is ready. */
static void make_ready(struct batch *batch, struct errand *d)
{
	struct order *order = &d->task.order;

	order->name = d->input->name;
	order->output_count = batch->targets.count;
	d->task.result = result_of(d->input->name, d->input->number, batch->targets.count);
	listen(batch, d);
	if (strlen(order->name) > NAME_MAX_BYTES)
		gavel_fail(batch->job, GAVEL_UNREADABLE, "input", NULL, "its name is too long");
	else if ((d->own_name ? take_entry(batch, d) : open_input(batch, d)) == 0)
		outputs_open(batch, d);
	if (!batch->job->status)
		look_back(batch, d);
	d->failed_before = hush(batch, d) != 0;
}

struct errand *errand_open(struct batch *batch, const struct batch_input *input)
{
	struct errand *d = errand_new(batch, input);

	make_ready(batch, d);
	return d;
}

struct errand *errand_of_entry(struct batch *batch, struct tar_entry *entry)
{
	struct errand *d = errand_new(batch, NULL);

	d->own_name = entry->name;
	d->own = (struct batch_input){ .name = entry->name, .below = "", .bytes = entry->bytes,
	                               .number = (uint32_t)(d->turn + 1), .foreign = 1 };
	d->task.order.input = entry->fd;
	d->time = entry->time;
	*entry = (struct tar_entry){ .fd = -1 };
	make_ready(batch, d);
	return d;
}

void errand_commit(struct batch *batch, struct errand *d)
{
	struct result *r = d->task.result;

	if (r->status <= GAVEL_BAD) {
		listen(batch, d);
		if (d->task.same)
			outputs_claim(batch, d);
		else
			outputs_commit(batch, d);
		hush(batch, d);
	}
	if (r->status > GAVEL_BAD)
		r->output_count = 0;
}

const struct result *errand_news(struct errand *d)
{
	struct result *r = d->task.result;

	if (!d->task.same || r->status > GAVEL_BAD)
		return r;
	if (d->before->number == r->number)
		return NULL;
	d->before->number = r->number;
	return d->before;
}

void errand_free(struct errand *d)
{
	if (!d)
		return;
	if (d->task.order.input >= 0)
		close(d->task.order.input);
	for (size_t i = 0; i < TARGETS_MAX; i++) {
		place_close(d->places[i]);
		free(d->names[i]);
	}
	result_free(d->before);
	result_free(d->task.result);
	free(d->own_name);
	free(d);
}
