/* SPDX-License-Identifier: MIT
 *
 * The writer's state, and what its files offer each other.
 *
 * Everything below meta is written first, into a buffer of its own; then it is
 * known which terms it refers to, and meta can be written with all of them.
 */
#ifndef AKN_WRITE_H
#define AKN_WRITE_H

#include "akn.h"
#include "xml_writer.h"

enum part { PART_FRONT, PART_PREAMBLE, PART_BODY, PART_CONCLUSION };

struct links;

struct writing {
	struct gavel_job *job;
	const struct gavel_document *doc;
	struct xml_writer *x;
	struct gavel_output *out;       /* of x */
	int guidelines;                 /* the dialect */
	enum part part;
	const char *dir;                /* which goes without saying, or NULL */
	struct names *ids, *bases;      /* eIds given; counters by their stem */
	struct names *kept;             /* eIds in the kept metadata */
	struct gavel_output *path;      /* eIds of the open elements that others are named after: "a\0a__b\0" */
	struct names *terms;            /* eIds of the terms that are there */
	struct gavel_output *wanted;    /* "symbol\0" ... in the order of their use */
	struct links *links;            /* write_links.c */
	int failed;                     /* a media could not be read */
	unsigned marks;                 /* which values are marked in the line that is written (write_inline.c) */
	const struct gavel_node **leading;      /* see is_leading_heading(); *leading is NULL at first */
	unsigned annex;                 /* number of the annex that is written, 0 in the document */
};

/* ---- eid.c ---- */
/* Puts an eId made of the path, the stem and a printed label (NULL: counted). push: children are named after it. */
void eid_put(struct writing *w, const char *stem, const char *label, int push);
/* The same for an element that there is one of: stem alone. */
void eid_put_single(struct writing *w, const char *stem, int push);
void eid_pop(struct writing *w);

/* ---- write_links.c ---- */
struct links *links_new(const struct gavel_document *doc);
void links_free(struct links *l);
/* The eId that is put next is that of node: non-zero if a link may lead there and none was given yet. */
int eid_for(struct writing *w, const struct gavel_node *node);
void links_given(struct links *l, const char *eid);
/* href of a link within the document: 0 if it is none, or leads nowhere. */
int links_put(struct writing *w, const struct gavel_node *link);
/* What was written into w->out from there on, with the eIds that links lead to. */
void links_copy(struct writing *w, struct xml_writer *x, size_t from);

/* ---- write.c ---- */
/* refersTo="#name", and the term is in the references. */
void refer(struct writing *w, const char *name);
/* Closes an element that must not be empty: it gets a <p/> if nothing was written in it. */
void close_filled(struct writing *w);
/* A URI that the schema accepts, whatever was given. */
void put_uri(struct writing *w, const char *attribute, const char *uri);
/* The same, but what the schema accepts is left as it is, blanks and all. */
void put_kept_uri(struct writing *w, const char *attribute, const char *uri);

/* ---- write_front.c ---- */
void write_front(struct writing *w);

/* ---- write_body.c ---- */
void write_blocks(struct writing *w, const struct gavel_node *from);
void write_conclusions(struct writing *w, const struct gavel_node *parent);
/* <p> with what it needs to hold the line; closed by close_line. */
void open_line(struct writing *w, const char *name, const struct gavel_node *line);
void close_line(struct writing *w);

/* ---- write_inline.c ---- */
enum { MARK_MEETING = 1, MARK_ADOPTED = 2, MARK_ORIGIN = 4, MARK_DATES = 8 };
/* The rows of the inline kinds, put into a table of all kinds. */
void inline_rows(const struct gavel_visit *rows[GAVEL_KIND_COUNT]);
void block_rows(const struct gavel_visit *rows[GAVEL_KIND_COUNT]);
/* The inline content of a line; the values of marks are marked where their printed form stands. */
void write_line(struct writing *w, const struct gavel_node *line, unsigned marks);

/* ---- write_meta.c ---- */
/* annex: number of the annex, 0 for the document. */
void write_meta(struct writing *w, struct xml_writer *x, unsigned annex);
const char *root_element(const struct gavel_document *doc);
const char *root_name(const struct gavel_document *doc);
/* The identifier of the term for the organ that adopted. */
const char *organ_term(const struct gavel_document *doc);

/* ---- write_kept.c ---- */
/* The children of meta of that name that were kept from the source. */
void write_kept(struct writing *w, struct xml_writer *x, const char *name);
/* Non-zero if the kept identification has all levels, in order. */
int identification_is_whole(const struct writing *w);

#endif
