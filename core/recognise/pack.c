/* SPDX-License-Identifier: MIT
 *
 * Language packs: scripts/lang/CODE.lua, data only. scripts/languages.lua lists
 * the codes with words that only that language's documents print; the language
 * with most of them in the document's opening is taken.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "arena.h"
#include "context.h"
#include "job.h"
#include "plugin.h"

enum { SAMPLE_LEN = 65536 };

static int count_words(const char *text, const struct value *words)
{
	int n = 0;

	for (size_t i = 0; i < words->count; i++)
		n += words->items[i].kind == VALUE_STRING && strstr(text, words->items[i].string) != NULL;
	return n;
}

/* The beginning of the document's text: enough to tell its language. */
static char *sample_text(struct recogniser *r)
{
	struct gavel_output *out = gavel_output_new();
	char *s;

	for (struct gavel_node *n = r->doc->root; n && gavel_output_len(out) < SAMPLE_LEN; n = gavel_next(n, r->doc->root)) {
		if (n->kind != GAVEL_TEXT)
			continue;
		gavel_write(out, n->text, n->len);
		gavel_write(out, " ", 1);
	}
	s = fold_blanks(r, gavel_output_bytes(out), gavel_output_len(out));
	gavel_output_free(out);
	return s;
}

static const char *recognise_language(struct recogniser *r, const struct value *languages)
{
	const char *text = sample_text(r), *best = NULL;
	int most = 0;

	for (size_t i = 0; i < languages->count; i++) {
		int n = count_words(text, value_of(&languages->items[i], "words"));

		if (n > most) {
			most = n;
			best = value_string(&languages->items[i], "code", "");
		}
	}
	return best;
}

const struct value *pack_load(struct recogniser *r, int *found)
{
	char *path = script_path(r->job, ".", "languages", ".lua");
	const struct value *languages = path ? value_read(r->job, r->arena, path) : NULL;
	const char *code = r->job->lang;
	const struct value *pack;

	free(path);
	*found = 0;
	if (!languages) {
		if (!r->job->status)
			gavel_fail(r->job, GAVEL_SCRIPT, "language", NULL,
			           "scripts/languages.lua is missing: gavel is not installed whole");
		return NULL;
	}
	if (!code)
		code = recognise_language(r, languages);
	if (!code)
		return NULL;
	path = script_path(r->job, "lang", code, ".lua");
	if (!path) {
		gavel_fail(r->job, GAVEL_USAGE, "language", NULL, "there is no language pack \"%s\" in scripts/lang/", code);
		return NULL;
	}
	pack = value_read(r->job, r->arena, path);
	free(path);
	*found = pack != NULL;
	if (pack)
		r->doc->lang = gavel_intern(r->doc, code, strlen(code));
	return pack;
}

/* Cyrillic letters that look Latin (un-layout.md section 5.2), with what they look like. */
static char latin_look(const unsigned char *s)
{
	static const struct { unsigned char a, b; char c; } table[] = {
		{ 0xd0, 0x90, 'A' }, { 0xd0, 0x92, 'B' }, { 0xd0, 0x95, 'E' }, { 0xd0, 0x9a, 'K' }, { 0xd0, 0x9c, 'M' },
		{ 0xd0, 0x9d, 'H' }, { 0xd0, 0x9e, 'O' }, { 0xd0, 0xa0, 'P' }, { 0xd0, 0xa1, 'C' }, { 0xd0, 0xa2, 'T' },
		{ 0xd0, 0xa5, 'X' }, { 0xd0, 0xb0, 'a' }, { 0xd0, 0xb5, 'e' }, { 0xd0, 0xbe, 'o' }, { 0xd1, 0x80, 'p' },
		{ 0xd1, 0x81, 'c' }, { 0xd1, 0x83, 'y' }, { 0xd1, 0x85, 'x' },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		if (s[0] == table[i].a && s[1] == table[i].b)
			return table[i].c;
	return 0;
}

/* The bytes of s that match the phrase, 0 if they do not: a homoglyph counts as its letter, any blank as a blank. */
static size_t phrase_len(const char *phrase, const char *s)
{
	const char *start = s;

	while (*phrase) {
		size_t blank = blank_len(s);

		if (*phrase == ' ' && blank) {
			s += blank;
			phrase++;
		} else if (*phrase == *s) {
			s++;
			phrase++;
		} else if ((unsigned char)*phrase < 0x80 && latin_look((const unsigned char *)s) == *phrase) {
			s += 2;
			phrase++;
		} else {
			return 0;
		}
	}
	return (size_t)(s - start);
}

size_t pack_opening(const struct recogniser *r, const char *list, const char *s)
{
	const struct value *phrases = value_of(value_of(r->pack, "openings"), list);
	size_t longest = 0;

	for (size_t i = 0; i < phrases->count; i++) {
		size_t len;

		if (phrases->items[i].kind != VALUE_STRING || phrases->items[i].len <= longest)
			continue;
		len = phrase_len(phrases->items[i].string, s);
		if (len > longest && !is_letter(s + len))
			longest = len;
	}
	return longest;
}

const struct value *pack_organ(const struct recogniser *r, const char *name)
{
	const struct value *organs = value_of(r->pack, "organs");

	for (size_t i = 0; i < organs->count; i++)
		if (strcasecmp(value_string(&organs->items[i], "name", ""), name) == 0)
			return &organs->items[i];
	return NULL;
}

size_t pack_lists(const struct recogniser *r, const char *list, const char *s, size_t len)
{
	const struct value *words = value_of(r->pack, list), *w;

	for (size_t i = 0; i < words->count; i++)
		if ((w = &words->items[i])->kind == VALUE_STRING && w->len == len && strncasecmp(w->string, s, len) == 0)
			return i + 1;
	return 0;
}
