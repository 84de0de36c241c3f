/* SPDX-License-Identifier: MIT
 *
 * Reading parts: masthead and title block, preamble, body, closing lines,
 * annexes. The schema has each at most once; published files do not always
 * keep to it, so a part that comes again is joined with the first.
 */
#include "read.h"

#include <string.h>

void enter_root(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *name = xml_attribute(element, "", "name");

	(void)frame;
	r->zone = ZONE_NONE;
	if (r->annex || gavel_extra(r->doc, "akn", "root"))
		return;
	gavel_extra_add(r->doc, "akn", "root", element->name, strlen(element->name));
	if (name && name[0])
		gavel_extra_add(r->doc, "akn", "root-name", name, strlen(name));
}

void enter_annex(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	(void)element;
	r->annex++;
	r->zone = ZONE_NONE;
	frame->node = gavel_open(r->doc, GAVEL_ANNEX);
	if (frame->row->value)
		gavel_attr_put(r->doc, frame->node, "role", "component");
}

void leave_annex(struct reading *r, struct frame *frame)
{
	r->annex--;
	gavel_close(r->doc, frame->node);
	if (!frame->node->first)
		gavel_unlink(frame->node);
	frame->node = NULL;
}

/* Opens a part of the document, or goes back to the one that is there. */
static void enter_part(struct reading *r, struct frame *frame, struct gavel_node **part, enum gavel_kind kind)
{
	if (*part) {
		frame->back = gavel_here(r->doc);
		gavel_resume(r->doc, *part);
	} else {
		frame->node = *part = gavel_open(r->doc, kind);
	}
}

void enter_zone(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	(void)element;
	r->zone = (enum zone)frame->row->value;
	if (r->zone == ZONE_CONCLUSION)
		frame->node = gavel_open(r->doc, GAVEL_CONCLUSION);
	else if (!r->annex)
		enter_part(r, frame, &r->front, GAVEL_FRONT);
}

static struct gavel_node *child_of(struct gavel_node *parent, enum gavel_kind kind)
{
	struct gavel_node *n = parent->first;

	while (n && n->kind != kind)
		n = n->next;
	return n;
}

static int is_bare(const struct gavel_node *body)
{
	for (const struct gavel_node *n = body->first; n; n = n->next) {
		if (n->kind != GAVEL_PARAGRAPH)
			return 0;
	}
	return 1;
}

/*
 * Published files break the preamble where the opening words of a recital were not known: the recital stands alone in
 * a body of its own, and a second preamble follows. Such a body goes into the preamble, as recitals.
 */
static void mend_preamble(struct reading *r, struct gavel_node *preamble, struct gavel_node *body)
{
	struct gavel_node *paragraph;

	while ((paragraph = body->first) != NULL) {
		struct gavel_node *recital = gavel_node_new(r->doc, GAVEL_RECITAL);

		if (gavel_insert(r->doc, preamble, recital, NULL) || gavel_insert(r->doc, recital, paragraph, NULL))
			return;
		gavel_report_at(r->doc, GAVEL_LEVEL_WARNING, "preamble-mended", paragraph,
		                "a paragraph between two preambles is read as preambular");
	}
	gavel_unlink(body);
}

void enter_preamble(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	struct gavel_node *body = r->annex ? child_of(gavel_here(r->doc), GAVEL_BODY) : r->body;
	struct gavel_node *preamble = r->annex ? child_of(gavel_here(r->doc), GAVEL_PREAMBLE) : r->preamble;

	(void)element;
	r->zone = ZONE_PREAMBLE;
	if (body && preamble && is_bare(body)) {
		mend_preamble(r, preamble, body);
		body = NULL;
		r->body = r->annex ? r->body : NULL;
	} else if (body || preamble) {
		warn(r, GAVEL_LEVEL_WARNING, "repeated-part", "a second <%s>: its paragraphs are added to those before",
		     "preamble");
	}
	if (body)
		enter_part(r, frame, &body, GAVEL_BODY);
	else
		enter_part(r, frame, r->annex ? &preamble : &r->preamble, GAVEL_PREAMBLE);
}

void enter_body(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	struct gavel_node *body = r->annex ? child_of(gavel_here(r->doc), GAVEL_BODY) : r->body;

	r->zone = ZONE_BODY;
	if (body)
		warn(r, GAVEL_LEVEL_WARNING, "repeated-part", "a second <%s>: its paragraphs are added to those before",
		     element->name);
	if (r->annex && !body && !child_of(gavel_here(r->doc), GAVEL_PREAMBLE))
		return;
	enter_part(r, frame, r->annex ? &body : &r->body, GAVEL_BODY);
}
