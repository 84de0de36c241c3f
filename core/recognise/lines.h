/* SPDX-License-Identifier: MIT
 *
 * The lines of a text, as lines.c and furniture.c see them.
 */
#ifndef GAVEL_RECOGNISE_LINES_H
#define GAVEL_RECOGNISE_LINES_H

#include "context.h"

enum shape { LAYOUT, RAW, PROSE };

struct line {
	struct gavel_node *node;
	char *text;                     /* folded */
	int indent, gap;
	long page;
	int top;                        /* place among the lines of its page, from 0 */
	int furniture, note;
	int stray;                      /* at a page's foot, but no note: a paragraph by itself */
};

struct lines {
	struct recogniser *r;
	struct line *list;
	size_t count;
	enum shape shape;
	long last;                      /* the number of the last numbered paragraph */
	int width;                      /* of the longest line that is not the last of its paragraph, about */
};

/* Takes the furniture of the pages out of the text, and what stands at their feet as notes. */
void take_furniture(struct lines *l);

#endif
