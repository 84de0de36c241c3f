/* SPDX-License-Identifier: MIT
 *
 * A part read as a stream: one table says what each element does.
 *
 * The table knows the elements of all parts, so a flat document needs nothing
 * of its own. Elements that are not in it are transparent: what they hold is
 * read as if they were not there. An element whose content must not be read
 * sets a depth below which nothing is seen. Character data belongs to the open
 * paragraph, but for that which stands directly in an element that has other
 * content (line ends between the parts of a drawing). There is no recursion;
 * a note or a box pushes a frame, and its end pops it.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

enum ns {
	NS_DC, NS_DR3D, NS_DRAW, NS_LOEXT, NS_MATH, NS_META, NS_OFFICE, NS_STYLE, NS_SVG, NS_TABLE, NS_TEXT, NS_OTHER
};

enum {
	BARE = 1,                       /* character data in it is no text */
	BLOCK = 2                       /* makes nodes: ignored outside a story */
};

struct element_row {
	enum ns ns;
	const char *name;
	void (*start)(struct reader *r, const struct xml_element *element);
	void (*end)(struct reader *r);
	int flags;
};

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"

static const struct { const char *uri; enum ns ns; } namespaces[] = {
	{ OASIS "text:1.0", NS_TEXT }, { OASIS "style:1.0", NS_STYLE }, { OASIS "table:1.0", NS_TABLE },
	{ OASIS "drawing:1.0", NS_DRAW }, { OASIS "office:1.0", NS_OFFICE }, { OASIS "meta:1.0", NS_META },
	{ OASIS "svg-compatible:1.0", NS_SVG }, { OASIS "dr3d:1.0", NS_DR3D },
	{ "http://purl.org/dc/elements/1.1/", NS_DC }, { MATHML_NS, NS_MATH },
	{ OASIS "loext:1.0", NS_LOEXT },
	{ "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", NS_LOEXT },
};

void skip_content(struct reader *r)
{
	r->skip = r->depth;
}

struct open_element *open_here(struct reader *r)
{
	return &r->stack[r->depth - 1];
}

void collect_text(struct reader *r, const struct xml_element *element)
{
	(void)element;
	gavel_output_cut(r->piece, 0);
	r->collect = r->piece;
}

const char *collected(struct reader *r)
{
	const char *bytes = gavel_output_bytes(r->piece);
	size_t len = gavel_output_len(r->piece);

	r->collect = NULL;
	while (len > 0 && strchr(" \t\r\n", bytes[len - 1]) != NULL)
		len--;
	gavel_output_cut(r->piece, len);
	return bytes + strspn(bytes, " \t\r\n");
}

/* ---- rows too small for a file of their own ---- */

static void skip(struct reader *r, const struct xml_element *element)
{
	(void)element;
	skip_content(r);
}

#define LOSE(NAME, what, ...)                                                                   \
	static void NAME(struct reader *r, const struct xml_element *element)                   \
	{                                                                                       \
		(void)element;                                                                  \
		lose(r, what, NULL);                                                            \
		__VA_ARGS__;                                                                    \
	}

LOSE(lose_control, LOSS_CONTROL, skip_content(r))
LOSE(lose_scene, LOSS_SCENE, skip_content(r))
LOSE(lose_ruby, LOSS_RUBY, skip_content(r))
LOSE(lose_comment, LOSS_COMMENT, skip_content(r))
LOSE(note_index_mark, LOSS_INDEX_MARK, (void)0)
LOSE(note_reference_mark, LOSS_BOOKMARK, (void)0)
LOSE(note_image_map, LOSS_IMAGE_MAP, skip_content(r))
LOSE(note_script, LOSS_SCRIPT, skip_content(r))
LOSE(lose_section, LOSS_SECTION, skip_content(r))

static void take_bookmark(struct reader *r, const struct xml_element *element)
{
	anchors_mark(&r->anchors, xml_attribute(element, NULL, "name"), r->frame->node);
}

/* A change that is tracked. What was deleted stands here, or in the text between marks that name the change. */
static void note_change(struct reader *r, const struct xml_element *element)
{
	lose(r, LOSS_TRACKED, NULL);
	r->change = keep(r, xml_attribute(element, NULL, "id"));
}

static void start_deletion(struct reader *r, const struct xml_element *element)
{
	(void)element;
	names_put(r->doc, &r->changes, 'd', r->change, (void *)r->change);
	skip_content(r);
}

static void start_change(struct reader *r, const struct xml_element *element)
{
	r->deleted += names_find(&r->changes, 'd', xml_attribute(element, NULL, "change-id")) != NULL;
}

static void end_change(struct reader *r, const struct xml_element *element)
{
	if (r->deleted > 0 && names_find(&r->changes, 'd', xml_attribute(element, NULL, "change-id")) != NULL)
		r->deleted--;
}

static void start_body(struct reader *r, const struct xml_element *element)
{
	(void)element;
	if (r->body != NULL || r->frame->story != STORY_MAIN) {
		skip_content(r);
		return;
	}
	r->body = gavel_open(r->doc, GAVEL_BODY);
	r->in_body = 1;
	open_here(r)->kept = r->body;
}

static void end_body(struct reader *r)
{
	if (open_here(r)->kept == NULL)
		return;
	finish_paragraph(r);
	use_master(r, NULL);
	gavel_close(r->doc, r->body);
	r->in_body = 0;
}

static void refuse_kind(struct reader *r, const struct xml_element *element)
{
	r->refused = gavel_fail(r->job, GAVEL_UNREADABLE, "not-text",
	                        &(struct gavel_position){ .part = r->part, .line = element->line },
	                        "this is an OpenDocument %s, not a text document", element->name);
}

/* The root of a flat file; within it, an object of its own. */
static void check_document(struct reader *r, const struct xml_element *element)
{
	const char *type = xml_attribute(element, NULL, "mimetype");

	if (r->depth > 1) {
		lose(r, type != NULL && strstr(type, "formula") != NULL ? LOSS_MATH : LOSS_OBJECT, NULL);
		skip_content(r);
		return;
	}
	if (type != NULL && check_media_type(r, type) != 0)
		r->refused = -1;
}

/* Non-zero in an image: there is its text, and bytes that are not those of a background or a bullet. */
static int in_image(const struct reader *r)
{
	const struct element_row *row = r->depth > 1 ? r->stack[r->depth - 2].row : NULL;

	return row != NULL && row->start == start_image;
}

static void start_binary(struct reader *r, const struct xml_element *element)
{
	if (in_image(r))
		collect_text(r, element);
	else
		skip_content(r);
}

static void end_automatic(struct reader *r)
{
	r->in_automatic = 0;
}

/* Sorted by namespace, then name. */
static const struct element_row rows[] = {
	{ NS_DC, "description", start_property, end_property, 0 },
	{ NS_DC, "language", start_property, end_property, 0 },
	{ NS_DC, "subject", start_property, end_property, 0 },
	{ NS_DC, "title", start_property, end_property, 0 },
	{ NS_DR3D, "scene", lose_scene, NULL, 0 },
	{ NS_DRAW, "a", start_link, end_link, BARE },
	{ NS_DRAW, "applet", start_object, NULL, 0 },
	{ NS_DRAW, "caption", start_box, end_shape, BARE | BLOCK },
	{ NS_DRAW, "circle", start_box, end_shape, BARE | BLOCK },
	{ NS_DRAW, "connector", start_box, end_line, BARE | BLOCK },
	{ NS_DRAW, "contour-path", skip, NULL, 0 },
	{ NS_DRAW, "contour-polygon", skip, NULL, 0 },
	{ NS_DRAW, "control", lose_control, NULL, 0 },
	{ NS_DRAW, "custom-shape", start_box, end_shape, BARE | BLOCK },
	{ NS_DRAW, "ellipse", start_box, end_shape, BARE | BLOCK },
	{ NS_DRAW, "enhanced-geometry", skip, NULL, 0 },
	{ NS_DRAW, "floating-frame", start_object, NULL, 0 },
	{ NS_DRAW, "frame", start_drawing, end_drawing, BARE | BLOCK },
	{ NS_DRAW, "g", NULL, NULL, BARE },
	{ NS_DRAW, "glue-point", skip, NULL, 0 },
	{ NS_DRAW, "image", start_image, end_box, BARE | BLOCK },
	{ NS_DRAW, "image-map", note_image_map, NULL, 0 },
	{ NS_DRAW, "line", start_box, end_line, BARE | BLOCK },
	{ NS_DRAW, "measure", start_box, end_line, BARE | BLOCK },
	{ NS_DRAW, "object", start_object, NULL, BARE },
	{ NS_DRAW, "object-ole", start_object, NULL, BARE },
	{ NS_DRAW, "page-thumbnail", skip, NULL, 0 },
	{ NS_DRAW, "path", start_box, end_line, BARE | BLOCK },
	{ NS_DRAW, "plugin", start_object, NULL, 0 },
	{ NS_DRAW, "polygon", start_box, end_shape, BARE | BLOCK },
	{ NS_DRAW, "polyline", start_box, end_line, BARE | BLOCK },
	{ NS_DRAW, "rect", start_box, end_shape, BARE | BLOCK },
	{ NS_DRAW, "regular-polygon", start_box, end_shape, BARE | BLOCK },
	{ NS_DRAW, "text-box", start_box, end_box, BARE | BLOCK },
	{ NS_LOEXT, "footer-first", start_head_or_foot, end_head_or_foot, 0 },
	{ NS_LOEXT, "header-first", start_head_or_foot, end_head_or_foot, 0 },
	{ NS_LOEXT, "theme", skip, NULL, 0 },
	{ NS_MATH, "math", start_math, end_math, BARE },
	{ NS_META, "generator", start_property, end_property, 0 },
	{ NS_META, "keyword", start_property, end_property, 0 },
	{ NS_META, "user-defined", start_property, end_property, 0 },
	{ NS_OFFICE, "annotation", lose_comment, NULL, 0 },
	{ NS_OFFICE, "automatic-styles", start_automatic, end_automatic, 0 },
	{ NS_OFFICE, "binary-data", start_binary, end_binary, 0 },
	{ NS_OFFICE, "change-info", skip, NULL, 0 },
	{ NS_OFFICE, "chart", refuse_kind, NULL, 0 },
	{ NS_OFFICE, "database", refuse_kind, NULL, 0 },
	{ NS_OFFICE, "dde-source", lose_section, NULL, 0 },
	{ NS_OFFICE, "document", check_document, NULL, 0 },
	{ NS_OFFICE, "drawing", refuse_kind, NULL, 0 },
	{ NS_OFFICE, "event-listeners", skip, NULL, 0 },
	{ NS_OFFICE, "font-face-decls", skip, NULL, 0 },
	{ NS_OFFICE, "forms", skip, NULL, 0 },
	{ NS_OFFICE, "image", refuse_kind, NULL, 0 },
	{ NS_OFFICE, "meta", start_meta, end_meta, 0 },
	{ NS_OFFICE, "presentation", refuse_kind, NULL, 0 },
	{ NS_OFFICE, "script", note_script, NULL, 0 },
	{ NS_OFFICE, "scripts", NULL, NULL, BARE },
	{ NS_OFFICE, "settings", skip, NULL, 0 },
	{ NS_OFFICE, "spreadsheet", refuse_kind, NULL, 0 },
	{ NS_OFFICE, "text", start_body, end_body, 0 },
	{ NS_STYLE, "default-style", start_default_style, end_style, 0 },
	{ NS_STYLE, "footer", start_head_or_foot, end_head_or_foot, 0 },
	{ NS_STYLE, "footer-first", start_head_or_foot, end_head_or_foot, 0 },
	{ NS_STYLE, "footer-left", start_head_or_foot, end_head_or_foot, 0 },
	{ NS_STYLE, "footer-style", skip, NULL, 0 },
	{ NS_STYLE, "header", start_head_or_foot, end_head_or_foot, 0 },
	{ NS_STYLE, "header-first", start_head_or_foot, end_head_or_foot, 0 },
	{ NS_STYLE, "header-left", start_head_or_foot, end_head_or_foot, 0 },
	{ NS_STYLE, "header-style", skip, NULL, 0 },
	{ NS_STYLE, "list-level-label-alignment", take_list_level_properties, NULL, 0 },
	{ NS_STYLE, "list-level-properties", take_list_level_properties, NULL, 0 },
	{ NS_STYLE, "master-page", start_master, end_master, 0 },
	{ NS_STYLE, "page-layout", start_page_layout, end_page_layout, 0 },
	{ NS_STYLE, "page-layout-properties", take_page_properties, NULL, 0 },
	{ NS_STYLE, "paragraph-properties", take_paragraph_properties, NULL, 0 },
	{ NS_STYLE, "style", start_style, end_style, 0 },
	{ NS_STYLE, "table-properties", take_table_properties, NULL, 0 },
	{ NS_STYLE, "text-properties", take_text_properties, NULL, 0 },
	{ NS_SVG, "desc", collect_text, end_alt, 0 },
	{ NS_SVG, "title", collect_text, end_alt, 0 },
	{ NS_TABLE, "cell-range-source", lose_section, NULL, 0 },
	{ NS_TABLE, "covered-table-cell", start_covered_cell, end_cell, 0 },
	{ NS_TABLE, "desc", collect_text, end_table_text, 0 },
	{ NS_TABLE, "table", start_table, end_table, BLOCK },
	{ NS_TABLE, "table-cell", start_cell, end_cell, 0 },
	{ NS_TABLE, "table-column", take_column, NULL, 0 },
	{ NS_TABLE, "table-header-columns", start_head_columns, end_head_columns, 0 },
	{ NS_TABLE, "table-header-rows", start_head_rows, end_head_rows, 0 },
	{ NS_TABLE, "table-row", start_row, end_row, 0 },
	{ NS_TABLE, "table-source", lose_section, NULL, 0 },
	{ NS_TABLE, "table-template", skip, NULL, 0 },
	{ NS_TABLE, "title", collect_text, end_table_text, 0 },
	{ NS_TEXT, "a", start_link, end_link, 0 },
	{ NS_TEXT, "alphabetical-index-auto-mark-file", skip, NULL, 0 },
	{ NS_TEXT, "alphabetical-index-mark", note_index_mark, NULL, 0 },
	{ NS_TEXT, "alphabetical-index-mark-start", note_index_mark, NULL, 0 },
	{ NS_TEXT, "alphabetical-index-source", skip, NULL, 0 },
	{ NS_TEXT, "bibliography-configuration", skip, NULL, 0 },
	{ NS_TEXT, "bibliography-source", skip, NULL, 0 },
	{ NS_TEXT, "bookmark", take_bookmark, NULL, 0 },
	{ NS_TEXT, "bookmark-start", take_bookmark, NULL, 0 },
	{ NS_TEXT, "change-end", end_change, NULL, 0 },
	{ NS_TEXT, "change-start", start_change, NULL, 0 },
	{ NS_TEXT, "changed-region", note_change, NULL, BARE },
	{ NS_TEXT, "dde-connection-decls", skip, NULL, 0 },
	{ NS_TEXT, "deletion", start_deletion, NULL, 0 },
	{ NS_TEXT, "expression", start_stored, NULL, 0 },
	{ NS_TEXT, "format-change", skip, NULL, 0 },
	{ NS_TEXT, "h", start_heading, end_paragraph, BLOCK },
	{ NS_TEXT, "hidden-paragraph", start_hidden_paragraph, NULL, 0 },
	{ NS_TEXT, "hidden-text", start_hidden_text, NULL, 0 },
	{ NS_TEXT, "illustration-index-source", skip, NULL, 0 },
	{ NS_TEXT, "insertion", skip, NULL, 0 },
	{ NS_TEXT, "line-break", put_line_break, NULL, BARE },
	{ NS_TEXT, "linenumbering-configuration", skip, NULL, 0 },
	{ NS_TEXT, "list", start_list, end_list, BLOCK },
	{ NS_TEXT, "list-header", start_list_header, NULL, 0 },
	{ NS_TEXT, "list-item", start_item, NULL, 0 },
	{ NS_TEXT, "list-level-style-bullet", start_list_level, NULL, 0 },
	{ NS_TEXT, "list-level-style-image", start_list_level, NULL, 0 },
	{ NS_TEXT, "list-level-style-number", start_list_level, NULL, 0 },
	{ NS_TEXT, "list-style", start_list_style, end_list_style, 0 },
	{ NS_TEXT, "note", start_note, end_note, BARE },
	{ NS_TEXT, "note-body", start_note_body, end_note_body, BARE },
	{ NS_TEXT, "note-citation", start_citation, end_citation, 0 },
	{ NS_TEXT, "notes-configuration", take_notes_configuration, NULL, 0 },
	{ NS_TEXT, "number", collect_text, end_number, 0 },
	{ NS_TEXT, "numbered-paragraph", start_numbered_paragraph, end_list, BLOCK },
	{ NS_TEXT, "object-index-source", skip, NULL, 0 },
	{ NS_TEXT, "outline-level-style", start_list_level, NULL, 0 },
	{ NS_TEXT, "outline-style", start_list_style, end_list_style, 0 },
	{ NS_TEXT, "p", start_paragraph, end_paragraph, BLOCK },
	{ NS_TEXT, "page-sequence", skip, NULL, 0 },
	{ NS_TEXT, "page-variable-set", start_stored, NULL, 0 },
	{ NS_TEXT, "reference-mark", note_reference_mark, NULL, 0 },
	{ NS_TEXT, "reference-mark-start", note_reference_mark, NULL, 0 },
	{ NS_TEXT, "ruby", NULL, NULL, BARE },
	{ NS_TEXT, "ruby-text", lose_ruby, NULL, 0 },
	{ NS_TEXT, "s", put_spaces, NULL, BARE },
	{ NS_TEXT, "script", note_script, NULL, 0 },
	{ NS_TEXT, "section", start_part_section, NULL, 0 },
	{ NS_TEXT, "section-source", lose_section, NULL, 0 },
	{ NS_TEXT, "sequence-decls", skip, NULL, 0 },
	{ NS_TEXT, "span", start_span, end_span, 0 },
	{ NS_TEXT, "tab", put_tab, NULL, BARE },
	{ NS_TEXT, "table-formula", start_stored, NULL, 0 },
	{ NS_TEXT, "table-index-source", skip, NULL, 0 },
	{ NS_TEXT, "table-of-content-source", skip, NULL, 0 },
	{ NS_TEXT, "toc-mark", note_index_mark, NULL, 0 },
	{ NS_TEXT, "toc-mark-start", note_index_mark, NULL, 0 },
	{ NS_TEXT, "tracked-changes", NULL, NULL, BARE },
	{ NS_TEXT, "user-field-decls", skip, NULL, 0 },
	{ NS_TEXT, "user-field-get", start_stored, NULL, 0 },
	{ NS_TEXT, "user-field-input", start_stored, NULL, 0 },
	{ NS_TEXT, "user-index-mark", note_index_mark, NULL, 0 },
	{ NS_TEXT, "user-index-mark-start", note_index_mark, NULL, 0 },
	{ NS_TEXT, "user-index-source", skip, NULL, 0 },
	{ NS_TEXT, "variable-decls", skip, NULL, 0 },
	{ NS_TEXT, "variable-get", start_stored, NULL, 0 },
	{ NS_TEXT, "variable-input", start_stored, NULL, 0 },
	{ NS_TEXT, "variable-set", start_stored, NULL, 0 },
};

static enum ns ns_of(const char *uri)
{
	for (size_t i = 0; i < sizeof namespaces / sizeof *namespaces; i++)
		if (strcmp(uri, namespaces[i].uri) == 0)
			return namespaces[i].ns;
	return NS_OTHER;
}

static int compare_rows(const void *key, const void *row)
{
	const struct element_row *a = key, *b = row;

	if (a->ns != b->ns)
		return a->ns < b->ns ? -1 : 1;
	return strcmp(a->name, b->name);
}

static const struct element_row *row_of(struct reader *r, const struct xml_element *element)
{
	struct xml_known_slot *known = xml_known(&r->known, element->ns, element->name);
	struct element_row key = { .name = element->name };

	if (known->name == element->name && known->ns == element->ns)
		return known->what;
	key.ns = ns_of(element->ns);
	*known = (struct xml_known_slot){ element->ns, element->name, key.ns == NS_OTHER ? NULL :
		bsearch(&key, rows, sizeof rows / sizeof *rows, sizeof *rows, compare_rows) };
	return known->what;
}

/* The first namespaces, of OpenOffice.org 1.x, have other elements in other places. */
static int check_root(struct reader *r, const struct xml_element *element)
{
	if (strncmp(element->ns, "http://openoffice.org/", 22) == 0)
		return gavel_fail(r->job, GAVEL_UNREADABLE, "openoffice-1", &(struct gavel_position){ .part = r->part },
		                  "this is a file of OpenOffice.org 1.x: open it in LibreOffice and save it as ODT");
	if (ns_of(element->ns) != NS_OFFICE)
		return gavel_fail(r->job, GAVEL_UNREADABLE, "not-opendocument",
		                  &(struct gavel_position){ .part = r->part, .line = element->line },
		                  "the first element is <%s>: this is no OpenDocument file", element->name);
	return 0;
}

/* A part that can be missing can be of another kind, too. */
static int refuse_root(struct reader *r, const struct xml_element *element)
{
	struct gavel_position at = { .part = r->part, .line = element->line };

	if (!r->optional || ns_of(element->ns) == NS_OFFICE)
		return check_root(r, element);
	gavel_report(r->job, GAVEL_LEVEL_LOSS, "not-opendocument", &at,
	             "the first element is <%s>: this part is left out", element->name);
	r->skip = 1;
	return 0;
}

static int start_element(void *state, const struct xml_element *element)
{
	struct reader *r = state;
	const struct element_row *row;

	if (gavel_document_failed(r->doc) || (r->depth == 0 && refuse_root(r, element) != 0))
		return -1;
	r->stack = more(r->doc, r->stack, r->depth, &r->stack_room, sizeof *r->stack);
	r->stack[r->depth++] = (struct open_element){ 0 };
	if (r->skip)
		return 0;
	r->line = element->line;
	if (r->math != NULL) {
		mathml_start(r->math, element);
		return 0;
	}
	row = row_of(r, element);
	if (row != NULL && (row->flags & BLOCK) != 0 && r->frame->story == STORY_MAIN && !r->in_body) {
		skip_content(r);
		return 0;
	}
	r->stack[r->depth - 1].row = row;
	if (row != NULL && (row->flags & (BLOCK | BARE)) == BLOCK && in_image(r))
		open_box(r, &r->stack[r->depth - 2]);
	if (row != NULL && row->start != NULL)
		row->start(r, element);
	return r->refused;
}

static int end_element(void *state, const char *ns, const char *name, uint32_t line)
{
	struct reader *r = state;
	const struct element_row *row;

	(void)ns, (void)name, (void)line;
	if (r->skip == r->depth)
		r->skip = 0;
	row = r->skip == 0 ? r->stack[r->depth - 1].row : NULL;
	if (r->math != NULL && row == NULL)
		mathml_end(r->math);
	if (row != NULL && row->end != NULL)
		row->end(r);
	r->depth--;
	return r->refused;
}

static int take_text(void *state, const char *bytes, size_t len, uint32_t line)
{
	struct reader *r = state;
	const struct element_row *row = r->depth > 0 ? r->stack[r->depth - 1].row : NULL;

	r->line = line;
	if (r->skip)
		return 0;
	if (r->math != NULL)
		mathml_text(r->math, bytes, len);
	else if (r->collect != NULL)
		gavel_write(r->collect, bytes, len);
	else if (row == NULL || (row->flags & BARE) == 0)
		put_text(r, bytes, len);
	return 0;
}

/* What a part that breaks off left open. */
static void close_frames(struct reader *r)
{
	while (r->frame->outer != NULL)
		frame_pop(r);
	r->style = NULL;
	r->master = NULL;
	r->page = NULL;
	r->layout = NULL;
	r->in_automatic = r->in_meta = 0;
	end_list_style(r);
}

int story_read(struct reader *r, const char *part, int optional)
{
	const struct xml_handler handler = {
		.start = start_element, .end = end_element, .text = take_text, .optional = optional
	};
	int result;

	r->part = part;
	r->optional = optional;
	memset(&r->known, 0, sizeof r->known);
	r->depth = r->skip = 0;
	r->collect = NULL;
	r->math = NULL;
	if (part != NULL)
		result = xml_read_part(r->job, r->package, part, &handler, r);
	else
		result = xml_read_bytes(r->job, NULL, (const char *)r->in->bytes, r->in->len, &handler, r);
	if (result > 0)
		close_frames(r);
	return result < 0 || gavel_document_failed(r->doc) ? -1 : 0;
}

/* ---- frames ---- */

static struct frame *new_frame(struct reader *r)
{
	struct frame *f = gavel_alloc(r->doc, sizeof *f);

	memset(f, 0, sizeof *f);
	inlines_init(&f->inlines, r->doc);
	f->label_text = gavel_output_new();
	f->all = r->all_frames;
	r->all_frames = f;
	return f;
}

void frame_push(struct reader *r, enum story story, struct gavel_node *root)
{
	struct frame *f = r->spare_frames, kept;

	if (f != NULL)
		r->spare_frames = f->outer;
	else
		f = new_frame(r);
	kept = *f;
	memset(f, 0, sizeof *f);
	f->all = kept.all;
	f->inlines = kept.inlines;
	f->label_text = kept.label_text;
	f->saved = kept.saved;
	f->saved_room = kept.saved_room;
	inlines_reset(&f->inlines);
	f->outer = r->frame;
	f->story = story;
	f->root = root;
	f->home = gavel_here(r->doc);
	r->frame = f;
	gavel_resume(r->doc, root);
}

void frame_pop(struct reader *r)
{
	struct frame *f = r->frame;

	finish_paragraph(r);
	gavel_resume(r->doc, f->home);
	r->frame = f->outer;
	f->outer = r->spare_frames;
	r->spare_frames = f;
}
