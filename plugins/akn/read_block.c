/* SPDX-License-Identifier: MIT
 *
 * Reading blocks: paragraphs, recitals, clauses, headings, notes' paragraphs.
 *
 * In Akoma Ntoso a <paragraph> may be a numbered clause, a heading (the UN
 * marks headings by the class of its Word template) or bare text. Which one it
 * is is known when its first block comes, so the node is opened then, in
 * open_block(); a number that no block claimed is put at the end.
 */
#include "read.h"

#include <string.h>

static const char *class_of(const struct xml_element *element)
{
	const char *class = xml_attribute(element, "", "class");

	return class && class[0] ? class : NULL;
}

static const char *kept_class(struct reading *r, const struct xml_element *element)
{
	const char *class = class_of(element);

	return class ? gavel_intern(r->doc, class, strlen(class)) : NULL;
}

static struct gavel_node *open_styled(struct reading *r, enum gavel_kind kind, const char *style)
{
	struct gavel_node *node = gavel_open(r->doc, kind);

	if (style)
		gavel_attr_put(r->doc, node, "style", style);
	return node;
}

static int inside(struct reading *r, enum gavel_kind kind)
{
	for (const struct gavel_node *n = gavel_here(r->doc); n; n = n->parent) {
		if (n->kind == kind)
			return 1;
	}
	return 0;
}

/* Non-zero if an item could be opened here without leaving the part. */
static int can_hold_item(struct reading *r)
{
	for (const struct gavel_node *n = gavel_here(r->doc); n; n = n->parent) {
		if (gavel_may_hold((enum gavel_kind)n->kind, GAVEL_ITEM))
			return 1;
		if (gavel_kind_class((enum gavel_kind)n->kind) & (GAVEL_CLASS_PART | GAVEL_CLASS_ROOT))
			return 0;
	}
	return 0;
}

/* ---- units ---- */

static void open_clause(struct reading *r, struct frame *unit)
{
	if (unit->unit_open)
		return;
	unit->node = open_styled(r, GAVEL_CLAUSE, unit->style);
	unit->unit_open = 1;
	if (unit->label)
		put_label(r, unit->node, unit->label);
	unit->label = NULL;
}

/* "level-3", which the writer gives to a heading of no style. */
static int level_of(const char *style)
{
	size_t len = strlen(AKN_LEVEL);

	if (!style || strncmp(style, AKN_LEVEL, len) != 0)
		return 0;
	return style[len] > '0' && style[len] <= '9' && !style[len + 1] ? style[len] - '0' : 0;
}

static struct gavel_node *open_heading(struct reading *r, struct frame *unit, const char *style)
{
	int own = level_of(style), level = own ? own : heading_level(style);
	struct gavel_node *node = open_styled(r, GAVEL_HEADING, own ? NULL : style);
	char digits[12] = "1";

	if (!level) {
		for (size_t i = 0; i < r->depth; i++)
			level += (r->frames[i].row->flags & IS_GROUP) != 0;
	}
	if (level > 1 && level < 10)
		digits[0] = (char)('0' + level);
	gavel_attr_put(r->doc, node, "level", digits);
	if (unit && unit->label) {
		put_label(r, node, unit->label);
		unit->label = NULL;
	}
	return node;
}

static void claim_by_heading(struct reading *r, struct frame *unit)
{
	if (unit->label)
		gavel_close(r->doc, open_heading(r, unit, unit->style));
}

/* A block of the body: what it is depends on the unit around it. */
static struct gavel_node *open_in_body(struct reading *r, const char *style)
{
	struct frame *unit = unit_of(r, IS_UNIT | IS_GROUP | IS_ITEM);
	struct gavel_node *first = NULL;

	if (unit && (unit->row->flags & IS_GROUP)) {
		claim_by_heading(r, unit);
	} else if (unit && !unit->node) {
		if (heading_level(unit->style))
			return open_heading(r, unit, unit->style);
		if (unit->label)
			open_clause(r, unit);
		else if (!style)
			style = unit->style;
	}
	if (heading_level(style))
		return open_heading(r, NULL, style);
	first = open_styled(r, GAVEL_PARAGRAPH, style);
	return first;
}

static struct gavel_node *open_in_preamble(struct reading *r)
{
	struct gavel_node *first = NULL, *node;

	if (!inside(r, GAVEL_RECITAL) && !inside(r, GAVEL_ITEM))
		first = gavel_open(r->doc, GAVEL_RECITAL);
	node = gavel_open(r->doc, GAVEL_PARAGRAPH);
	return first ? first : node;
}

static const struct frame *nearest_wall(struct reading *r)
{
	for (size_t i = r->depth; i > 0; i--) {
		if (r->frames[i - 1].row->flags & IS_WALL)
			return &r->frames[i - 1];
	}
	return NULL;
}

static int in_formula(struct reading *r)
{
	for (size_t i = r->depth; i > 0; i--) {
		if (r->frames[i - 1].formula)
			return 1;
		if (r->frames[i - 1].row->flags & IS_WALL)
			return 0;
	}
	return 0;
}

struct gavel_node *open_block(struct reading *r, const char *style)
{
	const struct frame *wall = nearest_wall(r);

	if (r->notes || (wall && wall->row->enter == enter_cell))
		return gavel_open(r->doc, GAVEL_PARAGRAPH);
	if (in_formula(r))
		return gavel_open(r->doc, GAVEL_FORMULA);
	switch (r->zone) {
	case ZONE_COVER:
	case ZONE_PREFACE: return r->annex ? open_heading(r, NULL, NULL) : gavel_open(r->doc, GAVEL_TITLE);
	case ZONE_PREAMBLE: return open_in_preamble(r);
	case ZONE_BODY: return open_in_body(r, style);
	default: return open_styled(r, GAVEL_PARAGRAPH, style);
	}
}

/* ---- hierarchy ---- */

/* The number of a section that has no heading is printed before what the section holds. */
static void claim_above(struct reading *r)
{
	struct frame *group;

	r->depth--;
	group = unit_of(r, IS_UNIT | IS_GROUP | IS_ITEM);
	r->depth++;
	if (group && (group->row->flags & IS_GROUP))
		claim_by_heading(r, group);
}

void enter_unit(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	claim_above(r);
	frame->style = kept_class(r, element);
}

void enter_group(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	claim_above(r);
	frame->style = kept_class(r, element);
	frame->node = open_styled(r, GAVEL_SECTION, frame->style);
	if (strcmp(element->name, "section") != 0)
		gavel_attr_put(r->doc, frame->node, "role", element->name);
}

void leave_unit(struct reading *r, struct frame *frame)
{
	if (!frame->label)
		return;
	if (frame->row->flags & IS_GROUP)
		claim_by_heading(r, frame);
	else
		open_clause(r, frame);
}

static void open_unit_above(struct reading *r)
{
	struct frame *unit;

	if (!r->depth)
		return;
	unit = unit_of(r, IS_UNIT | IS_GROUP | IS_ITEM);
	if (unit && !unit->node && (unit->row->flags & (IS_UNIT | IS_ITEM)))
		open_clause(r, unit);
}

void enter_item(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	frame->style = kept_class(r, element);
	r->depth--;                     /* the unit around it, not itself */
	open_unit_above(r);
	r->depth++;
	if (!can_hold_item(r))
		return;                 /* an alinea that stands in the body */
	frame->node = open_styled(r, GAVEL_ITEM, frame->style);
}

void enter_list(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	struct gavel_node *here = gavel_here(r->doc);

	(void)element;
	if (r->zone == ZONE_BODY)
		open_unit_above(r);
	if (frame->row->value == 2 && here->last && here->last->kind == GAVEL_ITEM) {
		frame->back = here;
		gavel_resume(r->doc, here->last);
		return;
	}
	/* A list that introduces itself belongs to its recital; one below a whole paragraph is a list of its own. */
	if (can_hold_item(r) && !(r->zone == ZONE_PREAMBLE && here->kind == GAVEL_RECITAL && here->last))
		return;
	if (r->zone == ZONE_PREAMBLE && here->last && here->last->kind == GAVEL_RECITAL) {
		frame->back = here;
		gavel_resume(r->doc, here->last);
	}
	frame->node = gavel_open(r->doc, GAVEL_LIST);
}

void enter_num(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const struct frame *above = frame_above(r, frame);

	if (above && (above->row->flags & IS_BLOCK)) {
		warn(r, GAVEL_LEVEL_WARNING, "misplaced-number", "<%s> in a line of text: read as text", element->name);
		return;
	}
	frame->muted = 1;
	r->muted++;
	r->blank = 0;
}

void leave_num(struct reading *r, struct frame *frame)
{
	const char *label = heard_since(r, frame);
	struct frame *unit = unit_of(r, IS_UNIT | IS_GROUP | IS_ITEM);

	if (!frame->muted || !label[0])
		return;
	if (unit && ((unit->node && (unit->row->flags & IS_ITEM)) || unit->unit_open)) {
		put_label(r, unit->node, label);
	} else if (unit) {
		unit->label = label;
	} else if (gavel_here(r->doc)->kind == GAVEL_RECITAL && !gavel_here(r->doc)->first) {
		put_label(r, gavel_here(r->doc), label);
	} else {
		struct gavel_node *node = open_block(r, NULL);

		gavel_text(r->doc, label, strlen(label));
		gavel_close(r->doc, node);
	}
}

/* ---- blocks ---- */

void enter_heading(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const struct frame *above = frame_above(r, frame);
	struct frame *unit = unit_of(r, IS_UNIT | IS_GROUP | IS_ITEM);
	const char *style = class_of(element);

	if (r->muted)
		return;
	if (above && (above->row->flags & IS_BLOCK)) {
		warn(r, GAVEL_LEVEL_WARNING, "misplaced-heading", "<%s> in a line of text: read as text", element->name);
		return;
	}
	start_block(r);
	if (r->zone == ZONE_COVER || r->zone == ZONE_PREFACE) {
		frame->node = open_block(r, NULL);
	} else {
		frame->node = open_heading(r, unit, style ? style : unit ? unit->style : NULL);
		if (unit && (unit->row->flags & IS_ITEM) && unit->node && !gavel_attr(unit->node, "label"))
			gavel_attr_put(r->doc, frame->node, "role", "above");
	}
	frame->inner = gavel_here(r->doc);
}

void enter_cross_heading(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *to = xml_attribute(element, "", "refersTo");

	start_block(r);
	claim_above(r);
	if (to && strcmp(to, "#preamble") == 0) {
		frame->node = gavel_open(r->doc, GAVEL_RECITAL);
		gavel_open(r->doc, GAVEL_PARAGRAPH);
	} else {
		frame->node = open_heading(r, NULL, class_of(element));
	}
	frame->inner = gavel_here(r->doc);
}

void enter_formula(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	(void)r, (void)element;
	frame->formula = 1;
}

/* Containers of the body that are no preambular paragraphs. */
static const char *const plain_containers[] = { "table", "list", "figure", "annex", "body", "publicationHeading" };

static int is_plain(const char *name)
{
	for (size_t i = 0; i < sizeof(plain_containers) / sizeof(plain_containers[0]); i++) {
		if (strcmp(name, plain_containers[i]) == 0)
			return 1;
	}
	return name[0] == '\0';
}

void enter_container(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *name = xml_attribute(element, "", "name");

	name = name ? name : "";
	frame->key = gavel_intern(r->doc, name, strlen(name));
	if (strcmp(name, "formula") == 0)
		frame->formula = 1;
	else if (r->zone == ZONE_PREAMBLE || (r->zone == ZONE_BODY && !is_plain(name)))
		frame->node = gavel_open(r->doc, GAVEL_RECITAL);
}

void enter_recital(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	(void)element;
	if (r->zone == ZONE_PREAMBLE || r->zone == ZONE_BODY)
		frame->node = gavel_open(r->doc, GAVEL_RECITAL);
}

void leave_recital(struct reading *r, struct frame *frame)
{
	if (!frame->node)
		return;
	gavel_close(r->doc, frame->node);
	if (!frame->node->first)
		gavel_unlink(frame->node);
	frame->node = NULL;
}

/* The guidelines put many preambular paragraphs as blocks into one container. */
static void split_container(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	struct frame *above = frame_above(r, frame);
	const char *name = xml_attribute(element, "", "name");

	if (!name || strcmp(name, "preamble") != 0 || !above || !above->node || above->node->kind != GAVEL_RECITAL ||
	    !above->node->first)
		return;
	gavel_close(r->doc, above->node);
	above->node = gavel_open(r->doc, GAVEL_RECITAL);
}

void enter_block(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *space = xml_attribute(element, "http://www.w3.org/XML/1998/namespace", "space");
	int front = r->zone == ZONE_COVER || r->zone == ZONE_PREFACE;

	if (r->muted)
		return;
	r->preserve = space && strcmp(space, "preserve") == 0;
	start_block(r);
	split_container(r, frame, element);
	frame->node = open_block(r, front ? NULL : class_of(element));
	frame->inner = gavel_here(r->doc);
	take_align(r, frame->inner, element);
	take_language(r, frame->inner, element);
}

static void settle_title(struct reading *r, struct frame *frame)
{
	const struct frame *above = frame_above(r, frame);
	struct gavel_node *title = frame->inner;
	const char *role = above && above->key && above->row->enter == enter_container ? above->key : "";

	if (gavel_attr(title, "role"))
		return;
	if (frame->masthead && !gavel_attr(title, "label"))
		gavel_unlink(title);
	else
		gavel_attr_put(r->doc, title, "role", strcmp(role, "adoption") == 0 ? "adoption" : "title");
}

void leave_block(struct reading *r, struct frame *frame)
{
	struct gavel_node *block = frame->inner;

	if (!block)
		return;
	trim_block(r, block);
	gavel_close(r->doc, frame->node);
	if (!block->first && !gavel_attr(block, "label"))
		gavel_unlink(block);
	else if (block->kind == GAVEL_TITLE)
		settle_title(r, frame);
	if (frame->row->enter == enter_caption)
		return;
	frame->node = NULL;
}

/* ---- quotations and tables ---- */

void enter_quote(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	(void)element;
	if (r->muted)
		return;
	for (size_t i = r->depth - 1; i > 0; i--) {
		if (r->frames[i - 1].inner) {
			trim_block(r, r->frames[i - 1].inner);
			break;
		}
	}
	frame->node = gavel_open(r->doc, GAVEL_QUOTE);
	gavel_attr_put(r->doc, frame->node, "role", "embedded");
	r->zone = ZONE_BODY;
	start_block(r);
}

/* Attributes of another namespace are kept as they are, prefix and all. */
static void keep_foreign(struct reading *r, struct gavel_node *node, const struct xml_element *element)
{
	for (size_t i = 0; i < element->count; i++) {
		const struct xml_attribute *attribute = &element->attributes[i];
		char key[96];

		if (strcmp(attribute->ns, AKN4UN_NS) != 0 || strlen(attribute->name) > 80)
			continue;
		memcpy(key, "akn4un:", 8);
		strcat(key, attribute->name);
		gavel_attr_put(r->doc, node, gavel_intern(r->doc, key, strlen(key)), attribute->value);
	}
}

void enter_table(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	struct frame *unit = unit_of(r, IS_UNIT | IS_ITEM);

	if (r->muted)
		return;
	claim_above(r);
	if (unit && !unit->node && unit->label)
		open_clause(r, unit);
	frame->node = gavel_open(r->doc, GAVEL_TABLE);
	keep_foreign(r, frame->node, element);
}

/* A table holds rows only: its caption becomes the paragraph before it. */
void enter_caption(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	struct gavel_node *table = gavel_here(r->doc), *caption = gavel_node_new(r->doc, GAVEL_PARAGRAPH);

	(void)element;
	if (r->muted || table->kind != GAVEL_TABLE)
		return;
	start_block(r);
	gavel_insert(r->doc, table->parent, caption, table);
	gavel_resume(r->doc, caption);
	frame->back = table;
	frame->node = frame->inner = caption;
}

void enter_row(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	(void)element;
	if (r->muted)
		return;
	if (!inside(r, GAVEL_TABLE))
		gavel_open(r->doc, GAVEL_TABLE);
	frame->node = gavel_open(r->doc, GAVEL_ROW);
}

void enter_cell(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	static const char *const spans[] = { "colspan", "rowspan" };

	if (r->muted)
		return;
	if (!inside(r, GAVEL_ROW)) {
		if (!inside(r, GAVEL_TABLE))
			gavel_open(r->doc, GAVEL_TABLE);
		gavel_open(r->doc, GAVEL_ROW);
	}
	frame->node = gavel_open(r->doc, GAVEL_CELL);
	for (size_t i = 0; i < 2; i++) {
		const char *span = xml_attribute(element, "", spans[i]);

		if (span && strcmp(span, "1") != 0)
			gavel_attr_put(r->doc, frame->node, spans[i], span);
	}
	if (frame->row->value)
		gavel_attr_put(r->doc, frame->node, "header", "1");
	keep_foreign(r, frame->node, element);
	start_block(r);
}
