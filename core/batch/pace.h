/* SPDX-License-Identifier: MIT
 *
 * How fast the workers of a batch are, and what follows from it. Where documents
 * are done sooner than two processes are switched for little, a worker has a
 * longer queue, and the process that fills it sleeps until some are done.
 */
#ifndef GAVEL_BATCH_PACE_H
#define GAVEL_BATCH_PACE_H

#include "hand.h"

/* Notes how long a document took, in microseconds. */
void pace_note(struct hand *hand, uint64_t wall);
/* How many documents its queue shall hold: the one that it is at, the next one, and more where they are short. */
size_t pace_room(const struct hand *hand);
/* Sleeps while each that is there has a document to go on with after this one. */
void pace_nap(const struct hand *hands, unsigned count);

#endif
