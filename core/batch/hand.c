/* SPDX-License-Identifier: MIT
 *
 * A worker's life as its maker sees it: made when there is something to do,
 * given documents, and waited for when it has ended.
 */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "hand.h"
#include "heard.h"
#include "serve.h"

int hand_hire(struct gavel_job *job, const struct pool_options *options, struct hand *hand)
{
	struct service service = { job, options->writers, options->writer_count, -1 };
	int ends[2], kept[2] = { -1, -1 };
	int failed;

	if (channel_open(ends))
		return gavel_fail(job, GAVEL_USAGE, "sandbox", NULL, "no worker can be made: %s", strerror(errno));
	service.channel = kept[0] = ends[1];
	failed = worker_start(job, &hand->worker, kept, serve, &service);
	close(ends[1]);
	if (failed) {
		close(ends[0]);
		return -1;
	}
	hand->channel = ends[0];
	hand->ready = hand->deaf = 0;
	hand->said_len = hand->said_all = 0;
	return 0;
}

void hand_begin(struct gavel_job *job, struct hand *hand)
{
	clock_gettime(CLOCK_MONOTONIC, &hand->begun);
	worker_allow(job, &hand->worker);
}

enum hand_said hand_receive(struct hand *hand)
{
	size_t room;
	long n;

	if (hand->said_room - hand->said_len < 65536) {
		hand->said_room = hand->said_room ? 2 * hand->said_room : 131072;
		hand->said = must_realloc(hand->said, hand->said_room);
	}
	room = hand->said_room - hand->said_len;
	n = channel_receive(hand->channel, hand->said + hand->said_len, room);
	if (n <= 0)
		return n < 0 ? HAND_GONE : HAND_SILENT;
	hand->said_len += (size_t)n;
	hand->said_all += (size_t)n;
	return (size_t)n == room ? HAND_GOES_ON : HAND_SPOKE;
}

uint64_t hand_elapsed(const struct hand *hand, const struct timespec *now)
{
	return (uint64_t)(now->tv_sec - hand->begun.tv_sec) - (now->tv_nsec < hand->begun.tv_nsec);
}

/* A worker that is gone is met when it is listened to; one that takes no orders has no more to say. */
static void hear_no_more(struct hand *hand)
{
	if (errno == EPIPE || errno == ECONNRESET)
		return;
	hand->deaf = 1;
	kill(hand->worker.process, SIGKILL);
}

int hand_give(struct gavel_job *job, struct hand *hand, struct task *task)
{
	if (order_send(hand->channel, &task->order)) {
		if (errno == ETOOMANYREFS)
			return -1;
		hear_no_more(hand);
	}
	queue_put(&hand->queue, task);
	if (hand->queue.count == 1)
		hand_begin(job, hand);
	return 0;
}

static void tell(struct gavel_job *job, enum cause cause)
{
	if (cause == LATE)
		gavel_fail(job, GAVEL_LIMIT, "limit-elapsed", NULL,
		           "it took more than %llu seconds by the clock; raise it with --limit elapsed=N",
		           (unsigned long long)job->limits.elapsed);
	if (cause == BABBLED)
		gavel_fail(job, GAVEL_CRASH, "crash", NULL, "the worker did what no worker does, and was stopped");
}

void hand_stop(struct gavel_job *job, struct hand *hand)
{
	kill(hand->worker.process, SIGKILL);
	close(hand->channel);
	hand->channel = -1;
	worker_end(job, &hand->worker, WORKER_ASKED);
}

void hand_finish(struct gavel_job *job, struct hand *hand)
{
	if (hand->channel >= 0)
		hand_stop(job, hand);
	worker_free(&hand->worker);
	free(hand->said);
}

void hand_bury(struct gavel_job *job, struct hand *hand, struct result *result, enum cause cause)
{
	if (hand->ready && !result) {   /* its documents are done, and nobody misses it */
		hand_stop(job, hand);
		return;
	}
	if (cause == ENDED && (hand->deaf || !worker_has_ended(&hand->worker)))
		cause = BABBLED;
	if (cause != ENDED)
		kill(hand->worker.process, SIGKILL);
	close(hand->channel);
	hand->channel = -1;
	job->status = GAVEL_OK;
	job->file = result ? result->input : NULL;
	job->listen = result ? result_listen : NULL;
	job->listener = result;
	tell(job, cause);
	worker_end(job, &hand->worker, cause != ENDED ? WORKER_ASKED : result ? WORKER_WORKING : WORKER_STARTING);
	job->listen = NULL;
	job->file = NULL;
	if (result)
		result->status = job->status;
}
