/* SPDX-License-Identifier: MIT
 *
 * Which series of symbols a number belongs to. The table of scripts/series.lua has
 * a row for each organ and shape of number, with the sessions that the organ
 * numbers so and when they open: "60/288 of 8 September 2006" can only be the
 * General Assembly's. The organ that is named with the number has it; else the
 * one last named, the one that adopts the document, or the row that holds by
 * default, the first that fits session and date. What fits none cites nothing.
 * The symbol of a document without a masthead is found by the same table.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cited.h"

static const char *const SHAPES[] = { "year", "session", "roman", "calendar" };

/* The name that the organ of a row has in the language; "" where its pack has none of that key. */
static const char *organ_of(const struct recogniser *r, const struct value *row)
{
	const struct value *organs = value_of(r->pack, "organs");
	const char *key = value_string(row, "organ", "");

	for (size_t i = 0; i < organs->count; i++)
		if (strcmp(value_string(&organs->items[i], "key", ""), key) == 0)
			return value_string(&organs->items[i], "name", "");
	return "";
}

static int has_row(const struct recogniser *r, const char *organ)
{
	const struct value *rows = value_of(r->series, "citations");

	for (size_t i = 0; i < rows->count; i++)
		if (strcmp(organ_of(r, &rows->items[i]), organ) == 0)
			return 1;
	return 0;
}

const char *adopting_organ(struct recogniser *r)
{
	const char *s = r->formula ? folded_text(r, r->formula) : "", *name = NULL, *first = NULL;

	for (; *s; s++) {
		if (!body_at(r, s, &name) || !is_organ(r, name))
			continue;
		if (has_row(r, name))
			return name;
		first = first ? first : name;
	}
	return first;
}

/* The year in which the document was adopted, as far as it says; 0 if it does not. */
static long document_year(const struct recogniser *r)
{
	const char *adopted = gavel_field_value(r->doc, "adopted"), *date = gavel_field_value(r->doc, "date");

	return strtol(*adopted ? adopted : date, NULL, 10);
}

/* The first of the years that the session may lie in. One that is numbered by its year may open in the year before. */
static long first_year(const struct value *row, const struct cited_number *number)
{
	double opened = value_number(row, "opened", 0), a_year = value_number(row, "a_year", 1);

	if (number->shape == BY_CALENDAR)
		return number->session - 1;
	return opened > 0 ? (long)opened + (long)((double)(number->session - 1) / (a_year < 1 ? 1 : a_year)) : 0;
}

static int in_session(const struct value *row, const struct cited_number *number)
{
	if (*number->special)
		return strstr(value_string(row, "special", ""), number->special) != NULL;
	if (number->number > number->session * (long)value_number(row, "a_session", 9999))
		return 0;
	return number->session >= (long)value_number(row, "from", 0)
		&& number->session <= (long)value_number(row, "to", 9999);
}

/* A session may go on into the next year ("lasts"); none is cited before it opens. */
static int in_time(const struct recogniser *r, const struct value *row, const struct cited_number *number, long year)
{
	long first = *number->special ? 0 : first_year(row, number), now = document_year(r);
	long lasts = number->shape == BY_CALENDAR ? 2 : (long)value_number(row, "lasts", 1);

	if (!first || number->shape == BY_YEAR)
		return 1;
	return year ? year >= first && year <= first + lasts : !now || first <= now + 1;
}

/* Is the row that of the organ, also where its short form is shared by several? Then it is the adopting organ's first. */
static int is_row_of(const struct recogniser *r, const struct value *row, const char *organ, const char *own)
{
	const char *name = organ_of(r, row);
	const struct value *organs = value_of(r->pack, "organs");
	int its = 0, shared_by_own = 0;

	if (strcmp(name, organ) == 0)
		return 1;
	for (size_t i = 0; i < organs->count; i++) {
		const struct value *forms = value_of(&organs->items[i], "short");
		const char *of = value_string(&organs->items[i], "name", "");

		for (size_t k = 0; k < forms->count; k++)
			if (forms->items[k].kind == VALUE_STRING && strcmp(forms->items[k].string, organ) == 0) {
				its |= strcmp(of, name) == 0;
				shared_by_own |= own && strcmp(of, own) == 0;
			}
	}
	return its && (!shared_by_own || strcmp(name, own) == 0);
}

/* The row of the organ (NULL: the one that holds by default) that the number fits; strict: its date too. own: the
 * adopting organ. */
static const struct value *fitting_row(struct recogniser *r, const char *organ, const char *own,
                                       const struct cited_number *number, long year, int strict)
{
	const struct value *rows = value_of(r->series, "citations");

	for (size_t i = 0; i < rows->count; i++) {
		const struct value *row = &rows->items[i];

		if (strcmp(value_string(row, "shape", ""), SHAPES[number->shape]) == 0
		    && (organ ? is_row_of(r, row, organ, own) : value_flag(row, "default", 0))
		    && in_session(row, number) && (!strict || in_time(r, row, number, year)))
			return row;
	}
	return NULL;
}

/* A named organ is believed; one that was named for the numbers before only as far as it fits. */
static const struct value *meant_row(struct recogniser *r, const struct surroundings *e,
                                     const struct cited_number *number)
{
	const char *own = adopting_organ(r), *organs[] = { e->listed ? e->named : NULL, e->near, own, e->far };
	const struct value *row = NULL;

	if (e->named && (!e->listed || !is_organ(r, e->named)))
		return fitting_row(r, e->named, own, number, 0, 0);
	for (size_t i = 0; i < sizeof organs / sizeof *organs && !row; i++)
		row = organs[i] ? fitting_row(r, organs[i], own, number, e->year, 1) : NULL;
	return row ? row : fitting_row(r, NULL, own, number, e->year, 1);
}

int cited_symbol(struct recogniser *r, const struct surroundings *e, const char *s, const struct cited_number *number,
                 struct gavel_symbol *symbol)
{
	const struct value *row = meant_row(r, e, number);
	struct surroundings undated = *e;
	struct gavel_output *text;
	int cited;

	undated.year = 0;
	if (!row && e->shared)
		row = meant_row(r, &undated, number);
	if (!row)
		return 0;
	text = gavel_output_new();
	gavel_puts(text, value_string(row, "series", ""));
	write_number(r, s, number->len, text);
	cited = gavel_symbol_parse(gavel_output_bytes(text), gavel_output_len(text), symbol) == 0;
	gavel_output_free(text);
	return cited;
}

/* The organ's row for numbers of this shape in a table; any organ's, if organ is NULL. */
static const struct value *row_of(const struct recogniser *r, const char *list, enum number_shape shape, const char *organ)
{
	const struct value *rows = value_of(r->series, list);

	for (size_t i = 0; i < rows->count; i++)
		if (strcmp(value_string(&rows->items[i], "shape", ""), SHAPES[shape]) == 0
		    && (!organ || strcmp(organ_of(r, &rows->items[i]), organ) == 0))
			return &rows->items[i];
	return NULL;
}

/* The organ of the formula; where there is none, or a damaged one, that of the adoption line. */
static const char *stated_organ(struct recogniser *r)
{
	const char *organ = adopting_organ(r);

	if (!organ && gavel_field(r->doc, "adoption"))
		organ = gavel_field_value(r->doc, gavel_field(r->doc, "subsidiary") ? "subsidiary" : "organ");
	return organ && *organ ? organ : NULL;
}

static void put_organ(struct recogniser *r, const char *organ)
{
	const char *of = value_string(pack_organ(r, organ, strlen(organ)), "of", "");

	if (gavel_field(r->doc, "organ"))
		return;
	because_of(r, "organ", WORDS, "the document prints none: %s adopts it", organ);
	if (*of && !gavel_field(r->doc, "subsidiary"))
		gavel_field_put(r->doc, "subsidiary", organ, organ);
	gavel_field_put(r->doc, "organ", *of ? of : organ, *of ? of : organ);
}

/* "79/224" of the General Assembly. A decision states no organ; whose it is is said by the shape of its number
 * ("decisions"). */
static void put_symbol(struct recogniser *r, const char *number, const char *organ)
{
	struct gavel_symbol symbol = { .size = sizeof symbol };
	struct cited_number read;
	const struct value *row;
	char text[128];

	if (!cited_number(r, number, &read) || (r->formula && !organ))
		return;
	row = row_of(r, organ ? "citations" : "decisions", read.shape, organ);
	snprintf(text, sizeof text, "%s%.60s", value_string(row, "series", ""), number);
	if (!row || gavel_symbol_parse(text, strlen(text), &symbol))
		return;
	organ = organ_of(r, row);
	because_of(r, "symbol", WORDS, "the document prints none: number %s and organ %s say it", number, organ);
	gavel_field_put(r->doc, "symbol", symbol.text, symbol.text);
	gavel_report(r->job, GAVEL_LEVEL_NOTE, "symbol", NULL, "the symbol %s is taken from number and organ", symbol.text);
	put_organ(r, organ);
}

/* A text without a masthead. One without a title block may be anything's part: its formula says nothing of a masthead. */
void complete_symbol(struct recogniser *r)
{
	const char *organ = stated_organ(r);

	if (!gavel_field(r->doc, "symbol"))
		put_symbol(r, gavel_field_value(r->doc, "number"), organ);
	for (const struct gavel_node *n = r->doc->root->first; n && organ; n = n->next)
		if (n->kind == GAVEL_FRONT)
			put_organ(r, organ);
}
