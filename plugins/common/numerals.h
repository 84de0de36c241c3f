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
	int spoken;                     /* enum numeral_spoken: depends on the language; print takes English */
};

enum numeral_spoken { NUMERAL_PLAIN, NUMERAL_ORDINAL, NUMERAL_CARDINAL_TEXT, NUMERAL_ORDINAL_TEXT };

/* The form of that name (NULL: decimal); decimal where the name is not known: *known tells. */
const struct numeral *numeral_find(const char *name, int *known);
const struct numeral *numeral_decimal(void);
/* The form that shows itself in a series: "001, 002, 003, ..."; NULL where it is not known. */
const struct numeral *numeral_series(const char *series);
/* Prints in the words of a language ("fr-CA"; "": English): 0, or -1 where there are none: it is digits then. */
int numeral_print(const struct numeral *numeral, const char *lang, long value, struct gavel_output *out);
/* A number spoken in a language: 0, or -1 where that is not known: it is printed in digits. */
int numeral_speak(enum numeral_spoken form, const char *lang, long value, struct gavel_output *out);

#endif
