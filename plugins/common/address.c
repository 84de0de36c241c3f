/* SPDX-License-Identifier: MIT
 *
 * Addresses: those of the schemes that lead somewhere from any place, and of
 * cited documents by their symbol. Scripts and files of the author's machine
 * are none.
 */
#include "address.h"

#include <string.h>

static int has_scheme(const char *href)
{
	static const char *const schemes[] = {"http://", "https://", "mailto:", "ftp://"};

	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		if (strncmp(href, schemes[i], strlen(schemes[i])) == 0)
			return 1;
	}
	return 0;
}

/* Blanks and what no address may hold, as %XX. */
static void put_escaped(struct gavel_output *out, const char *href)
{
	for (; *href; href++) {
		unsigned char c = (unsigned char)*href;

		if (c <= ' ' || c >= 0x7F || strchr("\"<>\\^`{|}", c))
			gavel_printf(out, "%%%02X", c);
		else
			gavel_write(out, href, 1);
	}
}

void address_put(const struct gavel_document *doc, const struct gavel_node *node, struct gavel_output *out)
{
	const char *href = gavel_attr(node, "href"), *cited = gavel_attr(node, "symbol");
	struct gavel_symbol symbol = {.size = sizeof(symbol)};

	if (href && has_scheme(href))
		put_escaped(out, href);
	else if (cited && gavel_symbol_parse(cited, strlen(cited), &symbol) == 0)
		gavel_symbol_url(&symbol, doc->lang, out);
	else if (href && href[0])
		gavel_report_at(doc, GAVEL_LEVEL_LOSS, "link", node,
		                "the address \"%s\" means nothing outside its source; its text is kept", href);
}
