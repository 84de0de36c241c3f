/* SPDX-License-Identifier: MIT
 *
 * Where the tags of a markup stand. Nothing is asked of the markup: it was
 * edited by chance before, so a tag ends at the next bracket outside quotes and
 * closes the nearest open one, whatever their names.
 */
#include <string.h>

#include "tags.h"

static int is_name_end(char c)
{
	return !c || strchr(" \t\r\n=/>", c) != NULL;
}

/* Behind the bracket that ends what opens at `at`: comments and CDATA end with their own signs. */
static size_t find_end(const struct bytes *text, size_t at)
{
	static const struct { const char *open, *close; } longer[] = {
		{ "<!--", "-->" }, { "<![CDATA[", "]]>" }, { "<?", "?>" },
	};
	char quote = 0;

	for (size_t i = 0; i < sizeof longer / sizeof *longer; i++)
		if (strncmp(text->at + at, longer[i].open, strlen(longer[i].open)) == 0) {
			const char *end = strstr(text->at + at, longer[i].close);

			return end ? (size_t)(end - text->at) + strlen(longer[i].close) : text->len;
		}
	for (; at < text->len; at++) {
		char c = text->at[at];

		if (quote ? c == quote : c == '"' || c == '\'')
			quote = quote ? 0 : c;
		else if (c == '>' && !quote)
			return at + 1;
	}
	return text->len;
}

static struct tag tag_at(const struct bytes *text, size_t at)
{
	struct tag t = { .start = at, .end = find_end(text, at), .name_end = at + 1 };
	const char *s = text->at + at;

	t.until = t.end;
	if (s[1] == '/')
		t.kind = TAG_CLOSE;
	else if (s[1] == '!' || s[1] == '?')
		t.kind = TAG_OTHER;
	else
		t.kind = t.end - at > 2 && text->at[t.end - 2] == '/' ? TAG_EMPTY : TAG_OPEN;
	while (t.name_end < t.end && !is_name_end(text->at[t.name_end]))
		t.name_end++;
	return t;
}

void tags_find(struct tags *tags, const struct bytes *text)
{
	static size_t open[TAGS_MAX];           /* too much for a stack; nothing stays in it */
	size_t depth = 0, at = 0;

	tags->count = 0;
	while (at < text->len && tags->count < TAGS_MAX) {
		const char *next = memchr(text->at + at, '<', text->len - at);
		struct tag *t = &tags->tag[tags->count];

		if (!next)
			break;
		*t = tag_at(text, (size_t)(next - text->at));
		if (t->kind == TAG_OPEN)
			open[depth++] = tags->count;
		else if (t->kind == TAG_CLOSE && depth)
			tags->tag[open[--depth]].until = t->end;
		tags->count++;
		at = t->end;
	}
}

const struct tag *tags_element(const struct tags *tags, struct chance *c)
{
	for (int tries = 0; tags->count && tries < 16; tries++) {
		const struct tag *t = &tags->tag[below(c, tags->count)];

		if (t->kind == TAG_OPEN || t->kind == TAG_EMPTY)
			return t;
	}
	return NULL;
}

/* The next attribute from `at` on. */
static int read_attribute(const struct bytes *text, const struct tag *tag, size_t at, struct attribute *a)
{
	while (at < tag->end && strchr(" \t\r\n", text->at[at]))
		at++;
	a->name = at;
	while (at < tag->end && !is_name_end(text->at[at]))
		at++;
	a->name_end = at;
	if (at == a->name || at + 1 >= tag->end || text->at[at] != '=' || !strchr("\"'", text->at[at + 1]))
		return -1;
	a->value = at += 2;
	while (at < tag->end && text->at[at] != text->at[a->value - 1])
		at++;
	a->value_end = at;
	return at < tag->end ? 0 : -1;
}

int tags_attribute(const struct bytes *text, const struct tag *tag, struct chance *c, struct attribute *found)
{
	struct attribute a;
	size_t at = tag->name_end, seen = 0;

	while (tag->kind != TAG_OTHER && read_attribute(text, tag, at, &a) == 0) {
		if (below(c, ++seen) == 0)
			*found = a;
		at = a.value_end + 1;
	}
	return seen ? 0 : -1;
}
