/* SPDX-License-Identifier: MIT
 *
 * Each worker has a queue: the document that it is at, and the next ones, so
 * that it need not wait for this process (pace.h). Frames come in the order of
 * the queue; what is left in it when a worker ends goes to others, but for the
 * first one, which is what it died of.
 */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "hand.h"
#include "heard.h"
#include "pace.h"

enum { SAID_MAX = 64 << 20 };   /* bytes that a worker may say about one document */

struct pool {
	struct gavel_job *job;
	struct pool_options options;
	struct hand *hands;
	struct pollfd *polled;
	struct queue back, again;       /* done; to be given, or given to another worker */
	size_t count;
	int few;                /* there are workers, and no more of them can be made */
};

/* ---- workers ---- */

struct pool *pool_new(struct gavel_job *job, const struct pool_options *options)
{
	struct pool *pool = must_alloc(sizeof *pool);

	pool->job = job;
	pool->options = *options;
	pool->hands = must_alloc(options->jobs * sizeof *pool->hands);
	pool->polled = must_alloc((options->jobs + 1) * sizeof *pool->polled);
	queue_init(&pool->back);
	queue_init(&pool->again);
	for (unsigned i = 0; i < options->jobs; i++) {
		pool->hands[i].channel = -1;
		queue_init(&pool->hands[i].queue);
	}
	return pool;
}

/* The least busy one; NULL where all have enough. */
static struct hand *free_hand(const struct pool *pool)
{
	struct hand *best = NULL;

	for (unsigned i = 0; i < pool->options.jobs; i++) {
		struct hand *hand = &pool->hands[i];

		if (hand->channel < 0 && pool->few)
			continue;
		if (hand->queue.count < pace_room(hand) && (!best || hand->queue.count < best->queue.count))
			best = hand;
	}
	return best;
}

/* One that is there, and in its cage if that matters. */
static int has_worker(const struct pool *pool, int ready)
{
	for (unsigned i = 0; i < pool->options.jobs; i++)
		if (pool->hands[i].channel >= 0 && (pool->hands[i].ready || !ready))
			return 1;
	return 0;
}

/* A system that has no room for another process may have some for those that are there: 0, or -1 after gavel_fail. */
static int hire(struct pool *pool, struct hand *hand)
{
	int others = has_worker(pool, 0);

	pool->job->trying = others;
	pool->few = hand_hire(pool->job, &pool->options, hand) && others;
	pool->job->trying = 0;
	return hand->channel >= 0 || others ? 0 : -1;
}

/* To a worker, or to where it waits for one: 0, or -1 after gavel_fail. */
static int give(struct pool *pool, struct task *task)
{
	struct hand *hand = free_hand(pool);

	if (hand && hand->channel < 0) {
		if (hire(pool, hand))
			return -1;
		hand = free_hand(pool);
	}
	if (!hand || hand_give(pool->job, hand, task))
		queue_put(&pool->again, task);
	return 0;
}

int pool_has_room(const struct pool *pool)
{
	return !pool->again.count && free_hand(pool) != NULL;
}

int pool_give(struct pool *pool, struct task *task)
{
	if (give(pool, task))
		return -1;
	pool->count++;
	return 0;
}

size_t pool_count(const struct pool *pool)
{
	return pool->count;
}

struct task *pool_take(struct pool *pool)
{
	struct task *task = queue_take(&pool->back);

	if (task)
		pool->count--;
	return task;
}

/* ---- what comes back ---- */

static void come_back(struct pool *pool, struct hand *hand)
{
	hand->said_all = 0;
	pace_note(hand, hand->queue.first->result->wall);
	queue_put(&pool->back, queue_take(&hand->queue));
	if (hand->queue.count)
		hand_begin(pool->job, hand);
}

/* A worker that never came to a document is the end of all where none did: another one would not either. */
static int lose(struct pool *pool, struct hand *hand, enum cause cause)
{
	struct task *task = hand->ready ? queue_take(&hand->queue) : NULL;
	struct task *left;

	pool->few = !hand->ready && has_worker(pool, 1);
	pool->job->trying = pool->few;
	hand_bury(pool->job, hand, task ? task->result : NULL, cause);
	pool->job->trying = 0;
	if (task)
		queue_put(&pool->back, task);
	while ((left = queue_take(&hand->queue)))
		queue_put(&pool->again, left);
	if (!hand->ready && !pool->few)
		return -1;
	pool->job->status = GAVEL_OK;
	return 0;
}

static int hear(struct pool *pool, struct hand *hand, struct frame *frame)
{
	if (hand->ready)
		return hand->queue.first ? heard(hand->queue.first, frame) : -1;
	hand->ready = 1;
	hand_begin(pool->job, hand);
	return frame->kind == FRAME_READY ? 0 : -1;
}

static int hear_frames(struct pool *pool, struct hand *hand)
{
	size_t at = 0;
	long len = 0;
	struct frame frame;

	while ((len = frame_next(hand->said + at, hand->said_len - at, &frame)) > 0) {
		int end = hear(pool, hand, &frame);

		if (end < 0)
			return -1;
		if (end)
			come_back(pool, hand);
		at += (size_t)len;
	}
	memmove(hand->said, hand->said + at, hand->said_len - at);
	hand->said_len -= at;
	return len < 0 || hand->said_all > SAID_MAX ? -1 : 0;
}

static int listen_to(struct pool *pool, struct hand *hand)
{
	enum hand_said said;

	do {
		said = hand_receive(hand);
		if (said >= HAND_SPOKE && hear_frames(pool, hand))
			return lose(pool, hand, BABBLED);
	} while (said == HAND_GOES_ON);
	return said == HAND_GONE ? lose(pool, hand, ENDED) : 0;
}

/* ---- time ---- */

/* Seconds in which all was stopped (Ctrl-Z) are nobody's: a wait that was so much longer than it may be tells of them. */
static void forgive(struct pool *pool, const struct timespec *before, int milliseconds)
{
	struct timespec now;
	time_t seconds;

	clock_gettime(CLOCK_MONOTONIC, &now);
	seconds = now.tv_sec - before->tv_sec - milliseconds / 1000 - 1;
	for (unsigned i = 0; i < pool->options.jobs && seconds > 0; i++)
		pool->hands[i].begun.tv_sec += seconds;
}

/* Whoever is at one document for too long by the clock, asleep or not, is stopped. */
static int stop_late(struct pool *pool)
{
	uint64_t most = pool->job->limits.elapsed;
	struct timespec now;
	int bad = 0;

	clock_gettime(CLOCK_MONOTONIC, &now);
	for (unsigned i = 0; most && i < pool->options.jobs && !bad; i++) {
		struct hand *hand = &pool->hands[i];

		if (hand->channel >= 0 && hand->ready && hand->queue.count && hand_elapsed(hand, &now) >= most)
			bad = lose(pool, hand, LATE);
	}
	return bad;
}

/* Each that waits is tried once. */
static int give_again(struct pool *pool)
{
	for (size_t n = pool->again.count; n && free_hand(pool); n--) {
		struct task *task = queue_take(&pool->again);
		int bad = order_rewind(&task->order);

		if (bad)
			gavel_fail(pool->job, GAVEL_UNWRITABLE, "output", NULL, "%s cannot be given to another worker: %s",
			           task->order.name, strerror(errno));
		if (bad || give(pool, task)) {
			queue_put(&pool->again, task);
			return -1;
		}
	}
	return 0;
}

int pool_wait(struct pool *pool, int also, int milliseconds)
{
	const unsigned n = pool->options.jobs;
	struct timespec before;

	if (give_again(pool))
		return -1;
	pace_nap(pool->hands, n);
	clock_gettime(CLOCK_MONOTONIC, &before);
	for (unsigned i = 0; i < n; i++)
		pool->polled[i] = (struct pollfd){ .fd = pool->hands[i].channel, .events = POLLIN };
	pool->polled[n] = (struct pollfd){ .fd = also, .events = POLLIN };
	if (poll(pool->polled, n + 1, milliseconds) < 0 && errno != EINTR)
		return gavel_fail(pool->job, GAVEL_CRASH, "poll", NULL, "cannot wait for workers: %s", strerror(errno));
	forgive(pool, &before, milliseconds);
	for (unsigned i = 0; i < n; i++)
		if (pool->polled[i].revents && listen_to(pool, &pool->hands[i]))
			return -1;
	return stop_late(pool) ? -1 : pool->polled[n].revents != 0;
}

void pool_stop(struct pool *pool)
{
	struct task *task;

	for (unsigned i = 0; i < pool->options.jobs; i++) {
		struct hand *hand = &pool->hands[i];

		if (hand->channel < 0)
			continue;
		hand_stop(pool->job, hand);
		while ((task = queue_take(&hand->queue)))
			queue_put(&pool->again, task);
	}
	while ((task = queue_take(&pool->again))) {
		task->result->status = -1;
		queue_put(&pool->back, task);
	}
}

void pool_free(struct pool *pool)
{
	if (!pool)
		return;
	for (unsigned i = 0; i < pool->options.jobs; i++)
		hand_finish(pool->job, &pool->hands[i]);
	free(pool->hands);
	free(pool->polled);
	free(pool);
}
