/* SPDX-License-Identifier: MIT
 *
 * Markdown: CommonMark with footnotes ([^1]) and pipe tables, written only.
 *
 * A number is part of the law, so none is left to Markdown, which would count
 * by itself: labels are text as printed ("1\. Decides"), never lists. Nor can a
 * list be indented without being one: four blanks are code, and "(a)" is no
 * bullet. Sub-paragraphs begin with an &emsp; a level: a paragraph with its
 * first line indented, as the page has it; written as an entity, for some
 * programs trim the character itself. What Markdown has no sign for is inline
 * HTML (<sub>, <u>), a table with spans or blocks is an HTML table with Markdown
 * in its cells. The masthead is the layout's, as lines of text. A file stands
 * alone: images are referred to by name, or embedded with -O markdown:images=embed.
 */
#include "markdown.h"

static const char *const EXTENSIONS[] = { "md", "markdown", NULL };
static const char *const TYPES[] = { "text/markdown", NULL };
static const char *const KEEPS[] = {
	"document", "front", "preamble", "body", "conclusion", "annex", "section", "title", "formula", "recital", "clause",
	"item", "heading", "paragraph", "list", "quote", "table", "row", "cell", "figure", "note", "rule", "furniture",
	"text", "emphasis", "strong", "underline", "strike", "subscript", "superscript", "span", "link", "citation",
	"note_ref", "image", "line_break", "tab", NULL
};
static const char *const WAYS[] = { "name", "embed", NULL };
static const struct gavel_option IMAGES = {
	.size = sizeof IMAGES, .name = "images", .kind = GAVEL_OPTION_CHOICE, .fallback = "name", .choices = WAYS,
	.help = "refer to images by name, or embed them as data: addresses",
};
static const struct gavel_option *const OPTIONS[] = { &IMAGES, NULL };

GAVEL_FORMAT = {
	.size = sizeof(struct gavel_format),
	.name = "markdown",
	.title = "Markdown (CommonMark with footnotes and tables)",
	.extensions = EXTENSIONS,
	.mime_types = TYPES,
	.keeps = KEEPS,
	.options = OPTIONS,
	.write = markdown_write,
	.needs_layout = 1,
};
