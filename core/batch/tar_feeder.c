/* SPDX-License-Identifier: MIT
 *
 * The process that unpacks a tar stream: caged before it reads the first byte,
 * with the stream and a pipe and nothing else, it may read no file at all. What
 * the unpacking library has for defects stays in here.
 *
 * The stream may have no end, so no limit counts its whole: each entry may have
 * --limit input bytes, and what is longer is passed over for at most --limit
 * time seconds of work (a few kilobytes can be unpacked for hours).
 */
#define _GNU_SOURCE             /* pipe2 */
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "arena.h"
#include "cage/cage.h"
#include "cage/worker.h"
#include "place_file.h"
#include "tar_frame.h"

struct feeder {
	const struct carrier *carrier;
	struct carrier_reader *reader;
	uint64_t most, seconds;         /* bytes of an entry, and work on it; 0: as much as there is */
	time_t begun;                   /* this entry: processor time */
	char buffer[sizeof(struct frame) + FRAME_ROOM];
};

/* Nobody to speak to is no reason to go on. */
static void say(char *buffer, struct frame head, const void *bytes)
{
	memcpy(buffer, &head, sizeof head);
	memcpy(buffer + sizeof head, bytes, head.length);
	if (place_put(STDOUT_FILENO, buffer, sizeof head + head.length))
		_exit(GAVEL_CRASH);
}

static _Noreturn void give_up(struct feeder *f, enum gavel_status status, const char *text)
{
	size_t len = strlen(text);

	say(f->buffer, (struct frame){ FRAME_FAILED, (uint32_t)(len < FRAME_NAME ? len : FRAME_NAME), status, 0 }, text);
	_exit(status);
}

static time_t work_so_far(void)
{
	struct timespec now = { 0 };

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return now.tv_sec;
}

static void say_piece(struct feeder *f, struct carrier_piece piece)
{
	while (piece.len) {
		size_t n = piece.len < FRAME_ROOM ? piece.len : FRAME_ROOM;

		say(f->buffer, (struct frame){ FRAME_BYTES, (uint32_t)n, piece.at, 0 }, piece.bytes);
		piece.bytes = (const char *)piece.bytes + n;
		piece.len -= n;
		piece.at += n;
	}
}

/* All pieces of an entry, said or passed over. */
static void take_pieces(struct feeder *f, int wanted)
{
	struct carrier_piece piece = { 0 };
	int more;

	f->begun = work_so_far();
	while ((more = f->carrier->piece(f->reader, &piece)) > 0) {
		if (wanted)
			say_piece(f, piece);
		if (f->seconds && (uint64_t)(work_so_far() - f->begun) > f->seconds)
			give_up(f, GAVEL_LIMIT, "an entry took too long to unpack; raise it with --limit time=N");
	}
	if (more < 0)
		give_up(f, GAVEL_UNREADABLE, f->carrier->reader_problem(f->reader));
}

static void feed_file(struct feeder *f, const struct carrier_entry *entry, size_t len)
{
	say(f->buffer, (struct frame){ FRAME_ENTRY, (uint32_t)len, entry->bytes, entry->time }, entry->name);
	take_pieces(f, !f->most || entry->bytes <= f->most);
	say(f->buffer, (struct frame){ FRAME_WHOLE, 0, 0, 0 }, "");
}

static void feed(struct feeder *f, const struct carrier_entry *entry)
{
	size_t len = strlen(entry->name);
	const int is_long = len > FRAME_NAME;

	if (entry->kind == CARRIER_FILE && !is_long) {
		feed_file(f, entry, len);
		return;
	}
	if (entry->kind != CARRIER_FOLDER)
		say(f->buffer, (struct frame){ FRAME_PASSED, (uint32_t)(is_long ? FRAME_NAME : len),
		                               is_long ? FRAME_LONG_NAME : (uint64_t)entry->kind, 0 }, entry->name);
	take_pieces(f, 0);
}

static _Noreturn void feed_all(struct feeder *f)
{
	struct carrier_entry entry;
	int more;

	while ((more = f->carrier->next(f->reader, &entry)) > 0)
		feed(f, &entry);
	if (more < 0)
		give_up(f, GAVEL_UNREADABLE, f->carrier->reader_problem(f->reader));
	say(f->buffer, (struct frame){ FRAME_END, 0, 0, 0 }, "");
	_exit(GAVEL_OK);
}

/* What the cage has to say goes through the pipe: there is no log here. */
static int pass_on(void *feeder, const struct message *m)
{
	give_up(feeder, GAVEL_USAGE, m->text);
}

/* The stream is standard input and the pipe is standard output; nothing else is open but standard error. */
static void keep_two(int stream, int pipe)
{
	int in = fcntl(stream, F_DUPFD, STDERR_FILENO + 1), out = fcntl(pipe, F_DUPFD, STDERR_FILENO + 1);

	if (dup2(in, STDIN_FILENO) < 0 || dup2(out, STDOUT_FILENO) < 0)
		_exit(GAVEL_CRASH);
	descriptors_close_from(STDERR_FILENO + 1);
}

/* Who typed Ctrl-C meant the batch, which ends this process when it is done; other signals end it as they find it. */
static void settle_signals(void)
{
	signal(SIGINT, SIG_IGN);
	signal(SIGTERM, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
	signal(SIGCHLD, SIG_DFL);
}

static _Noreturn void live(struct gavel_job *job, const struct carrier *carrier)
{
	const struct grants none = { 0 };
	struct feeder *f = must_alloc(sizeof *f);

	f->carrier = carrier;
	f->most = job->limits.input;
	f->seconds = job->limits.time;
	f->reader = carrier->open_reader(STDIN_FILENO);
	if (!f->reader)
		die_out_of_memory();
	job->listen = pass_on;
	job->listener = f;
	job->limits.time = 0;           /* of an entry, not of the stream */
	job->caged = 1;
	if (job->sandbox && cage_is_built() && cage_enter(job, &none))
		_exit(GAVEL_USAGE);
	feed_all(f);
}

pid_t tar_feed(struct gavel_job *job, const struct carrier *carrier, int stream, int *pipe)
{
	const pid_t maker = getpid();
	int ends[2];
	pid_t feeder;

	*pipe = -1;
	fflush(stdout);
	fflush(job->log);
	if (pipe2(ends, O_CLOEXEC))
		return -1;
	feeder = fork();
	if (feeder == 0) {
		worker_die_with(maker);
		settle_signals();
		keep_two(stream, ends[1]);
		live(job, carrier);
	}
	close(ends[1]);
	*pipe = ends[0];
	return feeder;
}
