/* SPDX-License-Identifier: MIT
 *
 * Paragraphs and runs.
 *
 * A paragraph's node is made when its first content comes, or at its end if it
 * has a label: empty ones are spacing and fall away. A paragraph whose end was
 * deleted, or which is a drop capital, is joined to the next one, whose
 * properties win. Framed paragraphs that follow one another share a piece of
 * furniture; text boxes wait until the paragraph that anchors them has ended.
 */
#include <stdio.h>
#include <string.h>

#include "read.h"

static const char *const align_names[] = { "start", "center", "end", "both" };

static void put_number(struct reader *r, struct gavel_node *node, const char *key, long value)
{
	char digits[32];

	snprintf(digits, sizeof digits, "%ld", value);
	gavel_attr_put(r->doc, node, key, digits);
}

static void put_label(struct reader *r, struct gavel_node *node)
{
	struct frame *f = r->frame;

	if (!f->has_label)
		return;
	gavel_attr_put(r->doc, node, "label", gavel_output_bytes(f->label_text));
	put_number(r, node, "number", f->label.number);
	gavel_attr_put(r->doc, node, "scheme", f->label.scheme);
	if (f->label.lost)
		lose(r, LOSS_NUMERAL, NULL);
}

static void put_attributes(struct reader *r, struct gavel_node *node)
{
	struct frame *f = r->frame;
	const int *is = f->para.is;

	if (f->style != r->styles.normal)
		gavel_attr_put(r->doc, node, "style", f->style->folded);
	r->quotes |= f->style->is_quote;
	if (is[PARA_OUTLINE] >= 0 && is[PARA_OUTLINE] < 9)
		put_number(r, node, "level", is[PARA_OUTLINE] + 1);
	put_label(r, node);
	if (is[PARA_LEFT] != UNSET && is[PARA_LEFT] != 0)
		put_number(r, node, "indent", is[PARA_LEFT]);
	if (is[PARA_FIRST] != UNSET && is[PARA_FIRST] != 0)
		put_number(r, node, "first", is[PARA_FIRST]);
	if (is[PARA_ALIGN] > ALIGN_START)
		gavel_attr_put(r->doc, node, "align", align_names[is[PARA_ALIGN]]);
	if (is[PARA_BIDI] == 1)
		gavel_attr_put(r->doc, node, "dir", "rtl");
	else if (r->styles.normal->para.is[PARA_BIDI] == 1)     /* else it goes without saying */
		gavel_attr_put(r->doc, node, "dir", "ltr");
}

/* ---- properties ---- */

/* Indents: what the paragraph says; then the list, unless the style that numbers sets its own; then the style. */
static void inherit_indent(struct frame *f, int by_style)
{
	int keys[] = { PARA_LEFT, PARA_FIRST }, list[] = { f->label.left, f->label.first };

	for (int i = 0; i < 2; i++)
		if (f->para.is[keys[i]] == UNSET && !(by_style && f->style->indent_wins && f->style->para.is[keys[i]] != UNSET))
			f->para.is[keys[i]] = list[i];
}

/* Numbers in words are in the language of the paragraph's end. */
static const char *lang_of(const struct reader *r)
{
	const struct frame *f = r->frame;

	if (f->mark.lang != NULL)
		return f->mark.lang;
	return f->style->run.lang != NULL ? f->style->run.lang : r->styles.lang;
}

static void number_paragraph(struct reader *r)
{
	struct frame *f = r->frame;
	int by_style = f->para.is[PARA_NUM] == UNSET;
	int num = by_style ? f->style->para.is[PARA_NUM] : f->para.is[PARA_NUM];
	int level = f->para.is[PARA_LEVEL];

	gavel_output_cut(f->label_text, 0);
	f->has_label = 0;
	if (num == UNSET || num == 0 || f->mark.is[RUN_DELETED] == 1)
		return;
	if (level == UNSET)
		level = f->style->para.is[PARA_LEVEL];
	if (level == UNSET && !by_style && f->style->para.is[PARA_NUM] != num)
		level = 0;
	if (!numbering_count(r, num, level, f->style, lang_of(r), &f->label, f->label_text))
		return;
	inherit_indent(f, by_style);
	f->has_label = gavel_output_len(f->label_text) > 0;
}

static const struct style *style_of(struct reader *r, const char *id)
{
	const struct style *style = styles_find(&r->styles, id, 'p');

	return style != NULL ? style : r->styles.normal;
}

/* Called once the properties are known: at their end, or at the first run. */
static void settle_paragraph(struct reader *r)
{
	struct frame *f = r->frame;

	if (!f->in_paragraph || f->settled)
		return;
	f->settled = 1;
	f->style = style_of(r, f->para.style);
	number_paragraph(r);
	paragraph_format_inherit(&f->para, &f->style->para);
	paragraph_format_inherit(&f->para, &r->styles.para);
	if (f->node != NULL)
		put_attributes(r, f->node);
	else if (f->para.is[PARA_PAGE] == 1 && f->story == STORY_MAIN)
		gavel_leaf(r->doc, GAVEL_PAGE_BREAK);
}

/* ---- the node ---- */

void end_frame_note(struct reader *r)
{
	struct frame *f = r->frame;

	if (f->framed != NULL)
		gavel_close(r->doc, f->framed);
	f->framed = NULL;
}

static void start_frame_note(struct reader *r)
{
	struct frame *f = r->frame;
	int framed = f->para.is[PARA_FRAME] == FRAME_NOTE && f->story == STORY_MAIN;

	if (!framed) {
		end_frame_note(r);
	} else if (f->framed == NULL) {
		f->framed = gavel_open(r->doc, GAVEL_FURNITURE);
		gavel_attr_put(r->doc, f->framed, "role", "framed-note");
	}
}

struct gavel_node *paragraph_node(struct reader *r)
{
	struct frame *f = r->frame;

	if (f->node != NULL || !f->in_paragraph)
		return f->node;
	settle_paragraph(r);
	open_cell(r);
	gavel_place(r->doc, r->part, f->line);
	start_frame_note(r);
	f->node = gavel_open(r->doc, GAVEL_PARAGRAPH);
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

static void put_waiting(struct reader *r)
{
	struct frame *f = r->frame;

	if (f->first_waiting != NULL)
		open_cell(r);
	for (struct waiting *w = f->first_waiting; w != NULL; w = w->next)
		gavel_insert(r->doc, gavel_here(r->doc), w->node, NULL);
	f->first_waiting = f->last_waiting = NULL;
}

/* Non-zero if the paragraph's end is hidden: then its label is not seen where nothing else is. */
static int is_unseen(const struct reader *r)
{
	const struct frame *f = r->frame;

	return f->mark.is[RUN_VANISH] != UNSET ? f->mark.is[RUN_VANISH] == 1 : f->style->run.is[RUN_VANISH] == 1;
}

void finish_paragraph(struct reader *r)
{
	struct frame *f = r->frame;

	if (!f->in_paragraph && !f->carried)
		return;
	end_run(r);
	f->in_paragraph = 1;
	settle_paragraph(r);
	if (f->has_label && !is_unseen(r))
		paragraph_node(r);
	inlines_end(&f->inlines);
	if (f->node != NULL)
		gavel_close(r->doc, f->node);
	f->node = NULL;
	f->in_paragraph = f->carried = 0;
	put_waiting(r);
	close_section(r);
}

void start_paragraph(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;

	if (f->in_paragraph && !f->carried)
		finish_paragraph(r);
	if (f->table != NULL && f->table->state == CELL_WAITING)
		open_cell(r);
	f->in_paragraph = 1;
	f->settled = f->carried = f->has_label = 0;
	f->line = element->line;
	f->marks = 0;
	f->hidden = 0;
	f->font = FONT_TEXT;
	f->style = r->styles.normal;
	paragraph_format_clear(&f->para);
	run_format_clear(&f->mark);
	if (f->node == NULL)
		f->after_mark = 0;
}

void end_paragraph(struct reader *r)
{
	struct frame *f = r->frame;

	if (!f->in_paragraph)
		return;
	end_run(r);
	settle_paragraph(r);
	if (f->mark.is[RUN_DELETED] == 1 || f->para.is[PARA_FRAME] == FRAME_DROP) {
		f->carried = 1;
		return;
	}
	finish_paragraph(r);
}

void start_paragraph_properties(struct reader *r, const struct xml_element *element)
{
	(void)element;
	if (r->frame->in_paragraph && !r->frame->settled)
		r->ppr = &r->frame->para;
	else
		skip_content(r);
}

void end_paragraph_properties(struct reader *r)
{
	if (r->ppr == NULL)
		return;
	r->ppr = NULL;
	settle_paragraph(r);
}

/* ---- runs ---- */

static int toggle(const struct reader *r, enum run_property key, const struct style *character)
{
	const struct frame *f = r->frame;
	int by_character = character != NULL && character->run.is[key] == 1;
	int by_paragraph = f->style->run.is[key] == 1;

	if (f->run.is[key] != UNSET)
		return f->run.is[key];
	return r->styles.run.is[key] == 1 || by_character != by_paragraph;
}

static int nearest(const struct reader *r, enum run_property key, const struct style *character)
{
	const struct frame *f = r->frame;

	if (f->run.is[key] != UNSET)
		return f->run.is[key];
	if (character != NULL && character->run.is[key] != UNSET)
		return character->run.is[key];
	if (f->style->run.is[key] != UNSET)
		return f->style->run.is[key];
	return r->styles.run.is[key];
}

/* What the paragraph's own style gives every run is no mark. */
static int base_of(const struct reader *r, enum run_property key)
{
	int own = r->frame->style->run.is[key], all = r->styles.run.is[key];

	return key < RUN_TOGGLES ? own == 1 || all == 1 : own != UNSET ? own : all;
}

/* The faces of right-to-left text have switches of their own. A program that names no language for such text in its
 * styles knows nothing of them, and means the common ones where it writes no other. */
static enum run_property face_of(const struct reader *r, enum run_property common, enum run_property complex,
                                 const struct style *character)
{
	int unaware = r->styles.lang_bidi[0] == '\0' && nearest(r, complex, character) == UNSET;
	int is_complex = nearest(r, RUN_RTL, character) == 1 || nearest(r, RUN_CS, character) == 1;

	return is_complex && !unaware ? complex : common;
}

/* Bold and italics that a run asks for itself are marks, also where the paragraph's style has them already. */
static int is_marked(const struct reader *r, enum run_property key, const struct style *character)
{
	return toggle(r, key, character) && (r->frame->run.is[key] == 1 || !base_of(r, key));
}

static unsigned marks_of(struct reader *r, const struct style *character)
{
	static const struct { enum run_property key; enum mark mark; } table[] = {
		{ RUN_SMALL_CAPS, MARK_SMALL_CAPS }, { RUN_STRIKE, MARK_STRIKE }, { RUN_DOUBLE_STRIKE, MARK_STRIKE },
		{ RUN_UNDERLINE, MARK_UNDERLINE },
	};
	enum run_property bold = face_of(r, RUN_BOLD, RUN_BOLD_CS, character);
	enum run_property italic = face_of(r, RUN_ITALIC, RUN_ITALIC_CS, character);
	int valign = nearest(r, RUN_VALIGN, character), role = nearest(r, RUN_ROLE, character);
	unsigned marks = 0;

	if (is_marked(r, bold, character))
		marks |= MARK_STRONG;
	if (is_marked(r, italic, character))
		marks |= MARK_EMPHASIS;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		enum run_property key = table[i].key;
		int on = key < RUN_TOGGLES ? toggle(r, key, character) : nearest(r, key, character) == 1;

		if (on && base_of(r, key) != 1)
			marks |= table[i].mark;
	}
	if (valign != base_of(r, RUN_VALIGN) && valign == VALIGN_SUPERSCRIPT)
		marks |= MARK_SUPERSCRIPT;
	if (valign != base_of(r, RUN_VALIGN) && valign == VALIGN_SUBSCRIPT)
		marks |= MARK_SUBSCRIPT;
	if (role != UNSET && role != base_of(r, RUN_ROLE))
		marks |= (unsigned)role;
	if (toggle(r, RUN_CAPS, character) && !base_of(r, RUN_CAPS))
		lose(r, LOSS_CAPS, NULL);
	return marks;
}

static void settle_run(struct reader *r)
{
	struct frame *f = r->frame;
	const struct style *character = f->is_plain ? NULL : styles_find(&r->styles, f->run.style, 'c');
	int font;

	f->marks = f->is_plain ? 0 : marks_of(r, character);
	f->hidden = toggle(r, RUN_VANISH, character);
	font = nearest(r, RUN_FONT, character);
	f->font = font != UNSET ? (enum symbol_font)font : FONT_TEXT;
}

void start_run(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;

	(void)element;
	if (!f->in_paragraph)
		return;
	settle_paragraph(r);
	run_format_clear(&f->run);
	f->in_run = f->is_plain = 1;
	settle_run(r);
}

void end_run(struct reader *r)
{
	struct frame *f = r->frame;

	if (f->custom != NULL)
		finish_custom_mark(r);
	f->in_run = 0;
	f->marks = 0;
	f->hidden = 0;
	f->font = FONT_TEXT;
}

void start_run_properties(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;

	(void)element;
	if (r->ppr != NULL)
		r->rpr = &f->mark;
	else if (f->in_run)
		r->rpr = &f->run;
	else
		skip_content(r);
}

void end_run_properties(struct reader *r)
{
	if (r->rpr == &r->frame->run && !r->frame->is_plain)
		settle_run(r);
	r->rpr = NULL;
}
