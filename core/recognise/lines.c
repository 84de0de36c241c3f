/* SPDX-License-Identifier: MIT
 *
 * Lines of text to paragraphs. Three shapes are met: a page as it looks
 * (LAYOUT: indents tell where paragraphs begin), a plain extraction (RAW: no
 * indents; punctuation, labels and opening phrases tell), one paragraph a line
 * (PROSE). Page furniture is taken out first, with a note for each line, and
 * what stands below the rule of a page's foot becomes its notes.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "context.h"

enum shape { LAYOUT, RAW, PROSE };

enum { FEW_LINES = 4 };

struct line {
	struct gavel_node *node;
	char *text;                     /* folded */
	int indent, gap;
	long page;
	int top;                        /* place among the lines of its page, from 0 */
	int furniture, note;
};

struct lines {
	struct recogniser *r;
	struct line *list;
	size_t count;
	enum shape shape;
	int width;                      /* of the longest line that is not the last of its paragraph, about */
};

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

static int is_noise(struct lines *l, const char *text)
{
	return pack_lists(l->r, "noise", text, strlen(text));
}

/* A running head: the symbol on one of the first lines of a page, with what stands above and beside it. */
static int has_symbol(const struct line *line)
{
	const char *s = line->text, *last = strrchr(s, ' ');
	size_t n;

	if (is_symbol_alone(s))
		return 1;
	n = gavel_symbol_scan(s, strlen(s));
	if (n && line->node->first && (strstr(line->node->first->text, "   ") || !s[n]))
		return 1;
	return last && is_symbol_alone(last + 1) && line->node->first && strstr(line->node->first->text, "   ");
}

static void mark_head(struct lines *l, size_t i)
{
	size_t from = i;

	while (from > 0 && l->list[from - 1].page == l->list[i].page)
		from--;
	for (size_t k = from; k <= i; k++)
		l->list[k].furniture = 1;
}

/* Where the source marks no pages, a page number or a job number ends one. */
static void count_pages(struct lines *l)
{
	long page = 1, source = 1;
	int top = 0;

	for (size_t i = 0; i < l->count; i++) {
		struct line *line = &l->list[i];
		int turned = i > 0 && (line->page != source || (l->list[i - 1].furniture && !line->furniture));

		if (turned) {
			page++;
			top = 0;
		}
		source = line->page;
		line->page = page;
		line->top = top++;
	}
}

/* A head on the first lines of the text is all that a fragment says of its symbol. */
static int is_fragment_head(const struct lines *l, size_t i)
{
	return l->shape != LAYOUT && l->list[i].top < 3 && is_symbol_alone(l->list[i].text);
}

static void mark_furniture(struct lines *l)
{
	for (size_t i = 0; i < l->count; i++)
		l->list[i].furniture = is_page_mark(l->r, l->list[i].text) || is_noise(l, l->list[i].text);
	count_pages(l);
	for (size_t i = 0; i < l->count; i++) {
		struct line *line = &l->list[i];

		if (line->furniture || !(line->page > 1 || is_fragment_head(l, i)))
			continue;
		if (line->top < 3 && has_symbol(line)) {
			if (is_fragment_head(l, i) && !gavel_field(l->r->doc, "symbol"))
				take_masthead_line(l->r, line->text);
			mark_head(l, i);
		}
	}
}

static int is_foot_rule(const char *s)
{
	size_t n = strspn(s, "_");

	return n >= 10 && !s[n];
}

/* Below the rule at a page's foot stand notes, up to the end of the page. */
static void mark_notes(struct lines *l)
{
	long page = 0;

	for (size_t i = 0; i < l->count; i++) {
		struct line *line = &l->list[i];

		if (line->furniture)
			continue;
		if (is_foot_rule(line->text)) {
			page = i + 1 < l->count && !l->list[i + 1].furniture ? line->page : 0;
			line->furniture = 1;
		} else if (line->page == page) {
			line->note = 1;
		}
	}
}

static void drop_furniture(struct lines *l)
{
	for (size_t i = 0; i < l->count; i++) {
		struct line *line = &l->list[i];

		if (!line->furniture)
			continue;
		gavel_report_at(l->r->doc, GAVEL_LEVEL_NOTE, "page-furniture", line->node, "left out of the text: \"%.80s\"",
		                line->text);
		gavel_unlink(line->node);
	}
}

/* Notes begin with their number, which goes up by one; a raised number may have a line of its own. */
static void keep_notes(struct lines *l)
{
	struct page_note **end = &l->r->notes, *open = NULL;

	for (size_t i = 0; i < l->count; i++) {
		struct line *line = &l->list[i];
		size_t n = strspn(line->text, "0123456789");
		long number = n && n < 5 && (line->text[n] == ' ' || !line->text[n]) ? strtol(line->text, NULL, 10) : 0;

		if (!line->note || line->furniture)
			continue;
		gavel_unlink(line->node);
		if (number && (!open || number == open->number + 1)) {
			open = arena_alloc(l->r->arena, sizeof *open);
			*open = (struct page_note){ number, line->page, line->node, NULL };
			n += line->text[n] == ' ';
			gavel_text_put(l->r->doc, line->node->first, line->text + n, strlen(line->text + n));
			*end = open;
			end = &open->next;
		} else if (open) {
			struct gavel_node *text = open->paragraph->first;
			char *joined = arena_alloc(l->r->arena, text->len + strlen(line->text) + 2);

			strcat(strcat(strcpy(joined, text->text), text->len ? " " : ""), line->text);
			gavel_text_put(l->r->doc, text, joined, strlen(joined));
		} else {
			gavel_report_at(l->r->doc, GAVEL_LEVEL_LOSS, "note", line->node,
			                "text at the foot of the page belongs to no numbered note: \"%.80s\"", line->text);
		}
	}
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
	if (relative >= 3 || relative <= -3)
		return 1;
	return line->gap > 0 && prev->page == line->page;
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
	const char *add = line->text;
	int hyphen = text->len && text->text[text->len - 1] == '-' && *add >= 'a' && *add <= 'z';
	char *joined = arena_alloc(l->r->arena, text->len + strlen(add) + 2);

	strcat(strcat(strcpy(joined, text->text), hyphen ? "" : " "), add);
	gavel_text_put(l->r->doc, text, joined, strlen(joined));
	gavel_unlink(line->node);
}

/* What the later steps need to know of a paragraph's lines. */
static void start(struct lines *l, const struct line *line, int base)
{
	struct gavel_document *doc = l->r->doc;
	struct gavel_output *out = gavel_output_new();

	gavel_attr_put(doc, line->node, "role", NULL);
	gavel_attr_put(doc, line->node, "indent", NULL);
	gavel_printf(out, "%ld", line->page);
	gavel_attr_put(doc, line->node, "page", gavel_output_bytes(out));
	gavel_output_cut(out, 0);
	gavel_printf(out, "%d", l->shape == LAYOUT ? line->indent - base : 0);
	gavel_attr_put(doc, line->node, "column", gavel_output_bytes(out));
	gavel_output_free(out);
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
	mark_furniture(&l);
	mark_notes(&l);
	drop_furniture(&l);
	keep_notes(&l);
	assemble(&l);
	free(l.list);
}
