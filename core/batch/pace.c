/* SPDX-License-Identifier: MIT
 *
 * A worker's pace is the mean of its last few documents. A queue is as long as
 * a few milliseconds of work, so that at the end of a batch no long document
 * waits behind another while other workers have nothing to do.
 */
#include "pace.h"

enum {
	QUEUE_LEAST = 2, QUEUE_MOST = 8,
	QUEUE_TIME = 3000, NAP_MOST = 1500      /* microseconds */
};

void pace_note(struct hand *hand, uint64_t wall)
{
	hand->pace = hand->pace ? (3 * hand->pace + wall) / 4 : wall;
}

size_t pace_room(const struct hand *hand)
{
	uint64_t more = hand->pace ? QUEUE_TIME / hand->pace : 0;

	return more < QUEUE_MOST - QUEUE_LEAST ? QUEUE_LEAST + (size_t)more : QUEUE_MOST;
}

void pace_nap(const struct hand *hands, unsigned count)
{
	uint64_t nap = NAP_MOST;
	unsigned there = 0;

	for (unsigned i = 0; i < count; i++) {
		size_t more = hands[i].queue.count > QUEUE_LEAST ? hands[i].queue.count - QUEUE_LEAST : 0;
		uint64_t left = more * hands[i].pace;

		if (hands[i].channel < 0)
			continue;
		there++;
		nap = left < nap ? left : nap;
	}
	if (there && nap)
		nanosleep(&(struct timespec){ .tv_nsec = (long)nap * 1000 }, NULL);
}
