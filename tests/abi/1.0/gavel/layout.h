/* SPDX-License-Identifier: MIT
 *
 * The layout: the official page as data.
 *
 * A layout script (scripts/layout/NAME.lua) maps a document to a page; the
 * core evaluates it once a document, replaces its placeholders by the
 * document's fields, and hands this struct to the writer. A writer that sets
 * everything from here knows nothing about the United Nations.
 *
 * Lengths are twips (1/20 pt) unless said otherwise; 0 and NULL mean "not
 * given". All of it belongs to the document and dies with it.
 */
#ifndef GAVEL_LAYOUT_H
#define GAVEL_LAYOUT_H

#include <gavel/document.h>

struct gavel_stop {
	size_t size;
	int at;                 /* from the text box's left edge (the page margin) */
	const char *align;      /* start end center */
};

struct gavel_style {
	size_t size;
	const char *role;       /* what asks for it: see gavel_layout_style() */
	const char *id, *name;  /* template's id ("SingleTxt") and printed name ("__Single Txt") */
	const char *based_on;   /* id of another style, or NULL */
	const char *type;       /* paragraph or character */
	const char *font;
	int font_size;          /* twips: 200 is 10 pt */
	int bold, italic;       /* 0, 1; -1 not given */
	const char *color;      /* "0000FF" */
	int underline;          /* -1 not given */
	int superscript;        /* 1 for a note mark */
	int scale;              /* width of characters in per cent: 103 */
	int tracking;           /* added between characters */
	int kern;               /* twips of the smallest font kerned */
	const char *align;      /* start end center both */
	int left, right, first; /* indents; first is relative to left, negative hangs */
	int before, after;      /* space */
	int line;               /* exact pitch; 0 is the font's own */
	int keep_next;
	int outline;            /* heading level from 1; 0 none */
	int lead_tabs;          /* tabs before the text of an unlabelled paragraph */
	int label_tabs;         /* tabs before the label; one tab follows the label */
	const struct gavel_stop *const *stops;  /* NULL-ended, or NULL */
	int new_page;           /* starts a page */
	const char *upright;    /* ASCII characters that stay upright where the style is italic: "[]" */
	/* For East Asian and for complex scripts (Arabic, Hebrew ...); not given: font and font_size hold for all */
	const char *font_east, *font_complex;
	int size_complex;
	int strike;             /* -1 not given */
};

/* One piece of a line of furniture. */
enum gavel_piece_kind { GAVEL_PIECE_TEXT, GAVEL_PIECE_PAGE, GAVEL_PIECE_PAGES, GAVEL_PIECE_IMAGE, GAVEL_PIECE_TAB };

struct gavel_piece {
	size_t size;
	enum gavel_piece_kind kind;
	const char *text;       /* of a text; of an image: the name of the document's media */
	const char *field;      /* key of the field that it shows, where it shows one (for fields of the format) */
	const char *font;       /* these override the line's style */
	int font_size, bold, italic;
	int lowered;            /* baseline below the line's, twips */
	int width, height;      /* of an image */
	const char *variable;   /* template's name for what it shows ("sss1": a document variable), or NULL */
	const char *color;      /* "0000FF"; overrides the style's */
};

struct gavel_line {
	size_t size;
	const char *style;      /* id of a style, or NULL */
	const char *align;
	int before;
	const struct gavel_piece *const *pieces;
	int after;
	const char *dir;        /* ltr rtl: never NULL; align is meant in this direction */
};

struct gavel_box {              /* a cell of a band */
	size_t size;
	int width;
	const char *valign;     /* top center bottom */
	const struct gavel_line *const *lines;
};

struct gavel_band {             /* a row */
	size_t size;
	int height;             /* exact; 0 free */
	int rule_below;         /* weight in eighths of a point: 4 is 0.5 pt; 0 none */
	const struct gavel_box *const *boxes;
	const char *rule_color; /* "0000FF"; NULL: as text */
};

struct gavel_grid {             /* masthead, running head, foot: a table set in the page's furniture */
	size_t size;
	int left;               /* offset from the left margin */
	const struct gavel_band *const *bands;
};

struct gavel_page {
	size_t size;
	int width, height, left, right, top, bottom, header, footer;
};

struct gavel_layout {
	size_t size;
	const char *name;               /* "un-newyork" */
	const char *lang, *dir;         /* of the document: "en", "ltr" */
	const struct gavel_page *page;
	/*
	 * NULL-ended: first each style once, as the template defines it (role NULL, id unique), then one entry a role:
	 * a copy under the same id with the role's own tabs, indents, spaces and alignment, where the template would use
	 * direct formatting. A file's list of styles is written from the entries without a role.
	 */
	const struct gavel_style *const *styles;
	const struct gavel_style *base; /* the default of all paragraphs ("Normal") */
	/* Any may be NULL: none. masthead is the head of the first page. */
	const struct gavel_grid *masthead, *head_even, *head_odd, *foot_first, *foot_even, *foot_odd;
	/* The rule that ends the document: its style's id, width and weight in eighths of a point; 0 none. */
	const char *end_rule_style;
	int end_rule_width, end_rule_weight;
	/* The rule above notes: characters to print ("__________________") in this style. */
	const char *note_rule, *note_rule_style;
	/* Properties of the file: keys and values, both NULL-ended and of equal length ("JobNo", "17-02174"). */
	const char *const *property_names, *const *property_values;
	const char *script;             /* of the document's language: latin, asian or complex */
	const char *end_rule_color;     /* "0000FF"; NULL: as text */
	int tab;                        /* from one tab stop to the next behind the last that a style has */
	const char *bullet;             /* before an item of a list that has no label */
	/* Tables: the rules above and below, and the one below its heads, in eighths of a point (0 none); the room left and
	 * right of a cell's text; the least room below. */
	int table_rule_above, table_rule_head, table_rule_below, table_padding, table_after;
	/* Layouts of one job with the same number and lang differ at most in furniture and properties; 0: not told. */
	unsigned edition;
};

/* Whether a text holds a letter that is written from right to left. */
GAVEL_API int gavel_has_rtl(const char *bytes, size_t len);

/*
 * The style of a role, or NULL. Roles: base recital clause item-1 item-2 item-3 formula paragraph heading-1 ...
 * heading-6 title-<role> (title-session, title-number, title-adoption ...) conclusion annex-heading note note-mark
 * cell head foot link strong list-1 ... quote. gavel_layout_style_of picks for a node: by its own style name where the
 * layout has a style of that id, else by its role, kind and depth; it never returns NULL (base at worst).
 */
GAVEL_API const struct gavel_style *gavel_layout_style(const struct gavel_layout *layout, const char *role);
GAVEL_API const struct gavel_style *gavel_layout_style_id(const struct gavel_layout *layout, const char *id);
GAVEL_API const struct gavel_style *gavel_layout_style_of(const struct gavel_layout *layout,
                                                          const struct gavel_node *node);
/* The alignment of a style, or of the nearest one below it that gives one; "start" at worst. */
GAVEL_API const char *gavel_layout_align(const struct gavel_layout *layout, const struct gavel_style *style);

#endif
