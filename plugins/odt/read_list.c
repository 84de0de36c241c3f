/* SPDX-License-Identifier: MIT
 *
 * Lists: from nested elements to labels on paragraphs.
 *
 * A list at the top begins a count, or goes on with one: that of the list
 * which it names, or of the list before it if that has the same style (old programs
 * meant the last list of the style, wherever it stands). Lists below it share its count; each begins its level anew. The first paragraph of an item has the label; an item whose text
 * begins in a list below has none. Headings outside lists count by the
 * document's outline, unless their automatic style takes them out of it.
 */
#include <string.h>

#include "read.h"

static struct list_run *new_run(struct reader *r)
{
	struct list_run *run = gavel_alloc(r->doc, sizeof *run);

	memset(run, 0, sizeof *run);
	return run;
}

static int is_same(const char *a, const char *b)
{
	return a != NULL && b != NULL ? strcmp(a, b) == 0 : a == b;
}

/* The count that a list at the top goes on with, or a new one: of the list that it names, or of the one before it. */
static struct list_run *run_of(struct reader *r, const struct xml_element *element, const char *style)
{
	const struct frame *f = r->frame;
	const char *id = xml_attribute(element, NULL, "continue-list");
	struct list_run *run = names_find(&r->runs, 'i', id);

	if (run == NULL && is_true(xml_attribute(element, NULL, "continue-numbering"))) {
		if (r->count_by_style && style != NULL)
			run = names_find(&r->runs, 's', style);
		else if (is_same(f->last_style, style))
			run = f->last_run;
	}
	return run != NULL ? run : new_run(r);
}

static void remember(struct reader *r, const struct xml_element *element, const char *style, struct list_run *run)
{
	names_put(r->doc, &r->runs, 'i', xml_attribute(element, NULL, "id"), run);
	names_put(r->doc, &r->runs, 'i', xml_attribute(element, NULL, "list-id"), run);
	names_put(r->doc, &r->runs, 's', style, run);
	r->frame->last_style = keep(r, style);
	r->frame->last_run = run;
}

static struct list *push_list(struct reader *r)
{
	struct list *list = gavel_alloc(r->doc, sizeof *list);

	memset(list, 0, sizeof *list);
	list->outer = r->frame->list;
	list->start = UNSET;
	r->frame->list = list;
	return list;
}

/* A list in an item counts from its beginning, unless it says that it goes on or the item has nothing before it. */
static int goes_on(struct reader *r, const struct list *outer, const struct xml_element *element)
{
	const char *number = xml_attribute(element, NULL, "continue-numbering");
	const char *id = xml_attribute(element, NULL, "continue-list");

	return number != NULL ? is_true(number) : !outer->begun || (id != NULL && names_find(&r->runs, 'i', id) == outer->run);
}

static void start_inner_list(struct reader *r, struct list *list, const struct xml_element *element)
{
	struct list *outer = list->outer;

	if (list->style == NULL)
		list->style = outer->style;
	list->run = outer->run;
	list->level = outer->level < LIST_LEVELS - 1 ? outer->level + 1 : outer->level;
	if (!goes_on(r, outer, element) && list->level > outer->level)
		list->run->started[list->level] = 0;
	outer->begun = 1;
	names_put(r->doc, &r->runs, 'i', xml_attribute(element, NULL, "id"), list->run);
}

void start_list(struct reader *r, const struct xml_element *element)
{
	const char *style = xml_attribute(element, NULL, "style-name");
	struct list *list;

	finish_paragraph(r);
	list = push_list(r);
	list->style = list_style_find(r, style);
	if (list->outer != NULL) {
		start_inner_list(r, list, element);
		return;
	}
	list->run = run_of(r, element, style);
	remember(r, element, style, list->run);
}

void end_list(struct reader *r)
{
	finish_paragraph(r);
	if (r->frame->list != NULL)
		r->frame->list = r->frame->list->outer;
}

/* The number that an item asks for, or UNSET: there are none below zero. */
static int own_start(const struct xml_element *element)
{
	long start = number_of(xml_attribute(element, NULL, "start-value"), -1);

	return start >= 0 ? (int)start : UNSET;
}

void start_item(struct reader *r, const struct xml_element *element)
{
	struct list *list = r->frame->list;

	finish_paragraph(r);
	if (list == NULL)
		return;
	list->item_style = list_style_find(r, xml_attribute(element, NULL, "style-override"));
	list->fresh = 1;
	list->begun = 0;
	list->printed = NULL;
	list->start = own_start(element);
}

void start_list_header(struct reader *r, const struct xml_element *element)
{
	(void)element;
	finish_paragraph(r);
	if (r->frame->list != NULL)
		r->frame->list->fresh = r->frame->list->begun = 0;
}

/* A paragraph that is an item by itself: it names its list and its level. */
void start_numbered_paragraph(struct reader *r, const struct xml_element *element)
{
	const char *style = xml_attribute(element, NULL, "style-name"), *id = xml_attribute(element, NULL, "list-id");
	long level = number_of(xml_attribute(element, NULL, "level"), 1);
	struct list *list;

	finish_paragraph(r);
	list = push_list(r);
	list->style = list_style_find(r, style);
	list->run = names_find(&r->runs, 'i', id);
	if (list->run == NULL)
		list->run = run_of(r, element, style);
	remember(r, element, style, list->run);
	list->level = level < 1 ? 0 : level > LIST_LEVELS ? LIST_LEVELS - 1 : (int)level - 1;
	list->fresh = 1;
	list->start = own_start(element);
}

/* ---- the labels ---- */

static void take_list_indent(struct frame *f, const struct list_level *level)
{
	int *left = &f->para.is[PARA_LEFT], *first = &f->para.is[PARA_FIRST];

	if (!level->set)
		return;
	if (!level->aligned) {
		*left = (*left != UNSET ? *left : 0) + level->space + level->width;
		*first = (*first != UNSET ? *first : 0) - level->width;
	} else if (f->style == NULL || !f->style->own_indent) {
		*left = level->left != UNSET ? level->left : *left;
		*first = level->first != UNSET ? level->first : *first;
	}
}

static void take_lang(struct list_run *run, int lang)
{
	size_t len = 0;

	for (int shift = 16; shift >= 0 && lang != UNSET; shift -= 8)
		if ((lang >> shift & 0xFF) != 0)
			run->lang[len++] = (char)(lang >> shift & 0xFF);
	run->lang[len] = '\0';
}

void speak_label(struct reader *r)
{
	struct frame *f = r->frame;

	if (!f->has_label || f->label_run == NULL || f->first_lang == UNSET)
		return;
	take_lang(f->label_run, f->first_lang);
	list_print(f->label_run, f->label_style, f->label_level, &f->label, f->label_text);
}

static void put_label(struct reader *r, struct list_run *run, const struct list_style *style, int level)
{
	struct frame *f = r->frame;

	take_lang(run, (f->style != NULL ? &f->style->text : &r->defaults.text)->is[TEXT_LANG]);
	list_print(run, style, level, &f->label, f->label_text);
	f->has_label = gavel_output_len(f->label_text) > 0;
	f->label_run = run->spoken ? run : NULL;
	f->label_style = style;
	f->label_level = level;
}

/* Items around this paragraph's own whose text begins here. */
static void presume_outer(struct list *list)
{
	for (list = list->outer; list != NULL && list->fresh; list = list->outer) {
		list_presume(list->run, list->style, list->level);
		list->fresh = 0;
	}
}

static void number_item(struct reader *r, struct list *list, int is_header)
{
	struct frame *f = r->frame;
	const struct list_style *style = list->item_style != NULL ? list->item_style : list->style;

	if (style == NULL && f->style != NULL)
		style = list_style_find(r, f->style->list);
	if (style == NULL)
		style = list_style_default(r);
	presume_outer(list);
	list->begun = 1;
	take_list_indent(f, list_level_at(style, list->level));
	if (!list->fresh || is_header)
		return;
	list->fresh = 0;
	list_count(list->run, style, list->level, list->start);
	put_label(r, list->run, style, list->level);
	if (style == r->default_list && list->printed != NULL && list->printed[0] != '\0') {
		f->label.scheme = "none";
		gavel_output_cut(f->label_text, 0);
		gavel_puts(f->label_text, list->printed);
	}
}

/* A label as it was printed, which stands there for those who do not count. It holds where nothing says how to count. */
void end_number(struct reader *r)
{
	struct frame *f = r->frame;
	const char *printed = collected(r);

	if (f->in_paragraph && !f->has_label && f->node == NULL && printed[0] != '\0') {
		f->label = (struct label){ .number = f->outline > 0 ? 0 : 1, .scheme = "none" };
		gavel_output_cut(f->label_text, 0);
		gavel_puts(f->label_text, printed);
		f->has_label = 1;
	} else if (!f->in_paragraph && f->list != NULL) {
		f->list->printed = keep(r, printed);
	}
}

static void number_heading(struct reader *r, const struct xml_element *element, int level)
{
	int start = own_start(element);

	if (is_true(xml_attribute(element, NULL, "restart-numbering")))
		r->outline_run.started[level] = 0;
	else
		start = UNSET;
	list_count(&r->outline_run, &r->outline, level, start);
	put_label(r, &r->outline_run, &r->outline, level);
	if (r->outline.levels[level].aligned)
		take_list_indent(r->frame, &r->outline.levels[level]);
}

/* Gives the paragraph that begins its label and its list's indent. */
void number_paragraph(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;
	int is_header = is_true(xml_attribute(element, NULL, "is-list-header"));
	const char *own = f->style != NULL ? f->style->list : NULL;
	int is_out = own != NULL && (own[0] == '\0' || f->style->own_list);

	f->has_label = 0;
	f->label_run = NULL;
	if (r->deleted > 0)             /* it is one with the paragraph in which the deletion begins */
		return;
	if (f->list != NULL)
		number_item(r, f->list, is_header);
	else if (f->outline > 0 && f->outline <= LIST_LEVELS && r->has_outline && !is_header && !is_out)
		number_heading(r, element, (int)f->outline - 1);
}
