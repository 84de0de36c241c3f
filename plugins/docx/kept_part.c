/* SPDX-License-Identifier: MIT
 *
 * Metadata of other formats (plugins/common/kept.h) in a custom XML part.
 *
 * Word and LibreOffice carry such parts along untouched, so that what came
 * from another format goes back into it after an editor has saved the file.
 */
#include <string.h>

#include "kept.h"
#include "kept_part.h"

/* LibreOffice carries a custom part along only if it has properties: a name of its own, and its namespace. */
static void write_properties(struct docx_writer *w)
{
	struct docx_part part;

	docx_part_open(&part, "ds:datastoreItem", 1);
	xml_put(part.x, "ds:itemID", "{6B1F0D52-8C1E-4B57-9B0A-67617665C017}");
	xml_put(part.x, "xmlns:ds", "http://schemas.openxmlformats.org/officeDocument/2006/customXml");
	xml_open(part.x, "ds:schemaRefs");
	xml_leaf(part.x, "ds:schemaRef", "ds:uri", KEPT_NS);
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
	kept_put(w->doc, part.x);
	docx_relate(&part, "customXmlProps", "itemProps1.xml", 0, id);
	docx_part_close(w, &part, "customXml/item1.xml");
	write_properties(w);
	docx_relate(&w->body, "customXml", "../customXml/item1.xml", 0, id);
}

/* Parts of other programs are not parsed: they are none of our concern, and need not be sound. */
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
			result = kept_read(job, doc, entry, gavel_output_bytes(bytes), gavel_output_len(bytes));
		gavel_output_free(bytes);
	}
	return result;
}
