/* SPDX-License-Identifier: MIT
 *
 * Quotations in office formats: these have no element for them, only styles, so
 * they are put together when the whole body has been read.
 */
#include "quoted.h"

#include <string.h>

static int is_quoted(const struct gavel_node *n)
{
	static const char *const styles[] = { "Quote", "IntenseQuote", "Quotations", "BlockQuotation", NULL };
	const char *style = n->kind == GAVEL_PARAGRAPH ? gavel_attr(n, "style") : NULL;

	for (size_t i = 0; style && styles[i]; i++)
		if (strcmp(style, styles[i]) == 0)
			return 1;
	return 0;
}

/* The last block of the quotation that begins here. */
static struct gavel_node *last_quoted(struct gavel_node *first)
{
	struct gavel_node *last = first;

	for (struct gavel_node *n = first->next; n && (is_quoted(n) || n->kind == GAVEL_TABLE); n = n->next)
		if (is_quoted(n))
			last = n;
	return last;
}

static void put_into(struct gavel_document *doc, struct gavel_node *quote, struct gavel_node *n)
{
	static const char *const placed[] = { "style", "indent", "first", NULL };

	for (size_t i = 0; is_quoted(n) && placed[i]; i++)
		gavel_attr_put(doc, n, placed[i], NULL);
	gavel_insert(doc, quote, n, NULL);
}

static struct gavel_node *gather(struct gavel_document *doc, struct gavel_node *first)
{
	struct gavel_node *quote = gavel_node_new(doc, GAVEL_QUOTE), *end = last_quoted(first)->next;

	quote->line = first->line;
	quote->part = first->part;
	gavel_insert(doc, first->parent, quote, first);
	while (quote->next != end)
		put_into(doc, quote, quote->next);
	return quote;
}

void quoted_gather(struct gavel_document *doc)
{
	for (struct gavel_node *part = doc->root->first; part; part = part->next)
		for (struct gavel_node *n = part->kind == GAVEL_BODY ? part->first : NULL; n; n = n->next)
			if (is_quoted(n))
				n = gather(doc, n);
}
