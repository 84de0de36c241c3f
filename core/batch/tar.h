/* SPDX-License-Identifier: MIT
 *
 * Documents in a tar stream, in and out, by libarchive, which is loaded where a
 * stream is asked for and nowhere else (it brings a dozen libraries with it).
 * What comes in is hostile: it is unpacked in a caged process that hands over
 * names and bytes, and nothing else.
 */
#ifndef GAVEL_BATCH_TAR_H
#define GAVEL_BATCH_TAR_H

#include <stdint.h>

#include "job.h"

struct tar_source;
struct tar_sink;

struct tar_entry {
	char *name;             /* freed by tar_entry_free */
	int fd;                 /* its bytes, in a file without a name, at offset 0; closed by tar_entry_free; -1: it was
	                           longer than --limit input, and its bytes were passed over */
	uint64_t bytes;
	int64_t time;           /* modification, seconds since 1970 */
};

/* Reads the stream of fd. NULL after gavel_fail. */
struct tar_source *tar_open(struct gavel_job *job, int fd);
/* The next regular file: 1, 0 at the end, or -1 after gavel_fail (a damaged stream, status 3). Folders are passed over,
 * and anything else with a warning. */
int tar_next(struct gavel_job *job, struct tar_source *source, struct tar_entry *entry);
/* What poll tells that tar_next has something to take; it then waits until that entry is whole. */
int tar_descriptor(const struct tar_source *source);
void tar_entry_free(struct tar_entry *entry);
void tar_close(struct tar_source *source);

/* Writes a stream (pax, so that names of any bytes and length fit) to fd. NULL after gavel_fail. */
struct tar_sink *tar_sink_open(struct gavel_job *job, int fd);
/* An entry with what the open file holds. 0, or -1 after gavel_fail (status 4). */
int tar_sink_add(struct gavel_job *job, struct tar_sink *sink, const char *name, int file, uint64_t bytes,
                 int64_t time);
/* 1: an entry could not be written, and none behind it can. */
int tar_sink_is_broken(const struct tar_sink *sink);
/* Ends the stream. 0, or -1 after gavel_fail. Frees it; NULL is allowed. */
int tar_sink_close(struct gavel_job *job, struct tar_sink *sink);

#endif
