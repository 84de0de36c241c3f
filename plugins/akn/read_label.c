/* SPDX-License-Identifier: MIT
 *
 * The value of a printed number: "3." is 3 decimal, "(b)" 2 alpha, "IV" 4
 * roman. A letter that could be either is roman if the label before it in the
 * same list is, or if it is an "i" that does not follow an "h".
 */
#include "read.h"

#include <stdio.h>
#include <string.h>

/* The letters and digits of a label, lower case; their number, or 0 if they are not all of one sort. */
static size_t core_of(const char *label, char *core, size_t room)
{
	size_t len = 0;

	for (; *label && len + 1 < room; label++) {
		if ((*label >= '0' && *label <= '9') || (*label >= 'a' && *label <= 'z'))
			core[len++] = *label;
		else if (*label >= 'A' && *label <= 'Z')
			core[len++] = (char)(*label - 'A' + 'a');
	}
	core[len] = '\0';
	return *label ? 0 : len;
}

static long roman(const char *core)
{
	static const char letters[] = "ivxlcdm";
	static const int values[] = { 1, 5, 10, 50, 100, 500, 1000 };
	long sum = 0, last = 0;

	for (size_t i = strlen(core); i > 0; i--) {
		const char *at = strchr(letters, core[i - 1]);
		long value = at ? values[at - letters] : 0;

		if (!value)
			return 0;
		sum += value < last ? -value : value;
		last = value > last ? value : last;
	}
	return sum;
}

/* "2bis": the digits of a number that was put between two others; 0 if it is none. */
static size_t digits_of(const char *core)
{
	static const char *const after[] = { "", "bis", "ter", "quater", "quinquies", "sexies", NULL };
	size_t len = strspn(core, "0123456789");

	for (size_t i = 0; len && len < 10 && after[i]; i++) {
		if (strcmp(core + len, after[i]) == 0)
			return len;
	}
	return 0;
}

static const char *scheme_before(const struct gavel_node *node, const char **label)
{
	const struct gavel_node *n = node->prev;

	while (n && n->kind != node->kind)
		n = n->prev;
	*label = n ? gavel_attr(n, "label") : NULL;
	return n ? gavel_attr(n, "scheme") : NULL;
}

static int reads_as_roman(const struct gavel_node *node, const char *core)
{
	const char *label, *scheme = scheme_before(node, &label);

	if (!roman(core))
		return 0;
	if (scheme)
		return strcmp(scheme, "roman") == 0;
	return core[0] == 'i' || strlen(core) > 1 || node->kind == GAVEL_HEADING;
}

/* "a" to "z", then "aa" to "zz". */
static int is_alphabetic(const char *core, size_t len)
{
	return core[0] >= 'a' && core[0] <= 'z' && (len == 1 || (len == 2 && core[0] == core[1]));
}

void put_label(struct reading *r, struct gavel_node *node, const char *label)
{
	char core[24] = "", number[24];
	size_t len = core_of(label, core, sizeof(core)), digits = len ? digits_of(core) : 0;
	const char *scheme = NULL;
	long value = 0;

	gavel_attr_put(r->doc, node, "label", label);
	if (digits) {
		scheme = "decimal";
		for (size_t i = 0; i < digits; i++)
			value = value * 10 + core[i] - '0';
	} else if (len && len < 10 && reads_as_roman(node, core)) {
		scheme = "roman";
		value = roman(core);
	} else if (is_alphabetic(core, len)) {
		scheme = "alpha";
		value = core[0] - 'a' + 1 + (len == 2 ? 26 : 0);
	}
	if (!scheme)
		return;
	snprintf(number, sizeof(number), "%ld", value);
	gavel_attr_put(r->doc, node, "number", number);
	gavel_attr_put(r->doc, node, "scheme", scheme);
}
