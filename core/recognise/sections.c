/* SPDX-License-Identifier: MIT
 *
 * Sections that have a preamble of their own: "A", a title, recitals, then
 * paragraphs numbered from 1, and again with "B". One formula opens them all;
 * what stands below it before the first section is the common preamble.
 */
#include <string.h>

#include "parts.h"

enum { TITLES_MAX = 2 };

static struct gavel_node *next_text(const struct gavel_node *p)
{
	struct gavel_node *n = p->next;

	while (n && n->kind == GAVEL_PARAGRAPH && block_is_empty(n))
		n = n->next;
	return n && n->kind == GAVEL_PARAGRAPH ? n : NULL;
}

static int is_title(struct recogniser *r, const struct gavel_node *p)
{
	return block_rank(r, p) || is_unended(r, p);
}

static int is_recital(struct recogniser *r, const struct gavel_node *p)
{
	int mark = last_mark(folded_text(r, p));

	return !gavel_attr(p, "label") && pack_opening(r, OPENS_PREAMBULAR, plain_lead(r, p)) && (mark == ',' || mark == ';');
}

/* Numbers from 1 before the next section. */
static int has_numbers(struct recogniser *r, const struct gavel_node *p)
{
	const struct arena_mark mark = scratch_mark(r);

	for (; p && !(p->kind == GAVEL_PARAGRAPH && is_section_number(r, p)); p = p->next, scratch_back(r, &mark))
		if (p->kind == GAVEL_PARAGRAPH && is_decimal_paragraph(r, p))
			return gavel_attr_number(p, "number", 0) == 1;
	return 0;
}

int opens_section(struct recogniser *r, const struct gavel_node *p)
{
	const struct gavel_node *n;

	if (p->kind != GAVEL_PARAGRAPH || gavel_attr(p, "label") || !is_section_number(r, p))
		return 0;
	n = next_text(p);
	for (int titles = 0; n && titles < TITLES_MAX && !is_section_number(r, n) && is_title(r, n); titles++)
		n = next_text(n);
	return n && !opens_preamble(r, n) && is_recital(r, n) && has_numbers(r, n);
}

/* The number and the titles below it are the section's headings. */
void start_section(struct builder *b, struct gavel_node *number)
{
	struct gavel_node *section = gavel_node_new(b->r->doc, GAVEL_SECTION), *p = number, *next;

	gavel_insert(b->r->doc, b->part->kind == GAVEL_SECTION ? b->part->parent : b->part, section, NULL);
	b->part = section;
	b->reciting = 1;
	do {
		next = next_text(p);
		gavel_unlink(p);
		builder_heading(b, p, 1);
		p = next;
	} while (p && !is_recital(b->r, p));
}
