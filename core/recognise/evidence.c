/* SPDX-License-Identifier: MIT
 *
 * Is the document a resolution at all? What speaks for it and against it is
 * counted and weighed in one table; below the threshold the document is
 * converted as it stands, and a warning names what was missing.
 *
 * The weights are set so that no single sign is enough but a decision's or a
 * statement's own title line (which only fits where other lines of a title
 * block, or the symbol, stand with it): the formula alone may be a heading of a
 * report, a symbol alone its subject. The formula, or a resolution's symbol,
 * needs one operative paragraph or two preambular ones beside it; a fragment
 * without both needs three operative paragraphs. Sentences above the formula
 * outweigh what a quoted resolution can show: a letter or a report that quotes
 * one has them, a title block has none. They are counted before lines of text
 * become paragraphs, too: a title block keeps its lines, a letter does not.
 */
#include <stdio.h>
#include <string.h>

#include "arena.h"
#include "lines.h"
#include "parts.h"

enum { EVIDENCE_NEEDED = 6, FRONT_MAX = 60, SENTENCE_COLUMNS = 24, WORD_LETTERS = 3 };

enum {
	SYMBOL, MASTHEAD, TITLES, DECISION, FORMULA, RECITALS, CLAUSES, MEETING, SENTENCES, ANNOUNCED, BEHIND, OTHERS, COUNTED
};

/* Kinds of symbols: of resolutions, decisions, statements by the President. */
static const char *const SERIES[] = { "RES", "DEC", "PRST", NULL };

static const struct counted {
	const char *code;
	int each, most;
	const char *words;              /* what one of them is */
	const char *missing;            /* said where there is none; NULL: nothing is */
} TABLE[COUNTED] = {
	[SYMBOL] = { "symbol", 4, 4, "symbol of a series of resolutions", "symbol of a resolution" },
	[MASTHEAD] = { "masthead", 1, 2, "publisher and organ in the masthead", NULL },
	[TITLES] = { "title", 1, 3, "lines of known shape above the formula", "title block" },
	[DECISION] = { "decision", 6, 6, "title of a decision or a statement", NULL },
	[FORMULA] = { "formula", 4, 4, "enacting formula", "enacting formula" },
	[RECITALS] = { "recital", 1, 3, "below it, paragraphs that open as preambular ones or end in a comma",
	               "preambular paragraph" },
	[CLAUSES] = { "clause", 2, 6, "paragraphs that open as operative ones", "operative paragraph" },
	[MEETING] = { "meeting", 1, 1, "meeting line", "meeting line" },
	[SENTENCES] = { "prose", -8, -24, "sentences where a title block has none", NULL },
	[ANNOUNCED] = { "announced", -8, -8, "a colon above the formula, as before a quotation", NULL },
	[BEHIND] = { "behind", -8, -8, "an annex heading above the formula", NULL },
	[OTHERS] = { "other", -1, -6, "numbered paragraphs that open in another way", NULL },
};

struct evidence {
	struct recogniser *r;
	int counts[COUNTED];
	const char *first[COUNTED];     /* for the ledger: how the first one begins */
};

static void count(struct evidence *e, int sign, const char *text)
{
	if (!e->counts[sign]++)
		e->first[sign] = e->r->ledger ? brief(e->r, text) : NULL;
}

/* Is this stop the end of a sentence? Behind a number or a short abbreviation it is none, and what follows one begins
 * as sentences do. */
static int ends_sentence(const char *text, const char *stop, size_t len)
{
	const char *s = stop, *next = stop + len;
	int letters = 0;
	size_t blank;

	while (s > text && s[-1] == ')')
		s--;
	while (s > text && (is_letter(s - 1) || (unsigned char)s[-1] >= 0x80))
		letters += ((unsigned char)*--s & 0xc0) != 0x80;
	if (letters < WORD_LETTERS)
		return 0;
	if (!*next || len > 1)
		return 1;
	blank = blank_len(next);
	return blank && is_letter(next + blank) && !is_lower(next + blank);
}

int sentence_ends(const char *text)
{
	int count = 0;

	if (extent_of(text).columns < SENTENCE_COLUMNS)
		return 0;
	for (const char *s = text; *s; s++) {
		size_t len = *s == '.' ? 1 : strncmp(s, "\xe3\x80\x82", 3) == 0 ? 3 : 0;        /* U+3002 */

		count += len && ends_sentence(text, s, len);
	}
	return count;
}

static int is_listed(const char *kind, const char *const list[])
{
	while (*list && strcmp(*list, kind) != 0)
		list++;
	return *list != NULL;
}

static void count_masthead(struct evidence *e)
{
	const char *text = gavel_field_value(e->r->doc, "symbol");
	struct gavel_symbol symbol = { .size = sizeof symbol };

	if (*text && gavel_symbol_parse(text, strlen(text), &symbol) == 0 && is_listed(symbol.kind, SERIES))
		count(e, SYMBOL, text);
	if (gavel_field(e->r->doc, "publisher"))
		count(e, MASTHEAD, gavel_field_printed(e->r->doc, "publisher"));
	if (gavel_field(e->r->doc, "organ"))
		count(e, MASTHEAD, gavel_field_printed(e->r->doc, "organ"));
}

static int is_decimal(const struct gavel_node *p)
{
	const char *scheme = gavel_attr(p, "scheme"), *label = gavel_attr(p, "label");

	return scheme && strcmp(scheme, "decimal") == 0 && label && *label != '(';
}

/* What stands above the formula, or above the first number where there is none: lines of known shape, and no sentence;
 * nor is the formula announced, as a quotation is. */
static void count_front(struct evidence *e, const struct gavel_node *end)
{
	const struct arena_mark mark = scratch_mark(e->r);
	const struct gavel_node *last = NULL;
	int blocks = 0;

	for (const struct gavel_node *p = e->r->body->first; p && p != end && blocks < FRONT_MAX; p = p->next, blocks++) {
		const char *text = p->kind == GAVEL_PARAGRAPH ? folded_text(e->r, p) : "";
		struct captures c;

		if (!end && is_decimal(p))
			return;
		if (*text && template_find(e->r, SHAPE_TITLES, text, &c))
			count(e, TITLES, text);
		else if (end && is_annex_heading(e->r, p))
			count(e, BEHIND, text);
		else
			for (int n = sentence_ends(text); n > 0; n--)
				count(e, SENTENCES, text);
		last = *text ? p : last;
		scratch_back(e->r, &mark);
	}
	if (end == e->r->formula && last && last_mark(folded_text(e->r, last)) == ':')
		count(e, ANNOUNCED, folded_text(e->r, last));
}

/* What stands from here up to the meeting line or the first annex. */
static void count_paragraphs(struct evidence *e, const struct gavel_node *from, const struct gavel_node *operative)
{
	const struct arena_mark mark = scratch_mark(e->r);
	int below = operative == NULL && e->r->formula;

	for (const struct gavel_node *p = from; p; p = p->next, scratch_back(e->r, &mark)) {
		const char *text;
		struct captures c;

		recycle_texts(e->r);
		text = p->kind == GAVEL_PARAGRAPH ? folded_text(e->r, p) : "";
		if (!*text)
			continue;
		if (is_annex_heading(e->r, p) || opens_preamble(e->r, p))
			return;
		if (e->r->formula && is_meeting_line(e->r, p, &c)) {
			count(e, MEETING, text);
			return;
		}
		below |= p == operative;
		if (e->r->formula && !below) {
			if (last_mark(text) == ',' || pack_opening(e->r, OPENS_PREAMBULAR, text))
				count(e, RECITALS, text);
		} else if (pack_opening(e->r, OPENS_OPERATIVE, text) && (is_decimal(p) || e->r->formula)) {
			count(e, CLAUSES, text);
		} else if (is_decimal(p) && !e->r->formula) {
			count(e, OTHERS, text);
		}
	}
}

static int worth(const struct evidence *e, int sign)
{
	int weight = TABLE[sign].each * e->counts[sign];

	return (weight > TABLE[sign].most) == (TABLE[sign].most > 0) ? TABLE[sign].most : weight;
}

/* In the ledger the document's reasons are those of its root. */
static void note(const struct evidence *e)
{
	struct ledger *l = e->r->ledger;
	const struct gavel_node *root = e->r->doc->root;

	if (!l)
		return;
	for (int i = 0; i < COUNTED; i++)
		if (e->counts[i])
			ledger_weigh(l, root, NULL, TABLE[i].code, worth(e, i), "%s: %d, \"%s\"", TABLE[i].words, e->counts[i],
			             e->first[i]);
	ledger_weigh(l, ledger_key(l, "needed"), NULL, "needed", EVIDENCE_NEEDED, "that much makes a resolution");
}

/* "no enacting formula, no operative paragraph, but numbered paragraphs ...": in a text with no formula nobody expects
 * a title block. */
static void warn(const struct evidence *e, int sum)
{
	struct gavel_output *out = gavel_output_new();
	int fronted = e->r->formula || e->r->decision || e->r->told;

	for (int i = 0; i < COUNTED; i++)
		if (TABLE[i].missing && !e->counts[i])
			gavel_printf(out, "%sno %s", gavel_output_len(out) ? ", " : "", TABLE[i].missing);
	for (int i = 0; i < COUNTED; i++)
		if (TABLE[i].each < 0 && e->counts[i] && (fronted || i == OTHERS))
			gavel_printf(out, "%s%s", gavel_output_len(out) ? ", but " : "", TABLE[i].words);
	gavel_report_at(e->r->doc, GAVEL_LEVEL_WARNING, "ordinary", NULL,
	                "too little speaks for a resolution (%d, needed %d): %s; it is converted as it stands",
	                sum, EVIDENCE_NEEDED, gavel_output_bytes(out));
	gavel_output_free(out);
}

int is_resolution(struct recogniser *r)
{
	struct evidence e = { .r = r };
	const struct gavel_node *front = r->formula ? r->formula : r->decision;
	int sum = 0;

	count_masthead(&e);
	count_front(&e, front);
	if (r->formula)
		count(&e, FORMULA, folded_text(r, r->formula));
	else if (r->decision)
		count(&e, DECISION, folded_text(r, r->decision));
	for (int n = e.counts[SENTENCES]; n < r->told; n++)
		count(&e, SENTENCES, "lines above one like the formula");
	count_paragraphs(&e, r->formula ? r->formula->next : r->body->first, r->formula ? find_operative(r, r->formula) : NULL);
	for (int i = 0; i < COUNTED; i++)
		sum += worth(&e, i);
	note(&e);
	if (sum < EVIDENCE_NEEDED)
		warn(&e, sum);
	else if (!front)
		gavel_report_at(r->doc, GAVEL_LEVEL_WARNING, "fragment", r->body,
		                "this is a fragment of a resolution: it has no enacting formula and no preamble");
	return sum >= EVIDENCE_NEEDED;
}
