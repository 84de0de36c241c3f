/* SPDX-License-Identifier: MIT
 *
 * Drawings, in their two vocabularies (DrawingML and VML): images become
 * inline nodes, text boxes furniture after the paragraph that anchors them;
 * a line that is only drawn is noted, and what cannot be kept is a loss.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "image.h"
#include "read.h"

enum { EMU_PER_TWIP = 635 };

void start_drawing(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;

	(void)element;
	f->width = f->height = 0;
	f->alt = NULL;
	f->shape_filled = f->shape_line = 0;
}

void take_extent(struct reader *r, const struct xml_element *element)
{
	r->frame->width = value_number(element, "cx", 0) / EMU_PER_TWIP;
	r->frame->height = value_number(element, "cy", 0) / EMU_PER_TWIP;
}

void take_alt(struct reader *r, const struct xml_element *element)
{
	const char *alt = xml_attribute(element, NULL, "descr");

	if (alt == NULL || alt[0] == '\0')
		alt = xml_attribute(element, NULL, "title");
	r->frame->alt = alt != NULL && alt[0] != '\0' ? gavel_copy(r->doc, alt, strlen(alt)) : NULL;
}

static const char *mime_of(const char *name)
{
	const char *mime = image_type(NULL, 0, name);

	return mime != NULL ? mime : "application/octet-stream";
}

/* The name of the document's media for a part, made once. */
static const char *media_of(struct reader *r, struct relation *relation)
{
	const char *entry = entry_of(r, relation->target), *slash;
	const struct gavel_media *held = entry != NULL ? gavel_media_from(r->doc, r->package, entry) : NULL;

	if (entry == NULL || held != NULL)
		return held != NULL ? held->name : NULL;
	slash = strrchr(entry, '/');
	entry = gavel_intern(r->doc, entry, strlen(entry));
	return gavel_media_add(r->doc, slash != NULL ? slash + 1 : entry, mime_of(entry), package_load, r->package,
	                       entry)->name;
}

static void put_size(struct reader *r, struct gavel_node *image, const char *key, long twips)
{
	char digits[32];

	if (twips <= 0)
		return;
	snprintf(digits, sizeof digits, "%ld", twips);
	gavel_attr_put(r->doc, image, key, digits);
}

static void put_image(struct reader *r, const char *id)
{
	struct frame *f = r->frame;
	struct relation *relation = relations_find(r->relations, id);
	struct gavel_node *image;

	f->shape_filled = 1;
	if (f->hidden)
		lose(r, LOSS_HIDDEN, NULL);
	if (!f->in_paragraph || f->hidden || in_instruction(f))
		return;
	if (relation != NULL && !relation->external && relation->media == NULL)
		relation->media = media_of(r, relation);
	if (relation == NULL || relation->media == NULL) {
		lose(r, LOSS_IMAGE, relation != NULL ? relation->target : NULL);
		return;
	}
	put_leaf_here(r, 0);
	image = gavel_leaf(r->doc, GAVEL_IMAGE);
	gavel_attr_put(r->doc, image, "name", relation->media);
	gavel_attr_put(r->doc, image, "alt", f->alt);
	put_size(r, image, "width", f->width);
	put_size(r, image, "height", f->height);
	f->alt = NULL;
}

/* A picture that is both embedded and linked is in the file. */
void put_blip(struct reader *r, const struct xml_element *element)
{
	const char *id = xml_attribute(element, NULL, "embed");

	if (id == NULL || id[0] == '\0')
		id = xml_attribute(element, NULL, "link");
	if (id != NULL && id[0] != '\0')
		put_image(r, id);
}

void put_imagedata(struct reader *r, const struct xml_element *element)
{
	const char *id = xml_attribute(element, NULL, "id"), *relid = xml_attribute(element, NULL, "relid");

	if (relid != NULL || id != NULL)
		put_image(r, relid != NULL ? relid : id);
}

/* "width:467.25pt;height:..." of VML, in twips. */
static long css_length(const char *style, const char *key)
{
	static const struct { const char *unit; long twips; } units[] = {
		{ "pt", 20 }, { "in", 1440 }, { "cm", 567 }, { "mm", 57 }, { "px", 15 }, { "pc", 240 },
	};
	size_t len = strlen(key);

	for (const char *at = style, *next; at != NULL && *at != '\0'; at = next != NULL ? next + 1 : NULL) {
		char *end;
		long whole, tenths = 0;

		next = strchr(at, ';');
		at += strspn(at, " ");
		if (strncmp(at, key, len) != 0 || at[len] != ':')
			continue;
		whole = strtol(at + len + 1, &end, 10);
		if (*end == '.' && end[1] >= '0' && end[1] <= '9')
			tenths = end[1] - '0';
		if (*end == '.')
			end += 1 + strspn(end + 1, "0123456789");
		if (whole < 0 || whole > 100000)
			return 0;
		for (size_t i = 0; i < sizeof units / sizeof *units; i++)
			if (strncmp(end, units[i].unit, 2) == 0)
				return whole * units[i].twips + tenths * units[i].twips / 10;
		return 0;
	}
	return 0;
}

void start_vml_shape(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;
	const char *style = xml_attribute(element, NULL, "style"), *alt = xml_attribute(element, "", "alt");
	const char *rule = xml_attribute(element, NULL, "hr");

	start_shape(r, element);
	f->width = css_length(style, "width");
	f->height = css_length(style, "height");
	f->alt = alt != NULL && alt[0] != '\0' ? gavel_copy(r->doc, alt, strlen(alt)) : NULL;
	f->shape_line = strcmp(element->name, "line") == 0;
	if (rule == NULL || (rule[0] != 't' && rule[0] != '1') || !f->in_paragraph)
		return;
	f->shape_filled = 1;
	add_waiting(r, gavel_node_new(r->doc, GAVEL_RULE));
}

void start_shape(struct reader *r, const struct xml_element *element)
{
	(void)element;
	r->frame->shape_filled = r->frame->shape_line = 0;
}

void take_geometry(struct reader *r, const struct xml_element *element)
{
	const char *shape = xml_attribute(element, NULL, "prst");

	if (strcmp(element->name, "cNvCnPr") == 0 || (shape != NULL && (strcmp(shape, "line") == 0 ||
	                                                                strstr(shape, "Connector") != NULL)))
		r->frame->shape_line = 1;
}

void end_shape(struct reader *r)
{
	struct frame *f = r->frame;

	if (!f->shape_filled)
		lose(r, f->shape_line ? LOSS_LINE : LOSS_SHAPE, NULL);
	f->shape_filled = 0;
}

/* The runs in a box are another story; the paragraph around it goes on when it ends. */
void start_box(struct reader *r, const struct xml_element *element)
{
	struct gavel_node *node;

	r->frame->shape_filled = 1;
	gavel_place(r->doc, r->part, element->line);
	node = gavel_node_new(r->doc, GAVEL_FURNITURE);
	gavel_attr_put(r->doc, node, "role", "text-box");
	r->stack[r->depth - 1].kept = "open";
	frame_push(r, STORY_BOX, node);
}

void end_box(struct reader *r)
{
	struct gavel_node *box = r->frame->root;

	if (r->stack[r->depth - 1].kept == NULL)
		return;
	frame_pop(r);
	if (box->first == NULL)
		return;
	add_waiting(r, box);
	if (!r->frame->in_paragraph)
		finish_paragraph(r);
}
