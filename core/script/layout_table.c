/* SPDX-License-Identifier: MIT
 *
 * The layout as a writer in Lua gets it: a plain table, made once from the
 * structs of <gavel/layout.h> by rows that name their members. It has the
 * form in which layouts are written:
 *
 *     layout.page.width                       twips, as all lengths
 *     layout.styles[1].id                     each style, as the template defines it
 *     layout.roles["item-1"].left             the style of a role
 *     layout.masthead[1][2][1][1].text        bands of boxes of lines of pieces
 *     layout.properties.JobNo
 *     layout:style(n)                         the style of a node, or of a role
 */
#include <stddef.h>
#include <string.h>

#include "format_run.h"

/* NUMBER is nil where it is -1, FLAG as well; SHAPE is another struct, LIST a NULL-ended array of them: in the list
 * part of the table where the row has no name. */
enum member { NUMBER, FLAG, STRING, PIECE, SHAPE, LIST };

struct shape {
	const char *class;
	const struct row {
		const char *name;
		enum member kind;
		size_t at;
		const struct shape *of;
	} *rows;
	size_t count;
};

#define ROW(type, kind, member) { #member, kind, offsetof(struct gavel_##type, member), NULL }
#define NESTED(type, member, of) { #member, SHAPE, offsetof(struct gavel_##type, member), of }
#define ALL(type, member, of) { NULL, LIST, offsetof(struct gavel_##type, member), of }
#define SHAPE_OF(name, rows) { name, rows, sizeof(rows) / sizeof(rows[0]) }

static const struct row STOP_ROWS[] = { ROW(stop, NUMBER, at), ROW(stop, STRING, align) };
static const struct shape STOP = SHAPE_OF("stop", STOP_ROWS);

static const struct row STYLE_ROWS[] = {
	ROW(style, STRING, role), ROW(style, STRING, id), ROW(style, STRING, name), ROW(style, STRING, based_on),
	ROW(style, STRING, type), ROW(style, STRING, font), ROW(style, NUMBER, font_size), ROW(style, FLAG, bold),
	ROW(style, FLAG, italic), ROW(style, STRING, color), ROW(style, FLAG, underline), ROW(style, FLAG, strike),
	ROW(style, FLAG, superscript),
	ROW(style, NUMBER, scale), ROW(style, NUMBER, tracking), ROW(style, NUMBER, kern), ROW(style, STRING, align),
	ROW(style, NUMBER, left), ROW(style, NUMBER, right), ROW(style, NUMBER, first), ROW(style, NUMBER, before),
	ROW(style, NUMBER, after), ROW(style, NUMBER, line), ROW(style, FLAG, keep_next), ROW(style, NUMBER, outline),
	ROW(style, NUMBER, lead_tabs), ROW(style, NUMBER, label_tabs), ROW(style, FLAG, new_page),
	ROW(style, STRING, upright), ROW(style, STRING, font_east), ROW(style, STRING, font_complex),
	ROW(style, NUMBER, size_complex), { "stops", LIST, offsetof(struct gavel_style, stops), &STOP },
};
static const struct shape STYLE = SHAPE_OF("style", STYLE_ROWS);

static const struct row PIECE_ROWS[] = {
	ROW(piece, PIECE, kind), ROW(piece, STRING, text), ROW(piece, STRING, field), ROW(piece, STRING, font),
	ROW(piece, NUMBER, font_size), ROW(piece, FLAG, bold), ROW(piece, FLAG, italic), ROW(piece, NUMBER, lowered),
	ROW(piece, NUMBER, width), ROW(piece, NUMBER, height), ROW(piece, STRING, color), ROW(piece, STRING, variable),
};
static const struct shape PIECE_SHAPE = SHAPE_OF("piece", PIECE_ROWS);

static const struct row LINE_ROWS[] = {
	ROW(line, STRING, style), ROW(line, STRING, align), ROW(line, NUMBER, before), ROW(line, NUMBER, after),
	ROW(line, STRING, dir), ALL(line, pieces, &PIECE_SHAPE),
};
static const struct shape LINE = SHAPE_OF("line", LINE_ROWS);
static const struct row BOX_ROWS[] = { ROW(box, NUMBER, width), ROW(box, STRING, valign), ALL(box, lines, &LINE) };
static const struct shape BOX = SHAPE_OF("box", BOX_ROWS);
static const struct row BAND_ROWS[] = {
	ROW(band, NUMBER, height), ROW(band, NUMBER, rule_below), ROW(band, STRING, rule_color), ALL(band, boxes, &BOX),
};
static const struct shape BAND = SHAPE_OF("band", BAND_ROWS);
static const struct row GRID_ROWS[] = { ROW(grid, NUMBER, left), ALL(grid, bands, &BAND) };
static const struct shape GRID = SHAPE_OF("grid", GRID_ROWS);

static const struct row PAGE_ROWS[] = {
	ROW(page, NUMBER, width), ROW(page, NUMBER, height), ROW(page, NUMBER, left), ROW(page, NUMBER, right),
	ROW(page, NUMBER, top), ROW(page, NUMBER, bottom), ROW(page, NUMBER, header), ROW(page, NUMBER, footer),
};
static const struct shape PAGE = SHAPE_OF("page", PAGE_ROWS);

static const struct row LAYOUT_ROWS[] = {
	ROW(layout, STRING, name), ROW(layout, STRING, lang), ROW(layout, STRING, dir), ROW(layout, STRING, script),
	NESTED(layout, page, &PAGE), NESTED(layout, base, &STYLE), NESTED(layout, masthead, &GRID),
	NESTED(layout, head_even, &GRID), NESTED(layout, head_odd, &GRID), NESTED(layout, foot_first, &GRID),
	NESTED(layout, foot_even, &GRID), NESTED(layout, foot_odd, &GRID), ROW(layout, STRING, end_rule_style),
	ROW(layout, NUMBER, end_rule_width), ROW(layout, NUMBER, end_rule_weight), ROW(layout, STRING, note_rule),
	ROW(layout, STRING, note_rule_style), ROW(layout, STRING, end_rule_color), ROW(layout, NUMBER, tab),
	ROW(layout, STRING, bullet), ROW(layout, NUMBER, table_rule_above), ROW(layout, NUMBER, table_rule_head),
	ROW(layout, NUMBER, table_rule_below), ROW(layout, NUMBER, table_padding), ROW(layout, NUMBER, table_after),
};
static const struct shape LAYOUT = SHAPE_OF("layout", LAYOUT_ROWS);

static void push_shape(lua_State *L, const void *from, const struct shape *shape);

static void push_int(lua_State *L, int n, enum member kind)
{
	static const char *const pieces[] = { "text", "page", "pages", "image", "tab" };

	if (kind == PIECE)
		lua_pushstring(L, pieces[n]);
	else if (kind == FLAG && n >= 0)
		lua_pushboolean(L, n);
	else if (kind == NUMBER)
		lua_pushinteger(L, n);
	else
		lua_pushnil(L);
}

/* Into the table on the top, from 1 on. */
static void set_list(lua_State *L, const void *const *list, const struct shape *of)
{
	for (lua_Integer i = 1; list && *list; list++) {
		push_shape(L, *list, of);
		lua_rawseti(L, -2, i++);
	}
}

static void push_member(lua_State *L, const char *at, const struct row *row)
{
	const void *pointer;

	if (row->kind <= FLAG || row->kind == PIECE) {
		push_int(L, *(const int *)(const void *)at, row->kind);
		return;
	}
	memcpy(&pointer, at, sizeof(pointer));
	if (row->kind == STRING) {
		lua_pushstring(L, pointer);
	} else if (row->kind == LIST) {
		lua_newtable(L);
		set_list(L, pointer, row->of);
	} else if (pointer) {
		push_shape(L, pointer, row->of);
	} else {
		lua_pushnil(L);
	}
}

/* Recursion goes as deep as the shapes do: layout, grid, band, box, line, piece. */
static void push_shape(lua_State *L, const void *from, const struct shape *shape)
{
	luaL_checkstack(L, 6, "layout");
	lua_createtable(L, 0, (int)shape->count);
	for (size_t i = 0; i < shape->count; i++) {
		const struct row *row = &shape->rows[i];
		const char *at = (const char *)from + row->at;
		const void *list;

		if (row->name) {
			push_member(L, at, row);
			lua_setfield(L, -2, row->name);
			continue;
		}
		memcpy(&list, at, sizeof(list));
		set_list(L, list, row->of);
	}
}

/* The table of a style is found again by its address. */
static void set_styles(lua_State *L, const struct gavel_layout *layout)
{
	lua_newtable(L);
	lua_newtable(L);
	for (const struct gavel_style *const *s = layout->styles; s && *s; s++) {
		push_shape(L, *s, &STYLE);
		lua_pushvalue(L, -1);
		lua_rawsetp(L, LUA_REGISTRYINDEX, *s);
		if ((*s)->role)
			lua_setfield(L, -2, (*s)->role);
		else
			lua_rawseti(L, -3, (lua_Integer)lua_rawlen(L, -3) + 1);
	}
	lua_setfield(L, -3, "roles");
	lua_setfield(L, -2, "styles");
	lua_getfield(L, -1, "base");
	lua_rawsetp(L, LUA_REGISTRYINDEX, layout->base);
}

static void set_properties(lua_State *L, const struct gavel_layout *layout)
{
	lua_newtable(L);
	for (size_t i = 0; layout->property_names && layout->property_names[i]; i++) {
		lua_pushstring(L, layout->property_values[i]);
		lua_setfield(L, -2, layout->property_names[i]);
	}
	lua_setfield(L, -2, "properties");
}

void layout_metatable(lua_State *L)
{
	luaL_newmetatable(L, "layout");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	luaL_getsubtable(L, -1, "methods");
	lua_setfield(L, -2, "__index");
	lua_pop(L, 1);
}

/* ---- for editors ---- */

static void put_member(struct gavel_output *out, const struct row *row)
{
	static const char *const types[] = { "integer", "boolean?", "string?", "string" };

	gavel_printf(out, "---@field %s ", row->name ? row->name : "[integer]");
	if (row->of)
		gavel_printf(out, "gavel.%s%s\n", row->of->class, row->kind == SHAPE ? "?" : row->name ? "[]" : "");
	else
		gavel_printf(out, "%s\n", types[row->kind]);
}

void layout_types(struct gavel_output *out)
{
	static const struct shape *const shapes[] = {
		&STOP, &STYLE, &PIECE_SHAPE, &LINE, &BOX, &BAND, &GRID, &PAGE, &LAYOUT,
	};

	for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++) {
		gavel_printf(out, "---Of a layout: see gavel-layout(5).\n---@class gavel.%s\n", shapes[i]->class);
		for (size_t k = 0; k < shapes[i]->count; k++)
			put_member(out, &shapes[i]->rows[k]);
		if (shapes[i] != &LAYOUT)
			gavel_puts(out, "\n");
	}
	gavel_puts(out, "---@field styles gavel.style[]\n---@field roles table<string, gavel.style>\n"
	                "---@field properties table<string, string>\n");
}

/* ---- the table ---- */

/* nil where the format asked for none. */
void layout_push(lua_State *L, const struct gavel_layout *layout)
{
	if (!layout) {
		lua_pushnil(L);
		return;
	}
	lua_pushlightuserdata(L, (void *)(uintptr_t)layout);
	lua_setfield(L, LUA_REGISTRYINDEX, "gavel.layout");
	push_shape(L, layout, &LAYOUT);
	set_styles(L, layout);
	set_properties(L, layout);
	luaL_setmetatable(L, "layout");
}

/* (layout, node or role) */
int layout_style(lua_State *L)
{
	const struct gavel_layout *layout;
	const struct gavel_style *style;
	struct gavel_node *node = node_test(L, 2);

	lua_getfield(L, LUA_REGISTRYINDEX, "gavel.layout");
	layout = lua_touserdata(L, -1);
	if (!layout)
		return luaL_error(L, "there is no layout: the format asks for one by needs_layout = true");
	style = node ? gavel_layout_style_of(layout, node) : gavel_layout_style(layout, luaL_checkstring(L, 2));
	if (style)
		lua_rawgetp(L, LUA_REGISTRYINDEX, style);
	else
		lua_pushnil(L);
	return 1;
}
