/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_BATCH_HEARD_H
#define GAVEL_BATCH_HEARD_H

#include "channel.h"
#include "pool.h"

/* Takes a frame of the document's into its result: 1 if it was the last one, 0, or -1 if it is not what it should be. */
int heard(struct task *task, struct frame *frame);
/* Adds a message to the result, in its memory. */
void result_say(struct result *result, const struct message *m);
/* Where messages of the job go while a result listens: job->listen. */
int result_listen(void *result, const struct message *m);

struct result *result_of(const char *input, uint32_t number, size_t outputs);

#endif
