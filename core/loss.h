/* SPDX-License-Identifier: MIT
 *
 * What was lost so far, by kind: the memory behind gavel_lose() and behind
 * every message of level loss, until the report (loss_report.h) is printed.
 */
#ifndef GAVEL_CORE_LOSS_H
#define GAVEL_CORE_LOSS_H

#include <stdint.h>

#include <gavel/format.h>

enum {
	LOSS_PLACES = 20,       /* places that a kind keeps, and messages that it is told in one by one */
	LOSS_KINDS = 500        /* the rest is one more kind: a hostile input makes each text another */
};

/* The same text with the same code in the same step of the same file. */
struct loss_kind {
	enum gavel_level level;
	const char *stage;              /* "read", "recognise", "transform", "write" */
	const char *format, *file;      /* NULL: of no format, of no file */
	const char *code, *text;
};

struct loss_place {
	struct gavel_position at;
	const char *detail;             /* what this one is; NULL: nothing to say */
};

struct loss {
	struct loss *next;
	struct loss_kind kind;
	uint32_t hash;
	size_t count, told, place_count;
	struct loss_place places[LOSS_PLACES];
};

/* In the order in which they were met first. */
const struct loss *losses_first(const struct gavel_job *job);
/* One more, said or to be said by the caller. The text is that of the kind. */
struct loss *losses_add(struct gavel_job *job, enum gavel_level level, const char *code, const char *text,
                        const struct gavel_position *at, const char *detail);
/* One message for each kind that was counted and not yet told: at the end of a step. */
void losses_tell(struct gavel_job *job);
void losses_forget(struct gavel_job *job);

#endif
