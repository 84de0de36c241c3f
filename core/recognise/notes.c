/* SPDX-License-Identifier: MIT
 *
 * The marks of notes in text that was extracted from pages. The note's number
 * stands in its page's text as a word of its own, most often after
 * punctuation. Notes are placed in their order, each behind the one before; a
 * number that follows a word like "paragraph" or "resolution" is no mark.
 */
#include <stdio.h>
#include <string.h>

#include "context.h"

struct place {
	struct gavel_node *paragraph;
	size_t offset;          /* into its one text */
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
	const unsigned char *u = (const unsigned char *)end - 3;

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

	return blank && pack_lists(r, "months", after + blank, strcspn(after + blank, " ,;.:"));
}

/* Is the number at s[at] a word of its own that may be a mark? strict: only after punctuation. */
static int may_mark(struct recogniser *r, const char *s, size_t at, size_t digits, int strict)
{
	const char *after = s + at + digits;
	size_t len, word;

	if (at < 2 || (*after && !strchr(" ,;.:)", *after)))
		return 0;
	if (*after == ')')
		return in_brackets(s, at, digits) && at > 1 && s[at - 2] != ' ';
	if (s[at - 1] != ' ')           /* raised, and glued to the mark before it */
		return !strict && strchr(",;.:)", s[at - 1]) && !(s[at - 2] >= '0' && s[at - 2] <= '9');
	if (in_brackets(s, at, digits))
		return 1;
	word = last_word(s, at, &len);
	if (!len || pack_lists(r, "counted", s + word, len) || begins_date(r, after))
		return 0;
	return !strict || ends_punctuated(s + word + len, len);
}

static int find_in(struct recogniser *r, const char *s, size_t from, const char *number, int strict, size_t *at)
{
	size_t digits = strlen(number);

	for (const char *hit = strstr(s + from, number); hit; hit = strstr(hit + 1, number))
		if (may_mark(r, s, (size_t)(hit - s), digits, strict)) {
			*at = (size_t)(hit - s);
			return 1;
		}
	return 0;
}

/* The paragraph reaches to the page on which the next one begins. */
static int on_page(const struct gavel_node *p, long page)
{
	long first = gavel_attr_number(p, "page", 0);
	long last = p->next ? gavel_attr_number(p->next, "page", first) : page;

	return first <= page && last >= page;
}

static int find_mark(struct recogniser *r, const struct page_note *note, struct place *place, int strict)
{
	size_t from = place->offset;
	char number[24];

	snprintf(number, sizeof number, "%ld", note->number);
	for (struct gavel_node *p = place->paragraph; p; p = p->next, from = 0) {
		size_t at;
		struct gavel_node *text = p->last;

		if (!on_page(p, note->page) || !text || text->kind != GAVEL_TEXT)
			continue;
		if (p != place->paragraph)
			from = 0;
		if (from <= text->len && find_in(r, text->text, from, number, strict, &at)) {
			*place = (struct place){ p, at };
			return 1;
		}
	}
	return 0;
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

/* Cuts the mark and the blank before it out of the text, and puts the reference there. */
static void set_mark(struct recogniser *r, const struct page_note *note, struct place *place)
{
	struct gavel_node *p = place->paragraph, *text = p->last, *ref = make_ref(r, note);
	const char *s = text->text;
	size_t end = place->offset + strspn(s + place->offset, "0123456789"), start = place->offset;

	while (start && s[start - 1] == ' ')
		start--;
	if (s[end] == ' ' && s[end + 1] && (strchr(",;.:)", s[end + 1]) || is_wide(s + end + 1)))
		end++;
	gavel_insert(r->doc, p, ref, NULL);
	because(r, ref, NOTED, "%ld: the number of a note at the foot of page %ld, behind \"%.1s\"", note->number, note->page,
	        start && (s[start - 1] & 0x80) == 0 ? s + start - 1 : "");
	if (s[end]) {
		struct gavel_node *rest = gavel_node_new(r->doc, GAVEL_TEXT);

		rest->text = s + end;
		rest->len = text->len - end;
		gavel_insert(r->doc, p, rest, NULL);
	}
	gavel_text_put(r->doc, text, s, start);
	place->offset = 0;
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

void take_notes_from_lines(struct recogniser *r)
{
	struct place place = { r->body->first, 0 };

	for (const struct page_note *note = r->notes; note; note = note->next) {
		struct place try = place;

		if (find_mark(r, note, &try, 1) || (try = place, find_mark(r, note, &try, 0))) {
			set_mark(r, note, &try);
			place = try;
		} else {
			set_aside(r, note);
		}
	}
}
