/* SPDX-License-Identifier: MIT
 *
 * Things counted by what they are called.
 */
#ifndef GAVEL_SUMMARY_TALLY_H
#define GAVEL_SUMMARY_TALLY_H

#include <stddef.h>
#include <stdint.h>

struct arena;

enum { TALLY_PARTS = 4 };

struct tally_entry {
	struct tally_entry *next;       /* of those with its hash */
	const char *parts[TALLY_PARTS]; /* what it is called; "" where it has fewer */
	uint64_t count, documents;      /* how often, and in how many documents */
	uint64_t last;                  /* the document that was counted last */
	const char *example, *said;     /* for the caller: NULL in a new one */
};

struct tally {
	struct tally_entry **table;
	size_t kinds;
	struct tally_entry rest;        /* of kinds that came when there were too many */
};

/* Counts it for the document with this number, from 1; parts that are NULL are "". All is in the memory. */
struct tally_entry *tally_add(struct tally *tally, struct arena *memory, const char *const parts[TALLY_PARTS],
                              uint64_t count, uint64_t document);
/* Of one part. */
struct tally_entry *tally_word(struct tally *tally, struct arena *memory, const char *word, uint64_t document);
/* In the order of their documents, then of their counts, then of what they are called; freed by the caller. */
const struct tally_entry **tally_sorted(const struct tally *tally);

#endif
