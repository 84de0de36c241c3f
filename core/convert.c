/* SPDX-License-Identifier: MIT
 *
 * One conversion, and the only place that knows the order of its steps:
 *
 *   check what was asked for, choose the writer, open the output's place
 *
 *   in a caged worker, where there is a sandbox:
 *   read the input, choose the reader
 *   read          bytes to a flow or a resolution
 *   recognise     a flow to a resolution, where it is one
 *   restore       fields that its page did not show
 *   others        the documents of --with, read in the same way
 *   transform     Lua scripts, in the order given
 *   lay out       the layout as data, its placeholders filled
 *   losses        what this writer does not keep, counted
 *   write         to memory, then to the place
 *
 *   commit        the place gets its name: the file is whole or not there
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "cage/worker.h"
#include "document.h"
#include "emblem.h"
#include "format_choice.h"
#include "graft.h"
#include "input.h"
#include "layout_choice.h"
#include "loss.h"
#include "loss_report.h"
#include "losses.h"
#include "place.h"
#include "plugin.h"
#include "recognise/recognise.h"
#include "script/script.h"
#include "unseen.h"

/* A reader that fails without a word is a defect of the plugin: it is said here. */
static int run_reader(struct gavel_job *job, const struct gavel_format *reader, const struct gavel_input *in,
                      struct gavel_document *doc)
{
	int result;

	worker_stage(job, "read", "the %s reader", reader->name);
	job->running = reader;
	result = reader->read(job, in, doc);
	job->running = NULL;
	gavel_resume(doc, doc->root);
	if (result && !job->status)
		gavel_fail(job, GAVEL_UNREADABLE, "unreadable", NULL, "the %s reader gave up without a reason", reader->name);
	if (!result)
		losses_tell(job);
	return result || job->status ? -1 : 0;
}

static int transform(struct gavel_job *job, struct gavel_document *doc)
{
	int result = 0;

	for (size_t i = 0; i < job->scripts.count && !result; i++) {
		worker_stage(job, "transform", "the script %s", job->scripts.values[i]);
		result = script_run(job, doc, SCRIPT_TRANSFORM, job->scripts.values[i]);
	}
	return result;
}

static int check_length(struct gavel_job *job, const struct gavel_output *out)
{
	uint64_t most = job->limits.output;

	if (!most || gavel_output_len(out) <= most)
		return 0;
	return gavel_fail(job, GAVEL_LIMIT, "limit-output", NULL,
	                  "the output has more bytes than %llu; raise it with --limit output=N", (unsigned long long)most);
}

static int write_out(struct gavel_job *job, const struct gavel_format *writer, struct gavel_document *doc,
                     struct place *place)
{
	struct gavel_layout *layout = NULL;
	struct gavel_output *out;
	int result;

	worker_stage(job, "write", "laying out%s", "");
	if (writer->needs_layout && !(layout = layout_choose(job, doc)))
		return -1;
	if (layout)
		unseen_keep(doc, layout);
	if (layout)
		mark_typed_numbers(job, doc);
	job->running = writer;
	report_losses(writer, doc);
	out = gavel_output_new();
	worker_stage(job, "write", "the %s writer", writer->name);
	result = writer->write(job, doc, layout, out);
	job->running = NULL;
	if (!result)
		losses_tell(job);
	if (result && !job->status)
		gavel_fail(job, GAVEL_UNWRITABLE, "unwritable", NULL, "the %s writer gave up without a reason", writer->name);
	if (!job->status && check_length(job, out) == 0)
		place_fill(job, place, out);
	gavel_output_free(out);
	return job->status ? -1 : 0;
}

/* Parts and paragraphs with nothing in them are no content. */
static void tell_if_empty(const struct gavel_document *doc)
{
	const struct gavel_node *n = doc->root;

	while (n && (n->kind == GAVEL_DOCUMENT || n->kind == GAVEL_PARAGRAPH || gavel_kind_class(n->kind) == GAVEL_CLASS_PART))
		n = gavel_next(n, doc->root);
	if (!n && !doc->fields)
		gavel_report(doc->job, GAVEL_LEVEL_WARNING, "empty", NULL, "the document is empty");
}

/* Reads and recognises. in stays open: media are read from it later. */
static struct gavel_document *take_in(struct gavel_job *job, struct gavel_input *in,
                                      const struct gavel_format *reader)
{
	struct gavel_document *doc = gavel_document_new(job);

	job->input = in;
	if (run_reader(job, reader, in, doc) == 0) {
		tell_if_empty(doc);
		worker_stage(job, "recognise", "recognising%s", "");
		if (recognise(job, doc) == 0) {
			release_typed_numbers(doc);
			unseen_restore(doc);
			return doc;
		}
	}
	gavel_document_free(doc);
	return NULL;
}

static void close_input(void *in)
{
	input_close(in);
	free(in);
}

/* A whole document from a file; what it was read from lives as long as it. */
static struct gavel_document *read_file(struct gavel_job *job, const char *name)
{
	struct gavel_input *in = must_alloc(sizeof *in);        /* zeroed: closing it unopened is right */
	const struct gavel_format *reader = NULL;
	struct gavel_document *doc = NULL;

	job->file = name;
	if (input_open(job, name, in) == 0 && (reader = format_for_input(job, in)))
		doc = take_in(job, in, reader);
	if (doc)
		gavel_document_defer(doc, close_input, in);
	else
		close_input(in);
	return doc;
}

/* The documents of --with, in the memory of the input's. The format of -f is that of the input. */
static int read_others(struct gavel_job *job, struct gavel_document *doc)
{
	const struct gavel_input *in = job->input;
	const char *file = job->file;
	char *from = job->from;
	int result = 0;

	job->from = NULL;
	for (size_t i = 0; i < job->with.count && !result; i++) {
		struct gavel_document *other = read_file(job, job->with.values[i]);

		job->others[i] = other;
		result = other ? 0 : -1;
		if (other)
			graft(doc, other, job->with.values[i]);
	}
	job->from = from;
	job->file = file;
	job->input = in;
	return result || gavel_document_failed(doc) ? -1 : 0;
}

/* The steps of a document that is in memory, up to the transforms: 0, or -1 after gavel_fail. */
static int work_on(struct gavel_job *job, struct gavel_document *doc)
{
	size_t own = graft_own(doc);

	if (read_others(job, doc) || transform(job, doc) || gavel_document_failed(doc))
		return -1;
	if (job->with.count)
		graft_clear(doc, own);
	return 0;
}

/* What a document before this one left, its readers and scripts do not meet. */
static void begin(struct gavel_job *job, const char *name)
{
	job->file = name;
	job->input = NULL;
	losses_forget(job);
	job->cut_short = job->reported = 0;
	memset(job->others, 0, sizeof job->others);
}

struct gavel_document *gavel_read(struct gavel_job *job, const char *name, int *status)
{
	struct gavel_document *doc = NULL;
	int alone = !job->caged && !job->report_place;

	begin(job, name);
	if ((!alone || loss_report_open(job, name, NULL) == 0) && plugin_check(job) == 0)
		doc = read_file(job, name);
	if (doc && work_on(job, doc)) {
		gavel_document_free(doc);
		doc = NULL;
	}
	loss_report(job, name, NULL, job_status(job));
	if (alone)
		loss_report_close(job, name, NULL);
	if (job->status) {
		gavel_document_free(doc);
		doc = NULL;
	}
	*status = job_status(job);
	return doc;
}

/* What can be refused is refused before the input is read: the writer, or NULL after gavel_fail. */
static const struct gavel_format *prepare(struct gavel_job *job, const char *name, const char *out)
{
	const struct gavel_format *writer;

	if (place_check(job, out, name) || loss_report_open(job, name, out) || plugin_check(job)
	    || !(writer = format_for_output(job, out)) || layout_check(job))
		return NULL;
	return writer;
}

struct conversion {
	struct gavel_job *job;
	const char *name, *out;
	const struct gavel_format *writer;
};

/* From the input to the place: the exit status. */
static int fill_place(void *closure)
{
	const struct conversion *c = closure;
	const struct gavel_format *reader;
	struct gavel_job *job = c->job;
	struct gavel_document *doc = NULL;
	struct gavel_input in = { 0 };
	struct emblem emblem = { 0 };

	if (emblem_open(job, &emblem) == 0 && input_open(job, c->name, &in) == 0
	    && (reader = format_for_input(job, &in)) && job_check_options(job, reader, c->writer) == 0)
		doc = take_in(job, &in, reader);
	if (doc && work_on(job, doc) == 0) {
		emblem_add(&emblem, doc);
		write_out(job, c->writer, doc, job->output_place);
	}
	gavel_document_free(doc);
	emblem_close(&emblem);
	job->input = NULL;
	input_close(&in);
	loss_report(job, c->name, c->out, job_status(job));
	return job_status(job);
}

int gavel_convert(struct gavel_job *job, const char *name, const char *out)
{
	struct conversion c = { .job = job, .name = name, .out = out };

	begin(job, name);
	if ((c.writer = prepare(job, name, out)) && (job->output_place = place_open(job, out, name))) {
		const char *const inputs[] = { name, NULL };

		if (worker_run(job, inputs, fill_place, &c) <= GAVEL_BAD)
			place_commit(job, job->output_place);
		place_close(job->output_place);
		job->output_place = NULL;
	} else {
		loss_report(job, name, out, job_status(job));
	}
	loss_report_close(job, name, out);
	return job_status(job);
}
