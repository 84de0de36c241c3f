/* SPDX-License-Identifier: MIT
 *
 * The two parts with text, put together from their pieces.
 *
 * A part's text comes last, behind automatic styles that are only known when it
 * is written; and what stands before both, namespaces and the layout's fonts
 * and styles, is the same for document after document: it is a head
 * (package_head.h), and no writer runs for it where it is remembered.
 */
#include "write.h"

static struct xml_writer *open_document(struct gavel_output *out, const char *root)
{
	struct xml_writer *x = xml_writer_new(out, 1);

	xml_declaration(x, 0);
	xml_open(x, root);
	odt_put_namespaces(x);
	return x;
}

const struct package_head *odt_head(struct odt_writer *w, const char *root, const char *key, odt_put *put)
{
	const struct package_head *head = package_head(w->package, root, key);
	struct gavel_output *out;
	struct xml_writer *x;

	if (head)
		return head;
	out = gavel_output_new();
	x = open_document(out, root);
	put(w, x);
	xml_writer_free(x);
	return package_head_make(w->package, root, key, out);
}

/* Automatic styles, and the page where it is asked for. */
static void put_automatic(struct odt_writer *w, struct xml_writer *x, const struct odt_part *part, int page)
{
	xml_open(x, "office:automatic-styles");
	if (page)
		odt_put_page_layout(w, x);
	if (gavel_output_len(part->styles)) {
		xml_raw(x, "\n", 1);
		xml_raw(x, gavel_output_bytes(part->styles), gavel_output_len(part->styles));
	}
	xml_close(x);
}

static void put_before(struct odt_writer *w, const struct odt_part *part, int page, const char *root,
                       struct gavel_output *before)
{
	struct xml_writer *x = xml_writer_new(before, 1);

	xml_within(x, root);
	put_automatic(w, x, part, page);
	xml_raw(x, "\n", 1);
	xml_writer_free(x);
}

/* The part's own text, which may be long, is not in memory twice: what comes before it is put in front of it. */
void odt_write_content(struct odt_writer *w)
{
	static const char root[] = "office:document-content";
	struct gavel_output *before = gavel_output_new(), *text = w->content.out;

	put_before(w, &w->content, 0, root, before);
	gavel_printf(text, "</%s>\n", root);
	gavel_output_prepend(text, gavel_output_bytes(before), gavel_output_len(before));
	gavel_output_free(before);
	package_take_behind(w->package, "content.xml", odt_head(w, root, w->edition, odt_put_fonts), NULL, text);
	w->content.out = NULL;
}

static void put_fonts_and_styles(struct odt_writer *w, struct xml_writer *x)
{
	odt_put_fonts(w, x);
	odt_put_styles(w, x);
}

/* The automatic styles of heads and feet are a layout's too, but only writing these tells them. */
void odt_write_styles(struct odt_writer *w)
{
	static const char root[] = "office:document-styles";
	const struct package_head *head = odt_head(w, root, w->edition, put_fonts_and_styles), *second;
	struct gavel_output *before = gavel_output_new();

	put_before(w, &w->styles, 1, root, before);
	second = package_head_of(w->package, "office:automatic-styles", gavel_output_bytes(before),
	                         gavel_output_len(before));
	gavel_output_free(before);
	gavel_printf(w->styles.out, "</%s>\n", root);
	package_take_behind(w->package, "styles.xml", head, second, w->styles.out);
	w->styles.out = NULL;
}
