/* SPDX-License-Identifier: MIT
 *
 * Scripts that go over a document: transforms change it, checks report. The
 * rest of the core calls this and never sees Lua.
 */
#ifndef GAVEL_SCRIPT_H
#define GAVEL_SCRIPT_H

struct gavel_job;
struct gavel_document;

enum script_use { SCRIPT_TRANSFORM, SCRIPT_CHECK, SCRIPT_READER, SCRIPT_WRITER, SCRIPT_PROBE };

/*
 * Runs a transform or a check over the document: "NAME[:ARGUMENT=VALUE,...]", where NAME is a path or a file of
 * scripts/transform/ or scripts/check/. -1 after gavel_fail (GAVEL_SCRIPT, GAVEL_USAGE for its arguments, GAVEL_LIMIT).
 */
int script_run(struct gavel_job *job, struct gavel_document *doc, enum script_use use, const char *given);

/*
 * What a check may report: calls each with code and sentence, in no order. -1 after gavel_fail.
 * The script is loaded with an empty document, which it does not go over.
 */
int script_rules(struct gavel_job *job, const char *given, void (*each)(void *, const char *, const char *),
                 void *closure);

/* The path of the script that was given, its arguments left out; freed by the caller. */
char *script_file(const struct gavel_job *job, enum script_use use, const char *given);
/* Whether there is a script of that name or path; its arguments are left out. */
int script_is_there(const struct gavel_job *job, enum script_use use, const char *given);

#endif
