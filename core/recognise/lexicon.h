/* SPDX-License-Identifier: MIT
 *
 * A language pack as the recogniser asks it: its lists of words, phrases and
 * line shapes, each made ready once a job for the question that it is asked.
 * It dies with the pack and is only read. lexicon.c makes it.
 */
#ifndef GAVEL_RECOGNISE_LEXICON_H
#define GAVEL_RECOGNISE_LEXICON_H

#include "chars.h"
#include "tree.h"
#include "word_set.h"

struct value;

/* X(NAME, "key of the pack") */

/* Lists that a whole text is looked up in. */
#define GAVEL_WORD_LISTS(X)                                                                     \
	X(PUBLISHER, "publisher") X(MONTHS, "months") X(ORDINALS, "ordinals")                   \
	X(MEETINGS, "meetings") X(COUNTED, "counted") X(NOISE, "noise")                         \
	X(SUSPENDS, "suspends") X(SECTIONS, "sections") X(ELIDED, "elided")                     \
	X(LETTERS, "cite_letters") X(ORGANS, "organs")

/* How paragraphs open: lists of the pack's "openings". */
#define GAVEL_OPENING_LISTS(X)                                                                  \
	X(PREAMBULAR, "preambular") X(OPERATIVE, "operative") X(DECIDED, "decided")

/* Words that are looked for inside a text, where citations are; up to COUNTED a list may be one word. */
#define GAVEL_LEAD_LISTS(X)                                                                     \
	X(BEFORE, "cite_before") X(FILL, "cite_fill") X(WORDS, "cite_words")                    \
	X(STOPS, "cite_stops") X(JOINS, "cite_joins") X(DATE, "cite_date")                      \
	X(COUNTED, "counted")                                                                   \
	X(OF, "cite_of") X(LETTERS, "cite_letters") X(SESSIONS, "cite_sessions")                \
	X(BODIES, "bodies")

/* Lines, and parts of lines, of known shape; those of which slots are made come first. */
#define GAVEL_SHAPE_LISTS(X)                                                                    \
	X(DATES, "dates") X(NTH, "nth") X(MEETINGS, "meetings")                                 \
	X(MASTHEAD, "masthead") X(TITLES, "titles") X(ENACTING, "enacting")                     \
	X(ENACTING_OTHER, "enacting_other") X(CONCLUSION, "conclusion") X(ANNEX, "annex")

#define X(NAME, key) WORDS_##NAME,
enum word_list { GAVEL_WORD_LISTS(X) WORD_LISTS };
#undef X
#define X(NAME, key) OPENS_##NAME,
enum opening_list { GAVEL_OPENING_LISTS(X) OPENING_LISTS };
#undef X
#define X(NAME, key) LEAD_##NAME,
enum lead_list { GAVEL_LEAD_LISTS(X) LEAD_LISTS };
#undef X
#define X(NAME, key) SHAPE_##NAME,
enum shape_list { GAVEL_SHAPE_LISTS(X) SHAPE_LISTS };
#undef X

/* What the language's spelling may leave out. */
struct spelling_marks {
	const struct value *list;
	uint64_t second[128];           /* by the first byte of a mark less 0x80: its second bytes, less 0x80 */
	struct byte_set leads, ends;    /* their first bytes and their last ones */
};

struct openings {
	const struct value *list;
	struct tree tree;
	int odd;                        /* a phrase is no UTF-8: each is tried by itself */
};

/* The words are in the order of the list, where one may be missing (NULL). */
struct leads {
	struct lead {
		const char *word, *as;  /* as: the name of an organ that the word stands for */
	} *list;
	size_t count;
	const struct value *rows;       /* of the list, as the pack has it */
	struct tree tree;               /* of the words, folded */
	struct byte_set opens;
	int odd;                        /* a word holds a blank that is no ASCII one: each is tried by itself */
};

/* A slot of a shape, and what stands behind it. */
struct shape_slot {
	const char *name, *rest;
	const struct slot_kind *kind;   /* NULL: the slot has no end */
	size_t most;                    /* bytes that it may take, SIZE_MAX: any; the digits that it opens with may be more */
	struct byte_set follows;        /* where what stands behind it may begin */
	struct byte_set second;         /* and what comes next, if that is beyond ASCII */
};

/* A line of known shape: text with slots. */
struct template {
	const struct value *row;        /* of the pack */
	const char *pattern, *role;
	uint64_t key, mask;             /* the first bytes of a text that may fit, folded */
	const struct byte_set *opens;   /* or the first byte, where it opens with a slot; NULL: any */
	struct byte_set closes;         /* the last byte */
	struct shape_slot *slots;
	int slot_count;
};

struct shapes {
	struct template *list;
	size_t count;
	struct byte_set opens, closes;  /* the first byte and the last one of a text that fits one of them */
	int ready;                      /* until then they may be any */
};

/* A number of labels that is no digit and no Latin letter. */
struct label_sign {
	const struct value *row;
	long number;
};

struct lexicon {
	struct spelling_marks marks;
	int marked, spaceless;
	struct word_set words[WORD_LISTS];
	struct openings openings[OPENING_LISTS];
	struct leads leads[LEAD_LISTS];
	struct shapes shapes[SHAPE_LISTS];
	struct template date, meeting, adopted; /* of one slot each */
	struct tree sign_tree;
	struct label_sign *signs;
	const struct value *label_quotes, *label_ends;
	struct byte_set cites;          /* what a citation, and what is said of it, begins with at the start of a word */
	uint32_t cite_pairs[26];        /* and of two ASCII letters, by the first: the second ones, whatever their case */
	int cites_inside;               /* and it need not be the start of a word */
};

/* The lexicon of a pack (data_file_made()). */
const void *lexicon_make(const struct value *pack, struct arena *arena);

/* ---- shapes.c ---- */

struct recogniser;

/* What a list is of: rows that have a pattern each; patterns; of those that are patterns, the ones with slots. */
enum patterns { IN_ROWS, ALL, WITH_SLOTS };

void shapes_init(struct shapes *shapes, const struct recogniser *r, struct arena *arena, const struct value *list,
                 enum patterns patterns);
void template_init(struct template *t, const struct recogniser *r, struct arena *arena, const char *pattern);
/* The first bytes of a text, folded, without what may be passed over. */
uint64_t text_key(const struct recogniser *r, const char *s, size_t len);

#endif
