/* SPDX-License-Identifier: MIT
 *
 * A place: where an output will stand. It is opened before the work is begun
 * and filled when the work is done; only then does it get its name.
 */
#ifndef GAVEL_PLACE_H
#define GAVEL_PLACE_H

#include "job.h"

struct place;

/* Are these two names of one file that is there? */
int place_is_same(const char *a, const char *b);
/* Refuses before any work what cannot be written: no name (status 2), a folder, the input itself (4); 0 or -1.
 * input (may be NULL, "-") is the file that was read: it is never written over. */
int place_check(struct gavel_job *job, const char *path, const char *input);
/* An unnamed file for path; "-" is standard output. NULL after gavel_fail (status 4). Freed by place_close. */
struct place *place_open(struct gavel_job *job, const char *path, const char *input);
/* The same where nobody has the name, as was seen just now; it replaces nothing. */
struct place *place_open_new(struct gavel_job *job, const char *path);
/* The same for an output whose name is not known yet, in a folder where files can be linked to where it will be; NULL:
 * one that waits in memory. NULL after gavel_fail (status 4). */
struct place *place_open_unnamed(struct gavel_job *job, const char *folder);
/* What it shall be called (borrowed until it is closed): 0, or -1 after gavel_fail, as place_check(). */
int place_name(struct gavel_job *job, struct place *place, const char *path, const char *input);
/* It is given its name without waiting for the disk: who has many of them syncs the file system at the end. */
void place_hurry(struct place *place);
/* It replaces nothing, not even what is there only since it was asked for. */
void place_replace_nothing(struct place *place);
/* Writes the whole output into it: 0, or -1 after gavel_fail (status 4). A worker may do this. */
int place_fill(struct gavel_job *job, struct place *place, const struct gavel_output *out);
/* Gives what was filled its name, over what had it: 0, or -1 after gavel_fail, and what had the name is untouched. */
int place_commit(struct gavel_job *job, struct place *place);
/* Takes away again what was committed. */
void place_withdraw(const struct place *place);
/* The open file; -1 for NULL. */
int place_descriptor(const struct place *place);
/* What was not committed is gone. NULL is allowed. */
void place_close(struct place *place);

/* Standard output is written out: the status, or 4 after gavel_fail where it was below that and there is no room. */
int place_flush(struct gavel_job *job, int status);
/* All of it at once. */
int place_write(struct gavel_job *job, const struct gavel_output *out, const char *path);

#endif
