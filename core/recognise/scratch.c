/* SPDX-License-Identifier: MIT
 *
 * Scratch memory: one document takes it after the other, so that it is asked
 * for once a job. A loop over blocks goes back to its mark at each turn, so a
 * document of any length takes that of one of its blocks and those beside it.
 */
#include "context.h"
#include "job.h"

void scratch_open(struct recogniser *r)
{
	struct gavel_job *job = r->job;

	if (!job->scratch) {
		job->scratch = arena_new_wide();
		job->texts = arena_new_wide();
	}
	r->arena = job->scratch;
	r->texts.arena = job->texts;
	r->before = arena_mark(r->arena);
	r->texts.before = arena_mark(r->texts.arena);
}

void scratch_close(struct recogniser *r)
{
	arena_back(r->arena, &r->before);
	arena_back(r->texts.arena, &r->texts.before);
}

struct arena_mark scratch_mark(const struct recogniser *r)
{
	return arena_mark(r->arena);
}

void scratch_back(struct recogniser *r, const struct arena_mark *mark)
{
	if (arena_size(r->arena) == mark->total)
		return;                 /* nothing was made */
	arena_back(r->arena, mark);
	for (size_t i = 0; i < TEXTS_LAST; i++)
		if (r->texts.last[i].end > mark->total)
			r->texts.last[i].block = NULL;
}
