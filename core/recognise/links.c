/* SPDX-License-Identifier: MIT
 *
 * Links that lead to a document by its symbol are citations, whatever format
 * the document came in: office files and HTML know only links.
 */
#include "context.h"

void mark_linked_citations(struct gavel_document *doc)
{
	struct gavel_symbol symbol = { .size = sizeof symbol };

	for (struct gavel_node *n = doc->root; n; n = gavel_next(n, doc->root)) {
		int link = n->kind == GAVEL_LINK, cited = n->kind == GAVEL_CITATION && !gavel_attr(n, "symbol");
		const char *href = link || cited ? gavel_attr(n, "href") : NULL;

		if (href && gavel_symbol_of_url(href, &symbol) == 0 && gavel_rekind(doc, n, GAVEL_CITATION) == 0)
			gavel_attr_put(doc, n, "symbol", symbol.text);
	}
}
