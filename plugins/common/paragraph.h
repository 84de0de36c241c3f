/* SPDX-License-Identifier: MIT
 *
 * How a paragraph is set in a word processor's file, whatever its format: by
 * its style, by what its role changes of that style, and, in a flow, by what
 * the source had. Labels are typed between tabs, as the United Nations' own
 * files have them: clauses, recitals and items are no elements there.
 */
#ifndef GAVEL_PARAGRAPH_H
#define GAVEL_PARAGRAPH_H

#include <gavel/format.h>
#include <gavel/layout.h>

struct paragraph {
	const struct gavel_style *plain;        /* the style as the file's list of styles has it */
	int left, right, first, before, after;  /* twips */
	const char *align;      /* start end center both where it is not the style's, else NULL */
	const char *dir;        /* ltr rtl: never NULL */
	int image;              /* holds one: the line is as high as that */
};

/* What a node (NULL: an empty paragraph) in this style is set with; in_table: within a cell, after_table: below one. */
void paragraph_settle(struct paragraph *p, const struct gavel_document *doc, const struct gavel_layout *layout,
                      const struct gavel_node *node, const struct gavel_style *style, int in_table, int after_table);
/* Whether a line of the title block or a cell runs from left to right in a page that does not: no letter is of its script. */
int paragraph_is_foreign(const struct gavel_layout *layout, const struct gavel_node *node);
/* The label that the paragraph begins with, or NULL, and the tabs before it (or before the text). */
const char *paragraph_start(const struct gavel_document *doc, const struct gavel_layout *layout,
                            const struct gavel_node *node, const struct gavel_style *style, int *tabs);
/* Whether a clause, recital or item has a paragraph that begins with its label; else the label needs one of its own. */
int paragraph_holds_label(const struct gavel_node *node);
/* Tabs before the label of a node, which stands in a paragraph of that style. */
int paragraph_label_tabs(const struct gavel_document *doc, const struct gavel_node *node,
                         const struct gavel_style *style);

#endif
