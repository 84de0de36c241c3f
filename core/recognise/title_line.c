/* SPDX-License-Identifier: MIT
 *
 * One line of the title block, once its role is known: its number is split off
 * where it is the title's, its letter where it is that of a decision's part;
 * its value becomes a field, and the line goes to the front.
 */
#include <stdio.h>
#include <string.h>

#include "context.h"
#include "slots.h"
#include "titles.h"

/* "A", "A-C", "AB" behind the number of a composite resolution: their bytes. */
static size_t part_letters(const char *s)
{
	size_t n = 0;

	while ((s[n] >= 'A' && s[n] <= 'Z') || (n && s[n] == '-' && s[n + 1] >= 'A' && s[n + 1] <= 'Z'))
		n++;
	return n;
}

/* "79/224.", "78/183 A." or, in some languages, "79/224": its bytes, 0 if s opens with none; value is
 * the number as symbols have it. */
static size_t label_len(const struct recogniser *r, const char *s, char value[TITLED_NUMBER_MAX])
{
	size_t n = roman_session_len(s), letters;

	if (n && s[n] == '.' && n < TITLED_NUMBER_MAX) {
		snprintf(value, TITLED_NUMBER_MAX, "%.*s", (int)n, s);
		return n + 1;
	}
	n = titled_number(r, s, value);
	letters = n ? part_letters(s + n) : 0;
	if (n && !letters && blank_len(s + n) && (letters = part_letters(s + n + blank_len(s + n))))
		letters = s[n + blank_len(s + n) + letters] == '.' ? letters + blank_len(s + n) : 0;
	if (letters && n + letters < TITLED_NUMBER_MAX)
		snprintf(value, TITLED_NUMBER_MAX, "%.*s", (int)(n + letters), s);
	return n ? n + letters + (s[n + letters] == '.' || s[n + letters] == '-') : 0;
}

/* The number before the title is its label. */
static void split_number(struct recogniser *r, struct gavel_node *title)
{
	const char *s = plain_text(r, title);
	char value[TITLED_NUMBER_MAX];
	size_t lead = blanks_len(s), len = label_len(r, s + lead, value);

	if (!len || !blank_len(s + lead + len))
		return;
	gavel_attr_put(r->doc, title, "label", gavel_copy(r->doc, s + lead, len));
	because_of(r, "number", LABEL, "\"%.*s\" stands before the title", (int)len, s + lead);
	gavel_field_put(r->doc, "number", value, gavel_copy(r->doc, s + lead, len));
	len += lead;
	cut_lead(r, title, len + blanks_len(s + len));
}

/* "(A/199/501, para. 12)" at the end of the proponent line: the document that the resolution comes from. */
static void keep_origin(struct recogniser *r, const char *line)
{
	const char *open = strrchr(line, '('), *close = open ? strchr(open, ')') : NULL;

	if (!close || !gavel_symbol_scan(open + 1, (size_t)(close - open - 1)))
		return;
	because_of(r, "origin", PLACE, "a symbol ends the proponent line");
	gavel_field_put(r->doc, "origin", gavel_copy(r->doc, open + 1, (size_t)(close - open - 1)), NULL);
}

/* Only a title has a number of its own: that of any other line is its text. */
static void give_back_label(struct recogniser *r, struct gavel_node *p)
{
	const char *label = gavel_attr(p, "label");
	struct gavel_node *text;

	if (!label)
		return;
	text = gavel_text_new(r->doc, label, strlen(label));
	gavel_insert(r->doc, p, text, p->first);
	if (text->next && text->next->kind == GAVEL_TEXT) {
		append_text(r, text, " ", text->next->text);
		gavel_unlink(text->next);
	} else if (text->next) {
		append_text(r, text, " ", "");
	}
}

const char *later_letter(struct recogniser *r, const struct gavel_node *p)
{
	const char *text = folded_text(r, p), *label = gavel_attr(p, "label"), *s = *text || !label ? text : label;

	return (*s > 'A' && *s <= 'Z' && !s[1]) || pack_lists(r, WORDS_LETTERS, s, strlen(s)) > 1 ? s : "";
}

static void split_letter(struct recogniser *r, struct gavel_node *title, const char *letter)
{
	cut_lead(r, title, strlen(letter));
	trim_block(r, title);
	gavel_attr_put(r->doc, title, "label", letter);
}

void move_to_front(struct recogniser *r, struct gavel_node *front, struct gavel_node *p, const char *role)
{
	static const char *const dropped[] = { "label", "number", "scheme",
	                                       "indent", "first", "align", "level", NULL };

	const char *letter = later_letter(r, p);

	give_back_label(r, p);
	drop_attrs(r, p, dropped);
	trim_block(r, p);
	gavel_unlink(p);
	if (gavel_rekind(r->doc, p, GAVEL_TITLE) == 0)
		gavel_attr_put(r->doc, p, "role", role);
	if (strcmp(role, "title") == 0)
		split_number(r, p);
	if (strcmp(role, "letter") == 0)
		split_letter(r, p, letter);
	if (strcmp(role, "proponent") == 0)
		keep_origin(r, folded_text(r, p));
	if (!gavel_field(r->doc, role) && strcmp(role, "line") != 0 && strcmp(role, "letter") != 0) {
		const char *text = folded_text(r, p);

		gavel_field_put(r->doc, role, text, text);
	}
	gavel_insert(r->doc, front, p, NULL);
}
