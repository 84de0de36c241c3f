/* SPDX-License-Identifier: MIT
 *
 * Each worker has a queue of two: the document that it is at, and the next one,
 * so that it need not wait for this process. Frames come in the order of the
 * queue; what is left in it when a worker ends goes to others, but for the
 * first one, which is what it died of.
 */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "cage/worker.h"
#include "heard.h"
#include "pool.h"
#include "serve.h"

enum {
	QUEUE_MAX = 2,
	SAID_MAX = 64 << 20     /* bytes that a worker may say about one document */
};

struct queue {
	struct task *first, **last;
	size_t count;
};

struct hand {
	struct worker worker;
	int channel;            /* -1: no worker */
	int ready;              /* its cage is closed */
	struct queue queue;
	struct timespec begun;  /* when it came to the first of its queue */
	char *said;             /* what has come and is no whole frame yet */
	size_t said_len, said_room, said_all;
};

struct pool {
	struct gavel_job *job;
	struct pool_options options;
	struct hand *hands;
	struct pollfd *polled;
	struct queue back, again;       /* done; to be given to another worker */
	size_t count;
};

/* ---- queues ---- */

static void queue_init(struct queue *q)
{
	q->first = NULL;
	q->last = &q->first;
	q->count = 0;
}

static void queue_put(struct queue *q, struct task *task)
{
	task->next = NULL;
	*q->last = task;
	q->last = &task->next;
	q->count++;
}

static struct task *queue_take(struct queue *q)
{
	struct task *task = q->first;

	if (!task)
		return NULL;
	q->first = task->next;
	q->count--;
	if (!q->first)
		q->last = &q->first;
	return task;
}

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

static int hire(struct pool *pool, struct hand *hand)
{
	struct service service = { pool->job, pool->options.writers, pool->options.writer_count, -1 };
	int ends[2], kept[2] = { -1, -1 };
	int failed;

	if (channel_open(ends))
		return gavel_fail(pool->job, GAVEL_USAGE, "sandbox", NULL, "no worker can be made: %s", strerror(errno));
	service.channel = kept[0] = ends[1];
	failed = worker_start(pool->job, &hand->worker, kept, serve, &service);
	close(ends[1]);
	if (failed) {
		close(ends[0]);
		return -1;
	}
	hand->channel = ends[0];
	hand->ready = 0;
	hand->said_len = hand->said_all = 0;
	return 0;
}

/* The first document of a worker's queue is begun now. */
static void begin(struct pool *pool, struct hand *hand)
{
	clock_gettime(CLOCK_MONOTONIC, &hand->begun);
	worker_allow(pool->job, &hand->worker);
}

static int hand_over(struct pool *pool, struct hand *hand, struct task *task)
{
	if (hand->channel < 0 && hire(pool, hand))
		return -1;
	order_send(hand->channel, &task->order);        /* a worker that is gone is met when it is listened to */
	queue_put(&hand->queue, task);
	if (hand->queue.count == 1)
		begin(pool, hand);
	return 0;
}

/* The least busy one; NULL where all have enough. */
static struct hand *free_hand(const struct pool *pool)
{
	struct hand *best = NULL;

	for (unsigned i = 0; i < pool->options.jobs; i++) {
		struct hand *hand = &pool->hands[i];

		if (hand->queue.count < QUEUE_MAX && (!best || hand->queue.count < best->queue.count))
			best = hand;
	}
	return best;
}

int pool_has_room(const struct pool *pool)
{
	return !pool->again.count && free_hand(pool) != NULL;
}

int pool_give(struct pool *pool, struct task *task)
{
	struct hand *hand = free_hand(pool);

	if (!hand || hand_over(pool, hand, task))
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
	queue_put(&pool->back, queue_take(&hand->queue));
	if (hand->queue.count)
		begin(pool, hand);
}

enum cause { ENDED, LATE, BABBLED, STOPPED };

static void tell(struct gavel_job *job, enum cause cause)
{
	if (cause == LATE)
		gavel_fail(job, GAVEL_LIMIT, "limit-elapsed", NULL,
		           "it took more than %llu seconds by the clock; raise it with --limit elapsed=N",
		           (unsigned long long)job->limits.elapsed);
	if (cause == BABBLED)
		gavel_fail(job, GAVEL_CRASH, "crash", NULL, "the worker said what no worker says, and was stopped");
}

/* Why a worker ended goes to the result of the document that it was at (NULL: none). */
static void bury(struct gavel_job *job, struct hand *hand, struct result *result, enum cause cause)
{
	close(hand->channel);
	hand->channel = -1;
	job->status = GAVEL_OK;
	job->file = result ? result->input : NULL;
	job->listen = result ? result_listen : NULL;
	job->listener = result;
	tell(job, cause);
	worker_end(job, &hand->worker, cause != ENDED ? WORKER_ASKED : hand->ready ? WORKER_WORKING : WORKER_STARTING);
	job->listen = NULL;
	job->file = NULL;
	if (result)
		result->status = job->status;
}

/* A worker that never came to a document is the end of all: another one would not either. */
static int lose(struct pool *pool, struct hand *hand, enum cause cause)
{
	struct task *task = hand->ready ? queue_take(&hand->queue) : NULL;
	struct task *left;

	if (cause != ENDED)
		kill(hand->worker.process, SIGKILL);
	bury(pool->job, hand, task ? task->result : NULL, cause);
	if (task)
		queue_put(&pool->back, task);
	while ((left = queue_take(&hand->queue)))
		queue_put(&pool->again, left);
	if (!hand->ready)
		return -1;
	pool->job->status = GAVEL_OK;
	return 0;
}

static int hear(struct hand *hand, struct frame *frame)
{
	if (hand->ready)
		return hand->queue.first ? heard(hand->queue.first, frame) : -1;
	hand->ready = 1;
	return frame->kind == FRAME_READY ? 0 : -1;
}

static int hear_frames(struct pool *pool, struct hand *hand)
{
	size_t at = 0;
	long len = 0;
	struct frame frame;

	while ((len = frame_next(hand->said + at, hand->said_len - at, &frame)) > 0) {
		int end = hear(hand, &frame);

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

/* 1: there was something; 0: there is nothing now; -1: the worker has ended. */
static int receive(struct hand *hand)
{
	ssize_t n;

	if (hand->said_room - hand->said_len < 65536) {
		hand->said_room = hand->said_room ? 2 * hand->said_room : 131072;
		hand->said = must_realloc(hand->said, hand->said_room);
	}
	n = recv(hand->channel, hand->said + hand->said_len, hand->said_room - hand->said_len, MSG_DONTWAIT);
	if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
		return 0;
	if (n <= 0)
		return -1;
	hand->said_len += (size_t)n;
	hand->said_all += (size_t)n;
	return 1;
}

static int listen_to(struct pool *pool, struct hand *hand)
{
	int came;

	while ((came = receive(hand)) > 0)
		if (hear_frames(pool, hand))
			return lose(pool, hand, BABBLED);
	return came < 0 ? lose(pool, hand, ENDED) : 0;
}

/* ---- time ---- */

static uint64_t elapsed(const struct hand *hand, const struct timespec *now)
{
	return (uint64_t)(now->tv_sec - hand->begun.tv_sec) - (now->tv_nsec < hand->begun.tv_nsec);
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

		if (hand->channel >= 0 && hand->queue.count && elapsed(hand, &now) >= most)
			bad = lose(pool, hand, LATE);
	}
	return bad;
}

/* A worker that was taken over may have touched what lay in its queue. */
static int rewind_files(const struct order *order)
{
	int bad = lseek(order->input, 0, SEEK_SET) < 0;

	for (size_t i = 0; i < order->output_count; i++)
		bad |= ftruncate(order->outputs[i], 0) || lseek(order->outputs[i], 0, SEEK_SET) < 0;
	return bad ? -1 : 0;
}

static int give_again(struct pool *pool)
{
	struct hand *hand;
	struct task *task;

	while (pool->again.count && (hand = free_hand(pool))) {
		task = queue_take(&pool->again);
		if (rewind_files(&task->order) || hand_over(pool, hand, task)) {
			queue_put(&pool->again, task);
			return -1;
		}
	}
	return 0;
}

int pool_wait(struct pool *pool, int also, int milliseconds)
{
	const unsigned n = pool->options.jobs;

	if (give_again(pool))
		return -1;
	for (unsigned i = 0; i < n; i++)
		pool->polled[i] = (struct pollfd){ .fd = pool->hands[i].channel, .events = POLLIN };
	pool->polled[n] = (struct pollfd){ .fd = also, .events = POLLIN };
	if (poll(pool->polled, n + 1, milliseconds) < 0 && errno != EINTR)
		return gavel_fail(pool->job, GAVEL_CRASH, "poll", NULL, "cannot wait for workers: %s", strerror(errno));
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
		kill(hand->worker.process, SIGKILL);
		bury(pool->job, hand, NULL, STOPPED);
		while ((task = queue_take(&hand->queue)))
			queue_put(&pool->again, task);
	}
	while ((task = queue_take(&pool->again))) {
		task->result->status = -1;
		queue_put(&pool->back, task);
	}
}

/* Workers end when their channel does. */
void pool_free(struct pool *pool)
{
	if (!pool)
		return;
	for (unsigned i = 0; i < pool->options.jobs; i++) {
		struct hand *hand = &pool->hands[i];

		if (hand->channel >= 0) {
			close(hand->channel);
			worker_end(pool->job, &hand->worker, WORKER_ASKED);
		}
		worker_free(&hand->worker);
		free(hand->said);
	}
	free(pool->hands);
	free(pool->polled);
	free(pool);
}
