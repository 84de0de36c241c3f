/* SPDX-License-Identifier: MIT
 *
 * The columns of a table: the tree has spans as a browser has them, a word
 * processor wants a grid of columns, their widths, and to know in each row
 * what a cell above covers.
 *
 * columns_plan places all cells once and shares the width by the texts. A
 * writer places them again while it writes:
 *     for each cell:  n = columns_span(...); write; columns_pass(n)
 *     before a cell, and at the end of a row: columns_covered() until it is 0
 */
#ifndef GAVEL_COLUMNS_H
#define GAVEL_COLUMNS_H

#include <gavel/format.h>
#include <gavel/layout.h>

/* Word's own limit; cells beyond it share the last column. */
enum { COLUMNS_MAX = 63 };

struct columns {
	int count, at;          /* columns; the one that the next cell stands in */
	long rows, row;         /* rows; the one being written, from 0 */
	int left;               /* of the table, from the margin */
	int widths[COLUMNS_MAX];        /* first the longest text, in characters; then twips */
	int words[COLUMNS_MAX];         /* the longest word: a column is never narrower */
	int covered[COLUMNS_MAX];       /* rows still covered from above */
	int spans[COLUMNS_MAX];         /* columns of the cell that covers, at its first column */
};

/* outer: the columns of the table that this one is nested in, or NULL. */
void columns_plan(struct columns *c, const struct gavel_node *table, const struct gavel_layout *layout,
                  const struct columns *outer);
/* Columns that this cell takes at c->at, and rows (clipped to the table's). */
int columns_span(struct columns *c, const struct gavel_node *cell, long *rows);
/* Columns at c->at that one cell above covers; 0 if none. */
int columns_covered(const struct columns *c);
/* Goes on to the column behind. */
void columns_pass(struct columns *c, int span);
void columns_end_row(struct columns *c);
/* Twips of so many columns at c->at, and of all. */
int columns_width(const struct columns *c, int span);
int columns_total(const struct columns *c);
/* Whether all cells of the row are headers. */
int columns_is_header(const struct gavel_node *row);

#endif
