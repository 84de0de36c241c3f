/* SPDX-License-Identifier: MIT
 *
 * The tables of keys. A row is a key: its kind, and the member of the struct
 * that it sets; lengths are twips there and in the file.
 */
#include <stddef.h>

#include "layout_shape.h"

#define KEY(type, kind, member) {#member, kind, offsetof(struct type, member), NULL, NULL}
#define CHOICE(type, member, words) {#member, WORD, offsetof(struct type, member), words, NULL}
#define MEMBER(name, kind, member) {name, kind, offsetof(struct gavel_layout, member), NULL, NULL}
#define NESTED(name, shape) {name, PART, 0, NULL, &shape}
#define KEYS(table) .keys = table, .count = sizeof(table) / sizeof(table[0])
#define ALIGN "start end center both"

enum { A_TABLE = 1 << VALUE_TABLE, A_TEXT = 1 << VALUE_STRING, A_NUMBER = 1 << VALUE_NUMBER,
       YES_NO = 1 << VALUE_BOOLEAN };

static const struct shape TEXT_SHAPE = {.may_be = A_TEXT, .expected = "a text"};
static const struct shape YES_SHAPE = {.may_be = YES_NO, .expected = "true or false"};
static const struct shape TEXTS_SHAPE = {.item = &TEXT_SHAPE, .may_be = A_TABLE, .expected = "a list of texts"};

/* ---- styles ---- */

static const struct key STOP_KEYS[] = {KEY(gavel_stop, PLACE, at), CHOICE(gavel_stop, align, "start end center")};

const struct shape STOP_SHAPE = {KEYS(STOP_KEYS), .class = "layout_stop", .may_be = A_TABLE | A_NUMBER,
                                 .expected = "a number or { at = NUMBER, align = ... }"};
static const struct shape STOPS_SHAPE = {.item = &STOP_SHAPE, .may_be = A_TABLE, .expected = "a list of tab stops"};

static const struct key STYLE_KEYS[] = {
	KEY(gavel_style, TEXT, id), KEY(gavel_style, TEXT, name), KEY(gavel_style, TEXT, based_on),
	CHOICE(gavel_style, type, "paragraph character"),
	KEY(gavel_style, TEXT, font), KEY(gavel_style, TEXT, font_east), KEY(gavel_style, TEXT, font_complex),
	KEY(gavel_style, LENGTH, font_size), KEY(gavel_style, LENGTH, size_complex),
	KEY(gavel_style, TRISTATE, bold), KEY(gavel_style, TRISTATE, italic), KEY(gavel_style, TRISTATE, underline),
	KEY(gavel_style, TRISTATE, strike),
	KEY(gavel_style, FLAG, superscript), KEY(gavel_style, COLOR, color), KEY(gavel_style, TEXT, upright),
	KEY(gavel_style, PERCENT, scale), KEY(gavel_style, PLACE, tracking), KEY(gavel_style, LENGTH, kern),
	CHOICE(gavel_style, align, ALIGN), KEY(gavel_style, PLACE, left), KEY(gavel_style, PLACE, right),
	KEY(gavel_style, PLACE, first), KEY(gavel_style, LENGTH, before), KEY(gavel_style, LENGTH, after),
	KEY(gavel_style, LENGTH, line), NESTED("stops", STOPS_SHAPE), KEY(gavel_style, COUNT, lead_tabs),
	KEY(gavel_style, COUNT, label_tabs), KEY(gavel_style, COUNT, outline), KEY(gavel_style, FLAG, keep_next),
	KEY(gavel_style, FLAG, new_page),
};

/* What a role may change of its style. */
static const struct key ROLE_KEYS[] = {
	NESTED("style", TEXT_SHAPE), KEY(gavel_style, TRISTATE, bold), KEY(gavel_style, TRISTATE, italic),
	CHOICE(gavel_style, align, ALIGN), KEY(gavel_style, PLACE, left), KEY(gavel_style, PLACE, right),
	KEY(gavel_style, PLACE, first), KEY(gavel_style, LENGTH, before), KEY(gavel_style, LENGTH, after),
	KEY(gavel_style, COUNT, lead_tabs), KEY(gavel_style, COUNT, label_tabs), KEY(gavel_style, FLAG, keep_next),
	KEY(gavel_style, FLAG, new_page),
};

const struct shape STYLE_SHAPE = {KEYS(STYLE_KEYS), .class = "layout_style",
                                  .may_be = A_TABLE, .expected = "a style: { KEY = VALUE ... }"};
const struct shape ROLE_SHAPE = {KEYS(ROLE_KEYS), .class = "layout_role", .may_be = A_TABLE | A_TEXT,
                                 .expected = "a style's id or { style = ID, KEY = VALUE ... }"};
static const struct shape STYLES_SHAPE = {.item = &STYLE_SHAPE, .named = &STYLE_SHAPE, .may_be = A_TABLE,
                                          .expected = "a list of styles"};
static const struct shape CHANGES_SHAPE = {.named = &STYLE_SHAPE, .may_be = A_TABLE,
                                           .expected = "{ ID = { KEY = VALUE ... } ... }"};
static const struct shape ROLES_SHAPE = {.named = &ROLE_SHAPE, .may_be = A_TABLE, .expected = "{ ROLE = STYLE ... }",
                                         .roles = 1};

/* ---- furniture ---- */

static const struct key PIECE_KEYS[] = {
	KEY(gavel_piece, TEXT, text), NESTED("page", YES_SHAPE), NESTED("pages", YES_SHAPE), NESTED("tab", YES_SHAPE),
	NESTED("image", TEXT_SHAPE), KEY(gavel_piece, LENGTH, width), KEY(gavel_piece, LENGTH, height),
	KEY(gavel_piece, TEXT, font), KEY(gavel_piece, LENGTH, font_size), KEY(gavel_piece, TRISTATE, bold),
	KEY(gavel_piece, TRISTATE, italic), KEY(gavel_piece, COLOR, color), KEY(gavel_piece, PLACE, lowered),
	KEY(gavel_piece, TEXT, field), KEY(gavel_piece, TEXT, variable),
};

static const struct key LINE_KEYS[] = {
	KEY(gavel_line, TEXT, style), CHOICE(gavel_line, align, ALIGN), KEY(gavel_line, LENGTH, before),
	KEY(gavel_line, LENGTH, after), CHOICE(gavel_line, dir, "ltr rtl"),
};

static const struct key BOX_KEYS[] = {KEY(gavel_box, LENGTH, width), CHOICE(gavel_box, valign, "top center bottom")};
static const struct key BAND_KEYS[] = {KEY(gavel_band, LENGTH, height), KEY(gavel_band, WEIGHT, rule_below),
                                       KEY(gavel_band, COLOR, rule_color)};
static const struct key GRID_KEYS[] = {KEY(gavel_grid, PLACE, left)};

const struct shape PIECE_SHAPE = {KEYS(PIECE_KEYS), .class = "layout_piece",
                                  .may_be = A_TABLE | A_TEXT, .expected = "a text or a piece"};
const struct shape LINE_SHAPE = {KEYS(LINE_KEYS), .class = "layout_line", .item = &PIECE_SHAPE,
                                 .may_be = A_TABLE | A_TEXT,
                                 .expected = "a line: a text, or { pieces ... }"};
const struct shape BOX_SHAPE = {KEYS(BOX_KEYS), .class = "layout_box", .item = &LINE_SHAPE, .may_be = A_TABLE,
                                .expected = "a box: { width = NUMBER, lines ... }"};
const struct shape BAND_SHAPE = {KEYS(BAND_KEYS), .class = "layout_band", .item = &BOX_SHAPE, .may_be = A_TABLE,
                                 .expected = "a band: { boxes ... }"};
const struct shape GRID_SHAPE = {KEYS(GRID_KEYS), .class = "layout_grid", .item = &BAND_SHAPE, .may_be = A_TABLE,
                                 .expected = "a grid: { bands ... }"};

#define GRIDS \
	NESTED("masthead", GRID_SHAPE), NESTED("head_even", GRID_SHAPE), NESTED("head_odd", GRID_SHAPE), \
	NESTED("foot_first", GRID_SHAPE), NESTED("foot_even", GRID_SHAPE), NESTED("foot_odd", GRID_SHAPE)

/* ---- the whole ---- */

static const struct key PAGE_KEYS[] = {
	KEY(gavel_page, LENGTH, width), KEY(gavel_page, LENGTH, height), KEY(gavel_page, LENGTH, left),
	KEY(gavel_page, LENGTH, right), KEY(gavel_page, LENGTH, top), KEY(gavel_page, LENGTH, bottom),
	KEY(gavel_page, LENGTH, header), KEY(gavel_page, LENGTH, footer),
};

static const struct key END_RULE_KEYS[] = {
	MEMBER("style", TEXT, end_rule_style), MEMBER("width", LENGTH, end_rule_width),
	MEMBER("weight", WEIGHT, end_rule_weight), MEMBER("color", COLOR, end_rule_color),
};

static const struct key NOTE_RULE_KEYS[] = {
	MEMBER("style", TEXT, note_rule_style), MEMBER("text", TEXT, note_rule),
};

static const struct key TABLES_KEYS[] = {
	MEMBER("rule_above", WEIGHT, table_rule_above), MEMBER("rule_head", WEIGHT, table_rule_head),
	MEMBER("rule_below", WEIGHT, table_rule_below), MEMBER("padding", LENGTH, table_padding),
	MEMBER("after", LENGTH, table_after),
};

const struct shape PAGE_SHAPE = {KEYS(PAGE_KEYS), .class = "layout_page", .may_be = A_TABLE, .expected = "a table"};
const struct shape END_RULE_SHAPE = {KEYS(END_RULE_KEYS), .class = "layout_end_rule",
                                     .may_be = A_TABLE, .expected = "a table"};
const struct shape NOTE_RULE_SHAPE = {KEYS(NOTE_RULE_KEYS), .class = "layout_note_rule",
                                      .may_be = A_TABLE, .expected = "a table"};
const struct shape TABLES_SHAPE = {KEYS(TABLES_KEYS), .class = "layout_tables",
                                   .may_be = A_TABLE, .expected = "a table"};

static const struct key LANGUAGE_KEYS[] = {NESTED("styles", CHANGES_SHAPE), NESTED("roles", ROLES_SHAPE), GRIDS};
const struct shape LANGUAGE_SHAPE = {KEYS(LANGUAGE_KEYS), .class = "layout_language",
                                     .may_be = A_TABLE, .expected = "a table"};
static const struct shape LANGUAGES_SHAPE = {.named = &LANGUAGE_SHAPE, .may_be = A_TABLE, .expected = "a table"};
static const struct shape PROPERTIES_SHAPE = {.item = &TEXTS_SHAPE, .may_be = A_TABLE,
                                              .expected = "a list of { NAME, TEXT }"};

static const struct key LAYOUT_KEYS[] = {
	KEY(gavel_layout, TEXT, name), NESTED("extends", TEXT_SHAPE), NESTED("rtl", TEXTS_SHAPE),
	NESTED("asian", TEXTS_SHAPE), NESTED("languages", LANGUAGES_SHAPE), NESTED("page", PAGE_SHAPE),
	KEY(gavel_layout, LENGTH, tab), NESTED("base", TEXT_SHAPE), NESTED("styles", STYLES_SHAPE),
	NESTED("roles", ROLES_SHAPE), KEY(gavel_layout, TEXT, bullet), NESTED("tables", TABLES_SHAPE),
	NESTED("end_rule", END_RULE_SHAPE), NESTED("note_rule", NOTE_RULE_SHAPE), GRIDS,
	NESTED("properties", PROPERTIES_SHAPE),
};

const struct shape LAYOUT_SHAPE = {KEYS(LAYOUT_KEYS), .class = "layout_file", .may_be = A_TABLE, .expected = "a table"};
