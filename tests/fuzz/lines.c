/* SPDX-License-Identifier: MIT
 *
 * Edits of texts that are no markup: scripts, data files, JSON, tables, plain
 * text. Lines are deleted, repeated, moved and taken from elsewhere; words and
 * numbers are put for one another, and brackets deep into each other, so that
 * more of what comes out is still read as what it was.
 */
#include <ctype.h>
#include <string.h>

#include "edit.h"

struct span {
	size_t start, end;
};

/* A line by chance, with its end. */
static struct span some_line(const struct edit *e, const struct bytes *text)
{
	struct span line = { below(e->chance, text->len), 0 };

	while (line.start > 0 && text->at[line.start - 1] != '\n')
		line.start--;
	for (line.end = line.start; line.end < text->len && text->at[line.end++] != '\n';)
		;
	return line;
}

static int is_of_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* A word or a number by chance; empty where none is near. */
static struct span some_word(const struct edit *e)
{
	const struct bytes *text = e->text;
	struct span word = { below(e->chance, text->len), 0 };

	while (word.start < text->len && !is_of_word(text->at[word.start]))
		word.start++;
	while (word.start > 0 && is_of_word(text->at[word.start - 1]))
		word.start--;
	for (word.end = word.start; word.end < text->len && is_of_word(text->at[word.end]); word.end++)
		;
	return word;
}

static void delete_line(const struct edit *e)
{
	struct span line = some_line(e, e->text);

	edit_put(e, line.start, line.end, "", 0);
}

static void put_line(const struct edit *e, const struct bytes *from, size_t times)
{
	struct span line = some_line(e, from), place = some_line(e, e->text);
	struct bytes copy = bytes_copy(from->at + line.start, line.end - line.start);

	while (times--)
		edit_put(e, place.start, place.start, copy.at, copy.len);
	bytes_free(&copy);
}

static void copy_line(const struct edit *e)
{
	put_line(e, e->text, 1);
}

static void repeat_line(const struct edit *e)
{
	put_line(e, e->text, few(e->chance, 400));
}

static void graft_line(const struct edit *e)
{
	put_line(e, e->other, 1);
}

static void change_word(const struct edit *e)
{
	struct span word = some_word(e);

	edit_put_string(e, word.start, word.end, below(e->chance, 3) ? edit_word(e) : edit_extreme(e));
}

/* For one that stands elsewhere in the text. */
static void copy_word(const struct edit *e)
{
	struct span from = some_word(e), to = some_word(e);
	struct bytes copy = bytes_copy(e->text->at + from.start, from.end - from.start);

	edit_put(e, to.start, to.end, copy.at, copy.len);
	bytes_free(&copy);
}

static void delete_word(const struct edit *e)
{
	struct span word = some_word(e);

	edit_put(e, word.start, word.end, "", 0);
}

static void nest(const struct edit *e)
{
	static const char *const pairs[] = { "()", "{}", "[]", "\"\"", "<>", "--", "**" };
	const char *pair = pairs[below(e->chance, COUNT(pairs))];
	struct span word = some_word(e);

	for (size_t times = 1 + few(e->chance, 500); times--;) {
		edit_put(e, word.end, word.end, pair + 1, 1);
		edit_put(e, word.start, word.start, pair, 1);
		word.end++;
	}
}

void lines_edit(const struct edit *e)
{
	static void (*const edits[])(const struct edit *) = {
		delete_line, copy_line, repeat_line, graft_line, graft_line, change_word, change_word, change_word, copy_word, copy_word,
		delete_word, nest,
	};

	if (e->text->len && e->other->len)
		edits[below(e->chance, COUNT(edits))](e);
}
