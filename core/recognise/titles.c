/* SPDX-License-Identifier: MIT
 *
 * The title block: what stands between the masthead and the enacting formula.
 * Its lines are known by the pack's templates, then by the template styles of
 * the file, then by what stands before them. Lines of text that fit only
 * together are put together.
 */
#include <string.h>

#include "arena.h"
#include "context.h"
#include "titles.h"

enum { TOGETHER_MAX = 8, FRONT_BLOCKS_MAX = 60, TITLE_LINES_MAX = 60 };

/* What a style of the New York or Geneva template says of a line, NULL if nothing. */
static const char *role_of_style(const struct gavel_node *n)
{
	static const struct { const char *style, *role; } roles[] = {
		{ "Session", "session" }, { "AgendaItemNormal", "agenda" }, { "AgendaItemNumber", "agenda" },
		{ "AgendaItemTitle", "agenda_title" }, { "AgendaTitleH2", "agenda_title" }, { "Sponsors", "sponsors" },
		{ "TitleHCH", "title" }, { "TitleH1", "title" }, { "DecisionNumber", "number" }, { "DecisionTitle", "title" },
	};
	const char *style = gavel_attr(n, "style");

	for (size_t i = 0; style && i < sizeof roles / sizeof *roles; i++)
		if (strcmp(style, roles[i].style) == 0)
			return roles[i].role;
	return NULL;
}

/* What an unknown line is, by the line before it. */
static const char *role_after(const char *before)
{
	static const struct { const char *before, *role; } roles[] = {
		{ "agenda", "agenda_title" }, { "agenda_title", "agenda_title" }, { "title", "title" },
	};

	for (size_t i = 0; before && i < sizeof roles / sizeof *roles; i++)
		if (strcmp(before, roles[i].before) == 0)
			return roles[i].role;
	return "line";
}

/* Joins the n lines after p to it, with a blank between where the script has blanks. */
static void join_lines(struct recogniser *r, struct gavel_node *p, int n)
{
	while (n--) {
		struct gavel_node *next = p->next;
		const char *joint = joint_of(folded_text(r, p), folded_text(r, next));

		pass_reasons(r, p, next);
		if (p->last && p->last->kind == GAVEL_TEXT)
			append_text(r, p->last, joint, "");
		else
			gavel_insert(r->doc, p, gavel_text_new(r->doc, joint, strlen(joint)), NULL);
		if (p->last->kind == GAVEL_TEXT && next->first && next->first->kind == GAVEL_TEXT) {
			append_text(r, p->last, "", next->first->text);
			gavel_unlink(next->first);
		}
		gavel_adopt(r->doc, p, next);
		gavel_unlink(next);
	}
}

/* "26. Februar": a date looks like a number and what is numbered. */
static const struct template *fit_labelled(struct recogniser *r, const struct gavel_node *p, const char *text,
                                           struct captures *c)
{
	const char *label = gavel_attr(p, "label");
	char *whole = label ? arena_alloc(r->arena, strlen(label) + strlen(text) + 2) : NULL;

	return whole ? template_find(r, SHAPE_TITLES, strcat(strcat(strcpy(whole, label), " "), text), c) : NULL;
}

/* The template that a line fits, by itself or with the lines after it; *together counts those. */
static const struct template *fit(struct recogniser *r, struct gavel_node *p, struct captures *c, int *together)
{
	const char *text = folded_text(r, p);
	const struct template *labelled = fit_labelled(r, p, text, c);
	const struct template *t = labelled ? labelled : template_find(r, SHAPE_TITLES, text, c);
	struct gavel_node *next = p->next;

	*together = 0;
	for (int n = 1; (!t || value_flag(t->row, "short", 0)) && n < TOGETHER_MAX && next && next != r->formula
	     && next->kind == GAVEL_PARAGRAPH; n++, next = next->next) {
		const char *more = folded_text(r, next);
		char *joined = arena_alloc(r->arena, strlen(text) + strlen(more) + 2);
		const struct template *both;
		struct captures alone;

		if ((!r->spaced && gavel_attr_number(next, "gap", 0)) || !*more || template_find(r, SHAPE_TITLES, more, &alone))
			return t;
		text = strcat(strcat(strcpy(joined, text), joint_of(text, more)), more);
		if (!(both = template_find(r, SHAPE_TITLES, text, &alone)) && t)
			return t;
		*c = alone;
		*together = both ? n : 0;
		t = both;
	}
	return t;
}

/* Lines that go on from a title that ends open: those that follow it without a gap and fit nothing. */
static int goes_on(struct recogniser *r, const struct gavel_node *next)
{
	struct captures c;

	return r->from_lines && !r->blocks && next && next != r->formula && next->kind == GAVEL_PARAGRAPH
		&& !gavel_attr_number(next, "gap", 0)
		&& (is_lower(folded_text(r, next)) || !template_find(r, SHAPE_TITLES, folded_text(r, next), &c));
}

/* A decision has no formula: its title block ends with "76/567. Title", when the symbol or a line before says that it
 * is a title block at all, or with a title that says so itself ("alone": a statement by the President). */
void find_decision(struct recogniser *r)
{
	struct gavel_symbol symbol = { .size = sizeof symbol };
	const char *s = gavel_field_value(r->doc, "symbol");
	int fitting = *s && gavel_symbol_parse(s, strlen(s), &symbol) == 0 && strcmp(symbol.kind, "DEC") == 0, blocks = 0;

	const struct arena_mark mark = scratch_mark(r);

	for (struct gavel_node *p = r->body->first; p && !r->formula && blocks < FRONT_BLOCKS_MAX / 2; p = p->next, blocks++) {
		struct captures c;
		int together;

		scratch_back(r, &mark);
		const struct template *t = p->kind == GAVEL_PARAGRAPH ? fit(r, p, &c, &together) : NULL;

		if (t && strcmp(t->role, "title") == 0) {
			r->decision = fitting || value_flag(t->row, "alone", 0) ? p : NULL;
			return;
		}
		fitting += t != NULL;
	}
}

/* The field of a line shows the whole line; of a number, its value is number and year. */
static void keep_line(struct recogniser *r, const char *role, const struct captures *c, const char *line)
{
	struct gavel_output *value = gavel_output_new();

	if (strcmp(role, "number") == 0)
		gavel_printf(value, "%s (%s)", captured(c, "digits"), captured(c, "year"));
	else
		gavel_puts(value, strcmp(role, "session") == 0 && !*captured(c, role) ? captured(c, "year") : captured(c, role));
	if (gavel_output_len(value))
		gavel_field_put(r->doc, role, gavel_output_bytes(value), line);
	gavel_output_free(value);
}

static const char *read_title(struct recogniser *r, struct gavel_node *front, struct gavel_node *p, const char *before)
{
	struct captures c;
	int together;
	const struct template *t = fit(r, p, &c, &together);
	const char *role = t ? t->role : role_of_style(p);
	int lines = 0;          /* each that is joined is read with all above it: a hostile title has no end */

	reason_title(r, p, role, t ? c.pattern : NULL, before);
	if (t) {
		join_lines(r, p, together);
		if (value_flag(t->row, "open", 0))
			while (lines++ < TITLE_LINES_MAX && goes_on(r, p->next)) {
				join_lines(r, p, 1);
				template_match(r, t, folded_text(r, p), &c);
			}
		keep_captures(r, &c);
		if (strcmp(role, "title") != 0)
			keep_line(r, role, &c, folded_text(r, p));
	} else if (before && strcmp(before, "title") == 0 && !r->formula && *later_letter(r, p)) {
		role = "letter";
	} else if (!role) {
		role = role_after(before);
		because_of(r, role, PLACE, "a line of the title block");
		while (lines++ < TITLE_LINES_MAX && goes_on(r, p->next))
			join_lines(r, p, 1);
	}
	move_to_front(r, front, p, role);
	return role;
}

/* Does the title block reach to this line? Without a formula (a fragment, another kind of text) only lines that fit a
 * template are the title block's; behind a decision's title only those that its styles say. */
static int is_in_front(struct recogniser *r, struct gavel_node *p, int decided)
{
	struct captures c;
	int together;

	if (r->formula || (r->decision && !decided))
		return 1;
	if (p->kind != GAVEL_PARAGRAPH)
		return 0;
	return r->decision ? role_of_style(p) || *later_letter(r, p) : fit(r, p, &c, &together) != NULL;
}

void read_titles(struct recogniser *r)
{
	const struct arena_mark mark = scratch_mark(r);
	struct gavel_node *front = gavel_node_new(r->doc, GAVEL_FRONT), *next;
	const char *before = NULL;
	int blocks = 0, decided = 0, known = r->formula || r->decision;

	for (struct gavel_node *p = r->body->first; p && p != r->formula && blocks < FRONT_BLOCKS_MAX; p = next, blocks++) {
		scratch_back(r, &mark);
		if (!is_in_front(r, p, decided))
			break;
		next = p->next;
		decided |= p == r->decision;
		if (p->kind != GAVEL_PARAGRAPH) {
			gavel_insert(r->doc, front, p, NULL);
			continue;
		}
		if (!*folded_text(r, p) && !gavel_next(p, p)) {
			gavel_unlink(p);
			continue;
		}
		before = read_title(r, front, p, before);
		next = known || front->last == p ? r->body->first : next;
	}
	if (front->first)
		gavel_insert(r->doc, r->doc->root, front, r->body);
}
