/* SPDX-License-Identifier: MIT
 *
 * Numbers as labels print them: gavel.number. The schemes are rows of a table
 * (schemes.c); the numeral of a label is the last one in it.
 *
 * A lone letter is ambiguous: "(i)" is the ninth letter or Roman one. Without
 * a scheme, i to xlix are read as Roman and the rest as letters; who knows the
 * list asks for its scheme. A number is only taken if it prints as it stood, so
 * before .. format(number, scheme) .. after is always the label.
 */
#include "number.h"

#include <string.h>

#include "api.h"

enum { MAX_LABEL = 128, STEPS_AN_END = 8, STEPS_A_SCHEME = 4 };

struct found {
	const struct scheme *scheme;
	int number;
	size_t begin, end;      /* of the numeral */
};

/* What may follow a number and is no part of it: " bis" (put in later), the Chinese "article", "chapter", "section". */
static const char *const tails[] = {
	"bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "条", "章", "节",
};

static int has_word(const char *list, const char *word)
{
	size_t len = strlen(word);

	for (const char *at = list; len > 0 && (at = strstr(at, word)) != NULL; at += len)
		if ((at == list || at[-1] == ' ') && (at[len] == ' ' || at[len] == '\0'))
			return 1;
	return 0;
}

/* ---- parsing ---- */

/* How a label is looked through: a row by its own name, then what its name may stand for, first as guessed. */
enum look { BY_NAME, BY_GUESS, BY_FAMILY };

static int may_be(const struct scheme *scheme, enum look look, const char *name)
{
	if (look == BY_NAME)
		return name != NULL && strcmp(scheme->name, name) == 0;
	return name == NULL || has_word(scheme->family, name);
}

static int numeral_is(const struct scheme *scheme, int n, const char *bytes, size_t len)
{
	struct numeral again = { 0 };

	scheme->print(scheme, n, &again);
	return again.len == len && memcmp(again.bytes, bytes, len) == 0;
}

static int read_numeral(const char *label, size_t end, enum look look, const char *name, struct found *found)
{
	for (size_t i = 0; i < scheme_count; i++) {
		const struct scheme *scheme = &schemes[i];
		int n = may_be(scheme, look, name) ? scheme->parse(scheme, label, end, &found->begin) : 0;

		if (n < 1 || n > (look == BY_GUESS ? scheme->guess : scheme->max))
			continue;
		if (!numeral_is(scheme, n, label + found->begin, end - found->begin))
			continue;
		found->scheme = scheme;
		found->number = n;
		found->end = end;
		return 1;
	}
	return 0;
}

/* Where the numeral may end instead: before a mark, or before a word that may follow it; at end itself if nowhere. */
static size_t earlier_end(const char *label, size_t end)
{
	enum { TATWEEL = 0x640 };
	size_t begin;
	int c = character_before(label, end, &begin);

	if (!is_alphanumeric(c) || c == TATWEEL)
		return begin;
	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++) {
		size_t len = strlen(tails[i]);

		if (len <= end && memcmp(label + end - len, tails[i], len) == 0 && end > len)
			return end - len;
	}
	return end;
}

/* Letters and digits of any script, and what else is the last of a numeral in some row: "(十一)", "*", a dagger. */
static int may_end(int c)
{
	return is_alphanumeric(c) || c == ')' || c == '*' || c == 0xA7 || c == 0x2020 || c == 0x2021;
}

static int look_for(lua_State *L, const char *label, size_t len, enum look look, const char *name, struct found *found)
{
	size_t end = len, earlier, begin;

	for (;; end = earlier) {
		sandbox_charge(L, STEPS_AN_END);
		if (may_end(character_before(label, end, &begin))) {
			sandbox_charge(L, STEPS_A_SCHEME * scheme_count);
			if (read_numeral(label, end, look, name, found))
				return 1;
		}
		earlier = earlier_end(label, end);
		if (earlier == end || end == 0)
			return 0;
	}
}

/* One dash or symbol, or one of the points that are used as a bullet. */
static int is_bullet(const char *label, size_t len)
{
	size_t begin;
	int c = character_before(label, len, &begin);

	return len > 0 && begin == 0 && (is_dash_or_symbol(c) || c == 0x2022 || c == 0x2023 || c == 0xB7);
}

int number_parse(lua_State *L)
{
	size_t len;
	const char *label = utf8_check(L, 1, &len), *name = luaL_optstring(L, 2, NULL);
	struct found found;

	if (len > MAX_LABEL)
		return 0;
	sandbox_charge(L, len);
	for (enum look look = name != NULL ? BY_NAME : BY_GUESS; look <= BY_FAMILY; look++) {
		if (!look_for(L, label, len, look, name, &found))
			continue;
		lua_pushinteger(L, found.number);
		lua_pushstring(L, found.scheme->name);
		lua_pushlstring(L, label, found.begin);
		lua_pushlstring(L, label + found.end, len - found.end);
		return 4;
	}
	/* Whatever a list of bullets prints is one. */
	if (name != NULL ? strcmp(name, "bullet") != 0 : !is_bullet(label, len))
		return 0;
	lua_pushnil(L);
	lua_pushliteral(L, "bullet");
	return 2;
}

/* ---- formatting ---- */

/* A row by its name; else the first of the family of that name; NULL. */
static const struct scheme *find_scheme(const char *name)
{
	for (size_t i = 0; i < scheme_count; i++)
		if (strcmp(schemes[i].name, name) == 0)
			return &schemes[i];
	for (size_t i = 0; i < scheme_count; i++)
		if (has_word(schemes[i].family, name))
			return &schemes[i];
	return NULL;
}

static const struct scheme *check_scheme(lua_State *L, int index)
{
	const char *name = luaL_checkstring(L, index), *near;
	const struct scheme *scheme = find_scheme(name);

	if (scheme != NULL)
		return scheme;
	if (strcmp(name, "bullet") == 0)
		luaL_error(L, "a bullet counts nothing: it has no number");
	near = nearest_name(name, schemes, scheme_count, sizeof(schemes[0]));
	luaL_error(L, "there is no scheme \"%s\" (%s%s", name, near != NULL ? near : "gavel.number.schemes() names all",
	           near != NULL ? "?)" : ")");
	return schemes;         /* never: an error of Lua is a jump */
}

int number_format(lua_State *L)
{
	lua_Integer n = luaL_checkinteger(L, 1);
	const struct scheme *scheme = check_scheme(L, 2);
	struct numeral numeral = { 0 };

	if (n < 1 || n > scheme->max)
		return luaL_error(L, "the scheme \"%s\" counts from 1 to %d, not %I", scheme->name, scheme->max, n);
	sandbox_charge(L, NUMERAL_MAX);
	scheme->print(scheme, (int)n, &numeral);
	lua_pushlstring(L, numeral.bytes, numeral.len);
	return 1;
}

int number_schemes(lua_State *L)
{
	lua_createtable(L, 0, (int)scheme_count);
	for (size_t i = 0; i < scheme_count; i++) {
		lua_pushinteger(L, schemes[i].max);
		lua_setfield(L, -2, schemes[i].name);
	}
	return 1;
}
