/* SPDX-License-Identifier: MIT
 *
 * The mutator: libFuzzer asks it for the next input.
 *
 * What an input is, its own bytes say. A package of stored entries (parts.c) is
 * taken apart, one part edited and all packed again; of anything else the whole
 * is edited, by its tags (markup.c) or by its lines (lines.c). Some are left to
 * libFuzzer: one in ten packages, so that its own structure is tried too, and
 * every third text. Words come from --words=FILE, made of the source of the
 * format (tests/fuzz/seeds).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "edit.h"
#include "fuzz.h"
#include "parts.h"

/* Of libFuzzer. */
size_t LLVMFuzzerMutate(uint8_t *bytes, size_t len, size_t max);
size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t len, size_t max, unsigned seed);
size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len, uint8_t *out, size_t max,
                                 unsigned seed);

enum { WORDS_MAX = 4096, WORD_ROOM = 128 };

/* A line of the file is "a word" with its quotes. */
static void read_words(struct words *words, const char *path)
{
	FILE *file = path ? fopen(path, "r") : NULL;
	char line[WORD_ROOM];

	words->at = must_alloc(WORDS_MAX * sizeof *words->at);
	while (file && words->count < WORDS_MAX && fgets(line, sizeof line, file)) {
		size_t len = strcspn(line + 1, "\"");

		line[1 + len] = 0;
		words->at[words->count++] = must_copy(line + 1);
	}
	if (file)
		fclose(file);
}

static const struct words *words_of_run(void)
{
	static struct words words;

	if (!words.at)
		read_words(&words, fuzz_argument("words", NULL));
	return &words;
}

static int is_markup(const struct bytes *b)
{
	size_t at = b->len >= 3 && memcmp(b->at, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

	return b->len > at && b->at[at] == '<';
}

/* Edits a text several times. What a part of a package is may be any bytes, an image too. */
static void edit_text(struct chance *c, struct bytes *text, const struct bytes *other, size_t room)
{
	const struct edit e = { c, words_of_run(), text, other, room, LLVMFuzzerMutate };
	void (*edit)(const struct edit *) = is_markup(text) ? markup_edit : lines_edit;

	for (size_t n = 1 + below(c, 4); n--;)
		edit(&e);
}

/* ---- packages ---- */

static void drop_part(struct parts *p, size_t i)
{
	bytes_free(&p->part[i].name);
	bytes_free(&p->part[i].body);
	memmove(&p->part[i], &p->part[i + 1], (--p->count - i) * sizeof p->part[0]);
}

/* One part's bytes under another's name. */
static void exchange(struct parts *p, size_t i, size_t k)
{
	struct bytes body = p->part[i].body;

	p->part[i].body = p->part[k].body;
	p->part[k].body = body;
}

static void rename_part(struct parts *p, size_t i, struct chance *c)
{
	const struct words *words = words_of_run();
	const char *word = words->count ? words->at[below(c, words->count)] : "a";
	struct bytes *name = &p->part[i].name;

	if (below(c, 2))
		bytes_splice(name, 0, name->len, word, strlen(word));
	else
		bytes_splice(name, below(c, name->len), name->len, below(c, 2) ? "/" : "x", 1);
}

static void edit_package(struct chance *c, struct parts *p)
{
	size_t i = below(c, p->count);

	switch (below(c, 4)) {
	case 0:
		exchange(p, i, below(c, p->count));
		break;
	case 1:
		rename_part(p, i, c);
		break;
	default:
		if (p->count > 1)
			drop_part(p, i);
	}
}

/* A part, the longer the likelier: the document and not the file of types. */
static size_t choose_part(const struct parts *p, struct chance *c)
{
	size_t i = below(c, p->count), k = below(c, p->count);

	return p->part[i].body.len > p->part[k].body.len ? i : k;
}

static void mutate_parts(struct parts *p, const struct parts *other, struct chance *c, size_t room)
{
	size_t i = choose_part(p, c), k = choose_part(other, c), total = 0;

	for (size_t n = 0; n < p->count; n++)
		total += p->part[n].body.len + 2 * p->part[n].name.len + 80;
	if (below(c, 20) == 0) {
		edit_package(c, p);
	} else {
		struct bytes copy = bytes_copy(other->part[k].body.at, other->part[k].body.len);
		size_t left = room > total + 64 ? room - total - 64 : 0;

		edit_text(c, &p->part[i].body, &copy, p->part[i].body.len + left);
		bytes_free(&copy);
	}
}

/* ---- what libFuzzer calls ---- */

/* What was made, into libFuzzer's room: its length, 0 if it is too long. */
static size_t give(struct bytes *made, uint8_t *out, size_t max)
{
	size_t len = made->len <= max ? made->len : 0;

	if (len)
		memcpy(out, made->at, len);
	bytes_free(made);
	return len;
}

/* a edited, with what b has: its length in out, 0 if nothing was made. */
static size_t mutate(struct chance *c, const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len, uint8_t *out, size_t max)
{
	struct parts *p = must_alloc(sizeof *p), *q = must_alloc(sizeof *q);
	struct bytes made = { 0 }, other = bytes_copy((const char *)b, b_len);

	if (parts_take(p, a, a_len) == 0 && parts_take(q, b, b_len) == 0) {
		mutate_parts(p, q, c, max);
		parts_pack(p, &made);
	} else {
		made = bytes_copy((const char *)a, a_len);
		edit_text(c, &made, &other, max);
	}
	parts_free(p);
	parts_free(q);
	free(p);
	free(q);
	bytes_free(&other);
	return give(&made, out, max);
}

size_t LLVMFuzzerCustomMutator(uint8_t *bytes, size_t len, size_t max, unsigned seed)
{
	struct chance c = chance_of(seed);
	unsigned often = len && (*bytes == 'P' || *bytes == '<') ? 10 : 3;
	size_t made = below(&c, often) ? mutate(&c, bytes, len, bytes, len, bytes, max) : 0;

	return made ? made : LLVMFuzzerMutate(bytes, len, max);
}

/* Nothing made: libFuzzer goes on with the first as it is. */
size_t LLVMFuzzerCustomCrossOver(const uint8_t *a, size_t a_len, const uint8_t *b, size_t b_len, uint8_t *out, size_t max,
                                 unsigned seed)
{
	struct chance c = chance_of(seed);

	return mutate(&c, a, a_len, b, b_len, out, max);
}
