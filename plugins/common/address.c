/* SPDX-License-Identifier: MIT
 *
 * Addresses: those of the schemes that lead somewhere from any place, and of
 * cited documents by their symbol. Scripts and files of the author's machine
 * are none.
 */
#include "address.h"

#include <string.h>
#include <strings.h>

static int has_scheme(const char *href)
{
	static const char *const schemes[] = {"http://", "https://", "mailto:", "ftp://"};

	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		if (strncasecmp(href, schemes[i], strlen(schemes[i])) == 0)
			return 1;
	}
	return 0;
}

/* Non-zero where a per cent sign or a bracket may stand: before two digits, around a numeric host. */
static int is_placed(const char *start, const char *at)
{
	static const char hex[] = "0123456789ABCDEFabcdef";
	size_t host;

	if (*at == '%')
		return at[1] && at[2] && strchr(hex, at[1]) && strchr(hex, at[2]);
	while (at > start && *at != '[')
		at--;
	host = *at == '[' ? strspn(at + 1, "0123456789ABCDEFabcdef:.") : 0;
	return host > 0 && at[host + 1] == ']' && at - start > 3 && strncmp(at - 3, "://", 3) == 0;
}

/* Blanks and what no address may hold, as %XX. */
static void put_escaped(struct gavel_output *out, const char *href)
{
	for (const char *at = href; *at; at++) {
		unsigned char c = (unsigned char)*at;

		if (c <= ' ' || c >= 0x7F || strchr("\"<>\\^`{|}", c) || (strchr("%[]", c) && !is_placed(href, at)))
			gavel_printf(out, "%%%02X", c);
		else
			gavel_write(out, at, 1);
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
		gavel_lose_at(doc, GAVEL_LEVEL_LOSS, "link", node,
		              "an address means nothing outside its source; its text is kept", href);
}
