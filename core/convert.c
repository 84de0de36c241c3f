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
#include "convert.h"
#include "document.h"
#include "format_choice.h"
#include "graft.h"
#include "input.h"
#include "layout_choice.h"
#include "loss.h"
#include "loss_report.h"
#include "losses.h"
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

/* The page, once for all writers that set one. */
static struct gavel_layout *lay_out(struct gavel_job *job, struct gavel_document *doc)
{
	struct gavel_layout *layout;

	worker_stage(job, "write", "laying out%s", "");
	layout = layout_choose(job, doc);
	if (layout) {
		unseen_keep(doc, layout);
		mark_typed_numbers(job, doc);
	}
	return layout;
}

static int write_target(const struct conversion *c, size_t target, struct gavel_document *doc,
                        const struct gavel_layout *layout)
{
	const struct gavel_format *writer = c->writers[target];
	struct gavel_output *out = gavel_output_new();
	struct gavel_job *job = c->job;
	int result;

	job->running = writer;
	report_losses(writer, doc);
	worker_stage(job, "write", "the %s writer", writer->name);
	result = writer->write(job, doc, layout, out);
	job->running = NULL;
	if (!result)
		losses_tell(job);
	if (result && !job->status)
		gavel_fail(job, GAVEL_UNWRITABLE, "unwritable", NULL, "the %s writer gave up without a reason", writer->name);
	if (!job->status && check_length(job, out) == 0)
		c->put(c->closure, target, out);
	gavel_output_free(out);
	return job->status ? -1 : 0;
}

/* What a page needs done to the document is no business of a writer that sets none: those come first. */
static void write_all(const struct conversion *c, struct gavel_document *doc)
{
	struct gavel_layout *layout = NULL;

	for (size_t i = 0; i < c->count; i++)
		if (!c->writers[i]->needs_layout && write_target(c, i, doc, NULL))
			return;
	for (size_t i = 0; i < c->count; i++)
		if (c->writers[i]->needs_layout
		    && ((!layout && !(layout = lay_out(c->job, doc))) || write_target(c, i, doc, layout)))
			return;
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
	size_t own = gavel_media_count(doc);

	if (read_others(job, doc) || transform(job, doc) || gavel_document_failed(doc))
		return -1;
	if (job->with.count)
		graft_clear(doc, own);
	if (job->with.count || job->scripts.count)
		job->language = NULL;
	return 0;
}

void convert_begin(struct gavel_job *job, const char *name)
{
	job->file = name;
	job->language = NULL;
	job->input = NULL;
	losses_forget(job);
	job->cut_short = job->reported = 0;
	memset(job->others, 0, sizeof job->others);
}

struct gavel_document *gavel_read(struct gavel_job *job, const char *name, int *status)
{
	struct gavel_document *doc = NULL;
	int alone = !job->caged && !job->report_place;

	convert_begin(job, name);
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

int convert_input(const struct conversion *c, struct gavel_input *in)
{
	const struct gavel_format *reader;
	struct gavel_job *job = c->job;
	struct gavel_document *doc = NULL;

	if ((reader = format_for_input(job, in)) && job_check_options(job, reader, c->writers, c->count) == 0
	    && (doc = take_in(job, in, reader)) && work_on(job, doc) == 0) {
		emblem_add(c->emblem, doc);
		if (c->seen)
			c->seen(c->closure, reader, doc);
		write_all(c, doc);
	}
	gavel_document_free(doc);
	job->input = NULL;
	return job_status(job);
}
