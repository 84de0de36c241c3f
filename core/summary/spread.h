/* SPDX-License-Identifier: MIT
 *
 * How a quantity is spread over the documents: sum, greatest, and what so many
 * in a hundred stay below, in memory that does not grow with their number.
 */
#ifndef GAVEL_SUMMARY_SPREAD_H
#define GAVEL_SUMMARY_SPREAD_H

#include <stdint.h>

enum { SPREAD_FINE = 8, SPREAD_BINS = (64 - SPREAD_FINE + 1) << SPREAD_FINE };

struct spread {
	uint64_t count, sum, least, most;
	uint64_t bins[SPREAD_BINS];
};

void spread_add(struct spread *spread, uint64_t value);
/* The value that `part` of 1000 are not above, exact to the 500th part; 0 of none. */
uint64_t spread_at(const struct spread *spread, unsigned part);

#endif
