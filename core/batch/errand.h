/* SPDX-License-Identifier: MIT
 *
 * An errand: one document of a batch on its way: its input is opened and its outputs have
 * places before a worker has it; when it comes back they are given their names.
 */
#ifndef GAVEL_BATCH_ERRAND_H
#define GAVEL_BATCH_ERRAND_H

#include "batch.h"

struct place;

struct errand {
	struct task task;               /* first: what the pool gives back is this */
	const struct batch_input *input;
	struct batch_input own;         /* where the input is none of the list: an entry of a stream */
	char *own_name;
	size_t turn;                    /* of all that were begun, from 0 */
	int64_t time;                   /* of an entry of a tar stream */
	struct place *places[TARGETS_MAX];
	char *names[TARGETS_MAX];
	struct result *before;          /* what the report says: it was done, if the input is the same; NULL: nothing */
	int failed_before;              /* it never was a worker's: the result is ready */
};

/* Opens what a file of the list needs. Never NULL: what fails is in its result. */
struct errand *errand_open(struct batch *batch, const struct batch_input *input);
/* The same for an entry of a stream, whose name and file it takes over. */
struct errand *errand_of_entry(struct batch *batch, struct tar_entry *entry);
/* Gives its outputs their names, or puts them into the stream; what fails is in its result. */
void errand_commit(struct batch *batch, struct errand *d);
/* Once, after errand_commit: what the report does not say yet; NULL: it says all. What is done already is said again
 * where the list was another, with its number in this one. */
const struct result *errand_news(struct errand *d);
void errand_free(struct errand *d);

#endif
