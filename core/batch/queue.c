/* SPDX-License-Identifier: MIT
 *
 * Documents are linked by their tasks, which are nowhere else meanwhile.
 */
#include "queue.h"

void queue_init(struct queue *q)
{
	q->first = NULL;
	q->last = &q->first;
	q->count = 0;
}

void queue_put(struct queue *q, struct task *task)
{
	task->next = NULL;
	*q->last = task;
	q->last = &task->next;
	q->count++;
}

struct task *queue_take(struct queue *q)
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
