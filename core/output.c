/* SPDX-License-Identifier: MIT
 *
 * Output: a growing buffer in memory. A writer cannot fail half-way into a
 * file: what it wrote goes to its place (place.h) only when all of it is there.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gavel/format.h>

#include "arena.h"

enum { ROOM_LEAST = 256 };

struct gavel_output {
	char *bytes;
	size_t len, room;
};

struct gavel_output *gavel_output_new(void)
{
	return must_alloc(sizeof(struct gavel_output));
}

void gavel_output_free(struct gavel_output *out)
{
	if (!out)
		return;
	free(out->bytes);
	free(out);
}

/* Room for len more bytes and the NUL. */
static void make_room(struct gavel_output *out, size_t len)
{
	if (len < out->room - out->len)
		return;
	if (len > (size_t)-1 / 4 - out->len)
		die_out_of_memory();
	out->room = out->len + len < ROOM_LEAST / 2 ? ROOM_LEAST : (out->len + len + 1) * 2;
	out->bytes = must_realloc(out->bytes, out->room);
}

void gavel_write(struct gavel_output *out, const void *bytes, size_t len)
{
	make_room(out, len);
	if (len)
		memcpy(out->bytes + out->len, bytes, len);
	out->len += len;
	out->bytes[out->len] = 0;
}

char *gavel_output_room(struct gavel_output *out, size_t len)
{
	make_room(out, len);
	return out->bytes + out->len;
}

void gavel_output_take(struct gavel_output *out, size_t len)
{
	out->len += len;
	out->bytes[out->len] = 0;
}

void gavel_output_prepend(struct gavel_output *out, const void *bytes, size_t len)
{
	make_room(out, len);
	memmove(out->bytes + len, out->bytes, out->len);
	if (len)
		memcpy(out->bytes, bytes, len);
	out->len += len;
	out->bytes[out->len] = 0;
}

void gavel_puts(struct gavel_output *out, const char *string)
{
	gavel_write(out, string, strlen(string));
}

void gavel_printf(struct gavel_output *out, const char *format, ...)
{
	va_list list;
	int n;

	va_start(list, format);
	n = vsnprintf(NULL, 0, format, list);
	va_end(list);
	if (n < 0)
		return;
	make_room(out, (size_t)n);
	va_start(list, format);
	vsnprintf(out->bytes + out->len, (size_t)n + 1, format, list);
	va_end(list);
	out->len += (size_t)n;
}

const char *gavel_output_bytes(const struct gavel_output *out)
{
	return out->bytes ? out->bytes : "";
}

size_t gavel_output_len(const struct gavel_output *out)
{
	return out->len;
}

void gavel_output_cut(struct gavel_output *out, size_t len)
{
	if (len >= out->len)
		return;
	out->len = len;
	out->bytes[len] = 0;
}
