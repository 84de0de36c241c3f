/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_BATCH_TARGETS_H
#define GAVEL_BATCH_TARGETS_H

#include "channel.h"
#include "request.h"

/* The formats that each document is converted to. */
struct targets {
	const struct gavel_format *writers[TARGETS_MAX];
	const char *extensions[TARGETS_MAX];    /* what {ext} is */
	size_t count;
};

/* -t, or what the template's end says: 0, or -1 after gavel_fail (status 2). */
int targets_choose(struct gavel_job *job, const struct request *request, struct targets *to);

#endif
