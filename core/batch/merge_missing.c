/* SPDX-License-Identifier: MIT
 *
 * What a merge lacks, as far as it can be said truly. Of how many documents the
 * run was, each line tells; which numbers have none, is seen. A shard of which
 * there is no line at all is named; where all have some, which of them lacks a
 * document is not to be seen in the lines. With a list there are names.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "inputs.h"
#include "merge_run.h"
#include "place.h"

enum { TELL_MOST = 20 };

/* ---- by the list ---- */

/* Tells the first of them; all of them are listed in `to`. */
static long long list_missing(const struct merge *m, const struct inputs *inputs, struct gavel_output *to)
{
	long long missing = 0;

	for (size_t i = 0; i < inputs->count; i++) {
		const char *name = inputs->all[i].name;

		if (latest_find(&m->latest, name))
			continue;
		if (missing++ < TELL_MOST)
			gavel_report(m->job, GAVEL_LEVEL_ERROR, "missing", NULL, "no line of %s", name);
		gavel_write(to, name, strlen(name));
		gavel_write(to, m->asked->zero ? "" : "\n", 1);
	}
	if (missing > TELL_MOST)
		gavel_report(m->job, GAVEL_LEVEL_ERROR, "missing", NULL, "no line of %lld more%s", missing - TELL_MOST,
		             m->asked->missing ? "" : "; --missing FILE lists them all");
	return missing;
}

long long merge_check_names(struct merge *m)
{
	const struct request request = { .list = m->asked->list, .zero = m->asked->zero };
	struct inputs inputs = { 0 };
	struct gavel_output *to;
	long long missing;

	if (!m->asked->list)
		return 0;
	if (inputs_gather(m->job, &request, &inputs))
		return -1;
	to = gavel_output_new();
	missing = list_missing(m, &inputs, to);
	if (m->asked->missing && place_write(m->job, to, m->asked->missing))
		missing = -1;
	gavel_output_free(to);
	inputs_free(&inputs);
	return missing;
}

/* ---- by what the lines say ---- */

static void tell_shards(const struct merge *m)
{
	unsigned absent = 0;

	for (unsigned i = 1; m->shards && i <= m->run.shards; i++)
		if (!m->shards[i] && absent++ < TELL_MOST)
			gavel_report(m->job, GAVEL_LEVEL_ERROR, "missing", NULL,
			             "no report of shard %u/%u: none of the lines is of it", i, m->run.shards);
	if (absent > TELL_MOST)
		gavel_report(m->job, GAVEL_LEVEL_ERROR, "missing", NULL, "no report of %u more shards", absent - TELL_MOST);
}

/* "3, 7-9": numbers that nobody has, from `from` to before `before`. */
static void add_range(struct gavel_output *to, size_t *ranges, size_t from, size_t before)
{
	if (from >= before || (*ranges)++ >= TELL_MOST)
		return;
	gavel_printf(to, "%s%zu", *ranges > 1 ? ", " : "", from);
	if (before - from > 1)
		gavel_printf(to, "-%zu", before - 1);
}

static void tell_numbers(const struct merge *m, size_t missing)
{
	struct gavel_output *list = gavel_output_new();
	size_t ranges = 0, next = 1;

	for (size_t i = 0; i < m->latest.count; i++) {
		add_range(list, &ranges, next, m->latest.lines[i].number);
		next = (size_t)m->latest.lines[i].number + 1;
	}
	add_range(list, &ranges, next, m->run.of + 1);
	gavel_report(m->job, GAVEL_LEVEL_ERROR, "missing", NULL, "%zu of %zu documents %s no line%s%s%s", missing, m->run.of,
	             missing == 1 ? "has" : "have", m->asked->list ? "" : ": number ",
	             m->asked->list ? "" : gavel_output_bytes(list), ranges > TELL_MOST && !m->asked->list ? " ..." : "");
	gavel_output_free(list);
}

long long merge_check_numbers(struct merge *m)
{
	size_t there = 0;

	for (size_t i = 0; i < m->latest.count; i++)
		there += i == 0 || m->latest.lines[i].number != m->latest.lines[i - 1].number;
	if (!m->latest.count)
		gavel_report(m->job, GAVEL_LEVEL_ERROR, "missing", NULL, "there is no line in %s", m->asked->count == 1 ?
		             "this report" : "any of these reports");
	if (!m->latest.count)
		return 1;
	if (!m->run.of && !m->asked->list && !m->job->json)
		fputs("how many there should be is in none of the lines; --from LIST tells it\n", m->job->log);
	if (there >= m->run.of)
		return 0;
	tell_numbers(m, m->run.of - there);
	tell_shards(m);
	return (long long)(m->run.of - there);
}
