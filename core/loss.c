/* SPDX-License-Identifier: MIT
 *
 * Losses by kind. Each is counted; the first places of a kind are kept for
 * the report, as copies in an arena of their own, for the document may be
 * gone when it is printed. Kinds are few and a kind is many, so they are a
 * list, where a hash of the words tells most of them apart.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "diagnostic.h"
#include "job.h"
#include "loss.h"

struct losses {
	struct arena *arena;
	struct loss *first, **end;
	size_t kinds;
};

const struct loss *losses_first(const struct gavel_job *job)
{
	return job->losses ? job->losses->first : NULL;
}

static struct losses *begin(struct gavel_job *job)
{
	struct losses *all = must_alloc(sizeof *all);

	all->arena = arena_new();
	all->end = &all->first;
	return job->losses = all;
}

void losses_forget(struct gavel_job *job)
{
	if (job->losses)
		arena_free(job->losses->arena);
	free(job->losses);
	job->losses = NULL;
}

static uint32_t hash_on(uint32_t hash, const char *s)
{
	for (; *s; s++)
		hash = (hash ^ (unsigned char)*s) * 16777619u;
	return hash;
}

static int same(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

static int same_kind(const struct loss_kind *a, const struct loss_kind *b)
{
	return a->level == b->level && same(a->stage, b->stage) && same(a->format, b->format) && same(a->file, b->file)
		&& same(a->code, b->code) && same(a->text, b->text);
}

static const char *keep(struct losses *all, const char *s)
{
	return s ? arena_string(all->arena, s) : NULL;
}

static struct loss *add_kind(struct losses *all, const struct loss_kind *kind, uint32_t hash)
{
	struct loss *l = arena_alloc(all->arena, sizeof *l);

	l->hash = hash;
	l->kind = *kind;
	l->kind.format = keep(all, kind->format);
	l->kind.file = keep(all, kind->file);
	l->kind.code = keep(all, kind->code);
	l->kind.text = keep(all, kind->text);
	all->kinds++;
	*all->end = l;
	all->end = &l->next;
	return l;
}

static struct loss *find_kind(struct losses *all, const struct loss_kind *kind)
{
	uint32_t hash = hash_on(hash_on(2166136261u, kind->code), kind->text);
	struct loss_kind rest = *kind;
	struct loss *l = all->first;

	while (l && (l->hash != hash || !same_kind(&l->kind, kind)))
		l = l->next;
	if (l || all->kinds < LOSS_KINDS)
		return l ? l : add_kind(all, kind, hash);
	rest.code = "more-losses";
	rest.text = "losses of more kinds than are told apart";
	for (l = all->first; l && !same_kind(&l->kind, &rest); l = l->next)
		;
	return l ? l : add_kind(all, &rest, 0);
}

static void keep_place(struct losses *all, struct loss *l, const struct gavel_position *at, const char *detail)
{
	struct loss_place *place;

	if (l->place_count == LOSS_PLACES)
		return;
	place = &l->places[l->place_count++];
	place->detail = keep(all, detail && *detail ? detail : NULL);
	if (!at)
		return;
	place->at = *at;
	place->at.part = keep(all, at->part);
	place->at.label = keep(all, at->label);
}

struct loss *losses_add(struct gavel_job *job, enum gavel_level level, const char *code, const char *text,
                        const struct gavel_position *at, const char *detail)
{
	struct losses *all = job->losses ? job->losses : begin(job);
	struct loss *l = find_kind(all, &(struct loss_kind){
		.level = level, .stage = job->stage ? job->stage : "read", .file = job->file, .code = code, .text = text,
		.format = job->running ? job->running->name : NULL,
	});

	l->count++;
	keep_place(all, l, at, detail);
	return l;
}

static void tell(struct gavel_job *job, struct loss *l)
{
	const struct gavel_position *first = &l->places[0].at;
	char text[1024];

	if (l->told)
		snprintf(text, sizeof text, "%s: %zu more", l->kind.text, l->count - l->told);
	else if (!first->part && !first->line)
		snprintf(text, sizeof text, "%s (%zu)", l->kind.text, l->count);
	else
		snprintf(text, sizeof text, "%s (%zu; the first is here)", l->kind.text, l->count);
	diagnostic_tell(job, l->kind.level, l->kind.code, l->told ? NULL : first, text);
	l->told = l->count;
}

void losses_tell(struct gavel_job *job)
{
	for (struct loss *l = job->losses ? job->losses->first : NULL; l; l = l->next)
		if (l->told < l->count)
			tell(job, l);
}
