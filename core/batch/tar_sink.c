/* SPDX-License-Identifier: MIT
 *
 * Documents that go out in a tar stream. What is written was converted already:
 * this needs no cage.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "carrier.h"
#include "place_file.h"
#include "plugin.h"
#include "tar.h"

enum { PIECE = 65536 };

static const char BROKEN[] = "the stream is broken off";

struct tar_sink {
	const struct carrier *carrier;
	struct carrier_writer *writer;
	int failed;             /* the stream is cut off where it is */
	char piece[PIECE];
};

struct tar_sink *tar_sink_open(struct gavel_job *job, int fd)
{
	const struct carrier *carrier = carrier_named(job, "tar");
	struct tar_sink *sink;

	if (!carrier)
		return NULL;
	sink = must_alloc(sizeof *sink);
	sink->carrier = carrier;
	sink->failed = 0;
	sink->writer = carrier->open_writer(fd);
	if (!sink->writer)
		die_out_of_memory();
	return sink;
}

static int fail(struct gavel_job *job, struct tar_sink *sink, const char *why)
{
	sink->failed = 1;
	return place_fail(job, "-", why);
}

static int fail_write(struct gavel_job *job, struct tar_sink *sink)
{
	return fail(job, sink, sink->carrier->writer_problem(sink->writer));
}

static int copy(struct gavel_job *job, struct tar_sink *sink, int file, uint64_t bytes)
{
	for (uint64_t at = 0; at < bytes;) {
		ssize_t n = pread(file, sink->piece, bytes - at < PIECE ? (size_t)(bytes - at) : PIECE, (off_t)at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return fail(job, sink, n < 0 ? strerror(errno) : "a document became shorter while it was written");
		if (sink->carrier->put_bytes(sink->writer, sink->piece, (size_t)n))
			return fail_write(job, sink);
		at += (uint64_t)n;
	}
	return 0;
}

int tar_sink_add(struct gavel_job *job, struct tar_sink *sink, const char *name, int file, uint64_t bytes, int64_t time)
{
	const struct carrier_entry entry = { CARRIER_FILE, name, bytes, time };

	if (sink->failed)
		return fail(job, sink, BROKEN);
	if (sink->carrier->put_entry(sink->writer, &entry))
		return fail_write(job, sink);
	return copy(job, sink, file, bytes);
}

int tar_sink_is_broken(const struct tar_sink *sink)
{
	return sink->failed;
}

int tar_sink_close(struct gavel_job *job, struct tar_sink *sink)
{
	int result = 0;

	if (!sink)
		return 0;
	if (sink->failed || sink->carrier->end(sink->writer))
		result = sink->failed ? fail(job, sink, BROKEN) : fail_write(job, sink);
	sink->carrier->close_writer(sink->writer);
	free(sink);
	return result;
}
