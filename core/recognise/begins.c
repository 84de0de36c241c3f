/* SPDX-License-Identifier: MIT
 *
 * Does a paragraph begin with this line? On a page its indent says so; in a
 * plain extraction labels, punctuation, opening phrases and lines that end
 * early do, and in scripts without blanks the length of lines.
 */
#include <string.h>

#include "lines.h"

enum { ONE_IDEOGRAPH = 3, SET_LINE_MAX = 160 };

struct extent extent_of(const char *s)
{
	const uint64_t tops = UINT64_MAX / 0xff << 7;
	const char *end = s + strlen(s);
	struct extent e = { 0, 0 };
	uint64_t word;

	while (s < end) {
		if (end - s >= (long)sizeof word && (memcpy(&word, s, sizeof word), !(word & tops))) {
			s += sizeof word;
			e.chars += (int)sizeof word;
			e.columns += (int)sizeof word;
			continue;
		}
		if ((*s & 0xc0) != 0x80) {
			e.chars++;
			e.columns += 1 + is_wide(s);
		}
		s++;
	}
	return e;
}

/* One of these marks, in whatever script. */
static int ends_with(const char *s, const char *set)
{
	int mark = last_mark(s);

	return mark && strchr(set, mark) != NULL;
}

int is_paragraph_number(const struct label *label)
{
	return strcmp(label->scheme, "decimal") == 0 && label->form[0] == 'N';
}

/* The next number; of numbers that stand alone one or two may have been lost, or printed without their mark. */
static int is_next(const struct lines *l, long number)
{
	return number > l->last && number <= l->last + 3;
}

/* A label with nothing behind it; a paragraph's number must be the next one, or a year that a line wrapped is taken. */
int is_label_alone(const struct lines *l, const char *s)
{
	struct label label;

	return label_read(l->r, s, &label) && !s[label.skip]
		&& (!is_paragraph_number(&label) || l->shape == LAYOUT || label.number == 1 || is_next(l, label.number));
}

/* In a plain extraction, behind punctuation: "(a)", "a." and bullets open a paragraph. */
static int begins_item(struct lines *l, const char *s)
{
	struct label label;

	return label_read(l->r, s, &label)
		&& (strchr("(*'", label.form[0]) || (s[0] >= 'a' && s[0] <= 'z' && !is_paragraph_number(&label))
		    || (s[0] & 0x80 && strcmp(label.form, "N)") == 0));
}

/* The heading of an annex or the meeting line: known by what it says. */
static int is_set_line(struct lines *l, const char *s)
{
	struct captures c;

	return strlen(s) < SET_LINE_MAX && (template_find(l->r, SHAPE_ANNEX, s, &c) || template_find(l->r, SHAPE_CONCLUSION, s, &c));
}

/* The number of a section in words, alone on its line: its heading comes next. */
static int is_section(struct lines *l, const char *s)
{
	return pack_lists(l->r, WORDS_SECTIONS, s, strlen(s)) > 0;
}

/* The next line's first word would have stood on the line before it, with room to spare: that one ends a paragraph. */
static int ends_early(const struct lines *l, const char *prev, const char *s)
{
	const char *end = strchr(s, ' ');
	int next = extent_of(s).columns - (end ? extent_of(end).columns : 0);

	return (extent_of(prev).columns + 1 + next) * 8 < l->most.columns * 7;
}

/* The line of the text below this one, NULL if there is none. */
static const struct line *line_below(const struct lines *l, const struct line *line)
{
	while (++line < l->list + l->count)
		if (!line->furniture && !line->note)
			return line;
	return NULL;
}

const struct line *line_above(const struct lines *l, const struct line *line)
{
	while (line > l->list)
		if (!(--line)->furniture && !line->note)
			return line;
	return NULL;
}

/* No text ends so: far from the margin, without a mark. */
int is_heading_end(const struct lines *l, const struct line *line, const struct line *next)
{
	return !is_spaceless(l->r) && !ends_with(line->text, ",;.:") && !is_lower(next->text)
		&& ends_early(l, line->text, next->text);
}

/* A heading of one line behind the end of a paragraph. */
static int is_heading_line_of(const struct lines *l, const struct line *line)
{
	const struct line *next = line_below(l, line);

	return next && !is_lower(line->text) && is_heading_end(l, line, next);
}

/* Between the formula and the first number every paragraph ends in a comma; behind it no comma ends one. */
static int begins_behind_punctuation(struct lines *l, const char *prev, const char *s)
{
	int phrase = pack_opening(l->r, OPENS_PREAMBULAR, s) || pack_opening(l->r, OPENS_OPERATIVE, s);

	if (ends_with(prev, ","))
		return l->last == 0 && (phrase || (l->r->formula && ends_early(l, prev, s)));
	return phrase || begins_item(l, s) || (!l->r->formula && (opens_quote(s) || pack_opening(l->r, OPENS_DECIDED, s)))
		|| (ends_early(l, prev, s) && (l->r->formula || (!is_lower(s) && is_letter(s))));
}

/* Of a script without blanks every line but the last of a paragraph is full: could the line have held this part more? */
static int is_short(const struct lines *l, const char *s, int parts, int of)
{
	struct extent e = extent_of(s);

	return e.chars * of < l->most.chars * parts - 3 * of && e.columns * of < l->most.columns * parts - 6 * of;
}

/* Far too short to go on, and so is what stands above it, up to the end of a paragraph. */
static int is_heading_line(const struct lines *l, const struct line *line)
{
	struct label label;

	while (line > l->list && !ends_with(line->text, ",;.:") && is_short(l, line->text, 1, 3)
	       && !label_read(l->r, line->text, &label))
		line--;
	return ends_with(line->text, ".;:");
}

/* Behind a line of such a script: an opening phrase or a label behind a short one; where one is far too short to be
 * anything but a heading or a paragraph's end, anything. */
static int begins_wide(struct lines *l, const struct line *before, const char *s)
{
	const char *prev = before->text;
	size_t phrase;

	if (!ends_with(prev, ",;.:"))
		return is_heading_line(l, before);
	phrase = pack_opening(l->r, OPENS_PREAMBULAR, s);
	if (!phrase)
		phrase = pack_opening(l->r, OPENS_OPERATIVE, s);
	if (!l->r->formula)             /* a decision or a statement: no comma ends a paragraph */
		return !ends_with(prev, ",") && (pack_opening(l->r, OPENS_DECIDED, s) || is_short(l, prev, 1, 1) || opens_quote(s));
	if (ends_with(prev, ","))
		return l->last == 0 && (phrase > ONE_IDEOGRAPH || is_short(l, prev, 2, 3) || (phrase && is_short(l, prev, 1, 1)));
	return begins_item(l, s) || (is_short(l, prev, 1, 1) && (phrase || is_short(l, prev, 3, 4)));
}

static int is_rule(const char *s)
{
	return *s == '_' && !s[strspn(s, "_")];
}

/* A formula behind a sentence or a heading: of a quoted resolution, or of the next one of several. */
static int is_formula_line(struct lines *l, const struct line *before, const struct line *line)
{
	const struct line *next = line_below(l, line);

	return (ends_with(before->text, ".;:") || is_heading_end(l, before, line))
		&& is_formula(l->r, line->text, next ? next->text : "");
}

/* An opening phrase below one short line without a mark: that one is a heading. */
static int begins_below_heading(struct lines *l, const struct line *before, const char *s)
{
	const struct line *above = line_above(l, before);

	return (pack_opening(l->r, OPENS_PREAMBULAR, s) || pack_opening(l->r, OPENS_OPERATIVE, s)) && !is_lower(s)
		&& extent_of(before->text).columns * 8 < l->most.columns * 7 && above
		&& (ends_with(above->text, ",;.:") || ends_early(l, above->text, before->text));
}

/* In a plain extraction: a label that is next in its row, or an opening phrase where one may stand. */
static int begins_raw(struct lines *l, const struct line *before, const struct line *line)
{
	const char *prev = before->text, *s = line->text;
	struct label label;

	if (is_set_line(l, s) || is_formula_line(l, before, line) || is_rule(s) || is_rule(prev))
		return 1;
	if (*s == '*' && (ends_with(prev, ".") || *prev == '*'))
		return 1;
	if (label_read(l->r, s, &label) && is_paragraph_number(&label))
		return label.number == l->last + 1 || (is_label_alone(l, s) && (label.number > 1 || ends_with(prev, ",;.:")));
	if (is_label_alone(l, s) || is_set_line(l, prev) || is_section(l, prev)
	    || (is_section(l, s) && ends_with(prev, ",;.:")))
		return 1;
	if (is_spaceless(l->r))
		return begins_wide(l, before, s);
	if (!ends_with(prev, ",;.:"))
		return is_heading_end(l, before, line) || begins_below_heading(l, before, s);
	return begins_behind_punctuation(l, prev, s) || (!ends_with(prev, ",") && is_heading_line_of(l, line));
}

int line_begins(struct lines *l, const struct line *prev, const struct line *line, int base)
{
	int relative = line->indent - base;

	if (l->shape == RAW)
		return begins_raw(l, prev, line);
	if (l->shape == LAYOUT && is_spaceless(l->r) && relative > -3
	    && (l->flat ? begins_raw(l, prev, line) : is_set_line(l, line->text) || is_set_line(l, prev->text)))
		return 1;
	return l->shape == PROSE || relative >= 3 || relative <= -3 || (line->gap > 0 && prev->page == line->page);
}

/* Blanks behind the label that a line was printed with; 0 if there is no label, or nothing behind it. */
static size_t label_gap(const struct lines *l, const struct line *line, struct label *label)
{
	const char *s = line->node->first ? line->node->first->text : "";

	return label_read(l->r, s, label) && s[label->skip] ? label->skip - label->len : 0;
}

void find_label_gaps(struct lines *l)
{
	struct label label;

	for (const struct line *line = l->list; l->shape == LAYOUT && line < l->list + l->count; line++) {
		size_t gap = line->furniture || line->note ? 0 : label_gap(l, line, &label);

		for (size_t len = 0; gap && len <= label.len && len < LABEL_MAX; len++)
			l->gaps[!is_paragraph_number(&label)][gap > 1][len]++;
	}
}

/* Do most labels of this length or more have a tab behind them? In a column of tabs a long one may have no room. */
static int keeps_gaps(const struct lines *l, int letters, size_t len)
{
	return len < LABEL_MAX && l->gaps[letters][1][len] > l->gaps[letters][0][len];
}

/* A number is held to numbers only: it is wider than a letter in brackets. */
int is_typed_label(const struct lines *l, const struct line *line)
{
	struct label label;

	if (l->shape != LAYOUT || label_gap(l, line, &label) != 1)
		return 0;
	return keeps_gaps(l, 0, label.len) || (!is_paragraph_number(&label) && keeps_gaps(l, 1, label.len));
}
