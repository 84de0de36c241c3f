/* SPDX-License-Identifier: MIT
 *
 * Paper: the layout's page and margins, its running heads and feet in the
 * margin boxes of left and right pages. On the first page the masthead stands
 * in the text; its foot is set line by line, each in a margin box of its own,
 * for a box has one face.
 */
#include <stdarg.h>
#include <string.h>

#include "html/css.h"

struct side {
	const struct gavel_grid *grid;
	const char *selector, *edge;    /* ":left", "top" */
	int from_edge;
};

enum { SLOT_LINES = 12 };

static int is_rtl(const struct render *r)
{
	return r->layout->dir && strcmp(r->layout->dir, "rtl") == 0;
}

static int grid_height(const struct gavel_grid *grid)
{
	int height = 0;

	for (const struct gavel_band *const *band = grid->bands; *band; band++)
		height += (*band)->height;
	return height;
}

static int grid_width(const struct gavel_band *band)
{
	int width = 0;

	for (const struct gavel_box *const *box = band->boxes; *box; box++)
		width += (*box)->width;
	return width;
}

/* Strings, up to NULL. */
static void put_all(struct gavel_output *out, ...)
{
	va_list list;

	va_start(list, out);
	for (const char *s = va_arg(list, const char *); s; s = va_arg(list, const char *))
		gavel_puts(out, s);
	va_end(list);
}

static void put_length(struct gavel_output *out, const char *name, int twips)
{
	gavel_puts(out, name);
	gavel_write(out, ":", 1);
	css_points(out, twips);
	gavel_puts(out, "pt;");
}

static struct gavel_style style_of(const struct render *r, const struct gavel_line *line, const char *role)
{
	const struct gavel_style *style = line->style ? gavel_layout_style_id(r->layout, line->style)
	                                              : gavel_layout_style(r->layout, role);

	return css_resolve(r, style ? style : r->layout->base);
}

/* Pieces of a line within the value of content; how many there were. */
static int put_pieces(const struct gavel_line *line, struct gavel_output *out)
{
	int count = 0;

	for (const struct gavel_piece *const *p = line->pieces; p && *p; p++) {
		if ((*p)->kind == GAVEL_PIECE_IMAGE || ((*p)->kind == GAVEL_PIECE_TEXT && !(*p)->text[0]))
			continue;
		gavel_puts(out, count++ ? " " : "");
		switch ((*p)->kind) {
		case GAVEL_PIECE_PAGE: gavel_puts(out, "counter(page)"); break;
		case GAVEL_PIECE_PAGES: gavel_puts(out, "counter(pages)"); break;
		case GAVEL_PIECE_TAB: gavel_puts(out, "\"\\9 \""); break;
		default: css_string(out, (*p)->text); break;
		}
	}
	return count;
}

/* Lines as the value of content; 0 if there is nothing to show. "31 December 2024" would be turned round among lines
 * that go to the left: U+2068 and U+2069 hold it together, as its direction does a line of the masthead (render_grid.c). */
static int put_content(const struct render *r, const struct gavel_line *const *lines, int count,
                       struct gavel_output *out)
{
	struct gavel_output *line = gavel_output_new();
	int shown = 0;

	for (int i = 0; i < count; i++) {
		gavel_output_cut(line, 0);
		if (!put_pieces(lines[i], line))
			continue;
		gavel_puts(out, shown++ ? " \"\\A \" " : "content:");
		put_all(out, is_rtl(r) ? "\"\xE2\x81\xA8\" " : "", gavel_output_bytes(line),
		        is_rtl(r) ? " \"\xE2\x81\xA9\"" : "", (char *)NULL);
	}
	if (shown)
		gavel_puts(out, ";white-space:pre;");
	gavel_output_free(line);
	return shown;
}

/* One face a box: that of the line, as its first piece changes it. */
static void put_line_face(const struct render *r, const struct gavel_line *line, const char *role,
                          struct gavel_output *out)
{
	const struct gavel_style whole = style_of(r, line, role), *s = &whole;
	const struct gavel_piece *p = line->pieces ? *line->pieces : NULL;
	int size = p && p->font_size ? p->font_size : css_size(r, s);

	css_face(out, p && p->font ? p->font : s->font ? s->font : r->layout->base->font,
	         p && p->bold >= 0 ? p->bold : s->bold, p && p->italic >= 0 ? p->italic : s->italic);
	put_length(out, "font-size", size);
	put_length(out, "letter-spacing", css_tracking(s, size));
	if (s->line)
		put_length(out, "line-height", s->line);
	else
		gavel_puts(out, "line-height:normal;");
	if ((p && p->color) || s->color)
		gavel_printf(out, "color:#%s;", p && p->color ? p->color : s->color);
}

static void put_image(struct render *r, const struct gavel_line *line, struct gavel_output *out)
{
	for (const struct gavel_piece *const *p = line->pieces; p && *p; p++) {
		const struct gavel_media *media = (*p)->kind == GAVEL_PIECE_IMAGE ? gavel_media(r->doc, (*p)->text) : NULL;
		struct gavel_output *address = gavel_output_new();

		if (media && r->target.media && r->target.media(r->target.closure, media, address) == 0) {
			gavel_printf(out, "content:\"\";background:url(\"%s\") no-repeat %s bottom/", gavel_output_bytes(address),
			             is_rtl(r) ? "left" : "right");
			css_points(out, (*p)->width);
			gavel_puts(out, "pt ");
			css_points(out, (*p)->height);
			gavel_puts(out, "pt;");
			put_length(out, "height", (*p)->height);
		}
		gavel_output_free(address);
	}
}

/* ---- running heads and feet ---- */

/* The side of the page that a box lies on. */
static const char *slot_of(const struct render *r, const struct gavel_band *band, int middle)
{
	int width = grid_width(band), at = width ? middle * 100 / width : 0;

	if (at > 40 && at < 60)
		return "center";
	return (at < 50) == !is_rtl(r) ? "left" : "right";
}

/* The edge that a line stands at: margin boxes know no start and no end. */
static const char *edge_of(const struct render *r, const struct gavel_line *line, const char *role)
{
	const struct gavel_style style = style_of(r, line, role);
	const char *align = line->align ? line->align : style.align ? style.align : "start";

	if (strcmp(align, "center") == 0)
		return "center";
	return (strcmp(align, "end") == 0) == (strcmp(line->dir, "rtl") == 0) ? "left" : "right";
}

/* What stands at one place of a head or foot: the lines of all its bands there, from the top. */
struct slot {
	const char *name;
	const struct gavel_box *box;    /* the first */
	int x;                          /* of that box */
	const struct gavel_line *lines[SLOT_LINES];
	int count;
};

/* A box over the whole width lies at the edge that its text stands at, if there are other bands: places may not overlap. */
static const char *place_of(const struct render *r, const struct gavel_grid *grid, const struct gavel_band *band,
                            const struct gavel_box *box, int at)
{
	int alone = band == *grid->bands && !grid->bands[1];

	if (alone || band->boxes[1] || !box->lines || !*box->lines)
		return slot_of(r, band, at + box->width / 2);
	return edge_of(r, *box->lines, "head");
}

/* Three at most, in the order in which they first occur. */
static int gather(const struct render *r, const struct gavel_grid *grid, struct slot slots[3])
{
	int n = 0;

	for (const struct gavel_band *const *band = grid->bands; *band; band++) {
		int at = 0;

		for (const struct gavel_box *const *box = (*band)->boxes; *box; at += (*box)->width, box++) {
			const char *name = place_of(r, grid, *band, *box, at);
			int i = 0;

			while (i < n && strcmp(slots[i].name, name) != 0)
				i++;
			if (i == n)
				slots[n++] = (struct slot){.name = name, .box = *box, .x = at};
			for (const struct gavel_line *const *l = (*box)->lines; l && *l && slots[i].count < SLOT_LINES; l++)
				slots[i].lines[slots[i].count++] = *l;
		}
	}
	return n;
}

static const struct gavel_band *last_band(const struct gavel_grid *grid)
{
	const struct gavel_band *const *band = grid->bands;

	while (band[0] && band[1])
		band++;
	return *band;
}

/* A head is as high as its bands, with the rule of the last; the text begins below the page's margin. */
static void put_height(const struct render *r, const struct gavel_grid *grid, const struct gavel_line *line,
                       int from_edge, struct gavel_output *out)
{
	int room = r->layout->page->top - from_edge, own = grid_height(grid), height = own && own < room ? own : room;

	put_length(out, "height", height - (line ? line->after : 0) - last_band(grid)->rule_below * 5 / 2);
	put_length(out, "margin-bottom", room - height);
}

/* One face a place: that of its first line. */
static void put_slot(struct render *r, const struct side *side, const struct slot *slot, struct gavel_output *out)
{
	const struct gavel_line *line = slot->count ? slot->lines[0] : NULL;
	const struct gavel_line *last = slot->count ? slot->lines[slot->count - 1] : NULL;
	const struct gavel_band *band = last_band(side->grid);
	int top = strcmp(side->edge, "top") == 0;

	put_all(out, "@", side->edge, "-", slot->name, "{", (char *)NULL);
	if (!put_content(r, slot->lines, slot->count, out))
		gavel_puts(out, "content:\"\";");
	if (line)
		put_line_face(r, line, top ? "head" : "foot", out);
	css_align(out, line ? edge_of(r, line, top ? "head" : "foot") : slot->name);
	gavel_puts(out, "vertical-align:bottom;");
	put_length(out, "width", slot->box->width);
	put_length(out, top ? "margin-top" : "margin-bottom", side->from_edge);
	if (top)
		put_height(r, side->grid, last, side->from_edge, out);
	if (last && last->after)
		put_length(out, "padding-bottom", last->after);
	if (band->rule_below) {
		gavel_puts(out, "border-bottom:");
		css_rule_width(out, band->rule_below);
		gavel_puts(out, band->rule_color ? "pt solid #" : "pt solid");
		gavel_puts(out, band->rule_color ? band->rule_color : "");
		gavel_puts(out, ";");
	}
	gavel_puts(out, "}\n");
}

static void put_side(struct render *r, const struct side *side, struct gavel_output *out)
{
	struct slot slots[3];
	int count = side->grid ? gather(r, side->grid, slots) : 0;

	if (!side->grid || !*side->grid->bands)
		return;
	put_all(out, "@page", side->selector, "{\n", (char *)NULL);
	for (int i = 0; i < count; i++)
		put_slot(r, side, &slots[i], out);
	gavel_puts(out, "}\n");
}

/* ---- the first page ---- */

static int line_height(const struct render *r, const struct gavel_line *line)
{
	const struct gavel_style whole = style_of(r, line, "foot"), *s = &whole;

	return s->line ? s->line : css_size(r, s) * 115 / 100;
}

/* Lines from the last up, the last in the corner, all above it in the margin box on that side: what a corner can't hold
 * flows out of it. In the middle there is one box. */
static void put_foot_slot(struct render *r, const struct slot *slot, int x, struct gavel_output *out)
{
	const struct gavel_page *page = r->layout->page;
	int middle = strcmp(slot->name, "center") == 0, up = page->footer;
	int end = !middle && (strcmp(slot->name, "right") == 0) != is_rtl(r);

	for (int i = slot->count, n = 0; i-- > 0 && n < 2 - middle; n++) {
		const struct gavel_line *line = slot->lines[i];
		int corner = n == 0 && slot->count > 1 && !middle, first = corner ? i : 0;

		put_all(out, "@bottom-", slot->name, corner ? "-corner{" : "{", (char *)NULL);
		put_image(r, line, out);
		if (put_content(r, slot->lines + first, i - first + 1, out))
			put_line_face(r, line, "foot", out);
		css_align(out, middle ? edge_of(r, line, "foot") : end ? "end" : "start");
		gavel_puts(out, "vertical-align:bottom;");
		put_length(out, "margin-bottom", up + line->after);
		if (corner && !end)
			put_length(out, "text-indent", x + page->left);
		else if (!end && !middle)
			put_length(out, is_rtl(r) ? "margin-right" : "margin-left", x);
		put_length(out, "width", corner ? page->left : slot->box->width);
		gavel_puts(out, "}\n");
		up += line_height(r, line) + line->before;
	}
}

static void put_first_foot(struct render *r, const struct gavel_grid *grid, struct gavel_output *out)
{
	struct slot slots[3];
	int count = gather(r, grid, slots);

	for (int i = 0; i < count; i++)
		put_foot_slot(r, &slots[i], grid->left + slots[i].x, out);
}

/* No running head or foot on it, but what the layout has for it. */
static void put_first(struct render *r, struct gavel_output *out)
{
	static const char *const slots[] = {"top-left", "top-center", "top-right", "bottom-left", "bottom-center",
	                                    "bottom-right"};
	const struct gavel_layout *l = r->layout;
	int foot = l->foot_first ? l->page->footer + grid_height(l->foot_first) + 20 : 0;

	gavel_puts(out, "@page:first{\n");
	if (l->masthead)
		put_length(out, "margin-top", l->page->header);
	if (foot > l->page->bottom)
		put_length(out, "margin-bottom", foot);
	for (size_t i = 0; (l->masthead || l->foot_first) && i < sizeof(slots) / sizeof(slots[0]); i++)
		put_all(out, "@", slots[i], "{content:none;border:0}\n", (char *)NULL);
	if (l->foot_first)
		put_first_foot(r, l->foot_first, out);
	gavel_puts(out, "}\n");
}

static void put_paper(const struct gavel_page *page, struct gavel_output *out)
{
	gavel_puts(out, "@page{size:");
	css_points(out, page->width);
	gavel_puts(out, "pt ");
	css_points(out, page->height);
	gavel_puts(out, "pt;margin:");
	css_points(out, page->top);
	gavel_puts(out, "pt ");
	css_points(out, page->right);
	gavel_puts(out, "pt ");
	css_points(out, page->bottom);
	gavel_puts(out, "pt ");
	css_points(out, page->left);
	gavel_puts(out, "pt}\n");
}

static const char PRINT[] =
	"@media print{:root{--u:1pt;color-scheme:light}\n"
	"body{orphans:2;widows:2}\n"
	".foot-first,.furniture{display:none}\n"
	".table{overflow:visible}\n"
	"tr,img,.note p{break-inside:avoid}\n"
	".masthead tr{break-inside:auto}\n"
	".notes hr{break-after:avoid}}\n";

void css_page(struct render *r, struct gavel_output *out)
{
	const struct gavel_layout *l = r->layout;
	const char *odd = is_rtl(r) ? ":left" : ":right", *even = is_rtl(r) ? ":right" : ":left";
	const struct side sides[] = {
		{l->head_even, even, "top", l->page->header}, {l->head_odd, odd, "top", l->page->header},
		{l->foot_even, even, "bottom", l->page->footer}, {l->foot_odd, odd, "bottom", l->page->footer},
	};

	put_paper(l->page, out);
	gavel_puts(out, PRINT);
	if (!render_is_by_layout(r))
		return;
	for (size_t i = 0; i < sizeof(sides) / sizeof(sides[0]); i++)
		put_side(r, &sides[i], out);
	put_first(r, out);
}
