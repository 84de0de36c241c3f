/* SPDX-License-Identifier: MIT
 *
 * From runs of text, each with all its formatting, to nested inline nodes.
 *
 * Text of equal formatting is gathered and becomes one node. Blanks, tabs and
 * breaks wait until the next text shows what formatting they stand between, so
 * that an emphasised word does not carry the blank after it, and those at the
 * end of a paragraph fall away.
 */
#ifndef GAVEL_COMMON_INLINES_H
#define GAVEL_COMMON_INLINES_H

#include <gavel/document.h>
#include <gavel/format.h>

enum mark {
	MARK_STRONG = 1, MARK_EMPHASIS = 2, MARK_UNDERLINE = 4, MARK_STRIKE = 8, MARK_SMALL_CAPS = 16,
	MARK_SUBSCRIPT = 32, MARK_SUPERSCRIPT = 64, MARK_TYPED = 128, MARK_KINDS = 8
};

/* The open formatting of one paragraph at a time; links are told apart by their address in memory (interned). */
struct inlines {
	struct gavel_document *doc;
	struct gavel_output *text;      /* of equal formatting, not yet a node */
	struct gavel_output *blanks;    /* ' ', '\t' (tab), '\n' (line break) not yet placed */
	struct gavel_node *link_node, *open[MARK_KINDS];
	const char *link;               /* the one that is open, or NULL */
	unsigned open_marks[MARK_KINDS], open_count;
};

void inlines_init(struct inlines *in, struct gavel_document *doc);
void inlines_finish(struct inlines *in);
/* Forgets what is open: another story begins. */
void inlines_reset(struct inlines *in);

/* A blank, tab or break waits. */
void inlines_wait(struct inlines *in, char blank);
int inlines_waiting(const struct inlines *in);
/* Text in that formatting (of a link, underlining is none). The paragraph's node is open. */
void inlines_put(struct inlines *in, const char *link, unsigned marks, const char *bytes, size_t len);
/* Before a node without text: as much of that formatting as is open already. */
void inlines_before_leaf(struct inlines *in, const char *link, unsigned marks);
/* The end of the paragraph: all is closed, what waited falls away. */
void inlines_end(struct inlines *in);

/* Whether a span is MARK_TYPED: a number or a bullet that is text. */
int inlines_is_typed(const struct gavel_node *span);

#endif
