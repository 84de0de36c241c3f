/* SPDX-License-Identifier: MIT
 *
 * The plugin contract: what a format is, and what the host gives it.
 *
 * A plugin is a shared object that exports one symbol, gavel_format_1, a
 * static struct gavel_format with designated initialisers. It includes these
 * headers only, and calls the functions of libgavel. Every struct that crosses
 * starts with its size and grows at its end only; arrays of structs cross as
 * NULL-ended arrays of pointers. A new major is a new symbol name.
 */
#ifndef GAVEL_FORMAT_H
#define GAVEL_FORMAT_H

#include <stdarg.h>

#include <gavel/document.h>

struct gavel_layout;

/* ---- diagnostics ---- */

enum gavel_level { GAVEL_LEVEL_NOTE, GAVEL_LEVEL_LOSS, GAVEL_LEVEL_WARNING, GAVEL_LEVEL_ERROR };

/* Exit status of the command, and what a failed step means. */
enum gavel_status {
	GAVEL_OK = 0,
	GAVEL_BAD = 1,          /* the worst level reached --fail-on */
	GAVEL_USAGE = 2,
	GAVEL_UNREADABLE = 3,   /* the input cannot be read as its format */
	GAVEL_UNWRITABLE = 4,
	GAVEL_SCRIPT = 5,
	GAVEL_LIMIT = 6,
	GAVEL_CRASH = 7         /* the worker of a document ended by a signal */
};

/* Where: any of these may be NULL or 0. column counts bytes from 1. */
struct gavel_position {
	const char *part, *label;
	uint32_t line, column;
};

/* Reports; code is a short stable word ("not-well-formed"). Text: what is wrong, what to do. */
GAVEL_API void gavel_report(struct gavel_job *job, enum gavel_level level, const char *code,
                            const struct gavel_position *at, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
/* The same, at a node: its part, its line and the label of the paragraph that it stands in. */
GAVEL_API void gavel_report_at(const struct gavel_document *doc, enum gavel_level level, const char *code,
                               const struct gavel_node *node, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
/*
 * One more of what is not carried over: counted with its place, for --loss-report. The level is that of a loss, or of a
 * note where it is left out on purpose. Without a detail a kind (code and text) is one message, with its number and its
 * first place, when reading or writing ends; with one ("" says no more) each is told at once, up to 20 of a kind.
 * gavel_report at the level of a loss counts too: one of a kind that is its text.
 */
GAVEL_API void gavel_lose(struct gavel_job *job, enum gavel_level level, const char *code,
                          const struct gavel_position *at, const char *text, const char *detail);
GAVEL_API void gavel_lose_at(const struct gavel_document *doc, enum gavel_level level, const char *code,
                             const struct gavel_node *node, const char *text, const char *detail);
/* Reports an error and sets the status that the command ends with; returns -1. */
GAVEL_API int gavel_fail(struct gavel_job *job, enum gavel_status status, const char *code,
                         const struct gavel_position *at, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* ---- what documents of a job have in common ---- */

/*
 * What was made before of these very bytes (the styles of a template, which a thousand documents have), or NULL: then
 * make it, in the memory of a document of its own (gavel_document_new), and have it remembered. That takes the memory
 * over until the job ends, and returns 1; 0 where the bytes came for the first time, where there is no room, or where
 * something was said while it was made, which has to be said of each document: the memory is then the caller's.
 * With memory NULL it only tells whether it would. what tells things of different kinds apart.
 */
GAVEL_API const void *gavel_recall(struct gavel_job *job, const char *what, const void *bytes, size_t len);
GAVEL_API int gavel_remember(struct gavel_job *job, const char *what, const void *bytes, size_t len,
                             struct gavel_document *memory, const void *thing);

/* ---- limits: 0 is none ---- */

/* X(name, default, what it counts); --limit name=N sets one. */
#define GAVEL_LIMITS(X)                                                                        \
	X(input, 1073741824, "bytes of the input")                                             \
	X(inflated, 1073741824, "bytes inflated from one input")                               \
	X(part, 268435456, "bytes inflated from one part of a package")                        \
	X(ratio, 100, "inflated bytes a packed byte, past 1 MB")                               \
	X(entries, 10000, "entries of a package")                                              \
	X(depth, 256, "open elements or nodes")                                                \
	X(nodes, 5000000, "nodes of a document")                                               \
	X(text, 16777216, "bytes in one text")                                                 \
	X(script, 268435456, "bytes that a script may use")                                    \
	X(instructions, 500000000, "steps that a script may take")                             \
	X(images, 10000, "images of a document, shown or held")                                \
	X(output, 4294967296, "bytes of the output")                                           \
	X(time, 600, "seconds of processor time of a worker")                                  \
	X(memory, 4294967296, "bytes that a worker may use")                                   \
	X(elapsed, 1800, "seconds by the clock that a document of a batch may take")

struct gavel_limits {
	size_t size;
#define X(name, value, what) uint64_t name;
	GAVEL_LIMITS(X)
#undef X
};

GAVEL_API const struct gavel_limits *gavel_limits(const struct gavel_job *job);

/* ---- input and output ---- */

/* The whole input, in memory for the job's life; name as given ("-" for standard input). */
struct gavel_input {
	size_t size;
	const char *name;
	const unsigned char *bytes;
	size_t len;
};

/* Bytes to be written: kept in memory until the job is done, so that no partial file is ever left. */
GAVEL_API struct gavel_output *gavel_output_new(void);
GAVEL_API void gavel_output_free(struct gavel_output *out);
GAVEL_API void gavel_write(struct gavel_output *out, const void *bytes, size_t len);
GAVEL_API void gavel_puts(struct gavel_output *out, const char *string);
GAVEL_API void gavel_printf(struct gavel_output *out, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* What was written so far (NUL-terminated), and its length; gavel_output_cut shortens it to len. */
GAVEL_API const char *gavel_output_bytes(const struct gavel_output *out);
GAVEL_API size_t gavel_output_len(const struct gavel_output *out);
GAVEL_API void gavel_output_cut(struct gavel_output *out, size_t len);
/* Where the next bytes will stand, with room for len of them and more; take says how many were put there. No other call on
 * the output comes between. */
GAVEL_API char *gavel_output_room(struct gavel_output *out, size_t len);
GAVEL_API void gavel_output_take(struct gavel_output *out, size_t len);
/* Puts bytes in front of what was written so far. */
GAVEL_API void gavel_output_prepend(struct gavel_output *out, const void *bytes, size_t len);

/* ---- walking, as a writer does ---- */

enum gavel_walk { GAVEL_DESCEND, GAVEL_SKIP };

/* One row a kind; either may be NULL. enter says whether the children are visited. */
struct gavel_visit {
	size_t size;
	enum gavel_walk (*enter)(void *writer, const struct gavel_node *node);
	void (*leave)(void *writer, const struct gavel_node *node);
};

/* Replays the tree below root (and root). rows[kind] for kind < count; a missing row visits the children. */
GAVEL_API void gavel_replay(const struct gavel_node *root, const struct gavel_visit *const rows[], size_t count,
                            void *writer);

/* ---- symbols (core/symbol/): un-layout.md section 3 restated in its comments ---- */

struct gavel_symbol {
	size_t size;
	char text[128];         /* normal form: "S/RES/2341 (2017)" */
	char series[16];        /* "S", "A/HRC" has series "A" */
	char kind[16];          /* "RES" "DEC" "PRST" "PV" "L" ...; "" if none */
	char session[16];       /* "79", "ES-11", "XXX"; "" if none */
	char year[8];           /* "2017"; "" if none */
	char number[24];        /* "2341", "224", "119" */
	char letters[16];       /* composite: "A", "A-C"; "" if none */
	char subsidiary[48];    /* "HRC", "C.2", "CN.4/Sub.2"; "" if none */
	char modifiers[48];     /* "Rev.1/Add.2"; "" if none */
};

/* Parses a whole string as a document symbol: 0, or -1 if it is none (symbol is then undefined). */
GAVEL_API int gavel_symbol_parse(const char *bytes, size_t len, struct gavel_symbol *symbol);
/* The length of the longest symbol at the start of bytes, 0 if there is none. */
GAVEL_API size_t gavel_symbol_scan(const char *bytes, size_t len);
/* Appends the address: https://undocs.org/en/S/RES/2341(2017); lang "" leaves the language out. */
GAVEL_API void gavel_symbol_url(const struct gavel_symbol *symbol, const char *lang, struct gavel_output *out);
/* The symbol that such an address leads to: 0, or -1 if it leads to none (symbol is then undefined). */
GAVEL_API int gavel_symbol_of_url(const char *url, struct gavel_symbol *symbol);

/* ---- the format ---- */

enum gavel_option_kind { GAVEL_OPTION_FLAG, GAVEL_OPTION_NUMBER, GAVEL_OPTION_TEXT, GAVEL_OPTION_CHOICE };

struct gavel_option {
	size_t size;
	const char *name;               /* "dialect": -O akn:dialect=guidelines */
	enum gavel_option_kind kind;    /* a flag is yes or no; a number has up to 9 digits */
	const char *fallback;           /* its value where none was given */
	const char *const *choices;     /* NULL-ended, for GAVEL_OPTION_CHOICE */
	const char *help;               /* one line */
};

/* The value of an option of the format that is running: given or fallback, never NULL. */
GAVEL_API const char *gavel_option(const struct gavel_job *job, const char *name);

struct gavel_format {
	size_t size;                            /* sizeof(struct gavel_format) */
	const char *name;                       /* "docx": also the name of its folder and object */
	const char *title;                      /* "Office Open XML document (Word)" */
	const char *const *extensions;          /* NULL-ended, without dot, lower case */
	const char *const *mime_types;          /* NULL-ended */
	/* Names of the node kinds written without loss, and "metadata" if extras are; NULL-ended; NULL: all. A kind that
	 * the recogniser finds again by words that are written ("emphasis:words") is lost where it finds another. */
	const char *const *keeps;
	const struct gavel_option *const *options;
	/* 0 (not mine) to 100 (surely mine), by the content. */
	int (*probe)(const struct gavel_input *in);
	/* Fills the document; 0, or -1 after gavel_fail. A reader that yields parts, recitals and clauses at once
	 * sets doc->stage to GAVEL_RESOLUTION. */
	int (*read)(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc);
	/* Writes the document by the layout; 0, or -1 after gavel_fail. */
	int (*write)(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
	             struct gavel_output *out);
	int needs_layout;                       /* 0: write is called with layout NULL, and no layout is made */
};

/* Put before the definition: GAVEL_FORMAT = { .size = sizeof(struct gavel_format), .name = ... }; */
#define GAVEL_FORMAT GAVEL_API const struct gavel_format gavel_format_1
extern GAVEL_API const struct gavel_format gavel_format_1;

#endif
