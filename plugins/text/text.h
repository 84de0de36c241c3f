/* SPDX-License-Identifier: MIT
 *
 * What the reader and the writer of text share: characters as they stand on a
 * screen of fixed pitch, and the signs of the form that the writer gives a
 * page and the reader knows again:
 *
 *   paragraphs stand apart by blank lines and are filled: a line ends where the
 *   next word has no room; a line that ends earlier on purpose (line_break)
 *   ends in a no-break space;
 *   a tab is two blanks or more;
 *   a heading is underlined, by one sign a level;
 *   a head ends in a rule of underscores, as its page's first block; a foot
 *   stands below the end rule, or three blank lines or more above a form feed;
 *   notes follow a rule of underscores without a blank line, each with its mark;
 *   tables are drawn with + - = |.
 */
#ifndef GAVEL_TEXT_TEXT_H
#define GAVEL_TEXT_TEXT_H

#include <gavel/format.h>
#include <gavel/layout.h>

#include "utf8.h"

/* The sign under a heading of level 1 to 6. */
#define TEXT_UNDERLINES "#*=-^\""
/* A drawn table is at most so wide and so high; a larger one is no drawing that anyone reads. */
enum { TEXT_TABLE_WIDTH = 2000, TEXT_TABLE_LINES = 100000 };
/* No-break space: the last character of a line that a line_break ends. */
#define TEXT_BREAK "\xc2\xa0"

/* FOOT_GAP: blank lines above a page's foot, more than stand anywhere else on a page. */
enum { TEXT_HEAD_RULE = 20, TEXT_NOTE_RULE = 10, TEXT_FOOT_GAP = 3, TEXT_TAB_WIDTH = 8, TEXT_COLUMN_GAP = 3 };

/* The offset of the first byte that is no text (ill-formed UTF-8 or a control character), or len. */
size_t text_prefix(const unsigned char *s, size_t len);
int text_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);
int text_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out);

/* ---- width.c ---- */

/* Columns of a character: 0 for marks that combine, 2 for the wide ones of East Asia, else 1. */
int char_width(uint32_t c);
int text_width(const char *s, size_t len);
/* Non-zero for characters between which a line may end without a blank: wide ones, but not Hangul. */
int is_ideographic(uint32_t c);
/* Non-zero for characters of words: letters and digits of any script, as far as is known here; no punctuation. */
int is_word_char(uint32_t c);
/* The last character of s[0..len), 0 if there is none. */
uint32_t last_char(const char *s, size_t len);

/* The superscript form of a decimal digit; and its value at s, or -1 (*len: its bytes). */
extern const char *const SUPERSCRIPTS[10];
int superscript_at(const char *s, size_t left, size_t *len);

#endif
