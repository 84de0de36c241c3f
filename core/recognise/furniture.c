/* SPDX-License-Identifier: MIT
 *
 * Page furniture among the lines of a text: marks that only a page has
 * (page.c), running heads, the notes below the rule of a page's foot. A line
 * that is left out is told in a note.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "intern.h"
#include "lines.h"

enum { FIRST_LINES = 6, HEAD_LINES = 3 };

static int is_noise(struct lines *l, const char *text)
{
	return pack_lists(l->r, WORDS_NOISE, text, strlen(text)) != 0;
}

/* The symbol in one of the columns of a line, parsed: 1 if there is one. */
static int symbol_in(struct lines *l, const struct line *line, struct gavel_symbol *symbol)
{
	const char *s = line->node->first ? line->node->first->text : "";
	const struct arena_mark mark = scratch_mark(l->r);

	while (*s) {
		const char *gap = strstr(s, "   ");
		size_t len = gap ? (size_t)(gap - s) : strlen(s);
		const char *column = fold_blanks(l->r, s, len);

		if (*column && gavel_symbol_parse(column, strlen(column), symbol) == 0)
			return 1;
		s += len + strspn(s + len, " ");
		scratch_back(l->r, &mark);
	}
	return 0;
}

/* The document's own symbol stands in its first lines: in the masthead, or at the head of a fragment. */
static int own_symbol(struct lines *l, struct gavel_symbol *symbol)
{
	for (size_t i = 0; i < l->count && i < FIRST_LINES; i++)
		if (!l->list[i].furniture && symbol_in(l, &l->list[i], symbol))
			return 1;
	return 0;
}

static int is_head_zone(const struct line *line)
{
	return line->page > 1 && line->top < HEAD_LINES && !line->furniture;
}

/* The texts that stand on the first lines of more than one page: short titles of running heads. */
static void find_recurring(struct lines *l, struct intern *once, struct intern *twice)
{
	for (const struct line *line = l->list; line < l->list + l->count; line++) {
		size_t len = strlen(line->text);

		if (is_head_zone(line))
			intern_string(intern_find(once, line->text, len) ? twice : once, line->text, len);
	}
}

/* A line with the symbol heads the page; what stands above it goes with it only if other pages have it too. */
static void mark_heads(struct lines *l, const struct gavel_symbol *own, const struct intern *recurring)
{
	struct gavel_symbol symbol = { .size = sizeof symbol };

	for (size_t i = 0; i < l->count; i++) {
		struct line *line = &l->list[i];

		if (!is_head_zone(line) || !symbol_in(l, line, &symbol) || strcmp(symbol.text, own->text) != 0)
			continue;
		line->furniture = 1;
		for (size_t k = i; k-- > 0 && l->list[k].page == line->page;)
			l->list[k].furniture |= intern_find(recurring, l->list[k].text, strlen(l->list[k].text)) != NULL;
	}
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

/* A text that is no page begins with what a page's head says: it is the masthead of a fragment. */
static void take_fragment_head(struct lines *l, const struct gavel_symbol *own)
{
	size_t head = 0;

	while (head < l->count && head < FIRST_LINES && !is_symbol_alone(l->list[head].text))
		head++;
	if (l->shape == LAYOUT || head == l->count || head == FIRST_LINES || !*own->text)
		return;
	for (size_t i = 0; i <= head; i++)
		if (!l->list[i].furniture)
			l->list[i].furniture = take_masthead_line(l->r, l->list[i].text);
}

static void mark_furniture(struct lines *l)
{
	struct gavel_symbol own = { .size = sizeof own };
	struct intern *once = intern_new(l->memory), *twice = intern_new(l->memory);

	for (size_t i = 0; i < l->count; i++)
		l->list[i].furniture = is_page_mark(l->r, l->list[i].text) || is_noise(l, l->list[i].text);
	count_pages(l);
	if (own_symbol(l, &own)) {
		find_recurring(l, once, twice);
		take_fragment_head(l, &own);
		mark_heads(l, &own, twice);
	}
	intern_free(once);
	intern_free(twice);
}

static int is_foot_rule(const char *s)
{
	size_t n = strspn(s, "_");

	return n >= 10 && !s[n];
}

/* "1 See", "1" alone (a raised number) or "* See": how a note begins. */
static int begins_note(const char *s)
{
	size_t n = strspn(s, "0123456789");

	return *s == '*' || (n && n < 4 && (!s[n] || s[n] == ' '));
}

static int ends_page(const struct lines *l, size_t i, long page)
{
	struct captures c;

	return i >= l->count || l->list[i].page != page || template_find(l->r, SHAPE_ANNEX, l->list[i].text, &c) != NULL;
}

static int is_conclusion(struct lines *l, size_t i)
{
	struct captures c;

	return i < l->count && template_find(l->r, SHAPE_CONCLUSION, l->list[i].text, &c) != NULL;
}

/* Where what stands below a page's rule ends; *last is the last line there that begins a note, 0 if none does. */
static size_t foot_end(struct lines *l, size_t rule, size_t *last)
{
	size_t end = rule + 1;

	for (*last = 0; !ends_page(l, end, l->list[rule].page) && !is_conclusion(l, end); end++)
		if (begins_note(l->list[end].text))
			*last = end;
	return end;
}

/* Below the rule at a page's foot stand notes, up to the end of the page. A rule with none below it ends a document; one
 * with the meeting line below it stands in the text, as the notes of a decision do. Several rules of a page are above
 * the same foot, which is read once. */
static void mark_notes(struct lines *l)
{
	size_t end = 0, last = 0;
	int concluded = 0;

	for (size_t i = 0; i < l->count; i++) {
		if (l->list[i].furniture || !is_foot_rule(l->list[i].text))
			continue;
		if (i >= end) {
			end = foot_end(l, i, &last);
			concluded = is_conclusion(l, end);
		}
		if (last > i && concluded)
			continue;
		l->list[i].furniture = 1;
		for (int notes = last > i; notes && ++i < end;)
			l->list[i].note = 1;
		i = end - 1;
	}
}

static void lose_line(const struct gavel_document *doc, const struct line *line)
{
	char words[96];

	snprintf(words, sizeof words, "\"%.80s\"", line->text);
	gavel_lose_at(doc, GAVEL_LEVEL_NOTE, "page-furniture", line->node, "left out of the text", words);
}

static void drop_furniture(struct lines *l)
{
	for (struct line *line = l->list; line < l->list + l->count; line++) {
		if (!line->furniture)
			continue;
		lose_line(l->r->doc, line);
		gavel_unlink(line->node);
	}
}

/* The number that opens a note, if it is the next one; 0 if the line goes on. */
static long note_number(const char *s, const struct page_note *open)
{
	long number = begins_note(s) && *s != '*' ? strtol(s, NULL, 10) : 0;

	return !open || number == open->number + 1 ? number : 0;
}

static size_t number_len(const char *s)
{
	size_t n = strspn(s, "0123456789");

	return n + (s[n] == ' ');
}

static struct page_note *open_note(struct lines *l, const struct line *line, long number)
{
	struct page_note *note = arena_alloc(l->r->arena, sizeof *note);

	*note = (struct page_note){ number, line->page, line->node, NULL };
	return note;
}

static void close_note(struct lines *l, struct page_note *note, struct gavel_output *text)
{
	if (note)
		gavel_text_put(l->r->doc, note->paragraph->first, gavel_output_bytes(text), gavel_output_len(text));
	gavel_output_cut(text, 0);
}

static void warn_stray(struct lines *l, struct line *line)
{
	line->stray = 1;
	line->note = 0;
	gavel_report_at(l->r->doc, GAVEL_LEVEL_WARNING, "note", line->node,
	                "text at the foot of the page belongs to no numbered note and stays in the text: \"%.80s\"",
	                line->text);
}

/* Notes begin with their number, which goes up by one; a raised number may have a line of its own. */
static void keep_notes(struct lines *l)
{
	struct page_note **end = &l->r->notes, *open = NULL;
	struct gavel_output *text = gavel_output_new();

	for (struct line *line = l->list; line < l->list + l->count; line++) {
		long number = line->note && !line->furniture ? note_number(line->text, open) : 0;

		if (!line->note || line->furniture)
			continue;
		if (!number && !open) {
			warn_stray(l, line);
			continue;
		}
		gavel_unlink(line->node);
		if (number) {
			close_note(l, open, text);
			*end = open = open_note(l, line, number);
			end = &open->next;
		} else if (gavel_output_len(text)) {
			gavel_puts(text, " ");
		}
		gavel_puts(text, line->text + (number ? number_len(line->text) : 0));
	}
	close_note(l, open, text);
	gavel_output_free(text);
}

void take_furniture(struct lines *l)
{
	mark_furniture(l);
	mark_notes(l);
	drop_furniture(l);
	keep_notes(l);
}
