/* SPDX-License-Identifier: MIT
 *
 * The library: one conversion from C. See gavel(1) for what the options mean.
 *
 *     struct gavel_job *job = gavel_job_new();
 *     gavel_job_put(job, "to", "akn");
 *     int status = gavel_convert(job, "in.docx", "out.xml");
 *     gavel_job_free(job);
 *
 * Out of memory is not returned: it ends the process with status 6.
 */
#ifndef GAVEL_GAVEL_H
#define GAVEL_GAVEL_H

#include <stdio.h>

#include <gavel/document.h>
#include <gavel/format.h>
#include <gavel/layout.h>

#define GAVEL_VERSION "0.1.0"

/* A job: options, limits and diagnostics of one conversion. Free with gavel_job_free (NULL is allowed). */
GAVEL_API struct gavel_job *gavel_job_new(void);
GAVEL_API void gavel_job_free(struct gavel_job *job);
/*
 * Sets an option by its long name: from to layout lang emblem mend ("no") fail-on diagnostics ("text" "json"),
 * sandbox ("yes": gavel_convert works in a caged process that it forks; gavel_read always works in its own),
 * or adds to one that may be repeated: script ("renumber:from=3") with (a document for scripts) allow ("read:FOLDER")
 * check limit ("nodes=1000") option ("akn:dialect=guidelines").
 * -1 (reported) if there is no such option or its value is wrong.
 */
GAVEL_API int gavel_job_put(struct gavel_job *job, const char *name, const char *value);
/* Where diagnostics go: standard error by default. */
GAVEL_API void gavel_job_log(struct gavel_job *job, FILE *stream);
/* Where plugins and scripts are found, before the places beside the program. A folder of plugins must be there. */
GAVEL_API void gavel_job_home(struct gavel_job *job, const char *plugins, const char *scripts);

/* Reads, recognises, transforms, lays out, writes: the exit status of gavel(1). "-" is standard input or output. */
GAVEL_API int gavel_convert(struct gavel_job *job, const char *in, const char *out);
/* The first half: a document (freed by the caller, before the job), or NULL with *status set. */
GAVEL_API struct gavel_document *gavel_read(struct gavel_job *job, const char *in, int *status);

#endif
