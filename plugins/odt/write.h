/* SPDX-License-Identifier: MIT
 *
 * The ODT writer's own parts: what they share.
 *
 * Two parts hold text: content.xml (the body) and styles.xml (heads and feet).
 * Each has automatic styles of its own, which stand before the text but are
 * only known after it; so a part is written in pieces that are put together at
 * its end. `to` says which part is being written, so that one set of functions
 * writes paragraphs, spans, tables and images into both.
 */
#ifndef GAVEL_ODT_WRITE_H
#define GAVEL_ODT_WRITE_H

#include <gavel/format.h>
#include <gavel/layout.h>

#include "columns.h"
#include "package_head.h"
#include "targets.h"
#include "xml_writer.h"

enum { ODT_NAME = 24, ODT_LENGTH = 24 };

/* What an automatic style is for. */
enum odt_family {
	ODT_PARAGRAPH, ODT_TEXT, ODT_TABLE, ODT_COLUMN, ODT_ROW, ODT_CELL, ODT_GRAPHIC, ODT_FAMILIES
};

struct odt_part {
	struct gavel_output *out, *styles, *keys;       /* the text; automatic styles; what each says */
	struct xml_writer *x, *styles_x;
	struct odt_look *looks;         /* a hash table of the automatic styles */
	size_t look_count, look_room;
	int counts[ODT_FAMILIES];
};

/* Open inlines, by count. */
struct odt_face {
	int strong, emphasis, underline, strike, subscript, superscript, small_caps, link;
	unsigned role;          /* enum mark of a span */
	const char *upright;    /* characters that the paragraph's style keeps upright */
	const char *lang;       /* of the innermost span that has one, or NULL */
};

struct odt_table {
	struct odt_table *outer;
	struct columns columns;
	int header;             /* the open row is one of headers */
	int heads;              /* header rows at the top: 0 none were yet, 1 open, 2 closed */
};

struct odt_writer {
	struct gavel_job *job;
	const struct gavel_document *doc;
	struct targets *targets;        /* bookmarks */
	const struct gavel_layout *layout;
	struct package_writer *package;
	const char *edition;                    /* names what the layout's styles depend on, or NULL */
	struct odt_part content, styles, *to;
	struct gavel_output *look_out;          /* the automatic style being described */
	struct xml_writer *look;
	const char *look_group;                 /* its open properties element, or NULL */
	struct odt_face face, outer_face;       /* outer: where the open note is called */
	const struct gavel_node *link, *outer_link, *root;
	struct odt_table *table, *outer_table;
	const struct gavel_node *note_ref;      /* whose note is open */
	const char *mark;                       /* its own mark, where its first paragraph is still to come */
	int in_note, notes_count, auto_notes, tables;
	int blank;                              /* the text so far ends with a blank, or there is none yet */
	int after_table, page_break, after_rule; /* what the last block was */
	int no_notes;                           /* in a head or foot */
	const struct gavel_media **media;       /* written already, with the numbers 1 to n */
	int *media_numbers;                     /* these, by the media's own numbers; 0: not written yet */
	int media_count, frames;
	int failed;
};

/* write_look.c: automatic styles. A look is begun, described (attributes of properties elements, in groups), and
 * ended: the name of the style that has it, which is the parent's own where nothing was said. */
void odt_part_init(struct odt_part *part);
void odt_part_finish(struct odt_part *part);
void odt_look_begin(struct odt_writer *w);
/* attribute NULL: only opens the group. */
void odt_look_put(struct odt_writer *w, const char *group, const char *attribute, const char *value);
void odt_look_length(struct odt_writer *w, const char *group, const char *attribute, long twips);
/* The direction of a paragraph in that style, where it is not the document's, and its alignment (NULL: the style's), which
 * must be said again then. */
void odt_look_direction(struct odt_writer *w, const char *dir, const char *align, const struct gavel_style *style);
/* A border of that weight, in eighths of a point: side is like "fo:border-top". */
void odt_look_rule(struct odt_writer *w, const char *group, const char *side, int eighths, const char *color);
/* The language of the text (BCP 47; NULL or "" says nothing) in scripts: bits, Latin 1, East Asian 2, complex 4. */
enum { ODT_ALL_SCRIPTS = 7 };
void odt_look_language(struct odt_writer *w, const char *lang, unsigned scripts);
/* attribute: what names the style on the open element of w->to; parent: a layout's style, or NULL. */
void odt_look_end(struct odt_writer *w, enum odt_family family, const char *parent, const char *attribute);
/* The end of a look of a common style: its properties as they are, into x. */
void odt_look_raw(struct odt_writer *w, struct xml_writer *x);
/* A length as ODF prints it: "63.35pt". */
const char *odt_length(char buffer[ODT_LENGTH], long twips);
void odt_put_length(struct xml_writer *x, const char *attribute, long twips);
/* The name of a layout's style as XML may hold it. */
void odt_put_style(struct xml_writer *x, const char *attribute, const char *id);
/* A layout's or a node's alignment as ODF has it, in a text of that direction; NULL if there is none. */
const char *odt_align(const char *align, const char *dir);
int odt_is_rtl(const char *dir);

/* write_style.c: common styles and page layout */
void odt_put_namespaces(struct xml_writer *x);
void odt_put_fonts(struct odt_writer *w, struct xml_writer *x);
void odt_put_styles(struct odt_writer *w, struct xml_writer *x);
void odt_put_page_layout(struct odt_writer *w, struct xml_writer *x);

/* write_part.c: content.xml and styles.xml put together; write_meta.c: all other entries */
/* What stands from an entry's declaration on: root, namespaces, and what put writes into it. key: package_head.h. */
typedef void odt_put(struct odt_writer *w, struct xml_writer *x);
const struct package_head *odt_head(struct odt_writer *w, const char *root, const char *key, odt_put *put);
void odt_write_content(struct odt_writer *w);
void odt_write_styles(struct odt_writer *w);
void odt_write_others(struct odt_writer *w);

/* write_inline.c */
void odt_tabs(struct odt_writer *w, int count);
void odt_text(struct odt_writer *w, const char *bytes, size_t len, int ends);
void odt_words(struct odt_writer *w, const char *text);
extern const struct gavel_visit odt_text_visit, odt_emphasis, odt_strong, odt_underline, odt_strike, odt_subscript,
	odt_superscript, odt_small_caps, odt_span, odt_link, odt_note_ref, odt_note, odt_image, odt_line_break, odt_tab;

/* write_image.c: a frame of the media; 0 if it can't be shown */
int odt_draw(struct odt_writer *w, const struct gavel_media *media, long width, long height, const char *alt,
             const struct gavel_node *node);
void odt_put_image_entries(struct odt_writer *w, struct xml_writer *x);

/* write_block.c */
void odt_empty_paragraph(struct odt_writer *w, const struct gavel_style *style);
void odt_replay(struct odt_writer *w, const struct gavel_node *root);
void odt_rule(struct odt_writer *w);

/* write_table.c */
extern const struct gavel_visit odt_table, odt_row, odt_cell;
void odt_table_free(struct odt_table *table);

/* write_grid.c: heads and feet */
void odt_write_grid(struct odt_writer *w, const struct gavel_grid *grid, const char *role);

#endif
