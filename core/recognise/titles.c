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

enum { TOGETHER_MAX = 8, FRONT_BLOCKS_MAX = 60 };

void find_formula(struct recogniser *r)
{
	struct captures c;

	for (struct gavel_node *n = r->body->first; n; n = n->next) {
		size_t len;
		const char *s = n->kind == GAVEL_PARAGRAPH ? plain_text(r, n, &len) : NULL;

		if (s && len < 200 && template_find(r, "enacting", fold_blanks(r, s, len), &c)) {
			r->formula = n;
			return;
		}
	}
}

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

/* Joins the n lines after p to it, with a blank between. */
static void join_lines(struct recogniser *r, struct gavel_node *p, int n)
{
	while (n--) {
		struct gavel_node *next = p->next;

		if (p->last && p->last->kind == GAVEL_TEXT)
			append_text(r, p->last, " ", "");
		else
			gavel_insert(r->doc, p, gavel_text_new(r->doc, " ", 1), NULL);
		if (p->last->kind == GAVEL_TEXT && next->first && next->first->kind == GAVEL_TEXT) {
			append_text(r, p->last, "", next->first->text);
			gavel_unlink(next->first);
		}
		gavel_adopt(r->doc, p, next);
		gavel_unlink(next);
	}
}

/* The template that a line fits, by itself or with the lines after it; *together counts those. */
static const struct value *fit(struct recogniser *r, struct gavel_node *p, struct captures *c, int *together)
{
	char *text = folded_text(r, p);
	const struct value *t = template_find(r, "titles", text, c);
	struct gavel_node *next = p->next;

	*together = 0;
	for (int n = 1; !t && n < TOGETHER_MAX && next && next != r->formula && next->kind == GAVEL_PARAGRAPH;
	     n++, next = next->next) {
		char *more = folded_text(r, next), *joined = arena_alloc(r->arena, strlen(text) + strlen(more) + 2);
		struct captures alone;

		if ((!r->spaced && gavel_attr_number(next, "gap", 0)) || !*more || template_find(r, "titles", more, &alone))
			return NULL;
		text = strcat(strcat(strcpy(joined, text), " "), more);
		t = template_find(r, "titles", text, c);
		*together = n;
	}
	return t;
}

/* Lines that go on from a title that ends open: those that follow it without a gap and fit nothing. */
static int goes_on(struct recogniser *r, const struct gavel_node *next)
{
	struct captures c;

	return r->from_lines && !r->blocks && next && next != r->formula && next->kind == GAVEL_PARAGRAPH
		&& !gavel_attr_number(next, "gap", 0) && !template_find(r, "titles", folded_text(r, next), &c);
}

/* "79/224." or "79/224.<tab>" before the title is its label. */
static void split_number(struct recogniser *r, struct gavel_node *title)
{
	const char *s = plain_text(r, title, NULL);
	size_t lead = 0, n, len;

	while ((n = blank_len(s + lead)))
		lead += n;
	len = strcspn(s + lead, " \t\n");
	if (!len || s[lead + len - 1] != '.' || !memchr(s + lead, '/', len))
		return;
	gavel_attr_put(r->doc, title, "label", gavel_copy(r->doc, s + lead, len));
	gavel_field_put(r->doc, "number", gavel_copy(r->doc, s + lead, len - 1), gavel_copy(r->doc, s + lead, len));
	len += lead;
	while ((n = blank_len(s + len)))
		len += n;
	cut_lead(r, title, len);
}

/* "(A/199/501, para. 12)" at the end of the proponent line: the document that the resolution comes from. */
static void keep_origin(struct recogniser *r, const char *line)
{
	const char *open = strrchr(line, '('), *close = open ? strchr(open, ')') : NULL;

	if (close && gavel_symbol_scan(open + 1, (size_t)(close - open - 1)))
		gavel_field_put(r->doc, "origin", gavel_copy(r->doc, open + 1, (size_t)(close - open - 1)), NULL);
}

static void move_to_front(struct recogniser *r, struct gavel_node *front, struct gavel_node *p, const char *role)
{
	static const char *const dropped[] = { "label", "number", "scheme",
	                                       "indent", "first", "align", "level", NULL };

	drop_attrs(r, p, dropped);
	trim_block(r, p);
	gavel_unlink(p);
	if (gavel_rekind(r->doc, p, GAVEL_TITLE) == 0)
		gavel_attr_put(r->doc, p, "role", role);
	if (strcmp(role, "title") == 0)
		split_number(r, p);
	if (strcmp(role, "proponent") == 0)
		keep_origin(r, folded_text(r, p));
	if (!gavel_field(r->doc, role) && strcmp(role, "line") != 0) {
		const char *text = folded_text(r, p);

		gavel_field_put(r->doc, role, text, text);
	}
	gavel_insert(r->doc, front, p, NULL);
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
	const struct value *t = fit(r, p, &c, &together);
	const char *role = t ? value_string(t, "role", "line") : role_of_style(p);

	if (t) {
		join_lines(r, p, together);
		if (value_flag(t, "open", 0))
			while (goes_on(r, p->next)) {
				join_lines(r, p, 1);
				template_match(r, value_string(t, "pattern", ""), folded_text(r, p), &c);
			}
		keep_captures(r, &c);
		if (strcmp(role, "title") != 0)
			keep_line(r, role, &c, folded_text(r, p));
	} else if (!role) {
		role = role_after(before);
		while (goes_on(r, p->next))
			join_lines(r, p, 1);
	}
	move_to_front(r, front, p, role);
	return role;
}

/* Without a formula (a fragment, another kind of text) only lines that fit a template are the title block's. */
void read_titles(struct recogniser *r)
{
	struct gavel_node *front = gavel_node_new(r->doc, GAVEL_FRONT), *next;
	const char *before = NULL;
	int blocks = 0;

	for (struct gavel_node *p = r->body->first; p && p != r->formula && blocks < FRONT_BLOCKS_MAX; p = next, blocks++) {
		struct captures c;
		int together;

		if (!r->formula && (p->kind != GAVEL_PARAGRAPH || !fit(r, p, &c, &together)))
			break;
		next = p->next;
		if (p->kind != GAVEL_PARAGRAPH) {
			gavel_insert(r->doc, front, p, NULL);
			continue;
		}
		if (!*folded_text(r, p) && !gavel_next(p, p)) {
			gavel_unlink(p);
			continue;
		}
		before = read_title(r, front, p, before);
		next = r->formula || front->last == p ? r->body->first : next;
	}
	if (front->first)
		gavel_insert(r->doc, r->doc->root, front, r->body);
}
