/* SPDX-License-Identifier: MIT
 *
 * Mending what text extraction does to words: a blank
 * inside a word, before a hyphen, before a comma. Each mend is a warning with
 * its place. A word is joined only if the joined form is in the pack's
 * vocabulary and one of its parts is not; nothing inside a number or a symbol
 * is touched. The document's own words are no vocabulary: a part of a torn word
 * would become a word by standing there.
 */
#include <string.h>

#include "arena.h"
#include "context.h"
#include "job.h"
#include "script/data_file.h"
#include "vocabulary.h"

struct mender {
	struct recogniser *r;
	const struct vocabulary *words;
	struct gavel_node *text;        /* being mended */
	struct gavel_output *out;       /* up to the last place that was */
	const char *kept;               /* from here on the text is as it was */
	int elides;                     /* words lose their end before a vowel: "l’article" */
};

static int is_word_byte(char c)
{
	unsigned char u = (unsigned char)c;

	return (u >= 'A' && u <= 'Z') || (u >= 'a' && u <= 'z') || u >= 0x80;
}

static size_t word_len(const char *s)
{
	size_t n = 0;

	while (s[n] && is_word_byte(s[n]) && !blank_len(s + n))
		n++;
	return n;
}

/* The end of the last apostrophe in s[0..len), s if there is none. */
static const char *behind_apostrophe(const char *s, size_t len)
{
	const char *behind = s;
	size_t n;

	for (const char *at = s; at < s + len; at += n)
		if (folded_char(at, &n) == '\'')
			behind = at + n;
	return behind;
}

/* Where words are elided ("l’article") what stands behind the apostrophe is the word. */
static int knows(struct mender *m, const char *s, size_t len)
{
	const char *behind = m->elides ? behind_apostrophe(s, len) : s;

	len -= (size_t)(behind - s);
	s = behind;

	return len <= WORD_MAX && vocabulary_holds(m->words, s, len);
}

/* Puts n bytes at s in their mended form. */
static void put(struct mender *m, const char *s, size_t n, const char *mended, size_t len)
{
	gavel_write(m->out, m->kept, (size_t)(s - m->kept));
	gavel_write(m->out, mended, len);
	m->kept = s + n;
}

static void report(struct mender *m, const char *was, size_t was_len, const char *is)
{
	because(m->r, m->text->parent, MENDED, "\"%.*s\" to \"%s\"", (int)was_len, was, is);
	gavel_report_at(m->r->doc, GAVEL_LEVEL_WARNING, "mended", m->text,
	                "\"%.*s\" was mended to \"%s\"; --no-mend leaves it", (int)was_len, was, is);
}

/* "pro sperity": two parts with one blank between, of which one is no word and both together are. */
static size_t join_word(struct mender *m, const char *s, size_t first)
{
	size_t second = s[first] == ' ' ? word_len(s + first + 1) : 0;
	char joined[2 * WORD_MAX + 2];

	if (!second || first + second > WORD_MAX || (s[first + 1] >= 'A' && s[first + 1] <= 'Z'))
		return 0;
	memcpy(joined, s, first);
	memcpy(joined + first, s + first + 1, second);
	joined[first + second] = 0;
	if (m->elides && behind_apostrophe(s + first + 1, second) != s + first + 1)
		return 0;                       /* "l’annulation d’obligations" */
	if (!knows(m, joined, first + second) || (knows(m, s, first) && knows(m, s + first + 1, second)))
		return 0;
	report(m, s, first + 1 + second, joined);
	put(m, s, first + 1 + second, joined, first + second);
	return first + 1 + second;
}

/* "d ’examen": an elided word of the pack, a blank, an apostrophe: the bytes of the apostrophe. */
static size_t elision_len(const struct mender *m, const char *word, size_t len, const char *mark)
{
	const char *behind;
	size_t n;

	if (folded_char(mark, &n) != '\'' || !is_letter(mark + n))
		return 0;
	behind = behind_apostrophe(word, len);
	return pack_lists(m->r, WORDS_ELIDED, behind, len - (size_t)(behind - word)) ? n : 0;
}

/* Does a blank belong before this mark? In some languages it does: pack field "apart". */
static int stands_apart(const struct mender *m, char mark)
{
	return strchr(value_string(m->r->pack, "apart", ""), mark) != NULL;
}

/* No blank belongs before some of these: a hyphen, a comma, a semicolon, an apostrophe. */
static int may_be_apart(char mark)
{
	return mark == '-' || mark == ',' || mark == ';' || mark == '\'' || mark == '\xe2';
}

/* A blank that does not belong: before a hyphen inside a compound, before a comma, before 's. */
static size_t drop_blank(struct mender *m, const char *start, const char *s)
{
	size_t before = 0, after;
	char is[2 * WORD_MAX + 8];
	const char *mark = s + 1;

	while (s - before > start && is_word_byte(s[-1 - (long)before]) && before < WORD_MAX)
		before++;
	if (!before || *s != ' ')
		return 0;
	if (*mark == '-' && pack_lists(m->r, WORDS_SUSPENDS, s - before, before))
		return 0;                               /* "Bildung und -forschung" */
	if (*mark == '-' && word_len(mark + 1) && !blank_len(mark + 1))
		after = 1 + word_len(mark + 1);
	else if ((*mark == ',' || *mark == ';') && !stands_apart(m, *mark) && (!mark[1] || blank_len(mark + 1)))
		after = 1;
	else if ((after = elision_len(m, s - before, before, mark)))
		;
	else if (!strncmp(mark, "\xe2\x80\x99s", 4) && !is_letter(mark + 4))
		after = 4;
	else
		return 0;
	if (after > WORD_MAX)
		return 0;
	memcpy(is, s - before, before);
	memcpy(is + before, mark, after);
	is[before + after] = 0;
	report(m, s - before, before + 1 + after, is);
	put(m, s, 1, "", 0);
	return 1 + after;
}

static void mend_text(struct mender *m)
{
	const char *start = m->text->text, *s = start;

	gavel_output_cut(m->out, 0);
	m->kept = start;
	while (*s) {
		size_t len = word_len(s), used;
		int alone = s == start || blank_len(s - 1) || s[-1] == '(' || (unsigned char)s[-1] >= 0x80;

		if (len) {
			used = alone ? join_word(m, s, len) : 0;
			s += used ? used : len;
		} else {
			used = *s == ' ' && may_be_apart(s[1]) ? drop_blank(m, start, s) : 0;
			s += used ? used : 1;
		}
	}
	if (m->kept == start)
		return;
	gavel_write(m->out, m->kept, (size_t)(s - m->kept));
	if (gavel_output_len(m->out) != m->text->len)
		gavel_text_put(m->r->doc, m->text, gavel_output_bytes(m->out), gavel_output_len(m->out));
}

void mend_damage(struct recogniser *r)
{
	struct mender m = { .r = r, .elides = value_of(r->pack, "elided")->count > 0 };

	if (!r->from_lines || !r->mend)
		return;
	m.words = data_file_made(r->job, r->pack, vocabulary_make);
	m.out = gavel_output_new();
	for (struct gavel_node *n = gavel_next(r->body, r->body); n; n = gavel_next(n, r->body))
		if (n->kind == GAVEL_TEXT) {
			m.text = n;
			mend_text(&m);
		}
	gavel_output_free(m.out);
}
