/* SPDX-License-Identifier: MIT
 *
 * Characters, asked at each letter of a text: ASCII is answered here, the rest
 * in words.c. All offsets are bytes of UTF-8.
 */
#ifndef GAVEL_RECOGNISE_CHARS_H
#define GAVEL_RECOGNISE_CHARS_H

#include <stddef.h>
#include <stdint.h>

/* A set of bytes: what a text must begin or end with to be worth a closer look. */
struct byte_set {
	uint64_t bits[4];
};

static inline int in_set(const struct byte_set *set, char c)
{
	unsigned char u = (unsigned char)c;

	return (int)(set->bits[u / 64] >> u % 64 & 1);
}

/* ---- byte_set.c ---- */

void add_byte(struct byte_set *set, int byte);
void add_range(struct byte_set *set, int first, int last);
void add_blanks(struct byte_set *set);          /* the first bytes of all blanks */
void add_blank_ends(struct byte_set *set);      /* and the last ones */
void add_set(struct byte_set *set, const struct byte_set *more);
/* The first bytes of all that is folded to the character at s; the second ones of those beyond ASCII. */
void add_openers(struct byte_set *first, struct byte_set *second, const char *s);
/* The last ones, of a character of one or two bytes. */
void add_closers(struct byte_set *set, const char *s);

/* ---- words.c ---- */

size_t wide_blank_len(const char *s);
unsigned folded_wide(const char *s, size_t *len);

/* The length of the blank (ASCII or no-break) at s, 0 if there is none. */
static inline size_t blank_len(const char *s)
{
	unsigned char c = (unsigned char)*s;

	if (c < 0x80)
		return c == ' ' || c == '\t' || c == '\n' || c == '\r';
	return c == 0xc2 || c == 0xe2 ? wide_blank_len(s) : 0;
}

/* Surely no blank, and not the end. */
static inline int is_dark(char c)
{
	unsigned char u = (unsigned char)c;

	return u > ' ' && u != 0xc2 && u != 0xe2;
}

/* An ASCII letter, or the start of a character beyond ASCII that is no mark of punctuation. */
static inline int is_letter(const char *s)
{
	unsigned char c = (unsigned char)*s;

	if (c < 0x80)
		return (unsigned char)((c | 0x20) - 'a') < 26;
	return c >= 0xc3 && c != 0xe2;
}

/* The character at s for comparing, and its bytes: letter case is folded (ASCII, Latin-1, Cyrillic), any apostrophe is
 * the ASCII one, any hyphen or dash the ASCII hyphen; of all other characters the first byte. */
static inline unsigned folded_char(const char *s, size_t *len)
{
	unsigned char c = (unsigned char)*s;

	*len = 1;
	if (c < 0x80)
		return (unsigned char)(c - 'A') < 26 ? c + 32u : c;
	return folded_wide(s, len);
}

/* The same as one or two bytes: how many. */
static inline size_t folded_bytes(const char *s, size_t *len, char to[2])
{
	unsigned c = folded_char(s, len);

	if (c < 0x100) {
		to[0] = (char)c;
		return 1;
	}
	to[0] = (char)(c >> 8);
	to[1] = (char)(c & 0xff);
	return 2;
}

/* The bytes of the character at s. */
size_t char_len(const char *s);

#endif
