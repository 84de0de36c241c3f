/* SPDX-License-Identifier: MIT
 *
 * The handle of the document: its fields as doc.symbol, and its root.
 *
 * Reading doc.KEY gives the normal form of the first field of that key, or
 * nil. Assigning a string makes it both the normal and the printed form; a
 * table { value = , printed = } sets them apart; nil removes all of that key.
 */
#include <string.h>

#include "api.h"
#include "document.h"

struct gavel_document *document_of(lua_State *L, int index)
{
	return *(struct gavel_document **)luaL_checkudata(L, index, "document");
}

void document_push(lua_State *L, struct gavel_document *doc)
{
	lua_getfield(L, LUA_REGISTRYINDEX, "gavel.documents");
	if (lua_rawgetp(L, -1, doc->root) == LUA_TNIL) {
		lua_pop(L, 1);
		*(struct gavel_document **)lua_newuserdatauv(L, sizeof(doc), 0) = doc;
		luaL_setmetatable(L, "document");
		lua_pushvalue(L, -1);
		lua_rawsetp(L, -3, doc->root);
	}
	lua_remove(L, -2);
}

static const char *printed_or_value(const struct gavel_field *f)
{
	return f->printed && *f->printed ? f->printed : f->value;
}

/* The first field of that key; they are a list, and a script may add as many as it likes. */
static const struct gavel_field *find_field(lua_State *L, const struct gavel_document *doc, const char *key)
{
	const struct gavel_field *f = doc->fields;
	uint64_t steps = 0;

	for (; f && strcmp(f->key, key) != 0; f = f->next)
		steps++;
	sandbox_charge(L, steps / 4);
	return f;
}

/* Putting one goes through all: those of its key that follow are taken out. */
static void charge_fields(lua_State *L, const struct gavel_document *doc)
{
	uint64_t steps = 0;

	for (const struct gavel_field *f = doc->fields; f; f = f->next)
		steps++;
	sandbox_charge(L, steps / 4);
}

int document_field(lua_State *L)
{
	const struct gavel_field *f;

	f = find_field(L, document_of(L, 1), luaL_checkstring(L, 2));
	if (!f)
		return 0;
	lua_pushstring(L, f->value);
	lua_pushstring(L, printed_or_value(f));
	return 2;
}

static void push_field(lua_State *L, const struct gavel_field *f)
{
	lua_createtable(L, 0, 3);
	lua_pushstring(L, f->key);
	lua_setfield(L, -2, "key");
	lua_pushstring(L, f->value);
	lua_setfield(L, -2, "value");
	lua_pushstring(L, printed_or_value(f));
	lua_setfield(L, -2, "printed");
}

int document_fields(lua_State *L)
{
	const struct gavel_document *doc = document_of(L, 1);
	const char *key = luaL_optstring(L, 2, NULL);
	lua_Integer n = 0;

	lua_newtable(L);
	for (const struct gavel_field *f = doc->fields; f; f = f->next) {
		sandbox_charge(L, 1);
		if (key && strcmp(f->key, key) != 0)
			continue;
		push_field(L, f);
		lua_rawseti(L, -2, ++n);
	}
	return 1;
}

static const char *key_check(lua_State *L, int index)
{
	const char *key = string_check(L, index);

	if (!*key || strspn(key, "abcdefghijklmnopqrstuvwxyz0123456789_-") != strlen(key))
		luaL_error(L, "\"%s\" is no key of a field (small letters, figures, _ and -)", key);
	return key;
}

/* Files have properties of any name: doc.KEY = is for those that a person writes. */
int document_add(lua_State *L)
{
	struct gavel_document *doc = document_of(L, 1);
	const char *key = string_check(L, 2), *value = string_check(L, 3);

	luaL_argcheck(L, *key, 2, "the key of a field expected");
	edit_check(L);
	sandbox_own(L, sizeof(struct gavel_field));
	/* Both forms are copied, and count. */
	gavel_field_add(doc, key, value, string_check(L, lua_isnoneornil(L, 4) ? 3 : 4));
	return 0;
}

int document_extras(lua_State *L)
{
	const struct gavel_document *doc = document_of(L, 1);
	lua_Integer n = 0;

	lua_newtable(L);
	for (const struct gavel_extra *e = doc->extras; e; e = e->next) {
		lua_createtable(L, 0, 3);
		lua_pushstring(L, e->format);
		lua_setfield(L, -2, "format");
		lua_pushstring(L, e->name);
		lua_setfield(L, -2, "name");
		lua_pushlstring(L, e->bytes, e->len);
		lua_setfield(L, -2, "bytes");
		lua_rawseti(L, -2, ++n);
	}
	return 1;
}

int document_keep(lua_State *L)
{
	struct gavel_document *doc = document_of(L, 1);
	const char *format = string_check(L, 2), *name = string_check(L, 3), *bytes;
	size_t len;

	edit_check(L);
	luaL_argcheck(L, *format && *name, *format ? 3 : 2, "a name expected");
	bytes = luaL_checklstring(L, 4, &len);
	sandbox_own(L, sizeof(struct gavel_extra) + len);
	gavel_extra_add(doc, format, name, bytes, len);
	return 0;
}

int document_forget(lua_State *L)
{
	struct gavel_document *doc = document_of(L, 1);

	edit_check(L);
	for (const struct gavel_extra *e = doc->extras; e; e = e->next)
		sandbox_charge(L, 1);
	extras_drop(doc, luaL_optstring(L, 2, NULL));
	return 0;
}

static void push_root(lua_State *L, struct gavel_document *doc)
{
	node_push(L, doc->root);
}

static void push_lang(lua_State *L, struct gavel_document *doc)
{
	lua_pushstring(L, doc->lang);
}

static void push_stage(lua_State *L, struct gavel_document *doc)
{
	lua_pushstring(L, doc->stage == GAVEL_RESOLUTION ? "resolution" : "flow");
}

/* The name of the input without its folders; a document of --with has none. */
static void push_file(lua_State *L, struct gavel_document *doc)
{
	const char *name = doc == api_document(L) && doc->job->file ? doc->job->file : NULL, *slash;

	slash = name ? strrchr(name, '/') : NULL;
	lua_pushstring(L, slash ? slash + 1 : name);
}

const struct document_part document_parts[] = {
	{ "root", push_root, "node", "the root of the tree (read only)" },
	{ "lang", push_lang, "string", "the language, BCP 47: \"en\"; \"\" where unknown" },
	{ "stage", push_stage, "string", "\"resolution\", or \"flow\" where none was recognised (read only)" },
	{ "file", push_file, "string?", "the name of the input, without its folders (read only)" },
};
const size_t document_part_count = sizeof(document_parts) / sizeof(document_parts[0]);

static int read_document(lua_State *L)
{
	struct gavel_document *doc = document_of(L, 1);
	const char *key = luaL_checkstring(L, 2);
	const struct gavel_field *f;

	for (size_t i = 0; i < document_part_count; i++)
		if (strcmp(document_parts[i].name, key) == 0) {
			document_parts[i].push(L, doc);
			return 1;
		}
	if (lua_getfield(L, lua_upvalueindex(1), key) != LUA_TNIL)
		return 1;
	f = find_field(L, doc, key);
	for (size_t i = 0; i < script_call_count && !f; i++)
		if (strcmp(script_calls[i].where, "node") == 0 && strcmp(script_calls[i].name, key) == 0)
			return luaL_error(L, "\"%s\" is a method of nodes: doc.root:%s", key, key);
	lua_pushstring(L, f ? f->value : NULL);
	return 1;
}

/* (doc, key, { value =, printed = }) */
static void put_pair(lua_State *L, struct gavel_document *doc, const char *key)
{
	const char *value, *printed;

	lua_getfield(L, 3, "value");
	lua_getfield(L, 3, "printed");
	if (!lua_isstring(L, -2))
		luaL_error(L, "field %s: the table needs a value, a string", key);
	value = string_check(L, lua_gettop(L) - 1);
	printed = string_check(L, lua_gettop(L) - lua_isnil(L, -1));
	charge_fields(L, doc);
	gavel_field_put(doc, key, value, printed);
}

/* A reader says what it built. */
static int write_stage(lua_State *L, struct gavel_document *doc)
{
	const char *stage = luaL_checkstring(L, 3);
	int flow = strcmp(stage, "flow") == 0;

	if (!flow && strcmp(stage, "resolution") != 0)
		return luaL_error(L, "the stage of a document is \"flow\" or \"resolution\", not \"%s\"", stage);
	doc->stage = flow ? GAVEL_FLOW : GAVEL_RESOLUTION;
	return 0;
}

static int write_document(lua_State *L)
{
	struct gavel_document *doc = document_of(L, 1);
	const char *key = key_check(L, 2), *value;

	edit_check(L);
	if (strcmp(key, "lang") == 0) {
		value = string_check(L, 3);
		doc->lang = gavel_intern(doc, value, strlen(value));
		return 0;
	}
	if (strcmp(key, "stage") == 0 && sandbox_of(L)->use == SCRIPT_READER)
		return write_stage(L, doc);
	for (size_t i = 0; i < document_part_count; i++)
		if (strcmp(document_parts[i].name, key) == 0)
			return luaL_error(L, "the %s of a document can only be read", key);
	if (lua_getfield(L, lua_upvalueindex(1), key) != LUA_TNIL)
		return luaL_error(L, "\"%s\" is a method of the document: doc:add adds a field of that key", key);
	lua_settop(L, 3);
	sandbox_own(L, sizeof(struct gavel_field));
	if (lua_istable(L, 3)) {
		put_pair(L, doc, key);
		return 0;
	}
	value = lua_isnil(L, 3) ? NULL : string_check(L, 3);
	charge_fields(L, doc);
	gavel_field_put(doc, key, value, value ? string_check(L, 3) : NULL);
	return 0;
}

static int name_document(lua_State *L)
{
	lua_pushliteral(L, "document");
	return 1;
}

void document_open(lua_State *L)
{
	lua_newtable(L);
	lua_setfield(L, LUA_REGISTRYINDEX, "gavel.documents");
	luaL_newmetatable(L, "document");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pushcfunction(L, name_document);
	lua_setfield(L, -2, "__tostring");
	luaL_getsubtable(L, -1, "methods");
	lua_pushvalue(L, -1);
	lua_pushcclosure(L, read_document, 1);
	lua_setfield(L, -3, "__index");
	lua_pushcclosure(L, write_document, 1);
	lua_setfield(L, -2, "__newindex");
	lua_pop(L, 1);
}
