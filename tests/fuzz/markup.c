/* SPDX-License-Identifier: MIT
 *
 * Edits of XML and HTML at the level of tags: elements are deleted, unwrapped,
 * repeated, moved, swapped, nested and taken from elsewhere; attributes are
 * changed, added and renamed with the words of the format and with numbers at
 * the ends of their ranges; entities, CDATA, declarations and encodings are put
 * where a reader may not expect them. What comes out is well-formed more often
 * than not, so that it is the reader behind the XML parser that is tried.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "edit.h"
#include "tags.h"

static const char *const INSERTS[] = {
	"&amp;", "&lt;", "&gt;", "&nbsp;", "&a;", "&#0;", "&#65;", "&#x10FFFF;", "&#xD800;", "&#x0;", "<![CDATA[]]>", "<![CDATA[<a>]]>",
	"<![CDATA[1. ]]>", "<!-- -->", "<?x y?>", "<?xml version=\"1.0\"?>", "<!DOCTYPE a [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>",
	"<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", "\xC2\xA0", "\xE2\x80\xAE", "\xE2\x80\x8B", "\xEF\xBB\xBF", "\xC2\xAD", "\xFF",
	"\xE3\x80\x80", "\t", "\n", "\r\n", "1. ", "(a) ", "\xE2\x80\xA2 ", "a", "S/RES/2341 (2017)", "]]>", "</a>", "<a>", "<", ">", "\"",
};

static const char *const ENCODINGS[] = {
	"UTF-8", "utf-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1", "windows-1252", "US-ASCII", "UTF-7", "EBCDIC-US",
	"Shift_JIS", "GB18030", "KOI8-R", "x", "",
};

/* The tags of a text, which the caller frees; *element is one of them. */
static struct tags *look(const struct edit *e, const struct bytes *text, const struct tag **element)
{
	struct tags *tags = must_alloc(sizeof *tags);

	tags_find(tags, text);
	*element = tags_element(tags, e->chance);
	return tags;
}

static struct bytes copy_of(const struct bytes *text, const struct tag *t)
{
	return bytes_copy(text->at + t->start, t->until - t->start);
}

/* ---- elements ---- */

static void delete_element(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	(void)tags;
	edit_put(e, t->start, t->until, "", 0);
}

/* Only its tags. */
static void unwrap(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	(void)tags;
	for (size_t i = t->until; t->until > t->end && i-- > t->end;)
		if (e->text->at[i] == '<') {
			edit_put(e, i, t->until, "", 0);
			break;
		}
	edit_put(e, t->start, t->end, "", 0);
}

static void delete_content(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	(void)tags;
	for (size_t i = t->until; t->until > t->end && i-- > t->end;)
		if (e->text->at[i] == '<') {
			edit_put(e, t->end, i, "", 0);
			return;
		}
}

static void repeat(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	struct bytes one = copy_of(e->text, t);
	size_t at = t->until;

	(void)tags;
	for (size_t n = 1 + few(e->chance, 400); n--;)
		edit_put(e, at, at, one.at, one.len);
	bytes_free(&one);
}

/* Beside another tag, or in it. */
static size_t some_place(const struct edit *e, const struct tags *tags)
{
	const struct tag *t = tags->count ? &tags->tag[below(e->chance, tags->count)] : NULL;

	return !t ? 0 : below(e->chance, 2) ? t->start : t->end;
}

static void move(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	struct bytes one = copy_of(e->text, t);
	size_t to = some_place(e, tags);

	if (to >= t->until) {
		edit_put(e, to, to, one.at, one.len);
		edit_put(e, t->start, t->until, "", 0);
	} else if (to <= t->start) {
		edit_put(e, t->start, t->until, "", 0);
		edit_put(e, to, to, one.at, one.len);
	}
	bytes_free(&one);
}

static void swap(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	const struct tag *u = tags_element(tags, e->chance);
	const struct tag *first = u && u->start < t->start ? u : t, *second = first == t ? u : t;
	struct bytes a, b;

	if (!u || first->until > second->start)
		return;
	a = copy_of(e->text, first);
	b = copy_of(e->text, second);
	edit_put(e, second->start, second->until, a.at, a.len);
	edit_put(e, first->start, first->until, b.at, b.len);
	bytes_free(&a);
	bytes_free(&b);
}

/* In its own tags, again and again. */
static void nest(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	size_t times = 1 + few(e->chance, 600);
	struct bytes open = { 0 }, close = { 0 };

	(void)tags;
	for (size_t i = 0; t->kind == TAG_OPEN && i < times; i++) {
		bytes_put(&open, e->text->at + t->start, t->end - t->start);
		bytes_put(&close, "</", 2);
		bytes_put(&close, e->text->at + t->start + 1, t->name_end - t->start - 1);
		bytes_put(&close, ">", 1);
	}
	if (e->text->len + open.len + close.len <= e->room) {
		edit_put(e, t->until, t->until, close.at, close.len);
		edit_put(e, t->start, t->start, open.at, open.len);
	}
	bytes_free(&open);
	bytes_free(&close);
}

/* An element of the other text. */
static void graft(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	const struct tag *from;
	struct tags *others = look(e, e->other, &from);
	size_t to = some_place(e, tags);
	struct bytes one;

	(void)t;
	if (from) {
		one = copy_of(e->other, from);
		edit_put(e, to, to, one.at, one.len);
		bytes_free(&one);
	}
	free(others);
}

static void wrap(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	struct bytes tag = { 0 };
	const char *name = edit_word(e);

	(void)tags;
	bytes_put(&tag, "</", 2);
	bytes_put(&tag, name, strlen(name));
	bytes_put(&tag, ">", 1);
	edit_put(e, t->until, t->until, tag.at, tag.len);
	bytes_splice(&tag, 1, 2, "", 0);
	edit_put(e, t->start, t->start, tag.at, tag.len);
	bytes_free(&tag);
}

/* To a name of the format, in both tags. */
static void rename_element(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	const char *name = edit_word(e);
	size_t len = t->name_end - t->start - 1;

	(void)tags;
	if (t->kind == TAG_OPEN && t->until > t->end + len + 3)
		edit_put_string(e, t->until - 1 - len, t->until - 1, name);
	edit_put_string(e, t->start + 1, t->name_end, name);
}

/* ---- attributes ---- */

static void change_value(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	struct attribute a;

	(void)tags;
	if (tags_attribute(e->text, t, e->chance, &a) == 0)
		edit_put_string(e, a.value, a.value_end, below(e->chance, 2) ? edit_word(e) : edit_extreme(e));
}

/* The value of another attribute: a reference that leads elsewhere. */
static void copy_value(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	const struct tag *from = tags_element(tags, e->chance);
	struct attribute a, b;
	struct bytes value;

	if (!from || tags_attribute(e->text, from, e->chance, &b) || tags_attribute(e->text, t, e->chance, &a))
		return;
	value = bytes_copy(e->text->at + b.value, b.value_end - b.value);
	edit_put(e, a.value, a.value_end, value.at, value.len);
	bytes_free(&value);
}

static void mutate_value(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	struct attribute a;
	uint8_t value[256];
	size_t len;

	(void)tags;
	if (tags_attribute(e->text, t, e->chance, &a) || a.value_end - a.value > sizeof value)
		return;
	len = a.value_end - a.value;
	memcpy(value, e->text->at + a.value, len);
	len = e->mutate(value, len, sizeof value);
	edit_put(e, a.value, a.value_end, (char *)value, len);
}

static void rename_attribute(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	struct attribute a;

	(void)tags;
	if (tags_attribute(e->text, t, e->chance, &a) == 0)
		edit_put_string(e, a.name, a.name_end, edit_word(e));
}

static void drop_attribute(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	struct attribute a;

	(void)tags;
	if (tags_attribute(e->text, t, e->chance, &a) == 0)
		edit_put(e, a.name, a.value_end + 1, "", 0);
}

static void add_attribute(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	struct bytes a = { 0 };
	const char *name = edit_word(e), *value = below(e->chance, 2) ? edit_word(e) : edit_extreme(e);

	(void)tags;
	bytes_put(&a, " ", 1);
	bytes_put(&a, name, strlen(name));
	bytes_put(&a, "=\"", 2);
	bytes_put(&a, value, strlen(value));
	bytes_put(&a, "\"", 1);
	edit_put(e, t->name_end, t->name_end, a.at, a.len);
	bytes_free(&a);
}

/* ---- text ---- */

static void insert(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	size_t to = some_place(e, tags);

	(void)t;
	for (size_t n = 1 + few(e->chance, 100); n--;)
		edit_put_string(e, to, to, INSERTS[below(e->chance, COUNT(INSERTS))]);
}

/* What stands behind a tag, up to the next one. */
static void mutate_text(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	uint8_t text[512];
	size_t len = 0;

	(void)tags;
	while (t->end + len < e->text->len && len < sizeof text / 2 && e->text->at[t->end + len] != '<')
		len++;
	if (!len)
		return;
	memcpy(text, e->text->at + t->end, len);
	edit_put(e, t->end, t->end + len, (char *)text, e->mutate(text, len, sizeof text));
}

static void double_text(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	struct bytes text;
	size_t end = t->end;

	(void)tags;
	while (end < e->text->len && e->text->at[end] != '<')
		end++;
	for (size_t n = 1 + below(e->chance, 10); n--; bytes_free(&text)) {
		text = bytes_copy(e->text->at + t->end, end - t->end);
		edit_put(e, end, end, text.at, text.len);
		end = t->end + 2 * text.len > e->text->len ? end : t->end + 2 * text.len;
	}
}

/* ---- the whole ---- */

/* Two bytes a character, as UTF-16 has what is ASCII. */
static void widen(const struct edit *e, int big)
{
	struct bytes wide = { 0 };

	if (e->text->len * 2 + 2 > e->room)
		return;
	bytes_put(&wide, big ? "\xFE\xFF" : "\xFF\xFE", 2);
	for (size_t i = 0; i < e->text->len; i++) {
		char pair[2] = { big ? 0 : e->text->at[i], big ? e->text->at[i] : 0 };

		bytes_put(&wide, pair, 2);
	}
	bytes_splice(e->text, 0, e->text->len, wide.at, wide.len);
	bytes_free(&wide);
}

static void change_encoding(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	const struct tag *first = &tags->tag[0];
	struct bytes line = { 0 };
	const char *name = ENCODINGS[below(e->chance, COUNT(ENCODINGS))];

	(void)t;
	bytes_put(&line, "<?xml version=\"1.0\" encoding=\"", 30);
	bytes_put(&line, name, strlen(name));
	bytes_put(&line, "\"?>", 3);
	edit_put(e, 0, first->kind == TAG_OTHER ? first->end : 0, line.at, line.len);
	bytes_free(&line);
	if (below(e->chance, 3) == 0)
		widen(e, below(e->chance, 2) != 0);
}

static void cut(const struct edit *e, const struct tags *tags, const struct tag *t)
{
	(void)tags;
	edit_put(e, below(e->chance, 2) ? t->start : t->end, e->text->len, "", 0);
}

/* How often each is chosen, of 100. */
static const struct {
	void (*edit)(const struct edit *e, const struct tags *tags, const struct tag *t);
	unsigned often;
} EDITS[] = {
	{ delete_element, 8 }, { unwrap, 5 }, { delete_content, 4 }, { repeat, 8 }, { move, 8 }, { swap, 4 }, { nest, 3 },
	{ graft, 8 }, { wrap, 4 }, { rename_element, 6 }, { change_value, 14 }, { copy_value, 6 }, { mutate_value, 3 },
	{ rename_attribute, 3 }, { drop_attribute, 3 }, { add_attribute, 4 }, { insert, 3 }, { mutate_text, 3 }, { double_text, 1 },
	{ change_encoding, 1 }, { cut, 1 },
};

void markup_edit(const struct edit *e)
{
	const struct tag *element;
	struct tags *tags = look(e, e->text, &element);
	size_t at = below(e->chance, 100), i = 0;

	for (; i < COUNT(EDITS) - 1 && at >= EDITS[i].often; i++)
		at -= EDITS[i].often;
	if (element)
		EDITS[i].edit(e, tags, element);
	free(tags);
}
