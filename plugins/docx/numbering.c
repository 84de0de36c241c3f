/* SPDX-License-Identifier: MIT
 *
 * numbering.xml: automatic numbers, resolved to the label that Word prints.
 *
 * A list (num) points at a definition (abstractNum) and may override levels of
 * it. The counters belong to the definition, so lists that share one go on
 * counting; a start override counts once, when the list first uses the level.
 * In a level's text each %N is printed in level N's own form, or in digits
 * where the level is "legal"; a level that was never counted shows its start.
 */
#include <stdlib.h>
#include <string.h>

#include "read.h"

enum { LEVELS = 9, LISTS_MAX = 100000, LINKS_MAX = 8 };

struct level {
	long start;
	int restart;                    /* UNSET: by any higher level; else the level (from 1) that restarts it */
	const struct numeral *numeral;
	const char *text, *style;
	int legal, is_lost, is_picture;
	int is_series;                  /* its form is given by its beginning, not by a name */
	struct paragraph_format para;
	struct run_format run;
};

struct definition {                     /* abstractNum */
	long id;
	size_t order;
	struct level *levels[LEVELS];
	const char *link;               /* id of the numbering style that stands for it */
	struct counters {
		long count[LEVELS];
		int is_counted[LEVELS];
	} stories[STORY_KINDS];         /* a story counts for itself */
	struct counters *now;           /* of the story that is being read */
};

struct list {                           /* num */
	long id, definition_id;
	size_t order;
	struct definition *definition;
	struct level *levels[LEVELS];
	long start[LEVELS];             /* UNSET or an override */
	unsigned begun[LEVELS];         /* by story, a bit each: the override was used up */
};

struct numbering {
	struct definition **definitions;
	size_t definition_count, definition_room;
	struct list **lists;
	size_t list_count, list_room;
};

struct numbering_parse {
	struct reader *r;
	struct numbering *numbering;
	struct definition *definition;  /* open, or NULL */
	struct list *list;
	struct level *level;
	long override;                  /* level of the open lvlOverride */
	struct run_format *rpr;
	struct paragraph_format *ppr;
	int depth, skip;
};

static struct level *new_level(struct gavel_document *doc)
{
	struct level *level = gavel_alloc(doc, sizeof *level);

	memset(level, 0, sizeof *level);
	level->start = 0;
	level->restart = UNSET;
	level->numeral = numeral_decimal();
	level->text = "";
	run_format_clear(&level->run);
	paragraph_format_clear(&level->para);
	return level;
}

static void start_definition(struct numbering_parse *p, const struct xml_element *element)
{
	struct numbering *n = p->numbering;
	struct definition *definition;

	if (n->definition_count >= LISTS_MAX) {
		lose(p->r, LOSS_CROWD, "numbering definitions");
		p->skip = p->depth;
		return;
	}
	definition = gavel_alloc(p->r->doc, sizeof *definition);
	memset(definition, 0, sizeof *definition);
	definition->id = value_number(element, "abstractNumId", -1);
	definition->order = n->definition_count;
	n->definitions = more(p->r->doc, n->definitions, n->definition_count, &n->definition_room, sizeof definition);
	n->definitions[n->definition_count++] = definition;
	p->definition = definition;
}

static void start_list(struct numbering_parse *p, const struct xml_element *element)
{
	struct numbering *n = p->numbering;
	struct list *list;

	if (n->list_count >= LISTS_MAX) {
		lose(p->r, LOSS_CROWD, "lists");
		p->skip = p->depth;
		return;
	}
	list = gavel_alloc(p->r->doc, sizeof *list);
	memset(list, 0, sizeof *list);
	list->id = value_number(element, "numId", -1);
	list->definition_id = -1;
	list->order = n->list_count;
	for (size_t i = 0; i < LEVELS; i++)
		list->start[i] = UNSET;
	n->lists = more(p->r->doc, n->lists, n->list_count, &n->list_room, sizeof list);
	n->lists[n->list_count++] = list;
	p->list = list;
	p->override = -1;
}

static void start_level(struct numbering_parse *p, const struct xml_element *element)
{
	long index = value_number(element, "ilvl", p->override);
	struct level **slot;

	if (index < 0 || index >= LEVELS || (p->definition == NULL && p->list == NULL)) {
		p->skip = p->depth;
		return;
	}
	slot = p->definition != NULL ? &p->definition->levels[index] : &p->list->levels[index];
	p->level = *slot = new_level(p->r->doc);
}

/* A series ("001, 002, ...") stands in an alternative before a form that every program knows: that is for others. */
static void take_numeral(struct numbering_parse *p, const struct xml_element *element)
{
	struct level *level = p->level;
	const struct numeral *series = numeral_series(xml_attribute(element, NULL, "format"));
	int known;

	if (level->is_series)
		return;
	level->is_series = series != NULL;
	level->numeral = series != NULL ? series : numeral_find(value_of(element), &known);
	level->is_lost = series == NULL && !known;
}

static void take_level_property(struct numbering_parse *p, const struct xml_element *element)
{
	struct level *level = p->level;
	const char *name = element->name, *value = value_of(element);

	if (xml_same(name, "start"))
		level->start = value_number(element, "val", 0);
	else if (xml_same(name, "numFmt"))
		take_numeral(p, element);
	else if (xml_same(name, "lvlText"))
		level->text = value != NULL ? gavel_copy(p->r->doc, value, strlen(value)) : "";
	else if (xml_same(name, "lvlRestart"))
		level->restart = (int)value_number(element, "val", UNSET);
	else if (xml_same(name, "lvlPicBulletId"))
		level->is_picture = 1;
	else if (xml_same(name, "isLgl"))
		level->legal = value_is_on(element);
	else if (xml_same(name, "pStyle") && value != NULL)
		level->style = gavel_copy(p->r->doc, value, strlen(value));
	else if (xml_same(name, "pPr"))
		p->ppr = &level->para;
	else if (xml_same(name, "rPr"))
		p->rpr = &level->run;
}

static void take_list_property(struct numbering_parse *p, const struct xml_element *element)
{
	const char *name = element->name;

	if (xml_same(name, "abstractNumId"))
		p->list->definition_id = value_number(element, "val", -1);
	else if (xml_same(name, "lvlOverride"))
		p->override = value_number(element, "ilvl", -1);
	else if (xml_same(name, "startOverride") && p->override >= 0 && p->override < LEVELS)
		p->list->start[p->override] = value_number(element, "val", 0);
}

static int is_skipped(const char *name)
{
	return xml_same(name, "numPicBullet") || xml_same(name, "rPrChange") || xml_same(name, "pPrChange");
}

static int start_element(void *state, const struct xml_element *element)
{
	struct numbering_parse *p = state;
	const char *name = element->name;

	p->depth++;
	p->r->line = element->line;
	if (p->skip)
		return 0;
	if (is_skipped(name))
		p->skip = p->depth;
	else if (p->rpr != NULL)
		run_format_take(p->r->doc, p->rpr, element);
	else if (p->ppr != NULL)
		paragraph_format_take(p->r->doc, p->ppr, element);
	else if (xml_same(name, "abstractNum"))
		start_definition(p, element);
	else if (xml_same(name, "num"))
		start_list(p, element);
	else if (xml_same(name, "lvl"))
		start_level(p, element);
	else if (p->level != NULL)
		take_level_property(p, element);
	else if (p->list != NULL)
		take_list_property(p, element);
	else if (p->definition != NULL && xml_same(name, "numStyleLink") && value_of(element) != NULL)
		p->definition->link = gavel_copy(p->r->doc, value_of(element), strlen(value_of(element)));
	return 0;
}

static int end_element(void *state, const char *ns, const char *name, uint32_t line)
{
	struct numbering_parse *p = state;
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
	else if (xml_same(name, "lvl"))
		p->level = NULL;
	else if (xml_same(name, "num"))
		p->list = NULL;
	else if (xml_same(name, "abstractNum"))
		p->definition = NULL;
	return 0;
}

static int order_of(long a, long b, size_t first, size_t second)
{
	if (a != b)
		return a < b ? -1 : 1;
	return first < second ? -1 : first > second;
}

static int compare_lists(const void *a, const void *b)
{
	const struct list *x = *(struct list *const *)a, *y = *(struct list *const *)b;

	return order_of(x->id, y->id, x->order, y->order);
}

static int compare_definitions(const void *a, const void *b)
{
	const struct definition *x = *(struct definition *const *)a, *y = *(struct definition *const *)b;

	return order_of(x->id, y->id, x->order, y->order);
}

static struct definition *find_definition(const struct numbering *n, long id)
{
	size_t low = 0, high = n->definition_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (n->definitions[middle]->id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n->definition_count && n->definitions[low]->id == id ? n->definitions[low] : NULL;
}

static struct list *find_list(const struct numbering *n, long id)
{
	size_t low = 0, high = n->list_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (n->lists[middle]->id < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n->list_count && n->lists[low]->id == id ? n->lists[low] : NULL;
}

/* A definition may say "see that numbering style", whose list has the levels. */
static struct definition *follow_links(struct reader *r, struct definition *definition)
{
	for (int i = 0; i < LINKS_MAX && definition != NULL && definition->link != NULL; i++) {
		const struct style *style = styles_find(&r->styles, definition->link, 'n');
		const struct list *list;

		if (style == NULL || style->para.is[PARA_NUM] == UNSET)
			break;
		list = find_list(r->numbering, style->para.is[PARA_NUM]);
		if (list == NULL)
			break;
		definition = find_definition(r->numbering, list->definition_id);
	}
	return definition;
}

int numbering_read(struct reader *r, const char *part)
{
	static const struct xml_handler handler = { .start = start_element, .end = end_element };
	struct numbering_parse parse = { .r = r };
	struct numbering *n = gavel_alloc(r->doc, sizeof *n);

	memset(n, 0, sizeof *n);
	parse.numbering = r->numbering = n;
	if (part == NULL)
		return 0;
	r->part = part;
	if (xml_read_part(r->job, r->package, part, &handler, &parse) != 0)
		return -1;
	if (n->list_count > 0)
		qsort(n->lists, n->list_count, sizeof *n->lists, compare_lists);
	if (n->definition_count > 0)
		qsort(n->definitions, n->definition_count, sizeof *n->definitions, compare_definitions);
	for (size_t i = 0; i < n->list_count; i++)
		n->lists[i]->definition = follow_links(r, find_definition(n, n->lists[i]->definition_id));
	return 0;
}

static const struct level *level_of(const struct list *list, int index)
{
	const struct level *level = list->levels[index];

	return level != NULL ? level : list->definition->levels[index];
}

/* The level that names the style, or the one of its line that brought the numbering. */
static int linked_level(const struct list *list, const struct style *style)
{
	const char *ids[] = { style->id, style->numbered };

	for (int which = 0; which < 2; which++) {
		for (int i = 0; i < LEVELS && ids[which] != NULL; i++) {
			const struct level *level = level_of(list, i);

			if (level != NULL && level->style != NULL && strcmp(level->style, ids[which]) == 0)
				return i;
		}
	}
	return 0;
}

static void restart_deeper(const struct list *list, int index)
{
	for (int i = index + 1; i < LEVELS; i++) {
		const struct level *level = level_of(list, i);
		int restart = level != NULL ? level->restart : UNSET;

		if (restart == UNSET || index < restart)
			list->definition->now->is_counted[i] = 0;
	}
}

static int overrides(const struct list *list, int index, enum story story)
{
	return list->start[index] != UNSET && !(list->begun[index] & 1u << story);
}

/* A higher level that was passed over shows its start, and has used it up: after "2.a.I" comes "2.b". */
static void count_skipped(const struct list *list, int index, enum story story)
{
	struct counters *now = list->definition->now;

	for (int i = 0; i < index; i++) {
		const struct level *level = level_of(list, i);

		if (now->is_counted[i])
			continue;
		now->count[i] = overrides(list, i, story) ? list->start[i] : level != NULL ? level->start : 1;
		now->is_counted[i] = 1;
	}
}

static void count(struct list *list, int index, enum story story)
{
	struct counters *now = list->definition->now;
	const struct level *level = level_of(list, index);

	if (overrides(list, index, story)) {
		now->count[index] = list->start[index];
		list->begun[index] |= 1u << story;
	} else if (now->is_counted[index]) {
		now->count[index]++;
	} else {
		now->count[index] = level != NULL ? level->start : 1;
	}
	now->is_counted[index] = 1;
	count_skipped(list, index, story);
	restart_deeper(list, index);
}

/* "Legal" numbers are digits; a level that has none, or digits with a nought before them, keeps its form. */
static const struct numeral *numeral_of(const struct level *level, int legal)
{
	const char *name = level->numeral->name;

	return legal && strcmp(name, "none") != 0 && strcmp(name, "decimalZero") != 0 ? numeral_decimal() : level->numeral;
}

/* 0, or -1 where the form is not known in the language of the document. */
static int print_number(const struct list *list, int index, int legal, const char *lang, struct gavel_output *out)
{
	const struct level *level = level_of(list, index);
	const struct numeral *numeral;
	long value;

	if (level == NULL)
		return 0;
	value = list->definition->now->is_counted[index] ? list->definition->now->count[index] : level->start;
	numeral = numeral_of(level, legal);
	return level->is_lost && numeral == level->numeral ? (numeral->print(numeral, value, out), -1)
	                                                   : numeral_print(numeral, lang, value, out);
}

static int print_label(const struct list *list, const struct level *level, const char *lang, struct gavel_output *out)
{
	const char *at = level->text;
	int result = 0;

	while (*at != '\0') {
		size_t plain = strcspn(at, "%");

		symbol_run((enum symbol_font)(level->run.is[RUN_FONT] == UNSET ? FONT_TEXT : level->run.is[RUN_FONT]),
		           at, plain, out);
		at += plain;
		if (at[0] == '%' && at[1] >= '1' && at[1] <= '9') {
			result |= print_number(list, at[1] - '1', level->legal, lang, out);
			at += 2;
		} else if (at[0] == '%') {
			gavel_write(out, at++, 1);
		}
	}
	return result;
}

int numbering_count(struct reader *r, int num, int index, const struct style *style, const char *lang,
                    struct label *label, struct gavel_output *out)
{
	struct list *list = find_list(r->numbering, num);
	const struct level *level;

	if (list == NULL || list->definition == NULL)
		return 0;
	if (index == UNSET)
		index = linked_level(list, style);
	if (index < 0 || index >= LEVELS || (level = level_of(list, index)) == NULL)
		return 0;
	list->definition->now = &list->definition->stories[r->frame->story];
	count(list, index, r->frame->story);
	label->lost = print_label(list, level, lang, out) != 0;
	label->number = list->definition->now->count[index];
	label->scheme = numeral_of(level, level->legal)->scheme;
	if (level->is_picture)
		lose(r, LOSS_BULLET, NULL);
	label->left = level->para.is[PARA_LEFT];
	label->first = level->para.is[PARA_FIRST];
	return 1;
}
