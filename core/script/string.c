/* SPDX-License-Identifier: MIT
 *
 * string.find, match, gmatch and gsub, on the matcher that counts its steps.
 * They give what Lua's own give.
 */
#include <ctype.h>
#include <string.h>

#include "pattern.h"

static void push_capture(struct matcher *m, int i, const char *s, const char *e)
{
	if (i >= m->count && i == 0)
		lua_pushlstring(m->L, s, (size_t)(e - s));
	else if (i >= m->count)
		luaL_error(m->L, "invalid capture index %%%d", i + 1);
	else if (m->captures[i].len == CAPTURE_POSITION)
		lua_pushinteger(m->L, m->captures[i].at - m->begin + 1);
	else if (m->captures[i].len == CAPTURE_OPEN)
		luaL_error(m->L, "unfinished capture");
	else
		lua_pushlstring(m->L, m->captures[i].at, (size_t)m->captures[i].len);
}

/* All captures, or the whole match if there are none (and s is given). */
static int push_captures(struct matcher *m, const char *s, const char *e)
{
	int n = m->count == 0 && s ? 1 : m->count;

	luaL_checkstack(m->L, n, "too many captures");
	for (int i = 0; i < n; i++)
		push_capture(m, i, s, e);
	return n;
}

/* A matcher for the strings at 1 and 2, which stay on the stack. */
static const char *prepare(lua_State *L, struct matcher *m, int subject, int pattern)
{
	size_t len, pattern_len;
	const char *p;

	m->L = L;
	m->begin = luaL_checklstring(L, subject, &len);
	m->end = m->begin + len;
	p = luaL_checklstring(L, pattern, &pattern_len);
	/* It is looked through for signs that are more than characters. */
	sandbox_charge(L, pattern_len / 16);
	m->pattern_end = p + pattern_len;
	m->steps = m->depth = 0;
	m->count = 0;
	return p;
}

/* Where to begin, as an offset; past the end of the subject if there is nothing to look at. */
static size_t start_of(lua_State *L, int index, size_t len)
{
	lua_Integer init = luaL_optinteger(L, index, 1);

	if (init > 0)
		return (size_t)init - 1;
	if (init == 0 || init < -(lua_Integer)len)
		return 0;
	return len - (size_t)-init;
}

/* ---- the functions ---- */

static int find_plain(lua_State *L, struct matcher *m, const char *s, const char *p)
{
	size_t len = (size_t)(m->pattern_end - p);
	const char *at = s;

	while (len > 0 && at && (size_t)(m->end - at) >= len) {
		const char *hit = memchr(at, *p, (size_t)(m->end - at) - len + 1);

		sandbox_charge(L, ((uint64_t)((hit ? hit : m->end) - at) + len) / 16 + 1);
		at = hit;
		if (hit && memcmp(hit, p, len) == 0)
			break;
		at = hit ? hit + 1 : NULL;
	}
	if (!at || (size_t)(m->end - at) < len) {
		lua_pushnil(L);
		return 1;
	}
	lua_pushinteger(L, at - m->begin + 1);
	lua_pushinteger(L, at - m->begin + (lua_Integer)len);
	return 2;
}

static int has_specials(const char *p, const char *end)
{
	for (; p < end; p++)
		if (*p != '\0' && strchr("^$*+?.([%-", *p))
			return 1;
	return 0;
}

static int search(lua_State *L, int find)
{
	struct matcher m;
	const char *p = prepare(L, &m, 1, 2), *s, *e;
	size_t start = start_of(L, 3, (size_t)(m.end - m.begin));
	int anchored = p < m.pattern_end && *p == '^';

	if (start > (size_t)(m.end - m.begin)) {
		lua_pushnil(L);
		return 1;
	}
	s = m.begin + start;
	if (find && (lua_toboolean(L, 4) || !has_specials(p, m.pattern_end)))
		return find_plain(L, &m, s, p);
	for (;; s++) {
		if ((e = pattern_match(&m, s, p + anchored)) != NULL)
			break;
		if (anchored || s == m.end) {
			sandbox_charge(L, m.steps);
			lua_pushnil(L);
			return 1;
		}
	}
	sandbox_charge(L, m.steps);
	if (!find)
		return push_captures(&m, s, e);
	lua_pushinteger(L, s - m.begin + 1);
	lua_pushinteger(L, e - m.begin);
	return push_captures(&m, NULL, NULL) + 2;
}

static int find(lua_State *L)
{
	return search(L, 1);
}

static int match_once(lua_State *L)
{
	return search(L, 0);
}

/* Upvalues: subject, pattern, where to go on, where the last match ended (-1: there was none). */
static int next_match(lua_State *L)
{
	struct matcher m;
	const char *p = prepare(L, &m, lua_upvalueindex(1), lua_upvalueindex(2)), *e;
	lua_Integer at = lua_tointeger(L, lua_upvalueindex(3)), last = lua_tointeger(L, lua_upvalueindex(4));

	for (; at <= m.end - m.begin; at++) {
		e = pattern_match(&m, m.begin + at, p);
		if (!e || e - m.begin == last)
			continue;
		sandbox_charge(L, m.steps);
		lua_pushinteger(L, e - m.begin);
		lua_pushvalue(L, -1);
		lua_replace(L, lua_upvalueindex(3));
		lua_replace(L, lua_upvalueindex(4));
		return push_captures(&m, m.begin + at, e);
	}
	sandbox_charge(L, m.steps);
	return 0;
}

static int each_match(lua_State *L)
{
	size_t len, start;

	luaL_checklstring(L, 1, &len);
	luaL_checkstring(L, 2);
	start = start_of(L, 3, len);
	lua_settop(L, 2);
	lua_pushinteger(L, (lua_Integer)(start > len ? len + 1 : start));
	lua_pushinteger(L, -1);
	lua_pushcclosure(L, next_match, 4);
	return 1;
}

/* The replacement string at 3 with its %0 to %9. */
static void add_string(struct matcher *m, luaL_Buffer *out, const char *s, const char *e)
{
	size_t len;
	const char *with = lua_tolstring(m->L, 3, &len), *end = with + len;

	sandbox_charge(m->L, len / 16);
	for (; with < end; with++) {
		if (*with != '%') {
			luaL_addchar(out, *with);
			continue;
		}
		with++;
		if (with < end && *with == '%') {
			luaL_addchar(out, '%');
		} else if (with < end && *with == '0') {
			luaL_addlstring(out, s, (size_t)(e - s));
		} else if (with < end && isdigit((unsigned char)*with)) {
			push_capture(m, *with - '1', s, e);
			luaL_tolstring(m->L, -1, NULL);
			lua_remove(m->L, -2);
			luaL_addvalue(out);
		} else {
			luaL_error(m->L, "invalid use of '%%' in replacement string");
		}
	}
}

static void add_replacement(struct matcher *m, luaL_Buffer *out, const char *s, const char *e)
{
	lua_State *L = m->L;
	int type = lua_type(L, 3);

	if (type == LUA_TSTRING || type == LUA_TNUMBER) {
		add_string(m, out, s, e);
		return;
	}
	if (type == LUA_TFUNCTION) {
		lua_pushvalue(L, 3);
		lua_call(L, push_captures(m, s, e), 1);
	} else {
		push_capture(m, 0, s, e);
		lua_gettable(L, 3);
	}
	if (!lua_toboolean(L, -1)) {
		lua_pop(L, 1);
		luaL_addlstring(out, s, (size_t)(e - s));
	} else if (!lua_isstring(L, -1)) {
		luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
	} else {
		luaL_addvalue(out);
	}
}

static int substitute(lua_State *L)
{
	struct matcher m;
	const char *p = prepare(L, &m, 1, 2), *s = m.begin, *e, *last = NULL;
	int anchored = p < m.pattern_end && *p == '^', type = lua_type(L, 3);
	lua_Integer max = luaL_optinteger(L, 4, m.end - m.begin + 1), n = 0;
	luaL_Buffer out;

	luaL_argexpected(L, lua_isstring(L, 3) || type == LUA_TFUNCTION || type == LUA_TTABLE, 3,
	                 "string/function/table");
	luaL_buffinit(L, &out);
	while (n < max) {
		e = pattern_match(&m, s, p + anchored);
		if (e && e != last) {
			n++;
			add_replacement(&m, &out, s, e);
			s = last = e;
		} else if (s < m.end) {
			luaL_addchar(&out, *s++);
		} else {
			break;
		}
		if (anchored)
			break;
	}
	sandbox_charge(L, m.steps);
	luaL_addlstring(&out, s, (size_t)(m.end - s));
	luaL_pushresult(&out);
	lua_pushinteger(L, n);
	return 2;
}

void sandbox_patterns(lua_State *L)
{
	static const luaL_Reg functions[] = {
		{ "find", find },
		{ "match", match_once },
		{ "gmatch", each_match },
		{ "gsub", substitute },
		{ NULL, NULL },
	};

	luaL_setfuncs(L, functions, 0);
}
