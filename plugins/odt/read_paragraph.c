/* SPDX-License-Identifier: MIT
 *
 * Paragraphs, headings and spans.
 *
 * A paragraph's node is made when its first content comes, or at its end if it
 * has a label: empty ones are spacing and fall away. What its named style
 * gives every character is no mark; what its automatic style and the spans add
 * is. Text boxes wait until the paragraph that anchors them has ended.
 */
#include <string.h>

#include "read.h"

/* ---- attributes ---- */

static void put_align(struct reader *r, struct gavel_node *node)
{
	static const char *const names[] = { "start", "center", "end", "both" };
	struct frame *f = r->frame;
	int align = f->para.is[PARA_ALIGN], rtl = f->para.is[PARA_RTL] == 1;

	if (align == UNSET)
		return;
	if (r->absolute_align && align == ALIGN_START)
		align = ALIGN_LEFT;
	else if (r->absolute_align && align == ALIGN_END)
		align = ALIGN_RIGHT;
	if (align == ALIGN_LEFT)
		align = rtl ? ALIGN_END : ALIGN_START;
	else if (align == ALIGN_RIGHT)
		align = rtl ? ALIGN_START : ALIGN_END;
	if (align > ALIGN_START)
		gavel_attr_put(r->doc, node, "align", names[align]);
}

static void put_label(struct reader *r, struct gavel_node *node)
{
	struct frame *f = r->frame;

	if (!f->has_label)
		return;
	gavel_attr_put(r->doc, node, "label", gavel_output_bytes(f->label_text));
	gavel_attr_put_number(r->doc, node, "number", f->label.number);
	gavel_attr_put(r->doc, node, "scheme", f->label.scheme);
	if (f->label.lost)
		lose(r, LOSS_NUMERAL, NULL);
	if (f->label.sign_lost)
		lose(r, LOSS_SYMBOL, NULL);
	if (f->label.is_picture)
		lose(r, LOSS_PICTURE_BULLET, NULL);
}

/* The styles that text has when nothing was chosen have many names. */
static int is_plain(const char *folded)
{
	static const char *const names[] = { "Standard", "Normal", "DefaultParagraphStyle", "Default", "" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(folded, names[i]) == 0)
			return 1;
	return 0;
}

static void put_attributes(struct reader *r, struct gavel_node *node)
{
	struct frame *f = r->frame;
	const int *is = f->para.is;
	const struct style *named = f->style != NULL ? f->style->named : NULL;

	if (named != NULL && !is_plain(named->folded))
		gavel_attr_put(r->doc, node, "style", named->folded);
	if (f->outline > 0)
		gavel_attr_put_number(r->doc, node, "level", f->outline);
	put_label(r, node);
	if (is[PARA_LEFT] != UNSET && is[PARA_LEFT] != 0)
		gavel_attr_put_number(r->doc, node, "indent", is[PARA_LEFT]);
	if (is[PARA_FIRST] != UNSET && is[PARA_FIRST] != 0)
		gavel_attr_put_number(r->doc, node, "first", is[PARA_FIRST]);
	put_align(r, node);
	if (is[PARA_RTL] == 1)
		gavel_attr_put(r->doc, node, "dir", "rtl");
	else if (r->page != NULL && r->page->rtl == 1)          /* else it goes without saying */
		gavel_attr_put(r->doc, node, "dir", "ltr");
}

/* ---- formatting ---- */

/* Non-zero if the text has what its paragraph's style does not give it. */
static int added(const struct frame *f, int key)
{
	return f->now.is[key] != UNSET && f->now.is[key] > 0 && f->base.is[key] != f->now.is[key];
}

static int added_in_script(const struct frame *f, int key, int script)
{
	return added(f, f->now.is[key + script] != UNSET ? key + script : key);
}

static void settle_format(struct reader *r)
{
	struct frame *f = r->frame;
	unsigned marks = 0;

	marks |= added(f, TEXT_UNDERLINE) ? MARK_UNDERLINE : 0;
	marks |= added(f, TEXT_STRIKE) ? MARK_STRIKE : 0;
	marks |= added(f, TEXT_SMALL_CAPS) ? MARK_SMALL_CAPS : 0;
	marks |= added(f, TEXT_ROLE) ? (unsigned)f->now.is[TEXT_ROLE] : 0;
	if (added(f, TEXT_POSITION))
		marks |= f->now.is[TEXT_POSITION] == POSITION_SUBSCRIPT ? MARK_SUBSCRIPT : MARK_SUPERSCRIPT;
	for (int i = 0; i < SCRIPTS; i++) {
		f->marks[i] = marks;
		f->marks[i] |= added_in_script(f, TEXT_BOLD, i) ? MARK_STRONG : 0;
		f->marks[i] |= added_in_script(f, TEXT_ITALIC, i) ? MARK_EMPHASIS : 0;
	}
	f->hidden = f->now.is[TEXT_HIDDEN] == 1 || f->hidden_paragraph;
	if (added(f, TEXT_CAPS))
		lose(r, LOSS_CAPS, NULL);
}

static void start_format(struct reader *r)
{
	struct frame *f = r->frame;

	f->saved_count = 0;
	f->hidden_paragraph = 0;
	f->first_lang = UNSET;
	f->base = r->defaults.text;
	if (f->style != NULL && f->style->named != NULL)
		f->base = f->style->named->text;
	f->now = f->style != NULL ? f->style->text : f->base;
	f->script = f->para.is[PARA_RTL] == 1 ? SCRIPT_COMPLEX : SCRIPT_WESTERN;
	settle_format(r);
	f->hidden_whole = f->hidden || r->deleted > 0;
}

/* Bold and italics that a span asks for itself are marks, also where the paragraph's style has them already. */
void apply_style(struct reader *r, const char *name)
{
	struct frame *f = r->frame;
	const struct style *style = style_find(r, FAMILY_TEXT, name);

	f->saved = more(r->doc, f->saved, f->saved_count, &f->saved_room, sizeof *f->saved);
	f->saved[f->saved_count++] = (struct saved_format){ f->base, f->now };
	if (style == NULL)
		return;
	if (style->text.is[TEXT_LANG] != UNSET && f->node == NULL)
		f->first_lang = style->text.is[TEXT_LANG];
	text_format_overlay(&f->now, &style->text);
	for (int key = 0; key < TEXT_UNDERLINE; key++)
		if (style->text.is[key] != UNSET)
			f->base.is[key] = UNSET;
	settle_format(r);
}

void start_span(struct reader *r, const struct xml_element *element)
{
	apply_style(r, xml_attribute(element, NULL, "style-name"));
}

void end_span(struct reader *r)
{
	struct frame *f = r->frame;

	if (f->saved_count == 0)
		return;
	f->saved_count--;
	f->base = f->saved[f->saved_count].base;
	f->now = f->saved[f->saved_count].now;
	settle_format(r);
}

/* ---- the node ---- */

struct gavel_node *paragraph_node(struct reader *r)
{
	struct frame *f = r->frame;

	if (f->node != NULL || !f->in_paragraph)
		return f->node;
	gavel_place(r->doc, r->part, f->line);
	f->node = gavel_open(r->doc, GAVEL_PARAGRAPH);
	speak_label(r);
	anchors_block(&r->anchors, f->node);
	put_attributes(r, f->node);
	return f->node;
}

void add_waiting(struct reader *r, struct gavel_node *node)
{
	struct frame *f = r->frame;
	struct waiting *waiting = gavel_alloc(r->doc, sizeof *waiting);

	waiting->node = node;
	waiting->next = NULL;
	if (f->last_waiting != NULL)
		f->last_waiting->next = waiting;
	else
		f->first_waiting = waiting;
	f->last_waiting = waiting;
}

void put_waiting(struct reader *r)
{
	struct frame *f = r->frame;

	for (struct waiting *w = f->first_waiting; w != NULL; w = w->next)
		gavel_insert(r->doc, gavel_here(r->doc), w->node, NULL);
	f->first_waiting = f->last_waiting = NULL;
}

void finish_paragraph(struct reader *r)
{
	struct frame *f = r->frame;

	if (!f->in_paragraph)
		return;
	if (f->has_label && !f->hidden_whole)
		paragraph_node(r);
	inlines_end(&f->inlines);
	if (f->node != NULL)
		gavel_close(r->doc, f->node);
	if (f->node != NULL && f->hidden_paragraph)
		gavel_unlink(f->node);
	f->node = NULL;
	f->in_paragraph = 0;
	put_waiting(r);
	if (f->para.is[PARA_BREAK_AFTER] == 1 && f->story == STORY_MAIN && f->table == NULL)
		gavel_leaf(r->doc, GAVEL_PAGE_BREAK);
}

/* What a block's style says of its page; breaks: PARA_BREAK_BEFORE of that style. */
void begin_page(struct reader *r, const struct style *style, int breaks)
{
	struct frame *f = r->frame;
	const char *master = style != NULL && style->master != NULL && style->master[0] != '\0' ? style->master : NULL;

	if (f->story != STORY_MAIN || f->table != NULL)
		return;
	if (breaks == 2)
		lose(r, LOSS_COLUMN, NULL);
	if ((master != NULL || breaks == 1) && r->body->last != NULL && r->body->last->kind != GAVEL_PAGE_BREAK)
		gavel_leaf(r->doc, GAVEL_PAGE_BREAK);
	use_master(r, master);
}

void begin_plain(struct reader *r)
{
	struct frame *f = r->frame;

	f->style = NULL;
	f->para = r->defaults.para;
	f->outline = f->has_label = 0;
	f->line = r->line;
	f->in_paragraph = f->after_blank = 1;
	f->link = NULL;
	start_format(r);
}

static void begin(struct reader *r, const struct xml_element *element, long outline)
{
	struct frame *f = r->frame;

	finish_paragraph(r);
	f->style = style_find(r, FAMILY_PARAGRAPH, xml_attribute(element, NULL, "style-name"));
	f->para = f->style != NULL ? f->style->para : r->defaults.para;
	f->outline = outline;
	f->line = element->line;
	begin_page(r, f->style, f->para.is[PARA_BREAK_BEFORE]);
	if (f->para.is[PARA_RTL] == UNSET && r->page != NULL)
		f->para.is[PARA_RTL] = r->page->rtl;
	number_paragraph(r, element);
	f->in_paragraph = 1;
	f->after_blank = 1;
	f->link = NULL;
	start_format(r);
}

void start_paragraph(struct reader *r, const struct xml_element *element)
{
	begin(r, element, 0);
}

void start_heading(struct reader *r, const struct xml_element *element)
{
	long level = number_of(xml_attribute(element, NULL, "outline-level"), 1);

	begin(r, element, level < 1 || level > 100 ? 1 : level);
}

void end_paragraph(struct reader *r)
{
	finish_paragraph(r);
}
