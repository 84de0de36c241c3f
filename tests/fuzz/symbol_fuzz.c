/* SPDX-License-Identifier: MIT
 *
 * A document symbol: its normal form is its own normal form, its address leads
 * back to it, and what is found at the start of a text is a symbol.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

void fuzz_begin(void)
{
}

static void differ(const char *what, const char *one, const char *other)
{
	fprintf(stderr, "what was written says something else: %s of \"%s\" is \"%s\"\n", what, one, other);
	abort();
}

static void parse_again(const struct gavel_symbol *symbol)
{
	struct gavel_symbol again = { .size = sizeof again };

	if (gavel_symbol_parse(symbol->text, strlen(symbol->text), &again))
		differ("the normal form", symbol->text, "no symbol");
	if (strcmp(again.text, symbol->text) != 0)
		differ("the normal form", symbol->text, again.text);
}

/* The address of a joint symbol is that of its first. */
static int is_same(const char *whole, const char *first)
{
	size_t len = strlen(first);

	return strncmp(whole, first, len) == 0 && (!whole[len] || whole[len] == '-');
}

static void there_and_back(const struct gavel_symbol *symbol, const char *lang)
{
	struct gavel_output *url = gavel_output_new();
	struct gavel_symbol again = { .size = sizeof again };

	gavel_symbol_url(symbol, lang, url);
	if (gavel_symbol_of_url(gavel_output_bytes(url), &again) || !is_same(symbol->text, again.text))
		differ("the symbol at the address", symbol->text, again.text);
	gavel_output_free(url);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct gavel_symbol symbol = { .size = sizeof symbol };
	char *s = fuzz_string(bytes, len);
	size_t found;

	if (gavel_symbol_parse(s, len, &symbol) == 0) {
		parse_again(&symbol);
		there_and_back(&symbol, "");
		there_and_back(&symbol, "en");
	}
	found = gavel_symbol_scan(s, len);
	if (found > len)
		abort();
	if (found && gavel_symbol_parse(s, found, &symbol))
		differ("what was found", s, "no symbol");
	gavel_symbol_of_url(s, &symbol);
	free(s);
	return 0;
}
