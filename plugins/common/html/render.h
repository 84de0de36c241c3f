/* SPDX-License-Identifier: MIT
 *
 * A document as HTML: the rendering that the html and epub formats share.
 *
 * A format says what it needs in a render_target, renders the whole document
 * or one part of it into its own xml_writer, and writes the page around it.
 * Everything visible comes from the document and the layout; the style sheet
 * is made of the layout's styles. Notes are asides of their own, gathered by
 * the range of the tree that calls them.
 */
#ifndef GAVEL_HTML_RENDER_H
#define GAVEL_HTML_RENDER_H

#include <gavel/format.h>
#include <gavel/layout.h>

#include "xml_writer.h"

struct render_target {
	int epub;               /* XHTML with epub:type attributes; 0: HTML */
	/* Appends the address of a media ("images/image1.png", "data:..."): 0, or -1 if this one can't be shown
	 * (the image's text stands for it; the target has reported why). */
	int (*media)(void *closure, const struct gavel_media *media, struct gavel_output *address);
	/* The file that a node is rendered in ("part2.xhtml"): notes with note != 0, or NULL: all is one file. */
	const char *(*file)(void *closure, const struct gavel_node *node, int note);
	void *closure;
};

/* A heading in document order: what a navigation document lists. level from 1, never more than one deeper than the
 * entry before. text is without notes. */
struct render_entry {
	const struct gavel_node *node;
	int level;
	const char *id, *text;
};

struct render;

/* target is copied. */
struct render *render_new(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
                          const struct render_target *target);
void render_free(struct render *r);

/* The masthead: of the layout, or a flow's own; nothing where there is none. An element header.masthead. */
void render_masthead(struct render *r, struct xml_writer *x);
/* A node with all below it. The document's root renders its parts, one after the other, without an element of its own. */
void render_node(struct render *r, struct xml_writer *x, const struct gavel_node *node);
/* The notes called below node, with backlinks: asides (epub) or a list; nothing if there are none. */
void render_notes(struct render *r, struct xml_writer *x, const struct gavel_node *node);
/* The foot of the first page (job number), as footer.foot-first; the rule that ends the document. */
void render_foot(struct render *r, struct xml_writer *x);
void render_end_rule(struct render *r, struct xml_writer *x);

/* The outline: count entries, freed with r. The first is the title where there is one. */
const struct render_entry *render_outline(const struct render *r, size_t *count);
/* The document's title as plain text, never empty where there is any text: for <title>, dc:title. */
const char *render_title(const struct render *r);
/* The id of a heading, a note_ref ("r3") or of its note (note != 0: "n3"); NULL if it has none. */
const char *render_id(struct render *r, const struct gavel_node *node, int note);
/* The number of notes called below node. */
size_t render_note_count(const struct render *r, const struct gavel_node *node);

/* The style sheet: for any width, in em; for a wide screen, the official page as a sheet; for paper, with @page. */
void render_css(struct render *r, struct gavel_output *out);
/* That for any width alone, in two parts: all documents of an edition (layout.h) have the first in common. */
void render_css_styles(struct render *r, struct gavel_output *out);
void render_css_rest(struct render *r, struct gavel_output *out);
/* All that the first depends on, as a key; NULL: it is the document's own. */
const char *render_edition(struct render *r);

#endif
