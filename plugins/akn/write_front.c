/* SPDX-License-Identifier: MIT
 *
 * Writing the masthead (from the fields) and the title block (from the title
 * lines). A table says for each role of a line which element holds it; what
 * has no row is written as a bare line.
 */
#include "write.h"

#include <string.h>

/* ---- the masthead ---- */

static const struct cell {
	const char *field, *class, *element;
	const char *term;               /* refersTo; NULL: none */
	const char *name;               /* of an inline; NULL: none */
	const char *inner;              /* class of the element */
	int day;                        /* date attribute, and nothing without a date */
} masthead[] = {
	{ "publisher", "upperLeft", "docAuthority", "publisher", NULL, NULL, 0 },
	{ "symbol", "upperRight", "docNumber", "symbol", NULL, NULL, 0 },
	{ "organ", "upperLeft", "docAuthority", "issuingBody", NULL, "rightBig", 0 },
	{ "distribution", NULL, "docStatus", "generalDistribution", NULL, "rightSmall", 0 },
	{ "date", NULL, "docDate", "dateOfIssuance", NULL, "rightSmall", 1 },
	{ "language_line", NULL, "inline", NULL, "languageOfExpression", NULL, 0 },
	{ "original", NULL, "inline", NULL, "originalLanguage", NULL, 0 },
};

/* The guidelines name the bodies themselves. */
static const char *term_of(const struct writing *w, const struct cell *cell)
{
	if (!w->guidelines || strcmp(cell->element, "docAuthority") != 0)
		return cell->term;
	return strcmp(cell->field, "publisher") == 0 ? "un" : organ_term(w->doc);
}

static void write_cell(struct writing *w, const struct cell *cell, const struct gavel_field *field)
{
	int bare = cell->day && !is_day(field->value);
	int span = !w->guidelines && strcmp(cell->field, "publisher") == 0;

	xml_open(w->x, "p");
	if (cell->class && !span)
		xml_put(w->x, "class", cell->class);
	xml_inline(w->x, 1);
	if (span) {
		xml_open(w->x, "span");
		refer(w, "publisher");
		xml_put(w->x, "class", cell->class);
	}
	if (!bare) {
		xml_open(w->x, cell->element);
		if (cell->day)
			xml_put(w->x, "date", field->value);
		if (cell->name)
			xml_put(w->x, "name", cell->name);
		if (cell->term)
			refer(w, term_of(w, cell));
		if (cell->inner)
			xml_put(w->x, "class", cell->inner);
	}
	xml_string(w->x, field->printed && *field->printed ? field->printed : field->value);
	if (!bare)
		xml_close(w->x);
	if (span)
		xml_close(w->x);
	close_line(w);
}

static void write_masthead(struct writing *w)
{
	for (size_t i = 0; i < sizeof(masthead) / sizeof(masthead[0]); i++) {
		for (const struct gavel_field *f = gavel_field(w->doc, masthead[i].field); f; f = f->next) {
			if (strcmp(f->key, masthead[i].field) == 0)
				write_cell(w, &masthead[i], f);
		}
	}
}

/* ---- the title block ---- */

enum where { COVER, PREFACE, GUIDELINES_PREFACE };

static const struct line {
	const char *role;
	enum where where;
	const char *element, *term, *name;
	const char *attribute, *field;  /* takes this field's value */
	unsigned marks;
} lines[] = {
	{ "subsidiary", COVER, "docAuthority", "subsidiaryBody", NULL, NULL, NULL, 0 },
	{ "session", COVER, "session", "session", NULL, "value", "session", 0 },
	{ "session_dates", COVER, "event", "session", NULL, NULL, NULL, MARK_DATES },
	{ "agenda", COVER, "inline", NULL, "agenda item", "title", "agenda", 0 },
	{ "agenda_title", COVER, "inline", NULL, "agenda item name", NULL, NULL, 0 },
	{ "doctype", COVER, "docType", NULL, NULL, NULL, NULL, 0 },
	{ "decision_type", COVER, "inline", NULL, "decision type", NULL, NULL, 0 },
	{ "number", GUIDELINES_PREFACE, "docTitle", "resolutionNumber", NULL, NULL, NULL, 0 },
	{ "adoption", GUIDELINES_PREFACE, "docTitle", "adoption", NULL, NULL, NULL, MARK_MEETING | MARK_ADOPTED },
	{ "proponent", COVER, "docProponent", NULL, NULL, NULL, NULL, MARK_ORIGIN },
	{ "sponsors", PREFACE, "docTitle", "sponsors", NULL, NULL, NULL, 0 },
	{ "letter", PREFACE, NULL, NULL, NULL, NULL, NULL, 0 },
	{ "title", PREFACE, "docTitle", "resolutionTitle", NULL, NULL, NULL, 0 },
};

static const struct line *line_of(const struct gavel_node *title)
{
	const char *role = gavel_attr(title, "role");

	for (size_t i = 0; role && i < sizeof(lines) / sizeof(lines[0]); i++) {
		if (strcmp(lines[i].role, role) == 0)
			return &lines[i];
	}
	return NULL;
}

static enum where where_of(const struct writing *w, const struct gavel_node *title)
{
	const struct line *line = line_of(title);

	if (!line)
		return gavel_attr(title, "label") ? PREFACE : COVER;
	if (line->where == GUIDELINES_PREFACE)
		return w->guidelines ? PREFACE : COVER;
	return line->where;
}

static int is_decision(const struct writing *w)
{
	return strcmp(root_name(w->doc), "decision") == 0;
}

static void write_label(struct writing *w, const struct gavel_node *title)
{
	const char *label = gavel_attr(title, "label"), *role = gavel_attr(title, "role");

	if (!label || !*label)
		return;
	xml_open(w->x, "docNumber");
	if (role && strcmp(role, "letter") == 0)
		refer(w, "letter");
	else if (is_decision(w))
		refer(w, "decisionNumber");
	xml_string(w->x, label);
	xml_close(w->x);
	if (title->first)
		xml_string(w->x, " ");
}

static void open_element(struct writing *w, const struct line *line)
{
	const char *value = line->field ? gavel_field_value(w->doc, line->field) : "";

	xml_open(w->x, line->element);
	if (line->name)
		xml_put(w->x, "name", line->name);
	if (line->attribute && *value)
		xml_put(w->x, line->attribute, value);
	if (line->term)
		refer(w, strcmp(line->role, "title") == 0 && is_decision(w) ? "decisionTitle" : line->term);
}

/* The line states its value itself: if the value is not in the line, the line is not marked by it. */
static void write_title(struct writing *w, const struct gavel_node *title)
{
	const struct line *line = line_of(title);
	int element = line && line->element && (title->first || !gavel_attr(title, "label"));

	open_line(w, "p", title);
	write_label(w, title);
	if (element)
		open_element(w, line);
	write_line(w, title, line ? line->marks : 0);
	if (element)
		xml_close(w->x);
	close_line(w);
}

static int is_block(const struct gavel_node *n)
{
	return n->kind != GAVEL_TITLE;
}

static void write_lines(struct writing *w, const struct gavel_node *front, enum where where)
{
	for (const struct gavel_node *n = front->first; n; n = n->next) {
		if (is_block(n) && where == PREFACE)
			write_blocks(w, n);
		else if (!is_block(n) && where_of(w, n) == where)
			write_title(w, n);
	}
}

static int has_lines(const struct writing *w, const struct gavel_node *front, enum where where)
{
	for (const struct gavel_node *n = front->first; n; n = n->next) {
		if (is_block(n) ? where == PREFACE : where_of(w, n) == where)
			return 1;
	}
	return 0;
}

static int has_masthead(const struct writing *w)
{
	for (size_t i = 0; i < sizeof(masthead) / sizeof(masthead[0]); i++) {
		if (gavel_field(w->doc, masthead[i].field))
			return 1;
	}
	return 0;
}

static const struct gavel_node *front_of(const struct gavel_document *doc)
{
	const struct gavel_node *n = doc->root->first;

	while (n && n->kind != GAVEL_FRONT)
		n = n->next;
	return n;
}

void write_front(struct writing *w)
{
	const struct gavel_node *front = front_of(w->doc);

	w->part = PART_FRONT;
	if (has_masthead(w) || (front && has_lines(w, front, COVER))) {
		xml_open(w->x, "coverPage");
		eid_put(w, "coverPage", NULL, 0);
		write_masthead(w);
		if (front)
			write_lines(w, front, COVER);
		close_filled(w);
	}
	if (front && has_lines(w, front, PREFACE)) {
		xml_open(w->x, "preface");
		eid_put_single(w, "preface", 0);
		write_lines(w, front, PREFACE);
		close_filled(w);
	}
}
