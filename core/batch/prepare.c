/* SPDX-License-Identifier: MIT
 *
 * What comes before the first document of a batch: whatever can be refused is
 * refused here, when nothing was done yet.
 */
#include "batch.h"
#include "emblem.h"
#include "layout_choice.h"
#include "outputs.h"
#include "plugin.h"
#include "run_key.h"

/* A wrong name is told before any work; workers open it for themselves. */
static int check_emblem(struct gavel_job *job)
{
	struct emblem emblem = { 0 };
	int bad = emblem_open(job, &emblem);

	emblem_close(&emblem);
	return bad;
}

static int gather(struct batch *b)
{
	const struct request *r = b->request;

	if (shard_read(b->job, r->shard, r->by_size, &b->shard))
		return -1;
	if (!r->stdin_tar) {
		if (inputs_gather(b->job, r, &b->inputs) || outputs_plan_shards(b))
			return -1;
		shard_keep(&b->shard, &b->inputs);
	} else if (*r->words || r->list || r->shard || r->by_size || r->most || r->zero || r->recursive || r->pattern) {
		return gavel_fail(b->job, GAVEL_USAGE, "usage", NULL,
		                  "--stdin-tar takes its documents from the stream: no files, no list, no shard, no choice of them beside it");
	}
	b->run = (struct report_run){ b->key, b->shard.index, b->shard.of, b->inputs.total };
	b->names = names_new();
	return 0;
}

int batch_prepare(struct batch *b, unsigned *jobs)
{
	if (request_check(b->job, b->request, jobs) || plugin_check(b->job)
	    || targets_choose(b->job, b->request, &b->targets) || layout_check(b->job) || check_emblem(b->job)
	    || !(b->template = template_read(b->job, b->request->out)) || gather(b))
		return -1;
	return outputs_plan(b);
}

int batch_open_report(struct batch *b)
{
	const struct request *r = b->request;
	enum report_mode mode = r->resume ? REPORT_RESUME : r->force ? REPORT_REPLACE : REPORT_NEW;

	if (!r->report)
		return r->resume ? gavel_fail(b->job, GAVEL_USAGE, "usage", NULL, "--resume goes on by a report: name it with --report") : 0;
	run_key(b, b->key);
	return (b->report = report_open(b->job, r->report, mode, &b->run)) ? 0 : -1;
}
