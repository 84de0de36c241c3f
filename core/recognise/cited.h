/* SPDX-License-Identifier: MIT
 *
 * What stands around the numbers that are cited: shared by citations.c, which
 * reads the numbers, and cited.c.
 */
#ifndef GAVEL_CITED_H
#define GAVEL_CITED_H

#include "context.h"

/* The bytes of s that say these words, letter case and the kind of blank aside; 0 if s says something else. */
size_t words_at(const char *words, const char *s);
/* A number that may be cited, of any shape: its length, 0 if there is none. */
size_t cited_number(const struct recogniser *r, const char *s, int *shape);
/* The symbol that a number of that shape cites: of the organ that is named, else of the one that adopts the document; 0 if
 * nothing says it. */
int cited_symbol(struct recogniser *r, const char *organ, const char *s, size_t len, int shape,
                 struct gavel_symbol *symbol);
/* An organ's name or a form of it at s, with the blank behind: its length; *name is its name in the pack. */
size_t organ_at(const struct recogniser *r, const char *s, const char **name);
/* The organ that is named right before s, or behind the number at s and those listed with it; NULL if none is. */
const char *organ_before(const struct recogniser *r, const char *start, const char *s);
const char *organ_behind(struct recogniser *r, const char *s);
/* Where the word stands behind its numbers (the pack's "cite_tail"): the bytes of the word before the first of them, if a
 * list begins at s that the tail ends; *organ is the nearest one named before it. */
size_t cited_by_tail(const struct recogniser *r, const char *start, const char *s, const char **organ);
/* The organ of the enacting formula, NULL in a fragment. */
const char *adopting_organ(struct recogniser *r);
/* What may stand between two numbers of one list: ", ", " and ", " of 18 December 1997, "; its length. */
size_t between_cited(struct recogniser *r, const char *s);

#endif
