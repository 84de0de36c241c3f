/* SPDX-License-Identifier: MIT
 *
 * Drawings: images become inline nodes, text boxes and shapes with text
 * furniture after the paragraph that anchors them. A frame may hold the same
 * thing in several forms, best first: the first that can be kept is, and the
 * text that stands for it comes at the end. Images lie in the package, or in
 * the text itself as base64.
 */
#include <stdio.h>
#include <string.h>

#include "base64.h"
#include "image.h"
#include "read.h"

struct blob {
	const char *bytes;
	size_t len;
};

void start_drawing(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;
	int width = length_of(xml_attribute(element, NULL, "width"));
	int height = length_of(xml_attribute(element, NULL, "height"));

	f->width = width != UNSET ? width : 0;
	f->height = height != UNSET ? height : 0;
	f->image = NULL;
	f->lost_image = f->lone_image = f->is_object = f->is_formula = 0;
	f->lost_name = NULL;
}

void end_drawing(struct reader *r)
{
	struct frame *f = r->frame;

	if (f->lost_image && f->image == NULL)
		lose(r, LOSS_IMAGE, f->lost_name);
	f->image = NULL;
	f->lost_image = 0;
	if (f->lone_image)
		finish_paragraph(r);
	f->lone_image = 0;
}

/* A description says more than a title. */
void end_alt(struct reader *r)
{
	struct frame *f = r->frame;
	const char *text = collected(r);

	if (f->image != NULL && text[0] != '\0')
		gavel_attr_put(r->doc, f->image, "alt", text);
}

/* ---- images ---- */

static void put_image(struct reader *r, const char *name)
{
	struct frame *f = r->frame;

	if (f->hidden || f->image != NULL)
		return;
	if (!f->in_paragraph) {
		const char *link = f->link;

		begin_plain(r);
		f->link = link;
		f->lone_image = 1;
	}
	put_leaf_here(r);
	f->image = gavel_leaf(r->doc, GAVEL_IMAGE);
	gavel_attr_put(r->doc, f->image, "name", name);
	if (f->width > 0)
		gavel_attr_put_number(r->doc, f->image, "width", f->width);
	if (f->height > 0)
		gavel_attr_put_number(r->doc, f->image, "height", f->height);
}

/* An entry of the package that an address names, or NULL. */
static const char *entry_of(struct reader *r, const char *href)
{
	if (r->package == NULL || href == NULL)
		return NULL;
	while (strncmp(href, "./", 2) == 0)
		href += 2;
	if (href[0] == '#')
		href++;
	return package_has(r->package, href) ? gavel_intern(r->doc, href, strlen(href)) : NULL;
}

static const char *type_of(struct reader *r, const char *entry)
{
	const char *type = names_find(&r->types, 't', entry), *known = image_type(NULL, 0, entry);
	struct gavel_output *bytes;

	if (type != NULL && image_extension(type) != NULL)
		return type;
	if (known != NULL)
		return known;
	bytes = gavel_output_new();
	if (package_load(r->package, entry, bytes) == 0)
		known = image_type(gavel_output_bytes(bytes), gavel_output_len(bytes), entry);
	else
		r->refused = -1;
	gavel_output_free(bytes);
	if (known == NULL)
		known = type != NULL && type[0] != '\0' ? type : "application/octet-stream";
	return known;
}

/* The name of the document's media for an entry, made once; pictures of objects have no extension. */
static const char *media_of(struct reader *r, const char *entry)
{
	const char *slash = strrchr(entry, '/'), *name = names_find(&r->media, 'i', entry), *mime;
	struct gavel_output *file;

	if (name != NULL)
		return name;
	mime = type_of(r, entry);
	file = gavel_output_new();
	gavel_puts(file, slash != NULL ? slash + 1 : entry);
	if (strchr(gavel_output_bytes(file), '.') == NULL && image_extension(mime) != NULL)
		gavel_printf(file, ".%s", image_extension(mime));
	name = gavel_media_add(r->doc, gavel_output_bytes(file), mime, package_load, r->package, entry)->name;
	gavel_output_free(file);
	names_put(r->doc, &r->media, 'i', entry, (void *)name);
	return name;
}

/* The pictures of objects are often in OpenOffice's own form, which no other program shows. */
static int is_metafile(struct reader *r, const char *entry)
{
	const char *type = names_find(&r->types, 't', entry);

	return type != NULL && strstr(type, "gdimetafile") != NULL;
}

void start_image(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;
	const char *href = xml_attribute(element, NULL, "href"), *entry = entry_of(r, href);

	if (f->image != NULL || f->is_formula || (f->hidden && f->in_paragraph))
		skip_content(r);
	else if (entry != NULL && is_metafile(r, entry))
		f->lost_image = !f->is_object, f->lost_name = "a picture that only OpenOffice can show";
	else if (entry != NULL)
		put_image(r, media_of(r, entry));
	else if (href != NULL && href[0] != '\0')
		f->lost_image = !f->is_object, f->lost_name = keep(r, href);
}

/* base64 in lines; NULL if it is none. */
static struct blob *decode(struct reader *r, const char *text, size_t len)
{
	struct blob *blob = gavel_alloc(r->doc, sizeof *blob);
	char *bytes = gavel_alloc(r->doc, len + 1), *room;
	size_t count = 0;

	for (size_t i = 0; i < len; i++)
		if (strchr(" \t\r\n", text[i]) == NULL)
			bytes[count++] = text[i];
	room = gavel_alloc(r->doc, count / 4 * 3 + 1);
	blob->bytes = room;
	blob->len = base64_decode(bytes, count, room);
	return blob->len != (size_t)-1 ? blob : NULL;
}

static int load_blob(void *source, const char *entry, struct gavel_output *out)
{
	const struct blob *blob = source;

	(void)entry;
	gavel_write(out, blob->bytes, blob->len);
	return 0;
}

/* Bytes of anything but an image (an object) are nobody's. */
void end_binary(struct reader *r)
{
	struct frame *f = r->frame;
	const char *text = collected(r), *mime;
	struct blob *blob;
	char name[48];

	if (f->image != NULL || f->is_formula || text[0] == '\0' || (f->hidden && f->in_paragraph))
		return;
	blob = decode(r, text, strlen(text));
	mime = blob != NULL ? image_type(blob->bytes, blob->len, NULL) : NULL;
	if (mime == NULL) {
		f->lost_image = !f->is_object;
		f->lost_name = blob != NULL ? "its type is not known" : "it is not base64";
		return;
	}
	snprintf(name, sizeof name, "image%zu.%s", ++r->images, image_extension(mime));
	put_image(r, gavel_media_add(r->doc, name, mime, load_blob, blob, name)->name);
}

/* A formula may be in the object's part; of all others that part is not read, and the picture beside it stands for it. */
static int read_object(struct reader *r, const char *href, const char **what)
{
	struct gavel_output *folder = gavel_output_new();
	const char *type;
	int found = 0;

	gavel_printf(folder, "%s/", strncmp(href, "./", 2) == 0 ? href + 2 : href);
	type = names_find(&r->types, 't', gavel_output_bytes(folder));
	if (type != NULL && strstr(type, "formula") != NULL)
		*what = "a formula";
	if (type == NULL || *what != NULL) {
		gavel_puts(folder, "content.xml");
		found = read_formula(r, gavel_intern(r->doc, gavel_output_bytes(folder), gavel_output_len(folder))) == 0;
	}
	gavel_output_free(folder);
	return found ? 0 : -1;
}

void start_object(struct reader *r, const struct xml_element *element)
{
	const char *href = xml_attribute(element, NULL, "href");
	const char *what = NULL;
	int is_outside = href != NULL || strcmp(element->name, "object") != 0;

	r->frame->is_object = 1;
	if (!is_outside)
		return;
	if (href == NULL || strcmp(element->name, "object") != 0 ||
	    read_object(r, href, &what) != 0)
		lose(r, LOSS_OBJECT, what);
	skip_content(r);
}

/* ---- text in drawings ---- */

/* The paragraphs in a box are another story; the paragraph around it goes on when it ends. */
void open_box(struct reader *r, struct open_element *element)
{
	struct gavel_node *node;

	if (element->kept != NULL)
		return;
	gavel_place(r->doc, r->part, r->line);
	node = gavel_node_new(r->doc, GAVEL_FURNITURE);
	gavel_attr_put(r->doc, node, "role", "text-box");
	element->kept = node;
	frame_push(r, STORY_BOX, node);
}

void start_box(struct reader *r, const struct xml_element *element)
{
	(void)element;
	if (r->frame->hidden && r->frame->in_paragraph)
		skip_content(r);
	else
		open_box(r, open_here(r));
}

void end_box(struct reader *r)
{
	struct gavel_node *box = (struct gavel_node *)open_here(r)->kept;

	if (box == NULL)
		return;
	frame_pop(r);
	if (box->first == NULL)
		return;
	add_waiting(r, box);
	if (!r->frame->in_paragraph)
		put_waiting(r);
}

static void end_drawn(struct reader *r, enum loss what)
{
	const struct gavel_node *box = open_here(r)->kept;

	end_box(r);
	if (box != NULL && box->first == NULL)
		lose(r, what, NULL);
}

void end_shape(struct reader *r)
{
	end_drawn(r, LOSS_SHAPE);
}

void end_line(struct reader *r)
{
	end_drawn(r, LOSS_LINE);
}
