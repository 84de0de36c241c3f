/* SPDX-License-Identifier: MIT
 *
 * A template is read once into pieces, of text and of words in braces, so that
 * what is wrong with it is told with its column before any document is touched;
 * template_fill.c makes names of the pieces.
 */
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "nearest.h"
#include "template_piece.h"

static const char *const WORDS[] = { "dir", "below", "stem", "ext", "symbol", "lang", "hash" };

/* ---- reading ---- */

static int wrong(struct gavel_job *job, size_t column, const char *what, const char *more)
{
	struct gavel_position at = { .part = "--out", .line = 1, .column = (uint32_t)column + 1 };

	return gavel_fail(job, GAVEL_USAGE, "template", &at, "%s%s", what, more);
}

static void add(struct template *t, enum what what, const char *text)
{
	t->pieces[t->count++] = (struct piece){ what, text };
}

/* The word behind the brace at text + at; its end, or 0 after gavel_fail. */
static size_t read_word(struct gavel_job *job, struct template *t, const char *text, size_t at)
{
	size_t len = strcspn(text + at + 1, "{}");
	const char *word = arena_copy(t->arena, text + at + 1, len), *near;
	char more[128];

	if (text[at + 1 + len] != '}')
		return wrong(job, at, "this { has no }; {{ is a brace by itself", ""), 0;
	for (size_t i = 0; i < TEXT; i++)
		if (strcmp(word, WORDS[i]) == 0) {
			add(t, (enum what)i, NULL);
			return at + len + 2;
		}
	near = nearest_name(word, WORDS, TEXT, sizeof *WORDS);
	snprintf(more, sizeof more, near ? "; did you mean {%s}?" : "; there are {dir} {below} {stem} {ext} {symbol} {lang} {hash}",
	         near);
	return wrong(job, at, "nothing is called so", more), 0;
}

/* Text up to a word, where {{ and }} are one brace; its end, or 0 after gavel_fail. */
static size_t read_text(struct gavel_job *job, struct template *t, const char *text, size_t at)
{
	char *plain = arena_alloc(t->arena, strlen(text + at) + 1);
	size_t len = 0;

	for (; text[at]; at++) {
		if ((text[at] == '{' || text[at] == '}') && text[at + 1] == text[at])
			at++;
		else if (text[at] == '{')
			break;
		else if (text[at] == '}')
			return wrong(job, at, "this } has no {; }} is a brace by itself", ""), 0;
		plain[len++] = text[at];
	}
	if (len)
		add(t, TEXT, plain);
	return at;
}

static int read_pieces(struct gavel_job *job, struct template *t, const char *text)
{
	size_t at = 0;

	if (!*text)
		return wrong(job, 0, "it is empty; write for instance \"out/{stem}.{ext}\"", "");
	if (strcmp(text, "-") == 0)
		return wrong(job, 0, "a batch writes files; --stdout-tar writes a stream", "");
	if (text[strlen(text) - 1] == '/')
		return wrong(job, strlen(text) - 1, "this names a folder and no file; write for instance {stem}.{ext} behind it", "");
	while (text[at]) {
		at = text[at] == '{' && text[at + 1] != '{' ? read_word(job, t, text, at) : read_text(job, t, text, at);
		if (!at)
			return -1;
	}
	return 0;
}

/* ---- asking ---- */

/* The text before the first word, or all of it, up to its last slash. */
char *template_text_folder(const char *text)
{
	char *folder = must_copy(text), *slash = NULL;
	size_t len = 0;

	for (const char *at = text; *at && (*at != '{' || at[1] == '{'); at++) {
		if (*at == '/')
			slash = folder + len;
		folder[len++] = *at;
		at += (*at == '{' || *at == '}') && at[1] == *at;
	}
	if (slash) {
		slash[slash == folder] = 0;
		return folder;
	}
	free(folder);
	return must_copy(strncmp(text, "{dir}", 5) == 0 ? "" : ".");
}

struct template *template_read(struct gavel_job *job, const char *text)
{
	struct template *t = must_alloc(sizeof *t);

	t->arena = arena_new();
	t->pieces = must_alloc((strlen(text) + 1) * sizeof *t->pieces);
	if (read_pieces(job, t, text)) {
		template_free(t);
		return NULL;
	}
	t->folder = template_text_folder(text);
	t->extensions = extensions_new(job);
	return t;
}

void template_free(struct template *t)
{
	if (!t)
		return;
	extensions_free(t->extensions);
	arena_free(t->arena);
	free(t->pieces);
	free(t->folder);
	free(t);
}

int template_is_late(const struct template *t)
{
	for (size_t i = 0; i < t->count; i++)
		if (t->pieces[i].what == SYMBOL || t->pieces[i].what == LANG || t->pieces[i].what == HASH)
			return 1;
	return 0;
}

const char *template_folder(const struct template *t)
{
	return t->folder;
}
