/* SPDX-License-Identifier: MIT
 *
 * What a reader leaves out, by kind: told each time, or counted and told at the
 * end with the place of the first. The kinds are a table of the reader's own.
 */
#ifndef GAVEL_LOST_H
#define GAVEL_LOST_H

#include <gavel/format.h>

struct loss_kind {
	const char *code;
	enum gavel_level level;
	int each;               /* told each time */
	const char *text;
};

/* One more of a kind at a place, with what it is (NULL: nothing to say). */
void lost_take(struct gavel_job *job, const struct loss_kind *kind, const struct gavel_position *at,
               const char *detail);

#endif
