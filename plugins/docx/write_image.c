/* SPDX-License-Identifier: MIT
 *
 * Images: media put into the package once, and drawings that show them.
 *
 * A drawing needs a size: image_settle() makes one where the tree has none.
 * Kinds that Word can't show are told as a loss.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "image.h"
#include "write.h"

/* What Word shows. */
static const char *const IMAGE_TYPES[] = {
	"image/png", "image/jpeg", "image/gif", "image/tiff", "image/bmp",
	"image/x-emf", "image/x-wmf", "image/emf", "image/wmf", "image/jpg",
};

enum { TYPES = sizeof(IMAGE_TYPES) / sizeof(IMAGE_TYPES[0]), EMU_A_TWIP = 635 };

static int type_of(const struct gavel_media *media)
{
	for (int i = 0; media->mime && i < TYPES; i++) {
		if (strcmp(IMAGE_TYPES[i], media->mime) == 0)
			return i;
	}
	return -1;
}

static const char *extension_of(int type)
{
	return image_extension(IMAGE_TYPES[type]);
}

void docx_image_types(struct docx_writer *w, struct xml_writer *x)
{
	for (int i = 0; i < TYPES; i++) {
		int told = 0;

		for (int j = 0; j < i; j++)
			told |= (w->images >> j & 1) && strcmp(extension_of(i), extension_of(j)) == 0;
		if (!(w->images >> i & 1) || told)
			continue;
		xml_open(x, "Default");
		xml_put(x, "Extension", extension_of(i));
		xml_put(x, "ContentType", IMAGE_TYPES[i]);
		xml_close(x);
	}
}

/* The number of a media in the package; adds it the first time. bytes: its content. */
static int number_of(struct docx_writer *w, const struct gavel_media *media, const struct gavel_output *bytes, int type)
{
	char entry[48];

	if (w->media_numbers[media->number])
		return w->media_numbers[media->number];
	snprintf(entry, sizeof(entry), "word/media/image%d.%s", w->media_count + 1, extension_of(type));
	package_add(w->package, entry, gavel_output_bytes(bytes), gavel_output_len(bytes), 0);
	w->media_numbers[media->number] = ++w->media_count;
	w->images |= 1u << type;
	return w->media_count;
}

static void put_extent(struct xml_writer *x, const char *element, long width, long height)
{
	xml_open(x, element);
	xml_put_number(x, "cx", width * EMU_A_TWIP);
	xml_put_number(x, "cy", height * EMU_A_TWIP);
	xml_close(x);
}

static void put_identity(struct xml_writer *x, const char *element, int number, const char *alt)
{
	char name[32];

	snprintf(name, sizeof(name), "Picture %d", number);
	xml_open(x, element);
	xml_put_number(x, "id", number);
	xml_put(x, "name", name);
	if (alt)
		xml_put(x, "descr", alt);
	xml_close(x);
}

static void put_picture(struct docx_writer *w, const char *id, long width, long height, const char *alt)
{
	struct xml_writer *x = w->to->x;

	xml_open(x, "pic:pic");
	xml_open(x, "pic:nvPicPr");
	put_identity(x, "pic:cNvPr", w->drawings, alt);
	xml_leaf(x, "pic:cNvPicPr", NULL, NULL);
	xml_close(x);
	xml_open(x, "pic:blipFill");
	xml_leaf(x, "a:blip", "r:embed", id);
	xml_open(x, "a:stretch");
	xml_leaf(x, "a:fillRect", NULL, NULL);
	xml_close(x);
	xml_close(x);
	xml_open(x, "pic:spPr");
	xml_open(x, "a:xfrm");
	xml_open(x, "a:off");
	xml_put(x, "x", "0");
	xml_put(x, "y", "0");
	xml_close(x);
	put_extent(x, "a:ext", width, height);
	xml_close(x);
	xml_open(x, "a:prstGeom");
	xml_put(x, "prst", "rect");
	xml_leaf(x, "a:avLst", NULL, NULL);
	xml_close(x);
	xml_close(x);
	xml_close(x);
}

static void put_drawing(struct docx_writer *w, const char *id, long width, long height, const char *alt)
{
	struct xml_writer *x = w->to->x;

	w->drawings++;
	docx_run_open(w);
	xml_open(x, "w:drawing");
	xml_open(x, "wp:inline");
	put_extent(x, "wp:extent", width, height);
	put_identity(x, "wp:docPr", w->drawings, alt);
	xml_open(x, "a:graphic");
	xml_open(x, "a:graphicData");
	xml_put(x, "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
	put_picture(w, id, width, height, alt);
	for (int i = 0; i < 4; i++)
		xml_close(x);
	docx_run_close(w);
}

int docx_draw(struct docx_writer *w, const struct gavel_media *media, long width, long height, const char *alt,
              const struct gavel_node *node)
{
	int type = type_of(media);
	struct gavel_output *bytes;
	char target[32], id[16];

	if (type < 0) {
		gavel_report_at(w->doc, GAVEL_LEVEL_LOSS, "image", node ? node : w->doc->root,
		                "Word shows no image of type %s (\"%s\"); its text stands for it",
		                media->mime ? media->mime : "unknown", media->name);
		return 0;
	}
	bytes = gavel_output_new();
	if (media->load(media->source, media->entry, bytes) != 0) {
		w->failed = 1;
		gavel_output_free(bytes);
		return 0;
	}
	image_settle(gavel_output_bytes(bytes), gavel_output_len(bytes), w->layout->page, &width, &height);
	snprintf(target, sizeof(target), "media/image%d.%s", number_of(w, media, bytes, type),
	         extension_of(type));
	gavel_output_free(bytes);
	docx_relate(w->to, "image", target, 0, id);
	put_drawing(w, id, width, height, alt);
	return 1;
}
