/* SPDX-License-Identifier: MIT
 *
 * Selectors: "clause[label='12.'] > note". The grammar is at the head of selector.c.
 */
#ifndef GAVEL_SCRIPT_SELECTOR_H
#define GAVEL_SCRIPT_SELECTOR_H

#include "api.h"

enum { SELECTOR_STEPS = 32, SELECTOR_TESTS = 32, SELECTOR_TEXT = 512 };

/* One condition on a node; names and values are in text. */
struct selector_test {
	enum { TEST_KIND, TEST_ATTR, TEST_FIRST, TEST_LAST, TEST_EMPTY } what;
	char op;                /* of TEST_ATTR: 0 (it is there) = ^ $ * ! */
	int negated;
	int kind;
	const char *name, *value;
};

/* All tests of one node, and how the step before it stands to it: ' ' '>' '+' '~', or 0 for the first of a list. */
struct selector_step {
	char relation;
	int test, count;
};

struct selector {
	struct selector_step steps[SELECTOR_STEPS];
	struct selector_test tests[SELECTOR_TESTS];
	int step_count, test_count;
	char text[SELECTOR_TEXT];
	size_t used;
};

/* Reads the selector at index into a new userdata, which is pushed; an error names what is wrong and where. */
struct selector *selector_push(lua_State *L, int index);
int selector_matches(lua_State *L, const struct selector *s, const struct gavel_node *node);

#endif
