/* SPDX-License-Identifier: MIT
 *
 * The head of a page: its title and what its meta elements say become fields
 * "property.NAME", but for what steers a browser and what names the program.
 * The data block of metadata that no field holds (kept.h) is read back.
 */
#include "kept.h"
#include "html/reader_parts.h"

static void trim(char *s)
{
	size_t n = 0, from = 0, len = strlen(s);

	while (from < len) {
		size_t word = strcspn(s + from, " \t\r\n\f");

		if (word > 0 && n > 0)
			s[n++] = ' ';
		memmove(s + n, s + from, word);
		n += word;
		from += word + (s[from + word] != '\0');
	}
	s[n] = '\0';
}

static void put_property(struct html_reader *r, const char *key, const char *value)
{
	char *text = (char *)gavel_copy(r->doc, value, strlen(value));

	trim(text);
	if (*text == '\0')
		return;
	gavel_output_cut(r->scratch, 0);
	gavel_printf(r->scratch, "property.%s", key);
	if (gavel_field(r->doc, gavel_output_bytes(r->scratch)) == NULL)
		gavel_field_add(r->doc, gavel_output_bytes(r->scratch), text, text);
}

/* Drawings and books have titles too: their words are kept. */
void start_title(struct html_reader *r, const struct start *start)
{
	for (size_t i = 0; i + 1 < r->depth; i++)
		if (strcmp(r->stack[i].name, "svg") == 0 || strcmp(r->stack[i].name, "book") == 0)
			return;
	start->open->flags |= OPEN_TITLE;
	collect(r);
}

void end_title(struct html_reader *r, struct open *open)
{
	if (!(open->flags & OPEN_TITLE)) {
		put_blank(r, ' ');
		return;
	}
	r->collecting = 0;
	if (!r->source.packaged)
		put_property(r, "title", gavel_output_bytes(r->piece));
}

/* What describes the text, plain or as a term of Dublin Core; and properties under their own names ("property."). What
 * else a page says of itself is for browsers and search engines. */
void start_meta(struct html_reader *r, const struct start *start)
{
	static const char *const kept[] = { "subject", "keywords", "description", "rights", "source", NULL };
	static const char *const prefixes[] = { "dc.", "dcterms.", "dc:", "dcterms:", NULL };
	const char *name = attribute(start, "name"), *content = attribute(start, "content");

	if (name == NULL || content == NULL || r->source.packaged)
		return;
	if (strncmp(name, "property.", 9) == 0) {
		put_property(r, name + 9, content);
		return;
	}
	for (size_t i = 0; prefixes[i] != NULL; i++)
		if (same_start(name, prefixes[i])) {
			name += strlen(prefixes[i]);
			break;
		}
	for (size_t i = 0; kept[i] != NULL; i++)
		if (same(name, kept[i]))
			put_property(r, kept[i], content);
}

static int is_kept(const struct start *start)
{
	return same(attribute(start, "id"), "gavel-kept") || has_class(start, "gavel-kept");
}

void start_script(struct html_reader *r, const struct start *start)
{
	skip_content(r);
	if (!is_kept(start))
		return;
	start->open->flags |= OPEN_KEPT;
	r->skip = 0;
	collect(r);
}

void end_script(struct html_reader *r, struct open *open)
{
	if (!(open->flags & OPEN_KEPT))
		return;
	r->collecting = 0;
	if (kept_read(r->job, r->doc, "gavel-kept", gavel_output_bytes(r->piece), gavel_output_len(r->piece)) != 0)
		r->failed = 1;
}
