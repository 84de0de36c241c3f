/* SPDX-License-Identifier: MIT
 *
 * Merging: each report is read once and checked line by line, and 24 bytes are
 * kept of a line; sorted by name they tell which lines have a later one, sorted
 * by number they are the order of the output, for which each line is read again.
 * The lines themselves pass through as they are.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "arena.h"
#include "merge_run.h"
#include "place.h"
#include "place_file.h"
#include "report_scan.h"

enum { CHUNK = 8192, WRITE_AT_ONCE = 1 << 20 };

/* ---- reading ---- */

static int differs(const struct merge *m, const struct report_lines *at, const char *what, const char *first,
                   const char *here)
{
	const struct gavel_position where = { .part = m->asked->reports[m->reading], .line = (uint32_t)at->number };

	return gavel_fail(m->job, GAVEL_UNREADABLE, "another-run", &where,
	                  "this is of another run than %s: %s is \"%s\" here and \"%s\" there; --force joins them "
	                  "nevertheless", m->asked->reports[m->first], what, here, first);
}

static int number_differs(const struct merge *m, const struct report_lines *at, const char *what, size_t first,
                          size_t here)
{
	char there[24], now[24];

	snprintf(there, sizeof there, "%zu", first);
	snprintf(now, sizeof now, "%zu", here);
	return differs(m, at, what, there, now);
}

static int same_run(struct merge *m, const struct report_run *run, const struct report_lines *at)
{
	if (!m->run.key) {
		m->run = *run;
		m->run.key = must_copy(run->key);
		m->first = m->reading;
		if (run->shards)
			m->shards = must_alloc(run->shards + 1);
	}
	if (m->asked->force)
		return 0;
	if (strcmp(m->run.key, run->key) != 0)
		return differs(m, at, "\"run\"", m->run.key, run->key);
	if (m->run.of != run->of)
		return number_differs(m, at, "\"of\"", m->run.of, run->of);
	if (m->run.shards != run->shards)
		return number_differs(m, at, "the number of shards", m->run.shards, run->shards);
	return 0;
}

static int take_line(void *closure, const struct report_line *line, const struct report_lines *at)
{
	struct merge *m = closure;
	const struct gavel_position where = { .part = m->asked->reports[m->reading], .line = (uint32_t)at->number };

	if (!line->result.number)
		return gavel_fail(m->job, GAVEL_UNREADABLE, "report", &where, "it does not say which document it is of: its "
		                  "\"number\" is missing");
	if (same_run(m, &line->run, at))
		return -1;
	latest_add(&m->latest, &(struct latest_line){
		.name = latest_name(line->result.input), .offset = at->offset, .number = line->result.number,
		.failed = line->result.status > GAVEL_BAD, .source = (uint32_t)m->reading & INT32_MAX });
	if (m->shards && line->run.shards == m->run.shards)
		m->shards[line->run.shard] = 1;
	return 0;
}

/* Each stays open until its lines were written, and a job array may have more of them than a process has files. */
static void allow_files(size_t count)
{
	struct rlimit limit;

	if (getrlimit(RLIMIT_NOFILE, &limit) || limit.rlim_cur > count + 32)
		return;
	limit.rlim_cur = limit.rlim_max;
	setrlimit(RLIMIT_NOFILE, &limit);
}

static int read_reports(struct merge *m)
{
	struct report_scan found;

	for (m->reading = 0; m->reading < m->asked->count; m->reading++) {
		const char *path = m->asked->reports[m->reading];
		int fd = m->sources[m->reading] = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

		if (fd < 0)
			return gavel_fail(m->job, GAVEL_UNREADABLE, "report", NULL, "cannot read the report %s: %s", path,
			                  strerror(errno));
		if (lseek(fd, 0, SEEK_SET) < 0)
			return gavel_fail(m->job, GAVEL_UNREADABLE, "report", NULL, "cannot merge %s: it is no file, and is read twice",
			                  path);
		if (report_scan(m->job, path, fd, take_line, m, &found))
			return -1;
		report_scan_warn(m->job, path, &found, "counts for nothing");
	}
	return 0;
}

/* ---- their order ---- */

/* Two documents with one number are of two runs, whatever their lines say: of a list that was another in between. But
 * those of streams, of which nobody knows how many they are, have numbers of their own. */
static int sort_numbers(struct merge *m)
{
	latest_by_number(&m->latest);
	for (size_t i = 1; i < m->latest.count && m->run.of && !m->asked->force; i++) {
		const struct latest_line *e = &m->latest.lines[i];

		if (e->number == e[-1].number)
			return gavel_fail(m->job, GAVEL_UNREADABLE, "another-run", NULL, "two documents have the number %lu, in %s "
			                  "and in %s: these are of different runs; --force joins them nevertheless",
			                  (unsigned long)e->number, m->asked->reports[e[-1].source],
			                  m->asked->reports[e->source]);
	}
	return 0;
}

/* ---- writing ---- */

struct copying {
	const struct merge *m;
	struct gavel_output *out;
	char *chunk;
	size_t room;
	int to;
};

static int fail_reading(const struct copying *c, const struct latest_line *e, ssize_t n)
{
	return gavel_fail(c->m->job, GAVEL_UNREADABLE, "report", NULL, "cannot read the report %s: %s",
	                  c->m->asked->reports[e->source], n < 0 ? strerror(errno) : "it was changed meanwhile");
}

static int copy_line(struct copying *c, const struct latest_line *e)
{
	char *feed = NULL;

	for (size_t have = 0; !feed; ) {
		ssize_t n = pread(c->m->sources[e->source], c->chunk + have, c->room - have, (off_t)(e->offset + have));

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return fail_reading(c, e, n);
		feed = memchr(c->chunk + have, '\n', (size_t)n);
		have += (size_t)n;
		if (!feed && have == c->room)
			c->chunk = must_realloc(c->chunk, c->room *= 2);
	}
	gavel_write(c->out, c->chunk, (size_t)(feed - c->chunk) + 1);
	return 0;
}

static int flush(struct copying *c, size_t least)
{
	if (gavel_output_len(c->out) < least)
		return 0;
	if (place_put(c->to, gavel_output_bytes(c->out), gavel_output_len(c->out)))
		return place_fail(c->m->job, c->m->asked->out, strerror(errno));
	gavel_output_cut(c->out, 0);
	return 0;
}

static int write_lines(const struct merge *m, int to)
{
	struct copying c = { m, gavel_output_new(), must_alloc(CHUNK), CHUNK, to };
	int bad = 0;

	for (size_t i = 0; i < m->latest.count && !bad; i++)
		bad = copy_line(&c, &m->latest.lines[i]) || flush(&c, WRITE_AT_ONCE);
	bad = bad || flush(&c, 1) ? -1 : 0;
	free(c.chunk);
	gavel_output_free(c.out);
	return bad;
}

static void print_counts(const struct merge *m, long long missing)
{
	size_t failed = 0, reports = m->asked->count, lines = m->latest.count;

	if (m->job->json)
		return;
	for (size_t i = 0; i < lines; i++)
		failed += m->latest.lines[i].failed;
	fprintf(m->job->log, "%zu report%s, %zu document%s, %zu converted, %zu failed, %lld missing\n", reports,
	        reports == 1 ? "" : "s", lines, lines == 1 ? "" : "s", lines - failed, failed, missing);
}

static int merge_into(struct merge *m, struct place *place)
{
	long long unnamed, missing;

	if (read_reports(m))
		return -1;
	latest_settle(&m->latest);
	if ((unnamed = merge_check_names(m)) < 0 || sort_numbers(m) || write_lines(m, place_descriptor(place)) ||
	    place_commit(m->job, place))
		return -1;
	missing = merge_check_numbers(m);
	print_counts(m, missing > unnamed ? missing : unnamed);
	return missing || unnamed ? GAVEL_BAD : GAVEL_OK;
}

/* Nothing that is read is written over. */
static int check_place(const struct merge *m, const char *path)
{
	if (!path)
		return 0;
	for (size_t i = 0; i < m->asked->count; i++)
		if (place_check(m->job, path, m->asked->reports[i]))
			return -1;
	return place_check(m->job, path, m->asked->list);
}

int report_merge(struct gavel_job *job, const struct merge_request *asked)
{
	struct merge m = { .job = job, .asked = asked, .sources = must_alloc((asked->count + 1) * sizeof *m.sources) };
	struct place *place = NULL;
	int status = -1;

	for (size_t i = 0; i < asked->count; i++)
		m.sources[i] = -1;
	allow_files(asked->count);
	if (check_place(&m, asked->out) == 0 && check_place(&m, asked->missing) == 0 &&
	    (place = place_open(job, asked->out, NULL)))
		status = merge_into(&m, place);
	place_close(place);
	for (size_t i = 0; i < asked->count; i++)
		if (m.sources[i] >= 0)
			close(m.sources[i]);
	free(m.sources);
	latest_free(&m.latest);
	free((char *)m.run.key);
	free(m.shards);
	return status;
}
