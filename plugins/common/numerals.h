/* SPDX-License-Identifier: MIT
 *
 * Numbers as labels and note marks print them: digits, letters, Roman,
 * Arabic, Cyrillic, Chinese. Forms are known by their names in OOXML
 * (ST_NumberFormat, ECMA-376 part 1, 17.18.59), the longest list there is;
 * other formats map theirs to these.
 */
#ifndef GAVEL_NUMERALS_H
#define GAVEL_NUMERALS_H

#include <gavel/format.h>

struct numeral {
	const char *name, *scheme;      /* ST_NumberFormat; the scheme attribute of a node */
	void (*print)(const struct numeral *numeral, long value, struct gavel_output *out);
	const char *digits;             /* its letters or digits, blank separated */
};

/* The form of that name (NULL: decimal); decimal where the name is not known: *known tells. */
const struct numeral *numeral_find(const char *name, int *known);
const struct numeral *numeral_decimal(void);

#endif
