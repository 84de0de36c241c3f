/* SPDX-License-Identifier: MIT
 *
 * The fields of a node, as a script reads and assigns them: one row each.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"

static struct gavel_node *first_of(const struct gavel_node *node)
{
	return node->kind == GAVEL_TEXT ? NULL : node->first;
}

static void read_kind(lua_State *L, struct gavel_node *node, const char *name)
{
	(void)name;
	lua_pushstring(L, gavel_kind_name(node->kind));
}

static void write_kind(lua_State *L, struct gavel_node *node, const char *name, int index)
{
	enum gavel_kind kind = kind_check(L, index);
	int bad = (node->kind == GAVEL_TEXT) != (kind == GAVEL_TEXT)
		|| (node->parent && !gavel_may_hold(node->parent->kind, kind));

	(void)name;
	for (struct gavel_node *n = first_of(node); n && !bad; n = n->next) {
		sandbox_charge(L, 1);
		bad = !gavel_may_hold(kind, n->kind);
	}
	if (bad || kind == GAVEL_DOCUMENT || node->kind == GAVEL_DOCUMENT)
		luaL_error(L, "%s may not become %s here", gavel_kind_name(node->kind), gavel_kind_name(kind));
	gavel_rekind(api_document(L), node, kind);
}

/* Blocks are lines, so that the last word of one does not run into the first of the next. */
static void read_text(lua_State *L, struct gavel_node *node, const char *name)
{
	const struct gavel_node *n = node;
	int begun = 0, new_line = 0;
	luaL_Buffer text;

	(void)name;
	luaL_buffinit(L, &text);
	while (n) {
		if (n->kind == GAVEL_TEXT) {
			if (new_line)
				luaL_addchar(&text, '\n');
			luaL_addlstring(&text, n->text, n->len);
			new_line = 0;
			begun = 1;
		} else if (n->kind == GAVEL_TAB || n->kind == GAVEL_LINE_BREAK) {
			luaL_addchar(&text, ' ');
		} else if (!(gavel_kind_class((enum gavel_kind)n->kind) & GAVEL_CLASS_INLINE)) {
			new_line = begun;
		}
		sandbox_charge(L, 1);
		n = n->kind == GAVEL_NOTE_REF ? gavel_next_beyond(n, node) : gavel_next(n, node);
	}
	luaL_pushresult(&text);
}

/* All that the node holds becomes one text, in a paragraph where it needs one. */
static void write_text(lua_State *L, struct gavel_node *node, const char *name, int index)
{
	struct gavel_document *doc = api_document(L);
	struct gavel_node *holder = node;
	size_t len;
	const char *text = text_check(L, index, &len);

	(void)name;
	if (node->kind == GAVEL_TEXT) {
		gavel_text_put(doc, node, text, len);
		return;
	}
	if (!gavel_may_hold(node->kind, GAVEL_TEXT) && !gavel_may_hold(node->kind, GAVEL_PARAGRAPH))
		luaL_error(L, "%s cannot hold text", gavel_kind_name(node->kind));
	if (gavel_kind_class(node->kind) & (GAVEL_CLASS_PART | GAVEL_CLASS_ROOT))
		luaL_error(L, "the text of %s is that of its parts; set theirs", gavel_kind_name(node->kind));
	while (node->first)
		gavel_unlink(node->first);
	if (!gavel_may_hold(node->kind, GAVEL_TEXT)) {
		holder = node_made(L, GAVEL_PARAGRAPH);
		node_put(L, node, holder, NULL);
	}
	node_put(L, holder, text_made(L, index), NULL);
}

static void read_link(lua_State *L, struct gavel_node *node, const char *name)
{
	switch (name[0]) {
	case 'p':
		node_push(L, name[1] == 'a' ? node->parent : node->prev);
		break;
	case 'n':
		node_push(L, node->next);
		break;
	case 'f':
		node_push(L, first_of(node));
		break;
	default:
		node_push(L, node->kind == GAVEL_TEXT ? NULL : node->last);
	}
}

static void read_index(lua_State *L, struct gavel_node *node, const char *name)
{
	lua_Integer n = 0;

	(void)name;
	for (const struct gavel_node *p = node; p && node->parent; p = p->prev)
		n++;
	sandbox_charge(L, (uint64_t)n);
	if (n)
		lua_pushinteger(L, n);
	else
		lua_pushnil(L);
}

static void read_attrs(lua_State *L, struct gavel_node *node, const char *name)
{
	(void)name;
	lua_newtable(L);
	for (const struct gavel_attr *a = node->attrs; a; a = a->next) {
		lua_pushstring(L, a->value);
		lua_setfield(L, -2, a->key);
	}
}

/* "12. (b)": the labels from the outermost paragraph to the node, or nothing. */
static void push_paragraph(lua_State *L, const struct gavel_node *node)
{
	lua_pushnil(L);
	for (; node; node = node->parent) {
		const char *label = gavel_attr(node, "label");

		sandbox_charge(L, 1);
		if (!label || node->kind == GAVEL_NOTE_REF || node->kind == GAVEL_TITLE)
			continue;
		if (lua_isnil(L, -1))
			lua_pushstring(L, label);
		else
			lua_pushfstring(L, "%s %s", label, lua_tostring(L, -1));
		lua_replace(L, -2);
	}
}

static void read_pos(lua_State *L, struct gavel_node *node, const char *name)
{
	(void)name;
	lua_createtable(L, 0, 3);
	lua_pushstring(L, gavel_part_name(api_document(L), node->part));
	lua_setfield(L, -2, "part");
	lua_pushinteger(L, node->line);
	lua_setfield(L, -2, "line");
	push_paragraph(L, node);
	lua_setfield(L, -2, "paragraph");
}

static void read_attr(lua_State *L, struct gavel_node *node, const char *name)
{
	lua_pushstring(L, gavel_attr(node, name));
}

/* A whole number where the value is one that an integer can hold. */
static void read_number(lua_State *L, struct gavel_node *node, const char *name)
{
	const char *value = gavel_attr(node, name);
	char *end = NULL;
	long n;

	errno = 0;
	n = value ? strtol(value, &end, 10) : 0;
	if (value && *value && !*end && errno != ERANGE)
		lua_pushinteger(L, n);
	else
		lua_pushstring(L, value);
}

static void write_attr(lua_State *L, struct gavel_node *node, const char *name, int index)
{
	gavel_attr_put(api_document(L), node, name, attr_check(L, index));
}

const struct script_field node_fields[] = {
	{ "kind", read_kind, write_kind, "kind", "what the node is: clause, paragraph, text ..." },
	{ "text", read_text, write_text, "string", "the text below without notes, a line for each block; set: all below becomes one text" },
	{ "parent", read_link, NULL, "node?", "the node that holds this one" },
	{ "next", read_link, NULL, "node?", "the node after this one" },
	{ "prev", read_link, NULL, "node?", "the node before this one" },
	{ "first", read_link, NULL, "node?", "the first child" },
	{ "last", read_link, NULL, "node?", "the last child" },
	{ "index", read_index, NULL, "integer?", "which child of its parent it is, from 1" },
	{ "attrs", read_attrs, NULL, "table<string, string>", "a table of all attributes, as they are now" },
	{ "pos", read_pos, NULL, "position", "where in the source it stands: part, line, paragraph" },
	{ "label", read_attr, write_attr, "string?", "number as printed: \"3.\", \"(a)\"" },
	{ "number", read_number, write_attr, "integer?", "its value" },
	{ "scheme", read_attr, write_attr, "string?", "how it counts: decimal alpha roman ..." },
	{ "level", read_number, write_attr, "integer?", "depth of a heading, 1 for the highest" },
	{ "style", read_attr, write_attr, "string?", "the source's style name" },
	{ "role", read_attr, write_attr, "string?", "what a title or a piece of furniture is" },
	{ "lang", read_attr, write_attr, "string?", "language, BCP 47" },
	{ "dir", read_attr, write_attr, "string?", "ltr or rtl" },
	{ "align", read_attr, write_attr, "string?", "start end center both" },
	{ "indent", read_number, write_attr, "integer?", "left indent of a flow's paragraph, twips" },
	{ "id", read_attr, write_attr, "string?", "name of a block or a part that links \"#name\" lead to" },
	{ "href", read_attr, write_attr, "string?", "address of a link or a citation" },
	{ "symbol", read_attr, write_attr, "string?", "document symbol that a citation means" },
	{ "name", read_attr, write_attr, "string?", "media of an image" },
	{ "alt", read_attr, write_attr, "string?", "text of an image" },
	{ "width", read_number, write_attr, "integer?", "of an image, twips" },
	{ "height", read_number, write_attr, "integer?", "of an image, twips" },
	{ "colspan", read_number, write_attr, "integer?", "columns of a cell" },
	{ "rowspan", read_number, write_attr, "integer?", "rows of a cell" },
	{ "header", read_number, write_attr, "integer?", "1 where a cell heads a row or a column" },
};
const size_t node_field_count = sizeof(node_fields) / sizeof(node_fields[0]);
