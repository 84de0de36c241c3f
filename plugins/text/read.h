/* SPDX-License-Identifier: MIT
 *
 * What the parts of the reader share: the lines of a text with what they are,
 * and how paragraphs are made of them.
 */
#ifndef GAVEL_TEXT_READ_H
#define GAVEL_TEXT_READ_H

#include "text.h"

enum place { PLACE_BODY, PLACE_HEAD, PLACE_FOOT, PLACE_NOTES };

struct source_line {
	const char *s;          /* without the blanks at both ends */
	size_t len;
	int indent;             /* columns before it */
	int gap;                /* blank lines before it */
	uint32_t number;
	long page;
	enum place place;
};

struct source {
	struct gavel_document *doc;
	struct source_line *list;
	size_t count, room;
	long pages;             /* form feeds */
};

/* The length of a line: it ends at LF, CR, CR LF or a form feed. */
size_t line_len(const char *s, size_t len);

/* read_block.c: reads a text that is set in blocks; 0 if it is none (nothing was made then). */
int read_blocks(struct gavel_document *doc, const char *s, size_t len);
/* A line of this sign alone, at least so long. */
int is_row_of(const struct source_line *line, char sign, size_t least);
/* The end of the block that begins with this line: up to a blank line or another place. */
size_t block_end(const struct source *source, size_t first);

/* read_paragraph.c */

/* The open paragraph's text, put together line by line. */
struct joined {
	struct gavel_document *doc;
	struct gavel_output *text;
	int breaks;             /* the line before ended on purpose */
	int any;
};

void joined_init(struct joined *j, struct gavel_document *doc);
void joined_finish(struct joined *j);
/* Adds a line: a blank where one ended the line before; tabs; a break. */
void join_line(struct joined *j, const char *s, size_t len, int last);
void end_joined(struct joined *j);

/* read_table.c: reads a drawn table; 0 if the lines are none. */
int is_table(const struct source *source, size_t first, size_t end);
int read_table(struct source *source, size_t first, size_t end);

/* read_note.c */
/* The length of a note's mark that a line opens with, 0 if there is none. */
size_t mark_len(const char *s, size_t len);
/* Puts the notes of all blocks of notes where their marks stand below body. */
void bind_notes(struct source *source, struct gavel_node *body);

#endif
