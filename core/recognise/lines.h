/* SPDX-License-Identifier: MIT
 *
 * The lines of a text, as lines.c and furniture.c see them.
 */
#ifndef GAVEL_RECOGNISE_LINES_H
#define GAVEL_RECOGNISE_LINES_H

#include "context.h"

enum shape { LAYOUT, RAW, PROSE };

enum { LABEL_MAX = 12 };

struct line {
	struct gavel_node *node;
	char *text;                     /* folded */
	int indent, gap;
	long page;
	int top;                        /* place among the lines of its page, from 0 */
	int furniture, note;
	int stray;                      /* at a page's foot, but no note: a paragraph by itself */
	enum { CELL_NONE, CELL_BEGINS, CELL_GOES_ON } cell;
};

/* How much a line holds: some extractions count characters, pages give an ideograph two columns. */
struct extent { int chars, columns; };

struct lines {
	struct recogniser *r;
	struct arena *memory;           /* of the lines' texts */
	struct line *list;
	size_t count;
	enum shape shape;
	int flat;                       /* nothing on this page tells first lines from wrapped ones by their indent */
	long last;                      /* the number of the last numbered paragraph */
	struct extent most;             /* of the widest line */
	size_t gaps[2][2][LABEL_MAX];   /* labels that are so long or longer: numbers or others, without or with a tab behind */
	int width;                      /* of the longest line that is not the last of its paragraph, about */
};

struct extent extent_of(const char *s);
/* Decimal, and a paragraph's own: "12." */
int is_paragraph_number(const struct label *label);
/* A label with nothing behind it; a paragraph's number must be the next one, or a year that a line wrapped is taken. */
int is_label_alone(const struct lines *l, const char *s);
/* The indent of wrapped lines on the page that begins at this line; before is that of the page before it. */
int page_base(struct lines *l, size_t first, int before);
/* Does a paragraph begin with this line? base is the indent of wrapped lines. */
int line_begins(struct lines *l, const struct line *prev, const struct line *line, int base);

/* For the ledger (reasons.c): why it does. */
void reason_begins(struct lines *l, const struct line *prev, const struct line *line, int base);
/* On a page, what stands behind labels; then, was this label typed without a tab in a document that sets them? */
void find_label_gaps(struct lines *l);
int is_typed_label(const struct lines *l, const struct line *line);

/* In a plain extraction: is this the last line of a heading, and not of a text that the next line goes on from? */
int is_heading_end(const struct lines *l, const struct line *line, const struct line *next);

/* The line of the text above this one, NULL if there is none. */
const struct line *line_above(const struct lines *l, const struct line *line);
/* Would the first word of the next line not have fitted on this one? */
int is_full(const struct lines *l, const struct line *line);
/* Marks the cells of tables from this line on; later the paragraphs with role "cell" are put into tables. */
void find_tables(struct lines *l, size_t from);
void gather_tables(struct recogniser *r);

/* Takes the furniture of the pages out of the text, and what stands at their feet as notes. */
void take_furniture(struct lines *l);

#endif
