/* SPDX-License-Identifier: MIT
 *
 * The ledger of evidence: why the recogniser took a block, a field or the
 * document for what it is. Steps note a reason at the place where they decide:
 *
 *   because(r, p, LABEL, "\"%s\" follows \"%s\"", label, before);
 *   instead(r, p, "clause", OPENING, "\"%.*s\" opens operative paragraphs", len, s);
 *   because_of(r, "symbol", LINE, "in the header of the first page");
 *
 * instead() notes what speaks for another reading than the one that was taken.
 * Nothing is kept, and no argument is evaluated, unless somebody asked (gavel
 * inspect --explain): then r->ledger is there.
 */
#ifndef GAVEL_RECOGNISE_LEDGER_H
#define GAVEL_RECOGNISE_LEDGER_H

struct ledger;

/*
 * X(NAME, "code", weight): the kinds of signs, and how much one of them says.
 * What the page prints of itself (a line of known shape, a style that exists
 * for this, a number) weighs most; what only stands where such things stand,
 * least; 0 is something that was done and speaks for nothing.
 */
#define GAVEL_SIGNS(X)                                                                          \
	X(GIVEN, "given", 9)            /* the source says so itself */                         \
	X(LINE, "line", 5)              /* the whole line has a shape that the pack knows */    \
	X(STYLE, "style", 5)            /* a style of the UN's templates, or a level */         \
	X(LABEL, "label", 4)            /* a printed number or letter */                        \
	X(OPENING, "opening", 3)        /* words that open such paragraphs */                   \
	X(WORDS, "words", 3)            /* other words that say it */                           \
	X(ROW, "row", 2)                /* its number goes on from another */                   \
	X(PLACE, "place", 2)            /* where it stands among the others */                  \
	X(LAYOUT, "layout", 2)          /* indents, blank lines, the length of lines */         \
	X(MARK, "mark", 1)              /* the mark that it ends in */                          \
	X(REST, "rest", 1)              /* nothing else was left */                             \
	X(BEGINS, "begins", 0)          /* why a line begins it, in a text of lines */          \
	X(CITED, "cites", 0)            /* a citation in it */                                  \
	X(NOTED, "note", 0)             /* the mark of a note in it */                          \
	X(MENDED, "mended", 0)          /* damage that was mended */

enum sign {
#define X(NAME, code, weight) SIGN_##NAME,
	GAVEL_SIGNS(X)
#undef X
	SIGN_COUNT
};

struct reason {
	const char *code, *words;
	const char *reading;            /* what it speaks for, NULL: the reading that was taken */
	int weight;
	struct reason *next;
};

struct ledger *ledger_new(void);
void ledger_free(struct ledger *ledger);

/* Notes a reason about a node; reading NULL is the one that was taken. Words are cut at 240 bytes. */
void ledger_note(struct ledger *ledger, const void *about, const char *reading, enum sign sign, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
/* The same with a code and a weight of one's own. */
void ledger_weigh(struct ledger *ledger, const void *about, const char *reading, const char *code, int weight,
                  const char *format, ...) __attribute__((format(printf, 6, 7)));
/* What stands for a field, or another word, in the calls above and below. */
const void *ledger_key(struct ledger *ledger, const char *key);
/* The first words of a text, for a reason. */
const char *ledger_brief(struct ledger *ledger, const char *text);
/* Reasons of `from` are now reasons of `to`, behind its own. */
void ledger_pass(struct ledger *ledger, const void *to, const void *from);
/* In the order in which they were noted. */
const struct reason *ledger_reasons(const struct ledger *ledger, const void *about);

#define brief(r, text) ledger_brief((r)->ledger, text)
#define because(r, about, sign, ...) \
	((r)->ledger ? ledger_note((r)->ledger, about, NULL, SIGN_##sign, __VA_ARGS__) : (void)0)
#define instead(r, about, reading, sign, ...) \
	((r)->ledger ? ledger_note((r)->ledger, about, reading, SIGN_##sign, __VA_ARGS__) : (void)0)
#define because_of(r, key, sign, ...) \
	((r)->ledger ? ledger_note((r)->ledger, ledger_key((r)->ledger, key), NULL, SIGN_##sign, __VA_ARGS__) : (void)0)
#define pass_reasons(r, to, from) ((r)->ledger ? ledger_pass((r)->ledger, to, from) : (void)0)

#endif
