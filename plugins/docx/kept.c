/* SPDX-License-Identifier: MIT
 *
 * Metadata of other formats that no field holds: kept in a custom XML part.
 *
 * Word and LibreOffice carry such parts along untouched, so that what came
 * from another format goes back into it after an editor has saved the file.
 * Each piece is text in an element of its own; the part is known by its
 * namespace, for an editor may give it another name.
 */
#include <stdlib.h>
#include <string.h>

#include "kept.h"
#include "xml_reader.h"

static const char NS[] = "urn:gavel:kept";

/* LibreOffice carries a custom part along only if it has properties: a name of its own, and its namespace. */
static void write_properties(struct docx_writer *w)
{
	struct docx_part part;

	docx_part_open(&part, "ds:datastoreItem", 1);
	xml_put(part.x, "ds:itemID", "{6B1F0D52-8C1E-4B57-9B0A-67617665C017}");
	xml_put(part.x, "xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml");
	xml_open(part.x, "ds:schemaRefs");
	xml_leaf(part.x, "ds:schemaRef", "ds:uri", NS);
	xml_close(part.x);
	docx_part_close(w, &part, "customXml/itemProps1.xml");
}

void docx_write_kept(struct docx_writer *w)
{
	struct docx_part part;
	char id[16];

	if (!w->doc->extras)
		return;
	docx_part_open(&part, "kept", 1);
	xml_put(part.x, "xmlns", NS);
	for (const struct gavel_extra *e = w->doc->extras; e; e = e->next) {
		xml_open(part.x, "extra");
		xml_put(part.x, "format", e->format);
		xml_put(part.x, "name", e->name);
		xml_inline(part.x, 1);
		xml_chars(part.x, e->bytes, e->len);
		xml_inline(part.x, 0);
		xml_close(part.x);
	}
	docx_relate(&part, "customXmlProps", "itemProps1.xml", 0, id);
	docx_part_close(w, &part, "customXml/item1.xml");
	write_properties(w);
	docx_relate(&w->body, "customXml", "../customXml/item1.xml", 0, id);
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
	if (strcmp(ns, NS) == 0 && strcmp(name, "extra") == 0 && k->format && k->name)
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

/* Parts of other programs are not parsed: they are none of our concern, and need not be sound. */
static int read_part(struct gavel_job *job, struct gavel_document *doc, const char *entry, const char *bytes,
                     size_t len)
{
	struct keeping k = {.doc = doc};
	int result;

	if (!strstr(bytes, NS))
		return 0;
	k.text = gavel_output_new();
	result = xml_read_bytes(job, entry, bytes, len, &KEPT, &k);
	gavel_output_free(k.text);
	return result;
}

int docx_read_kept(struct gavel_job *job, struct package *package, struct gavel_document *doc)
{
	int result = 0;

	for (size_t i = 0; i < package_count(package) && result == 0; i++) {
		const char *entry = package_entry(package, i);
		struct gavel_output *bytes;

		if (strncmp(entry, "customXml/item", 14) != 0 || strncmp(entry, "customXml/itemProps", 19) == 0)
			continue;
		bytes = gavel_output_new();
		result = package_load(package, entry, bytes);
		if (result == 0)
			result = read_part(job, doc, entry, gavel_output_bytes(bytes), gavel_output_len(bytes));
		gavel_output_free(bytes);
	}
	return result;
}
