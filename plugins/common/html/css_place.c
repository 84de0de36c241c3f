/* SPDX-License-Identifier: MIT
 *
 * Where text begins. The layout says it as a word processor does, by tabs over
 * a ladder of stops; a style sheet wants lengths. So the tabs are walked here.
 * A hanging indent is one more stop, at its own edge.
 */
#include <string.h>

#include "html/render_parts.h"

enum { NO_STOP = 1 << 20 };

/* The next stop behind x; *ends: text ends there. */
static int next_stop(const struct gavel_layout *layout, const struct gavel_style *style, int x, int *ends)
{
	int best = style->left > x ? style->left : NO_STOP;

	*ends = 0;
	for (const struct gavel_stop *const *s = style->stops; s && *s; s++) {
		if ((*s)->at <= x || (*s)->at >= best)
			continue;
		best = (*s)->at;
		*ends = (*s)->align && strcmp((*s)->align, "end") == 0;
	}
	return best == NO_STOP ? x + layout->tab : best;
}

static int advance(const struct gavel_layout *layout, const struct gavel_style *style, int x, int tabs, int *ends)
{
	*ends = 0;
	while (tabs-- > 0)
		x = next_stop(layout, style, x, ends);
	return x;
}

void place_find(struct place *place, const struct gavel_layout *layout, const struct gavel_style *style, int label_tabs)
{
	int start = style->left + style->first, ends;

	place->indent = advance(layout, style, start, style->lead_tabs, &ends) - style->left;
	place->label = advance(layout, style, start, label_tabs, &place->ends);
	place->text = next_stop(layout, style, place->label, &ends) - style->left;
	place->label -= style->left;
}
