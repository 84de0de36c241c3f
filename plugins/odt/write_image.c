/* SPDX-License-Identifier: MIT
 *
 * Images: media put into the package once, under Pictures/, and frames that
 * show them, each set as a character of its line.
 *
 * A frame needs a size: image_settle() makes one where the tree has none. Any
 * kind of image is carried whose type has a name.
 */
#include <stdio.h>
#include <string.h>

#include "image.h"
#include "write.h"

#define GRAPHIC "style:graphic-properties"

static void name_entry(char *entry, size_t size, int number, const char *mime)
{
	snprintf(entry, size, "Pictures/image%d.%s", number, image_extension(mime));
}

void odt_put_image_entries(struct odt_writer *w, struct xml_writer *x)
{
	char entry[48];

	for (int i = 0; i < w->media_count; i++) {
		name_entry(entry, sizeof(entry), i + 1, w->media[i]->mime);
		xml_open(x, "manifest:file-entry");
		xml_put(x, "manifest:full-path", entry);
		xml_put(x, "manifest:media-type", w->media[i]->mime);
		xml_close(x);
	}
}

/* The number of a media in the package; adds it the first time. bytes: its content. */
static int number_of(struct odt_writer *w, const struct gavel_media *media, const struct gavel_output *bytes)
{
	char entry[48];

	if (w->media_numbers[media->number])
		return w->media_numbers[media->number];
	w->media[w->media_count++] = media;
	w->media_numbers[media->number] = w->media_count;
	name_entry(entry, sizeof(entry), w->media_count, media->mime);
	package_add(w->package, entry, gavel_output_bytes(bytes), gavel_output_len(bytes), 0);
	return w->media_count;
}

static void put_image(struct xml_writer *x, const char *entry, const char *mime)
{
	xml_open(x, "draw:image");
	xml_put(x, "xlink:href", entry);
	xml_put(x, "xlink:type", "simple");
	xml_put(x, "xlink:show", "embed");
	xml_put(x, "xlink:actuate", "onLoad");
	xml_put(x, "draw:mime-type", mime);
	xml_close(x);
}

static void put_frame(struct odt_writer *w, const char *entry, const char *mime, long width, long height,
                      const char *alt)
{
	struct xml_writer *x = w->to->x;
	char name[32];

	snprintf(name, sizeof(name), "Picture %d", ++w->frames);
	xml_open(x, "draw:frame");
	odt_look_begin(w);
	odt_look_put(w, GRAPHIC, "style:vertical-pos", "top");
	odt_look_put(w, GRAPHIC, "style:vertical-rel", "baseline");
	odt_look_end(w, ODT_GRAPHIC, NULL, "draw:style-name");
	xml_put(x, "draw:name", name);
	xml_put(x, "text:anchor-type", "as-char");
	odt_put_length(x, "svg:width", width);
	odt_put_length(x, "svg:height", height);
	put_image(x, entry, mime);
	if (alt && alt[0])
		xml_element_text(x, "svg:desc", alt);
	xml_close(x);
}

int odt_draw(struct odt_writer *w, const struct gavel_media *media, long width, long height, const char *alt,
             const struct gavel_node *node)
{
	struct gavel_output *bytes;
	char entry[48];

	if (!media->mime || !image_extension(media->mime)) {
		gavel_report_at(w->doc, GAVEL_LEVEL_LOSS, "image", node ? node : w->doc->root,
		                "no image is of type %s (\"%s\"); its text stands for it",
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
	name_entry(entry, sizeof(entry), number_of(w, media, bytes), media->mime);
	gavel_output_free(bytes);
	put_frame(w, entry, media->mime, width, height, alt);
	return 1;
}
