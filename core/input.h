/* SPDX-License-Identifier: MIT
 *
 * Input: a file or standard input, read whole into memory.
 */
#ifndef GAVEL_INPUT_H
#define GAVEL_INPUT_H

#include "job.h"

enum input_end { INPUT_READ, INPUT_LONG, INPUT_FAILED };

/* Reads a file of at most max bytes (0: any) into *in, with a NUL behind its end, and reports nothing: *why is set
 * where it failed, and points to what the next call may overwrite. */
enum input_end input_take(const char *name, uint64_t max, struct gavel_input *in, const char **why);

/* Reads name ("-": standard input) into *in: 0, or -1 after gavel_fail (status 3, or 6 past the limit). */
int input_open(struct gavel_job *job, const char *name, struct gavel_input *in);
/* The same from a file that is open already, which stays open; name is borrowed. */
int input_adopt(struct gavel_job *job, int fd, const char *name, struct gavel_input *in);
/* Reads just so many bytes of a pipe or a socket: 0, or -1 where it ends or fails before. */
int input_exactly(int fd, void *to, size_t len);
void input_close(struct gavel_input *in);

/* A number made of all its bytes (FNV-1a, 64 bits), the same on every machine; in may be NULL. */
uint64_t input_hash(const struct gavel_input *in);

#endif
