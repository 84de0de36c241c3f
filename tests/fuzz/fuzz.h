/* SPDX-License-Identifier: MIT
 *
 * What the programs that fuzz share (tests/fuzz/run says how they are run).
 *
 * NAME_fuzz.c is a target. It calls the library and the core as they are built
 * for libFuzzer, never the command. All of one run happens in one job, which
 * is made clean before each input: language packs are run once and not for
 * every input. Its limits are low, so that nothing that is refused for its
 * size takes long, and what it says goes nowhere.
 */
#ifndef GAVEL_FUZZ_H
#define GAVEL_FUZZ_H

#include <stddef.h>
#include <stdint.h>

#include "job.h"

/* The value of the argument --NAME=VALUE of this program, or fallback. libFuzzer passes over what begins with --. */
const char *fuzz_argument(const char *name, const char *fallback);
/* The job of this run, without anything that the input before this one left. */
struct gavel_job *fuzz_job(void);
/* A file of that name in this run's own folder, with those bytes: its path, which belongs to the run. */
const char *fuzz_file(const char *name, const void *bytes, size_t len);
/* The path alone. */
const char *fuzz_path(const char *name);
/* The bytes with a NUL behind them, all NUL where bytes is NULL; freed by the caller. */
char *fuzz_string(const void *bytes, size_t len);
int fuzz_is_utf8(const char *s, size_t len);
/* Ends the run if the document breaks a promise of document.h: what holds what, who is whose parent, UTF-8. */
void fuzz_check(const struct gavel_document *doc);

/* Each target: called once before the first input. */
void fuzz_begin(void);

#endif
