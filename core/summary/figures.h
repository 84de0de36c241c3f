/* SPDX-License-Identifier: MIT
 *
 * Quantities as people read them: three digits and a unit.
 */
#ifndef GAVEL_SUMMARY_FIGURES_H
#define GAVEL_SUMMARY_FIGURES_H

#include <stdint.h>

/* Returned whole: figure_bytes(n).text is good to the end of the statement. */
struct figure {
	char text[32];
};

struct figure figure_count(uint64_t n);                         /* "1,234,567" */
struct figure figure_seconds(uint64_t micro);                   /* "12.3 ms" */
struct figure figure_bytes(uint64_t bytes);                     /* "1.23 MB", of 1000 kB */
struct figure figure_share(uint64_t part, uint64_t whole);      /* "97.5 %" */
struct figure figure_rate(uint64_t n, uint64_t micro);          /* a second: "1,234", "3.45" */

#endif
