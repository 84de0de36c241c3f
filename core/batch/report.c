/* SPDX-License-Identifier: MIT
 *
 * The report while it is written. A line is one write() at the end of the file:
 * a run that is killed leaves whole lines, and perhaps a last one without its
 * end, which resuming cuts off. Where a line does not fit, what came of it is
 * taken back. Two runs in one report would do each other's work: a lock, which
 * the system drops with the process, keeps the second one out.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arena.h"
#include "place_file.h"
#include "report_file.h"
#include "report_lines.h"
#include "report_read.h"

int report_fail(struct gavel_job *job, const struct report *report, const char *what)
{
	return gavel_fail(job, GAVEL_UNWRITABLE, "report", NULL, "cannot write the report %s: %s",
	                  strcmp(report->path, "-") == 0 ? "to standard output" : report->path, what);
}

/* ---- opening ---- */

static int open_file(struct report *report)
{
	struct stat st;
	int device = stat(report->path, &st) == 0 && !S_ISREG(st.st_mode);

	report->fd = open(report->path, device ? O_WRONLY | O_CLOEXEC | O_NOCTTY : O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC,
	                  PLACE_MODE);
	if (report->fd < 0 || fstat(report->fd, &st))
		return -1;
	report->whole = S_ISREG(st.st_mode);
	return 0;
}

/* Where the file system knows no locks, there is none. */
static int lock(const struct report *report)
{
	struct flock all = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	if (fcntl(report->fd, F_SETLK, &all) == 0)
		return 0;
	return errno == EACCES || errno == EAGAIN ? -1 : 0;
}

/* Is there anything that a new report would destroy? An empty file is made by who wants a name that nobody has. */
static int is_taken(const struct report *report)
{
	struct stat st;

	return fstat(report->fd, &st) == 0 && st.st_size > 0;
}

static int begin(struct gavel_job *job, struct report *report, enum report_mode mode)
{
	if (open_file(report))
		return report_fail(job, report, strerror(errno));
	if (!report->whole)
		return mode == REPORT_RESUME ? report_fail(job, report, "it is no file that --resume could go on with") : 0;
	if (lock(report))
		return report_fail(job, report, "another gavel batch is writing it");
	if (mode == REPORT_NEW && is_taken(report))
		return report_fail(job, report, "it is there; --resume goes on with it, --force replaces it");
	if (mode == REPORT_RESUME)
		return report_resume(job, report);
	return ftruncate(report->fd, 0) ? report_fail(job, report, strerror(errno)) : 0;
}

static void let_go(struct report *report)
{
	if (report->fd >= 0 && report->fd != STDOUT_FILENO)
		close(report->fd);
	latest_free(&report->there);
	gavel_output_free(report->line);
	free(report->path);
	free(report->key);
	free(report);
}

struct report *report_open(struct gavel_job *job, const char *path, enum report_mode mode, const struct report_run *run)
{
	struct report *report = must_alloc(sizeof *report);
	int bad = 0;

	*report = (struct report){ .path = must_copy(path), .run = *run, .fd = -1 };
	report->run.key = report->key = must_copy(run->key ? run->key : "");
	report->line = gavel_output_new();
	if (strcmp(path, "-") != 0)
		bad = begin(job, report, mode);
	else if (mode == REPORT_RESUME)
		bad = gavel_fail(job, GAVEL_USAGE, "usage", NULL, "--resume wants a report that is a file; - is standard output");
	else
		report->fd = STDOUT_FILENO;
	if (!bad)
		return report;
	let_go(report);
	return NULL;
}

/* ---- adding ---- */

/* A line that is not whole is none. */
static int take_back(struct gavel_job *job, struct report *report)
{
	int saved = errno;

	if (report->whole && ftruncate(report->fd, (off_t)report->size))
		errno = saved;
	return report_fail(job, report, strerror(saved));
}

int report_add(struct gavel_job *job, struct report *report, const struct result *result)
{
	size_t len;

	gavel_output_cut(report->line, 0);
	result_print(report->line, result, &report->run);
	len = gavel_output_len(report->line);
	if (place_put(report->fd, gavel_output_bytes(report->line), len))
		return take_back(job, report);
	report->size += len;
	report->superseded |= latest_find(&report->there, result->input) != NULL;
	return 0;
}

/* ---- what a resumed report says ---- */

static struct result *copy_result(const struct report *report, const struct report_line *line)
{
	struct result *result = arena_alloc(line->result.memory, sizeof *result);
	const struct report_run *now = &report->run, *then = &line->run;

	*result = line->result;
	if (now->of != then->of || now->shard != then->shard || now->shards != then->shards)
		result->number = 0;
	return result;
}

static int is_done(const struct report *report, const struct report_line *line, const char *input)
{
	return strcmp(line->result.input, input) == 0 && line->result.status <= GAVEL_BAD &&
	       strcmp(line->run.key, report->key) == 0;
}

struct result *report_done(struct report *report, const char *input)
{
	const struct latest_line *entry = latest_find(&report->there, input);
	struct report_lines lines;
	struct report_line read;
	struct result *done = NULL;
	struct arena *memory;
	char *line, why[WHY_ROOM];
	size_t len;

	if (!entry)
		return NULL;
	memory = arena_new();
	lines_open(&lines, report->fd);
	if (lines_seek(&lines, entry->offset) == 0 && lines_next(&lines, &line, &len) == LINE_READ &&
	    report_line_read(line, len, memory, &read, why) == 0 && is_done(report, &read, input))
		done = copy_result(report, &read);
	lines_close(&lines);
	if (!done)
		arena_free(memory);
	return done;
}

struct result *result_new(void)
{
	struct arena *memory = arena_new();
	struct result *result = arena_alloc(memory, sizeof *result);

	result->memory = memory;
	return result;
}

void result_free(struct result *result)
{
	if (result)
		arena_free(result->memory);
}

int report_close(struct gavel_job *job, struct report *report)
{
	int bad = 0;

	if (!report)
		return 0;
	if (report->whole && report->superseded)
		bad = report_compact(job, report);
	else if (report->whole && fsync(report->fd))
		bad = report_fail(job, report, strerror(errno));
	let_go(report);
	return bad;
}
