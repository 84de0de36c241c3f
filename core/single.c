/* SPDX-License-Identifier: MIT
 *
 * One conversion from a file to a file: what goes wrong is told before any
 * work where it can be, the work is a worker's where there is a sandbox, and
 * the place gets its name by the process that waits.
 */
#include "cage/worker.h"
#include "convert.h"
#include "format_choice.h"
#include "input.h"
#include "layout_choice.h"
#include "loss_report.h"
#include "place.h"
#include "plugin.h"

/* What can be refused is refused before the input is read: the writer, or NULL after gavel_fail. */
static const struct gavel_format *prepare(struct gavel_job *job, const char *name, const char *out)
{
	const struct gavel_format *writer;

	if (place_check(job, out, name) || loss_report_open(job, name, out) || plugin_check(job)
	    || !(writer = format_for_output(job, out)) || layout_check(job))
		return NULL;
	return writer;
}

struct single {
	struct conversion conversion;
	const char *name, *out;
};

static int put_in_place(void *single, size_t target, const struct gavel_output *out)
{
	const struct single *s = single;

	(void)target;
	return place_fill(s->conversion.job, s->conversion.job->output_place, out);
}

/* From the input to the place: the exit status. */
static int fill_place(void *single)
{
	const struct single *s = single;
	struct gavel_job *job = s->conversion.job;
	struct gavel_input in = { 0 };

	if (emblem_open(job, s->conversion.emblem) == 0 && input_open(job, s->name, &in) == 0)
		convert_input(&s->conversion, &in);
	input_close(&in);
	emblem_close(s->conversion.emblem);
	loss_report(job, s->name, s->out, job_status(job));
	return job_status(job);
}

int gavel_convert(struct gavel_job *job, const char *name, const char *out)
{
	const struct gavel_format *writer;
	struct emblem emblem = { 0 };
	struct single s = {
		{ .job = job, .writers = &writer, .count = 1, .emblem = &emblem, .put = put_in_place, .closure = &s }, name, out
	};

	convert_begin(job, name);
	if ((writer = prepare(job, name, out)) && (job->output_place = place_open(job, out, name))) {
		const char *const inputs[] = { name, NULL };

		if (worker_run(job, inputs, fill_place, &s) <= GAVEL_BAD)
			place_commit(job, job->output_place);
		place_close(job->output_place);
		job->output_place = NULL;
	} else {
		loss_report(job, name, out, job_status(job));
	}
	loss_report_close(job, name, out);
	return job_status(job);
}
