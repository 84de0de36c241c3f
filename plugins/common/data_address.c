/* SPDX-License-Identifier: MIT
 *
 * RFC 2397, read with the patience of a browser: what is no base64 between
 * the characters that are is passed over.
 */
#include <stdio.h>
#include <string.h>

#include "base64.h"
#include "data_address.h"
#include "image.h"

static int digit(char c)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = c != '\0' ? strchr(digits, c == '-' ? '+' : c == '_' ? '/' : c) : NULL;

	return at != NULL ? (int)(at - digits) : -1;
}

static void decode_base64(const char *s, struct gavel_output *to)
{
	unsigned long bits = 0;
	int have = 0;

	for (; *s != '\0' && *s != '='; s++) {
		int value = digit(*s);
		char byte;

		if (value < 0)
			continue;
		bits = (bits << 6 | (unsigned long)value) & 0xFFFFFF;
		have += 6;
		if (have < 8)
			continue;
		have -= 8;
		byte = (char)(bits >> have & 0xFF);
		gavel_write(to, &byte, 1);
	}
}

static int hex(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

static void decode_percent(const char *s, struct gavel_output *to)
{
	for (; *s != '\0'; s++) {
		int high = *s == '%' ? hex(s[1]) : -1, low = high >= 0 ? hex(s[2]) : -1;
		char byte = low >= 0 ? (char)(high * 16 + low) : *s;

		gavel_write(to, &byte, 1);
		s += low >= 0 ? 2 : 0;
	}
}

static int load(void *doc, const char *address, struct gavel_output *to)
{
	const char *comma = strchr(address, ',');
	size_t head = comma != NULL ? (size_t)(comma - address) : 0;

	(void)doc;
	if (head >= 7 && strncmp(comma - 7, ";base64", 7) == 0)
		decode_base64(comma + 1, to);
	else if (comma != NULL)
		decode_percent(comma + 1, to);
	return 0;
}

const char *data_media(struct gavel_document *doc, const char *address)
{
	char mime[64], name[64];
	const struct gavel_media *held;
	size_t len = 0;

	if (strncmp(address, "data:", 5) != 0 || strchr(address, ',') == NULL)
		return NULL;
	address += 5;
	while (address[len] != ';' && address[len] != ',' && len + 1 < sizeof mime) {
		mime[len] = address[len];
		len++;
	}
	mime[len] = '\0';
	if (image_extension(mime) == NULL)
		return NULL;
	held = gavel_media_from(doc, doc, address);
	if (held != NULL)
		return held->name;
	snprintf(name, sizeof name, "image%zu.%s", gavel_media_count(doc) + 1, image_extension(mime));
	return gavel_media_add(doc, name, mime, load, doc, address)->name;
}

int data_put(const struct gavel_media *media, struct gavel_output *out)
{
	struct gavel_output *bytes = gavel_output_new();
	int result = media->load(media->source, media->entry, bytes);

	if (result == 0) {
		gavel_printf(out, "data:%s;base64,", media->mime);
		base64_put(out, gavel_output_bytes(bytes), gavel_output_len(bytes));
	}
	gavel_output_free(bytes);
	return result;
}
