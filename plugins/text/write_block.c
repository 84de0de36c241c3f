/* SPDX-License-Identifier: MIT
 *
 * Blocks: each becomes lines, with the blank lines that its style's white space
 * asks for, and at least one: a blank line is what parts paragraphs.
 *
 * Indents, tabs before a number, stops and alignment are the layout's, in
 * columns. A heading is underlined by the sign of its level.
 */
#include <string.h>

#include "write.h"

enum { WIDE_GAP = 360, RULE_LEAST = 6, TEXT_LEAST = 16, BASED_MOST = 16 };

static int is_flow(const struct text_writer *w)
{
	return w->doc->stage == GAVEL_FLOW;
}

const struct gavel_node *label_owner(const struct gavel_node *node)
{
	const struct gavel_node *up = node->parent;

	if (node->kind != GAVEL_PARAGRAPH || !up
	    || (up->kind != GAVEL_CLAUSE && up->kind != GAVEL_RECITAL && up->kind != GAVEL_ITEM))
		return node;
	return node->prev ? NULL : up;
}

/* The blank lines above what comes next. */
int starts_in(const struct text_writer *w, int before)
{
	return before + w->after >= WIDE_GAP ? 2 : 1;
}

/* A flow's own lines keep their own tabs; what takes a layout's style gets the layout's. */
static int wants_tabs(const struct text_writer *w, const struct gavel_node *node, const struct gavel_style *style)
{
	if (!w->limit)
		return 0;
	if (!is_flow(w))
		return 1;
	if ((node->first && node->first->kind == GAVEL_TAB) || gavel_attr(node, "indent") || gavel_attr(node, "first"))
		return 0;
	return style->first < 0 || !gavel_attr(node, "style");
}

/* A block's text with the tabs and the number before it. */
static void collect_block(struct text_writer *w, const struct gavel_node *node, const struct gavel_style *style,
                          struct gavel_output *out)
{
	const struct gavel_node *of = label_owner(node);
	size_t start, len;

	if (of && wants_tabs(w, node, style))
		put_signs(out, gavel_attr(of, "label") || of->kind == GAVEL_ITEM ? style->label_tabs : style->lead_tabs, '\t');
	start = gavel_output_len(out);
	collect_label(node, out);
	len = gavel_output_len(out);
	collect_text(w, node, out);
	if (gavel_output_len(out) == len && len == start)
		gavel_output_cut(out, 0);       /* nothing but tabs */
}

/* A style with what it has from the styles that it is based on. */
static struct gavel_style whole_style(const struct text_writer *w, const struct gavel_style *style)
{
	struct gavel_style s = *style;

	for (int i = 0; i < BASED_MOST && style->based_on; i++) {
		if (!(style = gavel_layout_style_id(w->layout, style->based_on)))
			break;
		s.left = s.left ? s.left : style->left;
		s.right = s.right ? s.right : style->right;
		s.first = s.first ? s.first : style->first;
		s.before = s.before ? s.before : style->before;
		s.after = s.after ? s.after : style->after;
		s.align = s.align ? s.align : style->align;
		s.stops = s.stops && *s.stops ? s.stops : style->stops;
		s.keep_next |= style->keep_next;
	}
	return s;
}

/* Where a block's lines stand; a flow's own indents win. */
static struct shape shape_of(const struct text_writer *w, const struct gavel_node *node, const struct gavel_style *style)
{
	int left = style->left, first = style->first, own = is_flow(w) && node && gavel_attr(node, "indent");
	const char *align = node && gavel_attr(node, "align") && is_flow(w) ? gavel_attr(node, "align") : style->align;
	struct shape s = { .align = align, .stops = style->stops, .limited = w->limit > 0 };

	if (own) {
		left = (int)gavel_attr_number(node, "indent", left);
		first = (int)gavel_attr_number(node, "first", 0);
	}
	s.left = to_columns(w, left);
	s.first = to_columns(w, left + first);
	s.right = w->columns - to_columns(w, style->right);
	if (s.left > w->columns / 2)
		s.left = w->columns / 2;
	if (s.first > w->columns / 2)
		s.first = w->columns / 2;
	if (s.right - s.left < TEXT_LEAST)
		s.right = w->columns;
	return s;
}

/* The level of a block that is underlined, 0 for one that is not. */
static int heading_level(const struct text_writer *w, const struct gavel_node *node, const struct gavel_style *style)
{
	long level = 0;

	if (node->kind == GAVEL_HEADING)
		level = gavel_attr_number(node, "level", 1);
	else if (is_flow(w) && node->kind == GAVEL_PARAGRAPH && node->parent->kind != GAVEL_NOTE)
		level = gavel_attr_number(node, "level", style->outline);
	else
		return 0;
	return level < 1 ? node->kind == GAVEL_HEADING : level > 6 ? 6 : (int)level;
}

static void line_extent(const struct lines *lines, const struct text_line *line, int *from, int *to)
{
	const char *s = gavel_output_bytes(lines->bytes) + line->at;
	size_t blank = 0;

	while (blank < line->len && s[blank] == ' ')
		blank++;
	if ((int)blank < *from)
		*from = (int)blank;
	if ((int)blank + text_width(s + blank, line->len - blank) > *to)
		*to = (int)blank + text_width(s + blank, line->len - blank);
}

static void underline(struct text_writer *w, size_t first, int level)
{
	int from = 1 << 20, to = 0;
	struct gavel_output *rule = gavel_output_new();

	for (size_t i = first; i < w->body.count; i++)
		line_extent(&w->body, &w->body.list[i], &from, &to);
	put_signs(rule, to - from, TEXT_UNDERLINES[level - 1]);
	lines_add(&w->body, from, gavel_output_bytes(rule), gavel_output_len(rule));
	gavel_output_free(rule);
}

/* Notes of these lines are known by now; all lines of a heading stay with what follows. */
static void finish_block(struct text_writer *w, size_t first, const struct gavel_style *style, int keep)
{
	struct text_line *line = &w->body.list[first];

	line->gap = (unsigned char)(w->started ? starts_in(w, style->before) : 1);
	line->new_page = (unsigned char)(w->new_page || style->new_page);
	for (size_t i = first; keep && i < w->body.count; i++)
		w->body.list[i].keep = 1;
	w->after = style->after;
	w->new_page = 0;
	w->started = 1;
	set_notes(w);
}

static void write_block(struct text_writer *w, const struct gavel_node *node)
{
	const struct gavel_style style = whole_style(w, gavel_layout_style_of(w->layout, node));
	struct gavel_output *out = w->text;
	struct shape shape = shape_of(w, node, &style);
	size_t first = w->body.count;
	int level = heading_level(w, node, &style);

	gavel_output_cut(out, 0);
	collect_block(w, node, &style, out);
	if (gavel_output_len(out)) {
		fill_lines(w, &w->body, gavel_output_bytes(out), gavel_output_len(out), &shape);
		if (level)
			underline(w, first, level);
		finish_block(w, first, &style, style.keep_next || level);
	} else {
		count_loss(w, LOSS_EMPTY, node);
	}
}

/* A clause or item that begins with something else than a paragraph: its number gets a line. */
static void write_bare_label(struct text_writer *w, const struct gavel_node *node)
{
	const struct gavel_style style = whole_style(w, gavel_layout_style_of(w->layout, node));
	const char *label = gavel_attr(node, "label");
	struct gavel_output *out = w->text;
	struct shape shape = shape_of(w, node, &style);
	size_t first = w->body.count;

	if (label && *label && (!node->first || node->first->kind != GAVEL_PARAGRAPH)) {
		gavel_output_cut(out, 0);
		put_signs(out, w->limit ? style.label_tabs : 0, '\t');
		gavel_puts(out, label);
		fill_lines(w, &w->body, gavel_output_bytes(out), gavel_output_len(out), &shape);
		finish_block(w, first, &style, 1);
	}
}

/* ---- notes, rules ---- */

void flush_notes(struct text_writer *w)
{
	size_t from = w->notes_told ? w->note_ends[w->notes_told - 1] : 0;
	const struct gavel_style *style = w->layout->note_rule_style
		? gavel_layout_style_id(w->layout, w->layout->note_rule_style) : NULL;
	int width = w->layout->note_rule ? text_width(w->layout->note_rule, strlen(w->layout->note_rule)) : 0;

	if (w->paged || w->notes_told == w->note_count)
		return;
	lines_rule(&w->body, style && w->limit ? to_columns(w, style->left) : 0, width < TEXT_NOTE_RULE ? 18 : width);
	w->body.list[w->body.count - 1].gap = 2;
	for (; from < w->notes.count; from++)
		lines_add(&w->body, 0, gavel_output_bytes(w->notes.bytes) + w->notes.list[from].at, w->notes.list[from].len);
	w->notes_told = w->note_count;
	w->after = WIDE_GAP;
}

static void write_rule(struct text_writer *w)
{
	int width = to_columns(w, w->layout->end_rule_width);

	if (width < RULE_LEAST)
		width = RULE_LEAST;
	lines_rule(&w->body, w->limit ? (w->columns - width) / 2 : 0, width);
	w->body.list[w->body.count - 1].gap = 2;
	w->after = 0;
	w->started = 1;
}

/* ---- the tree ---- */

enum step { STEP_IN, STEP_OVER };

static enum step write_node(struct text_writer *w, const struct gavel_node *n)
{
	switch ((enum gavel_kind)n->kind) {
	case GAVEL_TITLE: case GAVEL_FORMULA: case GAVEL_HEADING: case GAVEL_PARAGRAPH:
		write_block(w, n);
		return STEP_OVER;
	case GAVEL_CLAUSE: case GAVEL_RECITAL: case GAVEL_ITEM:
		write_bare_label(w, n);
		return STEP_IN;
	case GAVEL_ANNEX:
		flush_notes(w);
		return STEP_IN;
	case GAVEL_TABLE:
		write_table(w, n);
		return STEP_OVER;
	case GAVEL_RULE:
		write_rule(w);
		return STEP_OVER;
	case GAVEL_PAGE_BREAK:
		w->new_page = 1;
		return STEP_OVER;
	case GAVEL_FURNITURE:
		if (n->parent == w->doc->root)
			return STEP_OVER;       /* heads and feet: write_page.c */
		count_loss(w, LOSS_FRAME, n);
		return STEP_IN;
	default:
		return STEP_IN;
	}
}

void write_blocks(struct text_writer *w)
{
	const struct gavel_node *root = w->doc->root, *n = gavel_next(root, root), *last = NULL;

	while (n) {
		last = n;
		n = write_node(w, n) == STEP_OVER ? gavel_next_beyond(n, root) : gavel_next(n, root);
		put_block(w);
	}
	flush_notes(w);
	if (w->layout->end_rule_weight && !is_flow(w) && !(last && last->kind == GAVEL_RULE))
		write_rule(w);
	put_block(w);
}
