/* SPDX-License-Identifier: MIT
 *
 * The reasons of the ledger (recognise/ledger.h), gathered for one line of the
 * outline.
 */
#ifndef GAVEL_EXPLAIN_H
#define GAVEL_EXPLAIN_H

#include <gavel/format.h>

#include "recognise/ledger.h"

enum { REASONS_MAX = 48 };

struct explained {
	const struct reason *list[REASONS_MAX];
	int count;
	int weight;                     /* of what speaks for the reading that was taken */
	const char *other;              /* the next best reading, NULL: none was thinkable */
	int other_weight;
};

/* Of a line of the outline; of the document as a whole where line is its root; of a field. */
void explain_line(const struct ledger *ledger, const struct gavel_node *line, struct explained *to);
void explain_field(struct ledger *ledger, const char *key, struct explained *to);
/* How much evidence makes a resolution; 0 if it was not asked. */
int explain_needed(struct ledger *ledger);

#endif
