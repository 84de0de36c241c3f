/* SPDX-License-Identifier: MIT
 *
 * The entries without text.
 *
 * The properties of the file, the settings that make LibreOffice set the page
 * as the template's program does, what other formats' metadata had, and the
 * list of all. Times come from the document's date field, never from a clock;
 * no person is named. Much of it is the same in all files (package_head.h).
 */
#include <stdio.h>
#include <string.h>

#include "iso_date.h"
#include "kept.h"
#include "write.h"

#define ODT_TYPE "application/vnd.oasis.opendocument.text"

/* Closes what is open, behind a head. */
static void close_behind(struct odt_writer *w, struct xml_writer *x, struct gavel_output *out,
                         const struct package_head *head, const char *entry)
{
	while (xml_depth(x) > 0)
		xml_close(x);
	xml_writer_free(x);
	package_take_behind(w->package, entry, head, NULL, out);
}

/* ---- meta.xml ---- */

static void put_created(struct xml_writer *x, const char *date)
{
	char time[32];

	if (!is_iso_date(date))
		return;
	snprintf(time, sizeof(time), "%sT00:00:00", date);
	xml_element_text(x, "meta:creation-date", time);
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
static void put_core(struct odt_writer *w, struct xml_writer *x, const char *element, const char *own, const char *key)
{
	const char *text = own[0] ? own : gavel_field_printed(w->doc, key);

	if (text[0])
		xml_element_text(x, element, text);
}

static void put_property(struct xml_writer *x, const char *name, const char *value)
{
	if (!value[0])
		return;
	xml_open(x, "meta:user-defined");
	xml_inline(x, 1);
	xml_put(x, "meta:name", name);
	xml_put(x, "meta:value-type", "string");
	xml_string(x, value);
	xml_inline(x, 0);
	xml_close(x);
}

static int is_in_layout(const struct gavel_layout *layout, const char *name)
{
	for (size_t i = 0; layout->property_names && layout->property_names[i]; i++) {
		if (strcmp(layout->property_names[i], name) == 0)
			return 1;
	}
	return 0;
}

static void put_properties(struct odt_writer *w, struct xml_writer *x)
{
	const struct gavel_layout *layout = w->layout;

	for (size_t i = 0; layout->property_names && layout->property_names[i]; i++)
		put_property(x, layout->property_names[i], layout->property_values[i]);
	for (const struct gavel_field *f = w->doc->fields; f; f = f->next) {
		const char *name = f->key + sizeof(PROPERTY) - 1;

		if (strncmp(f->key, PROPERTY, sizeof(PROPERTY) - 1) == 0 && !is_core(name) &&
		    !is_in_layout(layout, name))
			put_property(x, name, f->value);
	}
}

static void put_generator(struct odt_writer *w, struct xml_writer *x)
{
	(void)w;
	xml_open(x, "office:meta");
	xml_element_text(x, "meta:generator", "gavel");
}

static void write_meta(struct odt_writer *w)
{
	static const char root[] = "office:document-meta";
	const struct package_head *head = odt_head(w, root, "", put_generator);
	struct gavel_output *out = gavel_output_new();
	struct xml_writer *x = xml_writer_new(out, 1);
	const char *symbol = gavel_field_printed(w->doc, "symbol"), *title = gavel_field_printed(w->doc, "title");

	xml_within(x, root);
	xml_within(x, "office:meta");
	put_core(w, x, "dc:title", symbol[0] ? symbol : title, "property.title");
	put_core(w, x, "dc:subject", symbol[0] ? title : "", "property.subject");
	put_core(w, x, "meta:keyword", "", "property.keywords");
	put_core(w, x, "dc:description", "", "property.description");
	put_created(x, gavel_field_value(w->doc, "date"));
	if (w->doc->lang && w->doc->lang[0])
		xml_element_text(x, "dc:language", w->doc->lang);
	put_properties(w, x);
	close_behind(w, x, out, head, "meta.xml");
}

/* ---- settings.xml ---- */

/*
 * What LibreOffice does with a Word file, and would not do with its own: tab
 * stops count from the margin, spaces of neighbours add up, exact lines stay
 * exact, blanks at a line's end take no room, tables' cells keep their spaces.
 */
static const struct {
	const char *name, *type, *value;
} SETTINGS[] = {
	{"TabsRelativeToIndent", "boolean", "false"},
	{"TabOverMargin", "boolean", "false"},
	{"TabOverflow", "boolean", "true"},
	{"TabOverSpacing", "boolean", "true"},
	{"AlignTabStopPosition", "boolean", "true"},
	{"AddParaTableSpacing", "boolean", "false"},
	{"AddParaTableSpacingAtStart", "boolean", "true"},
	{"AddParaSpacingToTableCells", "boolean", "true"},
	{"AddParaLineSpacingToTableCells", "boolean", "true"},
	{"HeaderSpacingBelowLastPara", "boolean", "true"},
	{"UseFormerLineSpacing", "boolean", "false"},
	{"PropLineSpacingShrinksFirstLine", "boolean", "true"},
	{"AddExternalLeading", "boolean", "true"},
	{"PrinterIndependentLayout", "string", "high-resolution"},
	{"MsWordCompTrailingBlanks", "boolean", "true"},
	{"IgnoreTabsAndBlanksForLineCalculation", "boolean", "true"},
	{"DoNotJustifyLinesWithManualBreak", "boolean", "false"},
	{"InvertBorderSpacing", "boolean", "true"},
	{"CollapseEmptyCellPara", "boolean", "true"},
	{"TableRowKeep", "boolean", "true"},
	{"ClippedPictures", "boolean", "true"},
};

static void put_settings(struct odt_writer *w, struct xml_writer *x)
{
	(void)w;
	xml_open(x, "office:settings");
	xml_open(x, "config:config-item-set");
	xml_put(x, "config:name", "ooo:configuration-settings");
	for (size_t i = 0; i < sizeof(SETTINGS) / sizeof(SETTINGS[0]); i++) {
		xml_open(x, "config:config-item");
		xml_inline(x, 1);
		xml_put(x, "config:name", SETTINGS[i].name);
		xml_put(x, "config:type", SETTINGS[i].type);
		xml_string(x, SETTINGS[i].value);
		xml_inline(x, 0);
		xml_close(x);
	}
	while (xml_depth(x) > 0)
		xml_close(x);
}

/* ---- the list of entries ---- */

static void put_entry(struct xml_writer *x, const char *path, const char *type, const char *version)
{
	xml_open(x, "manifest:file-entry");
	xml_put(x, "manifest:full-path", path);
	xml_put(x, "manifest:version", version);
	xml_put(x, "manifest:media-type", type);
	xml_close(x);
}

static const char MANIFEST[] = "manifest:manifest";

/* Up to the entries that not every file has. */
static const struct package_head *manifest_head(struct odt_writer *w)
{
	static const char *const entries[] = {"content.xml", "styles.xml", "meta.xml", "settings.xml"};
	const struct package_head *head = package_head(w->package, MANIFEST, "");
	struct gavel_output *out;
	struct xml_writer *x;

	if (head)
		return head;
	out = gavel_output_new();
	x = xml_writer_new(out, 1);
	xml_declaration(x, 0);
	xml_open(x, MANIFEST);
	xml_put(x, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
	xml_put(x, "manifest:version", "1.3");
	put_entry(x, "/", ODT_TYPE, "1.3");
	for (size_t i = 0; i < sizeof(entries) / sizeof(entries[0]); i++)
		put_entry(x, entries[i], "text/xml", NULL);
	xml_writer_free(x);
	return package_head_make(w->package, MANIFEST, "", out);
}

static void write_manifest(struct odt_writer *w, int kept)
{
	const struct package_head *head = manifest_head(w);
	struct gavel_output *out = gavel_output_new();
	struct xml_writer *x = xml_writer_new(out, 1);

	xml_within(x, MANIFEST);
	if (kept)
		put_entry(x, KEPT_ENTRY, "text/xml", NULL);
	odt_put_image_entries(w, x);
	close_behind(w, x, out, head, "META-INF/manifest.xml");
}

void odt_write_others(struct odt_writer *w)
{
	struct gavel_output *out = gavel_output_new();
	int kept = kept_write(w->doc, out);

	write_meta(w);
	package_take_behind(w->package, "settings.xml", odt_head(w, "office:document-settings", "", put_settings), NULL,
	                    NULL);
	if (kept)
		package_add(w->package, KEPT_ENTRY, gavel_output_bytes(out), gavel_output_len(out), 0);
	gavel_output_free(out);
	write_manifest(w, kept);
}
