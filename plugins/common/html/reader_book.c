/* SPDX-License-Identifier: MIT
 *
 * DTBook, the vocabulary of talking books, where it is not HTML's: page
 * numbers, marks of notes that name their note in idref, headings without a
 * level, lines of verse. Names that mean something else in SVG or MathML are
 * told apart by what they stand in.
 */
#include "html/reader_parts.h"

static int stands_in(const struct html_reader *r, const char *name)
{
	size_t at = r->depth - 1;

	while (at > 0 && strcmp(r->stack[at - 1].name, name) != 0)
		at--;
	return at > 0;
}

void start_page_number(struct html_reader *r, const struct start *start)
{
	(void)start;
	lose(r, LOSS_PAGE_MARK, NULL);
	skip_content(r);
}

/* hd: one below the heading of the level that it stands in. */
void start_book_heading(struct html_reader *r, const struct start *start)
{
	int level = 0;

	if (stands_in(r, "list") || stands_in(r, "sidebar")) {
		start_division(r, start);
		return;
	}
	for (size_t i = 0; i + 1 < r->depth; i++)
		level += same_start(r->stack[i].name, "level");
	r->now.heading = 1;
	r->now.level = level > 0 ? level : 1;
	r->now.style = gavel_intern(r->doc, "Heading", 7);
}

void start_book_mark(struct html_reader *r, const struct start *start)
{
	const char *target = attribute(start, "idref");
	struct html_attribute attributes[] = { { "href", target }, { "role", "doc-noteref" } };
	struct start anchor = { start->name, attributes, 2, start->open };

	if (target != NULL)
		start_anchor(r, &anchor);
}

/* In a formula, an annotation says it in another language; in a book, it is text. */
void start_annotation(struct html_reader *r, const struct start *start)
{
	(void)start;
	if (stands_in(r, "math"))
		skip_content(r);
}

void start_line(struct html_reader *r, const struct start *start)
{
	if (stands_in(r, "svg"))
		start_shape(r, start);
	else
		end_paragraph(r);
}

void end_line(struct html_reader *r, struct open *open)
{
	(void)open;
	if (!stands_in(r, "svg"))
		end_paragraph(r);
}
