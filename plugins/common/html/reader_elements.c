/* SPDX-License-Identifier: MIT
 *
 * The elements of HTML, and those of SVG and MathML that matter: what each is
 * for the text, what formatting it gives, and what is called where it begins
 * and where it ends. Sorted by name. An element that is not here is seen
 * through: its text is text of what stands around it.
 */
#include <stdlib.h>

#include "html/reader_parts.h"

static const struct element elements[] = {
	{ "a", 0, 0, start_anchor, end_anchor, 0 },
	{ "address", IS_BLOCK | IS_TEXT, 0, start_division, end_block, 0 },
	{ "annotation", IS_SKIPPED, 0, NULL, NULL, 0 },
	{ "annotation-xml", IS_SKIPPED, 0, NULL, NULL, 0 },
	{ "applet", 0, 0, NULL, NULL, 1 + LOSS_OBJECT },
	{ "article", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "aside", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "audio", 0, 0, NULL, NULL, 1 + LOSS_OBJECT },
	{ "b", 0, MARK_STRONG, NULL, NULL, 0 },
	{ "blockquote", IS_BLOCK | IS_TEXT, 0, start_quote, end_block, 0 },
	{ "body", IS_BLOCK, 0, start_root, NULL, 0 },
	{ "br", IS_VOID, 0, start_break, NULL, 0 },
	{ "button", 0, 0, NULL, NULL, 1 + LOSS_FORM },
	{ "canvas", 0, 0, start_shape, NULL, 0 },
	{ "caption", IS_BLOCK | IS_TEXT, 0, start_caption, NULL, 0 },
	{ "case", IS_SKIPPED, 0, NULL, NULL, 0 },
	{ "center", IS_BLOCK | IS_TEXT, 0, start_division, end_block, 0 },
	{ "circle", 0, 0, start_shape, NULL, 0 },
	{ "cite", 0, MARK_EMPHASIS, NULL, NULL, 0 },
	{ "colgroup", IS_SKIPPED, 0, NULL, NULL, 0 },
	{ "datalist", IS_SKIPPED, 0, NULL, NULL, 0 },
	{ "dd", IS_BLOCK | IS_TEXT, 0, start_definition, end_block, 0 },
	{ "defs", IS_SKIPPED, 0, NULL, NULL, 0 },
	{ "del", 0, MARK_STRIKE, NULL, NULL, 0 },
	{ "desc", 0, 0, NULL, end_title, 0 },
	{ "details", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "dfn", 0, MARK_EMPHASIS, NULL, NULL, 0 },
	{ "dialog", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "dir", IS_BLOCK, 0, start_list, end_list, 0 },
	{ "div", IS_BLOCK | IS_TEXT, 0, start_division, end_block, 0 },
	{ "dl", IS_BLOCK, 0, NULL, NULL, 0 },
	{ "dt", IS_BLOCK | IS_TEXT, 0, start_division, NULL, 0 },
	{ "ellipse", 0, 0, start_shape, NULL, 0 },
	{ "em", 0, MARK_EMPHASIS, NULL, NULL, 0 },
	{ "embed", 0, 0, NULL, NULL, 1 + LOSS_OBJECT },
	{ "fieldset", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "figcaption", IS_BLOCK | IS_TEXT, 0, start_caption, NULL, 0 },
	{ "figure", IS_BLOCK, 0, start_figure, end_block, 0 },
	{ "footer", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "form", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "h1", IS_BLOCK | IS_TEXT, 0, start_heading, NULL, 0 },
	{ "h2", IS_BLOCK | IS_TEXT, 0, start_heading, NULL, 0 },
	{ "h3", IS_BLOCK | IS_TEXT, 0, start_heading, NULL, 0 },
	{ "h4", IS_BLOCK | IS_TEXT, 0, start_heading, NULL, 0 },
	{ "h5", IS_BLOCK | IS_TEXT, 0, start_heading, NULL, 0 },
	{ "h6", IS_BLOCK | IS_TEXT, 0, start_heading, NULL, 0 },
	{ "header", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "hgroup", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "hr", IS_BLOCK | IS_VOID, 0, start_rule, NULL, 0 },
	{ "html", IS_BLOCK, 0, start_root, NULL, 0 },
	{ "i", 0, MARK_EMPHASIS, NULL, NULL, 0 },
	{ "iframe", 0, 0, NULL, NULL, 1 + LOSS_OBJECT },
	{ "image", IS_VOID, 0, start_image, NULL, 0 },
	{ "img", IS_VOID, 0, start_image, NULL, 0 },
	{ "input", IS_VOID, 0, start_input, NULL, 0 },
	{ "ins", 0, MARK_UNDERLINE, NULL, NULL, 0 },
	{ "legend", IS_BLOCK | IS_TEXT, 0, start_division, NULL, 0 },
	{ "li", IS_BLOCK | IS_TEXT, 0, start_item, end_item, 0 },
	{ "line", 0, 0, start_shape, NULL, 0 },
	{ "link", IS_VOID, 0, start_link, NULL, 0 },
	{ "listing", IS_BLOCK | IS_TEXT, 0, start_pre, end_block, 0 },
	{ "main", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "math", 0, 0, NULL, NULL, 1 + LOSS_MATH },
	{ "menu", IS_BLOCK, 0, start_list, end_list, 0 },
	{ "meta", IS_VOID, 0, start_meta, NULL, 0 },
	{ "metadata", IS_SKIPPED, 0, NULL, NULL, 0 },
	{ "meter", 0, 0, NULL, NULL, 1 + LOSS_FORM },
	{ "nav", IS_BLOCK, 0, start_navigation, NULL, 0 },
	{ "noframes", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "noscript", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "object", 0, 0, start_object, NULL, 0 },
	{ "ol", IS_BLOCK, 0, start_list, end_list, 0 },
	{ "optgroup", IS_BLOCK, 0, NULL, NULL, 0 },
	{ "option", IS_BLOCK, 0, NULL, NULL, 0 },
	{ "p", IS_BLOCK | IS_TEXT, 0, start_division, end_block, 0 },
	{ "path", 0, 0, start_shape, NULL, 0 },
	{ "polygon", 0, 0, start_shape, NULL, 0 },
	{ "polyline", 0, 0, start_shape, NULL, 0 },
	{ "pre", IS_BLOCK | IS_TEXT, 0, start_pre, end_block, 0 },
	{ "progress", 0, 0, NULL, NULL, 1 + LOSS_FORM },
	{ "q", 0, 0, start_quoted, end_quoted, 0 },
	{ "rect", 0, 0, start_shape, NULL, 0 },
	{ "rp", 0, 0, start_rp, NULL, 0 },
	{ "rt", 0, 0, start_rt, end_rt, 0 },
	{ "rtc", 0, 0, start_rt, end_rt, 0 },
	{ "ruby", 0, 0, start_ruby, NULL, 0 },
	{ "s", 0, MARK_STRIKE, NULL, NULL, 0 },
	{ "script", 0, 0, start_script, end_script, 0 },
	{ "search", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "section", IS_BLOCK, 0, start_division, end_block, 0 },
	{ "select", 0, 0, NULL, NULL, 1 + LOSS_FORM },
	{ "span", 0, 0, start_span, end_span, 0 },
	{ "strike", 0, MARK_STRIKE, NULL, NULL, 0 },
	{ "strong", 0, MARK_STRONG, NULL, NULL, 0 },
	{ "style", 0, 0, start_style, end_style, 0 },
	{ "sub", 0, MARK_SUBSCRIPT, NULL, NULL, 0 },
	{ "summary", IS_BLOCK | IS_TEXT, 0, start_division, NULL, 0 },
	{ "sup", 0, MARK_SUPERSCRIPT, NULL, NULL, 0 },
	{ "table", IS_BLOCK, 0, start_table, end_table, 0 },
	{ "tbody", IS_BLOCK, 0, start_group, end_group, 0 },
	{ "td", IS_BLOCK | IS_TEXT, 0, start_cell, end_cell, 0 },
	{ "template", IS_SKIPPED, 0, NULL, NULL, 0 },
	{ "text", 0, 0, NULL, end_title, 0 },
	{ "textarea", 0, 0, NULL, NULL, 1 + LOSS_FORM },
	{ "tfoot", IS_BLOCK, 0, start_group, end_group, 0 },
	{ "th", IS_BLOCK | IS_TEXT, 0, start_cell, end_cell, 0 },
	{ "thead", IS_BLOCK, 0, start_group, end_group, 0 },
	{ "title", 0, 0, start_title, end_title, 0 },
	{ "tr", IS_BLOCK, 0, start_row, end_row, 0 },
	{ "u", 0, MARK_UNDERLINE, NULL, NULL, 0 },
	{ "ul", IS_BLOCK, 0, start_list, end_list, 0 },
	{ "use", 0, 0, start_shape, NULL, 0 },
	{ "var", 0, MARK_EMPHASIS, NULL, NULL, 0 },
	{ "video", 0, 0, NULL, NULL, 1 + LOSS_OBJECT },
	{ "wbr", IS_VOID, 0, start_wbr, NULL, 0 },
	{ "xmp", IS_BLOCK | IS_TEXT, 0, start_pre, end_block, 0 },
};

static const struct element unknown = { .name = "" };

static int compare(const void *name, const void *row)
{
	return strcmp(name, ((const struct element *)row)->name);
}

const struct element *element_find(const char *name)
{
	const struct element *row =
		bsearch(name, elements, sizeof elements / sizeof *elements, sizeof *elements, compare);

	return row != NULL ? row : &unknown;
}
