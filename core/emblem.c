/* SPDX-License-Identifier: MIT
 *
 * The emblem: an image that the user names, shown by the layout under the name
 * "emblem". It is read before anything is done, so that a wrong name is told at
 * once, and its type is told by its first bytes, never by its name: a text that
 * was renamed to .png would make a package that Word calls damaged.
 */
#include <string.h>

#include "emblem.h"
#include "input.h"

/* The first bytes of a type, at this place in the file. */
struct signature {
	size_t at, len;
	const char *bytes, *mime;
};

static const struct signature SIGNATURES[] = {
	{ 0, 8, "\x89PNG\r\n\x1a\n", "image/png" },
	{ 0, 3, "\xff\xd8\xff", "image/jpeg" },
	{ 0, 6, "GIF87a", "image/gif" },
	{ 0, 6, "GIF89a", "image/gif" },
	{ 40, 4, " EMF", "image/x-emf" },
};

enum { SIGNATURE_COUNT = sizeof SIGNATURES / sizeof *SIGNATURES };

/* Behind the next end, or NULL. */
static const char *skip_past(const char *s, const char *end)
{
	const char *found = strstr(s, end);

	return found ? found + strlen(end) : NULL;
}

/* A document type may hold declarations of its own in brackets. */
static const char *skip_doctype(const char *s)
{
	const char *inner = s + strcspn(s, "[>");

	return *inner == '[' ? skip_past(inner, "]") : inner;
}

/* The first element's name, behind what may stand before it; NULL if the bytes do not begin as XML does. */
static const char *root_element(const char *s)
{
	if (strncmp(s, "\xef\xbb\xbf", 3) == 0)
		s += 3;
	while (s) {
		s += strspn(s, " \t\r\n");
		if (strncmp(s, "<?", 2) == 0)
			s = skip_past(s, "?>");
		else if (strncmp(s, "<!--", 4) == 0)
			s = skip_past(s + 4, "-->");
		else if (strncmp(s, "<!DOCTYPE", 9) == 0)
			s = (s = skip_doctype(s)) ? skip_past(s, ">") : NULL;
		else
			return *s == '<' ? s + 1 : NULL;
	}
	return NULL;
}

static int is_svg(const char *bytes)
{
	const char *name = root_element(bytes);

	if (name && strncmp(name, "svg:", 4) == 0)
		name += 4;
	return name && strncmp(name, "svg", 3) == 0 && name[3] && strchr(" \t\r\n/>", name[3]);
}

/* The type, or NULL if it is no image that is taken. There is a NUL behind the last byte. */
static const char *type_of(const struct gavel_input *in)
{
	for (int i = 0; i < SIGNATURE_COUNT; i++) {
		const struct signature *s = &SIGNATURES[i];

		if (in->len >= s->at + s->len && memcmp(in->bytes + s->at, s->bytes, s->len) == 0)
			return s->mime;
	}
	return is_svg((const char *)in->bytes) ? "image/svg+xml" : NULL;
}

int emblem_open(struct gavel_job *job, struct emblem *emblem)
{
	uint64_t max = job->limits.input;
	const char *why = "";

	if (!job->emblem)
		return 0;
	switch (input_take(job->emblem, max, &emblem->in, &why)) {
	case INPUT_FAILED:
		return gavel_fail(job, GAVEL_USAGE, "emblem", NULL, "cannot read the emblem %s: %s", job->emblem, why);
	case INPUT_LONG:
		return gavel_fail(job, GAVEL_LIMIT, "limit-input", NULL,
		                  "the emblem %s is longer than %llu bytes; raise it with --limit input=N", job->emblem,
		                  (unsigned long long)max);
	default:
		break;
	}
	if (!(emblem->mime = type_of(&emblem->in)))
		return gavel_fail(job, GAVEL_USAGE, "emblem", NULL, "the emblem %s is no image of type PNG, JPEG, GIF, SVG or EMF",
		                  job->emblem);
	return 0;
}

static int load(void *source, const char *entry, struct gavel_output *to)
{
	const struct emblem *emblem = source;

	(void)entry;
	gavel_write(to, emblem->in.bytes, emblem->in.len);
	return 0;
}

void emblem_add(struct emblem *emblem, struct gavel_document *doc)
{
	if (emblem->mime)
		gavel_media_add(doc, "emblem", emblem->mime, load, emblem, emblem->in.name);
}

void emblem_close(struct emblem *emblem)
{
	input_close(&emblem->in);
}
