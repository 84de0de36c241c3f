/* SPDX-License-Identifier: MIT
 *
 * Images: media put into the package once, and drawings that show them.
 *
 * A drawing needs a size. Where the tree has none it is read from the first
 * bytes of PNG, GIF and JPEG at 96 dots an inch; it is never wider than the
 * text. Kinds that Word can't show are told as a loss.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "write.h"

static const struct {
	const char *mime, *extension;
} IMAGE_TYPES[] = {
	{"image/png", "png"}, {"image/jpeg", "jpg"}, {"image/gif", "gif"}, {"image/tiff", "tiff"},
	{"image/bmp", "bmp"}, {"image/x-emf", "emf"}, {"image/x-wmf", "wmf"}, {"image/emf", "emf"},
	{"image/wmf", "wmf"}, {"image/jpg", "jpg"},
};

enum { TYPES = sizeof(IMAGE_TYPES) / sizeof(IMAGE_TYPES[0]), TWIPS_A_DOT = 15, EMU_A_TWIP = 635 };

static int type_of(const struct gavel_media *media)
{
	for (int i = 0; media->mime && i < TYPES; i++) {
		if (strcmp(IMAGE_TYPES[i].mime, media->mime) == 0)
			return i;
	}
	return -1;
}

void docx_image_types(struct docx_writer *w, struct xml_writer *x)
{
	for (int i = 0; i < TYPES; i++) {
		int told = 0;

		for (int j = 0; j < i; j++)
			told |= (w->images >> j & 1) && strcmp(IMAGE_TYPES[i].extension, IMAGE_TYPES[j].extension) == 0;
		if (!(w->images >> i & 1) || told)
			continue;
		xml_open(x, "Default");
		xml_put(x, "Extension", IMAGE_TYPES[i].extension);
		xml_put(x, "ContentType", IMAGE_TYPES[i].mime);
		xml_close(x);
	}
}

static long big(const unsigned char *b, int n)
{
	long v = 0;

	while (n-- > 0)
		v = v << 8 | *b++;
	return v;
}

/* The frame header of a JPEG: C0 to CF but for tables and restarts. */
static void measure_jpeg(const unsigned char *b, size_t len, long *width, long *height)
{
	for (size_t at = 2; at + 9 < len && b[at] == 0xFF; at += 2 + (size_t)big(b + at + 2, 2)) {
		unsigned char m = b[at + 1];

		if (m >= 0xC0 && m <= 0xCF && m != 0xC4 && m != 0xC8 && m != 0xCC) {
			*height = big(b + at + 5, 2);
			*width = big(b + at + 7, 2);
			return;
		}
	}
}

/* Size in dots, where the first bytes tell it. */
static void measure(const unsigned char *b, size_t len, long *width, long *height)
{
	if (len > 24 && memcmp(b, "\x89PNG", 4) == 0) {
		*width = big(b + 16, 4);
		*height = big(b + 20, 4);
	} else if (len > 10 && memcmp(b, "GIF8", 4) == 0) {
		*width = b[6] | b[7] << 8;
		*height = b[8] | b[9] << 8;
	} else if (len > 4 && b[0] == 0xFF && b[1] == 0xD8) {
		measure_jpeg(b, len, width, height);
	}
}

/* Fills in a missing size and keeps it within the text's width. */
static void settle_size(const struct docx_writer *w, const struct gavel_output *bytes, long *width, long *height)
{
	const struct gavel_page *page = w->layout->page;
	long room = page->width - page->left - page->right, dots_x = 0, dots_y = 0;

	measure((const unsigned char *)gavel_output_bytes(bytes), gavel_output_len(bytes), &dots_x, &dots_y);
	if (dots_x <= 0 || dots_y <= 0 || dots_x > 100000 || dots_y > 100000)
		dots_x = dots_y = 96;
	if (*width <= 0)
		*width = *height > 0 ? *height * dots_x / dots_y : dots_x * TWIPS_A_DOT;
	if (*height <= 0)
		*height = *width * dots_y / dots_x;
	if (*width > 4 * room || *height > 4 * page->height)
		*width = *height = room;
	if (*width > room && room > 0) {
		*height = *height * room / *width;
		*width = room;
	}
	*width += *width == 0;
	*height += *height == 0;
}

/* The number of a media in the package; adds it the first time. bytes: its content. */
static int number_of(struct docx_writer *w, const struct gavel_media *media, const struct gavel_output *bytes, int type)
{
	char entry[48];

	for (int i = 0; i < w->media_count; i++) {
		if (w->media[i] == media)
			return i + 1;
	}
	snprintf(entry, sizeof(entry), "word/media/image%d.%s", w->media_count + 1, IMAGE_TYPES[type].extension);
	package_add(w->package, entry, gavel_output_bytes(bytes), gavel_output_len(bytes), 0);
	w->media[w->media_count++] = media;
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
	settle_size(w, bytes, &width, &height);
	snprintf(target, sizeof(target), "media/image%d.%s", number_of(w, media, bytes, type),
	         IMAGE_TYPES[type].extension);
	gavel_output_free(bytes);
	docx_relate(w->to, "image", target, 0, id);
	put_drawing(w, id, width, height, alt);
	return 1;
}
