/* SPDX-License-Identifier: MIT
 *
 * --loss-report: all that was lost between an input and its output, as one
 * JSON object on one line; gavel(1) lists its members. It is printed for a
 * conversion that failed as well, with its status: an empty list then says
 * nothing. What was left out on purpose stands apart from what is lost, so
 * that an empty list of losses says that nothing was lost.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "job.h"
#include "json_text.h"
#include "loss.h"
#include "loss_report.h"
#include "place.h"

int loss_report_ask(struct gavel_job *job, const char *value)
{
	if (strcmp(value, "json") != 0 && (strncmp(value, "json:", 5) != 0 || !value[5]))
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL,
		                  "\"%s\" is wrong for loss-report: write json, or json:FILE", value);
	free(job->loss_report);
	job->loss_report = must_copy(value[4] ? value + 5 : "");
	return 0;
}

static int open_place(struct gavel_job *job, const char *in, const char *out)
{
	const char *to = job->loss_report;

	if (out && (strcmp(to, out) == 0 || place_is_same(to, out)))
		return gavel_fail(job, GAVEL_USAGE, "usage", NULL, "the output and the report of losses cannot both go to %s",
		                  strcmp(to, "-") == 0 ? "standard output" : to);
	job->report_place = place_open(job, to, in);
	return job->report_place ? 0 : -1;
}

int loss_report_open(struct gavel_job *job, const char *in, const char *out)
{
	if (!job->loss_report || !*job->loss_report || open_place(job, in, out) == 0)
		return 0;
	free(job->loss_report);
	job->loss_report = NULL;
	return -1;
}

static void print_member(FILE *to, const char *name, const char *value)
{
	if (!value)
		return;
	fprintf(to, ",\"%s\":", name);
	print_quoted(to, value);
}

static FILE *open_text(char **bytes, size_t *len)
{
	FILE *to = open_memstream(bytes, len);

	if (!to)
		die_out_of_memory();
	return to;
}

static void print_place(FILE *to, const struct loss_place *place)
{
	char *bytes = NULL;
	size_t len = 0;
	FILE *members = open_text(&bytes, &len);

	print_member(members, "part", place->at.part);
	if (place->at.line)
		fprintf(members, ",\"line\":%u", place->at.line);
	if (place->at.column)
		fprintf(members, ",\"column\":%u", place->at.column);
	print_member(members, "label", place->at.label);
	print_member(members, "detail", place->detail);
	if (fclose(members))
		die_out_of_memory();
	fprintf(to, "{%s}", len ? bytes + 1 : "");
	free(bytes);
}

static void print_loss(FILE *to, const struct loss *l, const char *in)
{
	fprintf(to, "{\"code\":");
	print_quoted(to, l->kind.code);
	print_member(to, "text", l->kind.text);
	fprintf(to, ",\"count\":%zu,\"stage\":\"%s\"", l->count, l->kind.stage);
	print_member(to, "format", l->kind.format);
	if (l->kind.file && strcmp(l->kind.file, in) != 0)
		print_member(to, "file", l->kind.file);
	fputs(",\"positions\":[", to);
	for (size_t i = 0; i < l->place_count; i++) {
		fputs(i ? "," : "", to);
		print_place(to, &l->places[i]);
	}
	fputs("]}", to);
}

static size_t count_losses(const struct gavel_job *job)
{
	size_t total = 0;

	for (const struct loss *l = losses_first(job); l; l = l->next)
		total += l->kind.level == GAVEL_LEVEL_LOSS ? l->count : 0;
	return total;
}

static void print_list(FILE *to, const struct gavel_job *job, int lost, const char *in)
{
	const char *between = "";

	for (const struct loss *l = losses_first(job); l; l = l->next) {
		if ((l->kind.level == GAVEL_LEVEL_LOSS) != lost)
			continue;
		fputs(between, to);
		print_loss(to, l, in);
		between = ",";
	}
}

static void print_report(FILE *to, const struct gavel_job *job, const char *in, const char *out, int status)
{
	fputs("{\"report\":\"losses\",\"version\":1", to);
	print_member(to, "input", in);
	print_member(to, "output", out);
	fprintf(to, ",\"status\":%d,\"total\":%zu,\"losses\":[", status, count_losses(job));
	print_list(to, job, 1, in);
	fputs("],\"notes\":[", to);
	print_list(to, job, 0, in);
	fputs("]}\n", to);
}

static int put(struct gavel_job *job, const char *bytes, size_t len)
{
	struct gavel_output *out;
	int result;

	if (!*job->loss_report) {
		fwrite(bytes, 1, len, job->log);
		return 0;
	}
	if (!job->report_place)
		return 0;
	out = gavel_output_new();
	gavel_write(out, bytes, len);
	result = place_fill(job, job->report_place, out);
	gavel_output_free(out);
	return result;
}

int loss_report(struct gavel_job *job, const char *in, const char *out, int status)
{
	char *bytes = NULL;
	size_t len = 0;
	FILE *to;
	int result;

	if (!job->loss_report)
		return 0;
	to = open_text(&bytes, &len);
	print_report(to, job, in, out, status);
	if (fclose(to))
		die_out_of_memory();
	result = put(job, bytes, len);
	job->reported = result == 0;
	free(bytes);
	return result;
}

void loss_report_close(struct gavel_job *job, const char *in, const char *out)
{
	if (job->cut_short && !job->reported)
		loss_report(job, in, out, job_status(job));
	if (job->report_place && job->reported)
		place_commit(job, job->report_place);
	place_close(job->report_place);
	job->report_place = NULL;
}
