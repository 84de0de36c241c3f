/* SPDX-License-Identifier: MIT
 *
 * Edges of a grid, gathered in order; beyond EDGES_MAX a box ends with its
 * neighbour.
 */
#include "edges.h"

#include <string.h>

static void add_edge(struct edges *e, int at)
{
	int i = 0;

	while (i < e->count && e->at[i] < at)
		i++;
	if (e->count == EDGES_MAX || (i < e->count && e->at[i] == at))
		return;
	memmove(e->at + i + 1, e->at + i, (size_t)(e->count - i) * sizeof(e->at[0]));
	e->at[i] = at;
	e->count++;
}

void edges_find(const struct gavel_grid *grid, struct edges *e)
{
	e->count = 0;
	add_edge(e, 0);
	for (const struct gavel_band *const *band = grid->bands; *band; band++) {
		int at = 0;

		for (const struct gavel_box *const *box = (*band)->boxes; *box; box++)
			add_edge(e, at += (*box)->width);
	}
}

int edges_between(const struct edges *e, int from, int to)
{
	int n = 0;

	for (int i = 0; i < e->count; i++)
		n += e->at[i] > from && e->at[i] <= to;
	return n;
}
