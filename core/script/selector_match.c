/* SPDX-License-Identifier: MIT
 *
 * Whether a node matches a selector. The last step is tried first, and the
 * steps before it by recursion, which SELECTOR_STEPS bounds; each node that is
 * tried is charged.
 */
#include <string.h>

#include "selector.h"

static int holds_value(char op, const char *have, const char *want)
{
	size_t len = strlen(have), wanted = strlen(want);

	switch (op) {
	case '=': return strcmp(have, want) == 0;
	case '!': return strcmp(have, want) != 0;
	case '^': return strncmp(have, want, wanted) == 0;
	case '$': return len >= wanted && strcmp(have + len - wanted, want) == 0;
	default: return strstr(have, want) != NULL;
	}
}

/* Many nodes can share one value that is very long. */
static int test_attribute(lua_State *L, const struct selector_test *test, const struct gavel_node *node)
{
	const char *value = gavel_attr(node, test->name);

	if (!value)
		return test->op == '!';
	if (test->op)
		sandbox_charge(L, strlen(value) / 16);
	return !test->op || holds_value(test->op, value, test->value);
}

/* The first of its kind in its parent, or the last. */
static int is_outermost(lua_State *L, const struct gavel_node *node, int last)
{
	const struct gavel_node *n = node;

	do {
		sandbox_charge(L, 1);
		n = last ? n->next : n->prev;
	} while (n && n->kind != node->kind);
	return n == NULL;
}

static int passes(lua_State *L, const struct selector_test *test, const struct gavel_node *node)
{
	int holds = 0;

	switch (test->what) {
	case TEST_KIND: holds = (int)node->kind == test->kind; break;
	case TEST_ATTR: holds = test_attribute(L, test, node); break;
	case TEST_FIRST: holds = is_outermost(L, node, 0); break;
	case TEST_LAST: holds = is_outermost(L, node, 1); break;
	case TEST_EMPTY: holds = node->kind == GAVEL_TEXT ? node->len == 0 : node->first == NULL; break;
	}
	return holds != test->negated;
}

/* Paragraphs and inlines carry text: ">" sees through them. */
static int is_clear(const struct gavel_node *node)
{
	return node->kind == GAVEL_PARAGRAPH || (gavel_kind_class((enum gavel_kind)node->kind) & GAVEL_CLASS_INLINE);
}

/* The next node that may be the step before, going from node, which stood at `from` last. */
static const struct gavel_node *candidate(char relation, const struct gavel_node *node, const struct gavel_node *last)
{
	switch (relation) {
	case '+': return last ? NULL : node->prev;
	case '~': return last ? last->prev : node->prev;
	case '>': return !last ? node->parent : is_clear(last) ? last->parent : NULL;
	default: return last ? last->parent : node->parent;
	}
}

static int match_step(lua_State *L, const struct selector *s, int i, const struct gavel_node *node)
{
	const struct selector_step *step = &s->steps[i];
	const struct gavel_node *c = NULL;

	sandbox_charge(L, 1);
	for (int t = step->test; t < step->test + step->count; t++)
		if (!passes(L, &s->tests[t], node))
			return 0;
	if (!step->relation)
		return 1;
	while ((c = candidate(step->relation, node, c)))
		if (match_step(L, s, i - 1, c))
			return 1;
	return 0;
}

int selector_matches(lua_State *L, const struct selector *s, const struct gavel_node *node)
{
	for (int i = 0; i < s->step_count; i++) {
		int last = i + 1 == s->step_count || !s->steps[i + 1].relation;

		if (last && match_step(L, s, i, node))
			return 1;
	}
	return 0;
}
