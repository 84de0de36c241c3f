/* SPDX-License-Identifier: MIT */
#ifndef GAVEL_MARKDOWN_H
#define GAVEL_MARKDOWN_H

#include <gavel/format.h>
#include <gavel/layout.h>

#include "targets.h"

struct markdown {
	struct gavel_job *job;
	const struct gavel_document *doc;
	const struct gavel_layout *layout;
	struct targets *targets;        /* what links within the document lead to */
	struct gavel_output *out;
	struct gavel_output *line;      /* the inlines of the block being made; "\\\n" where a line is broken */
	struct gavel_output *prefix;    /* what every line begins with: "> " of a quote, four blanks of a note */
	char lead[40];                  /* for the first line of a note instead: "[^1]: " */
	int started, raw;               /* a block was written here; the last line was a tag of a table */
	const struct gavel_node **notes;        /* in the order of their marks; written at the end */
	size_t note_count, note_room;
	const struct gavel_node *heading;       /* the title that is the heading of the whole, or NULL */
	int pipes;              /* the table just entered is written already */
	int failed;
};

/* ---- escape.c ---- */

/* Text as Markdown that reads as that text wherever it stands in a line; in a pipe table "|" too is escaped.
 * at_end: nothing but a blank follows, so that an address at the end may be left for GitHub to link. */
void markdown_escape(struct gavel_output *out, const char *s, size_t len, int in_cell, int at_end);
/* Where a character stands to a delimiter: may "*" open before it, or close behind it? */
enum neighbour { NEIGHBOUR_BLANK, NEIGHBOUR_SIGN, NEIGHBOUR_LETTER, NEIGHBOUR_UNSURE };
enum neighbour markdown_first(const char *s, size_t len);
enum neighbour markdown_last(const char *s, size_t len);
/* Where a backslash must stand so that a line begins no list, heading, quote or table: an offset, or -1. */
int markdown_guard(const char *line, size_t len, int continued);

/* ---- inline.c ---- */

enum place { IN_BLOCK, IN_HEADING, IN_CELL };

enum mark {
	MARK_STRONG = 1, MARK_EMPHASIS = 2, MARK_UNDERLINE = 4, MARK_STRIKE = 8, MARK_SUBSCRIPT = 16, MARK_SUPERSCRIPT = 32,
	MARK_LINK = 64, MARK_SPAN = 128, MARK_INSERTED = 256, MARK_DELETED = 512
};

/* Appends the inlines of a block to m->line; marks are set on all of it. Returns what was appended. */
size_t markdown_inlines(struct markdown *m, const struct gavel_node *block, enum place place, unsigned marks);

/* ---- runs.c, marks.c ---- */

enum run_kind { RUN_TEXT, RUN_BREAK, RUN_NOTE, RUN_IMAGE };

struct run {
	enum run_kind kind;
	unsigned marks;
	const char *s;
	size_t len;
	const struct gavel_node *link, *span, *node;
	size_t address;         /* of the link: where it begins in the addresses of the runs */
	int at_end;             /* nothing, or a blank, comes next: no mark, no note */
	int blank;              /* nothing but blanks: belongs to what both sides have in common */
};

struct runs {
	struct run *list;
	size_t count, room;
	struct gavel_output *addresses;         /* one after the other, each ended by a NUL */
};

/* The inlines of a block as runs: blanks at the edges of a format moved out of it, those at ends of lines left out. */
void runs_gather(struct runs *runs, const struct markdown *m, const struct gavel_node *block, unsigned marks);
/* Writes them with their marks. */
void runs_write(struct markdown *m, const struct runs *runs, enum place place);
/* One run without its marks. */
void markdown_run(struct markdown *m, const struct run *run, enum place place);

/* ---- block.c ---- */

/* Writes m->line as a block: its lines, each with the prefix, after an empty line. Empties m->line. */
void markdown_block(struct markdown *m);
/* The same, as it is: what begins a line is meant. */
void markdown_block_raw(struct markdown *m);
/* A line of a table's tags: those side by side have no empty line between them. */
void markdown_tag(struct markdown *m, const char *tag);
/* The empty line before what follows; then a quote or a note begins as at the top. */
void markdown_part(struct markdown *m);

/* ---- table.c ---- */

/* A table that pipes can show is written whole: 1. Else 0: it is set in tags (write.c). */
int markdown_pipes(struct markdown *m, const struct gavel_node *table);

int markdown_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
                   struct gavel_output *out);

#endif
