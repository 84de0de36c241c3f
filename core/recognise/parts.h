/* SPDX-License-Identifier: MIT
 *
 * What the steps that build the tree share: parts.c, and the kinds of parts
 * in nesting.c, operative.c, ending.c, sections.c, enacted.c, quoted.c.
 */
#ifndef GAVEL_RECOGNISE_PARTS_H
#define GAVEL_RECOGNISE_PARTS_H

#include "context.h"

enum { NESTING_MAX = 16 };

/* An open paragraph of a row of labels. */
struct level {
	struct gavel_node *node;
	char form[8];           /* as in struct label */
	char scheme[16];
	long number;
};

struct nesting {
	const struct recogniser *r;
	struct level levels[NESTING_MAX];
	int depth;
	struct gavel_node *ahead;       /* the paragraph behind the block that was asked for last */
};

/* Where a labelled paragraph stands: its level from 0; *l is what its label was taken for. */
int nesting_find(const struct nesting *n, const struct gavel_node *p, struct level *l);
/* Is the paragraph behind a block an item of the one that is open? Then a table before it stands in that one. */
int nesting_goes_on(struct nesting *n, struct gavel_node *block);
/* Makes l the open paragraph of that level; deeper ones are closed. */
void nesting_open(struct nesting *n, int at, const struct level *l);

/* The paragraph that opens the operative part below a formula, or NULL. */
struct gavel_node *find_operative(struct recogniser *r, struct gavel_node *formula);
/* "II", "B" alone: the number of a section or of one of several resolutions. */
int is_section_number(struct recogniser *r, const struct gavel_node *p);
int is_decimal_paragraph(const struct recogniser *r, const struct gavel_node *p);
/* A short text that is ended by no mark and opened by no phrase. */
int is_unended(struct recogniser *r, const struct gavel_node *p);
int is_annex_heading(struct recogniser *r, const struct gavel_node *p);
/* The number of a section that has a preamble of its own. */
int opens_section(struct recogniser *r, const struct gavel_node *p);
/* Meetings and their dates, or the vote. */
int is_meeting_line(struct recogniser *r, const struct gavel_node *p, struct captures *c);
/* The rule that ends a document. */
int is_end_rule(struct recogniser *r, const struct gavel_node *p);
/* How high a block ranks as a heading, 1 the highest; 0 if it is none. */
int block_rank(struct recogniser *r, const struct gavel_node *p);
/* No text, no image, no note. */
int block_is_empty(const struct gavel_node *p);

/* ---- parts.c, ending.c, sections.c, enacted.c, quoted.c: the tree that is being built ---- */

struct builder {
	struct recogniser *r;
	struct gavel_node *preamble, *conclusion, *annex;                /* parts, made when they are needed */
	struct gavel_node *part;                                        /* where blocks go now */
	struct gavel_node *home;                                        /* the annex that has parts of its own, or NULL */
	struct gavel_node *first_operative;                             /* the paragraph that opens the operative part */
	int reciting;                                                   /* in a section, before its first number */
	struct nesting nesting;
};

/* Opens a part in the annex that is being built, else in the document; blocks go there from now on. */
struct gavel_node *builder_part(struct builder *b, enum gavel_kind kind);
void builder_annex(struct builder *b);
void builder_place(struct builder *b, struct gavel_node *node);
void builder_heading(struct builder *b, struct gavel_node *p, int rank);
/* The letter of the next part of a decision. */
int opens_decision(struct builder *b, const struct gavel_node *p);
void start_decision(struct builder *b, struct gavel_node *letter);
/* A paragraph that opens no part: recital, clause, item, heading. */
void builder_paragraph(struct builder *b, struct gavel_node *p);
void builder_block(struct builder *b, struct gavel_node *p);
/* A resolution that is quoted gets its formula, recitals and clauses. */
void build_quoted(struct recogniser *r, struct gavel_node *quote);
/* The recitals of a part come before its clauses. */
int is_reciting(const struct builder *b);
/* What a flow says of a paragraph's place; in a resolution the layout says it. */
void drop_place(struct recogniser *r, struct gavel_node *p);
/* The meeting line that ends a resolution, or the vote below it. */
int is_conclusion(struct builder *b, const struct gavel_node *p, struct captures *c);
/* The title of an annex that says no "Annex": behind the last paragraph of a resolution that closes without a meeting
 * line. */
int opens_bare_annex(struct builder *b, const struct gavel_node *p);
void add_conclusion(struct builder *b, struct gavel_node *p, const struct captures *c);
void start_section(struct builder *b, struct gavel_node *number);
void builder_formula(struct builder *b, struct gavel_node *formula);
/* Another formula opens a resolution in the document; headings right above it are its. */
void start_enacted(struct builder *b, struct gavel_node *formula);

/* ---- reasons.c: why a block is placed where it is, for the ledger ---- */

void reason_labelled(struct builder *b, const struct gavel_node *p, int at, const struct level *l);
void reason_unlabelled(struct builder *b, const struct gavel_node *p);
void reason_heading(struct builder *b, const struct gavel_node *p, int rank);
void reason_annex(struct builder *b, const struct gavel_node *p);
void reason_formula(struct builder *b, const struct gavel_node *formula);

#endif
