/* SPDX-License-Identifier: MIT
 *
 * Parts of the package: their relationships, the list of content types, the
 * properties of the file.
 *
 * Relationships are written as they are asked for, in a second output beside
 * the part's own. What is the same in most files is packed once
 * (package_head.h). Times come from the document's date field, never from a
 * clock; no person is named.
 */
#include <stdio.h>
#include <string.h>

#include "iso_date.h"
#include "write.h"

#define PACKAGE_NS "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE_NS "http://schemas.openxmlformats.org/officeDocument/2006/"
#define WORD_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

/* Relationships of a part that has but what most have. */
enum { RELATIONS_COMMON = 12 };

/* Namespaces of the roots whose names begin with "w:". */
static void put_namespaces(struct xml_writer *x, const char *root)
{
	if (strncmp(root, "w:", 2) != 0)
		return;
	xml_put(x, "xmlns:w", DOCX_NS);
	xml_put(x, "xmlns:r", DOCX_REL);
	xml_put(x, "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
	xml_put(x, "xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
	xml_put(x, "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture");
}

void docx_part_open(struct docx_part *part, const char *root, int indent)
{
	*part = (struct docx_part){.out = gavel_output_new()};
	part->x = xml_writer_new(part->out, indent);
	xml_declaration(part->x, 1);
	xml_open(part->x, root);
	put_namespaces(part->x, root);
}

static const struct package_head *make_head(struct docx_writer *w, const char *root, const char *what, const char *key,
                                            docx_put_head *put)
{
	struct docx_part start;

	docx_part_open(&start, root, 1);
	put(w, start.x);
	xml_writer_free(start.x);
	return package_head_make(w->package, what, key, start.out);
}

void docx_part_open_behind(struct docx_writer *w, struct docx_part *part, const char *root, const char *what,
                           const char *key, docx_put_head *put)
{
	const struct package_head *head = package_head(w->package, what, key);

	*part = (struct docx_part){.out = gavel_output_new(), .head = head ? head : make_head(w, root, what, key, put)};
	part->x = xml_writer_new(part->out, 1);
	xml_within(part->x, root);
}

void docx_part_drop(struct docx_part *part)
{
	xml_writer_free(part->x);
	xml_writer_free(part->rels);
	gavel_output_free(part->out);
	gavel_output_free(part->rels_out);
	*part = (struct docx_part){0};
}

static void add_output(struct docx_writer *w, const char *entry, struct gavel_output **out)
{
	package_take(w->package, entry, *out);
	*out = NULL;
}

/* A part of which there are few kinds: packed once for all documents that have the same. */
static void add_common(struct docx_writer *w, const char *entry, struct gavel_output **out)
{
	const char *bytes = gavel_output_bytes(*out);

	package_take_behind(w->package, entry,
	                    package_head_of(w->package, "docx part", bytes, gavel_output_len(*out)), NULL, NULL);
	gavel_output_free(*out);
	*out = NULL;
}

/* word/document.xml has its relationships in word/_rels/document.xml.rels. */
static void add_rels(struct docx_writer *w, const char *entry, struct docx_part *part)
{
	const char *slash = strrchr(entry, '/');
	char name[96];

	snprintf(name, sizeof(name), "%.*s_rels/%s.rels", slash ? (int)(slash - entry + 1) : 0, entry,
	         slash ? slash + 1 : entry);
	xml_close(part->rels);
	if (part->rel_outside || part->rel_count > RELATIONS_COMMON)
		add_output(w, name, &part->rels_out);
	else
		add_common(w, name, &part->rels_out);
}

void docx_part_close(struct docx_writer *w, struct docx_part *part, const char *entry)
{
	while (xml_depth(part->x) > 0)
		xml_close(part->x);
	if (part->head)
		package_take_behind(w->package, entry, part->head, NULL, part->out);
	else
		package_take(w->package, entry, part->out);
	part->out = NULL;
	if (part->rel_count > 0)
		add_rels(w, entry, part);
	docx_part_drop(part);
}

static void open_relations(struct docx_part *part)
{
	part->rels_out = gavel_output_new();
	part->rels = xml_writer_new(part->rels_out, 1);
	xml_declaration(part->rels, 1);
	xml_open(part->rels, "Relationships");
	xml_put(part->rels, "xmlns", PACKAGE_NS "relationships");
}

void docx_relate(struct docx_part *part, const char *type, const char *target, int external, char id[16])
{
	char url[160];

	snprintf(url, sizeof(url), DOCX_REL "/%s", type);
	snprintf(id, 16, "rId%d", ++part->rel_count);
	part->rel_outside |= external;
	if (!part->rels)
		open_relations(part);
	xml_open(part->rels, "Relationship");
	xml_put(part->rels, "Id", id);
	xml_put(part->rels, "Type", strncmp(type, "http:", 5) == 0 ? type : url);
	xml_put(part->rels, "Target", target);
	if (external)
		xml_put(part->rels, "TargetMode", "External");
	xml_close(part->rels);
}

void docx_put(struct xml_writer *x, const char *element, const char *value)
{
	xml_leaf(x, element, "w:val", value);
}

void docx_put_number(struct xml_writer *x, const char *element, long value)
{
	char digits[32];

	snprintf(digits, sizeof(digits), "%ld", value);
	docx_put(x, element, digits);
}

/* ---- properties ---- */

static void put_created(struct xml_writer *x, const char *date)
{
	char time[32];

	if (!is_iso_date(date))
		return;
	snprintf(time, sizeof(time), "%sT00:00:00Z", date);
	xml_open(x, "dcterms:created");
	xml_put(x, "xsi:type", "dcterms:W3CDTF");
	xml_string(x, time);
	xml_close(x);
}

static void put_filled(struct xml_writer *x, const char *element, const char *text)
{
	if (text[0])
		xml_element_text(x, element, text);
}

/* Properties of the source file that no other field says: the fields "property.NAME". */
static const char PROPERTY[] = "property.";
static const char *const CORE_NAMES[] = {"title", "subject", "keywords", "description"};

static int is_core(const char *name)
{
	for (size_t i = 0; i < sizeof(CORE_NAMES) / sizeof(CORE_NAMES[0]); i++) {
		if (strcmp(name, CORE_NAMES[i]) == 0)
			return 1;
	}
	return 0;
}

/* A core property: the document's own words for it, else those of the source file. */
static void put_core(struct docx_writer *w, struct xml_writer *x, const char *element, const char *own, const char *key)
{
	put_filled(x, element, own[0] ? own : gavel_field_printed(w->doc, key));
}

static void write_core(struct docx_writer *w)
{
	struct docx_part part;
	const char *symbol = gavel_field_printed(w->doc, "symbol"), *title = gavel_field_printed(w->doc, "title");

	docx_part_open(&part, "cp:coreProperties", 1);
	xml_put(part.x, "xmlns:cp", PACKAGE_NS "metadata/core-properties");
	xml_put(part.x, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
	xml_put(part.x, "xmlns:dcterms", "http://purl.org/dc/terms/");
	xml_put(part.x, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
	put_core(w, part.x, "dc:title", symbol[0] ? symbol : title, "property.title");
	put_core(w, part.x, "dc:subject", symbol[0] ? title : "", "property.subject");
	put_core(w, part.x, "cp:keywords", "", "property.keywords");
	put_core(w, part.x, "dc:description", "", "property.description");
	put_created(part.x, gavel_field_value(w->doc, "date"));
	put_filled(part.x, "dc:language", w->doc->lang ? w->doc->lang : "");
	docx_part_close(w, &part, "docProps/core.xml");
}

static void put_property(struct xml_writer *x, long pid, const char *name, const char *value)
{
	xml_open(x, "property");
	xml_inline(x, 1);
	xml_put(x, "fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}");
	xml_put_number(x, "pid", pid);
	xml_put(x, "name", name);
	xml_element_text(x, "vt:lpwstr", value);
	xml_inline(x, 0);
	xml_close(x);
}

static int is_in_layout(const struct gavel_layout *layout, const char *name)
{
	for (size_t i = 0; layout->property_names[i]; i++) {
		if (strcmp(layout->property_names[i], name) == 0)
			return 1;
	}
	return 0;
}

static void write_custom(struct docx_writer *w)
{
	const struct gavel_layout *layout = w->layout;
	struct docx_part part;
	long pid = 2;

	docx_part_open(&part, "Properties", 1);
	xml_put(part.x, "xmlns", OFFICE_NS "custom-properties");
	xml_put(part.x, "xmlns:vt", OFFICE_NS "docPropsVTypes");
	for (size_t i = 0; layout->property_names[i]; i++)
		put_property(part.x, pid++, layout->property_names[i], layout->property_values[i]);
	for (const struct gavel_field *f = w->doc->fields; f; f = f->next) {
		const char *name = f->key + sizeof(PROPERTY) - 1;

		if (strncmp(f->key, PROPERTY, sizeof(PROPERTY) - 1) == 0 && !is_core(name) && !is_in_layout(layout, name))
			put_property(part.x, pid++, name, f->value);
	}
	docx_part_close(w, &part, "docProps/custom.xml");
}

/* ---- the package ---- */

/* X(entry, content type, relationship of the package or NULL) of the parts that every file has */
static const struct {
	const char *entry, *type, *relation;
} PARTS[] = {
	{"/word/document.xml", WORD_TYPE "document.main+xml", OFFICE_NS "relationships/officeDocument"},
	{"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
	 PACKAGE_NS "relationships/metadata/core-properties"},
	{"/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml",
	 OFFICE_NS "relationships/custom-properties"},
	{"/word/styles.xml", WORD_TYPE "styles+xml", NULL},
	{"/word/settings.xml", WORD_TYPE "settings+xml", NULL},
	{"/word/footnotes.xml", WORD_TYPE "footnotes+xml", NULL},
};

static void put_override(struct xml_writer *x, const char *entry, const char *type)
{
	xml_open(x, "Override");
	xml_put(x, "PartName", entry);
	xml_put(x, "ContentType", type);
	xml_close(x);
}

static void put_default(struct xml_writer *x, const char *extension, const char *type)
{
	xml_open(x, "Default");
	xml_put(x, "Extension", extension);
	xml_put(x, "ContentType", type);
	xml_close(x);
}

static void write_types(struct docx_writer *w, const char *const *entries)
{
	struct docx_part part;

	docx_part_open(&part, "Types", 1);
	xml_put(part.x, "xmlns", PACKAGE_NS "content-types");
	put_default(part.x, "rels", "application/vnd.openxmlformats-package.relationships+xml");
	put_default(part.x, "xml", "application/xml");
	docx_image_types(w, part.x);
	for (size_t i = 0; i < sizeof(PARTS) / sizeof(PARTS[0]); i++)
		put_override(part.x, PARTS[i].entry, PARTS[i].type);
	if (w->doc->extras)
		put_override(part.x, "/customXml/itemProps1.xml",
		             "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
	for (; *entries; entries++) {
		char name[64];

		snprintf(name, sizeof(name), "/word/%s", *entries);
		put_override(part.x, name, strncmp(*entries, "header", 6) == 0 ? WORD_TYPE "header+xml"
		                                                               : WORD_TYPE "footer+xml");
	}
	xml_close(part.x);
	add_common(w, "[Content_Types].xml", &part.out);
	docx_part_drop(&part);
}

void docx_package_begin(struct docx_writer *w)
{
	static const char *const relations[] = {"styles", "settings", "footnotes"};
	char target[32], id[16];

	for (size_t i = 0; i < sizeof(relations) / sizeof(relations[0]); i++) {
		snprintf(target, sizeof(target), "%s.xml", relations[i]);
		docx_relate(&w->body, relations[i], target, 0, id);
	}
}

void docx_package_end(struct docx_writer *w, const char *const *entries)
{
	struct docx_part root = {0};
	char id[16];

	for (size_t i = 0; i < sizeof(PARTS) / sizeof(PARTS[0]); i++) {
		if (PARTS[i].relation)
			docx_relate(&root, PARTS[i].relation, PARTS[i].entry + 1, 0, id);
	}
	add_rels(w, "", &root);
	docx_part_drop(&root);
	write_core(w);
	write_custom(w);
	write_types(w, entries);
}
