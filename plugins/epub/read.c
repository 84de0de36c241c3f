/* SPDX-License-Identifier: MIT
 *
 * Reading a publication: container, package document, then the content
 * documents in the order of the spine, as streams into the reader that HTML
 * has too. What is in the package is read from it, and nothing else is opened.
 *
 * The navigation document repeats the headings; it is left out, unless it is
 * all there is.
 */
#include "data_address.h"
#include "read.h"

#include <string.h>

#include "image.h"
#include "kept.h"

enum { ATTRIBUTES_MAX = 64, FALLBACKS_MAX = 16 };

#define XML_NS "http://www.w3.org/XML/1998/namespace"
#define OPS_NS "http://www.idpf.org/2007/ops"
#define XLINK_NS "http://www.w3.org/1999/xlink"

struct content {
	struct publication *p;
	struct html_reader *reader;
	size_t read, missing;
};

void *widen(struct publication *p, void *rows, size_t count, size_t *room, size_t size)
{
	void *wider;

	if (count < *room)
		return rows;
	*room = *room == 0 ? 16 : *room * 2;
	wider = gavel_alloc(p->doc, *room * size);
	if (count > 0)
		memcpy(wider, rows, count * size);
	return wider;
}

/* ---- content documents ---- */

/* The name that the reader knows an attribute by, or NULL. */
static const char *name_of(const struct xml_attribute *attribute)
{
	static const struct { const char *ns, *name, *known; } names[] = {
		{ OPS_NS, "type", "epub:type" }, { XML_NS, "lang", "xml:lang" }, { XLINK_NS, "href", "xlink:href" },
	};

	if (*attribute->ns == '\0')
		return attribute->name;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].ns, attribute->ns) == 0 && strcmp(names[i].name, attribute->name) == 0)
			return names[i].known;
	return NULL;
}

static int on_start(void *state, const struct xml_element *element)
{
	struct content *c = state;
	struct html_attribute attributes[ATTRIBUTES_MAX];
	size_t count = 0;

	for (size_t i = 0; i < element->count && count < ATTRIBUTES_MAX; i++) {
		const char *name = name_of(&element->attributes[i]);

		if (name != NULL)
			attributes[count++] = (struct html_attribute){ name, element->attributes[i].value };
	}
	return html_start(c->reader, element->name, attributes, count, element->line);
}

static int on_end(void *state, const char *ns, const char *name, uint32_t line)
{
	(void)ns;
	return html_end(((struct content *)state)->reader, name, line);
}

static int on_text(void *state, const char *bytes, size_t len, uint32_t line)
{
	return html_text(((struct content *)state)->reader, bytes, len, line);
}

static int read_document(struct content *c, const char *entry)
{
	static const struct xml_handler handler = { .start = on_start, .end = on_end, .text = on_text };
	int result;

	html_reader_open(c->reader, entry);
	result = xml_read_part(c->p->job, c->p->package, entry, &handler, c);
	if (result == 0)
		html_reader_close(c->reader);
	c->read++;
	return result;
}

/* ---- media ---- */

static const char *media(void *closure, const char *part, const char *address)
{
	struct publication *p = closure;
	const struct item *item;
	const char *entry, *mime, *slash;

	if (strncmp(address, "data:", 5) == 0)
		return data_media(p->doc, address);
	entry = strstr(address, "://") == NULL ? html_resolve(p->doc, part, address) : NULL;
	if (entry != NULL)
		entry = gavel_intern(p->doc, entry, strcspn(entry, "#"));
	if (entry == NULL || !package_has(p->package, entry) || is_encrypted(p, entry))
		return NULL;
	for (const struct gavel_media *m = p->doc->media; m != NULL; m = m->next)
		if (m->source == p->package && strcmp(m->entry, entry) == 0)
			return m->name;
	item = item_of_entry(p, entry);
	mime = item != NULL && item->type != NULL ? item->type : image_type(NULL, 0, entry);
	slash = strrchr(entry, '/');
	if (mime == NULL || strncmp(mime, "image/", 6) != 0)
		return NULL;
	return gavel_media_add(p->doc, slash != NULL ? slash + 1 : entry, mime, package_load, p->package, entry)->name;
}

/* Most content documents share one style sheet. */
static int sheet(void *closure, const char *part, const char *address, struct gavel_output *to)
{
	struct publication *p = closure;
	const char *entry = strstr(address, "://") == NULL ? html_resolve(p->doc, part, address) : NULL;

	if (entry != NULL)
		entry = gavel_intern(p->doc, entry, strcspn(entry, "#"));
	if (entry == NULL || !package_has(p->package, entry) || is_encrypted(p, entry))
		return 0;
	if (entry != p->sheet_entry) {
		gavel_output_cut(p->sheet, 0);
		if (package_load(p->package, entry, p->sheet) != 0)
			return -1;
		p->sheet_entry = entry;
	}
	gavel_write(to, gavel_output_bytes(p->sheet), gavel_output_len(p->sheet));
	return 0;
}

/* A page of the spine that is an image is set as one. */
static void read_picture(struct content *c, const char *entry)
{
	const struct html_attribute source = { "src", strrchr(entry, '/') != NULL ? strrchr(entry, '/') + 1 : entry };

	html_reader_open(c->reader, entry);
	html_start(c->reader, "img", &source, 1, 0);
	html_end(c->reader, "img", 0);
	html_reader_close(c->reader);
	c->read++;
}

/* ---- the spine ---- */

static int is_text(const struct item *item)
{
	static const char *const types[] = { "application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml",
	                                     "text/xml", NULL };

	for (size_t i = 0; item->type != NULL && types[i] != NULL; i++)
		if (strcmp(types[i], item->type) == 0)
			return 1;
	return 0;
}

static int is_picture(const struct item *item)
{
	return item->type != NULL && strncmp(item->type, "image/", 6) == 0;
}

/* The item itself, or the first of its fallbacks that can be read. */
static const struct item *readable(const struct publication *p, const struct item *item)
{
	const struct item *first = item;

	for (int i = 0; item != NULL && !is_text(item) && i < FALLBACKS_MAX; i++)
		item = item_of_id(p, item->fallback);
	return item != NULL && is_text(item) ? item : is_picture(first) ? first : NULL;
}

static int refuse_encrypted(const struct publication *p, const char *entry)
{
	struct gavel_position at = { .part = ENCRYPTION };

	return gavel_fail(p->job, GAVEL_UNREADABLE, "drm", &at,
	                  "the publication is protected by DRM: %.200s is encrypted; take a copy without protection", entry);
}

static int read_item(struct content *c, const char *id)
{
	const struct publication *p = c->p;
	const struct item *listed = item_of_id(p, id), *item = listed != NULL ? readable(p, listed) : NULL;
	struct gavel_position at = { .part = p->opf };

	if (item == NULL || item->entry == NULL || !package_has(p->package, item->entry)) {
		gavel_report(p->job, GAVEL_LEVEL_LOSS, listed == NULL || item != NULL ? "missing-part" : "no-text", &at,
		             listed == NULL ? "the spine names \"%.100s\", which the manifest does not list"
		             : item != NULL ? "the text \"%.100s\" is not in the package"
		                            : "the part \"%.100s\" of the text is in a format that is not read", id);
		c->missing++;
		return 0;
	}
	if (is_encrypted(p, item->entry))
		return refuse_encrypted(p, item->entry);
	if (item->nav && p->spine_count > 1) {
		gavel_report(p->job, GAVEL_LEVEL_NOTE, "navigation", &(struct gavel_position){ .part = item->entry },
		             "the table of contents is not part of the text");
		return 0;
	}
	if (is_text(item))
		return read_document(c, item->entry);
	read_picture(c, item->entry);
	return 0;
}

static int read_spine(struct publication *p)
{
	struct html_source source = { .media = media, .sheet = sheet, .closure = p, .packaged = 1 };
	struct content c = { .p = p, .reader = html_reader_new(p->job, p->doc, &source) };
	int result = 0;

	p->sheet = gavel_output_new();
	for (size_t i = 0; i < p->spine_count && result == 0; i++)
		result = read_item(&c, p->spine[i]);
	if (result == 0 && c.read == 0 && c.missing > 0)
		result = gavel_fail(p->job, GAVEL_UNREADABLE, "no-text", &(struct gavel_position){ .part = p->opf },
		                    "no part of the publication's text is in the package: the file is damaged");
	if (result == 0)
		result = html_reader_finish(c.reader);
	html_reader_free(c.reader);
	gavel_output_free(p->sheet);
	return result;
}

static int read_kept(struct publication *p)
{
	struct gavel_output *kept;
	int result;

	if (!package_has(p->package, KEPT_ENTRY))
		return 0;
	kept = gavel_output_new();
	result = package_load(p->package, KEPT_ENTRY, kept);
	if (result == 0)
		result = kept_read(p->job, p->doc, KEPT_ENTRY, gavel_output_bytes(kept), gavel_output_len(kept));
	gavel_output_free(kept);
	return result;
}

static void close_package(void *package)
{
	package_close(package);
}

int epub_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	struct publication *p = gavel_alloc(doc, sizeof *p);

	memset(p, 0, sizeof *p);
	p->job = job;
	p->doc = doc;
	p->package = package_open(job, in);
	if (p->package == NULL)
		return -1;
	gavel_document_defer(doc, close_package, p->package);
	if (container_read(p) != 0 || opf_read(p) != 0 || read_spine(p) != 0)
		return -1;
	return read_kept(p);
}
