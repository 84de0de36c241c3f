/* SPDX-License-Identifier: MIT
 *
 * Images, and objects that a document cannot hold. What an image's address
 * leads to is asked of the source: a package has its files, a page the data
 * in its own addresses; nothing else is opened. Where there is none, the
 * alternative text stands for it.
 */
#include <stdlib.h>

#include "html/reader_parts.h"

static void put_size(struct html_reader *r, struct gavel_node *image, const struct start *start, const char *key,
                     long by_css)
{
	const char *value = attribute(start, key);
	long twips = by_css > 0 ? by_css : value != NULL && strchr(value, '%') == NULL ? css_length(value) : 0;

	if (twips > 0)
		gavel_attr_put_number(r->doc, image, key, twips);
}

static void put_missing(struct html_reader *r, const char *address, const char *alt)
{
	if (strncmp(address, "data:", 5) == 0)
		lose(r, LOSS_IMAGE, "its data cannot be read");
	else
		lose(r, LOSS_IMAGE, address);
	if (alt == NULL || *alt == '\0')
		return;
	put_string(r, "[");
	put_string(r, alt);
	put_string(r, "]");
}

static int put_image(struct html_reader *r, const struct start *start, const char *address, const char *alt)
{
	const char *name = r->source.media(r->source.closure, r->part, address);
	struct gavel_node *image;
	struct css css;

	if (name == NULL)
		return 0;
	css_read(r->doc, attribute(start, "style"), &css);
	put_leaf_here(r, 0);
	gavel_place(r->doc, r->part, r->line);
	image = gavel_leaf(r->doc, GAVEL_IMAGE);
	gavel_attr_put(r->doc, image, "name", name);
	gavel_attr_put(r->doc, image, "alt", alt != NULL && *alt != '\0' ? alt : NULL);
	put_size(r, image, start, "width", css.width);
	put_size(r, image, start, "height", css.height);
	return 1;
}

/* img, and image of SVG, which is how covers of EPUB are set. */
void start_image(struct html_reader *r, const struct start *start)
{
	const char *address = attribute(start, "src"), *alt = attribute(start, "alt");

	if (address == NULL)
		address = attribute(start, "href");
	if (address == NULL)
		address = attribute(start, "xlink:href");
	if (r->ref != NULL || address == NULL || *address == '\0')
		return;
	if (!put_image(r, start, address, alt))
		put_missing(r, address, alt);
}

/* A drawing that only holds an image is one; its first shape tells that there is more to it. */
void start_shape(struct html_reader *r, const struct start *start)
{
	size_t at = r->depth;

	(void)start;
	while (at > 0 && strcmp(r->stack[at - 1].name, "svg") != 0)
		at--;
	if (at > 0 && (r->stack[at - 1].flags & OPEN_DRAWN))
		return;
	if (at > 0)
		r->stack[at - 1].flags |= OPEN_DRAWN;
	lose(r, LOSS_DRAWING, NULL);
}

/* An object may be an image; if not, what stands in it stands for it. */
void start_object(struct html_reader *r, const struct start *start)
{
	const char *address = attribute(start, "data"), *type = attribute(start, "type");

	if (address != NULL && type != NULL && strncmp(type, "image/", 6) == 0 && r->ref == NULL &&
	    put_image(r, start, address, NULL)) {
		skip_content(r);
		return;
	}
	lose(r, LOSS_OBJECT, NULL);
}

void start_input(struct html_reader *r, const struct start *start)
{
	if (!same(attribute(start, "type"), "hidden"))
		lose(r, LOSS_FORM, NULL);
}

/* Of a switch, its default is read. */
void start_case(struct html_reader *r, const struct start *start)
{
	(void)start;
	lose(r, LOSS_SWITCH, NULL);
	skip_content(r);
}
