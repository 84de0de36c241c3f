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

#include "paragraph.h"
#include "inlines.h"
#include "write.h"

static int is_flow(const struct docx_writer *w)
{
	return w->doc->stage == GAVEL_FLOW;
}

static int take_page_break(struct docx_writer *w)
{
	int pending = w->page_break && w->to == &w->body && !w->table;

	if (pending)
		w->page_break = 0;
	return pending;
}

/* A paragraph's direction, where it is not the page's. */
void docx_put_direction(struct docx_writer *w, const char *dir)
{
	if (strcmp(dir, w->layout->dir) != 0)
		xml_leaf(w->to->x, "w:bidi", strcmp(dir, "rtl") == 0 ? NULL : "w:val", "0");
}

static void put_spacing(struct docx_writer *w, const struct paragraph *p)
{
	docx_put_spacing(w->to->x, p->before != p->plain->before ? p->before : -1,
	                 p->after != p->plain->after ? p->after : -1, 0, p->image ? -1 : 0);
}

/* Where changes are tracked, a paragraph that is inserted or deleted as a whole is so with its number and its end. */
unsigned docx_whole_change(const struct docx_writer *w, const struct gavel_node *node)
{
	const struct gavel_node *only = node && node->first == node->last ? node->first : NULL;

	return w->tracked && only ? inlines_mark_of(only) & MARK_CHANGED : 0;
}

static void put_change(struct docx_writer *w, const struct gavel_node *node)
{
	unsigned mark = docx_whole_change(w, node);

	if (!mark)
		return;
	xml_open(w->to->x, "w:rPr");
	docx_open_change(w, mark);
	xml_close(w->to->x);
	xml_close(w->to->x);
}

static void put_properties(struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *s)
{
	struct xml_writer *x = w->to->x;
	const struct gavel_style *plain;
	struct paragraph p;

	paragraph_settle(&p, w->doc, w->layout, node, s, w->table != NULL, w->after_table);
	plain = p.plain;
	xml_open(x, "w:pPr");
	if (plain != w->layout->base)
		docx_put(x, "w:pStyle", s->id);
	if (s->keep_next && !plain->keep_next)
		xml_leaf(x, "w:keepNext", NULL, NULL);
	if (take_page_break(w) || (s->new_page && !plain->new_page && w->to == &w->body && !w->table))
		xml_leaf(x, "w:pageBreakBefore", NULL, NULL);
	docx_put_direction(w, p.dir);
	put_spacing(w, &p);
	if (p.left != plain->left || p.right != plain->right || p.first != plain->first)
		docx_put_indent(x, p.left, p.right, p.first);
	if (docx_justify(p.align))
		docx_put(x, "w:jc", docx_justify(p.align));
	put_change(w, node);
	xml_close(x);
	w->face.rtl = strcmp(p.dir, "rtl") == 0;
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

static void put_bookmark(struct docx_writer *w, const struct gavel_node *node)
{
	const char *name = targets_name(w->targets, node);

	if (!name)
		return;
	xml_open(w->to->x, "w:bookmarkStart");
	xml_put_number(w->to->x, "w:id", ++w->bookmarks);
	xml_put(w->to->x, "w:name", name);
	xml_close(w->to->x);
	xml_open(w->to->x, "w:bookmarkEnd");
	xml_put_number(w->to->x, "w:id", w->bookmarks);
	xml_close(w->to->x);
}

static void open_paragraph(struct docx_writer *w, const struct gavel_node *node, const struct gavel_style *style)
{
	xml_open(w->to->x, "w:p");
	xml_inline(w->to->x, 1);
	put_properties(w, node, style);
	w->after_table = w->after_rule = 0;
	w->face.upright = style->upright;
	w->face.lang = docx_language(w, node);
	put_bookmark(w, node);
	if (w->mark && w->to == &w->notes)
		put_note_mark(w);
}

static void close_paragraph(struct docx_writer *w)
{
	xml_inline(w->to->x, 0);
	xml_close(w->to->x);
	w->face.bold = w->face.italic = -1;
	w->face.upright = w->face.lang = NULL;
}

void docx_empty_paragraph(struct docx_writer *w, const struct gavel_style *style)
{
	open_paragraph(w, NULL, style ? style : w->layout->base);
	close_paragraph(w);
}

static void put_label(struct docx_writer *w, const char *label, int tabs)
{
	docx_tabs(w, tabs);
	docx_words(w, label);
	docx_tabs(w, 1);
}

static enum gavel_walk enter_paragraph(void *writer, const struct gavel_node *node)
{
	struct docx_writer *w = writer;
	const struct gavel_style *style = gavel_layout_style_of(w->layout, node);
	const char *label;
	int tabs;

	open_paragraph(w, node, style);
	label = paragraph_start(w->doc, w->layout, node, style, &tabs);
	w->face.role = docx_whole_change(w, node);
	if (label)
		put_label(w, label, tabs);
	else
		docx_tabs(w, tabs);
	w->face.role = 0;
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

	if (!label || paragraph_holds_label(node))
		return GAVEL_DESCEND;
	style = gavel_layout_style_of(w->layout, node);
	open_paragraph(w, NULL, style);
	put_label(w, label, paragraph_label_tabs(w->doc, node, style));
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
	xml_put(x, "w:color", layout->end_rule_color ? layout->end_rule_color : "auto");
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
		gavel_lose_at(w->doc, GAVEL_LEVEL_LOSS, "page-break", node,
		              "a page can't end in a table, a note, a head or a foot", "");
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
	[GAVEL_SUPERSCRIPT] = &docx_superscript, [GAVEL_SMALL_CAPS] = &docx_small_caps, [GAVEL_SPAN] = &docx_span,
	[GAVEL_LINK] = &docx_link,
	[GAVEL_CITATION] = &docx_link, [GAVEL_NOTE_REF] = &docx_note_ref, [GAVEL_NOTE] = &docx_note,
	[GAVEL_IMAGE] = &docx_image, [GAVEL_LINE_BREAK] = &docx_line_break, [GAVEL_TAB] = &docx_tab,
};

void docx_replay(struct docx_writer *w, const struct gavel_node *root)
{
	w->root = root;
	gavel_replay(root, ROWS, GAVEL_KIND_COUNT, w);
}
