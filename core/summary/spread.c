/* SPDX-License-Identifier: MIT
 *
 * Bins that are as fine as the value is small: the first SPREAD_FINE binary
 * digits of a value and how many follow make its bin. Small values are exact.
 */
#include "spread.h"

static unsigned bin_of(uint64_t value)
{
	unsigned shift = 0;

	while (value >> shift >= 2u << SPREAD_FINE)
		shift++;
	return (shift << SPREAD_FINE) + (unsigned)(value >> shift);
}

/* The middle of a bin. */
static uint64_t value_of(unsigned bin)
{
	unsigned shift = bin >> SPREAD_FINE;
	uint64_t first;

	if (shift < 2)
		return bin;
	shift--;
	first = (uint64_t)(bin - (shift << SPREAD_FINE)) << shift;
	return first + ((uint64_t)1 << shift) / 2;
}

void spread_add(struct spread *spread, uint64_t value)
{
	spread->least = !spread->count || value < spread->least ? value : spread->least;
	spread->most = value > spread->most ? value : spread->most;
	spread->count++;
	spread->sum += value;
	spread->bins[bin_of(value)]++;
}

uint64_t spread_at(const struct spread *spread, unsigned part)
{
	uint64_t rank = spread->count / 1000 * part + (spread->count % 1000 * part + 999) / 1000, seen = 0, value = 0;

	for (unsigned i = 0; i < SPREAD_BINS && seen < rank; i++)
		if (spread->bins[i]) {
			seen += spread->bins[i];
			value = value_of(i);
		}
	value = value < spread->least ? spread->least : value;
	return value > spread->most ? spread->most : value;
}
