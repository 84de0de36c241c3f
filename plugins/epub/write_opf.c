/* SPDX-License-Identifier: MIT
 *
 * The package document: what the publication is, what files it has, in which
 * order they are read.
 *
 * The identifier is made of the symbol and the language, or of the text where
 * there is no symbol, so that the same document always has the same one. The
 * date of modification, which the standard demands, is the document's own.
 * Of accessibility it states what holds for every file that is written so; it
 * claims no conformance to WCAG, which only a person can certify.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "iso_date.h"
#include "kept.h"
#include "write.h"

#define FIXED_DATE "1980-01-01"

/* ---- identity ---- */

static void mix(uint64_t hash[2], const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		for (int k = 0; k < 2; k++)
			hash[k] = (hash[k] ^ (unsigned char)bytes[i] ^ (k ? i * 31 : 0)) * 0x100000001B3u;
}

/* A UUID of version 8 (RFC 9562): its bits are ours, here a hash. */
static void identify(const struct book *b, char urn[64])
{
	uint64_t hash[2] = { 0xCBF29CE484222325u, 0x84222325CBF29CE4u };
	const char *symbol = gavel_field_value(b->doc, "symbol"), *lang = book_lang(b);

	if (*symbol != '\0')
		mix(hash, symbol, strlen(symbol));
	for (size_t i = 0; *symbol == '\0' && i < b->page_count; i++)
		mix(hash, gavel_output_bytes(b->pages[i].bytes), gavel_output_len(b->pages[i].bytes));
	mix(hash, lang, strlen(lang) + 1);
	snprintf(urn, 64, "urn:uuid:%08" PRIx64 "-%04" PRIx64 "-8%03" PRIx64 "-%04" PRIx64 "-%012" PRIx64, hash[0] >> 32,
	         hash[0] >> 16 & 0xFFFF, hash[0] & 0xFFF, 0x8000 | (hash[1] >> 48 & 0x3FFF), hash[1] & 0xFFFFFFFFFFFF);
}

static const char *date_of(const struct book *b)
{
	static const char *const keys[] = { "date", "adopted", NULL };

	for (size_t i = 0; keys[i] != NULL; i++)
		if (is_iso_date(gavel_field_value(b->doc, keys[i])))
			return gavel_field_value(b->doc, keys[i]);
	return NULL;
}

/* ---- metadata ---- */

static void put_meta(struct xml_writer *x, const char *property, const char *value)
{
	xml_open(x, "meta");
	xml_put(x, "property", property);
	xml_inline(x, 1);
	xml_string(x, value);
	xml_inline(x, 0);
	xml_close(x);
}

static int is_blank(const char *s)
{
	return s[strspn(s, " \t\r\n")] == '\0';
}

static const char *shown(const struct gavel_field *f)
{
	return f->printed != NULL && *f->printed != '\0' ? f->printed : f->value != NULL ? f->value : "";
}

static int has_value(const struct book *b, const char *key, const char *value)
{
	for (const struct gavel_field *f = b->doc->fields; key != NULL && f != NULL; f = f->next)
		if (strcmp(f->key, key) == 0 && strcmp(shown(f), value) == 0)
			return 1;
	return 0;
}

/* The values of a field of the page, then those of the property of the same meaning that are others. */
static void put_fields(struct xml_writer *x, const struct book *b, const char *element, const char *key,
                       const char *property)
{
	for (const struct gavel_field *f = b->doc->fields; key != NULL && f != NULL; f = f->next)
		if (strcmp(f->key, key) == 0 && !is_blank(shown(f)))
			xml_element_text(x, element, shown(f));
	for (const struct gavel_field *f = b->doc->fields; f != NULL; f = f->next)
		if (strcmp(f->key, property) == 0 && !is_blank(shown(f)) && !has_value(b, key, shown(f)))
			xml_element_text(x, element, shown(f));
}

static void put_identity(struct xml_writer *x, const struct book *b)
{
	const char *symbol = gavel_field_printed(b->doc, "symbol"), *date = date_of(b);
	char urn[64], modified[32];

	identify(b, urn);
	xml_open(x, "dc:identifier");
	xml_put(x, "id", "id");
	xml_inline(x, 1);
	xml_string(x, urn);
	xml_inline(x, 0);
	xml_close(x);
	if (!is_blank(symbol))
		xml_element_text(x, "dc:identifier", symbol);
	xml_element_text(x, "dc:title", book_title(b));
	xml_element_text(x, "dc:language", book_lang(b));
	if (date != NULL)
		xml_element_text(x, "dc:date", date);
	snprintf(modified, sizeof modified, "%sT00:00:00Z", date != NULL ? date : FIXED_DATE);
	put_meta(x, "dcterms:modified", modified);
}

/* ---- accessibility ---- */

static int has_image_without_text(const struct book *b)
{
	const struct gavel_node *root = b->doc->root;

	for (const struct gavel_node *n = root; n != NULL; n = gavel_next(n, root))
		if (n->kind == GAVEL_IMAGE && gavel_attr(n, "alt") == NULL)
			return 1;
	return 0;
}

static void put_accessibility(struct xml_writer *x, const struct book *b)
{
	static const char *const features[] = { "displayTransformability", "readingOrder", "structuralNavigation",
	                                        "tableOfContents", NULL };
	int silent = has_image_without_text(b);

	put_meta(x, "schema:accessMode", "textual");
	if (b->shown > 0)
		put_meta(x, "schema:accessMode", "visual");
	put_meta(x, "schema:accessModeSufficient", silent && b->shown > 0 ? "textual,visual" : "textual");
	for (size_t i = 0; features[i] != NULL; i++)
		put_meta(x, "schema:accessibilityFeature", features[i]);
	if (b->shown > 0 && !silent)
		put_meta(x, "schema:accessibilityFeature", "alternativeText");
	put_meta(x, "schema:accessibilityHazard", b->animated ? "unknown" : "none");
	xml_open(x, "meta");
	xml_put(x, "property", "schema:accessibilitySummary");
	xml_put(x, "xml:lang", "en");
	xml_inline(x, 1);
	xml_string(x, "The text is structured by headings, numbered paragraphs and tables, and can be read in one order; "
	              "notes are linked with their marks in both directions.");
	if (silent && b->shown > 0)
		xml_string(x, " Some images have no alternative text.");
	xml_inline(x, 0);
	xml_close(x);
}

/* Properties that Dublin Core has no term for, under their own names, as in EPUB 2. */
static void put_properties(struct xml_writer *x, const struct book *b)
{
	static const char *const terms[] = { "title", "creator", "publisher", "subject", "description", "rights", "source",
	                                     NULL };
	static const char prefix[] = "property.";

	for (const struct gavel_field *f = b->doc->fields; f != NULL; f = f->next) {
		size_t i = 0;

		if (strncmp(f->key, prefix, sizeof prefix - 1) != 0 || is_blank(shown(f)))
			continue;
		while (terms[i] != NULL && strcmp(terms[i], f->key + sizeof prefix - 1) != 0)
			i++;
		if (terms[i] != NULL)
			continue;
		xml_open(x, "meta");
		xml_put(x, "name", f->key);
		xml_put(x, "content", shown(f));
		xml_close(x);
	}
}

static void put_metadata(struct xml_writer *x, const struct book *b)
{
	xml_open(x, "metadata");
	xml_put(x, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
	put_identity(x, b);
	put_fields(x, b, "dc:creator", "organ", "property.creator");
	put_fields(x, b, "dc:publisher", "publisher", "property.publisher");
	put_fields(x, b, "dc:subject", "subject", "property.subject");
	put_fields(x, b, "dc:description", NULL, "property.description");
	put_fields(x, b, "dc:rights", NULL, "property.rights");
	put_fields(x, b, "dc:source", NULL, "property.source");
	put_accessibility(x, b);
	put_properties(x, b);
	xml_close(x);
}

/* ---- files ---- */

static void put_item(struct xml_writer *x, const char *id, const char *href, const char *mime, const char *properties)
{
	xml_open(x, "item");
	xml_put(x, "id", id);
	xml_put(x, "href", href);
	xml_put(x, "media-type", mime);
	if (properties != NULL)
		xml_put(x, "properties", properties);
	xml_close(x);
}

static void put_manifest(struct xml_writer *x, const struct book *b)
{
	char id[32];

	xml_open(x, "manifest");
	put_item(x, "nav", "nav.xhtml", "application/xhtml+xml", "nav");
	put_item(x, "style", "style.css", "text/css", NULL);
	for (size_t i = 0; i < b->page_count; i++) {
		snprintf(id, sizeof id, "text%zu", i + 1);
		put_item(x, id, b->pages[i].name, "application/xhtml+xml", NULL);
	}
	for (size_t i = 0; i < b->picture_count; i++) {
		snprintf(id, sizeof id, "image%zu", i + 1);
		if (*b->pictures[i].name != '\0')
			put_item(x, id, b->pictures[i].name, b->pictures[i].mime, NULL);
	}
	if (b->kept != NULL)
		put_item(x, "kept", "../" KEPT_ENTRY, "application/xml", NULL);
	xml_close(x);
}

static void put_spine(struct xml_writer *x, const struct book *b)
{
	char id[32];

	xml_open(x, "spine");
	if (b->layout->dir != NULL)
		xml_put(x, "page-progression-direction", b->layout->dir);
	for (size_t i = 0; i < b->page_count; i++) {
		snprintf(id, sizeof id, "text%zu", i + 1);
		xml_leaf(x, "itemref", "idref", id);
	}
	xml_close(x);
}

void write_opf(struct book *b)
{
	struct xml_writer *x = xml_writer_new(b->opf, 1);

	xml_declaration(x, 0);
	xml_open(x, "package");
	xml_put(x, "xmlns", "http://www.idpf.org/2007/opf");
	xml_put(x, "version", "3.0");
	xml_put(x, "unique-identifier", "id");
	xml_put(x, "xml:lang", book_lang(b));
	if (b->layout->dir != NULL)
		xml_put(x, "dir", b->layout->dir);
	put_metadata(x, b);
	put_manifest(x, b);
	put_spine(x, b);
	xml_close(x);
	xml_writer_free(x);
	gavel_puts(b->opf, "\n");
}
