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
	l->shape = longest > 250 || apart * 2 > l->count ? PROSE : indented * 2 > l->count ? LAYOUT : RAW;
}

/* The indent of wrapped lines on a page: the smallest that a quarter of its lines share; a page of a few lines is held
 * to the page before it, if it does not reach further left. */
static int page_base(const struct lines *l, long page, int before)
{
	int counts[256] = { 0 }, total = 0;

	for (size_t i = 0; i < l->count; i++) {
		const struct line *line = &l->list[i];

		if (line->page == page && !line->furniture && !line->note) {
			counts[line->indent < 255 ? line->indent : 255]++;
			total++;
		}
	}
	for (int i = 0; i < 256; i++)
		if (counts[i] * 4 >= total && counts[i])
			return page > 1 && total < FEW_LINES && before < i ? before : i;
	for (int i = 0; i < 256; i++)
		if (counts[i])
			return i;
	return 0;
}

static int ends_with(const char *s, const char *set)
{
	size_t len = strlen(s);

	if (len >= 3 && (!memcmp(s + len - 3, "\xe2\x80\x9d", 3) || !memcmp(s + len - 3, "\xe2\x80\x99", 3)))
		len -= 3;
	return len && strchr(set, s[len - 1]) != NULL;
}

static int is_label_alone(const char *s)
{
	struct label label;

	return label_read(s, &label) && !s[label.skip];
}

/* In a plain extraction: a label that is next in its row, or an opening phrase where one may stand. */
static int begins_raw(struct lines *l, const char *prev, const char *s, long *last)
{
	struct label label;
	int decimal = label_read(s, &label) && strcmp(label.scheme, "decimal") == 0;

	if (is_label_alone(s) || (decimal && label.number == *last + 1))
		return 1;
	if (label_read(s, &label) && label.form[0] == '(' && ends_with(prev, ",;.:"))
		return 1;
	if (!ends_with(prev, ",;.:"))
		return 0;
	return pack_opening(l->r, "preambular", s) || pack_opening(l->r, "operative", s)
		|| (ends_with(prev, ".;:") && (int)strlen(prev) * 4 < l->width * 3 && *s >= 'A' && *s <= 'Z');
}

static int begins(struct lines *l, const struct line *prev, const struct line *line, int base, long *last)
{
	int relative = line->indent - base;

	if (l->shape == PROSE)
		return 1;
	if (l->shape == RAW)
		return begins_raw(l, prev->text, line->text, last);
	return relative >= 3 || relative <= -3 || (line->gap > 0 && prev->page == line->page);
}

static int is_formula(struct lines *l, const char *text)
{
	struct captures c;

	return template_find(l->r, "enacting", text, &c) != NULL;
}

/* Adds a line to the paragraph before it. A compound that was cut at its hyphen is joined without a blank. */
static void join(struct lines *l, struct gavel_node *to, const struct line *line)
{
	struct gavel_node *text = to->first;
	int hyphen = text->len && text->text[text->len - 1] == '-' && *line->text >= 'a' && *line->text <= 'z';

	append_text(l->r, text, hyphen ? "" : " ", line->text);
	gavel_unlink(line->node);
}

/* What the later steps need to know of a paragraph's lines. */
static void start(struct lines *l, const struct line *line, int base)
{
	static const char *const dropped[] = { "role", "indent", NULL };

	drop_attrs(l->r, line->node, dropped);
	gavel_attr_put_number(l->r->doc, line->node, "page", line->page);
	gavel_attr_put_number(l->r->doc, line->node, "column", l->shape == LAYOUT ? line->indent - base : 0);
}

static void count_label(const char *s, long *last)
{
	struct label label;

	if (label_read(s, &label) && strcmp(label.scheme, "decimal") == 0 && label.number == *last + 1)
		*last = label.number;
}

/* Up to the enacting formula every line stays by itself: the title block is put together by its templates. */
static void assemble(struct lines *l)
{
	struct gavel_node *open = NULL;
	struct line *prev = NULL;
	long page = 0, last = 0;
	int base = 0, front = 1, any = 0;

	for (size_t i = 0; i < l->count; i++)
		any |= !l->list[i].furniture && is_formula(l, l->list[i].text);
	for (size_t i = 0; i < l->count; i++) {
		struct line *line = &l->list[i];
		int formula = front && any && is_formula(l, line->text);

		if (line->furniture || line->note)
			continue;
		if (line->page != page)
			base = page_base(l, page = line->page, base);
		if (!open || (front && any) || formula
		    || (!is_label_alone(prev->text) && begins(l, prev, line, base, &last))) {
			start(l, line, base);
			open = line->node;
			gavel_text_put(l->r->doc, open->first, front && any ? line->node->first->text : line->text,
			               front && any ? line->node->first->len : strlen(line->text));
			count_label(line->text, &last);
		} else {
			join(l, open, line);
		}
		if (formula)
			front = 0, open = NULL;
		prev = line;
	}
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
