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

#include <nettle/sha2.h>

#include "arena.h"
#include "merge_entries.h"
#include "place.h"
#include "place_file.h"
#include "report_scan.h"

enum { CHUNK = 8192, WRITE_AT_ONCE = 1 << 20 };

uint64_t merge_name(const char *name)
{
	struct sha256_ctx hash;
	uint8_t digest[SHA256_DIGEST_SIZE];
	uint64_t key;

	sha256_init(&hash);
	sha256_update(&hash, strlen(name), (const uint8_t *)name);
	sha256_digest(&hash, sizeof digest, digest);
	memcpy(&key, digest, sizeof key);
	return key;
}

/* ---- reading ---- */

static int differs(const struct merge *m, const struct report_lines *at, const char *what, const char *first,
                   const char *here)
{
	const struct gavel_position where = { .part = m->asked->reports[m->reading], .line = (uint32_t)at->number };

	return gavel_fail(m->job, GAVEL_UNREADABLE, "another-run", &where,
	                  "this is of another run than %s: %s is \"%s\" here and \"%s\" there; --force joins them nevertheless",
	                  m->asked->reports[m->first], what, here, first);
}

static int number_differs(const struct merge *m, const struct report_lines *at, const char *what, size_t first, size_t here)
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

static struct merge_entry *add_entry(struct merge *m)
{
	if (m->count == m->room) {
		m->room = m->room ? m->room * 2 : 256;
		m->entries = must_realloc(m->entries, m->room * sizeof *m->entries);
	}
	return &m->entries[m->count++];
}

static int take_line(void *closure, const struct report_line *line, const struct report_lines *at)
{
	struct merge *m = closure;
	const struct gavel_position where = { .part = m->asked->reports[m->reading], .line = (uint32_t)at->number };

	if (!line->result.number || !line->run.of)
		return gavel_fail(m->job, GAVEL_UNREADABLE, "report", &where, "it does not say which document of how many it is of: "
		                  "its \"number\" or \"of\" is missing");
	if (same_run(m, &line->run, at))
		return -1;
	*add_entry(m) = (struct merge_entry){ .name = merge_name(line->result.input), .offset = at->offset,
	                                      .number = line->result.number, .failed = line->result.status > GAVEL_BAD,
	                                      .source = (uint32_t)m->reading & INT32_MAX };
	if (m->shards && line->run.shards == m->run.shards)
		m->shards[line->run.shard] = 1;
	return 0;
}

/* Each stays open until its lines were written; a job array has more of them than a process may have files by default. */
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
			return gavel_fail(m->job, GAVEL_UNREADABLE, "report", NULL, "cannot read the report %s: %s", path, strerror(errno));
		if (lseek(fd, 0, SEEK_SET) < 0)
			return gavel_fail(m->job, GAVEL_UNREADABLE, "report", NULL, "cannot merge %s: it is no file, and is read twice",
			                  path);
		if (report_scan(m->job, path, fd, take_line, m, &found))
			return -1;
		report_scan_warn(m->job, path, &found, "counts for nothing");
	}
	return 0;
}

/* ---- the lines that hold, and their order ---- */

static int is_later(const struct merge_entry *x, const struct merge_entry *y)
{
	if (x->source != y->source)
		return x->source > y->source ? 1 : -1;
	return (x->offset > y->offset) - (x->offset < y->offset);
}

static int by_name(const void *a, const void *b)
{
	const struct merge_entry *x = a, *y = b;

	return x->name != y->name ? (x->name > y->name ? 1 : -1) : is_later(x, y);
}

static int by_number(const void *a, const void *b)
{
	const struct merge_entry *x = a, *y = b;

	return x->number != y->number ? (x->number > y->number ? 1 : -1) : is_later(x, y);
}

/* The last line of each name. */
static void settle(struct merge *m)
{
	size_t kept = 0;

	if (m->count)
		qsort(m->entries, m->count, sizeof *m->entries, by_name);
	for (size_t i = 0; i < m->count; i++)
		if (i + 1 == m->count || m->entries[i].name != m->entries[i + 1].name)
			m->entries[kept++] = m->entries[i];
	m->count = kept;
}

/* Two documents with one number are of two runs, whatever their lines say: of a list that was another in between. */
static int sort_numbers(struct merge *m)
{
	if (m->count)
		qsort(m->entries, m->count, sizeof *m->entries, by_number);
	for (size_t i = 1; i < m->count && !m->asked->force; i++) {
		const struct merge_entry *e = &m->entries[i];

		if (e->number == e[-1].number)
			return gavel_fail(m->job, GAVEL_UNREADABLE, "another-run", NULL, "two documents have the number %lu, in %s and in %s: "
			                  "these are of different runs; --force joins them nevertheless", (unsigned long)e->number,
			                  m->asked->reports[e[-1].source], m->asked->reports[e->source]);
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

static int fail_reading(const struct copying *c, const struct merge_entry *e, ssize_t n)
{
	return gavel_fail(c->m->job, GAVEL_UNREADABLE, "report", NULL, "cannot read the report %s: %s",
	                  c->m->asked->reports[e->source], n < 0 ? strerror(errno) : "it was changed meanwhile");
}

static int copy_line(struct copying *c, const struct merge_entry *e)
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

	for (size_t i = 0; i < m->count && !bad; i++)
		bad = copy_line(&c, &m->entries[i]) || flush(&c, WRITE_AT_ONCE);
	bad = bad || flush(&c, 1) ? -1 : 0;
	free(c.chunk);
	gavel_output_free(c.out);
	return bad;
}

static void print_counts(const struct merge *m, long long missing)
{
	size_t failed = 0;

	if (m->job->json)
		return;
	for (size_t i = 0; i < m->count; i++)
		failed += m->entries[i].failed;
	fprintf(m->job->log, "%zu report%s, %zu document%s, %zu converted, %zu failed, %lld missing\n", m->asked->count,
	        m->asked->count == 1 ? "" : "s", m->count, m->count == 1 ? "" : "s", m->count - failed, failed, missing);
}

static int merge_into(struct merge *m, struct place *place)
{
	long long unnamed, missing;

	if (read_reports(m))
		return -1;
	settle(m);
	if ((unnamed = merge_check_names(m)) < 0 || sort_numbers(m) || write_lines(m, place_descriptor(place)) ||
	    place_commit(m->job, place))
		return -1;
	missing = merge_check_numbers(m);
	print_counts(m, missing > unnamed ? missing : unnamed);
	return missing || unnamed ? GAVEL_BAD : GAVEL_OK;
}

int report_merge(struct gavel_job *job, const struct merge_request *asked)
{
	struct merge m = { .job = job, .asked = asked, .sources = must_alloc((asked->count + 1) * sizeof *m.sources) };
	struct place *place = NULL;
	int status = -1, bad = 0;

	for (size_t i = 0; i < asked->count; i++)
		m.sources[i] = -1;
	for (size_t i = 0; i < asked->count && !bad; i++)
		bad = place_check(job, asked->out, asked->reports[i]);
	allow_files(asked->count);
	if (!bad && (place = place_open(job, asked->out, NULL)))
		status = merge_into(&m, place);
	place_close(place);
	for (size_t i = 0; i < asked->count; i++)
		if (m.sources[i] >= 0)
			close(m.sources[i]);
	free(m.sources);
	free(m.entries);
	free((char *)m.run.key);
	free(m.shards);
	return status;
}
