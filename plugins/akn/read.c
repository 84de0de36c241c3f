/* SPDX-License-Identifier: MIT
 *
 * The reader of Akoma Ntoso: SAX events into frames (read.h), and what is said
 * of the whole document at the end: references that lead nowhere, identifiers
 * given twice. Published files have many mistakes; none that keeps the text
 * readable stops the reading.
 */
#include "read.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"

static const struct akn_element unknown_element = { .name = "" };

void warn(struct reading *r, enum gavel_level level, const char *code, const char *what, const char *name)
{
	struct gavel_position at = { .line = r->line };

	gavel_report(r->job, level, code, &at, what, name);
}

struct frame *frame_above(struct reading *r, const struct frame *frame)
{
	return frame > r->frames ? &r->frames[frame - r->frames - 1] : NULL;
}

struct frame *unit_of(struct reading *r, unsigned flags)
{
	for (size_t i = r->depth; i > 0; i--) {
		struct frame *frame = &r->frames[i - 1];

		if (frame->row->flags & flags)
			return frame;
		if (frame->row->flags & IS_WALL)
			return NULL;
	}
	return NULL;
}

const char *heard_since(struct reading *r, const struct frame *frame)
{
	const char *bytes = gavel_output_bytes(r->heard);
	size_t from = frame->heard, to = gavel_output_len(r->heard);

	if (from > to)
		from = to;
	while (from < to && bytes[from] == ' ')
		from++;
	while (to > from && bytes[to - 1] == ' ')
		to--;
	return gavel_copy(r->doc, bytes + from, to - from);
}

/* ---- the root ---- */

static int is_akn(const char *ns)
{
	return strstr(ns, "legaldocml") || strstr(ns, "akomantoso.org");
}

static int check_root(struct reading *r, const struct xml_element *element)
{
	struct gavel_position at = { .line = element->line };

	r->rooted = 1;
	if (strcmp(element->name, "akomaNtoso") != 0)
		return gavel_fail(r->job, GAVEL_UNREADABLE, "not-akn", &at,
		                  "the root element is <%s>, not <akomaNtoso>: no Akoma Ntoso document", element->name);
	if (strcmp(element->ns, AKN_NS) != 0)
		gavel_report(r->job, GAVEL_LEVEL_NOTE, "old-namespace", &at, "the namespace \"%s\" is read as Akoma Ntoso 3.0",
		             element->ns);
	return 0;
}

/* ---- identifiers and references ---- */

static void note_reference(struct reading *r, const char *name)
{
	if (!names_add(r->references, name, strlen(name)))
		return;
	if (r->waiting_count == r->waiting_room) {
		r->waiting_room = r->waiting_room ? r->waiting_room * 2 : 32;
		r->lines = memory_grow(r->lines, r->waiting_room * sizeof(*r->lines));
	}
	r->lines[r->waiting_count++] = r->line;
	gavel_write(r->waiting, name, strlen(name) + 1);
}

static void note_names(struct reading *r, const struct xml_element *element)
{
	const char *id = xml_attribute(element, "", "eId"), *to = xml_attribute(element, "", "refersTo");

	if (id && r->in_meta && strncmp(element->name, "TLC", 3) == 0)
		names_add(r->terms, id, strlen(id));
	if (id && !names_add(r->ids, id, strlen(id)) && r->annex == 0)
		warn(r, GAVEL_LEVEL_WARNING, "duplicate-eid", "the eId \"%s\" is given twice", id);
	if (to && to[0] == '#' && to[1])
		note_reference(r, to + 1);
}

/* One message: published files have half a dozen of these each. */
static void report_dangling(struct reading *r)
{
	const char *name = gavel_output_bytes(r->waiting);
	struct gavel_output *list = gavel_output_new();
	struct gavel_position at = { .line = 0 };

	for (size_t i = 0; i < r->waiting_count; i++, name += strlen(name) + 1) {
		if (names_has(r->terms, name, strlen(name)))
			continue;
		if (!at.line)
			at.line = r->lines[i];
		gavel_printf(list, "%s #%s (line %u)", gavel_output_len(list) ? "," : "", name, (unsigned)r->lines[i]);
	}
	if (gavel_output_len(list))
		gavel_report(r->job, GAVEL_LEVEL_NOTE, "dangling-reference", &at,
		             "refersTo names terms that the references of the document lack:%s", gavel_output_bytes(list));
	gavel_output_free(list);
}

/* ---- frames ---- */

static struct frame *push(struct reading *r, const struct akn_element *row)
{
	struct frame *frame;

	if (r->depth == r->room) {
		r->room = r->room ? r->room * 2 : 64;
		r->frames = memory_grow(r->frames, r->room * sizeof(*r->frames));
	}
	frame = &r->frames[r->depth++];
	*frame = (struct frame){ .row = row, .zone = r->zone, .heard = gavel_output_len(r->heard),
	                         .preserve = (unsigned char)r->preserve };
	return frame;
}

static const struct akn_element *row_of(struct reading *r, const struct xml_element *element)
{
	const struct akn_element *row = is_akn(element->ns) || !element->ns[0] ? element_of(element->name) : NULL;

	if (row)
		return row;
	if (names_add(r->unknown, element->name, strlen(element->name)))
		warn(r, GAVEL_LEVEL_WARNING, "unknown-element", "<%s> is not known here: its content is read as if it stood bare",
		     element->name);
	return &unknown_element;
}

static int on_start(void *state, const struct xml_element *element)
{
	struct reading *r = state;
	const struct akn_element *row;
	struct frame *frame;

	r->line = element->line;
	gavel_place(r->doc, NULL, element->line);
	if (!r->rooted && check_root(r, element))
		return -1;
	note_names(r, element);
	if (r->in_meta) {
		meta_start(r, element);
		return 0;
	}
	anchors_mark_here(&r->anchors, xml_attribute(element, "", "eId"));
	row = row_of(r, element);
	frame = push(r, row);
	if (row->enter)
		row->enter(r, frame, element);
	return gavel_document_failed(r->doc) ? -1 : 0;
}

static int on_end(void *state, const char *ns, const char *name, uint32_t line)
{
	struct reading *r = state;
	struct frame *frame;

	(void)ns;
	r->line = line;
	if (r->in_meta > 1) {
		meta_end(r, name);
		return 0;
	}
	r->in_meta = 0;
	frame = &r->frames[r->depth - 1];
	if (frame->row->leave)
		frame->row->leave(r, frame);
	gavel_close(r->doc, frame->node);
	if (frame->back)
		gavel_resume(r->doc, frame->back);
	r->muted -= frame->muted;
	r->zone = frame->zone;
	r->preserve = frame->preserve;
	r->depth--;
	return gavel_document_failed(r->doc) ? -1 : 0;
}

static int on_text(void *state, const char *bytes, size_t len, uint32_t line)
{
	struct reading *r = state;

	r->line = line;
	if (r->in_meta)
		meta_text(r, bytes, len);
	else if (r->depth)
		add_text(r, bytes, len);
	return gavel_document_failed(r->doc) ? -1 : 0;
}

static const struct xml_handler handler = { .start = on_start, .end = on_end, .text = on_text };

static void init(struct reading *r)
{
	r->heard = gavel_output_new();
	r->waiting = gavel_output_new();
	r->ids = names_new();
	r->terms = names_new();
	r->unknown = names_new();
	r->references = names_new();
	r->fresh = 1;
}

static void finish(struct reading *r)
{
	gavel_output_free(r->heard);
	gavel_output_free(r->waiting);
	gavel_output_free(r->meta_bytes);
	xml_writer_free(r->meta);
	names_free(r->ids);
	names_free(r->terms);
	names_free(r->unknown);
	names_free(r->references);
	free(r->frames);
	free(r->lines);
}

int akn_read(struct gavel_job *job, const struct gavel_input *in, struct gavel_document *doc)
{
	struct reading r = { .job = job, .doc = doc, .anchors.doc = doc };
	int result;

	init(&r);
	doc->stage = GAVEL_RESOLUTION;
	result = xml_read_bytes(job, NULL, (const char *)in->bytes, in->len, &handler, &r);
	if (result == 0) {
		complete_fields(&r);
		if (r.front && !r.front->first)         /* the preface that the schema asks for */
			gavel_unlink(r.front);
		anchors_settle(&r.anchors, NULL, NULL);
		settle_stage(&r);
		report_dangling(&r);
	}
	finish(&r);
	return result;
}
