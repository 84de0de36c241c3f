/* SPDX-License-Identifier: MIT
 *
 * Tables whose cells stand on lines of their own, as an extraction prints them.
 * What tells them from text is the figures: a run of short lines that end no
 * sentence, many of them a figure and nothing else. It goes up to the last
 * figure; the line that opens it is the table's title, unless the text
 * above announces the table. Where the columns were is not told: the table that
 * is made has one, and a warning says so.
 */
#include <string.h>

#include "lines.h"

enum { LEAST_CELLS = 8, LEAST_FIGURES = 3, CELLS_A_FIGURE = 5, CELL_COLUMNS = 160, PHRASE_COLUMNS = 40, FIGURE_LETTERS = 4 };

/* "1 552 200", "(2 727)", "0,005", "P-4", "-": digits with a few letters at most, or a dash; no label. */
static int is_figure(const struct lines *l, const char *s)
{
	size_t digits = 0, letters = 0, len = strlen(s);
	struct label label;

	for (const char *at = s; *at && letters <= FIGURE_LETTERS; at++) {
		digits += *at >= '0' && *at <= '9';
		letters += (*at & 0xc0) != 0x80 && is_letter(at);
	}
	if (letters > FIGURE_LETTERS)
		return 0;
	if (!digits)
		return strcmp(s, "-") == 0 || strcmp(s, "\xe2\x80\x93") == 0 || strcmp(s, "\xe2\x80\x94") == 0;
	return s[len - 1] != '.' && (!label_read(l->r, s, &label) || label.number > l->last + 99);
}

/* A figure in brackets looks like a label, but has no text. */
static int is_bracketed(const char *s)
{
	size_t n = *s == '(' ? 1 + strspn(s + 1, "0123456789 .,") : 0;

	return n > 1 && s[n] == ')' && !s[n + 1];
}

static int ends_sentence(const char *s)
{
	int mark = last_mark(s);

	return mark && mark != ':' ? 1 : mark == ':' && extent_of(s).columns > PHRASE_COLUMNS;
}

/* Lines of the page, not of the text. */
static int is_page_line(const struct line *line)
{
	return line->furniture || line->note;
}

/* May this line be a cell? */
static int is_cell(struct lines *l, const struct line *line)
{
	const char *s = line->text;
	int columns = extent_of(s).columns;
	struct captures c;
	struct label label;

	if (line->stray || columns > CELL_COLUMNS)
		return 0;
	if (is_figure(l, s) || is_bracketed(s))
		return 1;
	if (ends_sentence(s) || label_read(l->r, s, &label) || template_find(l->r, SHAPE_ANNEX, s, &c)
	    || template_find(l->r, SHAPE_CONCLUSION, s, &c))
		return 0;
	return columns <= PHRASE_COLUMNS || !(pack_opening(l->r, OPENS_PREAMBULAR, s) || pack_opening(l->r, OPENS_OPERATIVE, s));
}

/* Would the first word of the next line not have fitted on this one? */
int is_full(const struct lines *l, const struct line *line)
{
	struct extent all = extent_of(line[1].text), tail = extent_of(line[1].text + strcspn(line[1].text, " "));
	int word = is_spaceless(l->r) ? 2 : all.columns - tail.columns;

	return extent_of(line->text).columns + 1 + word > l->most.columns;
}

/* Does the line that ends the text above a run leave room for a title? Not if it announces the table or is itself one. */
static int wants_title(struct lines *l, const struct line *above)
{
	struct captures c;
	int mark = above ? last_mark(above->text) : '.';

	if (mark)
		return mark != ':';
	return template_find(l->r, SHAPE_ANNEX, above->text, &c) || template_find(l->r, SHAPE_CONCLUSION, above->text, &c);
}

/* Does the title of a table go on in the next line? */
static int title_goes_on(const struct lines *l, const struct line *line)
{
	if (l->shape == LAYOUT)
		return !line[1].gap && line[1].indent < line->indent;
	return l->shape == RAW && is_full(l, line);
}

/* Where the cells begin in a run: behind the table's title, which may take several lines. */
static size_t first_cell(struct lines *l, size_t first, size_t end)
{
	if (!wants_title(l, line_above(l, &l->list[first])))
		return first;
	while (first + 1 < end && title_goes_on(l, &l->list[first]))
		first++;
	return first + 1;
}

/* A line that goes on from the cell above it. */
static int continues(const struct lines *l, const struct line *line)
{
	const struct line *above = line_above(l, line);

	if (!above || is_figure(l, line->text) || l->shape == PROSE)
		return 0;
	return l->shape == RAW ? is_full(l, above) : is_lower(line->text) && extent_of(above->text).columns > PHRASE_COLUMNS;
}

static void mark_cells(struct lines *l, size_t first, size_t end)
{
	for (size_t i = first_cell(l, first, end), start = i; i < end; i++)
		l->list[i].cell = i > start && continues(l, &l->list[i]) ? CELL_GOES_ON : CELL_BEGINS;
}

/* The end of a run of lines that may be cells; *last is the end of what goes up to its last figure, 0 if that is no
 * table. */
static size_t run_end(struct lines *l, size_t first, size_t *last)
{
	size_t cells = 0, figures = 0, counted = 0, i = first;

	for (*last = 0; i < l->count && (is_page_line(&l->list[i]) || is_cell(l, &l->list[i])); i++) {
		if (is_page_line(&l->list[i]))
			continue;
		cells++;
		if (is_figure(l, l->list[i].text) || is_bracketed(l->list[i].text)) {
			figures++;
			counted = cells;
			*last = i + 1;
		}
	}
	if (figures < LEAST_FIGURES || counted < LEAST_CELLS || figures * CELLS_A_FIGURE < counted)
		*last = 0;
	return i;
}

void find_tables(struct lines *l, size_t from)
{
	for (size_t i = from, end, last = 0; i < l->count; i = end + 1) {
		end = last_mark(l->list[i].text) == ':' ? i : run_end(l, i, &last);
		if (end > i && last)
			mark_cells(l, i, last);
	}
}

/* Consecutive cells become a table, one a row. */
void gather_tables(struct recogniser *r)
{
	const struct arena_mark mark = scratch_mark(r);
	struct gavel_node *table = NULL, *next;

	for (struct gavel_node *p = r->body->first; p; p = next, scratch_back(r, &mark)) {
		const char *role = p->kind == GAVEL_PARAGRAPH ? gavel_attr(p, "role") : NULL;
		struct gavel_node *row, *cell;

		next = p->next;
		if (!role || strcmp(role, "cell") != 0) {
			table = NULL;
			continue;
		}
		if (!table) {
			table = gavel_node_new(r->doc, GAVEL_TABLE);
			gavel_insert(r->doc, r->body, table, p);
			because(r, table, LAYOUT, "a run of short lines, many of them figures, from \"%s\" on", brief(r, folded_text(r, p)));
			gavel_report_at(r->doc, GAVEL_LEVEL_WARNING, "table", p,
			                "a table was printed with each cell on a line of its own; its columns are not known");
		}
		gavel_attr_put(r->doc, p, "role", NULL);
		row = gavel_node_new(r->doc, GAVEL_ROW);
		cell = gavel_node_new(r->doc, GAVEL_CELL);
		gavel_insert(r->doc, table, row, NULL);
		gavel_insert(r->doc, row, cell, NULL);
		gavel_insert(r->doc, cell, p, NULL);
	}
}
