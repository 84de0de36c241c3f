/* SPDX-License-Identifier: MIT
 *
 * A story read as a stream: one table says what each element does.
 *
 * Elements that are not in the table are transparent: what they hold is read
 * as if they were not there (content controls, smart tags, insertions). An
 * element whose content must not be read sets a depth below which nothing is
 * seen. Character data counts only where a row asked for it. There is no
 * recursion; a text box pushes a frame, and its end pops it.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

enum ns { NS_A, NS_C, NS_DGM, NS_M, NS_MC, NS_O, NS_V, NS_W, NS_W14, NS_WP, NS_WP14, NS_WPS, NS_X, NS_OTHER };

struct element_row {
	enum ns ns;
	const char *name;
	void (*start)(struct reader *r, const struct xml_element *element);
	void (*end)(struct reader *r);
};

static const struct { const char *uri; enum ns ns; } namespaces[] = {
	{ "http://schemas.openxmlformats.org/wordprocessingml/2006/main", NS_W },
	{ "http://purl.oclc.org/ooxml/wordprocessingml/main", NS_W },
	{ "http://schemas.openxmlformats.org/drawingml/2006/main", NS_A },
	{ "http://purl.oclc.org/ooxml/drawingml/main", NS_A },
	{ "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", NS_WP },
	{ "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", NS_WP },
	{ "http://schemas.openxmlformats.org/drawingml/2006/chart", NS_C },
	{ "http://purl.oclc.org/ooxml/drawingml/chart", NS_C },
	{ "http://schemas.microsoft.com/office/drawing/2014/chartex", NS_C },
	{ "http://schemas.openxmlformats.org/drawingml/2006/diagram", NS_DGM },
	{ "http://purl.oclc.org/ooxml/drawingml/diagram", NS_DGM },
	{ "http://schemas.openxmlformats.org/officeDocument/2006/math", NS_M },
	{ "http://purl.oclc.org/ooxml/officeDocument/math", NS_M },
	{ "http://schemas.openxmlformats.org/markup-compatibility/2006", NS_MC },
	{ "http://schemas.microsoft.com/office/word/2010/wordprocessingShape", NS_WPS },
	{ "http://schemas.microsoft.com/office/word/2010/wordml", NS_W14 },
	{ "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", NS_WP14 },
	{ "urn:schemas-microsoft-com:vml", NS_V },
	{ "urn:schemas-microsoft-com:office:excel", NS_X },
	{ "urn:schemas-microsoft-com:office:office", NS_O },
};

void skip_content(struct reader *r)
{
	r->skip = r->depth;
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

LOSE(lose_chart, LOSS_CHART, r->frame->shape_filled = 1; skip_content(r))
LOSE(lose_diagram, LOSS_DIAGRAM, r->frame->shape_filled = 1; skip_content(r))
LOSE(lose_object, LOSS_OBJECT, skip_content(r))
LOSE(lose_control, LOSS_CONTROL, skip_content(r))
LOSE(lose_ruby, LOSS_RUBY, skip_content(r))
LOSE(lose_ink, LOSS_ALTERNATE, skip_content(r))
LOSE(lose_word_art, LOSS_WORDART, r->frame->shape_filled = 1)
LOSE(lose_comment, LOSS_COMMENT, (void)0)
LOSE(lose_date, LOSS_FIELD, (void)0)
LOSE(note_change, LOSS_TRACKED, (void)0)
LOSE(skip_deletion, LOSS_TRACKED, skip_content(r))

/* Named by its part, or by its address outside. */
static void lose_chunk(struct reader *r, const struct xml_element *element)
{
	const struct relation *relation = relations_find(r->relations, xml_attribute(element, NULL, "id"));

	lose(r, LOSS_CHUNK, relation != NULL ? relation->target : NULL);
	skip_content(r);
}

static void start_deletion(struct reader *r, const struct xml_element *element)
{
	if (is_inside(r, "trPr"))
		drop_row(r);
	skip_deletion(r, element);
}

static void start_body(struct reader *r, const struct xml_element *element)
{
	(void)element;
	if (r->frame->story == STORY_MAIN && r->body == NULL)
		r->body = gavel_open(r->doc, GAVEL_BODY);
}

static void end_body(struct reader *r)
{
	if (r->frame->story != STORY_MAIN)
		return;
	finish_paragraph(r);
	end_frame_note(r);
	gavel_close(r->doc, r->body);
}

/* Directions of a piece of text are characters in Unicode: embedding (dir) and override (bdo), and their end. */
static void start_direction(struct reader *r, const struct xml_element *element)
{
	static const char *const signs[2][2] = { { "\xE2\x80\xAA", "\xE2\x80\xAB" }, { "\xE2\x80\xAD", "\xE2\x80\xAE" } };
	const char *value = value_of(element);
	int is_rtl = value != NULL && strcmp(value, "rtl") == 0;

	put_text(r, signs[element->name[0] == 'b'][is_rtl], 3);
}

static void end_direction(struct reader *r)
{
	put_text(r, "\xE2\x80\xAC", 3);
}

/* Sorted by namespace, then name. */
static const struct element_row rows[] = {
	{ NS_A, "blip", put_blip, NULL },
	{ NS_A, "br", put_break, NULL },
	{ NS_A, "extLst", skip, NULL },
	{ NS_A, "p", start_paragraph, end_paragraph },
	{ NS_A, "pPr", skip, NULL },
	{ NS_A, "prstGeom", take_geometry, NULL },
	{ NS_A, "r", start_run, end_run },
	{ NS_A, "rPr", skip, NULL },
	{ NS_A, "t", start_drawn_text, end_text },
	{ NS_A, "txBody", start_box, end_box },
	{ NS_C, "chart", lose_chart, NULL },
	{ NS_DGM, "relIds", lose_diagram, NULL },
	{ NS_M, "acc", start_structure, end_structure },
	{ NS_M, "bar", start_structure, end_structure },
	{ NS_M, "begChr", take_math_sign, NULL },
	{ NS_M, "chr", take_math_sign, NULL },
	{ NS_M, "ctrlPr", skip, NULL },
	{ NS_M, "d", start_structure, end_structure },
	{ NS_M, "deg", start_argument, end_argument },
	{ NS_M, "den", start_argument, end_argument },
	{ NS_M, "e", start_argument, end_argument },
	{ NS_M, "endChr", take_math_sign, NULL },
	{ NS_M, "eqArr", start_structure, end_structure },
	{ NS_M, "f", start_structure, end_structure },
	{ NS_M, "fName", start_argument, end_argument },
	{ NS_M, "func", start_structure, end_structure },
	{ NS_M, "groupChr", start_structure, end_structure },
	{ NS_M, "lim", start_argument, end_argument },
	{ NS_M, "limLow", start_structure, end_structure },
	{ NS_M, "limUpp", start_structure, end_structure },
	{ NS_M, "m", start_structure, end_structure },
	{ NS_M, "mr", start_matrix_row, end_matrix_row },
	{ NS_M, "nary", start_structure, end_structure },
	{ NS_M, "num", start_argument, end_argument },
	{ NS_M, "oMath", start_math, end_math },
	{ NS_M, "oMathPara", start_math_paragraph, end_math_paragraph },
	{ NS_M, "phant", start_structure, end_structure },
	{ NS_M, "pos", take_math_sign, NULL },
	{ NS_M, "rPr", skip, NULL },
	{ NS_M, "rad", start_structure, end_structure },
	{ NS_M, "sPre", start_structure, end_structure },
	{ NS_M, "sSub", start_structure, end_structure },
	{ NS_M, "sSubSup", start_structure, end_structure },
	{ NS_M, "sSup", start_structure, end_structure },
	{ NS_M, "sepChr", take_math_sign, NULL },
	{ NS_M, "show", take_math_sign, NULL },
	{ NS_M, "sub", start_argument, end_argument },
	{ NS_M, "sup", start_argument, end_argument },
	{ NS_M, "t", start_text, end_text },
	{ NS_M, "type", take_math_sign, NULL },
	{ NS_MC, "AlternateContent", start_alternate, end_alternate },
	{ NS_MC, "Choice", start_choice, NULL },
	{ NS_MC, "Fallback", start_fallback, NULL },
	{ NS_O, "OLEObject", lose_object, NULL },
	{ NS_V, "imagedata", put_imagedata, NULL },
	{ NS_V, "line", start_vml_shape, end_shape },
	{ NS_V, "oval", start_vml_shape, end_shape },
	{ NS_V, "rect", start_vml_shape, end_shape },
	{ NS_V, "roundrect", start_vml_shape, end_shape },
	{ NS_V, "shape", start_vml_shape, end_shape },
	{ NS_V, "shapetype", skip, NULL },
	{ NS_V, "textpath", lose_word_art, NULL },
	{ NS_W, "altChunk", lose_chunk, NULL },
	{ NS_W, "bdo", start_direction, end_direction },
	{ NS_W, "bidiVisual", take_table_property, NULL },
	{ NS_W, "binData", skip, NULL },
	{ NS_W, "body", start_body, end_body },
	{ NS_W, "bookmarkStart", take_bookmark, NULL },
	{ NS_W, "br", put_break, NULL },
	{ NS_W, "checkBox", take_form, NULL },
	{ NS_W, "checked", take_form, NULL },
	{ NS_W, "commentReference", lose_comment, NULL },
	{ NS_W, "contentPart", lose_ink, NULL },
	{ NS_W, "control", lose_control, NULL },
	{ NS_W, "cr", put_break, NULL },
	{ NS_W, "customXmlPr", skip, NULL },
	{ NS_W, "dayLong", lose_date, NULL },
	{ NS_W, "dayShort", lose_date, NULL },
	{ NS_W, "ddList", take_form, NULL },
	{ NS_W, "default", take_form, NULL },
	{ NS_W, "del", start_deletion, NULL },
	{ NS_W, "delInstrText", skip, NULL },
	{ NS_W, "delText", skip, NULL },
	{ NS_W, "dir", start_direction, end_direction },
	{ NS_W, "drawing", start_drawing, NULL },
	{ NS_W, "endnote", start_note, end_note },
	{ NS_W, "endnotePr", start_note_settings, NULL },
	{ NS_W, "endnoteRef", drop_note_mark, NULL },
	{ NS_W, "endnoteReference", put_note_ref, NULL },
	{ NS_W, "fldChar", take_field_char, NULL },
	{ NS_W, "fldData", skip, NULL },
	{ NS_W, "fldSimple", start_simple_field, end_simple_field },
	{ NS_W, "footerReference", take_section_property, NULL },
	{ NS_W, "footnote", start_note, end_note },
	{ NS_W, "footnotePr", start_note_settings, NULL },
	{ NS_W, "footnoteRef", drop_note_mark, NULL },
	{ NS_W, "footnoteReference", put_note_ref, NULL },
	{ NS_W, "gridBefore", take_row_property, NULL },
	{ NS_W, "gridSpan", take_cell_property, NULL },
	{ NS_W, "hMerge", take_cell_property, NULL },
	{ NS_W, "headerReference", take_section_property, NULL },
	{ NS_W, "helpText", skip, NULL },
	{ NS_W, "hyperlink", start_hyperlink, end_link },
	{ NS_W, "ins", note_change, NULL },
	{ NS_W, "instrText", start_instruction, end_instruction },
	{ NS_W, "listEntry", take_form, NULL },
	{ NS_W, "monthLong", lose_date, NULL },
	{ NS_W, "monthShort", lose_date, NULL },
	{ NS_W, "moveFrom", skip_deletion, NULL },
	{ NS_W, "moveTo", note_change, NULL },
	{ NS_W, "noBreakHyphen", put_hyphen, NULL },
	{ NS_W, "numFmt", take_note_setting, NULL },
	{ NS_W, "numRestart", take_note_setting, NULL },
	{ NS_W, "numStart", take_note_setting, NULL },
	{ NS_W, "p", start_paragraph, end_paragraph },
	{ NS_W, "pPr", start_paragraph_properties, end_paragraph_properties },
	{ NS_W, "pPrChange", skip_deletion, NULL },
	{ NS_W, "pgNum", lose_date, NULL },
	{ NS_W, "pict", start_drawing, NULL },
	{ NS_W, "ptab", put_tab, NULL },
	{ NS_W, "r", start_run, end_run },
	{ NS_W, "rPr", start_run_properties, end_run_properties },
	{ NS_W, "rPrChange", skip_deletion, NULL },
	{ NS_W, "result", take_form, NULL },
	{ NS_W, "rt", lose_ruby, NULL },
	{ NS_W, "sdtEndPr", skip, NULL },
	{ NS_W, "sdtPr", skip, NULL },
	{ NS_W, "sectPr", start_section, end_section },
	{ NS_W, "sectPrChange", skip_deletion, NULL },
	{ NS_W, "smartTagPr", skip, NULL },
	{ NS_W, "softHyphen", put_hyphen, NULL },
	{ NS_W, "statusText", skip, NULL },
	{ NS_W, "subDoc", lose_chunk, NULL },
	{ NS_W, "sym", put_symbol, NULL },
	{ NS_W, "t", start_text, end_text },
	{ NS_W, "tab", put_tab, NULL },
	{ NS_W, "tbl", start_table, end_table },
	{ NS_W, "tblCaption", take_table_property, NULL },
	{ NS_W, "tblDescription", take_table_property, NULL },
	{ NS_W, "tblGrid", skip, NULL },
	{ NS_W, "tblHeader", take_row_property, NULL },
	{ NS_W, "tblPrChange", skip_deletion, NULL },
	{ NS_W, "tblPrEx", skip, NULL },
	{ NS_W, "tc", start_cell, end_cell },
	{ NS_W, "tcPr", NULL, end_cell_properties },
	{ NS_W, "tcPrChange", skip_deletion, NULL },
	{ NS_W, "textInput", skip, NULL },
	{ NS_W, "titlePg", take_section_property, NULL },
	{ NS_W, "tr", start_row, end_row },
	{ NS_W, "trPr", NULL, NULL },
	{ NS_W, "trPrChange", skip_deletion, NULL },
	{ NS_W, "txbxContent", start_box, end_box },
	{ NS_W, "type", take_section_property, NULL },
	{ NS_W, "vMerge", take_cell_property, NULL },
	{ NS_W, "yearLong", lose_date, NULL },
	{ NS_W, "yearShort", lose_date, NULL },
	{ NS_W14, "contentPart", lose_ink, NULL },
	{ NS_WP, "align", skip, NULL },
	{ NS_WP, "anchor", start_drawing, NULL },
	{ NS_WP, "docPr", take_alt, NULL },
	{ NS_WP, "extent", take_extent, NULL },
	{ NS_WP, "inline", start_drawing, NULL },
	{ NS_WP, "posOffset", skip, NULL },
	{ NS_WP14, "pctHeight", skip, NULL },
	{ NS_WP14, "pctPosHOffset", skip, NULL },
	{ NS_WP14, "pctPosVOffset", skip, NULL },
	{ NS_WP14, "pctWidth", skip, NULL },
	{ NS_WPS, "cNvCnPr", take_geometry, NULL },
	{ NS_WPS, "wsp", start_shape, end_shape },
	{ NS_X, "ClientData", skip, NULL },
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

/* Within one of the open elements that have a row. */
int is_inside(const struct reader *r, const char *name)
{
	for (size_t i = r->depth - 1; i-- > 0;)
		if (r->stack[i].row != NULL)
			return strcmp(r->stack[i].row->name, name) == 0;
	return 0;
}

/* A child of rPr or pPr, unless it is one that holds more than a value. */
static int take_property(struct reader *r, const struct xml_element *element, const struct element_row *row)
{
	if (r->rpr != NULL && (row == NULL || row->start != skip_deletion)) {
		if (xml_same(element->name, "ins") || xml_same(element->name, "del"))
			lose(r, LOSS_TRACKED, NULL);
		run_format_take(r->doc, r->rpr, element);
		r->frame->is_plain &= r->rpr != &r->frame->run;
		return 1;
	}
	if (r->ppr == NULL || r->in_section)
		return 0;
	if (row != NULL && (row->start == skip_deletion || row->start == start_run_properties || row->start == start_section))
		return 0;
	paragraph_format_take(r->doc, r->ppr, element);
	return 1;
}

static int start_element(void *state, const struct xml_element *element)
{
	struct reader *r = state;
	const struct element_row *row;

	if (gavel_document_failed(r->doc))
		return -1;
	r->stack = more(r->doc, r->stack, r->depth, &r->stack_room, sizeof *r->stack);
	r->stack[r->depth++] = (struct open_element){ 0 };
	if (r->skip)
		return 0;
	r->line = element->line;
	take_prefixes(r, element);
	row = row_of(r, element);
	if (take_property(r, element, row))
		return 0;
	if (row == NULL && pass_over(r, element, ns_of(element->ns) == NS_W)) {
		skip_content(r);
		return 0;
	}
	r->stack[r->depth - 1].row = row;
	r->stack[r->depth - 1].row_name = row != NULL ? row->name : NULL;
	if (row != NULL && row->start != NULL)
		row->start(r, element);
	return 0;
}

static int end_element(void *state, const char *ns, const char *name, uint32_t line)
{
	struct reader *r = state;
	const struct element_row *row;

	(void)ns, (void)name, (void)line;
	if (r->skip == r->depth)
		r->skip = 0;
	row = r->skip == 0 ? r->stack[r->depth - 1].row : NULL;
	if (row != NULL && row->end != NULL)
		row->end(r);
	r->depth--;
	return 0;
}

static int take_text(void *state, const char *bytes, size_t len, uint32_t line)
{
	struct reader *r = state;

	if (r->skip)
		return 0;
	if (r->collect != NULL)
		gavel_write(r->collect, bytes, len);
	else
		lose_stray_text(r, bytes, len, line);
	return 0;
}

int story_read(struct reader *r, const char *part)
{
	static const struct xml_handler handler = { .start = start_element, .end = end_element, .text = take_text };

	r->part = part;
	r->depth = r->skip = 0;
	begin_compatibility(r);
	memset(&r->known, 0, sizeof r->known);
	r->rpr = NULL;
	r->ppr = NULL;
	r->collect = NULL;
	r->in_section = 0;
	r->math.nesting = 0;
	return xml_read_part(r->job, r->package, part, &handler, r) != 0 || gavel_document_failed(r->doc) ? -1 : 0;
}

static struct frame *new_frame(struct reader *r)
{
	struct frame *f = gavel_alloc(r->doc, sizeof *f);

	memset(f, 0, sizeof *f);
	inlines_init(&f->inlines, r->doc);
	f->label_text = gavel_output_new();
	f->custom_label = gavel_output_new();
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
	f->custom_label = kept.custom_label;
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
	end_frame_note(r);
	for (; f->field != NULL; f->field = f->field->outer)
		gavel_output_free(f->field->code);
	gavel_resume(r->doc, f->home);
	r->frame = f->outer;
	f->outer = r->spare_frames;
	r->spare_frames = f;
}
