/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_BATCH_SERVE_H
#define GAVEL_BATCH_SERVE_H

#include "channel.h"

/* What a worker of a batch was given before it was forked. */
struct service {
	struct gavel_job *job;
	const struct gavel_format *const *writers;
	size_t writer_count;
	int channel;                    /* its end */
};

/* A worker's life: orders are done until there are no more. The exit status. */
int serve(void *service);

#endif
