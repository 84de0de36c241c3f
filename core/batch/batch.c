/* SPDX-License-Identifier: MIT
 *
 * A batch, and the only place that knows the order of its steps:
 *
 *   choose the targets, read the template
 *   gather the inputs, keep this shard's
 *   claim the names of outputs, find clashes
 *   open the report, go back to what it says is done
 *
 *   for each document, as many at once as there are workers:
 *   open its input and places for its outputs    (errand.c)
 *   have a worker convert it                     (pool.c, serve.c)
 *   give the outputs their names                 (outputs.c)
 *   add it to the report, print what is said     (report.c)
 *
 *   sync, close the report, say how it went
 *
 * The process that does this meets no document: it opens files, hands them to
 * workers, and gives names to what comes back.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "batch.h"
#include "diagnostic.h"
#include "errand.h"
#include "interrupts.h"
#include "outputs.h"

enum { WAIT = 100, WINDOW_MAX = 1024, FILES_MAX = 65536, FILES_KEPT = 16 };

/* ---- before ---- */

/* Documents that are on their way or wait for their turn have files open, and so have workers: 0, or -1 after
 * gavel_fail. */
static int choose_window(struct batch *b, unsigned *jobs)
{
	const size_t each = b->targets.count + 2;
	struct rlimit files = { .rlim_max = FILES_MAX };
	rlim_t most;

	getrlimit(RLIMIT_NOFILE, &files);
	files.rlim_cur = files.rlim_max > FILES_MAX ? FILES_MAX : files.rlim_max;
	setrlimit(RLIMIT_NOFILE, &files);
	if (files.rlim_cur < FILES_KEPT + each)
		return gavel_fail(b->job, GAVEL_USAGE, "files", NULL,
		                  "%llu open files are too few for a batch (ulimit -n): it needs %zu",
		                  (unsigned long long)files.rlim_cur, FILES_KEPT + each);
	most = (files.rlim_cur - FILES_KEPT) / each;
	b->window = most > WINDOW_MAX ? WINDOW_MAX : (size_t)most;
	if (*jobs > b->window)
		*jobs = (unsigned)b->window;
	return 0;
}

static int open_streams(struct batch *b)
{
	if (b->request->stdin_tar && !(b->source = tar_open(b->job, STDIN_FILENO)))
		return -1;
	return b->request->stdout_tar && !(b->sink = tar_sink_open(b->job, STDOUT_FILENO)) ? -1 : 0;
}

/* ---- documents ---- */

static int is_ordered(const struct batch *b)
{
	return b->request->ordered || b->request->stdout_tar || template_is_late(b->template);
}

static struct errand *next_document(struct batch *b)
{
	struct tar_entry entry;
	int come;

	if (!b->source)
		return b->begun < b->inputs.count ? errand_open(b, &b->inputs.all[b->begun]) : NULL;
	come = tar_next(b->job, b->source, &entry);
	if (come > 0)
		return errand_of_entry(b, &entry);
	b->broken = b->job->status;     /* kept apart: the documents on their way come to their end, with theirs */
	b->job->status = GAVEL_OK;
	return NULL;
}

/* With a report, what was said stands there, and only why a document failed is printed. */
static void print(struct batch *b, const struct result *r)
{
	b->job->file = r->input;
	for (const struct result_message *m = r->messages; m; m = m->next) {
		if (b->report && m->level != GAVEL_LEVEL_ERROR)
			continue;
		progress_hide(&b->progress);
		diagnostic_tell(b->job, m->level, m->code, &m->at, m->text);
	}
	b->job->file = NULL;
}

static int end_document(struct batch *b, struct errand *d)
{
	struct result *r = d->task.result;
	const struct result *news;
	int bad = 0;

	if (r->status >= 0) {
		errand_commit(b, d);
		print(b, r);
		b->progress.before += d->task.same && r->status <= GAVEL_BAD;
		b->progress.converted += !d->task.same && r->status <= GAVEL_BAD;
		b->progress.failed += r->status > GAVEL_BAD;
		b->bad |= r->status != GAVEL_OK;
		if (b->report && (news = errand_news(d)))
			bad = report_add(b->job, b->report, news);
		b->last |= (b->request->fail_fast && r->status != GAVEL_OK) || (b->sink && tar_sink_is_broken(b->sink));
	}
	b->ended++;
	errand_free(d);
	return bad;
}

/* In its turn where that matters, else at once. */
static int come_back(struct batch *b, struct errand *d)
{
	int bad = 0;

	if (!b->waiting)
		return end_document(b, d);
	b->waiting[d->turn % b->window] = d;
	while (!bad && (d = b->waiting[b->ended % b->window]) && d->turn == b->ended) {
		b->waiting[b->ended % b->window] = NULL;
		bad = end_document(b, d);
	}
	return bad;
}

static int can_begin(const struct batch *b)
{
	return !b->last && pool_has_room(b->pool) && b->begun - b->ended < b->window;
}

static int begin_document(struct batch *b, struct errand *d)
{
	if (d->failed_before)
		return come_back(b, d);
	if (pool_give(b->pool, &d->task) == 0)
		return 0;
	errand_free(d);
	return -1;
}

/* The first signal lets documents that are on their way come to their end, the second drops them. */
static void heed(struct batch *b, struct interrupts *i)
{
	int count = interrupts_come(i);

	if (!count)
		return;
	b->interrupted += count;
	if (b->interrupted > 1)
		pool_stop(b->pool);
	else if (b->progress.to && pool_count(b->pool)) {
		progress_hide(&b->progress);
		fputs("gavel batch: stopping after the documents on their way; again to drop them\n", b->progress.to);
	}
	b->last = 1;
}

/* As many as workers can take; of a stream those that have come, so that nobody waits for the next while results do.
 * 0, or -1 after gavel_fail. */
static int begin_documents(struct batch *b, struct interrupts *i)
{
	struct errand *d;

	while (can_begin(b) && (!b->source || b->come)) {
		b->come = 0;
		d = next_document(b);
		b->last |= !d;
		if (d && begin_document(b, d))
			return -1;
		heed(b, i);             /* a list of what is not there is gone through right here */
		progress_show(&b->progress);
	}
	return 0;
}

static int take_documents(struct batch *b)
{
	struct task *task;

	while ((task = pool_take(b->pool)))
		if (come_back(b, (struct errand *)task))
			return -1;
	return 0;
}

static int convert_all(struct batch *b, struct interrupts *i)
{
	int bad = 0;

	while (!bad && (!(bad = begin_documents(b, i)) && (pool_count(b->pool) || !b->last))) {
		int come = pool_wait(b->pool, b->source && can_begin(b) ? tar_descriptor(b->source) : -1, WAIT);

		b->come = come > 0;
		bad = come < 0 || take_documents(b);
		heed(b, i);
		progress_show(&b->progress);
	}
	return bad;
}

/* ---- around ---- */

static int run(struct batch *b, unsigned jobs)
{
	struct pool_options options = { b->targets.writers, b->targets.count, 1 };
	struct interrupts interrupts;
	int bad;

	if (choose_window(b, &jobs))
		return -1;
	if (is_ordered(b))
		b->waiting = must_alloc(b->window * sizeof *b->waiting);
	if (batch_open_report(b))
		return -1;
	interrupts_begin(&interrupts);
	bad = open_streams(b);
	options.jobs = jobs;
	b->pool = pool_new(b->job, &options);
	progress_begin(&b->progress, b->job, b->request->quiet);
	b->progress.total = b->inputs.count;
	bad = bad || convert_all(b, &interrupts);
	if (bad)
		pool_stop(b->pool);
	bad |= tar_sink_close(b->job, b->sink) | outputs_sync(b) | report_close(b->job, b->report);
	progress_end(&b->progress, interrupts.number ? "interrupted" : NULL);
	interrupts_end(&interrupts);
	return bad;
}

static void finish(struct batch *b)
{
	struct task *task;

	while (b->pool && (task = pool_take(b->pool)))
		errand_free((struct errand *)task);
	for (size_t i = 0; b->waiting && i < b->window; i++)
		errand_free(b->waiting[i]);
	pool_free(b->pool);
	tar_close(b->source);
	names_free(b->names);
	inputs_free(&b->inputs);
	template_free(b->template);
	free(b->waiting);
	free(b->folder);
}

int batch_run(struct gavel_job *job, const struct request *request)
{
	struct batch b = { .job = job, .request = request };
	unsigned jobs = 1;
	int status = -1;

	if (batch_prepare(&b, &jobs) == 0)
		status = request->dry_run ? outputs_tell(&b) : run(&b, jobs);
	finish(&b);
	if (b.broken || job->status)
		return b.broken ? b.broken : job->status;
	return status || b.bad || b.progress.failed ? GAVEL_BAD : GAVEL_OK;
}
