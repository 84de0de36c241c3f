/* SPDX-License-Identifier: MIT
 *
 * A style's whole value. The layout gives what a style changes of the one that
 * it is based on, as a word processor's list of styles does; a style sheet
 * knows no such chain, and so each of its rules says all.
 */
#include "html/css.h"

#include <string.h>

enum { LONGEST = 16 };          /* of a chain; a ring ends there */

/* What text is set in. */
static void inherit_face(struct gavel_style *s, const struct gavel_style *from)
{
	if (!s->font)
		s->font = from->font;
	if (!s->font_east)
		s->font_east = from->font_east;
	if (!s->font_complex)
		s->font_complex = from->font_complex;
	if (!s->font_size)
		s->font_size = from->font_size;
	if (!s->size_complex)
		s->size_complex = from->size_complex;
	if (s->bold < 0)
		s->bold = from->bold;
	if (s->italic < 0)
		s->italic = from->italic;
	if (!s->color)
		s->color = from->color;
	if (s->underline < 0)
		s->underline = from->underline;
	if (s->strike < 0)
		s->strike = from->strike;
	if (!s->scale)
		s->scale = from->scale;
	if (!s->tracking)
		s->tracking = from->tracking;
	if (!s->upright)
		s->upright = from->upright;
}

/* Where it stands. */
static void inherit_place(struct gavel_style *s, const struct gavel_style *from)
{
	if (!s->align)
		s->align = from->align;
	if (!s->left)
		s->left = from->left;
	if (!s->right)
		s->right = from->right;
	if (!s->first)
		s->first = from->first;
	if (!s->before)
		s->before = from->before;
	if (!s->after)
		s->after = from->after;
	if (!s->line)
		s->line = from->line;
	if (!s->stops)
		s->stops = from->stops;
	if (!s->keep_next)
		s->keep_next = from->keep_next;
	if (!s->lead_tabs)
		s->lead_tabs = from->lead_tabs;
	if (!s->label_tabs)
		s->label_tabs = from->label_tabs;
}

static const struct gavel_style *below(const struct render *r, const struct gavel_style *style)
{
	return style->based_on ? gavel_layout_style_id(r->layout, style->based_on) : NULL;
}

/*
 * A pitch that comes with a complex script's larger type is less by as much as that is larger: a browser sets all
 * scripts in one size, and its fonts have them alike.
 */
static int line_of(const struct render *r, const struct gavel_style *style, const struct gavel_style *whole)
{
	const struct gavel_style *s = style;

	for (int i = 0; s && i < LONGEST && !s->line && !s->size_complex; i++)
		s = below(r, s);
	if (!s || !s->line || !s->size_complex || strcmp(r->layout->script, "complex") != 0)
		return whole->line;
	return (int)((long)s->line * (whole->font_size ? whole->font_size : s->size_complex) / s->size_complex);
}

struct gavel_style css_resolve(const struct render *r, const struct gavel_style *style)
{
	struct gavel_style whole = *style;
	const struct gavel_style *from = below(r, style);

	for (int i = 0; from && i < LONGEST; i++, from = below(r, from)) {
		inherit_face(&whole, from);
		inherit_place(&whole, from);
	}
	whole.line = line_of(r, style, &whole);
	return whole;
}
