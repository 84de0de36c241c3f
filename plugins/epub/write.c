/* SPDX-License-Identifier: MIT
 *
 * Writing a publication: the content documents are rendered (common/html/),
 * then the files are packed in the order that the standard asks for, with a
 * fixed time, so that equal documents give equal bytes.
 */
#include "write.h"

#include <stdlib.h>

#include "kept.h"
#include "memory.h"
#include "package_head.h"

static const char container[] =
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	"<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n"
	"  <rootfiles>\n"
	"    <rootfile full-path=\"" FOLDER "package.opf\" media-type=\"application/oebps-package+xml\"/>\n"
	"  </rootfiles>\n"
	"</container>\n";

static void add(struct package_writer *w, const char *folder, const char *name, struct gavel_output **bytes)
{
	struct gavel_output *entry = gavel_output_new();

	gavel_printf(entry, "%s%s", folder, name);
	package_take(w, gavel_output_bytes(entry), *bytes);
	*bytes = NULL;
	gavel_output_free(entry);
}

/* The same in all publications. */
static void add_container(struct package_writer *w)
{
	const struct package_head *head = package_head_of(w, "epub container", container, sizeof(container) - 1);

	package_take_behind(w, "META-INF/container.xml", head, NULL, NULL);
}

/* The styles are those of the layout's edition; what masthead and foot have is most often the same too. */
static void add_style(struct book *b, struct package_writer *w)
{
	static const char what[] = "epub style sheet";
	const char *edition = render_edition(b->render);
	const struct package_head *head = package_head(w, what, edition);
	struct gavel_output *rest = gavel_output_new();

	if (head == NULL) {
		struct gavel_output *styles = gavel_output_new();

		render_css_styles(b->render, styles);
		head = package_head_make(w, what, edition, styles);
	}
	render_css_rest(b->render, rest);
	package_take_behind(w, FOLDER "style.css", head,
	                    package_head_of(w, "epub masthead", gavel_output_bytes(rest), gavel_output_len(rest)), NULL);
	gavel_output_free(rest);
}

static int pack(struct book *b, struct gavel_output *out)
{
	struct package_writer *w = package_writer_new(b->job, out);

	package_add(w, "mimetype", EPUB_TYPE, sizeof(EPUB_TYPE) - 1, 1);
	add_container(w);
	add(w, FOLDER, "package.opf", &b->opf);
	add(w, FOLDER, "nav.xhtml", &b->nav);
	add_style(b, w);
	for (size_t i = 0; i < b->page_count; i++)
		add(w, FOLDER, b->pages[i].name, &b->pages[i].bytes);
	for (size_t i = 0; i < b->picture_count; i++)
		if (*b->pictures[i].name != '\0')
			add(w, FOLDER, b->pictures[i].name, &b->pictures[i].bytes);
	if (b->kept != NULL)
		add(w, "", KEPT_ENTRY, &b->kept);
	return package_finish(w);
}

static void free_book(struct book *b)
{
	for (size_t i = 0; i < b->page_count; i++)
		gavel_output_free(b->pages[i].bytes);
	for (size_t i = 0; i < b->picture_count; i++)
		gavel_output_free(b->pictures[i].bytes);
	free(b->pages);
	free(b->places);
	free(b->pictures);
	free(b->picture_places);
	gavel_output_free(b->nav);
	gavel_output_free(b->opf);
	gavel_output_free(b->kept);
	render_free(b->render);
}

static void fill(struct book *b)
{
	part_pages(b);
	write_pages(b);
	write_nav(b);
	if (kept_write(b->doc, b->kept) == 0) {
		gavel_output_free(b->kept);
		b->kept = NULL;
	}
	write_opf(b);
}

int epub_write(struct gavel_job *job, const struct gavel_document *doc, const struct gavel_layout *layout,
               struct gavel_output *out)
{
	struct book b = { .job = job, .doc = doc, .layout = layout };
	struct render_target target = { .epub = 1, .media = place_picture, .file = page_of, .closure = &b };
	int result;

	b.picture_places = memory_new((gavel_media_count(doc) + 1) * sizeof *b.picture_places);
	b.render = render_new(job, doc, layout, &target);
	b.nav = gavel_output_new();
	b.opf = gavel_output_new();
	b.kept = gavel_output_new();
	fill(&b);
	result = b.failed ? -1 : pack(&b, out);
	free_book(&b);
	return result;
}
