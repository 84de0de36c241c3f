/* SPDX-License-Identifier: MIT
 *
 * Each piece is text in an element of its own, with the format that it came
 * from and its name there; the document is known by its namespace, for an
 * editor may give the part another name.
 */
#include <string.h>

#include "kept.h"
#include "probe.h"
#include "xml_reader.h"

void kept_put(const struct gavel_document *doc, struct xml_writer *x)
{
	xml_put(x, "xmlns", KEPT_NS);
	for (const struct gavel_extra *e = doc->extras; e; e = e->next) {
		xml_open(x, "extra");
		xml_put(x, "format", e->format);
		xml_put(x, "name", e->name);
		xml_inline(x, 1);
		xml_chars(x, e->bytes, e->len);
		xml_inline(x, 0);
		xml_close(x);
	}
}

int kept_write(const struct gavel_document *doc, struct gavel_output *out)
{
	struct xml_writer *x;

	if (!doc->extras)
		return 0;
	x = xml_writer_new(out, 1);
	xml_declaration(x, 0);
	xml_open(x, "kept");
	kept_put(doc, x);
	xml_close(x);
	xml_writer_free(x);
	return 1;
}

struct keeping {
	struct gavel_document *doc;
	const char *format, *name;      /* of the open element */
	struct gavel_output *text;
};

static int start_extra(void *state, const struct xml_element *element)
{
	struct keeping *k = state;
	const char *format = xml_attribute(element, NULL, "format"), *name = xml_attribute(element, NULL, "name");

	k->format = format ? gavel_intern(k->doc, format, strlen(format)) : NULL;
	k->name = name ? gavel_intern(k->doc, name, strlen(name)) : NULL;
	gavel_output_cut(k->text, 0);
	return 0;
}

static int end_extra(void *state, const char *ns, const char *name, uint32_t line)
{
	struct keeping *k = state;

	(void)line;
	if (strcmp(ns, KEPT_NS) == 0 && strcmp(name, "extra") == 0 && k->format && k->name)
		gavel_extra_add(k->doc, k->format, k->name, gavel_output_bytes(k->text), gavel_output_len(k->text));
	k->format = k->name = NULL;
	return 0;
}

static int extra_text(void *state, const char *bytes, size_t len, uint32_t line)
{
	struct keeping *k = state;

	(void)line;
	if (k->format)
		gavel_write(k->text, bytes, len);
	return 0;
}

static const struct xml_handler KEPT = {.start = start_extra, .end = end_extra, .text = extra_text};

int kept_read(struct gavel_job *job, struct gavel_document *doc, const char *part, const char *bytes, size_t len)
{
	struct keeping k = {.doc = doc};
	int result;

	if (!probe_holds((const unsigned char *)bytes, len, KEPT_NS))
		return 0;
	k.text = gavel_output_new();
	result = xml_read_bytes(job, part, bytes, len, &KEPT, &k);
	gavel_output_free(k.text);
	return result;
}
