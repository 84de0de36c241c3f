/* SPDX-License-Identifier: MIT
 *
 * Reading a publication: container, package document, then the content
 * documents in the order of the spine (read_part.c), into the reader that HTML
 * has too. What is in the package is read from it, and nothing else is opened.
 */
#include "data_address.h"
#include "read.h"

#include <string.h>

#include "image.h"
#include "kept.h"

enum { FALLBACKS_MAX = 16, SNIFFED = 512 };

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

/* ---- media ---- */

/* An entry beside the text that cannot be read. */
static int is_closed(const struct publication *p, const char *entry)
{
	if (!is_encrypted(p, entry))
		return 0;
	gavel_report(p->job, GAVEL_LEVEL_WARNING, "drm", &(struct gavel_position){ .part = ENCRYPTION },
	             "%.200s is encrypted: it is left out", entry);
	return 1;
}

static const char *media(void *closure, const char *part, const char *address)
{
	struct publication *p = closure;
	const struct gavel_media *held;
	const struct item *item;
	const char *entry, *mime, *slash;

	if (strncmp(address, "data:", 5) == 0)
		return data_media(p->doc, address);
	entry = strstr(address, "://") == NULL ? html_resolve(p->doc, part, address) : NULL;
	if (entry != NULL)
		entry = gavel_intern(p->doc, entry, strcspn(entry, "#"));
	if (entry == NULL || !package_has(p->package, entry) || is_closed(p, entry))
		return NULL;
	held = gavel_media_from(p->doc, p->package, entry);
	if (held != NULL)
		return held->name;
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
	if (entry == NULL || !package_has(p->package, entry) || is_closed(p, entry))
		return 1;
	if (entry != p->sheet_entry) {
		gavel_output_cut(p->sheet, 0);
		if (package_load(p->package, entry, p->sheet) != 0)
			return -1;
		p->sheet_entry = entry;
	}
	gavel_write(to, gavel_output_bytes(p->sheet), gavel_output_len(p->sheet));
	return 0;
}

/* ---- the spine ---- */

static int is_text(const struct item *item)
{
	static const char *const types[] = { "application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml",
	                                     "text/xml", "application/x-dtbook+xml", NULL };

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

/* What the container says is encrypted, but begins as markup does, is not: no cipher leaves that much text. */
static int is_in_clear(const struct publication *p, const char *entry)
{
	struct package_part *part = package_part_open(p->package, entry);
	char bytes[SNIFFED];
	int len = part != NULL ? package_part_read(part, bytes, sizeof bytes) : -1, at = 0;

	package_part_close(part);
	if (len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		at = 3;
	while (at < len && strchr(" \t\r\n", bytes[at]) != NULL && bytes[at] != '\0')
		at++;
	if (at + 1 >= len || bytes[at] != '<')
		return 0;
	for (int i = at; i < len; i++)
		if ((unsigned char)bytes[i] < ' ' && (bytes[i] == '\0' || strchr("\t\r\n\f", bytes[i]) == NULL))
			return 0;
	return 1;
}

static int check_clear(const struct publication *p, const char *entry)
{
	if (!is_encrypted(p, entry))
		return 0;
	if (!is_in_clear(p, entry))
		return refuse_encrypted(p, entry);
	gavel_report(p->job, GAVEL_LEVEL_WARNING, "drm", &(struct gavel_position){ .part = ENCRYPTION },
	             "%.200s is said to be encrypted, but is plain text: it is read", entry);
	return 0;
}

static int read_item(struct content *c, const char *id)
{
	struct publication *p = c->p;
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
	if (check_clear(p, item->entry) != 0)
		return -1;
	c->read++;
	return is_text(item) ? document_read(p, c->reader, item) : picture_read(p, c->reader, item);
}

static int read_spine(struct publication *p)
{
	struct html_source source = { .media = media, .sheet = sheet, .closure = p, .packaged = 1 };
	struct content c = { .p = p, .reader = html_reader_new(p->job, p->doc, &source) };
	int result = 0;

	p->sheet = gavel_output_new();
	p->events = gavel_output_new();
	for (size_t i = 0; i < p->spine_count && result == 0; i++)
		result = read_item(&c, p->spine[i]);
	if (result == 0 && c.read == 0 && c.missing > 0)
		result = gavel_fail(p->job, GAVEL_UNREADABLE, "no-text", &(struct gavel_position){ .part = p->opf },
		                    "no part of the publication's text is in the package: the file is damaged");
	if (result == 0)
		result = html_reader_finish(c.reader);
	html_reader_free(c.reader);
	gavel_output_free(p->sheet);
	gavel_output_free(p->events);
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
