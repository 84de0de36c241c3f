/* SPDX-License-Identifier: MIT
 *
 * Footnotes and endnotes. Their part is read before the text: each note is a
 * detached node in a table by id, and is put into the tree where a reference
 * asks for it. Automatic marks are counted in the order of the text; a section
 * that numbers in another way says so only at its end, so the marks of the
 * section being read are kept until then.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

enum { MARK_MAX = 8, NODES_MAX = 16 };  /* bytes and nodes before a note's own mark that may belong to it: a bracket */

static int compare(const void *a, const void *b)
{
	const struct note *x = a, *y = b;

	return x->id < y->id ? -1 : x->id > y->id;
}

int notes_read(struct reader *r, const char *part, int kind)
{
	struct relations relations;
	struct note_kind *notes = &r->notes[kind];
	int result;

	r->part = part;
	if (relations_read(r, part, &relations) != 0)
		return -1;
	r->relations = &relations;
	r->note_kind = kind;
	frame_push(r, STORY_NOTE, r->doc->root);
	result = story_read(r, part);
	r->relations = NULL;
	if (result != 0)
		return -1;
	frame_pop(r);
	if (notes->count > 0)
		qsort(notes->rows, notes->count, sizeof *notes->rows, compare);
	return 0;
}

void start_note(struct reader *r, const struct xml_element *element)
{
	struct note_kind *notes = &r->notes[r->note_kind];
	const char *type = xml_attribute(element, NULL, "type");
	struct note *note;

	if (r->frame->story != STORY_NOTE || r->frame->outer != NULL || (type != NULL && strcmp(type, "normal") != 0)) {
		skip_content(r);
		r->stack[r->depth - 1].row = NULL;
		return;
	}
	notes->rows = more(r->doc, notes->rows, notes->count, &notes->room, sizeof *note);
	note = &notes->rows[notes->count++];
	note->id = value_number(element, "id", -1);
	note->used = 0;
	note->node = gavel_node_new(r->doc, GAVEL_NOTE);
	if (r->note_kind == NOTE_END)
		gavel_attr_put(r->doc, note->node, "role", "endnote");
	frame_push(r, STORY_NOTE, note->node);
}

void end_note(struct reader *r)
{
	if (r->frame->outer != NULL)
		frame_pop(r);
}

/* Non-zero if all that the paragraph holds is a few tabs and characters, whatever their formatting. */
static int is_before_mark(const struct gavel_node *paragraph)
{
	size_t len = 0, nodes = 0;

	for (const struct gavel_node *n = paragraph; n != NULL; n = gavel_next(n, paragraph)) {
		len += n->kind == GAVEL_TEXT ? n->len : 0;
		if (n->kind == GAVEL_IMAGE || n->kind == GAVEL_NOTE_REF || len > MARK_MAX || ++nodes > NODES_MAX)
			return 0;
	}
	return 1;
}

/* What stands before the mark is blanks, tabs and at most a bracket: it is part of the mark. */
void drop_note_mark(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;

	(void)element;
	if (f->story != STORY_NOTE || !f->in_paragraph)
		return;
	inlines_end(&f->inlines);
	while (f->node != NULL && f->node->first != NULL && is_before_mark(f->node))
		gavel_unlink(f->node->first);
	f->after_mark = MARK_JUST_LEFT;
}

static struct note *find(const struct note_kind *notes, long id)
{
	struct note key = { .id = id };

	if (notes->count == 0)
		return NULL;
	return bsearch(&key, notes->rows, notes->count, sizeof key, compare);
}

static void attach(struct reader *r, struct gavel_node *ref, struct note *note)
{
	if (note == NULL) {
		lose(r, LOSS_NOTE_LOST, NULL);
	} else if (note->used) {
		lose(r, LOSS_NOTE_TWICE, NULL);
	} else {
		note->used = 1;
		gavel_insert(r->doc, ref, note->node, NULL);
	}
}

static void label(struct reader *r, struct gavel_node *ref, const struct numeral *numeral, long value)
{
	gavel_output_cut(r->mapped, 0);
	numeral->print(numeral, value, r->mapped);
	gavel_attr_put(r->doc, ref, "label", gavel_output_bytes(r->mapped));
}

void put_note_ref(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;
	struct note_kind *notes = &r->notes[element->name[0] == 'e' ? NOTE_END : NOTE_FOOT];
	const char *custom = xml_attribute(element, NULL, "customMarkFollows");
	struct gavel_node *ref;

	if (f->story == STORY_NOTE)
		lose(r, LOSS_NOTE_NESTED, NULL);
	if (!f->in_paragraph || f->story == STORY_NOTE || f->hidden || in_instruction(f))
		return;
	if (f->custom != NULL)
		finish_custom_mark(r);
	put_leaf_here(r, f->marks & (MARK_STRONG | MARK_EMPHASIS));
	ref = gavel_leaf(r->doc, GAVEL_NOTE_REF);
	attach(r, ref, find(notes, value_number(element, "id", -1)));
	if (custom != NULL && strcmp(custom, "0") != 0 && strcmp(custom, "false") != 0 && strcmp(custom, "off") != 0) {
		f->custom = ref;
		gavel_output_cut(f->custom_label, 0);
		return;
	}
	label(r, ref, notes->numeral, notes->next++);
	notes->refs = more(r->doc, notes->refs, notes->ref_count, &notes->ref_room, sizeof ref);
	notes->refs[notes->ref_count++] = ref;
}

/* The first piece of text below a node. */
static struct gavel_node *first_text(struct gavel_node *root)
{
	for (struct gavel_node *n = root; n != NULL; n = gavel_next(n, root))
		if (n->kind == GAVEL_TEXT)
			return n;
	return NULL;
}

static void unlink_empty(struct gavel_node *node, const struct gavel_node *root)
{
	while (node != root && node->parent != NULL && (node->kind == GAVEL_TEXT ? node->len == 0 : node->first == NULL)) {
		struct gavel_node *parent = node->parent;

		gavel_unlink(node);
		node = parent;
	}
}

static void drop_leading_tabs(struct gavel_node *paragraph)
{
	while (paragraph->first != NULL && paragraph->first->kind == GAVEL_TAB)
		gavel_unlink(paragraph->first);
}

static void drop_mark_once(struct reader *r, struct gavel_node *note, const char *mark)
{
	struct gavel_node *paragraph = note != NULL ? note->first : NULL, *text;
	size_t len = strlen(mark), at;

	if (paragraph == NULL || paragraph->kind != GAVEL_PARAGRAPH || len == 0)
		return;
	text = first_text(paragraph);
	if (text == NULL || text->len < len || memcmp(text->text, mark, len) != 0)
		return;
	for (at = len; at < text->len && text->text[at] == ' '; at++)
		;
	drop_leading_tabs(paragraph);
	gavel_text_put(r->doc, text, text->text + at, text->len - at);
	unlink_empty(text, paragraph);
	drop_leading_tabs(paragraph);
	text = first_text(paragraph);
	if (text == NULL || text->text[0] != ' ')
		return;
	for (at = 0; at < text->len && text->text[at] == ' '; at++)
		;
	gavel_text_put(r->doc, text, text->text + at, text->len - at);
	unlink_empty(text, paragraph);
}

static int is_mark_alone(const struct gavel_node *text, const char *mark)
{
	return text != NULL && text->len == strlen(mark) && memcmp(text->text, mark, text->len) == 0;
}

/* A typed mark is repeated at the beginning of its note; LibreOffice prints its own there, before the one of the file. */
static void drop_typed_mark(struct reader *r, struct gavel_node *note, const char *mark)
{
	struct gavel_node *text = note != NULL && note->first != NULL ? first_text(note->first) : NULL;
	int alone = is_mark_alone(text, mark);

	drop_mark_once(r, note, mark);
	if (alone && is_mark_alone(first_text(note->first), mark))
		drop_mark_once(r, note, mark);
}

void finish_custom_mark(struct reader *r)
{
	struct frame *f = r->frame;
	struct gavel_node *ref = f->custom;
	const char *mark = gavel_output_bytes(f->custom_label);

	f->custom = NULL;
	mark += strspn(mark, " ");
	gavel_attr_put(r->doc, ref, "label", mark);
	drop_typed_mark(r, ref->first, mark);
}

/* numFmt, numStart and numRestart of footnotePr and endnotePr. */
void take_note_setting(struct reader *r, const struct xml_element *element)
{
	struct note_kind *notes = &r->notes[r->note_kind];
	const char *value = value_of(element);
	int known;

	if (!r->in_section || value == NULL)
		return;
	if (strcmp(element->name, "numFmt") == 0)
		notes->numeral = numeral_find(value, &known);
	else if (strcmp(element->name, "numStart") == 0)
		notes->start = value_number(element, "val", 1);
	else if (strcmp(value, "eachSect") == 0)
		notes->restart = 1;
	else if (strcmp(value, "eachPage") == 0)
		lose(r, LOSS_PER_PAGE, NULL);
}

/* At the end of a section: its marks in the form that it asks for. */
void relabel_notes(struct reader *r)
{
	for (int kind = 0; kind < NOTE_KINDS; kind++) {
		struct note_kind *notes = &r->notes[kind];
		long value = notes->restart ? notes->start : notes->next - (long)notes->ref_count;

		for (size_t i = 0; i < notes->ref_count; i++)
			label(r, notes->refs[i], notes->numeral, value++);
		notes->next = value;
		notes->ref_count = 0;
		notes->restart = notes->usual_restart;
		notes->numeral = notes->usual;
		notes->start = notes->usual_start;
	}
}

void report_unused_notes(struct reader *r)
{
	for (int kind = 0; kind < NOTE_KINDS; kind++)
		for (size_t i = 0; i < r->notes[kind].count; i++)
			if (!r->notes[kind].rows[i].used && r->notes[kind].rows[i].node->first != NULL)
				lose(r, LOSS_NOTE_UNUSED, NULL);
}
