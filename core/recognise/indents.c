/* SPDX-License-Identifier: MIT
 *
 * The indent of a page's wrapped lines: first lines of paragraphs are told by
 * standing away from it. Each page is asked for itself, since the margin of a
 * page of text depends on what the extraction found furthest left there.
 */
#include <string.h>

#include "lines.h"

enum { FEW_LINES = 4 };

/* Adds up the indents of a page from its first line on; wrapped: only of lines that may go on from the one before. */
static int count_indents(const struct lines *l, size_t first, int wrapped, int counts[256])
{
	int total = 0;

	memset(counts, 0, 256 * sizeof *counts);
	for (size_t i = first; i < l->count && l->list[i].page == l->list[first].page; i++) {
		const struct line *line = &l->list[i];

		if (line->furniture || line->note || line->stray || line->cell || (wrapped && (line->gap || i == first)))
			continue;
		counts[line->indent < 255 ? line->indent : 255]++;
		total++;
	}
	return total;
}

/* Where lines hold much, most paragraphs may be of one: then wrapped lines are known by standing left of the line above
 * them; without such ones the page before says where they would stand. */
static int wide_base(struct lines *l, size_t first, int base, int before)
{
	int wrapped = base;

	for (size_t i = first + 1; i < l->count && l->list[i].page == l->list[first].page; i++) {
		const struct line *line = &l->list[i], *above = line - 1;

		if (!line->furniture && !line->note && !line->stray && !line->gap && !above->furniture && !above->note
		    && line->indent <= above->indent - 3 && line->indent < wrapped)
			wrapped = line->indent;
	}
	if (wrapped == base && l->list[first].page > 1 && before < base)
		return before;
	l->flat = wrapped == base;
	return wrapped;
}

/* The indent of wrapped lines on the page that begins at this line: the smallest that a quarter of them share; a page
 * of a few lines is held to the page before it, if it does not reach further left, as is one where
 * a line stands there. */
int page_base(struct lines *l, size_t first, int before)
{
	int counts[256], all = count_indents(l, first, 0, counts), total, base = 0;

	total = count_indents(l, first, 1, counts);
	if (!total)
		total = count_indents(l, first, 0, counts);
	while (base < 255 && counts[base] * 4 < total)
		base++;
	if (is_spaceless(l->r))
		return wide_base(l, first, base, before);
	count_indents(l, first, 0, counts);
	return l->list[first].page > 1 && before < base && (all < FEW_LINES || counts[before]) ? before : base;
}
