/* SPDX-License-Identifier: MIT
 *
 * The content documents. A text is one file; where it is long, each annex is a
 * file of its own. Notes stand at the end of the file that calls them. The
 * navigation document is the outline as nested lists.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language.h"
#include "memory.h"
#include "write.h"

enum { LONG = 4000, DEEPEST = 16 };     /* nodes of a text whose annexes stand apart; levels of the outline */

const char *book_lang(const struct book *b)
{
	if (b->doc->lang != NULL && language_is_tag(b->doc->lang))
		return b->doc->lang;
	return b->layout->lang != NULL && language_is_tag(b->layout->lang) ? b->layout->lang : "und";
}

const char *book_title(const struct book *b)
{
	const char *title = render_title(b->render), *symbol = gavel_field_printed(b->doc, "symbol");

	return title != NULL && *title != '\0' ? title : *symbol != '\0' ? symbol : "-";
}

/* ---- files ---- */

static int is_long(const struct gavel_node *root)
{
	size_t count = 0;

	for (const struct gavel_node *n = root; n != NULL && count < LONG; n = gavel_next(n, root))
		count++;
	return count >= LONG;
}

static int compare(const void *a, const void *b)
{
	uintptr_t one = ((const struct place *)a)->part, other = ((const struct place *)b)->part;

	return (one > other) - (one < other);
}

/* Each note and each link asks for its page. */
static void place_parts(struct book *b)
{
	size_t count = 0, page = 0;

	for (const struct gavel_node *n = b->doc->root->first; n != NULL; n = n->next)
		count++;
	b->places = memory_new(count * sizeof *b->places);
	for (const struct gavel_node *n = b->doc->root->first; n != NULL; n = n->next) {
		if (page + 1 < b->page_count && b->pages[page + 1].first == n)
			page++;
		b->places[b->place_count++] = (struct place){ (uintptr_t)n, page };
	}
	qsort(b->places, count, sizeof *b->places, compare);
}

void part_pages(struct book *b)
{
	const struct gavel_node *root = b->doc->root;
	size_t most = 1;
	int apart = is_long(root);

	for (const struct gavel_node *n = root->first; n != NULL; n = n->next)
		most += n->kind == GAVEL_ANNEX;
	b->pages = memory_new(most * sizeof *b->pages);
	for (const struct gavel_node *n = root->first; n != NULL || b->page_count == 0; n = n != NULL ? n->next : NULL) {
		struct page *page = &b->pages[b->page_count];

		if (b->page_count > 0 && (n == NULL || n->kind != GAVEL_ANNEX || !apart))
			continue;
		if (b->page_count > 0)
			page[-1].end = n;
		page->first = n;
		page->bytes = gavel_output_new();
		if (b->page_count == 0)
			strcpy(page->name, "text.xhtml");
		else
			snprintf(page->name, sizeof page->name, "annex-%zu.xhtml", b->page_count);
		b->page_count++;
	}
	if (b->page_count > 1)
		place_parts(b);
}

/* What is in no part is taken to stand in the last page. */
static size_t page_at(const struct book *b, const struct gavel_node *node)
{
	const struct gavel_node *root = b->doc->root;
	const struct place *place;
	struct place key = { 0 };

	while (node != root && node->parent != NULL && node->parent != root)
		node = node->parent;
	key.part = (uintptr_t)node;
	place = bsearch(&key, b->places, b->place_count, sizeof key, compare);
	return place != NULL ? place->page : b->page_count - 1;
}

const char *page_of(void *book, const struct gavel_node *node, int note)
{
	const struct book *b = book;

	(void)note;
	return b->page_count < 2 ? NULL : b->pages[page_at(b, node)].name;
}

/* ---- one file ---- */

static struct xml_writer *open_document(const struct book *b, struct gavel_output *out, const char *title)
{
	struct xml_writer *x = xml_writer_new(out, 1);
	const char *lang = book_lang(b);

	xml_declaration(x, 0);
	gavel_puts(out, "<!DOCTYPE html>\n");
	xml_open(x, "html");
	xml_put(x, "xmlns", "http://www.w3.org/1999/xhtml");
	xml_put(x, "xmlns:epub", "http://www.idpf.org/2007/ops");
	xml_put(x, "lang", lang);
	xml_put(x, "xml:lang", lang);
	if (b->layout->dir != NULL)
		xml_put(x, "dir", b->layout->dir);
	xml_open(x, "head");
	xml_leaf(x, "meta", "charset", "utf-8");
	xml_element_text(x, "title", title);
	xml_open(x, "link");
	xml_put(x, "rel", "stylesheet");
	xml_put(x, "type", "text/css");
	xml_put(x, "href", "style.css");
	xml_close(x);
	xml_close(x);
	xml_open(x, "body");
	return x;
}

static void close_document(struct xml_writer *x, struct gavel_output *out)
{
	xml_close(x);
	xml_close(x);
	xml_writer_free(x);
	gavel_puts(out, "\n");
}

/* The title of an annex's file is its first heading. Pages are written in the order of the outline. */
static const char *page_title(struct book *b, const struct page *page)
{
	size_t count, number = (size_t)(page - b->pages);
	const struct render_entry *outline = render_outline(b->render, &count);

	if (number == 0)
		return book_title(b);
	while (b->titles < count && page_at(b, outline[b->titles].node) < number)
		b->titles++;
	if (b->titles < count && page_at(b, outline[b->titles].node) == number)
		return outline[b->titles].text;
	return book_title(b);
}

static void write_notes(struct book *b, struct xml_writer *x, const struct page *page)
{
	if (b->page_count == 1) {
		render_notes(b->render, x, b->doc->root);
		return;
	}
	for (const struct gavel_node *n = page->first; n != page->end; n = n->next)
		render_notes(b->render, x, n);
}

static void write_page(struct book *b, struct page *page)
{
	struct xml_writer *x = open_document(b, page->bytes, page_title(b, page));

	if (page == b->pages)
		render_masthead(b->render, x);
	xml_open(x, "main");
	if (b->page_count == 1)
		render_node(b->render, x, b->doc->root);
	else
		for (const struct gavel_node *n = page->first; n != page->end; n = n->next)
			render_node(b->render, x, n);
	if (page + 1 == b->pages + b->page_count)
		render_end_rule(b->render, x);
	xml_close(x);
	write_notes(b, x, page);
	if (page == b->pages)
		render_foot(b->render, x);
	close_document(x, page->bytes);
}

void write_pages(struct book *b)
{
	for (size_t i = 0; i < b->page_count; i++)
		write_page(b, &b->pages[i]);
}

/* ---- navigation ---- */

static void write_entry(const struct book *b, struct xml_writer *x, const struct render_entry *entry)
{
	const char *file = entry != NULL && b->page_count > 1 ? page_of((void *)b, entry->node, 0) : b->pages[0].name;
	struct gavel_output *href = gavel_output_new();

	gavel_puts(href, file);
	if (entry != NULL && entry->id != NULL)
		gavel_printf(href, "#%s", entry->id);
	xml_open(x, "a");
	xml_put(x, "href", gavel_output_bytes(href));
	xml_inline(x, 1);
	xml_string(x, entry != NULL && *entry->text != '\0' ? entry->text : book_title(b));
	xml_inline(x, 0);
	xml_close(x);
	gavel_output_free(href);
}

/* Closes items and lists from one level up to another. */
static void climb(struct xml_writer *x, int from, int to)
{
	while (from-- > to) {
		xml_close(x);
		xml_close(x);
	}
	xml_close(x);
}

/* An entry stands below the one before it if its level is deeper, by how much does not matter. */
static void write_outline(struct book *b, struct xml_writer *x)
{
	size_t count;
	const struct render_entry *outline = render_outline(b->render, &count);
	int open[DEEPEST], depth = 0;

	for (size_t i = 0; i < count; i++) {
		int before = depth;

		while (depth > 0 && open[depth - 1] >= outline[i].level)
			depth--;
		depth += depth < DEEPEST;
		open[depth - 1] = outline[i].level;
		if (depth > before)
			xml_open(x, "ol");
		else
			climb(x, before, depth);
		xml_open(x, "li");
		write_entry(b, x, &outline[i]);
	}
	if (count == 0) {
		xml_open(x, "ol");
		xml_open(x, "li");
		write_entry(b, x, NULL);
		depth = 1;
	}
	climb(x, depth, 1);
	xml_close(x);
}

void write_nav(struct book *b)
{
	struct xml_writer *x = open_document(b, b->nav, book_title(b));

	xml_open(x, "nav");
	xml_put(x, "epub:type", "toc");
	xml_put(x, "role", "doc-toc");
	xml_put(x, "id", "toc");
	xml_element_text(x, "h1", book_title(b));
	write_outline(b, x);
	xml_close(x);
	close_document(x, b->nav);
}
