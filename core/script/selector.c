/* SPDX-License-Identifier: MIT
 *
 * Selectors, as CSS has them, for trees of resolutions:
 *
 *   clause  *                    a kind, any
 *   [label] [label='12.']        has the attribute, with that value; ^= begins with, $= ends in, *= holds, != is not
 *   :first :last :empty          of its kind among its siblings; without anything below
 *   :not([role='masthead'])      where one of the above does not hold
 *   a b    a > b                 b somewhere below a; b in a with nothing between but paragraphs and inline nodes
 *   a + b  a ~ b                 b right behind a; b behind a, in the same node
 *   a, b                         either
 *
 * ">" passes over paragraphs and inlines because they only carry text here:
 * "clause > note" is a note of the clause and not one of its items.
 * Here a selector is read; selector_match.c holds a node against it.
 */
#include "selector.h"

#include <string.h>

#define NAME_LETTERS "abcdefghijklmnopqrstuvwxyz0123456789_-"

struct reading {
	lua_State *L;
	const char *text, *at;
	struct selector *s;
};

static void wrong(const struct reading *r, const char *what)
{
	luaL_error(r->L, "selector \"%s\", character %d: %s", r->text, (int)(r->at - r->text) + 1, what);
}

static void skip_blanks(struct reading *r)
{
	r->at += strspn(r->at, " \t\n");
}

/* A copy of those bytes within the selector. */
static const char *keep(struct reading *r, const char *bytes, size_t len)
{
	char *copy = r->s->text + r->s->used;

	if (len + 1 > SELECTOR_TEXT - r->s->used)
		wrong(r, "the selector is too long");
	memcpy(copy, bytes, len);
	copy[len] = '\0';
	r->s->used += len + 1;
	return copy;
}

static struct selector_test *add_test(struct reading *r, int what, int negated)
{
	struct selector *s = r->s;
	struct selector_test *test;

	if (s->test_count == SELECTOR_TESTS)
		wrong(r, "more than 32 conditions");
	test = &s->tests[s->test_count++];
	s->steps[s->step_count - 1].count++;
	*test = (struct selector_test){ .what = what, .negated = negated };
	return test;
}

static const char *read_name(struct reading *r, const char *want)
{
	size_t len = strspn(r->at, NAME_LETTERS);
	const char *name;

	if (len == 0)
		wrong(r, want);
	name = keep(r, r->at, len);
	r->at += len;
	return name;
}

static const char *read_value(struct reading *r)
{
	const char quote = *r->at, *end;
	const char *value;

	if (quote != '\'' && quote != '"')
		return read_name(r, "a value expected: 'in quotes', or a name");
	end = strchr(r->at + 1, quote);
	if (!end) {
		wrong(r, "the quotation mark is never closed");
		return NULL;
	}
	value = keep(r, r->at + 1, (size_t)(end - r->at - 1));
	r->at = end + 1;
	return value;
}

static void read_attribute(struct reading *r, int negated)
{
	struct selector_test *test = add_test(r, TEST_ATTR, negated);

	r->at++;
	skip_blanks(r);
	test->name = read_name(r, "the name of an attribute expected");
	skip_blanks(r);
	if (*r->at && strchr("^$*!", *r->at) && r->at[1] == '=') {
		test->op = *r->at;
		r->at += 2;
	} else if (*r->at == '=') {
		test->op = *r->at++;
	}
	skip_blanks(r);
	if (test->op)
		test->value = read_value(r);
	skip_blanks(r);
	if (*r->at != ']')
		wrong(r, "\"]\" expected");
	r->at++;
}

static void read_kind(struct reading *r, int negated)
{
	const char *name = read_name(r, "a kind expected");

	lua_pushstring(r->L, name);
	add_test(r, TEST_KIND, negated)->kind = kind_check(r->L, lua_gettop(r->L));
	lua_pop(r->L, 1);
}

/* first last empty */
static int read_place(struct reading *r, int negated)
{
	static const struct { const char *name; int what; } places[] = {
		{ ":first", TEST_FIRST }, { ":last", TEST_LAST }, { ":empty", TEST_EMPTY },
	};

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
		if (strncmp(r->at, places[i].name, strlen(places[i].name)) == 0) {
			r->at += strlen(places[i].name);
			add_test(r, places[i].what, negated);
			return 1;
		}
	return 0;
}

/* A condition in brackets of :not, or one that stands alone; 0 if there is none. */
static int read_condition(struct reading *r, int negated)
{
	if (*r->at == '[')
		read_attribute(r, negated);
	else if (*r->at == ':' && !negated && strncmp(r->at, ":not(", 5) == 0) {
		r->at += 5;
		skip_blanks(r);
		if (!read_condition(r, 1))
			read_kind(r, 1);
		skip_blanks(r);
		if (*r->at != ')')
			wrong(r, "\")\" expected");
		r->at++;
	} else if (*r->at == ':') {
		if (!read_place(r, negated))
			wrong(r, ":first, :last, :empty or :not(...) expected");
	} else {
		return 0;
	}
	return 1;
}

static void read_step(struct reading *r, char relation)
{
	struct selector *s = r->s;
	const char *begin = r->at;

	if (s->step_count == SELECTOR_STEPS)
		wrong(r, "more than 32 steps");
	s->steps[s->step_count++] = (struct selector_step){ .relation = relation, .test = s->test_count };
	if (*r->at == '*')
		r->at++;
	else if (*r->at != '[' && *r->at != ':')
		read_kind(r, 0);
	while (read_condition(r, 0))
		;
	if (r->at == begin)
		wrong(r, "a kind expected");
}

static void read_selector(struct reading *r)
{
	char relation = 0;

	for (;;) {
		const char *blank;

		skip_blanks(r);
		read_step(r, relation);
		blank = r->at;
		skip_blanks(r);
		if (!*r->at)
			return;
		if (strchr(">+~,", *r->at))
			relation = *r->at == ',' ? (r->at++, (char)0) : *r->at++;
		else if (r->at > blank)
			relation = ' ';
		else
			wrong(r, "a blank, > + ~ or a comma expected");
	}
}

struct selector *selector_push(lua_State *L, int index)
{
	size_t len;
	struct reading r = { .L = L, .text = luaL_checklstring(L, index, &len) };

	luaL_argcheck(L, strlen(r.text) == len, index, "a selector holds no NUL");
	r.at = r.text;
	r.s = lua_newuserdatauv(L, sizeof(*r.s), 0);
	r.s->step_count = r.s->test_count = 0;
	r.s->used = 0;
	read_selector(&r);
	return r.s;
}
