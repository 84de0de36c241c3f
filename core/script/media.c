/* SPDX-License-Identifier: MIT
 *
 * Images and other objects of a document. Their bytes are no part of the tree:
 * a script is given them when it asks, by the name that an image node has, and
 * a reader hands them over before it opens that node.
 */
#include <string.h>

#include "api.h"

/* Bytes that a reader handed over. */
struct bytes {
	size_t len;
	char at[];
};

static int load_bytes(void *source, const char *entry, struct gavel_output *to)
{
	const struct bytes *bytes = source;

	(void)entry;
	gavel_write(to, bytes->at, bytes->len);
	return 0;
}

/* A name that is taken is counted up, and each of those is looked for. */
static const struct gavel_media *find_media(lua_State *L, const struct gavel_document *doc, const char *name, int anew)
{
	const struct gavel_media *found = gavel_media(doc, name);

	sandbox_charge(L, anew && found ? gavel_media_count(doc) + 1 : 1);
	return found;
}

int build_attach(lua_State *L)
{
	struct gavel_document *doc = build_check(L);
	const char *name = string_check(L, 2), *mime = string_check(L, 3), *from;
	struct bytes *bytes;
	size_t len;

	from = luaL_checklstring(L, 4, &len);
	luaL_argcheck(L, *name && !strchr(name, '/'), 2, "a name without / expected");
	find_media(L, doc, name, 1);
	sandbox_own(L, sizeof(*bytes) + sizeof(struct gavel_media) + len);
	bytes = gavel_alloc(doc, sizeof(*bytes) + len);
	bytes->len = len;
	memcpy(bytes->at, from, len);
	lua_pushstring(L, gavel_media_add(doc, name, mime, load_bytes, bytes, "")->name);
	return 1;
}

static int free_output(lua_State *L)
{
	struct gavel_output **out = lua_touserdata(L, 1);

	gavel_output_free(*out);
	*out = NULL;
	return 0;
}

/* An output that is freed whatever happens: on the top. */
static struct gavel_output *output_made(lua_State *L)
{
	struct gavel_output **out = lua_newuserdatauv(L, sizeof(*out), 0);

	*out = NULL;
	if (luaL_newmetatable(L, "gavel.buffer")) {
		lua_pushcfunction(L, free_output);
		lua_setfield(L, -2, "__gc");
	}
	lua_setmetatable(L, -2);
	return *out = gavel_output_new();
}

/* (document, name): the bytes and their type, or nil. Images of --with have their names among those of the input. */
int document_media(lua_State *L)
{
	const struct gavel_media *media;
	struct gavel_output *out;

	document_of(L, 1);
	media = find_media(L, api_document(L), luaL_checkstring(L, 2), 0);
	if (!media) {
		lua_pushnil(L);
		return 1;
	}
	out = output_made(L);
	if (media->load(media->source, media->entry, out) != 0) {
		sandbox_of(L)->end = SANDBOX_REPORTED;
		sandbox_check(L);
	}
	sandbox_charge(L, gavel_output_len(out) / 16);
	lua_pushlstring(L, gavel_output_bytes(out), gavel_output_len(out));
	gavel_output_cut(out, 0);
	lua_pushstring(L, media->mime);
	return 2;
}
