/* SPDX-License-Identifier: MIT
 *
 * Fields and links. A field is an instruction and the result that was stored
 * when the file was saved: the instruction is not printed, the result is text.
 * HYPERLINK alone says more than its result; it becomes a link, like the
 * hyperlink element. Fields nest, also inside instructions, and may span
 * paragraphs.
 */
#include <stdlib.h>
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
	r->links_within |= link[0] == '#';
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

	memset(field, 0, sizeof *field);
	field->outer = f->field;
	field->code = gavel_output_new();
	field->outer_link = f->link;
	f->field = field;
}

/* Fields that print nothing themselves. */
static int is_silent(const char *word, size_t len)
{
	static const char *const names[] = {
		"XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "ADVANCE", "PRINT", "NEXT", "NEXTIF", "SKIPIF", "TOC", "HYPERLINK",
		"FORMTEXT",
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (is_word(word, len, names[i]))
			return 1;
	return 0;
}

static void put_string(struct reader *r, const char *text)
{
	put_text(r, text, strlen(text));
}

/* SYMBOL 183 \f "Symbol": a code, of that font or of Unicode (\u). */
static void put_symbol_field(struct reader *r, const char *code)
{
	char font[64] = "";
	const char *word;
	size_t len;
	unsigned long value = 0;
	uint32_t c;

	if (next_word(&code, &word, &len))
		value = strtoul(word, NULL, 0);
	while (next_word(&code, &word, &len)) {
		if (len != 2 || memcmp(word, "\\f", 2) != 0 || !next_word(&code, &word, &len))
			continue;
		memcpy(font, word, len < sizeof font ? len : 0);
		font[len < sizeof font ? len : 0] = '\0';
	}
	c = value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0 : (uint32_t)value;
	if (symbol_font_of(font) != FONT_TEXT)
		c = symbol_char(symbol_font_of(font), c);
	if (c < 0x20) {
		lose(r, LOSS_FIELD, "SYMBOL");
		return;
	}
	gavel_output_cut(r->piece, 0);
	symbol_put(r->piece, c);
	put_text(r, gavel_output_bytes(r->piece), gavel_output_len(r->piece));
}

/* MACROBUTTON NAME words: the words are shown. */
static void put_button(struct reader *r, const char *code)
{
	const char *word;
	size_t len;

	if (!next_word(&code, &word, &len))
		return;
	code += strspn(code, " ");
	for (len = strlen(code); len > 0 && code[len - 1] == ' '; len--)
		;
	put_text(r, code, len);
}

/* A field that stored no result prints what its instruction or its form says, or nothing that is here. */
static void put_unstored(struct reader *r, const struct field *field)
{
	const char *code = gavel_output_bytes(field->code), *word;
	char name[24] = "";
	size_t len;

	if (!next_word(&code, &word, &len) || is_silent(word, len) || in_instruction(r->frame))
		return;
	memcpy(name, word, len < sizeof name ? len : sizeof name - 1);
	if (is_word(word, len, "SYMBOL"))
		put_symbol_field(r, code);
	else if (is_word(word, len, "MACROBUTTON") || is_word(word, len, "GOTOBUTTON"))
		put_button(r, code);
	else if (is_word(word, len, "FORMCHECKBOX"))
		put_string(r, field->is_checked ? "☒" : "☐");
	else if (is_word(word, len, "FORMDROPDOWN") && field->entry != NULL)
		put_string(r, field->entry);
	else
		lose(r, LOSS_FIELD, name);
}

/* What a form says of its field: in the order default, checked or result, then the entries. */
void take_form(struct reader *r, const struct xml_element *element)
{
	struct field *field = r->frame->field;
	const char *name = element->name, *value = value_of(element);

	if (field == NULL || field->in_result)
		return;
	if (strcmp(name, "default") == 0 || strcmp(name, "checked") == 0)
		field->is_checked = value_is_on(element);
	if (strcmp(name, "default") == 0 || strcmp(name, "result") == 0)
		field->chosen = value_number(element, "val", 0);
	else if (strcmp(name, "listEntry") == 0 && value != NULL && field->entries++ == field->chosen)
		field->entry = gavel_copy(r->doc, value, strlen(value));
}

static void end_field(struct reader *r)
{
	struct frame *f = r->frame;
	struct field *field = f->field;

	f->link = field->outer_link;
	f->field = field->outer;
	if (!field->in_result)
		put_unstored(r, field);
	gavel_output_free(field->code);
}

void take_field_char(struct reader *r, const struct xml_element *element)
{
	struct frame *f = r->frame;
	const char *type = xml_attribute(element, NULL, "fldCharType");

	if (type == NULL || strcmp(type, "begin") != 0)
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
	r->stack[r->depth - 1].at = r->put_count + 1;
	if (code != NULL)
		r->stack[r->depth - 1].row_name = gavel_copy(r->doc, code, strlen(code));
}

/* One that held no text stored no result. */
void end_simple_field(struct reader *r)
{
	struct open_element *open = &r->stack[r->depth - 1];
	struct field field = { .code = NULL };

	end_link(r);
	if (open->at != r->put_count + 1 || open->row_name == NULL || strcmp(open->row_name, "fldSimple") == 0)
		return;
	field.code = gavel_output_new();
	gavel_puts(field.code, open->row_name);
	put_unstored(r, &field);
	gavel_output_free(field.code);
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
