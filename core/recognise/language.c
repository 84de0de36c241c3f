/* SPDX-License-Identifier: MIT
 *
 * The language of a document, and its pack: scripts/lang/CODE.lua, data only.
 * scripts/languages.lua lists the codes with words that only that language's
 * documents print, and the script where it has one of its own; --lang overrides.
 */
#include <limits.h>
#include <string.h>

#include "arena.h"
#include "context.h"
#include "job.h"
#include "script/data_file.h"

/* So much of a script stands in no text of another one. */
enum { SAMPLE_LEN = 65536, OWN_SCRIPT = 100, SHARE_NEEDED = 20 };

/* How many of the words stand in the text; none is looked for any more when there cannot be more than `most`. */
static int count_words(const char *text, const struct value *words, int most)
{
	int n = 0;

	for (size_t i = 0; i < words->count && n + (int)(words->count - i) > most; i++)
		n += words->items[i].kind == VALUE_STRING && strstr(text, words->items[i].string) != NULL;
	return n;
}

static size_t sample_len(const struct gavel_node *text)
{
	return strnlen(text->text, text->len < SAMPLE_LEN ? text->len : SAMPLE_LEN);
}

/* The beginning of the document's text, its blanks folded: enough to tell its language. */
static const char *sample_text(struct recogniser *r)
{
	struct gavel_node *root = r->doc->root;
	char *sample, *to;
	size_t len = 0;

	for (struct gavel_node *n = root; n && len < SAMPLE_LEN; n = gavel_next(n, root))
		len += n->kind == GAVEL_TEXT ? sample_len(n) + 1 : 0;
	sample = to = arena_alloc(r->arena, len + 1);
	len = 0;
	for (struct gavel_node *n = root; n && len < SAMPLE_LEN; n = gavel_next(n, root)) {
		if (n->kind != GAVEL_TEXT)
			continue;
		len += sample_len(n) + 1;
		to = fold_on(sample, to, n->text, sample_len(n));
		to = fold_on(sample, to, " ", 1);
	}
	end_folded(sample, to);
	return sample;
}

/* The code point at s, and its bytes; broken bytes count as characters that no script has. */
static long code_point(const char *s, size_t *len)
{
	const unsigned char *u = (const unsigned char *)s;
	long c = *u < 0xe0 ? *u & 0x1f : *u < 0xf0 ? *u & 0x0f : *u & 0x07;
	size_t n = *u < 0xc0 ? 1 : *u < 0xe0 ? 2 : *u < 0xf0 ? 3 : 4;

	for (*len = 1; *len < n && (u[*len] & 0xc0) == 0x80; ++*len)
		c = c << 6 | (u[*len] & 0x3f);
	return n == 1 ? *u : c;
}

/* None is counted beyond the number that is enough. */
static long count_letters(const char *text, long enough)
{
	long count = 0;
	size_t len;

	for (; *text && count < enough; text += len) {
		code_point(text, &len);
		count += is_letter(text);
	}
	return count;
}

/* How many of the text's characters are between these two code points. Where these are beyond ASCII, eight bytes of
 * ASCII are passed over together. */
static long count_between(const char *text, long first, long last)
{
	const uint64_t tops = UINT64_MAX / 0xff << 7;
	const char *end = text + strlen(text);
	long count = 0, c;
	uint64_t word;
	size_t len;

	for (; text < end; text += len) {
		len = sizeof word;
		if (first >= 0x80 && (size_t)(end - text) >= len && (memcpy(&word, text, len), !(word & tops)))
			continue;
		c = code_point(text, &len);
		count += c >= first && c <= last;
	}
	return count;
}

static long count_script(const char *text, const struct value *script)
{
	return count_between(text, (long)value_number(script, "first", 0), (long)value_number(script, "last", 0));
}

/* How many in a hundred of the text's letters are of the script. */
static int script_share(const char *text, const struct value *script)
{
	long in = count_script(text, script), all = count_letters(text, LONG_MAX);

	return all ? (int)(in * 100 / all) : in > 0 ? 100 : 0;
}

/* Is that as much as is needed? */
static int is_of_script(const char *text, const struct value *script)
{
	long in = count_script(text, script), most = in * 100 / SHARE_NEEDED;

	return in && count_letters(text, most + 1) <= most;
}

/* What speaks for a language: its words, and its script where it has one of its own. What is not more than `most` is not
 * counted to its end. */
static int weigh_language(const char *text, const struct value *language, int most)
{
	const struct value *script = value_of(language, "script"), *words = value_of(language, "words");

	if (script->kind != VALUE_TABLE)
		return count_words(text, words, most);
	if (!is_of_script(text, script))
		return 0;
	return count_words(text, words, most - OWN_SCRIPT) + OWN_SCRIPT;
}

static void note_languages(struct recogniser *r, const char *text, const struct value *languages,
                           const char *best)
{
	const void *about = r->ledger ? ledger_key(r->ledger, "language") : NULL;

	for (size_t i = 0; r->ledger && i < languages->count; i++) {
		const struct value *language = &languages->items[i], *script = value_of(language, "script");
		const char *code = value_string(language, "code", ""), *other = code == best ? NULL : code;
		int weight = weigh_language(text, language, -1);
		int words = count_words(text, value_of(language, "words"), -1);

		if (weight >= OWN_SCRIPT)
			ledger_weigh(r->ledger, about, other, "script", OWN_SCRIPT,
			             "%d%% of the letters are of its own script, %d%% are enough", script_share(text, script), SHARE_NEEDED);
		if (weight)
			ledger_weigh(r->ledger, about, other, "words", words, "%d of its %d words in scripts/languages.lua stand in the text",
			             words, (int)value_of(language, "words")->count);
	}
}

/* A language with a script of its own is known by that; the words part those that share one. */
static const char *recognise_language(struct recogniser *r, const struct value *languages)
{
	const struct arena_mark mark = scratch_mark(r);
	const char *text = sample_text(r), *best = NULL;
	int most = 0;

	for (size_t i = 0; i < languages->count; i++) {
		int n = weigh_language(text, &languages->items[i], most);

		if (n > most) {
			most = n;
			best = value_string(&languages->items[i], "code", "");
		}
	}
	note_languages(r, text, languages, best);
	scratch_back(r, &mark);
	return best;
}

/* What all languages share: scripts/NAME.lua, or NULL after gavel_fail. */
static const struct value *shared_data(struct recogniser *r, const char *name)
{
	int found;
	const struct value *data = data_file_named(r->job, ".", name, &found);

	if (!data && !r->job->status)
		gavel_fail(r->job, GAVEL_SCRIPT, "language", NULL,
		           "scripts/%s.lua is missing: gavel is not installed whole", name);
	return data;
}

const struct value *pack_load(struct recogniser *r, int *found)
{
	const struct value *languages = shared_data(r, "languages"), *pack;
	const char *code = r->job->lang;
	int there;

	if (code)
		because_of(r, "language", GIVEN, "%s: --lang says so", code);
	*found = 0;
	if (!languages || !(r->series = shared_data(r, "series")))
		return NULL;
	if (!code)
		code = r->job->language ? r->job->language : recognise_language(r, languages);
	if (!code)
		return NULL;
	pack = data_file_named(r->job, "lang", code, &there);
	if (!there) {
		gavel_fail(r->job, GAVEL_USAGE, "language", NULL, "there is no language pack \"%s\" in scripts/lang/", code);
		return NULL;
	}
	*found = pack != NULL;
	if (!pack)
		return NULL;
	r->lexicon = data_file_made(r->job, pack, lexicon_make);
	r->spaceless = r->lexicon->spaceless;
	r->marks = r->lexicon->marked ? &r->lexicon->marks : NULL;
	r->lang = code;
	return pack;
}

void keep_language(struct recogniser *r)
{
	const char *dir = value_string(r->pack, "dir", "");

	r->doc->lang = gavel_intern(r->doc, r->lang, strlen(r->lang));
	if (*dir && !gavel_attr(r->doc->root, "dir"))
		gavel_attr_put(r->doc, r->doc->root, "dir", dir);
}
