/* SPDX-License-Identifier: MIT
 *
 * The document as a reader in Lua builds it: the same events as a plugin's
 * (core/build.c), and between them all that a transform may do. An event that
 * the content rules forbid climbs to an open node that allows it; what finds
 * none is reported as a loss and left out.
 */
#include <string.h>

#include "api.h"

/* Climbing is work: as much as the open node is deep. If the script took it out, events go on at the document's end. */
struct gavel_document *build_check(lua_State *L)
{
	struct gavel_document *doc = document_of(L, 1);
	const struct gavel_node *n;
	uint64_t depth = 1;

	if (sandbox_of(L)->use != SCRIPT_READER || doc != api_document(L))
		luaL_error(L, "only a reader builds a document by events; a node is added by n:append");
	for (n = gavel_here(doc); n->parent; n = n->parent)
		depth++;
	sandbox_charge(L, depth);
	if (n->kind != GAVEL_DOCUMENT)
		gavel_resume(doc, doc->root);
	return doc;
}

static struct gavel_node *open_node(lua_State *L)
{
	struct gavel_document *doc = build_check(L);
	enum gavel_kind kind = kind_check(L, 2);
	struct gavel_node *node;

	if (kind == GAVEL_DOCUMENT || kind == GAVEL_TEXT)
		luaL_error(L, kind == GAVEL_TEXT ? "a text is added by doc:text" : "the document is open already");
	sandbox_own(L, sizeof(*node));
	node = gavel_open(doc, kind);
	document_check(L);
	if (!lua_isnoneornil(L, 3)) {
		luaL_checktype(L, 3, LUA_TTABLE);
		node_set_attrs(L, 3, node);
	}
	node_push(L, node);
	return node;
}

int build_open(lua_State *L)
{
	open_node(L);
	return 1;
}

int build_leaf(lua_State *L)
{
	gavel_close(api_document(L), open_node(L));
	return 1;
}

int build_text(lua_State *L)
{
	struct gavel_document *doc = build_check(L);
	size_t len;

	for (int i = 2, n = lua_gettop(L); i <= n; i++) {
		const char *text = text_check(L, i, &len);

		gavel_text(doc, text, len);
		document_check(L);
	}
	return 0;
}

int build_close(lua_State *L)
{
	struct gavel_document *doc = build_check(L);
	struct gavel_node *node = lua_isnoneornil(L, 2) ? gavel_here(doc) : node_check(L, 2);

	if (node->kind != GAVEL_DOCUMENT)
		gavel_close(doc, node);
	return 0;
}

int build_place(lua_State *L)
{
	struct gavel_document *doc = build_check(L);
	lua_Integer line = luaL_checkinteger(L, 2);

	luaL_argcheck(L, line >= 0 && line <= UINT32_MAX, 2, "the number of a line expected");
	sandbox_of(L)->line = (uint32_t)line;
	gavel_place(doc, lua_isnoneornil(L, 3) ? NULL : string_check(L, 3), (uint32_t)line);
	return 0;
}
