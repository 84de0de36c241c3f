/* SPDX-License-Identifier: MIT
 *
 * Documents that wait, first come first served.
 */
#ifndef GAVEL_BATCH_QUEUE_H
#define GAVEL_BATCH_QUEUE_H

#include "pool.h"

struct queue {
	struct task *first, **last;
	size_t count;
};

void queue_init(struct queue *q);
void queue_put(struct queue *q, struct task *task);
/* NULL where there is none. */
struct task *queue_take(struct queue *q);

#endif
