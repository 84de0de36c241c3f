/* SPDX-License-Identifier: MIT
 *
 * Page furniture among the lines of a text: marks that only a page has
 * (page.c), running heads, the notes below the rule of a page's foot. A line
 * that is left out is told in a note.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "lines.h"

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
	for (struct line *line = l->list; line < l->list + l->count; line++) {
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
			append_text(l->r, open->paragraph->first, " ", line->text);
		} else {
			gavel_report_at(l->r->doc, GAVEL_LEVEL_LOSS, "note", line->node,
			                "text at the foot of the page belongs to no numbered note: \"%.80s\"", line->text);
		}
	}
}

void take_furniture(struct lines *l)
{
	mark_furniture(l);
	mark_notes(l);
	drop_furniture(l);
	keep_notes(l);
}
