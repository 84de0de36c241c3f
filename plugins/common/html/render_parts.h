/* SPDX-License-Identifier: MIT
 *
 * What the files of the HTML rendering share. One walk at the beginning finds
 * headings and notes and gives them ids; rendering meets them in the same
 * order, so a cursor finds each at once.
 */
#ifndef GAVEL_HTML_RENDER_PARTS_H
#define GAVEL_HTML_RENDER_PARTS_H

#include "targets.h"
#include "html/render.h"

#define RENDER_ID_MAX 24

struct found {
	const struct gavel_node **nodes;
	size_t count, room, at;
};

struct open_table;

struct render {
	struct gavel_job *job;
	const struct gavel_document *doc;
	const struct gavel_layout *layout;
	struct render_target target;
	struct xml_writer *x;           /* of the call that is running */
	struct found headings, notes;   /* notes: note_refs that have one */
	struct targets *targets;        /* what links within the document lead to */
	struct render_entry *entries;   /* as many as headings */
	char (*ids)[RENDER_ID_MAX];
	char *title;
	const struct gavel_node *root;  /* of the replay that is running */
	const struct gavel_node *mark;  /* the note_ref whose mark the next paragraph begins with, or NULL */
	const struct gavel_node *link;  /* the one that is open */
	struct gavel_output *split;     /* address for each text of its own, where a link holds what can't stand in one */
	const char *upright;            /* characters of the paragraph that stay upright */
	struct open_table *table;
	struct gavel_document *memory;  /* of a style sheet that no other document has */
	char id[RENDER_ID_MAX], edition[64];
	int reported;                   /* furniture was told of */
};

/* The row of node in a list in document order, or -1. */
long found_at(struct found *found, const struct gavel_node *node);

/* render_block.c */
void render_replay(struct render *r, const struct gavel_node *root);
/* The id of a node that has one. */
void render_put_id(struct render *r, const struct gavel_node *node);
/* Where the anchor of a node's id is: its element, or that of the first below it that has one. */
targets_place render_place;
/* lang and dir of a node that has its own. */
void render_put_language(struct render *r, const struct gavel_node *node);

/* render_inline.c */
extern const struct gavel_visit render_text, render_emphasis, render_strong, render_underline, render_strike,
	render_subscript, render_superscript, render_small_caps, render_span, render_link, render_note_ref, render_image,
	render_line_break, render_tab;
/* An element img; 0 if the media can't be shown. node may be NULL. */
int render_media(struct render *r, const struct gavel_media *media, long width, long height, const char *alt,
                 const struct gavel_node *node);

/* render_note.c: the mark that leads back, at the head of a note */
void render_back(struct render *r);
/* Appends "FILE#id" for a link to node. */
void render_reference(struct render *r, const struct gavel_node *node, int note, struct gavel_output *out);

/* render_table.c */
extern const struct gavel_visit render_table, render_row, render_cell;
void render_tables_free(struct render *r);

/* Non-zero if heads and feet are the layout's, not the source's own. */
int render_is_by_layout(const struct render *r);

/* css_place.c: where a style's text begins, twips from its left indent */
struct place {
	int indent;             /* of a first line without a label */
	int label, text;        /* of a label's left edge (its right edge if ends), and of the text behind it */
	int ends;
};
void place_find(struct place *place, const struct gavel_layout *layout, const struct gavel_style *style, int label_tabs);

/* css_page.c */
void css_page(struct render *r, struct gavel_output *out);
/* A length as "12.5": twips in points. */
void css_points(struct gavel_output *out, int twips);
void css_string(struct gavel_output *out, const char *text);
void css_font(struct gavel_output *out, const char *font);
/* css_grid.c: masthead and foot */
void css_grid(struct render *r, const struct gavel_grid *grid, const char *name, int sheet, struct gavel_output *out);

#endif
