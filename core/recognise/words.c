/* SPDX-License-Identifier: MIT
 *
 * Characters, and the text of blocks for the steps that cut it. All offsets are
 * bytes of the text as plain_text() gives it: tab and line_break count one.
 */
#include <string.h>

#include "arena.h"
#include "context.h"

size_t char_len(const char *s)
{
	unsigned char c = (unsigned char)*s;
	size_t len = c < 0xc0 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;

	return strnlen(s, len);
}

size_t wide_blank_len(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	if (u[0] == 0xc2 && u[1] == 0xa0)
		return 2;                                       /* U+00A0 */
	if (u[0] == 0xe2 && u[1] == 0x80 && ((u[2] >= 0x80 && u[2] <= 0x8a) || u[2] == 0xaf))
		return 3;                                       /* U+2000 to U+200A, U+202F */
	return 0;
}

size_t blanks_len(const char *s)
{
	size_t n, len = 0;

	while ((n = blank_len(s + len)))
		len += n;
	return len;
}

unsigned folded_wide(const char *s, size_t *len)
{
	const unsigned char *u = (const unsigned char *)s;

	*len = 1;
	if (u[0] == 0xe2 && u[1] == 0x80 && ((u[2] >= 0x90 && u[2] <= 0x95) || u[2] == 0x98 || u[2] == 0x99)) {
		*len = 3;
		return u[2] < 0x98 ? '-' : '\'';
	}
	if ((u[0] & 0xe0) != 0xc0 || !u[1])
		return *u;
	*len = 2;
	if (u[0] == 0xc3 && u[1] >= 0x80 && u[1] <= 0x9e)
		return 0xc300u + u[1] + 0x20u;                  /* A with grave to thorn */
	if (u[0] == 0xd0 && u[1] <= 0x8f)
		return 0xd100u + u[1] + 0x10u;                  /* io and its row */
	if (u[0] == 0xd0 && u[1] <= 0x9f)
		return 0xd000u + u[1] + 0x20u;
	if (u[0] == 0xd0 && u[1] <= 0xaf)
		return 0xd100u + u[1] - 0x20u;
	return (unsigned)u[0] << 8 | u[1];
}

int is_lower(const char *s)
{
	unsigned char a = (unsigned char)s[0], b = a ? (unsigned char)s[1] : 0;

	return (a >= 'a' && a <= 'z') || (a == 0xc3 && b >= 0x9f) || a == 0xd1 || (a == 0xd0 && b >= 0xb0);
}

/* U+2E80 to U+9FFF, U+F900 to U+FAFF, U+FF00 to U+FFEF and all of planes 2 and 3: scripts set without blanks. */
int is_wide(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;

	return (u[0] == 0xe2 && u[1] >= 0xba) || (u[0] >= 0xe3 && u[0] <= 0xe9) || (u[0] == 0xef && u[1] >= 0xa4)
		|| (u[0] == 0xf0 && u[1] >= 0xa0);
}

const char *joint_of(const char *line, const char *next)
{
	size_t at = strlen(line);

	while (at && ((unsigned char)line[--at] & 0xc0) == 0x80)
		;
	return is_wide(line + at) || is_wide(next) ? "" : " ";
}

int opens_quote(const char *s)
{
	return *s == '"' || strncmp(s, "\xe2\x80\x9c", 3) == 0 || strncmp(s, "\xc2\xab", 2) == 0;
}

/* A mark that ends a sentence or a part of one, as ASCII has it; 0 if the character at s is none. */
static int punctuation(const char *s, size_t len)
{
	static const struct { const char *mark; char ascii; } marks[] = {
		{ "\xd8\x8c", ',' }, { "\xef\xbc\x8c", ',' }, { "\xe3\x80\x81", ',' }, { "\xd8\x9b", ';' },
		{ "\xef\xbc\x9b", ';' }, { "\xe3\x80\x82", '.' }, { "\xef\xbc\x9a", ':' },
	};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (strlen(marks[i].mark) == len && memcmp(marks[i].mark, s, len) == 0)
			return marks[i].ascii;
	return len == 1 && strchr(",;.:", *s) ? *s : 0;
}

/* A closing quotation mark, or a mark of direction, which is not seen. */
static int is_trailing(const char *s, size_t len)
{
	static const char *const marks[] = { "\xe2\x80\x9c", "\xe2\x80\x9d", "\xe2\x80\x98", "\xe2\x80\x99", "\xc2\xbb",
	                                     "\xe2\x80\x8e", "\xe2\x80\x8f", "\xe2\x80\xac" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (strlen(marks[i]) == len && memcmp(marks[i], s, len) == 0)
			return 1;
	return 0;
}

int last_mark(const char *s)
{
	size_t end = strlen(s), at = end;

	while (at) {
		while (at && ((unsigned char)s[--at] & 0xc0) == 0x80)
			;
		if (end - at == 1)
			return strchr(",;.:", s[at]) ? s[at] : 0;       /* ASCII, as most are */
		if (!is_trailing(s + at, end - at))
			return punctuation(s + at, end - at);
		end = at;
	}
	return 0;
}

void append_text(struct recogniser *r, struct gavel_node *text, const char *between, const char *more)
{
	char *joined = arena_alloc(r->arena, text->len + strlen(between) + strlen(more) + 1);

	strcat(strcat(strcpy(joined, text->text), text->len ? between : ""), more);
	gavel_text_put(r->doc, text, joined, strlen(joined));
}

void drop_attrs(struct recogniser *r, struct gavel_node *node, const char *const keys[])
{
	for (; node->attrs && *keys; keys++)
		gavel_attr_put(r->doc, node, *keys, NULL);
}

/* Takes an inline away, and the formatting around it that it leaves empty. */
static void drop_inline(struct recogniser *r, struct gavel_node *block, struct gavel_node *node)
{
	forget_texts(r);
	while (node != block) {
		struct gavel_node *parent = node->parent;

		gavel_unlink(node);
		if (parent->first || parent == block)
			return;
		node = parent;
	}
}

/* The next node of the text order: note_ref is passed over whole. */
static struct gavel_node *step(struct gavel_node *n, struct gavel_node *block)
{
	return n->kind == GAVEL_NOTE_REF ? gavel_next_beyond(n, block) : gavel_next(n, block);
}

void cut_lead(struct recogniser *r, struct gavel_node *block, size_t n)
{
	struct gavel_node *at = gavel_next(block, block), *next;

	for (; at && n; at = next) {
		next = step(at, block);
		if (at->kind == GAVEL_TAB || at->kind == GAVEL_LINE_BREAK) {
			n--;
			drop_inline(r, block, at);
		} else if (at->kind == GAVEL_TEXT && at->len > n) {
			gavel_text_put(r->doc, at, at->text + n, at->len - n);
			n = 0;
		} else if (at->kind == GAVEL_TEXT) {
			n -= at->len;
			drop_inline(r, block, at);
		}
	}
}

/* The last node that counts as text, or NULL. */
static struct gavel_node *last_piece(struct gavel_node *block)
{
	struct gavel_node *n = block->last;

	while (n && n->kind != GAVEL_TEXT && n->last && n->kind != GAVEL_NOTE_REF)
		n = n->last;
	return n;
}

void trim_block(struct recogniser *r, struct gavel_node *block)
{
	struct gavel_node *last;
	size_t first_len;
	const char *first = first_piece(block, &first_len);

	if (first && !is_dark(*first))
		cut_lead(r, block, blanks_len(plain_lead(r, block)));
	while ((last = last_piece(block))) {
		size_t len = last->kind == GAVEL_TEXT ? last->len : 0;

		if (last->kind == GAVEL_TEXT) {
			while (len && (last->text[len - 1] == ' ' || last->text[len - 1] == '\t' || last->text[len - 1] == '\n'))
				len--;
			if (len == last->len)
				return;
			gavel_text_put(r->doc, last, last->text, len);
		} else if (last->kind != GAVEL_TAB && last->kind != GAVEL_LINE_BREAK) {
			return;
		}
		if (!len)
			drop_inline(r, block, last);
	}
}

struct gavel_node *wrap_text(struct recogniser *r, struct gavel_node *text, size_t from, size_t to,
                             enum gavel_kind kind)
{
	struct gavel_document *doc = r->doc;
	struct gavel_node *around = gavel_node_new(doc, kind), *inside;

	around->line = text->line;
	around->part = text->part;
	if (gavel_insert(doc, text->parent, around, text->next))
		return NULL;
	inside = gavel_text_new(doc, text->text + from, to - from);
	gavel_insert(doc, around, inside, NULL);
	if (to < text->len) {           /* the rest shares its bytes: a text with many citations is not copied at each */
		struct gavel_node *rest = gavel_node_new(doc, GAVEL_TEXT);

		rest->text = text->text + to;
		rest->len = text->len - to;
		gavel_insert(doc, text->parent, rest, around->next);
	}
	if (from)
		gavel_text_put(doc, text, text->text, from);
	else
		gavel_unlink(text);
	return around;
}
