/* SPDX-License-Identifier: MIT
 *
 * The HTML writer: the page around the rendering. One file holds all: style
 * sheet, images as data addresses, and metadata of other formats in a block
 * that a browser does not show. No script, nothing fetched.
 */
#include <string.h>

#include "language.h"
#include "data_address.h"
#include "html.h"
#include "html/render.h"
#include "kept.h"

/* What browsers show. */
static const char *const IMAGE_TYPES[] = {"image/png", "image/jpeg", "image/jpg", "image/gif", "image/svg+xml",
                                          "image/webp", "image/avif", "image/bmp"};

struct page {
	struct gavel_job *job;
	const struct gavel_document *doc;
	int failed;
};

static int is_shown(const char *mime)
{
	for (size_t i = 0; mime && i < sizeof(IMAGE_TYPES) / sizeof(IMAGE_TYPES[0]); i++) {
		if (strcmp(IMAGE_TYPES[i], mime) == 0)
			return 1;
	}
	return 0;
}

static int put_media(void *closure, const struct gavel_media *media, struct gavel_output *address)
{
	struct page *page = closure;

	if (!is_shown(media->mime)) {
		gavel_report_at(page->doc, GAVEL_LEVEL_LOSS, "image", page->doc->root,
		                "browsers show no image of type %s (\"%s\"); its text stands for it",
		                media->mime ? media->mime : "unknown", media->name);
		return -1;
	}
	if (data_put(media, address) == 0)
		return 0;
	page->failed = 1;
	return -1;
}

/* ---- head ---- */

static void put_meta(struct xml_writer *x, const char *name, const char *content)
{
	if (!content[0])
		return;
	xml_open(x, "meta");
	xml_put(x, "name", name);
	xml_put(x, "content", content);
	xml_close(x);
}

/* Fields that Dublin Core has a term for; a value in normal form (a date) where it is to be that. */
static const struct {
	const char *name, *field;
	int value;
} METAS[] = {
	{"dcterms.identifier", "symbol", 0}, {"dcterms.title", "title", 0}, {"dcterms.publisher", "publisher", 0},
	{"dcterms.creator", "organ", 0}, {"dcterms.date", "date", 1}, {"dcterms.issued", "adopted", 1},
	{"dcterms.language", "language", 1},
};

/* Properties that a flow had go back under their own names. */
static void put_properties(const struct gavel_document *doc, struct xml_writer *x)
{
	static const char prefix[] = "property.";

	for (const struct gavel_field *f = doc->fields; f; f = f->next) {
		const char *shown = f->printed && f->printed[0] ? f->printed : f->value ? f->value : "";

		if (strncmp(f->key, prefix, sizeof(prefix) - 1) == 0 && strcmp(f->key, "property.title") != 0)
			put_meta(x, f->key, shown);
	}
}

/* The style sheet, most of the page of a short document, goes to where the writer writes. */
static void put_head(const struct gavel_document *doc, struct render *render, struct xml_writer *x,
                     struct gavel_output *out)
{
	xml_open(x, "head");
	xml_leaf(x, "meta", "charset", "utf-8");
	put_meta(x, "viewport", "width=device-width, initial-scale=1");
	put_meta(x, "color-scheme", "light dark");
	xml_element_text(x, "title", render_title(render)[0] ? render_title(render) : "\xE2\x80\x93");
	put_meta(x, "description", gavel_field_printed(doc, "title"));
	for (size_t i = 0; i < sizeof(METAS) / sizeof(METAS[0]); i++)
		put_meta(x, METAS[i].name, METAS[i].value ? gavel_field_value(doc, METAS[i].field)
		                                          : gavel_field_printed(doc, METAS[i].field));
	put_properties(doc, x);
	xml_open(x, "style");
	xml_inline(x, 1);
	xml_raw(x, "\n", 1);
	render_css(render, out);
	xml_inline(x, 0);
	xml_close(x);
	xml_close(x);
}

/* ---- body ---- */

static void put_kept(const struct gavel_document *doc, struct xml_writer *x)
{
	struct gavel_output *kept = gavel_output_new();

	if (kept_write(doc, kept)) {
		xml_open(x, "script");
		xml_put(x, "type", "application/xml");
		xml_put(x, "id", "gavel-kept");
		xml_inline(x, 1);
		xml_raw(x, gavel_output_bytes(kept), gavel_output_len(kept));
		xml_inline(x, 0);
		xml_close(x);
	}
	gavel_output_free(kept);
}

static void put_body(const struct gavel_document *doc, struct render *render, struct xml_writer *x)
{
	xml_open(x, "body");
	xml_open(x, "div");
	xml_put(x, "class", "sheet");
	render_masthead(render, x);
	xml_open(x, "main");
	render_node(render, x, doc->root);
	render_end_rule(render, x);
	render_notes(render, x, doc->root);
	xml_close(x);
	render_foot(render, x);
	xml_close(x);
	put_kept(doc, x);
	xml_close(x);
}

int html_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out)
{
	struct page page = {.job = job, .doc = doc};
	struct render_target target = {.media = put_media, .closure = &page};
	struct render *render = render_new(job, doc, layout, &target);
	struct xml_writer *x = xml_writer_new(out, 1);

	xml_html(x);
	gavel_puts(out, "<!DOCTYPE html>\n");
	xml_open(x, "html");
	xml_put(x, "lang", layout->lang && language_is_tag(layout->lang) ? layout->lang : NULL);
	xml_put(x, "dir", layout->dir);
	put_head(doc, render, x, out);
	put_body(doc, render, x);
	xml_close(x);
	xml_writer_free(x);
	render_free(render);
	return page.failed ? -1 : 0;
}
