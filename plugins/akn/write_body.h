/* SPDX-License-Identifier: MIT
 *
 * What write_place.c, write_body.c and write_list.c share.
 */
#ifndef AKN_WRITE_BODY_H
#define AKN_WRITE_BODY_H

#include "write.h"

enum place { IN_HIERARCHY, IN_CLAUSE, IN_RECITAL, IN_BLOCKS };

/* ---- write_place.c ---- */
int is_kind(const struct gavel_node *n, enum gavel_kind kind);
/* Siblings and children that are written. */
const struct gavel_node *before(const struct gavel_node *node);
const struct gavel_node *after(const struct gavel_node *node);
const struct gavel_node *first_in(const struct gavel_node *parent);
const struct gavel_node *last_in(const struct gavel_node *parent);
int has_cells(const struct gavel_node *table);
int has_items_after(const struct gavel_node *node);

enum place place_of(const struct writing *w, const struct gavel_node *node);
int is_hierarchic(const struct writing *w, const struct gavel_node *node);
int in_section(const struct writing *w, const struct gavel_node *node);
int is_leading_heading(const struct writing *w, const struct gavel_node *node);
int is_joined(const struct gavel_node *node);
int is_above(const struct gavel_node *node);

void put_class(struct writing *w, const struct gavel_node *node);
void put_look(struct writing *w, const struct gavel_node *node);
void write_num(struct writing *w, const struct gavel_node *node);
/* An element of its own for a part of a paragraph: content, intro, wrapUp. */
void open_part_of(struct writing *w, const char *element);
void open_paragraph(struct writing *w, const struct gavel_node *node, const char *label);
void close_paragraph(struct writing *w);
void open_list(struct writing *w);
void close_list(struct writing *w);
/* What a block needs around it where it stands; around a bare one in the body. */
void enter_wrapper(struct writing *w, const struct gavel_node *node);
void leave_wrapper(struct writing *w, const struct gavel_node *node);
void enter_bare(struct writing *w, const struct gavel_node *node);
void leave_bare(struct writing *w);

/* ---- write_body.c ---- */
int introduces(const struct writing *w, const struct gavel_node *node);
void open_block_list(struct writing *w);

/* ---- write_list.c ---- */
void list_rows(const struct gavel_visit *rows[GAVEL_KIND_COUNT]);
void fill_blocks(struct writing *w, const struct gavel_node *node);

#endif
