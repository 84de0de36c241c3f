/* SPDX-License-Identifier: MIT
 *
 * The names of the format, and the one that a misspelt word was meant to be.
 * Attributes are those that document.h lists; a test holds the two together.
 */
#include <string.h>

#include "json.h"

/* In the order of document.h; decimal: the value is a number in decimal digits. */
static const struct {
	const char *key;
	int decimal;
} ATTRIBUTES[] = {
	{ "label", 0 }, { "number", 1 }, { "scheme", 0 }, { "level", 1 }, { "style", 0 }, { "role", 0 }, { "lang", 0 },
	{ "dir", 0 }, { "align", 0 }, { "indent", 1 }, { "first", 1 }, { "tabs", 1 }, { "id", 0 }, { "href", 0 },
	{ "symbol", 0 }, { "name", 0 }, { "alt", 0 }, { "width", 1 }, { "height", 1 }, { "colspan", 1 }, { "rowspan", 1 },
	{ "header", 1 },
};

enum { ATTRIBUTE_COUNT = sizeof ATTRIBUTES / sizeof *ATTRIBUTES, WORD_MAX = 32, SLIPS = 2 };

const char *json_kind_names(size_t n)
{
	return n < GAVEL_KIND_COUNT ? gavel_kind_name((enum gavel_kind)n) : NULL;
}

const char *json_attribute_names(size_t n)
{
	return n < ATTRIBUTE_COUNT ? ATTRIBUTES[n].key : NULL;
}

static int index_of(const char *key)
{
	for (int i = 0; i < ATTRIBUTE_COUNT; i++)
		if (strcmp(ATTRIBUTES[i].key, key) == 0)
			return i;
	return -1;
}

int json_is_attribute(const char *key)
{
	return index_of(key) >= 0;
}

int json_is_decimal(const char *key)
{
	int i = index_of(key);

	return i >= 0 && ATTRIBUTES[i].decimal;
}

static int least(int a, int b, int c)
{
	int m = a < b ? a : b;

	return m < c ? m : c;
}

/* One row of the usual table at a time. */
int json_slips(const char *a, const char *b)
{
	int row[WORD_MAX + 1], len = (int)strlen(b);

	if (len > WORD_MAX || strlen(a) > WORD_MAX)
		return WORD_MAX;
	for (int j = 0; j <= len; j++)
		row[j] = j;
	for (int i = 1; a[i - 1]; i++) {
		int corner = row[0];

		row[0] = i;
		for (int j = 1; j <= len; j++) {
			int above = row[j];

			row[j] = least(above + 1, row[j - 1] + 1, corner + (a[i - 1] != b[j - 1]));
			corner = above;
		}
	}
	return row[len];
}

const char *json_nearest(const char *word, json_names *names)
{
	const char *best = NULL, *name;
	int most = SLIPS;

	for (size_t i = 0; (name = names(i)); i++) {
		int d = json_slips(word, name);

		if (d > most || (best && d == most) || d >= (int)strlen(name))
			continue;
		best = name;
		most = d;
	}
	return best;
}
