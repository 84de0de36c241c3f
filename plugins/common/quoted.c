/* SPDX-License-Identifier: MIT
 *
 * Quotations in office formats: these have no element for them, only styles, so
 * they are put together when the whole body has been read.
 */
#include "quoted.h"

#include <string.h>

int quoted_style(const char *style)
{
	static const char *const styles[] = { "Quote", "IntenseQuote", "Quotations", "BlockQuotation", NULL };

	for (size_t i = 0; styles[i]; i++)
		if (strcmp(style, styles[i]) == 0)
			return 1;
	return 0;
}

static int is_quoted(const struct gavel_node *n)
{
	const char *style = n->kind == GAVEL_PARAGRAPH ? gavel_attr(n, "style") : NULL;

	return style && quoted_style(style);
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

/* How far in the quotation stands: as far as that of its paragraphs which stands out most. */
static long indent_of(const struct gavel_node *first, const struct gavel_node *end)
{
	long least = gavel_attr_number(first, "indent", 0);

	for (const struct gavel_node *n = first; n != end; n = n->next) {
		long indent = gavel_attr_number(n, "indent", 0);

		if (is_quoted(n) && indent < least)
			least = indent;
	}
	return least;
}

/* A paragraph that stands further in than the quotation keeps its place. */
static void put_into(struct gavel_document *doc, struct gavel_node *quote, struct gavel_node *n, long indent)
{
	if (is_quoted(n)) {
		if (gavel_attr_number(n, "indent", 0) == indent) {
			gavel_attr_put(doc, n, "indent", NULL);
			gavel_attr_put(doc, n, "first", NULL);
		}
		gavel_attr_put(doc, n, "style", NULL);
	}
	gavel_insert(doc, quote, n, NULL);
}

static struct gavel_node *gather(struct gavel_document *doc, struct gavel_node *first)
{
	struct gavel_node *quote = gavel_node_new(doc, GAVEL_QUOTE), *end = last_quoted(first)->next;
	long indent = indent_of(first, end);

	quote->line = first->line;
	quote->part = first->part;
	gavel_insert(doc, first->parent, quote, first);
	while (quote->next != end)
		put_into(doc, quote, quote->next, indent);
	return quote;
}

void quoted_gather(struct gavel_document *doc)
{
	for (struct gavel_node *part = doc->root->first; part; part = part->next)
		for (struct gavel_node *n = part->kind == GAVEL_BODY ? part->first : NULL; n; n = n->next)
			if (is_quoted(n))
				n = gather(doc, n);
}
