/* SPDX-License-Identifier: MIT
 *
 * The pool: worker processes that stay, fed with documents. A worker that ends
 * in the midst, takes longer than --limit elapsed, or says what it should not,
 * costs the document that it had; another one takes its place.
 */
#ifndef GAVEL_BATCH_POOL_H
#define GAVEL_BATCH_POOL_H

#include "channel.h"
#include "result.h"

struct pool;

/* A document on its way, owned by who made it; the pool closes nothing of it. */
struct task {
	struct task *next;              /* the pool's, while it has it */
	struct order order;
	struct result *result;          /* filled by the pool; made by the caller, with input and number */
	int same;                       /* the input has the hash order.done: nothing was written */
};

struct pool_options {
	const struct gavel_format *const *writers;
	size_t writer_count;
	unsigned jobs;
};

/* NULL after gavel_fail. Workers are made when there is work for them. */
struct pool *pool_new(struct gavel_job *job, const struct pool_options *options);
/* May another document be given? */
int pool_has_room(const struct pool *pool);
/* 0, or -1 after gavel_fail: there is no worker, and none can be made. */
int pool_give(struct pool *pool, struct task *task);
/* Those that have not come back. */
size_t pool_count(const struct pool *pool);
/* Waits up to so many milliseconds for something to happen, or for something to be read from also (-1: nothing else):
 * 1 if there is, 0, or -1 after gavel_fail. */
int pool_wait(struct pool *pool, int also, int milliseconds);
/* The next document that has come back, or NULL. */
struct task *pool_take(struct pool *pool);
/* Ends all workers at once; documents that they had come back with status -1. */
void pool_stop(struct pool *pool);
void pool_free(struct pool *pool);

#endif
