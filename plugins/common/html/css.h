/* SPDX-License-Identifier: MIT
 *
 * Writing style sheets: lengths, names and faces. On a sheet lengths are
 * multiples of one unit (--u: a point on paper, more on a screen), elsewhere
 * they are in em, so that a reader's own size of type holds.
 */
#ifndef GAVEL_HTML_CSS_H
#define GAVEL_HTML_CSS_H

#include "html/render_parts.h"

/* Where a layout's colours hold. */
#define CSS_LIGHT "@media print,(prefers-color-scheme:light)"

/* The style with what it does not give itself taken from those that it is based on. */
struct gavel_style css_resolve(const struct render *r, const struct gavel_style *style);
/* ".SingleTxt", with what no name may hold escaped. */
void css_class(struct gavel_output *out, const char *name);
/* "name:calc(12*var(--u));"; and "name:1.2em;" in type of that size. */
void css_unit(struct gavel_output *out, const char *name, int twips);
void css_em(struct gavel_output *out, const char *name, int twips, int size);
void css_number(struct gavel_output *out, int n);
/* The width of a rule whose weight is given in eighths: "0.75". */
void css_rule_width(struct gavel_output *out, int weight);
/* "text-align:end;" */
void css_align(struct gavel_output *out, const char *align);
/* Family, weight, slope: NULL and -1 are not given. */
void css_face(struct gavel_output *out, const char *font, int bold, int italic);
/* The size of a style's type, by the base where it has none. */
int css_size(const struct render *r, const struct gavel_style *style);
/* Space between characters that makes up for what style sheets can't say: the width of characters in per cent. */
int css_tracking(const struct gavel_style *style, int size);

#endif
