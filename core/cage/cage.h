/* SPDX-License-Identifier: MIT
 *
 * The cage: what a process that has met a hostile document can still reach.
 *
 * A worker (worker.h) enters it before it opens its input. From then on it can
 * read its input and what gavel is made of (scripts, plugins, the folders of
 * libraries): no other file can be read, none written, made or taken away, no
 * socket opened, no program run, no process made, traced or sent a signal. What
 * was open before is closed, but for what it works with; its output is a file
 * without a name (place.h). It can still ask whether a path is there, for which
 * Landlock has no right. There is no way out of a cage.
 */
#ifndef GAVEL_CAGE_H
#define GAVEL_CAGE_H

#include "job.h"

/* Paths that may be read: a file, or all that lies below a folder. */
struct grants {
	char **paths;
	size_t count;
};

/* What the job names, and what gavel is made of; free with grants_free. */
void grants_make(struct gavel_job *job, struct grants *grants);
void grants_add(struct grants *grants, const char *path);
void grants_free(struct grants *grants);

/* Enters the cage, with the job's limits on processor time, memory and file size: 0, or -1 after gavel_fail. What
 * the kernel has not is left out; cage_describe tells. */
int cage_enter(struct gavel_job *job, const struct grants *grants);
/* Can a worker be caged here at all? 0 in a build with sanitizers, which need what a cage takes away. */
int cage_is_built(void);
/* One line on what is on: "sandbox: Landlock 7, seccomp, limits". */
void cage_describe(FILE *to);

/* Closes what was open before but the standard streams, the log, the places of outputs, the inputs' own and those of
 * also (-1 ended; may be NULL). */
void descriptors_close(const struct gavel_job *job, const char *const *inputs, const int *also);

/* Closes all from this one on. */
void descriptors_close_from(unsigned first);

/* ---- its walls, each in a file of its own ---- */

/* The version of Landlock that the kernel has; 0: none. */
int landlock_version(void);
/* Nothing but the grants can be read from now on, and nothing written: 0 (also where there is none), -1 with errno. */
int landlock_enter(const struct grants *grants);
/* Can system calls be filtered here? */
int seccomp_is_there(void);
/* Only the calls of seccomp.c's table work from now on, others fail with EPERM: 0 or -1 with errno. */
int seccomp_enter(void);

#endif
