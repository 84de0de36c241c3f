/* SPDX-License-Identifier: MIT
 *
 * Images as files: their types, extensions and sizes. What a format can show
 * is the business of that format.
 */
#ifndef GAVEL_IMAGE_H
#define GAVEL_IMAGE_H

#include <gavel/format.h>
#include <gavel/layout.h>

/* The extension of a media type ("image/png": "png"), or NULL if the type is not known. */
const char *image_extension(const char *mime);
/* The media type by the first bytes, else by the extension of name, or NULL. bytes may be NULL. */
const char *image_type(const char *bytes, size_t len, const char *name);
/* Fills a width or height (twips) that is 0, from the image at 96 dots an inch, and keeps both within the text of page. */
void image_settle(const char *bytes, size_t len, const struct gavel_page *page, long *width, long *height);

#endif
