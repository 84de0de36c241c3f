/* SPDX-License-Identifier: MIT
 *
 * Nesting by printed labels. A label continues the row whose last number it
 * follows, innermost first; a first number opens a row below the open
 * paragraph. (i) after (h) is a letter, unless (ii) comes next.
 */
#include <string.h>

#include "parts.h"

/* As much of it as there is room for. */
static void keep(char *to, size_t room, const char *string)
{
	size_t len = strnlen(string, room - 1);

	memcpy(to, string, len);
	to[len] = 0;
}

static void form_of(const struct recogniser *r, const struct gavel_node *p, struct level *level, long *roman)
{
	const char *label = gavel_attr(p, "label"), *scheme = gavel_attr(p, "scheme");
	struct label read;

	*roman = 0;
	level->number = gavel_attr_number(p, "number", 0);
	keep(level->scheme, sizeof level->scheme, scheme ? scheme : "");
	keep(level->form, sizeof level->form, "?");
	if (label && label_read(r, label, &read)) {
		keep(level->form, sizeof level->form, read.form);
		*roman = read.roman;
	}
}

static int same_row(const struct level *a, const struct level *b)
{
	return strcmp(a->form, b->form) == 0 && strcmp(a->scheme, b->scheme) == 0;
}

/* The level that this label continues, by its value, or -1. */
static int continued(const struct nesting *n, const struct level *l)
{
	for (int i = n->depth - 1; i >= 0; i--)
		if (same_row(&n->levels[i], l)
		    && (l->number == n->levels[i].number + 1 || strcmp(l->scheme, "bullet") == 0))
			return i;
	return -1;
}

static int same_form(const struct nesting *n, const struct level *l)
{
	for (int i = n->depth - 1; i >= 0; i--)
		if (same_row(&n->levels[i], l))
			return i;
	return -1;
}

/* The label that follows, to tell (i) after (h) from (i) that opens a row of its own. */
static long next_roman(const struct recogniser *r, const struct gavel_node *p)
{
	struct label read;

	do
		p = p->next;
	while (p && !gavel_attr(p, "label"));
	return p && label_read(r, gavel_attr(p, "label"), &read) ? read.roman : 0;
}

/* Where a label stands: the level that it continues, else a new one below, else the nearest of its form. */
static int find_level(const struct nesting *n, const struct gavel_node *p, struct level *l)
{
	struct level as_roman;
	long roman;
	int i, k;

	form_of(n->r, p, l, &roman);
	as_roman = *l;
	if (roman) {
		keep(as_roman.scheme, sizeof as_roman.scheme, *l->scheme == 'u' ? "upper-roman" : "roman");
		as_roman.number = roman;
	}
	i = continued(n, l);
	k = roman ? continued(n, &as_roman) : -1;
	if (i >= 0 && roman == 1 && l->number != 1 && next_roman(n->r, p) == 2 && k < 0)
		i = -1;
	if (k > i || (i < 0 && roman == 1)) {
		*l = as_roman;
		i = k;
	}
	if (i < 0 && l->number != 1 && strcmp(l->scheme, "bullet") != 0)
		i = same_form(n, l);
	return i >= 0 ? i : n->depth;
}

/* Decimal numbers with a stop are paragraphs of the part itself; all others nest below the open one. */
static int is_paragraph_number(const struct level *l)
{
	return strcmp(l->scheme, "decimal") == 0 && l->form[0] == 'N';
}

static int has_paragraph_number(const struct nesting *n)
{
	for (int i = 0; i < n->depth; i++)
		if (is_paragraph_number(&n->levels[i]))
			return 1;
	return 0;
}

/* A first paragraph number belongs to the part itself, whatever stands before it. */
int nesting_find(const struct nesting *n, const struct gavel_node *p, struct level *l)
{
	int at = find_level(n, p, l);

	if (is_paragraph_number(l) && !has_paragraph_number(n))
		return 0;
	return at < NESTING_MAX ? at : NESTING_MAX - 1;
}

void nesting_open(struct nesting *n, int at, const struct level *l)
{
	n->levels[at] = *l;
	n->depth = at + 1;
}

/* The paragraph behind a block, or NULL. A row of a thousand tables has one: it is looked for once, and is the one as
 * long as it stands where the blocks are taken from. If there is none the last block stands for that. */
static struct gavel_node *paragraph_behind(struct nesting *n, struct gavel_node *p)
{
	if (!n->ahead || n->ahead == p || n->ahead->parent != p->parent)
		for (n->ahead = p->next ? p->next : p; n->ahead->next && n->ahead->kind != GAVEL_PARAGRAPH;)
			n->ahead = n->ahead->next;
	return n->ahead != p && n->ahead->kind == GAVEL_PARAGRAPH ? n->ahead : NULL;
}

int nesting_goes_on(struct nesting *n, struct gavel_node *block)
{
	const struct gavel_node *p = n->depth ? paragraph_behind(n, block) : NULL;
	struct label label;

	return p && gavel_attr(p, "label") && label_read(n->r, gavel_attr(p, "label"), &label)
		&& (strchr("('", label.form[0]) || strcmp(label.scheme, "decimal") != 0);
}
