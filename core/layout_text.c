/* SPDX-License-Identifier: MIT
 *
 * Placeholders: the texts of a layout with the document's fields put in.
 *
 * A placeholder is a field's key in braces, and after a colon the part of it
 * that is wanted. The parts are a table; each is a function from the field to
 * a piece of its text. They know the shape of a value (a slash, a blank,
 * digits), not what the value means.
 */
#include <string.h>

#include "layout.h"

struct cut {
	const char *bytes;
	size_t len;
};

static struct cut whole(const char *text)
{
	return (struct cut){text, strlen(text)};
}

static struct cut printed(const struct gavel_document *doc, const char *key)
{
	return whole(gavel_field_printed(doc, key));
}

static struct cut printed_only(const struct gavel_document *doc, const char *key)
{
	const struct gavel_field *field = gavel_field(doc, key);

	return whole(field && strcmp(field->printed, field->value) != 0 ? field->printed : "");
}

static struct cut normal(const struct gavel_document *doc, const char *key)
{
	return whole(gavel_field_value(doc, key));
}

static struct cut series(const struct gavel_document *doc, const char *key)
{
	const char *text = gavel_field_printed(doc, key);

	return (struct cut){text, strcspn(text, "/")};
}

static struct cut rest(const struct gavel_document *doc, const char *key)
{
	const char *text = gavel_field_printed(doc, key);

	return whole(text + strcspn(text, "/"));
}

static struct cut number(const struct gavel_document *doc, const char *key)
{
	const char *text = gavel_field_printed(doc, key);

	return (struct cut){text, strcspn(text, " ")};
}

static const struct {
	const char *name;
	struct cut (*take)(const struct gavel_document *doc, const char *key);
	int digits;             /* only the digits of what was taken */
} PARTS[] = {
	{"", printed, 0}, {"value", normal, 0}, {"printed", printed_only, 0}, {"series", series, 0},
	{"rest", rest, 0}, {"number", number, 0}, {"digits", number, 1},
};

static size_t put(struct gavel_output *out, struct cut cut, int digits)
{
	size_t before = gavel_output_len(out);

	if (!digits)
		gavel_write(out, cut.bytes, cut.len);
	for (size_t i = 0; digits && i < cut.len; i++) {
		if (cut.bytes[i] >= '0' && cut.bytes[i] <= '9')
			gavel_write(out, cut.bytes + i, 1);
	}
	return gavel_output_len(out) - before;
}

/* One placeholder, name and part without braces: the bytes put, or -1 if there is no such part. */
static long put_field(struct gavel_output *out, const struct gavel_document *doc, const char *name, size_t len)
{
	char key[64];
	const char *part;

	if (len >= sizeof(key))
		return -1;
	memcpy(key, name, len);
	key[len] = '\0';
	part = strchr(key, ':');
	if (part) {
		key[part - key] = '\0';
		part++;
	}
	for (size_t i = 0; i < sizeof(PARTS) / sizeof(PARTS[0]); i++) {
		if (strcmp(part ? part : "", PARTS[i].name) == 0)
			return (long)put(out, PARTS[i].take(doc, key), PARTS[i].digits);
	}
	return -1;
}

static int fill(struct gavel_output *out, const struct gavel_document *doc, const char *text,
                struct layout_filling *filling)
{
	for (const char *open; (open = strchr(text, '{')); text++) {
		const char *close = strchr(open, '}');
		long put;

		gavel_write(out, text, (size_t)(open - text));
		put = close ? put_field(out, doc, open + 1, (size_t)(close - open - 1)) : -1;
		if (put < 0)
			return -1;
		filling->seen++;
		filling->filled += put > 0;
		text = close;
	}
	gavel_puts(out, text);
	return 0;
}

const char *layout_fill(struct gavel_job *job, struct gavel_document *doc, const char *layout, const char *text,
                        struct layout_filling *filling)
{
	struct gavel_output *out;
	const char *filled = NULL;

	if (!strchr(text, '{'))
		return text;
	out = gavel_output_new();
	if (fill(out, doc, text, filling) == 0)
		filled = gavel_copy(doc, gavel_output_bytes(out), gavel_output_len(out));
	else
		gavel_fail(job, GAVEL_SCRIPT, "layout-placeholder", NULL,
		           "layout %s: the placeholder in \"%s\" is wrong: write {field} or {field:part}, with one of "
		           "the parts value printed series rest number digits", layout, text);
	gavel_output_free(out);
	return filled;
}
