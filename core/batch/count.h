/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_BATCH_COUNT_H
#define GAVEL_BATCH_COUNT_H

#include <stddef.h>

/* The digits at the start of a text as a number of at most `most`: what stands behind them, or NULL (no sign, no blank,
 * no digits, too many). */
static inline const char *count_read(const char *text, size_t most, size_t *to)
{
	const char *at = text;

	for (*to = 0; *at >= '0' && *at <= '9'; at++) {
		size_t digit = (size_t)(*at - '0');

		if (digit > most || *to > (most - digit) / 10)
			return NULL;
		*to = *to * 10 + digit;
	}
	return at == text ? NULL : at;
}

#endif
