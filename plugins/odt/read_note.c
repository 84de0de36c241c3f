/* SPDX-License-Identifier: MIT
 *
 * Footnotes and endnotes stand where their mark stands. The mark that was
 * printed is stored there as well; one that is not is counted, in the form
 * that the document asks for.
 */
#include <string.h>

#include "read.h"

static struct note_kind *kind_of(struct reader *r, const struct xml_element *element)
{
	const char *class = xml_attribute(element, NULL, "note-class");

	return &r->notes[class != NULL && strcmp(class, "endnote") == 0 ? NOTE_END : NOTE_FOOT];
}

void take_notes_configuration(struct reader *r, const struct xml_element *element)
{
	struct note_kind *kind = kind_of(r, element);
	const char *format = xml_attribute(element, NULL, "num-format");
	int known;

	kind->numeral = numeral_of(format != NULL ? format : "1", is_true(xml_attribute(element, NULL, "num-letter-sync")),
	                           &known);
	kind->next = number_of(xml_attribute(element, NULL, "start-value"), 0) + 1;
}

/* The reference is made at once; kept: which kind it is of. */
void start_note(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;

	if (f->story == STORY_NOTE || f->note_ref != NULL)
		lose(r, LOSS_NOTE_NESTED, NULL);
	if (!f->in_paragraph || f->hidden || f->story == STORY_NOTE || f->note_ref != NULL) {
		skip_content(r);
		return;
	}
	put_leaf_here(r);
	gavel_place(r->doc, r->part, element->line);
	f->note_ref = gavel_leaf(r->doc, GAVEL_NOTE_REF);
	f->note_is_marked = 0;
	open_here(r)->kept = kind_of(r, element);
}

/* A mark of its own choice is not counted. */
void start_citation(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;
	const char *label = xml_attribute(element, NULL, "label");

	collect_text(r, element);
	if (f->note_ref == NULL)
		return;
	f->note_is_marked = label != NULL && label[0] != '\0';
	if (f->note_is_marked)
		gavel_attr_put(r->doc, f->note_ref, "label", label);
}

void end_citation(struct reader *r)
{
	struct frame *f = r->frame;
	const char *mark = collected(r);

	if (f->note_ref == NULL || gavel_attr(f->note_ref, "label") != NULL)
		return;
	if (mark[0] != '\0')
		gavel_attr_put(r->doc, f->note_ref, "label", mark);
}

void start_note_body(struct reader *r, const struct xml_element *element)
{
	struct gavel_node *note;

	if (r->frame->note_ref == NULL) {
		skip_content(r);
		return;
	}
	gavel_place(r->doc, r->part, element->line);
	note = gavel_node_new(r->doc, GAVEL_NOTE);
	open_here(r)->kept = note;
	frame_push(r, STORY_NOTE, note);
	r->frame->after_mark = 1;
}

void end_note_body(struct reader *r)
{
	struct gavel_node *note = (struct gavel_node *)open_here(r)->kept;

	if (note == NULL)
		return;
	frame_pop(r);
	gavel_insert(r->doc, r->frame->note_ref, note, NULL);
}

static void count_note(struct reader *r, struct gavel_node *ref, struct note_kind *kind)
{
	const struct numeral *numeral = kind->numeral != NULL ? kind->numeral : numeral_decimal();

	gavel_output_cut(r->piece, 0);
	numeral->print(numeral, kind->next, r->piece);
	gavel_attr_put(r->doc, ref, "label", gavel_output_bytes(r->piece));
}

void end_note(struct reader *r)
{
	struct note_kind *kind = (struct note_kind *)open_here(r)->kept;
	struct gavel_node *ref = r->frame->note_ref;

	if (kind == NULL || ref == NULL)
		return;
	r->frame->note_ref = NULL;
	if (gavel_attr(ref, "label") == NULL)
		count_note(r, ref, kind);
	kind->next += !r->frame->note_is_marked;
	if (kind == &r->notes[NOTE_END] && ref->first != NULL)
		gavel_attr_put(r->doc, ref->first, "role", "endnote");
}
