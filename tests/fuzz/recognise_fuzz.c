/* SPDX-License-Identifier: MIT
 *
 * A flow for the recogniser, from lines of text: a paragraph a line, as a
 * reader of an office format gives it.
 *
 *     label=1.|style=SingleTxt|indent=720|text with *emphasis*, a tab and a note[^1]
 *
 * What stands before a bar and has a "=" is an attribute; other bars part the
 * cells of a row. A line that begins with "<" and a role is furniture.
 */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "recognise/recognise.h"

void fuzz_begin(void)
{
}

/* The parts of a line: tabs, emphasis, notes and text. */
static void put_inlines(struct gavel_document *doc, const char *s, size_t len)
{
	struct gavel_node *open = NULL;

	for (size_t i = 0, start = 0; i <= len; i++) {
		if (i < len && !strchr("\t*^~", s[i]))
			continue;
		gavel_text(doc, s + start, i - start);
		start = i + 1;
		if (i == len)
			break;
		if (s[i] == '\t') {
			gavel_leaf(doc, GAVEL_TAB);
		} else if (s[i] == '~') {
			gavel_leaf(doc, GAVEL_LINE_BREAK);
		} else if (s[i] == '*' && !open) {
			open = gavel_open(doc, GAVEL_EMPHASIS);
		} else if (s[i] == '*') {
			gavel_close(doc, open);
			open = NULL;
		} else {
			struct gavel_node *ref = gavel_open(doc, GAVEL_NOTE_REF);

			gavel_attr_put(doc, ref, "label", "1");
			gavel_open(doc, GAVEL_NOTE);
			gavel_open(doc, GAVEL_PARAGRAPH);
			gavel_text(doc, "A note.", 7);
			gavel_close(doc, ref);
		}
	}
}

/* "key=value|": its length, 0 if s opens with none. */
static size_t put_attribute(struct gavel_document *doc, struct gavel_node *p, const char *s, size_t len)
{
	const char *bar = memchr(s, '|', len), *eq = memchr(s, '=', len);
	size_t key, value;

	if (!bar || !eq || eq > bar || eq == s || (size_t)(bar - s) > 64)
		return 0;
	key = (size_t)(eq - s);
	value = (size_t)(bar - eq) - 1;
	gavel_attr_put(doc, p, gavel_copy(doc, s, key), gavel_copy(doc, eq + 1, value));
	return key + value + 2;
}

static void put_paragraph(struct gavel_document *doc, const char *s, size_t len)
{
	struct gavel_node *p = gavel_open(doc, GAVEL_PARAGRAPH);

	for (size_t n; (n = put_attribute(doc, p, s, len)); len -= n)
		s += n;
	put_inlines(doc, s, len);
	gavel_close(doc, p);
}

static void put_row(struct gavel_document *doc, const char *s, size_t len)
{
	struct gavel_node *table = gavel_here(doc), *row, *cell;

	if (table->kind != GAVEL_TABLE)
		gavel_open(doc, GAVEL_TABLE);
	row = gavel_open(doc, GAVEL_ROW);
	while (len) {
		const char *bar = memchr(s, '|', len);
		size_t n = bar ? (size_t)(bar - s) : len;

		cell = gavel_open(doc, GAVEL_CELL);
		put_paragraph(doc, s, n);
		gavel_close(doc, cell);
		s += n + (bar != NULL);
		len -= n + (bar != NULL);
	}
	gavel_close(doc, row);
}

static void put_furniture(struct gavel_document *doc, const char *s, size_t len)
{
	static const char *const roles[] = { "masthead", "head-first", "foot-odd", "framed-note", "text-box" };
	struct gavel_node *furniture = gavel_open(doc, GAVEL_FURNITURE);

	gavel_attr_put(doc, furniture, "role", roles[len ? (unsigned char)*s % 5 : 0]);
	put_paragraph(doc, s, len);
	gavel_close(doc, furniture);
}

static void put_line(struct gavel_document *doc, const char *s, size_t len)
{
	const char *bar = memchr(s, '|', len), *eq = memchr(s, '=', len);

	if (bar && (!eq || eq > bar)) {
		put_row(doc, s, len);
		return;
	}
	if (gavel_here(doc)->kind == GAVEL_TABLE)
		gavel_close(doc, gavel_here(doc));
	if (len && *s == '<')
		put_furniture(doc, s + 1, len - 1);
	else
		put_paragraph(doc, s, len);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct gavel_job *job = fuzz_job();
	struct gavel_document *doc = gavel_document_new(job);
	char *text = fuzz_string(bytes, len);

	gavel_open(doc, GAVEL_BODY);
	for (size_t at = 0, n; at < len && fuzz_is_utf8(text, len); at += n + 1) {
		const char *end = memchr(text + at, '\n', len - at);

		n = end ? (size_t)(end - text) - at : len - at;
		put_line(doc, text + at, n);
	}
	gavel_resume(doc, doc->root);
	if (recognise(job, doc) == 0) {
		mark_typed_numbers(job, doc);
		release_typed_numbers(doc);
	}
	fuzz_check(doc);
	gavel_document_free(doc);
	free(text);
	return 0;
}
