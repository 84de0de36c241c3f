/* SPDX-License-Identifier: MIT
 *
 * Addresses of documents: https://undocs.org/en/S/RES/2341(2017) and back.
 *
 * The sites that lead from a symbol to its document are a list; a path of
 * theirs is a language of two letters, where there is one, and the symbol,
 * without blanks or with them escaped. Documents in a language that is not one
 * of the six, as German is, are kept under "ot" (other).
 */
#include <string.h>

#include "symbol.h"

enum { ADDRESS_MAX = 256 };

static const char *const sites[] = { "undocs.org/", "www.undocs.org/", "docs.un.org/", NULL };

static const char *folder_of(const char *lang)
{
	return strcmp(lang, "de") == 0 ? "ot" : lang;
}

/* A blank that is put back where a symbol is read without it: before a parenthesis and in it, and before the first
 * letter of a composite resolution. */
static int may_go(const char *blank, int depth)
{
	return depth > 0 || blank[1] == '(' || symbol_digit(blank[-1]);
}

/* A joint symbol: the first one leads to the document. */
static int parts_joint(const char *text, const char *at)
{
	struct gavel_symbol first;

	return *at == '-' && gavel_symbol_scan(at + 1, strlen(at + 1)) > 0
	       && gavel_symbol_parse(text, (size_t)(at - text), &first) == 0;
}

GAVEL_API void gavel_symbol_url(const struct gavel_symbol *symbol, const char *lang, struct gavel_output *out)
{
	int depth = 0;

	gavel_printf(out, "https://%s", sites[0]);
	if (lang && *lang)
		gavel_printf(out, "%s/", folder_of(lang));
	for (const char *c = symbol->text; *c && !parts_joint(symbol->text, c); c++) {
		depth += (*c == '(') - (*c == ')');
		if (*c != ' ')
			gavel_write(out, c, 1);
		else if (!may_go(c, depth))
			gavel_puts(out, "%20");
	}
}

/* What stands behind the site's name, or NULL. */
static const char *path_of(const char *url)
{
	static const char *const schemes[] = { "https://", "http://", NULL };
	const char *at = NULL;

	for (size_t i = 0; schemes[i] && !at; i++)
		if (strncmp(url, schemes[i], strlen(schemes[i])) == 0)
			at = url + strlen(schemes[i]);
	for (size_t i = 0; at && sites[i]; i++)
		if (strncmp(at, sites[i], strlen(sites[i])) == 0)
			return at + strlen(sites[i]);
	return NULL;
}

static int hex(char c)
{
	if (symbol_digit(c))
		return c - '0';
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Undoes %20: the length, or 0 if it does not fit or is none. */
static size_t unescape(const char *from, char *to)
{
	size_t len = 0;

	for (; *from; from++) {
		int high = *from == '%' ? hex(from[1]) : -1, low = high < 0 ? -1 : hex(from[2]);

		if (len + 1 == ADDRESS_MAX || (*from == '%' && low < 0))
			return 0;
		to[len++] = (char)(low < 0 ? *from : high * 16 + low);
		from += low < 0 ? 0 : 2;
	}
	to[len] = '\0';
	return len;
}

GAVEL_API int gavel_symbol_of_url(const char *url, struct gavel_symbol *symbol)
{
	const char *path = path_of(url);
	char text[ADDRESS_MAX];
	size_t len, lang = 0;

	while (path && *path == '/')
		path++;
	len = path ? unescape(path, text) : 0;
	if (len > 3 && text[2] == '/' && symbol_letter(text[0]) && symbol_letter(text[1]) && !symbol_upper(text[0]))
		lang = 3;
	return len > lang ? gavel_symbol_parse(text + lang, len - lang, symbol) : -1;
}
