/* SPDX-License-Identifier: MIT
 *
 * Parts and blocks: a table says which element a kind is. A paragraph's first
 * class is its style's id, as in the files of word processors; then come the
 * role that the layout sets it in, and how it begins: with a label, behind
 * tabs, or going on below a list.
 */
#include <stdio.h>
#include <string.h>

#include "language.h"
#include "paragraph.h"
#include "html/render_parts.h"

static const struct block {
	const char *element, *class, *role, *type;
} BLOCKS[GAVEL_KIND_COUNT] = {
	[GAVEL_FRONT] = {"section", "front", NULL, NULL},
	[GAVEL_PREAMBLE] = {"section", "preamble", NULL, "preamble"},
	[GAVEL_BODY] = {"section", "body", NULL, NULL},
	[GAVEL_CONCLUSION] = {"section", "conclusion", "doc-conclusion", "conclusion"},
	[GAVEL_ANNEX] = {"section", "annex", "doc-appendix", "appendix"},
	[GAVEL_SECTION] = {"section", "section", NULL, NULL},
	[GAVEL_RECITAL] = {"div", "recital", NULL, NULL},
	[GAVEL_CLAUSE] = {"div", "clause", NULL, NULL},
	[GAVEL_ITEM] = {"div", "item", NULL, NULL},
	[GAVEL_LIST] = {"div", "list", NULL, NULL},
	[GAVEL_QUOTE] = {"blockquote", NULL, NULL, NULL},
	[GAVEL_FIGURE] = {"figure", NULL, NULL, NULL},
};

void render_put_language(struct render *r, const struct gavel_node *node)
{
	const char *lang = language_said(r->doc, node), *dir = gavel_attr(node, "dir");

	if (r->target.epub)
		xml_put(r->x, "xml:lang", lang);
	xml_put(r->x, "lang", lang);
	if (dir && (strcmp(dir, "rtl") == 0 || strcmp(dir, "ltr") == 0))
		xml_put(r->x, "dir", dir);
}

/* A flow's body is all of it: an element of its own would say nothing. */
static int is_plain(const struct render *r, const struct gavel_node *node)
{
	return r->doc->stage == GAVEL_FLOW && node->kind == GAVEL_BODY;
}

const struct gavel_node *render_place(const struct gavel_document *doc, const struct gavel_node *node)
{
	if (node->kind == GAVEL_BODY && doc->stage == GAVEL_FLOW)
		return NULL;
	return BLOCKS[node->kind].element || targets_line(doc, node) || node->kind == GAVEL_CELL ? node : NULL;
}

void render_put_id(struct render *r, const struct gavel_node *node)
{
	xml_put(r->x, "id", targets_name(r->targets, node));
}

/* ---- paragraphs ---- */

static void put_classes(struct render *r, const struct gavel_style *style, const char *label, int tabs, int goes_on)
{
	struct gavel_output *out = gavel_output_new();

	gavel_puts(out, style->id);
	if (style->role && strcmp(style->role, style->id) != 0) {
		gavel_puts(out, " ");
		gavel_puts(out, style->role);
	}
	if (label)
		gavel_puts(out, " labelled");
	else if (goes_on)
		gavel_puts(out, " goes-on");
	else if (tabs)
		gavel_puts(out, " first-line");
	xml_put(r->x, "class", gavel_output_bytes(out));
	gavel_output_free(out);
}

static void put_length(struct gavel_output *out, const char *property, int twips)
{
	gavel_printf(out, "%s%s:", gavel_output_len(out) ? ";" : "", property);
	css_points(out, twips);
	gavel_puts(out, "pt");
}

/* What a flow's paragraph has of its own: the reader of HTML takes it from here. */
static void put_own_style(struct render *r, const struct gavel_node *node, const struct paragraph *p,
                          const struct gavel_style *style)
{
	static const char *const aligns[][2] = {{"start", "start"}, {"end", "end"}, {"center", "center"},
	                                        {"both", "justify"}};
	int moved = p->left != style->left || p->first != style->first;
	struct gavel_output *out;

	if (!moved && !(p->align && gavel_attr(node, "align")))
		return;
	out = gavel_output_new();
	if (moved) {
		put_length(out, "margin-inline-start", p->left);
		put_length(out, "text-indent", p->first);
	}
	for (size_t i = 0; p->align && gavel_attr(node, "align") && i < sizeof(aligns) / sizeof(aligns[0]); i++) {
		if (strcmp(aligns[i][0], p->align) == 0)
			gavel_printf(out, "%stext-align:%s", gavel_output_len(out) ? ";" : "", aligns[i][1]);
	}
	if (gavel_output_len(out))
		xml_put(r->x, "style", gavel_output_bytes(out));
	gavel_output_free(out);
}

static void put_label(struct render *r, const struct gavel_node *of, const char *label)
{
	xml_open(r->x, "span");
	xml_put(r->x, "class", "label");
	if (r->doc->stage == GAVEL_FLOW) {
		xml_put(r->x, "data-number", gavel_attr(of, "number"));
		xml_put(r->x, "data-scheme", gavel_attr(of, "scheme"));
	}
	xml_string(r->x, label);
	xml_close(r->x);
	xml_string(r->x, " ");
}

static int is_numbered(const struct gavel_node *node)
{
	return node && (node->kind == GAVEL_CLAUSE || node->kind == GAVEL_RECITAL || node->kind == GAVEL_ITEM);
}

/* The outline knows how deep a heading is (data-level: what a flow's source says); one in a table is a paragraph. */
static void open_element(struct render *r, const struct gavel_node *node)
{
	char element[] = "h1";
	int plain = node->kind == GAVEL_PARAGRAPH && !gavel_attr(node, "level");
	long at = plain ? -1 : found_at(&r->headings, node);

	if (at >= 0)
		element[1] = (char)('0' + r->entries[at].level);
	xml_open(r->x, at >= 0 ? element : "p");
	if (at < 0) {
		render_put_id(r, node);
		return;
	}
	xml_put(r->x, "id", r->entries[at].id);
	if (r->doc->stage == GAVEL_FLOW && gavel_attr_number(node, "level", 1) != r->entries[at].level)
		xml_put(r->x, "data-level", gavel_attr(node, "level"));
}

static enum gavel_walk enter_paragraph(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	const struct gavel_style *style = gavel_layout_style_of(r->layout, node);
	struct paragraph p;
	int tabs;
	const char *label = paragraph_start(r->doc, r->layout, node, style, &tabs);

	paragraph_settle(&p, r->doc, r->layout, node, style, r->table != NULL, 0);
	if (paragraph_is_foreign(r->layout, node))
		p.align = gavel_attr(node, "align");
	open_element(r, node);
	put_classes(r, style, label, tabs, is_numbered(node->parent) && node->prev);
	put_own_style(r, node, &p, style);
	render_put_language(r, node);
	xml_inline(r->x, 1);
	if (paragraph_is_foreign(r->layout, node))
		xml_open(r->x, "bdi");  /* it stays where it is: only its words run the other way */
	r->upright = style->italic > 0 ? style->upright : NULL;
	if (r->mark)
		render_back(r);
	if (label)
		put_label(r, is_numbered(node->parent) ? node->parent : node, label);
	return GAVEL_DESCEND;
}

static void leave_paragraph(void *render, const struct gavel_node *node)
{
	struct render *r = render;

	r->upright = NULL;
	if (paragraph_is_foreign(r->layout, node))
		xml_close(r->x);
	xml_inline(r->x, 0);
	xml_close(r->x);
}

/* ---- what holds them ---- */

static enum gavel_walk enter_block(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	const struct block *block = &BLOCKS[node->kind];
	const char *label = is_numbered(node) ? gavel_attr(node, "label") : NULL;

	if (is_plain(r, node))
		return GAVEL_DESCEND;
	xml_open(r->x, block->element);
	xml_put(r->x, "class", block->class);
	xml_put(r->x, "role", block->role);
	render_put_id(r, node);
	if (r->target.epub)
		xml_put(r->x, "epub:type", block->type);
	render_put_language(r, node);
	if (label && label[0] && !paragraph_holds_label(node)) {
		xml_open(r->x, "p");    /* it begins with something else: its label gets one */
		put_classes(r, gavel_layout_style_of(r->layout, node), label, 0, 0);
		xml_inline(r->x, 1);
		put_label(r, node, label);
		xml_inline(r->x, 0);
		xml_close(r->x);
	}
	return GAVEL_DESCEND;
}

static void leave_block(void *render, const struct gavel_node *node)
{
	struct render *r = render;

	if (!is_plain(r, node))
		xml_close(r->x);
}

static enum gavel_walk enter_rule(void *render, const struct gavel_node *node)
{
	struct render *r = render;

	(void)node;
	xml_leaf(r->x, "hr", "class", r->doc->stage == GAVEL_FLOW || r->table ? NULL : "end-rule");
	return GAVEL_SKIP;
}

static enum gavel_walk enter_page_break(void *render, const struct gavel_node *node)
{
	struct render *r = render;

	if (r->table || r->root->kind == GAVEL_NOTE || r->root->kind == GAVEL_FURNITURE)
		gavel_lose_at(r->doc, GAVEL_LEVEL_LOSS, "page-break", node,
		              "a page can't end in a table, a note, a head or a foot", "");
	else
		xml_leaf(r->x, "div", "class", "page-break");
	return GAVEL_SKIP;
}

/* Heads and feet stand around the text (render_grid.c); a framed note or a text box stands where it stood. */
static int is_set_apart(const struct gavel_node *node)
{
	const char *role = gavel_attr(node, "role");

	return role && (strncmp(role, "head-", 5) == 0 || strncmp(role, "foot-", 5) == 0 || strcmp(role, "page-mark") == 0 ||
	                strcmp(role, "masthead") == 0);
}

static enum gavel_walk enter_furniture(void *render, const struct gavel_node *node)
{
	struct render *r = render;
	const char *role = gavel_attr(node, "role");

	if (node == r->root)
		return GAVEL_DESCEND;
	if (is_set_apart(node))
		return GAVEL_SKIP;
	xml_open(r->x, "div");
	xml_put(r->x, "class", role ? role : "furniture");
	xml_put(r->x, "data-role", role);
	render_put_language(r, node);
	return GAVEL_DESCEND;
}

static void leave_furniture(void *render, const struct gavel_node *node)
{
	struct render *r = render;

	if (node != r->root && !is_set_apart(node))
		xml_close(r->x);
}

static const struct gavel_visit PARAGRAPH = {sizeof(struct gavel_visit), enter_paragraph, leave_paragraph};
static const struct gavel_visit BLOCK = {sizeof(struct gavel_visit), enter_block, leave_block};
static const struct gavel_visit RULE = {sizeof(struct gavel_visit), enter_rule, NULL};
static const struct gavel_visit PAGE_BREAK = {sizeof(struct gavel_visit), enter_page_break, NULL};
static const struct gavel_visit FURNITURE = {sizeof(struct gavel_visit), enter_furniture, leave_furniture};

static const struct gavel_visit *const ROWS[GAVEL_KIND_COUNT] = {
	[GAVEL_FRONT] = &BLOCK, [GAVEL_PREAMBLE] = &BLOCK, [GAVEL_BODY] = &BLOCK, [GAVEL_CONCLUSION] = &BLOCK,
	[GAVEL_ANNEX] = &BLOCK, [GAVEL_SECTION] = &BLOCK, [GAVEL_RECITAL] = &BLOCK, [GAVEL_CLAUSE] = &BLOCK,
	[GAVEL_ITEM] = &BLOCK, [GAVEL_LIST] = &BLOCK, [GAVEL_QUOTE] = &BLOCK, [GAVEL_FIGURE] = &BLOCK,
	[GAVEL_TITLE] = &PARAGRAPH, [GAVEL_FORMULA] = &PARAGRAPH, [GAVEL_HEADING] = &PARAGRAPH,
	[GAVEL_PARAGRAPH] = &PARAGRAPH, [GAVEL_RULE] = &RULE, [GAVEL_PAGE_BREAK] = &PAGE_BREAK,
	[GAVEL_FURNITURE] = &FURNITURE,
	[GAVEL_TABLE] = &render_table, [GAVEL_ROW] = &render_row, [GAVEL_CELL] = &render_cell,
	[GAVEL_TEXT] = &render_text, [GAVEL_EMPHASIS] = &render_emphasis, [GAVEL_STRONG] = &render_strong,
	[GAVEL_UNDERLINE] = &render_underline, [GAVEL_STRIKE] = &render_strike,
	[GAVEL_SUBSCRIPT] = &render_subscript, [GAVEL_SUPERSCRIPT] = &render_superscript,
	[GAVEL_SMALL_CAPS] = &render_small_caps, [GAVEL_SPAN] = &render_span, [GAVEL_LINK] = &render_link,
	[GAVEL_CITATION] = &render_link, [GAVEL_NOTE_REF] = &render_note_ref, [GAVEL_IMAGE] = &render_image,
	[GAVEL_LINE_BREAK] = &render_line_break, [GAVEL_TAB] = &render_tab,
};

void render_replay(struct render *r, const struct gavel_node *root)
{
	r->root = root;
	gavel_replay(root, ROWS, GAVEL_KIND_COUNT, r);
}
