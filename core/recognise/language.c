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

/* The beginning of a document's text, its blanks folded: enough to tell its language. */
struct sample {
	const char *text, *end;
	long beyond[256];               /* how often it has each byte beyond ASCII: what has others is not in it */
};

static int may_hold(const struct sample *sample, const struct value *word)
{
	if (word->kind != VALUE_STRING)
		return 0;
	for (const char *s = word->string; *s; s++)
		if ((unsigned char)*s >= 0x80 && !sample->beyond[(unsigned char)*s])
			return 0;
	return 1;
}

/* A capital letter of the word is looked for, where it has one: there are few in a text. */
static int holds(const struct sample *sample, const struct value *word)
{
	size_t at = strcspn(word->string, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	const char *s = sample->text;

	if (!word->string[at])
		return strstr(s, word->string) != NULL;
	for (; (size_t)(sample->end - s) >= word->len; s++) {
		const char *capital = memchr(s + at, word->string[at], (size_t)(sample->end - s) - at);

		if (!capital)
			return 0;
		s = capital - at;
		if (strncmp(s, word->string, word->len) == 0)
			return 1;
	}
	return 0;
}

/* How many of the words stand in the sample; none is looked for any more when there cannot be more than `most`. */
static int count_words(const struct sample *sample, const struct value *words, int most)
{
	int n = 0, left = 0;

	for (size_t i = 0; i < words->count; i++)
		left += may_hold(sample, &words->items[i]);
	for (size_t i = 0; i < words->count && n + left > most; i++)
		if (may_hold(sample, &words->items[i])) {
			n += holds(sample, &words->items[i]);
			left--;
		}
	return n;
}

/* The next byte beyond ASCII, or the end: eight of ASCII are passed over together. */
static const char *next_beyond(const char *s, const char *end)
{
	const uint64_t tops = UINT64_MAX / 0xff << 7;
	uint64_t word;

	for (; end - s >= (ptrdiff_t)sizeof word; s += sizeof word) {
		memcpy(&word, s, sizeof word);
		if (word & tops)
			break;
	}
	while (s < end && (unsigned char)*s < 0x80)
		s++;
	return s;
}

static void count_beyond(struct sample *sample)
{
	for (const char *s = sample->text; (s = next_beyond(s, sample->end)) < sample->end;)
		while (s < sample->end && (unsigned char)*s >= 0x80)
			sample->beyond[(unsigned char)*s++]++;
}

static size_t sample_len(const struct gavel_node *text)
{
	return strnlen(text->text, text->len < SAMPLE_LEN ? text->len : SAMPLE_LEN);
}

static void take_sample(struct recogniser *r, struct sample *sample)
{
	struct gavel_node *root = r->doc->root;
	char *start, *to;
	size_t len = 0;

	for (struct gavel_node *n = root; n && len < SAMPLE_LEN; n = gavel_next(n, root))
		len += n->kind == GAVEL_TEXT ? sample_len(n) + 1 : 0;
	start = to = arena_bytes(r->arena, len + 1);
	len = 0;
	for (struct gavel_node *n = root; n && len < SAMPLE_LEN; n = gavel_next(n, root)) {
		if (n->kind != GAVEL_TEXT)
			continue;
		len += sample_len(n) + 1;
		to = fold_on(start, to, n->text, sample_len(n));
		if (to > start && to[-1] != ' ')
			*to++ = ' ';
	}
	end_folded(start, to);
	*sample = (struct sample){ .text = start, .end = start + strlen(start) };
	count_beyond(sample);
}

/* None is counted beyond the number that is enough. */
static long count_letters(const char *text, long enough)
{
	long count = 0;

	for (; *text && count < enough; text++)
		count += is_letter(text);       /* no byte behind the first one of a character counts as one */
	return count;
}

/* The first byte of a character, and the character. */
static int lead_byte(long c)
{
	return (int)(c < 0x800 ? 0xc0 | c >> 6 : c < 0x10000 ? 0xe0 | c >> 12 : 0xf0 | c >> 18);
}

static long code_point(const char *s)
{
	const unsigned char *u = (const unsigned char *)s;
	size_t more = *u < 0xc0 ? 0 : *u < 0xe0 ? 1 : *u < 0xf0 ? 2 : 3;
	long c = more ? *u & 0x3f >> more : *u;

	for (size_t i = 1; i <= more && (u[i] & 0xc0) == 0x80; i++)
		c = c << 6 | (u[i] & 0x3f);
	return c;
}

/* How many characters that begin with this byte are between these two. */
static long count_between(const struct sample *sample, int lead, long first, long last)
{
	long count = 0;

	for (const char *s = sample->text; (s = memchr(s, lead, (size_t)(sample->end - s))); s++) {
		long c = code_point(s);

		count += c >= first && c <= last;
	}
	return count;
}

/* How many of the sample's characters are of the script, none of which is ASCII: the text is only searched for those whose
 * first byte may also be that of others. */
static long count_script(const struct sample *sample, const struct value *script)
{
	long first = (long)value_number(script, "first", 0), last = (long)value_number(script, "last", 0), count = 0;
	int from = lead_byte(first), to = lead_byte(last);

	for (int lead = from; lead <= to; lead++) {
		int shared = lead_byte(first - 1) == lead || lead_byte(last + 1) == lead;

		if (sample->beyond[lead])
			count += shared ? count_between(sample, lead, first, last) : sample->beyond[lead];
	}
	return count;
}

/* How many in a hundred of the sample's letters are of the script. */
static int script_share(const struct sample *sample, const struct value *script)
{
	long in = count_script(sample, script), all = count_letters(sample->text, LONG_MAX);

	return all ? (int)(in * 100 / all) : in > 0 ? 100 : 0;
}

/* Is that as much as is needed? */
static int is_of_script(const struct sample *sample, const struct value *script)
{
	long in = count_script(sample, script), most = in * 100 / SHARE_NEEDED;

	return in && (sample->end - sample->text <= most || count_letters(sample->text, most + 1) <= most);
}

/* What speaks for a language: its words, and its script where it has one of its own. What is not more than `most` is not
 * counted to its end. */
static int weigh_language(const struct sample *sample, const struct value *language, int most)
{
	const struct value *script = value_of(language, "script"), *words = value_of(language, "words");

	if (script->kind != VALUE_TABLE)
		return count_words(sample, words, most);
	if (!is_of_script(sample, script))
		return 0;
	return count_words(sample, words, most - OWN_SCRIPT) + OWN_SCRIPT;
}

static void note_languages(struct recogniser *r, const struct sample *sample, const struct value *languages,
                           const char *best)
{
	const void *about = r->ledger ? ledger_key(r->ledger, "language") : NULL;

	for (size_t i = 0; r->ledger && i < languages->count; i++) {
		const struct value *language = &languages->items[i], *script = value_of(language, "script");
		const char *code = value_string(language, "code", ""), *other = code == best ? NULL : code;
		int weight = weigh_language(sample, language, -1);
		int words = count_words(sample, value_of(language, "words"), -1);

		if (weight >= OWN_SCRIPT)
			ledger_weigh(r->ledger, about, other, "script", OWN_SCRIPT,
			             "%d%% of the letters are of its own script, %d%% are enough", script_share(sample, script), SHARE_NEEDED);
		if (weight)
			ledger_weigh(r->ledger, about, other, "words", words, "%d of its %d words in scripts/languages.lua stand in the text",
			             words, (int)value_of(language, "words")->count);
	}
}

/* A language with a script of its own is known by that; the words part those that share one. */
static const char *recognise_language(struct recogniser *r, const struct value *languages)
{
	const struct arena_mark mark = scratch_mark(r);
	const char *best = NULL;
	struct sample sample;
	int most = 0;

	take_sample(r, &sample);
	for (size_t i = 0; i < languages->count; i++) {
		int n = weigh_language(&sample, &languages->items[i], most);

		if (n > most) {
			most = n;
			best = value_string(&languages->items[i], "code", "");
		}
	}
	note_languages(r, &sample, languages, best);
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
