/* SPDX-License-Identifier: MIT
 *
 * Media of a publication. A reading system need know five types of image; of
 * the others the text stands for the image, which is a loss. What an image is
 * is asked of its bytes, for a wrong type is an error in an EPUB.
 */
#include <stdio.h>
#include <string.h>

#include "image.h"
#include "memory.h"
#include "write.h"

static int is_core_type(const char *mime)
{
	static const char *const types[] = { "image/png", "image/jpeg", "image/gif", "image/svg+xml", "image/webp", NULL };

	for (size_t i = 0; mime != NULL && types[i] != NULL; i++)
		if (strcmp(types[i], mime) == 0)
			return 1;
	return 0;
}

static const char *type_of(const struct gavel_media *media, const struct gavel_output *bytes)
{
	const char *mime = image_type(gavel_output_bytes(bytes), gavel_output_len(bytes), NULL);

	if (mime == NULL)
		mime = media->mime;
	return mime != NULL && strcmp(mime, "image/jpg") == 0 ? "image/jpeg" : mime;
}

static struct picture *new_picture(struct book *b, const struct gavel_media *media)
{
	struct picture *picture;

	if (b->picture_count == b->picture_room) {
		b->picture_room = b->picture_room == 0 ? 8 : b->picture_room * 2;
		b->pictures = memory_grow(b->pictures, b->picture_room * sizeof *b->pictures);
	}
	picture = &b->pictures[b->picture_count++];
	memset(picture, 0, sizeof *picture);
	b->picture_places[media->number] = b->picture_count;
	return picture;
}

static struct picture *take(struct book *b, const struct gavel_media *media)
{
	struct picture *picture = new_picture(b, media);

	picture->bytes = gavel_output_new();
	if (media->load == NULL || media->load(media->source, media->entry, picture->bytes) != 0) {
		b->failed = 1;
		return picture;
	}
	picture->mime = type_of(media, picture->bytes);
	if (!is_core_type(picture->mime)) {
		gavel_report(b->job, GAVEL_LEVEL_LOSS, "image-format", NULL,
		             "the image %.100s is of a type that an EPUB does not hold (%s): its text stands for it; "
		             "convert it to PNG or SVG", media->name, picture->mime != NULL ? picture->mime : "unknown");
		return picture;
	}
	snprintf(picture->name, sizeof picture->name, "media/image%zu.%s", ++b->shown, image_extension(picture->mime));
	b->animated |= strcmp(picture->mime, "image/gif") == 0 || strcmp(picture->mime, "image/svg+xml") == 0;
	return picture;
}

int place_picture(void *book, const struct gavel_media *media, struct gavel_output *address)
{
	struct book *b = book;
	size_t place = b->picture_places[media->number];
	const struct picture *picture = place != 0 ? &b->pictures[place - 1] : take(b, media);

	if (*picture->name == '\0')
		return -1;
	gavel_puts(address, picture->name);
	return 0;
}
