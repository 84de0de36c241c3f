/* SPDX-License-Identifier: MIT
 *
 * A resolution in a quotation: one that is recommended to another organ for
 * adoption, word for word. It is no part of the document; its formula,
 * recitals and clauses stand in the quotation, one after the other.
 */
#include "parts.h"

static struct gavel_node *opening_formula(struct recogniser *r, const struct gavel_node *quote)
{
	struct gavel_node *p = quote->first;

	while (p && p->kind == GAVEL_PARAGRAPH && block_is_empty(p))
		p = p->next;
	return p && opens_preamble(r, p) ? p : NULL;
}

static void add_block(struct builder *b, struct gavel_node *p)
{
	if (p->kind != GAVEL_PARAGRAPH)
		builder_block(b, p);
	else if (block_is_empty(p) && !gavel_attr(p, "label"))
		gavel_unlink(p);
	else
		builder_paragraph(b, p);
}

void build_quoted(struct recogniser *r, struct gavel_node *quote)
{
	struct gavel_node *formula = opening_formula(r, quote), *flow = gavel_node_new(r->doc, GAVEL_BODY);
	const struct arena_mark mark = scratch_mark(r);
	struct builder b = { .r = r, .nesting.r = r, .part = quote, .preamble = quote };

	if (!formula)
		return;
	gavel_attr_put(r->doc, quote, "role", "embedded");
	gavel_adopt(r->doc, flow, quote);
	for (struct gavel_node *p = flow->first; p; p = p->next, scratch_back(r, &mark))
		if (p->kind == GAVEL_PARAGRAPH)
			split_label(r, p);
	b.first_operative = find_operative(r, formula);
	builder_formula(&b, formula);
	for (; flow->first; scratch_back(r, &mark)) {
		if (flow->first == b.first_operative)
			b.preamble = NULL;
		add_block(&b, flow->first);
	}
}
