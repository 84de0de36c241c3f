/* SPDX-License-Identifier: MIT
 *
 * Cited numbers: numbers.c reads them, leads.c the words before them, cited.c
 * what else stands around them, series.c says which symbol is meant,
 * citations.c finds them in a text, marked.c marks them.
 */
#ifndef GAVEL_CITED_H
#define GAVEL_CITED_H

#include "context.h"

enum number_shape { BY_YEAR, BY_SESSION, BY_ROMAN, BY_CALENDAR };

struct cited_number {
	size_t len;             /* of the number, with its letter */
	enum number_shape shape;
	long session;           /* 60 in 60/288, 3 in 217 A (III), 2006 in 2006/46; 0 of a number by its year */
	long number;            /* 217 in 217 A (III); else 0 */
	char special[4];        /* "S-" or "ES-" of a special session */
};

/* What the text says of whose number it is. A name is that of an organ or a body in the pack. */
struct surroundings {
	const char *named;      /* the organ that is named with the number, or was with those before it in the list */
	int listed;             /* it was with those before it */
	const char *near, *far; /* named since the last citation; named before */
	long year;              /* in which the number was adopted, 0 if no date stands with it */
	int shared;             /* the date stands with a later number of the list: it may be of that one only */
};

/* ---- numbers.c ---- */

/* A number of any shape at s: its length, 0 if there is none. */
size_t cited_number(const struct recogniser *r, const char *s, struct cited_number *number);
/* The letter of a part ("A", or as the language names it) at s: its length. */
size_t part_letter(const struct recogniser *r, const char *s, char *letter);
/* Writes the number as symbols have it. */
void write_number(const struct recogniser *r, const char *s, size_t len, struct gavel_output *out);

/* ---- leads.c ---- */

/* The words of a list that s says, letter case, the kind of blank and marks that spelling may leave out aside, one after
 * the other: next_lead() gives the place in the list, from 1, and the bytes that it takes; 0 if there is no more. */
struct lead_walk {
	const struct leads *leads;
	const char *start, *s;          /* "" behind the last */
	struct tree_place place;
	size_t tried;
};

struct lead_walk lead_walk(const struct recogniser *r, enum lead_list list, const char *s);
size_t next_lead(const struct recogniser *r, struct lead_walk *w, size_t *len);
/* The bytes of the longest of a list that is at s. */
size_t listed_at(const struct recogniser *r, enum lead_list list, const char *s);
/* Non-zero if no letter stands at s; a mark of punctuation beyond ASCII is none. */
int ends_word(const char *s);

/* ---- cited.c ---- */

/* The name of an organ, or of another body that takes resolutions, at s: its length, *name as the pack has it. */
size_t body_at(const struct recogniser *r, const char *s, const char **name);
int is_organ(const struct recogniser *r, const char *name);
/* " of the General Assembly" at s: its length. */
size_t organ_after(const struct recogniser *r, const char *s, const char **name);
/* What stands behind the number at s and those listed with it: the organ that it names, and the year; each may stand
 * behind a later number only (listed, shared). */
struct surroundings look_behind(struct recogniser *r, const char *s);
/* The year of a date that ends right before s, not before start; 0 if there is none. */
long year_before(struct recogniser *r, const char *start, const char *s);
/* What may stand between two numbers of one list: ", ", " and ", " of 18 December 1997, "; its length. */
size_t between_cited(struct recogniser *r, const char *s);

/* ---- series.c ---- */

/* The organ of the enacting formula, NULL in a fragment. */
const char *adopting_organ(struct recogniser *r);
/* The symbol that the number cites; 0 if nothing says it. */
int cited_symbol(struct recogniser *r, const struct surroundings *e, const char *s, const struct cited_number *number,
                 struct gavel_symbol *symbol);

/* ---- citations.c ---- */

struct cited {
	size_t from, to;
	int address;            /* it is an address in the web, not a citation */
	struct gavel_symbol symbol;
};

/* The text of a block, as far as it was read; s and r are set by the caller, the rest is 0. */
struct cited_scan {
	struct recogniser *r;
	const char *s;
	size_t at;
	int open;                       /* a word like "resolution" was met */
	int direct;                     /* the next number of its list stands here */
	size_t lead;                    /* where the word stands, or what comes before the numbers if the word is behind */
	int tail;
	const char *organ;              /* named for the list */
	int listed;                     /* with a number before this one */
	const char *seen, *before;      /* the organ last named; the body whose name ends at before_end */
	size_t seen_at, before_end;
	size_t last;                    /* the end of the last citation */
};

/* The next citation: 1 if there is one. */
int next_citation(struct cited_scan *c, struct cited *found);

#endif
