/* SPDX-License-Identifier: MIT
 *
 * One of a pool's hands: a worker, while there is one, and what it has to do.
 */
#ifndef GAVEL_BATCH_HAND_H
#define GAVEL_BATCH_HAND_H

#include <time.h>

#include "cage/worker.h"
#include "queue.h"

struct hand {
	struct worker worker;
	int channel;            /* -1: no worker */
	int ready;              /* its cage is closed */
	int deaf;               /* it took no more orders, and was stopped */
	struct queue queue;
	struct timespec begun;  /* when it came to the first of its queue */
	uint64_t pace;          /* microseconds that its documents took lately; 0: not known */
	char *said;             /* what has come and is no whole frame yet */
	size_t said_len, said_room, said_all;
};

enum cause { ENDED, LATE, BABBLED };

/* Has a worker made where there is none: 0, or -1 after gavel_fail. */
int hand_hire(struct gavel_job *job, const struct pool_options *options, struct hand *hand);
/* Gives it the document: 0, or -1 where it cannot be handed over now. */
int hand_give(struct gavel_job *job, struct hand *hand, struct task *task);
/* The first document of its queue is begun now. */
void hand_begin(struct gavel_job *job, struct hand *hand);
enum hand_said {
	HAND_GONE,              /* it has ended */
	HAND_SILENT,            /* there is nothing now */
	HAND_SPOKE,             /* that was all for now */
	HAND_GOES_ON            /* there may be more */
};

/* What it says, added to what it has said. */
enum hand_said hand_receive(struct hand *hand);
/* Seconds for which it has been at the first of its queue. */
uint64_t hand_elapsed(const struct hand *hand, const struct timespec *now);
/* Stops it, whatever it is at. */
void hand_stop(struct gavel_job *job, struct hand *hand);
/* Once, at the end of the pool. */
void hand_finish(struct gavel_job *job, struct hand *hand);
/* Stops it where it has not ended, and takes its end; why goes to the result of the document that it was at (NULL: none). */
void hand_bury(struct gavel_job *job, struct hand *hand, struct result *result, enum cause cause);

#endif
