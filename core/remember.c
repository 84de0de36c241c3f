/* SPDX-License-Identifier: MIT
 *
 * What plugins made of bytes that document after document has: a list, since
 * it is short on purpose. What is kept stays until the job ends, so that
 * nothing has to be counted that documents still point to; when it is full,
 * nothing more is kept, and each document makes its own again.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "remember.h"

enum { REMEMBERED_MAX = 64, BYTES_MAX = 4 << 20 };

struct remembered {
	struct remembered *next;
	const char *what;
	char *bytes;
	size_t len;
	struct gavel_document *memory;
	const void *thing;
};

const void *gavel_recall(struct gavel_job *job, const char *what, const void *bytes, size_t len)
{
	const struct remembered *r = job->remembered;

	while (r && (r->len != len || strcmp(r->what, what) != 0 || memcmp(r->bytes, bytes, len) != 0))
		r = r->next;
	job->told_before = job->told;
	return r ? r->thing : NULL;
}

static int is_full(const struct gavel_job *job, size_t more)
{
	size_t count = 0, bytes = more;

	for (const struct remembered *r = job->remembered; r; r = r->next) {
		count++;
		bytes += r->len;
	}
	return count == REMEMBERED_MAX || bytes > BYTES_MAX;
}

int gavel_remember(struct gavel_job *job, const char *what, const void *bytes, size_t len,
                   struct gavel_document *memory, const void *thing)
{
	struct remembered *r;

	if (job->told != job->told_before || is_full(job, len))
		return 0;
	r = must_alloc(sizeof *r);
	*r = (struct remembered){ job->remembered, what, must_alloc(len + 1), len, memory, thing };
	memcpy(r->bytes, bytes, len);
	job->remembered = r;
	return 1;
}

void remembered_forget(struct gavel_job *job)
{
	for (struct remembered *r = job->remembered, *next; r; r = next) {
		next = r->next;
		gavel_document_free(r->memory);
		free(r->bytes);
		free(r);
	}
	job->remembered = NULL;
}
