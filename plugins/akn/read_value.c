/* SPDX-License-Identifier: MIT
 *
 * Reading values: the elements of masthead, title block and closing line that
 * say what they are. One table: which element, with which name, in which part
 * of the document, gives which field, and which role it gives to the line that
 * it stands in. What stands in the masthead is a field only; the layout
 * prints it.
 */
#include "read.h"

#include <string.h>

enum { COVER = 1 << ZONE_COVER, PREFACE = 1 << ZONE_PREFACE, FRONT = COVER | PREFACE, ANYWHERE = -1 };

static const struct value {
	const char *element;
	const char *name;       /* of refersTo without "#", or of name; NULL: any; "": none */
	int zones;
	const char *key;        /* of the field */
	const char *value;      /* the attribute that holds the normal form */
	const char *role;       /* of the line */
	int masthead;
} values[] = {
	{ "date", "endDate", FRONT, "session_end", "date", NULL, 0 },
	{ "date", "startDate", FRONT, "session_start", "date", NULL, 0 },
	{ "docAuthority", "publisher", COVER, "publisher", NULL, NULL, 1 },
	{ "docAuthority", "un", COVER, "publisher", NULL, NULL, 1 },
	{ "docAuthority", "subsidiaryBody", FRONT, "subsidiary", NULL, "subsidiary", 0 },
	{ "docAuthority", NULL, COVER, "organ", NULL, NULL, 1 },
	{ "docDate", "dateOfIssuance", ANYWHERE, "date", "date", NULL, 1 },
	{ "docDate", "publicationEvent", ANYWHERE, "date", "date", NULL, 1 },
	{ "docDate", "adoptionDate", ANYWHERE, "adopted", "date", NULL, 0 },
	{ "docNumber", "symbol", FRONT, "symbol", NULL, NULL, 1 },
	{ "docProponent", NULL, FRONT, "proponent", NULL, "proponent", 0 },
	{ "docStatus", NULL, FRONT, "distribution", NULL, NULL, 1 },
	{ "docTitle", "resolutionNumber", FRONT, "number", NULL, "number", 0 },
	{ "docTitle", "adoption", FRONT, "adoption", NULL, "adoption", 0 },
	{ "docTitle", "sponsors", FRONT, "sponsors", NULL, "sponsors", 0 },
	{ "docTitle", "", COVER, "adoption", NULL, "adoption", 0 },
	{ "docTitle", NULL, ANYWHERE, "title", NULL, "title", 0 },
	{ "docType", NULL, COVER, "doctype", NULL, "doctype", 0 },
	{ "event", "session", FRONT, NULL, NULL, "session_dates", 0 },
	{ "inline", "adoptionMeeting", ANYWHERE, "meeting", "title", NULL, 0 },
	{ "inline", "agenda item", FRONT, "agenda", "title", "agenda", 0 },
	{ "inline", "agenda item name", FRONT, "agenda_title", NULL, "agenda_title", 0 },
	{ "inline", "decision type", FRONT, "decision_type", NULL, "decision_type", 0 },
	{ "inline", "distribution", FRONT, "distribution", NULL, NULL, 1 },
	{ "inline", "languageOfExpression", FRONT, "language_line", NULL, NULL, 1 },
	{ "inline", "originalLanguage", FRONT, "original", NULL, NULL, 1 },
	{ "inline", "originating document", FRONT, "origin", NULL, NULL, 0 },
	{ "location", "adoptionMeeting", ANYWHERE, "meeting", "title", NULL, 0 },
	{ "session", NULL, FRONT, "session", "value", "session", 0 },
};

static int fits(const struct value *value, const struct xml_element *element, const char *name, enum zone zone)
{
	if (strcmp(value->element, element->name) != 0 || !(value->zones & 1 << zone))
		return 0;
	return !value->name || strcmp(value->name, name) == 0;
}

static const struct value *value_of(struct reading *r, const struct xml_element *element)
{
	const char *to = xml_attribute(element, "", "refersTo"), *name = xml_attribute(element, "", "name");

	if (!name)
		name = to ? to + (to[0] == '#') : "";
	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
		if (fits(&values[i], element, name, r->zone))
			return &values[i];
	}
	return NULL;
}

/* The block that a value stands in. */
static struct frame *block_around(struct reading *r, const struct frame *frame)
{
	for (struct frame *f = frame_above(r, frame); f; f = frame_above(r, f)) {
		if (f->row->flags & IS_BLOCK)
			return f;
	}
	return NULL;
}

/* In the preface a number before the title is the label of the title line. */
static void enter_number(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const char *to = xml_attribute(element, "", "refersTo");
	const struct frame *above = frame_above(r, frame);

	if (r->zone != ZONE_PREFACE || !above || !(above->row->flags & IS_BLOCK) || !above->inner ||
	    above->inner->kind != (r->annex ? GAVEL_HEADING : GAVEL_TITLE) || gavel_attr(above->inner, "label"))
		return;
	if (to && strcmp(to, "#letter") == 0)
		gavel_attr_put(r->doc, above->inner, "role", "letter");
	frame->key = "label";
	frame->muted = 1;
	r->muted++;
	r->blank = 0;
}

static void mark_line(struct reading *r, struct frame *frame, const struct value *value)
{
	struct frame *line = block_around(r, frame);

	if (!line || !line->inner)
		return;
	if (value->masthead)
		line->masthead = 1;
	else if (value->role && line->inner->kind != GAVEL_FORMULA &&
	         !gavel_attr(line->inner, "role"))
		gavel_attr_put(r->doc, line->inner, "role", value->role);
}

/* A composite resolution has its title and its closing line in its parts only: the first ones count. */
static int counts_in_annex(struct reading *r, const struct value *value)
{
	return r->zone == ZONE_CONCLUSION || (r->zone == ZONE_PREFACE && strcmp(value->key ? value->key : "", "title") == 0);
}

void enter_value(struct reading *r, struct frame *frame, const struct xml_element *element)
{
	const struct value *value = r->notes ? NULL : value_of(r, element);
	const char *normal;

	if (value && r->annex && !counts_in_annex(r, value))
		value = NULL;
	if (r->blank)                   /* so that the text heard begins with the value */
		flush_blank(r);
	frame->heard = gavel_output_len(r->heard);
	if (!value) {
		if (strcmp(element->name, "docNumber") == 0)
			enter_number(r, frame, element);
		return;
	}
	mark_line(r, frame, value);
	normal = value->value ? xml_attribute(element, "", value->value) : NULL;
	if (normal && strcmp(value->value, "date") == 0 && !is_day(normal))
		normal = NULL;          /* the placeholder of published files */
	frame->key = value->key;
	frame->value = normal && normal[0] ? gavel_copy(r->doc, normal, strlen(normal)) : NULL;
}

static void put_number(struct reading *r, const struct frame *frame, const char *text)
{
	struct frame *line = block_around(r, frame);
	size_t len = strlen(text);

	if (!line || !text[0])
		return;
	gavel_attr_put(r->doc, line->inner, "label", text);
	if (r->annex)                   /* so that it is known for the title of its part */
		gavel_attr_put(r->doc, line->inner, "role", "title");
	while (len && (text[len - 1] == '.' || text[len - 1] == ' '))
		len--;
	if (!r->annex && !gavel_field(r->doc, "number") && !gavel_attr(line->inner, "role"))
		gavel_field_add(r->doc, "number", gavel_copy(r->doc, text, len), text);
}

/* The text of the line begins after its number. */
static void start_line(struct reading *r, const struct frame *frame)
{
	const struct frame *line = block_around(r, frame);

	if (line && line->inner && !line->inner->first) {
		r->blank = 0;
		r->fresh = 1;
	}
}

/* A value has plain blanks, as every other reader gives it; the line that it stands in keeps what it was set with. */
static const char *plain_blanks(struct reading *r, const char *text)
{
	char *plain = gavel_alloc(r->doc, strlen(text) + 1), *to = plain;

	for (; *text; text++) {
		int fixed = (unsigned char)text[0] == 0xc2 && (unsigned char)text[1] == 0xa0;

		*to++ = fixed ? ' ' : *text;
		text += fixed;
	}
	*to = '\0';
	return plain;
}

void leave_value(struct reading *r, struct frame *frame)
{
	const char *text;

	if (!frame->key)
		return;
	text = heard_since(r, frame);
	if (frame->muted) {
		put_number(r, frame, text);
		start_line(r, frame);
	} else if (text[0] && (!gavel_field(r->doc, frame->key) || strcmp(frame->key, "language_line") == 0)) {
		text = plain_blanks(r, text);
		gavel_field_add(r->doc, frame->key, frame->value ? frame->value : text, text);
	}
	frame->key = NULL;
}

static const char *tail_of_symbol(const char *symbol)
{
	static const char *const kinds[] = { "/RES/", "/DEC/", "/PRST/" };

	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		const char *at = strstr(symbol, kinds[i]);

		if (at)
			return at + strlen(kinds[i]);
	}
	return NULL;
}

void complete_fields(struct reading *r)
{
	const struct gavel_field *number = gavel_field(r->doc, "number");
	const char *tail = tail_of_symbol(gavel_field_value(r->doc, "symbol"));

	gavel_extra_add(r->doc, "akn", "identification-of", gavel_field_value(r->doc, "symbol"),
	                strlen(gavel_field_value(r->doc, "symbol")));
	if (number && tail && strstr(number->printed, tail))
		gavel_field_put(r->doc, "number", tail, number->printed);
}
