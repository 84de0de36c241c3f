/* SPDX-License-Identifier: MIT
 *
 * Notes: below a rule, each begins with its mark ("¹", "[a]", "*"), left of the
 * column in which its text stands. Marks in the text come in the order of the
 * notes, so each is looked for behind the one before it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "read.h"

enum { LABEL_MOST = 16, MISSED_MOST = 8 };

size_t mark_len(const char *s, size_t len)
{
	size_t i = 0, n;

	while (i < len && i < (size_t)LABEL_MOST * 3 && superscript_at(s + i, len - i, &n) >= 0)
		i += n;
	if (!i && len && *s == '[') {
		const char *end = memchr(s, ']', len < LABEL_MOST + 2 ? len : LABEL_MOST + 2);

		i = end && !memchr(s, ' ', (size_t)(end - s)) ? (size_t)(end - s) + 1 : 0;
	}
	if (!i)
		while (i < len && s[i] == '*')
			i++;
	return i && (i == len || s[i] == ' ') ? i : 0;
}

/* The label that a mark prints. */
static void label_of_mark(const char *s, size_t len, char label[LABEL_MOST + 1])
{
	size_t i = 0, n, at = 0;

	if (*s == '[') {
		snprintf(label, LABEL_MOST + 1, "%.*s", (int)len - 2, s + 1);
		return;
	}
	for (; i < len && at < LABEL_MOST; i += n) {
		int digit = superscript_at(s + i, len - i, &n);

		if (digit < 0)
			n = 1;
		label[at++] = digit < 0 ? s[i] : (char)('0' + digit);
	}
	label[at] = 0;
}

struct binder {
	struct source *source;
	struct gavel_node *body, *at;   /* the text that the next mark is looked for in */
	size_t offset;
	int missed;
};

static const char *find_in(const struct gavel_node *text, size_t from, const char *mark, size_t len)
{
	const char *s = text->text + from, *end = text->text + text->len;

	for (; s + len <= end && (s = memchr(s, mark[0], (size_t)(end - s) - len + 1)); s++)
		if (memcmp(s, mark, len) == 0)
			return s;
	return NULL;
}

static int is_above(const struct gavel_node *node, enum gavel_kind kind)
{
	while (node && node->kind != kind)
		node = node->parent;
	return node != NULL;
}

/* The next text with the mark, behind the one before; moves there. */
static const char *find_mark(struct binder *b, const char *mark, size_t len)
{
	size_t offset = b->offset;

	for (struct gavel_node *n = b->at; n; n = gavel_next(n, b->body), offset = 0) {
		const char *hit = n->kind == GAVEL_TEXT && offset <= n->len ? find_in(n, offset, mark, len) : NULL;

		if (hit && !is_above(n, GAVEL_NOTE)) {
			b->at = n;
			b->offset = (size_t)(hit - n->text);
			return hit;
		}
	}
	return NULL;
}

/* Cuts the mark out of the text and puts the reference there; the search goes on behind it. */
static struct gavel_node *make_ref(struct binder *b, size_t len)
{
	struct gavel_document *doc = b->source->doc;
	struct gavel_node *text = b->at, *ref = gavel_node_new(doc, GAVEL_NOTE_REF);
	struct gavel_node *rest = gavel_text_split(doc, text, b->offset + len);

	gavel_insert(doc, text->parent, ref, rest);
	gavel_text_put(doc, text, text->text, b->offset);
	if (!text->len)
		gavel_unlink(text);
	b->at = rest;
	b->offset = 0;
	return ref;
}

/* A note's lines: a line that is a no-break space parts its paragraphs. */
static void read_text(struct binder *b, struct gavel_node *note, size_t first, size_t end, size_t skip)
{
	struct gavel_document *doc = b->source->doc;
	struct gavel_node *p;
	struct joined j;

	joined_init(&j, doc);
	gavel_resume(doc, note);
	gavel_place(doc, NULL, b->source->list[first].number);
	p = gavel_open(doc, GAVEL_PARAGRAPH);
	for (size_t i = first; i < end; i++, skip = 0) {
		const struct source_line *line = &b->source->list[i];

		if (line->len == sizeof TEXT_BREAK - 1 && memcmp(line->s, TEXT_BREAK, line->len) == 0) {
			end_joined(&j);
			gavel_close(doc, p);
			p = gavel_open(doc, GAVEL_PARAGRAPH);
			continue;
		}
		while (skip < line->len && line->s[skip] == ' ')
			skip++;
		join_line(&j, line->s + skip, line->len - skip, i + 1 == end);
	}
	end_joined(&j);
	gavel_close(doc, p);
	joined_finish(&j);
}

/* A note without a mark in the text stands at the end of the text, as a paragraph. */
static void set_aside(struct binder *b, size_t first, size_t end, size_t skip)
{
	struct gavel_node *p;

	b->missed++;
	read_text(b, b->body, first, end, skip);
	p = b->body->last;
	gavel_report_at(b->source->doc, GAVEL_LEVEL_WARNING, "note-mark", p,
	                "the mark of note %.*s was not found in the text; the note is put at the end",
	                (int)skip, b->source->list[first].s);
}

static void bind_note(struct binder *b, size_t first, size_t end)
{
	const struct source_line *line = &b->source->list[first];
	size_t len = mark_len(line->s, line->len);
	char label[LABEL_MOST + 1];
	struct gavel_node *ref, *note;

	if (b->missed > MISSED_MOST || !find_mark(b, line->s, len)) {
		set_aside(b, first, end, len);
		return;
	}
	label_of_mark(line->s, len, label);
	ref = make_ref(b, len);
	gavel_attr_put(b->source->doc, ref, "label", label);
	note = gavel_node_new(b->source->doc, GAVEL_NOTE);
	gavel_insert(b->source->doc, ref, note, NULL);
	read_text(b, note, first, end, len);
}

/* Whether a note begins at a line: a mark stands left of the text of the note before. */
static int begins_note(const struct source_line *line, const struct source_line *before, int column)
{
	size_t n = sizeof TEXT_BREAK - 1;

	if (!mark_len(line->s, line->len) || line->indent >= column)
		return 0;
	return !before->len || before->len < n || memcmp(before->s + before->len - n, TEXT_BREAK, n) != 0;
}

static void bind_block(struct binder *b, size_t first, size_t end)
{
	const struct source_line *list = b->source->list;
	size_t start = first;
	int column = 0;

	for (size_t i = first; i < end; i++) {
		if (i > first && !begins_note(&list[i], &list[i - 1], column))
			continue;
		if (i > first)
			bind_note(b, start, i);
		start = i;
		column = list[i].indent + text_width(list[i].s, mark_len(list[i].s, list[i].len)) + 1;
	}
	bind_note(b, start, end);
}

/* A mark at the end of a text leaves nothing behind it. */
static void drop_empty_texts(struct gavel_node *body)
{
	for (struct gavel_node *n = body, *next; n; n = next) {
		next = gavel_next(n, body);
		if (n->kind == GAVEL_TEXT && !n->len)
			gavel_unlink(n);
	}
}

void bind_notes(struct source *source, struct gavel_node *body)
{
	struct binder b = { .source = source, .body = body, .at = body };

	for (size_t i = 0, end; i < source->count; i = end) {
		end = i + 1;
		if (source->list[i].place != PLACE_NOTES)
			continue;
		end = block_end(source, i);
		bind_block(&b, i + 1, end);
	}
	drop_empty_texts(body);
}
