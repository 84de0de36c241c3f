/* SPDX-License-Identifier: MIT
 *
 * What plugins made of bytes that document after document has. It is kept when
 * its bytes come for the second time, so that what one document alone has takes
 * no room: of what came before, a few bits are noted. What is kept stays until
 * the job ends, so that nothing has to be counted that documents still point
 * to; when it is full, nothing more is kept, and each document makes its own.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "remember.h"

enum { THINGS_MAX = 256, BYTES_MAX = 16 << 20, CHAINS = 64, NOTED = 1024, LOOKED_AT = 64 };

struct thing {
	struct thing *next;
	char *what, *bytes;
	size_t len;
	struct gavel_document *memory;
	const void *thing;
};

struct remembered {
	struct thing *chains[CHAINS];   /* by length, in which most bytes differ */
	size_t count, bytes;            /* bytes: those of the things, and those that they were made of */
	uint32_t noted[NOTED];          /* what came once, by sums of it */
	int again;                      /* what was recalled last, in vain, came before */
	size_t told;                    /* messages then */
};

/* Of what it is, how long, and its end: what is packed ends otherwise if it differs anywhere before. */
static uint32_t sum_of(const char *what, const unsigned char *bytes, size_t len)
{
	uint32_t h = 2166136261u ^ (uint32_t)len;

	for (; *what; what++)
		h = (h ^ (unsigned char)*what) * 16777619u;
	for (size_t i = len > LOOKED_AT ? len - LOOKED_AT : 0; i < len; i++)
		h = (h ^ bytes[i]) * 16777619u;
	return h;
}

static int came_before(struct remembered *all, uint32_t sum)
{
	uint32_t *noted = &all->noted[sum % NOTED];
	int before = *noted == sum;

	*noted = sum;
	return before;
}

const void *gavel_recall(struct gavel_job *job, const char *what, const void *bytes, size_t len)
{
	struct remembered *all = job->remembered;
	const struct thing *t;

	if (!all)
		all = job->remembered = must_alloc(sizeof *all);
	t = all->chains[len % CHAINS];
	while (t && (t->len != len || strcmp(t->what, what) != 0 || memcmp(t->bytes, bytes, len) != 0))
		t = t->next;
	all->again = !t && came_before(all, sum_of(what, bytes, len));
	all->told = job->told;
	return t ? t->thing : NULL;
}

int gavel_remember(struct gavel_job *job, const char *what, const void *bytes, size_t len,
                   struct gavel_document *memory, const void *thing)
{
	struct remembered *all = job->remembered;
	size_t size = len + (memory ? arena_size((struct arena *)memory->arena) : 0);
	struct thing *t;

	if (!all || !all->again || job->told != all->told || all->count == THINGS_MAX || size > BYTES_MAX - all->bytes)
		return 0;
	if (!memory)
		return 1;
	t = must_alloc(sizeof *t);
	*t = (struct thing){ all->chains[len % CHAINS], must_copy(what), must_alloc(len + 1), len, memory, thing };
	memcpy(t->bytes, bytes, len);
	all->chains[len % CHAINS] = t;
	all->count++;
	all->bytes += size;
	return 1;
}

void remembered_forget(struct gavel_job *job)
{
	for (size_t i = 0; job->remembered && i < CHAINS; i++) {
		for (struct thing *t = job->remembered->chains[i], *next; t; t = next) {
			next = t->next;
			gavel_document_free(t->memory);
			free(t->what);
			free(t->bytes);
			free(t);
		}
	}
	free(job->remembered);
	job->remembered = NULL;
}
