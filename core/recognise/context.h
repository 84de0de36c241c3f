/* SPDX-License-Identifier: MIT
 *
 * What the steps of the recogniser share. A step looks at the flow below
 * r->body, in document order, and changes it in place; recognise.c says in
 * which order they run.
 */
#ifndef GAVEL_RECOGNISE_CONTEXT_H
#define GAVEL_RECOGNISE_CONTEXT_H

#include <gavel/format.h>

#include "arena.h"
#include "chars.h"
#include "ledger.h"
#include "lexicon.h"
#include "script/value.h"

struct intern;

enum { TEXTS_LAST = 8 };

struct kept_text;

/* Folded texts of blocks (texts.c). */
struct texts {
	struct arena *arena;
	struct arena_mark before;
	struct kept_text **table;       /* by their blocks */
	struct last_text {              /* the last ones that are in scratch memory, after so many edits; where it ends there */
		const struct gavel_node *block;
		const char *text;
		size_t end;
		unsigned long edits;
	} last[TEXTS_LAST];
	size_t next;
};

struct recogniser {
	struct gavel_job *job;
	struct gavel_document *doc;
	struct arena *arena;            /* scratch: see scratch.c */
	struct arena_mark before;       /* and how far it was in use */
	struct texts texts;
	const struct value *pack;       /* the language pack */
	const struct lexicon *lexicon;  /* the same, made ready to be asked */
	const struct spelling_marks *marks;      /* its "passed_over", asked for at each character; NULL: none */
	const struct value *series;     /* scripts/series.lua: the organs' symbols */
	const char *lang;               /* whose it is */
	int spaceless;                  /* the pack's "spaceless", asked at each letter of a text */
	struct gavel_node *body;        /* the flow's blocks */
	int from_lines;                 /* the flow was lines of text: no formatting, no links, extraction damage */
	int blocks;                     /* of text, but the reader knew its paragraphs, headings, tables and notes */
	int mend;
	int quiet;                      /* a trial: nothing is warned about */
	int spaced;                     /* every paragraph of the text stands apart: a blank line says nothing */
	int tabbed_labels;              /* labels are followed by a tab in this document */
	struct gavel_node *masthead;    /* what left the body as masthead, NULL if nothing did */
	struct gavel_node *formula;     /* the enacting formula, NULL in a fragment */
	struct gavel_node *decision;    /* where there is no formula: the line of number and title that opens a decision */
	struct page_note *notes;        /* notes found at the feet of pages of text */
	struct gavel_node *operative;   /* the paragraph that opens the operative part below this formula */
	const struct gavel_node *operative_of;
	int told;                       /* sentences above what looks like the formula and so is none, in lines of text */
	const struct gavel_node *list_end;      /* the last line of a list whose lines look like headings (operative.c) */
	const struct gavel_node *run_at, *run_next, *run_end;   /* such a list as it was last met: a line, the next, the last */
	struct ledger *ledger;          /* why what was decided, NULL if nobody asks */
	const char *seen;               /* where the masthead's lines are being read: "the header of the first page" */
};

/* A note at the foot of a page of text, before its mark in the text is found. */
struct page_note {
	long number;
	long page;
	struct gavel_node *paragraph;   /* its text */
	struct page_note *next;
};

/* ---- scratch.c: scratch memory ---- */

/* The job's, from here on; closed, what was made there is gone. */
void scratch_open(struct recogniser *r);
void scratch_close(struct recogniser *r);
/* A loop over blocks takes a mark, and goes back to it at the top of each turn: nothing that was made in scratch memory
 * since may be used then. */
struct arena_mark scratch_mark(const struct recogniser *r);
void scratch_back(struct recogniser *r, const struct arena_mark *mark);

/* ---- texts.c: the text of blocks ---- */

/* Whoever unlinks an inline says so: texts that were read do not hold any more. */
void forget_texts(struct recogniser *r);
/* A loop that is in no other one says at the top of a turn that no folded text is in use. */
void recycle_texts(struct recogniser *r);
/* The text of a block, its own or in scratch memory: tab is \t, line_break \n, notes are left out. */
const char *plain_text(struct recogniser *r, const struct gavel_node *block);
/* The first bytes of that, more than any label and any opening phrase has: the rest of a long text is not put together. */
const char *plain_lead(struct recogniser *r, const struct gavel_node *block);
/* The first piece of it that is not empty: NULL if there is none. */
const char *first_piece(const struct gavel_node *block, size_t *len);
/* Non-zero if it holds no \n. */
int is_one_line(const struct gavel_node *block);
/* plain_text() and fold_blanks() in one; it may be used as long as scratch memory. */
const char *folded_text(struct recogniser *r, const struct gavel_node *block);

/* ---- fold.c: blanks folded ---- */

/* A copy with every run of blanks (also U+00A0, tabs, line ends) as one blank, trimmed. */
char *fold_blanks(struct recogniser *r, const char *s, size_t len);
/* The same in other memory. */
char *fold_in(struct arena *arena, const char *s, size_t len);
/* The same piece by piece: adds one to what was folded so far, from start up to to, and returns the new end; there is as
 * much room as all pieces have. The last blank goes when it is ended. */
char *fold_on(char *start, char *to, const char *s, size_t len);
void end_folded(char *start, char *to);
/* Would folding leave the text as it is, with its end? */
int is_folded(const char *s, size_t len);

/* ---- words.c: characters, cutting the text of blocks ---- */

/* Adds a string to a text node, with a string between the two where there was text. */
void append_text(struct recogniser *r, struct gavel_node *text, const char *between, const char *more);
/* Takes attributes away; keys is NULL-ended. */
void drop_attrs(struct recogniser *r, struct gavel_node *node, const char *const keys[]);
/* Removes the first n bytes, counted as plain_text() counts them, from a block's content. */
void cut_lead(struct recogniser *r, struct gavel_node *block, size_t n);
/* Trims blanks, tabs and line breaks at both ends of a block's content. */
void trim_block(struct recogniser *r, struct gavel_node *block);
/* Puts bytes from..to of a text node into a new inline of that kind, between two texts; returns the inline. */
struct gavel_node *wrap_text(struct recogniser *r, struct gavel_node *text, size_t from, size_t to,
                             enum gavel_kind kind);
size_t blanks_len(const char *s);        /* of all blanks at s */
int is_wide(const char *s);     /* an ideograph or a full-width sign */
/* What stands between two lines that are joined: nothing beside an ideograph or a full-width sign, else a blank. */
const char *joint_of(const char *line, const char *next);
/* A small letter, in the scripts that have two cases (Latin, Cyrillic). */
int is_lower(const char *s);
int opens_quote(const char *s);         /* with a quotation mark: so opens every paragraph of a statement */
/* The comma, semicolon, colon or stop that a text ends in, as the ASCII one, whatever its script; 0 if it ends in none.
 * Closing quotation marks are passed over. */
int last_mark(const char *s);

/* ---- language.c, pack.c: the language pack ---- */

/* The pack for the document's language, or NULL after gavel_fail; *found 0 if no language is recognised. */
const struct value *pack_load(struct recogniser *r, int *found);
/* The language of the pack becomes the document's. */
void keep_language(struct recogniser *r);
/* The length of the longest phrase of a list that s opens with, 0 if none; letters that only look Latin are folded
 * first. */
size_t pack_opening(const struct recogniser *r, enum opening_list list, const char *s);
/* The entry of the organ whose name, or another form of it, is exactly this, or NULL. */
const struct value *pack_organ(const struct recogniser *r, const char *name, size_t len);
/* The place of a string in a list of the pack, from 1; 0 if it is not there. Letter case is folded. */
size_t pack_lists(const struct recogniser *r, enum word_list list, const char *s, size_t len);

/* Non-zero if the language sets no blanks between words (the pack's "spaceless"). */
static inline int is_spaceless(const struct recogniser *r)
{
	return r->spaceless;
}

size_t mark_len(const struct spelling_marks *marks, const char *s);

/* The bytes of a mark at s that the language's spelling may leave out ("passed_over"): a vowel sign, a stretched
 * letter, a mark of direction; 0 if there is none. */
static inline size_t passed_over(const struct recogniser *r, const char *s)
{
	return (unsigned char)*s < 0x80 || !r->marks ? 0 : mark_len(r->marks, s);
}

/* ---- template.c: lines of known shape ---- */

enum { CAPTURES_MAX = 8 };

struct captures {
	int count;
	const char *names[CAPTURES_MAX];        /* name of a slot, in the lexicon's memory */
	char *printed[CAPTURES_MAX];            /* what stood there */
	char *values[CAPTURES_MAX];             /* its normal form */
	const char *pattern;                    /* the template that fits */
};

/* Holds the whole text (already folded) against "Adopted by the {organ} on {adopted}": 1 if it fits. */
int template_match(struct recogniser *r, const struct template *template, const char *text, struct captures *captures);
/* The first template of a list that fits, or NULL. */
const struct template *template_find(struct recogniser *r, enum shape_list list, const char *text,
                                     struct captures *captures);
/* May s[0..len) be a text that fits the template, or one of the list? 0 if surely not. */
int template_may_be(const struct template *template, const char *s, size_t len);
int template_may_open(const struct template *template, char first);
int template_may_fit(const struct recogniser *r, enum shape_list list, const char *s, size_t len);
const char *captured(const struct captures *captures, const char *name);
/* Puts what was captured into the document's fields, by the slots' names. */
void keep_captures(struct recogniser *r, const struct captures *captures);

/* ---- page.c: the furniture of pages of text ---- */

/* Non-zero if a line of text can only be furniture: a page number, a job number, a barcode line. */
int is_page_mark(struct recogniser *r, const char *text);
/* Non-zero if the text is a document symbol and nothing else. */
int is_symbol_alone(const char *text);

/* ---- the steps, one file each ---- */

void lines_to_paragraphs(struct recogniser *r);
void take_notes_from_lines(struct recogniser *r);
void mend_damage(struct recogniser *r);
void read_masthead(struct recogniser *r);
/* In a resolution the furniture that fields say is dropped; in a document that is none the masthead's lines go back to
 * where they stood. */
void drop_masthead(struct recogniser *r);
void give_back_masthead(struct recogniser *r);
/* Is the line the enacting formula? The organ's bare name above a line of the title block is that of the masthead. */
int is_formula(struct recogniser *r, const char *text, const char *next);
int opens_preamble(struct recogniser *r, const struct gavel_node *p);
void find_formula(struct recogniser *r);
/* Where there is none: that of a body that the pack does not name. */
void find_other_formula(struct recogniser *r);
/* Its name becomes the organ's field, where the masthead gave none. */
void keep_other_organ(struct recogniser *r);
void find_decision(struct recogniser *r);
/* By the evidence; where there is too little of it a warning says what was missing. */
int is_resolution(struct recogniser *r);
/* How many sentences end in a line: in a title block none does. */
int sentence_ends(const char *text);
void read_titles(struct recogniser *r);
/* For the ledger (reasons.c): why a line of the title block is what it is; pattern NULL: it fits none;
 * then role NULL: no style says it either. */
void reason_title(struct recogniser *r, const struct gavel_node *p, const char *role, const char *pattern,
                  const char *before);
/* The label that a paragraph opens with becomes its attribute; of all paragraphs of the body. */
void split_label(struct recogniser *r, struct gavel_node *p);
void split_labels(struct recogniser *r);
int build_parts(struct recogniser *r);
/* After the openings were marked, which are those of operative paragraphs whether numbered or not. */
void release_unnumbered(struct recogniser *r);
void mark_openings(struct recogniser *r);
void mark_citations(struct recogniser *r);
/* Where the document prints no symbol: by its number and organ. */
void complete_symbol(struct recogniser *r);
/* In any document, also in one that came as a resolution. */
void mark_linked_citations(struct gavel_document *doc);

/* Tries a line of the masthead ("Distr.: General"), a job number or a symbol: 1 if it was one and its field is set. */
int take_masthead_line(struct recogniser *r, const char *text);

/* ---- numbers.c ---- */

enum { TITLED_NUMBER_MAX = 24 };

/* The number of a resolution as it stands before its title: "79/224", "ES-11/1", "78/183 A", a special session and the
 * letter of a part also in the language's own way. Its bytes, 0 if s opens with none; value as symbols have it. */
size_t titled_number(const struct recogniser *r, const char *s, char value[TITLED_NUMBER_MAX]);

/* ---- labels.c ---- */

struct label {
	size_t len;             /* of the printed label, without what follows */
	size_t skip;            /* of the label and the blanks or tab after it */
	char form[8];           /* the shape: "N." "(N)" "N)" "N -" "N" "'N'" */
	const char *scheme;     /* decimal alpha roman upper-alpha upper-roman bullet */
	long number, roman;     /* value; its value as a roman numeral where it may be one too, else 0 */
	int tab;                /* a tab followed */
};

/* Reads a label at the start of s: 1 if there is one. */
int label_read(const struct recogniser *r, const char *s, struct label *label);
/* The value of a roman numeral in either case, 0 if it is none. */
long roman_value(const char *s, size_t len);
/* Non-zero if the paragraph says itself that its number is text (typed.c). */
int is_typed_number(const struct gavel_node *p);
/* How high a heading of this style ranks: 1 the highest; 0 if it is no heading style. */
int heading_rank(const char *style);
/* The templates' style of body text. */
int is_text_style(const char *style);

#endif
