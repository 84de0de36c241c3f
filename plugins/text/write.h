/* SPDX-License-Identifier: MIT
 *
 * The text writer's own parts: what they share.
 *
 * Blocks become lines (struct lines) with the blank lines before them and how
 * many notes begin on them; lines become pages, or one long page. The text of a
 * block on its way there is a string with codes: '\t' a tab, '\n' a line_break,
 * CODE_NOTE before the mark of a note, CODE_PARAGRAPH between the paragraphs of
 * a note. No other control character is in it.
 */
#ifndef GAVEL_TEXT_WRITE_H
#define GAVEL_TEXT_WRITE_H

#include "text.h"

enum { CODE_NOTE = 1, CODE_PARAGRAPH = 2 };

struct text_line {
	size_t at, len;         /* in the bytes of its lines, where a newline follows */
	size_t notes;           /* that begin on it */
	unsigned char gap;      /* blank lines before it */
	unsigned char keep;     /* no page ends below it */
	unsigned char new_page;
};

struct lines {
	struct gavel_output *bytes;
	struct text_line *list;
	size_t count, room;
};

enum loss {
	LOSS_ALIGN, LOSS_HEADER, LOSS_NESTED, LOSS_RAGGED, LOSS_FRAME, LOSS_NOTE,
	LOSS_NOTE_BLOCK, LOSS_NOTE_IN_NOTE, LOSS_COLUMNS, LOSS_EMPTY, LOSS_TAB, LOSS_BREAK,
	LOSS_LARGE, LOSS_CONTROL, LOSS_COUNT
};

struct text_writer {
	struct gavel_job *job;
	const struct gavel_document *doc;
	const struct gavel_layout *layout;
	int limit;              /* columns of a line; 0: a paragraph is one line */
	int columns;            /* of a page: limit, or what rules and tables are held to */
	int paged, bracketed;   /* bracketed: marks of notes are "[1]" */
	struct lines body, notes;
	struct gavel_output *out;       /* where the body's lines go, block by block where there are no pages */
	size_t gap;             /* blank lines above the first of them, if a head comes before it */
	struct gavel_output *text, *line; /* of a block, and of a line, on its way */
	size_t *note_ends;      /* for each note, the end of its lines in notes */
	size_t note_count, note_room;
	size_t notes_told;      /* notes set so far, where there are no pages */
	const struct gavel_node **refs; /* whose notes wait to be set */
	size_t ref_count, ref_room;
	int after;              /* white space below the last block, twips */
	int new_page;           /* the next block starts a page */
	int started;            /* something stands on the page */
};

/* Where lines begin and end, in columns. */
struct shape {
	int left, first, right; /* first: of the first line, from the left edge */
	const char *align;
	const struct gavel_stop *const *stops;
	int limited;            /* 0: never wrapped */
};

/* write_line.c */
void lines_init(struct lines *lines);
void lines_finish(struct lines *lines);
struct text_line *lines_add(struct lines *lines, int pad, const char *bytes, size_t len);
void lines_rule(struct lines *lines, int pad, int width);
/* The lines from..to as they stand below one another, without the blank lines between them. */
void lines_put(const struct lines *lines, size_t from, size_t to, struct gavel_output *out);
void put_signs(struct gavel_output *out, int count, char sign);
int to_columns(const struct text_writer *w, int twips);
/* Fills lines with a text that has codes. */
void fill_lines(const struct text_writer *w, struct lines *to, const char *s, size_t len, const struct shape *shape);

/* write_inline.c: the text of a block, with codes, appended to out; the notes in it wait in w->refs. */
void collect_text(struct text_writer *w, const struct gavel_node *block, struct gavel_output *out);
void collect_label(const struct gavel_node *paragraph, struct gavel_output *out);
void choose_marks(struct text_writer *w);
void put_mark(const struct text_writer *w, const char *label, struct gavel_output *out);
void count_loss(struct text_writer *w, enum loss loss, const struct gavel_node *node);
/* Fills lines with the notes that wait. */
void set_notes(struct text_writer *w);

/* write_block.c */
void write_blocks(struct text_writer *w);
/* The number whose label a paragraph begins with: its clause's, recital's or item's if it is the first there; else its
 * own node; NULL for a paragraph that goes on. */
const struct gavel_node *label_owner(const struct gavel_node *node);
int starts_in(const struct text_writer *w, int before);
/* Puts the notes that wait below a rule (where there are no pages). */
void flush_notes(struct text_writer *w);

/* write_table.c */
void write_table(struct text_writer *w, const struct gavel_node *table);

/* write_page.c: heads, feet and pages around the lines; before, where there are none, the lines of each block */
void put_block(struct text_writer *w);
void write_pages(struct text_writer *w);

#endif
