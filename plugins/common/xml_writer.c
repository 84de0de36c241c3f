/* SPDX-License-Identifier: MIT
 *
 * The XML writer. The names of the open elements stand in one buffer, one
 * behind the other; a start tag stays open for attributes until the next
 * other call. White space is added only next to elements that were opened
 * outside xml_inline, so mixed content is left as it is.
 */
#include "xml_writer.h"

#include <stdlib.h>
#include <string.h>

#include "memory.h"

enum last { NOTHING, START_TAG, CONTENT, END_TAG };

enum { NAMES_LEAST = 256, OPEN_LEAST = 16 };

struct xml_writer {
	struct gavel_output *out;
	char *names;                    /* "p" "w:r", one behind the other */
	size_t names_len, names_room;
	size_t *open;                   /* where the name of each open element starts */
	size_t depth, open_room;
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
	w->indent = indent;
	return w;
}

void xml_writer_free(struct xml_writer *w)
{
	if (!w)
		return;
	free(w->names);
	free(w->open);
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

/* Most of what is written is a few bytes long: a call of memcpy costs more than the copy. The ends overlap. */
static char *put(char *to, const char *bytes, size_t len)
{
	if (len > 16 || len == 0) {
		memcpy(to, bytes, len);
	} else if (len >= 8) {
		memcpy(to, bytes, 8);
		memcpy(to + len - 8, bytes + len - 8, 8);
	} else if (len >= 4) {
		memcpy(to, bytes, 4);
		memcpy(to + len - 4, bytes + len - 4, 4);
	} else {
		to[0] = bytes[0];
		to[len / 2] = bytes[len / 2];
		to[len - 1] = bytes[len - 1];
	}
	return to + len;
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

static void push_name(struct xml_writer *w, const char *name, size_t len)
{
	if (len > w->names_room - w->names_len) {
		w->names_room = (w->names_len + len) * 2 + NAMES_LEAST;
		w->names = memory_grow(w->names, w->names_room);
	}
	if (w->depth == w->open_room) {
		w->open_room = w->open_room * 2 + OPEN_LEAST;
		w->open = memory_grow(w->open, w->open_room * sizeof(*w->open));
	}
	w->open[w->depth++] = w->names_len;
	put(w->names + w->names_len, name, len);
	w->names_len += len;
}

void xml_open_name(struct xml_writer *w, const char *name, size_t len)
{
	char *start, *to;

	if (w->indent && !w->in_line && w->depth && w->last != CONTENT) {
		finish_tag(w);
		new_line(w, w->depth);
	}
	to = start = gavel_output_room(w->out, len + 2);
	if (w->tag_open)
		*to++ = '>';
	*to++ = '<';
	to = put(to, name, len);
	gavel_output_take(w->out, (size_t)(to - start));
	push_name(w, name, len);
	w->tag_open = 1;
	w->last = w->in_line ? CONTENT : START_TAG;
}

void xml_within(struct xml_writer *w, const char *name)
{
	push_name(w, name, strlen(name));
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

#define EIGHT(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Non-zero where one of eight bytes is zero; bytes above that one may look so too. */
static uint64_t has_zero(uint64_t eight)
{
	return (eight - EIGHT(1)) & ~eight & EIGHT(0x80);
}

/* Whether eight bytes are ASCII that stands for itself everywhere. < and > differ by one bit, as & and " do. */
static int are_plain(const unsigned char *s)
{
	uint64_t eight;

	memcpy(&eight, s, sizeof(eight));
	return !((eight & EIGHT(0x80)) | ((eight - EIGHT(0x20)) & ~eight & EIGHT(0x80)) |
	         has_zero((eight | EIGHT(0x02)) ^ EIGHT('>')) | has_zero((eight | EIGHT(0x04)) ^ EIGHT('&')));
}

/* One plain character from there: its length, 0 if it is none. */
static size_t plain_one(const unsigned char *s, size_t left, unsigned char kind)
{
	uint32_t code;
	size_t len;

	if (s[0] < 0x80)
		return !(special[s[0]] & kind);
	len = character(s, left, &code);
	return len && !forbidden(code) ? len : 0;
}

/* Plain runs go out in one piece, with the characters beyond ASCII in them: most text has nothing to escape. Where eight
 * bytes are not plain, the next ones are looked at one by one before eight are tried again. */
static size_t plain_run(const unsigned char *s, size_t len, int attribute)
{
	unsigned char kind = attribute ? 2 : 1;
	size_t i = 0, n, until;

	while (i < len) {
		while (len - i >= 8 && are_plain(s + i))
			i += 8;
		if (len - i < 8 && len >= 8 && are_plain(s + len - 8))
			return len;
		for (until = len - i < 8 ? len : i + 8; i < until; i += n) {
			if ((n = plain_one(s + i, len - i, kind)) == 0)
				return i;
		}
	}
	return i;
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

void xml_put_name(struct xml_writer *w, const char *attribute, size_t name_len, const char *value)
{
	size_t len, plain;
	char *start, *to;

	if (!w->tag_open || !value)
		return;
	len = strlen(value);
	plain = plain_run((const unsigned char *)value, len, 1);
	to = start = gavel_output_room(w->out, name_len + plain + 4);
	*to++ = ' ';
	to = put(to, attribute, name_len);
	*to++ = '=';
	*to++ = '"';
	to = put(to, value, plain);
	if (plain == len)
		*to++ = '"';
	gavel_output_take(w->out, (size_t)(to - start));
	if (plain == len)
		return;
	escape(w->out, value + plain, len - plain, 1);
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

static void close_full(struct xml_writer *w, const char *name, size_t len)
{
	char *start = gavel_output_room(w->out, len + 3), *to = start;

	*to++ = '<';
	*to++ = '/';
	to = put(to, name, len);
	*to++ = '>';
	gavel_output_take(w->out, (size_t)(to - start));
}

/* The end of an element without content. */
static void close_empty(struct xml_writer *w, const char *name, size_t len)
{
	static const char *const voids[] = {"area", "base", "br", "col", "embed", "hr", "img",
	                                    "input", "link", "meta", "source", "track", "wbr"};

	if (!w->html) {
		gavel_write(w->out, "/>", 2);
		return;
	}
	gavel_write(w->out, ">", 1);
	for (size_t i = 0; i < sizeof(voids) / sizeof(voids[0]); i++) {
		if (strlen(voids[i]) == len && memcmp(voids[i], name, len) == 0)
			return;
	}
	close_full(w, name, len);
}

void xml_close(struct xml_writer *w)
{
	const char *name;
	size_t len;

	if (!w->depth)
		return;
	name = w->names + w->open[--w->depth];
	len = w->names_len - w->open[w->depth];
	if (w->tag_open) {
		close_empty(w, name, len);
		w->tag_open = 0;
	} else {
		if (w->indent && !w->in_line && w->last == END_TAG)
			new_line(w, w->depth);
		close_full(w, name, len);
	}
	w->names_len = w->open[w->depth];
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
	size_t at = gavel_output_len(w->out);

	if (!w->tag_open || w->depth < 2) {
		xml_close(w);
		return;
	}
	while (at && bytes[at - 1] != '<')
		at--;
	at -= at > 0;
	while (at && w->indent && !w->in_line && (bytes[at - 1] == ' ' || bytes[at - 1] == '\n'))
		at--;
	w->names_len = w->open[--w->depth];
	gavel_output_cut(w->out, at);
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
