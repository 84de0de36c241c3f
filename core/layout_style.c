/* SPDX-License-Identifier: MIT
 *
 * Which style of the layout a node is set in.
 *
 * A row a kind says how its role is spelt. Where the layout sets the page by
 * what a thing is (title lines, table cells, notes, paragraphs of the sign-off,
 * clauses and their items) the role decides; headings and loose paragraphs keep
 * the style that their source names, if the layout has it, because a template's
 * headings say more than their level does.
 */
#include <stdio.h>
#include <string.h>

#include <gavel/format.h>
#include <gavel/layout.h>

#include "layout_shape.h"
#include "nearest.h"

/* Roles that are no kinds of nodes; title-ANY is one too. */
static const char *const ROLES[] = {
	"item-1", "item-2", "item-3", "item-4", "item-5", "item-6", "item-7", "item-8", "item-9", "list-1", "list-2",
	"list-3", "list-4", "list-5", "list-6", "list-7", "list-8", "list-9", "heading-1", "heading-2", "heading-3",
	"heading-4", "heading-5", "heading-6", "heading-7", "heading-8", "heading-9", "annex-heading", "quote-item",
	"note-mark", "typed-number", "inserted", "deleted", "head", "foot", "framed-note", "text-box", "formula",
	"recital", "clause", "paragraph", "quote", "conclusion", "note", "cell", "link", "strong",
};

int layout_is_role(const char *name)
{
	for (size_t i = 0; i < sizeof(ROLES) / sizeof(ROLES[0]); i++) {
		if (strcmp(ROLES[i], name) == 0)
			return 1;
	}
	return strncmp(name, "title-", 6) == 0 || gavel_kind_of(name) >= 0;
}

const char *layout_nearest_role(const char *name)
{
	return nearest_name(name, ROLES, sizeof(ROLES) / sizeof(ROLES[0]), sizeof(ROLES[0]));
}

const struct gavel_style *gavel_layout_style(const struct gavel_layout *layout, const char *role)
{
	for (const struct gavel_style *const *s = layout->styles; *s; s++) {
		if ((*s)->role && (*s)->role[0] == role[0] && strcmp((*s)->role, role) == 0)
			return *s;
	}
	return NULL;
}

const struct gavel_style *gavel_layout_style_id(const struct gavel_layout *layout, const char *id)
{
	for (const struct gavel_style *const *s = layout->styles; *s; s++) {
		if ((*s)->id[0] == id[0] && strcmp((*s)->id, id) == 0)
			return *s;
	}
	return NULL;
}

const char *gavel_layout_align(const struct gavel_layout *layout, const struct gavel_style *style)
{
	enum { LONGEST = 16 };          /* of a chain; a ring ends there */

	for (int i = 0; style && i < LONGEST; i++) {
		if (style->align)
			return style->align;
		style = style->based_on ? gavel_layout_style_id(layout, style->based_on) : NULL;
	}
	return "start";
}

static const struct gavel_node *above(const struct gavel_node *node, enum gavel_kind kind)
{
	for (node = node->parent; node && node->kind != kind; node = node->parent)
		continue;
	return node;
}

static int depth(const struct gavel_node *node, enum gavel_kind kind)
{
	int found = 0;

	for (; node; node = node->parent)
		found += node->kind == kind;
	return found;
}

/* "item-9" falls back to the deepest depth that the layout has. */
static const struct gavel_style *by_depth(const struct gavel_layout *layout, const char *name, int at)
{
	const struct gavel_style *style = NULL;
	char role[32];

	for (at = at < 9 ? at : 9; !style && at > 0; at--) {
		snprintf(role, sizeof(role), "%s-%d", name, at);
		style = gavel_layout_style(layout, role);
	}
	return style;
}

/* A title line is set by its role, and by the role of the line above where the layout has such a pair. */
static const struct gavel_style *title_style(const struct gavel_layout *layout, const struct gavel_node *node)
{
	const char *own = gavel_attr(node, "role");
	const char *last = node->prev && node->prev->kind == GAVEL_TITLE ? gavel_attr(node->prev, "role") : NULL;
	const struct gavel_style *style = NULL;
	char role[128];

	snprintf(role, sizeof(role), "title-%s-after-%s", own ? own : "title", last ? last : "masthead");
	style = gavel_layout_style(layout, role);
	if (!style) {
		snprintf(role, sizeof(role), "title-%s", own ? own : "title");
		style = gavel_layout_style(layout, role);
	}
	return style ? style : gavel_layout_style(layout, "title-title");
}

/* Whether a style's name, less all but its letters and digits, is text: so readers name the styles they meet. */
static int is_named(const struct gavel_style *style, const char *text)
{
	for (const char *n = style->name; *n; n++) {
		if ((*n >= '0' && *n <= '9') || (*n >= 'A' && *n <= 'Z') || (*n >= 'a' && *n <= 'z')) {
			if (*n != *text++)
				return 0;
		}
	}
	return *text == '\0';
}

static const struct gavel_style *style_named(const struct gavel_layout *layout, const char *text)
{
	const struct gavel_style *style = gavel_layout_style_id(layout, text);

	for (const struct gavel_style *const *s = layout->styles; !style && *s; s++) {
		if (is_named(*s, text))
			style = *s;
	}
	return style;
}

/* The base says nothing about a paragraph: its role decides then. */
static const struct gavel_style *own_style(const struct gavel_layout *layout, const struct gavel_node *node)
{
	const char *name = gavel_attr(node, "style");
	const struct gavel_style *style = name ? style_named(layout, name) : NULL;

	return style && style != layout->base && strcmp(style->type, "paragraph") == 0 ? style : NULL;
}

/* The entry of a heading's role with that style: at its own level if there is one. */
static const struct gavel_style *heading_of(const struct gavel_layout *layout, const char *id, int level)
{
	const struct gavel_style *style = by_depth(layout, "heading", level);

	if (style && strcmp(style->id, id) == 0)
		return style;
	for (const struct gavel_style *const *s = layout->styles; *s; s++) {
		if ((*s)->role && strncmp((*s)->role, "heading-", 8) == 0 && strcmp((*s)->id, id) == 0)
			return *s;
	}
	return NULL;
}

static const struct gavel_style *heading_style(const struct gavel_layout *layout, const struct gavel_node *node)
{
	const struct gavel_style *style = NULL, *own = own_style(layout, node);
	int level = (int)gavel_attr_number(node, "level", 1);

	if (node->parent && node->parent->kind == GAVEL_ANNEX && !node->prev)
		style = gavel_layout_style(layout, "annex-heading");
	if (!style && own)
		style = heading_of(layout, own->id, level);
	if (!style && own && own->outline)      /* a heading in a style of body text is to be told from it */
		style = own;
	return style ? style : by_depth(layout, "heading", level);
}

static const char *furniture_role(const char *role)
{
	if (role && strncmp(role, "head", 4) == 0)
		return "head";
	if (role && strncmp(role, "foot", 4) == 0)
		return "foot";
	return role;
}

/* The role that a paragraph has from what it stands in, or NULL. */
static const char *place_role(const struct gavel_node *node)
{
	const struct gavel_node *furniture;

	if (above(node, GAVEL_NOTE))
		return "note";
	if (above(node, GAVEL_CELL))
		return "cell";
	if (above(node, GAVEL_QUOTE))
		return "quote";
	if ((furniture = above(node, GAVEL_FURNITURE)))
		return furniture_role(gavel_attr(furniture, "role"));
	return node->parent && node->parent->kind == GAVEL_CONCLUSION ? "conclusion" : NULL;
}

static const struct gavel_style *paragraph_style(const struct gavel_layout *layout, const struct gavel_node *node)
{
	const char *role = place_role(node);
	const struct gavel_style *own = own_style(layout, node), *style = NULL;

	if (own && above(node, GAVEL_FURNITURE))
		return own;
	if (role)
		style = gavel_layout_style(layout, role);
	if (!style && !own && gavel_attr(node, "level"))
		return by_depth(layout, "heading", (int)gavel_attr_number(node, "level", 1));
	if (style)
		return style;
	style = gavel_layout_style(layout, "paragraph");
	/* The role knows the tabs before a first line; its style's own entry does not. */
	return own && (!style || strcmp(style->id, own->id) != 0) ? own : style;
}

static const struct gavel_style *item_style(const struct gavel_layout *layout, const struct gavel_node *node)
{
	const struct gavel_style *style = NULL;

	if (above(node, GAVEL_NOTE))
		return gavel_layout_style(layout, "note");
	if (above(node, GAVEL_CELL))
		return gavel_layout_style(layout, "cell");
	if (above(node, GAVEL_QUOTE) && node->parent->kind != GAVEL_LIST)
		style = gavel_layout_style(layout, "quote-item");
	if (!style && node->parent && node->parent->kind == GAVEL_LIST)
		style = by_depth(layout, "list", depth(node, GAVEL_LIST));
	return style ? style : by_depth(layout, "item", depth(node, GAVEL_ITEM));
}

/* A resolution that is quoted is set as what it stands in. */
static const struct gavel_style *text_style(const struct gavel_layout *layout, const struct gavel_node *node)
{
	const char *role = above(node, GAVEL_QUOTE) ? "quote" : gavel_kind_name((enum gavel_kind)node->kind);

	return gavel_layout_style(layout, role);
}

static int is_numbered(const struct gavel_node *node)
{
	return node && (node->kind == GAVEL_CLAUSE || node->kind == GAVEL_RECITAL || node->kind == GAVEL_ITEM);
}

const struct gavel_style *gavel_layout_style_of(const struct gavel_layout *layout, const struct gavel_node *node)
{
	const struct gavel_style *style = NULL;

	if (node->kind == GAVEL_PARAGRAPH && is_numbered(node->parent))
		node = node->parent;
	switch ((enum gavel_kind)node->kind) {
	case GAVEL_TITLE: style = title_style(layout, node); break;
	case GAVEL_HEADING: style = heading_style(layout, node); break;
	case GAVEL_PARAGRAPH: style = paragraph_style(layout, node); break;
	case GAVEL_ITEM: style = item_style(layout, node); break;
	case GAVEL_FORMULA: case GAVEL_RECITAL: case GAVEL_CLAUSE: style = text_style(layout, node); break;
	case GAVEL_LINK: case GAVEL_CITATION: style = gavel_layout_style(layout, "link"); break;
	case GAVEL_NOTE_REF: style = gavel_layout_style(layout, "note-mark"); break;
	default: style = gavel_layout_style(layout, gavel_kind_name((enum gavel_kind)node->kind)); break;
	}
	return style ? style : layout->base;
}
