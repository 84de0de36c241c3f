/* SPDX-License-Identifier: MIT
 *
 * Texts for scripts: gavel.text. Letter case, normal forms and white space by
 * Unicode's tables (libutf8proc), in every locale the same: Lua's own
 * string.upper, %a and %s know the letters of ASCII only.
 *
 * Letter case is the full one where it takes more than one letter: ß is SS.
 */
#include <string.h>

#include <utf8proc.h>

#include "text.h"

enum { MARKS_MAX = 64 };        /* on one letter: sorting them takes the square of it */

int text_is_utf8(const char *bytes, size_t len)
{
	const utf8proc_uint8_t *s = (const utf8proc_uint8_t *)bytes;
	utf8proc_ssize_t n, left = (utf8proc_ssize_t)len;
	utf8proc_int32_t c;

	for (; left > 0; s += n, left -= n)
		if ((n = utf8proc_iterate(s, left, &c)) <= 0)
			return 0;
	return 1;
}

static int is_ascii(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)s[i] >= 0x80)
			return 0;
	return 1;
}

const char *text_argument(lua_State *L, int index, size_t *len)
{
	const char *s = utf8_check(L, index, len);

	sandbox_charge(L, *len);
	return s;
}

int text_character(const char *s, size_t len, size_t at, size_t *next)
{
	utf8proc_int32_t c = 0;
	utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)s + at, (utf8proc_ssize_t)(len - at), &c);

	*next = at + (bytes > 0 ? (size_t)bytes : 1);
	return c;
}

static void add_character(luaL_Buffer *out, int c)
{
	utf8proc_uint8_t bytes[4];

	luaL_addlstring(out, (const char *)bytes, (size_t)utf8proc_encode_char(c, bytes));
}

/* ---- letter case ---- */

/* Letters whose capital is more than one letter; there is one whose small letter is (U+0130). */
static const struct {
	int small;
	const char *capital;
} long_capitals[] = {
	{ 0xDF, "SS" }, { 0x149, "ʼN" }, { 0x1F0, "J̌" }, { 0x390, "Ϊ́" }, { 0x3B0, "Ϋ́" }, { 0x587, "ԵՒ" },
	{ 0x1E96, "H̱" }, { 0x1E97, "T̈" }, { 0x1E98, "W̊" }, { 0x1E99, "Y̊" },
	{ 0xFB00, "FF" }, { 0xFB01, "FI" }, { 0xFB02, "FL" }, { 0xFB03, "FFI" }, { 0xFB04, "FFL" }, { 0xFB05, "ST" },
	{ 0xFB06, "ST" },
};

static void add_capital(luaL_Buffer *out, int c)
{
	for (size_t i = 0; c > 0x7F && i < sizeof(long_capitals) / sizeof(long_capitals[0]); i++)
		if (long_capitals[i].small == c) {
			luaL_addstring(out, long_capitals[i].capital);
			return;
		}
	add_character(out, utf8proc_toupper(c));
}

static void add_small(luaL_Buffer *out, int c)
{
	if (c == 0x130)
		luaL_addstring(out, "i\xCC\x87");
	else
		add_character(out, utf8proc_tolower(c));
}

static int convert(lua_State *L, void (*add)(luaL_Buffer *out, int c))
{
	size_t len;
	const char *s = text_argument(L, 1, &len);
	luaL_Buffer out;

	luaL_buffinit(L, &out);
	for (size_t at = 0; at < len;)
		add(&out, text_character(s, len, at, &at));
	luaL_pushresult(&out);
	return 1;
}

int text_upper(lua_State *L)
{
	return convert(L, add_capital);
}

int text_lower(lua_State *L)
{
	return convert(L, add_small);
}

/* ---- normal forms ---- */

static void check_marks(lua_State *L, const char *s, size_t len)
{
	int marks = 0;

	for (size_t at = 0; at < len;) {
		int c = text_character(s, len, at, &at);

		marks = utf8proc_get_property(c)->combining_class != 0 ? marks + 1 : 0;
		if (marks > MARKS_MAX)
			luaL_error(L, "a letter has over %d marks", MARKS_MAX);
	}
}

static int map(lua_State *L, utf8proc_option_t options)
{
	size_t len;
	const char *s = text_argument(L, 1, &len);
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)s;
	utf8proc_ssize_t count;
	utf8proc_int32_t *characters;
	luaL_Buffer out;

	check_marks(L, s, len);
	count = utf8proc_decompose(bytes, (utf8proc_ssize_t)len, NULL, 0, options);
	characters = lua_newuserdatauv(L, count > 0 ? (size_t)count * sizeof(*characters) : 1, 0);
	if (count > 0)
		count = utf8proc_decompose(bytes, (utf8proc_ssize_t)len, characters, count, options);
	if (count > 0)
		count = utf8proc_normalize_utf32(characters, count, options);
	if (count < 0)
		return luaL_error(L, "%s", utf8proc_errmsg(count));
	luaL_buffinit(L, &out);
	for (utf8proc_ssize_t i = 0; i < count; i++)
		add_character(&out, characters[i]);
	luaL_pushresult(&out);
	return 1;
}

int text_fold(lua_State *L)
{
	return map(L, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

int text_normal(lua_State *L)
{
	size_t len;
	const char *s = text_argument(L, 1, &len);

	if (!is_ascii(s, len))
		return map(L, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	lua_settop(L, 1);
	return 1;
}

/* ---- white space ---- */

static int is_space(int c)
{
	utf8proc_category_t category = utf8proc_category(c);

	return (c >= '\t' && c <= '\r') || c == 0x85 ||
		(category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP);
}

int text_squeeze(lua_State *L)
{
	size_t len, at, next;
	const char *s = text_argument(L, 1, &len);
	int begun = 0, blank = 0;
	luaL_Buffer out;

	luaL_buffinit(L, &out);
	for (at = 0; at < len; at = next) {
		if (is_space(text_character(s, len, at, &next))) {
			blank = begun;
			continue;
		}
		if (blank)
			luaL_addchar(&out, ' ');
		luaL_addlstring(&out, s + at, next - at);
		begun = 1;
		blank = 0;
	}
	luaL_pushresult(&out);
	return 1;
}
