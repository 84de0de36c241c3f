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
	MARK_SUBSCRIPT = 32, MARK_SUPERSCRIPT = 64,
	MARK_TYPED = 128, MARK_INSERTED = 256, MARK_DELETED = 512,      /* spans, by their roles */
	MARK_KINDS = 10, MARK_CHANGED = MARK_INSERTED | MARK_DELETED
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

/*
 * The roles of spans that mean something: each is a mark, and a character style of the layout's. The mark of a span (0:
 * none), that of all inlines from a node upwards (what is deleted is first of all that, then what is inserted), the
 * role of a mark, and the mark of a style's name ("Typed Number" or "TypedNumber").
 */
unsigned inlines_mark_of(const struct gavel_node *span);
unsigned inlines_mark_at(const struct gavel_node *node);
const char *inlines_role(unsigned mark);
unsigned inlines_mark_of_style(const char *name);
/* These marks without the lines that a link or a change of the text is shown by; a link within the document keeps
 * them until it is known that it leads somewhere (anchors.h). */
unsigned inlines_own_marks(const char *link, unsigned marks);

#endif
