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

enum { PROSE_COLUMNS = 250, DECISION_FRONT = 40, TOLD = 2, TAIL_LEN = 64 };

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
			.gap = (int)gavel_attr_number(n, "gap", 0), .page = page, .top = top,
			.text = fold_in(l->memory, n->first ? n->first->text : "", n->first ? n->first->len : 0),
		};
		top++;
	}
}

static void find_shape(struct lines *l)
{
	size_t indented = 0, apart = 0;

	for (size_t i = 0; i < l->count; i++) {
		struct extent e = extent_of(l->list[i].text);

		if (e.chars > l->most.chars)
			l->most.chars = e.chars;
		if (e.columns > l->most.columns)
			l->most.columns = e.columns;
		indented += l->list[i].indent >= 2;
		apart += l->list[i].gap > 0;
	}
	l->r->spaced = apart * 2 > l->count;
	l->shape = l->most.columns > PROSE_COLUMNS ? PROSE : indented * 2 > l->count ? LAYOUT : l->r->spaced ? PROSE : RAW;
}

/* What the later steps need to know of a paragraph's lines. */
static void describe(struct lines *l, const struct line *line)
{
	static const char *const dropped[] = { "role", "indent", NULL };

	drop_attrs(l->r, line->node, dropped);
	gavel_attr_put_number(l->r->doc, line->node, "page", line->page);
	if (is_typed_label(l, line))
		gavel_attr_put(l->r->doc, line->node, "typed", "1");
	if (line->cell)
		gavel_attr_put(l->r->doc, line->node, "role", "cell");
}

/* The paragraph that lines are being added to, and its text so far. */
struct paragraph {
	struct gavel_node *node;
	struct gavel_output *text;
	struct gavel_output *turns;     /* "2:512 3:980": where its text goes on on another page */
	long page;              /* of its last line */
	int alone;              /* so far it is a label: its text comes on the next line */
};

static void close_paragraph(struct lines *l, struct paragraph *p)
{
	if (p->node && p->node->first)
		gavel_text_put(l->r->doc, p->node->first, gavel_output_bytes(p->text), gavel_output_len(p->text));
	if (p->node && gavel_output_len(p->turns))
		gavel_attr_put(l->r->doc, p->node, "turns", gavel_output_bytes(p->turns));
	gavel_output_cut(p->text, 0);
	gavel_output_cut(p->turns, 0);
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
	p->page = line->page;
	p->alone = is_label_alone(l, line->text);
	if (template_find(l->r, SHAPE_ANNEX, line->text, &c))
		l->last = 0;            /* an annex numbers its paragraphs from 1 */
	else if (label_read(l->r, line->text, &label) && is_paragraph_number(&label)
	         && (p->alone || label.number == l->last + 1))
		l->last = label.number;
	gavel_puts(p->text, front && line->node->first ? line->node->first->text : line->text);
}

/* A number of its own, which may be the mark of a note, at a line's end or start: it keeps its blanks. */
static int is_number_apart(const char *line, const char *next)
{
	size_t len = strlen(line), n = strspn(next, "0123456789");

	while (len && line[len - 1] >= '0' && line[len - 1] <= '9')
		len--;
	return (line[len] && len && line[len - 1] == ' ') || (n && next[n] == ' ');
}

/* A script without blanks breaks its lines anywhere, also inside "2174(2014)". */
static int is_number_cut(const struct recogniser *r, const char *line, const char *next)
{
	size_t len = strlen(line);

	return is_spaceless(r) && len && strchr("0123456789/", line[len - 1]) && *next && strchr("0123456789/()", *next);
}

/* The end of the text decides, not all that was put together so far: a paragraph may have thousands of lines. */
static const char *joint(const struct recogniser *r, const struct paragraph *p, const char *next)
{
	size_t len = gavel_output_len(p->text);
	const char *text = gavel_output_bytes(p->text) + (len > TAIL_LEN ? len - TAIL_LEN : 0);

	if (p->alone || is_number_apart(text, next))
		return " ";
	return is_number_cut(r, text, next) ? "" : joint_of(text, next);
}

/* The notes at the foot of another page are marked from the place on where the text turns to it. */
static void turn_page(const struct paragraph *p, const struct line *line)
{
	if (line->page != p->page)
		gavel_printf(p->turns, "%s%ld:%zu", gavel_output_len(p->turns) ? " " : "", line->page, gavel_output_len(p->text));
}

/* A compound that was cut at its hyphen is joined without a blank. */
static void join(struct recogniser *r, struct paragraph *p, const struct line *line)
{
	size_t len = gavel_output_len(p->text);
	int hyphen = len && gavel_output_bytes(p->text)[len - 1] == '-' && is_lower(line->text)
		&& !pack_lists(r, WORDS_SUSPENDS, line->text, strcspn(line->text, " "));

	gavel_puts(p->text, hyphen ? "" : joint(r, p, line->text));
	turn_page(p, line);
	gavel_puts(p->text, line->text);
	p->alone = 0;
	p->page = line->page;
	pass_reasons(r, p->node, line->node);
	if (line->node->first)
		pass_reasons(r, p->node, line->node->first);
	gavel_unlink(line->node);
}

/* The line of the enacting formula, or the number of lines. Below sentences, or a colon, it is quoted: no title block
 * stands above it whose lines would have to be kept. */
static size_t formula_line(struct lines *l)
{
	int told = 0, colon = 0;

	for (size_t i = 0; i < l->count; i++) {
		const char *text = l->list[i].text;

		if (l->list[i].furniture)
			continue;
		if (is_formula(l->r, text, i + 1 < l->count ? l->list[i + 1].text : "")) {
			l->r->told = told + colon < TOLD ? 0 : told + colon;
			l->r->formula = l->r->told ? NULL : l->r->formula;
			return l->r->told ? l->count : i;
		}
		told += sentence_ends(text);
		colon = *text ? last_mark(text) == ':' : colon;
	}
	return l->count;
}

/* In a plain extraction nothing sets the title of a decision, which has no formula, apart from what follows: it ends
 * with its first short line. The number of lines up to there, 0 if there is no such title. */
static size_t decision_end(struct lines *l)
{
	int fitting = 0;
	struct captures c;

	for (size_t i = 0; l->shape == RAW && i < l->count && i < DECISION_FRONT; i++) {
		const struct template *t = l->list[i].furniture ? NULL : template_find(l->r, SHAPE_TITLES, l->list[i].text, &c);

		int alone = t && value_flag(t->row, "alone", 0);

		if (!t || strcmp(t->role, "title") != 0) {
			fitting += t != NULL;
			continue;
		}
		while (!alone && fitting && i + 1 < l->count && is_full(l, &l->list[i]))
			i++;
		return alone || fitting ? i + 1 : 0;
	}
	return 0;
}

/* In a plain extraction a heading is told from text by its length; what stands above and below it stands apart then. */
static void set_heading_apart(struct lines *l, const struct paragraph *p, const struct line *last,
                              const struct line *next)
{
	if (l->shape != RAW || !p->node || p->alone || !is_heading_end(l, last, next))
		return;
	gavel_attr_put_number(l->r->doc, p->node, "gap", 1);
	gavel_attr_put_number(l->r->doc, next->node, "gap", 1);
}

/* Does a label that stands alone take this line? Not in text of one paragraph a line, nor where a paragraph begins below
 * it on a page. */
static int is_text_of_label(const struct lines *l, const struct line *label, const struct line *line)
{
	return l->shape == RAW || (l->shape == LAYOUT && (line->indent != label->indent || line->page != label->page));
}

static int line_opens(struct lines *l, const struct paragraph *p, const struct line *prev, const struct line *line,
                      int base)
{
	if (line->cell || prev->cell)
		return line->cell != CELL_GOES_ON;
	return !(p->alone && is_text_of_label(l, prev, line)) && line_begins(l, prev, line, base);
}

/* Up to the enacting formula every line stays by itself: the title block is put together by its templates. */
static void assemble(struct lines *l)
{
	struct paragraph p = { .text = gavel_output_new(), .turns = gavel_output_new() };
	const struct line *prev = NULL;
	size_t formula_at = formula_line(l), decided = formula_at < l->count ? 0 : decision_end(l);
	int base = 0, front = formula_at < l->count || decided;

	find_tables(l, formula_at < l->count ? formula_at + 1 : decided);
	for (size_t i = 0; i < l->count; i++) {
		const struct line *line = &l->list[i];
		int formula = i == formula_at;

		if (i == 0 || line->page != line[-1].page)
			base = page_base(l, i, base);
		if (line->stray)
			describe(l, line);
		if (line->furniture || line->note || line->stray)
			continue;
		if (decided && i >= decided) {
			gavel_attr_put_number(l->r->doc, line->node, "gap", 1);
			close_paragraph(l, &p);
			decided = front = 0;
		}
		if (!front && prev && (!p.node || line_opens(l, &p, prev, line, base)))
			set_heading_apart(l, &p, prev, line);
		if (!p.node || front || line_opens(l, &p, prev, line, base)) {
			open_paragraph(l, &p, line, front && !formula);
			reason_begins(l, prev, line, front ? line->indent : base);
		} else {
			join(l->r, &p, line);
		}
		if (formula) {
			close_paragraph(l, &p);
			front = 0;
		}
		prev = line;
	}
	close_paragraph(l, &p);
	gavel_output_free(p.text);
	gavel_output_free(p.turns);
}

void lines_to_paragraphs(struct recogniser *r)
{
	struct lines l = { .r = r, .memory = arena_new() };

	collect(&l);
	find_shape(&l);
	take_furniture(&l);
	find_label_gaps(&l);
	assemble(&l);
	gather_tables(r);
	free(l.list);
	arena_free(l.memory);
}
