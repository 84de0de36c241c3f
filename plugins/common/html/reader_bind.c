/* SPDX-License-Identifier: MIT
 *
 * At the end of the input: notes go to their marks.
 *
 * Marks that say what they are come first; then short links to a note; then
 * pairs of short links that lead to each other, of which the second begins a
 * paragraph: that paragraph is the note. What is left of the links within the
 * input leads to blocks, which get the ids; what leads nowhere is its text,
 * joined to the text around it.
 */
#include <stdint.h>
#include <stdlib.h>

#include "memory.h"
#include "html/reader_parts.h"

enum { SHORT = 10 };            /* bytes of a mark */

static int compare(const void *a, const void *b)
{
	const struct id_row *x = a, *y = b;

	if (x->key != y->key)
		return (uintptr_t)x->key < (uintptr_t)y->key ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

/* The first row of a key, or NULL. */
static struct id_row *find(struct html_reader *r, const char *key)
{
	size_t low = 0, high = r->id_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if ((uintptr_t)r->ids[middle].key < (uintptr_t)key)
			low = middle + 1;
		else
			high = middle;
	}
	return key != NULL && low < r->id_count && r->ids[low].key == key ? &r->ids[low] : NULL;
}

static int contains(const struct gavel_node *root, const struct gavel_node *node)
{
	for (; node != NULL; node = node->parent)
		if (node == root)
			return 1;
	return 0;
}

static struct gavel_node *paragraph_of(struct gavel_node *node)
{
	while (node != NULL && node->kind != GAVEL_PARAGRAPH)
		node = node->parent;
	return node;
}

/* What is told now is of node. */
static void stand_at(struct html_reader *r, const struct gavel_node *node)
{
	r->part = node->part != 0 ? gavel_part_name(r->doc, node->part) : NULL;
	r->line = node->line;
}

/* ---- marks ---- */

static void attach(struct html_reader *r, struct gavel_node *ref, struct gavel_node *note)
{
	stand_at(r, ref);
	if (note == NULL || contains(note, ref))
		lose(r, LOSS_NOTE_LOST, NULL);
	else if (note->parent != NULL)
		lose(r, LOSS_NOTE_TWICE, NULL);
	else
		gavel_insert(r->doc, ref, note, NULL);
}

/* A paragraph that nothing calls a note, but a mark leads to. */
static struct gavel_node *make_note(struct html_reader *r, struct gavel_node *paragraph)
{
	static const char *const dropped[] = { "label", "number", "scheme", "indent", "first", NULL };
	struct note *note;

	r->notes = more(r->doc, r->notes, r->note_count, &r->note_room, sizeof *note);
	note = &r->notes[r->note_count++];
	note->mark = gavel_attr(paragraph, "label") != NULL ? MARK_NONE : MARK_UNKNOWN;
	note->node = gavel_node_new(r->doc, GAVEL_NOTE);
	for (size_t i = 0; dropped[i] != NULL; i++)
		gavel_attr_put(r->doc, paragraph, dropped[i], NULL);
	gavel_insert(r->doc, note->node, paragraph, NULL);
	return note->node;
}

static int is_free(const struct gavel_node *block)
{
	for (const struct gavel_node *n = block; n != NULL; n = n->parent)
		if (n->kind == GAVEL_NOTE || n->kind == GAVEL_CELL || n->kind == GAVEL_FURNITURE)
			return 0;
	return block != NULL && block->kind == GAVEL_PARAGRAPH && block->parent != NULL && gavel_attr(block, "level") == NULL;
}

static void bind_marks(struct html_reader *r)
{
	for (size_t i = 0; i < r->ref_count; i++) {
		struct gavel_node *ref = r->refs[i].node;
		struct id_row *row = find(r, r->refs[i].target);
		struct gavel_node *note = row != NULL ? row->note : NULL;

		if (row != NULL && note == NULL && is_free(row->block) && !contains(row->block, ref) && row->anchor == 0)
			note = row->note = make_note(r, row->block);
		attach(r, ref, note);
	}
}

/* ---- short links ---- */

/* The text of a link without brackets, if it is short enough to be a mark: its length, else 0. */
static size_t mark_text(struct html_reader *r, const struct gavel_node *span, const char **text)
{
	size_t len;

	gavel_output_cut(r->piece, 0);
	gavel_text_of(span, r->piece);
	*text = gavel_output_bytes(r->piece);
	len = gavel_output_len(r->piece);
	while (len > 0 && strchr(" [(", **text) != NULL)
		(*text)++, len--;
	while (len > 0 && strchr(" ]).:", (*text)[len - 1]) != NULL)
		len--;
	return len <= SHORT && memchr(*text, ' ', len) == NULL ? len : 0;
}

static void turn_to_mark(struct html_reader *r, struct anchor *anchor, struct gavel_node *note)
{
	const char *text;
	size_t len = mark_text(r, anchor->span, &text);
	struct gavel_node *ref = gavel_node_new(r->doc, GAVEL_NOTE_REF);

	ref->line = anchor->span->line;
	ref->part = anchor->span->part;
	gavel_attr_put(r->doc, ref, "label", gavel_copy(r->doc, text, len));
	gavel_insert(r->doc, anchor->span->parent, ref, anchor->span);
	gavel_unlink(anchor->span);
	anchor->span = NULL;
	anchor->ref = 1;
	attach(r, ref, note);
}

static void bind_short_links(struct html_reader *r)
{
	for (size_t i = 0; i < r->anchor_count; i++) {
		struct anchor *anchor = &r->anchors[i];
		struct id_row *row = anchor->note == NULL && anchor->span != NULL ? find(r, anchor->target) : NULL;
		const char *text;

		if (row != NULL && row->note != NULL && !anchor->back && mark_text(r, anchor->span, &text) > 0)
			turn_to_mark(r, anchor, row->note);
	}
}

static int is_first(const struct gavel_node *span, const struct gavel_node *paragraph)
{
	for (const struct gavel_node *n = span; n != paragraph; n = n->parent)
		if (n->prev != NULL)
			return 0;
	return 1;
}

/* A mark: digits, one letter or signs. */
static int is_mark_text(const char *text, size_t len)
{
	size_t digits = strspn(text, "0123456789");

	return digits >= len || len == 1 || strspn(text, "*") >= len || (unsigned char)*text >= 0x80;
}

/* back begins a paragraph and leads to a mark that leads to it: the mark, or NULL. */
static struct anchor *partner(struct html_reader *r, struct anchor *back, struct gavel_node *paragraph)
{
	struct id_row *row = find(r, back->target), *there;
	struct anchor *mark = row != NULL && row->anchor > 0 ? &r->anchors[row->anchor - 1] : NULL;
	const char *text;
	char own[SHORT + 1];
	size_t len;

	if (mark == NULL || mark == back || mark->span == NULL || mark->note != NULL || contains(paragraph, mark->span))
		return NULL;
	there = find(r, mark->target);
	if (there == NULL || (there->block != paragraph && there->anchor != (size_t)(back - r->anchors) + 1))
		return NULL;
	len = mark_text(r, back->span, &text);
	if (len == 0 || !is_mark_text(text, len))
		return NULL;
	memcpy(own, text, len);
	if (mark_text(r, mark->span, &text) != len || memcmp(own, text, len) != 0)
		return NULL;
	return is_first(mark->span, paragraph_of(mark->span)) ? NULL : mark;
}

static void bind_pairs(struct html_reader *r)
{
	for (size_t i = 0; i < r->anchor_count; i++) {
		struct anchor *back = &r->anchors[i], *mark;
		struct gavel_node *paragraph = back->span != NULL && back->note == NULL ? paragraph_of(back->span) : NULL;

		if (paragraph == NULL || !is_free(paragraph) || !is_first(back->span, paragraph) || back->span->next == NULL)
			continue;
		mark = partner(r, back, paragraph);
		if (mark == NULL)
			continue;
		back->note = make_note(r, paragraph);
		back->note_row = r->note_count;
		back->back = 1;
		turn_to_mark(r, mark, back->note);
	}
}

/* ---- what is left of links ---- */

static void unlink_empty(struct gavel_node *node)
{
	while (node != NULL && node->parent != NULL && node->kind != GAVEL_NOTE && node->kind != GAVEL_CELL &&
	       (node->kind == GAVEL_TEXT ? node->len == 0 : node->first == NULL)) {
		struct gavel_node *parent = node->parent;

		gavel_unlink(node);
		node = parent;
	}
}

/* A link in a note that leads to a mark is the way back. */
static int leads_back(struct html_reader *r, const struct anchor *anchor)
{
	const struct id_row *row = anchor->note != NULL ? find(r, anchor->target) : NULL;

	if (anchor->note == NULL)
		return 0;
	return anchor->back || (row != NULL && (row->ref || (row->anchor > 0 && r->anchors[row->anchor - 1].ref > 0)));
}

static void drop_back(struct html_reader *r, struct anchor *anchor)
{
	struct gavel_node *paragraph = paragraph_of(anchor->span), *parent = anchor->span->parent;
	struct note *note = &r->notes[anchor->note_row - 1];

	if (note->mark == MARK_UNKNOWN && paragraph == anchor->note->first &&
	    is_first(anchor->span, paragraph))
		note->mark = MARK_TAKEN;
	gavel_unlink(anchor->span);
	if (parent->first == NULL)
		unlink_empty(parent);
}

static const char *fragment_of(const char *key)
{
	return strchr(key, '#') + 1;
}

static int compare_fragments(const void *a, const void *b)
{
	const struct id_row *const *x = a, *const *y = b;
	int order = strcmp(fragment_of((*x)->key), fragment_of((*y)->key));

	return order ? order : (*x)->order < (*y)->order ? -1 : (*x)->order > (*y)->order;
}

/* Files of a package have ids of their own: one that two have gets the name of the later file before it. */
static void tell_ids_apart(struct html_reader *r)
{
	struct id_row **rows = memory_new((r->id_count + 1) * sizeof *rows);

	for (size_t i = 0; i < r->id_count; i++)
		rows[i] = &r->ids[i];
	qsort(rows, r->id_count, sizeof *rows, compare_fragments);
	for (size_t i = 1; i < r->id_count; i++) {
		const char *own = fragment_of(rows[i]->key);

		rows[i]->shared = rows[i]->key != rows[i - 1]->key && strcmp(own, fragment_of(rows[i - 1]->key)) == 0;
	}
	free(rows);
}

/* A link that leads to a place in the text; what leads nowhere is its text. */
static int keep_link(struct html_reader *r, const struct anchor *anchor)
{
	const struct id_row *row = find(r, anchor->lead);
	struct gavel_node *block = row != NULL && row->note == NULL ? row->block : NULL;

	if (block == NULL || !contains(r->doc->root, block) || gavel_rekind(r->doc, anchor->span, GAVEL_LINK) != 0)
		return 0;
	anchors_lead(r->doc, anchor->span, block, row->shared ? row->key : fragment_of(row->key));
	return 1;
}

static void dissolve(struct html_reader *r, struct gavel_node *span)
{
	stand_at(r, span);
	lose(r, LOSS_HERE, NULL);
	anchors_dissolve(r->doc, span);
}

static int settle_links(struct html_reader *r)
{
	if (r->source.packaged && r->anchor_count > 0)
		tell_ids_apart(r);
	for (size_t i = 0; i < r->anchor_count; i++) {
		struct anchor *anchor = &r->anchors[i];

		if (anchor->span == NULL || anchor->span->parent == NULL)
			continue;
		if (leads_back(r, anchor))
			drop_back(r, anchor);
		else if (!keep_link(r, anchor))
			dissolve(r, anchor->span);
	}
	return r->anchor_count > 0;
}

/* ---- the text of a note ---- */

static struct gavel_node *text_at(struct gavel_node *root, int last)
{
	struct gavel_node *found = NULL;

	for (struct gavel_node *n = root; n != NULL; n = gavel_next(n, root))
		if (n->kind == GAVEL_TEXT) {
			found = n;
			if (!last)
				break;
		}
	return found;
}

static size_t blanks_at(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && (strchr(" ).]", s[n]) != NULL || (s[n] == '\xC2' && n + 1 < len && s[n + 1] == '\xA0')))
		n += s[n] == '\xC2' ? 2 : 1;
	return n;
}

/* What closes the mark that was an element of its own: ")" of text that goes on at once, as in ")(", is not its. */
static size_t closing_at(const char *s, size_t len)
{
	size_t n = blanks_at(s, len);

	return n == len || (n > 0 && (s[n - 1] == ' ' || s[n - 1] == '\xA0')) ? n : 0;
}

/* How much of the text is the note's own mark, with its brackets; 0 if it does not begin with it. */
static size_t own_mark(const char *s, size_t len, const char *label, int alone)
{
	size_t at = 0, n = label != NULL ? strlen(label) : 0, after;

	while (at < len && strchr(" [(", s[at]) != NULL)
		at++;
	if (n == 0 || len - at < n || memcmp(s + at, label, n) != 0)
		return 0;
	at += n;
	after = blanks_at(s + at, len - at);
	return after > 0 || (alone && at == len) ? at + after : 0;
}

static void drop_leading_tabs(struct gavel_node *paragraph)
{
	while (paragraph->first != NULL && (paragraph->first->kind == GAVEL_TAB || paragraph->first->kind == GAVEL_LINE_BREAK))
		gavel_unlink(paragraph->first);
}

static void drop_mark(struct html_reader *r, const struct note *note)
{
	struct gavel_node *paragraph = note->node->first, *text = paragraph != NULL ? text_at(paragraph, 0) : NULL;
	const char *label = note->node->parent != NULL ? gavel_attr(note->node->parent, "label") : NULL;
	size_t cut = 0;
	int taken = note->mark == MARK_TAKEN;

	if (note->mark == MARK_NONE || text == NULL || paragraph->kind != GAVEL_PARAGRAPH)
		return;
	if (!taken) {
		cut = own_mark(text->text, text->len, label, text->next == NULL || text->next->kind == GAVEL_TAB ||
		               text->parent != paragraph);
		if (cut == 0)
			return;
		drop_leading_tabs(paragraph);
		gavel_text_put(r->doc, text, text->text + cut, text->len - cut);
		unlink_empty(text);
	}
	drop_leading_tabs(paragraph);
	text = text_at(paragraph, 0);
	cut = text != NULL ? closing_at(text->text, text->len) : 0;
	if (cut == 0)
		return;
	gavel_text_put(r->doc, text, text->text + cut, text->len - cut);
	unlink_empty(text);
}

static void trim_end(struct html_reader *r, struct gavel_node *note)
{
	struct gavel_node *paragraph = note->last, *text;
	size_t len;

	while (paragraph != NULL && paragraph->kind == GAVEL_PARAGRAPH && (text = text_at(paragraph, 1)) != NULL) {
		for (len = text->len; len > 0; len--)
			if (text->text[len - 1] == '\xA0' && len > 1 && text->text[len - 2] == '\xC2')
				len--;
			else if (text->text[len - 1] != ' ')
				break;
		if (len == text->len || gavel_next_beyond(text, paragraph) != NULL)
			break;
		gavel_text_put(r->doc, text, text->text, len);
		unlink_empty(text);
		if (len > 0)
			break;
		paragraph = note->last;
	}
}

static void settle_notes(struct html_reader *r)
{
	for (size_t i = 0; i < r->note_count; i++) {
		struct gavel_node *note = r->notes[i].node;

		drop_mark(r, &r->notes[i]);
		trim_end(r, note);
		if (note->parent != NULL || note->first == NULL)
			continue;
		stand_at(r, note);
		lose(r, LOSS_NOTE_UNUSED, NULL);
		while (note->first != NULL)
			gavel_insert(r->doc, r->body, note->first, NULL);
	}
}

static void join_notes(struct html_reader *r)
{
	for (size_t i = 0; i < r->note_count; i++)
		if (r->notes[i].node->parent == NULL)
			anchors_join(r->doc, r->notes[i].node);
}

void bind_notes(struct html_reader *r)
{
	if (r->id_count > 0)
		qsort(r->ids, r->id_count, sizeof *r->ids, compare);
	bind_marks(r);
	bind_short_links(r);
	bind_pairs(r);
	if (settle_links(r)) {
		anchors_join(r->doc, r->doc->root);
		join_notes(r);
	}
	settle_notes(r);
}
