/* SPDX-License-Identifier: MIT
 *
 * The parts of a document symbol between its slashes: read by their shape, then
 * filed into the fields. A bare number is the number until another one follows:
 * then it was the session or the year.
 */
#include <stdio.h>
#include <string.h>

#include "symbol.h"

/* ".4", ".VI", ".B", ".2010", ".4A", ".1-3" */
static void read_tail(struct symbol_scan *s, struct symbol_part *part)
{
	symbol_take(s);
	part->form = SYMBOL_DOTTED;
	if (symbol_letter(symbol_peek(s))) {
		symbol_take_run(s, symbol_letter, part->tail, sizeof part->tail);
		symbol_raise(part->tail);
		return;
	}
	symbol_take_run(s, symbol_digit, part->tail, sizeof part->tail);
	if (symbol_letter(symbol_peek(s)) && !symbol_letter(symbol_peek_second(s)))
		symbol_append(s, part->tail, sizeof part->tail, (char[]){ (char)symbol_raised(symbol_take(s)), 0 });
	symbol_take_range(s, part->tail, sizeof part->tail);
}

static void read_word(struct symbol_scan *s, struct symbol_part *part)
{
	symbol_take_run(s, symbol_letter, part->word, 13);
	if (symbol_peek(s) == '-' && symbol_digit(symbol_peek_second(s)) &&
	    (symbol_equal(part->word, "S") || symbol_equal(part->word, "ES"))) {
		symbol_raise(part->word);
		part->form = SYMBOL_SESSION;
		symbol_take_range(s, part->word, sizeof part->word);
		return;
	}
	part->form = SYMBOL_WORD;
	while (symbol_peek(s) == '-' && symbol_letter(symbol_peek_second(s))) {
		symbol_append(s, part->word, sizeof part->word, (char[]){ symbol_take(s), 0 });
		symbol_take_run(s, symbol_letter, part->word, 26);
	}
	char second = symbol_peek_second(s);
	if (symbol_peek(s) == '.' && (symbol_letter(second) || symbol_digit(second)))
		read_tail(s, part);
}

/* A modifier whose slash was lost: "5Add.1". */
int symbol_at_lost_slash(const struct symbol_scan *s)
{
	struct symbol_scan ahead = *s;
	struct symbol_part part = { 0 };

	if (!symbol_letter(symbol_peek(s)))
		return 0;
	read_word(&ahead, &part);
	const struct symbol_word *w = symbol_find_word(part.word, 1);
	return part.form == SYMBOL_DOTTED && symbol_digit(*part.tail) && w && w->role == SYMBOL_MODIFIER;
}

int symbol_read_part(struct symbol_scan *s, struct symbol_part *part)
{
	*part = (struct symbol_part){ 0 };
	if (symbol_letter(symbol_peek(s))) {
		read_word(s, part);
	} else if (symbol_digit(symbol_peek(s))) {
		part->form = SYMBOL_NUMBER;
		symbol_take_run(s, symbol_digit, part->word, 12);
		symbol_take_range(s, part->word, 24);
	}
	if (part->form == SYMBOL_NO_PART)
		return -1;
	if (part->form == SYMBOL_NUMBER)
		return 0; /* letters may be glued to it: read_letters asks for the boundary */
	return symbol_at_boundary(s) || symbol_at_lost_slash(s) ? 0 : -1;
}

/* A bare number turned out not to be the last: it was the year or the session. */
static void shift_number(struct symbol_scan *s)
{
	struct gavel_symbol *y = s->symbol;
	int year = strlen(y->number) == 4 && strcmp(y->number, "1945") > 0 && strcmp(y->number, "2100") < 0;

	if (!*y->number || s->own_number)
		return;
	if (year && !*y->year)
		SYMBOL_APPEND(s, year, y->number);
	else if (!*y->session)
		SYMBOL_APPEND(s, session, y->number);
	else
		SYMBOL_APPEND_JOINED(s, subsidiary, y->number);
	y->number[0] = 0;
}

static void file_kind(struct symbol_scan *s, const struct symbol_word *w, const struct symbol_part *part,
                      const char *printed)
{
	if (w->role == SYMBOL_MODIFIER) {
		SYMBOL_APPEND_JOINED(s, modifiers, printed);
		return;
	}
	shift_number(s);
	s->symbol->kind[0] = 0;
	SYMBOL_APPEND(s, kind, w->role == SYMBOL_KIND_LETTERED ? printed : w->kind ? w->kind : w->text);
	if (w->role == SYMBOL_KIND_NUMBERED) {
		s->symbol->number[0] = 0;
		SYMBOL_APPEND(s, number, part->tail);
		s->own_number = 1;
	}
}

/* Puts a part into the fields and into the normal form; -1 if it cannot be one. */
int symbol_file_part(struct symbol_scan *s, struct symbol_part *part)
{
	const struct symbol_word *w =
		part->form < SYMBOL_WORD ? NULL : symbol_find_word(part->word, part->form == SYMBOL_DOTTED);
	char printed[56];

	if (w && w->role == SYMBOL_KIND_NUMBERED && !symbol_digit(*part->tail))
		return -1;
	if (!w && s->strict && !symbol_all_upper(part->word))
		return -1;
	if (!w)
		symbol_raise(part->word);
	else if (!w->as_read || !symbol_all_upper(part->word))
		snprintf(part->word, sizeof part->word, "%s", w->text);
	snprintf(printed, sizeof printed, "%s%s%s", part->word, part->form == SYMBOL_DOTTED ? "." : "", part->tail);
	SYMBOL_APPEND(s, text, "/");
	SYMBOL_APPEND(s, text, printed);
	if (part->form == SYMBOL_NUMBER) {
		shift_number(s);
		SYMBOL_APPEND(s, number, printed);
	} else if (part->form == SYMBOL_SESSION) {
		SYMBOL_APPEND(s, session, printed);
	} else if (w && w->role != SYMBOL_BODY) {
		file_kind(s, w, part, printed);
	} else {
		SYMBOL_APPEND_JOINED(s, subsidiary, printed);
	}
	return 0;
}
