/* SPDX-License-Identifier: MIT
 *
 * Document symbols: series / body* / session or year? / kind? number / modifier*.
 *
 *     symbol = one ( "-" one )?                     A/59/565-S/2004/827
 *     one    = series ( "/" part paren* letters? paren* )+
 *     part   = 73 | 2-4 | S-26 | RES | CN.4 | Add.1 | CONF.VI | SER.B
 *     letters= A | A-C | A and B                    of a composite resolution
 *     paren  = (2017) | (XXX) | (S-VI) | (Part I) | (Vol. I) | (Sect. 8) | (Resumption 1)
 *
 * One pass of a hand-written scanner that fills the fields as it goes: a bare
 * number is the number until another one follows, then it was the session or
 * the year. The series must be listed and a number must be there; that is what
 * keeps "and/or", "N/A" and "A/H1N1" out.
 * A whole string may be damaged (lower case, missing slash or space, letters
 * glued on); in running text (strict) a symbol must look like one.
 */
#include <string.h>

#include <gavel/format.h>

#include "symbol.h"

static int read_slash_part(struct symbol_scan *s)
{
	struct symbol_part part;

	if (!symbol_accept(s, '/') && !symbol_at_lost_slash(s))
		return -1;
	if (symbol_read_part(s, &part) < 0 || symbol_file_part(s, &part) < 0)
		return -1;
	while (symbol_read_parenthesis(s, part.form))
		continue;
	if (part.form != SYMBOL_NUMBER)
		return 0;
	if (!*s->symbol->letters)
		symbol_read_letters(s);
	while (symbol_read_parenthesis(s, part.form))
		continue;
	return symbol_at_boundary(s) || symbol_at_lost_slash(s) ? 0 : -1;
}

static int read_series(struct symbol_scan *s)
{
	char word[16] = "";

	symbol_take_run(s, symbol_letter, word, sizeof word);
	if (s->strict && !symbol_all_upper(word))
		return -1;
	symbol_raise(word);
	for (const char *const *p = symbol_series; *p; p++)
		if (strcmp(*p, word) == 0) {
			SYMBOL_APPEND(s, series, word);
			SYMBOL_APPEND(s, text, word);
			return symbol_peek(s) == '/' ? 0 : -1;
		}
	return -1;
}

static int read_one(struct symbol_scan *s)
{
	*s->symbol = (struct gavel_symbol){ .size = sizeof *s->symbol };
	s->own_number = 0;
	if (read_series(s) < 0)
		return -1;
	for (;;) {
		struct symbol_scan saved = *s;
		struct gavel_symbol kept = *s->symbol;
		if (read_slash_part(s) < 0) {
			*s = saved;
			*s->symbol = kept;
			break;
		}
	}
	/* A path that goes on in a way no symbol does is none, nor is a symbol that was torn ("S/2004/ 827"). */
	if (symbol_peek(s) == '/')
		return -1;
	return *s->symbol->number && !s->overflow ? 0 : -1;
}

/* A document issued by two organs has both symbols; the fields are the first one's. */
static void read_joint(struct symbol_scan *s)
{
	struct gavel_symbol second;
	struct symbol_scan ahead = *s;

	ahead.symbol = &second;
	if (!symbol_accept(&ahead, '-') || read_one(&ahead) < 0)
		return;
	s->at = ahead.at;
	SYMBOL_APPEND(s, text, "-");
	SYMBOL_APPEND(s, text, second.text);
}

/* A symbol in running text opens with capitals and a slash: asked of each word that opens with one. */
static int may_open(const char *bytes, size_t len)
{
	size_t n = 0;

	while (n < len && symbol_upper((unsigned char)bytes[n]))
		n++;
	return n && n < len && bytes[n] == '/';
}

GAVEL_API size_t gavel_symbol_scan(const char *bytes, size_t len)
{
	struct gavel_symbol symbol;
	struct symbol_scan s = { .at = bytes, .end = bytes + len, .strict = 1, .symbol = &symbol };

	if (!may_open(bytes, len) || read_one(&s) < 0)
		return 0;
	read_joint(&s);
	return s.overflow ? 0 : (size_t)(s.at - bytes);
}

GAVEL_API int gavel_symbol_parse(const char *bytes, size_t len, struct gavel_symbol *symbol)
{
	struct symbol_scan s = { .at = bytes, .end = bytes + len, .symbol = symbol };

	while (symbol_accept(&s, ' '))
		continue;
	if (read_one(&s) < 0)
		return -1;
	read_joint(&s);
	/* "*" marks a reissue: it is no part of the symbol, but of how this copy is told from the first. */
	while (symbol_accept(&s, '*'))
		SYMBOL_APPEND(&s, modifiers, "*");
	symbol_accept(&s, '.');
	while (symbol_accept(&s, ' '))
		continue;
	return s.at == s.end && !s.overflow ? 0 : -1;
}
