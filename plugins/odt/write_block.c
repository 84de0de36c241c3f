/* SPDX-License-Identifier: MIT
 *
 * Paragraphs: one for each title line, heading, formula and paragraph node.
 *
 * What a role changes of its style is an automatic style below it. A paragraph
 * whose style is in the outline is a heading there too (text:h), so that the
 * navigator of a word processor shows the resolution.
 */
#include <stdio.h>
#include <string.h>

#include "paragraph.h"
#include "write.h"

#define PARAGRAPH "style:paragraph-properties"
#define TEXT "style:text-properties"

/* Twips between a note's mark and its text, and of a character of the mark. */
enum { MARK_GAP = 57, A_CHARACTER = 54, MARK_MAX = 20 };

static int is_flow(const struct odt_writer *w)
{
	return w->doc->stage == GAVEL_FLOW;
}

static int take_page_break(struct odt_writer *w)
{
	int pending = w->page_break && w->to == &w->content && !w->table && !w->in_note;

	if (pending)
		w->page_break = 0;
	return pending;
}

static int starts_page(struct odt_writer *w, const struct gavel_style *s, const struct gavel_style *plain)
{
	return take_page_break(w) ||
	       (s->new_page && !plain->new_page && w->to == &w->content && !w->table && !w->in_note);
}

/* A length that a style does not give, 0, is that of the style it is based on. */
static int inherited(const struct odt_writer *w, const struct gavel_style *s, int own, size_t member)
{
	while (own == 0 && s->based_on) {
		s = gavel_layout_style_id(w->layout, s->based_on);
		memcpy(&own, (const char *)s + member, sizeof(own));
	}
	return own;
}

/*
 * Spaces above and below are one property for LibreOffice, and so are the indents: an automatic style that gives one
 * of them resets the others, so it gives all.
 */
static void describe_place(struct odt_writer *w, const struct paragraph *p, int right)
{
#define LOOK(name, value, member)                                                              \
	odt_look_length(w, PARAGRAPH, name, inherited(w, p->plain, value, offsetof(struct gavel_style, member)))
	if (p->left != p->plain->left || right != p->plain->right || p->first != p->plain->first) {
		odt_look_length(w, PARAGRAPH, "fo:margin-left", p->left);
		odt_look_length(w, PARAGRAPH, "fo:margin-right", right);
		odt_look_length(w, PARAGRAPH, "fo:text-indent", p->first);
	}
	if (p->before != p->plain->before || p->after != p->plain->after) {
		LOOK("fo:margin-top", p->before, before);
		LOOK("fo:margin-bottom", p->after, after);
	}
#undef LOOK
}

static void describe_face(struct odt_writer *w, const struct gavel_style *s, const struct gavel_style *plain)
{
	static const char *const weights[] = {"fo:font-weight", "style:font-weight-asian", "style:font-weight-complex"};
	static const char *const slants[] = {"fo:font-style", "style:font-style-asian", "style:font-style-complex"};

	for (int i = 0; i < 3 && s->bold >= 0 && s->bold != plain->bold; i++)
		odt_look_put(w, TEXT, weights[i], s->bold ? "bold" : "normal");
	for (int i = 0; i < 3 && s->italic >= 0 && s->italic != plain->italic; i++)
		odt_look_put(w, TEXT, slants[i], s->italic ? "italic" : "normal");
}

static int mark_length(const char *mark)
{
	int n = 0;

	for (; *mark && n < MARK_MAX; mark++)
		n += (*mark & 0xC0) != 0x80;
	return n;
}

static void describe(struct odt_writer *w, const struct gavel_node *node, const struct gavel_style *s)
{
	struct paragraph p;

	paragraph_settle(&p, w->doc, w->layout, node, s, w->table != NULL, w->after_table);
	if (w->mark)            /* ODF prints it first; the text follows at the indent */
		p.first = -MARK_GAP - A_CHARACTER * mark_length(w->mark);
	describe_place(w, &p, p.right);
	if (p.image)
		odt_look_put(w, PARAGRAPH, "fo:line-height", "100%");
	odt_look_direction(w, p.dir, p.align, p.plain);
	if (s->keep_next && !p.plain->keep_next)
		odt_look_put(w, PARAGRAPH, "fo:keep-with-next", "always");
	if (starts_page(w, s, p.plain))
		odt_look_put(w, PARAGRAPH, "fo:break-before", "page");
	describe_face(w, s, p.plain);
	if (node && gavel_attr(node, "lang") && strcmp(gavel_attr(node, "lang"), w->doc->lang ? w->doc->lang : "") != 0)
		odt_look_language(w, gavel_attr(node, "lang"), ODT_ALL_SCRIPTS);
}

/* The depth in the outline where the style has one: the node's own, else the style's; 0 none. */
static long outline_of(const struct gavel_node *node, const struct gavel_style *s)
{
	long level = s->outline;

	if (level)
		level = gavel_attr_number(node, "level", level);
	return level < 0 ? 0 : level > 10 ? 10 : level;
}

static void open_paragraph(struct odt_writer *w, const struct gavel_node *node, const struct gavel_style *style)
{
	long outline = node ? outline_of(node, style) : 0;
	struct xml_writer *x = w->to->x;

	xml_open(x, outline ? "text:h" : "text:p");
	xml_inline(x, 1);
	odt_look_begin(w);
	describe(w, node, style);
	odt_look_end(w, ODT_PARAGRAPH, style->id, "text:style-name");
	if (outline)
		xml_put_number(x, "text:outline-level", outline);
	w->after_table = w->after_rule = 0;
	w->face.upright = style->upright;
	w->blank = 1;
	w->mark = NULL;
	if (targets_name(w->targets, node))
		xml_leaf(x, "text:bookmark", "text:name", targets_name(w->targets, node));
}

static void close_paragraph(struct odt_writer *w)
{
	xml_inline(w->to->x, 0);
	xml_close(w->to->x);
	w->face.upright = NULL;
}

void odt_empty_paragraph(struct odt_writer *w, const struct gavel_style *style)
{
	open_paragraph(w, NULL, style ? style : w->layout->base);
	close_paragraph(w);
}

static void put_label(struct odt_writer *w, const char *label, int tabs)
{
	odt_tabs(w, tabs);
	odt_words(w, label);
	odt_tabs(w, 1);
}

static enum gavel_walk enter_paragraph(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;
	const struct gavel_style *style = gavel_layout_style_of(w->layout, node);
	const char *label;
	int tabs;

	open_paragraph(w, node, style);
	label = paragraph_start(w->doc, w->layout, node, style, &tabs);
	if (label)
		put_label(w, label, tabs);
	else
		odt_tabs(w, tabs);
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
	struct odt_writer *w = writer;
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

/* ---- rules, page breaks, furniture ---- */

static void put_ruled(struct odt_writer *w, const char *style, const char *side, int eighths, const char *color,
                      int margin)
{
	struct xml_writer *x = w->to->x;

	xml_open(x, "text:p");
	odt_look_begin(w);
	if (margin > 0) {
		odt_look_length(w, PARAGRAPH, "fo:margin-left", margin);
		odt_look_length(w, PARAGRAPH, "fo:margin-right", margin);
	}
	odt_look_rule(w, PARAGRAPH, side, eighths, color);
	odt_look_put(w, PARAGRAPH, "fo:padding", "0pt");
	odt_look_put(w, PARAGRAPH, "style:join-border", "false");
	odt_look_end(w, ODT_PARAGRAPH, style, "text:style-name");
	xml_close(x);
	w->after_rule = 1;
	w->after_table = 0;
}

/* A rule is the upper edge of an empty paragraph, indented until as much of it is left as the rule is long. */
void odt_rule(struct odt_writer *w)
{
	const struct gavel_layout *layout = w->layout;
	const struct gavel_page *page = layout->page;

	put_ruled(w, layout->end_rule_style ? layout->end_rule_style : layout->base->id, "fo:border-top",
	          layout->end_rule_weight > 0 ? layout->end_rule_weight : 4, layout->end_rule_color,
	          (page->width - page->left - page->right - layout->end_rule_width) / 2);
}

static enum gavel_walk enter_rule(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;

	if (!is_flow(w) && !w->table)
		odt_rule(w);
	else
		put_ruled(w, gavel_layout_style_of(w->layout, node)->id, "fo:border-bottom", 4, NULL, 0);
	return GAVEL_SKIP;
}

static enum gavel_walk enter_page_break(void *writer, const struct gavel_node *node)
{
	struct odt_writer *w = writer;

	if (w->table || w->to != &w->content || w->in_note)
		gavel_lose_at(w->doc, GAVEL_LEVEL_LOSS, "page-break", node,
		              "a page can't end in a table, a note, a head or a foot", "");
	else
		w->page_break = 1;
	return GAVEL_SKIP;
}

/* Heads and feet stand in styles.xml (write.c); a framed note or a text box stands where it stood. */
static enum gavel_walk enter_furniture(void *writer, const struct gavel_node *node)
{
	const char *role = gavel_attr(node, "role");

	if (role && node != ((struct odt_writer *)writer)->root &&
	    (strncmp(role, "head-", 5) == 0 || strncmp(role, "foot-", 5) == 0 || strcmp(role, "page-mark") == 0))
		return GAVEL_SKIP;
	if (role && strcmp(role, "masthead") == 0 && !is_flow(writer))
		return GAVEL_SKIP;
	return GAVEL_DESCEND;
}

static const struct gavel_visit PARAGRAPH_VISIT = {sizeof(struct gavel_visit), enter_paragraph, leave_paragraph};
static const struct gavel_visit LABELLED = {sizeof(struct gavel_visit), enter_labelled, NULL};
static const struct gavel_visit RULE = {sizeof(struct gavel_visit), enter_rule, NULL};
static const struct gavel_visit PAGE_BREAK = {sizeof(struct gavel_visit), enter_page_break, NULL};
static const struct gavel_visit FURNITURE = {sizeof(struct gavel_visit), enter_furniture, NULL};

static const struct gavel_visit *const ROWS[GAVEL_KIND_COUNT] = {
	[GAVEL_TITLE] = &PARAGRAPH_VISIT, [GAVEL_FORMULA] = &PARAGRAPH_VISIT, [GAVEL_HEADING] = &PARAGRAPH_VISIT,
	[GAVEL_PARAGRAPH] = &PARAGRAPH_VISIT, [GAVEL_RECITAL] = &LABELLED, [GAVEL_CLAUSE] = &LABELLED,
	[GAVEL_ITEM] = &LABELLED,
	[GAVEL_RULE] = &RULE, [GAVEL_PAGE_BREAK] = &PAGE_BREAK, [GAVEL_FURNITURE] = &FURNITURE,
	[GAVEL_TABLE] = &odt_table, [GAVEL_ROW] = &odt_row, [GAVEL_CELL] = &odt_cell,
	[GAVEL_TEXT] = &odt_text_visit, [GAVEL_EMPHASIS] = &odt_emphasis, [GAVEL_STRONG] = &odt_strong,
	[GAVEL_UNDERLINE] = &odt_underline, [GAVEL_STRIKE] = &odt_strike, [GAVEL_SUBSCRIPT] = &odt_subscript,
	[GAVEL_SUPERSCRIPT] = &odt_superscript, [GAVEL_SMALL_CAPS] = &odt_small_caps,
	[GAVEL_SPAN] = &odt_span, [GAVEL_LINK] = &odt_link,
	[GAVEL_CITATION] = &odt_link, [GAVEL_NOTE_REF] = &odt_note_ref, [GAVEL_NOTE] = &odt_note,
	[GAVEL_IMAGE] = &odt_image, [GAVEL_LINE_BREAK] = &odt_line_break, [GAVEL_TAB] = &odt_tab,
};

void odt_replay(struct odt_writer *w, const struct gavel_node *root)
{
	w->root = root;
	gavel_replay(root, ROWS, GAVEL_KIND_COUNT, w);
}
