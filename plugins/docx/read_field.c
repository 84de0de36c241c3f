/* SPDX-License-Identifier: MIT
 *
 * Fields and links. A field is an instruction and the result that was stored
 * when the file was saved: the instruction is not printed, the result is text.
 * HYPERLINK alone says more than its result; it becomes a link, like the
 * hyperlink element. Fields nest, also inside instructions, and may span
 * paragraphs.
 */
#include <string.h>

#include "read.h"

int in_instruction(const struct frame *f)
{
	for (const struct field *field = f->field; field != NULL; field = field->outer)
		if (!field->in_result)
			return 1;
	return 0;
}

/* The next argument of an instruction: quoted or plain. 0 at the end. */
static int next_word(const char **at, const char **word, size_t *len)
{
	const char *s = *at;

	while (*s == ' ' || *s == '\t' || *s == '\n' || *s == '\r')
		s++;
	if (*s == '\0')
		return 0;
	if (*s == '"') {
		*word = ++s;
		*len = strcspn(s, "\"");
		*at = s + *len + (s[*len] == '"');
	} else {
		*word = s;
		*len = strcspn(s, " \t\r\n");
		*at = s + *len;
	}
	return 1;
}

static int is_word(const char *word, size_t len, const char *expected)
{
	if (strlen(expected) != len)
		return 0;
	for (size_t i = 0; i < len; i++)
		if ((word[i] & ~0x20) != (expected[i] & ~0x20))
			return 0;
	return 1;
}

static const char *make_link(struct reader *r, const char *url, size_t len, const char *anchor, size_t anchor_len)
{
	struct gavel_output *out;
	const char *link;

	if (len == 0 && anchor_len == 0)
		return NULL;
	out = gavel_output_new();
	gavel_write(out, url, len);
	if (anchor_len > 0) {
		gavel_puts(out, "#");
		gavel_write(out, anchor, anchor_len);
	}
	link = gavel_intern(r->doc, gavel_output_bytes(out), gavel_output_len(out));
	gavel_output_free(out);
	return link;
}

/* HYPERLINK "address" \l "place" \o "tip" \t "frame": the address, or NULL for any other instruction. */
static const char *link_of(struct reader *r, const char *code, const char *otherwise)
{
	const char *word, *url = "", *anchor = "";
	size_t len, url_len = 0, anchor_len = 0;

	if (!next_word(&code, &word, &len) || !is_word(word, len, "HYPERLINK"))
		return otherwise;
	while (next_word(&code, &word, &len)) {
		if (len == 2 && word[0] == '\\' && word[-1] != '"') {
			char which = word[1];

			if (strchr("lot", which) == NULL || !next_word(&code, &word, &len))
				continue;
			if (which == 'l') {
				anchor = word;
				anchor_len = len;
			}
		} else if (url_len == 0) {
			url = word;
			url_len = len;
		}
	}
	return make_link(r, url, url_len, anchor, anchor_len);
}

static void begin_field(struct reader *r)
{
	struct frame *f = r->frame;
	struct field *field = gavel_alloc(r->doc, sizeof *field);

	field->outer = f->field;
	field->code = gavel_output_new();
	field->in_result = 0;
	field->outer_link = f->link;
	f->field = field;
}

/* Fields that print something that is not stored beside them. */
static void check_result(struct reader *r, const char *code)
{
	static const char *const computed[] = { "EQ", "SYMBOL", "LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT",
		"FORMCHECKBOX", "INCLUDEPICTURE", "MACROBUTTON" };
	const char *word;
	size_t len;

	if (!next_word(&code, &word, &len))
		return;
	for (size_t i = 0; i < sizeof computed / sizeof *computed; i++)
		if (is_word(word, len, computed[i]))
			lose(r, LOSS_FIELD, computed[i]);
}

static void end_field(struct reader *r)
{
	struct frame *f = r->frame;
	struct field *field = f->field;

	if (!field->in_result)
		check_result(r, gavel_output_bytes(field->code));
	f->link = field->outer_link;
	f->field = field->outer;
	gavel_output_free(field->code);
}

void take_field_char(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;
	const char *type = xml_attribute(element, NULL, "fldCharType");

	skip_content(r);
	if (type == NULL)
		return;
	if (strcmp(type, "begin") == 0) {
		begin_field(r);
	} else if (strcmp(type, "separate") == 0 && f->field != NULL && !f->field->in_result) {
		f->field->in_result = 1;
		f->link = link_of(r, gavel_output_bytes(f->field->code), f->link);
	} else if (strcmp(type, "end") == 0 && f->field != NULL) {
		end_field(r);
	}
}

void start_instruction(struct reader *r, const struct xml_element *element)
{
	struct field *field = r->frame->field;

	(void)element;
	if (field != NULL && !field->in_result)
		r->collect = field->code;
	else
		skip_content(r);
}

void end_instruction(struct reader *r)
{
	r->collect = NULL;
}

static void keep_link(struct reader *r, const char *link)
{
	r->stack[r->depth - 1].kept = r->frame->link;
	r->frame->link = link;
}

void start_simple_field(struct reader *r, const struct xml_element *element)
{
	const char *code = xml_attribute(element, NULL, "instr");

	keep_link(r, code != NULL ? link_of(r, code, r->frame->link) : r->frame->link);
}

void start_hyperlink(struct reader *r, const struct xml_element *element)
{
	const char *anchor = xml_attribute(element, NULL, "anchor");
	const struct relation *relation = relations_find(r->relations, xml_attribute(element, NULL, "id"));
	const char *url = relation != NULL && relation->external ? relation->target : "";

	if (anchor == NULL)
		anchor = "";
	if (url[0] == '\0' && anchor[0] == '\0')
		keep_link(r, r->frame->link);
	else
		keep_link(r, make_link(r, url, strlen(url), anchor, strlen(anchor)));
}

/* A bookmark in a paragraph is that of all of it. */
void take_bookmark(struct reader *r, const struct xml_element *element)
{
	if (r->frame != NULL)
		anchors_mark(&r->anchors, xml_attribute(element, NULL, "name"), r->frame->node);
}

void end_link(struct reader *r)
{
	r->frame->link = r->stack[r->depth - 1].kept;
}
