/* SPDX-License-Identifier: MIT
 *
 * The reasons for one line of the outline: all that was noted about its block,
 * the paragraph that carries its text and the inlines below, and which other
 * reading had most for it.
 */
#include <string.h>

#include "explain.h"
#include "outline.h"

static void gather(const struct ledger *ledger, const void *about, struct explained *to)
{
	for (const struct reason *n = ledger_reasons(ledger, about); n && to->count < REASONS_MAX; n = n->next)
		to->list[to->count++] = n;
}

/* The sum of what speaks for a reading; NULL is the one that was taken. */
static int weight_of(const struct explained *e, const char *reading)
{
	int sum = 0;

	for (int i = 0; i < e->count; i++) {
		const char *of = e->list[i]->reading;

		if (reading && of ? strcmp(reading, of) == 0 : !reading && !of)
			sum += e->list[i]->weight;
	}
	return sum;
}

static void weigh(struct explained *e)
{
	e->weight = weight_of(e, NULL);
	for (int i = 0; i < e->count; i++) {
		const char *reading = e->list[i]->reading;
		int weight = reading ? weight_of(e, reading) : 0;

		if (reading && (!e->other || weight > e->other_weight)) {
			e->other = reading;
			e->other_weight = weight;
		}
	}
}

void explain_line(const struct ledger *ledger, const struct gavel_node *line, struct explained *to)
{
	*to = (struct explained){ 0 };
	gather(ledger, line, to);
	if (line->kind != GAVEL_DOCUMENT)
		for (const struct gavel_node *n = outline_part(line, line); n; n = outline_part(n, line))
			gather(ledger, n, to);
	weigh(to);
}

void explain_field(struct ledger *ledger, const char *key, struct explained *to)
{
	*to = (struct explained){ 0 };
	gather(ledger, ledger_key(ledger, key), to);
	weigh(to);
}

int explain_needed(struct ledger *ledger)
{
	const struct reason *needed = ledger_reasons(ledger, ledger_key(ledger, "needed"));

	return needed ? needed->weight : 0;
}
