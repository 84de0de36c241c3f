/* SPDX-License-Identifier: MIT
 *
 * The reader's state, and what its files offer each other.
 *
 * Every element pushes a frame; its row in elements.c says what is done when
 * it starts and ends. The tree is built at once, with two delays: a block is
 * opened when its first paragraph comes (so that a paragraph with a number
 * becomes a clause, one of a heading class a heading), and white space is held
 * until something visible follows it.
 */
#ifndef AKN_READ_H
#define AKN_READ_H

#include "akn.h"
#include "anchors.h"
#include "xml_reader.h"
#include "xml_writer.h"

enum zone { ZONE_NONE, ZONE_COVER, ZONE_PREFACE, ZONE_PREAMBLE, ZONE_BODY, ZONE_CONCLUSION };

struct reading;
struct frame;

/* What an element does; a missing function does nothing, so that the content is read as if it stood bare. */
struct akn_element {
	const char *name;
	void (*enter)(struct reading *r, struct frame *frame, const struct xml_element *element);
	void (*leave)(struct reading *r, struct frame *frame);
	int value;              /* for enter: a kind, a zone */
	unsigned flags;
};

enum {
	IS_UNIT = 1,            /* paragraph and its like: may turn into a clause, a heading, a bare paragraph */
	IS_GROUP = 2,           /* section and its like */
	IS_ITEM = 4,
	IS_WALL = 8,            /* what is inside knows nothing of the unit outside: a note, a cell, a quotation */
	IS_BLOCK = 16,          /* holds inline content: p and its like */
};

struct frame {
	const struct akn_element *row;
	struct gavel_node *node;        /* closed when the element ends */
	struct gavel_node *back;        /* resumed when the element ends */
	const char *label;              /* of a unit, a group: read, but not yet put on a node */
	const char *style;
	const char *key, *value;        /* of a value: the field that the text is put into */
	size_t heard;                   /* length of r->heard when the element started */
	enum zone zone;                 /* to go back to */
	unsigned char unit_open;        /* the clause or the section stands */
	unsigned char masthead;         /* of a p: holds a value of the masthead */
	unsigned char muted, formula, preserve;
	struct gavel_node *inner;        /* of a block: the node that its text stands in */
};

struct reading {
	struct gavel_job *job;
	struct gavel_document *doc;
	struct frame *frames;
	size_t depth, room;
	enum zone zone;
	int annex;                      /* attachments and components open */
	int muted;                      /* text goes to heard only */
	int notes;                      /* notes open */
	int preserve;                   /* xml:space="preserve" on the block that is open */
	char blank;                     /* white space held: 0, ' ' or '\t' */
	int fresh;                      /* nothing visible in the block yet */
	int spaced;                     /* what stands last is a blank */
	struct gavel_output *heard;     /* text since the block began, without notes */
	struct gavel_node *front, *preamble, *body;
	struct anchors anchors;         /* eIds of the text */
	struct names *ids, *terms, *unknown;
	struct names *references;       /* refersTo="#x": reported where there is no such term */
	struct gavel_output *waiting;   /* "x\0" of each, with its line in lines */
	uint32_t *lines;
	size_t waiting_count, waiting_room;
	struct xml_writer *meta;        /* where an element of meta is copied to, or NULL */
	struct gavel_output *meta_bytes;
	size_t meta_from;
	const char *field_key, *field_value;    /* of a field that a writer of this tool put into meta */
	int own_meta;                   /* the child of meta holds such fields only */
	int in_meta;                    /* depth below meta; 0 outside */
	uint32_t line;
	int rooted;
};

/* ---- elements.c ---- */
const struct akn_element *element_of(const char *name);

/* ---- read.c ---- */
struct frame *frame_above(struct reading *r, const struct frame *frame);
/* The nearest open unit, group or item, or NULL: not across a wall. */
struct frame *unit_of(struct reading *r, unsigned flags);
/* What was heard since the frame's element began, trimmed; a copy of the document's. */
const char *heard_since(struct reading *r, const struct frame *frame);
void warn(struct reading *r, enum gavel_level level, const char *code, const char *what, const char *name);

/* ---- read_block.c ---- */
void enter_root(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_annex(struct reading *r, struct frame *frame, const struct xml_element *element);
void leave_annex(struct reading *r, struct frame *frame);
void enter_zone(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_preamble(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_body(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_unit(struct reading *r, struct frame *frame, const struct xml_element *element);
void leave_unit(struct reading *r, struct frame *frame);
void enter_group(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_item(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_list(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_num(struct reading *r, struct frame *frame, const struct xml_element *element);
void leave_num(struct reading *r, struct frame *frame);
void enter_heading(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_cross_heading(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_formula(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_container(struct reading *r, struct frame *frame, const struct xml_element *element);
void leave_recital(struct reading *r, struct frame *frame);
void enter_recital(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_block(struct reading *r, struct frame *frame, const struct xml_element *element);
void leave_block(struct reading *r, struct frame *frame);
void enter_quote(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_table(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_caption(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_row(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_cell(struct reading *r, struct frame *frame, const struct xml_element *element);
/* Opens the block that text stands in here: the outermost node that was opened for it. */
struct gavel_node *open_block(struct reading *r, const char *style);
/* Sets label, number and scheme. */
void put_label(struct reading *r, struct gavel_node *node, const char *label);

/* ---- read_flow.c ---- */
/* A document that is none of the organization's becomes a flow. */
void settle_stage(struct reading *r);

/* ---- read_inline.c ---- */
void add_text(struct reading *r, const char *bytes, size_t len);
/* Puts the white space that is held, unless the block is still empty. */
void flush_blank(struct reading *r);
void start_block(struct reading *r);
void trim_block(struct reading *r, struct gavel_node *block);
void enter_format(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_change(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_span(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_link(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_note(struct reading *r, struct frame *frame, const struct xml_element *element);
void leave_note(struct reading *r, struct frame *frame);
void enter_quoted(struct reading *r, struct frame *frame, const struct xml_element *element);
void leave_quoted(struct reading *r, struct frame *frame);
void enter_note_mark(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_break(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_image(struct reading *r, struct frame *frame, const struct xml_element *element);
void enter_document_reference(struct reading *r, struct frame *frame, const struct xml_element *element);

/* ---- read_style.c ---- */
void take_align(struct reading *r, struct gavel_node *block, const struct xml_element *element);
/* Whether the element says which language it is in or which way it runs; and that, onto the node. */
int says_language(const struct xml_element *element);
void take_language(struct reading *r, struct gavel_node *node, const struct xml_element *element);

/* ---- read_value.c ---- */
void enter_value(struct reading *r, struct frame *frame, const struct xml_element *element);
void leave_value(struct reading *r, struct frame *frame);
/* What can be known only at the end: the number, a date that only the metadata have. */
void complete_fields(struct reading *r);

/* ---- read_meta.c ---- */
void enter_meta(struct reading *r, struct frame *frame, const struct xml_element *element);
void meta_start(struct reading *r, const struct xml_element *element);
void meta_text(struct reading *r, const char *bytes, size_t len);
void meta_end(struct reading *r, const char *name);

#endif
