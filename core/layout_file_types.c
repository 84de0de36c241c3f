/* SPDX-License-Identifier: MIT
 *
 * The definitions that an editor completes a layout file from (LuaCATS): a
 * class for each table of keys, made of the tables that files are checked by.
 */
#include <string.h>

#include "layout_shape.h"

/* Inner ones first: each class is told before it is used. */
static const struct shape *const CLASSES[] = {
	&STOP_SHAPE, &STYLE_SHAPE, &ROLE_SHAPE, &PIECE_SHAPE, &LINE_SHAPE, &BOX_SHAPE, &BAND_SHAPE, &GRID_SHAPE, &PAGE_SHAPE,
	&END_RULE_SHAPE, &NOTE_RULE_SHAPE, &TABLES_SHAPE, &LANGUAGE_SHAPE, &LAYOUT_SHAPE,
};

static const char *scalar_type(enum key_kind kind)
{
	return kind < TEXT ? "number" : kind == FLAG || kind == TRISTATE ? "boolean" : "string";
}

/* "start"|"end" */
static void put_words(struct gavel_output *out, const char *words)
{
	for (size_t n; *words; words += n + (words[n] == ' ')) {
		n = strcspn(words, " ");
		gavel_printf(out, "\"%.*s\"%s", (int)n, words, words[n] ? "|" : "");
	}
}

static void put_type(struct gavel_output *out, const struct shape *shape);

static void put_table_type(struct gavel_output *out, const struct shape *shape)
{
	if (shape->class) {
		gavel_printf(out, "gavel.%s", shape->class);
		return;
	}
	if (shape->item) {
		gavel_puts(out, "(");
		put_type(out, shape->item);
		gavel_puts(out, shape->named ? ")[]|" : ")[]");
	}
	if (shape->named) {
		gavel_puts(out, "table<string, ");
		put_type(out, shape->named);
		gavel_puts(out, "|false>");
	}
}

/* As deep as shapes nest, which is three where they have no class. */
static void put_type(struct gavel_output *out, const struct shape *shape)
{
	static const char *const types[] = {
		[VALUE_BOOLEAN] = "boolean", [VALUE_NUMBER] = "number", [VALUE_STRING] = "string",
	};
	const char *between = "";

	for (int kind = VALUE_BOOLEAN; kind <= VALUE_TABLE; kind++) {
		if (!(shape->may_be & 1U << kind))
			continue;
		gavel_puts(out, between);
		if (kind == VALUE_TABLE)
			put_table_type(out, shape);
		else
			gavel_puts(out, types[kind]);
		between = "|";
	}
}

static void put_key(struct gavel_output *out, const struct key *key)
{
	gavel_printf(out, "---@field %s? ", key->name);
	if (key->kind == PART)
		put_type(out, key->shape);
	else if (key->kind == WORD)
		put_words(out, key->words);
	else
		gavel_puts(out, scalar_type(key->kind));
	gavel_puts(out, key->kind == FLAG || key->kind == TRISTATE ? "\n" : "|false\n");
}

void layout_file_types(struct gavel_output *out)
{
	for (size_t i = 0; i < sizeof(CLASSES) / sizeof(CLASSES[0]); i++) {
		const struct shape *shape = CLASSES[i];

		gavel_printf(out, "---Of a layout's file: see gavel-layout(5).\n---@class gavel.%s\n", shape->class);
		if (shape->item) {
			gavel_puts(out, "---@field [integer] ");
			put_type(out, shape->item);
			gavel_puts(out, "\n");
		}
		for (size_t k = 0; k < shape->count; k++)
			put_key(out, &shape->keys[k]);
		gavel_puts(out, "\n");
	}
}
