/* SPDX-License-Identifier: MIT
 *
 * Paragraphs: one for each title line, heading, formula and paragraph node.
 *
 * Clauses, recitals and items are no elements of Word's: their label stands in
 * their first paragraph, typed, between tabs, as the United Nations' own files
 * have it (the style says how many tabs). A paragraph's properties are its
 * style's id and what its role changes of that style.
 */
#include <string.h>

#include "write.h"

/* Twips; bytes of a number before its tab. */
enum { BELOW_TABLE = 120, LABEL_MAX = 12 };

static int is_flow(const struct docx_writer *w)
{
	return w->doc->stage == GAVEL_FLOW;
}

/* The node whose label a paragraph begins with: its clause, recital or item, if it is the first there; else itself. */
static const struct gavel_node *labelled(const struct gavel_node *node)
{
	const struct gavel_node *up = node->parent;

	if (node->kind != GAVEL_PARAGRAPH || !up ||
	    (up->kind != GAVEL_CLAUSE && up->kind != GAVEL_RECITAL && up->kind != GAVEL_ITEM))
		return node;
	return node->prev ? NULL : up;
}

static int holds_image(const struct gavel_node *root)
{
	for (const struct gavel_node *n = root; n; n = gavel_next(n, root)) {
		if (n->kind == GAVEL_IMAGE)
			return 1;
	}
	return 0;
}

static int differ(const char *a, const char *b)
{
	return a != b && (!a || !b || strcmp(a, b) != 0);
}

/* Whether a flow's paragraph stands elsewhere than its style puts it. */
static int has_own_indents(const struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *s)
{
	if (!is_flow(w) || !node || !(gavel_attr(node, "indent") || gavel_attr(node, "first")))
		return 0;
	return gavel_attr_number(node, "indent", 0) != s->left || gavel_attr_number(node, "first", 0) != s->first;
}

/* left, right, first of a paragraph: its style's as changed by its role, or those of a flow's own node. */
static void put_indents(struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *s,
                        const struct gavel_style *plain)
{
	int left = s->left, first = s->first;
	if (has_own_indents(w, node, s)) {
		left = (int)gavel_attr_number(node, "indent", left);
		first = (int)gavel_attr_number(node, "first", 0);
	}
	if (left != plain->left || s->right != plain->right || first != plain->first)
		docx_put_indent(w->to->x, left, s->right, first);
}

static const char *align_of(struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *s,
                            const struct gavel_style *plain)
{
	const char *own = node ? gavel_attr(node, "align") : NULL;

	if (own && (is_flow(w) || w->table || strcmp(own, "center") == 0 || strcmp(own, "end") == 0))
		return own;
	return differ(s->align, plain->align) ? s->align : NULL;
}

static int take_page_break(struct docx_writer *w)
{
	int pending = w->page_break && w->to == &w->body && !w->table;

	if (pending)
		w->page_break = 0;
	return pending;
}

static int is_same_heading(struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *s)
{
	return node && node->kind == GAVEL_HEADING && strcmp(gavel_layout_style_of(w->layout, node)->id, s->id) == 0;
}

/* Headings of one style that follow each other stand together; below a table Word makes no room of its own. */
static void put_spacing(struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *s,
                        const struct gavel_style *plain)
{
	int image = node && holds_image(node), heading = node && node->kind == GAVEL_HEADING;
	int before = s->before, after = s->after;

	if (w->after_table && !w->table && node && before < BELOW_TABLE)
		before = BELOW_TABLE;
	if (heading && !gavel_attr(node, "label") && is_same_heading(w, node->prev, s))
		before = plain->before;
	if (heading && is_same_heading(w, node->next, s) && !gavel_attr(node->next, "label"))
		after = plain->after;
	docx_put_spacing(w->to->x, before != plain->before ? before : -1, after != plain->after ? after : -1, 0,
	                 image ? -1 : 0);
}

static void put_properties(struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *s)
{
	struct xml_writer *x = w->to->x;
	const struct gavel_style *plain = gavel_layout_style_id(w->layout, s->id);
	const char *dir = node ? gavel_attr(node, "dir") : NULL;
	const char *align = docx_justify(align_of(w, node, s, plain));

	xml_open(x, "w:pPr");
	if (plain != w->layout->base)
		docx_put(x, "w:pStyle", s->id);
	if (s->keep_next && !plain->keep_next)
		xml_leaf(x, "w:keepNext", NULL, NULL);
	if (take_page_break(w) || (s->new_page && !plain->new_page && w->to == &w->body && !w->table))
		xml_leaf(x, "w:pageBreakBefore", NULL, NULL);
	if (dir && differ(dir, w->layout->dir))
		xml_leaf(x, "w:bidi", strcmp(dir, "rtl") == 0 ? NULL : "w:val", "0");
	put_spacing(w, node, s, plain);
	put_indents(w, node, s, plain);
	if (align)
		docx_put(x, "w:jc", align);
	xml_close(x);
	w->face.bold = s->bold != plain->bold ? s->bold : -1;
	w->face.italic = s->italic != plain->italic ? s->italic : -1;
}

/* The mark at the head of a note's first paragraph, as Word's own files have it: tab, mark, blank, tab. */
static void put_note_mark(struct docx_writer *w)
{
	const struct gavel_style *style = gavel_layout_style(w->layout, "note-mark");
	const char *mark = w->mark;

	w->mark = NULL;
	docx_tabs(w, 1);
	xml_open(w->to->x, "w:r");
	if (style) {
		xml_open(w->to->x, "w:rPr");
		docx_put(w->to->x, "w:rStyle", style->id);
		xml_close(w->to->x);
	}
	if (mark[0])
		xml_element_text(w->to->x, "w:t", mark);
	else
		xml_leaf(w->to->x, "w:footnoteRef", NULL, NULL);
	xml_close(w->to->x);
	docx_words(w, mark[0] ? "\t" : " \t");
}

static void open_paragraph(struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *style)
{
	xml_open(w->to->x, "w:p");
	xml_inline(w->to->x, 1);
	put_properties(w, node, style);
	w->after_table = w->after_rule = 0;
	w->face.upright = style->upright;
	if (w->mark && w->to == &w->notes)
		put_note_mark(w);
}

static void close_paragraph(struct docx_writer *w)
{
	xml_inline(w->to->x, 0);
	xml_close(w->to->x);
	w->face.bold = w->face.italic = -1;
	w->face.upright = NULL;
}

void docx_empty_paragraph(struct docx_writer *w, const struct gavel_style *style)
{
	open_paragraph(w, NULL, style ? style : w->layout->base);
	close_paragraph(w);
}

/* A flow's own lines keep their own tabs; what takes a layout's style gets the layout's, hanging headings above all. */
static int wants_tabs(const struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *style)
{
	if (!is_flow(w))
		return 1;
	if ((node->first && node->first->kind == GAVEL_TAB) || has_own_indents(w, node, style))
		return 0;
	return style->first < 0 || !gavel_attr(node, "style");
}

/* A number that was typed before a tab and never split off. */
static int has_typed_label(const struct gavel_node *node)
{
	const struct gavel_node *text = node->first;

	if (!text || text->kind != GAVEL_TEXT || !text->next || text->next->kind != GAVEL_TAB)
		return 0;
	return text->len <= LABEL_MAX;
}

static void put_label(struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *style,
                      const char *label)
{
	if (wants_tabs(w, node, style))
		docx_tabs(w, style->label_tabs);
	docx_words(w, label);
	docx_tabs(w, 1);
}

static void put_start(struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *style)
{
	const struct gavel_node *of = labelled(node);
	const char *label = of ? gavel_attr(of, "label") : NULL;

	if (!label && of && of->kind == GAVEL_ITEM && of->parent && of->parent->kind == GAVEL_LIST)
		label = "\xE2\x80\xA2";         /* a list's item without a number has a bullet */
	if (label && label[0])
		put_label(w, node, style, label);
	else if (of && wants_tabs(w, node, style))
		docx_tabs(w, has_typed_label(node) ? style->label_tabs : style->lead_tabs);
}

static enum gavel_walk enter_paragraph(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	const struct gavel_style *style = gavel_layout_style_of(w->layout, node);

	open_paragraph(w, node, style);
	put_start(w, node, style);
	return GAVEL_DESCEND;
}

static void leave_paragraph(void *writer, const struct gavel_node *node)
{
	(void)node;
	close_paragraph(writer);
}

/* A clause or item that begins with something else than a paragraph: its label gets one. */
static enum gavel_walk enter_labelled(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	const struct gavel_style *style;
	const char *label = gavel_attr(node, "label");

	if (!label || (node->first && node->first->kind == GAVEL_PARAGRAPH))
		return GAVEL_DESCEND;
	style = gavel_layout_style_of(w->layout, node);
	open_paragraph(w, NULL, style);
	put_label(w, node, style, label);
	close_paragraph(w);
	return GAVEL_DESCEND;
}

enum gavel_walk docx_enter_children(struct docx_writer *w, const struct gavel_node *node)
{
	w->after_table = 0;
	if (w->mark && node->first && node->first->kind != GAVEL_PARAGRAPH)
		docx_empty_paragraph(w, gavel_layout_style(w->layout, "note"));
	return GAVEL_DESCEND;
}

/* ---- rules, page breaks, furniture ---- */

/* A rule is the upper edge of an empty paragraph, indented until as much of it is left as the rule is long. */
void docx_rule(struct docx_writer *w)
{
	const struct gavel_layout *layout = w->layout;
	const struct gavel_page *page = layout->page;
	struct xml_writer *x = w->to->x;
	int margin = (page->width - page->left - page->right - layout->end_rule_width) / 2;

	xml_open(x, "w:p");
	xml_inline(x, 1);
	xml_open(x, "w:pPr");
	if (layout->end_rule_style)
		docx_put(x, "w:pStyle", layout->end_rule_style);
	xml_open(x, "w:pBdr");
	xml_open(x, "w:top");
	xml_put(x, "w:val", "single");
	xml_put_number(x, "w:sz", layout->end_rule_weight > 0 ? layout->end_rule_weight : 4);
	xml_put(x, "w:space", "1");
	xml_put(x, "w:color", "auto");
	xml_close(x);
	xml_close(x);
	docx_put_indent(x, margin > 0 ? margin : 0, margin > 0 ? margin : 0, 0);
	xml_close(x);
	xml_inline(x, 0);
	xml_close(x);
	w->after_rule = 1;
	w->after_table = 0;
}

/* Word's own horizontal line, as its menu draws it. */
static const char LINE[] =
	"<w:r><w:pict><v:rect xmlns:v=\"urn:schemas-microsoft-com:vml\" "
	"xmlns:o=\"urn:schemas-microsoft-com:office:office\" style=\"width:0;height:.5pt\" o:hralign=\"center\" "
	"o:hrstd=\"t\" o:hrnoshade=\"t\" o:hr=\"t\" fillcolor=\"black\" stroked=\"f\"/></w:pict></w:r>";

static enum gavel_walk enter_rule(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;

	if (!is_flow(w) && !w->table) {
		docx_rule(w);
		return GAVEL_SKIP;
	}
	open_paragraph(w, node, gavel_layout_style_of(w->layout, node));
	xml_raw(w->to->x, LINE, sizeof(LINE) - 1);
	close_paragraph(w);
	return GAVEL_SKIP;
}

static enum gavel_walk enter_page_break(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;

	if (w->table || w->to != &w->body)
		gavel_report_at(w->doc, GAVEL_LEVEL_LOSS, "page-break", node,
		                "a page can't end in a table, a note, a head or a foot");
	else
		w->page_break = 1;
	return GAVEL_SKIP;
}

/* Heads and feet are parts of their own (write.c); a framed note or a text box stands where it stood. */
static enum gavel_walk enter_furniture(void *writer, const struct gavel_node *node)
{
	const char *role = gavel_attr(node, "role");

	if (role && node != ((struct docx_writer *)writer)->root &&
	    (strncmp(role, "head-", 5) == 0 || strncmp(role, "foot-", 5) == 0 || strcmp(role, "page-mark") == 0))
		return GAVEL_SKIP;
	if (role && strcmp(role, "masthead") == 0 && !is_flow(writer))
		return GAVEL_SKIP;
	return GAVEL_DESCEND;
}

static const struct gavel_visit PARAGRAPH = {sizeof(struct gavel_visit), enter_paragraph, leave_paragraph};
static const struct gavel_visit LABELLED = {sizeof(struct gavel_visit), enter_labelled, NULL};
static const struct gavel_visit RULE = {sizeof(struct gavel_visit), enter_rule, NULL};
static const struct gavel_visit PAGE_BREAK = {sizeof(struct gavel_visit), enter_page_break, NULL};
static const struct gavel_visit FURNITURE = {sizeof(struct gavel_visit), enter_furniture, NULL};

static const struct gavel_visit *const ROWS[GAVEL_KIND_COUNT] = {
	[GAVEL_TITLE] = &PARAGRAPH, [GAVEL_FORMULA] = &PARAGRAPH, [GAVEL_HEADING] = &PARAGRAPH,
	[GAVEL_PARAGRAPH] = &PARAGRAPH, [GAVEL_RECITAL] = &LABELLED, [GAVEL_CLAUSE] = &LABELLED,
	[GAVEL_ITEM] = &LABELLED,
	[GAVEL_RULE] = &RULE, [GAVEL_PAGE_BREAK] = &PAGE_BREAK, [GAVEL_FURNITURE] = &FURNITURE,
	[GAVEL_TABLE] = &docx_table, [GAVEL_ROW] = &docx_row, [GAVEL_CELL] = &docx_cell,
	[GAVEL_TEXT] = &docx_text_visit, [GAVEL_EMPHASIS] = &docx_emphasis, [GAVEL_STRONG] = &docx_strong,
	[GAVEL_UNDERLINE] = &docx_underline, [GAVEL_STRIKE] = &docx_strike, [GAVEL_SUBSCRIPT] = &docx_subscript,
	[GAVEL_SUPERSCRIPT] = &docx_superscript, [GAVEL_SMALL_CAPS] = &docx_small_caps, [GAVEL_LINK] = &docx_link,
	[GAVEL_CITATION] = &docx_link, [GAVEL_NOTE_REF] = &docx_note_ref, [GAVEL_NOTE] = &docx_note,
	[GAVEL_IMAGE] = &docx_image, [GAVEL_LINE_BREAK] = &docx_line_break, [GAVEL_TAB] = &docx_tab,
};

void docx_replay(struct docx_writer *w, const struct gavel_node *root)
{
	w->root = root;
	gavel_replay(root, ROWS, GAVEL_KIND_COUNT, w);
}
