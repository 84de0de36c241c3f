/* SPDX-License-Identifier: MIT
 *
 * Master pages and their headers and footers.
 *
 * The masters are read before the text, their headers and footers as detached
 * furniture. The text then says which masters it uses; a master goes on with
 * the one that it names as next, and is then that of a first page. What one
 * use of a master prints on first, left and right pages comes before the body,
 * unless the same is there already.
 */
#include <string.h>

#include "furniture.h"
#include "read.h"

enum { PAGES_MAX = 1000, CHAIN_MAX = 8 };

/* ---- definitions ---- */

void start_page_layout(struct reader *r, const struct xml_element *element)
{
	const char *name = xml_attribute(element, NULL, "name"), *usage = xml_attribute(element, NULL, "page-usage");

	r->layout = gavel_alloc(r->doc, sizeof *r->layout);
	*r->layout = (struct page_layout){ .usage = usage != NULL ? usage[0] : 'a' };
	names_put(r->doc, &r->common, 'y', name, r->layout);
}

void end_page_layout(struct reader *r)
{
	r->layout = NULL;
}

void take_page_properties(struct reader *r, const struct xml_element *element)
{
	const char *mode = xml_attribute(element, NULL, "writing-mode");

	if (r->layout != NULL && mode != NULL)
		r->layout->rtl = strncmp(mode, "rl", 2) == 0;
}

void start_master(struct reader *r, const struct xml_element *element)
{
	struct master *master = gavel_alloc(r->doc, sizeof *master);

	memset(master, 0, sizeof *master);
	master->name = keep(r, xml_attribute(element, NULL, "name"));
	master->next = keep(r, xml_attribute(element, NULL, "next-style-name"));
	master->layout = keep(r, xml_attribute(element, NULL, "page-layout-name"));
	names_put(r->doc, &r->common, 'm', master->name, master);
	if (r->first_master == NULL || (master->name != NULL && strcmp(master->name, "Standard") == 0))
		r->first_master = master;
	r->master = master;
	r->page = names_find(&r->common, 'y', master->layout);
}

void end_master(struct reader *r)
{
	r->master = NULL;
	r->page = NULL;
}

static enum page_side side_of(const char *name)
{
	if (strstr(name, "-first") != NULL)
		return SIDE_FIRST;
	return strstr(name, "-left") != NULL ? SIDE_EVEN : SIDE_ODD;
}

void start_head_or_foot(struct reader *r, const struct xml_element *element)
{
	const char *display = xml_attribute(element, NULL, "display");
	struct gavel_node *node;

	if (r->master == NULL || (display != NULL && strcmp(display, "false") == 0)) {
		skip_content(r);
		return;
	}
	gavel_place(r->doc, r->part, element->line);
	node = gavel_node_new(r->doc, GAVEL_FURNITURE);
	r->master->parts[element->name[0] == 'f'][side_of(element->name)] = node;
	open_here(r)->kept = node;
	frame_push(r, STORY_FURNITURE, node);
}

void end_head_or_foot(struct reader *r)
{
	if (open_here(r)->kept != NULL)
		frame_pop(r);
}

/* ---- use ---- */

void use_master(struct reader *r, const char *name)
{
	struct master *master = names_find(&r->common, 'm', name);

	if (master == NULL && r->page_count == 0)
		master = r->first_master;
	if (master == NULL)
		return;
	r->page = names_find(&r->common, 'y', master->layout);
	if ((r->page_count > 0 && r->pages[r->page_count - 1] == master) || r->page_count >= PAGES_MAX)
		return;
	r->pages = more(r->doc, r->pages, r->page_count, &r->page_room, sizeof *r->pages);
	r->pages[r->page_count++] = master;
}

static void put_one(struct reader *r, struct gavel_node *node, int is_foot, int side)
{
	static const char *const roles[2][SIDE_COUNT] = {
		{ "head-first", "head-even", "head-odd" }, { "foot-first", "foot-even", "foot-odd" },
	};
	const char *role = roles[is_foot][side];

	if (node == NULL || node->parent != NULL || furniture_repeated(r->doc, r->body, role, node))
		return;
	gavel_attr_put(r->doc, node, "role", role);
	gavel_insert(r->doc, r->doc->root, node, r->body);
}

/* What a master is called for: one that goes on with another is that of a first page, unless it is that of one side. */
static int usual_side(struct reader *r, const struct master *master, int is_first)
{
	const struct page_layout *layout = names_find(&r->common, 'y', master->layout);

	if (layout != NULL && layout->usage == 'l')
		return SIDE_EVEN;
	return is_first && (layout == NULL || layout->usage != 'r') ? SIDE_FIRST : SIDE_ODD;
}

static void take_sides(struct reader *r, const struct master *master, int is_first,
                       struct gavel_node *sides[2][SIDE_COUNT])
{
	int usual = usual_side(r, master, is_first);

	for (int is_foot = 0; is_foot < 2; is_foot++) {
		struct gavel_node *const *parts = master->parts[is_foot];

		if (sides[is_foot][usual] == NULL)
			sides[is_foot][usual] = parts[SIDE_ODD];
		if (sides[is_foot][SIDE_EVEN] == NULL && usual != SIDE_FIRST)
			sides[is_foot][SIDE_EVEN] = parts[SIDE_EVEN];
		if (sides[is_foot][SIDE_FIRST] == NULL)
			sides[is_foot][SIDE_FIRST] = parts[SIDE_FIRST];
	}
}

/* One use of a master, and those that it goes on with. */
static void put_pages(struct reader *r, const struct master *master)
{
	struct gavel_node *sides[2][SIDE_COUNT] = { { NULL } };
	const struct master *next = names_find(&r->common, 'm', master->next);

	take_sides(r, master, next != NULL && next != master, sides);
	for (int i = 0; i < CHAIN_MAX && next != NULL && next != master; i++) {
		take_sides(r, next, 0, sides);
		master = next;
		next = names_find(&r->common, 'm', next->next);
	}
	for (int is_foot = 0; is_foot < 2; is_foot++)
		for (int side = 0; side < SIDE_COUNT; side++)
			put_one(r, sides[is_foot][side], is_foot, side);
}

void put_furniture(struct reader *r)
{
	for (size_t i = 0; i < r->page_count; i++)
		put_pages(r, r->pages[i]);
}
