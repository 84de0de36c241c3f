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

/* How much a line holds: some extractions count characters, pages give an ideograph two columns. */
struct extent { int chars, columns; };

struct lines {
	struct recogniser *r;
	struct line *list;
	size_t count;
	enum shape shape;
	int flat;                       /* nothing on this page tells first lines from wrapped ones by their indent */
	long last;                      /* the number of the last numbered paragraph */
	struct extent most;             /* of the widest line */
	int width;                      /* of the longest line that is not the last of its paragraph, about */
};

struct extent extent_of(const char *s);
/* Decimal, and a paragraph's own: "12." */
int is_paragraph_number(const struct label *label);
/* A label with nothing behind it; a paragraph's number must be the next one, or a year that a line wrapped is taken. */
int is_label_alone(const struct lines *l, const char *s);
/* Does a paragraph begin with this line? base is the indent of wrapped lines. */
int line_begins(struct lines *l, const struct line *prev, const struct line *line, int base);

/* For the ledger (reasons.c): why it does. */
void reason_begins(struct lines *l, const struct line *prev, const struct line *line, int base);

/* Takes the furniture of the pages out of the text, and what stands at their feet as notes. */
void take_furniture(struct lines *l);

#endif
