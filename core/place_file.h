/* SPDX-License-Identifier: MIT
 *
 * The file behind a place, for place.c (opening, filling) and place_commit.c.
 */
#ifndef GAVEL_PLACE_FILE_H
#define GAVEL_PLACE_FILE_H

#include "job.h"

enum place_kind {
	STREAM,         /* standard output, a device, a FIFO: written when the output is whole */
	UNNAMED,        /* a file in the target's folder that can be linked in */
	ELSEWHERE       /* a file without a name that has to be copied */
};

/* Of a new file, before the system takes off what the user's mask says. */
enum { PLACE_MODE = 0666 };

struct place {
	enum place_kind kind;
	int fd;
	const char *path;       /* as the user calls it */
	char *target;           /* what is renamed over: links followed */
	int hurried;            /* 1: not flushed to disk before it has its name */
	int fresh;              /* 1: nothing that has the name is replaced */
};

/* Fails with status 4: "cannot write PATH: WHAT". */
int place_fail(struct gavel_job *job, const char *path, const char *what);
/* The folder of a path, freed by the caller. */
char *place_folder(const char *path);
/* Writes all of it: 0, or -1 with errno. */
int place_put(int fd, const char *bytes, size_t len);
/* A file without a name, in memory where the system has such: -1 with errno. */
int place_memory(void);
/* The name by which the system knows an open file without one. */
void place_unnamed(int fd, char *name, size_t room);

#endif
