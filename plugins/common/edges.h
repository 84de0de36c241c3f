/* SPDX-License-Identifier: MIT
 *
 * A layout's grid as a table: the edges of all boxes of all bands are the
 * columns; a box spans those between its own.
 */
#ifndef GAVEL_EDGES_H
#define GAVEL_EDGES_H

#include <gavel/layout.h>

enum { EDGES_MAX = 64 };

struct edges {
	int count, at[EDGES_MAX];       /* twips from the grid's left, ascending; the first is 0 */
};

void edges_find(const struct gavel_grid *grid, struct edges *edges);
/* Columns between two edges. */
int edges_between(const struct edges *edges, int from, int to);

#endif
