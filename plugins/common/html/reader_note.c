/* SPDX-License-Identifier: MIT
 *
 * Notes, their marks, and links within the input.
 *
 * A note is known by what it says it is (role, epub:type), by standing in a
 * section of notes, or by the ids that Word and LibreOffice give. It is read
 * into a node of its own, outside the text. A mark may come before its note or
 * after it, in another file too: marks, notes, links and ids are kept in tables
 * and meet at the end (reader_bind.c).
 */
#include "html/reader_parts.h"

static const char *key_of(struct html_reader *r, const char *part, const char *id)
{
	gavel_output_cut(r->scratch, 0);
	gavel_printf(r->scratch, "%s#%s", part != NULL ? part : "", id);
	return gavel_intern(r->doc, gavel_output_bytes(r->scratch), gavel_output_len(r->scratch));
}

static void add_id(struct html_reader *r, const char *id)
{
	struct id_row *row;

	if (id == NULL || *id == '\0')
		return;
	r->ids = more(r->doc, r->ids, r->id_count, &r->id_room, sizeof *row);
	row = &r->ids[r->id_count];
	memset(row, 0, sizeof *row);
	row->key = key_of(r, r->part, id);
	row->note = r->note;
	row->order = r->id_count++;
	if (r->node == NULL)
		return;
	row->block = r->node;
	r->id_settled = r->id_count;
}

void settle_ids(struct html_reader *r, struct gavel_node *paragraph)
{
	while (r->id_settled < r->id_count)
		r->ids[r->id_settled++].block = paragraph;
}

void record_id(struct html_reader *r, const struct start *start)
{
	const char *id = attribute(start, "id"), *name = attribute(start, "name");

	start->open->id = r->id_count + 1;
	add_id(r, id);
	if (strcmp(start->name, "a") == 0 && name != NULL && (id == NULL || strcmp(id, name) != 0))
		add_id(r, name);
	if (r->id_count < start->open->id)
		start->open->id = 0;
}

/* ---- notes ---- */

/* "ftn12" */
static int is_numbered(const char *id, const char *stem)
{
	size_t len = strlen(stem);

	if (id == NULL || strncmp(id, stem, len) != 0 || id[len] == '\0')
		return 0;
	return id[len + strspn(id + len, "0123456789")] == '\0';
}

static int is_processor_note(const struct start *start)
{
	const char *id = attribute(start, "id");

	return strcmp(start->name, "div") == 0 && (is_numbered(id, "ftn") || is_numbered(id, "edn") ||
	                                           is_numbered(id, "sdfootnote") || is_numbered(id, "sdendnote"));
}

int is_note(const struct html_reader *r, const struct start *start)
{
	const struct element *row = start->open->row;

	if (r->note != NULL || !(row->is & IS_BLOCK))
		return 0;
	if (strcmp(start->name, "note") == 0)
		return 1;
	if (has_role(start, "footnote") || has_role(start, "endnote") || has_role(start, "rearnote") ||
	    has_role(start, "note") || is_processor_note(start))
		return strcmp(start->name, "section") != 0 || attribute(start, "id") != NULL;
	return r->now.notes && (strcmp(start->name, "li") == 0 || (has_class(start, "footnote") && attribute(start, "id")));
}

void start_note(struct html_reader *r, const struct start *start)
{
	struct note *note;
	const char *id = attribute(start, "id");

	end_paragraph(r);
	r->notes = more(r->doc, r->notes, r->note_count, &r->note_room, sizeof *note);
	note = &r->notes[r->note_count++];
	gavel_place(r->doc, r->part, r->line);
	note->node = gavel_node_new(r->doc, GAVEL_NOTE);
	note->node->line = r->line;
	note->mark = strcmp(start->name, "li") == 0 ? MARK_NONE : MARK_UNKNOWN;
	if (same(attribute(start, "data-role"), "endnote") || is_numbered(id, "edn") || is_numbered(id, "sdendnote"))
		gavel_attr_put(r->doc, note->node, "role", "endnote");
	r->note = note->node;
	r->note_back = gavel_here(r->doc);
	r->note_table = r->table;
	r->table = NULL;
	r->now.style = NULL;
	r->now.indent = r->now.first = r->now.level = r->now.depth = r->now.heading = 0;
	r->now.marks = 0;
	r->has_label = 0;
	start->open->flags |= OPEN_NOTE;
	for (size_t i = start->open->id; i > 0 && i <= r->id_count; i++)
		r->ids[i - 1].note = note->node;
	gavel_resume(r->doc, note->node);
}

void end_note(struct html_reader *r, struct open *open)
{
	(void)open;
	end_paragraph(r);
	gavel_resume(r->doc, r->note_back);
	r->table = r->note_table;
	r->note = NULL;
}

/* ---- links ---- */

static int has_scheme(const char *address)
{
	size_t n = strcspn(address, ":/?#");

	return address[n] == ':' || strncmp(address, "//", 2) == 0;
}

/* The key of a place within the input, or NULL; *lost: it would be one, but leads out of the package. */
static const char *local_target(struct html_reader *r, const char *href, int *lost)
{
	const char *path, *id = strchr(href, '#');

	*lost = 0;
	if (*href == '#')
		return key_of(r, r->part, html_decode(r->doc, href + 1, strlen(href + 1)));
	if (!r->source.packaged || has_scheme(href))
		return NULL;
	path = html_resolve(r->doc, r->part, href);
	*lost = path == NULL;
	if (path == NULL)
		return NULL;
	path = gavel_intern(r->doc, path, strcspn(path, "#"));
	return key_of(r, path, id != NULL ? html_decode(r->doc, id + 1, strlen(id + 1)) : "");
}

static int has_any_class(const struct start *start, const char *const *names)
{
	for (; *names != NULL; names++)
		if (has_class(start, *names))
			return 1;
	return 0;
}

static int is_back(const struct start *start, const char *href)
{
	static const char *const names[] = { "footnote-back", "footnotebacklink", "footnote-backref", "note-back",
	                                     "footnote-backlink", "sdfootnotesym", "sdendnotesym", NULL };

	return has_role(start, "backlink") || has_any_class(start, names) || strncmp(href, "#_ftnref", 8) == 0 ||
	       strncmp(href, "#_ednref", 8) == 0;
}

static int is_mark(const struct start *start, const char *href)
{
	static const char *const names[] = { "footnote-ref", "footnoteref", "note-ref", "noteref", "footnote-reference",
	                                     "sdfootnoteanc", "sdendnoteanc", NULL };

	return has_role(start, "noteref") || has_any_class(start, names) || strncmp(href, "#_ftn", 5) == 0 ||
	       strncmp(href, "#_edn", 5) == 0;
}

static void start_ref(struct html_reader *r, const struct start *start, const char *target)
{
	struct ref *ref;

	put_leaf_here(r, r->now.marks & (MARK_STRONG | MARK_EMPHASIS));
	r->refs = more(r->doc, r->refs, r->ref_count, &r->ref_room, sizeof *ref);
	ref = &r->refs[r->ref_count++];
	gavel_place(r->doc, r->part, r->line);
	ref->node = r->ref = gavel_leaf(r->doc, GAVEL_NOTE_REF);
	ref->target = target;
	start->open->flags |= OPEN_REF;
	gavel_output_cut(r->piece, 0);
	for (size_t i = start->open->id; i > 0 && i <= r->id_count; i++)
		r->ids[i - 1].ref = 1;
	for (size_t i = r->depth - 1; i > 0 && !(r->stack[i - 1].row->is & IS_BLOCK); i--)
		if (r->stack[i - 1].id > 0)
			r->ids[r->stack[i - 1].id - 1].ref = 1;
}

/* "[1]" is the mark "1" in the brackets of a page. */
void end_ref(struct html_reader *r)
{
	const char *label = gavel_output_bytes(r->piece);
	size_t len = gavel_output_len(r->piece);

	if (r->ref == NULL)
		return;
	if (len > 2 && ((*label == '[' && label[len - 1] == ']') || (*label == '(' && label[len - 1] == ')'))) {
		label++;
		len -= 2;
	}
	gavel_attr_put(r->doc, r->ref, "label", gavel_copy(r->doc, label, len));
	r->ref = NULL;
}

void anchor_opened(struct html_reader *r, const struct link *link, struct gavel_node *span)
{
	struct anchor *anchor = &r->anchors[link->anchor];

	if (anchor->span != NULL) {     /* its text was parted: a row of its own, which is only text */
		r->anchors = more(r->doc, r->anchors, r->anchor_count, &r->anchor_room, sizeof *anchor);
		anchor = &r->anchors[r->anchor_count++];
		memset(anchor, 0, sizeof *anchor);
	}
	anchor->span = span;
	anchor->lead = link->href;
	anchor->note = r->note;
	anchor->note_row = r->note_count;
}

static void start_here(struct html_reader *r, const struct start *start, struct link *link, int back)
{
	struct anchor *anchor;
	size_t row = r->anchor_count + 1;

	r->anchors = more(r->doc, r->anchors, r->anchor_count, &r->anchor_room, sizeof *anchor);
	anchor = &r->anchors[r->anchor_count++];
	memset(anchor, 0, sizeof *anchor);
	anchor->target = link->href;
	anchor->back = back;
	link->kind = LINK_HERE;
	link->anchor = row - 1;
	for (size_t i = start->open->id; i > 0 && i <= r->id_count; i++)
		r->ids[i - 1].anchor = row;
	for (size_t i = r->depth - 1; i > 0 && !(r->stack[i - 1].row->is & IS_BLOCK); i--)
		if (r->stack[i - 1].id > 0 && r->ids[r->stack[i - 1].id - 1].anchor == 0)
			r->ids[r->stack[i - 1].id - 1].anchor = row;
}

/* The way back to a mark is no text of the note. */
static void leave_back(struct html_reader *r)
{
	struct note *note = &r->notes[r->note_count - 1];

	if (r->node == NULL && note->node->first == NULL && note->mark == MARK_UNKNOWN)
		note->mark = MARK_TAKEN;
	skip_content(r);
}

void start_anchor(struct html_reader *r, const struct start *start)
{
	const char *href = attribute(start, "href"), *target, *symbol = attribute(start, "data-symbol");
	struct link *link;
	int back, lost;

	if (href == NULL)
		return;
	href += strspn(href, " \t\r\n");
	if (same_start(href, "javascript:"))
		lose(r, LOSS_LINK, NULL);
	if (*href == '\0' || strcmp(href, "#") == 0 || same_start(href, "javascript:"))
		return;
	back = is_back(start, href);
	if (back && r->note != NULL) {
		leave_back(r);
		return;
	}
	target = local_target(r, href, &lost);
	if (target != NULL && !back && r->note == NULL && r->ref == NULL && is_mark(start, href)) {
		start_ref(r, start, target);
		return;
	}
	if (lost)
		lose(r, LOSS_LINK, NULL);
	if (lost || r->ref != NULL)
		return;
	link = gavel_alloc(r->doc, sizeof *link);
	memset(link, 0, sizeof *link);
	link->href = target != NULL ? target : gavel_copy(r->doc, href, strlen(href));
	link->kind = has_class(start, "citation") ? LINK_CITATION : LINK_OUT;
	link->symbol = symbol != NULL ? gavel_copy(r->doc, symbol, strlen(symbol)) : NULL;
	if (target != NULL)
		start_here(r, start, link, back);
	r->now.link = link;
}

void end_anchor(struct html_reader *r, struct open *open)
{
	if (open->flags & OPEN_REF)
		end_ref(r);
}
