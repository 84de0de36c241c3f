/* SPDX-License-Identifier: MIT
 *
 * styles.xml: named formatting.
 *
 * Styles are kept by id; once the part is read, each takes over what it leaves
 * unset from the style it is based on, walking up its line (a circle of styles
 * ends after a fixed number of steps). A story then asks one style for
 * everything. The document language is here too, for want of a better place in
 * the format.
 */
#include <stdlib.h>
#include <string.h>

#include "quoted.h"
#include "read.h"
#include "style_name.h"

enum { LINE_MAX_ = 64, STYLES_MAX = 100000 };

static const char WHAT[] = "docx: styles";

struct style_parse {
	struct reader *r;
	struct styles *styles;
	struct style *style;            /* open, or NULL */
	struct run_format *rpr;
	struct paragraph_format *ppr;
	int depth, skip;
};

static void take_lang(struct style_parse *p, const struct xml_element *element)
{
	static const char *const names[] = { "val", "bidi", "eastAsia" };
	const char **slots[] = { &p->styles->lang, &p->styles->lang_bidi, &p->styles->lang_east };

	if (p->style != NULL && !(p->style->is_default && p->style->type == 'p'))
		return;
	for (size_t i = 0; i < 3; i++) {
		const char *value = xml_attribute(element, NULL, names[i]);

		if (value != NULL)
			*slots[i] = gavel_intern(p->r->doc, value, strlen(value));
	}
}

static void start_style(struct style_parse *p, const struct xml_element *element)
{
	struct gavel_document *doc = p->r->doc;
	const char *type = xml_attribute(element, NULL, "type"), *id = xml_attribute(element, NULL, "styleId");
	const char *is_default = xml_attribute(element, NULL, "default");
	struct style *style;

	if (p->styles->count >= STYLES_MAX) {
		lose(p->r, LOSS_CROWD, "styles");
		p->skip = p->depth;
		return;
	}
	style = gavel_alloc(doc, sizeof *style);
	memset(style, 0, sizeof *style);
	style->type = type != NULL ? type[0] : 'p';
	style->id = id != NULL ? gavel_copy(doc, id, strlen(id)) : "";
	style->is_default = is_default != NULL && (is_default[0] == '1' || is_default[0] == 't' || is_default[1] == 'n');
	run_format_clear(&style->run);
	paragraph_format_clear(&style->para);
	p->styles->rows = more(doc, p->styles->rows, p->styles->count, &p->styles->room, sizeof style);
	p->styles->rows[p->styles->count++] = style;
	p->style = style;
}

static void take_name(struct style_parse *p, const char *name)
{
	p->style->name = gavel_copy(p->r->doc, name, strlen(name));
	if (inlines_mark_of_style(name))
		p->style->run.is[RUN_ROLE] = (int)inlines_mark_of_style(name);
}

static void take_style_property(struct style_parse *p, const struct xml_element *element)
{
	const char *name = element->name, *value = value_of(element);

	if (value == NULL)
		return;
	if (xml_same(name, "name"))
		take_name(p, value);
	else if (xml_same(name, "basedOn"))
		p->style->based = gavel_copy(p->r->doc, value, strlen(value));
}

static int is_skipped(const char *name)
{
	static const char *const names[] = { "rPrChange", "pPrChange", "tblPr", "trPr", "tcPr", "tblStylePr", "latentStyles" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (xml_same(name, names[i]))
			return 1;
	return 0;
}

static void take_run_property(struct style_parse *p, const struct xml_element *element)
{
	if (xml_same(element->name, "lang"))
		take_lang(p, element);
	run_format_take(p->r->doc, p->rpr, element);
}

static int start_element(void *state, const struct xml_element *element)
{
	struct style_parse *p = state;
	const char *name = element->name;

	p->depth++;
	p->r->line = element->line;
	if (p->skip)
		return 0;
	if (is_skipped(name))
		p->skip = p->depth;
	else if (p->rpr != NULL)
		take_run_property(p, element);
	else if (xml_same(name, "rPr"))
		p->rpr = p->style != NULL ? &p->style->run : &p->styles->run;
	else if (p->ppr != NULL)
		paragraph_format_take(p->r->doc, p->ppr, element);
	else if (xml_same(name, "pPr"))
		p->ppr = p->style != NULL ? &p->style->para : &p->styles->para;
	else if (xml_same(name, "style"))
		start_style(p, element);
	else if (p->style != NULL)
		take_style_property(p, element);
	return 0;
}

static int end_element(void *state, const char *ns, const char *name, uint32_t line)
{
	struct style_parse *p = state;
	int was_skipped = p->skip;

	(void)ns, (void)line;
	if (p->skip == p->depth)
		p->skip = 0;
	p->depth--;
	if (was_skipped)
		return 0;
	if (xml_same(name, "rPr"))
		p->rpr = NULL;
	else if (xml_same(name, "pPr"))
		p->ppr = NULL;
	else if (xml_same(name, "style"))
		p->style = NULL;
	return 0;
}

static int compare(const void *a, const void *b)
{
	return strcmp((*(struct style *const *)a)->id, (*(struct style *const *)b)->id);
}

const struct style *styles_find(const struct styles *styles, const char *id, char type)
{
	size_t low = 0, high = styles->count;

	while (id != NULL && low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(id, styles->rows[middle]->id);

		if (order == 0)
			return type == 0 || styles->rows[middle]->type == type ? styles->rows[middle] : NULL;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

/* "heading 2" is an outline level, even where the style does not say so. */
static int level_of_name(const char *name)
{
	static const char word[] = "heading ";
	size_t i = 0;

	for (; word[i] != '\0'; i++)
		if ((name[i] | 0x20) != (word[i] | 0x20))
			return UNSET;
	return name[i] >= '1' && name[i] <= '9' && name[i + 1] == '\0' ? name[i] - '1' : UNSET;
}

/* own: the formats as read, since bases may be completed before those based on them. */
static void complete(struct styles *styles, struct style *style, const struct style *own)
{
	const struct style *base = style;
	int has_indent = 0;

	for (int steps = 0; base != NULL && steps < LINE_MAX_; steps++) {
		const struct style *row = &own[0];

		for (size_t low = 0, high = styles->count; low < high;) {
			size_t middle = low + (high - low) / 2;
			int order = strcmp(base->id, own[middle].id);

			row = &own[middle];
			if (order == 0)
				break;
			if (order < 0)
				high = middle;
			else
				low = middle + 1;
		}
		has_indent |= row->para.is[PARA_LEFT] != UNSET || row->para.is[PARA_FIRST] != UNSET;
		if (style->numbered == NULL && row->para.is[PARA_NUM] != UNSET) {
			style->numbered = row->id;
			style->indent_wins = has_indent;
		}
		run_format_inherit(&style->run, &row->run);
		paragraph_format_inherit(&style->para, &row->para);
		base = base->based != NULL ? styles_find(styles, base->based, 0) : NULL;
	}
	if (style->para.is[PARA_OUTLINE] == UNSET && style->type == 'p' && style->name != NULL)
		style->para.is[PARA_OUTLINE] = level_of_name(style->name);
}

static void complete_all(struct reader *r, struct styles *styles)
{
	struct style *own = gavel_alloc(r->doc, (styles->count + 1) * sizeof *own);

	if (styles->count > 0)
		qsort(styles->rows, styles->count, sizeof *styles->rows, compare);
	for (size_t i = 0; i < styles->count; i++)
		own[i] = *styles->rows[i];
	for (size_t i = 0; i < styles->count; i++) {
		struct style *style = styles->rows[i];
		int named = style->name != NULL && style->name[0] != '\0';

		complete(styles, style, own);
		style->folded = style_name_fold(r->doc, named ? style->name : style->id);
		style->is_quote = quoted_style(style->folded);
		if (style->type == 'p' && style->is_default && styles->normal == NULL)
			styles->normal = style;
	}
}

static const struct style *plain_style(struct gavel_document *doc)
{
	struct style *style = gavel_alloc(doc, sizeof *style);

	memset(style, 0, sizeof *style);
	style->id = style->name = style->folded = "Normal";
	style->type = 'p';
	run_format_clear(&style->run);
	paragraph_format_clear(&style->para);
	return style;
}

static const struct xml_handler HANDLER = { .start = start_element, .end = end_element };

static void begin(struct reader *r)
{
	run_format_clear(&r->styles.run);
	paragraph_format_clear(&r->styles.para);
	r->styles.lang = r->styles.lang_bidi = r->styles.lang_east = "";
}

static void finish(struct reader *r)
{
	complete_all(r, &r->styles);
	if (r->styles.normal == NULL)
		r->styles.normal = styles_find(&r->styles, "Normal", 'p');
	if (r->styles.normal == NULL)
		r->styles.normal = plain_style(r->doc);
}

static void free_document(void *document)
{
	gavel_document_free(document);
}

static int read_here(struct reader *r, const char *part)
{
	struct style_parse parse = { .r = r, .styles = &r->styles };

	if (xml_read_part(r->job, r->package, part, &HANDLER, &parse) != 0)
		return -1;
	finish(r);
	return 0;
}

/* In the memory of a document of their own, which other documents may share. */
static int read_apart(struct reader *r, const char *part)
{
	struct gavel_document *doc = r->doc, *own = gavel_document_new(r->job);
	struct styles *copy = gavel_alloc(own, sizeof *copy);
	int result;

	r->doc = own;
	result = read_here(r, part);
	r->doc = doc;
	*copy = r->styles;
	if (result != 0 || !package_remember(r->package, part, WHAT, own, copy))
		gavel_document_defer(doc, free_document, own);
	return result;
}

/* All documents of one template have the same part, which takes longer to read than a short document. */
int styles_read(struct reader *r, const char *part)
{
	const struct styles *known;

	begin(r);
	r->part = part;
	if (part == NULL) {
		finish(r);
		return 0;
	}
	known = package_recall(r->package, part, WHAT);
	if (known != NULL) {
		r->styles = *known;
		return 0;
	}
	return package_remember(r->package, part, WHAT, NULL, NULL) ? read_apart(r, part) : read_here(r, part);
}
