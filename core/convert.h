/* SPDX-License-Identifier: MIT
 *
 * The steps of a conversion, for who has documents of his own to put through
 * them: gavel_convert() (one document, one target) and a batch.
 */
#ifndef GAVEL_CONVERT_H
#define GAVEL_CONVERT_H

#include "emblem.h"
#include "job.h"

struct conversion {
	struct gavel_job *job;
	const struct gavel_format *const *writers;      /* the targets: the document is read once for all */
	size_t count;
	struct emblem *emblem;                          /* open, or of none */
	/* Takes what a writer has written: 0, or -1 after gavel_fail. */
	int (*put)(void *closure, size_t target, const struct gavel_output *out);
	/* Sees the document as it is written; may be NULL. */
	void (*seen)(void *closure, const struct gavel_format *reader, const struct gavel_document *doc);
	void *closure;
};

/* What a document before this one left in the job, its readers and scripts do not meet. name is borrowed. */
void convert_begin(struct gavel_job *job, const char *name);
/* From an input that is open to all targets: the exit status. The first that fails is the last. */
int convert_input(const struct conversion *c, struct gavel_input *in);

#endif
