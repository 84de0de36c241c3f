/* SPDX-License-Identifier: MIT
 *
 * Images: one table of types, with their extensions and first bytes, and the
 * size in dots where the first bytes tell it (PNG, GIF, JPEG, BMP).
 *
 * The table is read from the top: the first row of a type has the extension
 * that is written, the first row of an extension the type that is meant.
 */
#include <string.h>

#include "image.h"

#define MAGIC(bytes) bytes, sizeof(bytes) - 1

static const struct type {
	const char *mime, *extension, *magic;
	size_t magic_len;
} TYPES[] = {
	{"image/png", "png", MAGIC("\x89PNG\r\n\x1a\n")},
	{"image/jpeg", "jpg", MAGIC("\xff\xd8\xff")},
	{"image/jpeg", "jpeg", MAGIC("")},
	{"image/jpeg", "jpe", MAGIC("")},
	{"image/jpg", "jpg", MAGIC("")},
	{"image/gif", "gif", MAGIC("GIF8")},
	{"image/bmp", "bmp", MAGIC("BM")},
	{"image/tiff", "tiff", MAGIC("II*\0")},
	{"image/tiff", "tif", MAGIC("MM\0*")},
	{"image/x-emf", "emf", MAGIC("\1\0\0\0")},
	{"image/emf", "emf", MAGIC("")},
	{"image/x-wmf", "wmf", MAGIC("\xd7\xcd\xc6\x9a")},
	{"image/wmf", "wmf", MAGIC("")},
	{"image/svg+xml", "svg", MAGIC("<svg")},
	{"image/webp", "webp", MAGIC("")},
	{"image/avif", "avif", MAGIC("")},
};

enum { TYPE_COUNT = sizeof(TYPES) / sizeof(TYPES[0]), EXTENSION_MAX = 8, TWIPS_A_DOT = 15, DOTS_MAX = 100000 };

const char *image_extension(const char *mime)
{
	for (int i = 0; mime && i < TYPE_COUNT; i++) {
		if (strcmp(TYPES[i].mime, mime) == 0)
			return TYPES[i].extension;
	}
	return NULL;
}

static const char *type_by_bytes(const char *bytes, size_t len)
{
	if (len > 12 && memcmp(bytes, "RIFF", 4) == 0 && memcmp(bytes + 8, "WEBP", 4) == 0)
		return "image/webp";
	for (int i = 0; i < TYPE_COUNT; i++) {
		const struct type *t = &TYPES[i];

		if (t->magic_len && len >= t->magic_len && memcmp(bytes, t->magic, t->magic_len) == 0)
			return t->mime;
	}
	return NULL;
}

static const char *type_by_name(const char *name)
{
	const char *dot = name ? strrchr(name, '.') : NULL;
	char extension[EXTENSION_MAX];
	size_t n = 0;

	if (!dot || strlen(dot + 1) >= sizeof(extension))
		return NULL;
	for (const char *c = dot + 1; *c; c++)
		extension[n++] = (char)(*c >= 'A' && *c <= 'Z' ? *c + 32 : *c);
	extension[n] = '\0';
	for (int i = 0; i < TYPE_COUNT; i++) {
		if (strcmp(TYPES[i].extension, extension) == 0)
			return TYPES[i].mime;
	}
	return NULL;
}

const char *image_type(const char *bytes, size_t len, const char *name)
{
	const char *mime = bytes ? type_by_bytes(bytes, len) : NULL;

	return mime ? mime : type_by_name(name);
}

/* ---- sizes ---- */

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

static void measure(const unsigned char *b, size_t len, long *width, long *height)
{
	if (len > 24 && memcmp(b, "\x89PNG", 4) == 0) {
		*width = big(b + 16, 4);
		*height = big(b + 20, 4);
	} else if (len > 10 && memcmp(b, "GIF8", 4) == 0) {
		*width = b[6] | b[7] << 8;
		*height = b[8] | b[9] << 8;
	} else if (len > 26 && memcmp(b, "BM", 2) == 0) {
		*width = b[18] | b[19] << 8 | b[20] << 16;
		*height = b[22] | b[23] << 8 | b[24] << 16;
	} else if (len > 4 && b[0] == 0xFF && b[1] == 0xD8) {
		measure_jpeg(b, len, width, height);
	}
}

void image_settle(const char *bytes, size_t len, const struct gavel_page *page, long *width, long *height)
{
	long room = page->width - page->left - page->right, dots_x = 0, dots_y = 0;

	measure((const unsigned char *)bytes, len, &dots_x, &dots_y);
	if (dots_x <= 0 || dots_y <= 0 || dots_x > DOTS_MAX || dots_y > DOTS_MAX)
		dots_x = dots_y = 96;
	if (*width <= 0)
		*width = *height > 0 ? *height * dots_x / dots_y : (long)dots_x * TWIPS_A_DOT;
	if (*height <= 0)
		*height = *width * dots_y / dots_x;
	if (*width > 4L * room || *height > 4L * page->height)
		*width = *height = room;
	if (*width > room && room > 0) {
		*height = *height * room / *width;
		*width = room;
	}
	*width += *width == 0;
	*height += *height == 0;
}
