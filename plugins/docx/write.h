/* SPDX-License-Identifier: MIT
 *
 * The DOCX writer's own parts: what they share.
 *
 * A package part is an output with an XML writer on it and the relationships
 * that it gathers on the way. The body, the notes and each head and foot are
 * such parts; `to` says which of them is being written, so that one set of
 * functions writes paragraphs, runs, tables and images into all of them.
 */
#ifndef GAVEL_DOCX_WRITE_H
#define GAVEL_DOCX_WRITE_H

#include <gavel/format.h>
#include <gavel/layout.h>

#include "package_head.h"
#include "targets.h"
#include "xml_writer.h"

#define DOCX_NS "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define DOCX_REL "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

struct docx_part {
	struct gavel_output *out, *rels_out;
	struct xml_writer *x, *rels;    /* rels: from the first relationship on */
	int rel_count, rel_outside;     /* outside: one leads out of the package */
	const struct package_head *head;        /* what out stands behind, or NULL */
};

/* Open inlines, by count; a style's own bold and italic where a role changes them. */
struct docx_face {
	int strong, emphasis, underline, strike, subscript, superscript, small_caps, link;
	unsigned role;                  /* enum mark of a span */
	int bold, italic;               /* -1: as the style has it */
	int rtl;                        /* the paragraph runs from right to left */
	const char *lang;               /* of the text, where it is not the document's; else NULL */
	const char *upright;    /* characters that the paragraph's style keeps upright */
};

struct docx_table;

struct docx_writer {
	struct gavel_job *job;
	const struct gavel_document *doc;
	const struct gavel_layout *layout;
	struct package_writer *package;
	const char *edition;                    /* names what the layout's styles depend on, or NULL */
	struct docx_part body, notes, *to;
	struct docx_face face, outer_face;      /* outer: where the open note is called */
	const struct gavel_node *link, *outer_link, *root;
	struct docx_table *table;
	const struct gavel_node *note_ref;      /* whose note is open */
	struct docx_part *note_from;            /* where it is called */
	const char *mark;                       /* the open note's own mark, still to be written; "" automatic */
	int notes_count, auto_notes, first_note; /* first_note: the number that automatic marks count from */
	int after_table, page_break, after_rule; /* what the last block was */
	int no_notes;                           /* in a head or foot */
	int even_pages;                         /* have heads or feet of their own */
	int *media_numbers;                     /* in the package, by their own numbers; 0: not written yet */
	int media_count, drawings;
	struct targets *targets;                /* bookmarks */
	int bookmarks;
	unsigned images;                        /* kinds of image used: bits of IMAGE_TYPES */
	int tracked;                            /* insertions and deletions are changes that Word tracks */
	unsigned run_change;                    /* the open run stands in one: enum mark, or 0 */
	int change_count;
	int failed;
};

/* write_part.c */
void docx_part_open(struct docx_part *part, const char *root, int indent);
/* A part whose start is the same in document after document (package_head.h): the declaration, the root, and what put
 * writes into it. what, a literal, and key tell it from others. */
typedef void docx_put_head(struct docx_writer *w, struct xml_writer *x);
void docx_part_open_behind(struct docx_writer *w, struct docx_part *part, const char *root, const char *what,
                           const char *key, docx_put_head *put);
/* Adds the part and its relationships to the package, and frees it; entry is like "word/document.xml". */
void docx_part_close(struct docx_writer *w, struct docx_part *part, const char *entry);
void docx_part_drop(struct docx_part *part);
/* A new relationship: fills id, like "rId3". */
void docx_relate(struct docx_part *part, const char *type, const char *target, int external, char id[16]);
void docx_put(struct xml_writer *x, const char *element, const char *value);
void docx_put_number(struct xml_writer *x, const char *element, long value);
/* Content types, relationships, properties, metadata kept from other formats. */
void docx_package_begin(struct docx_writer *w);
void docx_package_end(struct docx_writer *w, const char *const *entries);

/* write_style.c: twips to half points; pPr and rPr elements of a style; styles.xml and settings.xml */
int docx_half_points(int twips);
void docx_put_spacing(struct xml_writer *x, int before, int after, int line, int exact);
void docx_put_fonts(struct xml_writer *x, const char *font, const char *east, const char *complex);
void docx_put_toggle(struct xml_writer *x, const char *element, const char *complex, int on);
void docx_put_size(struct xml_writer *x, int twips, int complex);
void docx_put_indent(struct xml_writer *x, int left, int right, int first);
const char *docx_justify(const char *align);
void docx_write_styles(struct docx_writer *w);
void docx_write_settings(struct docx_writer *w);

/* write_direction.c: how much of the text is one run, and whether that runs from right to left */
size_t docx_stretch(const struct docx_writer *w, const char *bytes, size_t len, int *rtl);

/* write_inline.c */
/* Where changes are tracked: opens one; and that of a paragraph which is inserted or deleted as a whole, or 0. */
void docx_open_change(struct docx_writer *w, unsigned mark);
unsigned docx_whole_change(const struct docx_writer *w, const struct gavel_node *paragraph);
void docx_run_open(struct docx_writer *w);
void docx_run_close(struct docx_writer *w);
void docx_tabs(struct docx_writer *w, int count);
void docx_text(struct docx_writer *w, const char *bytes, size_t len);
void docx_words(struct docx_writer *w, const char *text);
/* The language of the node, or of what it stands in within its paragraph; NULL if it is the document's. */
const char *docx_language(const struct docx_writer *w, const struct gavel_node *node);
extern const struct gavel_visit docx_text_visit, docx_emphasis, docx_strong, docx_underline, docx_strike,
	docx_subscript, docx_superscript, docx_small_caps, docx_span, docx_link, docx_note_ref, docx_note, docx_image,
	docx_line_break, docx_tab;

/* write_image.c: a drawing of the media in a run of its own; 0 if it can't be shown */
int docx_draw(struct docx_writer *w, const struct gavel_media *media, long width, long height, const char *alt,
              const struct gavel_node *node);
void docx_image_types(struct docx_writer *w, struct xml_writer *x);

/* write_block.c: one paragraph of its own; the body's rows */
void docx_put_direction(struct docx_writer *w, const char *dir);
void docx_empty_paragraph(struct docx_writer *w, const struct gavel_style *style);
void docx_replay(struct docx_writer *w, const struct gavel_node *root);
void docx_rule(struct docx_writer *w);
enum gavel_walk docx_enter_children(struct docx_writer *w, const struct gavel_node *node);

/* write_table.c */
extern const struct gavel_visit docx_table, docx_row, docx_cell;
void docx_table_free(struct docx_table *table);
/* tblLayout and tblCellMar: fixed columns, margins left and right of a cell. */
void docx_put_layout(struct xml_writer *x, int margin);

/* write_grid.c: heads and feet */
void docx_write_grid(struct docx_writer *w, const struct gavel_grid *grid, const char *role);
void docx_put_variables(struct docx_writer *w, struct xml_writer *x);

#endif
