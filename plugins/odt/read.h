/* SPDX-License-Identifier: MIT
 *
 * The inside of the reader, shared by its files.
 *
 * An ODT file is a package of parts, or one flat document that holds all of
 * them; either way they are written in one vocabulary, and story.c reads any
 * of them with one table of elements. A struct frame holds what belongs to one
 * story (body, header, note, text box): its open paragraph, formatting, lists
 * and tables. A note or a box in a paragraph opens a frame of its own on a
 * detached node, so the paragraph around it goes on unharmed.
 *
 *   read.c          the order of parts      read_package.c  what the package says it is
 *   read_story.c    the table of elements   read_style.c    named and automatic formatting
 *   read_list.c     lists and labels        read_label.c    their styles, labels as printed
 *   read_numeral.c  number forms by ODF's   read_paragraph.c, read_inline.c, read_field.c,
 *   read_page.c     master pages            read_note.c, read_table.c, read_drawing.c, read_math.c,
 *                                           read_meta.c: what the rows of the table do
 */
#ifndef GAVEL_ODT_READ_H
#define GAVEL_ODT_READ_H

#include <limits.h>

#include "anchors.h"
#include "inlines.h"
#include "lost.h"
#include "mathml.h"
#include "names.h"
#include "numerals.h"
#include "package.h"
#include "rows.h"
#include "style_name.h"
#include "symbols.h"
#include "xml_reader.h"

#include "odt.h"

struct reader;

/* ---- read_style.c: properties, each unset or a value; tables name them ---- */

enum { UNSET = INT_MIN };

enum text_property {
	TEXT_BOLD, TEXT_BOLD_ASIAN, TEXT_BOLD_COMPLEX,          /* by script, in the order of enum script */
	TEXT_ITALIC, TEXT_ITALIC_ASIAN, TEXT_ITALIC_COMPLEX,
	TEXT_UNDERLINE, TEXT_STRIKE, TEXT_SMALL_CAPS, TEXT_POSITION, TEXT_CAPS, TEXT_HIDDEN,
	TEXT_FONT,                                              /* enum symbol_font */
	TEXT_ROLE,                                              /* enum mark, by the style's name: a number that is text, a change */
	TEXT_LANG,                                              /* two or three letters, eight bits each */
	TEXT_PROPERTIES
};
enum script { SCRIPT_WESTERN, SCRIPT_ASIAN, SCRIPT_COMPLEX, SCRIPTS };
enum position { POSITION_BASE, POSITION_SUPERSCRIPT, POSITION_SUBSCRIPT };

struct text_format {
	int is[TEXT_PROPERTIES];
};

enum paragraph_property {
	PARA_LEFT, PARA_FIRST, PARA_ALIGN, PARA_RTL, PARA_BREAK_BEFORE, PARA_BREAK_AFTER,
	PARA_PROPERTIES
};
enum align { ALIGN_START, ALIGN_CENTER, ALIGN_END, ALIGN_BOTH, ALIGN_LEFT, ALIGN_RIGHT };

struct paragraph_format {
	int is[PARA_PROPERTIES];
};

enum family { FAMILY_PARAGRAPH = 'p', FAMILY_TEXT = 't', FAMILY_TABLE = 'b' };

struct style {
	const char *name, *parent;
	const char *folded;             /* letters and digits of the name that is shown */
	const char *list, *master;      /* NULL: not said; "": none */
	int automatic, resolved;
	int own_list;                   /* an automatic style says the list, or that there is none */
	int own_indent;                 /* the automatic style, or the one that sets the list, sets its indent */
	const struct style *named;      /* the nearest that is not automatic, or NULL */
	struct text_format text;        /* own; with those of its parents once it is resolved */
	struct paragraph_format para;
};

void text_format_clear(struct text_format *text);
/* Lays what over sets over text. */
void text_format_overlay(struct text_format *text, const struct text_format *over);
/* The style with all that it has from its parents, or NULL. */
const struct style *style_find(struct reader *r, enum family family, const char *name);
/* A length in twips, or UNSET. */
int length_of(const char *value);
long number_of(const char *value, long fallback);
int is_true(const char *value);

void start_automatic(struct reader *r, const struct xml_element *element);
void start_style(struct reader *r, const struct xml_element *element);
void start_default_style(struct reader *r, const struct xml_element *element);
void end_style(struct reader *r);
void take_text_properties(struct reader *r, const struct xml_element *element);
void take_paragraph_properties(struct reader *r, const struct xml_element *element);
void take_table_properties(struct reader *r, const struct xml_element *element);

/* ---- read_label.c: list styles ---- */

enum { LIST_LEVELS = 10 };

struct list_level {
	int set, is_bullet, is_picture, lost;
	const struct numeral *numeral;          /* NULL: no number is printed */
	enum symbol_font font;                  /* of the bullet */
	const char *prefix, *suffix, *bullet;
	const char *format;                     /* "%1%.%2%)" instead of prefix, levels and suffix */
	long start, shown;                      /* shown: levels that the label is made of */
	int aligned, space, width, left, first; /* aligned: left and first; else space before and width of the label */
};

struct list_style {
	const char *name;
	struct list_level levels[LIST_LEVELS];
};

struct list_run {                               /* one count, which several list elements may go on with */
	long value[LIST_LEVELS];
	int started[LIST_LEVELS];
	char lang[4];                           /* that numbers are spoken in; "" where none is said */
	int spoken, unspoken;                   /* the last label has a number in words; one that has none in this language */
};

struct label {
	long number;
	const char *scheme;
	int lost, sign_lost;            /* its number form, its sign is not known */
	int is_picture;
};

const struct list_style *list_style_find(struct reader *r, const char *name);
/* That of lists which name none. */
const struct list_style *list_style_default(struct reader *r);
const struct list_level *list_level_at(const struct list_style *style, int level);
/* Counts one item (start: its own value, or UNSET) and writes its label to out. */
void list_count(struct list_run *run, const struct list_style *style, int level, long start);
void list_print(struct list_run *run, const struct list_style *style, int level, struct label *label,
                struct gavel_output *out);
/* An item whose text begins a level below: it counts where nothing of its level does yet. */
void list_presume(struct list_run *run, const struct list_style *style, int level);
/* Writes the character that a code of a symbol font shows; -1 if it is not known. */
int put_sign(enum symbol_font font, const char *code, size_t len, struct gavel_output *out);
void take_list_level_font(struct reader *r, const struct xml_element *element);

void start_list_style(struct reader *r, const struct xml_element *element);
void end_list_style(struct reader *r);
void start_list_level(struct reader *r, const struct xml_element *element);
void take_list_level_properties(struct reader *r, const struct xml_element *element);

/* ---- read_numeral.c: number forms by ODF's names ---- */

/* NULL for "": no number; sync: letters go on as "aa, bb". Decimal where the name is not known: *known tells. */
const struct numeral *numeral_of(const char *format, int sync, int *known);

/* ---- losses: what is left out; each is reported at once or counted and reported at the end ---- */

#define LOSSES(X)                                                                                               \
	X(OBJECT, "object", LOSS, 1, "an embedded object is left out; its picture is kept, if it has one")      \
	X(CONTROL, "control", LOSS, 1, "a form control is left out")                                            \
	X(MATH, "math", LOSS, 1, "a formula is kept as a line of text")                                       \
	X(IMAGE, "image", LOSS, 1, "an image that is not in the file, or of no known type, is left out")       \
	X(SCENE, "shape", LOSS, 1, "a three-dimensional drawing is left out")                                   \
	X(SHAPE, "shape", LOSS, 0, "drawn shapes without text are left out")                                    \
	X(LINE, "drawn-line", NOTE, 0, "drawn lines are left out")                                              \
	X(RUBY, "ruby", LOSS, 0, "reading aids (ruby) are left out, the base text is kept")                     \
	X(NUMERAL, "numeral", LOSS, 0, "labels of a number form that is not known are printed in digits")       \
	X(SYMBOL, "symbol", LOSS, 0, "characters of a symbol font have no known Unicode form")                  \
	X(STRAY, "stray-text", LOSS, 0, "text that stands in no paragraph is left out")                         \
	X(HIDDEN, "hidden-text", LOSS, 0, "hidden text is left out")                                            \
	X(MERGED, "merged-cell", LOSS, 0, "text in cells that another cell covers is left out")                 \
	X(REPEATED, "repeated", LOSS, 0, "rows, cells or blanks repeated beyond a sane number are left out")    \
	X(NOTE_NESTED, "note-nested", LOSS, 1, "a note in a note is left out")                                  \
	X(SECTION, "linked-section", LOSS, 1, "a part linked to another file is kept as it was stored")         \
	X(CAPS, "caps", NOTE, 0, "text shown in capitals is kept as it was typed")                              \
	X(ANCHOR, "internal-link", NOTE, 0, "links to places in the document are kept as text")                 \
	X(BOOKMARK, "bookmark", NOTE, 0, "bookmarks are left out")                                              \
	X(TRACKED, "tracked-changes", NOTE, 0, "tracked changes are accepted")                                  \
	X(INDEX_MARK, "index-mark", NOTE, 0, "entries for an index are left out")                               \
	X(IMAGE_MAP, "image-map", NOTE, 0, "links on parts of an image are left out")                           \
	X(SCRIPT, "script", NOTE, 0, "scripts are left out")                                                    \
	X(COMMENT, "comment", NOTE, 0, "comments are left out")                                                 \
	X(COLUMN, "column-break", NOTE, 0, "column breaks are left out")                                        \
	X(PICTURE_BULLET, "picture-bullet", NOTE, 0, "bullets that are pictures are kept as a sign")            \
	X(CROWD, "too-many", LOSS, 0, "definitions beyond a sane number are ignored")

enum loss {
#define X(NAME, code, level, each, text) LOSS_##NAME,
	LOSSES(X)
#undef X
	LOSS_COUNT
};

void lose(struct reader *r, enum loss what, const char *detail);

/* ---- the reader ---- */

enum story { STORY_MAIN, STORY_FURNITURE, STORY_NOTE, STORY_BOX };

struct list {                           /* an open list element */
	struct list *outer;
	const struct list_style *style;
	struct list_run *run;
	int level;
	/* its open item */
	const struct list_style *item_style;
	int fresh;                      /* no text yet: the label is to come */
	int begun;                      /* it has text or a list already */
	long start;
	const char *printed;            /* its label as it was printed, if it says that */
};

struct table {
	struct table *outer;
	struct gavel_node *node, *row, *cell;
	struct list *list;              /* that the table stands in */
	long column, row_count, row_times, cell_times;
	long columns, head_columns;     /* declared so far; those of them that head their rows */
	int header, in_head_columns;
	int is_covered;
};

struct waiting {                        /* a block that stands after the open paragraph */
	struct gavel_node *node;
	struct waiting *next;
};

struct saved_format {
	struct text_format base, now;
};

struct frame {
	struct frame *outer, *all;
	enum story story;
	struct gavel_node *home;        /* where the story around goes on */
	struct gavel_node *root;
	struct table *table;
	struct list *list;
	struct list_run *last_run;      /* of the list before, and what that names as its style */
	const char *last_style;
	const char *link;               /* where a link is open: its address */
	/* the paragraph */
	int in_paragraph;
	const struct style *style;      /* as the paragraph names it, or NULL */
	struct paragraph_format para;
	struct gavel_node *node;
	uint32_t line;
	long outline;                   /* level of a heading, or 0 */
	struct label label;
	int has_label;
	struct gavel_output *label_text;
	struct list_run *label_run;     /* what the label was printed from, where it has numbers in words */
	const struct list_style *label_style;
	int label_level, first_lang;    /* first_lang: of the first text, if that says its own */
	struct waiting *first_waiting, *last_waiting;
	/* formatting */
	struct text_format base, now;   /* what the paragraph gives all its text; what the text has here */
	struct saved_format *saved;
	size_t saved_count, saved_room;
	unsigned marks[SCRIPTS];
	enum script script;
	int hidden, hidden_paragraph, hidden_whole;     /* here; by a field; by its style, with its label */
	struct inlines inlines;
	int after_mark;                 /* a note begins: what sets its mark apart is left out */
	int after_blank;                /* a blank came last: the next one adds nothing */
	/* the note whose mark and text are open around this frame */
	struct gavel_node *note_ref;
	int note_is_marked;             /* by a mark of its own */
	/* the drawing: its size and text, and the image made of it */
	long width, height;
	struct gavel_node *image;
	int lone_image, lost_image, is_object, is_formula;
	const char *lost_name;
};

struct note_kind {                      /* footnotes; endnotes */
	const struct numeral *numeral;
	long next;
};

enum { NOTE_FOOT, NOTE_END, NOTE_KINDS };
enum page_side { SIDE_FIRST, SIDE_EVEN, SIDE_ODD, SIDE_COUNT };

struct master {                         /* a master page */
	const char *name, *next, *layout;
	struct gavel_node *parts[2][SIDE_COUNT];        /* heads, feet; NULL: as on other pages */
};

struct page_layout {
	int rtl;
	char usage;                     /* a(ll), l(eft), r(ight), m(irrored) */
};

struct open_element {
	const struct element_row *row;
	const void *kept;               /* what a row's start leaves for its end */
};

struct reader {
	struct gavel_job *job;
	struct gavel_document *doc;
	struct package *package;        /* NULL: a flat document */
	struct xml_known known;         /* rows of elements in this part */
	const struct gavel_input *in;
	const char *part;               /* being read; NULL: the input itself */
	int optional;                   /* that part can be missing */
	uint32_t line;
	struct anchors anchors;         /* bookmarks */
	/* definitions; automatic ones belong to the part that they stand in */
	struct names common, automatic, types, runs, media, changes;
	int in_automatic;
	size_t defined;
	struct style defaults;
	struct style *style;            /* being filled, or NULL */
	struct list_style *list_style, outline;
	struct list_level *list_level;
	struct list_style *default_list;
	int has_outline;
	struct list_run outline_run;
	struct note_kind notes[NOTE_KINDS];
	const char *lang[SCRIPTS], *meta_lang;
	int count_by_style;             /* lists go on with the last one of their style (before OpenOffice.org 3.1) */
	int absolute_align;             /* "start" is the left side, whatever the direction (OpenOffice, LibreOffice) */
	/* pages */
	struct master *master, *first_master, **pages;
	struct page_layout *layout, *page;
	size_t page_count, page_room;
	/* metadata */
	const char *property;
	int in_meta;
	struct gavel_output *keywords;
	/* the story */
	struct gavel_node *body;
	int in_body;
	struct frame *frame, *spare_frames, *all_frames;
	struct open_element *stack;
	size_t depth, stack_room;
	size_t skip;                    /* elements deeper than this are ignored; 0: none */
	struct gavel_output *collect;   /* where character data goes instead of the paragraph, or NULL */
	struct gavel_output *piece;
	const char *change;             /* the tracked change that is open: its name */
	size_t deleted;                 /* marks of deletions that are open: what comes is no text */
	struct mathml *math;            /* the formula that is open, or NULL */
	size_t images, copied;          /* copied: bytes of text in what is repeated */
	int refused;
	size_t rtl_text, east_text, all_text;   /* bytes, to tell the language */
};

const char *keep(struct reader *r, const char *string);

/* read_package.c */
int package_check(struct reader *r);
/* Reports (and returns -1) if a media type is not that of a text document. */
int check_media_type(struct reader *r, const char *type);

/* read_story.c */
/* part NULL: the input itself; optional: a part that is not well-formed is a loss. */
int story_read(struct reader *r, const char *part, int optional);
void frame_push(struct reader *r, enum story story, struct gavel_node *root);
void frame_pop(struct reader *r);
void skip_content(struct reader *r);
struct open_element *open_here(struct reader *r);
/* Character data goes to piece from here on; and its end: the bytes, trimmed (good until the next call). */
void collect_text(struct reader *r, const struct xml_element *element);
const char *collected(struct reader *r);

/* read_paragraph.c */
void start_paragraph(struct reader *r, const struct xml_element *element);
void start_heading(struct reader *r, const struct xml_element *element);
void end_paragraph(struct reader *r);
/* A paragraph that the source does not have, for what stands alone. */
void begin_plain(struct reader *r);
void finish_paragraph(struct reader *r);
void begin_page(struct reader *r, const struct style *style, int breaks);
void start_span(struct reader *r, const struct xml_element *element);
void end_span(struct reader *r);
void apply_style(struct reader *r, const char *name);
void add_waiting(struct reader *r, struct gavel_node *node);
void put_waiting(struct reader *r);
struct gavel_node *paragraph_node(struct reader *r);

/* read_inline.c */
void put_text(struct reader *r, const char *bytes, size_t len);
void put_blank(struct reader *r, char blank);
void put_leaf_here(struct reader *r);
void put_spaces(struct reader *r, const struct xml_element *element);
void put_tab(struct reader *r, const struct xml_element *element);
void put_line_break(struct reader *r, const struct xml_element *element);

/* read_list.c */
void start_list(struct reader *r, const struct xml_element *element);
void end_list(struct reader *r);
void start_item(struct reader *r, const struct xml_element *element);
void start_list_header(struct reader *r, const struct xml_element *element);
void start_numbered_paragraph(struct reader *r, const struct xml_element *element);
void end_number(struct reader *r);
/* When the first text comes: numbers in words are in its language. */
void speak_label(struct reader *r);
void number_paragraph(struct reader *r, const struct xml_element *element);

/* read_field.c */
void start_link(struct reader *r, const struct xml_element *element);
void end_link(struct reader *r);
void start_stored(struct reader *r, const struct xml_element *element);
void start_hidden_text(struct reader *r, const struct xml_element *element);
void start_hidden_paragraph(struct reader *r, const struct xml_element *element);
void start_part_section(struct reader *r, const struct xml_element *element);

/* read_note.c */
void start_note(struct reader *r, const struct xml_element *element);
void end_note(struct reader *r);
void start_citation(struct reader *r, const struct xml_element *element);
void end_citation(struct reader *r);
void start_note_body(struct reader *r, const struct xml_element *element);
void end_note_body(struct reader *r);
void take_notes_configuration(struct reader *r, const struct xml_element *element);

/* read_table.c */
void start_table(struct reader *r, const struct xml_element *element);
void end_table(struct reader *r);
void take_column(struct reader *r, const struct xml_element *element);
void start_head_columns(struct reader *r, const struct xml_element *element);
void end_head_columns(struct reader *r);
void start_head_rows(struct reader *r, const struct xml_element *element);
void end_head_rows(struct reader *r);
void start_row(struct reader *r, const struct xml_element *element);
void end_row(struct reader *r);
void start_cell(struct reader *r, const struct xml_element *element);
void start_covered_cell(struct reader *r, const struct xml_element *element);
void end_cell(struct reader *r);
void end_table_text(struct reader *r);

/* read_math.c */
void start_math(struct reader *r, const struct xml_element *element);
void end_math(struct reader *r);
/* Reads the part of an object: 0, or -1 if it holds no formula. */
int read_formula(struct reader *r, const char *entry);

/* read_drawing.c */
void start_drawing(struct reader *r, const struct xml_element *element);
void end_drawing(struct reader *r);
void start_image(struct reader *r, const struct xml_element *element);
void end_binary(struct reader *r);
void start_object(struct reader *r, const struct xml_element *element);
void end_alt(struct reader *r);
void start_box(struct reader *r, const struct xml_element *element);
/* The text of that element is a story of its own, if it is not one yet. */
void open_box(struct reader *r, struct open_element *element);
void end_box(struct reader *r);
void end_shape(struct reader *r);
void end_line(struct reader *r);

/* read_page.c */
void start_master(struct reader *r, const struct xml_element *element);
void end_master(struct reader *r);
void start_page_layout(struct reader *r, const struct xml_element *element);
void end_page_layout(struct reader *r);
void take_page_properties(struct reader *r, const struct xml_element *element);
void start_head_or_foot(struct reader *r, const struct xml_element *element);
void end_head_or_foot(struct reader *r);
/* The text goes on in pages of that master (NULL or not known: the first one, unless there are pages already). */
void use_master(struct reader *r, const char *name);
void put_furniture(struct reader *r);

/* read_meta.c */
void start_meta(struct reader *r, const struct xml_element *element);
void end_meta(struct reader *r);
void start_property(struct reader *r, const struct xml_element *element);
void end_property(struct reader *r);

#endif
