/* SPDX-License-Identifier: MIT
 *
 * What a text consists of: gavel.text.characters, words and script.
 *
 * A word is letters with their marks, and digits; an apostrophe between two
 * letters does not end it, nor does what is not seen (a soft hyphen, a mark of
 * direction). An ideograph is a word: where Chinese words end nobody wrote down.
 */
#include <string.h>

#include <utf8proc.h>

#include "text.h"

enum part { PART_NONE, PART_WORD, PART_JOINT, PART_IDEOGRAPH };

static int is_ideograph(int c)
{
	const char *script = c >= 0x2E80 ? script_of(c) : NULL;

	return script != NULL && strcmp(script, "Han") == 0;
}

/* What a character is for a word: a part of it, what may stand inside, or a word. */
static enum part part_of(int c)
{
	utf8proc_category_t category = utf8proc_category(c);

	if (is_ideograph(c))
		return PART_IDEOGRAPH;
	if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_ND)
		return PART_WORD;
	return c == '\'' || c == 0x2019 || category == UTF8PROC_CATEGORY_CF ? PART_JOINT : PART_NONE;
}

/* Where the word that begins at s[at] ends. Two apostrophes in a row are a quotation mark: one joint at a time. */
static size_t word_end(const char *s, size_t len, size_t at)
{
	enum part part, before = PART_NONE;
	size_t end = at, next;

	for (; at < len; at = next, before = part) {
		part = part_of(text_character(s, len, at, &next));
		if (part == PART_WORD)
			end = next;
		else if (part != PART_JOINT || before == PART_JOINT)
			break;
	}
	return end;
}

/* ---- the iterators. Upvalues: the text, where to go on ---- */

static const char *where_to_go_on(lua_State *L, size_t *len, size_t *at)
{
	*at = (size_t)lua_tointeger(L, lua_upvalueindex(2));
	return lua_tolstring(L, lua_upvalueindex(1), len);
}

static void go_on_from(lua_State *L, size_t at)
{
	lua_pushinteger(L, (lua_Integer)at);
	lua_replace(L, lua_upvalueindex(2));
}

/* A piece, and its first and last byte; after it is where to go on. */
static int push_piece(lua_State *L, const char *s, size_t at, size_t end)
{
	go_on_from(L, end);
	lua_pushlstring(L, s + at, end - at);
	lua_pushinteger(L, (lua_Integer)at + 1);
	lua_pushinteger(L, (lua_Integer)end);
	return 3;
}

static int go_through(lua_State *L, lua_CFunction next)
{
	size_t len;

	text_argument(L, 1, &len);
	lua_settop(L, 1);
	lua_pushinteger(L, 0);
	lua_pushcclosure(L, next, 2);
	return 1;
}

static int next_word(lua_State *L)
{
	size_t len, at, next;
	const char *s = where_to_go_on(L, &len, &at);
	enum part part = PART_NONE;

	for (; at < len; at = next) {
		part = part_of(text_character(s, len, at, &next));
		if (part == PART_WORD || part == PART_IDEOGRAPH)
			break;
	}
	if (at >= len) {
		/* Asked again, it does not go through the blanks at the end again. */
		go_on_from(L, len);
		return 0;
	}
	return push_piece(L, s, at, part == PART_WORD ? word_end(s, len, at) : next);
}

int text_words(lua_State *L)
{
	return go_through(L, next_word);
}

static int next_character(lua_State *L)
{
	size_t len, at, end, next;
	const char *s = where_to_go_on(L, &len, &at);
	utf8proc_int32_t state = 0;
	int before, after;

	if (at >= len)
		return 0;
	before = text_character(s, len, at, &end);
	for (; end < len; end = next, before = after) {
		after = text_character(s, len, end, &next);
		if (utf8proc_grapheme_break_stateful(before, after, &state))
			break;
	}
	return push_piece(L, s, at, end);
}

int text_characters(lua_State *L)
{
	return go_through(L, next_character);
}

/* ---- scripts ---- */

enum { SCRIPTS_MAX = 16 };

struct tally {
	const char *script;
	size_t letters;
};

static void count_letter(struct tally tallies[SCRIPTS_MAX], const char *script)
{
	for (int i = 0; i < SCRIPTS_MAX; i++) {
		if (tallies[i].script == NULL)
			tallies[i].script = script;
		if (tallies[i].script == script) {
			tallies[i].letters++;
			return;
		}
	}
}

/* Pushes the script of the most letters (the first of equals), and takes it out; nil if there is none. */
static void push_most(lua_State *L, struct tally tallies[SCRIPTS_MAX])
{
	struct tally *most = tallies;

	for (int i = 1; i < SCRIPTS_MAX; i++)
		if (tallies[i].letters > most->letters)
			most = &tallies[i];
	lua_pushstring(L, most->letters > 0 ? most->script : NULL);
	most->letters = 0;
}

int text_script(lua_State *L)
{
	struct tally tallies[SCRIPTS_MAX] = { 0 };
	size_t len;
	const char *s = text_argument(L, 1, &len), *script;

	for (size_t at = 0; at < len;)
		if ((script = script_of(text_character(s, len, at, &at))) != NULL)
			count_letter(tallies, script);
	push_most(L, tallies);
	push_most(L, tallies);
	return 2;
}
