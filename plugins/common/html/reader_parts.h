/* SPDX-License-Identifier: MIT
 *
 * What the files of the HTML reader share. One stack of open elements, one
 * context that children inherit (formatting, link, language, white space),
 * saved where an element begins and restored where it ends. Elements are rows
 * of a table (reader_elements.c); what a row does is in the file of its kind.
 */
#ifndef GAVEL_HTML_READER_PARTS_H
#define GAVEL_HTML_READER_PARTS_H

#include <string.h>

#include "anchors.h"
#include "lost.h"
#include "numerals.h"
#include "rows.h"
#include "html/reader.h"

#define LOSSES(X)                                                                                        \
	X(HIDDEN, "hidden-text", LOSS, 0, "hidden text is left out") \
	X(NAVIGATION, "navigation", NOTE, 0, "navigation is not part of the text") \
	X(PAGE_MARK, "page-mark", NOTE, 0, "page numbers of a printed edition are not part of the text") \
	X(NOTES_HEADING, "notes-heading", NOTE, 0, "the heading of a section of notes is not part of the text") \
	X(MATH, "formula", LOSS, 0, "formulas are kept as a line of text") \
	X(DRAWING, "drawing", LOSS, 0, "drawings are left out; words in them are kept") \
	X(OBJECT, "object", LOSS, 0, "audio, video and other objects are left out; text for them is kept") \
	X(FORM, "form-control", LOSS, 0, "form controls are kept as text only") \
	X(IMAGE, "image", LOSS, 1, "an image is not in the input") \
	X(SHEET, "style-sheet", NOTE, 0, "style sheets that are not in the input are not read") \
	X(SWITCH, "alternative", LOSS, 0, "content for readers of another vocabulary is left out; what stands for it is kept") \
	X(LINK, "link", LOSS, 0, "links to scripts, and those that lead out of the package, are kept as text") \
	X(HERE, "link", LOSS, 0, "links within the text are kept as text") \
	X(NOTE_LOST, "note-missing", LOSS, 0, "a note's mark has no note") \
	X(NOTE_TWICE, "note-twice", LOSS, 0, "a note has a second mark, which is kept without the note") \
	X(NOTE_UNUSED, "note-unused", WARNING, 0, "notes without a mark are put at the end of the text")

enum loss {
#define X(NAME, code, level, each, text) LOSS_##NAME,
	LOSSES(X)
#undef X
	LOSS_COUNT
};

enum mark {
	MARK_STRONG = 1, MARK_EMPHASIS = 2, MARK_UNDERLINE = 4, MARK_STRIKE = 8, MARK_SMALL_CAPS = 16,
	MARK_SUBSCRIPT = 32, MARK_SUPERSCRIPT = 64, MARK_TYPED = 128,
	MARK_INSERTED = 256, MARK_DELETED = 512,
	MARK_KINDS = 10, MARK_RAISED = MARK_SUBSCRIPT | MARK_SUPERSCRIPT
};

enum link_kind { LINK_OUT, LINK_CITATION, LINK_HERE };

struct link {
	enum link_kind kind;
	const char *href;               /* of a link out; of one within the input, its target "part#id" */
	const char *symbol;
	size_t anchor;                  /* of a link within the input: its row */
};

/* What children inherit. */
struct context {
	const struct link *link;
	unsigned marks;
	const char *lang, *dir;         /* of text here */
	const char *block_lang, *block_dir, *align, *style;     /* of paragraphs made here */
	int level, indent, first;
	int pre, heading, notes;        /* white space counts; in a heading; in a section of notes */
	int depth;                      /* recitals, clauses and items around */
};

struct element;

struct open {
	const struct element *row;
	const char *name;               /* interned */
	struct context before;
	struct gavel_node *node;        /* that it opened, or to go back to */
	size_t id;                      /* 1 + the row of its id, 0 if it has none */
	unsigned flags;
	int arguments;                  /* of a formula, so far */
	const char *close;              /* put where it ends, or NULL */
};

enum {
	OPEN_TABLE = 1, OPEN_NOTE = 2, OPEN_LIST = 4, OPEN_RESUME = 8, OPEN_REF = 16, OPEN_LABEL = 32, OPEN_KEPT = 64,
	OPEN_TITLE = 128, OPEN_DRAWN = 256, OPEN_ITEM = 512, OPEN_SHEET = 1024
};

/* The element that starts, with its attributes. */
struct start {
	const char *name;
	const struct html_attribute *attributes;
	size_t count;
	struct open *open;
};

enum {
	IS_BLOCK = 1,                   /* ends the paragraph before and after it */
	IS_TEXT = 2,                    /* its class is the style of the text in it */
	IS_SKIPPED = 4,                 /* with its content */
	IS_VOID = 8,
	IS_MATH = 16                    /* its children are arguments of a formula */
};

struct element {
	const char *name;
	unsigned is, marks;
	void (*start)(struct html_reader *r, const struct start *start);
	void (*end)(struct html_reader *r, struct open *open);
	int lost;                       /* 1 + what is lost with it, or 0 */
};

struct list {
	struct list *outer;
	const struct numeral *numeral;  /* NULL: bullets */
	const char *bullet;             /* "" for none */
	long next;
	int step, unknown;              /* counts down from an end that is not known yet */
	int depth;
	struct gavel_node **items;
	size_t count, room;
};

struct span_row { struct gavel_node *cell; long row, span; };

struct table {
	struct table *outer;
	struct gavel_node *node, *row, *cell;
	long rows, group;               /* rows so far; the first row of this group */
	int head;
	const char *style;
	struct span_row *tall;          /* cells of this group that go down */
	size_t tall_count, tall_room;
};

/* An id of the input, and what stands there. */
struct id_row {
	const char *key;                /* interned "part#id" */
	struct gavel_node *note;
	struct gavel_node *block;       /* the paragraph that it is in or before */
	size_t anchor;                  /* 1 + its row, or 0 */
	int ref, shared;                /* a note's mark; an id that an earlier file has too */
	size_t order;
};

/* A link within the input: a mark of a note, the way back from one, or just a link. */
struct anchor {
	const char *target, *lead;              /* lead: the same, also of text that is only part of the link */
	struct gavel_node *span, *note;         /* where its text stands; the note around it, if any */
	size_t note_row;                        /* 1 + the row of that note */
	size_t ref;                             /* 1 + the row of refs that it became */
	int back;                               /* says itself that it goes back */
};

struct ref { struct gavel_node *node; const char *target; struct gavel_position at; };

enum note_mark { MARK_UNKNOWN, MARK_TAKEN, MARK_NONE };

/* mark: the note's own mark at its beginning may be there, was taken away, or cannot be there. */
struct note { struct gavel_node *node; enum note_mark mark; };

enum { KNOWN_ELEMENTS = 64 };

struct known_element {
	const char *name;               /* interned */
	const struct element *row;
};

struct html_reader {
	struct gavel_job *job;
	struct gavel_document *doc;
	struct html_source source;
	const char *part;
	uint32_t line;
	struct open *stack;
	size_t depth, room;
	size_t skip;                    /* depth of the element whose content is left out, 0 for none */
	struct context now;
	struct gavel_node *body, *before_body;
	/* the open paragraph */
	struct gavel_node *node;
	struct gavel_output *text, *blanks;
	struct gavel_node *open[MARK_KINDS], *link_node, *lang_node;
	unsigned open_marks[MARK_KINDS], open_count;
	const struct link *open_link;
	const char *open_lang, *open_dir;
	int after_label;
	/* a label that waits for its paragraph */
	struct gavel_output *label;
	long number;
	const char *scheme;
	int has_label, hang;            /* hang: how far a list's label stands before its text */
	struct list *list;
	struct table *table;
	struct gavel_node *note;        /* being read */
	struct gavel_node *note_back;   /* where the text goes on after it */
	struct table *note_table;
	struct gavel_node *ref;         /* whose label is being read */
	struct gavel_output *piece;     /* text that is collected: of a label, a mark, a title */
	int collecting;
	struct gavel_output *scratch;
	int rp;                         /* ruby: brackets were given */
	int failed;                     /* told already */
	const char *lang, *dir;
	/* reader_sheet.c: the sheets of this content document; those that the rules were made from, perhaps of the last one */
	struct gavel_output *sheets, *rules_from;
	int rules_hold;                 /* for what sheets began with when they were last looked at */
	struct rule *rules;
	size_t rule_count, rule_room;
	struct known_element known[KNOWN_ELEMENTS];
	struct id_row *ids;
	size_t id_count, id_room, id_settled;   /* settled: those with a block */
	struct anchor *anchors;
	size_t anchor_count, anchor_room;
	struct ref *refs;
	size_t ref_count, ref_room;
	struct note *notes;
	size_t note_count, note_room;
};

/* ---- reader.c ---- */
void lose(struct html_reader *r, enum loss what, const char *detail);
const char *attribute(const struct start *start, const char *name);
/* Non-zero if a blank separated list holds a word; ASCII case is folded. */
int has_word(const char *list, const char *word);
int has_class(const struct start *start, const char *word);
/* role, without "doc-", or epub:type holds the word. */
int has_role(const struct start *start, const char *word);
int same(const char *a, const char *b);
int same_start(const char *s, const char *prefix);
/* Leaves the content of the element that starts out. */
void skip_content(struct html_reader *r);
void collect(struct html_reader *r);

/* ---- reader_elements.c ---- */
const struct element *element_find(const char *name);

/* ---- reader_style.c: the style attribute, and what every element may carry ---- */
struct css {
	unsigned set, marks;            /* formatting that it says something of, and what is on */
	const char *align, *list;       /* list: list-style-type, NULL if not given */
	int hidden, shown, pre;         /* pre: -1 not given */
	int breaks;                     /* a page begins before it */
	int has_indent, has_first;
	long indent, first, width, height;      /* twips */
	int tab, label;                 /* Word's own: a tab, the printed label of a list's item */
};
/* css_read begins anew; css_add lets what it reads win over what is there. */
void css_add(struct gavel_document *doc, const char *style, struct css *css);
void css_read(struct gavel_document *doc, const char *style, struct css *css);
/* Of what a style sheet may say of an element: what the later one says wins. */
void css_over(const struct css *later, struct css *css);
/* A length in twips ("36pt"); a number alone counts pixels. */
long css_length(const char *s);
void css_apply(struct html_reader *r, const struct start *start, const struct css *css, int block);

/* ---- reader_sheet.c ---- */
/* A content document begins: the sheets of the one before are not its own. */
void sheets_forget(struct html_reader *r);
void sheet_apply(struct html_reader *r, const struct start *start, int block, struct css *css);
void start_style(struct html_reader *r, const struct start *start);
void end_style(struct html_reader *r, struct open *open);
void start_link(struct html_reader *r, const struct start *start);

/* ---- reader_inline.c ---- */
void put_text(struct html_reader *r, const char *bytes, size_t len);
void put_string(struct html_reader *r, const char *string);
void put_blank(struct html_reader *r, char blank);
void put_leaf_here(struct html_reader *r, unsigned marks);
void flush_inline(struct html_reader *r);
void close_inline(struct html_reader *r);
void start_break(struct html_reader *r, const struct start *start);
void start_wbr(struct html_reader *r, const struct start *start);
void start_span(struct html_reader *r, const struct start *start);
void end_span(struct html_reader *r, struct open *open);
void start_quoted(struct html_reader *r, const struct start *start);
void end_quoted(struct html_reader *r, struct open *open);
void start_ruby(struct html_reader *r, const struct start *start);
void start_rp(struct html_reader *r, const struct start *start);
void start_rt(struct html_reader *r, const struct start *start);
void end_rt(struct html_reader *r, struct open *open);

/* ---- reader_math.c ---- */
void start_argument(struct html_reader *r, struct open *structure, const struct start *start);
void start_root_sign(struct html_reader *r, const struct start *start);
void end_root_sign(struct html_reader *r, struct open *open);
void start_fence(struct html_reader *r, const struct start *start);

/* ---- reader_book.c ---- */
void start_page_number(struct html_reader *r, const struct start *start);
void start_book_heading(struct html_reader *r, const struct start *start);
void start_book_mark(struct html_reader *r, const struct start *start);
void start_annotation(struct html_reader *r, const struct start *start);
void start_line(struct html_reader *r, const struct start *start);
void end_line(struct html_reader *r, struct open *open);

/* ---- reader_block.c ---- */
struct gavel_node *paragraph_node(struct html_reader *r);
void end_paragraph(struct html_reader *r);
void start_root(struct html_reader *r, const struct start *start);
void start_heading(struct html_reader *r, const struct start *start);
void start_division(struct html_reader *r, const struct start *start);
void start_quote(struct html_reader *r, const struct start *start);
void start_figure(struct html_reader *r, const struct start *start);
void start_caption(struct html_reader *r, const struct start *start);
void start_pre(struct html_reader *r, const struct start *start);
void start_rule(struct html_reader *r, const struct start *start);
void start_navigation(struct html_reader *r, const struct start *start);
void end_block(struct html_reader *r, struct open *open);

/* ---- reader_list.c ---- */
void start_list(struct html_reader *r, const struct start *start);
void end_list(struct html_reader *r, struct open *open);
void start_item(struct html_reader *r, const struct start *start);
void end_item(struct html_reader *r, struct open *open);
void start_definition(struct html_reader *r, const struct start *start);
/* Text before this point goes below the label; a label that still waits becomes a paragraph. */
void settle_label(struct html_reader *r);
void put_label(struct html_reader *r, struct gavel_node *paragraph);
/* The number and the scheme of a label as printed. */
const char *label_scheme(const char *label, long *number);

/* ---- reader_table.c ---- */
void start_table(struct html_reader *r, const struct start *start);
void end_table(struct html_reader *r, struct open *open);
void start_group(struct html_reader *r, const struct start *start);
void end_group(struct html_reader *r, struct open *open);
void start_row(struct html_reader *r, const struct start *start);
void end_row(struct html_reader *r, struct open *open);
void start_cell(struct html_reader *r, const struct start *start);
void end_cell(struct html_reader *r, struct open *open);
/* Text that stands in a table but in no cell gets one. */
void settle_cell(struct html_reader *r);

/* ---- reader_note.c ---- */
void record_id(struct html_reader *r, const struct start *start);
int is_note(const struct html_reader *r, const struct start *start);
void start_note(struct html_reader *r, const struct start *start);
void end_note(struct html_reader *r, struct open *open);
void start_anchor(struct html_reader *r, const struct start *start);
void end_anchor(struct html_reader *r, struct open *open);
void end_ref(struct html_reader *r);
/* The span in which the text of a link within the input stands. */
void anchor_opened(struct html_reader *r, const struct link *link, struct gavel_node *span);
/* Ids before a paragraph are its. */
void settle_ids(struct html_reader *r, struct gavel_node *paragraph);
/* ---- reader_bind.c ---- */
void bind_notes(struct html_reader *r);

/* ---- reader_media.c ---- */
void start_image(struct html_reader *r, const struct start *start);
void start_shape(struct html_reader *r, const struct start *start);
void start_object(struct html_reader *r, const struct start *start);
void start_case(struct html_reader *r, const struct start *start);
void start_input(struct html_reader *r, const struct start *start);

/* ---- reader_head.c ---- */
void start_title(struct html_reader *r, const struct start *start);
void end_title(struct html_reader *r, struct open *open);
void start_meta(struct html_reader *r, const struct start *start);
void start_script(struct html_reader *r, const struct start *start);
void end_script(struct html_reader *r, struct open *open);

#endif
