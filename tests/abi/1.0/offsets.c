/* SPDX-License-Identifier: MIT
 *
 * What a plugin that was built with the headers of 1.0 relies on, printed: where
 * each field of each struct lies and how long it is, the number of each node
 * kind and what it may hold, the values of the enums, and the sizes of the
 * structs that say none (or that libgavel fills in the caller's memory).
 *
 * Built twice, with gavel/ beside this file and with the present headers; every
 * line of the first must be one of the second. What was added since prints more.
 */
#include <stdio.h>

#include <gavel/document.h>
#include <gavel/format.h>
#include <gavel/layout.h>

#define FIELDS(F) \
	F(attr, key) F(attr, value) F(attr, next) \
	F(node, kind) F(node, part) F(node, line) F(node, parent) F(node, next) F(node, prev) F(node, attrs) \
	F(node, first) F(node, last) F(node, text) F(node, len) \
	F(field, key) F(field, value) F(field, printed) F(field, next) \
	F(extra, format) F(extra, name) F(extra, bytes) F(extra, len) F(extra, next) \
	F(media, name) F(media, mime) F(media, load) F(media, source) F(media, entry) F(media, next) \
	F(document, size) F(document, job) F(document, root) F(document, fields) F(document, extras) \
	F(document, media) F(document, lang) F(document, stage) F(document, arena) F(document, cursor) \
	F(position, part) F(position, label) F(position, line) F(position, column) \
	F(input, size) F(input, name) F(input, bytes) F(input, len) \
	F(visit, size) F(visit, enter) F(visit, leave) \
	F(symbol, size) F(symbol, text) F(symbol, series) F(symbol, kind) F(symbol, session) F(symbol, year) \
	F(symbol, number) F(symbol, letters) F(symbol, subsidiary) F(symbol, modifiers) \
	F(option, size) F(option, name) F(option, kind) F(option, fallback) F(option, choices) F(option, help) \
	F(format, size) F(format, name) F(format, title) F(format, extensions) F(format, mime_types) \
	F(format, keeps) F(format, options) F(format, probe) F(format, read) F(format, write) \
	F(format, needs_layout) \
	F(stop, size) F(stop, at) F(stop, align) \
	F(style, size) F(style, role) F(style, id) F(style, name) F(style, based_on) F(style, type) F(style, font) \
	F(style, font_size) F(style, bold) F(style, italic) F(style, color) F(style, underline) \
	F(style, superscript) F(style, scale) F(style, tracking) F(style, kern) F(style, align) F(style, left) \
	F(style, right) F(style, first) F(style, before) F(style, after) F(style, line) F(style, keep_next) \
	F(style, outline) F(style, lead_tabs) F(style, label_tabs) F(style, stops) F(style, new_page) \
	F(style, upright) \
	F(piece, size) F(piece, kind) F(piece, text) F(piece, field) F(piece, font) F(piece, font_size) \
	F(piece, bold) F(piece, italic) F(piece, lowered) F(piece, width) F(piece, height) F(piece, variable) \
	F(line, size) F(line, style) F(line, align) F(line, before) F(line, pieces) F(line, after) \
	F(box, size) F(box, width) F(box, valign) F(box, lines) \
	F(band, size) F(band, height) F(band, rule_below) F(band, boxes) \
	F(grid, size) F(grid, left) F(grid, bands) \
	F(page, size) F(page, width) F(page, height) F(page, left) F(page, right) F(page, top) F(page, bottom) \
	F(page, header) F(page, footer) \
	F(layout, size) F(layout, name) F(layout, lang) F(layout, dir) F(layout, page) F(layout, styles) \
	F(layout, base) F(layout, masthead) F(layout, head_even) F(layout, head_odd) F(layout, foot_first) \
	F(layout, foot_even) F(layout, foot_odd) F(layout, end_rule_style) F(layout, end_rule_width) \
	F(layout, end_rule_weight) F(layout, note_rule) F(layout, note_rule_style) F(layout, property_names) \
	F(layout, property_values)

#define VALUES(V) \
	V(GAVEL_DESCEND) V(GAVEL_SKIP) V(GAVEL_FLOW) V(GAVEL_RESOLUTION) \
	V(GAVEL_LEVEL_NOTE) V(GAVEL_LEVEL_LOSS) V(GAVEL_LEVEL_WARNING) V(GAVEL_LEVEL_ERROR) \
	V(GAVEL_OK) V(GAVEL_BAD) V(GAVEL_USAGE) V(GAVEL_UNREADABLE) V(GAVEL_UNWRITABLE) V(GAVEL_SCRIPT) V(GAVEL_LIMIT) \
	V(GAVEL_OPTION_FLAG) V(GAVEL_OPTION_NUMBER) V(GAVEL_OPTION_TEXT) V(GAVEL_OPTION_CHOICE) \
	V(GAVEL_PIECE_TEXT) V(GAVEL_PIECE_PAGE) V(GAVEL_PIECE_PAGES) V(GAVEL_PIECE_IMAGE) V(GAVEL_PIECE_TAB) \
	V(sizeof(struct gavel_position)) V(sizeof(struct gavel_symbol))

int main(void)
{
#define F(type, field) printf(#type "." #field " %zu %zu\n", offsetof(struct gavel_##type, field), \
		sizeof ((struct gavel_##type *)0)->field);
	FIELDS(F)
#define L(field, value, what) F(limits, field)
	GAVEL_LIMITS(L)
#define V(value) printf(#value " %ld\n", (long)(value));
	VALUES(V)
#define K(NAME, name, cls, holds) printf(name " %d, may hold %d\n", GAVEL_##NAME, (int)(holds));
	GAVEL_KINDS(K)
	return 0;
}
