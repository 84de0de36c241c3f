/* SPDX-License-Identifier: MIT
 *
 * Lines of text to paragraphs. Three shapes are met: a page as it looks
 * (LAYOUT: indents tell where paragraphs begin), a plain extraction (RAW: no
 * indents; punctuation, labels and opening phrases tell), one paragraph a line
 * (PROSE).
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "context.h"
#include "lines.h"

enum { FEW_LINES = 4 };

static void collect(struct lines *l)
{
	size_t room = 0;
	long page = 1;
	int top = 0;

	for (struct gavel_node *n = l->r->body->first, *next; n; n = next) {
		next = n->next;
		if (n->kind == GAVEL_PAGE_BREAK) {
			page++;
			top = 0;
			gavel_unlink(n);
			continue;
		}
		if (l->count == room)
			l->list = must_realloc(l->list, (room = room ? room * 2 : 256) * sizeof *l->list);
		l->list[l->count++] = (struct line){
			.node = n, .indent = (int)gavel_attr_number(n, "indent", 0),
			.gap = (int)gavel_attr_number(n, "gap", 0), .page = page, .top = top++,
			.text = fold_blanks(l->r, n->first ? n->first->text : "", n->first ? n->first->len : 0),
		};
	}
}

static void find_shape(struct lines *l)
{
	size_t indented = 0, apart = 0, longest = 0;

	for (size_t i = 0; i < l->count; i++) {
		size_t len = strlen(l->list[i].text);

		indented += l->list[i].indent >= 2;
		apart += l->list[i].gap > 0;
		longest = len > longest ? len : longest;
	}
	l->width = (int)longest;
	l->r->spaced = apart * 2 > l->count;
	l->shape = longest > 250 ? PROSE : indented * 2 > l->count ? LAYOUT : l->r->spaced ? PROSE : RAW;
}

/* Adds up the indents of a page from its first line on; wrapped: only of lines that may go on from the one before. */
static int count_indents(const struct lines *l, size_t first, int wrapped, int counts[256])
{
	int total = 0;

	memset(counts, 0, 256 * sizeof *counts);
	for (size_t i = first; i < l->count && l->list[i].page == l->list[first].page; i++) {
		const struct line *line = &l->list[i];

		if (line->furniture || line->note || line->stray || (wrapped && (line->gap || i == first)))
			continue;
		counts[line->indent < 255 ? line->indent : 255]++;
		total++;
	}
	return total;
}

/* The indent of wrapped lines on the page that begins at this line: the smallest that a quarter of them share; a page
 * of a few lines is held to the page before it, if it does not reach further left. */
static int page_base(const struct lines *l, size_t first, int before)
{
	int counts[256], all = count_indents(l, first, 0, counts), total, base = 0;

	total = count_indents(l, first, 1, counts);
	if (!total)
		total = count_indents(l, first, 0, counts);
	while (base < 255 && counts[base] * 4 < total)
		base++;
	return l->list[first].page > 1 && all < FEW_LINES && before < base ? before : base;
}

static int ends_with(const char *s, const char *set)
{
	size_t len = strlen(s);

	if (len >= 3 && (!memcmp(s + len - 3, "\xe2\x80\x9d", 3) || !memcmp(s + len - 3, "\xe2\x80\x99", 3)))
		len -= 3;
	return len && strchr(set, s[len - 1]) != NULL;
}

static int is_paragraph_number(const struct label *label)
{
	return strcmp(label->scheme, "decimal") == 0 && label->form[0] == 'N';
}

/* A label with nothing behind it; a paragraph's number must be the next one, or a year that a line wrapped is taken. */
static int is_label_alone(const struct lines *l, const char *s)
{
	struct label label;

	return label_read(s, &label) && !s[label.skip]
		&& (!is_paragraph_number(&label) || l->shape == LAYOUT || label.number == l->last + 1);
}

/* In a plain extraction, behind punctuation: "(a)", "a." and bullets open a paragraph. */
static int begins_item(const char *s)
{
	struct label label;

	return label_read(s, &label)
		&& (label.form[0] == '(' || label.form[0] == '*' || (s[0] >= 'a' && s[0] <= 'z' && !is_paragraph_number(&label)));
}

/* The heading of an annex or the meeting line: known by what it says. */
static int is_set_line(struct lines *l, const char *s)
{
	struct captures c;

	return strlen(s) < 80 && (template_find(l->r, "annex", s, &c) || template_find(l->r, "conclusion", s, &c));
}

/* In a plain extraction: a label that is next in its row, or an opening phrase where one may stand. */
static int begins_raw(struct lines *l, const char *prev, const char *s)
{
	struct label label;

	if (label_read(s, &label) && is_paragraph_number(&label))
		return label.number == l->last + 1;
	if (is_label_alone(l, s) || is_set_line(l, s) || is_set_line(l, prev))
		return 1;
	if (!ends_with(prev, ",;.:"))
		return 0;
	return begins_item(s) || pack_opening(l->r, "preambular", s) || pack_opening(l->r, "operative", s)
		|| (ends_with(prev, ".;:") && (int)strlen(prev) * 4 < l->width * 3 && *s >= 'A' && *s <= 'Z');
}

static int begins(struct lines *l, const struct line *prev, const struct line *line, int base)
{
	int relative = line->indent - base;

	if (l->shape == RAW)
		return begins_raw(l, prev->text, line->text);
	return l->shape == PROSE || relative >= 3 || relative <= -3 || (line->gap > 0 && prev->page == line->page);
}

static int is_formula(struct lines *l, const char *text)
{
	struct captures c;

	return template_find(l->r, "enacting", text, &c) != NULL;
}

/* What the later steps need to know of a paragraph's lines. */
static void describe(struct lines *l, const struct line *line)
{
	static const char *const dropped[] = { "role", "indent", NULL };

	drop_attrs(l->r, line->node, dropped);
	gavel_attr_put_number(l->r->doc, line->node, "page", line->page);
}

/* The paragraph that lines are being added to, and its text so far. */
struct paragraph {
	struct gavel_node *node;
	struct gavel_output *text;
	int alone;              /* so far it is a label: its text comes on the next line */
};

static void close_paragraph(struct lines *l, struct paragraph *p)
{
	if (p->node && p->node->first)
		gavel_text_put(l->r->doc, p->node->first, gavel_output_bytes(p->text), gavel_output_len(p->text));
	gavel_output_cut(p->text, 0);
	p->node = NULL;
}

/* A line of the title block stays as it was printed: its columns may part a number from a title. */
static void open_paragraph(struct lines *l, struct paragraph *p, const struct line *line, int front)
{
	struct label label;
	struct captures c;

	close_paragraph(l, p);
	describe(l, line);
	p->node = line->node;
	p->alone = is_label_alone(l, line->text);
	if (template_find(l->r, "annex", line->text, &c))
		l->last = 0;            /* an annex numbers its paragraphs from 1 */
	else if (label_read(line->text, &label) && is_paragraph_number(&label) && label.number == l->last + 1)
		l->last = label.number;
	gavel_puts(p->text, front && line->node->first ? line->node->first->text : line->text);
}

/* A compound that was cut at its hyphen is joined without a blank. */
static void join(struct paragraph *p, const struct line *line)
{
	size_t len = gavel_output_len(p->text);
	int hyphen = len && gavel_output_bytes(p->text)[len - 1] == '-' && *line->text >= 'a' && *line->text <= 'z';

	gavel_puts(p->text, hyphen ? "" : " ");
	gavel_puts(p->text, line->text);
	p->alone = 0;
	gavel_unlink(line->node);
}

static int has_formula(struct lines *l)
{
	for (size_t i = 0; i < l->count; i++)
		if (!l->list[i].furniture && is_formula(l, l->list[i].text))
			return 1;
	return 0;
}

/* Up to the enacting formula every line stays by itself: the title block is put together by its templates. */
static void assemble(struct lines *l)
{
	struct paragraph p = { .text = gavel_output_new() };
	const struct line *prev = NULL;
	int base = 0, front = has_formula(l);

	for (size_t i = 0; i < l->count; i++) {
		const struct line *line = &l->list[i];
		int formula = front && is_formula(l, line->text);

		if (i == 0 || line->page != line[-1].page)
			base = page_base(l, i, base);
		if (line->stray)
			describe(l, line);
		if (line->furniture || line->note || line->stray)
			continue;
		if (!p.node || front || (!p.alone && begins(l, prev, line, base)))
			open_paragraph(l, &p, line, front && !formula);
		else
			join(&p, line);
		if (formula) {
			close_paragraph(l, &p);
			front = 0;
		}
		prev = line;
	}
	close_paragraph(l, &p);
	gavel_output_free(p.text);
}

void lines_to_paragraphs(struct recogniser *r)
{
	struct lines l = { .r = r };

	collect(&l);
	find_shape(&l);
	take_furniture(&l);
	assemble(&l);
	free(l.list);
}
