/* SPDX-License-Identifier: MIT
 *
 * Masthead and foot of the first page: the layout's grid as a table for the
 * eye (role presentation), its lines as paragraphs in the order in which they
 * are read; or the heads and feet that a flow brought along. What differs from
 * line to line is in the style sheet, by the line's number (css_grid.c).
 */
#include <stdio.h>
#include <string.h>

#include "edges.h"
#include "html/render_parts.h"

static int is_head(const char *role)
{
	return strncmp(role, "head-", 5) == 0 || strcmp(role, "masthead") == 0;
}

static int is_foot(const char *role)
{
	return strncmp(role, "foot-", 5) == 0;
}

static const char *furniture_role(const struct gavel_node *node)
{
	const char *role = node->kind == GAVEL_FURNITURE ? gavel_attr(node, "role") : NULL;

	return role && (is_head(role) || is_foot(role)) ? role : NULL;
}

static int has_furniture(const struct render *r)
{
	for (const struct gavel_node *n = r->doc->root; n; n = gavel_next(n, r->doc->root)) {
		if (furniture_role(n))
			return 1;
	}
	return 0;
}

/* A flow with a symbol is a document of the organization: what its heads and feet said is in the fields. */
int render_is_by_layout(const struct render *r)
{
	return r->doc->stage != GAVEL_FLOW || gavel_field_printed(r->doc, "symbol")[0];
}

static void tell(struct render *r)
{
	if (r->reported || !has_furniture(r))
		return;
	r->reported = 1;
	if (r->doc->stage != GAVEL_FLOW)
		gavel_report(r->job, GAVEL_LEVEL_LOSS, "furniture", NULL,
		             "heads and feet of the source say more than layout %s has room for: it is left out",
		             r->layout->name);
	else
		gavel_report(r->job, GAVEL_LEVEL_NOTE, "furniture", NULL,
		             "the heads and feet of the source are set anew, as layout %s has them", r->layout->name);
}

/* ---- a grid ---- */

static void put_piece(struct render *r, const struct gavel_piece *p, int number)
{
	const struct gavel_media *media;
	char class[16];

	snprintf(class, sizeof(class), "s%d", number);
	switch (p->kind) {
	case GAVEL_PIECE_TEXT:
		xml_open(r->x, "span");
		xml_put(r->x, "class", class);
		xml_string(r->x, p->text);
		xml_close(r->x);
		break;
	case GAVEL_PIECE_IMAGE:
		media = gavel_media(r->doc, p->text);
		if (media)
			render_media(r, media, p->width, p->height, "", NULL);
		break;
	case GAVEL_PIECE_TAB: xml_string(r->x, " "); break;
	case GAVEL_PIECE_PAGE:
	case GAVEL_PIECE_PAGES: break;          /* pages are those of paper: css_page.c */
	}
}

static int shows(const struct render *r, const struct gavel_piece *p)
{
	return (p->kind == GAVEL_PIECE_TEXT && p->text[0]) || (p->kind == GAVEL_PIECE_IMAGE && gavel_media(r->doc, p->text));
}

/* Whether a box shows anything: an empty line in it is white space then, else nothing at all. */
static int is_shown(const struct render *r, const struct gavel_box *box)
{
	for (const struct gavel_line *const *l = box->lines; l && *l; l++) {
		for (const struct gavel_piece *const *p = (*l)->pieces; p && *p; p++) {
			if (shows(r, *p))
				return 1;
		}
	}
	return 0;
}

static int is_empty(const struct render *r, const struct gavel_grid *grid)
{
	for (const struct gavel_band *const *band = grid->bands; *band; band++) {
		for (const struct gavel_box *const *box = (*band)->boxes; *box; box++) {
			if (is_shown(r, *box))
				return 0;
		}
	}
	return 1;
}

/* Numbers of lines and pieces: those of a box that is left out are counted all the same. */
struct numbers {
	int line, piece;
};

static void pass_box(const struct gavel_box *box, struct numbers *at)
{
	for (const struct gavel_line *const *l = box->lines; l && *l; l++) {
		at->line++;
		for (const struct gavel_piece *const *p = (*l)->pieces; p && *p; p++)
			at->piece++;
	}
}

static void put_line(struct render *r, const struct gavel_line *line, const char *fallback, struct numbers *at)
{
	char class[96];

	snprintf(class, sizeof(class), "%.64s l%d", line->style ? line->style : fallback, ++at->line);
	xml_open(r->x, "p");
	xml_put(r->x, "class", class);
	if (strcmp(line->dir, r->layout->dir) != 0)
		xml_put(r->x, "dir", line->dir);
	xml_inline(r->x, 1);
	for (const struct gavel_piece *const *p = line->pieces; p && *p; p++)
		put_piece(r, *p, ++at->piece);
	xml_inline(r->x, 0);
	xml_close(r->x);
}

static void put_box(struct render *r, const struct gavel_box *box, int columns, const char *fallback,
                    struct numbers *at)
{
	xml_open(r->x, "td");
	if (columns > 1)
		xml_put_number(r->x, "colspan", columns);
	if (!is_shown(r, box))
		pass_box(box, at);
	else
		for (const struct gavel_line *const *l = box->lines; *l; l++)
			put_line(r, *l, fallback, at);
	xml_close(r->x);
}

static void put_columns(struct render *r, const struct edges *edges)
{
	char class[16];

	xml_open(r->x, "colgroup");
	for (int i = 1; i < edges->count; i++) {
		snprintf(class, sizeof(class), "c%d", i);
		xml_leaf(r->x, "col", "class", class);
	}
	xml_close(r->x);
}

static void put_grid(struct render *r, const struct gavel_grid *grid, const char *role)
{
	const struct gavel_style *style = gavel_layout_style(r->layout, role);
	const char *fallback = style ? style->id : r->layout->base->id;
	struct numbers numbers = {0};
	struct edges edges;

	edges_find(grid, &edges);
	xml_open(r->x, "table");
	xml_put(r->x, "role", "presentation");
	put_columns(r, &edges);
	xml_open(r->x, "tbody");
	for (const struct gavel_band *const *band = grid->bands; *band; band++) {
		int at = 0;

		xml_open(r->x, "tr");
		for (const struct gavel_box *const *box = (*band)->boxes; *box; at += (*box)->width, box++)
			put_box(r, *box, edges_between(&edges, at, at + (*box)->width), fallback, &numbers);
		xml_close(r->x);
	}
	xml_close(r->x);
	xml_close(r->x);
}

/* ---- heads and feet of a flow ---- */

static void put_own(struct render *r, const char *element, int (*mine)(const char *role))
{
	for (const struct gavel_node *n = r->doc->root; n; n = gavel_next(n, r->doc->root)) {
		const char *role = furniture_role(n);

		if (!role || !mine(role))
			continue;
		xml_open(r->x, element);
		xml_put(r->x, "class", "furniture");
		xml_put(r->x, "data-role", role);
		render_put_language(r, n);
		render_replay(r, n);
		xml_close(r->x);
	}
}

void render_masthead(struct render *r, struct xml_writer *x)
{
	r->x = x;
	if (!render_is_by_layout(r)) {
		put_own(r, "header", is_head);
		return;
	}
	tell(r);
	if (!r->layout->masthead || is_empty(r, r->layout->masthead))
		return;
	xml_open(x, "header");
	xml_put(x, "class", "masthead");
	xml_put(x, "data-role", "head-first");
	put_grid(r, r->layout->masthead, "head");
	xml_close(x);
}

void render_foot(struct render *r, struct xml_writer *x)
{
	r->x = x;
	if (!render_is_by_layout(r)) {
		put_own(r, "footer", is_foot);
		return;
	}
	if (!r->layout->foot_first || is_empty(r, r->layout->foot_first))
		return;
	xml_open(x, "footer");
	xml_put(x, "class", "foot-first");
	xml_put(x, "data-role", "foot-first");
	put_grid(r, r->layout->foot_first, "foot");
	xml_close(x);
}
