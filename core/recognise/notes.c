/* SPDX-License-Identifier: MIT
 *
 * The marks of notes in text that was extracted from pages. The note's number
 * stands in its page's text as a word of its own, most often after
 * punctuation; a number that follows a word like "paragraph" or "resolution" is
 * no mark. All places where a mark may stand are weighed, and of all rows of
 * marks in the order of the notes the heaviest is taken: a single doubtful
 * number does not draw the marks behind it along.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "context.h"

enum { CANDIDATES_MAX = 12, LOOK_BACK = 6, LIKELY = 2, SURE = 4 };

/* Where a mark may stand: an offset into the one text of a paragraph. */
struct place {
	struct gavel_node *paragraph;
	size_t offset;
	int weight, chosen;
	long sum;               /* of the heaviest row that ends here */
	struct place *before;   /* in that row */
};

/* Those of one note. */
struct candidates {
	struct place list[CANDIDATES_MAX];
	size_t count;
};

static size_t last_word(const char *s, size_t at, size_t *len)
{
	size_t end = at, start;

	while (end && s[end - 1] == ' ')
		end--;
	for (start = end; start && s[start - 1] != ' ' && s[start - 1] != '('; start--)
		;
	*len = end - start;
	return start;
}

/* "text(1)", "text( 1 )": some languages print their marks in brackets, which stay in the text. */
static int in_brackets(const char *s, size_t at, size_t digits)
{
	size_t before = at - (at && s[at - 1] == ' '), after = at + digits + (s[at + digits] == ' ');

	return before > 1 && s[before - 1] == '(' && s[after] == ')' && s[before - 2] != ' ';
}

/* Does what ends here end in punctuation: ASCII, a closing quotation mark, a sign of full width, an Arabic comma? */
static int ends_punctuated(const char *end, size_t len)
{
	static const char *const signs[] = { "\xc2\xbb", "\xd8\x8c", "\xd8\x9b", NULL };
	const unsigned char *u = (const unsigned char *)end - (len > 2 ? 3 : 0);

	if (len && strchr(",;.:)", end[-1]))
		return 1;
	for (size_t i = 0; signs[i] && len > 1; i++)
		if (memcmp(end - 2, signs[i], 2) == 0)
			return 1;
	return len > 2 && ((u[0] == 0xe2 && u[1] == 0x80) || (u[0] == 0xe3 && u[1] == 0x80) || (u[0] == 0xef && u[1] == 0xbc));
}

/* "9 July" is a date and no mark. */
static int begins_date(struct recogniser *r, const char *after)
{
	size_t blank = blank_len(after);

	return blank && pack_lists(r, WORDS_MONTHS, after + blank, strcspn(after + blank, " ,;.:"));
}

/* Punctuation set off from the number before it: so no sentence is printed, but one that a raised mark stood in is. */
static int is_set_off(const char *after)
{
	return *after == ' ' && after[1] && (strchr(",;.:)", after[1]) || is_wide(after + 1));
}

/* How much speaks for the number at s[at] being a mark; 0 if it is none. Behind punctuation "1." is the next paragraph. */
static int weigh_mark(struct recogniser *r, const char *s, size_t at, size_t digits)
{
	const char *after = s + at + digits;
	size_t len, word;

	if (at < 2 || (*after && !strchr(" ,;.:)", *after)))
		return 0;
	if (*after == ')')
		return in_brackets(s, at, digits) && s[at - 2] != ' ' ? SURE : 0;
	if (s[at - 1] != ' ')           /* raised, and glued to the mark before it */
		return strchr(",;.:)", s[at - 1]) && !(s[at - 2] >= '0' && s[at - 2] <= '9') ? LIKELY : 0;
	if (in_brackets(s, at, digits))
		return SURE;
	word = last_word(s, at, &len);
	if (!len || begins_date(r, after))
		return 0;
	if (pack_lists(r, WORDS_COUNTED, s + word, len))
		return is_set_off(after) ? LIKELY : 0;
	if (!ends_punctuated(s + word + len, len))
		return LIKELY + is_set_off(after);
	return *after == '.' && strchr(" ", after[1]) ? 0 : SURE;
}

/* Does the paragraph reach to this page? *to is the end of what stands there or before: where a foot has no room, a note
 * stands at the next one. */
static int reaches_page(const struct gavel_node *p, long page, size_t len, size_t *to)
{
	const char *turn = gavel_attr(p, "turns");
	long on = gavel_attr_number(p, "page", 0);

	*to = len;
	while (turn && on < page) {     /* "page:offset " where the text goes on on another page */
		char *end;

		on = strtol(turn, &end, 10);
		turn = strchr(end, ' ');
		turn += turn != NULL;
	}
	if (turn)
		*to = strtoul(strchr(turn, ':') + 1, NULL, 10);
	return on == page;
}

/* ---- where the marks may stand ---- */

static void try_place(struct candidates *c, struct gavel_node *p, size_t at, int weight)
{
	if (c->count < CANDIDATES_MAX)
		c->list[c->count++] = (struct place){ .paragraph = p, .offset = at, .weight = weight };
}

static void find_places(struct recogniser *r, const struct page_note *note, struct candidates *c)
{
	char number[24];
	size_t digits = (size_t)snprintf(number, sizeof number, "%ld", note->number), to;

	for (struct gavel_node *p = r->body->first; p; p = p->next) {
		const struct gavel_node *text = p->kind == GAVEL_PARAGRAPH ? p->last : NULL;

		if (!text || text->kind != GAVEL_TEXT || !reaches_page(p, note->page, text->len, &to))
			continue;
		for (const char *hit = strstr(text->text, number); hit && hit < text->text + to; hit = strstr(hit + 1, number)) {
			size_t at = (size_t)(hit - text->text);
			int weight = weigh_mark(r, text->text, at, digits);

			if (weight)
				try_place(c, p, at, weight);
		}
	}
}

static int stands_before(const struct place *a, const struct place *b)
{
	return a->paragraph == b->paragraph ? a->offset < b->offset : a->paragraph->line < b->paragraph->line;
}

/* The best row of marks that ends in this place. */
static void chain(struct candidates *all, size_t note, struct place *place)
{
	place->sum = place->weight;
	place->before = NULL;
	for (size_t k = note; k-- > 0 && k + LOOK_BACK >= note;)
		for (struct place *b = all[k].list; b < all[k].list + all[k].count; b++)
			if (stands_before(b, place) && b->sum + place->weight > place->sum) {
				place->sum = b->sum + place->weight;
				place->before = b;
			}
}

/* The places of the heaviest row, marked as chosen. */
static void choose(struct candidates *all, size_t count)
{
	struct place *best = NULL;

	for (size_t i = 0; i < count; i++)
		for (struct place *p = all[i].list; p < all[i].list + all[i].count; p++) {
			chain(all, i, p);
			if (!best || p->sum > best->sum)
				best = p;
		}
	for (; best; best = best->before)
		best->chosen = 1;
}

static struct gavel_node *make_ref(struct recogniser *r, const struct page_note *note)
{
	static const char *const dropped[] = { "role", "indent", "gap", NULL };
	struct gavel_document *doc = r->doc;
	struct gavel_node *ref = gavel_node_new(doc, GAVEL_NOTE_REF), *body = gavel_node_new(doc, GAVEL_NOTE);

	gavel_attr_put_number(doc, ref, "label", note->number);
	ref->line = body->line = note->paragraph->line;
	drop_attrs(r, note->paragraph, dropped);
	gavel_insert(doc, body, note->paragraph, NULL);
	gavel_insert(doc, ref, body, NULL);
	return ref;
}

/* Cuts the mark and the blank before it out of the text, and puts the reference there: the last mark of a text first. */
static void set_mark(struct recogniser *r, const struct page_note *note, const struct place *place)
{
	struct gavel_node *p = place->paragraph, *text = p->first, *ref = make_ref(r, note), *below = text->next;
	const char *s = text->text;
	size_t end = place->offset + strspn(s + place->offset, "0123456789"), start = place->offset;

	while (start && s[start - 1] == ' ')
		start--;
	if (is_set_off(s + end))
		end++;
	gavel_insert(r->doc, p, ref, below);
	because(r, ref, NOTED, "%ld: the number of a note at the foot of page %ld, behind \"%.1s\"", note->number, note->page,
	        start && (s[start - 1] & 0x80) == 0 ? s + start - 1 : "");
	if (end < text->len) {
		struct gavel_node *rest = gavel_node_new(r->doc, GAVEL_TEXT);

		rest->text = s + end;
		rest->len = text->len - end;
		gavel_insert(r->doc, p, rest, below);
	}
	gavel_text_put(r->doc, text, s, start);
}

/* Does any of the paragraph stand on this page? */
static int on_page(const struct gavel_node *p, long page)
{
	size_t to;

	return reaches_page(p, page, 0, &to);
}

static void set_aside(struct recogniser *r, const struct page_note *note)
{
	struct gavel_node *last = NULL;

	for (struct gavel_node *p = r->body->first; p; p = p->next)
		if (p->kind == GAVEL_PARAGRAPH && on_page(p, note->page))
			last = p;
	if (!last)
		last = r->body->last;
	gavel_report_at(r->doc, GAVEL_LEVEL_WARNING, "note-mark", note->paragraph,
	                "the mark of note %ld was not found in its page's text; the note is put at the page's end",
	                note->number);
	if (last && last->kind == GAVEL_PARAGRAPH)
		gavel_insert(r->doc, last, make_ref(r, note), NULL);
	else
		gavel_insert(r->doc, r->body, note->paragraph, NULL);
}

static const struct place *chosen(const struct candidates *c)
{
	for (size_t i = 0; i < c->count; i++)
		if (c->list[i].chosen)
			return &c->list[i];
	return NULL;
}

void take_notes_from_lines(struct recogniser *r)
{
	size_t count = 0, i = 0;
	const struct page_note **notes;
	struct candidates *all;

	for (const struct page_note *note = r->notes; note; note = note->next)
		count++;
	notes = arena_alloc(r->arena, (count + 1) * sizeof(struct page_note *));
	all = arena_alloc(r->arena, (count + 1) * sizeof *all);
	for (const struct page_note *note = r->notes; note; note = note->next, i++) {
		notes[i] = note;
		all[i].count = 0;
		find_places(r, note, &all[i]);
	}
	choose(all, count);
	for (i = count; i-- > 0;)
		if (chosen(&all[i]))
			set_mark(r, notes[i], chosen(&all[i]));
	for (i = 0; i < count; i++)
		if (!chosen(&all[i]))
			set_aside(r, notes[i]);
}
