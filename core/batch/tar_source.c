/* SPDX-License-Identifier: MIT
 *
 * Documents that come in a tar stream. A caged process unpacks it and hands over
 * names and bytes (tar_frame.h); here they are kept in files without a name:
 * small ones in memory, large ones in $TMPDIR. Nothing that was handed over is
 * believed further than it reaches: a length is compared with the limits, a
 * place with the length, and what does not fit ends the stream.
 */
#define _GNU_SOURCE             /* O_TMPFILE */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "arena.h"
#include "input.h"
#include "place_file.h"
#include "plugin.h"
#include "tar.h"
#include "tar_frame.h"

/* A file up to this length waits in memory. */
#define IN_MEMORY ((uint64_t)16 << 20)

struct tar_source {
	int pipe;
	pid_t feeder;
	struct frame head;
	char bytes[FRAME_ROOM + 1];     /* of the frame, and a NUL */
	char last[FRAME_NAME + 1];      /* name of the entry that came last; "" before the first */
	int inside;                     /* it is not whole yet */
};

/* ---- failing ---- */

static int reap(struct tar_source *source)
{
	int how = 0;

	while (source->feeder > 0 && waitpid(source->feeder, &how, 0) < 0)
		if (errno != EINTR)
			break;
	source->feeder = 0;
	return how;
}

static int fail(struct gavel_job *job, const struct tar_source *source, enum gavel_status status, const char *why)
{
	if (!*source->last)
		return gavel_fail(job, status, "tar", NULL, "the tar stream cannot be read: %s", why);
	return gavel_fail(job, status, "tar", NULL, "the tar stream cannot be read on, %s %s: %s",
	                  source->inside ? "in" : "after", source->last, why);
}

/* It said what it cannot mean, or nothing more. */
static int fail_crashed(struct gavel_job *job, struct tar_source *source)
{
	int how = reap(source);

	if (WIFEXITED(how) && WEXITSTATUS(how) == GAVEL_LIMIT)
		return fail(job, source, GAVEL_LIMIT, "out of memory");
	return fail(job, source, GAVEL_CRASH, WIFSIGNALED(how) ? strsignal(WTERMSIG(how)) : "what unpacks it broke off");
}

static int fail_nonsense(struct gavel_job *job, struct tar_source *source)
{
	kill(source->feeder, SIGKILL);
	reap(source);
	return fail(job, source, GAVEL_CRASH, "what unpacks it says what cannot be");
}

/* ---- frames ---- */

static int take_frame(struct gavel_job *job, struct tar_source *source)
{
	struct frame *head = &source->head;

	if (input_exactly(source->pipe, head, sizeof *head))
		return fail_crashed(job, source);
	if (head->length > (head->kind == FRAME_BYTES ? FRAME_ROOM : FRAME_NAME))
		return fail_nonsense(job, source);
	if (input_exactly(source->pipe, source->bytes, head->length))
		return fail_crashed(job, source);
	source->bytes[head->length] = '\0';
	if (head->kind != FRAME_BYTES && strlen(source->bytes) != head->length)
		return fail_nonsense(job, source);
	return 0;
}

static int take_failure(struct gavel_job *job, struct tar_source *source)
{
	uint64_t status = source->head.number;

	if (status < GAVEL_USAGE || status > GAVEL_CRASH)
		return fail_nonsense(job, source);
	return fail(job, source, (enum gavel_status)status, source->bytes);
}

static int tell_passed(struct gavel_job *job, struct tar_source *source)
{
	static const char *const CALLED[] = {
#define X(name, called) called,
		CARRIER_KINDS(X)
#undef X
	};
	uint64_t kind = source->head.number;

	if (kind > FRAME_LONG_NAME)
		return fail_nonsense(job, source);
	strcpy(source->last, source->bytes);
	if (kind == FRAME_LONG_NAME)
		gavel_report(job, GAVEL_LEVEL_WARNING, "tar-entry", NULL,
		             "passed over in the tar stream, since its name has over %d bytes: %.100s...", FRAME_NAME, source->bytes);
	else
		gavel_report(job, GAVEL_LEVEL_WARNING, "tar-entry", NULL, "passed over in the tar stream, since it is %s: %s",
		             CALLED[kind], source->bytes);
	return 0;
}

/* ---- the file of an entry ---- */

static int open_file(uint64_t bytes)
{
	const char *folder = getenv("TMPDIR");
	int fd = -1;

#ifdef O_TMPFILE
	if (bytes > IN_MEMORY)
		fd = open(folder && *folder ? folder : "/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
#endif
	return fd < 0 ? place_memory() : fd;
}

static int fail_keep(struct gavel_job *job, const struct tar_entry *entry)
{
	return gavel_fail(job, GAVEL_UNWRITABLE, "tar", NULL, "%s of the tar stream cannot be kept: %s", entry->name,
	                  strerror(errno));
}

static int keep(struct gavel_job *job, struct tar_source *source, const struct tar_entry *entry)
{
	uint64_t at = source->head.number;
	size_t len = source->head.length;

	if (entry->fd < 0 || at > entry->bytes || len > entry->bytes - at)
		return fail_nonsense(job, source);
	for (const char *p = source->bytes; len;) {
		ssize_t n = pwrite(entry->fd, p, len, (off_t)at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail_keep(job, entry);
		p += n;
		at += (uint64_t)n;
		len -= (size_t)n;
	}
	return 0;
}

/* What no piece covered are zeros, also at the end. */
static int take_file(struct gavel_job *job, struct tar_source *source, struct tar_entry *entry)
{
	for (;;) {
		if (take_frame(job, source))
			return -1;
		switch (source->head.kind) {
		case FRAME_BYTES:
			if (keep(job, source, entry))
				return -1;
			break;
		case FRAME_WHOLE:
			return entry->fd >= 0 && ftruncate(entry->fd, (off_t)entry->bytes) ? fail_keep(job, entry) : 0;
		case FRAME_FAILED:
			return take_failure(job, source);
		default:
			return fail_nonsense(job, source);
		}
	}
}

static int take_entry(struct gavel_job *job, struct tar_source *source, struct tar_entry *entry)
{
	const uint64_t most = job->limits.input;
	int bad;

	strcpy(source->last, source->bytes);
	*entry = (struct tar_entry){ must_copy(source->bytes), -1, source->head.number, source->head.time };
	if (entry->bytes > INT64_MAX)
		return fail_nonsense(job, source);
	if ((!most || entry->bytes <= most) && (entry->fd = open_file(entry->bytes)) < 0)
		return fail_keep(job, entry);
	source->inside = 1;
	bad = take_file(job, source, entry);
	source->inside = 0;
	return bad ? -1 : 1;
}

/* ---- the stream ---- */

static int next(struct gavel_job *job, struct tar_source *source, struct tar_entry *entry)
{
	for (;;) {
		if (take_frame(job, source))
			return -1;
		switch (source->head.kind) {
		case FRAME_ENTRY:
			return take_entry(job, source, entry);
		case FRAME_PASSED:
			if (tell_passed(job, source))
				return -1;
			break;
		case FRAME_FAILED:
			return take_failure(job, source);
		case FRAME_END:
			return 0;
		default:
			return fail_nonsense(job, source);
		}
	}
}

int tar_next(struct gavel_job *job, struct tar_source *source, struct tar_entry *entry)
{
	int result;

	*entry = (struct tar_entry){ .fd = -1 };
	result = next(job, source, entry);
	if (result < 0)
		tar_entry_free(entry);
	return result;
}

void tar_entry_free(struct tar_entry *entry)
{
	free(entry->name);
	if (entry->fd >= 0)
		close(entry->fd);
	*entry = (struct tar_entry){ .fd = -1 };
}

struct tar_source *tar_open(struct gavel_job *job, int fd)
{
	const struct carrier *carrier = carrier_named(job, "tar");
	struct tar_source *source;

	if (!carrier)
		return NULL;
	source = must_alloc(sizeof *source);
	source->feeder = tar_feed(job, carrier, fd, &source->pipe);
	if (source->feeder > 0)
		return source;
	gavel_fail(job, GAVEL_USAGE, "tar", NULL, "no process can be made that unpacks the tar stream: %s", strerror(errno));
	tar_close(source);
	return NULL;
}

int tar_descriptor(const struct tar_source *source)
{
	return source->pipe;
}

void tar_close(struct tar_source *source)
{
	if (!source)
		return;
	if (source->pipe >= 0)
		close(source->pipe);
	if (source->feeder > 0)
		kill(source->feeder, SIGKILL);
	reap(source);
	free(source);
}
