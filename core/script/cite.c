/* SPDX-License-Identifier: MIT
 *
 * Document symbols for scripts: gavel.symbol. The grammar is the core's.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "api.h"

enum { STEPS_A_SCAN = 4 };

#define LETTERS_AND_MORE "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"

const struct symbol_part symbol_parts[] = {
	{ "text", offsetof(struct gavel_symbol, text), "its normal form: \"S/RES/2341 (2017)\"" },
	{ "series", offsetof(struct gavel_symbol, series), "the organ's series: \"S\"" },
	{ "kind", offsetof(struct gavel_symbol, kind), "what it is: RES DEC PRST PV L ..." },
	{ "session", offsetof(struct gavel_symbol, session), "the session: \"79\", \"ES-11\"" },
	{ "year", offsetof(struct gavel_symbol, year), "the year: \"2017\"" },
	{ "number", offsetof(struct gavel_symbol, number), "the number: \"2341\"" },
	{ "letters", offsetof(struct gavel_symbol, letters), "letters behind it: \"A\", \"A-C\"" },
	{ "subsidiary", offsetof(struct gavel_symbol, subsidiary), "the subsidiary body: \"HRC\", \"C.2\"" },
	{ "modifiers", offsetof(struct gavel_symbol, modifiers), "\"Rev.1/Add.2\"" },
};
const size_t symbol_part_count = sizeof(symbol_parts) / sizeof(symbol_parts[0]);

/* Parts that a symbol does not have are left out. */
static void push_symbol(lua_State *L, const struct gavel_symbol *symbol)
{
	lua_createtable(L, 0, (int)symbol_part_count);
	for (size_t i = 0; i < symbol_part_count; i++) {
		const char *value = (const char *)symbol + symbol_parts[i].offset;

		if (!*value)
			continue;
		lua_pushstring(L, value);
		lua_setfield(L, -2, symbol_parts[i].name);
	}
}

static int parse(const char *text, size_t len, struct gavel_symbol *symbol)
{
	memset(symbol, 0, sizeof(*symbol));
	symbol->size = sizeof(*symbol);
	return gavel_symbol_parse(text, len, symbol);
}

int symbol_parse(lua_State *L)
{
	struct gavel_symbol symbol;
	size_t len;
	const char *text = luaL_checklstring(L, 1, &len);

	sandbox_charge(L, len);
	if (parse(text, len, &symbol) != 0)
		lua_pushnil(L);
	else
		push_symbol(L, &symbol);
	return 1;
}

/* A symbol begins where no word goes on: after no letter, figure, slash or byte of a longer character. */
static int may_begin(const char *text, size_t at)
{
	unsigned char before = at > 0 ? (unsigned char)text[at - 1] : ' ';

	if (!isupper((unsigned char)text[at]))
		return 0;
	/* U+00A0 and the general punctuation are no letters. */
	if (before >= 0x80)
		return (before == 0xA0 && at > 1 && (unsigned char)text[at - 2] == 0xC2) ||
			(at > 2 && (unsigned char)text[at - 3] == 0xE2 && (unsigned char)text[at - 2] == 0x80);
	return !isalnum(before) && before != '/' && before != '.' && before != '-';
}

int symbol_find(lua_State *L)
{
	struct gavel_symbol symbol;
	size_t len, found;
	const char *text = luaL_checklstring(L, 1, &len);
	lua_Integer from = luaL_optinteger(L, 2, 1);

	if (from < 1)
		return luaL_argerror(L, 2, "a byte from 1 on expected");
	for (size_t i = (size_t)from - 1; i < len; i++) {
		sandbox_charge(L, STEPS_A_SCAN);
		if (!may_begin(text, i) || (found = gavel_symbol_scan(text + i, len - i)) == 0)
			continue;
		if (parse(text + i, found, &symbol) != 0)
			continue;
		lua_pushinteger(L, (lua_Integer)i + 1);
		lua_pushinteger(L, (lua_Integer)i + (lua_Integer)found);
		push_symbol(L, &symbol);
		return 3;
	}
	lua_pushnil(L);
	return 1;
}

/* (symbol: string or a table of symbol.parse, lang?): nil if it is no symbol */
int symbol_url(lua_State *L)
{
	struct gavel_symbol symbol;
	struct gavel_output *out;
	char url[512];
	const char *text, *lang = luaL_optstring(L, 2, "");
	size_t len;

	if (lua_istable(L, 1)) {
		lua_getfield(L, 1, "text");
		lua_replace(L, 1);
	}
	text = luaL_checklstring(L, 1, &len);
	if (strlen(lang) > 16 || strspn(lang, LETTERS_AND_MORE) != strlen(lang))
		return luaL_argerror(L, 2, "a language code expected");
	sandbox_charge(L, len);
	if (parse(text, len, &symbol) != 0)
		return 0;
	/* Copied first: an error in Lua would leave the output behind. */
	out = gavel_output_new();
	gavel_symbol_url(&symbol, lang, out);
	snprintf(url, sizeof(url), "%s", gavel_output_bytes(out));
	gavel_output_free(out);
	lua_pushstring(L, url);
	return 1;
}
