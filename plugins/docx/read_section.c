/* SPDX-License-Identifier: MIT
 *
 * Sections and their headers and footers.
 *
 * A section's properties stand at its end, so sections are gathered while the
 * text is read and their furniture is read afterwards and put before the body.
 * A section that names no header of a kind has that of the section before it;
 * one whose header says the same as before adds nothing.
 */
#include <stdio.h>
#include <string.h>

#include "furniture.h"
#include "read.h"

static const char *const side_names[SIDE_COUNT] = { "first", "even", "odd" };

void start_section(struct reader *r, const struct xml_element *element)
{
	(void)element;
	r->in_section = 1;
	r->section_type = NULL;
	memset(&r->section, 0, sizeof r->section);
}

static int side_of(const char *type)
{
	if (type != NULL && strcmp(type, "first") == 0)
		return SIDE_FIRST;
	return type != NULL && strcmp(type, "even") == 0 ? SIDE_EVEN : SIDE_ODD;
}

void take_section_property(struct reader *r, const struct xml_element *element)
{
	const char *id = xml_attribute(element, NULL, "id"), *value = value_of(element);
	int side = side_of(xml_attribute(element, NULL, "type"));

	if (!r->in_section)
		return;
	if (strcmp(element->name, "titlePg") == 0)
		r->section.has_title_page = value_is_on(element);
	else if (strcmp(element->name, "type") == 0)
		r->section_type = value != NULL ? gavel_intern(r->doc, value, strlen(value)) : NULL;
	else if (id != NULL)
		*(element->name[0] == 'h' ? &r->section.head[side] : &r->section.foot[side]) =
			gavel_copy(r->doc, id, strlen(id));
}

void start_note_settings(struct reader *r, const struct xml_element *element)
{
	if (r->in_section)
		r->note_kind = element->name[0] == 'e' ? NOTE_END : NOTE_FOOT;
	else
		skip_content(r);
}

/* The section that ends here began on a new page, after the last block of the one before it. */
static void put_section_break(struct reader *r)
{
	const char *type = r->section_type;
	struct gavel_node *after = r->section_last;

	if (after == NULL || after->parent != r->body || after->next == NULL)
		return;
	if (type != NULL && (strcmp(type, "continuous") == 0 || strcmp(type, "nextColumn") == 0))
		return;
	gavel_insert(r->doc, r->body, gavel_node_new(r->doc, GAVEL_PAGE_BREAK), after->next);
}

/* Properties that stand in a paragraph come before its text, which is the section's last: they wait for its end. */
void end_section(struct reader *r)
{
	r->in_section = 0;
	if (r->frame->story != STORY_MAIN || r->body == NULL)
		return;
	r->section_waits = 1;
	if (!r->frame->in_paragraph)
		close_section(r);
}

void close_section(struct reader *r)
{
	if (!r->section_waits || r->frame->story != STORY_MAIN)
		return;
	r->section_waits = 0;
	r->sections = more(r->doc, r->sections, r->section_count, &r->section_room, sizeof r->section);
	r->sections[r->section_count++] = r->section;
	relabel_notes(r);
	put_section_break(r);
	r->section_last = r->body->last;
}

static int read_furniture(struct reader *r, const char *id, const char *role)
{
	const struct relation *relation = relations_find(&r->main_relations, id);
	const char *part = relation != NULL && !relation->external ? entry_of(r, relation->target) : NULL;
	struct relations relations;
	struct gavel_node *node;
	int result;

	if (part == NULL) {
		lose(r, LOSS_FURNITURE, relation != NULL ? relation->target : NULL);
		return 0;
	}
	r->part = part;
	if (relations_read(r, part, &relations) != 0)
		return -1;
	r->relations = &relations;
	gavel_place(r->doc, part, 1);
	node = gavel_node_new(r->doc, GAVEL_FURNITURE);
	gavel_attr_put(r->doc, node, "role", role);
	frame_push(r, STORY_FURNITURE, node);
	result = story_read(r, part);
	if (result == 0)
		frame_pop(r);
	r->relations = &r->main_relations;
	if (result == 0 && !furniture_repeated(r->doc, r->body, role, node))
		gavel_insert(r->doc, r->doc->root, node, r->body);
	return result;
}

/* One side of one section: its own header, unless it is not printed or was read for a section before. */
static int read_side(struct reader *r, size_t index, int side, int is_foot)
{
	const struct section *section = &r->sections[index];
	const char *id = is_foot ? section->foot[side] : section->head[side];
	char role[32];

	if (id == NULL || (side == SIDE_FIRST && !section->has_title_page) || (side == SIDE_EVEN && !r->even_and_odd))
		return 0;
	for (size_t i = 0; i < index; i++) {
		const char *before = is_foot ? r->sections[i].foot[side] : r->sections[i].head[side];

		if (before != NULL && strcmp(before, id) == 0)
			return 0;
	}
	snprintf(role, sizeof role, "%s-%s", is_foot ? "foot" : "head", side_names[side]);
	return read_furniture(r, id, role);
}

enum { SECTIONS_MAX = 1000 };   /* headers of those beyond it are not looked at */

int furniture_read(struct reader *r)
{
	size_t count = r->section_count < SECTIONS_MAX ? r->section_count : SECTIONS_MAX;

	if (count < r->section_count)
		lose(r, LOSS_CROWD, "sections");
	for (size_t i = 0; i < count; i++)
		for (int is_foot = 0; is_foot < 2; is_foot++)
			for (int side = 0; side < SIDE_COUNT; side++)
				if (read_side(r, i, side, is_foot) != 0)
					return -1;
	return 0;
}
