/* SPDX-License-Identifier: MIT
 *
 * A list of pairs, an extension and the plugin that claims it. There are a
 * dozen of them; they are searched one by one.
 *
 * An extension is what stands behind the last dot: letters and digits, one
 * letter at least, with something before the dot that is no dot itself. Names
 * made of symbols (A.RES.79.224) keep their numbers so; what a plugin claims
 * is an extension whatever it is made of.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "arena.h"
#include "extensions.h"
#include "plugin.h"

struct pair {
	const char *extension, *format;
};

struct extensions {
	struct arena *arena;
	struct pair *pairs;
	size_t count, room;
};

static void add(void *closure, const char *format, const char *extension)
{
	struct extensions *e = closure;

	if (e->count == e->room)
		e->pairs = must_realloc(e->pairs, (e->room = e->room ? e->room * 2 : 32) * sizeof *e->pairs);
	e->pairs[e->count++] = (struct pair){ arena_string(e->arena, extension), arena_string(e->arena, format) };
}

struct extensions *extensions_new(struct gavel_job *job)
{
	struct extensions *e = must_alloc(sizeof *e);

	e->arena = arena_new();
	plugin_claims(job, add, e);
	return e;
}

void extensions_free(struct extensions *extensions)
{
	if (!extensions)
		return;
	arena_free(extensions->arena);
	free(extensions->pairs);
	free(extensions);
}

static int is(const struct pair *pair, const char *word, size_t len)
{
	return strlen(pair->extension) == len && strncasecmp(pair->extension, word, len) == 0;
}

static int claimed(const struct extensions *e, const char *word, size_t len, const char *format)
{
	for (size_t i = 0; i < e->count; i++)
		if (is(&e->pairs[i], word, len) && (!format || strcmp(e->pairs[i].format, format) == 0))
			return 1;
	return 0;
}

static int claimed_together(const struct extensions *e, const char *a, size_t a_len, const char *b, size_t b_len)
{
	for (size_t i = 0; i < e->count; i++)
		for (size_t k = 0; is(&e->pairs[i], a, a_len) && k < e->count; k++)
			if (is(&e->pairs[k], b, b_len) && strcmp(e->pairs[i].format, e->pairs[k].format) == 0)
				return 1;
	return 0;
}

/* The last dot of the first len bytes that has something other than dots before it; len if there is none. */
static size_t last_dot(const char *name, size_t len)
{
	size_t dots = strspn(name, "."), at = len;

	while (at > dots && name[at - 1] != '.')
		at--;
	return at > dots ? at - 1 : len;
}

static int letters(const char *word, size_t len)
{
	int found = 0;

	for (size_t i = 0; i < len; i++) {
		int digit = word[i] >= '0' && word[i] <= '9', lower = word[i] | 0x20;

		if (!digit && (lower < 'a' || lower > 'z'))
			return 0;
		found |= !digit;
	}
	return found;
}

int extensions_claim(const struct extensions *extensions, const char *name, const char *format)
{
	size_t len = strlen(name), dot = last_dot(name, len);

	return dot < len && claimed(extensions, name + dot + 1, len - dot - 1, format);
}

size_t extensions_stem(const struct extensions *e, const char *name)
{
	size_t len = strlen(name), dot = last_dot(name, len), before;
	const char *word = name + dot + 1;

	if (dot == len || (!letters(word, len - dot - 1) && !claimed(e, word, len - dot - 1, NULL)))
		return len;
	before = last_dot(name, dot);
	if (before < dot && claimed_together(e, name + before + 1, dot - before - 1, word, len - dot - 1))
		return before;
	return dot;
}
