/* SPDX-License-Identifier: MIT
 *
 * Document symbols: what the files of this folder share.
 *
 * symbol.c says what a symbol is, address.c where its document is;
 * part.c reads what stands between two slashes, parenthesis.c what hangs on a
 * number, chars.c is the cursor, words.c the words that mean something: the
 * series, what a document is, how it changes another one. All other words name
 * a body (HRC, CN.4, COP) and need no list.
 */
#ifndef GAVEL_CORE_SYMBOL_H
#define GAVEL_CORE_SYMBOL_H

#include <stddef.h>

#include <gavel/format.h>

enum symbol_role {
	SYMBOL_BODY,            /* an organ below the series: one spelt with a single capital, or often damaged */
	SYMBOL_KIND,            /* stands alone, its number follows: RES in A/RES/73/8 */
	SYMBOL_KIND_NUMBERED,   /* carries the number: L.3, PV.74 */
	SYMBOL_KIND_LETTERED,   /* carries a letter, its number follows: SER.B in ST/LIB/SER.B/5 */
	SYMBOL_MODIFIER         /* Add.1, Rev.2 */
};

struct symbol_word {
	const char *text;               /* as the normal form spells it */
	const char *kind;               /* what goes into the field kind, if not text */
	enum symbol_role role;
	int dotted;                     /* a dot and a number (or letter) belong to it */
	int as_read;                    /* both "Res.1" and "RES.1" are right: the spelling is kept */
};

extern const char *const symbol_series[];               /* NULL-ended */
extern const struct symbol_word symbol_words[];         /* ends with an entry without text */
extern const char *const symbol_parentheses[];          /* words before a number in parentheses; NULL-ended */

struct symbol_scan {
	const char *at, *end;
	int strict;                     /* running text: nothing is guessed from case or blanks */
	int overflow;                   /* something did not fit: then it is no symbol */
	int own_number;                 /* the number came with its kind (L.3) */
	struct gavel_symbol *symbol;
};

enum symbol_form { SYMBOL_NO_PART, SYMBOL_NUMBER, SYMBOL_SESSION, SYMBOL_WORD, SYMBOL_DOTTED };

struct symbol_part {
	enum symbol_form form;
	char word[32], tail[16];        /* "CN" and "4" */
};

/* chars.c: ASCII only, whatever the locale. peek is 0 at the end and '\1' for any other character. */
int symbol_digit(int c);
int symbol_upper(int c);
int symbol_letter(int c);
int symbol_raised(int c);
char symbol_peek(const struct symbol_scan *s);
char symbol_peek_second(const struct symbol_scan *s);
char symbol_take(struct symbol_scan *s);
int symbol_accept(struct symbol_scan *s, char c);
int symbol_at_boundary(const struct symbol_scan *s);
size_t symbol_take_run(struct symbol_scan *s, int (*class)(int), char *to, size_t cap);
/* "-4" after a number. */
void symbol_take_range(struct symbol_scan *s, char *to, size_t cap);
void symbol_append(struct symbol_scan *s, char *to, size_t cap, const char *bytes);
void symbol_append_joined(struct symbol_scan *s, char *to, size_t cap, const char *glue, const char *bytes);
#define SYMBOL_APPEND(s, field, bytes) \
	symbol_append(s, (s)->symbol->field, sizeof (s)->symbol->field, bytes)
#define SYMBOL_APPEND_JOINED(s, field, bytes) \
	symbol_append_joined(s, (s)->symbol->field, sizeof (s)->symbol->field, "/", bytes)
int symbol_equal(const char *a, const char *b);         /* whatever the case */
int symbol_all_upper(const char *text);
void symbol_raise(char *text);
const struct symbol_word *symbol_find_word(const char *text, int dotted);

/* part.c: 0, or -1 if that is no part of a symbol. */
int symbol_read_part(struct symbol_scan *s, struct symbol_part *part);
int symbol_file_part(struct symbol_scan *s, struct symbol_part *part);
int symbol_at_lost_slash(const struct symbol_scan *s);

/* parenthesis.c: 1 if there was one, after a part of that form. */
int symbol_read_parenthesis(struct symbol_scan *s, enum symbol_form before);
void symbol_read_letters(struct symbol_scan *s);

#endif
