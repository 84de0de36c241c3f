/* SPDX-License-Identifier: MIT
 *
 * The XML writer. The names of the open elements stand in one buffer, each
 * with a NUL after it; a start tag stays open for attributes until the next
 * other call. White space is added only next to elements that were opened
 * outside xml_inline, so mixed content is left as it is.
 */
#include "xml_writer.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"

enum { PIECE = 96 };

enum last { NOTHING, START_TAG, CONTENT, END_TAG };

struct xml_writer {
	struct gavel_output *out;
	struct gavel_output *names;     /* "p\0w:r\0" */
	size_t depth;
	int indent, in_line;
	int *suspended;                 /* in_line outside each xml_block */
	size_t suspended_count;
	int tag_open;
	int html;
	enum last last;                 /* what was written last, seen from outside xml_inline */
};

struct xml_writer *xml_writer_new(struct gavel_output *out, int indent)
{
	struct xml_writer *w = memory_new(sizeof(*w));

	w->out = out;
	w->names = gavel_output_new();
	w->indent = indent;
	return w;
}

void xml_writer_free(struct xml_writer *w)
{
	if (!w)
		return;
	gavel_output_free(w->names);
	free(w->suspended);
	free(w);
}

void xml_html(struct xml_writer *w)
{
	w->html = 1;
}

void xml_declaration(struct xml_writer *w, int standalone)
{
	gavel_puts(w->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"");
	gavel_puts(w->out, standalone ? " standalone=\"yes\"?>\n" : "?>\n");
}

/* A name between signs, in one call: most are a few bytes long. */
static void put(struct xml_writer *w, const char *before, size_t first, const char *name, size_t len, const char *behind,
                size_t last)
{
	char piece[PIECE];

	if (first + len + last <= sizeof(piece)) {
		memcpy(piece, before, first);
		memcpy(piece + first, name, len);
		memcpy(piece + first + len, behind, last);
		gavel_write(w->out, piece, first + len + last);
		return;
	}
	gavel_write(w->out, before, first);
	gavel_write(w->out, name, len);
	gavel_write(w->out, behind, last);
}

static void finish_tag(struct xml_writer *w)
{
	if (w->tag_open)
		gavel_write(w->out, ">", 1);
	w->tag_open = 0;
}

static void new_line(struct xml_writer *w, size_t depth)
{
	static const char blanks[] = "\n                                ";
	size_t most = (sizeof(blanks) - 2) / 2, now = depth < most ? depth : most;

	gavel_write(w->out, blanks, 1 + 2 * now);
	for (depth -= now; depth > 0; depth -= now) {
		now = depth < most ? depth : most;
		gavel_write(w->out, blanks + 1, 2 * now);
	}
}

void xml_open(struct xml_writer *w, const char *name)
{
	size_t len = strlen(name);

	if (w->indent && !w->in_line && w->depth && w->last != CONTENT) {
		finish_tag(w);
		new_line(w, w->depth);
	}
	put(w, w->tag_open ? "><" : "<", w->tag_open ? 2 : 1, name, len, "", 0);
	gavel_write(w->names, name, len + 1);
	w->depth++;
	w->tag_open = 1;
	w->last = w->in_line ? CONTENT : START_TAG;
}

void xml_within(struct xml_writer *w, const char *name)
{
	gavel_puts(w->names, name);
	gavel_write(w->names, "", 1);
	w->depth++;
	w->last = END_TAG;
}

/* ---- characters ---- */

/* The length of the well-formed UTF-8 character at s, 0 if there is none; *code is its value. */
static size_t character(const unsigned char *s, size_t left, uint32_t *code)
{
	size_t len = s[0] < 0x80 ? 1 : s[0] < 0xC2 ? 0 : s[0] < 0xE0 ? 2 : s[0] < 0xF0 ? 3 : s[0] < 0xF5 ? 4 : 0;
	static const uint32_t least[5] = { 0, 0, 0x80, 0x800, 0x10000 };

	if (len == 0 || len > left)
		return 0;
	*code = len == 1 ? s[0] : s[0] & (0x7Fu >> len);
	for (size_t i = 1; i < len; i++) {
		if ((s[i] & 0xC0) != 0x80)
			return 0;
		*code = *code << 6 | (s[i] & 0x3Fu);
	}
	if (*code < least[len] || *code > 0x10FFFF || (*code >= 0xD800 && *code < 0xE000))
		return 0;
	return len;
}

static int forbidden(uint32_t code)
{
	return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0xFFFE || code == 0xFFFF;
}

/* What stands for an ASCII character, or NULL if it stands for itself. */
static const char *escape_of(unsigned char c, int attribute)
{
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '\r': return "&#13;";
	case '"': return attribute ? "&quot;" : NULL;
	case '\t': return attribute ? "&#9;" : NULL;
	case '\n': return attribute ? "&#10;" : NULL;
	default: return NULL;
	}
}

/* Characters of ASCII that do not stand for themselves: 1 in text, 2 in the value of an attribute. */
static const unsigned char special[128] = {
	3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
	['"'] = 2, ['&'] = 3, ['<'] = 3, ['>'] = 3,
};

/* Plain runs go out in one piece, with the characters beyond ASCII in them: most text has nothing to escape. */
static size_t plain_run(const unsigned char *s, size_t len, int attribute)
{
	unsigned char kind = attribute ? 2 : 1;
	uint32_t code;
	size_t i = 0, n;

	for (;;) {
		while (i < len && s[i] < 0x80 && !(special[s[i]] & kind))
			i++;
		if (i == len || s[i] < 0x80 || !(n = character(s + i, len - i, &code)) || forbidden(code))
			return i;
		i += n;
	}
}

static void escape(struct gavel_output *out, const char *bytes, size_t len, int attribute)
{
	const unsigned char *s = (const unsigned char *)bytes;

	while (len) {
		size_t run = plain_run(s, len, attribute);
		uint32_t code = 0;

		if (run) {
			gavel_write(out, s, run);
		} else if ((run = character(s, len, &code)) == 0) {
			gavel_write(out, "\xEF\xBF\xBD", 3);
			run = 1;
		} else if (!forbidden(code)) {
			const char *escaped = code < 0x80 ? escape_of((unsigned char)code, attribute) : NULL;

			gavel_write(out, escaped ? escaped : (const char *)s, escaped ? strlen(escaped) : run);
		}
		s += run;
		len -= run;
	}
}

void xml_put(struct xml_writer *w, const char *attribute, const char *value)
{
	if (!w->tag_open || !value)
		return;
	put(w, " ", 1, attribute, strlen(attribute), "=\"", 2);
	escape(w->out, value, strlen(value), 1);
	gavel_write(w->out, "\"", 1);
}

void xml_put_number(struct xml_writer *w, const char *attribute, long value)
{
	char digits[24], *at = digits + sizeof(digits);
	unsigned long left = value < 0 ? 0UL - (unsigned long)value : (unsigned long)value;

	*--at = '\0';
	do
		*--at = (char)('0' + left % 10);
	while (left /= 10);
	if (value < 0)
		*--at = '-';
	xml_put(w, attribute, at);
}

void xml_chars(struct xml_writer *w, const char *bytes, size_t len)
{
	if (!len)
		return;
	finish_tag(w);
	escape(w->out, bytes, len, 0);
	w->last = CONTENT;
}

void xml_string(struct xml_writer *w, const char *string)
{
	xml_chars(w, string, strlen(string));
}

void xml_raw(struct xml_writer *w, const char *bytes, size_t len)
{
	if (!len)
		return;
	finish_tag(w);
	gavel_write(w->out, bytes, len);
	w->last = CONTENT;
}

/* ---- closing ---- */

static const char *innermost(const struct xml_writer *w, size_t *start)
{
	const char *names = gavel_output_bytes(w->names);
	size_t at = gavel_output_len(w->names) - 1;

	while (at && names[at - 1] != '\0')
		at--;
	*start = at;
	return names + at;
}

/* The end of an element without content. */
static void close_empty(struct xml_writer *w, const char *name)
{
	static const char *const voids[] = {"area", "base", "br", "col", "embed", "hr", "img",
	                                    "input", "link", "meta", "source", "track", "wbr"};

	if (!w->html) {
		gavel_write(w->out, "/>", 2);
		return;
	}
	gavel_write(w->out, ">", 1);
	for (size_t i = 0; i < sizeof(voids) / sizeof(voids[0]); i++) {
		if (strcmp(voids[i], name) == 0)
			return;
	}
	gavel_printf(w->out, "</%s>", name);
}

void xml_close(struct xml_writer *w)
{
	const char *name;
	size_t start;

	if (!w->depth)
		return;
	name = innermost(w, &start);
	w->depth--;
	if (w->tag_open) {
		close_empty(w, name);
		w->tag_open = 0;
	} else {
		if (w->indent && !w->in_line && w->last == END_TAG)
			new_line(w, w->depth);
		put(w, "</", 2, name, gavel_output_len(w->names) - start - 1, ">", 1);
	}
	gavel_output_cut(w->names, start);
	w->last = w->in_line ? CONTENT : END_TAG;
	if (!w->depth && w->indent)
		gavel_write(w->out, "\n", 1);
}

/* A parent whose start tag was ended for the child that is taken back is empty again. */
static void reopen_parent(struct xml_writer *w)
{
	const char *bytes = gavel_output_bytes(w->out);
	size_t end = gavel_output_len(w->out), at = end;

	while (at && (bytes[at - 1] == ' ' || bytes[at - 1] == '\n'))
		at--;
	end = at;
	if (!end || bytes[end - 1] != '>')
		return;
	while (at && bytes[at - 1] != '<')
		at--;
	if (!at || bytes[at] == '/' || bytes[at] == '?' || bytes[end - 2] == '/')
		return;
	gavel_output_cut(w->out, end - 1);
	w->tag_open = 1;
}

void xml_close_or_drop(struct xml_writer *w)
{
	const char *bytes = gavel_output_bytes(w->out);
	size_t at = gavel_output_len(w->out), start;

	if (!w->tag_open || w->depth < 2) {
		xml_close(w);
		return;
	}
	while (at && bytes[at - 1] != '<')
		at--;
	at -= at > 0;
	while (at && w->indent && !w->in_line && (bytes[at - 1] == ' ' || bytes[at - 1] == '\n'))
		at--;
	innermost(w, &start);
	gavel_output_cut(w->names, start);
	gavel_output_cut(w->out, at);
	w->depth--;
	w->tag_open = 0;
	reopen_parent(w);
	w->last = w->in_line ? CONTENT : w->tag_open ? START_TAG : END_TAG;
}

void xml_leaf(struct xml_writer *w, const char *name, const char *attribute, const char *value)
{
	xml_open(w, name);
	if (attribute)
		xml_put(w, attribute, value);
	xml_close(w);
}

void xml_element_text(struct xml_writer *w, const char *name, const char *text)
{
	xml_open(w, name);
	xml_inline(w, 1);
	if (text)
		xml_string(w, text);
	xml_inline(w, 0);
	xml_close(w);
}

void xml_inline(struct xml_writer *w, int on)
{
	w->in_line += on ? 1 : -1;
	if (w->in_line < 0)
		w->in_line = 0;
}

size_t xml_depth(const struct xml_writer *w)
{
	return w->depth;
}

void xml_block(struct xml_writer *w, int on)
{
	if (on) {
		w->suspended = memory_grow(w->suspended, (w->suspended_count + 1) * sizeof(*w->suspended));
		w->suspended[w->suspended_count++] = w->in_line;
		w->in_line = 0;
		w->last = START_TAG;
	} else if (w->suspended_count) {
		w->in_line = w->suspended[--w->suspended_count];
	}
}
