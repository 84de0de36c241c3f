/* SPDX-License-Identifier: MIT
 *
 * The document: what every reader fills and every writer reads.
 *
 * One tree of small nodes in one arena, a list of typed fields (the masthead
 * and the rest of the metadata), media that can be opened, and the metadata
 * of a source format that has no field (kept verbatim).
 *
 * Ownership, the only rule: everything reachable from a document belongs to
 * it and dies with it. Strings passed in are copied; strings handed out are
 * borrowed. All strings are UTF-8; those with a length may hold any byte but
 * NUL-terminated all the same.
 *
 * Nodes may be read directly: the layout of struct gavel_node is frozen within
 * an ABI major. Every change goes through a function of this header.
 */
#ifndef GAVEL_DOCUMENT_H
#define GAVEL_DOCUMENT_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define GAVEL_API __attribute__((visibility("default")))
#else
#define GAVEL_API
#endif

struct gavel_job;
struct gavel_output;

/* What a node is for its parent: the content rules are written with these. */
enum gavel_class {
	GAVEL_CLASS_ROOT = 1,   /* document */
	GAVEL_CLASS_PART = 2,   /* front, preamble, body, conclusion, annex, section */
	GAVEL_CLASS_BLOCK = 4,  /* paragraph and its like */
	GAVEL_CLASS_ITEM = 8,   /* item of a list, a recital or a clause */
	GAVEL_CLASS_ROW = 16,
	GAVEL_CLASS_CELL = 32,
	GAVEL_CLASS_INLINE = 64,
	GAVEL_CLASS_NOTE = 128, /* note: stands only in a note_ref */
	GAVEL_CLASS_TEXT = 256, /* leaf: the node holds bytes, no children */
};

/*
 * X(NAME, "name", class, classes that it may hold)
 *
 * recital is a preambular paragraph, clause an operative one, item a
 * sub-paragraph of either at any depth; all three hold paragraphs first and
 * items after, so a text that goes on below a list is one more paragraph.
 * A note stands inside the note_ref that prints its mark.
 */
#define GAVEL_BLOCKS_ (GAVEL_CLASS_BLOCK | GAVEL_CLASS_ITEM)
#define GAVEL_KINDS(X)                                                                         \
	X(DOCUMENT, "document", GAVEL_CLASS_ROOT, GAVEL_CLASS_PART | GAVEL_CLASS_BLOCK)        \
	X(FRONT, "front", GAVEL_CLASS_PART, GAVEL_CLASS_BLOCK)                                 \
	X(PREAMBLE, "preamble", GAVEL_CLASS_PART, GAVEL_CLASS_PART | GAVEL_CLASS_BLOCK)        \
	X(BODY, "body", GAVEL_CLASS_PART, GAVEL_CLASS_PART | GAVEL_CLASS_BLOCK)                \
	X(CONCLUSION, "conclusion", GAVEL_CLASS_PART, GAVEL_CLASS_BLOCK)                       \
	X(ANNEX, "annex", GAVEL_CLASS_PART, GAVEL_CLASS_PART | GAVEL_CLASS_BLOCK)              \
	X(SECTION, "section", GAVEL_CLASS_PART, GAVEL_CLASS_PART | GAVEL_CLASS_BLOCK)          \
	X(TITLE, "title", GAVEL_CLASS_BLOCK, GAVEL_CLASS_INLINE)                               \
	X(FORMULA, "formula", GAVEL_CLASS_BLOCK, GAVEL_CLASS_INLINE)                           \
	X(RECITAL, "recital", GAVEL_CLASS_BLOCK, GAVEL_BLOCKS_)                                \
	X(CLAUSE, "clause", GAVEL_CLASS_BLOCK, GAVEL_BLOCKS_)                                  \
	X(ITEM, "item", GAVEL_CLASS_ITEM, GAVEL_BLOCKS_)                                       \
	X(HEADING, "heading", GAVEL_CLASS_BLOCK, GAVEL_CLASS_INLINE)                           \
	X(PARAGRAPH, "paragraph", GAVEL_CLASS_BLOCK, GAVEL_CLASS_INLINE)                       \
	X(LIST, "list", GAVEL_CLASS_BLOCK, GAVEL_CLASS_ITEM)                                   \
	X(QUOTE, "quote", GAVEL_CLASS_BLOCK, GAVEL_BLOCKS_)                                    \
	X(TABLE, "table", GAVEL_CLASS_BLOCK, GAVEL_CLASS_ROW)                                  \
	X(ROW, "row", GAVEL_CLASS_ROW, GAVEL_CLASS_CELL)                                       \
	X(CELL, "cell", GAVEL_CLASS_CELL, GAVEL_BLOCKS_)                                       \
	X(FIGURE, "figure", GAVEL_CLASS_BLOCK, GAVEL_CLASS_BLOCK)                              \
	X(NOTE, "note", GAVEL_CLASS_NOTE, GAVEL_BLOCKS_)                                       \
	X(RULE, "rule", GAVEL_CLASS_BLOCK, 0)                                                  \
	X(PAGE_BREAK, "page_break", GAVEL_CLASS_BLOCK, 0)                                      \
	X(FURNITURE, "furniture", GAVEL_CLASS_BLOCK, GAVEL_BLOCKS_)                            \
	X(TEXT, "text", GAVEL_CLASS_INLINE, GAVEL_CLASS_TEXT)                                  \
	X(EMPHASIS, "emphasis", GAVEL_CLASS_INLINE, GAVEL_CLASS_INLINE)                        \
	X(STRONG, "strong", GAVEL_CLASS_INLINE, GAVEL_CLASS_INLINE)                            \
	X(UNDERLINE, "underline", GAVEL_CLASS_INLINE, GAVEL_CLASS_INLINE)                      \
	X(STRIKE, "strike", GAVEL_CLASS_INLINE, GAVEL_CLASS_INLINE)                            \
	X(SUBSCRIPT, "subscript", GAVEL_CLASS_INLINE, GAVEL_CLASS_INLINE)                      \
	X(SUPERSCRIPT, "superscript", GAVEL_CLASS_INLINE, GAVEL_CLASS_INLINE)                  \
	X(SMALL_CAPS, "small_caps", GAVEL_CLASS_INLINE, GAVEL_CLASS_INLINE)                    \
	X(SPAN, "span", GAVEL_CLASS_INLINE, GAVEL_CLASS_INLINE)                                \
	X(LINK, "link", GAVEL_CLASS_INLINE, GAVEL_CLASS_INLINE)                                \
	X(CITATION, "citation", GAVEL_CLASS_INLINE, GAVEL_CLASS_INLINE)                        \
	X(NOTE_REF, "note_ref", GAVEL_CLASS_INLINE, GAVEL_CLASS_NOTE)                          \
	X(IMAGE, "image", GAVEL_CLASS_INLINE, 0)                                               \
	X(LINE_BREAK, "line_break", GAVEL_CLASS_INLINE, 0)                                     \
	X(TAB, "tab", GAVEL_CLASS_INLINE, 0)

enum gavel_kind {
#define X(NAME, name, cls, holds) GAVEL_##NAME,
	GAVEL_KINDS(X)
#undef X
	GAVEL_KIND_COUNT
};

/*
 * Attributes, by key (a node has only those that it needs):
 *   label    number as printed: "3.", "(a)", "1 -"          clause item heading recital note_ref
 *   number   its value, decimal; scheme  decimal alpha roman ...
 *   level    depth of a heading, 1 for the highest
 *   style    the source's style name (OOXML style id, AKN class)
 *   role     what a title or a piece of furniture is: the key of its field, or
 *            head-first head-even head-odd foot-first foot-even foot-odd masthead
 *            framed-note page-mark; of a span: typed-number, a number or bullet that is text and no label;
 *            inserted, deleted: what a draft adds and strikes out
 *   lang dir align      BCP 47; ltr rtl; start end center both
 *   indent first tabs   of a flow: left and first-line indent in twips, leading tabs (count)
 *   id       of a block or a part: the name that a link "#name" in the same document leads to; readers
 *            give one only where a link does
 *   href     of a link or a citation: a URL, or "#name"; symbol  of a citation: the symbol cited
 *   name alt width height   of an image: its media, its text, its size in twips
 *   colspan rowspan header  of a cell: decimal; "1" where it heads a row or a column
 */
struct gavel_attr {
	const char *key, *value;
	struct gavel_attr *next;
};

struct gavel_node {
	uint16_t kind;          /* enum gavel_kind */
	uint16_t part;          /* where in the source: index for gavel_part_name() */
	uint32_t line;          /* line in that part; 0 if made by a script */
	struct gavel_node *parent, *next, *prev;
	struct gavel_attr *attrs;
	union {
		struct {
			struct gavel_node *first, *last;        /* containers */
		};
		struct {
			const char *text;                       /* GAVEL_TEXT */
			size_t len;
		};
	};
};

/*
 * A field: one value of the masthead or of the rest of the metadata. value is
 * the normal form (ISO date, number, symbol), printed what the page shows.
 * Keys: publisher organ subsidiary symbol distribution date original language
 * session agenda agenda_title number title adoption adopted meeting proponent
 * sponsors job job_date vote subject ... A key may occur more than once.
 */
struct gavel_field {
	const char *key, *value, *printed;
	struct gavel_field *next;
};

/* Metadata of a source format that has no field, verbatim: format "akn", name "meta". */
struct gavel_extra {
	const char *format, *name;
	const char *bytes;
	size_t len;
	struct gavel_extra *next;
};

/* An image or another object: never in memory until load() appends its bytes to an output. */
struct gavel_media {
	const char *name, *mime;        /* unique in the document: "image1.png" */
	int (*load)(void *source, const char *entry, struct gavel_output *to);
	void *source;
	const char *entry;
	struct gavel_media *next;
	size_t number;                  /* its place among the document's, from 1 */
};

enum gavel_stage { GAVEL_FLOW, GAVEL_RESOLUTION };

struct gavel_arena;
struct gavel_cursor;

struct gavel_document {
	size_t size;                    /* of this struct, in the core that made it */
	struct gavel_job *job;
	struct gavel_node *root;
	struct gavel_field *fields;
	struct gavel_extra *extras;
	struct gavel_media *media;
	const char *lang;               /* BCP 47: "en"; "" where unknown */
	enum gavel_stage stage;
	struct gavel_arena *arena;
	struct gavel_cursor *cursor;    /* private: where the reader stands */
};

/* A new, empty document for this job; and its end (NULL is allowed). */
GAVEL_API struct gavel_document *gavel_document_new(struct gavel_job *job);
GAVEL_API void gavel_document_free(struct gavel_document *doc);
/* Calls done(closure) when the document is freed, last added first: for what its media need. */
GAVEL_API void gavel_document_defer(struct gavel_document *doc, void (*done)(void *), void *closure);
/* Non-zero once a limit was hit: a reader stops then and returns -1 (it was reported). */
GAVEL_API int gavel_document_failed(const struct gavel_document *doc);

/* Memory that dies with the document; never NULL (out of memory ends the program). */
GAVEL_API void *gavel_alloc(struct gavel_document *doc, size_t size);
GAVEL_API const char *gavel_copy(struct gavel_document *doc, const char *bytes, size_t len);
/* One copy for all equal strings of the document. */
GAVEL_API const char *gavel_intern(struct gavel_document *doc, const char *bytes, size_t len);

GAVEL_API const char *gavel_kind_name(enum gavel_kind kind);
/* The kind of that name, or -1. */
GAVEL_API int gavel_kind_of(const char *name);
GAVEL_API enum gavel_class gavel_kind_class(enum gavel_kind kind);
/* Non-zero if a node of kind parent may hold one of kind child. */
GAVEL_API int gavel_may_hold(enum gavel_kind parent, enum gavel_kind child);

/*
 * Building, as a reader does: events at the end of the open node. gavel_open
 * climbs to the nearest open node that may hold the kind (closing those
 * between) and never returns NULL; past a limit, or where nothing may hold the
 * kind, it returns a node outside the tree. gavel_close does nothing if the
 * node is not open any more.
 */
GAVEL_API struct gavel_node *gavel_open(struct gavel_document *doc, enum gavel_kind kind);
GAVEL_API void gavel_text(struct gavel_document *doc, const char *bytes, size_t len);
GAVEL_API void gavel_close(struct gavel_document *doc, struct gavel_node *node);
/* gavel_open and gavel_close in one, for kinds without content. */
GAVEL_API struct gavel_node *gavel_leaf(struct gavel_document *doc, enum gavel_kind kind);
/* The open node; and a jump: events go on at the end of node. */
GAVEL_API struct gavel_node *gavel_here(const struct gavel_document *doc);
GAVEL_API void gavel_resume(struct gavel_document *doc, struct gavel_node *node);
/* Position for the nodes that follow: a part of the source ("word/document.xml") and a line. */
GAVEL_API void gavel_place(struct gavel_document *doc, const char *part, uint32_t line);
GAVEL_API const char *gavel_part_name(const struct gavel_document *doc, unsigned part);

/* Changing. A new node is in no tree; gavel_insert puts it before `before` (NULL: last)
 * in parent, after unlinking it, and returns -1 with a diagnostic if the rules forbid it. */
GAVEL_API struct gavel_node *gavel_node_new(struct gavel_document *doc, enum gavel_kind kind);
GAVEL_API struct gavel_node *gavel_text_new(struct gavel_document *doc, const char *bytes, size_t len);
GAVEL_API int gavel_insert(struct gavel_document *doc, struct gavel_node *parent, struct gavel_node *node,
                           struct gavel_node *before);
GAVEL_API void gavel_unlink(struct gavel_node *node);
/* Moves all children of from to the end of to; stops and returns -1 where a rule forbids it. */
GAVEL_API int gavel_adopt(struct gavel_document *doc, struct gavel_node *to, struct gavel_node *from);
/* Changes a node's kind; -1 (and a diagnostic) if its parent or its children forbid it. */
GAVEL_API int gavel_rekind(struct gavel_document *doc, struct gavel_node *node, enum gavel_kind kind);
/* Sets the bytes of a text node. */
GAVEL_API void gavel_text_put(struct gavel_document *doc, struct gavel_node *text, const char *bytes, size_t len);
/* Cuts a text that stands in a tree in two: the new one behind it begins at that byte, and is not copied. */
GAVEL_API struct gavel_node *gavel_text_split(struct gavel_document *doc, struct gavel_node *text, size_t at);

/* An attribute's value, or NULL; its decimal value, or fallback; and setting it (NULL removes it). */
GAVEL_API const char *gavel_attr(const struct gavel_node *node, const char *key);
GAVEL_API long gavel_attr_number(const struct gavel_node *node, const char *key, long fallback);
GAVEL_API void gavel_attr_put(struct gavel_document *doc, struct gavel_node *node, const char *key, const char *value);

/* The same with a number, in decimal. */
GAVEL_API void gavel_attr_put_number(struct gavel_document *doc, struct gavel_node *node, const char *key, long value);

/* The next node in document order below root, or NULL: for (n = root; n; n = gavel_next(n, root)). */
GAVEL_API struct gavel_node *gavel_next(const struct gavel_node *node, const struct gavel_node *root);
/* The same, but the children of node are left out. */
GAVEL_API struct gavel_node *gavel_next_beyond(const struct gavel_node *node, const struct gavel_node *root);
/* The text below a node without its notes (tab and line_break as one space), appended to out. */
GAVEL_API void gavel_text_of(const struct gavel_node *node, struct gavel_output *out);

/* The first field of that key, or NULL; its printed form (or value), or "". */
GAVEL_API struct gavel_field *gavel_field(const struct gavel_document *doc, const char *key);
GAVEL_API const char *gavel_field_printed(const struct gavel_document *doc, const char *key);
GAVEL_API const char *gavel_field_value(const struct gavel_document *doc, const char *key);
/* Adds a value after those there are; replaces the first one of that key (value NULL: removes all). */
GAVEL_API void gavel_field_add(struct gavel_document *doc, const char *key, const char *value, const char *printed);
GAVEL_API void gavel_field_put(struct gavel_document *doc, const char *key, const char *value, const char *printed);

GAVEL_API void gavel_extra_add(struct gavel_document *doc, const char *format, const char *name, const char *bytes,
                               size_t len);
GAVEL_API const struct gavel_extra *gavel_extra(const struct gavel_document *doc, const char *format,
                                                const char *name);
/* Adds a media object; the name is made unique. load is called while the document lives. */
GAVEL_API struct gavel_media *gavel_media_add(struct gavel_document *doc, const char *name, const char *mime,
                                              int (*load)(void *, const char *, struct gavel_output *), void *source,
                                              const char *entry);
/* The media of that name; that which was added first from that entry of that source; NULL. And how many there are. */
GAVEL_API const struct gavel_media *gavel_media(const struct gavel_document *doc, const char *name);
GAVEL_API const struct gavel_media *gavel_media_from(const struct gavel_document *doc, const void *source,
                                                     const char *entry);
GAVEL_API size_t gavel_media_count(const struct gavel_document *doc);

#endif
