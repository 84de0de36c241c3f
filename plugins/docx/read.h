/* SPDX-License-Identifier: MIT
 *
 * The inside of the reader, shared by its files.
 *
 * A DOCX file is several stories (body, headers, footers, notes, text boxes)
 * written in one vocabulary. story.c walks any of them with one table of
 * elements; a struct frame holds what belongs to one story: its open
 * paragraph, run, tables and fields. A text box in a paragraph opens a frame
 * of its own on a detached node, so the paragraph around it goes on unharmed.
 *
 *   read.c       the order of parts        relations.c  where parts are
 *   styles.c     named formatting          formats.c    the properties themselves
 *   numbering.c  automatic labels
 *   story.c      the table of elements     read_extension.c, read_paragraph.c, read_inline.c,
 *                                          read_table.c, read_field.c,
 *                                          read_note.c, read_drawing.c, read_math.c: what its rows do
 */
#ifndef GAVEL_DOCX_READ_H
#define GAVEL_DOCX_READ_H

#include <limits.h>

#include "anchors.h"
#include "inlines.h"
#include "lost.h"
#include "math_line.h"
#include "numerals.h"
#include "package.h"
#include "rows.h"
#include "symbols.h"
#include "xml_reader.h"

#include "docx.h"

struct reader;

enum story { STORY_MAIN, STORY_FURNITURE, STORY_NOTE, STORY_BOX, STORY_KINDS };

/* ---- formats.c: properties, each unset or a value; tables name them ---- */

enum { UNSET = INT_MIN };

enum run_property {
	RUN_BOLD, RUN_ITALIC, RUN_BOLD_CS, RUN_ITALIC_CS, RUN_CAPS, RUN_SMALL_CAPS, RUN_STRIKE, RUN_VANISH,
	RUN_TOGGLES,            /* those above: a paragraph style and a character style that both set one undo it */
	RUN_DOUBLE_STRIKE = RUN_TOGGLES, RUN_UNDERLINE, RUN_VALIGN, RUN_RTL, RUN_CS, RUN_FONT, RUN_DELETED,
	RUN_ROLE,               /* enum mark, by the style's name: a number that is text, a change */
	RUN_PROPERTIES
};
enum valign { VALIGN_BASE, VALIGN_SUPERSCRIPT, VALIGN_SUBSCRIPT };

struct run_format {
	int is[RUN_PROPERTIES];
	const char *style;      /* id of the character style, or NULL */
	const char *lang;       /* or NULL */
};

enum paragraph_property {
	PARA_LEFT, PARA_FIRST, PARA_OUTLINE, PARA_ALIGN, PARA_BIDI, PARA_NUM, PARA_LEVEL, PARA_FRAME, PARA_PAGE,
	PARA_PROPERTIES
};
enum align { ALIGN_START, ALIGN_CENTER, ALIGN_END, ALIGN_BOTH };
enum frame_kind { FRAME_NONE, FRAME_NOTE, FRAME_DROP };

struct paragraph_format {
	int is[PARA_PROPERTIES];
	const char *style;
};

void run_format_clear(struct run_format *run);
void paragraph_format_clear(struct paragraph_format *para);
/* Takes one child of rPr or of pPr (numPr is flattened); what is not known is not ours. */
void run_format_take(struct gavel_document *doc, struct run_format *run, const struct xml_element *element);
void paragraph_format_take(struct gavel_document *doc, struct paragraph_format *para,
                           const struct xml_element *element);
/* Fills what is unset in run from base. */
void run_format_inherit(struct run_format *run, const struct run_format *base);
void paragraph_format_inherit(struct paragraph_format *para, const struct paragraph_format *base);
/* w:val as a boolean (absent: true) and as a number. */
int value_is_on(const struct xml_element *element);
long value_number(const struct xml_element *element, const char *name, long fallback);
const char *value_of(const struct xml_element *element);

/* ---- styles.c ---- */

struct style {
	const char *id, *name, *based;
	const char *folded;             /* the name's letters and digits */
	int is_quote;
	char type;                      /* p c t n */
	int is_default;
	int indent_wins;                /* sets its indent nearer than its numbering: the list's indent yields */
	const char *numbered;           /* id of the style of its line that sets the numbering */
	struct run_format run;          /* own; with those it is based on once styles_read is done */
	struct paragraph_format para;
};

struct styles {
	struct style **rows;            /* by id */
	size_t count, room;
	struct run_format run;          /* document defaults */
	struct paragraph_format para;
	const struct style *normal;     /* the default paragraph style; never NULL after styles_read */
	const char *lang, *lang_bidi, *lang_east;
};

int styles_read(struct reader *r, const char *part);
/* NULL if there is none; type 0 is any. */
const struct style *styles_find(const struct styles *styles, const char *id, char type);

/* ---- numbering.c ---- */

struct numbering;

struct label {
	long number;
	const char *scheme;
	int left, first;                /* UNSET or the level's indents */
	int lost;                       /* printed as decimal: its own form is not known */
};

int numbering_read(struct reader *r, const char *part);
/* Counts one paragraph of this list and level (style: picks the level linked to it where level is UNSET) and writes
 * its label to out: 1, or 0 if the list is not there. lang: of the paragraph, for numbers in words. */
int numbering_count(struct reader *r, int num, int level, const struct style *style, const char *lang,
                    struct label *label, struct gavel_output *out);

/* ---- relations.c ---- */

struct relation {
	const char *id, *type;          /* type: the last segment of its URI */
	const char *target;             /* an entry of the package; as written if external */
	int external;
	const char *media;              /* name of the document's media, once it was made */
};

struct relations {
	struct relation *rows;          /* by id */
	size_t count, room;
};

/* The relationships of a part ("" for the package): 0 (there may be none) or -1. */
int relations_read(struct reader *r, const char *part, struct relations *relations);
struct relation *relations_find(const struct relations *relations, const char *id);
/* The first internal one of that type whose part is there, or NULL. */
const struct relation *relations_type(struct reader *r, const struct relations *relations, const char *type);
/* The package's spelling of a part name, or NULL. */
const char *entry_of(struct reader *r, const char *name);
/* The content type of a part, or NULL; -1 in *failed after gavel_fail. */
const char *content_type_of(struct reader *r, const char *part, int *failed);

/* ---- losses: what is left out; each is reported at once or counted and reported at the end ---- */

#define LOSSES(X)                                                                                               \
	X(CHART, "chart", LOSS, 1, "a chart is left out")                                                       \
	X(DIAGRAM, "diagram", LOSS, 1, "a diagram (SmartArt) is left out")                                      \
	X(OBJECT, "object", LOSS, 1, "an embedded object is left out; its picture is kept")                     \
	X(CONTROL, "control", LOSS, 1, "a form control is left out")                                            \
	X(MATH, "math", LOSS, 1, "a formula is kept as a line of text")                                             \
	X(IMAGE, "image", LOSS, 1, "an image is left out: it is not in the file")                               \
	X(ALTERNATE, "alternate", LOSS, 1, "content of an extension is left out")                               \
	X(UNKNOWN, "unknown-element", LOSS, 1, "an element that is not known is passed over")                   \
	X(STRAY, "stray-text", LOSS, 0, "text that stands where none is expected is left out")                  \
	X(CHUNK, "chunk", LOSS, 1, "an imported document (altChunk, subDoc, frame) is left out")                \
	X(FURNITURE, "header", LOSS, 1, "a header or footer is left out: it is not in the file")                \
	X(RUBY, "ruby", LOSS, 0, "reading aids (ruby) are left out, the base text is kept")                     \
	X(SYMBOL, "symbol", LOSS, 1, "a character of a symbol font has no known Unicode form")                  \
	X(FIELD, "field", LOSS, 1, "a field without a stored result is left out")                               \
	X(NOTE_LOST, "note-missing", LOSS, 1, "a note reference has no note")                                   \
	X(NOTE_NESTED, "note-in-note", LOSS, 1, "a note within a note is left out")                             \
	X(NOTE_TWICE, "note-repeated", NOTE, 0, "notes referred to again; the text is kept at the first mark")  \
	X(NOTE_UNUSED, "note-unused", NOTE, 0, "notes that nothing refers to are left out")                     \
	X(NUMERAL, "numeral", LOSS, 0, "labels of a number form that is not known are printed in digits")       \
	X(BULLET, "picture-bullet", NOTE, 0, "bullets that are pictures are printed as their character")        \
	X(SHAPE, "shape", LOSS, 0, "drawn shapes without text are left out")                                    \
	X(LINE, "drawn-line", NOTE, 0, "drawn lines are left out")                                              \
	X(WORDART, "word-art", LOSS, 1, "text drawn as a picture (WordArt, watermark) is left out")             \
	X(HIDDEN, "hidden-text", LOSS, 0, "hidden text is left out")                                            \
	X(CAPS, "caps", NOTE, 0, "text shown in capitals is kept as it was typed")                              \
	X(ANCHOR, "internal-link", NOTE, 0, "links to places in the document are kept as text")                 \
	X(TRACKED, "tracked-changes", NOTE, 0, "tracked changes are accepted")                                  \
	X(COMMENT, "comment", NOTE, 0, "comments are left out")                                                 \
	X(COLUMN, "column-break", NOTE, 0, "column breaks are left out")                                        \
	X(PER_PAGE, "notes-per-page", NOTE, 0, "notes numbered anew on each page are numbered through")         \
	X(MERGED, "merged-cell", LOSS, 0, "text in cells hidden by a vertical merge is left out")               \
	X(CROWD, "too-many", LOSS, 0, "definitions beyond a sane number are ignored")

enum loss {
#define X(NAME, code, level, each, text) LOSS_##NAME,
	LOSSES(X)
#undef X
	LOSS_COUNT
};

void lose(struct reader *r, enum loss what, const char *detail);

/* ---- the reader ---- */



struct field {                          /* begin ... [separate] ... end */
	struct field *outer;
	struct gavel_output *code;
	int in_result;
	const char *outer_link;
	/* of a form: whether a box is ticked; the entry of a list that is chosen, and those read */
	int is_checked;
	long chosen, entries;
	const char *entry;
};

struct merge {                          /* a cell that goes on in rows below, by its first grid column */
	struct gavel_node *cell;
	long rows;
	int seen;                       /* in the row being read */
};

struct table {
	struct table *outer;
	struct gavel_node *node, *row, *cell;
	struct merge *merges;
	size_t merge_room;
	long column, before, span;
	int header, row_dropped, merge, hmerge;
	enum { CELL_NONE, CELL_WAITING, CELL_OPEN, CELL_HIDDEN } state;
};

struct waiting {                        /* a block that stands after the open paragraph */
	struct gavel_node *node;
	struct waiting *next;
};

struct frame {
	struct frame *outer, *all;
	enum story story;
	struct gavel_node *home;        /* where the story around goes on */
	struct gavel_node *root;
	struct table *table;
	struct field *field;
	const char *link;               /* where a link is open: its address */
	/* the paragraph */
	int in_paragraph, settled, carried;
	struct paragraph_format para;
	struct run_format mark;         /* of the paragraph's end */
	const struct style *style;
	struct gavel_node *node, *framed;
	uint32_t line;
	struct label label;
	int has_label;
	struct gavel_output *label_text;
	struct waiting *first_waiting, *last_waiting;
	/* the run */
	int in_run;
	struct run_format run;
	int is_plain;                   /* nothing was said of the run itself */
	unsigned marks;
	int hidden;
	enum symbol_font font;
	struct inlines inlines;
	enum { MARK_JUST_LEFT = 1, MARK_AND_BLANKS_LEFT } after_mark;    /* a note's own mark was left out: so are blanks */
	/* a note whose mark is typed after its reference */
	struct gavel_node *custom;
	struct gavel_output *custom_label;
	/* the drawing */
	long width, height;
	const char *alt;
	int shape_filled, shape_line;
};

struct note {
	long id;
	struct gavel_node *node;
	int used;
};

struct note_kind {                      /* footnotes; endnotes */
	struct note *rows;
	size_t count, room;
	const struct numeral *numeral, *usual;  /* of the section; of the document */
	long start, usual_start, next;
	int restart, usual_restart;     /* in each section */
	struct gavel_node **refs;       /* automatic marks of the section being read */
	size_t ref_count, ref_room;
};

enum { NOTE_FOOT, NOTE_END, NOTE_KINDS };

enum page_side { SIDE_FIRST, SIDE_EVEN, SIDE_ODD, SIDE_COUNT };

struct section {
	const char *head[SIDE_COUNT], *foot[SIDE_COUNT];        /* relationship ids */
	int has_title_page;
};

struct open_element {
	const struct element_row *row;
	const char *row_name;
	const char *kept;               /* what a row's start leaves for its end */
	size_t at;                      /* an argument of a formula: 1 + where it begins; or 0 */
};

/* Prefixes of the part being read; namespaces that a reader may ignore, and those whose content is read then. */
struct compatibility {
	struct prefix { const char *name, *uri; } *prefixes;    /* the parser's strings, there while it reads the part */
	size_t prefix_count, prefix_room;
	const char *ignorable, *process;        /* attributes of the root, as written */
};

struct math_structure;

struct math {                           /* the formula being read */
	struct math_line line;
	struct math_structure *open;
	size_t depth, open_room, nesting;
};

struct reader {
	struct gavel_job *job;
	struct gavel_document *doc;
	struct package *package;
	const char *part;               /* being read */
	uint32_t line;
	struct anchors anchors;         /* bookmarks */
	struct relations *relations;    /* of that part */
	struct relations main_relations;
	struct styles styles;
	struct numbering *numbering;
	struct note_kind notes[NOTE_KINDS];
	int note_kind;                  /* whose settings or part are being read */
	int even_and_odd;
	struct section *sections;
	size_t section_count, section_room;
	struct section section;
	struct gavel_node *body, *section_last;
	const char *section_type;
	int in_section, section_waits;
	struct frame *frame, *spare_frames, *all_frames;
	struct open_element *stack;
	size_t depth, stack_room;
	size_t skip;                    /* elements deeper than this are ignored; 0: none */
	struct compatibility compatibility;
	struct xml_known known;         /* rows of elements in this part */
	uint32_t stray_line;            /* of the last text told as one that is left out */
	struct run_format *rpr;         /* being filled */
	struct paragraph_format *ppr;
	struct gavel_output *collect;   /* where character data goes, or NULL */
	struct gavel_output *piece, *mapped;    /* of an element's text; with symbol fonts mapped */
	int preserve;
	struct math math;
	int links_within, quotes;       /* some were read: a link to a place in the document; a paragraph that is quoted */
	size_t put_count;               /* pieces of text and pictures so far, to tell that something printed nothing */
	size_t rtl_text, east_text, all_text;   /* bytes, to tell the language */
};


/* story.c */
int story_read(struct reader *r, const char *part);
void frame_push(struct reader *r, enum story story, struct gavel_node *root);
void frame_pop(struct reader *r);
int is_inside(const struct reader *r, const char *name);
void skip_content(struct reader *r);

/* read_extension.c */
void begin_compatibility(struct reader *r);
void take_prefixes(struct reader *r, const struct xml_element *element);
void start_choice(struct reader *r, const struct xml_element *element);
void start_fallback(struct reader *r, const struct xml_element *element);
void start_alternate(struct reader *r, const struct xml_element *element);
void end_alternate(struct reader *r);
/* An element of no row: 1 if what it holds is not read. */
int pass_over(struct reader *r, const struct xml_element *element, int is_word);
void lose_stray_text(struct reader *r, const char *bytes, size_t len, uint32_t line);

/* read_paragraph.c */
void start_paragraph(struct reader *r, const struct xml_element *element);
void end_paragraph(struct reader *r);
void start_paragraph_properties(struct reader *r, const struct xml_element *element);
void end_paragraph_properties(struct reader *r);
void finish_paragraph(struct reader *r);
void end_frame_note(struct reader *r);
void start_run(struct reader *r, const struct xml_element *element);
void end_run(struct reader *r);
void start_run_properties(struct reader *r, const struct xml_element *element);
void end_run_properties(struct reader *r);
void add_waiting(struct reader *r, struct gavel_node *node);
/* The open paragraph's node, made now if need be. */
struct gavel_node *paragraph_node(struct reader *r);

/* read_inline.c */
void put_text(struct reader *r, const char *bytes, size_t len);
void put_blank(struct reader *r, char blank);
void put_leaf_here(struct reader *r, unsigned marks);
void start_text(struct reader *r, const struct xml_element *element);
void start_drawn_text(struct reader *r, const struct xml_element *element);
void end_text(struct reader *r);
void put_hyphen(struct reader *r, const struct xml_element *element);
void put_tab(struct reader *r, const struct xml_element *element);
void put_break(struct reader *r, const struct xml_element *element);
void put_symbol(struct reader *r, const struct xml_element *element);

/* read_math.c */
void start_math(struct reader *r, const struct xml_element *element);
void end_math(struct reader *r);
void start_math_paragraph(struct reader *r, const struct xml_element *element);
void end_math_paragraph(struct reader *r);
void start_structure(struct reader *r, const struct xml_element *element);
void end_structure(struct reader *r);
void start_matrix_row(struct reader *r, const struct xml_element *element);
void end_matrix_row(struct reader *r);
void start_argument(struct reader *r, const struct xml_element *element);
void end_argument(struct reader *r);
void take_math_sign(struct reader *r, const struct xml_element *element);
/* Text of the formula that is open. */
void math_put(struct reader *r, const char *bytes, size_t len);

/* read_table.c */
void start_table(struct reader *r, const struct xml_element *element);
void end_table(struct reader *r);
void start_row(struct reader *r, const struct xml_element *element);
void end_row(struct reader *r);
void start_cell(struct reader *r, const struct xml_element *element);
void end_cell(struct reader *r);
void end_cell_properties(struct reader *r);
void take_table_property(struct reader *r, const struct xml_element *element);
void take_row_property(struct reader *r, const struct xml_element *element);
void take_cell_property(struct reader *r, const struct xml_element *element);
void drop_row(struct reader *r);
/* Opens the cell that waits for its content. */
void open_cell(struct reader *r);

/* read_field.c */
void take_field_char(struct reader *r, const struct xml_element *element);
void take_form(struct reader *r, const struct xml_element *element);
void end_simple_field(struct reader *r);
void start_simple_field(struct reader *r, const struct xml_element *element);
void take_bookmark(struct reader *r, const struct xml_element *element);
void end_link(struct reader *r);
void start_hyperlink(struct reader *r, const struct xml_element *element);
void start_instruction(struct reader *r, const struct xml_element *element);
void end_instruction(struct reader *r);
/* Non-zero while a field's instruction is open: what comes is not printed. */
int in_instruction(const struct frame *f);

/* read_note.c */
int notes_read(struct reader *r, const char *part, int kind);
void start_note(struct reader *r, const struct xml_element *element);
void end_note(struct reader *r);
void put_note_ref(struct reader *r, const struct xml_element *element);
void finish_custom_mark(struct reader *r);
void drop_note_mark(struct reader *r, const struct xml_element *element);
void take_note_setting(struct reader *r, const struct xml_element *element);
void relabel_notes(struct reader *r);
void report_unused_notes(struct reader *r);

/* read_section.c */
void start_section(struct reader *r, const struct xml_element *element);
void end_section(struct reader *r);
void close_section(struct reader *r);
void take_section_property(struct reader *r, const struct xml_element *element);
void start_note_settings(struct reader *r, const struct xml_element *element);
int furniture_read(struct reader *r);

/* read_drawing.c */
void start_drawing(struct reader *r, const struct xml_element *element);
void take_extent(struct reader *r, const struct xml_element *element);
void take_alt(struct reader *r, const struct xml_element *element);
void put_blip(struct reader *r, const struct xml_element *element);
void put_imagedata(struct reader *r, const struct xml_element *element);
void start_vml_shape(struct reader *r, const struct xml_element *element);
void start_shape(struct reader *r, const struct xml_element *element);
void end_shape(struct reader *r);
void take_geometry(struct reader *r, const struct xml_element *element);
void start_box(struct reader *r, const struct xml_element *element);
void end_box(struct reader *r);

/* read_properties.c */
int properties_read(struct reader *r, const struct relations *package);
int settings_read(struct reader *r, const char *part);

#endif
